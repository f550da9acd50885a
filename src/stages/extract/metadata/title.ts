import { type Element, findAll, isHeading, lineOf, namesOf, partedNamesOf } from "../../../base/html/tree.ts";
import { siteHost } from "../../../base/url/site.ts";
import { TOOL_LINE } from "../article/patterns.ts";
import { hostOf, isSameSite, type Page, resolve, withoutHash } from "../page.ts";
import { boldHeadline, isInDialog, isStrong } from "./boldHeadline.ts";
import { hostWords, withoutSite } from "./titleSite.ts";
import { bare, type Title } from "./titleText.ts";
import { isWholePart, sharedWords } from "./titleWords.ts";

export { bare, type Title } from "./titleText.ts";

/**
 * The title of an article without the site's name: the heading that the head's titles confirm, else structured data,
 * else the only first-rank heading, else `<title>` cut at the site's name. Null when the page has none of these.
 */
export function titleOf(page: Page, headline: string | null, site: string | null): Title | null {
	const title = saidTitle(page, headline, site);
	// Anchors beside headings hold a space without width, words of headings hyphens for narrow screens.
	return (
		title && {
			...title,
			text: withoutMark(title)
				.replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
				.trim(),
		}
	);
}

/** A title without the mark in its heading that leads to the heading itself: `¶`, `#`. */
function withoutMark({ text, element }: Title): string {
	if (!element || !/^[^\p{L}\p{N}\s]|[^\p{L}\p{N}\s]$/u.test(text)) return text;
	const isMark = ({ name, attribs }: Element) => name === "a" && /#./.test(attribs.href ?? "");
	const marks = findAll(element, isMark).map(lineOf);
	const mark = marks.find((said) => /^[^\p{L}\p{N}\s]{1,2}$/u.test(said)) ?? "";
	if (mark === "") return text;
	return text.startsWith(mark)
		? text.slice(mark.length)
		: text.endsWith(mark)
			? text.slice(0, -mark.length)
			: text;
}

function saidTitle(page: Page, headline: string | null, site: string | null): Title | null {
	const said: [string, string][] = [];
	const add = (from: string, text: string | null | undefined) => {
		if (text?.trim()) said.push([from, withoutSite(fold(text), site, page.url)]);
	};
	add("json-ld/headline", headline);
	add("meta/og:title", page.metas.get("og:title"));
	add("meta/citation_title", page.metas.get("citation_title"));
	add("meta/articletitle", page.metas.get("articletitle"));
	add("meta/twitter:title", page.metas.get("twitter:title"));
	add("title", page.title);
	const whole = [...said.map(([, text]) => bare(text)), bare(page.title ?? "")].filter(
		(text) => text.length > 1,
	);
	const stated = new Set(said.filter(([from]) => from !== "title").map(([, text]) => bare(text)));
	const raw = [...said.map(([, text]) => text), fold(page.title ?? "")];
	// What goes on behind a dash may have been taken for a site's name.
	const uncut: [string, string][] = [
		["json-ld/headline", fold(headline ?? "")],
		["meta/og:title", fold(page.metas.get("og:title") ?? "")],
	];
	const shown = confirmedHeading(page, { whole, raw, stated, site });
	const heading = shown?.isBeside
		? (relatedHeading(page, said) ?? shown)
		: (shown ?? relatedHeading(page, said));
	if (heading) return withoutPrefix(heading, uncut) ?? withoutKicker(heading, said);
	const structured = said.find(([from, text]) => from !== "title" && bare(text).length > 1);
	if (structured) return { text: structured[1], from: structured[0], element: null };
	const only = onlyHeading(page);
	const inTitle = said.find(([from]) => from === "title");
	const named = inTitle && isName(page, inTitle[1]) ? "" : (inTitle?.[1] ?? "");
	const bold = boldHeadline(page, named) ?? shownPart(page, site);
	if (bold) return bold;
	if (only && (!inTitle || bare(inTitle[1]).length < 4 || isName(page, inTitle[1])))
		return { text: lineOf(only), from: only.name, element: only };
	return inTitle ? { text: inTitle[1], from: "title", element: null } : null;
}

/** A part of `<title>` has so many letters and digits where it is a headline. */
const PART = 12;

