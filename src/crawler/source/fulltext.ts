import { inWords } from "../../base/failure.ts";
import { mediaOf } from "../../config/media.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { CleanEntry } from "../../model/entry.ts";
import type { Problem, Result } from "../../model/result.ts";
import { joinArticle } from "../../read/joinArticle.ts";
import type { Understood } from "../../read/understand.ts";
import { FETCH_MAX_BYTES, FULLTEXT_PAUSE_MS, FULLTEXT_PER_TICK, FULLTEXT_TRIES } from "../../settings.ts";
import { cleanEntry } from "../../stages/clean/clean.ts";
import type { Pending, SourceState, Unmended } from "../contract.ts";
import { counted } from "../tick/allowance.ts";
import { furtherPages, readArticlePage } from "./articlePages.ts";
import { unmendedOf } from "./articleQueue.ts";
import { defectOf } from "./defect.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { requestsFor } from "./request.ts";

/** The text of an article that arrived, for the entry with this key. */
export interface Mended {
	key: string;
	article: Partial<CleanEntry>;
}

export interface Mending {
	mended: Mended[];
	pending: Pending[];
	/** Those that are given up. */
	missing: Unmended[];
	problems: Problem[];
}

/**
 * Fetches the next few articles of a source, one after another, as far as the tick has room for them; those that fail
 * come again later, each only so often.
 */
export async function fetchArticles(
	source: SourceConfig,
	state: SourceState,
	deps: RefreshDeps,
): Promise<Mending> {
	const now = deps.now();
	const due = state.pending.filter(({ after }) => after <= now).slice(0, FULLTEXT_PER_TICK);
	const mending: Mending = { mended: [], pending: [...state.pending], missing: [], problems: [] };
	// The article and its host's robots.txt, each with redirects.
	const worst = { subrequests: 2 * requestsFor(source), bytes: FETCH_MAX_BYTES };
	for (const article of due) {
		const room = deps.allowance.setAside(worst);
		if (!room) break;
		const { fetch, cost } = counted(deps.fetch);
		const read = await attempt(source, article.url, { ...deps, fetch });
		room.settle({ subrequests: cost.subrequests, bytes: read.bytes });
		mending.pending = mending.pending.filter((other) => other !== article);
		if (read.ok) mending.mended.push({ key: article.key, article: read.value });
		else {
			mending.problems.push(inWords(read.error, `${article.url}: ${read.error.message}`));
			const tries = article.tries + 1;
			if (tries < FULLTEXT_TRIES)
				mending.pending.push({ ...article, tries, after: now + 2 ** article.tries * FULLTEXT_PAUSE_MS });
			else mending.missing.push(unmendedOf(article.key, article.url, read.error.message));
		}
	}
	return mending;
}

/** A defect of ours in one article must not stop the others, nor bring it up for ever: it counts as one of its tries. */
async function attempt(
	source: SourceConfig,
	address: string,
	deps: RefreshDeps,
): Promise<Article & { bytes: number }> {
	try {
		return await fetchArticle(source, address, deps);
	} catch (error) {
		return { ok: false, error: defectOf(error, source.id, deps.log), bytes: 0 };
	}
}

async function fetchArticle(
	source: SourceConfig,
	address: string,
	deps: RefreshDeps,
): Promise<Article & { bytes: number }> {
	const refused = await deps.robots(address, source.via ?? [], deps);
	if (refused) return { ok: false, error: refused, bytes: 0 };
	const first = await readArticlePage(source, address, deps);
	if (!first.read.ok) return { ok: false, error: first.read.error, bytes: first.bytes };
	const whole = await joinArticle(first.read.value, furtherPages(source, deps));
	return { ...clean(source, whole, address), bytes: first.bytes };
}

type Article = Result<Partial<CleanEntry>>;

function clean(source: SourceConfig, understood: Understood, address: string): Article {
	const entry = understood.entries[0];
	if (!entry?.contentHtml) {
		return {
			ok: false,
			error: { stage: "page", code: "no-article", message: "no article was found on the page" },
		};
	}
	const article = cleanEntry(entry, {
		baseUrl: entry.baseUrl ?? entry.url ?? address,
		media: mediaOf(source),
	}).entry;
	const { contentHtml, summary, image, readingMinutes } = article;
	const { authors, origin, categories, enclosures, rights } = article;
	return {
		ok: true,
		value: { contentHtml, summary, image, readingMinutes, authors, origin, categories, enclosures, rights },
	};
}
