import { openStorage, type Sql, type Transaction } from "../base/storage/open.ts";
import { readJson } from "../base/storage/read.ts";
import type { Shape } from "../base/storage/shape.ts";
import { type Runtime, runtimeShape } from "../config/runtime.ts";
import type { SourceConfig } from "../config/schema.ts";
import { TIMINGS_MAX_BYTES } from "../settings.ts";
import type { Tally } from "../usage/tally.ts";
import { type DayUsage, sumUsage } from "../usage/usage.ts";
import { type Breakage, brokenState, salvagedState } from "./broken.ts";
import { learnedSince, withLearned } from "./learned.ts";
import {
	type Assignment,
	assignmentShape,
	freshTiming,
	type Known,
	knownShape,
	LAYOUT,
	type Learned,
	type RobotsRecord,
	robotsShape,
	type SourceState,
	stateShape,
	type Timing,
	type Timings,
} from "./rows.ts";
import { movedState } from "./state.ts";
import type { RobotsStore } from "./tick/politeness.ts";
import {
	FIRST_ROW,
	NO_TIMINGS,
	readTimings,
	rowOf,
	type StoredTimings,
	type TimingRow,
	timingRows,
	withUsed,
} from "./timings.ts";

/** A row of the table `source`. */
type SourceRow = { state: string; edition: number };

/** What is known of a source that may not have been fetched yet. */
export type Stored = Omit<Known, "state"> & { state: SourceState | null };

/** What a CrawlerStore needs of its object. */
export interface CrawlerStoreDeps {
	sql: Sql;
	transaction: Transaction;
	tally: Tally;
	log: (record: Record<string, unknown>) => void;
}

/**
 * A Crawler's rows. What a source taught us is a row of its own, and what little it has taught since that was written
 * stands with its timing; the timings of the whole shard are one row as a rule, written once a tick, so that a tick costs
 * one row however many sources it had, and however many of them had news.
 * What cannot be read of them is logged and the trouble of its source alone, see broken.ts.
 */
export class CrawlerStore implements RobotsStore {
	readonly #sql: Sql;
	readonly #tally: Tally;
	readonly #log: CrawlerStoreDeps["log"];
	readonly #states = new Map<string, SourceState>();
	/** As it is stored. */
	#assignment: string | null = null;
	#timings: StoredTimings | null = null;
	/** The rows of timings as they are stored, by their names, but for what was used. */
	#saved = new Map<string, string>();

	constructor({ sql, transaction, tally, log }: CrawlerStoreDeps) {
		this.#sql = sql;
		this.#tally = tally;
		this.#log = log;
		openStorage(sql, transaction, LAYOUT);
	}

	/** Read once: every visit asks for it several times. Null before this shard was told, and when that is lost. */
	assignment(): Assignment | null {
		this.#assignment ??= this.#meta("assignment");
		return this.#assignment === null ? null : this.#read("assignment", assignmentShape, this.#assignment);
	}

