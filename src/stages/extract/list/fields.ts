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
import { typeByName } from "../../../base/media/fileTypes.ts";
import type { Enclosure } from "../../../model/entry.ts";
import { linesOf } from "../article/lines.ts";
import type { DateFound } from "../metadata/date.ts";
import { pictureOf } from "../metadata/more.ts";
import { type Page, resolve } from "../page.ts";
import { dateIn, textIn } from "./dates.ts";
import { countsOf, type Item } from "./item.ts";
import { isVersion } from "./links.ts";
import { widthOf } from "./texts.ts";
import { nameOf } from "./titles.ts";

/** What an item's markup says beside its link. */
export interface ItemFields {
	title: string;
	date: DateFound | null;
	summary: string | null;
	image: string | null;
	/** The pictures that the image may be, in their order. */
	pictures: readonly string[];
	author: string | null;
	/** What the item offers to listen to or to watch. */
	recordings: Enclosure[];
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
	const shown = pictures
		.filter((picture) => !isSign(picture))
		.map((picture) => pictureOf(picture, page))
		.filter((url) => url !== null);
	return {
		title,
		date: dateIn(element, beside, lines, title, link.url, options),
		summary: summaryIn(lines, title),
		image: shown[0] ?? null,
		pictures: shown,
		author: authorIn(element, title, link.element),
		recordings: recordingsIn(element, page),
	};
}

/** The link's text; a heading of the item where the link is only a picture or a button. */
function titleIn(item: Element, { text, element, url }: Item["link"]): string {
	if (isVersion(text, url)) return text;
	const heading = findSeen(item, (inner) => isHeading(inner) && inner.chars > 1)[0];
	const said = heading ? nameOf(heading) : "";
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
	const [cut = "", start = ""] = /^[·•\s]*(.{4,400}?)\s*(?:\.{2,}|…+)/u.exec(rest) ?? [];
	return start && title.startsWith(start) ? rest.slice(cut.length).trim() : rest;
}

/** A picture in the items of so many is a mark of theirs. */
const MARKS = 3;

/** The fields of a list's items, each with a picture that is not one of several items: a pin, a folder, "new". */
export function withOwnPictures(read: readonly ItemFields[]): ItemFields[] {
	const counts = countsOf(read.flatMap(({ pictures }) => [...new Set(pictures)]));
	const isOwn = (url: string) => (counts.get(url) ?? 0) < MARKS;
	return read.map((fields) => ({ ...fields, image: fields.pictures.find(isOwn) ?? null }));
}

/** Whether a picture shows a person who writes, or says what kind of item this is, by its name. */
function isSign(picture: Element): boolean {
	const { attribs } = picture;
	const name = /([^/?#]*)(?:[?#].*)?$/.exec(attribs["data-src"] ?? attribs.src ?? "")?.[1] ?? "";
	return (
		/^(?:(?:icon|ico|img|is)[_-]?)?(?:new|hot|pin|top|folder|arrow|dot|bullet|lock|digest|recommend|jiantou|sticky)(?:[_-]?(?:\d{1,2}|new|common|lock|hot))*\.(?:gif|png|webp)$/i.test(
			name,
		) ||
		/\/(?:filetype|icons?|smil\w*)\//i.test(attribs.src ?? "") ||
		isPortrait(picture)
	);
}

/** Whether a picture is that of a person, as boards and systems name them. */
const isPortrait = ({ attribs, parent }: Element) =>
	/^@\w/.test(attribs.alt ?? "") ||
	/avatar/i.test(`${attribs.class ?? ""} ${attribs.src ?? ""} ${parent?.attribs.class ?? ""}`);

const RECORDING = /\.(?:mp3|m4a|aac|og[ga]|opus|flac|wav|mp4|m4v|webm)(?:$|[?#])/i;
/** Recordings of one item. */
const RECORDINGS = 3;

function recordingsIn(item: Element, page: Page): Enclosure[] {
	const found = findAll(item, ({ attribs }) =>
		RECORDING.test(attribs.href ?? attribs.src ?? attribs["data-src"] ?? ""),
	);
	const urls = found.map(({ attribs }) =>
		resolve(attribs.href ?? attribs.src ?? attribs["data-src"], page.baseUrl),
	);
	return [...new Set(urls)]
		.filter((url) => url !== null)
		.slice(0, RECORDINGS)
		.map((url) => ({ url, type: typeByName(url), length: null, durationSeconds: null, title: null }));
}

const AUTHOR_NAME = /(?:^|[\s_-])(?:author|byline|writer|username|hnuser)(?:$|[\s_-])/;
const LAST_NAME = /last|latest|reply|comment/;
/** Where sites have the pages of those who write. */
const PERSON_PAGE =
	/(?:^|\/)(?:people|persons?|authors?|users?|members?|profiles?|contributors?|writers?|u|space-uid-\d+\.html)(?:[/?.]|$)|[?&](?:uid|author|member)=|\/@[\w.-]+$/i;

function authorIn(item: Element, title: string, link: Element): string | null {
	const said = findSeen(
		item,
		(inner) => inner.chars > 1 && inner.chars < 40 && AUTHOR_NAME.test(namesOf(inner)),
	);
	const portraits = findAll(item, (inner) => inner.name === "img" && isPortrait(inner));
	const shown = new Set(portraits.map(({ parent }) => parent?.attribs.href));
	// A picture that leads to the item leads to nobody.
	shown.delete(link.attribs.href);
	const people = findSeen(item, (element) => isPerson(element, shown));
	for (const found of [...said, ...people]) {
		const text = lineOf(found).replace(/^(?:by|作者|von|par|por)\s*[:：]?\s*/i, "");
		if (text && widthOf(text) < 40 && text !== title && !/^[@#\d]/.test(text)) return text;
	}
	return null;
}

/** Whether an element names who wrote the item: by its markup, or as a link to a page of people that does not stand with a last reply. */
function isPerson(element: Element, shown: ReadonlySet<string | undefined>): boolean {
	const { name, attribs, chars, parent } = element;
	if (chars < 2 || chars >= 40) return false;
	if (/\bauthor\b/.test(`${attribs.itemprop} ${attribs.rel}`)) return true;
	const { href } = attribs;
	if (name !== "a" || href === undefined || !(PERSON_PAGE.test(href) || shown.has(href))) return false;
	for (let at = parent, i = 0; at && i < 3; at = at.parent, i++)
		if (LAST_NAME.test(namesOf(at))) return false;
	return true;
}
