import { readJson } from "../../base/storage/read.ts";
import type { SourceFacts } from "../../model/stored.ts";
import { factsShape } from "../rows.ts";
import type { BrokenRows } from "./broken.ts";
import type { Tables } from "./tables.ts";

/** The sources whose entries a Library keeps, and what it knows of them. */
export class SourceTable {
	readonly #tables: Tables;
	readonly #broken: BrokenRows;
	readonly #facts = new Map<string, string>();
	/** The same, read: every entry that is shown asks for them. */
	readonly #read = new Map<string, SourceFacts>();

	constructor(tables: Tables, broken: BrokenRows) {
		this.#tables = tables;
		this.#broken = broken;
	}

	ids(): string[] {
		return this.#tables.all<{ id: string }>("SELECT id FROM source").map((row) => row.id);
	}

	/** Null as well when they cannot be read; the source's next entries bring them anew. */
	facts(id: string): SourceFacts | null {
		const known = this.#read.get(id);
		if (known) return known;
		const text = this.#text(id);
		if (text === null) return null;
		const read = readJson(factsShape, text);
		if (read.ok) this.#read.set(id, read.value);
		else this.#broken.note(id, null, `what is known of it: ${read.error.message}`);
		return read.ok ? read.value : null;
	}

	/** Returns whether they differ from what was known. */
	setFacts(facts: SourceFacts): boolean {
		const text = JSON.stringify(facts);
		const before = this.#text(facts.id);
		if (before === text) return false;
		const query = "INSERT INTO source VALUES (?, ?) ON CONFLICT DO UPDATE SET facts = excluded.facts";
		this.#tables.run(query, facts.id, text);
		this.#facts.set(facts.id, text);
		this.#read.delete(facts.id);
		this.#broken.forgetFacts(facts.id);
		return true;
	}

	forget(id: string): void {
		this.#tables.run("DELETE FROM source WHERE id = ?", id);
		this.#facts.delete(id);
		this.#read.delete(id);
	}

	/** What was remembered is read from the table again. */
	forgetMemory(): void {
		this.#facts.clear();
		this.#read.clear();
	}

	#text(id: string): string | null {
		const known = this.#facts.get(id);
		if (known !== undefined) return known;
		const row = this.#tables.one<{ facts: string }>("SELECT facts FROM source WHERE id = ?", id);
		if (row) this.#facts.set(id, row.facts);
		return row?.facts ?? null;
	}
}
