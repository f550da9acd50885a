import { childElements, type Element } from "../../../base/html/tree.ts";
import { type Compound, hasName, isTag, namesOf, tagCost } from "./compounds.ts";
import type { Name } from "./names.ts";
import type { ElementSets } from "./sets.ts";

/** What it costs to tell an element by a child, and by that one's child as well. */
const BY_CHILD = 1;
const BY_GRANDCHILD = 1.4;
/** It costs so much to leave out that it has none of its kind in each other: a row more, and the box around may be built alike. */
const INNERMOST = 0.8;
/** Children that are tried. */
const MOST = 3;

/** A child by its steadiest name, else by its tag. */
interface Part {
	css: string;
	fits: (element: Element) => boolean;
}

/**
 * Elements without a name that lasts, told by what is right in them: `div:has(> h3 > a)`, and where boxes are in boxes
 * by being the innermost such.
 */
export function builtLike(alike: readonly Element[], sets: ElementSets): Compound[] {
	const [first] = alike;
	if (!first || !isTag(first.name) || alike.some(({ name }) => name !== first.name)) return [];
	const { name } = first;
	const found: Compound[] = [];
	const holders = holdersOf(name, sets);
	const isInnermost = NESTED.has(name) && alike.every((element) => !holders.has(element));
	const add = (inner: string, cost: number, fits: (element: Element) => boolean) => {
		if (sets.isSpent || !alike.every(fits)) return;
		const elements = sets.filter(sets.named(name), fits);
		const css = `${name}:has(> ${inner})`;
		found.push({ css, cost: tagCost(name) + cost + (isInnermost ? INNERMOST : 0), elements });
		if (!isInnermost) return;
		const innermost = elements.filter((element) => !holders.has(element));
		found.push({
			css: `${css}:not(:has(> ${name} ${name}))`,
			cost: tagCost(name) + cost,
			elements: innermost,
		});
	};
	for (const child of childElements(first).slice(0, MOST)) {
		const part = partOf(child);
		if (!part) continue;
		add(part.css, BY_CHILD, (element) => childElements(element).some(part.fits));
		for (const below of childElements(child).slice(0, 2)) {
			const inner = partOf(below);
			if (!inner) continue;
			add(`${part.css} > ${inner.css}`, BY_GRANDCHILD, (element) =>
				childElements(element).some((child) => part.fits(child) && childElements(child).some(inner.fits)),
			);
		}
	}
	return found;
}

/** The closest of an element and those around it that has this tag. */
function nearest(from: Element | null, name: string): Element | null {
	for (let at = from; at; at = at.parent) if (at.name === name) return at;
	return null;
}

/** The elements of a tag with a child of the tag that holds another one: `:has(> div div)`. */
function holdersOf(name: string, sets: ElementSets): ReadonlySet<Element> {
	const around = new Set<Element>();
	for (const below of sets.filter(sets.named(name), () => true)) {
		const above = nearest(below.parent, name);
		if (above) around.add(above);
	}
	const holders = new Set<Element>();
	for (const { parent } of around) if (parent?.name === name) holders.add(parent);
	return holders;
}

/** Tags that are put into each other for no reason. */
const NESTED = new Set(["div", "section", "span", "table", "article", "center"]);

function partOf(element: Element): Part | null {
	const name: Name | undefined = namesOf(element).find(({ cost, of }) => of === "class" && cost < 3);
	if (name) return { css: name.css, fits: (other) => hasName(other, name) };
	return isTag(element.name) ? { css: element.name, fits: (other) => other.name === element.name } : null;
}
