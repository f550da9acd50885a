import {
	BLOCK,
	childElements,
	type Element,
	firstClass,
	holds,
	isHeading,
	lineOf,
} from "../../../base/html/tree.ts";
import { isMarkedArticle, typeName } from "../metadata/structured.ts";
import { isSameSite, type Page, resolve, withoutHash } from "../page.ts";
import type { Blocks } from "./blocks.ts";
import { type Start, startOfText } from "./headline.ts";

/** So many teasers of one kind side by side are a list. */
const FEWEST = 3;
/** And they are this share of the boxes of their make, among which may be the article itself. */
const MOST = 0.7;
/** A teaser says at most so many characters beside its headline; more is a section of the text. */
const SUMMARY = 550;
/** Its headline has at least so many. */
const HEADLINE = 18;
/** The share of the page's sentences beside the teasers that makes an article of a page: of one that says that it is one, of any other. */
const LEFT_OF_ARTICLE = 0.2;
const LEFT_OF_PAGE = 0.8;
const LEFT = 400;
const PLAIN = new Set(["p", "dt", "dd", "tr", "td", "blockquote"]);

/**
 * Gives the hint `noise` to teasers of other articles, whatever they are called: siblings of one kind, each with the headline
 * of another page of the site as a link of its own and little else. On a page that is made of them they are what it says.
 */
export function hintTeasers(page: Page, blocks: Blocks, headline: Element | null): void {
	const found = page.tree.elements.flatMap((parent) =>
		parent.links < FEWEST || parent.hidden ? [] : teasersIn(parent, page),
	);
	const total = blocks.prose[page.body.order] ?? 0;
	const left = total - found.reduce((sum, teaser) => sum + (blocks.prose[teaser.order] ?? 0), 0);
	const start = found.length > 0 ? startOfText(page, blocks, headline) : null;
	const isMost = left >= LEFT && left >= total / 2;
	const begin = start && (isMost || saysArticle(page) || isMarked(start, found)) ? start.sentence : null;
	if (begin && !found.some((teaser) => holds(teaser, begin))) {
		// However short a text is that stands under the headline, what comes below it is about others.
		for (const teaser of found) if (teaser.order > begin.order) blocks.hints[teaser.order] = "noise";
	}
	if (left < LEFT || left < total * (saysArticle(page) ? LEFT_OF_ARTICLE : LEFT_OF_PAGE)) return;
	for (const teaser of found) blocks.hints[teaser.order] = "noise";
}

/** Whether a text is in an `<article>` with its headline, beside teasers. */
function isMarked({ headline, sentence }: Start, teasers: readonly Element[]): boolean {
	for (let at = headline.parent; at; at = at.parent)
		if (at.name === "article")
			return headline.name === "h1" && headline.links === 0 && holds(at, sentence) && !holdsAny(at, teasers);
	return false;
}

const holdsAny = (box: Element, elements: readonly Element[]) =>
	elements.some((element) => holds(box, element));

function saysArticle(page: Page): boolean {
	return (
		isMarkedArticle(page) || page.linkedData.some((data) => /Article|BlogPosting|Report/.test(typeName(data)))
	);
}

function teasersIn(parent: Element, page: Page): Element[] {
	const kinds = new Map<string, Element[]>();
	for (const child of childElements(parent)) {
		if (child.hidden || child.links === 0 || child.linkChars < HEADLINE || !isBox(child)) continue;
		// The first class names the kind, the others the item: its number, its category.
		const kind = `${child.name}.${firstClass(child).replace(/\d+/g, "")}`;
		const same = kinds.get(kind);
		if (same) same.push(child);
		else kinds.set(kind, [child]);
	}
	return [...kinds.values()].flatMap((same) => {
		if (same.length < FEWEST) return [];
		const urls = same.map((box) => teaserOf(box, page));
		const teasers = same.filter((_, i) => urls[i] !== null);
		const found = new Set(urls.filter((url) => url !== null)).size;
		return found >= Math.max(FEWEST, same.length * MOST) ? teasers : [];
	});
}

const isBox = ({ name }: Element) => BLOCK.has(name) && !PLAIN.has(name);

/** The address of the page that a teaser is about; null for what is no teaser. */
function teaserOf(element: Element, page: Page): string | null {
	if (element.chars - element.linkChars > SUMMARY || element.links > 8) return null;
	const headline = headlineIn(element);
	const url = headline && resolve(headline.attribs.href, page.baseUrl);
	return url && isSameSite(url, page.url) && withoutHash(url) !== withoutHash(page.url) ? url : null;
}

/** The first link that is all of its block or heading, or that holds one. */
function headlineIn(element: Element): Element | null {
	const stack = [...childElements(element)].reverse();
	for (let at = stack.pop(); at; at = stack.pop()) {
		if (at.name === "a" && at.chars >= HEADLINE && !at.hidden && standsAlone(at)) return at;
		if (!at.hidden) stack.push(...childElements(at).reverse());
	}
	return null;
}

function standsAlone(link: Element): boolean {
	let at = link.parent;
	while (at && !BLOCK.has(at.name)) at = at.parent;
	if (!at || link.elements > 0 ? holdsBlock(link) : isHeading(at)) return true;
	if (at && isAmongBlocks(link)) return true;
	return at !== null && at.name !== "p" && at.chars - link.chars < 12 && lineOf(at).length < 240;
}

/** Whether a link is a line of its own because blocks alone are beside it. */
function isAmongBlocks({ parent }: Element): boolean {
	if (!parent || !BLOCK.has(parent.name) || parent.name === "p") return false;
	const others = parent.children.filter((node) =>
		node.type === "text" ? /\S/.test(node.data) : !BLOCK.has(node.name) && node.chars > 0,
	);
	return (
		others.length === 1 &&
		parent.children.some((node) => node.type === "tag" && node.chars > 0 && BLOCK.has(node.name))
	);
}

const holdsBlock = (link: Element): boolean =>
	childElements(link).some((child) => BLOCK.has(child.name) || holdsBlock(child));
