import { childElements, type Element, firstClass } from "../../../base/html/tree.ts";

/** Elements of one kind beside each other that are seen and say something, in document order. */
export interface Kin {
	boxes: readonly Element[];
	/** Punctuation marks in all of them, as in `Measures`. */
	marks: number;
}

/** What stands beside an element. */
interface Place {
	kin: Kin;
	/** The nearest siblings with a text. */
	before: Element | null;
	after: Element | null;
}

const NOBODY: Kin = { boxes: [], marks: 0 };
const NOWHERE: Place = { kin: NOBODY, before: null, after: null };

/** Which elements of a page are of one kind and beside each other: the children of each parent are looked at once. */
export class Kinship {
	readonly #places = new Map<Element, Place>();

	/** Those of an element's kind, itself among them where it is seen and says something. */
	of(element: Element): Kin {
		return this.#place(element).kin;
	}

	before(element: Element): Element | null {
		return this.#place(element).before;
	}

	after(element: Element): Element | null {
		return this.#place(element).after;
	}

	#place(element: Element): Place {
		if (!this.#places.has(element)) this.#look(childElements(element.parent ?? element));
		return this.#places.get(element) ?? NOWHERE;
	}

	#look(siblings: readonly Element[]): void {
		const kinds = new Map<string, Element[]>();
		for (const sibling of siblings) {
			const kind = kindOf(sibling);
			const boxes = kinds.get(kind) ?? [];
			kinds.set(kind, boxes);
			if (!sibling.hidden && sibling.marks > 0) boxes.push(sibling);
		}
		const kin = new Map(
			[...kinds].map(([kind, boxes]) => [
				kind,
				{ boxes, marks: boxes.reduce((sum, { marks }) => sum + marks, 0) },
			]),
		);
		let before: Element | null = null;
		const waiting: Place[] = [];
		for (const sibling of siblings) {
			if (sibling.chars > 0) for (const place of waiting.splice(0)) place.after = sibling;
			const place: Place = { kin: kin.get(kindOf(sibling)) ?? NOBODY, before, after: null };
			waiting.push(place);
			this.#places.set(sibling, place);
			if (sibling.chars > 0) before = sibling;
		}
	}
}

/** The name of an element and its first class without numbers. */
export function kindOf(element: Element): string {
	return `${element.name}.${firstClass(element).replace(/\d+/g, "")}`;
}
