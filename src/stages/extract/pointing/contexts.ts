import { quoted } from "../../../base/html/css.ts";
import { childElements, type Element, findAll, isHeading, lineOf } from "../../../base/html/tree.ts";
import { builtLike } from "./builds.ts";
import { type Compound, compoundsOf, namesOf, tagCost } from "./compounds.ts";
import { type ElementSets, isAmong } from "./sets.ts";

/** A selector that was made for an element, with everything that it matches. */
export interface Selection {
	css: string;
	/** How little it is to be relied on: 1 is a class that somebody meant, 6 a position. */
	cost: number;
	elements: readonly Element[];
	/** Nothing tells an item from what stands between items but its tag, or how it looks. */
	isWeak: boolean;
}

/** From this cost a name says how something looks and not what it is. */
const WEAK = 3;

/** Ancestors that may say where a list is. */
const DEPTH = 12;
/** For what is only a tag, or told by what is in it, where nothing says in which box it is. */
const NOWHERE = 2;
const BELOW = 0.3;
const CHILD = 0.5;
/** For each element between. */
const FAR = 0.12;
/** A place told by its heading: its words may be written anew. */
const HEADED = 1.2;
/** A place told by how many are before it. */
const COUNTED = 6;
/** More elements than this are no list. */
const MOST = 5_000;

/**
 * The selectors that match `alike` and what else is like it: alone, within what their ancestors are called, within what
 * a heading names, and by position where nothing else is left.
 */
export function selectionsOf(alike: readonly Element[], sets: ElementSets): Selection[] {
	const [first] = alike;
	if (!first) return [];
	const found: Selection[] = [];
	const places = placesOf(first, sets);
	const named = compoundsOf(alike, sets);
	const isNamed = named.some(({ css, cost }) => cost < WEAK && !isTagOnly(css));
	for (const own of isNamed ? named : [...named, ...builtLike(alike, sets)]) {
		if (sets.isSpent) break;
		const isWeak = isTagOnly(own.css) || own.cost >= WEAK || own.css.includes(":has");
		const add = (css: string, cost: number, elements: readonly Element[]) => {
			if (elements.length <= MOST && alike.every((element) => isAmong(element, elements)))
				found.push({ css, cost, elements, isWeak });
		};
		add(own.css, own.cost + (isWeak ? NOWHERE : 0), own.elements);
		for (const place of places) {
			if (sets.isSpent) break;
			const cost = own.cost + place.cost + place.distance * FAR;
			const inside = sets.inside(own.elements, place.elements);
			add(`${place.css} ${own.css}`, cost + BELOW, inside);
			if (place.distance === 0)
				add(`${place.css} > ${own.css}`, cost + CHILD, sets.childrenOf(own.elements, place.elements));
		}
	}
	return found;
}

const isTagOnly = (css: string) => /^[a-z0-9-]+$/.test(css);

interface Place extends Compound {
	/** How many elements are between. */
	distance: number;
}

/** What the ancestors of an element are called, singly and in pairs, and by their headings and positions. */
function placesOf(element: Element, sets: ElementSets): Place[] {
	const named: Place[] = [];
	const places: Place[] = [];
	let distance = 0;
	for (let at = element.parent; at && at.order > 2 && distance < DEPTH; at = at.parent, distance++) {
		const own = compoundsOf([at], sets).slice(0, 4);
		for (const compound of own) {
			const isTag = compound.css === at.name;
			if (isTag && tagCost(at.name) > 1.3 && distance > 0) continue;
			const place = { ...compound, cost: compound.cost + (isTag ? 0.6 : 0), distance };
			places.push(place);
			if (!isTag) named.push(place);
		}
		if (sets.isSpent) break;
	}
	const outer = named.slice(0, MOST_NAMED);
	for (const place of [...places].slice(0, MOST_NAMED * 2))
		for (const above of outer) {
			if (above.distance <= place.distance || sets.isSpent) continue;
			const elements = sets.inside(place.elements, above.elements);
			if (elements.length === place.elements.length) continue;
			const cost = place.cost + above.cost + BELOW + (above.distance - place.distance) * FAR;
			places.push({ css: `${above.css} ${place.css}`, cost, elements, distance: place.distance });
		}
	return [...places, ...toldApart(element, named, sets)];
}

