import { escapeHtml, escapeText } from "../../base/html/escape.ts";
import { VOID, words } from "../../base/html/nesting.ts";
import { buildTree } from "../../base/html/page.ts";
import { BLOCK, type Element, isHeldBy, lineOf, type Node, type Tree } from "../../base/html/tree.ts";
import { looksWeb } from "../../base/url/web.ts";
import { STYLE_MAX_CHARS } from "../../settings.ts";
import { makeHidden } from "./hidden.ts";
import { layoutParts } from "./layout.ts";
import { CONFIRMATION, SETTINGS, WEB_VERSION } from "./phrases.ts";

export interface Furnished {
	/** What its List-Unsubscribe names. */
	unsubscribe: ReadonlySet<string>;
	/** Of the message: a heading that says the same and is a link leads to where it is on the web. */
	subject: string | null;
	/** What its sender and its list are called: a picture that stands for one of them is a logo. */
	names: readonly string[];
	/** Where a picture of the message itself is to be had; null for any other address. */
	pictureOf: (address: string) => string | null;
}

export interface Bare {
	html: string;
	/** The message as a page, where it says so, or where its title leads. */
	webVersion: string | null;
}

/** A line around the text that has more characters is the text. */
const LINE_MAX_CHARS = 220;
/** Where unsubscribing is spoken of at an end of a message, in parts of its characters. */
const ENDS = { first: 0.12, last: 0.6 };
/** Links of a message that are looked at as furniture: more are none. */
const MAX_LINKS = 60;

/**
 * The HTML of a message without what stands around its text: hidden previews, the line that leads to its page (whose
 * address is handed on), the lines about unsubscribing, and the tables that hold it together. Links that unsubscribe lose
 * their address wherever they stand: feeds are read by machines, which follow links.
 */
export function withoutFurniture(html: string, message: Furnished): Bare {
	const built = buildTree(html);
	if (!built.ok) return { html, webVersion: null };
	const tree = built.value;
	const isHidden = makeHidden(tree);
	const measures = measured(tree, isHidden);
	const { drop } = measures;
	let webVersion: string | null = null;
	const bare = new Set<Element>();
	let titleLink: string | null = null;
	let looked = 0;
	/** Each line once, however many links it has. */
	const texts = new Map<Element, string>();
	const textOf = (line: Element) => {
		const text = texts.get(line) ?? lineOf(line);
		texts.set(line, text);
		return text;
	};
	for (const link of tree.elements) {
		const href = link.attribs.href?.trim() ?? "";
		if (link.name !== "a" || href === "" || isHeldBy(drop, link)) continue;
		const isNamed = message.unsubscribe.has(href);
		const words = measures.chars(link) <= LINE_MAX_CHARS ? lineOf(link) : "";
		if (looksWeb(href) && words !== "" && words === message.subject) titleLink ??= href;
		const isSettings = isNamed || SETTINGS.test(words);
		const mayBeLine = isSettings || measures.chars(link) < 60;
		if (!mayBeLine || looked >= MAX_LINKS) {
			if (isSettings) bare.add(link);
			continue;
		}
		const line = lineAround(link, measures);
		const text = line ? textOf(line) : words;
		const isAboutWeb = WEB_VERSION.test(words) || (HERE.test(words) && WEB_VERSION.test(text));
		const isAboutSettings = isSettings || (HERE.test(words) && SETTINGS.test(text));
		if (!isAboutWeb && !isAboutSettings) continue;
		looked++;
		if (isAboutSettings) bare.add(link);
		if (CONFIRMATION.test(text)) continue;
		if (!isAtEnd(link, measures)) continue;
		if (line) drop.add(line);
		if (isAboutWeb && !isNamed && looksWeb(href)) webVersion ??= href;
	}
	const parts = layoutParts(tree, measures.chars);
	const out: string[] = [];
	const logos = logosOf(tree, measures, message.names);
	for (const child of tree.body.children)
		write(child, { drop, bare, parts, logos, pictureOf: message.pictureOf }, out);
	return { html: out.join(""), webVersion: titleLink ?? webVersion };
}

/** Words of a link that say nothing without its line. */
const HERE =
	/^\W*(?:click |tap |subscribe |sign up )?(?:here|this link|online)\W*$|^(?:请)?(?:点击|點擊|按)?(?:这里|這裡|此处|此處|这儿|链接|連結)$/iu;

interface Measures {
	drop: Set<Node>;
	/** Visible characters in an element. */
	chars: (element: Element) => number;
	/** Those before it. */
	before: (element: Element) => number;
	total: number;
}

/** Characters without white space, counted in two passes. What is hidden is dropped, and counts for nothing. */
function measured(tree: Tree, isHidden: (element: Element) => boolean): Measures {
	const own = new Array<number>(tree.elements.length).fill(0);
	const before = new Array<number>(tree.elements.length).fill(0);
	const drop = new Set<Node>();
	let total = 0;
	const hidden = new Set<Element>();
	for (const element of tree.elements) {
		const isOut = isHidden(element) || UNSEEN.has(element.name) || isPixel(element);
		if (isOut) drop.add(element);
		if (isOut || (element.parent && hidden.has(element.parent))) hidden.add(element);
		before[element.order] = total;
		for (const child of element.children) {
			if (child.type !== "text" || hidden.has(element)) continue;
			child.data = child.data.replace(PADDING, "");
			const length = child.data.replace(/\s+/g, "").length;
			own[element.order] = (own[element.order] ?? 0) + length;
			total += length;
		}
	}
	for (const element of tree.elements.toReversed()) {
		const { parent, order } = element;
		if (parent) own[parent.order] = (own[parent.order] ?? 0) + (own[order] ?? 0);
	}
	return { drop, chars: ({ order }) => own[order] ?? 0, before: ({ order }) => before[order] ?? 0, total };
}

