import { isChinese } from "../../base/chinese/language.ts";
import { hash64 } from "../../base/hash.ts";
import { unknownFacts } from "../../config/facts.ts";
import type { SiteConfig } from "../../config/schema.ts";
import type { FailureCode } from "../../model/codes.ts";
import type { FeedDocument } from "../../model/document.ts";
import type { Overview, Quotas, SourceHealth } from "../../model/health.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { adviceFor, failureInWords } from "../../read/advice.ts";
import { QUOTA_WARNING_SHARE, TROUBLE_AFTER_MS } from "../../settings.ts";
import { feedId } from "../../stages/render/entryValues.ts";
import { scarce } from "../../usage/quotas.ts";
import { wordsFor } from "../ui/words.ts";

/** Failures that tell the owner something at once: waiting does not mend a page that was rebuilt, or a source that is gone. */
const AT_ONCE: ReadonlySet<FailureCode> = new Set(["list-collapsed", "no-list", "http-410"]);

/**
 * The deployment's own trouble as a feed, so that its owner hears of it in the reader: sources that have failed for a
 * day, those that lost their list or are gone, entries that wait for the owner's word, and quotas that are nearly used up. The same trouble is the same entry for as long as it lasts.
 */
export function troubleFeed(
	{ sources, quotas, at }: Pick<Overview, "sources" | "quotas" | "at">,
	site: SiteConfig,
	origin: string,
): FeedDocument {
	const entries = [
		...sources.flatMap((source) => (isTrouble(source, at) ? [entryOf(source, site, origin)] : [])),
		...sources.flatMap((source) => withdrawalOf(source, site, origin)),
		...quotaTrouble(quotas, site, origin),
	];
	entries.sort((a, b) => b.date - a.date);
	const inChinese = isChinese(site.language);
	return {
		title: inChinese ? `${site.title}：需要留意的来源` : `${site.title}: sources in trouble`,
		description: inChinese
			? "失败超过一天、或丢失了列表的来源"
			: "Sources that have failed for a day, or lost their list",
		language: site.language,
		origin,
		homeUrl: `${origin}/health`,
		baseUrl: `${origin}/health`,
		query: "",
		updated: entries[0]?.modified ?? null,
		image: null,
		source: null,
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

/** One entry a day for each quota that is nearly used up: what fails then fails for everything at once. */
function quotaTrouble(quotas: Quotas, site: SiteConfig, origin: string): StoredEntry[] {
	// On the Paid plan more costs more and fails nothing.
	if (quotas.plan === "paid") return [];
	return scarce(quotas).map((name) => {
		const message = isChinese(site.language)
			? `今天的 ${name} 配额已用去 ${QUOTA_WARNING_SHARE * 100} % 以上；用完后到世界时午夜为止不再抓取或更新。`
			: `More than ${QUOTA_WARNING_SHARE * 100} % of today's ${name} are used; when all are, nothing is fetched or updated until midnight UTC.`;
		const error = { stage: "store", code: `quota-${name}`, message, since: quotas.since } as const;
		const title = site.title;
		const own = { id: "", title, url: `${origin}/health`, categories: [], error };
		const entry = entryOf(own, site, origin);
		return { ...entry, url: `${origin}/health`, title: `${title}: ${name}`, summary: message };
	});
}

/** Entries that wait for the owner's word, as long as they do. */
function withdrawalOf(source: SourceHealth, site: SiteConfig, origin: string): StoredEntry[] {
	const { id, title, withdrawal } = source;
	if (!withdrawal || withdrawal.waiting === 0) return [];
	const { at, waiting, titles } = withdrawal;
	const words = wordsFor(site.language);
	const entry = entryOf({ ...source, error: null }, site, origin);
	return [
		{
			...entry,
			...datedAt(at),
			key: keyOf(id, `${at} left-out`),
			title: `${title}: ${words.leftOut(waiting)}`,
			summary: `${titles.join(" · ")}${waiting > titles.length ? " …" : ""} – ${words.leftOutHelp}`,
		},
	];
}

type Troubled = Pick<SourceHealth, "id" | "title" | "url" | "categories" | "error" | "untried">;

function entryOf(source: Troubled, site: SiteConfig, origin: string): StoredEntry {
	const { id, title, url, error } = source;
	const since = error?.since ?? 0;
	const message = `${error?.message ?? ""} (${error?.stage}/${error?.code})`;
	const advice = error ? adviceFor(error, site.language, source.untried ? "untried" : "read") : "";
	const page = `${origin}/sources/${id}`;
	return {
		key: keyOf(id, `${since} ${error?.code}`),
		id: null,
		url: page,
		title: error ? `${title}: ${failureInWords(error, site.language) ?? error.message}` : title,
		authors: [],
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
		episode: null,
		baseUrl: null,
		readingMinutes: 0,
		source: { ...unknownFacts(id), title, url, siteUrl: page, language: site.language },
		paths: source.categories,
		...datedAt(since),
		alsoIn: [],
	};
}

function datedAt(at: number) {
	return { published: at, firstSeen: at, date: at, modified: at };
}

function keyOf(id: string, trouble: string): string {
	return hash64(`trouble ${id}`).slice(0, 8) + hash64(`${id} ${trouble}`);
}
