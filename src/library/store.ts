import { hash64 } from "../hash.ts";
import type { SourceFacts } from "../model.ts";
import { type Incoming, type Kept, mergeEntry } from "./merge.ts";
import { PackedIndex } from "./packed.ts";
import { SourceTable } from "./sourceTable.ts";
import type { Tables } from "./tables.ts";

/** A row of `entry` with its body read. */
export interface Row {
	seq: number;
	key: string;
	source: string;
	date: number;
	/** Hash of the canonical link. */
	link: string | null;
	/** The key of the entry of another source that says the same; null when this is the first. */
	twin: string | null;
	kept: Kept;
}

/** A row of a listing; its body is null when it lacks what was needed. */
export type Listed = Omit<Row, "kept"> & { kept: Kept | null };

/** A place in the order of entries: by date, then by `seq`. */
export type Place = { seq: number; date: number };

export interface UpsertCounts {
	added: number;
	changed: number;
}

const PLACE_COLUMNS = "seq, key, source, date, link, twin";
const COLUMNS = `${PLACE_COLUMNS}, body`;
const INSERT = `INSERT INTO entry (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`;
const OVERWRITE =
	"UPDATE entry SET seq = ?, key = ?, source = ?, date = ?, link = ?, twin = ?, body = ? WHERE seq = ?";

/** How much of a source is kept. */
export interface PruneLimits {
	/** Entries. */
	keep: number;
	/** Entries older than this instant go, but for the newest `spared`. */
	before: number;
	spared: number;
}

/** Before every entry. */
const NOWHERE: Place = { date: Number.MIN_SAFE_INTEGER, seq: 0 };

/** The entries of a Library: synchronous, so that one call of the object is one transaction. */
export class LibraryStore {
	readonly #tables: Tables;
	readonly #index: PackedIndex;
	readonly #sources: SourceTable;
	/** The newest place of each source that was asked for. */
	readonly #heads = new Map<string, Place | null>();
	/** Sources that keep as many entries as they may, as the last pruning found. */
	#full: Set<string> | null = null;
	#fullChanged = false;
	#last: number | null = null;

	constructor(tables: Tables) {
		this.#tables = tables;
		this.#index = new PackedIndex(tables);
		this.#sources = new SourceTable(tables);
	}

	/**
	 * Makes a change whole or not at all: when a statement of it fails, what was remembered of it goes with what was
	 * written, so that memory never knows more than the rows.
	 */
	change<T>(work: () => T): T {
		try {
			return this.#tables.transaction(work);
		} catch (error) {
			this.#heads.clear();
			this.#full = null;
			this.#fullChanged = false;
			this.#last = null;
			this.#index.forget();
			this.#sources.forgetMemory();
			throw error;
		}
	}

	/** The highest `seq` ever given: 0 while empty. */
	lastSeq(): number {
		this.#last ??= Math.max(
			this.#tables.one<{ last: number | null }>("SELECT max(seq) AS last FROM entry")?.last ?? 0,
			Number(this.#tables.meta("seq") ?? 0),
		);
		return this.#last;
	}

	/** Takes entries of one source in. A source that is full gives a new entry the row of its oldest one. */
	upsert(incoming: Incoming[], source: string, now: number): UpsertCounts {
		const counts = { added: 0, changed: 0 };
		for (const one of incoming) {
			const before = this.byKey(one.key);
			const kept = mergeEntry(before?.kept ?? null, one, now);
			if (!kept) continue;
			if (before) this.replace(before, kept, one.link);
			else this.#insert(one, source, kept);
			counts[before ? "changed" : "added"]++;
		}
		return counts;
	}

	/** Writes a new version of a row under the next `seq`. */
	replace(before: Row, kept: Kept, link = before.link): void {
		const seq = this.#nextSeq();
		const query = "UPDATE entry SET seq = ?, link = ?, body = ? WHERE seq = ?";
		this.#tables.run(query, seq, link, JSON.stringify(kept), before.seq);
		this.#written(before.source, before.key, link, seq);
	}

	byKey(key: string): Row | null {
		// The newest first: older places of an entry that changed are stale.
		for (const seq of this.#index.candidates("key", key).reverse()) {
			const row = this.bySeq(seq);
			if (row?.key === key) return row;
		}
		return null;
	}

	bySeq(seq: number): Row | null {
		const row = this.#tables.one<RawRow>(`SELECT ${COLUMNS} FROM entry WHERE seq = ?`, seq);
		return row ? readRow(row) : null;
	}

	/** The source of the entry with a key; null when there is none (any more). */
	sourceByKey(key: string): string | null {
		const query = "SELECT source FROM entry WHERE seq = ? AND key = ?";
		for (const seq of this.#index.candidates("key", key).reverse()) {
			const row = this.#tables.one<{ source: string }>(query, seq, key);
			if (row) return row.source;
		}
		return null;
	}

