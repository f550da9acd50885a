import { type Element, findAll, lineOf, namesOf } from "../../../base/html/tree.ts";
import type { Person } from "../../../model/entry.ts";
import type { Line } from "../article/lines.ts";
import { type Page, resolve } from "../page.ts";
import { nameByline } from "./bylines.ts";
import { cleanName, isName, namesIn } from "./names.ts";
import { reporterIn, signatureIn } from "./reporters.ts";
import { textIn } from "./structured.ts";

/** Values with the field that said them. */
export interface Said<T> {
	value: T;
	from: string;
}

type Data = Record<string, unknown> | null;

/** Who wrote it: structured data, then markup, then labels such as `作者：` and `By`, then the reporter's line in the text. */
export function authorsOf(
	page: Page,
	data: Data,
	{ head, foot, rest }: Record<"head" | "foot" | "rest", Line[]>,
): Said<Person[]> | null {
	const found =
		said(namesOfData(data?.author, page), "json-ld/author") ??
		said(metaNames(page), "meta/author") ??
		said(markedNames(page, head), "markup/author") ??
		said(labelledNames([...head, ...foot]), "text/作者") ??
		said(bylineNames(head), "text/by") ??
		said(split(cleanName(nameByline(head) ?? "")), "text/byline") ??
		said(split(reporterIn([...head, ...foot]) ?? ""), "text/记者") ??
		said(split(signatureIn([...foot, ...rest]) ?? ""), "text/记者");
	return found;
}

function said(names: Person[], from: string): Said<Person[]> | null {
	return names.length ? { value: names, from } : null;
}

const person = (name: string, url: string | null = null): Person => ({ name, email: null, url });

function namesOfData(value: unknown, page: Page): Person[] {
	const list = Array.isArray(value) ? value : value ? [value] : [];
	return list.slice(0, 10).flatMap((one) => {
		const name = cleanName(textIn(one) ?? "");
		if (!isName(name)) return [];
		const url = typeof one === "object" && one !== null ? textIn((one as Record<string, unknown>).url) : null;
		return [person(name, resolve(url, page.baseUrl))];
	});
}

function metaNames(page: Page): Person[] {
	const site = page.metas.get("og:site_name");
	for (const name of [
		"author",
		"article:author",
		"og:article:author",
		"dc.creator",
		"dcterms.creator",
		"parsely-author",
		"byl",
		"citation_author",
	]) {
		const text = cleanName(page.metas.get(name) ?? "");
		if (text && text !== site && isName(text) && !isAccount(text, page)) return split(text);
	}
	return [];
}

/** An account or the maker of the site's software, as templates leave them in `author`: `L_104485`, `Discuz! Team`. */
function isAccount(text: string, page: Page): boolean {
	const software = /^[\w-]{3,}/.exec(page.metas.get("generator") ?? "")?.[0].toLowerCase();
	return (
		/^\w*_\w*$/.test(text) ||
		/\bTeam$/.test(text) ||
		(software !== undefined && text.toLowerCase().startsWith(software))
	);
}

const split = (text: string): Person[] => namesIn(text).map((one) => person(one));

const AUTHOR_MARK =
	/(?:^|[\s_-])(?:byline(?:-name)?|author(?:-name|name)?|p-author|post-author|entry-author|article-author|writer)(?:$|\s)/;

function markedNames(page: Page, head: Line[]): Person[] {
	const marked = findAll(
		page.body,
		(one) => !one.hidden && one.chars > 0 && one.chars < 60 && isAuthorMark(one),
	);
	const near = new Set(head.map((line) => line.block));
	const named = marked.filter((one) => isNear(one, near) || /author/i.test(one.attribs.itemprop ?? ""));
	for (const one of named) {
		const text = cleanName(lineOf(one));
		if (isName(text)) return split(text);
	}
	return [];
}

function isAuthorMark(one: Element): boolean {
	return (
		/^author$/i.test(one.attribs.itemprop ?? "") ||
		/(?:^|\s)author(?:\s|$)/.test(one.attribs.rel ?? "") ||
		AUTHOR_MARK.test(namesOf(one))
	);
}

function isNear(one: Element, blocks: Set<Element>): boolean {
	for (let at: Element | null = one, i = 0; at && i < 3; at = at.parent, i++) if (blocks.has(at)) return true;
	return false;
}

function labelledNames(lines: Line[]): Person[] {
	for (const line of lines) {
		const found =
			/(?:(?:作者|撰文|撰稿|文字|著者|执笔|投稿者|ライター)\s*[:：]|(?:^|[\s|｜])(?:作者\s|文\s*[/／:：]))\s*([^\s|｜:：,，。;；\d()（）【】[\]]{2,16}(?:[\s、]+[\u4e00-\u9fff·]{2,4}(?=[\s、]|$))*)/u.exec(
				line.text,
			);
		const text = found?.[1]?.replace(/(?:来源|发布|编辑|时间|日期|收藏|举报|点击|浏览|责编).*$/, "").trim();
		if (text && isName(text) && !/^(?:来源|收藏|发布|编辑|时间)/.test(text)) return split(text);
	}
	return [];
}

/** The date that follows a name in one line, also where the markup alone parts them. */
const DATE_BEHIND =
	/[\s,]*(?:Updated|Published|Posted|(?<!\p{L})(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?)\s*$/u;

function bylineNames(lines: Line[]): Person[] {
	for (const line of lines) {
		if (line.chars > 120) continue;
		const found =
			/(?:^|[|·•]\s*)(?:(?:written|posted|published|reported|words|story|report|article|text|guide|review|interview|analysis|opinion) )?(?:by|von|par|por|di)[\s:]+((?:[\p{Lu}][\p{L}'’.-]+\s?){1,4}(?:(?:,|and|&|und|et|y|e)\s(?:[\p{Lu}][\p{L}'’.-]+\s?){1,4})*)/u.exec(
				line.text.replace(/^(?:\w+ )?By\b/i, (by) => by.toLowerCase()),
			);
		const text = cleanName(found?.[1]?.replace(DATE_BEHIND, "") ?? "");
		if (isName(text)) return split(text);
	}
	return [];
}
