import type { SiteConfig } from "../config/schema.ts";
import { hash64 } from "../hash.ts";
import type { FeedDocument, SourceHealth, StoredEntry } from "../model.ts";
import { adviceFor } from "../pages/advice.ts";
import { feedId } from "../render/fields.ts";
import { TROUBLE_AFTER_MS } from "../settings.ts";

/** Failures that tell the owner something at once: waiting does not mend a page that was rebuilt, or a source that is gone. */
const AT_ONCE = new Set(["list-collapsed", "no-list", "http-410"]);

/**
 * The deployment's own trouble as a feed, so that its owner hears of it in the reader: sources that have failed for a
 * day, and those that lost their list or are gone. The same trouble is the same entry for as long as it lasts.
 */
export function troubleFeed(
	sources: SourceHealth[],
	site: SiteConfig,
	origin: string,
	now: number,
): FeedDocument {
	const entries = sources.flatMap((source) =>
		isTrouble(source, now) ? [entryOf(source, site, origin)] : [],
	);
	entries.sort((a, b) => b.date - a.date);
	const isChinese = site.language.startsWith("zh");
	return {
		title: isChinese ? `${site.title}：需要留意的来源` : `${site.title}: sources in trouble`,
		description: isChinese
			? "失败超过一天、或丢失了列表的来源"
			: "Sources that have failed for a day, or lost their list",
		language: site.language,
		origin,
		homeUrl: `${origin}/health`,
		baseUrl: `${origin}/health`,
		query: "",
		updated: entries[0]?.modified ?? null,
		image: null,
		hubUrl: null,
		nextUrl: null,
		cursor: null,
		id: feedId("health"),
		entries,
		brief: false,
	};
}

function isTrouble({ error }: SourceHealth, now: number): boolean {
	return error !== null && (AT_ONCE.has(error.code) || now - error.since >= TROUBLE_AFTER_MS);
}

function entryOf(source: SourceHealth, site: SiteConfig, origin: string): StoredEntry {
	const { id, title, url, error } = source;
	const since = error?.since ?? 0;
	const message = `${error?.message ?? ""} (${error?.stage}/${error?.code})`;
	const advice = error ? adviceFor(error, site.language) : "";
	const page = `${origin}/sources/${id}`;
	return {
		key: hash64(`trouble ${id}`).slice(0, 8) + hash64(`${id} ${since} ${error?.code}`),
		id: null,
		url: page,
		title: `${title}: ${error?.code ?? ""}`,
		authors: [],
		published: since,
		updated: null,
		dateFrom: null,
		summary: `${url} – ${message}. ${advice}`,
		contentHtml: null,
		image: null,
		categories: [],
		enclosures: [],
		language: site.language,
		rights: null,
		commentsUrl: null,
		origin: null,
		baseUrl: null,
		readingMinutes: 0,
		source: { id, title, url, siteUrl: page, image: null, language: site.language, rights: null },
		paths: source.categories,
		firstSeen: since,
		date: since,
		modified: since,
		alsoIn: [],
	};
}
