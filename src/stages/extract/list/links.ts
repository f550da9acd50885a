import {
	BLOCK,
	type Element,
	findSeen,
	isHeading,
	lineOf,
	namesOf,
	textOf,
	walk,
} from "../../../base/html/tree.ts";
import { isFileLink } from "../article/lines.ts";
import { isSameSite, type Page, resolve, withoutHash } from "../page.ts";
import { isCode, isDateText, isNameless, leadsElsewhere, widthOf } from "./texts.ts";
import { nameOf } from "./titles.ts";

/** A link of an item. */
export interface ItemLink {
	element: Element;
	url: string;
	/** Its text; the `title` attribute where the text was cut short. */
	text: string;
	/** Whether the text is to be read on the page, not only in the markup of a picture. */
	isSeen: boolean;
	score: number;
}

/** What a link scores that leads to the item and does not say its name. */
const NAMELESS = 1;

/** The links of an item with their scores as its main link, best first; links of one address count together. */
export function linksOf(item: Element, page: Page): ItemLink[] {
	const byUrl = new Map<string, ItemLink>();
	let isFirst = true;
	const visit = (element: Element) => {
		const link = readLink(element, page);
		const { url, text, isSeen } = link;
		if (!url) return;
		let score = scoreOf(element, link, item);
		if (isFirst && isSeen && score > NAMELESS) {
			score += FIRST;
			isFirst = false;
		} else if (score > NAMELESS && link.isAway) score -= AWAY;
		const before = byUrl.get(url);
		if (!before) byUrl.set(url, { element, url, text, isSeen, score });
		else if (isBetter({ text, isSeen, score }, before))
			byUrl.set(url, { element, url, text, isSeen, score: Math.max(score, before.score) + AGAIN });
		else before.score += AGAIN;
	};
	if (item.name === "a") visit(item);
	walk(item, (node) => {
		if (node.type === "tag" && node.hidden) return false;
		if (node.type === "tag" && node.name === "a") visit(node);
		return undefined;
	});
	const heads = byUrl.size > 1 && item.chars < LARGE ? headingsOf(item) : null;
	if (heads) for (const link of byUrl.values()) if (heads.has(link.text)) link.score += HEADED;
	const above = item.parent;
	if (byUrl.size === 0 && above?.name === "a") visit(above);
	return [...byUrl.values()].sort((a, b) => b.score - a.score);
}

/** A box with more text holds several items. */
const LARGE = 3000;

/** The texts of the headings of an item, which its main link may repeat. */
const headingsOf = (item: Element) => new Set(findSeen(item, isHeading).map(lineOf));

/** What the first link with a text is worth, and one that leads where another of the item does: from a picture, say. */
const FIRST = 12;
const AGAIN = 3;
/** What a later link loses that leads to another site: a source, a member's own page. */
const AWAY = 12;

/** Of two links to one address, whether the second says better what it leads to: a text on the page before a picture's. */
function isBetter(link: Pick<ItemLink, "text" | "isSeen" | "score">, before: ItemLink): boolean {
	if (link.isSeen !== before.isSeen && link.score > NAMELESS && before.score > NAMELESS) return link.isSeen;
	return link.score > before.score;
}

const samePage = (url: string, page: string) => withoutHash(url) === withoutHash(page);

/** What links say, remembered: a link stands in many groups, one for each box that it is in. */
const known = new WeakMap<Element, ReadLink>();

interface ReadLink {
	url: string | null;
	text: string;
	isSeen: boolean;
	/** Whether it leads to another site. */
	isAway: boolean;
	/** What its text and address are worth, wherever it stands. */
	own: number;
	/** Whether what is around it says more. */
	isItem: boolean;
}

const NO_LINK: ReadLink = { url: null, text: "", isSeen: false, isAway: false, own: 0, isItem: false };

function readLink(element: Element, page: Page): ReadLink {
	const before = known.get(element);
	if (before) return before;
	const link = readAnew(element, page);
	known.set(element, link);
	return link;
}

function readAnew(element: Element, page: Page): ReadLink {
	const url = resolve(addressOf(element), page.baseUrl);
	if (url === null || samePage(url, page.url)) return NO_LINK;
	const text = linkText(element);
	const own = ownScore(element, url, text);
	return {
		url,
		text,
		isSeen: element.chars > 0,
		isAway: !isSameSite(url, page.url),
		own,
		isItem: own > NAMELESS,
	};
}

