import { cleanEntry } from "../clean/clean.ts";
import type { SourceConfig } from "../config/schema.ts";
import { fetchSource } from "../fetch/fetcher.ts";
import type { FetchAnswer, FetchDeps } from "../fetch/types.ts";
import { hash64 } from "../hash.ts";
import type { Incoming } from "../library/merge.ts";
import { entryKey } from "../library/store.ts";
import type { CleanEntry, Entry, Failure, Problem } from "../model.ts";
import { listCollapsed } from "../page/list.ts";
import { identify } from "../parse/identity.ts";
import { CLEAN_PER_TICK, DOCUMENT_MAX_ENTRIES, ENTRY_MAX_CHARS } from "../settings.ts";
import { canonicalUrl } from "../url/canonical.ts";
import { wantedBy } from "./filter.ts";
import { requestFor } from "./request.ts";
import type { Rhythm } from "./schedule.ts";
import { faceOf, fingerprint, packSeen, recogniser, remember, type Seen, unpackSeen } from "./seen.ts";
import type { Pending, SourceState } from "./state.ts";
import { type Understood, understand } from "./understand.ts";

export interface RefreshDeps extends FetchDeps {
	userAgent: string;
	/** Why a page must not be asked for, by its host's robots.txt; null when it may. */
	robots: (address: string) => Promise<Failure | null>;
}

/** What a refresh came to. `state` is the same object when nothing worth storing has changed. */
export interface Refreshed {
	outcome: "changed" | "unchanged" | "failed";
	state: SourceState;
	/** New and changed entries, cleaned, oldest first. */
	entries: Incoming[];
	/** True when the document had more news than one tick cleans. */
	more: boolean;
	failure: Failure | null;
	rhythm: Rhythm;
	subrequests: number;
	bytes: number;
}

/** One source through all stages, up to what its Libraries have to be told. Only `deps.fetch` reaches the network. */
export async function refreshSource(
	source: SourceConfig,
	state: SourceState,
	deps: RefreshDeps,
): Promise<Refreshed> {
	const request = requestFor(source, state, deps.userAgent);
	const refused = isPage(source, state) ? await deps.robots(request.url) : null;
	if (refused) return refusedBy(source, state, refused, deps.now());
	const fetched = await fetchSource(request, deps);
	const cost = fetched.ok ? fetched.value : fetched.error;
	const base = {
		entries: [],
		more: false,
		failure: null,
		rhythm: rhythmOf(source, state),
		subrequests: cost.subrequests,
		bytes: cost.bytesRead,
	};
	if (!fetched.ok) {
		const rhythm = { ...base.rhythm, retryAfterSeconds: fetched.error.retryAfterSeconds };
		return {
			...base,
			rhythm,
			outcome: "failed",
			failure: fetched.error,
			state: failed(state, fetched.error, deps.now()),
		};
	}

	const answer = fetched.value;
	const rhythm = { ...base.rhythm, maxAgeSeconds: answer.maxAgeSeconds };
	if (answer.notModified || !answer.bytes)
		return { ...base, rhythm, outcome: "unchanged", state: recovered(state) };
	const bodyHash = await hashOf(answer.bytes);
	if (bodyHash === state.bodyHash) return { ...base, rhythm, outcome: "unchanged", state: recovered(state) };

	const understood = read(source, state, answer, deps.now());
	if (!understood.ok) {
		return {
			...base,
			rhythm,
			outcome: "failed",
			failure: understood.error,
			state: failed(state, understood.error, deps.now()),
		};
	}
	const news = findNews(source, state, understood.value);
	const incoming = news.entries.map((one) => cleaned(source, one, answer.finalUrl));
	const next = learn(
		source,
		state,
		{ answer, bodyHash, understood: understood.value, news, incoming },
		deps.now(),
	);
	const outcome = incoming.length ? "changed" : "unchanged";
	return {
		...base,
		rhythm: { ...rhythmOf(source, next), maxAgeSeconds: answer.maxAgeSeconds },
		outcome,
		state: next,
		entries: incoming,
		more: news.more,
	};
}

/** Whether the source is a page; one that we are to find out about is asked like a feed at first. */
function isPage(source: SourceConfig, state: SourceState): boolean {
	return [source.kind, state.kind].some((kind) => kind === "list" || kind === "article");
}

function refusedBy(source: SourceConfig, state: SourceState, failure: Failure, now: number): Refreshed {
	const rhythm = rhythmOf(source, state);
	const cost = { subrequests: 0, bytes: 0 };
	return {
		outcome: "failed",
		state: failed(state, failure, now),
		entries: [],
		more: false,
		failure,
		rhythm,
		...cost,
	};
}

function read(source: SourceConfig, state: SourceState, answer: FetchAnswer, now: number) {
	const { charset, timezone, language, select, kind } = source;
	const bytes = answer.bytes ?? new Uint8Array();
	const options = {
		url: answer.finalUrl,
		contentType: answer.contentType,
		charset,
		as: kind,
		now,
		timezone,
		language,
		select,
	};
	const understood = understand(bytes, options);
	if (!understood.ok || understood.value.kind !== "list" || state.kind !== "list") return understood;
	const found = understood.value.entries.length;
	if (!listCollapsed(state.entries ?? 0, found)) return understood;
	const message = `the list has ${found} entries, it had ${state.entries}: its page may have changed`;
	return { ok: false as const, error: { stage: "page" as const, code: "list-collapsed", message } };
}

