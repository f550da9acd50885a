import {
	childElements,
	type Element,
	holds,
	isHeading,
	lineOf,
	type Node,
	partedNamesOf,
} from "../../../base/html/tree.ts";
import { textIn } from "../metadata/structured.ts";
import { bare } from "../metadata/titleText.ts";
import type { Page } from "../page.ts";
import type { Hint } from "./hints.ts";
import { type Line, linesOf } from "./lines.ts";
import { APPEAL, RIGHTS, SITE_NOTE } from "./notes.ts";
import { BYLINE, DATELINE, DISCLAIMER, MACHINE, READING_TOOL, TOOL_LINE } from "./patterns.ts";
import { isCaption } from "./repeats.ts";

/** What names the first words of a text where they stand above it, below the headline. */
const NAMED =
	/(?:^|[\s_-])(?:chap[oô]|chapeau|standfirst|lede|ingress|perex|vorspann|sapo|lead(?:-?text|-?in|-?paragraph)?|entradilla|occhiello|daoyu|zhaiyao|dec?k|excerpt|strapline|intro|sub-?head(?:line|er|ing)?|sub-?title)(?:$|[\s_-])/;
/** Characters, as in `Measures`; less is a label, more a text of its own. */
const CHARS = { least: 30, sentence: 60, most: 700 };
/** So much of a description, in letters and digits, tells it from others. */
const KEY = 40;
const SHORTEST_KEY = 16;

/** Tells a line that says what the page's head says of its article. */
export function makeDescribed(
	page: Page,
	data: Record<string, unknown> | null,
	title: string | null,
): (line: Pick<Line, "text">) => boolean {
	const titles = [title, page.title].map((text) => bare(text ?? ""));
	const keys = [
		...[data?.description, data?.abstract].map(textIn),
		...["og:description", "description", "twitter:description"].map((name) => page.metas.get(name)),
	]
		.map((text) => bare(text ?? ""))
		.filter((key) => key.length >= SHORTEST_KEY && !titles.some((own) => own.includes(key)));
	if (keys.length === 0) return () => false;
	return ({ text }) => {
		const said = bare(text.slice(0, CHARS.most));
		// A place may stand before it: `Berlin. …`
		return (
			said.length >= SHORTEST_KEY &&
			keys.some((key) => said.slice(0, KEY * 2).includes(key.slice(0, KEY)) || key.startsWith(said))
		);
	};
}

/** Where a standfirst is looked for. */
export interface StandfirstOptions {
	container: Element;
	title: Element | null;
	hints: readonly Hint[];
	isDescribed: (line: Line) => boolean;
}

/**
 * The first words of a text where they stand between its headline and its container: what the head describes it by, what
 * is named so, or the only sentence there. Null where there are none, or the text begins with them again.
 */
export function standfirstOf({ container, title, hints, isDescribed }: StandfirstOptions): Element | null {
	if (!title || container.order < title.order + title.elements || container.chars < TEXT) return null;
	let top: Element | null = container;
	while (top && !holds(top, title)) top = top.parent;
	if (!top || top.name === "html") return null;
	const isBeside = ({ block }: Line) => {
		for (let at: Element | null = block; at && at !== top; at = at.parent) {
			const hint = hints[at.order];
			if (hint === "noise" || hint === "never" || hint === "comments" || at.name === "li") return true;
		}
		return isCaption(block);
	};
	const end = title.order + title.elements;
	const lines = linesOf(top, new Set<Node>([container, title])).filter(
		(line) =>
			line.block.order > end &&
			line.block.order < container.order &&
			line.block.chars <= line.chars * WHOLE &&
			isWords(line) &&
			!isBeside(line),
	);
	const sentences = lines.filter(isSentence);
	const found =
		lines.find(isDescribed) ??
		lines.find((line) => NAMED.test(partedNamesOf(line.block)) && line.marks > 0) ??
		(sentences.length === 1 ? sentences[0] : undefined);
	const block = found?.block ?? headingBelow(title, hints);
	if (!block) return null;
	const key = bare(found?.text ?? lineOf(block)).slice(0, KEY);
	const isRepeated = linesOf(container, NOTHING)
		.slice(0, FIRST)
		.some(({ text }) => bare(text).includes(key));
	return isRepeated ? null : block;
}
const NOTHING: ReadonlySet<Node> = new Set();

/** The heading right below the headline in the header that holds both, as long as a sentence or named so: marks are left out of headings. */
function headingBelow(title: Element, hints: readonly Hint[]): Element | null {
	const header = title.parent;
	if (!header || !(/^(?:header|hgroup)$/.test(header.name) || HEADER.test(partedNamesOf(header))))
		return null;
	const beside = childElements(header).filter(({ chars, hidden }) => chars > 0 && !hidden);
	const below = beside[beside.indexOf(title) + 1];
	if (!below || !isHeading(below) || hints[below.order] || below.links > 0 || below.pictures > 0) return null;
	const text = lineOf(below);
	const least = NAMED.test(partedNamesOf(below)) ? CHARS.least : CHARS.sentence;
	const isLong = below.chars >= least && below.chars <= CHARS.most;
	return isLong && !DATELINE.test(text) && !BYLINE.test(text) && !TOOL_LINE.test(text) ? below : null;
}
const HEADER = /(?:^|[\s_-])(?:head(?:er)?|hero|masthead)(?:$|[\s_-])/;
/** A text with fewer characters says no more than a standfirst does: what a video shows, say. */
const TEXT = 200;
/** A block says no more than its line. */
const WHOLE = 1.2;
/** A text that says its standfirst again does so in its first lines. */
const FIRST = 12;

/** Whether a line may be a standfirst, and nothing of the page. */
function isWords({ text, chars, linkChars, pictures, attachment, block }: Line): boolean {
	if (chars < CHARS.least || chars > CHARS.most || linkChars > chars / 3 || pictures || attachment)
		return false;
	if (!/^(?:p|div|section|h[2-6]|header)$/.test(block.name)) return false;
	const isDated = chars < 90 && DATELINE.test(text);
	return !isDated && !BYLINE.test(text) && !TOOL_LINE.test(text) && !READING_TOOL.test(text);
}

/** A box that says in short what the text says. */
const DIGEST = /abstract|summary|digest|tl-?dr/i;

/** Whether a line that nothing names is a sentence of the text. */
function isSentence({ text, chars, marks, links, heading, block }: Line): boolean {
	if (
		heading ||
		DIGEST.test(`${block.parent?.attribs.class}`) ||
		links > 0 ||
		marks === 0 ||
		chars < CHARS.sentence ||
		!/[.!?。！？…]["”’»」]?$/u.test(text)
	)
		return false;
	return ![MACHINE, APPEAL, SITE_NOTE, DISCLAIMER, RIGHTS].some((other) => other.test(text));
}
