import { type Element, type Node, VOID } from "./tree.ts";

/** HTML of the nodes, without the elements that are hidden or that `drop` names; recursion ends at PAGE_MAX_DEPTH. */
export function htmlOf(nodes: readonly Node[], drop: ReadonlySet<Node> = NOTHING): string {
	const parts: string[] = [];
	for (const node of nodes) write(node, drop, parts);
	return parts.join("").trim();
}

/** HTML of an element itself, see `htmlOf`. */
export function outerHtml(element: Element, drop: ReadonlySet<Node> = NOTHING): string {
	return htmlOf([element], drop);
}

const NOTHING: ReadonlySet<Node> = new Set();
/** Never content, and nothing that cleaning needs to see. */
const SILENT = new Set(["script", "style", "template", "link", "meta", "title", "base", "input", "select", "textarea"]);

function write(node: Node, drop: ReadonlySet<Node>, parts: string[]): void {
	if (drop.has(node)) return;
	if (node.type === "text") {
		parts.push(escapeText(node.data));
		return;
	}
	const { name } = node;
	if (SILENT.has(name) || (node.hidden && name !== "noscript")) return;
	parts.push(`<${name}`);
	for (const key of Object.keys(node.attribs)) {
		if (NAME.test(key) && !key.startsWith("on")) parts.push(` ${key}="${escapeAttribute(node.attribs[key] ?? "")}"`);
	}
	parts.push(">");
	if (VOID.has(name)) return;
	for (const child of node.children) write(child, drop, parts);
	parts.push(`</${name}>`);
}

const NAME = /^[a-z_:][-\w:.]*$/;

function escapeText(text: string): string {
	return /[&<>]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text;
}

function escapeAttribute(text: string): string {
	return /[&"<]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;") : text;
}
