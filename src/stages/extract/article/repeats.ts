import { type Element, namesOf } from "../../../base/html/tree.ts";
import type { Line } from "./lines.ts";

/** Whether a block says something of a picture: in a figure, or named so. */
function isCaption(block: Element): boolean {
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