const MOST_NAMED = 10;

/** The boxes around an element, told from those beside them by their headings, or by how many are before them. */
function toldApart(element: Element, named: readonly Place[], sets: ElementSets): Place[] {
	const places: Place[] = [];
	let distance = 0;
	for (let at = element.parent; at && at.order > 2 && distance < 6; at = at.parent, distance++) {
		if (sets.isSpent) break;
		const owns = compoundsOf([at], sets).filter(({ elements }) => elements.length <= MOST_BOXES);
		const heading = headingOf(at, element);
		if (heading) for (const own of owns.slice(0, 2)) places.push(...headed(own, at, heading, distance, sets));
		const siblings = at.parent ? childElements(at.parent).filter(({ name }) => name === at.name) : [];
		const position = siblings.indexOf(at) + 1;
		const above = named.find((place) => place.distance > distance);
		if (siblings.length > 1 && siblings.length <= MOST_BOXES && sets.isCountable(at.name)) {
			const counted = `${at.name}:nth-of-type(${position})`;
			const all = sets.filter(sets.named(at.name), (sibling) => isAt(sibling, position));
			const elements = above ? sets.inside(all, above.elements) : all;
			places.push({
				css: above ? `${above.css} ${counted}` : counted,
				cost: COUNTED + (above?.cost ?? 2),
				elements,
				distance,
			});
		}
	}
	return places;
}

/** The boxes of one kind that have a heading of these words, as the one does. */
function headed(own: Compound, box: Element, heading: Element, distance: number, sets: ElementSets): Place[] {
	const text = lineOf(heading);
	const said = isHeading(heading) ? undefined : namesOf(heading)[0];
	const isChild = heading.parent === box;
	const from =
		said && !said.isPrefix && said.of === "class" ? sets.withClass(said.text) : sets.named(heading.name);
	if (from.length > MOST_HEADINGS) return [];
	const headings = sets.filter(from, (title) => lineOf(title).includes(text));
	const elements = sets.filter(own.elements, (other) =>
		headings.some((title) => (isChild ? title.parent === other : title !== other && isWithin(title, other))),
	);
	const inner = said && from !== sets.named(heading.name) ? said.css : heading.name;
	const css = `${own.css}:has(${isChild ? "> " : ""}${inner}:contains(${quoted(text)}))`;
	return [{ css, cost: own.cost + HEADED, elements, distance }];
}

const MOST_HEADINGS = 300;

const isWithin = (inner: Element, box: Element) =>
	inner.order > box.order && inner.order <= box.order + box.elements;

/** Boxes beside each other, or of one kind on a page: with more of them none is told by its heading or its place. */
const MOST_BOXES = 60;

/** Whether an element is the so-and-so-many-th of its kind among its siblings, from 1. */
function isAt(element: Element, position: number): boolean {
	let at = 0;
	for (const sibling of element.parent?.children ?? []) {
		if (sibling.type !== "tag" || sibling.name !== element.name) continue;
		at++;
		if (sibling === element || at > position) break;
	}
	return at === position;
}

/** A heading of few words at the beginning of a box, before what it heads. */
function headingOf(box: Element, item: Element): Element | null {
	const [heading] = findAll(
		box,
		(inner) =>
			inner.order < item.order &&
			!inner.hidden &&
			inner.chars > 1 &&
			inner.chars < HEADING_CHARS &&
			(isHeading(inner) ||
				/(?:^|[\s_-])(?:title|tit|tt|hd|head|heading|caption|bt)(?:$|[\s_-])/.test(
					inner.attribs.class ?? "",
				)),
	);
	// Another box's heading says nothing of this one.
	if (!heading || /["\\@\d]/.test(lineOf(heading))) return null;
	return lineOf(heading) === "" ? null : heading;
}
const HEADING_CHARS = 40;
