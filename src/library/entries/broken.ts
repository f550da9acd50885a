import { list } from "../../base/storage/shape.ts";
import { BROKEN_ROWS_NAMED } from "../../settings.ts";
import { type BrokenRow, brokenRowShape } from "../rows.ts";
import type { Tables } from "./tables.ts";

/** Which rows of a Library could not be read: each is noted once, so that health can name them. */
export class BrokenRows {
	readonly #tables: Tables;
	#rows: BrokenRow[] | null = null;

	constructor(tables: Tables) {
		this.#tables = tables;
	}

	/** @param seq of the entry; null for the facts of the source */
	note(source: string, seq: number | null, message: string): void {
		const rows = this.#noted();
		if (rows.some((row) => row.source === source && row.seq === seq)) return;
		const since = this.#tables.now();
		this.#tables.log({
			event: "broken-row",
			row: seq === null ? `source ${source}` : `entry ${seq}`,
			error: message,
		});
		if (rows.length < BROKEN_ROWS_NAMED) this.#save([...rows, { source, seq, message, since }]);
	}

	/** Whether any has been noted in this life of the object. */
	hasAny(): boolean {
		return (this.#rows?.length ?? 0) > 0;
	}

	/** Broken rows that are still there: a source may have left, an entry may have been pruned or sent anew. */
	list(): BrokenRow[] {
		const rows = this.#noted();
		const there = rows.filter(({ source, seq }) => this.#isThere(source, seq));
		if (there.length < rows.length) this.#save(there);
		return there;
	}

	/** The facts of a source were written anew. */
	forgetFacts(source: string): void {
		const rows = this.#noted();
		const rest = rows.filter((row) => row.source !== source || row.seq !== null);
		if (rest.length < rows.length) this.#save(rest);
	}

	/** What was remembered is read from the table again. */
	forgetMemory(): void {
		this.#rows = null;
	}

	#isThere(source: string, seq: number | null): boolean {
		return seq === null
			? this.#tables.one("SELECT id FROM source WHERE id = ?", source) !== null
			: this.#tables.one("SELECT seq FROM entry WHERE seq = ? AND source = ?", seq, source) !== null;
	}

	#noted(): BrokenRow[] {
		this.#rows ??= this.#tables.json("broken", list(brokenRowShape)) ?? [];
		return this.#rows;
	}

	#save(rows: BrokenRow[]): void {
		this.#tables.setMeta("broken", JSON.stringify(rows));
		this.#rows = rows;
	}
}
