import type { FeedAnswer } from "../../model/copy.ts";
import { RENDERED_KEPT_CHARACTERS } from "../../settings.ts";

/** A feed that was rendered. */
export interface Rendering {
	/** What it was rendered from: as long as that stands, it would come out the same. */
	state: string;
	answer: FeedAnswer;
	/** When it was begun, as `Copies` counts. */
	begun: number;
}

/**
 * Feeds that were rendered for readers, in memory: whoever misses a copy in KV that was just put there, or for which
 * there is no write, is not the only one.
 */
export class Rendered {
	readonly #kept = new Map<string, Rendering>();
	#characters = 0;

	get(name: string, state: string): Rendering | null {
		const kept = this.#kept.get(name);
		return kept?.state === state ? kept : null;
	}

	/** Those kept longest give way. */
	keep(name: string, kept: Rendering): Rendering {
		this.#drop(name);
		this.#kept.set(name, kept);
		this.#characters += kept.answer.body.length;
		for (const oldest of this.#kept.keys()) {
			if (this.#characters <= RENDERED_KEPT_CHARACTERS) break;
			this.#drop(oldest);
		}
		return kept;
	}

	#drop(name: string): void {
		this.#characters -= this.#kept.get(name)?.answer.body.length ?? 0;
		this.#kept.delete(name);
	}
}
