import { dateIn, type FeedContext, type FoundDate } from "./context.ts";
import { isElement, textOf, type XmlElement } from "./xml/elements.ts";

/** The children of an element by name: adapters ask for many names of one entry. */
export class Fields {
	readonly element: XmlElement;
	readonly children: XmlElement[];

	constructor(element: XmlElement) {
		this.element = element;
		this.children = element.nodes.filter(isElement);
	}

	/** Every element that has one of the names, the earlier name first. */
	all(...names: string[]): XmlElement[] {
		const found: XmlElement[] = [];
		for (const name of names) {
			for (const child of this.children) if (child.name === name) found.push(child);
		}
		return found;
	}

	/** The first element that is there, the earlier name first. */
	first(...names: string[]): XmlElement | null {
		for (const name of names) {
			for (const child of this.children) if (child.name === name) return child;
		}
		return null;
	}

	/** The first element that is there and not empty, the earlier name first. */
	filled(...names: string[]): XmlElement | null {
		for (const name of names) {
			for (const child of this.children) {
				if (child.name === name && child.nodes.length > 0 && textOrMarkup(child)) return child;
			}
		}
		return null;
	}

	/** The first text that is there, the earlier name first. */
	text(...names: string[]): string | null {
		for (const name of names) {
			for (const child of this.children) {
				const text = child.name === name ? textOf(child) : null;
				if (text !== null) return text;
			}
		}
		return null;
	}

	/** The first field that holds a date which can be understood, the earlier name first. */
	date(context: FeedContext, language: string | null, ...names: string[]): FoundDate | null {
		for (const name of names) {
			for (const child of this.children) {
				const found = child.name === name ? dateIn(textOf(child), child.raw, context, language) : null;
				if (found) return found;
			}
		}
		return null;
	}
}

function textOrMarkup(element: XmlElement): boolean {
	return element.nodes.some(isElement) || textOf(element) !== null;
}
