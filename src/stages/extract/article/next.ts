import { findAll, lineOf } from "../../../base/html/tree.ts";
import { withoutTags } from "../../../base/html/unescape.ts";
import { type Page, pageOf, resolve } from "../page.ts";
import { continues } from "./rejoin.ts";

/** What a link to the next page says. */
export const NEXT =
	/^[\s[【(<>»›→·]*(?:下一页|下一頁|下页|后一页|次へ|次のページ|다음(?: ?페이지)?|next(?: page)?|nächste(?: seite)?|page suivante|suivant|siguiente|>{1,2}|»|›|→)[\s\]】)>»›→·]*$/i;

/**
 * The address of the next page of the same article, or null: the link must say so, or be the next number in a row of
 * numbers, and differ from this page's address by its page number alone.
 */
export function nextPageOf(html: string | Page, url: string): string | null {
	const opened = pageOf(html, url);
	if (!opened.ok) return null;
	const page = opened.value;
	if (!URL.canParse(url)) return null;
	const here = readingsOf(url);
	for (const link of findAll(
		page.tree.root,
		(element) => (element.name === "a" || element.name === "link") && element.attribs.href !== undefined,
	)) {
		const target = resolve(link.attribs.href, page.baseUrl);
		if (!target) continue;
		const text = lineOf(link);
		const isSaid = /(?:^|\s)next(?:\s|$)/.test(link.attribs.rel ?? "") || NEXT.test(text);
		const isNext = (from: Numbered, to: Numbered) =>
			from.stem === to.stem &&
			from.counts === to.counts &&
			(from.counts === "pages"
				? to.number === from.number + 1 && (isSaid || text === String(to.number))
				: to.number > from.number && (isSaid || (from.number === 0 && text === "2")));
		if (!isSaid && !/^\d{1,3}$/.test(text)) continue;
		const there = readingsOf(target);
		if (here.some((from) => there.some((to) => isNext(from, to)))) return target;
	}
	return null;
}

interface Numbered {
	/** The address without its page number. */
	stem: string;
	/** From 1; of posts from 0. */
	number: number;
	/** Boards may count the posts above a page instead of pages. */
	counts: "pages" | "posts";
}

/** Parameters that count pages, and posts. */
const PAGE = /^(?:page|p|pg|pn|pageno|pageindex|paged|currentpage)$/i;
const POSTS = /^(?:start|offset|st)$/i;
/** Where addresses have their numbers in their paths: what stands before it, the number, what stands behind. */
const IN_PATH = [
	// A thread of Discuz, its page, and the page of the list that it stands on.
	/^(.*\/thread-\d+-)(\d{1,4})(-\d+\.html)$/i,
	/^(.*?)[/_-]page[/_-]?(\d{1,3})((?:\.[a-z]+)?\/?)$/i,
	/^(.*?)(?:[_-]p?|\/(?:page[/-]?)?)(\d{1,2})((?:\.[a-z]+)?\/?)$/i,
];

/**
 * Readings of an address as a page of something: `a_2.html`, `a/2/`, `a-p2.html`, `?page=2`, `&start=20`, `topic=7.20`; the
 * whole is page 1 of itself.
 */
function readingsOf(url: string): Numbered[] {
	const at = new URL(url);
	at.hash = "";
	for (const [key, value] of at.searchParams) {
		const counts = PAGE.test(key) ? "pages" : POSTS.test(key) ? "posts" : null;
		if (counts === null || !/^\d{1,5}$/.test(value) || (counts === "pages" && value.length > 3)) continue;
		at.searchParams.delete(key);
		return [{ stem: stemOf(at.href), number: Number(value), counts }];
	}
	const topic = /^(.*\btopic[=,]\d+)\.(\d{1,5})((?:\.html)?)$/i.exec(at.href);
	if (topic) return [{ stem: `${topic[1]}${topic[3]}`, number: Number(topic[2]), counts: "posts" }];
	const stem = stemOf(at.href);
	const whole: Numbered[] = [
		{ stem, number: 1, counts: "pages" },
		{ stem, number: 0, counts: "posts" },
	];
	const inPath = IN_PATH.map((pattern) => pattern.exec(at.pathname)).find((found) => found !== null);
	if (!inPath) return whole;
	const [, before = "", number = "1", after = ""] = inPath;
	const numbered = { stem: stemOf(`${at.origin}${before}${after}${at.search}`), number: Number(number) };
	return [{ ...numbered, counts: "pages" }, ...whole];
}

const stemOf = (url: string) =>
	url
		.replace(/\/+(?=[?]|$)/, "")
		.replace(/[?&]$/, "")
		.replace(/^http:/, "https:");

/** One body from the bodies of an article's pages; a paragraph that the end of a page broke in mid-sentence is rejoined. */
export function joinPages(bodies: readonly string[]): string {
	return bodies.reduce((whole, body) => {
		const last =
			/<p(?:\s[^>]*)?>((?:(?!<\/?p[\s>])[\s\S])*)<\/p>((?:\s|<\/div>|<\/section>|<\/article>)*)$/i.exec(
				whole,
			);
		const first =
			/^((?:\s|<(?:div|section|article)(?:\s[^>]*)?>)*)<p(?:\s[^>]*)?>((?:(?!<\/?p[\s>])[\s\S])*)<\/p>/i.exec(
				body,
			);
		if (!last || !first || !continues(bareText(last[1] ?? ""), bareText(first[2] ?? "")))
			return `${whole}\n${body}`;
		const gap = /[a-z,]$/i.test(bareText(last[1] ?? "")) ? " " : "";
		const head = whole.slice(0, whole.length - `</p>${last[2] ?? ""}`.length);
		return `${head}${gap}${first[2] ?? ""}</p>${last[2] ?? ""}\n${first[1] ?? ""}${body.slice(first[0].length)}`;
	});
}

const bareText = (html: string) => withoutTags(html, "").replace(/\s+/g, " ").trim();
