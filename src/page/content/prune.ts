import { bare, type Title } from "../metadata/title.ts";
import { type Element, holds, type Node } from "../tree.ts";
import type { Blocks } from "./blocks.ts";
import { type Line, linesOf } from "./lines.ts";
import { dropHollow, dropParts, MINOR } from "./parts.ts";
import {
	AFTER_HEADING,
	BYLINE,
	CROSS_REFERENCE,
	DATELINE,
	DISCLAIMER,
	EDITOR_NOTE,
	NEIGHBOUR,
	SOURCE_NOTE,
	TOOL_LINE,
} from "./patterns.ts";
import { withoutRepeats } from "./repeats.ts";
import { dropAroundPosts } from "./thread.ts";

/**
 * The nodes of a container that are not the article: by markup (a share bar), by structure (a list of links), by place
 * (the byline above the text, the neighbours below it). Nothing inside a paragraph is touched.
 */
export function pruned(
	container: Element,
	blocks: Blocks,
	title: Title | null,
	comments: boolean,
): Set<Node> {
	const drop = new Set<Node>();
	dropParts(container, blocks, comments, drop);
	const lines = linesOf(container, drop);
	const dropLine = (line: Line) => {
		for (const leaf of line.leaves) drop.add(leaf);
	};
	if (comments) dropAroundPosts(container, blocks, belowTitle(lines, title, dropLine), drop);
	else
		for (const line of withoutRepeats(trimEnd(trimStart(lines, title, dropLine), dropLine), dropLine))
			if (isTool(line) || isCrossReference(line)) dropLine(line);
	dropHollow(container, drop);
	return drop;
}

/** A thread begins with its headline: what stands above it in the container, unless it is much, goes. */
function belowTitle(lines: Line[], title: Title | null, dropLine: (line: Line) => void): Line[] {
	const order = title?.element?.order ?? 0;
	const above = lines.filter((line) => line.block.order < order);
	const size = (some: Line[]) => some.reduce((sum, line) => sum + line.chars, 0);
	if (size(above) > size(lines) * MINOR) return lines;
	for (const line of above) dropLine(line);
	return lines.filter((line) => line.block.order >= order);
}

const isProse = (line: Line) =>
	line.marks > 0 && line.chars - line.linkChars >= 40 && line.linkChars < line.chars * 0.5;

/** Leaves out headline, byline and tools above the text; the lines that remain. */
function trimStart(lines: Line[], title: Title | null, dropLine: (line: Line) => void): Line[] {
	const key = title ? bare(title.text) : "";
	const isTitle = (line: Line) =>
		key.length > 1 && (bare(line.text) === key || (title?.element && holds(title.element, line.block)));
	const prose = lines.flatMap((line, i) => (isProse(line) && !isByline(line) && !isTitle(line) ? [i] : []));
	const first = prose[0] ?? Math.min(lines.length, 6);
	// A standfirst may come before the byline.
	const second = Math.min(prose[1] ?? first, first + 12);
	const lastByline = lines.findLastIndex((line, i) => i < second && !line.attachment && isByline(line));
	const isAround = (line: Line, i: number) => {
		const linked = line.linkChars > line.chars * 0.6;
		const label =
			i < lastByline && (line.marks === 0 || linked) && line.chars < 80 && !line.pictures && !line.kept;
		return (i < second && isByline(line)) || label || (i < first && linked && !line.pictures);
	};
	return lines.filter((line, i) => {
		if (!(i < second + 3 && isTitle(line)) && (line.attachment || !isAround(line, i))) return true;
		dropLine(line);
		return false;
	});
}

function isByline(line: Line): boolean {
	if (line.pictures || line.chars > 240) return false;
	if (BYLINE.test(line.text) || TOOL_LINE.test(line.text)) return line.marks < 3;
	return DATELINE.test(line.text) && line.chars < 120 && line.marks < (line.chars < 60 ? 4 : 2);
}

/** The share of the sentences that may follow the line at which an article is over. */
const TAIL = 0.3;

/** Leaves out what follows the text; the lines that remain. */
function trimEnd(lines: Line[], dropLine: (line: Line) => void): Line[] {
	const total = lines.reduce((sum, line) => sum + (isProse(line) ? line.chars : 0), 0);
	let live = lines;
	let after = 0;
	for (let i = lines.length - 1; i > 0; i--) {
		const line = lines[i] as Line;
		if (after > total * TAIL) break;
		if (endsArticle(line) && after + (isProse(line) ? line.chars : 0) < total * TAIL) {
			for (const gone of lines.slice(i)) if (!gone.attachment) dropLine(gone);
			live = [...lines.slice(0, i), ...lines.slice(i).filter((one) => one.attachment)];
		}
		if (isProse(line)) after += line.chars;
	}
	while (live.length > 1) {
		const last = live.at(-1) as Line;
		if (!isTrailing(last)) break;
		dropLine(last);
		live = live.slice(0, -1);
	}
	return live;
}

function endsArticle(line: Line): boolean {
	if (line.kept || line.chars > 160) return false;
	return NEIGHBOUR.test(line.text) || (AFTER_HEADING.test(line.text) && line.marks < 2);
}

function isTrailing(line: Line): boolean {
	if (line.attachment || line.block.name === "td" || line.block.name === "th") return false;
	if (line.pictures && line.chars === 0) return false;
	if (TOOL_LINE.test(line.text) || NEIGHBOUR.test(line.text) || AFTER_HEADING.test(line.text)) return true;
	if (
		(DISCLAIMER.test(line.text) || SOURCE_NOTE.test(line.text) || EDITOR_NOTE.test(line.text)) &&
		!line.heading
	)
		return true;
	return line.links > 0 && line.linkChars > line.chars * 0.7 && line.chars < 160;
}

/** A line inside the text that is a button or a label of the page. */
function isTool(line: Line): boolean {
	return (
		!line.kept &&
		!line.attachment &&
		!line.heading &&
		line.marks === 0 &&
		line.chars < 40 &&
		TOOL_LINE.test(line.text)
	);
}

function isCrossReference(line: Line): boolean {
	if (line.kept || line.attachment || line.chars > 300 || line.linkChars < line.chars * 0.4) return false;
	return CROSS_REFERENCE.test(line.text);
}