/** The part of `<title>`, before or behind a site's name or a number, that the page shows in bold or large letters alone. */
function shownPart(page: Page, site: string | null): Title | null {
	const parts = (page.title ?? "").split(/\s+[-–—|·»:]+\s+|\s*[|｜_»]\s*/u).map(fold);
	const keys = parts.map(bare).filter((key) => key.length >= PART && key !== bare(site ?? ""));
	if (parts.length < 2 || keys.length === 0) return null;
	const shown = findAll(
		page.body,
		(element) =>
			!element.hidden &&
			element.links === 0 &&
			element.chars < 400 &&
			element.elements < 5 &&
			isStrong(element) &&
			keys.includes(bare(lineOf(element))),
	);
	const [element] = shown.sort((a, b) => b.chars - a.chars || a.order - b.order);
	return element ? { text: lineOf(element), from: "bold", element } : null;
}

/**
 * The heading's text as the head has it, where the heading has more in an element of its own, in brackets or before a
 * colon: a kicker, a label, a number, a count.
 */
function withoutKicker(shown: Title, said: readonly [string, string][]): Title {
	const { element } = shown;
	const key = bare(shown.text);
	if (!element) return shown;
	const parted = said.filter(([, text]) => element.elements > 0 && isPartedOf(text, shown.text));
	const stated = parted.find(([from]) => from !== "title");
	if (stated) return { ...shown, text: stated[1] };
	const isPrefixed = findAll(element, isPrefix).length > 0;
	const kicker = kickerOf(element);
	if (kicker && shown.text.startsWith(kicker))
		return { ...shown, text: shown.text.slice(kicker.length).replace(/^[\s:：|·/–—-]+/u, "") };
	const number = findAll(element, ({ chars }) => chars > 1)
		.map(lineOf)
		.find((text) => /^#\d+$/.test(text));
	if (number && shown.text.endsWith(number))
		return { ...shown, text: shown.text.slice(0, -number.length).trim() };
	const exact = said.find(
		([from, text]) =>
			(from !== "title" || isPrefixed || isBesideMore(shown.text, text)) &&
			bare(text).length > 3 &&
			key !== bare(text) &&
			key.includes(bare(text)),
	);
	if (!exact) return { ...shown, text: parted[0]?.[1] ?? shown.text };
	const pieces = findAll(element, (inner) => inner.chars > 0)
		.map(lineOf)
		.concat(/^\s*(?:\[[^\]]{1,24}\]|\p{L}{2,12}:)/u.exec(shown.text)?.[0] ?? "");
	if (isBesideMore(shown.text, exact[1])) return { ...shown, text: exact[1] };
	const isMore = pieces.some(
		(piece) => bare(piece) !== "" && key.replace(bare(piece), "") === bare(exact[1]),
	);
	return isMore ? { ...shown, text: exact[1] } : shown;
}

/** The heading without a label in an element of its own, where a title of the head is just the rest. */
function withoutPrefix(shown: Title, said: readonly [string, string][]): Title | null {
	const { element } = shown;
	if (!element || element.elements === 0) return null;
	const key = bare(shown.text);
	const rests = said
		.map(([, text]) => text)
		.filter((text) => bare(text).length > 3 && key.endsWith(bare(text)));
	const labels = findAll(element, ({ chars }) => chars > 1).map((inner) => bare(lineOf(inner)));
	const text = rests.find((rest) => labels.includes(key.slice(0, key.length - bare(rest).length)));
	return text === undefined ? null : { ...shown, text };
}

/** Whether a title is that of a heading, with a mark where the heading's markup alone parts two lines: `Harbour: …`. */
function isPartedOf(title: string, heading: string): boolean {
	const joined = (text: string) => text.replace(PARTING, "").replace(/\s+/g, "");
	return title.search(PARTING) > 0 && joined(title) === joined(heading);
}
const PARTING = /\s*[:：|·/–—-]\s+/gu;

/** What stands over a headline, in the headline: beside an element that is named as the headline alone. */
function kickerOf(heading: Element): string | null {
	const parts = findAll(heading, ({ chars, links }) => chars > 1 && links === 0);
	const kicker = parts.find((part) => KICKER.test(partedNamesOf(part)));
	const rest = parts.find((part) => HEADLINE.test(partedNamesOf(part)) && part !== kicker);
	return kicker && rest && kicker.order < rest.order ? lineOf(kicker) : null;
}
const KICKER =
	/(?:^|[\s_-])(?:kicker|eyebrow|top-?line|over-?line|dachzeile|spitzmarke|surtitre|ante-?titulo|occhiello|flag|label|cate(?:gory)?)(?:$|[\s_-])/;
const HEADLINE = /(?:^|[\s_-])(?:headline|title|titel|tit|heading|titre|titulo|titolo)(?:$|[\s_-])/;

