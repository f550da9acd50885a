import type { Entry } from "../../model/entry.ts";
import type { Problem } from "../../model/result.ts";
import { DOCUMENT_MAX_ENTRIES, FEED_MAX_UNITS } from "../../settings.ts";
import type { XmlElement } from "./xml/elements.ts";

/** What an entry without anything in it takes, in units of some 100 bytes. */
const BARE_UNITS = 10;
/** Room that is made at once, as a part of all, for those that are newer: sorting for each entry would take too long. */
const MADE_ROOM = 0.2;

/**
 * The entries of a document that is being read, by the elements that they were made of: all of them, or as many of the
 * newest as there is room for. Elements of those that are let go of leave the tree.
 */
export class NewestEntries {
	readonly #entries = new Map<XmlElement, Entry>();
	#units = 0;
	#count = 0;
	/** The date of the newest one that was let go of. */
	#left = Number.NEGATIVE_INFINITY;

	/** Takes an entry whose element, the last one of its parent, has just ended. */
	add(element: XmlElement, entry: Entry): void {
		this.#count++;
		if (dateOf(entry) <= this.#left) {
			element.parent?.nodes.pop();
			return;
		}
		this.#entries.set(element, entry);
		this.#units += unitsOf(entry);
		if (this.#units > FEED_MAX_UNITS) this.#makeRoom();
	}

	get(element: XmlElement): Entry | undefined {
		return this.#entries.get(element);
	}

	/** How many entries the document has; null where all of them were kept. */
	tooMany(): number | null {
		return this.#count > this.#entries.size ? this.#count : null;
	}

	#makeRoom(): void {
		const oldestFirst = [...this.#entries].reverse().sort(([, a], [, b]) => dateOf(a) - dateOf(b));
		const parents = new Set<XmlElement>();
		for (const [element, entry] of oldestFirst) {
			if (this.#units <= FEED_MAX_UNITS * (1 - MADE_ROOM) || this.#entries.size === 1) break;
			this.#entries.delete(element);
			this.#units -= unitsOf(entry);
			this.#left = dateOf(entry);
			if (element.parent) parents.add(element.parent);
		}
		const isKept = (node: XmlElement["nodes"][number]) =>
			typeof node !== "object" || !("nodes" in node) || !node.isRead || this.#entries.has(node);
		for (const parent of parents) parent.nodes = parent.nodes.filter(isKept);
	}
}

/** The newest entries by their dates, or the first where they have none; their order stays. */
export function newestOf(entries: Entry[]): Entry[] {
	if (entries.length <= DOCUMENT_MAX_ENTRIES) return entries;
	const dated = entries.map((entry) => ({ entry, date: dateOf(entry) }));
	const kept = new Set([...dated].sort((a, b) => b.date - a.date).slice(0, DOCUMENT_MAX_ENTRIES));
	return dated.filter((piece) => kept.has(piece)).map(({ entry }) => entry);
}

/** What is said of a document with more entries than are read. */
export function tooMany(count: number): Problem {
	const message = `the document has ${count} entries; the ${DOCUMENT_MAX_ENTRIES} newest are read`;
	return { stage: "parse", code: "too-many-entries", message };
}

function dateOf({ published, updated }: Entry): number {
	return published ?? updated ?? 0;
}

/** Names, categories and files, and texts as far as they are no part of the document's own. */
function unitsOf({ authors, categories, enclosures, episode, contentHtml, summary }: Entry): number {
	const parts =
		authors.length + categories.length + 2 * (enclosures.length + (episode?.transcripts.length ?? 0));
	const chars = (contentHtml?.length ?? 0) + (summary?.length ?? 0);
	return BARE_UNITS + parts + (chars >> 7);
}
