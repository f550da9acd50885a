import type { Element, Tree } from "../../../base/html/tree.ts";

/**
 * Sets of elements in document order, by what their markup says. Everything is a walk along sorted lists, and counted:
 * a page that was built to be slow ends the search early and not the isolate.
 */
export class ElementSets {
	readonly #tree: Tree;
	readonly #byName = new Map<string, Element[]>();
	readonly #byClass = new Map<string, Element[]>();
	/** Elements that may still be looked at. */
	#left: number;

	constructor(tree: Tree, work: number) {
		this.#tree = tree;
		this.#left = work;
		for (const element of tree.elements) {
			if (element.order < 3) continue;
			put(this.#byName, element.name, element);
			for (const name of new Set(classesOf(element))) put(this.#byClass, name, element);
		}
	}

	get isSpent(): boolean {
		return this.#left <= 0;
	}

	named(name: string): readonly Element[] {
		return this.#byName.get(name) ?? [];
	}

	withClass(name: string): readonly Element[] {
		return this.#byClass.get(name) ?? [];
	}

	/** All elements of the page. */
	get all(): readonly Element[] {
		return this.#tree.elements;
	}

	/**
	 * Whether elements of a tag can be counted among their siblings: whoever applies such a selector counts them anew
	 * for each.
	 */
	isCountable(name: string): boolean {
		let steps = 0;
		for (const { parent } of this.named(name)) steps += parent?.children.length ?? 0;
		this.#left -= this.named(name).length;
		return steps <= MOST_COUNTED;
	}

	filter(from: readonly Element[], test: (element: Element) => boolean): Element[] {
		this.#left -= from.length;
		return from.filter(test);
	}

	/** Those that are somewhere in one of `anchors`, both in document order. */
	inside(from: readonly Element[], anchors: readonly Element[]): Element[] {
		this.#left -= from.length + anchors.length;
		const found: Element[] = [];
		let at = 0;
		let end = -1;
		for (const element of from) {
			for (let anchor = anchors[at]; anchor && anchor.order < element.order; anchor = anchors[++at])
				end = Math.max(end, anchor.order + anchor.elements);
			if (element.order <= end) found.push(element);
		}
		return found;
	}

	/** Those whose parent is one of `anchors`. */
	childrenOf(from: readonly Element[], anchors: readonly Element[]): Element[] {
		const parents = new Set<Element | null>(anchors);
		return this.filter(from, ({ parent }) => parents.has(parent));
	}
}

/** Siblings that all elements of a tag have together. */
const MOST_COUNTED = 500_000;

/** The classes of an element. */
export function classesOf(element: Element): readonly string[] {
	const before = known.get(element);
	if (before) return before;
	const classes = element.attribs.class?.trim().split(/\s+/).filter(Boolean).slice(0, MOST_CLASSES) ?? [];
	known.set(element, classes);
	return classes;
}
const known = new WeakMap<Element, readonly string[]>();

/** Of one element; utility classes come by the dozen. */
const MOST_CLASSES = 40;

/** Whether an element is one of some in document order. */
export function isAmong({ order }: Element, elements: readonly Element[]): boolean {
	let [low, high] = [0, elements.length - 1];
	while (low <= high) {
		const middle = (low + high) >> 1;
		const at = elements[middle]?.order ?? 0;
		if (at === order) return true;
		if (at < order) low = middle + 1;
		else high = middle - 1;
	}
	return false;
}

/** Whether two lists in document order are the same elements. */
export function areSame(a: readonly Element[], b: readonly Element[]): boolean {
	return a.length === b.length && a.every((element, at) => element === b[at]);
}

/** A short name of a set, the same for the same elements of one page. */
export function setKey(elements: readonly Element[]): string {
	let mixed = 0;
	for (const { order } of elements) mixed = (Math.imul(mixed ^ order, 0x9e3779b1) + order) | 0;
	return `${elements.length}:${elements[0]?.order}:${elements.at(-1)?.order}:${mixed}`;
}

function put(map: Map<string, Element[]>, key: string, element: Element): void {
	const known = map.get(key);
	if (known) known.push(element);
	else map.set(key, [element]);
}
