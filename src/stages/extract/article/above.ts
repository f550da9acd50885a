import { WEEKDAY_STARTS } from "../../../base/dates/words.ts";
import {
	type Element,
	firstClass,
	holds,
	type Node,
	namesOf,
	partedNamesOf,
} from "../../../base/html/tree.ts";
import { bare, isBareOf, type Title } from "../metadata/titleText.ts";
import { FACE } from "./lead.ts";
import { isEventField, isProse, type Line, placeOf } from "./lines.ts";
import { isListed } from "./linkLists.ts";
import { BYLINE, DATELINE, TOOL_LINE } from "./patterns.ts";
import { isCell, isInRow } from "./tables.ts";

/** Leaves out headline, byline and tools above the text; the lines that remain. */
export function trimStart(
	lines: Line[],
	title: Title | null,
	dropLine: (line: Line) => void,
	isDescribed: (line: Line) => boolean = () => false,
): Line[] {
	const key = title ? bare(title.text) : "";
	const isTitle = (line: Line) =>
		key.length > 1 && (isBareOf(line.text, key) || (title?.element && holds(title.element, line.block)));
	const prose = lines.flatMap((line, i) => (isProse(line) && !isByline(line) && !isTitle(line) ? [i] : []));
	const first = prose[0] ?? Math.min(lines.length, 6);
	// Where nothing is prose, links are what the text says.
	const linksEnd = prose[0] ?? 0;
	// A standfirst may come before the byline.
	const section = lines.findIndex(
		(line, i) => i > first && line.heading && line.chars >= HEADLINE && !isTitle(line),
	);
	const second = Math.min(prose[1] ?? first, first + 12, section < 0 ? Number.POSITIVE_INFINITY : section);
	// One or two dates stand above a text; a row of them is a calendar.
	const isCalendar = lines.slice(0, second).filter(isDateline).length > DATES;
	const isNamed = isCalendar ? isLabelled : isByline;
	// A column of a table in the text may be called `时间`.
	// A line that stands as the text's first sentence does is a part of it: `2026年11月2日至20日`.
	const opening = prose[0] === undefined ? undefined : lines[prose[0]];
	const isPlacedAlike = (line: Line) =>
		opening !== undefined &&
		placeOf(line) === placeOf(opening) &&
		(line.block.name === "p" || firstClass(line.block) === firstClass(opening.block));
	const isLabel = (line: Line, i: number) =>
		isNamed(line) &&
		!isEventField(lines, i) &&
		!(i > first && (isInRow(line.block) || (isPlacedAlike(line) && !BYLINE.test(line.text))));
	const lastByline = lines.findLastIndex((line, i) => i < second && !line.attachment && isLabel(line, i));
	const isBare = (line: Line) => line.marks === 0 && line.chars < 80 && !line.pictures && !line.kept;
	const bareChars = lines
		.slice(0, Math.max(0, lastByline))
		.reduce((sum, line) => sum + (isBare(line) ? line.chars - line.linkChars : 0), 0);
	const isHeadOf = (line: Line, i: number) => line.heading && i === linksEnd - 1 && line.chars >= HEADLINE;
	const isAround = (line: Line, i: number) => {
		const linked = line.linkChars > line.chars * 0.6;
		const label =
			i < lastByline &&
			(linked ? !line.pictures && !line.kept && line.chars < 80 : isBare(line) && bareChars < LABELS);
		return (
			(i < second && (isLabel(line, i) || (isName(line) && isNamedByline(line)))) ||
			label ||
			(i < linksEnd &&
				linked &&
				!isHeadOf(line, i) &&
				!line.pictures &&
				!isCell(line.block) &&
				!isListed(line.block))
		);
	};
	const order = title?.element?.order ?? 0;
	const names = new Set(
		lines
			.slice(0, second)
			.filter((line) => isBare(line) && line.chars > 2)
			.map((line) => bare(line.text)),
	);
	const isAbove = (line: Line, i: number) =>
		i < first &&
		((isBare(line) && (line.block.order + line.block.elements < order || !/\p{L}/u.test(line.text))) ||
			isFace(line, names));
	return lines.filter((line, i) => {
		if (isDescribed(line) && line.chars > STANDFIRST && !isTitle(line)) {
			// Some pages say their first paragraph above the byline as well.
			if (i > first || !lines.slice(i + 1, i + AGAIN).some(({ text }) => text.startsWith(line.text)))
				return true;
			dropLine(line);
			return false;
		}
		if (isAbove(line, i)) {
			dropLine(line);
			return false;
		}
		if (!(i < second + 3 && isTitle(line)) && (line.attachment || !isAround(line, i))) return true;
		dropLine(line);
		return false;
	});
}

/** What names the line of who wrote it. */
const AUTHOR = /(?:^|[\s_-])(?:author|byline|writer|reporter|auteur|autor|autore|redakteur)s?(?:$|[\s_-])/;

