import type { SourceFacts } from "../model.ts";
import { LinkIndex } from "./links.ts";
import { type Incoming, type Kept, mergeEntry } from "./merge.ts";
import { SourceTable, sourcePrefix } from "./sourceTable.ts";
import type { Tables } from "./tables.ts";

/** A row of `entry` with its body read. */
export interface Row {
	seq: number;
	key: string;
	source: string;
	date: number;
	/** Hash of the canonical link. */
	link: string | null;
	/** The entry of another source that says the same, see `twinSource`; null when this is the first. */
	twin: string | null;
	kept: Kept;
}

/** A place in the order of entries: by date, then by `seq`. */
export type Place = { seq: number; date: number };

export interface UpsertCounts {
	added: number;
	changed: number;
}

const COLUMNS = "seq, key, source, date, link, twin, body";

/** The entries of a Library: synchronous, so that one call of the object is one transaction. */
export class LibraryStore {
	readonly #tables: Tables;
	readonly #links: LinkIndex;
	readonly #sources: SourceTable;
	/** The newest place of each source that was asked for. */
	readonly #heads = new Map<string, Place | null>();
	/** The places of one source's entries by key: batches of one source come one after another. */
	#keys: { source: string; places: Map<string, Place> } | null = null;
	#last: number | null = null;

	constructor(tables: Tables) {
		this.#tables = tables;
		this.#links = new LinkIndex(tables);
		this.#sources = new SourceTable(tables);
	}

	/** The highest `seq` ever given: 0 while empty. */
	lastSeq(): number {
		this.#last ??= Math.max(
			this.#tables.one<{ last: number | null }>("SELECT max(seq) AS last FROM entry")?.last ?? 0,
			Number(this.#tables.meta("seq") ?? 0),
		);
		return this.#last;
	}

	/** Takes entries of one source in; beyond `keep` of them the oldest makes room, in its own row. */
	upsert(incoming: Incoming[], source: string, keep: number, now: number): UpsertCounts {
		const counts = { added: 0, changed: 0 };
		const places = this.#keysOf(source);
		for (const one of incoming) {
			const place = places.get(one.key);
			const before = place ? this.bySeq(place.seq) : null;
			const kept = mergeEntry(before?.kept ?? null, one, now);
			if (!kept) continue;
			if (before) this.replace(before, kept, one.link);
			else this.#insert(one, source, kept, keep);
			counts[before ? "changed" : "added"]++;
		}
		return counts;
	}

	/** Writes a new version of a row under the next `seq`. */
	replace(before: Row, kept: Kept, link = before.link): void {
		const seq = this.#nextSeq();
		const query = "UPDATE entry SET seq = ?, link = ?, body = ? WHERE seq = ?";
		this.#tables.run(query, seq, link, JSON.stringify(kept), before.seq);
		this.#moved(before.source, before.key, { seq, date: before.date });
		this.#links.add(link, seq);
	}

	byKey(key: string): Row | null {
		for (const source of this.#sources.startingWith(key)) {
			const query = "SELECT seq FROM entry WHERE source = ? AND key = ?";
			const found = this.#tables.one<{ seq: number }>(query, source, key);
			if (found) return this.bySeq(found.seq);
		}
		return null;
	}

	bySeq(seq: number): Row | null {
		const row = this.#tables.one<RawRow>(`SELECT ${COLUMNS} FROM entry WHERE seq = ?`, seq);
		return row ? readRow(row) : null;
	}

