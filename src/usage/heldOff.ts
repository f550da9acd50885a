const WORDS = "what is kept for questions is used up for now: again in";

/** Thrown by an object that may not answer whoever asks: the day's allowance is used up, and comes back in so long, ms. */
export function heldOffFor(waitMs: number): RangeError {
	return new RangeError(`${WORDS} ${Math.ceil(waitMs)} ms`);
}

/** How long such an error says to wait, ms; it may have come from another object by its message alone. Null for others. */
export function waitOf(error: Error): number | null {
	const [, wait] = new RegExp(`${WORDS} (\\d+) ms$`).exec(error.message) ?? [];
	return wait === undefined ? null : Number(wait);
}
