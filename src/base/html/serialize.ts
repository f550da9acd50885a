import { escapeHtml, escapeText } from "./escape.ts";
import { VOID } from "./nesting.ts";
import type { Element, Node } from "./tree.ts";

/** What is left out, and which elements' insides are written at the end of another. */
export interface Edits {
	drop: ReadonlySet<Node>;
	joined?: ReadonlyMap<Element, readonly Element[]>;
}

/** HTML of an element, without what is hidden or dropped; recursion ends at PAGE_MAX_DEPTH. */
export function outerHtml(element: Element, edits: Edits = { drop: NOTHING }): string {
	return htmlOf([element], edits);
}

/** The same without the element's own tags where these are only the page's box around the text, whatever its id, class or style. */
export function textHtml(element: Element, edits: Edits): string {
	return BOX.has(element.name) ? htmlOf(element.children, edits) : outerHtml(element, edits);
}

const BOX = new Set([
	"article",
	"body",
	"center",
	"div",
	"form",
	"main",
	"noscript",
	"section",
	"span",
	"td",
]);

function htmlOf(nodes: readonly Node[], edits: Edits): string {
	const gone = new Set<Node>([...(edits.joined?.values() ?? [])].flat());
	const parts: string[] = [];
	const writing = { drop: edits.drop, gone, joined: edits.joined ?? new Map() };
	for (const node of nodes) write(node, writing, parts);
	return parts.join("").trim();
}

interface Writing {
	drop: ReadonlySet<Node>;
	gone: ReadonlySet<Node>;
	joined: ReadonlyMap<Element, readonly Element[]>;
}

const NOTHING: ReadonlySet<Node> = new Set();
/** Elements that are never content, and that cleaning need not see. */
const SILENT = new Set([
	"script",
	"style",
	"template",
	"link",
	"meta",
	"title",
	"base",
	"input",
	"select",
	"textarea",
]);

function write(node: Node, edits: Writing, parts: string[]): void {
	if (edits.drop.has(node) || edits.gone.has(node)) return;
	if (node.type === "text") {
		parts.push(escapeText(node.data));
		return;
	}
	const { name } = node;
	if (SILENT.has(name) || (node.hidden && name !== "noscript")) return;
	parts.push(`<${name}`);
	for (const key of Object.keys(node.attribs)) {
		if (NAME.test(key) && !key.startsWith("on"))
			parts.push(` ${key}="${escapeHtml(node.attribs[key] ?? "")}"`);
	}
	parts.push(">");
	if (VOID.has(name)) return;
	for (const child of node.children) write(child, edits, parts);
	for (const more of edits.joined.get(node) ?? []) {
		if (/[a-z,]\s*$/i.test(parts.at(-1) ?? "")) parts.push(" ");
		for (const child of more.children) write(child, edits, parts);
	}
	parts.push(`</${name}>`);
}

const NAME = /^[a-z_:][-\w:.]*$/;