/** Whether a heading says no more than a title and when it was written, a button, or the site that it leads to. */
function isBesideMore(heading: string, title: string): boolean {
	if (!heading.startsWith(title) || heading === title) return false;
	const more = heading.slice(title.length);
	if (/^\s*\([\w-]+(?:\.[\w-]+)+\)\s*$/.test(more)) return true;
	return /^[\s\d:/.,#@-]*\d(?:\s?[ap]\.?m\.?)?\s*$/i.test(more) || (/^\s/.test(more) && TOOL_LINE.test(more));
}

/** A forum's kind of thread, linked before its title: `[求助]`. */
const isPrefix = (element: Element) =>
	(element.name === "a" && /^\[[^\]]{1,24}\]$/.test(lineOf(element))) || PREFIX.test(namesOf(element));
const PREFIX = /(?:^|[\s_-])(?:label|prefix|badge|cate(?:gory)?)(?:$|[\s_-])/;

const fold = (text: string) => text.replace(/\s+/g, " ").trim();

/** Points of a heading that is all of `<title>`; of one that is a title which the head states alone, without a site's name or a subtitle. */
const EXACT = 12;
const STATED = 40;

/** What boards write before the title of a thread. */
const TOPIC =
	/^(?:sujet|topic|thread|thema|tema|asunto|тема|(?:文章)?主[题題]|[标標][题題])\s*[:：]\s*(?=\S)/iu;

/** The heading whose text is in one of the head's titles: the longest, then the highest, then the first. */
function confirmedHeading(
	page: Page,
	{
		whole,
		raw,
		stated,
		site,
	}: { whole: string[]; raw: string[]; stated: ReadonlySet<string>; site: string | null },
): (Title & { isBeside: boolean }) | null {
	type Heading = { element: Element; text: string; score: number };
	let best = null as Heading | null;
	let beside = null as Heading | null;
	const hosts = [...hostWords(page.url), bare(siteHost(hostOf(page.url)))];
	const width = Math.max(0, ...whole.map((text) => text.length));
	const least = Math.min(width, ...whole.map((text) => text.length));
	for (const element of findAll(
		page.body,
		(heading) => mayBeTitle(heading, page) || mayBePlainTitle(heading, least, width),
	)) {
		const text = lineOf(element).replace(TOPIC, "");
		const key = bare(text);
		if (site && key === bare(site)) continue;
		if (!whole.includes(key) && hosts.includes(key)) continue;
		if (
			key.length < 2 ||
			!whole.some((said) => said.includes(key) || (key.includes(said) && said.length > key.length * 0.6))
		)
			continue;
		if (key.length < 5 && key.length < width * 0.5 && !startsTitle(text, page.title)) continue;
		// Words from the middle of a headline are a tag or the name of what it is about.
		if (key.length < width * PLAIN && !raw.some((said) => isWholePart(text, said))) continue;
		// A part of the title may be its author: what is shorter is all of a title, or none.
		if (element.chars < width * PLAIN && !mayBeTitle(element, page) && !whole.includes(key)) continue;
		if (isHomeLink(element, page)) continue;
		const rank = isHeading(element) ? 7 - Number(element.name[1]) : 0;
		// A heading that repeats `<title>` with the name of a board behind it is there for programs.
		const isWhole =
			key === bare(page.title ?? "") &&
			whole.some((text) => text.length > 3 && key.startsWith(text) && text !== key);
		// What a heading says beyond the title ("12 comments on …", the byline) speaks against it.
		const said = whole
			.filter((text) => key.includes(text) && !(isWhole && text === key))
			.reduce((a, b) => (b.length > a.length ? b : a), "");
		const matched = said ? 2 * said.length - key.length : key.length;
		const score = matched * 2 + rank * 3 + (said === key ? (stated.has(key) ? STATED : EXACT) : 0);
		if (isBeside(element) || isInDialog(element)) {
			if (!beside || score > beside.score) beside = { element, text, score };
		} else if (!best || score > best.score) best = { element, text, score };
	}
	const isBesideText = best === null;
	best ??= beside;
	if (!best) return null;
	if (bare(best.text).length < width * 0.34 && !isHeading(best.element)) return null;
	return {
		text: best.text,
		from: isHeading(best.element) ? best.element.name : "heading",
		element: best.element,
		isBeside: isBesideText,
	};
}

/** Whether an element is in a column beside the text: a heading there is that of a board or a user. */
function isBeside(element: Element): boolean {
	for (let at: Element | null = element; at && at.name !== "body"; at = at.parent)
		if (at.name === "aside" || SIDE.test(namesOf(at))) return true;
	return false;
}
const SIDE = /(?:^|\s)(?:side|side-?bar)(?:$|\s)/;

