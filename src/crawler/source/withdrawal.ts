import { entryKey, identityOfKey } from "../../base/entryKey.ts";
import { plainLine } from "../../base/printable.ts";
import type { SourceConfig } from "../../config/schema.ts";
import { librariesOf } from "../../config/topics.ts";
import type { Entry } from "../../model/entry.ts";
import { inspect } from "../../read/inspect/inspect.ts";
import { inspectionOf, type Load } from "../../read/inspect/inspection.ts";
import type { Understood } from "../../read/understand.ts";
import { wantedBy } from "../../read/wanted.ts";
import {
	DOCUMENT_MAX_ENTRIES,
	LIST_MAX_ITEMS,
	UNMENDED_NAME_CHARS,
	WITHDRAWAL_NAMED,
} from "../../settings.ts";
import { listCollapsed } from "../../stages/extract/list/list.ts";
import type { FetchAnswer } from "../../stages/fetch/types.ts";
import type { LeavingEntry, SourceState, Withdrawal } from "../contract.ts";
import { countKnown, identified } from "../diff/news.ts";
import { withoutEntries } from "../diff/seen.ts";
import { isSuspect } from "../marks.ts";
import type { CrawlerStore } from "../store.ts";
import type { LibraryPeer } from "./deliver.ts";
import { isSameDocument, readBefore, readByOf } from "./readBy.ts";
import { readAnswer } from "./reading.ts";
import { copyFor, readingOf } from "./request.ts";
import { type Log, tellOwner } from "./tell.ts";

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
	const stay = new Set(identified(willBe.entries, state.seen).map(({ identity }) => identity));
	const leave = identified(was.entries, state.seen).filter(({ identity }) => !stay.has(identity));
	const keys = new Set(leave.map(({ identity }) => entryKey(source.id, identity, state.keyPart)));
	if (keys.size === 0) return [];
	const kept = await library(home).remembered(source.id);
	return kept.filter(({ key }) => keys.has(key)).map(({ key, title, url }) => ({ key, title, url }));
}

/** A document as it was read at a visit. */
export interface ReadNow {
	answer: FetchAnswer;
	whole: Understood;
	/** What of it the source's owner wants. */
	listed: readonly Entry[];
	/** Under which identities these are known. */
	identities: ReadonlySet<string>;
	/** What the keys of entries begin with. */
	keyPart: string;
}

/**
 * A list of so few may collapse by a slip already. A short list shrinks by itself, but both readings are of the same bytes;
 * what a slip takes out is served nowhere, while what waits is one click away.
 */
const SLIP = 3;

/** What its Crawler notes of a source's reading, and the keys of entries that are to leave. */
export type LeftOut = Pick<SourceState, "readBy" | "withdrawal"> & { leaving: string[] };

/**
 * Which entries leave since the owner has a source read in another way: those that the reading of before finds in the
 * document of now, and the reading of now does not. What the document has no more is history, and stays. Once, at the first
 * visit at which the new reading finds something; it costs no request, and one more look at the same bytes.
 *
 * Where a list comes out at a third of what it was, or less, nothing leaves: that is what a slip looks like, too. Then these
 * entries are counted, and wait until the owner says that it is meant (`withdraws`), or mends the reading once more.
 */
export function leftOut(
	source: SourceConfig,
	state: SourceState,
	read: ReadNow,
	{ withdraws = false, now }: { withdraws?: boolean; now: () => number },
): LeftOut {
	const readBy = readByOf(source);
	const withdrawal = isBack(state.withdrawal, read.listed) ? null : state.withdrawal;
	const waiting = withdrawal?.former ?? null;
	const nothing = { readBy, withdrawal: doneWithdrawal(withdrawal), leaving: [] };
	// Its owner has said that all stays.
	if (source.withdraw === false) return nothing;
	const isChanged = state.readBy !== null && readBy !== null && state.readBy !== readBy;
	// A second look may be what ended the object the last time: where it was, the next visit compares.
	if ((!isChanged && !(withdraws && waiting !== null)) || isSuspect(state))
		return { readBy: isSuspect(state) ? state.readBy : readBy, withdrawal, leaving: [] };
	// Another address, or another document than the page that the owner speaks of.
	const isOther = state.kind === null || state.siteFeed !== null;
	// Of a list that was cut nobody knows what the rest of it has.
	const isCut =
		read.whole.entries.length >= (read.whole.kind === "list" ? LIST_MAX_ITEMS : DOCUMENT_MAX_ENTRIES);
	if (isOther || isCut) return nothing;
	const formers = [...new Set([state.readBy, waiting])].filter(
		(former) => former !== null && former !== readBy,
	);
	const was = new Map<string, Entry>();
	let most = 0;
	for (const former of formers) {
		const entries = entriesAsBefore(source, state, former ?? "", read, now());
		most = Math.max(most, entries.length);
		for (const { entry, identity } of identified(entries, state.seen))
			if (!read.identities.has(identity)) was.set(identity, entry);
	}
	if (was.size === 0) return nothing;
	const titles = [...was.values()].slice(0, WITHDRAWAL_NAMED).map(nameOf);
	const note: Withdrawal = { at: now(), entries: was.size, waiting: 0, titles, former: null };
	if (!withdraws && listCollapsed(most, read.listed.length, SLIP)) {
		const former = waiting ?? state.readBy;
		const count = countKnown(was.keys(), state.seen);
		return count === 0
			? nothing
			: { readBy, withdrawal: { ...note, entries: 0, waiting: count, former }, leaving: [] };
	}
	const leaving = [...was.keys()].map((identity) => entryKey(source.id, identity, read.keyPart));
	return { readBy, withdrawal: note, leaving };
}

