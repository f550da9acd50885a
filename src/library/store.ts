import { hash64 } from "../hash.ts";
import type { SourceFacts } from "../model.ts";
import { type Incoming, type Kept, mergeEntry } from "./merge.ts";
import { SCHEMA } from "./schema.ts";

/** A row of `entry` with its body read. */
export interface Row {
	seq: number;
	key: string;
	source: string;
	date: number;
	/** The key of the entry of another source that says the same; null when this is the first. */
	twin: string | null;
	kept: Kept;
}

/** A place in the order of entries: by date, then by `seq`. */
export type Place = { seq: number; date: number };

export interface UpsertCounts {
	added: number;
	changed: number;
}

/** The SQL of a Library: synchronous, so that one call of the object is one transaction. */
export class LibraryStore {
	readonly #sql: SqlStorage;

	constructor(sql: SqlStorage) {
		this.#sql = sql;
		sql.exec(SCHEMA);
	}

	meta(name: string): string | null {
		return this.#one<{ value: string }>("SELECT value FROM meta WHERE name = ?", name)?.value ?? null;
	}

	setMeta(name: string, value: string): void {
		this.#sql.exec(
			"INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
			name,
			value,
		);
	}

	/** The highest `seq`: 0 while empty. */
	lastSeq(): number {
		return this.#one<{ last: number | null }>("SELECT max(seq) AS last FROM entry")?.last ?? 0;
	}

	upsert(incoming: Incoming[], source: string, now: number): UpsertCounts {
		const counts = { added: 0, changed: 0 };
		for (const one of incoming) {
			const before = this.byKey(one.key);
			const kept = mergeEntry(before?.kept ?? null, one, now);
			if (!kept) continue;
			if (before) {
				this.replace(before, kept, one.link);
				counts.changed++;
			} else {
				this.#insert(one, source, kept);
				counts.added++;
			}
		}
		return counts;
	}

	/** Writes a new version of a row under the next `seq`. */
	replace(before: Row, kept: Kept, link?: string | null): void {
		const seq = this.lastSeq() + 1;
		if (link === undefined)
			this.#sql.exec(
				"UPDATE entry SET seq = ?, body = ? WHERE seq = ?",
				seq,
				JSON.stringify(kept),
				before.seq,
			);
		else
			this.#sql.exec(
				"UPDATE entry SET seq = ?, link = ?, body = ? WHERE seq = ?",
				seq,
				link,
				JSON.stringify(kept),
				before.seq,
			);
	}

	byKey(key: string): Row | null {
		const row = this.#one<RawRow>("SELECT seq, key, source, date, twin, body FROM entry WHERE key = ?", key);
		return row ? readRow(row) : null;
	}

	bySeq(seq: number): Row | null {
		const row = this.#one<RawRow>("SELECT seq, key, source, date, twin, body FROM entry WHERE seq = ?", seq);
		return row ? readRow(row) : null;
	}

	linkOf(seq: number): string | null {
		return this.#one<{ link: string | null }>("SELECT link FROM entry WHERE seq = ?", seq)?.link ?? null;
	}

	/** Where the entries of a source stand, newest first, after a place in that order: read from the index alone. */
	places(source: string, after: Place | null, most: number): Place[] {
		const order = "ORDER BY date DESC, seq DESC LIMIT ?";
		const rows = after
			? this.#sql.exec<Place>(
					`SELECT seq, date FROM entry WHERE source = ? AND (date, seq) < (?, ?) ${order}`,
					source,
					after.date,
					after.seq,
					most,
				)
			: this.#sql.exec<Place>(`SELECT seq, date FROM entry WHERE source = ? ${order}`, source, most);
		return rows.toArray();
	}

	/** Rows written after a `seq`, oldest change first: what `since` follows. */
	changedAfter(seq: number, most: number): Row[] {
		const query = "SELECT seq, key, source, date, twin, body FROM entry WHERE seq > ? ORDER BY seq LIMIT ?";
		return [...this.#sql.exec<RawRow>(query, seq, most)].map(readRow);
	}

	/** The last `seq` whose row was written before an instant. */
	seqBefore(instant: number): number {
		const query =
			"SELECT max(seq) AS last FROM entry WHERE seq > ? AND seq <= ? AND json_extract(body, '$.changedAt') < ?";
		for (let high = this.lastSeq(); high > 0; high -= 500) {
			const last = this.#one<{ last: number | null }>(query, high - 500, high, instant)?.last;
			if (last) return last;
		}
		return 0;
	}

	facts(source: string): SourceFacts | null {
		const row = this.#one<{ facts: string }>("SELECT facts FROM source WHERE id = ?", source);
		return row ? (JSON.parse(row.facts) as SourceFacts) : null;
	}

	/** Returns whether they differ from what was known. */
	setFacts(facts: SourceFacts): boolean {
		const text = JSON.stringify(facts);
		if (this.#one<{ facts: string }>("SELECT facts FROM source WHERE id = ?", facts.id)?.facts === text)
			return false;
		this.#sql.exec(
			"INSERT INTO source VALUES (?, ?) ON CONFLICT DO UPDATE SET facts = excluded.facts",
			facts.id,
			text,
		);
		return true;
	}

	/** The sources that have facts or entries here. */
	sources(): string[] {
		const query = "SELECT id FROM source UNION SELECT DISTINCT source FROM entry";
		return [...this.#sql.exec<{ id: string }>(query)].map((row) => row.id);
	}

	forgetSource(source: string): void {
		this.#sql.exec(
			"UPDATE entry SET twin = NULL WHERE twin IN (SELECT key FROM entry WHERE source = ?)",
			source,
		);
		this.#sql.exec("DELETE FROM entry WHERE source = ?", source);
		this.#sql.exec("DELETE FROM source WHERE id = ?", source);
	}

	/** Deletes what is beyond the limits, oldest first, but never the row that `seq` continues from. */
	prune(limits: { perSource: number; inAll: number; before: number }): number {
		const count = this.count();
		const last = this.lastSeq();
		const ranked =
			"SELECT seq FROM (SELECT seq, date, row_number() OVER (PARTITION BY source ORDER BY date DESC, seq DESC) AS place FROM entry)";
		this.#sql.exec(
			`DELETE FROM entry WHERE seq <> ? AND seq IN (${ranked} WHERE place > ? OR date < ?)`,
			last,
			limits.perSource,
			limits.before,
		);
		const over = this.count() - limits.inAll;
		if (over > 0) {
			this.#sql.exec(
				"DELETE FROM entry WHERE seq <> ? AND seq IN (SELECT seq FROM entry ORDER BY date LIMIT ?)",
				last,
				over,
			);
		}
		return count - this.count();
	}

	count(): number {
		return this.#one<{ n: number }>("SELECT count(*) AS n FROM entry")?.n ?? 0;
	}

	#insert(one: Incoming, source: string, kept: Kept): void {
		const twin = one.link === null ? null : this.#twinOf(one.link, source);
		const query = "INSERT INTO entry (seq, key, source, date, link, twin, body) VALUES (?, ?, ?, ?, ?, ?, ?)";
		this.#sql.exec(
			query,
			this.lastSeq() + 1,
			one.key,
			source,
			kept.date,
			one.link,
			twin?.key ?? null,
			JSON.stringify(kept),
		);
		if (!twin) return;
		const also = { sourceId: source, title: kept.title, url: kept.url };
		this.replace(twin, { ...twin.kept, also: [...twin.kept.also, also], changedAt: kept.changedAt });
	}

	/**
	 * The entry of another source with the same link. A link that several entries of one source share (its home
	 * page, say) tells nothing about sameness.
	 */
	#twinOf(link: string, source: string): Row | null {
		const query = "SELECT seq, key, source, date, twin, body FROM entry WHERE link = ? ORDER BY seq LIMIT 8";
		const rows = [...this.#sql.exec<RawRow>(query, link)];
		const sources = new Set(rows.map((row) => row.source));
		if (sources.has(source) || sources.size < rows.length) return null;
		const first = rows.find((row) => row.twin === null);
		return first ? readRow(first) : null;
	}

	slot(name: string): Slot | null {
		return this.#one<Slot>("SELECT name, etag, changed, expires FROM slot WHERE name = ?", name);
	}

	slots(now: number): Slot[] {
		return [
			...this.#sql.exec<Slot>(
				"SELECT name, etag, changed, expires FROM slot WHERE expires > ? ORDER BY name",
				now,
			),
		];
	}

	setSlot(slot: Slot): void {
		const query =
			"INSERT INTO slot VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET etag = excluded.etag, changed = excluded.changed, expires = excluded.expires";
		this.#sql.exec(query, slot.name, slot.etag, slot.changed, slot.expires);
	}

	dropExpiredSlots(now: number): void {
		this.#sql.exec("DELETE FROM slot WHERE expires <= ?", now);
	}

	#one<T extends Record<string, SqlStorageValue>>(query: string, ...values: SqlStorageValue[]): T | null {
		return this.#sql.exec<T>(query, ...values).next().value ?? null;
	}
}

/** A published copy in KV. `name` is JSON of origin, path and format; `changed` when its bytes last changed. */
export type Slot = { name: string; etag: string; changed: number; expires: number };

type RawRow = { seq: number; key: string; source: string; date: number; twin: string | null; body: string };

function readRow({ body, ...row }: RawRow): Row {
	return { ...row, kept: JSON.parse(body) as Kept };
}

/** The key of an entry: its source's hash first, so that no source can reach another's entries. */
export function entryKey(source: string, identityHash: string): string {
	return hash64(source).slice(0, 8) + identityHash;
}
