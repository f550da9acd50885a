import type { DateOptions } from "../../../base/dates/types.ts";
import {
	type Element,
	findAll,
	findSeen,
	holds,
	isHeading,
	lineOf,
	type Node,
	namesOf,
} from "../../../base/html/tree.ts";
import { linesOf } from "../article/lines.ts";
import type { DateFound } from "../metadata/date.ts";
import { pictureOf } from "../metadata/more.ts";
import type { Page } from "../page.ts";
import { dateIn, textIn } from "./dates.ts";
import type { Item } from "./items.ts";
import { isVersion } from "./links.ts";
import { widthOf } from "./texts.ts";

/** What an item's markup says beside its link. */
export interface ItemFields {
	title: string;
	date: DateFound | null;
	summary: string | null;
	image: string | null;
	author: string | null;
}

/** Reads the fields of an item; `beside` are the nodes that belong to it though they stand outside its element. */
export function fieldsOf(
	{ element, link }: Item,
	beside: readonly Node[],
	page: Page,
	options: DateOptions,
): ItemFields {
	const pictures = findAll(element, (inner) => inner.name === "img");
	const title = withoutLabel(titleIn(element, link), link.element, pictures);
	const lines = [...linesOf(element, new Set()).map((line) => line.text), ...beside.map(textIn)].filter(
		Boolean,
	);
	const image = pictures.map((picture) => pictureOf(picture, page)).find((url) => url !== null);
	return {
		title,
		date: dateIn(element, beside, lines, title, link.url, options),
		summary: summaryIn(lines, title),
		image: image ?? null,
		author: authorIn(element),
	};
}

/** The link's text; a heading of the item where the link is only a picture or a button. */
function titleIn(item: Element, { text, element, url }: Item["link"]): string {
	if (isVersion(text, url)) return text;
	const heading = findSeen(item, (inner) => isHeading(inner) && inner.chars > 1)[0];
	const said = heading ? lineOf(heading) : "";
	// `Read more about …` is a button that says for whom it is one.
	if (heading?.links === 0 && !holds(element, heading) && text.includes(said) && widthOf(said) > 4)
		return said;
	if (said && widthOf(text) < 8 && widthOf(said) > widthOf(text)) return said;
	// A date that stands in the link is no part of the title.
	return (
		text
			.replace(/^[·•▪■●◆▶»>\-–\s]+/, "")
			.replace(
				/^(?:[[(（【]?(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d)[\])）】]?[\s:：|–-]*|[[(（【]?(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:[\])）】]\s*|\s+))(?=[^\s\d])/,
				"",
			)
			.replace(
				/(?:\s*[[(（【]?(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）】]?|(?<=\p{L})\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d)(?:\s\d\d:\d\d(?::\d\d)?)?$/u,
				"",
			)
			.trim() || text
	);
}

/** A label beside the title in its link is wider than this at most: `专题`, `Sponsored`. */
const LABEL = 12;
/** And than this where the link's own `title` leaves it out: the place or the subject of a piece of news. */
const KICKER = 30;

/** The title without the label at one of its ends, in an element of its own, where the `title` of the link or the text of a picture of the item is the rest. */
function withoutLabel(title: string, link: Element, pictures: readonly Element[]): string {
	const own = link.attribs.title?.trim() ?? "";
	const fits = (alt: string) =>
		alt.length < title.length &&
		(title.endsWith(alt) || title.startsWith(alt)) &&
		widthOf(alt) >= LABEL &&
		widthOf(title) - widthOf(alt) <= (alt === own ? KICKER : LABEL) &&
		findSeen(link, () => true).some((part) => lineOf(part) === title.replace(alt, "").trim());
	return [own, ...pictures.map(({ attribs }) => attribs.alt?.trim() ?? "")].find(fits) ?? title;
}

/** The longest text of the item that is not its title, a date or a row of labels. */
function summaryIn(lines: string[], title: string): string | null {
	const texts = lines.map((line) => withoutTitle(line, title)).filter((line) => widthOf(line) >= 40);
	const best = texts.sort((a, b) => b.length - a.length)[0];
	return best && /[，。！？；、,.!?;]/u.test(best)
		? best.replace(
				/\s*(?:\[?(?:阅读全文|查看详情|详情|详细|更多|全文|read more|continue reading|more)\]?|>>|»|→)+\s*$/iu,
				"",
			)
		: null;
}

/** A line without the title, or without its beginning where the line cuts it short with dots. */
function withoutTitle(line: string, title: string): string {
	const rest = line.split(title).join("").trim();
	const [cut = "", start = ""] = /^[·•\s]*(.{4,}?)\s*(?:\.{2,}|…+)/u.exec(rest) ?? [];
	return start && title.startsWith(start) ? rest.slice(cut.length).trim() : rest;
}

function authorIn(item: Element): string | null {
	const found = findSeen(
		item,
		(inner) =>
			inner.chars > 1 &&
			inner.chars < 40 &&
			/(?:^|[\s_-])(?:author|byline|writer|username|hnuser)(?:$|[\s_-])/.test(namesOf(inner)),
	)[0];
	const text = found ? lineOf(found).replace(/^(?:by|作者|von|par|por)\s*[:：]?\s*/i, "") : "";
	return text && widthOf(text) < 40 ? text : null;
}
