import type { TypeOf } from "../base/storage/shape.ts";
import { GUESS_CLIENTS, GUESS_KEPT_MS, GUESS_WAIT_MAX_MS, GUESS_WAIT_MS, GUESSES_FREE } from "../settings.ts";
import type { guessesShape } from "./rows.ts";

/** Wrong tokens by client: how many in a row, when the last one came, and until when the client waits. */
export type Wrongs = TypeOf<typeof guessesShape>;

/** Where wrong tokens are kept. */
export interface GuessStore {
	guesses: () => Wrongs | null;
	saveGuesses: (wrongs: Wrongs) => void;
}

/**
 * Slows down whoever guesses the token: after some wrong ones a client waits, each time twice as long, and while it
 * waits even the right token is not looked at. In storage, for an object forgets what it knows after a quiet minute.
 */
export class Guesses {
	readonly #store: GuessStore;

	constructor(store: GuessStore) {
		this.#store = store;
	}

	/**
	 * Notes what a client came with.
	 * @param client as `clientKey` has it
	 * @returns how long it has to wait before its next try is looked at, ms; 0 when it need not wait
	 */
	note(client: string, isRight: boolean, now: number): number {
		const wrongs = this.#store.guesses() ?? {};
		const known = wrongs[client];
		// A clock that was set back must not make anybody wait for longer than ever meant.
		const waits = Math.min((known?.until ?? 0) - now, GUESS_WAIT_MAX_MS);
		if (waits > 0) return waits;
		if (isRight) {
			if (known) this.#save(wrongs, client, null, now);
			return 0;
		}
		const count = (known?.count ?? 0) + 1;
		const beyond = count - GUESSES_FREE;
		const wait = beyond < 0 ? 0 : Math.min(GUESS_WAIT_MS * 2 ** Math.min(beyond, 30), GUESS_WAIT_MAX_MS);
		this.#save(wrongs, client, { count, last: now, until: now + wait }, now);
		return wait;
	}

	/** Keeps the clients that guessed lately, as many as fit into a row: the longer a client has to wait, the longer it stays. */
	#save(wrongs: Wrongs, client: string, latest: Wrongs[string] | null, now: number): void {
		const { [client]: _, ...others } = wrongs;
		const kept = Object.entries(others)
			.filter(([, wrong]) => Math.abs(now - wrong.last) < GUESS_KEPT_MS)
			.sort(([, a], [, b]) => b.until - a.until)
			.slice(0, GUESS_CLIENTS - 1);
		this.#store.saveGuesses({ ...Object.fromEntries(kept), ...(latest && { [client]: latest }) });
	}
}