/** Where a link of a page leads; null for one that leads nowhere else. */
export function addressIn(element: Element, page: Page): string | null {
	return readLink(element, page).url;
}

/** The heading inside the link if there is one, else its text, else what its picture or `title` says. */
function linkText(link: Element): string {
	const text = innerTitle(link) ?? firstLine(link);
	const said = (link.attribs.title ?? "").replace(/\s+/g, " ").trim();
	const stem = text.replace(/(?:…|\.{2,}|。{2,})\s*$/u, "").trim();
	if (said && ((stem !== text && said.startsWith(stem.slice(0, 6))) || text === "")) return said;
	return text || pictureText(link);
}

/** The `href`; where it only calls a script, the address that it keeps or that the script is given: `window.open('/a/1.html')`. */
function addressOf({ attribs }: Element): string | undefined {
	const { href, onclick } = attribs;
	if (href === undefined || !isScript(href)) return href;
	const kept = keptAddress(attribs);
	if (kept !== undefined) return kept;
	const script = `${href} ${onclick ?? ""}`.slice(0, 400);
	return (
		/["'](https?:\/\/[^"'\s]+|[^"'\s]*[\w-]\.(?:s?html?|aspx?|php|jsp|do)(?:\?[^"'\s]*)?|\/[^"'\s]*\w[^"'\s]*)["']/i.exec(
			script,
		)?.[1] ?? href
	);
}

/** Where an element keeps the address that a click on it opens. */
const KEPT = ["data-link", "data-href", "data-url"];
const ADDRESS = /^(?:https?:)?\/|\.\w{3,5}(?:\?|$)/;

/** The address that an element keeps for a script. */
export const keptAddress = (attribs: Element["attribs"]): string | undefined =>
	KEPT.map((name) => attribs[name]).find((value) => value && ADDRESS.test(value));

