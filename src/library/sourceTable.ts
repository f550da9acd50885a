import { hash64 } from "../hash.ts";
import type { SourceFacts } from "../model.ts";
import type { Tables } from "./tables.ts";

/** What the keys of a source's entries begin with. */
export function sourcePrefix(source: string): string {
	return hash64(source).slice(0, 8);
}

/** The sources whose entries a Library keeps, and what it knows of them. */
export class SourceTable {
	readonly #tables: Tables;
	#byPrefix: Map<string, string[]> | null = null;
	readonly #facts = new Map<string, string>();

	constructor(tables: Tables) {
		this.#tables = tables;
	}

	ids(): string[] {
		return this.#tables.all<{ id: string }>("SELECT id FROM source").map((row) => row.id);
	}

	/** The sources that an entry's key can belong to: one, but for a collision. */
	startingWith(key: string): string[] {
		if (!this.#byPrefix) {
			this.#byPrefix = new Map();
			for (const id of this.ids()) this.#enter(this.#byPrefix, id);
		}
		return this.#byPrefix.get(key.slice(0, 8)) ?? [];
	}

	facts(id: string): SourceFacts | null {
		const text = this.#text(id);
		return text === null ? null : (JSON.parse(text) as SourceFacts);
	}

	/** Returns whether they differ from what was known. */
	setFacts(facts: SourceFacts): boolean {
		const text = JSON.stringify(facts);
		const before = this.#text(facts.id);
		if (before === text) return false;
		const query = "INSERT INTO source VALUES (?, ?) ON CONFLICT DO UPDATE SET facts = excluded.facts";
		this.#tables.run(query, facts.id, text);
		this.#facts.set(facts.id, text);
		if (before === null && this.#byPrefix) this.#enter(this.#byPrefix, facts.id);
		return true;
	}

	forget(id: string): void {
		this.#tables.run("DELETE FROM source WHERE id = ?", id);
		this.#facts.delete(id);
		this.#byPrefix = null;
	}

	#text(id: string): string | null {
		const known = this.#facts.get(id);
		if (known !== undefined) return known;
		const row = this.#tables.one<{ facts: string }>("SELECT facts FROM source WHERE id = ?", id);
		if (row) this.#facts.set(id, row.facts);
		return row?.facts ?? null;
	}

	#enter(map: Map<string, string[]>, id: string): void {
		const prefix = sourcePrefix(id);
		map.set(prefix, [...(map.get(prefix) ?? []), id]);
	}
}
