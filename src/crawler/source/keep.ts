import { identityOfKey } from "../../base/entryKey.ts";
import type { SourceConfig } from "../../config/schema.ts";
import { librariesOf } from "../../config/topics.ts";
import type { Failure } from "../../model/result.ts";
import type { SourceState } from "../contract.ts";
import { unsaid } from "../diff/seen.ts";
import type { CrawlerStore } from "../store.ts";
import { messageOf } from "./defect.ts";
import { deliver, introduce, type LibraryPeer } from "./deliver.ts";
import { failed, untold } from "./learn.ts";
import type { Refreshed } from "./outcome.ts";
import { type Log, tellOwner } from "./tell.ts";
import { doneWithdrawal, joinedWithdrawal, takeOut, without } from "./withdrawal.ts";

export interface KeepDeps {
	store: CrawlerStore;
	library: (name: string) => LibraryPeer;
	/** Library name → epoch, as last known; what is learned of them is put in. */
	epochs: Record<string, string>;
	now: () => number;
	/** For the log. */
	log: Log;
}

/** What became of a refresh. */
export interface Kept {
	state: SourceState;
	refreshed: Refreshed;
	added: number;
	changed: number;
	/** How many left. */
	withdrawn: number;
	/** Keys of entries whose new version has to wait. */
	held: string[];
	/** Libraries to which all of it has to be told again. */
	lost: string[];
}

/**
 * Tells the Libraries and keeps what was learned; when one of them cannot be told, the old state stays, so that the news
 * comes again, and so it does when the tick does not come to its end. Where it may come with other identities then, these
 * are stored before: the one row that a source costs more on such a visit.
 */
export async function keep(
	source: SourceConfig,
	known: SourceState,
	refreshed: Refreshed,
	deps: KeepDeps,
): Promise<Kept> {
	let before = known;
	try {
		await introduce(source, deps.store.state(source), deps.epochs, deps.library);
		const { disowned } = refreshed;
		if (disowned !== null)
			for (const name of librariesOf(source)) await deps.library(name).disown(source.id, disowned);
		if (refreshed.foretold !== null) {
			before = { ...before, keyPart: refreshed.state.keyPart, seen: refreshed.foretold };
			deps.store.setState(source.id, before);
		}
		const delivered = await deliver(source, refreshed.state, refreshed.entries, deps.library);
		const { epochs, lives, held, ...counts } = delivered;
		noteEpochs(epochs, deps);
		let state = held.length ? withoutHeld(refreshed.state, before, held) : refreshed.state;
		if (counts.lost.length) state = untold(state, counts.lost);
		else if (refreshed.outcome !== "failed")
			state = withEpochs(source, state, { ...state.epochs, ...deps.epochs });
		if (refreshed.entries.length) state = { ...state, lives: { ...state.lives, ...lives } };
		const { leaving } = refreshed;
		let withdrawn = 0;
		if (leaving.length > 0) {
			// What is new has been told: no reader finds a feed without both. Forgotten first, as in `withdrawEntries`.
			before = without(before, leaving);
			deps.store.setState(source.id, before);
			withdrawn = await takeOut(source, leaving, deps.library);
			const { withdrawal } = state;
			// Those that its owner has taken out by a form since the last visit are of the same change, and noted already.
			const isOfForm = (before.withdrawal?.at ?? 0) > (deps.store.timing(source.id).last ?? 0);
			const formNote = isOfForm ? doneWithdrawal(before.withdrawal) : null;
			state = {
				...state,
				withdrawal:
					withdrawn > 0 && withdrawal
						? joinedWithdrawal({ ...withdrawal, entries: withdrawn }, formNote)
						: doneWithdrawal(before.withdrawal),
			};
		}
		tellOwner(source, known, state, deps.log);
		if (state !== deps.store.state(source)) {
			// What is dropped once it was told does not come again.
			if (refreshed.settle) deps.store.setState(source.id, state);
			else deps.store.learn(source.id, state);
		}
		// What has to wait is sent again when the document comes again.
		return {
			...counts,
			withdrawn,
			held,
			state,
			refreshed: held.length ? { ...refreshed, copy: null } : refreshed,
		};
	} catch (error) {
		deps.log({ event: "store-failed", source: source.id, error: messageOf(error) });
		const message = `the entries could not be stored: ${messageOf(error)}`;
		const reason: Failure = { stage: "store", code: "store-failed", message };
		const state = failed(before, reason, deps.now());
		noteFailure(source, state, deps);
		const nothing = { ...refreshed, outcome: "failed" as const, failure: reason, more: false };
		return { added: 0, changed: 0, withdrawn: 0, held: [], lost: [], state, refreshed: nothing };
	}
}

/** The state as if entries whose new version has to wait had not been read. */
function withoutHeld(after: SourceState, before: SourceState, keys: string[]): SourceState {
	const seen = unsaid(after.seen, before.seen, keys.map(identityOfKey));
	return seen === after.seen ? after : { ...after, seen };
}

/** The storage that has just failed may not even take the note of it. */
function noteFailure(source: SourceConfig, state: SourceState, { store, log }: KeepDeps): void {
	try {
		if (state !== store.state(source)) store.learn(source.id, state);
	} catch (error) {
		log({ event: "store-failed", source: source.id, error: messageOf(error) });
	}
}

/** A Library that lost its storage since the Registry last asked is known by its epoch at once. */
function noteEpochs(answered: Record<string, string>, { store, epochs }: KeepDeps): void {
	if (Object.entries(answered).every(([name, epoch]) => epochs[name] === epoch)) return;
	const assignment = store.assignment();
	if (!assignment) return;
	Object.assign(epochs, answered);
	store.setAssignment({ ...assignment, epochs: { ...assignment.epochs, ...answered } });
}

/** The epochs of the Libraries that now have all that the source said; the same state when they are known. */
function withEpochs(source: SourceConfig, state: SourceState, all: Record<string, string>): SourceState {
	const epochs = Object.fromEntries(librariesOf(source).map((name) => [name, all[name] ?? ""]));
	const same = JSON.stringify(epochs) === JSON.stringify(state.epochs);
	return same ? state : { ...state, epochs };
}
