import { sourcePart } from "../base/entryKey.ts";
import type { Heir } from "../config/heirs.ts";
import { isBroken } from "./broken.ts";
import { forgetReading } from "./diff/seen.ts";
import { freshState, type SourceState } from "./rows.ts";

/**
 * The state of a source that its owner has given another address: what it was like there has to be learned anew, but its
 * entries are known by their ids, times and words, so that none is there twice.
 */
export function movedState(url: string, before: SourceState | null): SourceState {
	if (!before) return freshState(url);
	const { seen, epochs, lives, lastNews, keyPart, isGuess } = before;
	// They are in no Library yet.
	const pending = before.pending.filter(({ waiting }) => waiting);
	const error = isBroken(before) ? before.error : null;
	return {
		...freshState(url),
		seen: forgetReading(seen),
		epochs,
		lives,
		lastNews,
		keyPart,
		isGuess,
		error,
		pending,
	};
}

/** What is known of a source for the one that goes on for it: its entries keep their keys. */
export function inheritedState(state: SourceState, { former, isSure }: Heir): SourceState {
	return { ...state, keyPart: state.keyPart || sourcePart(former), isGuess: !isSure };
}
