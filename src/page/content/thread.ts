import { makeSignatures } from "../signature.ts";
import { type Element, type Node, walk } from "../tree.ts";
import type { Blocks } from "./blocks.ts";
import type { Line } from "./lines.ts";
import { DATELINE, TOOL_LINE } from "./patterns.ts";

/** The share of sentences at which a kind of element counts as what posts are written in. */
const BODY = 0.6;
/** And is long on average, in characters, or makes up this share of all sentences: else it is a recurring hint or label. */
const LONG = 80;
const MANY = 0.2;
/** So far above a line its post's body is looked for. */
const REACH = 5;

/**
 * Drops what stands around the posts of a thread: each post is made from one template, so a kind of element that holds
 * sentences in one post holds what was written in all of them, however short, and the other kinds hold names, dates and
 * buttons.
 */
export function dropAroundPosts(container: Element, blocks: Blocks, lines: Line[], drop: Set<Node>): void {
	const signature = makeSignatures();
	const bodies = bodyKinds(container, blocks, signature);
	for (const line of lines) {
		if (line.attachment || (line.pictures > 0 && line.chars === 0)) continue;
		const inBody = isIn(line.block, container, (one) => bodies.has(signature(one)));
		const prose =
			line.marks > 0 && line.chars >= 90 && line.linkChars < line.chars * 0.4 && !DATELINE.test(line.text);
		const tool = line.marks === 0 && line.chars < 30 && TOOL_LINE.test(line.text);
		if ((inBody && !tool) || prose) continue;
		for (const leaf of line.leaves) drop.add(leaf);
	}
}

function bodyKinds(container: Element, blocks: Blocks, signature: (element: Element) => string): Set<string> {
	const kinds = new Map<string, { chars: number; prose: number; count: number }>();
	const total = blocks.prose[container.order] ?? 0;
	walk(container, (node) => {
		if (node.type === "text" || node.hidden || !node.chars) return undefined;
		const name = signature(node);
		const kind = kinds.get(name) ?? { chars: 0, prose: 0, count: 0 };
		kind.count++;
		kind.chars += node.chars;
		kind.prose += blocks.prose[node.order] ?? 0;
		kinds.set(name, kind);
		return undefined;
	});
	const isBody = ({ chars, prose, count }: { chars: number; prose: number; count: number }) =>
		prose > chars * BODY && (prose / count > LONG || prose > total * MANY);
	return new Set([...kinds].filter(([, kind]) => isBody(kind)).map(([name]) => name));
}

function isIn(block: Element, container: Element, test: (element: Element) => boolean): boolean {
	let at: Element | null = block;
	for (let i = 0; i < REACH && at && at !== container; i++, at = at.parent) if (test(at)) return true;
	return false;
}
