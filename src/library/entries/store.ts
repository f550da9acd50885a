import type { SourceFacts } from "../../model/stored.ts";
import type { Article } from "../../read/fuse.ts";
import { LATE_AFTER_MS } from "../../settings.ts";
import type { BrokenRow, Incoming, Kept, Row, UpsertCounts } from "../contract.ts";
import { mustWait } from "./announce.ts";
import { BrokenRows } from "./broken.ts";
import { EntryTable } from "./entryTable.ts";
import { FullSources } from "./fullSources.ts";
import { LateEntries } from "./late.ts";
import { mendEntry, mergeEntry } from "./merge.ts";
import { PackedIndex } from "./packed.ts";
import { COLUMNS, type Place } from "./row.ts";
import { SourceTable } from "./sourceTable.ts";
import type { Tables } from "./tables.ts";
import { Twins } from "./twins.ts";

export type { Row } from "../contract.ts";
export type { Listed, Place, Sieve } from "./row.ts";

const INSERT = `INSERT INTO entry (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`;
const OVERWRITE =
	"UPDATE entry SET seq = ?, key = ?, source = ?, date = ?, link = ?, twin = ?, body = ? WHERE seq = ?";

/** Releases up to 2026-11-28 did not write down under which key a twin takes the place of the first. */
const SUCCEED = `UPDATE entry SET body = json_set(body, '$.shownAs', twin)
	WHERE twin IN (SELECT key FROM entry WHERE source = ?) AND twin <> key AND json_valid(body)
	AND CASE WHEN json_valid(body) THEN json_type(body, '$.shownAs') END IS NULL`;

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

/** The entries of a Library, to be changed: synchronous, so that one call of the object is one transaction. */
export class LibraryStore extends EntryTable {
	readonly #tables: Tables;
	readonly #index: PackedIndex;
	readonly #sources: SourceTable;
	readonly #full: FullSources;
	readonly #broken: BrokenRows;
	readonly twins: Twins;
	readonly late: LateEntries;

	constructor(tables: Tables) {
		const index = new PackedIndex(tables);
		const broken = new BrokenRows(tables);
		super(tables, index, broken);
		this.#tables = tables;
		this.#index = index;
		this.#broken = broken;
		this.#sources = new SourceTable(tables, broken);
		this.#full = new FullSources(tables);
		this.late = new LateEntries(tables);
		this.twins = new Twins(this, (source) => this.facts(source));
	}

	/**
	 * Makes a change whole or not at all: when a statement of it fails, what was remembered of it goes with what was
	 * written, so that memory never knows more than the rows.
	 */
	change<T>(work: () => T): T {
		try {
			return this.#tables.transaction(work);
		} catch (error) {
			this.forgetMemory();
			this.#full.forgetMemory();
			this.late.forgetMemory();
			this.#index.forget();
			this.#broken.forgetMemory();
			this.#sources.forgetMemory();
			throw error;
		}
	}

	/** Takes entries of one source in. A source that is full gives a new entry the row of its oldest one. */
	upsert(incoming: Incoming[], source: string, now: number, zone?: string): UpsertCounts {
		let isKnown: boolean | null = null;
		const late: string[] = [];
		const counts: UpsertCounts = { added: 0, changed: 0, held: [] };
		for (const arrival of incoming) {
			const before = this.byKey(arrival.key);
			if (!before && arrival.again && !this.placeOfBroken(arrival.key)) continue;
			const kept = mergeEntry(
				before?.kept ?? null,
				before ? arrival : this.#inPlaceOfBroken(arrival),
				now,
				zone,
			);
			if (!kept) continue;
			if (before && mustWait(before.kept, kept.hash, arrival.entry, now)) {
				counts.held.push(arrival.key);
				continue;
			}
			if (before) this.replace(before, kept, arrival.link);
			else {
				const isOld = !arrival.kept && kept.date < now - LATE_AFTER_MS;
				if (isOld) isKnown ??= this.#isKnown(source, now);
				if (isOld && isKnown) late.push(arrival.key);
				this.#insert(arrival, source, kept);
			}
			counts[before ? "changed" : "added"]++;
		}
		this.late.add(late, now);
		return counts;
	}

