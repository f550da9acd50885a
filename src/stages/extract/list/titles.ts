import {
	type Element,
	findSeen,
	isHeading,
	lineOf,
	type Node,
	namesOf,
	textOf,
	walk,
} from "../../../base/html/tree.ts";
import { isCode, isDateText, widthOf } from "./texts.ts";

/** Names of elements that hold a title. */
const TITLE = /(?:^|[\s_-])(?:title|tit|ttl|headline|bt|biaoti|subject|name)(?:$|[\s_-])|title$/;
/** Words before a title that only say that it is one. */
const LABEL = /^(?:title|标题|题名|题目|名称|titel|titre|título)\s*[:：]\s*/i;

/**
 * The title of an item whose link does not say it: its first heading, else what is named a title, else what is bold; with
 * `anyLine` else its first line that is more than a label or a date. A `dt` may have it in its `dd`. Empty without one.
 */
export function titledBy(item: Element, anyLine: boolean): string {
	const places = item.name === "dt" ? [item, ...descriptionsOf(item)] : [item];
	const found: Record<"heading" | "title" | "bold", string> = { heading: "", title: "", bold: "" };
	for (const place of places)
		walk(place, (node) => {
			if (node.type === "text" || found.heading) return undefined;
			if (node.hidden || node.chars < 2) return false;
			const kind = isHeading(node)
				? "heading"
				: TITLE.test(namesOf(node))
					? "title"
					: /^(?:b|strong)$/.test(node.name)
						? "bold"
						: null;
			if (kind) found[kind] ||= nameOf(node).replace(LABEL, "");
			return undefined;
		});
	const title = found.heading || found.title || found.bold;
	if (title || !anyLine) return title;
	const lines = places.flatMap((place) => textOf(place).split("\n"));
	return lines.find((line) => widthOf(line) >= 8 && !isDateText(line)) ?? "";
}

/** What remains of a title is no narrower than this where a part of it is a date or a number. */
const NAME = 12;
/** And that part has so many characters at the least. */
const PART = 4;

/** What a heading calls the part of it that is the title, beside a kicker or a badge. */
const HEADLINE = /(?:^|[\s_-])(?:headline|title)(?:$|[\s])/i;

/** The text of a title without the date and the number that it holds in elements of their own. */
export function nameOf(title: Element): string {
	const [headline] = findSeen(
		title,
		(part) =>
			HEADLINE.test(part.attribs.class ?? "") && part.chars >= title.chars / 3 && part.chars < title.chars,
	);
	if (headline) return nameOf(headline);
	const whole = lineOf(title);
	if (!/\d/.test(whole)) return whole;
	const isApart = (part: Element) => {
		if (part.hidden || part.chars < PART || part.chars > title.chars - NAME) return false;
		const text = lineOf(part);
		return isDateText(text) || (isCode(text) && /\d\D*\d\D*\d/.test(text));
	};
	const rest = textOf(title, isApart).replace(/\s+/g, " ");
	return widthOf(rest) >= NAME && rest.length < whole.length ? rest : whole;
}

/** The `dd` elements that belong to a `dt`. */
function descriptionsOf(term: Element): Element[] {
	const siblings: readonly Node[] = term.parent?.children ?? [];
	const found: Element[] = [];
	for (let i = siblings.indexOf(term) + 1; i < siblings.length; i++) {
		const node = siblings[i];
		if (node?.type !== "tag") continue;
		if (node.name !== "dd") break;
		found.push(node);
	}
	return found;
}
