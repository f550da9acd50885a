import { childElements, type Element, endOf, holds, namesOf } from "../../base/html/tree.ts";
import type { Result } from "../../model/result.ts";
import { addressedPart } from "./article/addressed.ts";
import { blocksOf, weighBlocks } from "./article/blocks.ts";
import { containerOf } from "./article/container.ts";
import { isThread } from "./article/forum.ts";
import { clickedItems } from "./list/clicked.ts";
import { type Detected, detectList } from "./list/detect.ts";
import { headedSections } from "./list/headed.ts";
import type { Item } from "./list/item.ts";
import { hasHeading } from "./list/links.ts";
import { markedElements } from "./list/microformats.ts";
import { shellList } from "./list/shell.ts";
import { statedLists } from "./list/stated.ts";
import { articleData, isMarkedArticle, typeName } from "./metadata/structured.ts";
import { type Page, pageOf } from "./page.ts";
import { isRoundUp } from "./roundUp.ts";
import { arePosts } from "./talks.ts";
import { isTold as isToldBelow } from "./told.ts";

/** Addresses of columns, archives and searches; of what is in a category; of whole sites and of people at one; of single pages; of threads. */
const LIST_ADDRESS =
	/\/(?:index|list|default|home|category|categories|tag|tags|topics?|archives?|page|columns?|channel|col|node|search|blog|news|latest|trending|events|exhibitions|jobs|issues|articles|posts|stories|press|releases|products|courses|recipes|videos|podcasts|reviews|forums?)(?:[_-]?\d+)*(?:\.\w+)?\/?(?:\?|$)|[?&](?:page|q|cat|catid|s|search)=|[?&]p=\d{1,2}(?:&|$)/i;
const SHELF_ADDRESS =
	/\/categor(?:y|ies|ia|ie)[-_]\w|\/(?:categor(?:y|ies|ias?)|collections?|catalogs?|tags?|topics?|sections?|browse|departments?|shop|cat|c|hub|lists?|directory|search|trending|archives?|authors?|columns?|channels?)\//i;
