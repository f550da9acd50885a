import { addProblem, type FeedContext } from "./context.ts";
import {
	type CData,
	child,
	children,
	isElement,
	rawTextOf,
	textOf,
	type XmlElement,
} from "./xml/elements.ts";

/** Where the parts of a feed are in its tree. */
export interface Shape {
	dialect: "rss" | "atom";
	/** The channel or the feed; what is said of the whole stands in it. */
	root: XmlElement;
	entries: XmlElement[];
	/** Images beside the channel, as RSS 1.0 and 0.90 have them. */
	images: XmlElement[];
}

const ROOTS = /^(?:rss|rdf:rdf|rdf|channel|atom:feed|atom:entry)$/;
const ENTRY = /^(?:item|atom:entry|entry)$/;
/** Elements of an entry, or of text: no feed is looked for in them. */
const OPAQUE =
	/^(?:title|description|content:encoded|atom:title|atom:content|atom:summary|image|textinput|items|media:group)$/;

/**
 * Finds the feed in a document, however it is wrapped; a second root with entries of its own adds them. Another
 * document as text (`{text}`) when the feed was escaped into an element; null when there is none.
 */
export function findShape(top: XmlElement, context: FeedContext): Shape | { text: string } | null {
	const roots = rootsIn(top, 0);
	const root = roots.find((root) => entriesIn(root).length > 0) ?? roots[0];
	const loose = root ? [] : entriesIn(top);
	if (!root) return loose.length > 0 ? shapeOf(top, loose, context) : escapedIn(top);
	const entries = [...roots.flatMap(entriesIn), ...children(top).filter((child) => child.name === "item")];
	if (roots.length > 1)
		addProblem(context, "several-roots", `${roots.length} feeds in one document were joined`);
	const isAlone = top.nodes.every((node) => (isElement(node) ? ROOTS.test(node.name) : isBlank(node)));
	if (root.parent !== top || !isAlone) {
		addProblem(context, "markup-around-root", "text or markup around the feed was left out");
	}
	return shapeOf(root, entries, context);
}

function isBlank(node: string | CData): boolean {
	return (typeof node === "string" ? node : node.cdata).trim() === "";
}

function shapeOf(root: XmlElement, entries: XmlElement[], context: FeedContext): Shape {
	const dialect = root.name.startsWith("atom:") || entries[0]?.name === "atom:entry" ? "atom" : "rss";
	const whole = withoutCut(entries, context);
	if (dialect === "atom") return { dialect, root, entries: whole, images: [] };
	const channel = root.name === "channel" ? root : (child(root, "channel") ?? root);
	const images = channel === root ? [] : children(root).filter((child) => child.name === "image");
	return { dialect, root: channel, entries: whole, images };
}

function rootsIn(element: XmlElement, depth: number): XmlElement[] {
	if (depth > 12) return [];
	return children(element).flatMap((child) => {
		if (ROOTS.test(child.name)) return [child];
		return OPAQUE.test(child.name) || ENTRY.test(child.name) ? [] : rootsIn(child, depth + 1);
	});
}

/** The entries of a root: in it, in its channels, or in a feed that stands in them; never inside an entry. */
function entriesIn(root: XmlElement): XmlElement[] {
	if (ENTRY.test(root.name)) return [root];
	return children(root).flatMap((child) => {
		if (ENTRY.test(child.name)) return child;
		return OPAQUE.test(child.name) ? [] : entriesIn(child);
	});
}

/** The last entry of a document that was cut is not whole: what it lacks would look like a change next time. */
function withoutCut(entries: XmlElement[], context: FeedContext): XmlElement[] {
	const last = entries.at(-1);
	if (!last || last.closed || entries.length === 1) return entries;
	addProblem(context, "truncated-entry", "the last entry is cut and was left out");
	return entries.slice(0, -1);
}

function escapedIn(top: XmlElement): { text: string } | null {
	const text = (textOf(top) ?? rawTextOf(top)).trim();
	return /^(?:<\?xml[\s\S]*?\?>\s*)?<(?:rss|feed|rdf:RDF)[\s>]/i.test(text) ? { text } : null;
}
