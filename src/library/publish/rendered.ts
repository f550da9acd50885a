import type { FeedAnswer } from "../../model/copy.ts";
import { RENDERED_KEPT_CHARACTERS } from "../../settings.ts";

interface Kept {
	/** What it was rendered from: as long as that stands, it would come out the same. */
	state: string;
	answer: FeedAnswer;
}

/**
 * Feeds that were rendered for readers, in memory: whoever misses a copy in KV that was just put there, or for which
 * there is no write, is not the only one.
 */
export class Rendered {
	readonly #kept = new Map<string, Kept>();
	#characters = 0;

	get(name: string, state: string): FeedAnswer | null {
		const kept = this.#kept.get(name);
		return kept?.state === state ? kept.answer : null;
	}

	/** Those kept longest give way. */
	keep(name: string, state: string, answer: FeedAnswer): void {
		this.#drop(name);
		this.#kept.set(name, { state, answer });
		this.#characters += answer.body.length;
		for (const oldest of this.#kept.keys()) {
			if (this.#characters <= RENDERED_KEPT_CHARACTERS) return;
			this.#drop(oldest);
		}
	}

	#drop(name: string): void {
		this.#characters -= this.#kept.get(name)?.answer.body.length ?? 0;
		this.#kept.delete(name);
	}
}
