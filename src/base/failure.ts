import type { Stage } from "../model/codes.ts";
import type { Failure } from "../model/result.ts";

/** A failure in other words, and nothing of what else was known of it: its stage and its code go together. */
export function inWords<S extends Stage>({ stage, code }: Failure<S>, message: string): Failure<S> {
	return { stage, code, message } as Failure<S>;
}
