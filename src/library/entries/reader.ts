import { isSourceOpen } from "../../config/scope.ts";
import { libraryOf } from "../../config/shards.ts";
import { ALL, libraries, topicOf } from "../../config/topics.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { converterFor } from "../../platform/chinese.ts";
import { currentConfig } from "../../platform/current.ts";
import { convertShown } from "../../read/chinese.ts";
import { ANSWER_MAX_CHARS, FEED_ENTRIES, HOUR_MS, LIST_MIN_ENTRIES, QUERY_MAX_ROWS } from "../../settings.ts";
import { type Cursor, encodeCursor, type ReadPlace } from "../../stages/query/cursor.ts";
import { Parameters } from "../../stages/query/parameters.ts";
import { encodePlace, type PagePlace } from "../../stages/query/place.ts";
import { briefEntry, type FeedQuery, parseQuery } from "../../stages/query/query.ts";
import type { Answer, Following, Newest, NewestWish, Question, ReadFrom, Selection } from "../contract.ts";
import { Fitting } from "./fitting.ts";
import { giverIn } from "./givers.ts";
import { narrowed } from "./narrow.ts";
import { type Lists, selectListed } from "./newest.ts";
import { joinOnce, joinSelections } from "./page.ts";
import { type IsGiven, listNewestOf, selectLate, selectNewest, selectSince } from "./select.ts";
import type { LibraryStore, Row } from "./store.ts";

/** What a Library answers other Libraries and itself. */
export interface Peer {
	select: (question: Question, place: PagePlace | null) => Promise<Selection>;
	follow: (question: Question, from: ReadFrom) => Promise<Following>;
}

/** One Library's own rows as answers to questions. */
export function localPeer(store: LibraryStore, epoch: () => string, read: (row: Row) => StoredEntry): Peer {
	return {
		select: async (question, place) => {
			const sources = sourcesOf(question);
			const isGiven = giverFor(question, store);
			const late = question.search === "" ? selectLate(store, sources, question.now, read, isGiven) : [];
			const rows = question.all ? partOfRows() : QUERY_MAX_ROWS;
			const fitting = fittingFor(question);
			const query = queryOf(question);
			return { ...selectNewest(store, sources, query, place, read, rows, fitting, isGiven), late };
		},
		follow: async (question, from) => {
			const life = epoch();
			const isCounted = "place" in from && isOfThisLife(from.place, life, store.lastSeq());
			const seq = isCounted ? from.place.seq : store.seqBefore(from.time);
			const sources = new Set(sourcesOf(question));
			const known = question.all?.since ?? null;
			const fitting = fittingFor(question);
			const isGiven = giverFor(question, store);
			const found = selectSince(store, sources, queryOf(question), { seq, known }, read, fitting, isGiven);
			return { ...found, epoch: life };
		},
	};
}

/** What each Library looks at of a question to `all`. */
function partOfRows(): number {
	return Math.max(LIST_MIN_ENTRIES, Math.ceil(QUERY_MAX_ROWS / libraries(currentConfig()).length));
}

/** What there is room for of an answer, or of a Library's part of one. */
function fittingFor({ all }: Question): Fitting {
	return new Fitting(ANSWER_MAX_CHARS / (all ? libraries(currentConfig()).length : 1));
}

/** The newest entries of all of a Library's sources. */
export function newestOf(
	name: string,
	store: LibraryStore,
	wish: NewestWish,
	now: number,
	read: (row: Row) => StoredEntry,
): Selection & Pick<Newest, "elsewhere"> {
	const sources = sourcesOf({ path: name });
	const isGiven = giverIn(name, store, currentConfig(), null);
	const late = selectLate(store, sources, now, read, isGiven);
	return { ...listNewestOf(store, sources, wish, read, isGiven), late };
}

/** Which of its entries a Library gives to a question: of one to `all` those that no other gives. */
function giverFor({ all, path: library, within }: Question, store: LibraryStore): IsGiven {
	return all ? giverIn(library, store, currentConfig(), within ?? null) : () => true;
}

function sourcesOf({ path, within }: Pick<Question, "path" | "within">): string[] {
	return (topicOf(path, currentConfig())?.sources ?? [])
		.filter((source) => isSourceOpen(source, within ?? null))
		.map((source) => source.id);
}

/** A Library that has lost its rows, or was set back, counts anew: what it counted before says nothing. */
function isOfThisLife({ seq, epoch }: ReadPlace, life: string, last: number): boolean {
	return (epoch === null || epoch === life) && seq <= last;
}

/** How a Library reaches the others. */
export interface Peers {
	/** One of them. */
	peerOf: (library: string) => Peer;
	/** The newest entries of all of them. */
	lists: (now: number) => Promise<Lists>;
	/** To be called before others are asked for the question of anybody, so many times at most; throws when that is too much. */
	admit: (calls: number, asker: string, now: number) => void;
}

