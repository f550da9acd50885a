import { LATE_MAX_ENTRIES, LATE_SHOWN_MS } from "../../settings.ts";
import { lateShape } from "../rows.ts";
import type { Tables } from "./tables.ts";

type Late = ReturnType<typeof lateShape>;

/**
 * Entries that came with a date of long before: by their date they may be behind all that a feed shows. They are shown
 * for as long as a daily reader needs.
 */
export class LateEntries {
	readonly #tables: Tables;
	#known: Late | null = null;

	constructor(tables: Tables) {
		this.#tables = tables;
	}

	/** The keys of late entries that are still shown, the latest arrival first. */
	keys(now: number): string[] {
		return this.#current(now).map(([key]) => key);
	}

	add(keys: string[], now: number): void {
		if (keys.length === 0) return;
		const added = keys.map((key): Late[number] => [key, now]).reverse();
		const late = [...added, ...this.#current(now)].slice(0, LATE_MAX_ENTRIES);
		this.#tables.setMeta("late", JSON.stringify(late));
		this.#known = late;
	}

	/** What was remembered is read from the table again. */
	forgetMemory(): void {
		this.#known = null;
	}

	#current(now: number): Late {
		this.#known ??= this.#tables.json("late", lateShape) ?? [];
		return this.#known.filter(([, seen]) => now - seen < LATE_SHOWN_MS);
	}
}
