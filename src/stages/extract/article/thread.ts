import { type Element, type Node, walk } from "../../../base/html/tree.ts";
import { makeSignatures } from "../signature.ts";
import type { Blocks } from "./blocks.ts";
import { POST_BODY } from "./forum.ts";
import { charsOf, type Line } from "./lines.ts";
import { DATELINE, isDateline, TOOL_LINE } from "./patterns.ts";
import { isSoftware } from "./softwareLines.ts";

/** The share of sentences at which a kind of element counts as what posts are written in. */
const BODY = 0.6;
/** And is long on average, in characters, or makes up this share of all sentences: else it is a recurring hint or label. */
const LONG = 80;
const MANY = 0.2;
/** The share of a wrapper's sentences that its body holds. */
const SAME = 0.95;
/** The narrower kinds are believed when they keep this share of the sentences. */
const LEAST = 0.8;
/** So far above a line its post's body is looked for. */
const REACH = 5;

/**
 * Drops what stands around the posts of a thread: each post is made from one template, so a kind of element that holds
 * sentences in one post holds what was written in all of them, however short, and the other kinds hold names, dates and
 * buttons.
 */
export function dropAroundPosts(container: Element, blocks: Blocks, lines: Line[], drop: Set<Node>): void {
	const signature = makeSignatures();
	const all = bodyKinds(container, blocks, signature);
	const prose = blocks.prose[container.order] ?? 0;
	const templates = templateLines(lines);
	for (const kinds of [withoutWrappers(all, container, blocks, signature), all]) {
		const bodies = new Set(kinds.keys());
		const kept = lines.filter(
			(line) => !templates.has(line) && isPost(line, container, (element) => bodies.has(signature(element))),
		);
		if (kinds.size < all.size && charsOf(kept) < prose * LEAST) continue;
		const keep = new Set(kept);
		for (const line of lines) if (!keep.has(line)) for (const leaf of line.leaves) drop.add(leaf);
		return;
	}
}

/** What people write in, other than a template. */
const WRITTEN = /^(?:p|li|dd|h[1-6])$/;

/** The labels of the template: short lines without a mark that stand in several posts, but for their numbers. */
function templateLines(lines: Line[]): Set<Line> {
	const byText = new Map<string, Line[]>();
	for (const line of lines) {
		if (
			line.kept ||
			line.attachment ||
			WRITTEN.test(line.block.name) ||
			line.marks > 0 ||
			line.chars > 40 ||
			line.chars === 0
		)
			continue;
		const key = line.text.toLowerCase().replace(/\d+/g, "0");
		const same = byText.get(key);
		if (same) same.push(line);
		else byText.set(key, [line]);
	}
	return new Set([...byText.values()].filter((same) => same.length > 1).flat());
}

function isPost(line: Line, container: Element, isBody: (element: Element) => boolean): boolean {
	if (line.attachment || (line.pictures > 0 && line.chars === 0)) return true;
	if (isSoftware(line)) return false;
	if (line.marks > 0 && line.chars >= 90 && line.linkChars < line.chars * 0.4 && !DATELINE.test(line.text))
		return true;
	const tool = line.marks === 0 && line.chars < 30 && TOOL_LINE.test(line.text);
	return !tool && !isDate(line) && !isName(line) && isIn(line.block, container, isBody);
}

/** A few linked words that are no address: who wrote the post, or a button. */
function isName(line: Line): boolean {
	if (line.kept || line.chars > 30 || line.marks > 1 || WRITTEN.test(line.block.name)) return false;
	return line.linkChars > line.chars * 0.8 && !/[/@]|\w\.\w/.test(line.text);
}

/** A date with at most a name or a verb: `asked Dec 22, 2022`, `#4 · 2 days ago`. */
function isDate(line: Line): boolean {
	if (line.kept || line.chars > 70 || line.marks > 2 || WRITTEN.test(line.block.name)) return false;
	return isDateline(line.text, 36);
}

interface Kind {
	chars: number;
	linkChars: number;
	prose: number;
	count: number;
}

function bodyKinds(
	container: Element,
	blocks: Blocks,
	signature: (element: Element) => string,
): Map<string, Kind> {
	const kinds = new Map<string, Kind>();
	const total = blocks.prose[container.order] ?? 0;
	walk(container, (node) => {
		if (node.type === "text" || node.hidden || !node.chars) return undefined;
		const name = signature(node);
		const kind = kinds.get(name) ?? { chars: 0, linkChars: 0, prose: 0, count: 0 };
		kind.count++;
		kind.chars += node.chars;
		kind.linkChars += node.linkChars;
		kind.prose += blocks.prose[node.order] ?? 0;
		kinds.set(name, kind);
		return undefined;
	});
	const isBody = (name: string, { chars, linkChars, prose, count }: Kind) =>
		(prose > chars * BODY && (prose / count > LONG || prose > total * MANY)) ||
		(count > 2 && linkChars < chars / 2 && POST_BODY.test(name) && !name.includes(">"));
	return new Map([...kinds].filter(([name, kind]) => isBody(name, kind)));
}

/**
 * What wraps bodies together with their authors' names is left to the bodies: kinds in which narrower ones hold nearly
 * all of the sentences, one kind or several (a question, its answers and the comments on them).
 */
function withoutWrappers(
	kinds: Map<string, Kind>,
	container: Element,
	blocks: Blocks,
	signature: (element: Element) => string,
): Map<string, Kind> {
	const covered = new Map<string, number>();
	walk(container, (node) => {
		if (node.type === "text" || node.hidden) return undefined;
		const own = signature(node);
		if (own.includes(">") || !kinds.has(own)) return undefined;
		let above = node.parent;
		while (above && above !== container && (signature(above) === own || !kinds.has(signature(above))))
			above = above.parent;
		if (!above || above === container) return undefined;
		const name = signature(above);
		covered.set(name, (covered.get(name) ?? 0) + (blocks.prose[node.order] ?? 0));
		return undefined;
	});
	const isWrapper = (name: string, outer: Kind) =>
		(covered.get(name) ?? 0) >= outer.prose * SAME ||
		[...kinds].some(
			([other, inner]) =>
				inner !== outer &&
				!other.includes(">") &&
				inner.prose >= outer.prose * SAME &&
				inner.chars < outer.chars,
		);
	return new Map([...kinds].filter(([name, kind]) => !isWrapper(name, kind)));
}

function isIn(block: Element, container: Element, test: (element: Element) => boolean): boolean {
	let at: Element | null = block;
	for (let i = 0; i < REACH && at && at !== container; i++, at = at.parent) if (test(at)) return true;
	return false;
}