	/** Where the newest entry of a source stands; null when it has none. */
	head(source: string): Place | null {
		const known = this.#heads.get(source);
		if (known !== undefined) return known;
		const head = this.places(source, null, 1)[0] ?? null;
		this.#heads.set(source, head);
		return head;
	}

	/** Where the entries of a source stand, newest first, after a place in that order: read from the index alone. */
	places(source: string, after: Place | null, most: number): Place[] {
		const [rest, values] = after ? ["AND (date, seq) < (?, ?)", [after.date, after.seq]] : ["", []];
		const query = `SELECT seq, date FROM entry WHERE source = ? ${rest} ORDER BY date DESC, seq DESC LIMIT ?`;
		return this.#tables.all<Place>(query, source, ...values, most);
	}

	/**
	 * The same with the rows, whose bodies are read when they are asked for. Where `needs` are given, a body without
	 * one text of each group stays where it is: handing it over and reading it costs far more than searching it.
	 */
	rows(
		source: string,
		after: Place,
		most: number,
		needs: readonly string[][] = [],
	): (Place & { read: () => Listed })[] {
		const has = needs.map((group) => `(${group.map(() => "instr(body, ?) > 0").join(" OR ")})`);
		const body = needs.length > 0 ? `CASE WHEN ${has.join(" AND ")} THEN body END AS body` : "body";
		const query = `SELECT ${PLACE_COLUMNS}, ${body} FROM entry WHERE source = ? AND (date, seq) < (?, ?) ORDER BY date DESC, seq DESC LIMIT ?`;
		const values = [...needs.flat(), source, after.date, after.seq, most];
		const found = this.#tables.all<Omit<RawRow, "body"> & { body: string | null }>(query, ...values);
		return found.map(({ body: text, ...row }) => ({
			seq: row.seq,
			date: row.date,
			read: () => ({ ...row, kept: text === null ? null : (JSON.parse(text) as Kept) }),
		}));
	}

	/** Rows written after a `seq`, oldest change first: what `since` follows. */
	changedAfter(seq: number, most: number): Row[] {
		const query = `SELECT ${COLUMNS} FROM entry WHERE seq > ? ORDER BY seq LIMIT ?`;
		return this.#tables.all<RawRow>(query, seq, most).map(readRow);
	}

	/** The sources of the rows written after a `seq`; null when there are more than `most` such rows. */
	sourcesChangedAfter(seq: number, most: number): Set<string> | null {
		const query = "SELECT source FROM entry WHERE seq > ? LIMIT ?";
		const rows = this.#tables.all<{ source: string }>(query, seq, most + 1);
		return rows.length > most ? null : new Set(rows.map((row) => row.source));
	}

	/** The last `seq` whose row was written before an instant: a binary search, for both only grow. */
	seqBefore(instant: number): number {
		const query =
			"SELECT seq, json_extract(body, '$.changedAt') AS at FROM entry WHERE seq >= ? ORDER BY seq LIMIT 1";
		let [low, high] = [0, this.lastSeq()];
		while (low < high) {
			const middle = Math.floor((low + high + 1) / 2);
			const row = this.#tables.one<{ seq: number; at: number }>(query, middle);
			if (row && row.at < instant) low = Math.min(row.seq, high);
			else high = middle - 1;
		}
		return low;
	}

	facts(source: string): SourceFacts | null {
		return this.#sources.facts(source);
	}

	/** Returns whether they differ from what was known. */
	setFacts(facts: SourceFacts): boolean {
		return this.#sources.setFacts(facts);
	}

	/** The sources that have facts here: all that ever sent entries, until they are forgotten. */
	sources(): string[] {
		return this.#sources.ids();
	}

	forgetSource(source: string): void {
		// Cursors must not be given a second time, though the row that carried the last one goes.
		this.#tables.setMeta("seq", String(this.lastSeq()));
		this.#tables.run("DELETE FROM entry WHERE source = ?", source);
		this.#sources.forget(source);
		this.#heads.delete(source);
		this.#markFull(source, false);
		this.saveFull();
	}