interface Piece {
	entry: Entry;
	/** Hash of the entry's identity. */
	identity: string;
}

interface News {
	entries: Piece[];
	seen: Seen;
	more: boolean;
	problems: Problem[];
}

/** The entries that were not there before or read differently, oldest first; only these are worth cleaning. */
function findNews(source: SourceConfig, state: SourceState, understood: Understood): News {
	const before = unpackSeen(state.seen);
	const listed = understood.entries.slice(0, DOCUMENT_MAX_ENTRIES).filter(wantedBy(source));
	const identified = identify(listed, null);
	const pieces = identified.entries.map(({ entry, identity }) => ({ entry, identity: hash64(identity) }));
	const { recognised, changedIds } = recognise(pieces, before);
	const current: Seen = new Map();
	const news: Piece[] = [];
	for (const piece of recognised) {
		const print = fingerprint(piece.entry);
		if (before.get(piece.identity)?.print !== print) news.push(piece);
		current.set(piece.identity, { print, face: faceOf(piece.entry) });
	}
	news.reverse();
	const later = news.splice(CLEAN_PER_TICK);
	for (const { identity } of later) {
		const known = before.get(identity);
		if (known) current.set(identity, known);
		else current.delete(identity);
	}
	const problems = [...identified.problems, ...(changedIds ? [idsChanged(changedIds)] : [])];
	return { entries: news, seen: remember(before, current), more: later.length > 0, problems };
}

function recognise(pieces: Piece[], before: Seen): { recognised: Piece[]; changedIds: number } {
	const same = recogniser(before, new Set(pieces.map((piece) => piece.identity)));
	let changedIds = 0;
	const recognised = pieces.map((piece) => {
		const old = before.has(piece.identity) ? null : same(faceOf(piece.entry));
		if (old === null) return piece;
		changedIds++;
		return { ...piece, identity: old };
	});
	return { recognised, changedIds };
}

function idsChanged(count: number): Problem {
	const message = `${count} entries came with other ids than before; they were recognised by link and title`;
	return { stage: "parse", code: "unstable-ids", message };
}

function cleaned(
	source: SourceConfig,
	{ entry, identity }: News["entries"][number],
	baseUrl: string,
): Incoming {
	const { entry: clean } = cleanEntry(entry, {
		baseUrl: entry.baseUrl ?? entry.url ?? baseUrl,
		media: source.media,
	});
	const link = clean.url === null ? null : hash64(canonicalUrl(clean.url));
	return { key: entryKey(source.id, identity), link, entry: withinRow(clean) };
}

/** A text too long for a row keeps its excerpt: the entry is still there, with its link. */
function withinRow(entry: CleanEntry): CleanEntry {
	return (entry.contentHtml?.length ?? 0) > ENTRY_MAX_CHARS ? { ...entry, contentHtml: null } : entry;
}

interface Lesson {
	answer: FetchAnswer;
	bodyHash: string;
	understood: Understood;
	news: News;
	incoming: Incoming[];
}

function learn(source: SourceConfig, state: SourceState, lesson: Lesson, now: number): SourceState {
	const { answer, understood, news, incoming } = lesson;
	const { title, url, image, language, rights, hints, hubs } = understood.feed;
	// What is left for the next tick needs the body again, so no validator may spare the source from sending it.
	const validators = news.more
		? { etag: null, lastModified: null, bodyHash: null }
		: { etag: answer.etag, lastModified: answer.lastModified, bodyHash: lesson.bodyHash };
	return {
		...state,
		...validators,
		movedTo: answer.movedTo ?? state.movedTo,
		kind: understood.kind,
		feed: { title, url, image, language, rights, hints, hubs },
		entries: understood.entries.length,
		seen: packSeen(news.seen),
		lastNews: incoming.length ? now : state.lastNews,
		error: null,
		problems: [...understood.problems, ...news.problems].slice(0, 20),
		pending: source.fulltext ? queue(state.pending, incoming, now) : [],
	};
}

function queue(before: Pending[], incoming: Incoming[], now: number): Pending[] {
	const keys = new Set(incoming.map((one) => one.key));
	const added = incoming.flatMap(({ key, entry }) =>
		entry.url ? [{ key, url: entry.url, tries: 0, after: now }] : [],
	);
	return [...before.filter((one) => !keys.has(one.key)), ...added].slice(-CLEAN_PER_TICK);
}

function rhythmOf(source: SourceConfig, state: SourceState): Rhythm {
	const hints = state.feed?.hints ?? null;
	return {
		everySeconds: source.everySeconds,
		lastNews: state.lastNews,
		hints,
		maxAgeSeconds: null,
		retryAfterSeconds: null,
	};
}

/** The state of a source that answered: the same object when it had not been failing. */
function recovered(state: SourceState): SourceState {
	return state.error ? { ...state, error: null } : state;
}

/** The state after a failure: what was there stays, the reason is noted with the time it began. */
export function failed(state: SourceState, { stage, code, message }: Failure, now: number): SourceState {
	const before = state.error;
	if (before && before.stage === stage && before.code === code) return state;
	return { ...state, movedTo: null, error: { stage, code, message, since: before?.since ?? now } };
}

async function hashOf(bytes: Uint8Array): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
	return [...digest.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
