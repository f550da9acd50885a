import type { StoredEntry } from "../../model/stored.ts";

/**
 * Entries of one answer with so much text together at most, whatever there is: the longest give theirs up and keep their
 * summaries, so that an object does not run out of memory, and no source's entries push another's out.
 */
export class Fitting {
	readonly entries: StoredEntry[] = [];
	readonly #most: number;
	#characters = 0;

	constructor(most: number) {
		this.#most = most;
	}

	add(entry: StoredEntry): void {
		this.entries.push(entry);
		this.#characters += textOf(entry);
		while (this.#characters > this.#most && this.#shorten());
	}

	/** Takes the text out of the longest; the last of those that are as long, so that it does not depend on what comes later. */
	#shorten(): boolean {
		let longest = -1;
		for (const [at, entry] of this.entries.entries()) {
			if (textOf(entry) >= Math.max(1, textOf(this.entries[longest]))) longest = at;
		}
		const entry = this.entries[longest];
		if (!entry) return false;
		this.#characters -= textOf(entry);
		this.entries[longest] = { ...entry, contentHtml: null };
		return true;
	}
}

function textOf(entry: StoredEntry | undefined): number {
	return entry?.contentHtml?.length ?? 0;
}
