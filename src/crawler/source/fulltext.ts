import { inWords } from "../../base/failure.ts";
import { shownUrl } from "../../base/url/shown.ts";
import { mediaOf } from "../../config/media.ts";
import type { SourceConfig } from "../../config/schema.ts";
import { statusOf } from "../../model/codes.ts";
import type { CleanEntry } from "../../model/entry.ts";
import type { FeedInfo } from "../../model/feed.ts";
import type { Failure, Problem, Result } from "../../model/result.ts";
import type { Article } from "../../read/fuse.ts";
import { joinArticle } from "../../read/joinArticle.ts";
import type { Understood } from "../../read/understand.ts";
import { FETCH_MAX_BYTES, FULLTEXT_PAUSE_MS, FULLTEXT_PER_TICK, FULLTEXT_TRIES } from "../../settings.ts";
import { cleanEntry } from "../../stages/clean/clean.ts";
import { type ArticleSaid, slipsOfAll } from "../../stages/extract/slips.ts";
import type { Pending, SourceState, Unmended } from "../contract.ts";
import { counted } from "../tick/allowance.ts";
import { furtherPages, readPage } from "./articlePages.ts";
import { unmendedOf } from "./articleQueue.ts";
import { defectOf } from "./defect.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { requestsFor } from "./request.ts";

/** An article that arrived, for the entry that waits for it; null when the entry is to wait no longer. */
export interface Mended {
	pending: Pending;
	article: Article | null;
}

export interface Mending {
	mended: Mended[];
	pending: Pending[];
	/** Those that are given up. */
	missing: Unmended[];
	problems: Problem[];
}

/**
 * Fetches the next few articles of a source, one after another, as far as the tick has room for them, first those whose
 * entries wait to be dated; those that fail come again later, each only so often.
 */
export async function fetchArticles(
	source: SourceConfig,
	state: SourceState,
	deps: RefreshDeps,
): Promise<Mending> {
	const now = deps.now();
	const due = state.pending.filter(({ after }) => after <= now);
	const inOrder = [...due.filter(({ waiting }) => waiting), ...due.filter(({ waiting }) => !waiting)];
	const mending: Mending = { mended: [], pending: [...state.pending], missing: [], problems: [] };
	// The article and its host's robots.txt, each with redirects.
	const worst = { subrequests: 2 * requestsFor(source), bytes: FETCH_MAX_BYTES };
	const said: ArticleSaid[] = [];
	for (const pending of inOrder.slice(0, FULLTEXT_PER_TICK)) {
		const room = deps.allowance.setAside(worst);
		if (!room) break;
		const { fetch, cost } = counted(deps.fetch);
		const read = await attempt(source, state, pending.url, { ...deps, fetch });
		room.settle({ subrequests: cost.subrequests, bytes: read.bytes });
		mending.pending = mending.pending.filter((other) => other !== pending);
		if (read.ok) {
			mending.mended.push({ pending, article: read.value });
			said.push({ address: pending.url, problems: read.problems ?? [] });
		} else {
			mending.problems.push(inWords(read.error, `${shownUrl(pending.url)}: ${read.error.message}`));
			const tries = pending.tries + 1;
			const later = { ...pending, tries, after: now + 2 ** pending.tries * FULLTEXT_PAUSE_MS };
			const isLast = tries >= FULLTEXT_TRIES;
			if (pending.waiting && (isLast || isFinal(read.error))) mending.mended.push({ pending, article: null });
			if (isLast) mending.missing.push(unmendedOf(pending.key, pending.url, read.error.message));
			else mending.pending.push(isFinal(read.error) ? { ...later, waiting: undefined } : later);
		}
	}
	mending.problems.push(...slipsOfAll(said, source.select, !state.isRemoveIdle));
	return withoutOverdue(mending, now);
}

/** Whether an article will hardly come, however long its entry waits. */
function isFinal({ stage, code }: Failure): boolean {
	const status = statusOf(code) ?? 0;
	const isRefused = status >= 400 && status < 500 && status !== 408 && status !== 429;
	return isRefused || stage === "guard" || code === "robots" || code === "no-article";
}

/** Entries that have waited long enough for a date are sent without one; their articles may still come. */
function withoutOverdue({ mended, pending, ...others }: Mending, now: number): Mending {
	const overdue = pending.filter(({ waiting }) => waiting && waiting.until <= now);
	return {
		mended: [...mended, ...overdue.map((late) => ({ pending: late, article: null }))],
		pending: pending.map((late) => (overdue.includes(late) ? { ...late, waiting: undefined } : late)),
		...others,
	};
}

/** A defect of ours in one article must not stop the others, nor bring it up for ever: it counts as one of its tries. */
async function attempt(
	source: SourceConfig,
	state: SourceState,
	address: string,
	deps: RefreshDeps,
): Promise<Read & { bytes: number }> {
	try {
		return await fetchArticle(source, state, address, deps);
	} catch (error) {
		return { ok: false, error: defectOf(error, source.id, deps.log), bytes: 0 };
	}
}

async function fetchArticle(
	source: SourceConfig,
	state: SourceState,
	address: string,
	deps: RefreshDeps,
): Promise<Read & { bytes: number }> {
	const refused = await deps.robots(address, source.via ?? [], deps);
	if (refused) return { ok: false, error: refused, bytes: 0 };
	const first = await readPage(source, address, "article", deps);
	if (!first.read.ok) return { ok: false, error: first.read.error, bytes: first.bytes };
	const whole = await joinArticle(first.read.value, furtherPages(source, deps));
	return { ...clean(source, state, whole, address), bytes: first.bytes, problems: whole.problems };
}

type Read = Result<Article> & { problems?: Problem[] };

function clean(source: SourceConfig, { feed }: SourceState, understood: Understood, address: string): Read {
	const found = understood.entries[0];
	if (!found?.contentHtml) {
		return {
			ok: false,
			error: { stage: "page", code: "no-article", message: "no article was found on the page" },
		};
	}
	const { entry } = cleanEntry(found, {
		baseUrl: found.baseUrl ?? found.url ?? address,
		media: mediaOf(source),
	});
	return { ok: true, value: withoutSite(entry, [feed, understood.feed]) };
}

/** What an article says without what is its site's and stands on every page of it. */
function withoutSite(entry: CleanEntry, sites: readonly (SiteWords | null)[]): Article {
	const own = (field: "title" | "summary" | "image", ...words: (keyof SiteWords)[]) => {
		// A summary may have been cut, and so is a part of what the site says.
		const said = entry[field]?.replace(/…$/, "") ?? "";
		const isSites = sites.some((site) => words.some((name) => said && site?.[name]?.startsWith(said)));
		return isSites ? null : entry[field];
	};
	const { contentHtml, readingMinutes, published, updated, dateFrom } = entry;
	const { authors, origin, categories, enclosures, rights } = entry;
	return {
		...{ contentHtml, readingMinutes, published, updated, dateFrom },
		...{ authors, origin, categories, enclosures, rights },
		title: own("title", "title"),
		summary: own("summary", "description"),
		image: own("image", "image", "icon"),
	};
}

type SiteWords = Pick<FeedInfo, "title" | "description" | "image" | "icon">;
