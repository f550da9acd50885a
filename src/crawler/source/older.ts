import { hash64 } from "../../base/hash.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { Entry } from "../../model/entry.ts";
import type { Failure, Problem } from "../../model/result.ts";
import type { Understood } from "../../read/understand.ts";
import { FETCH_MAX_BYTES, GAP_MAX_ENTRIES, OLDER_MAX_PAGES } from "../../settings.ts";
import type { SourceState, Timing } from "../contract.ts";
import { readPage } from "./articlePages.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { requestsFor } from "./request.ts";

/** Where older entries are, and how many of them are still wanted; null when no more are. */
type Older = SourceState["older"];

interface OlderRead {
	entries: Entry[];
	next: Older;
	problems: Problem[];
}

/** Whether the walk that was begun still goes on: the owner may want no history any more. */
export function wantsOlder({ history }: SourceConfig, { older }: SourceState): Older {
	return history !== undefined || older?.since !== undefined ? older : null;
}

/**
 * Where the older entries of a list or a feed begin: at the first visit, where its owner wants more than it shows; later,
 * where all that it shows came after the last visit that went well, so that more may have come and gone since.
 */
export function olderAfter(
	{ history = 0 }: SourceConfig,
	{ kind: before }: SourceState,
	{ success }: Timing,
	{ kind, nextPage, entries }: Understood,
	isAllNew: boolean,
): Older {
	if (nextPage === null || kind === "article") return null;
	const left = history - entries.length;
	if (before === null) return left > 0 ? { url: nextPage, left } : null;
	const isGap = success !== null && isAllNew && entries.every((entry) => isAfter(entry, success));
	return isGap ? { url: nextPage, left: GAP_MAX_ENTRIES, since: success } : null;
}

/** The entries of one further page, and where it goes on: one page a tick, and none that the site's robots.txt forbids. */
export async function readOlder(
	source: SourceConfig,
	{ kind }: SourceState,
	older: NonNullable<Older>,
	shown: readonly Entry[],
	deps: RefreshDeps,
): Promise<OlderRead> {
	const room = deps.allowance.setAside({ subrequests: 2 * requestsFor(source), bytes: FETCH_MAX_BYTES });
	if (!room) return { entries: [], next: older, problems: [] };
	const refused = await deps.robots(older.url, source.via ?? [], deps);
	const as = kind === "list" ? "list" : "feed";
	const page = refused ? null : await readPage(source, older.url, as, deps);
	room.settle({ subrequests: 0, bytes: page?.bytes ?? 0 });
	if (refused || !page?.read.ok) return ended(older.url, refused ?? failureOf(page?.read));
	const { entries, nextPage } = page.read.value;
	const { since = 0 } = older;
	const missed = entries.filter((entry) => isAfter(entry, since));
	const left = older.left - entries.length;
	const pages = (older.pages ?? 0) + 1;
	const hash = hash64(JSON.stringify(entries.map(nameOf))).slice(0, 8);
	const read = older.read ?? [];
	const isLast =
		pages >= OLDER_MAX_PAGES ||
		missed.length < entries.length ||
		nextPage === older.url ||
		read.includes(hash) ||
		isRepeated(entries, shown);
	return {
		entries: missed.slice(0, older.left),
		next:
			nextPage !== null && !isLast && left > 0
				? { ...older, url: nextPage, left, pages, read: [...read, hash] }
				: null,
		problems: [],
	};
}

/** An entry without a date may have come at any time. */
function isAfter({ published, updated }: Entry, since: number): boolean {
	return (published ?? updated ?? Number.POSITIVE_INFINITY) > since;
}

const nameOf = ({ id, url, title }: Entry) => id ?? url ?? title;

/** Some servers show their first page whatever page is asked for, and some an empty one. */
function isRepeated(entries: readonly Entry[], shown: readonly Entry[]): boolean {
	const known = new Set(shown.map(nameOf));
	return entries.every((entry) => known.has(nameOf(entry)));
}

const failureOf = (read: { ok: boolean; error?: Failure } | undefined) => read?.error ?? null;

function ended(url: string, reason: Failure | null): OlderRead {
	// WordPress has no other word for the end of its pages.
	if (reason?.code === "http-404" && /[?&]paged=/.test(url)) return { entries: [], next: null, problems: [] };
	const message = `a further page, ${url}: ${reason?.message ?? "nothing was found on it"}`;
	return { entries: [], next: null, problems: [{ stage: "page", code: "page-missing", message }] };
}
