import { entryKey, identityOfKey } from "../../base/entryKey.ts";
import type { SourceConfig } from "../../config/schema.ts";
import { librariesOf } from "../../config/topics.ts";
import { inspect } from "../../read/inspect/inspect.ts";
import { inspectionOf, type Load } from "../../read/inspect/inspection.ts";
import type { LeavingEntry, SourceState } from "../contract.ts";
import { identitiesOf } from "../diff/news.ts";
import { withoutEntries } from "../diff/seen.ts";
import type { CrawlerStore } from "../store.ts";
import type { LibraryPeer } from "./deliver.ts";
import { copyFor, readingOf } from "./request.ts";

/** A source as it is, and what is known of it. */
export interface Before {
	source: SourceConfig;
	state: SourceState;
}

/**
 * The entries that a source's Libraries have of its document and that it would not list any more if it were read in
 * another way. Both are read from the same bytes: what has left the page is not among them, for that is history.
 * @param load gives the same bytes whenever the same is asked for
 */
export async function leavingEntries(
	{ source, state }: Before,
	after: SourceConfig,
	load: Load,
	library: (name: string) => Pick<LibraryPeer, "remembered">,
	now: number,
): Promise<LeavingEntry[]> {
	const [home] = librariesOf(source);
	if (home === undefined || readingOf(source) === readingOf(after)) return [];
	const read = (as: SourceConfig) => inspect({ ...inspectionOf(as, now), stage: "parse" }, load);
	const [was, willBe] = [await read(source), await read(after)];
	if ("error" in was || "error" in willBe || was.loaded.bytes !== willBe.loaded.bytes) return [];
	const stay = new Set(identitiesOf(willBe.entries, state.seen));
	const leave = identitiesOf(was.entries, state.seen).filter((identity) => !stay.has(identity));
	const keys = new Set(leave.map((identity) => entryKey(source.id, identity, state.keyPart)));
	if (keys.size === 0) return [];
	const kept = await library(home).remembered(source.id);
	return kept.filter(({ key }) => keys.has(key)).map(({ key, title, url }) => ({ key, title, url }));
}

/**
 * Takes entries of a source out of its Libraries. They are forgotten first: where this does not come to its end they stay
 * published, and one that is listed again, as after its owner has thought better of it, is new.
 * @returns how many there were
 */
export async function withdrawEntries(
	source: SourceConfig,
	keys: readonly string[],
	store: CrawlerStore,
	library: (name: string) => Pick<LibraryPeer, "withdraw">,
): Promise<number> {
	const state = store.state(source);
	const isMeant = new Set(keys);
	const rest = <T extends { key: string }>(list: T[]) => list.filter(({ key }) => !isMeant.has(key));
	store.setState(source.id, {
		...state,
		seen: withoutEntries(state.seen, new Set(keys.map(identityOfKey))),
		pending: rest(state.pending),
		unmended: rest(state.unmended),
		unmeasured: rest(state.unmeasured),
	});
	// A document that was read as it is read now is to be read once more: it may list them. Another one is read anyway.
	const timing = store.timing(source.id);
	if (copyFor(source, timing)) store.setTiming(source.id, { ...timing, copy: null });
	const counts = librariesOf(source).map((name) => library(name).withdraw(source.id, keys));
	return Math.max(0, ...(await Promise.all(counts)));
}
