import { childElements, type Element, findAll, lineOf, namesOf } from "../../../base/html/tree.ts";
import { charsOf, type Line } from "./lines.ts";

/** Whether a block says something of a picture: in a figure, or named so. */
export function isCaption(block: Element): boolean {
	for (let at: Element | null = block, i = 0; at && i < 3; at = at.parent, i++)
		if (
			/^fig/.test(at.name) ||
			/caption|gallery|carousel|slide|legend|bildunterschrift|(?:image|img|photo|pic)-?(?:desc|text|note|info)/.test(
				namesOf(at),
			)
		)
			return true;
	return false;
}

/** A line with fewer characters may well come twice. */
const REPEATED = 60;

/** Leaves out what the page says twice, as carousels and their captions do; the lines that remain. */
export function withoutRepeats(lines: Line[], dropLine: (line: Line) => void): Line[] {
	const seen = new Set<string>();
	let before = "";
	return lines.filter((line) => {
		if (line.chars < REPEATED || line.pictures || !isCaption(line.block)) return true;
		// The one before may have said a little more: who took the picture, or a button's words.
		if (!seen.has(line.text) && !before.startsWith(line.text)) {
			seen.add(line.text);
			before = line.text;
			return true;
		}
		dropLine(line);
		return false;
	});
}

/** A credit has so many characters, and stands in so many captions at least. */
const CREDIT = { chars: 60, captions: 3 };

/** Who took the pictures of a report, in an element of its own at the end of several captions: what each of them ends with is none of its words. */
export function repeatedCredits(container: Element): Element[] {
	const credits = new Map<string, Element[]>();
	for (const caption of findAll(container, ({ name, hidden }) => name === "figcaption" && !hidden)) {
		const last = childElements(caption).findLast(({ chars, hidden }) => chars > 0 && !hidden);
		if (!last || last.marks > 1 || last.chars > CREDIT.chars || last.chars * 2 > caption.chars) continue;
		const said = lineOf(last);
		if (!lineOf(caption).endsWith(said)) continue;
		credits.set(said, [...(credits.get(said) ?? []), last]);
	}
	return [...credits.values()].filter(({ length }) => length >= CREDIT.captions).flat();
}

/** A beginning is cut after at least so many characters. */
const CUT = 60;
/** So many lines may stand above it, or between it and the whole: a name, a button. */
const BESIDE = 3;

/** The beginning of a long post that stands above the whole of it, cut: what is shown until somebody asks for more. */
export function beginningTwice(lines: readonly Line[]): readonly Line[] {
	for (let from = 0; from < BESIDE; from++) {
		const start = lines[from];
		if (!start) return [];
		const beginning = uncut(start.text);
		const whole = lines.findIndex(({ text }, i) => i > from && text.startsWith(beginning));
		if (whole < 0) continue;
		let same = 0;
		while (from + same < whole && lines[from + same]?.text === lines[whole + same]?.text) same++;
		const [cut, full] = [lines[from + same], lines[whole + same]];
		const isCut = from + same < whole && cut && full?.text.startsWith(uncut(cut.text));
		const end = from + same + (isCut ? 1 : 0);
		const shown = charsOf(lines.slice(from, end));
		if (isCut && whole - end < BESIDE && shown >= CUT && charsOf(lines.slice(end, whole)) < CUT)
			return lines.slice(from, whole);
	}
	return [];
}

/** A text without the dots at its end, which say that it goes on. */
const uncut = (text: string) =>
	text.slice(0, -DOTS) + text.slice(-DOTS).replace(/\s*(?:…|\.{3,}|\(…\))$/u, "");
const DOTS = 6;