	/** The source that a row's `twin` is of; null when that entry has gone. */
	twinSource(twin: string): string | null {
		const [date = "", key = ""] = twin.split(" ");
		const query = "SELECT seq FROM entry WHERE source = ? AND date = ? AND key = ?";
		for (const source of this.#sources.startingWith(key))
			if (this.#tables.one(query, source, Number(date), key)) return source;
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
		this.#forgetPlaces(source);
	}

	/** Deletes the entries of a source beyond the limits, oldest first. Returns how many. */
	prune(source: string, limits: { keep: number; before: number }): number {
		const beyond =
			"SELECT date, seq FROM entry WHERE source = ? ORDER BY date DESC, seq DESC LIMIT 1 OFFSET ?";
		const last = this.#tables.one<Place>(beyond, source, limits.keep - 1);
		const oldest = "SELECT date FROM entry WHERE source = ? ORDER BY date LIMIT 1";
		const isOld = (this.#tables.one<{ date: number }>(oldest, source)?.date ?? limits.before) < limits.before;
		if (!last && !isOld) return 0;
		const { date, seq } = last ?? { date: limits.before, seq: 0 };
		const query =
			"DELETE FROM entry WHERE source = ? AND (date < ? OR (date, seq) < (?, ?)) AND seq <> ? RETURNING seq";
		const gone = this.#tables.all(query, source, limits.before, date, seq, this.lastSeq()).length;
		if (gone > 0) this.#forgetPlaces(source);
		return gone;
	}

	/** Rows of a whole Library put back: `seq` as it was when that is still free, so that cursors stay good. */
	restore(row: Omit<Row, "seq"> & { seq: number }): boolean {
		const places = this.#keysOf(row.source);
		if (places.has(row.key)) return false;
		this.#last = Math.max(this.lastSeq(), row.seq - 1);
		const seq = this.#nextSeq();
		const { key, source, date, link, twin, kept } = row;
		const query = `INSERT INTO entry (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`;
		this.#tables.run(query, seq, key, source, date, link, twin, JSON.stringify(kept));
		this.#moved(source, key, { seq, date });
		this.#links.add(link, seq);
		return true;
	}

	count(): number {
		return this.#tables.one<{ n: number }>("SELECT count(*) AS n FROM entry")?.n ?? 0;
	}

	#insert({ key, link }: Incoming, source: string, kept: Kept, keep: number): void {
		const twin = link === null ? null : this.#twinOf(link, source);
		const seq = this.#nextSeq();
		const values = [
			seq,
			key,
			source,
			kept.date,
			link,
			twin && `${twin.date} ${twin.key}`,
			JSON.stringify(kept),
		];
		const room = this.#roomFor(source, kept.date, keep);
		if (room === null)
			this.#tables.run(`INSERT INTO entry (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`, ...values);
		else
			this.#tables.run(
				"UPDATE entry SET seq = ?, key = ?, source = ?, date = ?, link = ?, twin = ?, body = ? WHERE seq = ?",
				...values,
				room,
			);
		this.#moved(source, key, { seq, date: kept.date });
		this.#links.add(link, seq);
		if (!twin) return;
		const also = { sourceId: source, title: kept.title, url: kept.url };
		this.replace(twin, { ...twin.kept, also: [...twin.kept.also, also], changedAt: kept.changedAt });
	}

	/** The row that a full source's new entry takes: its oldest one, unless the new entry is older still. */
	#roomFor(source: string, date: number, keep: number): number | null {
		const places = this.#keysOf(source);
		if (places.size < keep) return null;
		let oldest: (Place & { key: string }) | null = null;
		for (const [key, place] of places) {
			if (!oldest || place.date < oldest.date || (place.date === oldest.date && place.seq < oldest.seq))
				oldest = { key, ...place };
		}
		if (!oldest || oldest.date > date) return null;
		places.delete(oldest.key);
		return oldest.seq;
	}

	/**
	 * The entry of another source with the same link. A link that several entries of one source share (its home
	 * page, say) tells nothing about sameness.
	 */
	#twinOf(link: string, source: string): Row | null {
		const query = "SELECT seq, source, twin FROM entry WHERE seq = ? AND link = ?";
		const rows: { seq: number; source: string; twin: string | null }[] = [];
		for (const seq of this.#links.candidates(link)) {
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

	#keysOf(source: string): Map<string, Place> {
		if (this.#keys?.source === source) return this.#keys.places;
		const query = "SELECT key, seq, date FROM entry WHERE source = ?";
		const rows = this.#tables.all<Place & { key: string }>(query, source);
		const places = new Map(rows.map(({ key, ...place }) => [key, place]));
		this.#keys = { source, places };
		return places;
	}

	#moved(source: string, key: string, place: Place): void {
		this.#heads.delete(source);
		if (this.#keys?.source === source) this.#keys.places.set(key, place);
	}

	#forgetPlaces(source: string): void {
		this.#heads.delete(source);
		if (this.#keys?.source === source) this.#keys = null;
	}
}

type RawRow = Omit<Row, "kept"> & { body: string };

function readRow({ body, ...row }: RawRow): Row {
	return { ...row, kept: JSON.parse(body) as Kept };
}

/** The key of an entry: its source's hash first, so that no source can reach another's entries. */
export function entryKey(source: string, identityHash: string): string {
	return sourcePrefix(source) + identityHash;
}