/** Whether a heading is the site's: all of it leads home, from another page. */
function isHomeLink(element: Element, page: Page): boolean {
	if (element.linkChars === 0 || element.linkChars < element.chars) return false;
	const home = new URL("/", page.url).href;
	const [link] = findAll(element, (inner) => inner.name === "a");
	const href = link ? resolve(link.attribs.href, page.baseUrl) : null;
	return page.url !== home && href?.replace(/\/?$/, "/") === home;
}

function mayBeTitle(element: Element, page: Page): boolean {
	if (element.hidden || element.chars < 2 || element.chars > 400) return false;
	if (isHeading(element) || element.attribs.role === "heading") return true;
	return (
		element.elements < 6 &&
		/title|headline|subject|bt\b|biaoti/.test(namesOf(element)) &&
		(element.linkChars < element.chars || isOwnLink(element, page))
	);
}

/** Whether what looks like a title leads to the page itself, as that of a talk, or to another site that it is about. */
function isOwnLink(element: Element, page: Page): boolean {
	const [link] = element.name === "a" ? [element] : findAll(element, (inner) => inner.name === "a");
	const url = link && resolve(link.attribs.href, page.baseUrl);
	if (url == null || !isSameSite(url, page.url)) return url != null;
	const own = withoutHash(url);
	if (hasParameters(own, page.url)) return true;
	// The page's own address may go on with the words of its title.
	return (
		page.url === own ||
		isOtherSlug(own, page.url) ||
		(page.url.startsWith(own) && /[^/]\/[^/]+\/[^/]/.test(new URL(own).pathname))
	);
}

/** Whether an address has all parameters of another on the same path, and more: where to begin, in which order. */
function hasParameters(url: string, other: string): boolean {
	const [more, own] = [new URL(url), new URL(other)];
	if (own.search === "" || more.pathname !== own.pathname || more.host !== own.host) return false;
	return [...own.searchParams].every(([name, value]) => more.searchParams.get(name) === value);
}

/** Whether two addresses name one thing by its number, with other words behind it. */
function isOtherSlug(a: string, b: string): boolean {
	const [first, second] = [a, b].map((url) => /^(.*\/(?=[a-z]*\d)[a-z\d]{3,})\/[^/?]*\/?$/i.exec(url)?.[1]);
	return first !== undefined && first === second;
}

/** Whether `<title>` is this text and then, after a separator, something else. */
function startsTitle(text: string, title: string | null): boolean {
	return title?.startsWith(text) === true && /^\s*[-–—_|｜·»]/u.test(title.slice(text.length));
}

/** The share of a title's length that such a line has. */
const PLAIN = 0.6;

/** A line that is no heading by its markup, but about as long as one of the titles. */
function mayBePlainTitle(element: Element, least: number, width: number): boolean {
	if (element.hidden || element.links > 0 || element.elements > 3 || least < 6) return false;
	return element.chars >= least * PLAIN && element.chars <= width * 2.2 && element.name !== "a";
}

/** The first-rank heading that has most in common with what the head says in other words, for search or for sharing. */
function relatedHeading(page: Page, said: readonly [string, string][]): Title | null {
	let best = null as { element: Element; shared: number } | null;
	for (const element of page.tree.elements) {
		if (element.name !== "h1" || element.hidden || element.chars < SENTENCE || element.chars > 300) continue;
		// Several links are the way to the page.
		if (element.links > 1 || isHomeLink(element, page) || isBeside(element) || isInDialog(element)) continue;
		const text = lineOf(element);
		const shared = Math.max(0, ...said.map(([, title]) => sharedWords(text, title)));
		if (shared > (best?.shared ?? 0)) best = { element, shared };
	}
	return best && { text: lineOf(best.element), from: "h1", element: best.element };
}
/** A headline in words of its own has so many characters, as in `Measures`. */
const SENTENCE = 16;

function onlyHeading(page: Page): Element | null {
	const found = findAll(
		page.body,
		(heading) =>
			heading.name === "h1" &&
			!heading.hidden &&
			heading.chars > 3 &&
			heading.chars < 300 &&
			!isInDialog(heading),
	);
	return found.length === 1 ? (found[0] ?? null) : null;
}

/** Whether a text is the name of the site or of a column: a link or a logo on the page says the same. */
function isName(page: Page, text: string): boolean {
	return page.tree.elements.some(
		({ name, attribs, hidden, chars }, i) =>
			!hidden &&
			((name === "img" && attribs.alt?.trim() === text) ||
				(name === "a" && chars > 1 && chars < 60 && lineOf(page.tree.elements[i] as Element) === text)),
	);
}
