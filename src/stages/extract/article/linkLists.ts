import {
	childElements,
	type Element,
	findAll,
	isHeading,
	lineOf,
	siblingOf,
	walk,
} from "../../../base/html/tree.ts";
import { siteHost } from "../../../base/url/site.ts";
import { hostOf } from "../page.ts";
import { isFileLink } from "./lines.ts";
import { AFTER_HEADING } from "./patterns.ts";
import { isRow, isTableOfData } from "./tables.ts";

const LISTS = new Set([
	...["ul", "ol", "dl", "div", "section", "p", "center", "header", "footer", "h6"],
	...["table", "tbody", "thead", "tr", "td"],
]);
/** The share of a list's characters that its links have. */
const LINKED = 0.65;

/** Mostly links, and more than one, that are not what the text is about: a menu, a list of other articles, a row of tags. */
export function isLinkList(element: Element, share: number, host: string): boolean {
	if (element.links < 2 || share > 0.1 || !LISTS.has(element.name)) return false;
	if (element.linkChars < element.chars * LINKED || element.pictures > element.links) return false;
	if (element.name === "p" && element.links < 3) return false;
	if (isRow(element) || isTableOfData(innermost(element)) || saysSomething(element, host)) return false;
	return !hasAttachment(element);
}

/** What a box holds alone, as one that scrolls holds its table. */
function innermost(element: Element): Element {
	let at = element;
	while (/^(?:div|section|center|p)$/.test(at.name)) {
		const only: Element | undefined = childElements(at).find(({ chars }) => chars === at.chars);
		if (!only) break;
		at = only;
	}
	return at;
}

/** So many links to places on the page are a table of contents; it is short, and hardly says more than they do. */
const PLACES = { least: 3, share: 0.6, chars: 4000, levels: 6 };
const PLACED = new Set(["ul", "ol", "dl", "nav", "div", "section", "p", "table", "details"]);

/** The lists of what is further down on the page, whatever they are called, with what stands over them alone. */
export function contentsIn(container: Element): Set<Element> {
	const counts = new Map<Element, { links: number; chars: number }>();
	for (const link of findAll(container, leadsToPlace))
		for (let at = link.parent, i = 0; at && at !== container && i < PLACES.levels; at = at.parent, i++) {
			const known = counts.get(at) ?? { links: 0, chars: 0 };
			counts.set(at, { links: known.links + 1, chars: known.chars + link.chars });
		}
	const found = new Set<Element>();
	for (const [list, { links, chars }] of counts) {
		if (links < PLACES.least || !PLACED.has(list.name) || list.chars > PLACES.chars) continue;
		if (chars < list.chars * PLACES.share || list.pictures > 0) continue;
		found.add(list);
		const label = aboveAlone(list);
		if (label) found.add(label);
	}
	return found;
}

/** A link of some words to a place on its page: no number of a note, and no way back from one. */
const leadsToPlace = ({ name, attribs, hidden, chars }: Element): boolean =>
	name === "a" &&
	!hidden &&
	chars > 3 &&
	/^#[^!]/.test(attribs.href ?? "") &&
	!/^#(?:fn|_?ftn|cite|note|ref)/i.test(attribs.href ?? "");

/** The only other thing in a list's box, where it is a label above it: `Key events`. */
function aboveAlone(list: Element): Element | null {
	const [label, ...others] = childElements(list.parent ?? list).filter(
		({ chars, hidden }) => chars > 0 && !hidden,
	);
	return label &&
		label !== list &&
		others.length === 1 &&
		others[0] === list &&
		label.chars < 60 &&
		label.marks === 0
		? label
		: null;
}

/** Whether a line's block is in a list of links that is part of the text: then it may be the first or the last of it. */
export function isListed(block: Element): boolean {
	for (let at: Element | null = block, i = 0; at && i < 3; at = at.parent, i++)
		if (at.name === "ul" || at.name === "ol") return at.links > 2 && at.linkChars >= at.chars * LINKED;
	return false;
}

/** Whether a list of links is written for its readers: its links are sentences, or lead to other sites by name, or a text announces it. */
function saysSomething(element: Element, host: string): boolean {
	if (element.name !== "ul" && element.name !== "ol") return false;
	return isSentences(element) || isBibliography(element, host) || isAnnounced(element);
}

/** A link that is a sentence has so many characters, as in `Measures`. */
const SENTENCE = 50;

function isSentences({ links, linkChars, marks }: Element): boolean {
	return linkChars > links * SENTENCE && marks > links * 0.7;
}

/** Characters of a link that says what it leads to; a network or a partner has a shorter name. */
const TITLED = 20;
/** And so many where the text goes on below the list. */
const NAMED = 12;
const SHARES =
	/(?:^|[./])(?:facebook|twitter|x|instagram|youtube|tiktok|linkedin|pinterest|threads|weibo|telegram|t|whatsapp|spotify)\.(?:com|net|me|org)(?:\/|$)|\bshar(?:e|er|ing)\b|\/intent\/|addthis|service\.weibo|[?&]url=|mailto:/i;

/** Whether the links of a list name what they lead to on other sites, as sources and issues in a text do. */
function isBibliography(list: Element, host: string): boolean {
	if (host === "" || list.linkChars < list.links * (isInText(list) ? NAMED : TITLED)) return false;
	const site = siteHost(host);
	const away = findAll(list, (element) => element.name === "a").filter(({ attribs: { href = "" } }) => {
		const to = hostOf(href);
		return to !== "" && siteHost(to) !== site && !SHARES.test(href);
	});
	return away.length >= list.links * 0.9;
}

/** What stands before an element and behind it. */
function besideOf(element: Element): [before: Element | null, after: Element | null] {
	const says = ({ chars, hidden }: Element) => chars > 0 && !hidden;
	return says(element) ? [siblingOf(element, -1, says), siblingOf(element, 1, says)] : [null, null];
}

/** Whether a list stands in a section of the text: below a heading, with a paragraph behind it. */
function isInText(list: Element): boolean {
	const [before, after] = besideOf(list);
	if (!before || !isHeading(before) || before.links > 0 || AFTER_HEADING.test(lineOf(before))) return false;
	return after?.name === "p" && after.marks > 0 && after.linkChars < after.chars / 2;
}

/** Whether a paragraph before it ends with a colon, or it is numbered and the text goes on after it. */
function isAnnounced(list: Element): boolean {
	const [before, after] = besideOf(list);
	if (before?.name !== "p" || leadsToTags(list)) return false;
	if (/[:：]\s*$/.test(lineOf(before))) return true;
	return list.name === "ol" && after?.name === "p" && after.marks > 0 && after.linkChars < after.chars / 2;
}

const TAG_ADDRESS =
	/\/(?:tags?|topics?|t|temas?|themen?|thema|keywords?|labels?|tegi?|mots?-cles?|etiquetas?)\/[^/]+\/?$/i;

/** Whether all that a list links to are keywords. */
const leadsToTags = (list: Element): boolean =>
	findAll(list, ({ name }) => name === "a").every(({ attribs }) => TAG_ADDRESS.test(attribs.href ?? ""));

/** Whether a file that people download is linked in it. */
export function hasAttachment(element: Element): boolean {
	let found = false;
	walk(element, (node) => {
		if (node.type === "tag" && isFileLink(node)) found = true;
		return !found;
	});
	return found;
}
