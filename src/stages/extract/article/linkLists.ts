import { childElements, type Element, findAll, lineOf, walk } from "../../../base/html/tree.ts";
import { siteHost } from "../../../base/url/site.ts";
import { hostOf } from "../page.ts";
import { isFileLink } from "./lines.ts";
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
	if (isRow(element) || isTableOfData(element) || saysSomething(element, host)) return false;
	return !hasAttachment(element);
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
const SHARES = /\bshar(?:e|er|ing)\b|\/intent\/|addthis|service\.weibo|[?&]url=|mailto:/i;

/** Whether the links of a list name what they lead to on other sites, as sources and issues in a text do. */
function isBibliography(list: Element, host: string): boolean {
	if (host === "" || list.linkChars < list.links * TITLED) return false;
	const site = siteHost(host);
	const away = findAll(list, (element) => element.name === "a").filter(({ attribs: { href = "" } }) => {
		const to = hostOf(href);
		return to !== "" && siteHost(to) !== site && !SHARES.test(href);
	});
	return away.length >= list.links * 0.9;
}

/** Whether a paragraph before it ends with a colon, or it is numbered and the text goes on after it. */
function isAnnounced(list: Element): boolean {
	const siblings = childElements(list.parent ?? list).filter(
		(sibling) => sibling.chars > 0 && !sibling.hidden,
	);
	const at = siblings.indexOf(list);
	const [before, after] = [siblings[at - 1], siblings[at + 1]];
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
