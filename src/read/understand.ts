import type { Charset, ParsedFeed } from "../model/feed.ts";
import type { ReadAs, Selectors } from "../model/reading.ts";
import type { Failure, Problem, Result } from "../model/result.ts";
import { type Decoded, decode } from "../stages/decode/decode.ts";
import { extractArticle } from "../stages/extract/article/article.ts";
import { nextPageOf } from "../stages/extract/article/next.ts";
import { emptyFeed } from "../stages/extract/extract.ts";
import { kindEvidence, pageKind } from "../stages/extract/kind.ts";
import { jsonHint } from "../stages/extract/list/jsonHint.ts";
import { extractList } from "../stages/extract/list/list.ts";
import { nextListPage } from "../stages/extract/list/next.ts";
import { type Page, pageOf } from "../stages/extract/page.ts";
import { unusedFor, withProblems } from "../stages/extract/slips.ts";
import { type DocumentKind, detectKind } from "../stages/parse/detect.ts";
import { type FeedLink, findFeedLinks } from "../stages/parse/feedlinks.ts";
import { parseFeed } from "../stages/parse/parse.ts";
import { withDays } from "./days.ts";
import { type Opml, readWholeOpml } from "./opml.ts";

export interface UnderstandOptions {
	/** The address that the bytes came from: what relative addresses are relative to. */
	url: string | null;
	contentType?: string | null;
	/** The owner's word on the charset. */
	charset?: string | null;
	as: ReadAs;
	now: number;
	timezone: string;
	language?: string | null;
	select?: Selectors;
	/** The entries' own pages are read as well. */
	fulltext?: boolean;
	/** The page is an entry's own, and nobody asks of what kind it is. */
	isEntry?: boolean;
}

/** Stands for the address of a page that nobody knows (RFC 6761): extraction needs one to resolve links against, and takes a bare host for a home page. */
const UNKNOWN_PAGE = "https://page.invalid/unknown";

/** What one document says, in whatever form: a feed, a list page or an article page. */
export type Understood = ParsedFeed & {
	charset: Charset;
	feedLinks: FeedLink[];
	/** The address of the next page of an article or a list, or of a feed's older entries; null at its end, and for all else. */
	nextPage: string | null;
	/** Of a list of feeds, which is none itself; absent for all else. */
	outlines?: Opml;
};

/**
 * The sentence that the crawler and `inspect` share: bytes become text, text is a feed or a page, and what is there
 * is read. Fails as its stages do.
 */
export function understand(bytes: Uint8Array, options: UnderstandOptions): Result<Understood> {
	const decoded = decode(bytes, { contentType: options.contentType, charset: options.charset });
	const kind = detectKind(decoded.text, options.contentType);
	if (options.as === "opml" || (options.as === "auto" && kind === "opml")) return readList(decoded);
	if (options.as === "feed" && kind === "opml") return { ok: false, error: IS_OPML };
	if (options.as === "sitemap" && kind !== "sitemap") return { ok: false, error: NO_SITEMAP };
	if (!isPage(kind, options)) {
		const parsed = parseFeed(decoded.text, options);
		const unused = unusedFor("this is a feed, and selectors are for pages", options);
		return complete(orJson(withProblems(parsed, unused), decoded, options), decoded, [], null, options);
	}
	const feedLinks = findFeedLinks(decoded.text, options.url);
	const { read, nextPage } = readPage(decoded.text, options);
	return complete(orJson(read, decoded, options), decoded, feedLinks, nextPage, options);
}

/** JSON that nothing was read from, and that nobody has given paths for: with what could be read from it. */
function orJson(read: Result<ParsedFeed>, { text }: Decoded, options: UnderstandOptions): Result<ParsedFeed> {
	const { as, select, url, now, timezone } = options;
	if (read.ok || options.isEntry || as === "article" || as === "sitemap" || select?.item?.startsWith("$"))
		return read;
	const hint = jsonHint(text, { url: url ?? UNKNOWN_PAGE, now, timezone });
	if (hint === null) return read;
	const asFeed = as === "feed" ? ', without kind = "feed"' : "";
	return {
		ok: false,
		error: { stage: "parse", code: "json-not-feed", message: `JSON, and no feed: ${hint}${asFeed}` },
	};
}

/** Of a source that is to be a feed, or what its address is. */
export const IS_OPML: Failure = {
	stage: "parse",
	code: "opml",
	message:
		'an OPML list of feeds, and no feed itself: kind = "opml" keeps the feeds that it names in step with it',
};

function readList({ text, charset, problems }: Decoded): Result<Understood> {
	const read = readWholeOpml(text);
	if (!read.ok) return read;
	const outlines = read.value;
	const feed = { ...emptyFeed(), title: outlines.title };
	const nothing = { entries: [], feedLinks: [], nextPage: null };
	return { ok: true, value: { kind: "opml", feed, charset, problems, outlines, ...nothing } };
}