	setAssignment(assignment: Assignment): void {
		const text = JSON.stringify(assignment);
		this.#assignment ??= this.#meta("assignment");
		if (this.#assignment === text) return;
		this.#setMeta("assignment", text);
		this.#assignment = text;
	}

	/** What was told of what is set at run time; null where nothing was, and where that cannot be read. */
	runtime(): Runtime | null {
		const json = this.#meta("runtime");
		return json === null ? null : this.#read("runtime", runtimeShape, json);
	}

	saveRuntime(runtime: Runtime): void {
		this.#setMeta("runtime", JSON.stringify(runtime));
	}

	/** What is known of a source; of one whose address is another one than when it was learned, its entries alone. */
	state(source: Pick<SourceConfig, "id" | "url">): SourceState {
		const cached = this.#states.get(source.id);
		if (cached && cached.url === source.url) return cached;
		const row = this.#row(source.id);
		const stored = row ? this.#readState(source.id, row) : null;
		const known = stored?.url === source.url ? stored : movedState(source.url, stored);
		const breakage = row ? this.#timingBreakage(source.id) : this.#loss(source.id);
		const shown = breakage && !known.error ? brokenState(known, breakage) : known;
		this.#states.set(source.id, shown);
		return shown;
	}

	/** Stored first: what cannot be stored must not be believed. */
	setState(id: string, state: SourceState): void {
		this.#write(id, state);
		this.#states.set(id, state);
	}

	/**
	 * The same of what can be learned again: in memory until `saveTimings` stores it with the timing that it belongs to.
	 * What is too much for that is stored at once.
	 */
	learn(id: string, state: SourceState): void {
		const learned = this.#learnedSince(id, state);
		if (learned) this.#storedTimings().learned.set(id, learned);
		else this.#write(id, state);
		this.#states.set(id, state);
	}

	timings(): Timings {
		return this.#storedTimings().timings;
	}

	timing(id: string): Timing {
		return this.timings()[id] ?? freshTiming();
	}

	/** In memory until `saveTimings`. */
	setTiming(id: string, timing: Timing): void {
		this.timings()[id] = timing;
	}

	/** Writes the rows that have changed. What has been used is stored along, for the first row is written anyway. */
	saveTimings(): void {
		const stored = this.#storedTimings();
		const rows = this.#timingRows();
		const changed = [...rows].filter(([name, row]) => row !== (this.#saved.get(name) ?? NO_TIMINGS));
		const left = [...this.#saved.keys()].filter((name) => !rows.has(name));
		if (changed.length + left.length === 0) return;
		const others = changed.filter(([name]) => name !== FIRST_ROW);
		// These rows, and the alarm that is set after them, are still to be counted: an object may well sleep before its next row.
		const ahead = others.length + left.length + 2;
		this.#tally.count("rowsWritten", ahead);
		const used = this.used();
		this.#tally.take();
		this.#tally.count("rowsWritten", -ahead);
		for (const name of left) this.#sql.exec("DELETE FROM meta WHERE name = ?", name);
		for (const [name, row] of others) this.#setMeta(name, row);
		// Of a shard that has lost all its sources, too: it has used what it has.
		this.#setMeta(FIRST_ROW, withUsed(rows.get(FIRST_ROW) ?? NO_TIMINGS, used));
		this.#saved = rows;
		stored.used = used;
	}

	/** What was used today, as far as it is known. */
	used(): DayUsage {
		const { used } = this.#storedTimings();
		const unsaved = this.#tally.usage();
		return sumUsage([used, unsaved], unsaved.day);
	}

	/** What is stored of sources other than these. */
	others(mine: ReadonlySet<string>): Stored[] {
		const ids = new Set([...this.ids(), ...Object.keys(this.timings())]);
		return [...ids]
			.filter((id) => !mine.has(id))
			.map((id) => {
				const row = this.#row(id);
				return { id, state: row ? this.#readState(id, row) : null, timing: this.timing(id) };
			});
	}

	/** The ids of the sources that have a row. */
	ids(): string[] {
		return this.#sql
			.exec<{ id: string }>("SELECT id FROM source")
			.toArray()
			.map(({ id }) => id);
	}

	/** Takes over what another shard knows of a source, unless this shard has learned something of it already. */
	adopt(known: Known): void {
		const read = this.#read("adopted", knownShape, JSON.stringify(known));
		if (!read || this.state({ id: read.id, url: read.state.url }).seen !== "") return;
		this.setState(read.id, read.state);
		this.setTiming(read.id, read.timing);
	}

	/** Drops all that is stored of a source. */
	drop(id: string): void {
		this.#sql.exec("DELETE FROM source WHERE id = ?", id);
		this.#states.delete(id);
		delete this.timings()[id];
		this.#storedTimings().learned.delete(id);
	}

	/** Null as well when what was kept cannot be read: then it is asked for anew. */
	robots(origin: string): RobotsRecord | null {
		const query = "SELECT record FROM robots WHERE origin = ?";
		const row = this.#sql.exec<{ record: string }>(query, origin).next().value;
		return row ? this.#read(`robots ${origin}`, robotsShape, row.record) : null;
	}

	setRobots(origin: string, record: RobotsRecord): void {
		const query = "INSERT INTO robots VALUES (?, ?) ON CONFLICT DO UPDATE SET record = excluded.record";
		this.#sql.exec(query, origin, JSON.stringify(record));
	}

	#row(id: string): SourceRow | null {
		return (
			this.#sql.exec<SourceRow>("SELECT state, edition FROM source WHERE id = ?", id).next().value ?? null
		);
	}

	/** Writes a source's row: what was learned on top of the one before is in it. */
	#write(id: string, state: SourceState): void {
		const { learned } = this.#storedTimings();
		const query =
			"INSERT INTO source (id, state, edition) VALUES (?, ?, ?) " +
			"ON CONFLICT DO UPDATE SET state = excluded.state, edition = max(edition + 1, excluded.edition)";
		// What was learned of a row that has gone must not go on top of this one.
		this.#sql.exec(query, id, JSON.stringify(state), (learned.get(id)?.edition ?? 0) + 1);
		learned.delete(id);
	}

	#learnedSince(id: string, state: SourceState): Learned | null {
		const row = this.#row(id);
		const before = row && readJson(stateShape, row.state);
		return row && before?.ok ? learnedSince(before.value, state, row.edition) : null;
	}

	/** A state as far as it can be read. */
	#readState(id: string, { state, edition }: SourceRow): SourceState {
		const { learned } = this.#storedTimings();
		const since = learned.get(id);
		// The row may have been written after what was learned of the one before, in a tick that did not come to its end.
		if (since && since.edition !== edition) learned.delete(id);
		const read = since?.edition === edition ? withLearned(state, since) : readJson(stateShape, state);
		if (read.ok) return read.value;
		this.#logBroken(`source ${id}`, read.error.message);
		const breakage = { message: read.error.message, since: this.timings()[id]?.last ?? 0 };
		return brokenState(salvagedState(state), breakage);
	}

	/** The rows of timings as they are to be stored: what was learned goes into the sources' own where one would be too long. */
	#timingRows(): Map<string, string> {
		const stored = this.#storedTimings();
		const rows = timingRows(stored);
		const long = new Set([...rows].flatMap(([name, row]) => (isTooLong(row) ? [name] : [])));
		if (long.size === 0) return rows;
		for (const id of [...stored.learned.keys()]) {
			const row = long.has(rowOf(id, rows.size)) && this.#row(id);
			if (row) this.#write(id, this.#readState(id, row));
		}
		return timingRows(stored);
	}

