import { isName, isNamedByline } from "./above.ts";
import { charsOf, isProse, type Line, placeOf } from "./lines.ts";
import { isListed } from "./linkLists.ts";
import { AGENCY, AUTHOR_NOTE, BIOGRAPHY, CREDIT, POSTED, RIGHTS, SITE_NOTE, VIEWS, WRITES } from "./notes.ts";
import {
	AFTER_HEADING,
	DECLARATION,
	DISCLAIMER,
	EDITOR_NOTE,
	END_MARK,
	NEIGHBOUR,
	RELEASE_END,
	SOURCE_NOTE,
	TOOL_LINE,
} from "./patterns.ts";
import { isTableOfData } from "./tables.ts";

/** The share of the sentences that may follow the line at which an article is over. */
const TAIL = 0.3;

/** Leaves out what follows the text, and what is said of its writers there; the lines that remain. */
export function trimEnd(
	lines: Line[],
	dropLine: (line: Line) => void,
	writers: readonly string[] = [],
): Line[] {
	const total = charsOf(lines.filter(isProse));
	const gone = new Set<Line>();
	let after = 0;
	let boxes = 0;
	for (let i = lines.length - 1; i > 0 && after <= total * TAIL; i--) {
		const line = lines[i] as Line;
		const prose = isProse(line) ? line.chars : 0;
		after += prose;
		if (endsArticle(line) && after < total * TAIL) {
			const next = boxes++ < BOXES ? goesOnAt(lines, i) : null;
			for (const after of lines.slice(i, next ?? undefined)) if (!after.attachment) gone.add(after);
		}
	}
	for (const line of gone) dropLine(line);
	const live = lines.filter((line) => !gone.has(line));
	// Where nothing is prose, links are what the text says.
	const isMadeOfLinks = !lines.some(isProse);
	while (live.length > 1) {
		const last = live.at(-1) as Line;
		if (!isTrailing(last, isMadeOfLinks) && !isAbout(last, writers)) break;
		dropLine(last);
		live.pop();
	}
	return live;
}

/** What stands between two parts of a text is shorter; so much of the text at least goes on after it. */
const BETWEEN = 700;
const GOES_ON = 200;
/** No text has more boxes near its end; each is looked at with all lines around it. */
const BOXES = 12;
/** Headings over what the site declares, or what others say: no text goes on below them. */
const LAST_HEADING =
	/声明|公告|评论|評論|留言|comm?ent|коммент|коментар|komentar|reacties|التعليقات|コメント|conversation|discussion|reply|about the author/i;

/**
 * Where the text goes on after a box that a site puts into it (`Don't miss`, `Subscribe`): at the first of several
 * paragraphs that stand in the page as most of those before the box do. Null when it is over.
 */
function goesOnAt(lines: Line[], box: number): number | null {
	const { text = "" } = lines[box] ?? {};
	if (LAST_HEADING.test(text) || RELEASE_END.test(text)) return null;
	const kind = commonPlace(lines.slice(0, box).filter(isProse));
	const isText = (line: Line) => isProse(line) && placeOf(line) === kind && !DISCLAIMER.test(line.text);
	const rest = lines.slice(box + 1);
	const texts = rest.filter(isText);
	let next = box + 1 + rest.findIndex(isText);
	// With the heading of its own that it stands under.
	const { parent } = lines[next]?.block ?? {};
	while (next > box + 1 && parent && lines[next - 1]?.block.parent === parent) next--;
	if (kind === null || texts.length < 2 || charsOf(texts) < GOES_ON) return null;
	return charsOf(lines.slice(box, next)) < BETWEEN ? next : null;
}

/** The place where most of the lines stand. */
function commonPlace(lines: Line[]): string | null {
	const counts = new Map<string, number>();
	for (const line of lines) counts.set(placeOf(line), (counts.get(placeOf(line)) ?? 0) + 1);
	const [place, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
	return most > lines.length / 2 ? place : null;
}

function endsArticle(line: Line): boolean {
	if (!line.kept && DECLARATION.test(line.text)) return true;
	const isLinkInCell = line.block.name === "td" && line.links > 0 && line.linkChars === line.chars;
	if ((line.kept && !isLinkInCell) || line.chars > 160) return false;
	if (RELEASE_END.test(line.text)) return true;
	if (!line.heading && EDITOR_NOTE.test(line.text)) return true;
	return NEIGHBOUR.test(line.text) || (isAfterHeading(line) && line.marks < 2);
}

/** Whether a line stands over what the site recommends, and is no sentence: `More in the full account of the year.` */
function isAfterHeading({ text, heading, chars, linkChars }: Line): boolean {
	return AFTER_HEADING.test(text) && (heading || linkChars === chars || !/^more\b.*\.$/i.test(text));
}

/** What an editor puts below a text in small print: who wrote it, who paid for it, where it was first, how to write in. */
function isNote(line: Line): boolean {
	if (line.heading || line.chars > NOTE) return false;
	if (
		RIGHTS.test(line.text) ||
		VIEWS.test(line.text) ||
		AUTHOR_NOTE.test(line.text) ||
		CREDIT.test(line.text)
	)
		return true;
	const isStyled = line.styled > line.chars * 0.8;
	if (BIOGRAPHY.test(line.text) && (isStyled || WRITES.test(line.text))) return true;
	return (isStyled || line.links > 0) && SITE_NOTE.test(line.text);
}
const NOTE = 600;

/** Whether a line below a text begins with the name of who wrote it. */
function isAbout({ text, heading, chars }: Line, writers: readonly string[]): boolean {
	if (heading || chars > NOTE) return false;
	const said = text.replace(/^[\s—–-]+/u, "");
	return writers.some((name) => said.startsWith(name) && /^[\s，,（(]/u.test(said.slice(name.length)));
}
const INITIALS = 24;
const SIGNATURE = 60;
/** Characters of a heading, as in `Measures`; more may be a text in large letters. */
const HEADING = 40;

function isTrailing(line: Line, isMadeOfLinks: boolean): boolean {
	if (line.attachment || isTableOfData(line.block)) return false;
	if (line.pictures && line.chars === 0) return false;
	if (TOOL_LINE.test(line.text) || NEIGHBOUR.test(line.text) || isAfterHeading(line)) return true;
	if (line.links > 0 && line.chars < NOTE && POSTED.test(line.text)) return true;
	if (isName(line) && line.chars < SIGNATURE && isNamedByline(line)) return true;
	if (END_MARK.test(line.text) || isNote(line) || (line.chars < INITIALS && AGENCY.test(line.text)))
		return true;
	// A heading with nothing below it was that of something else.
	if (line.heading && line.chars < HEADING && !isMadeOfLinks) return true;
	const isSaid = DISCLAIMER.test(line.text) || SOURCE_NOTE.test(line.text) || EDITOR_NOTE.test(line.text);
	if (isSaid && !line.heading) return true;
	const isLink = line.links > 0 && line.linkChars > line.chars * 0.7 && line.chars < 160;
	return isLink && !isMadeOfLinks && !isListed(line.block);
}