/** Whether a link leads nowhere by itself: it calls a script. */
export const isScript = (href: string): boolean => /^\s*(?:javascript:|#)/i.test(href);

/** Whether a link holds a heading, however deep. */
export function headingIn(link: Element): boolean {
	let found = false;
	walk(link, (node) => {
		if (node.type === "tag" && isHeading(node) && !node.hidden && node.chars > 1) found = true;
		return !found;
	});
	return found;
}

function innerTitle(link: Element): string | null {
	let best: Element | null = null;
	walk(link, (node) => {
		if (node.type === "text" || node.hidden || node.chars < 2) return undefined;
		const named =
			isHeading(node) ||
			/(?:^|[\s_-])(?:title|tit|ttl|headline|bt|biaoti|subject|name)(?:$|[\s_-])|title$/.test(namesOf(node));
		if (named && !best) best = node;
		return undefined;
	});
	return best ? nameOf(best) : null;
}

/** Of a link around several lines the first that is more than a label or a date; else what it puts in bold. */
function firstLine(link: Element): string {
	const lines = stacked(link) ?? textOf(link).split("\n").filter(Boolean);
	const isName = (line: string) => widthOf(line) >= 8 && !isDateText(line);
	const whole = lines.find((line) => isName(line) && !isCode(line)) ?? lines.find(isName) ?? lines[0] ?? "";
	// In bold as a whole, or it is a word that somebody stresses.
	const bold = findSeen(
		link,
		({ name, parent, chars }) =>
			(name === "strong" || name === "b") && (parent === link || parent?.chars === chars),
	)[0];
	const said = bold ? lineOf(bold) : "";
	return widthOf(said) >= 12 && whole.includes(said) && said.length > whole.length * 0.4 ? said : whole;
}

/** A text of so much is an excerpt, not a title, where it ends as a sentence does. */
const EXCERPT = 60;
/** A card of fewer characters has so many rows. */
const ROWS = 3;

/** The elements of a card that its style sheet puts below each other, though their tags would stand in one line: one of them is a date alone or an excerpt, and nothing stands between them. */
function stacked(link: Element): string[] | null {
	if (link.elements < 2) return null;
	const isStack = ({ chars, children }: Element) =>
		chars >= link.chars * 0.9 &&
		children.every((child) => child.type !== "text" || child.data.trim() === "") &&
		children.filter((child) => child.type === "tag" && child.chars > 0).length > 1;
	const rows = isStack(link) ? link : findSeen(link, isStack)[0];
	const texts = rows?.children.flatMap((child) => (child.type === "tag" ? textOf(child).split("\n") : []));
	const lines = texts?.filter(Boolean) ?? [];
	const isRow = (line: string) =>
		isDateText(line) || (widthOf(line) >= EXCERPT && /[.…。！？!?]$/u.test(line));
	const fewest = link.chars < EXCERPT ? ROWS : 2;
	return lines.length >= fewest && lines.some(isRow) ? lines : null;
}

function pictureText(link: Element): string {
	let text = "";
	walk(link, (node) => {
		if (node.type === "tag" && node.name === "img" && node.attribs.alt) text ||= node.attribs.alt.trim();
		return undefined;
	});
	return text;
}

/** Whether a link stands in a heading, or holds one. */
export function hasHeading(link: Element): boolean {
	for (let at: Element | null = link, i = 0; at && i < 3; at = at.parent, i++) if (isHeading(at)) return true;
	return link.children.some((child) => child.type === "tag" && isHeading(child));
}

/** Whether a link is all that stands on its line. */
export function isRow(link: Element): boolean {
	let at = link;
	while (at.parent && at.parent.chars === at.chars && !BLOCK.has(at.name)) at = at.parent;
	if (BLOCK.has(at.name)) return true;
	const siblings = (at.parent?.children ?? []).filter(
		(node) =>
			node === at || (node.type === "text" ? node.data.trim() !== "" : node.chars > 0 || node.name === "br"),
	);
	const place = siblings.indexOf(at);
	return [siblings[place - 1], siblings[place + 1]].every(
		(node) => node === undefined || (node.type === "tag" && (BLOCK.has(node.name) || node.name === "br")),
	);
}

/** Addresses that hand a page on to a network. */
const SHARES =
	/\/(?:sharer?(?:\.php|\/|\?)|share(?:Article|-offsite)|intent\/(?:tweet|post)|pin\/create|bookmarklet|send\?text)|[?&](?:add-to-cart|replytocom|add)=|^https?:\/\/(?:t\.me\/share|wa\.me|service\.weibo\.com)/i;
/** Titles are no better for being wider than this. */
const WIDE = 40;

function ownScore(link: Element, url: string, text: string): number {
	if (isVersion(text, url)) return Math.max(NAMELESS + 1, text.length) + (SOURCES.test(url) ? 0 : HEADED);
	if (isFiled(link, text)) return NAMELESS + 1;
	if ((isDateText(text) && text !== "") || SHARES.test(url)) return -10;
	if (isFile(url)) return NAMELESS + 1;
	if (isNameless(text)) return NAMELESS;
	if (leadsElsewhere(text)) return -10;
	const width = CODE.test(text) ? Math.min(CODED, text.length) : widthOf(text);
	return Math.max(NAMELESS + 1, Math.min(WIDE, width)) + (headingIn(link) ? HEADED : 0);
}

/** The number of a version, in what a tag is called: `2.4.1`, `v2.4.0-rc.1`, `loom-1.4`, `core@3.0.2`. */
const VERSION =
	/^(?:[a-z][\w.-]{0,40}[-@/_ ])?(v?\d{1,4}(?:[._]\d{1,4}){1,4}(?:[-+._]?[a-z][\w.-]{0,20})?)$/i;
/** Where the repository of a project stands as it was, and the files of it. */
const SOURCES = /\/(?:tree|src|source|browse|commits?|archive|blob)\//;
/** A file to download, and a comparison of two versions: neither is an item. */
const FILE =
	/\.(?:zip|tgz|tar|[gx]z|bz2|zst|7z|deb|rpm|dmg|pkg|msi|exe|apk|appimage|jar|whl|gem|asc|sig|sha\d+)$|\.\.\.?[^/]*$/i;

/** Whether a link is named by the number of a version, which ends its address as well. */
export function isVersion(text: string, url: string): boolean {
	const number = VERSION.exec(text)?.[1];
	if (number === undefined) return false;
	const path = unescaped(pathIn(url)).replace(/\/$/, "");
	return path.endsWith(number) && !FILE.test(path);
}

/** How wide the name of an item is; a version says all that there is to say, a file and a comparison nothing. */
export function nameWidth({ element, text, url }: Pick<ItemLink, "element" | "text" | "url">): number {
	if (isVersion(text, url)) return VERSION_WIDTH;
	if (isFiled(element, text)) return FILED_WIDTH;
	return isFile(url) ? 0 : widthOf(text);
}

const VERSION_WIDTH = 30;

/** A number or a day under which a document is filed, where it is all that the link to it says: `25-868`, `June 18, 2026`. */
const FILED = /^(?=.{4,16}$)\d{2,4}[-–/]\d{2,6}$/;
const isFiled = (link: Element, text: string) =>
	(FILED.test(text) || (text.length > 5 && isDateText(text))) && isFileLink(link);
/** It says all that there is to say, where nothing else does. */
const FILED_WIDTH = 24;

function unescaped(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

const pathIn = (url: string) => url.replace(/[?#].*$/, "");
const isFile = (url: string) => FILE.test(pathIn(url));

/** A number of a version, a commit or a paper, which is worth no more than this as a title. */
const CODE = /^(?=\S*\d)[\x21-\x7e]{7,}$/;
const CODED = 8;

/** What a heading is worth, in the link or around it. */
const HEADED = 30;

function scoreOf(link: Element, { own, isItem }: ReadLink, item: Element): number {
	if (!isItem) return own;
	let score = own;
	for (let at: Element | null = link, i = 0; at && at !== item.parent && i < 4; at = at.parent, i++) {
		if (isHeading(at)) score += HEADED;
		const names = namesOf(at);
		if (
			/(?:^|[\s_-])(?:author|user|username|category|cat|tag|tags|meta|by|avatar|comment|comments|reply|lastpost|label|badge|site|source|from)(?:$|[\s_-])/.test(
				names,
			)
		)
			score -= 20;
		else if (
			/(?:^|[\s_-])(?:title|tit|headline|subject|topic|bt|name)(?:$|[\s_-])|entry-title|storylink|titleline|xst/.test(
				names,
			)
		)
			score += 15;
	}
	if (/(?:^|\s)bookmark(?:\s|$)/.test(link.attribs.rel ?? "")) score += 20;
	if (/(?:^|\s)(?:author|tag|category)(?:\s|$)/.test(link.attribs.rel ?? "")) score -= 30;
	return score;
}

/** Patterns that were made already: each address is compared in many groups. */
const shapes = new Map<string, string>();
const MOST_SHAPES = 5_000;

/** Before another page: an address may be a slice of its page's text, and would keep the whole of that. */
export function forgetShapes(): void {
	shapes.clear();
}

/** The pattern of an address: host, and path with numbers and slugs blanked: `/a/#.html`. */
export function shapeOf(url: string): string {
	let shape = shapes.get(url);
	if (shape === undefined) {
		shape = shapeAnew(url);
		if (shapes.size >= MOST_SHAPES) shapes.clear();
		shapes.set(url, shape);
	}
	return shape;
}

function shapeAnew(url: string): string {
	const at = new URL(url);
	const parts = at.pathname.split("/");
	const last = parts.findLastIndex((part) => part !== "");
	const path = parts.map((part, i) => (i === last || /\d/.test(part) ? blank(part) : part)).join("/");
	const query = [...at.searchParams.keys()].sort().join("&");
	return `${at.hostname.replace(/^www\./, "")}${path}?${query}`;
}

/** Words with hyphens, numbers among them. */
const SLUG = /(?:^|[-_])[a-z]{2,}[-_](?:[\w.]+[-_])*[a-z]{2,}/i;

function blank(part: string): string {
	const extension = /\.[a-z]{2,5}$/i.exec(part)?.[0] ?? "";
	const stem = part.slice(0, part.length - extension.length);
	if (stem === "") return part;
	// A number among words is one of them; at the end of them it is the item's own.
	if (SLUG.test(stem) && !/\d{3,}$/.test(stem)) return `@${extension}`;
	return `${/^\d+$/.test(stem) ? "#" : /\d/.test(stem) ? "@#" : stem.length > 12 || stem.includes("-") ? "@" : "w"}${extension}`;
}
