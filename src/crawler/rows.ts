import type { SourceConfig } from "../config/schema.ts";
import type { Tally } from "../usage/tally.ts";
import { type DayUsage, sumUsage } from "../usage/usage.ts";
import type { Assignment, Known, SourceState, Timing } from "./contract.ts";
import { freshTiming, movedState, type Timings } from "./state.ts";
import type { RobotsRecord, RobotsStore } from "./tick/politeness.ts";

const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS source (id TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS robots (origin TEXT PRIMARY KEY, record TEXT NOT NULL) WITHOUT ROWID;
`;

/** In the row of timings, where no source's id is empty. */
const USED = "";
/** The row of timings and the alarm. */
const ROWS_AHEAD = 2;

/** The same of a source that may not have been fetched yet. */
export type Stored = Omit<Known, "state"> & { state: SourceState | null };

/**
 * A Crawler's rows. What a source taught us is a row of its own, written when it changed; the timings of the whole
 * shard are one row, written once a tick, so that a tick without news costs one row however many sources it had.
 */
export class CrawlerStore implements RobotsStore {
	readonly #sql: Pick<SqlStorage, "exec">;
	readonly #tally: Tally;
	readonly #states = new Map<string, SourceState>();
	/** As it is stored. */
	#assignment: string | null = null;
	#timings: Timings | null = null;
	#saved = "";
	/** What was used today, as far as it is stored. */
	#used: DayUsage | null = null;

	constructor(sql: Pick<SqlStorage, "exec">, tally: Tally) {
		this.#sql = sql;
		this.#tally = tally;
		sql.exec(SCHEMA);
	}

	/** Read once: every visit asks for it several times. */
	assignment(): Assignment | null {
		this.#assignment ??= this.#meta("assignment");
		return this.#assignment === null ? null : (JSON.parse(this.#assignment) as Assignment);
	}

	setAssignment(assignment: Assignment): void {
		const text = JSON.stringify(assignment);
		this.#assignment ??= this.#meta("assignment");
		if (this.#assignment === text) return;
		this.#setMeta("assignment", text);
		this.#assignment = text;
	}

	/** What is known of a source; of one whose address is another one than when it was learned, its entries alone. */
	state(source: Pick<SourceConfig, "id" | "url">): SourceState {
		const cached = this.#states.get(source.id);
		if (cached && cached.url === source.url) return cached;
		const row = this.#sql
			.exec<{ state: string }>("SELECT state FROM source WHERE id = ?", source.id)
			.next().value;
		const stored = row ? (JSON.parse(row.state) as SourceState) : null;
		const state = stored?.url === source.url ? stored : movedState(source.url, stored);
		this.#states.set(source.id, state);
		return state;
	}

	/** Stored first: what cannot be stored must not be believed. */
	setState(id: string, state: SourceState): void {
		const query = "INSERT INTO source VALUES (?, ?) ON CONFLICT DO UPDATE SET state = excluded.state";
		this.#sql.exec(query, id, JSON.stringify(state));
		this.#states.set(id, state);
	}

	timings(): Timings {
		if (this.#timings === null) {
			const stored = JSON.parse(this.#meta("timings") ?? "{}") as Timings & { [USED]?: DayUsage };
			const { [USED]: used = null, ...timings } = stored;
			this.#saved = JSON.stringify(timings);
			this.#used = used;
			this.#timings = timings;
		}
		return this.#timings;
	}

	timing(id: string): Timing {
		return this.timings()[id] ?? freshTiming();
	}

	/** In memory until `saveTimings`. */
	setTiming(id: string, timing: Timing): void {
		this.timings()[id] = timing;
	}

	/** What has been used is stored along, for the row is written anyway. */
	saveTimings(): void {
		const text = JSON.stringify(this.timings());
		if (text === this.#saved) return;
		// This row, and the alarm that is set after it, are still to be counted: an object may well sleep before its next row.
		this.#tally.count("rowsWritten", ROWS_AHEAD);
		const used = this.used();
		this.#tally.take();
		this.#tally.count("rowsWritten", -ROWS_AHEAD);
		const isEmpty = Object.keys(this.timings()).length === 0;
		this.#setMeta("timings", isEmpty ? text : JSON.stringify({ ...this.timings(), [USED]: used }));
		this.#saved = text;
		this.#used = used;
	}

	/** What was used today, as far as it is known. */
	used(): DayUsage {
		this.timings();
		const unsaved = this.#tally.usage();
		return sumUsage([this.#used, unsaved], unsaved.day);
	}

	/** What is stored of sources other than these. */
	others(mine: ReadonlySet<string>): Stored[] {
		const rows = this.#sql.exec<{ id: string; state: string }>("SELECT id, state FROM source").toArray();
		const states = new Map(rows.map(({ id, state }) => [id, JSON.parse(state) as SourceState]));
		const ids = new Set([...states.keys(), ...Object.keys(this.timings())]);
		return [...ids]
			.filter((id) => !mine.has(id))
			.map((id) => ({ id, state: states.get(id) ?? null, timing: this.timing(id) }));
	}

	/** Takes over what another shard knows of a source, unless this one has already learned something itself. */
	adopt({ id, state, timing }: Known): void {
		if (this.state({ id, url: state.url }).seen !== "") return;
		this.setState(id, state);
		this.setTiming(id, timing);
	}

	/** Drops all that is stored of a source. */
	drop(id: string): void {
		this.#sql.exec("DELETE FROM source WHERE id = ?", id);
		this.#states.delete(id);
		delete this.timings()[id];
	}

	robots(origin: string): RobotsRecord | null {
		const query = "SELECT record FROM robots WHERE origin = ?";
		const row = this.#sql.exec<{ record: string }>(query, origin).next().value;
		return row ? (JSON.parse(row.record) as RobotsRecord) : null;
	}

	setRobots(origin: string, record: RobotsRecord): void {
		const query = "INSERT INTO robots VALUES (?, ?) ON CONFLICT DO UPDATE SET record = excluded.record";
		this.#sql.exec(query, origin, JSON.stringify(record));
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