	/** What is wrong where there is no state of a source; null for one that has not been read. */
	#loss(id: string): Breakage | null {
		const { success } = this.timing(id);
		if (success === null) return null;
		this.#logBroken(`source ${id}`, "it is gone");
		return { message: "its row is gone", since: success };
	}

	/** What is wrong with the stored timing of a source, when it has been read before; null when nothing is. */
	#timingBreakage(id: string): Breakage | null {
		const { broken, brokenRows, rows } = this.#storedTimings();
		const message = broken.get(id) ?? brokenRows.get(rowOf(id, rows));
		return message === undefined ? null : { message: `its timing: ${message}`, since: 0 };
	}

	#storedTimings(): StoredTimings {
		if (this.#timings) return this.#timings;
		const query = "SELECT name, value FROM meta WHERE name = ? OR name BETWEEN ? AND ?";
		const names = [FIRST_ROW, `${FIRST_ROW} 0`, `${FIRST_ROW} a`];
		const stored = readTimings(this.#sql.exec<TimingRow>(query, ...names).toArray());
		for (const [name, message] of stored.brokenRows) this.#logBroken(name, message);
		for (const [id, message] of stored.broken) this.#logBroken(`timings ${id}`, message);
		this.#saved = timingRows(stored);
		this.#timings = stored;
		return stored;
	}

	#read<T>(what: string, shape: Shape<T>, json: string): T | null {
		const read = readJson(shape, json);
		if (read.ok) return read.value;
		this.#logBroken(what, read.error.message);
		return null;
	}

	#logBroken(row: string, error: string): void {
		this.#log({ event: "broken-row", row, error });
	}

	#meta(name: string): string | null {
		return (
			this.#sql.exec<{ value: string }>("SELECT value FROM meta WHERE name = ?", name).next().value?.value ??
			null
		);
	}

	#setMeta(name: string, value: string): void {
		this.#sql.exec(
			"INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
			name,
			value,
		);
	}
}

function isTooLong(row: string): boolean {
	// A character has three bytes at most.
	return row.length > TIMINGS_MAX_BYTES / 3 && new TextEncoder().encode(row).byteLength > TIMINGS_MAX_BYTES;
}
