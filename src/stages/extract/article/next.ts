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
	const here = numbered(url);
	const candidates: string[] = [];
	for (const link of findAll(
		page.tree.root,
		(element) => (element.name === "a" || element.name === "link") && element.attribs.href !== undefined,
	)) {
		const target = resolve(link.attribs.href, page.baseUrl);
		if (!target) continue;
		const says =
			/(?:^|\s)next(?:\s|$)/.test(link.attribs.rel ?? "") ||
			NEXT.test(lineOf(link)) ||
			lineOf(link) === String(here.number + 1);
		if (says) candidates.push(target);
	}
	return candidates.find((target) => isNext(here, numbered(target))) ?? null;
}

interface Numbered {
	/** The address without its page number. */
	stem: string;
	number: number;
}

/** Readings of an address as a page of something: `a_2.html`, `a/2/`, `a-p2.html`, `?page=2`; the whole is page 1 of itself. */
function numbered(url: string): Numbered {
	const at = new URL(url);
	at.hash = "";
	for (const name of ["page", "p", "pg", "pn", "pageno", "pageindex", "paged", "currentpage"]) {
		for (const [key, value] of at.searchParams) {
			if (key.toLowerCase() !== name || !/^\d{1,3}$/.test(value)) continue;
			at.searchParams.delete(key);
			return { stem: stemOf(at.href), number: Number(value) };
		}
	}
	const found = /^(.*?)(?:[_-]p?|\/(?:page[/-]?)?)(\d{1,2})((?:\.[a-z]+)?\/?)$/i.exec(at.pathname);
	if (!found) return { stem: stemOf(at.href), number: 1 };
	const [, before = "", number = "1", after = ""] = found;
	return { stem: stemOf(`${at.origin}${before}${after}${at.search}`), number: Number(number) };
}

const stemOf = (url: string) =>
	url
		.replace(/\/+(?=[?]|$)/, "")
		.replace(/[?&]$/, "")
		.replace(/^http:/, "https:");

function isNext(here: Numbered, there: Numbered): boolean {
	return here.stem === there.stem && there.number === here.number + 1;
}

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
