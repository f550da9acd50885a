import type { SourceConfig } from "../../config/schema.ts";
import {
	changedUntil,
	filesDue,
	isVague,
	joinSitemap,
	newestEntries,
	oldestDate,
} from "../../read/sitemap.ts";
import type { Understood } from "../../read/understand.ts";
import { FETCH_MAX_BYTES, SITEMAP_FILES_QUEUED } from "../../settings.ts";
import type { SourceState, Timing } from "../contract.ts";
import { readPage } from "./articlePages.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { requestsFor } from "./request.ts";

/** What a visit of a sitemap came to. */
export interface SitemapRead {
	whole: Understood;
	/** What is remembered of it, if all that is new was told; else what is. */
	files: SourceState["files"];
	unfinished: SourceState["files"];
	/** The same index is to be read at the next visit though it says the same. */
	again: boolean;
	/** Nothing was to be read but the index itself. */
	isIdle: boolean;
}

/** What of a sitemap may be news: of an index a few of its files, of its addresses the newest. Any other document as it is. */
export async function readSitemap(
	source: SourceConfig,
	state: SourceState,
	timing: Timing,
	understood: Understood,
	deps: RefreshDeps,
): Promise<SitemapRead> {
	const { files, kind } = understood;
	const done = { files: null, unfinished: null, again: false, isIdle: false };
	if (kind !== "sitemap") return { ...done, whole: understood };
	const before = (state.kind === null ? null : state.files) ?? UNREAD;
	if (!files) {
		const whole = chosen(source, state, timing, understood);
		return { ...done, whole, unfinished: { ...before, floor: oldestDate(whole.entries) } };
	}
	const now = deps.now();
	const { since, queue } = before;
	// What waits comes first, so that all have their turn where an index dates its files anew at each fetch.
	const due = [...new Set([...queue, ...filesDue(files, since, now)])].slice(0, SITEMAP_FILES_QUEUED);
	const { whole, left } = await joinSitemap(
		understood,
		due,
		(address) => readFile(source, address, deps),
		since,
		now,
	);
	const until = changedUntil(files, now);
	const feed = { ...whole.feed, title: whole.feed.title ?? state.feed?.title ?? null };
	const news = chosen(source, state, timing, { ...whole, feed });
	const isSame = since === until && [...left, ...queue].length === 0 && before.floor === undefined;
	return {
		whole: news,
		files: isSame ? state.files : { since: until, queue: left },
		unfinished: { ...before, floor: oldestDate(news.entries) },
		again: left.length > 0 || isVague(files, now),
		isIdle: due.length === 0,
	};
}

const UNREAD: NonNullable<SourceState["files"]> = { since: null, queue: [] };

/** Its newest addresses, as many as the owner wants at first; after a visit that could not tell all, the same once more. */
function chosen(
	{ history, fulltext }: SourceConfig,
	{ kind, files }: SourceState,
	{ success }: Timing,
	document: Understood,
): Understood {
	const floor = files?.floor;
	const entries =
		kind === null
			? newestEntries(document.entries, null, history)
			: floor === undefined
				? newestEntries(document.entries, success)
				: newestEntries(document.entries, floor - 1, 0);
	const problems = document.problems.filter(({ code }) => !(fulltext && code === "untitled"));
	return { ...document, entries, problems };
}

async function readFile(source: SourceConfig, address: string, deps: RefreshDeps) {
	// Its requests are counted with those of the source.
	const room = deps.allowance.setAside({ subrequests: requestsFor(source), bytes: FETCH_MAX_BYTES });
	if (!room) return null;
	const { read, bytes } = await readPage(source, address, "feed", deps);
	room.settle({ subrequests: 0, bytes });
	return read;
}
