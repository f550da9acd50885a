import { quoted, select } from "../../../base/html/css.ts";
import { childElements, type Element, findAll, lineOf } from "../../../base/html/tree.ts";
import type { Page } from "../page.ts";
import { isIn } from "./alike.ts";
import { isTag, namesOf } from "./compounds.ts";
import { classesOf } from "./sets.ts";

/** What "without this" is about. */
export type Noise =
	/** Whole items. */
	| { of: "items"; items: Element[] }
	/** Something in items that is none of theirs: a label, a button. */
	| { of: "part"; part: Element; item: Element }
	/** A box with no item in it or around it. */
	| { of: "elsewhere" };

/** Words of labels that speak of the whole item. */
const ADVERTISING =
	/^[[(【（]?(?:广告|推广|赞助|ad|ads|advert(?:isement)?|sponsored|promoted|anzeige|werbung|publicité|publicidad|реклама|広告|pr)[\])】）]?$/i;

/** What is noise of a list: the items in the box that was pointed at, or the item around it, or only what is in that. */
export function noiseOf(pointed: Element, items: readonly Element[], examples: readonly Element[]): Noise {
	const inside = items.filter((item) => isIn(item, pointed));
	if (inside.length > 0) return { of: "items", items: inside };
	const item = items.find((candidate) => isIn(pointed, candidate));
	if (!item) return { of: "elsewhere" };
	const isExample = examples.some((example) => isIn(example, item));
	const isMost =
		pointed.links > 0 ||
		(pointed.parent?.name === "a" && pointed.chars === pointed.parent.chars) ||
		pointed.chars * 2 > item.chars;
	const isWhole = !isExample && (isMost || pointed.name === "a" || ADVERTISING.test(lineOf(pointed)));
	return isWhole ? { of: "items", items: [item] } : { of: "part", part: pointed, item };
}

/** A `remove` for some items of a list that no other item of it fits; null where nothing tells them apart. */
export function removalOf(
	noise: readonly Element[],
	items: readonly Element[],
	css: string,
	page: Page,
): string | null {
	const unwanted = new Set(noise);
	const kept = items.filter((item) => !unwanted.has(item));
	const isRight = (ending: string) => {
		const found = new Set(select(css + ending, page.tree.root));
		return noise.every((item) => found.has(item)) && !kept.some((item) => found.has(item));
	};
	const [first] = noise;
	if (!first) return null;
	const marks = [...ownMarks(first), ...innerMarks(first, kept)].slice(0, MOST_MARKS);
	const found = [...marks, ...ownLinks(first), ...places(first)].find(isRight);
	return found === undefined ? null : css + found;
}

const MOST_MARKS = 40;

/** By its classes, those of a state as well: `ad`, `top`. */
function ownMarks(item: Element): string[] {
	return classesOf(item)
		.filter((name) => /^[A-Za-z\u4e00-\u9fff_-][\w\u4e00-\u9fff-]{1,40}$/.test(name) && !/\d{3}/.test(name))
		.map((name) => `.${name}`);
}

/** By what is in it and in no other item, or by what all others have. */
function innerMarks(item: Element, kept: readonly Element[]): string[] {
	const marks: string[] = [];
	const inner = findAll(item, ({ hidden }) => !hidden).slice(0, 60);
	for (const below of inner) for (const { css } of namesOf(below).slice(0, 2)) marks.push(`:has(${css})`);
	for (const { name } of inner)
		if (/^(?:iframe|ins|object|embed|button|form|video)$/.test(name)) marks.push(`:has(${name})`);
	const [example] = kept;
	if (example)
		for (const child of childElements(example)) {
			const [named] = namesOf(child);
			if (isTag(child.name)) marks.push(`:not(:has(> ${named?.css ?? child.name}))`);
		}
	for (const below of inner) {
		const text = lineOf(below);
		if (text.length > 1 && text.length < 12 && !/["\\@\d]/.test(text))
			marks.push(`:has(${isTag(below.name) ? below.name : "*"}:contains(${quoted(text)}))`);
	}
	for (const { attribs } of [item, ...inner]) {
		const host = URL.parse(attribs.href ?? "")?.host;
		if (host) marks.push(`:has(a[href*=${quoted(`//${host}/`)}])`);
	}
	return marks;
}

/** By its address, as one that is pinned keeps it: a place is another item's as soon as something new comes. */
function ownLinks(item: Element): string[] {
	const leads = ({ attribs }: Element) => /^(?!#|javascript:)./.test(attribs.href ?? "");
	const css = ({ attribs }: Element) => `[href=${quoted(attribs.href ?? "")}]`;
	if (leads(item)) return [css(item)];
	return findAll(item, leads)
		.slice(0, MOST_LINKS)
		.map((link) => `:has(${css(link)})`);
}

const MOST_LINKS = 5;

function places(item: Element): string[] {
	const siblings = item.parent ? childElements(item.parent) : [];
	return siblings[0] === item ? [":first-child"] : siblings.at(-1) === item ? [":last-child"] : [];
}

/** A `remove` for what is in items and none of theirs. */
export function partRemoval(part: Element, item: Element, css: string): string {
	const [own] = namesOf(part).filter(({ css }) => !css.startsWith("#"));
	if (own) return `${css} ${own.css}`;
	const path: string[] = [];
	for (let at: Element | null = part; at && at !== item; at = at.parent) path.unshift(at.name);
	const siblings = part.parent ? childElements(part.parent).filter(({ name }) => name === part.name) : [];
	const place = siblings.length > 1 ? `:nth-of-type(${siblings.indexOf(part) + 1})` : "";
	return `${css} > ${path.join(" > ")}${place}`;
}
