/** Names that a page has at a time in its table, a power of two; most pages have some eighty. */
const SLOTS = 256;

/**
 * The names of a page's elements and attributes in lower case, each of them one string however often it comes: one that
 * the engine knows by its place, which is how names are compared and properties found.
 */
export class TagNames {
	readonly #html: string;
	readonly #slots: string[] = new Array(SLOTS).fill("");

	constructor(html: string) {
		this.#html = html;
	}

	/** The name that stands between two positions. */
	at(start: number, end: number): string {
		const html = this.#html;
		const length = end - start;
		const slot = (html.charCodeAt(start) + 31 * html.charCodeAt(end - 1) + 7 * length) & (SLOTS - 1);
		const known = this.#slots[slot] as string;
		if (known.length === length && html.startsWith(known, start)) return known;
		const name = Object.keys({ [html.slice(start, end).toLowerCase()]: true })[0] as string;
		this.#slots[slot] = name;
		return name;
	}
}
