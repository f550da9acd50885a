import { mark, throughUs } from "../../base/media/marker.ts";
import { nameOf } from "../../config/facts.ts";
import { mediaOf } from "../../config/media.ts";
import type { SourceConfig } from "../../config/schema.ts";
import { librariesOf } from "../../config/topics.ts";
import type {
	Batch,
	Decided,
	FileLengths,
	Incoming,
	Remembered,
	UpsertCounts,
} from "../../library/contract.ts";
import type { CleanEntry } from "../../model/entry.ts";
import type { Life, SourceFacts } from "../../model/stored.ts";
import { mapped, worthAsking } from "../../platform/lives.ts";
import { isFeedKind } from "../../read/siteFeed.ts";
import { UPSERT_BATCH } from "../../settings.ts";
import type { SourceState } from "../contract.ts";

/** What a Crawler asks of a Library; each call may come twice. */
export interface LibraryPeer {
	upsert: (batch: Batch) => Promise<UpsertCounts & Life>;
	twinsOf: (batch: Batch) => Promise<Record<string, Decided>>;
	remembered: (source: string) => Promise<Remembered[]>;
	mend: (key: string, article: Partial<CleanEntry>, source: string) => Promise<void>;
	/** Tells how long files are, by the keys of their entries. */
	measured: (lengths: Record<string, FileLengths>) => Promise<void>;
	/** Gives another Library all that this one keeps of a source. */
	share: (source: string, home: string) => Promise<void>;
	/** Drops the entries of a source whose keys begin so. */
	disown: (source: string, keyPart: string) => Promise<void>;
	/** Takes entries of a source out; says how many there were. */
	withdraw: (source: string, keys: readonly string[]) => Promise<number>;
}

export interface Delivered extends Omit<UpsertCounts, "decided"> {
	/** How many were new to each of the Libraries; `added` and `changed` count an entry once, wherever it goes. */
	addedEverywhere: number;
	/** Library name → its epoch, of the Libraries that took the entries. */
	epochs: Record<string, string>;
	/** Library name → how far it has come. */
	lives: Record<string, Life>;
	/** The Libraries that have lost what they were told before. */
	lost: string[];
}

type Counted = "added" | "changed" | "addedEverywhere";

/**
 * Tells every Library of a source what is new, a batch at a time, oldest first. The first one decides dates and which
 * versions have to wait; the others do as it does, though they may be told later. Where one of them shows an entry as what
 * another source has said, readers of all of them know it by that key.
 */
export async function deliver(
	source: SourceConfig,
	state: SourceState,
	entries: Incoming[],
	library: (name: string) => LibraryPeer,
): Promise<Delivered> {
	const delivered: Omit<Delivered, Counted> = { held: [], epochs: {}, lives: {}, lost: [] };
	const facts = factsOf(source, state);
	const names = tellingOrder(source);
	const counts = new Map(names.map((name) => [name, { added: 0, changed: 0 }]));
	const tell = async (name: string, arrivals: Incoming[], known: Life | undefined) => {
		const decided: Record<string, Decided> = {};
		for (let from = 0; from < arrivals.length; from += UPSERT_BATCH) {
			const batch = { source: facts, entries: arrivals.slice(from, from + UPSERT_BATCH), known };
			const answer = await library(name).upsert(batch);
			const { added, changed, held, epoch, seq, at } = answer;
			const count = counts.get(name);
			if (count) {
				count.added += added;
				count.changed += changed;
			}
			delivered.held.push(...held);
			// It has lost in between what it took before.
			if ((delivered.epochs[name] ?? epoch) !== epoch) delivered.lost.push(name);
			delivered.epochs[name] = epoch;
			delivered.lives[name] = { epoch, seq, at };
			Object.assign(decided, answer.decided);
		}
		return decided;
	};
	const foreseen = await foresee(facts, entries, names.slice(1), library);
	let wanted = entries.map((entry) => {
		const agreed = entry.agreed ?? foreseen[entry.key];
		return agreed ? { ...entry, agreed } : entry;
	});
	for (const [at, name] of names.entries()) {
		const known = state.lives[name];
		// The Library has never had the entries that the source owes it.
		const isTold = state.epochs[name] !== undefined && state.epochs[name] === known?.epoch;
		const arrivals = isTold ? wanted : wanted.map((entry) => ({ ...entry, again: false }));
		const decided = await tell(name, arrivals, known);
		const held = new Set(delivered.held);
		wanted = wanted.filter(({ key }) => !held.has(key));
		// Another source has said it here since this Library was asked.
		const misnamed = wanted.flatMap((entry) => {
			const { agreed, key } = entry;
			const shownAs = decided[key]?.shownAs;
			const isAgreed = shownAs === undefined || shownAs === agreed?.shownAs;
			return agreed === undefined || isAgreed
				? []
				: [{ ...entry, again: true, agreed: { ...agreed, shownAs } }];
		});
		for (const earlier of names.slice(0, at)) await tell(earlier, misnamed, delivered.lives[earlier]);
		const named = new Map(misnamed.map(({ key, agreed }) => [key, agreed]));
		wanted = wanted.map((entry) => ({
			...entry,
			agreed: named.get(entry.key) ?? entry.agreed ?? decided[entry.key],
		}));
		const before = state.epochs[name];
		const after = delivered.epochs[name];
		if (before && after && before !== after) delivered.lost.push(name);
	}
	const of = (what: "added" | "changed") => [...counts.values()].map((count) => count[what]);
	return {
		...delivered,
		added: Math.max(0, ...of("added")),
		changed: Math.max(0, ...of("changed")),
		addedEverywhere: Math.min(...of("added")),
	};
}