/** A name and perhaps what somebody is: `Ada Brook, Staff`. */
export const isName = (line: Line): boolean =>
	line.marks < 2 && line.chars < 80 && !line.pictures && !line.kept;

/** Whether a line's block, or a box around it alone, is named after an author. */
export function isNamedByline({ block }: Line): boolean {
	let at: Element = block;
	for (let i = 0; i < BOXES; i++) {
		if (AUTHOR.test(partedNamesOf(at))) return true;
		if (!at.parent || at.parent.chars > block.chars) return false;
		at = at.parent;
	}
	return false;
}
const BOXES = 3;

const isByline = (line: Line) => isLabelled(line) || isDateline(line);

/** A line with its elements apart, as a style shows them: `6 min read` and `Sep 9, 2024`. */
const spaced = ({ leaves }: Line) =>
	leaves
		.map((leaf) => (leaf.type === "text" ? leaf.data : ""))
		.join(" ")
		.trim();

/** The picture of whoever wrote the text: a line of its own that is called as a name beside it, or so named. */
function isFace({ chars, pictures, leaves }: Line, names: ReadonlySet<string>): boolean {
	const picture = leaves.find((leaf) => leaf.type === "tag");
	if (chars > 0 || pictures !== 1 || picture?.type !== "tag") return false;
	return names.has(bare(picture.attribs.alt ?? "")) || FACE.test(namesOf(picture));
}

/** Whether a part of a line is marked as a time. */
function isTimed({ leaves, block }: Line): boolean {
	return leaves.some((leaf) => {
		for (let at = leaf.parent; at && at !== block.parent; at = at.parent) if (at.name === "time") return true;
		return false;
	});
}

function isLabelled(line: Line): boolean {
	if (line.pictures || line.chars > 240 || line.marks > 2) return false;
	// `By Sunday it had melted.`
	if (/^By \S+ \p{Ll}.*[.!?]["”’]?$/u.test(line.text)) return false;
	// `记者：渡口为什么停航？` is what somebody asks.
	if (/[？?]["”」』]?$/u.test(line.text) && !TOOL_LINE.test(line.text)) return false;
	return BYLINE.test(line.text) || SIGNED.test(line.text) || TOOL_LINE.test(line.text);
}

/** A name and perhaps a place behind a preposition, as languages put it that write `by` as they write `from`. */
const SIGNED =
	/^(?:Von|Par|Por|De|Di|Door|Av|Af|Od)\s+\p{Lu}[\p{L}'’.-]+(?:\s(?:de|da|del|della|van|von|der|den|la|le|al))*(?:\s\p{Lu}[\p{L}'’.-]+){1,2}(?:\s?[,—–]\s[\p{L}\p{N}][\p{L}\p{N} ]{1,24})?$/u;

function isDateline(line: Line): boolean {
	if (line.chars > 119 || isLabelled(line)) return false;
	if (isStamped(line)) return true;
	if (line.pictures) return false;
	// A sentence says when something happens.
	if (isProse(line) && /[。！？][”」』]?$/u.test(line.text)) return false;
	return (
		(DATELINE.test(spaced(line)) && line.marks < (line.chars < 60 ? 4 : 2)) ||
		(line.marks < 4 && isTimed(line))
	);
}

/** A line that says no more than when a text was posted and changed, perhaps where, and how to share it: `bridge.example | Updated: 2024-05-20 14:41`. */
function isStamped(line: Line): boolean {
	const text = spaced(line);
	if (!DATELINE.test(text) || !STAMPED.test(text)) return false;
	return text.replace(STAMPED_WORDS, "").length < BESIDE && line.leaves.every(isTextOrButton);
}
const STAMPED = /(?:^|[\s|])(?:posted|updated|published|modified)(?=[\s:])/i;
/** All that such a line is made of. */
const STAMPED_WORDS = new RegExp(
	`${DATELINE.source}|\\b(?:posted|updated|published|modified|on|at|[ap]\\.?m|[A-Z]{2,4}|(?:${WEEKDAY_STARTS})[a-z]*)\\b|[\\w-]+(?:\\.[a-z]{2,})+|[\\d\\s|:,./-]+`,
	"giu",
);
/** Characters of anything else in it. */
const BESIDE = 12;

const isTextOrButton = (leaf: Node) =>
	leaf.type === "text" || leaf.name === "br" || leaf.parent?.name === "a";

/** A line with fewer characters is a label even where the head has it for a description. */
const STANDFIRST = 30;
const AGAIN = 12;
/** A heading with fewer characters is that of a column, not of a part of the text. */
const HEADLINE = 20;
/** More dates above the text than this are no bylines; more characters of bare lines are no labels. */
const DATES = 4;
const LABELS = 250;
