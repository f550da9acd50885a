/** For whom nothing is left: for everybody, or for one client, whose part of the day's is used up. */
export type HeldOff = "everybody" | "client";

const WORDS: Record<HeldOff, string> = {
	everybody: "what is kept for questions is used up for now: again in",
	client: "what one client may ask here in a day is used up for now: again in",
};

/** Thrown by an object that may not answer whoever asks: the day's allowance is used up, and comes back in so long, ms. */
export function heldOffFor(waitMs: number, whom: HeldOff = "everybody"): RangeError {
	return new RangeError(`${WORDS[whom]} ${Math.ceil(waitMs)} ms`);
}

/** How long such an error says to wait, ms, and who has to; it may have come from another object by its message alone. Null for others. */
export function waitOf({ message }: Error): { wait: number; whom: HeldOff } | null {
	for (const whom of Object.keys(WORDS) as HeldOff[]) {
		const [, wait] = new RegExp(`${WORDS[whom]} (\\d+) ms$`).exec(message) ?? [];
		if (wait !== undefined) return { wait: Number(wait), whom };
	}
	return null;
}
