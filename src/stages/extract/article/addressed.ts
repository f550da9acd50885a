import {
	childElements,
	type Element,
	findAll,
	holds,
	isHeading,
	lineOf,
	type Node,
} from "../../../base/html/tree.ts";
import { bare, type Title } from "../metadata/titleText.ts";
import { type Page, resolve, withoutHash } from "../page.ts";
import { saysThread } from "./forum.ts";
import { namesPlace } from "./hints.ts";
import { type Kin, Kinship, kindOf } from "./kin.ts";
import { lineWhere } from "./lines.ts";
import { DATELINE } from "./patterns.ts";

/** The part of a page that its address means, where the page holds several texts of one kind: a month's notes, say. */
export interface Part {
	box: Element;
	/** What of the box belongs to the other texts. */
	drop: ReadonlySet<Node>;
	/** The line above the box, where a date may stand. */
	above: Element | null;
	/** The heading that says what the head states as the title. */
	headline?: Element | null;
	/** True where the address ends with its anchor or means none of the texts: then the head of the page speaks of all of them. */
	isOneOfMany: boolean;
}

/** The share of the page's paragraphs that its texts hold together: less is a list beside a text. */
const MOST = 0.5;
/** Parts of a page whose anchors are no texts of its own. */
const OTHERS = /comment|respond|repl(?:y|ies)|disqus|footnote|^fn|^(?:top|main|content)$/i;
/** Attributes in which pages that go on while one reads keep the address of each text. */
const ADDRESSES = ["data-url", "data-href", "data-permalink", "data-link", "itemid"];

/** The text that the anchor of a page's address names, or that bears the page's own address; null for most pages. */
export function addressedPart(page: Page): Part | null {
	// The posts of a thread have addresses of their own, and are read together.
	return saysThread(page) ? null : (byAnchor(page) ?? byAddress(page) ?? byNumber(page));
}

function byAnchor(page: Page): Part | null {
	const hash = anchorOf(page.url);
	if (hash === "" || OTHERS.test(hash)) return null;
	const target = page.tree.elements.find(
		({ name, attribs }) => attribs.id === hash || (name === "a" && attribs.name === hash),
	);
	if (!target || target.hidden) return null;
	return new Boxes(page).from(target, true) ?? rangeFrom(target, page);
}

function anchorOf(url: string): string {
	const hash = URL.canParse(url) ? new URL(url).hash.slice(1) : "";
	try {
		return decodeURIComponent(hash);
	} catch {
		// Some anchors have a lone percent sign.
		return hash;
	}
}

function byAddress(page: Page): Part | null {
	const own = addressKey(page.url);
	const end = own.replace(/\/$/, "").split("/").at(-1) ?? "";
	if (end === "") return null;
	const isOwn = (address: string | undefined) =>
		address?.includes(end) === true && addressKey(resolve(address, page.baseUrl) ?? "") === own;
	const bears = ({ name, attribs, hidden }: Element) =>
		!hidden && ((name === "a" && isOwn(attribs.href)) || ADDRESSES.some((key) => isOwn(attribs[key])));
	const bearers = page.tree.elements.filter(bears);
	const boxes = new Boxes(page, bearers);
	const headline = statedHeadline(page);
	for (const element of bearers) {
		const part = boxes.from(element, false);
		if (part && (!headline || holds(part.box, headline))) return { ...part, headline };
	}
	return null;
}

/**
 * The heading that says what the head states as the title, where that is no name of the site: a box without it bears the
 * page's address for other reasons, to come back to after logging in, say.
 */
function statedHeadline(page: Page): Element | null {
	const stated = bare(page.metas.get("og:title") ?? "");
	const site = bare(page.metas.get("og:site_name") ?? "");
	const headings = page.tree.elements.filter(
		({ name, hidden, chars, linkChars }) => /^h[12]$/.test(name) && !hidden && linkChars < chars,
	);
	const [longest] = headings
		.map((heading) => ({ heading, key: bare(lineOf(heading)) }))
		.filter(({ key }) => key.length >= HEADLINE && key !== site && stated.includes(key))
		.sort((a, b) => b.key.length - a.key.length);
	return longest?.heading ?? null;
}
/** A headline has so many letters, where it is no name of a column. */
const HEADLINE = 8;

