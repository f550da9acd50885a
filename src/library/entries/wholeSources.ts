import type { SourceFacts } from "../../model/stored.ts";
import type { BrokenRows } from "./broken.ts";
import { EntryTable } from "./entryTable.ts";
import { FullSources } from "./fullSources.ts";
import { LateEntries } from "./late.ts";
import type { PackedIndex } from "./packed.ts";
import { NOWHERE } from "./row.ts";
import { SourceTable } from "./sourceTable.ts";
import type { Tables } from "./tables.ts";

/** Releases up to 2026-11-28 did not write down under which key a twin takes the place of the first. */
const succeed = (keys: string) => `UPDATE entry SET body = json_set(body, '$.shownAs', twin)
	WHERE twin IN (${keys}) AND twin <> key AND json_valid(body)
	AND CASE WHEN json_valid(body) THEN json_type(body, '$.shownAs') END IS NULL`;

/** How much of a source is kept. */
export interface PruneLimits {
	/** Entries. */
	keep: number;
	/** Entries older than this instant go, but for the newest `spared`. */
	before: number;
	spared: number;
}

/** What is known of a Library's sources, and what becomes of all entries of one at once. */
export class WholeSources extends EntryTable {
	readonly #tables: Tables;
	readonly #sources: SourceTable;
	protected readonly full: FullSources;
	readonly late: LateEntries;

	constructor(tables: Tables, index: PackedIndex, broken: BrokenRows) {
		super(tables, index, broken);
		this.#tables = tables;
		this.#sources = new SourceTable(tables, broken);
		this.full = new FullSources(tables);
		this.late = new LateEntries(tables);
	}

	facts(source: string): SourceFacts | null {
		return this.#sources.facts(source);
	}

	/** Returns whether they differ from what was known. */
	setFacts(facts: SourceFacts): boolean {
		return this.#sources.setFacts(facts);
	}

	/** Sources with facts here: all that ever sent entries and were not forgotten. */
	sources(): string[] {
		return this.#sources.ids();
	}

	/** Puts a source's entries under another id, with their keys, dates and `seq`: for readers nothing has changed. */
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

	/** Drops the entries of a source whose keys begin with `keyPart`. */
	disown(source: string, keyPart: string): void {
		this.#tables.setMeta("seq", String(this.lastSeq()));
		const query = "DELETE FROM entry WHERE source = ? AND substr(key, 1, ?) = ?";
		this.#tables.run(query, source, keyPart.length, keyPart);
		this.forgetHead(source);
		this.full.mark(source, false);
		this.full.save();
	}

	forgetSource(source: string): void {
		// Cursors must not be given a second time, though the row that carried the last one goes.
		this.#tables.setMeta("seq", String(this.lastSeq()));
		this.#tables.run(succeed("SELECT key FROM entry WHERE source = ?"), source);
		this.#tables.run("DELETE FROM entry WHERE source = ?", source);
		this.#sources.forget(source);
		this.forgetHead(source);
		this.full.mark(source, false);
		this.full.save();
	}

	/** What says the same as entries that are about to go knows under which keys it is shown. */
	protected nameHeirs(keys: readonly string[]): void {
		this.#tables.run(succeed("SELECT value FROM json_each(?)"), JSON.stringify(keys));
	}

	/** Stores what `prune` found out about which sources are full. */
	saveFull(): void {
		this.full.save();
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
		this.full.mark(source, last !== null && !isOld);
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

	protected override forgetMemory(): void {
		super.forgetMemory();
		this.full.forgetMemory();
		this.late.forgetMemory();
		this.#sources.forgetMemory();
	}
}