const DATED_ADDRESS = /\/(?:19|20)\d\d[-/]?\d\d/;
const HOME_ADDRESS = /^https?:\/\/[^/]+\/?(?:~[^/]+\/?)?$/i;
const ARTICLE_ADDRESS =
	/\/(?:19|20)\d\d[-/]?\d\d.*[^/]{4,}|\d{5,}[^/]*$|(?:[a-z0-9]+-){3,}[a-z0-9]+\/?$|\/(?:article|detail|content|show|view|art|p)[/_-]|[?&]p=\d{3,}(?:&|$)|(?:article|detail|content|show|view|read)\.(?:aspx?|php|jsp|do|html?)\?(?:[^#]*&)?(?:news|art|article|info|content)?_?id=\w/i;
const THREAD_ADDRESS =
	/\/(?:threads?|topics?|t|questions?)\/(?:[^/]+[./])?\d+|\/(?:threads?|questions)\/[^/]+\/?(?:$|[?#])|\/(?:issues|pulls?|merge_requests)\/\d+|\/discussions?\/(?:[^/]+[./])*\d+|\b(?:viewthread|showthread|viewtopic|dispbbs|read\.php\?tid|[?&]topic=\d|thread-\d+(?:-\d+)*\.)|-t\d{3,}(?:-\d+)?\.html|yabb\.pl\?(?:\w+=\w*[;&])*num=\d/i;
/** Parameters that only say where a visitor came from. */
const CAMPAIGN = /[?&](?:srsltid|utm_\w+|gclid|fbclid|spm)=[^&#]*/gi;

/** With less prose than this many characters a page may be an empty shell for a script. */
const BLANK = 200;

/** What evidence says of a page: points for each kind, for people who want to see why. */
export interface KindEvidence {
	list: number;
	article: number;
}

/** Whether a page is a list or an article, for sources with `kind = "auto"`; a page that cannot be read counts as an article. */
export function pageKind(html: string | Page, url: string): "list" | "article" {
	const evidence = kindEvidence(html, url);
	return evidence.ok && evidence.value.list > evidence.value.article ? "list" : "article";
}

/** The points behind `pageKind`. */
export function kindEvidence(html: string | Page, url: string): Result<KindEvidence> {
	const opened = pageOf(html, url);
	return opened.ok ? { ok: true, value: weighKinds(opened.value, detectList(opened.value)) } : opened;
}

/** The same for a page whose list is known. */
export function weighKinds(page: Page, linked: Detected | null): KindEvidence {
	const list = clickedOn(page, linked) ?? linked;
	const url = page.url.replace(CAMPAIGN, "");
	const data = articleData(page);
	const prose = proseOf(page, list);
	const thread = THREAD_ADDRESS.test(url);
	const listed = LIST_ADDRESS.test(url);
	const shelved = SHELF_ADDRESS.test(url) && !DATED_ADDRESS.test(url);
	const points: KindEvidence = { list: 0, article: 0 };
	// One of the texts that the page holds: what the page is as a whole does not matter.
	if (isPartOf(page, list) || holdsHeadline(page, list) || isRoundUp(page, list))
		return { list: 0, article: 3 };
	const isTold =
		data !== null && /Article|BlogPosting|Report|DiscussionForumPosting|QAPage|Recipe/.test(typeName(data));
	const leads = list !== null && !isTold && leadsPage(list, page, prose);
	// A page on which nothing repeats is no list, whatever its address.
	if (list && !prose.arePosts) {
		points.list += Math.min(3, list.score / 3);
		if (leads) points.list += Math.min(1.5, Math.max(0, list.score - SURE) / 6);
		if (HOME_ADDRESS.test(url)) points.list += 2;
		else if (listed && !thread) points.list += 1;
		else if (shelved) points.list += 1.5;
		if (/^website$/i.test(page.metas.get("og:type") ?? "")) points.list += 0.3;
		// The posts of a thread repeat like the items of a list, and go on on a second page.
		if (!thread) points.list += contentsPoints(page, list, prose, data !== null);
	}
	if (markedElements(page)?.isFeed) points.list += 3;
	if (headedSections(page).length) points.list += LOG;
	const { outside } = prose;
	const isUnseen = () => shellList(page, list).length > 0 || (statedLists(page)[0]?.items.length ?? 0) > FEW;
	if (outside < BLANK && isUnseen()) points.list += 2;
	const length = Math.min(3, outside / 350) + Math.min(1.5, Math.max(0, outside - 4000) / 3000);
	points.article += leads ? length / 2 : length;
	if (list && list.items.length <= FEW && isBelowText(list, prose)) points.article += 1.5;
	if (isTold) points.article += 2;
	else if (isMarkedArticle(page)) points.article += 1.5;
	// What a category offers is described as one product, with the least price of all.
	if (!leads && page.linkedData.some((value) => typeName(value) === "Product")) points.article += 1.5;
	const isAddressed = ARTICLE_ADDRESS.test(url) && !listed && !shelved;
	if (thread) points.article += 3;
	else if (isAddressed) points.article += 2;
	// A board of threads is made with the names that its threads are made with, and has no posts.
	const isBoard = list !== null && list.items.length >= MANY && prose.outside < list.items.length * LINE;
	if (prose.arePosts || (prose.thread && !isBoard)) points.article += 2;
	if (list && points.list > points.article && isToldBelow(page, list, isAddressed))
		return { list: points.list, article: points.list + 1 };
	return points;
}

/** What one item that a click opens is worth, as a list. */
const CLICKED = 0.8;

/** The items of a page that a click opens, as a list. */
function clickedOn(page: Page, linked: Detected | null): Detected | null {
	const items = clickedItems(page, linked);
	const list = { items, score: items.length * CLICKED, dated: 0, width: 0, contested: false };
	return items.length ? { ...list, beside: new Map() } : null;
}

/** What a log of changes is worth, however long its texts are. */
const LOG = 6;

/** From this score a list is a sure one. */
const SURE = 8;
/** A sure list that leads its page has so many items, and this many times the characters of the text around it. */
const MANY = 8;
const SHARE = 0.7;
const MUCH = 2;
/** So few links below a text are the next ones or related. */
const FEW = 4;
/** So many links stand in one row with the texts between them. */
const LINKS = 4;
/** Fewer characters of text for each item are no posts. */
const LINE = 40;

/**
 * Whether a sure list is what the page is there for: below the page's heading or without one, and with as much in it as
 * the text around has, or with most of that text below it, where shops and offices write about themselves.
 */
function leadsPage({ items, score }: Detected, page: Page, prose: Prose): boolean {
	const first = items[0]?.element;
	if (!first || score < SURE || items.length < MANY) return false;
	const headings = page.tree.elements.filter(
		({ name, hidden, chars }) => name === "h1" && !hidden && chars > 1,
	);
	const isBelow = headings.some(
		({ order }) => order > first.order && !items.some(({ element }) => holdsAt(element, order)),
	);
	if (isBelow || !prose.isAround) return false;
	const chars = items.reduce((sum, { element }) => sum + element.chars, 0);
	if (prose.above < prose.outside / 4) return true;
	return chars > prose.outside * (prose.above > prose.outside / 2 ? MUCH : SHARE);
}

/** What stands above a few links with their excerpts is a text, when it says so much. */
const OPENING = 500;

/** Whether a text says more than the items of a list, or enough, and stands above them. */
function isBelowText({ items }: Detected, { above, outside }: Prose): boolean {
	const chars = items.reduce((sum, { element }) => sum + element.chars, 0);
	if (outside < BLANK || (items.length !== 2 && above <= outside / 2)) return false;
	return outside > chars * MUCH || above >= OPENING;
}

const holdsAt = (element: Element, at: number) => at >= element.order && at <= endOf(element);

/** Whether the page's address means one of its texts; an item that leads elsewhere by its heading is no such text. */
function isPartOf(page: Page, list: Detected | null): boolean {
	const part = addressedPart(page);
	if (!part || part.isOneOfMany || !list) return part !== null;
	return !list.items.some(
		({ element, link }) =>
			(holds(part.box, element) || holds(element, part.box)) &&
			hasHeading(link.element) &&
			list.score >= SURE,
	);
}

/** An item that says so much under the page's own headline is no item, in characters of sentences. */
const TEXT = 200;
/** The other of a pair says so many times less. */
const LOPSIDED = 4;

/**
 * Whether one of a list's items is the page's text: it holds the only headline of first rank, which leads nowhere, or it
 * says much and the other of a pair next to nothing.
 */
function holdsHeadline({ tree }: Page, list: Detected | null): boolean {
	const plain = (list?.items ?? []).map(({ element }) => element.chars - element.linkChars);
	if (plain.length === 2 && Math.max(...plain) > TEXT && Math.min(...plain) < TEXT / LOPSIDED) return true;
	const [headline, ...others] = tree.elements.filter(
		({ name, hidden, chars }) => name === "h1" && !hidden && chars > 1,
	);
	if (!list || !headline || others.length > 0 || headline.links > 0) return false;
	const own = list.items.find(({ element }) => holdsAt(element, headline.order));
	return own !== undefined && own.element.chars - headline.chars - own.element.linkChars > TEXT;
}

/** Things of schema.org that are made of others. */
const COLLECTION =
	/^(?:ItemList|CollectionPage|Blog|OfferCatalog|SearchResultsPage|PodcastSeries|CreativeWorkSeries|EventSeries)$/;

/** What speaks for a list in what the page holds: its text is in the items, it goes on, it calls itself one. */
function contentsPoints(page: Page, list: Detected, prose: Prose, isDescribed: boolean): number {
	const chars = list.items.reduce((sum, { element }) => sum + element.chars, 0);
	let points = prose.inItems > 0.5 ? 1.5 : chars > page.body.chars * 0.3 ? 1 : 0;
	if (page.tree.elements.some(isPager)) points += 0.5;
	if (!isDescribed && page.linkedData.some((value) => COLLECTION.test(typeName(value)))) points += 1.5;
	return points;
}

/** Whether an element holds the links to further pages, or is the one to the next. */
function isPager(element: Element): boolean {
	if (element.hidden) return false;
	if (/^next$/i.test(element.attribs.rel ?? "")) return element.name === "a" || element.name === "link";
	return (
		element.links > 1 &&
		element.links < 40 &&
		/(?:^|[\s_-])(?:pagination|pager|paging|pagenav|pagebar)(?:$|[\s_-])/.test(namesOf(element))
	);
}

interface Prose {
	/** Characters of sentences in the main text, outside the items of the list. */
	outside: number;
	/** Those of them that stand above the first item. */
	above: number;
	/** Whether the main text and the list are in one box of the content, not side by side. */
	isAround: boolean;
	/** The share of the page's sentences that is in the list's items. */
	inItems: number;
	thread: boolean;
	/** Whether the items of the list are the posts of a talk. */
	arePosts: boolean;
}

export function proseOf(page: Page, list: Detected | null): Prose {
	const blocks = blocksOf(page.tree);
	const total = blocks.prose[page.body.order] ?? 0;
	const proseAt = (order: number) => blocks.prose[order] ?? 0;
	// What follows the term of a definition is of the item as well.
	const proseIn = ({ element }: Item) =>
		(list?.beside.get(element) ?? []).reduce(
			(sum, node) => sum + (node.type === "tag" ? proseAt(node.order) : 0),
			proseAt(element.order),
		);
	const said = list?.items.map(proseIn) ?? [];
	const text = textAmong(said);
	const between = rowsOf(list)
		.filter((row) => row !== page.body)
		.map((row) => ({ row, prose: ownProse(row, proseAt) }));
	const inItems = sumOf(said) - text + sumOf(between.map(({ prose }) => prose));
	weighBlocks(page.tree, blocks, false, [], null);
	const container = containerOf(page.tree, blocks, null);
	const shared = container && list ? list.items.filter(({ element }) => holds(container, element)) : [];
	const among = container ? between.filter(({ row }) => holds(container, row)) : [];
	const beside = container
		? proseAt(container.order) - sumOf(shared.map(proseIn)) - sumOf(among.map(({ prose }) => prose))
		: 0;
	const outside = Math.max(beside, text);
	const first = list?.items[0]?.element.order ?? 0;
	const last = list?.items.at(-1)?.element.order ?? 0;
	const isTalk = isThread(page, blocks);
	const share = total > 0 ? inItems / total : 0;
	const posts = list !== null && arePosts(page, list, { thread: isTalk, inItems: share });
	const below = container ? proseAfter(container, last, proseAt) : 0;
	return {
		outside,
		above: Math.max(0, outside - below),
		isAround: container !== null && (shared.length > 0 || container.order > first),
		inItems: share,
		thread: isTalk && (inItems < total / 2 || posts),
		arePosts: posts,
	};
}

/** What holds several items that are links alone: the text between them is theirs. */
function rowsOf(list: Detected | null): Element[] {
	const counts = new Map<Element, number>();
	for (const { element } of list?.items ?? [])
		if (element.name === "a" && element.parent)
			counts.set(element.parent, (counts.get(element.parent) ?? 0) + 1);
	return [...counts].filter(([, count]) => count >= LINKS).map(([row]) => row);
}

/** The sentences of an element that stand in no other one. */
const ownProse = (element: Element, proseAt: (order: number) => number) =>
	Math.max(0, proseAt(element.order) - sumOf(childElements(element).map(({ order }) => proseAt(order))));

/** The item that is the page's text has so many of its items' characters of sentences, where all others are links. */
const NEARLY_ALL = 0.9;

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** Of what each item says, what is no item but the page's text: one that says nearly all of it, among links. */
function textAmong(prose: readonly number[]): number {
	const most = Math.max(0, ...prose);
	return most > TEXT && most >= sumOf(prose) * NEARLY_ALL ? most : 0;
}

/** The prose of what begins after a place in the page. */
function proseAfter(element: Element, place: number, proseAt: (order: number) => number): number {
	if (element.order > place) return proseAt(element.order);
	if (endOf(element) <= place) return 0;
	return childElements(element).reduce((sum, child) => sum + proseAfter(child, place, proseAt), 0);
}
