import { dateIn, type FeedContext, type FoundDate } from "./context.ts";
import { isElement, textOf, type XmlElement } from "./xml/tree.ts";

/** The children of an element by name, in order: adapters ask for many names of one entry. */
export class Fields {
	readonly element: XmlElement;
	readonly byName: Map<string, XmlElement[]>;

	constructor(element: XmlElement) {
		this.element = element;
		this.byName = new Map();
		for (const node of element.nodes) {
			if (!isElement(node)) continue;
			const list = this.byName.get(node.name);
			if (list) list.push(node);
			else this.byName.set(node.name, [node]);
		}
	}

	all(...names: string[]): XmlElement[] {
		if (names.length === 1) return this.byName.get(names[0] ?? "") ?? [];
		return names.flatMap((name) => this.byName.get(name) ?? []);
	}

	/** The first element that is there, the earlier name first. */
	first(...names: string[]): XmlElement | null {
		for (const name of names) {
			const found = this.byName.get(name)?.[0];
			if (found) return found;
		}
		return null;
	}

	/** The first text that is there, the earlier name first. */
	text(...names: string[]): string | null {
		for (const name of names) {
			for (const element of this.byName.get(name) ?? []) {
				const text = textOf(element);
				if (text !== null) return text;
			}
		}
		return null;
	}

	/** The first field that holds a date which can be understood, the earlier name first. */
	date(context: FeedContext, language: string | null, ...names: string[]): FoundDate | null {
		for (const name of names) {
			for (const element of this.byName.get(name) ?? []) {
				const found = dateIn(textOf(element), element.raw, context, language);
				if (found) return found;
			}
		}
		return null;
	}
}
