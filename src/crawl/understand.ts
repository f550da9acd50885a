import type { Selectors } from "../config/schema.ts";
import { type Decoded, decode } from "../decode/decode.ts";
import type { Charset, Failure, ParsedFeed, Problem, Result } from "../model.ts";
import { extractArticle } from "../page/article.ts";
import { extractList } from "../page/list.ts";
import { detectKind } from "../parse/detect.ts";
import { type FeedLink, findFeedLinks } from "../parse/feedlinks.ts";
import { parseFeed } from "../parse/parse.ts";

export interface UnderstandOptions {
	/** The address that the bytes came from: what relative addresses are relative to. */
	url: string | null;
	contentType?: string | null;
	/** The owner's word on the charset. */
	charset?: string | null;
	as: "auto" | "feed" | "list" | "article";
	now: number;
	timezone: string;
	language?: string | null;
	select?: Selectors;
}

/** What one document says, in whatever form: a feed, a list page or an article page. */
export type Understood = ParsedFeed & { charset: Charset; feedLinks: FeedLink[] };

/**
 * The sentence that the crawler and `inspect` share: bytes become text, text is a feed or a page, and what is there
 * is read. Fails as its stages do; `no-entries` when a page is neither list nor article.
 */
export function understand(bytes: Uint8Array, options: UnderstandOptions): Result<Understood> {
	const decoded = decode(bytes, { contentType: options.contentType, charset: options.charset });
	const kind = detectKind(decoded.text, options.contentType);
	const isPage =
		options.as === "list" || options.as === "article" || (options.as === "auto" && kind === "html");
	if (!isPage) return complete(parseFeed(decoded.text, options), decoded, []);
	const feedLinks = findFeedLinks(decoded.text, options.url);
	return complete(readPage(decoded.text, options), decoded, feedLinks);
}

function readPage(html: string, options: UnderstandOptions): Result<ParsedFeed> {
	const { url, now, timezone, language, select } = options;
	const pageOptions = { url: url ?? "about:blank", now, timezone, language, select };
	if (options.as === "list") return extractList(html, pageOptions);
	if (options.as === "article") return extractArticle(html, pageOptions);
	return listOrArticle(extractList(html, pageOptions), extractArticle(html, pageOptions), url);
}

/** An address without a path is a list; else what reads as an article is one, unless the list is the clearer. */
function listOrArticle(
	list: Result<ParsedFeed>,
	article: Result<ParsedFeed>,
	url: string | null,
): Result<ParsedFeed> {
	if (!list.ok) return article.ok ? article : list;
	if (!article.ok) return list;
	const isHome = url !== null && URL.canParse(url) && /^\/(?:index\.\w+)?$/.test(new URL(url).pathname);
	const length = article.value.entries[0]?.contentHtml?.replace(/<[^>]*>/g, "").length ?? 0;
	const isList =
		list.value.entries.length >= 5 && (isHome || length < 200 * list.value.entries.length ** 0.5);
	return isList ? list : article;
}

function complete(result: Result<ParsedFeed>, decoded: Decoded, feedLinks: FeedLink[]): Result<Understood> {
	if (!result.ok) return result;
	const problems = [...decoded.problems, ...result.value.problems, ...linkProblems(feedLinks)];
	return { ok: true, value: { ...result.value, problems, charset: decoded.charset, feedLinks } };
}

function linkProblems(links: FeedLink[]): Problem[] {
	const first = links[0];
	if (!first) return [];
	return [
		{
			stage: "page",
			code: "feed-available",
			message: `the page links to a feed: ${first.url}`,
		} satisfies Failure,
	];
}
