import { findDateIn, parseDate } from "../../../base/dates/parseDate.ts";
import { saidIn } from "../../../base/dates/said.ts";
import type { DateOptions } from "../../../base/dates/types.ts";
import { outerHtml } from "../../../base/html/serialize.ts";
import { findSeen, isHeading, type Node, textOf } from "../../../base/html/tree.ts";
import { firstLineOf } from "../article/lines.ts";
import type { DateFound } from "../metadata/date.ts";
import { usable, yearless } from "./days.ts";
import { type Section, says } from "./headed.ts";
import { isDay, LINE, VERSION, withoutVersion } from "./logMarks.ts";
import { widthOf } from "./texts.ts";

const NOTHING: ReadonlySet<Node> = new Set();

/** The title of a section without its day; where it is nothing else, the heading or the only line below it. */
export function titleOf({ title, nodes }: Section, options: DateOptions): string {
	const parts = title.split(PARTS);
	const others = parts.filter((part) => !isDay(bare(part)) || VERSION.test(part));
	const rest =
		others.length < parts.length ? others.join("").replace(EDGES, "") : withoutDate(title, options);
	if (VERSION.test(rest) || (!isDay(rest) && /\p{L}{3}|\p{Script=Han}{2}/u.test(rest)))
		return rest.replace(/\s+/g, " ");
	const texts = nodes.filter(says);
	const [first] = texts;
	const line = first?.type === "tag" && (texts.length === 1 || isHeading(first)) ? textOf(first) : "";
	return line !== "" && !line.includes("\n") && widthOf(line) <= LINE ? line : title;
}

/** What parts a day from the rest of a heading: brackets, a colon, a dash. */
const PARTS = /([[(（][^\])）]{4,40}[\])）]|\s*[:：|·•–—]\s+|\s+-\s+)/;
const EDGES = /^[\s:：,·•–—|/-]+|[\s:：,·•–—|/(（-]+$/g;

const bare = (part: string) => part.replace(/^[\s[(（]+|[\s\])）]+$/g, "");

function withoutDate(title: string, options: DateOptions): string {
	// A version is no date, whatever its numbers.
	const found = isDay(title) && !VERSION.test(title) ? null : findDateIn(withoutVersion(title), options);
	return found
		? `${title.slice(0, found.index)}${title.slice(found.index + found.length)}`
				.replace(/[[(（]\s*[\])）]/g, "")
				.replace(EDGES, "")
		: title;
}

/** The markup of a section's text. */
export const htmlOf = ({ nodes }: Section) =>
	nodes.map((node) => (node.type === "tag" && !node.hidden ? outerHtml(node) : "")).join("");

/** The day of a section: in its heading, else in the line beside it. */
export function sectionDate({ heading, title, day }: Section, options: DateOptions): DateFound | null {
	const [time] = [heading, ...(day ? [day] : [])].flatMap((place) =>
		[place, ...findSeen(place, () => true)].filter(({ attribs }) => attribs.datetime !== undefined),
	);
	const beside = day ? (firstLineOf(day, NOTHING)?.text ?? "") : "";
	const days = title.split(PARTS).map(bare).filter(isDay);
	const texts = [time?.attribs.datetime ?? "", ...days, title.replace(/[[\]()（）]/g, " "), beside];
	for (const text of texts) {
		if (text === "") continue;
		const plain = withoutVersion(text).replace(/^[\s:–—|-]+|[\s:–—|-]+$/g, "");
		const said = parseDate(plain, options) ?? findDateIn(plain, options) ?? yearless(plain, options);
		const found = said && !/time|relative/.test(said.dialect) ? usable(said, options) : null;
		if (said && found !== null) return { time: found, from: saidIn("list/heading", said) };
	}
	return null;
}