	/** Whether a source has been here for a while: what a new one lists at first is no news, however much of it comes. */
	#isKnown(source: string, now: number): boolean {
		const oldest = this.oldest(source);
		const row = oldest && this.bySeq(oldest.seq);
		if (!row) return false;
		return row.kept.firstSeen < now - LATE_AFTER_MS || this.late.keys(now).includes(row.key);
	}

	/** Completes an entry by what its article says. Returns whether that was something new. */
	mend(key: string, article: Article, now: number): boolean {
		const row = this.byKey(key);
		const siteNames = [row && this.facts(row.source)?.title, article.origin?.title].filter(
			(name) => typeof name === "string",
		);
		const kept = row && mendEntry(row.kept, article, now, siteNames);
		if (row && kept) this.replace(row, kept);
		return kept !== null;
	}

	/** Writes a new version of a row under the next `seq`. */
	replace(before: Row, kept: Kept, link = before.link): void {
		const seq = this.nextSeq();
		const query = "UPDATE entry SET seq = ?, date = ?, link = ?, body = ? WHERE seq = ?";
		this.#tables.run(query, seq, kept.date, link, JSON.stringify(kept), before.seq);
		this.#written(before.source, before.key, link, seq);
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

	/** Puts a source's entries under another id, where they are, with their keys and dates: nobody has news of that. */
	rename(former: string, id: string): void {
		const facts = this.facts(former);
		const twins = "SELECT DISTINCT twin AS key FROM entry WHERE source = ? AND twin IS NOT NULL";
		for (const { key } of this.#tables.all<{ key: string }>(twins, former)) {
			const row = this.byKey(key);
			if (!row) continue;
			const also = row.kept.also.map((other) => ({
				...other,
				sourceId: other.sourceId === former ? id : other.sourceId,
			}));
			const body = JSON.stringify({ ...row.kept, also });
			this.#tables.run("UPDATE entry SET body = ? WHERE seq = ?", body, row.seq);
		}
		this.#tables.run("UPDATE entry SET source = ? WHERE source = ?", id, former);
		if (facts && !this.facts(id)) this.setFacts({ ...facts, id });
		this.forgetSource(former);
		this.forgetHead(id);
	}

	/** Drops the entries of a source whose keys begin so. */
	disown(source: string, keyPart: string): void {
		this.#tables.setMeta("seq", String(this.lastSeq()));
		const query = "DELETE FROM entry WHERE source = ? AND substr(key, 1, ?) = ?";
		this.#tables.run(query, source, keyPart.length, keyPart);
		this.forgetHead(source);
		this.#full.mark(source, false);
		this.#full.save();
	}

	forgetSource(source: string): void {
		// Cursors must not be given a second time, though the row that carried the last one goes.
		this.#tables.setMeta("seq", String(this.lastSeq()));
		this.#tables.run(SUCCEED, source);
		this.#tables.run("DELETE FROM entry WHERE source = ?", source);
		this.#sources.forget(source);
		this.forgetHead(source);
		this.#full.mark(source, false);
		this.#full.save();
	}

	/** Stores what `prune` found out about which sources are full. */
	saveFull(): void {
		this.#full.save();
	}

	/**
	 * Deletes the entries of a source beyond the limits, oldest first, at most `limits.most`. The newest `limits.spared`
	 * stay however old they are. Returns how many were deleted.
	 */
	prune(source: string, limits: PruneLimits & { most: number }): number {
		const last = this.nth(source, limits.keep);
		const oldest = this.oldest(source);
		const spared = oldest && oldest.date < limits.before ? this.nth(source, limits.spared) : null;
		const isOld = oldest !== null && spared !== null && oldest.seq !== spared.seq;
		this.#full.mark(source, last !== null && !isOld);
		if (!last && !isOld) return 0;
		const { date, seq } = last ?? NOWHERE;
		const young = spared ?? NOWHERE;
		const beyond = `SELECT seq FROM entry WHERE source = ? AND
			((date, seq) < (?, ?) OR (date < ? AND (date, seq) < (?, ?))) AND seq <> ?
			AND key NOT IN (SELECT value FROM json_each(?)) ORDER BY date, seq LIMIT ?`;
		const query = `DELETE FROM entry WHERE seq IN (${beyond}) RETURNING seq`;
		const late = JSON.stringify(this.late.keys(this.#tables.now()));
		const values = [
			source,
			date,
			seq,
			limits.before,
			young.date,
			young.seq,
			this.lastSeq(),
			late,
			limits.most,
		];
		const gone = this.#tables.all(query, ...values).length;
		if (gone > 0) this.forgetHead(source);
		return gone;
	}

	/** Puts back a row of another deployment: under its own `seq` when that is still to come, so that cursors stay good. */
	restore({ seq: wanted, key, source, date, link, twin, kept }: Row): void {
		this.#dropBroken(key);
		this.skipTo(wanted);
		const seq = this.nextSeq();
		this.#tables.run(INSERT, seq, key, source, date, link, twin, JSON.stringify(kept));
		this.#written(source, key, link, seq);
	}

	remove({ seq, source }: Pick<Row, "seq" | "source">): void {
		this.#tables.setMeta("seq", String(this.lastSeq()));
		this.#tables.run("DELETE FROM entry WHERE seq = ?", seq);
		this.forgetHead(source);
	}

	/** Rows that could not be read, and are still there. */
	broken(): BrokenRow[] {
		return this.#broken.list();
	}

	/** An entry whose row is broken, and which came anew, has the date that it had. */
	#inPlaceOfBroken(arrival: Incoming): Incoming {
		const before = this.placeOfBroken(arrival.key);
		if (!before || arrival.kept) return arrival;
		const { date } = before;
		return { ...arrival, kept: { firstSeen: date, date, modified: date, full: false } };
	}

	#dropBroken(key: string): void {
		const broken = this.placeOfBroken(key);
		if (broken) this.remove(broken);
	}

	#insert(arrival: Incoming, source: string, incoming: Kept): void {
		const { key, link } = arrival;
		this.#dropBroken(key);
		const { kept, twin, first, wins } = this.twins.join(arrival, source, incoming);
		const seq = this.nextSeq();
		const { date } = kept;
		const values = [seq, key, source, date, link, twin, JSON.stringify(kept)];
		const room = this.#full.has(source) ? this.oldest(source) : null;
		if (room && room.date <= date) this.#tables.run(OVERWRITE, ...values, room.seq);
		else this.#tables.run(INSERT, ...values);
		this.#written(source, key, link, seq);
		if (first) this.#noteTwin(first, source, kept, wins);
	}

	/** The first of some sources that say the same has got another one. */
	#noteTwin(first: Row, source: string, { title, url, changedAt }: Kept, isOutranked: boolean): void {
		// From now on both are compared when they are listed.
		if (isOutranked) {
			this.#tables.run("UPDATE entry SET twin = key WHERE seq = ?", first.seq);
			return;
		}
		const { also } = first.kept;
		// After an import the first may know of this source already.
		if (also.some((other) => other.sourceId === source)) return;
		this.replace(first, { ...first.kept, also: [...also, { sourceId: source, title, url }], changedAt });
	}

	#written(source: string, key: string, link: string | null, seq: number): void {
		this.forgetHead(source);
		this.#index.add(key, link, seq);
	}
}
