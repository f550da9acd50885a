import type { DateOptions } from "../../../base/dates/types.ts";
import type { Entry, Person } from "../../../model/entry.ts";
import type { FeedInfo, ParsedFeed } from "../../../model/feed.ts";
import type { Selectors } from "../../../model/reading.ts";
import type { Failure, Problem, Result } from "../../../model/result.ts";
import type { ExtractOptions } from "../extract.ts";
import { emptyEntry, emptyFeed } from "../extract.ts";
import { withDayOrder } from "../list/dayOrder.ts";
import { monthInAddress } from "../metadata/addressDate.ts";
import { type DateFound, publishedOf, updatedOf } from "../metadata/date.ts";
import { linesAround, linesOfPart } from "../metadata/head.ts";
import { type InState, inState } from "../metadata/inState.ts";
import { imageOf, sectionsOf, summaryOf } from "../metadata/more.ts";
import { originOf } from "../metadata/origin.ts";
import { authorsOf, type Said } from "../metadata/people.ts";
import { siteOf, siteTitle } from "../metadata/site.ts";
import { articleData, textIn } from "../metadata/structured.ts";
import { titleOf } from "../metadata/title.ts";
import { hostOf, type Page, pageOf } from "../page.ts";
import { type Chosen, chosenFields } from "../select.ts";
import { ruleFor } from "../sites/rules.ts";
import type { SiteFields } from "../sites/weixin.ts";
import { fieldOf, removedAll } from "../slips.ts";
import { addressedPart, type Part, titleOfPart } from "./addressed.ts";
import { firstPost } from "./archive.ts";
import { attachmentsOf, enclosuresOf } from "./attachments.ts";
import { bodyOf, isAllDropped, titleOn } from "./body.ts";
import { letterOn } from "./letter.ts";
import { frameOf } from "./posts.ts";

export { joinPages, nextPageOf } from "./next.ts";

/**
 * The article on a page as a feed with one entry. `contentHtml` is extracted but not cleaned; what every field came from
 * is in `dateFrom` and in the problem `provenance`. Fails with `no-article` when the page holds no text.
 */
export function extractArticle(html: string | Page, options: ExtractOptions): Result<ParsedFeed> {
	const opened = pageOf(html, options.url);
	if (!opened.ok) return opened;
	const page = opened.value;
	const rule = ruleFor(page)?.rule;
	const select = { ...rule?.select, ...options.select };
	const chosen = chosenFields(page, select, options);
	const site = rule?.fields?.(page) ?? {};
	const part = chosen.content ? null : (addressedPart(page) ?? firstPost(page) ?? letterOn(page));
	// What the head says of a page with several texts is true of none of them.
	const data = part?.isOneOfMany ? null : articleData(page);
	const headline = textIn(data?.headline) ?? null;
	const title =
		chosen.title ?? site.title ?? (part && titleOfPart(part)) ?? titleOf(page, headline, siteOf(page));
	const { content, remove } = chosen;
	const isPlain = rule?.isPlain ?? false;
	const exact = options.select?.content !== undefined;
	const asked = { title, data, part, content, remove, exact, isPlain };
	const body = bodyOf(page, asked);
	if (remove.length > 0 && (!body || isAllDropped(body)) && bodyOf(page, { ...asked, remove: [] }))
		return { ok: false, error: nothingLeft(select, chosen) };
	if (!body) return { ok: false, error: NO_ARTICLE };
	const lines = part ? linesOfPart(part, title) : linesAround(body.page, titleOn(body.page, title), body);
	const { head, foot } = lines;
	let said: InState | null | undefined;
	const state = () => {
		if (said === undefined) said = inState(page, title?.text ?? null);
		return said;
	};
	const sources = {
		page,
		data,
		part,
		post: frameOf(body.posts),
		posts: body.posts,
		headline: titleOn(body.page, title)?.element ?? null,
		state,
		...lines,
	};
	const dated = withDayOrder(body.posts, datedAs(page, options));
	const published = chosen.date ?? site.published ?? publishedOf(sources, dated);
	const updated = updatedOf(sources, dated);
	const authors = chosen.authors ?? siteAuthor(site) ?? authorsOf(sources, title?.text ?? null);
	const origin = originOf(page, [...head, ...foot]);
	const entry = entryOf(page, {
		data,
		part,
		title,
		body,
		image: chosen.image,
		published,
		updated,
		authors,
		origin,
	});
	const problems = [
		...chosen.problems,
		...body.problems,
		...zoneProblems(published, options.timezone),
		provenance(title?.from, published, authors?.from, origin?.from, body.from),
	];
	return { ok: true, value: { kind: "article", feed: feedOf(page, title), entries: [entry], problems } };
}

