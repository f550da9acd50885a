import type { Element, Node } from "../../../base/html/tree.ts";
import { pictureOf } from "../metadata/more.ts";
import { textIn } from "../metadata/structured.ts";
import type { Title } from "../metadata/title.ts";
import { isSameSite, type Page, resolve } from "../page.ts";
import { trimStart } from "./above.ts";
import { trimEnd } from "./below.ts";
import type { Blocks } from "./blocks.ts";
import { toolsIn } from "./code.ts";
import { labelsIn } from "./labels.ts";
import { headOfLetter } from "./letter.ts";
import { charsOf, isButton, isProse, type Line, linesOf } from "./lines.ts";
import { dropHollow, dropParts, MINOR, togglesIn } from "./parts.ts";
import { CROSS_REFERENCE, CROSS_REFERENCE_ALONE, END_MARK, FOLLOW, PAGER, TOOL_LINE } from "./patterns.ts";
import type { Posts } from "./posts.ts";
import { repeatedCredits, withoutRepeats } from "./repeats.ts";
import { besidesIn } from "./signOffs.ts";
import { addedIn } from "./softwareLines.ts";
import { dropAroundPosts } from "./thread.ts";
import { leavesAround, writtenIn } from "./written.ts";

export interface PruneOptions {
	title: Title | null;
	/** What is said there is a talk of several people. */
	comments: boolean;
	page: Page;
	/** The first link of a text that is made of links. */
	linked?: Element | null;
	/** What is known to be something else. */
	drop?: ReadonlySet<Node>;
	/** Of a thread: its posts, where they are known. */
	posts?: Posts | null;
	/** Whether a line says what the head says of the text: it is none of the labels above it. */
	isDescribed?: (line: Line) => boolean;
}

/**
 * The nodes of a container that are not the article: by markup (a share bar), by structure (a list of links), by place
 * (the byline above the text, the neighbours below it). Nothing inside a paragraph is touched.
 */
export function pruned(
	container: Element,
	blocks: Blocks,
	{ title, comments, page, linked = null, drop: known, posts = null, isDescribed }: PruneOptions,
): Set<Node> {
	const drop = new Set<Node>(known);
	const isWritten = posts && writtenIn(posts, blocks);
	if (comments) for (const added of addedIn(container)) drop.add(added);
	else for (const credit of repeatedCredits(container)) drop.add(credit);
	if (posts) for (const label of labelsIn(posts, blocks, isWritten)) drop.add(label);
	dropParts(container, blocks, comments, { page, title: title?.element ?? null, linked, isWritten }, drop);
	const lines = linesOf(container, drop);
	const dropLine = (line: Line) => {
		for (const leaf of line.leaves) drop.add(leaf);
	};
	if (comments && posts && isWritten)
		for (const leaf of leavesAround(posts, isWritten, lines)) drop.add(leaf);
	else if (comments) dropAroundPosts(container, blocks, belowTitle(lines, title, dropLine), drop);
	else
		dropReferences(
			withoutRepeats(
				trimEnd(trimStart(lines, title, dropLine, isDescribed), dropLine, writersOn(page)),
				dropLine,
			),
			dropLine,
			page,
		);
	if (!comments) for (const line of headOfLetter(lines)) dropLine(line);
	if (comments && posts) {
		const left = lines.filter(({ leaves }) => !leaves.every((leaf) => drop.has(leaf)));
		for (const leaf of besidesIn(posts, left)) drop.add(leaf);
	}
	for (const { leaves } of lines.filter(({ attachment }) => attachment))
		for (const leaf of leaves) if (leaf.type === "tag" && pictureOf(leaf, page) === null) drop.add(leaf);
	for (const tool of [...togglesIn(container), ...toolsIn(container)]) drop.add(tool);
	dropHollow(container, drop);
	return drop;
}

/** The names that the head gives of who wrote the text: of two words, or Chinese. */
function writersOn({ metas, linkedData }: Page): string[] {
	const said = [metas.get("author") ?? "", ...linkedData.map(({ author }) => textIn(author) ?? "")];
	return said.filter((name) => name.length < NAME && /\p{L} \p{Lu}|^\p{sc=Han}{2,4}$/u.test(name));
}
/** Characters of a name. */
const NAME = 40;

/** Leaves out buttons, and what sends the reader elsewhere: in one line, or a label over a link beside it. */
function dropReferences(lines: Line[], dropLine: (line: Line) => void, page: Page): void {
	const referrals = lines.filter((line) => isReferral(line, page));
	// More of them are what the text is made of.
	if (referrals.length <= lines.filter(isProse).length / 2) for (const line of referrals) dropLine(line);
	for (const [i, line] of lines.entries()) {
		const next = lines[i + 1];
		const isLabel =
			next !== undefined &&
			line.linkChars === 0 &&
			!line.kept &&
			!line.heading &&
			CROSS_REFERENCE_ALONE.test(line.text) &&
			next.linkChars >= next.chars * 0.9 &&
			!next.attachment &&
			line.block !== next.block &&
			(line.block.parent === next.block || line.block.parent === next.block.parent);
		if (isLabel) dropLine(next);
		if (isLabel || isTool(line) || isCrossReference(line)) dropLine(line);
	}
}

/** A thread begins with its headline: what stands above it in the container, unless it is much, goes. */
function belowTitle(lines: Line[], title: Title | null, dropLine: (line: Line) => void): Line[] {
	const order = title?.element?.order ?? 0;
	const above = lines.filter((line) => line.block.order < order);
	if (charsOf(above) > charsOf(lines) * MINOR) return lines;
	for (const line of above) dropLine(line);
	return lines.filter((line) => line.block.order >= order);
}

/** A line inside the text that is a button or a label of the page. */
function isTool(line: Line): boolean {
	return (
		!line.kept &&
		!line.attachment &&
		!line.heading &&
		((line.marks === 0 && line.chars < 40 && TOOL_LINE.test(line.text)) ||
			(line.chars < 80 && (FOLLOW.test(line.text) || PAGER.test(line.text))) ||
			(line.chars < 24 && END_MARK.test(line.text)) ||
			isButton(line))
	);
}

/** Some words with a colon, whatever they are, over what is as long as a headline and leads to another page of the site: `See: Another headline`. */
function isReferral(
	{ leaves, links, linkChars, plain, block, kept, attachment, pictures }: Line,
	page: Page,
) {
	if (kept || attachment || links !== 1 || pictures > 0 || linkChars < HEADLINE) return false;
	if (!/^[^\d:：]{2,24}[:：]$/u.test(plain) || block.name === "li") return false;
	let at = leaves.at(-1)?.parent ?? null;
	while (at && at.name !== "a" && at !== block) at = at.parent;
	const url = resolve(at?.attribs.href, page.baseUrl);
	return url !== null && isSameSite(url, page.url) && url.length > new URL(url).origin.length + 1;
}
const HEADLINE = 30;

function isCrossReference(line: Line): boolean {
	if (line.kept || line.attachment || line.chars > 300 || line.linkChars < line.chars * 0.4) return false;
	return CROSS_REFERENCE.test(line.text) || (line.linkChars > 0 && CROSS_REFERENCE_ALONE.test(line.plain));
}