/** Tells the Libraries of a source what else they show of it. */
export async function tellFacts(
	source: SourceConfig,
	state: SourceState,
	library: (name: string) => LibraryPeer,
): Promise<void> {
	const batch = { source: factsOf(source, state), entries: [] };
	for (const name of tellingOrder(source)) await library(name).upsert({ ...batch, known: state.lives[name] });
}

/**
 * The Libraries of a source, in the order in which they are told. It is the same for all sources: where two Libraries know
 * an entry by different keys, the earlier one takes that of the later one, and no two sources turn it back and forth.
 */
function tellingOrder(source: SourceConfig): string[] {
	return librariesOf(source).sort();
}

/**
 * What the Libraries behind the first would decide of new entries that others have said there: the first must know before
 * readers have seen another key there. What the first one itself decides it says in its answer.
 */
async function foresee(
	facts: SourceFacts,
	entries: Incoming[],
	later: string[],
	library: (name: string) => LibraryPeer,
): Promise<Record<string, Decided>> {
	const foreseen: Record<string, Decided> = {};
	const fresh = entries.filter(({ again }) => !again);
	for (const name of later.toReversed())
		for (let from = 0; from < fresh.length; from += UPSERT_BATCH) {
			const batch = { source: facts, entries: fresh.slice(from, from + UPSERT_BATCH) };
			Object.assign(foreseen, await library(name).twinsOf(batch));
		}
	return foreseen;
}

/** Whether a Library of the source has not been told what the source said before: one that is new to it, or lost. */
export function owesEntries(
	source: SourceConfig,
	{ seen, epochs }: SourceState,
	now: Record<string, string>,
): boolean {
	return seen !== "" && librariesOf(source).some((name) => isOwed(name, epochs, now));
}

/**
 * Where a source has come to belong to a Library more, one that knows it already gives the new one its entries: with
 * their dates, and those that the source no longer lists.
 */
export async function introduce(
	source: SourceConfig,
	{ seen, epochs }: SourceState,
	now: Record<string, string>,
	library: (name: string) => LibraryPeer,
): Promise<void> {
	if (seen === "") return;
	const homes = librariesOf(source);
	const knowing = homes.find((name) => !isOwed(name, epochs, now));
	if (knowing === undefined) return;
	for (const name of homes) if (isOwed(name, epochs, now)) await library(knowing).share(source.id, name);
}

/** How far the Libraries had come that the source has told all; an import may have said that of others than it has told itself. */
export function currentLives({ lives, epochs }: SourceState): Record<string, Life> {
	return Object.fromEntries(Object.entries(lives).filter(([name, { epoch }]) => epochs[name] === epoch));
}

/**
 * How far each Library had come in its life of now when these sources told it: the furthest, and what was told lately, of
 * which nobody may have asked the Library whether it still has it.
 */
export function reached(
	states: SourceState[],
	epochs: Record<string, string>,
	now: number,
): Record<string, Life[]> {
	const lives: Record<string, Life[]> = {};
	for (const [name, life] of states.flatMap((state) => Object.entries(state.lives))) {
		if (life.epoch !== epochs[name]) continue;
		lives[name] ??= [];
		lives[name].push(life);
	}
	return mapped(lives, (all) => worthAsking(all, now));
}

function isOwed(name: string, epochs: Record<string, string>, now: Record<string, string>): boolean {
	const before = epochs[name];
	return before === undefined || (before !== "" && now[name] !== undefined && now[name] !== before);
}

/** What a Library shows of a source. */
export function factsOf(source: SourceConfig, { feed, icon, kind, siteFeed }: SourceState): SourceFacts {
	const way = mediaOf(source);
	// As pictures in its entries: whoever loads them tells their host, unless the source's owner wants otherwise.
	const marked = (url: string | null | undefined) => (url ? mark(url, way) : null);
	return {
		id: source.id,
		url: source.url,
		title: nameOf(source, feed?.title),
		feedUrl: siteFeed?.url ?? (isFeedKind(kind) ? (source.recipe?.url ?? null) : null),
		siteUrl: feed?.url ?? null,
		image: marked(feed?.image),
		icon: icon?.url ? throughUs(icon.url, way) : marked(feed?.icon),
		description: feed?.description ?? null,
		author: feed?.author ?? null,
		language: feed?.language ?? source.language,
		rights: feed?.rights ?? null,
	};
}