	/** Stores what `prune` found out about which sources are full. */
	saveFull(): void {
		if (!this.#fullChanged) return;
		this.#tables.setMeta("full", JSON.stringify([...(this.#full ?? [])]));
		this.#fullChanged = false;
	}

	/**
	 * Deletes the entries of a source beyond the limits, oldest first, at most `limits.most`. The newest `limits.spared`
	 * stay however old they are. Returns how many were deleted.
	 */
	prune(source: string, limits: PruneLimits & { most: number }): number {
		const last = this.#nth(source, limits.keep);
		const oldest = this.#oldest(source);
		const spared = oldest && oldest.date < limits.before ? this.#nth(source, limits.spared) : null;
		const isOld = oldest !== null && spared !== null && oldest.seq !== spared.seq;
		this.#markFull(source, last !== null && !isOld);
		if (!last && !isOld) return 0;
		const { date, seq } = last ?? NOWHERE;
		const young = spared ?? NOWHERE;
		const beyond = `SELECT seq FROM entry WHERE source = ? AND
			((date, seq) < (?, ?) OR (date < ? AND (date, seq) < (?, ?))) AND seq <> ? ORDER BY date, seq LIMIT ?`;
		const query = `DELETE FROM entry WHERE seq IN (${beyond}) RETURNING seq`;
		const values = [source, date, seq, limits.before, young.date, young.seq, this.lastSeq(), limits.most];
		const gone = this.#tables.all(query, ...values).length;
		if (gone > 0) this.#heads.delete(source);
		return gone;
	}

	/** Puts back a row of another deployment: under its own `seq` when that is still to come, so that cursors stay good. */
	restore({ seq: wanted, key, source, date, link, twin, kept }: Row): void {
		this.#last = Math.max(this.lastSeq(), wanted - 1);
		const seq = this.#nextSeq();
		this.#tables.run(INSERT, seq, key, source, date, link, twin, JSON.stringify(kept));
		this.#written(source, key, link, seq);
	}

	remove({ seq, source }: Row): void {
		this.#tables.setMeta("seq", String(this.lastSeq()));
		this.#tables.run("DELETE FROM entry WHERE seq = ?", seq);
		this.#heads.delete(source);
	}

	count(): number {
		return this.#tables.one<{ n: number }>("SELECT count(*) AS n FROM entry")?.n ?? 0;
	}

	#insert({ key, link }: Incoming, source: string, kept: Kept): void {
		const twin = link === null ? null : this.#twinOf(link, source);
		const seq = this.#nextSeq();
		const { date } = kept;
		const values = [seq, key, source, date, link, twin?.key ?? null, JSON.stringify(kept)];
		const room = this.#isFull(source) ? this.#oldest(source) : null;
		if (room && room.date <= date) this.#tables.run(OVERWRITE, ...values, room.seq);
		else this.#tables.run(INSERT, ...values);
		this.#written(source, key, link, seq);
		// After an import the twin may know of this one already.
		if (!twin || twin.kept.also.some((one) => one.sourceId === source)) return;
		const also = { sourceId: source, title: kept.title, url: kept.url };
		this.replace(twin, { ...twin.kept, also: [...twin.kept.also, also], changedAt: kept.changedAt });
	}

	/** Where the so manieth newest entry of a source stands; null when it has fewer. */
	#nth(source: string, number: number): Place | null {
		const query =
			"SELECT date, seq FROM entry WHERE source = ? ORDER BY date DESC, seq DESC LIMIT 1 OFFSET ?";
		return this.#tables.one<Place>(query, source, number - 1);
	}

	#oldest(source: string): Place | null {
		const query = "SELECT date, seq FROM entry WHERE source = ? ORDER BY date, seq LIMIT 1";
		return this.#tables.one<Place>(query, source);
	}

	#isFull(source: string): boolean {
		this.#full ??= new Set(JSON.parse(this.#tables.meta("full") ?? "[]") as string[]);
		return this.#full.has(source);
	}

	#markFull(source: string, isFull: boolean): void {
		if (this.#isFull(source) === isFull) return;
		if (isFull) this.#full?.add(source);
		else this.#full?.delete(source);
		this.#fullChanged = true;
	}

	/**
	 * The entry of another source with the same link. A link that several entries of one source share (its home
	 * page, say) tells nothing about sameness.
	 */
	#twinOf(link: string, source: string): Row | null {
		const query = "SELECT seq, source, twin FROM entry WHERE seq = ? AND link = ?";
		const rows: { seq: number; source: string; twin: string | null }[] = [];
		for (const seq of this.#index.candidates("link", link)) {
			const row = this.#tables.one<{ seq: number; source: string; twin: string | null }>(query, seq, link);
			if (row) rows.push(row);
			if (row?.source === source || rows.length === 8) break;
		}
		const sources = new Set(rows.map((row) => row.source));
		if (sources.has(source) || sources.size < rows.length) return null;
		const first = rows.find((row) => row.twin === null);
		return first ? this.bySeq(first.seq) : null;
	}

	#nextSeq(): number {
		this.#last = this.lastSeq() + 1;
		return this.#last;
	}

	#written(source: string, key: string, link: string | null, seq: number): void {
		this.#heads.delete(source);
		this.#index.add(key, link, seq);
	}
}

type RawRow = Omit<Row, "kept"> & { body: string };

function readRow({ body, ...row }: RawRow): Row {
	return { ...row, kept: JSON.parse(body) as Kept };
}

/** The key of an entry: its source's hash first, so that no source can reach another's entries. */
export function entryKey(source: string, identityHash: string): string {
	return sourcePart(source) + identityHash;
}

/** What every key of a source's entries begins with: 8 hex digits. */
function sourcePart(source: string): string {
	return hash64(source).slice(0, SOURCE_PART);
}

/** Whether a key is one of a source's. */
export function isKeyOf(source: string, key: string): boolean {
	return key.slice(0, SOURCE_PART) === sourcePart(source);
}

const SOURCE_PART = 8;
