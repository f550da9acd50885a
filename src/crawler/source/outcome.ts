import type { SourceConfig } from "../../config/schema.ts";
import type { Incoming } from "../../library/contract.ts";
import type { Failure } from "../../model/result.ts";
import type { FetchAnswer } from "../../stages/fetch/types.ts";
import type { Copy, SourceState, Timing } from "../contract.ts";
import type { Rhythm } from "../schedule.ts";
import type { IconHints } from "./icon.ts";
import { failed, recovered } from "./learn.ts";

/** What a refresh came to. `state` is the same object when nothing worth storing has changed. */
export interface Refreshed {
	outcome: "changed" | "unchanged" | "failed";
	state: SourceState;
	/**
	 * The packed history to be stored before the entries are delivered, for should their delivery be cut short they may come
	 * with other identities; null where they will not.
	 */
	foretold: string | null;
	/** For the next request; null when the document has to come again. */
	copy: Copy | null;
	/** New and changed entries, cleaned, oldest first. */
	entries: Incoming[];
	/** What the keys of entries begin with that turned out to be another source's; null as a rule. */
	disowned: string | null;
	/** Keys of entries that are to leave its Libraries, for it is read in another way now. */
	leaving: string[];
	/** How many new ones wait for their articles before they are told. */
	waiting: number;
	/** True when the document had more news than one tick cleans, and the next may go on. */
	more: boolean;
	failure: Failure | null;
	rhythm: Rhythm;
	/** Where its small picture may be, once it is told; null while it is not to be looked for. */
	icons: IconHints | null;
	/** Bytes of the body. */
	bytes: number;
	/** What is to be done once all of it is told and kept, but the entries with these keys, whose versions have to wait. */
	settle?: (held: readonly string[]) => void;
	/** For who has asked by hand, where nothing could have come of it. */
	note?: string;
}

/** A refresh that came to nothing: what was there stays, the reason is noted. */
export function failure(
	source: SourceConfig,
	state: SourceState,
	timing: Timing,
	reason: Failure,
	now: number,
): Refreshed {
	return {
		outcome: "failed",
		state: failed(state, reason, now),
		foretold: null,
		copy: timing.copy,
		entries: [],
		disowned: null,
		leaving: [],
		waiting: 0,
		more: false,
		failure: reason,
		rhythm: rhythmOf(source, state, null),
		icons: null,
		bytes: 0,
	};
}

/** @param answer null where nothing was fetched */
export function unchanged(
	source: SourceConfig,
	state: SourceState,
	copy: Copy | null,
	answer: FetchAnswer | null,
): Refreshed {
	return {
		outcome: "unchanged",
		state: recovered(state),
		foretold: null,
		copy,
		entries: [],
		disowned: null,
		leaving: [],
		waiting: 0,
		more: false,
		failure: null,
		rhythm: rhythmOf(source, state, answer),
		icons: null,
		bytes: answer?.bytesRead ?? 0,
	};
}

export function rhythmOf(source: SourceConfig, state: SourceState, answer: FetchAnswer | null): Rhythm {
	return {
		everySeconds: source.everySeconds,
		lastNews: state.lastNews,
		gapSeconds: state.gapSeconds,
		hints: state.feed?.hints ?? null,
		maxAgeSeconds: answer?.maxAgeSeconds ?? null,
		retryAfterSeconds: answer?.retryAfterSeconds ?? null,
	};
}