/** Puts the answers of all Libraries that a path needs together. */
export async function answer(question: Question, peers: Peers): Promise<Answer> {
	const query = queryOf(question);
	const config = currentConfig();
	const topic = topicOf(question.path, config);
	if (!topic) throw new Error(`no such feed: ${question.path}`);
	const ask = (library: string, path: string): Asked => ({
		library,
		peer: peers.peerOf(library),
		question: { ...question, path, ...(question.path === ALL && { all: { since: null } }) },
	});
	// Each Library is asked for its own top-level category; `all` is not a path that one of them knows.
	const open = new Set(question.within?.map(libraryOf) ?? libraries(config));
	const asked =
		question.path === ALL
			? libraries(config).flatMap((name) => (open.has(name) ? [ask(name, name)] : []))
			: [ask(topic.library, question.path)];
	// What is listed is shown as it is where all sources are.
	const isListed = question.path === ALL && question.within === undefined;
	const lists = isListed ? await peers.lists(question.now) : null;
	const admit = (calls: number) => {
		const { path, asker, now } = question;
		if (path === ALL && asker !== undefined && calls > 0) peers.admit(calls, asker, now);
	};
	const found = query.since
		? await followAll(asked, query, question, lists, admit)
		: await pageOf(asked, query, question.search, lists, admit);
	const { conversion } = query;
	const convert = conversion && (await converterFor(conversion));
	const shown = (entry: StoredEntry) => {
		const brief = narrowed(briefEntry(entry, query), question.within, config);
		return convert ? convertShown(brief, conversion, convert) : brief;
	};
	return { ...found, entries: found.entries.map(shown) };
}

interface Asked {
	library: string;
	peer: Peer;
	question: Question;
}

async function pageOf(
	asked: Asked[],
	query: FeedQuery,
	search: string,
	lists: Lists | null,
	admit: (calls: number) => void,
): Promise<Answer> {
	const { before: place, limit } = query;
	query.work.done = 0;
	const listed = asked.map(({ library }): Selection | null => {
		const list = lists?.get(library);
		const selection = list ? selectListed(list, query, place) : null;
		return selection && { ...selection, late: search === "" ? (list?.late ?? []) : [] };
	});
	admit(listed.filter((selection) => selection === null).length);
	const selections = await Promise.all(
		asked.map(({ peer, question }, at) => listed[at] ?? peer.select(question, place)),
	);
	const { entries, next } = joinSelections(selections, place, limit);
	const shown = new Set(entries.map((entry) => entry.key));
	const late = joinOnce(selections.flatMap((selection) => selection.late)).filter(
		({ key }) => !shown.has(key),
	);
	entries.push(...late.slice(0, FEED_ENTRIES));
	return { entries, next: next && withParameter(search, "before", encodePlace(next)), cursor: null };
}

/** Library after Library, so that a limit cuts between them and the cursor says how far each was read. */
async function followAll(
	asked: Asked[],
	query: FeedQuery,
	{ path, now }: Question,
	lists: Lists | null,
	admit: (calls: number) => void,
): Promise<Answer> {
	const since = query.since ?? { time: 0 };
	const before = "cursor" in since ? since.cursor : null;
	const entries: StoredEntry[] = [];
	let more = false;
	const isRead = ({ library }: Asked) => isUpToDate(lists?.get(library), before?.places[library]);
	admit(asked.filter((each) => !isRead(each)).length);
	// What has come since the lists were made is not known yet, though they are all that was looked at.
	const known = Math.min(now, ...asked.filter(isRead).map(({ library }) => lists?.get(library)?.at ?? now));
	// The full hour before: the same answer has the same bytes, so that a client is told "not modified".
	const cursor: Cursor = { places: {}, made: known - (known % HOUR_MS) };
	for (const { library, peer, question } of asked) {
		const place = before?.places[library];
		if (place && isUpToDate(lists?.get(library), place)) {
			cursor.places[library] = place;
			continue;
		}
		const from = readFrom(library, since);
		const left = query.limit - entries.length;
		const limited = {
			...question,
			search: withParameter(question.search, "limit", String(Math.max(1, left))),
			...(path === ALL && { all: { since: before?.made ?? null } }),
		};
		const part = await peer.follow(limited, from);
		// Nothing is left to fill: this Library is only asked where it stands, and read from there next time.
		const taken = left > 0 ? part.entries : [];
		entries.push(...taken);
		const seq = left > 0 || part.entries.length === 0 ? part.seq : part.start;
		cursor.places[library] = { seq, epoch: part.epoch };
		more ||= part.more || (left <= 0 && part.entries.length > 0);
	}
	// While there is more, only what was known before the first page is known.
	if (more) cursor.made = before?.made ?? null;
	const next = encodeCursor(cursor);
	return {
		entries,
		cursor: next,
		next: more ? withParameter(asked[0]?.question.search ?? "", "since", next) : null,
	};
}

/** Whether a client has read all that a Library had when it was asked for its newest entries. */
function isUpToDate(list: Newest | undefined, place: ReadPlace | undefined): boolean {
	return list !== undefined && place !== undefined && place.epoch === list.epoch && place.seq === list.seq;
}

/** A Library that the cursor does not know has come since it was made: a category has another name, or is new. */
function readFrom(library: string, since: NonNullable<FeedQuery["since"]>): ReadFrom {
	if ("time" in since) return since;
	const { places, made } = since.cursor;
	const place = places[library];
	const time = made ?? 0;
	return place ? { place, time } : { time };
}

/** The question that was read last: one is read for what a page is made of, and again for the part of each Library. */
let last: { search: string; now: number; query: FeedQuery } | null = null;

function queryOf({ search, now }: Question): FeedQuery {
	if (last?.search === search && last.now === now) return last.query;
	const zone = currentConfig().site.timezone;
	const query = parseQuery(new Parameters(new URLSearchParams(search)), now, zone);
	if (!query.ok) throw new Error(query.error.message);
	last = { search, now, query: query.value };
	return query.value;
}

function withParameter(search: string, name: string, value: string): string {
	const params = new URLSearchParams(search);
	params.set(name, value);
	return `?${params}`;
}
