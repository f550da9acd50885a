import { canonicalUrl } from "../base/url/canonical.ts";
import { siteHost } from "../base/url/site.ts";
import { namedFeed, type Recipe } from "../config/recipes/recipe.ts";
import { statusOf } from "../model/codes.ts";
import type { SourceKind } from "../model/feed.ts";
import type { SiteFeed } from "../model/health.ts";
import type { Failure, Result } from "../model/result.ts";
import { ADDRESS_MAX_CHARS } from "../settings.ts";
import { decode } from "../stages/decode/decode.ts";
import { detectKind } from "../stages/parse/detect.ts";
import { type FeedLink, findFeedLinks, isOfComments } from "../stages/parse/feedlinks.ts";
import { platformFeed } from "./platforms.ts";
import type { Understood } from "./understand.ts";

/** A page, as far as it tells where its feed is. */
export interface Linking {
	bytes: Uint8Array;
	url: string;
	contentType: string | null;
	charset?: string | null;
	recipe?: Recipe;
}

/** A part of a site: what is in such a feed is not all that the site publishes. */
const PART =
	/\/(?:tags?|categor(?:y|ies)|topics?|labels?|authors?|archives?|search|section)\/|[?&](?:cat|tag|author|s|label)=|\/posts\/default\/-\//i;
/** Who changed what, which is no publication. */
const CHANGES = /recentchanges|special:|action=history|\/posts\.rss$/i;

/**
 * The feeds that a page links to which have what the page is there for, the likeliest first: one of the page's own part
 * of the site, then those that it declares, then those that it shows. A recipe names the only one.
 */
export function siteFeeds({ bytes, url, contentType, charset, recipe }: Linking): string[] {
	const { text } = decode(bytes, { contentType, charset });
	const named = recipe?.names && namedFeed(text, recipe.names);
	if (named) return [named];
	if (detectKind(text, contentType) !== "html") return [];
	const links = findFeedLinks(text, url);
	const hosts = new Set(links.filter(({ type }) => type === null).map((link) => hostOf(link.url)));
	const wanted = links.filter((link) => isWanted(link, url, hosts.size));
	const platform = wanted.some(({ type }) => type !== null) ? null : platformFeed(text, url);
	const rank = ({ url: feed, type }: FeedLink) =>
		isWithin(feed, url) ? 0 : type === null ? 2 : type === "application/json" ? 3 : 1;
	const ranked = wanted.toSorted((a, b) => rank(a) - rank(b)).map((link) => link.url);
	return [...new Set(platform ? [platform.url, ...ranked] : ranked)].slice(0, MOST);
}

/** So many are told of. */
const MOST = 10;

function isWanted(link: FeedLink, page: string, hosts: number): boolean {
	const { url: feed, type } = link;
	if (feed.length > ADDRESS_MAX_CHARS || canonicalUrl(feed) === canonicalUrl(page)) return false;
	if (isOfComments(link) || CHANGES.test(feed)) return false;
	if (PART.test(feed)) return isWithin(feed, page);
	if (type !== null) return true;
	// A list of others' feeds is no feed of this site.
	return hosts === 1 || siteHost(hostOf(feed)) === siteHost(hostOf(page));
}

/** Whether a feed is below the page's own path: that of a category on the page of the category. */
function isWithin(feed: string, page: string): boolean {
	const [inside, outside] = [new URL(feed), new URL(page)];
	const path = outside.pathname.replace(/\/$/, "");
	return path !== "" && inside.host === outside.host && inside.pathname.startsWith(path);
}

const hostOf = (address: string) => new URL(address).host;

/**
 * Why the page that somebody named is not to be read itself: its platform has no feed, or names it on such a page as a
 * rule, and what is there in its place (a question about cookies, a log-in) is none of what it is there for.
 */
export function reasonOf(recipe: Recipe | undefined): string | null {
	return (
		recipe?.note ?? (recipe?.names ? `the page names no feed as such a page does (${recipe.name})` : null)
	);
}

/** How a page's feed is chosen. */
export interface Choosing {
	/** What `siteFeeds` found. */
	feeds: readonly string[];
	/** Which of them is next, as often as they were tried. */
	turn: number;
	/** The feed is what is wanted, whatever the page is worth: it was read before, or a recipe or the owner says so. */
	isFeed: boolean;
	/** Why the page is not read itself where it links to no feed; null where it is. */
	reason: string | null;
	/** The owner wants the page's list, which goes on on further pages. */
	isList: boolean;
}

/** What is read in the end, and the feed that it is; null where it is the page. */
export interface Chosen<T> {
	read: Result<T>;
	feed: SiteFeed | null;
}

/**
 * Reads a page, or the feed that it links to: the feed when the page is no list worth having, or when its list is what
 * the feed has. Costs one request, for the feed whose turn it is.
 */
export async function chooseFeed<T extends Understood>(
	page: Result<T>,
	{ feeds, turn, isFeed, reason, isList }: Choosing,
	readFeed: (address: string) => Promise<Result<T>>,
): Promise<Chosen<T>> {
	const url = feeds[turn % feeds.length];
	const itself = { read: page, feed: null };
	if (url === undefined && reason !== null)
		return {
			read: { ok: false, error: { stage: "page", code: "no-public-feed", message: reason } },
			feed: null,
		};
	if (url === undefined || (isList && page.ok && page.value.kind === "list")) return itself;
	const read = await readFeed(url);
	const others = feeds.filter((feed) => feed !== url);
	if (read.ok) return isFeed || isRather(read.value, page) ? { read, feed: { url, others } } : itself;
	const mayWait = !isLasting(read.error) && turn < feeds.length;
	if (!isFeed && page.ok && (page.value.kind === "list" || !mayWait)) return itself;
	const message = `its feed ${url}: ${read.error.message}`;
	return { read: { ok: false, error: { ...read.error, message } }, feed: null };
}

/** Whether a document is a feed. */
export function isFeedKind(kind: SourceKind | null): boolean {
	return kind !== null && kind !== "list" && kind !== "article";
}

/** A list of fewer entries is none worth having. */
const FEW = 3;
/** The share of a feed's newest entries that is in a list of the same. */
const SHARE = 0.6;

function isRather(feed: Understood, page: Result<Understood>): boolean {
	if (!page.ok) return true;
	const { kind, entries } = page.value;
	if (feed.entries.length === 0) return false;
	if (kind !== "list" || entries.length < FEW) return true;
	const listed = new Set(entries.map(({ url }) => url && canonicalUrl(url)));
	const newest = feed.entries
		.toSorted((a, b) => (b.published ?? b.updated ?? 0) - (a.published ?? a.updated ?? 0))
		.slice(0, entries.length);
	const shared = newest.filter(({ url }) => url && listed.has(canonicalUrl(url)));
	return shared.length >= newest.length * SHARE;
}

/** Whether asking again soon would change nothing. */
function isLasting({ stage, code }: Failure): boolean {
	const status = statusOf(code);
	return stage !== "fetch" || (status !== null && status < 500 && status !== 429 && status !== 408);
}
