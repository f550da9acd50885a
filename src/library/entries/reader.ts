import config from "tributary:config";
import { ALL, libraries, topicOf } from "../../config/topics.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { type Cursor, encodeCursor } from "../../stages/query/cursor.ts";
import { Parameters } from "../../stages/query/parameters.ts";
import { decodePlace, encodePlace, type PagePlace } from "../../stages/query/place.ts";
import { briefEntry, type FeedQuery, parseQuery } from "../../stages/query/query.ts";
import type { Answer, Following, Question, Selection } from "../contract.ts";
import { joinSelections } from "./page.ts";
import { selectNewest, selectSince } from "./select.ts";
import type { LibraryStore, Row } from "./store.ts";

/** What a Library answers other Libraries and itself. */
export interface Peer {
	select: (question: Question, place: PagePlace | null) => Promise<Selection>;
	follow: (question: Question, from: { seq: number } | { time: number }) => Promise<Following>;
}

/** One Library's own rows as answers to questions. */
export function localPeer(store: LibraryStore, read: (row: Row) => StoredEntry): Peer {
	const sourcesOf = (path: string) => (topicOf(path, config)?.sources ?? []).map((source) => source.id);
	return {
		select: async (question, place) =>
			selectNewest(store, sourcesOf(question.path), queryOf(question), place, read),
		follow: async (question, from) => {
			const seq = "seq" in from ? from.seq : store.seqBefore(from.time);
			return selectSince(store, new Set(sourcesOf(question.path)), queryOf(question), seq, read);
		},
	};
}

/** Puts the answers of all Libraries that a path needs together; `peerOf` reaches one of them. */
export async function answer(question: Question, peerOf: (library: string) => Peer): Promise<Answer> {
	const query = queryOf(question);
	const topic = topicOf(question.path, config);
	if (!topic) throw new Error(`no such feed: ${question.path}`);
	// Each Library is asked for its own top-level category; `all` is not a path that one of them knows.
	const parts =
		question.path === ALL ? libraries(config).map((name) => [name, name]) : [[topic.library, question.path]];
	const asked = parts.map(([library = "", path = ""]) => ({
		library,
		peer: peerOf(library),
		question: { ...question, path },
	}));
	const found = query.since ? await followAll(asked, query) : await pageOf(asked, query, question.search);
	return { ...found, entries: found.entries.map((entry) => briefEntry(entry, query)) };
}

interface Asked {
	library: string;
	peer: Peer;
	question: Question;
}

async function pageOf(asked: Asked[], query: FeedQuery, search: string): Promise<Answer> {
	const place = decodePlace(new URLSearchParams(search).get("before") ?? "");
	const selections = await Promise.all(asked.map(({ peer, question }) => peer.select(question, place)));
	const { entries, next } = joinSelections(selections, place, query.limit);
	return { entries, next: next && withParameter(search, "before", encodePlace(next)), cursor: null };
}

/** Library after Library, so that a limit cuts between them and the cursor says how far each was read. */
async function followAll(asked: Asked[], query: FeedQuery): Promise<Answer> {
	const since = query.since ?? { time: 0 };
	const cursor: Cursor = {};
	const entries: StoredEntry[] = [];
	let more = false;
	for (const { library, peer, question } of asked) {
		const from = "time" in since ? { time: since.time } : { seq: since.cursor[library] ?? 0 };
		const left = query.limit - entries.length;
		const limited = {
			...question,
			search: withParameter(question.search, "limit", String(Math.max(1, left))),
		};
		const part = await peer.follow(limited, from);
		// Nothing is left to fill: this Library is only asked where it stands, and read from there next time.
		const taken = left > 0 ? part.entries : [];
		entries.push(...taken);
		cursor[library] = left > 0 || part.entries.length === 0 ? part.seq : startOf(from, part);
		more ||= part.more || (left <= 0 && part.entries.length > 0);
	}
	const next = encodeCursor(cursor);
	return {
		entries,
		cursor: next,
		next: more ? withParameter(asked[0]?.question.search ?? "", "since", next) : null,
	};
}

function startOf(from: { seq: number } | { time: number }, part: Following): number {
	return "seq" in from ? from.seq : part.start;
}

/** The question that was read last: one is read for what a page is made of, and again for the part of each Library. */
let last: { search: string; now: number; query: FeedQuery } | null = null;

function queryOf({ search, now }: Question): FeedQuery {
	if (last?.search === search && last.now === now) return last.query;
	const query = parseQuery(new Parameters(new URLSearchParams(search)), now);
	if (!query.ok) throw new Error(query.error.message);
	last = { search, now, query: query.value };
	return query.value;
}

function withParameter(search: string, name: string, value: string): string {
	const params = new URLSearchParams(search);
	params.set(name, value);
	return `?${params}`;
}
