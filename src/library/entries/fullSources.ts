import { fullShape } from "../rows.ts";
import type { Tables } from "./tables.ts";

/** Which sources keep as many entries as they may, as the last pruning found. */
export class FullSources {
	readonly #tables: Tables;
	#ids: Set<string> | null = null;
	#isChanged = false;

	constructor(tables: Tables) {
		this.#tables = tables;
	}

	has(source: string): boolean {
		this.#ids ??= new Set(this.#tables.json("full", fullShape) ?? []);
		return this.#ids.has(source);
	}

	/** In memory until `save`. */
	mark(source: string, isFull: boolean): void {
		if (this.has(source) === isFull) return;
		if (isFull) this.#ids?.add(source);
		else this.#ids?.delete(source);
		this.#isChanged = true;
	}

	save(): void {
		if (!this.#isChanged) return;
		this.#tables.setMeta("full", JSON.stringify([...(this.#ids ?? [])]));
		this.#isChanged = false;
	}

	/** What was remembered is read from the table again. */
	forgetMemory(): void {
		this.#ids = null;
		this.#isChanged = false;
	}
}