/**
 * The pictures that show who writes, not what: called as the sender is, or a logo, or above the text and leading to where a
 * site begins. They stay, but none stands for the letter.
 */
function logosOf(tree: Tree, { drop, before }: Measures, names: readonly string[]): Set<Element> {
	const pictures = tree.elements.filter((element) => element.name === "img" && !isHeldBy(drop, element));
	const senders = new Set(names.map(plainName));
	return new Set(
		pictures.filter((picture, at) => {
			const alt = plainName((picture.attribs.alt ?? "").replace(LOGO, ""));
			const isCalledSo = alt !== "" && senders.has(alt);
			const isLogo = LOGO.test(picture.attribs.alt ?? "") && (alt === "" || isCalledSo);
			const leads = picture.parent?.name === "a" ? (picture.parent.attribs.href ?? "") : "";
			const isHead = at === 0 && pictures.length > 1 && before(picture) === 0;
			return isCalledSo || isLogo || (isHead && isHome(leads));
		}),
	);
}

const LOGO = /\blogo\b|徽标|标志|標誌|ロゴ/iu;

/** A name as it is compared: without case, spaces and signs. */
function plainName(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether an address is that of a site as a whole. */
function isHome(address: string): boolean {
	const url = looksWeb(address.trim()) ? URL.parse(address.trim()) : null;
	return url !== null && /^\/(?:index\.\w+)?$/.test(url.pathname);
}

const UNSEEN = words("head script style template title noscript");

/** What fills the preview of a mail after its words, so that nothing of the text follows there. */
const PADDING =
	/[\u034f\u00ad\u200b\u200c\u2060\ufeff\u180e\u2007]+(?:[\s\u00a0]*[\u034f\u00ad\u200b\u200c\u2060\ufeff\u180e\u2007]+){2,}/g;

/** A picture that nobody sees, asked for to know who reads. */
function isPixel({ name, attribs }: Element): boolean {
	if (name !== "img") return false;
	const { width = "", height = "", style = "" } = attribs;
	const isTiny = (text: string) => /^\s*[01](?:px)?\s*$/.test(text);
	return (
		isTiny(width) ||
		isTiny(height) ||
		(style.length < STYLE_MAX_CHARS &&
			/(?:^|[;\s])(?:width|height)\s*:\s*[01](?:px)?\s*(?:!|;|$)/i.test(style))
	);
}

/** The line that a link stands in: the block around it, with whatever holds nothing else; null where that says more than a line. */
function lineAround(link: Element, { chars }: Measures): Element | null {
	let line = link;
	while (!isBlock(line)) {
		if (!line.parent || line.parent.name === "body") return null;
		line = line.parent;
	}
	if (chars(line) > LINE_MAX_CHARS) return null;
	for (let at = line.parent; at && at.name !== "body" && chars(at) === chars(line); at = at.parent) line = at;
	return line;
}

/** What starts a line of its own, and is no part of a list of links or of a row of cells. */
function isBlock({ name, parent }: Element): boolean {
	if (name === "li") return false;
	// Links side by side are often cells of one row.
	return name === "td" ? parent?.name !== "tr" || holdsOne(parent) : BLOCK.has(name);
}

/** Whether an element holds one other and no more. */
function holdsOne({ children }: Element): boolean {
	const first = children.findIndex(({ type }) => type === "tag");
	return !children.some(({ type }, at) => type === "tag" && at > first);
}

function isAtEnd(line: Element, { before, total }: Measures): boolean {
	const at = before(line) / Math.max(1, total);
	return total < 400 || at <= ENDS.first || at >= ENDS.last;
}

interface Writing {
	drop: ReadonlySet<Node>;
	/** Links without their address. */
	bare: ReadonlySet<Element>;
	/** Parts of tables that only hold things in their places. */
	parts: ReadonlySet<Element>;
	/** Pictures that are marked as what they are, for whoever looks for the one that stands for the letter. */
	logos: ReadonlySet<Element>;
	pictureOf: (address: string) => string | null;
}

const NAME = /^[a-z_:][-\w:.]*$/;

/** Recursion ends at PAGE_MAX_DEPTH. */
function write(node: Node, writing: Writing, out: string[]): void {
	if (writing.drop.has(node)) return;
	if (node.type === "text") {
		out.push(escapeText(node.data));
		return;
	}
	const name = nameFor(node, writing.parts);
	if (name !== null) {
		out.push(`<${name}`);
		for (const [key, value] of attributesOf(node, writing)) out.push(` ${key}="${escapeHtml(value)}"`);
		out.push(">");
		if (VOID.has(name)) return;
	}
	for (const child of node.children) write(child, writing, out);
	if (name !== null) out.push(`</${name}>`);
}

function nameFor(element: Element, parts: ReadonlySet<Element>): string | null {
	if (!parts.has(element)) return element.name;
	return element.name === "td" || element.name === "th" ? "div" : null;
}

function attributesOf(element: Element, { bare, logos, pictureOf }: Writing): [string, string][] {
	const attribs = logos.has(element) ? { ...element.attribs, class: "logo" } : element.attribs;
	return Object.entries(attribs).flatMap(([key, value]): [string, string][] => {
		if (!NAME.test(key) || key.startsWith("on") || (key === "href" && bare.has(element))) return [];
		if (key === "src" && element.name === "img") return [[key, pictureOf(value.trim()) ?? value]];
		return [[key, value]];
	});
}
