import { type Element, findAll, type Node, walk } from "../../../base/html/tree.ts";
import { hostOf, siteOf } from "../page.ts";
import { type Blocks, COMMENT_REGION } from "./blocks.ts";
import { ATTACHMENT } from "./lines.ts";
import { isRow } from "./tables.ts";

/** The share of the container's sentences below which a part's markup is believed when it says that it is noise. */
export const MINOR = 0.3;

/** Drops the elements of a container that are no part of the text: noise by markup, lists of links of the page's host, forms. */
export function dropParts(
	container: Element,
	blocks: Blocks,
	comments: boolean,
	host: string,
	drop: Set<Node>,
): void {
	const total = blocks.prose[container.order] || 1;
	walk(container, (node) => {
		if (node.type === "text") return undefined;
		if (node.hidden || drop.has(node)) return false;
		const share = (blocks.prose[node.order] ?? 0) / total;
		const hint = blocks.hints[node.order];
		const believed =
			hint === "noise" ||
			hint === "never" ||
			(hint === "comments" && !comments && blocks.region[node.order] === COMMENT_REGION);
		if (
			(believed && share < (hint === "noise" ? MINOR : 0.8) && !hasAttachment(node)) ||
			isLinkList(node, share, host) ||
			isForm(node, share)
		) {
			drop.add(node);
			return false;
		}
		return undefined;
	});
}

const LISTS = new Set([
	"ul",
	"ol",
	"div",
	"table",
	"section",
	"dl",
	"p",
	"center",
	"td",
	"tr",
	"tbody",
	"header",
	"footer",
	"h6",
]);

/** Mostly links, and more than one: a menu, a list of other articles, a row of tags. */
function isLinkList(element: Element, share: number, host: string): boolean {
	if (element.links < 2 || share > 0.1 || !LISTS.has(element.name)) return false;
	if (element.linkChars < element.chars * 0.65 || element.pictures > element.links) return false;
	if (element.name === "p" && element.links < 3) return false;
	if (isRow(element) || ((element.name === "ul" || element.name === "ol") && isBibliography(element, host)))
		return false;
	return !hasAttachment(element);
}

/** Characters of a link that says what it leads to; a network or a partner has a shorter name. */
const TITLED = 20;
const SHARES = /\bshar(?:e|er|ing)\b|\/intent\/|addthis|service\.weibo|[?&]url=|mailto:/i;

/** Whether the links of a list name what they lead to on other sites, as sources and issues in a text do. */
function isBibliography(list: Element, host: string): boolean {
	if (host === "" || list.linkChars < list.links * TITLED) return false;
	const site = siteOf(host);
	const away = findAll(list, (one) => one.name === "a").filter(({ attribs: { href = "" } }) => {
		const to = hostOf(href);
		return to !== "" && siteOf(to) !== site && !SHARES.test(href);
	});
	return away.length >= list.links * 0.9;
}

function isForm(element: Element, share: number): boolean {
	if (element.name !== "form" && element.name !== "fieldset") return false;
	return share < 0.2 && (element.paragraphs < 2 || findAll(element, isTextField).length > 0);
}

const isTextField = (element: Element) => element.name === "textarea";

function hasAttachment(element: Element): boolean {
	let found = false;
	walk(element, (node) => {
		if (node.type === "tag" && node.name === "a" && ATTACHMENT.test(node.attribs.href ?? "")) found = true;
		return !found;
	});
	return found;
}

/** Drops the elements of which nothing is left. */
export function dropHollow(container: Element, drop: Set<Node>): void {
	const visit = (element: Element): boolean => {
		let left = 0;
		let lost = 0;
		for (const child of element.children) {
			if (drop.has(child)) lost++;
			else if (child.type === "text") left += /\S/.test(child.data) ? 1 : 0;
			else if (child.hidden) continue;
			else if (visit(child)) lost++;
			else if (child.name !== "br") left++;
		}
		if (left || !lost) return false;
		drop.add(element);
		return true;
	};
	visit(container);
}