/** Why `remove` leaves nothing of the text; a `content` that finds nothing is to be mended first. */
function nothingLeft(select: Selectors, { content, problems }: Chosen): Failure<"page"> {
	const isFound = content !== null;
	const removed = removedAll("content", isFound ? select : { ...select, content: undefined });
	const slip = isFound ? undefined : problems.find((problem) => fieldOf(problem) === "content");
	if (slip?.code !== "selector-matches-nothing" && slip?.code !== "selector-unfit") return removed;
	const message = `${slip.message}, and ${removed.message} that is found in its place`;
	return { stage: "page", code: slip.code, message };
}

/** How the page's dates are read: in its own language and region, its address deciding between two readings. */
function datedAs(page: Page, options: ExtractOptions): ExtractOptions & { month: DateOptions["month"] } {
	const [own, locale] = [page.language, page.metas.get("og:locale")?.replace("_", "-")];
	const isFiner = locale !== undefined && (own === null || (own.length < 4 && locale.startsWith(`${own}-`)));
	return {
		...options,
		language: (isFiner ? locale : own) ?? options.language,
		month: monthInAddress(page.url),
	};
}

function zoneProblems(published: DateFound | null, timezone: string): Problem[] {
	if (!published?.unknownZone) return [];
	const message = `the date is in a zone that nobody knows, ${published.unknownZone}; taken for ${timezone}`;
	return [{ stage: "page", code: "zone-not-known", message }];
}

const NO_ARTICLE: Failure = {
	stage: "page",
	code: "no-article",
	message: "the page holds no text that reads like an article",
};

/** What was found of an article. */
interface Found {
	data: ReturnType<typeof articleData>;
	part: Part | null;
	title: Title;
	body: NonNullable<ReturnType<typeof bodyOf>>;
	/** Null when nothing was chosen: then the page's own words tell. */
	image: string | null;
	published: DateFound | null;
	updated: DateFound | null;
	authors: Said<Person[]> | null;
	origin: ReturnType<typeof originOf>;
}

type Title = ReturnType<typeof titleOf>;

function entryOf(page: Page, found: Found): Entry {
	const { data, part, title, body, published, updated } = found;
	const isOwn = !part?.isOneOfMany;
	const attachments = body.container ? attachmentsOf(body.page, body.container) : [];
	return {
		...emptyEntry(),
		url: isOwn ? addressOf(page) : page.url,
		title: title?.text ?? null,
		authors: found.authors?.value ?? [],
		published: published?.time ?? null,
		updated: updated && (!published || updated.time > published.time) ? updated.time : null,
		dateFrom: published?.from ?? updated?.from ?? null,
		summary: isOwn ? summaryOf(page, data) : null,
		contentHtml: body.html(attachments),
		image: found.image ?? imageOf(body, data, isOwn),
		categories: isOwn ? sectionsOf(page, data) : [],
		enclosures: enclosuresOf(attachments, page),
		language: page.language,
		origin: found.origin?.value ?? null,
		baseUrl: page.baseUrl,
	};
}

/** The address that the page gives itself, when it is on its own host. */
function addressOf(page: Page): string {
	const own = page.metas.get("og:url");
	return own && sameHost(own, page.url) ? own : page.url;
}

function feedOf(page: Page, title: Title): FeedInfo {
	return {
		...emptyFeed(),
		title: siteTitle(page, title?.text ?? null),
		url: new URL("/", page.url).href,
		language: page.language,
	};
}

const sameHost = (a: string, b: string) => hostOf(a) !== "" && hostOf(a) === hostOf(b);

function siteAuthor({ author }: SiteFields): Said<Person[]> | null {
	return author ? { value: [{ name: author.name, email: null, url: null }], from: author.from } : null;
}

function provenance(
	title: string | undefined,
	date: DateFound | null,
	authors: string | undefined,
	origin: string | undefined,
	body: string,
): Problem {
	const said = [
		["title", title],
		["date", date?.from],
		["author", authors],
		["source", origin],
		["body", body],
	].map(([field, from]) => `${field} from ${from ?? "nowhere"}`);
	return { stage: "page", code: "provenance", message: said.join(", ") };
}