/** Whether entries that are noted as gone are read again, by words that were taken back. */
function isBack(withdrawal: Withdrawal | null, listed: readonly Entry[]): boolean {
	if (!withdrawal || withdrawal.waiting > 0) return false;
	const gone = new Set(withdrawal.titles);
	return listed.some((entry) => gone.has(nameOf(entry)));
}

/** What is noted still, once nothing waits any more. */
export function doneWithdrawal(withdrawal: Withdrawal | null): Withdrawal | null {
	if (!withdrawal || withdrawal.waiting > 0) return null;
	return withdrawal.former === null ? withdrawal : { ...withdrawal, former: null };
}

/** A note of what left, with what left by the same change before it. */
export function joinedWithdrawal(note: Withdrawal, before: Withdrawal | null): Withdrawal {
	if (!before) return note;
	const titles = [...new Set([...before.titles, ...note.titles])].slice(0, WITHDRAWAL_NAMED);
	return { ...note, entries: before.entries + note.entries, titles };
}

/** What the reading of before finds in the document of now. */
function entriesAsBefore(
	source: SourceConfig,
	state: SourceState,
	readBy: string,
	{ answer, whole }: ReadNow,
	now: number,
): Entry[] {
	const before = readBefore(source, readBy);
	if (!before) return [];
	// Other words in `include` or `exclude` choose among the same entries.
	if (isSameDocument(before, source)) return whole.entries.filter(wantedBy(before, whole.kind));
	const read = readAnswer(before, { ...state, entries: null }, answer, now);
	return read.ok ? read.value.entries.filter(wantedBy(before, read.value.kind)) : [];
}

function nameOf({ title, url }: Entry): string {
	return shortName(title ?? url ?? "");
}

function shortName(name: string): string {
	return plainLine(name).slice(0, UNMENDED_NAME_CHARS);
}

/** What is known of a source as if it had never had some entries: one that is listed again is new. */
export function without(state: SourceState, keys: readonly string[]): SourceState {
	const isMeant = new Set(keys);
	const rest = <T extends { key: string }>(all: T[]) => all.filter(({ key }) => !isMeant.has(key));
	return {
		...state,
		seen: withoutEntries(state.seen, new Set(keys.map(identityOfKey))),
		pending: rest(state.pending),
		unmended: rest(state.unmended),
		unmeasured: rest(state.unmeasured),
	};
}

interface WithdrawDeps {
	store: CrawlerStore;
	library: (name: string) => Pick<LibraryPeer, "withdraw">;
	now: () => number;
	log: Log;
}

/**
 * Takes entries of a source out of its Libraries, and notes and tells that. They are forgotten first: where this does not
 * come to its end they stay published, and one that is listed again, as after its owner has thought better of it, is new.
 * @param titles of all of them, as far as they are known
 * @returns how many there were
 */
export async function withdrawEntries(
	source: SourceConfig,
	keys: readonly string[],
	titles: readonly string[],
	{ store, library, now, log }: WithdrawDeps,
): Promise<number> {
	store.setState(source.id, without(store.state(source), keys));
	// A document that was read as it is read now is to be read once more: it may list them. Another one is read anyway.
	const timing = store.timing(source.id);
	if (copyFor(source, timing)) store.setTiming(source.id, { ...timing, copy: null });
	const count = await takeOut(source, keys, library);
	if (count === 0) return 0;
	const before = store.state(source);
	const named = titles.slice(0, WITHDRAWAL_NAMED).map(shortName);
	// What waits since an earlier change is looked at once more with the next.
	const { former = null } = before.withdrawal ?? {};
	const state = { ...before, withdrawal: { at: now(), entries: count, waiting: 0, titles: named, former } };
	store.setState(source.id, state);
	tellOwner(source, before, state, log);
	return count;
}

/** Takes entries of a source out of its Libraries, and nothing else; says how many there were. */
export async function takeOut(
	source: SourceConfig,
	keys: readonly string[],
	library: (name: string) => Pick<LibraryPeer, "withdraw">,
): Promise<number> {
	const counts = librariesOf(source).map((name) => library(name).withdraw(source.id, keys));
	return Math.max(0, ...(await Promise.all(counts)));
}