/** An address that ends with the number of a slide, and the label of one: `4 / 11`. */
const SLIDE = /(?:\/slides?\/|[?&#]slide[=-])(\d{1,3})\/?$/i;
const LABEL = /^(\d{1,3})\s*(?:\/|／|of|von|de|sur|di|из)\s*(\d{1,3})$/i;

/** The slide that an address numbers, where all of a slideshow stand on the page and are numbered. */
function byNumber(page: Page): Part | null {
	const number = SLIDE.exec(page.url)?.[1];
	if (!number) return null;
	const labels = page.tree.elements.filter(
		(element) =>
			!element.hidden &&
			element.chars < 12 &&
			element.chars > 2 &&
			LABEL.exec(lineOf(element))?.[1] === number,
	);
	const kinship = new Kinship();
	const seen = new Set<Element>();
	for (const label of labels)
		for (let at: Element | null = label; at && at !== page.body && !seen.has(at); at = at.parent) {
			seen.add(at);
			if (at.marks > 0 && kinship.of(at).boxes.length >= 2)
				return { box: at, drop: new Set([label]), above: null, isOneOfMany: false };
		}
	return null;
}

const addressKey = (url: string) =>
	withoutHash(url)
		.replace(/\/$/, "")
		.replace(/^http:/, "https:");

/**
 * The boxes of a page's texts. However many elements one starts from, each box is judged once: a hostile page bears its own
 * address twenty thousand times.
 */
class Boxes {
	readonly #page: Page;
	readonly #kinship = new Kinship();
	readonly #seen = new Set<Element>();
	/** Of boxes beside each other: how many bear the address, where they are texts; null where they are none. */
	readonly #bearing = new Map<Kin, number | null>();
	readonly #holders = new Set<Element>();

	/** @param bearers what bears the page's address: where several texts do, none of them is meant */
	constructor(page: Page, bearers: readonly Element[] = []) {
		this.#page = page;
		for (const bearer of bearers)
			for (let at: Element | null = bearer; at && !this.#holders.has(at); at = at.parent)
				this.#holders.add(at);
	}

	/** The box around an element, or behind an empty anchor, that has others of its kind beside it, dated or headed as it is. */
	from(target: Element, byAnchor: boolean): Part | null {
		const { body } = this.#page;
		const behind = target.chars === 0 ? this.#kinship.after(target) : null;
		for (let at: Element | null = behind ?? target; at && at !== body; at = at.parent) {
			if (this.#seen.has(at)) return null;
			this.#seen.add(at);
			if (at.marks === 0 || at.linkChars > at.chars * 0.5) continue;
			const kin = this.#kinship.of(at);
			const bearing = this.#bearingOf(kin);
			// A text with something small beside it is the page's.
			if (bearing === null || (!byAnchor && kin.boxes.some(({ marks }) => marks > kin.marks * NEARLY_ALL)))
				continue;
			if (bearing > (this.#holders.has(at) ? 1 : 0)) return null;
			return { box: at, drop: new Set(), above: this.#datedAbove(at), isOneOfMany: byAnchor };
		}
		return null;
	}

	#bearingOf(kin: Kin): number | null {
		const known = this.#bearing.get(kin);
		if (known !== undefined) return known;
		const { boxes, marks } = kin;
		const isTexts =
			boxes.filter((box) => !namesPlace(box)).length >= 2 &&
			marks >= this.#page.body.marks * MOST &&
			this.#areTexts(boxes);
		const bearing = isTexts ? boxes.filter((box) => this.#holders.has(box)).length : null;
		this.#bearing.set(kin, bearing);
		return bearing;
	}

	/** Whether at least two of them are dated each, or all of them headed. */
	#areTexts(boxes: readonly Element[]): boolean {
		const [first] = boxes;
		if (!first || /^(?:p|li|tr|td|dd|dt|blockquote|h[1-6])$/.test(first.name)) return false;
		const dated = boxes.filter((box) => isDated(box) || this.#datedAbove(box) !== null);
		return dated.length >= 2 || boxes.every((box) => findAll(box, isHeading).length > 0);
	}

	/** The line above a text that is no text itself, where it is dated. */
	#datedAbove(element: Element): Element | null {
		const above = this.#kinship.before(element);
		return above && above.chars < 120 && kindOf(above) !== kindOf(element) && isDated(above) ? above : null;
	}
}

/** The share of the marks of texts beside each other that one of several has at most. */
const NEARLY_ALL = 0.7;

/** From a heading to the next of its kind, where no boxes part the texts. */
function rangeFrom(target: Element, page: Page): Part | null {
	let heading: Element | null = target;
	while (heading && !isHeading(heading) && heading.parent && heading.parent.children.length === 1)
		heading = heading.parent;
	const box = heading?.parent;
	if (!heading || !box || box.marks < page.body.marks * MOST) return null;
	const { name } = heading;
	const starts = box.children.flatMap((node, i) =>
		node.type === "tag" && node.name === name && (isHeading(node) || node.attribs.name) ? [i] : [],
	);
	const from = starts.findIndex((i) => box.children[i] === heading);
	if (from < 0 || starts.length < 2) return null;
	const rangeAt = (n: number) => box.children.slice(starts[n], starts[n + 1]);
	const dated = starts.filter((_, n) => rangeAt(n).some((node) => node.type === "tag" && isDated(node)));
	if (dated.length < 2) return null;
	const own = new Set(rangeAt(from));
	return {
		box,
		drop: new Set(box.children.filter((node) => !own.has(node))),
		above: null,
		isOneOfMany: true,
	};
}

/** Whether a short line in it is a date, or one in a few words. */
function isDated(element: Element): boolean {
	return lineWhere(element, (line) => line.chars < 120 && DATELINE.test(line.text)) !== null;
}

/** Whether a heading is the day under which texts stand. */
const isDay = (heading: Element): boolean => {
	const text = lineOf(heading);
	return DATELINE.test(text) && text.length < DAY;
};
/** No more characters than a weekday and a date have. */
const DAY = 30;

/** The headline of a part: its first heading, else what is named one, else its first words where they are in bold. */
export function titleOfPart({ box, drop, headline }: Part): Title | null {
	const isIn = (element: Element) => !element.hidden && element.chars > 1 && element.chars < 300;
	const candidates = drop.size
		? childElements(box).filter((element) => !drop.has(element) && isIn(element))
		: findAll(box, isIn);
	const element =
		headline ??
		candidates.find((candidate) => isHeading(candidate) && !isDay(candidate)) ??
		candidates.find(({ attribs }) => /title|headline|subject/i.test(attribs.class ?? "")) ??
		candidates.find(({ name }) => name === "b" || name === "strong");
	return element ? { text: lineOf(element), from: "address", element } : null;
}