const NO_SITEMAP: Failure = {
	stage: "parse",
	code: "not-a-feed",
	message:
		'no sitemap, which begins with <urlset> or <sitemapindex>: leave kind = "sitemap" out to have it read as what it is',
};

/** What the owner says, else the document: a page, or anything at all that the owner has selectors for. */
function isPage(kind: DocumentKind, { as, select }: UnderstandOptions): boolean {
	if (as === "list" || as === "article") return true;
	const isText = kind === "html" || kind === "jsonfeed" || kind === "unknown";
	return as === "auto" && (kind === "html" || (select?.item !== undefined && isText));
}

function readPage(
	html: string,
	options: UnderstandOptions,
): { read: Result<ParsedFeed>; nextPage: string | null } {
	const { url, now, timezone, language, select, fulltext } = options;
	const pageOptions = { url: url ?? UNKNOWN_PAGE, now, timezone, language, select, fulltext };
	// A list may be JSON, which is no page to open.
	if (select?.item?.startsWith("$")) return { read: extractList(html, pageOptions), nextPage: null };
	const opened = pageOf(html, pageOptions.url);
	if (!opened.ok) return { read: opened, nextPage: null };
	const page = opened.value;
	const read = readAs(page, pageOptions, options.as);
	if (!read.ok) return { read, nextPage: null };
	const nextPage = read.value.kind === "list" ? nextListPage(page) : nextPageOf(page, pageOptions.url);
	// What was guessed was guessed by the same evidence.
	const isAsked = options.as !== "auto" && !options.isEntry;
	const doubts = isAsked ? kindDoubts(page, read.value, select) : [];
	const feed = options.isEntry ? read.value.feed : named(read.value);
	const value = { ...read.value, feed, problems: [...read.value.problems, ...doubts] };
	return { read: { ok: true, value }, nextPage };
}

/** An article that is a source, of a site that names itself nowhere, is called by its own title rather than by a host. */
function named({ kind, feed, entries }: ParsedFeed): ParsedFeed["feed"] {
	const title = feed.title ?? (kind === "article" ? (entries[0]?.title ?? null) : null);
	return { ...feed, title };
}

function readAs(page: Page, options: Parameters<typeof extractList>[1], as: ReadAs): Result<ParsedFeed> {
	if (as === "list") return extractList(page, options);
	return as === "article" ? extractArticle(page, options) : byEvidence(page, options);
}

/** A list or an article, whichever the page looks more like; when it turns out to be none, then the other. */
function byEvidence(page: Page, options: Parameters<typeof extractList>[1]): Result<ParsedFeed> {
	// Who names the items says that it is a list: that a selector finds none is a fault to be told.
	if (options.select?.item !== undefined) return extractList(page, options);
	const isList = pageKind(page, options.url) === "list";
	const first = isList ? extractList(page, options) : extractArticle(page, options);
	if (first.ok && first.value.entries.length > 0) return first;
	const second = isList ? extractArticle(page, options) : extractList(page, options);
	return second.ok ? second : first;
}

/** What is said of a page that is read as one kind while so many points more speak for the other. */
const PLAINLY = 2;

function kindDoubts(page: Page, { kind }: ParsedFeed, select: Selectors | undefined): Problem[] {
	const evidence = select?.item === undefined ? kindEvidence(page, page.url) : null;
	if (!evidence?.ok) return [];
	const { list, article } = evidence.value;
	if (kind === "article" && list - article >= PLAINLY)
		return [{ stage: "page", code: "looks-like-list", message: doubt("an article", "a list", "list") }];
	if (kind === "list" && article - list >= PLAINLY)
		return [{ stage: "page", code: "looks-like-article", message: doubt("a list", "an article", "article") }];
	return [];
}

const doubt = (read: string, other: string, kind: string) =>
	`it is read as ${read} and looks like ${other}: try kind = "${kind}"`;

function complete(
	result: Result<ParsedFeed>,
	decoded: Decoded,
	feedLinks: FeedLink[],
	nextPage: string | null,
	{ timezone }: UnderstandOptions,
): Result<Understood> {
	if (!result.ok) return { ok: false, error: withFeed(result.error, feedLinks) };
	const problems = [...decoded.problems, ...result.value.problems, ...linkProblems(feedLinks)];
	const next = nextPage ?? result.value.nextPage ?? null;
	const entries = withDays(result.value.entries, timezone);
	return {
		ok: true,
		value: { ...result.value, entries, problems, charset: decoded.charset, feedLinks, nextPage: next },
	};
}

/** A page that nothing can be read from may say where there is something to read. */
function withFeed(error: Failure, [feed]: FeedLink[]): Failure {
	return feed ? { ...error, message: `${error.message}; it links to a feed: ${feed.url}` } : error;
}

function linkProblems(links: FeedLink[]): Problem[] {
	const first = links[0];
	if (!first) return [];
	return [
		{
			stage: "page",
			code: "feed-available",
			message: `the page links to a feed: ${first.url}`,
		} satisfies Problem,
	];
}
