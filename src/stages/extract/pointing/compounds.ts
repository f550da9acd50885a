import { quoted } from "../../../base/html/css.ts";
import type { Element } from "../../../base/html/tree.ts";
import { classNames, idNames, type Name } from "./names.ts";
import { classesOf, type ElementSets } from "./sets.ts";

/** What one element of a selector says: `li.item`, with what it costs to rely on it, and all that it fits. */
export interface Compound {
	css: string;
	cost: number;
	elements: readonly Element[];
}

/** What it costs to rely on a tag alone: few kinds of things are in an `article`, anything is in a `div`. */
const TAG_COST: Readonly<Record<string, number>> = {
	article: 0.4,
	li: 0.6,
	dt: 0.5,
	dd: 0.6,
	tr: 0.8,
	time: 0.3,
	h1: 0.7,
	h2: 0.7,
	h3: 0.7,
	h4: 0.7,
	h5: 0.8,
	h6: 0.8,
	main: 0.5,
	ol: 1,
	ul: 1.3,
	dl: 0.8,
	table: 1.3,
	tbody: 1.5,
	section: 1.2,
	a: 1,
	img: 0.6,
	p: 1,
	td: 1.2,
	div: 2,
	span: 1.8,
};

/** Whether a tag can stand in a selector as it is. */
export const isTag = (name: string): boolean => /^[a-z][a-z0-9-]*$/.test(name);

export const tagCost = (name: string): number => TAG_COST[name] ?? 1.5;

/** A class or an id beside a tag costs so much more than the class alone. */
const WITH_TAG = 0.1;
/** Names of one element that are worth trying. */
const MOST_NAMES = 4;

/** Attributes that say what an element is, by people who mean it. */
const TELLING = [
	"itemprop",
	"itemtype",
	"role",
	"data-testid",
	"data-test",
	"data-component",
	"data-type",
	"rel",
	"property",
];

/** The ways to say what an element and others like it are, cheapest first: those that all of `alike` have. */
export function compoundsOf(alike: readonly Element[], sets: ElementSets): Compound[] {
	const [first, ...others] = alike;
	if (!first) return [];
	const isCommon = (test: (element: Element) => boolean) => others.every(test);
	const isOneName = isCommon(({ name }) => name === first.name);
	const tag = isOneName ? first.name : "";
	const found: Compound[] = [];
	const names = namesOf(first)
		.filter((name) => isCommon((other) => hasName(other, name)))
		.slice(0, MOST_NAMES);
	for (const name of names) found.push(withName(tag, name, sets));
	for (const [at, first] of names.entries())
		for (const second of names.slice(at + 1, at + 3)) found.push(withNames(tag, first, second, sets));
	for (const attribute of TELLING) {
		const value = first.attribs[attribute];
		if (!value || value.length > 40 || /[\d\s"'\\@]/.test(value)) continue;
		if (!isCommon(({ attribs }) => attribs[attribute] === value)) continue;
		const from = tag === "" ? sets.all : sets.named(tag);
		const elements = sets.filter(from, ({ attribs }) => attribs[attribute] === value);
		found.push({ css: `${tag}[${attribute}=${quoted(value)}]`, cost: 0.9, elements });
	}
	if (isOneName && isTag(tag)) found.push({ css: tag, cost: tagCost(tag), elements: sets.named(tag) });
	return found.sort((a, b) => a.cost - b.cost);
}

/** The names of an element, the steadiest first. */
export function namesOf(element: Element): readonly Name[] {
	const before = known.get(element);
	if (before) return before;
	const { id } = element.attribs;
	const names = [...(id ? idNames(id) : []), ...classesOf(element).flatMap(classNames)];
	names.sort((a, b) => a.cost - b.cost);
	known.set(element, names);
	return names;
}
const known = new WeakMap<Element, readonly Name[]>();

/** Whether an element has a class or an id of this name or start. */
export function hasName(element: Element, { of, text, isPrefix }: Name): boolean {
	const written = of === "id" ? element.attribs.id : element.attribs.class;
	if (written === undefined) return false;
	if (of === "id") return isPrefix ? written.startsWith(text) : written === text;
	return isPrefix ? written.includes(text) : classesOf(element).includes(text);
}

function withName(tag: string, name: Name, sets: ElementSets): Compound {
	const from =
		name.of === "class" && !name.isPrefix
			? sets.withClass(name.text)
			: tag === ""
				? sets.all
				: sets.named(tag);
	const elements = sets.filter(
		from,
		(element) => (tag === "" || element.name === tag) && hasName(element, name),
	);
	return { css: tag + name.css, cost: name.cost + (tag === "" ? 0 : WITH_TAG), elements };
}

function withNames(tag: string, name: Name, other: Name, sets: ElementSets): Compound {
	const { elements } = withName(tag, name, sets);
	const both = sets.filter(elements, (element) => hasName(element, other));
	// An id comes first, else the order is that of the page.
	const css = other.css.startsWith("#") ? `${other.css}${name.css}` : `${name.css}${other.css}`;
	return { css: tag + css, cost: name.cost + other.cost * 0.5 + WITH_TAG, elements: both };
}
