import { type Element, findAll, lineOf, type Node, namesOf } from "../../../base/html/tree.ts";
import type { Person } from "../../../model/entry.ts";
import type { Line } from "../article/lines.ts";
import { DATELINE } from "../article/patterns.ts";
import { type Page, resolve } from "../page.ts";
import { nameByline } from "./bylines.ts";
import type { DateSources } from "./date.ts";
import { cleanName, isName, namesIn } from "./names.ts";
import { reporterIn, signatureIn } from "./reporters.ts";
import { isOffice, withoutOffices, writersIn } from "./roles.ts";
import { siteOf } from "./site.ts";
import { textIn } from "./structured.ts";
import { bare } from "./title.ts";

/** Values with the field that said them. */
export interface Said<T> {
	value: T;
	from: string;
}

/** Who wrote it: structured data, then markup, then labels such as `作者：` and `By`, then the reporter's line in the text. */
export function authorsOf(sources: DateSources, title: string | null): Said<Person[]> | null {
	const { page, data, part, post, head, foot, rest } = sources;
	// Templates write the title or the site into the author's field.
	const nobody = new Set([title, page.title, siteOf(page)].map((text) => bare(text ?? "")));
	const said = (names: Person[], from: string): Said<Person[]> | null => {
		const value = names.filter(({ name }) => !nobody.has(bare(name ?? "")));
		return value.length ? { value, from } : null;
	};
	const places: [string, () => Person[]][] = [
		["json-ld/author", () => namesOfData(data?.author, page)],
		["post/user", () => (post ? posterOf(post) : [])],
		["meta/author", () => (part?.byAnchor ? [] : metaNames(page))],
		["markup/author", () => markedNames(part?.box ?? page.body, head)],
		["text/作者", () => labelledNames([...head, ...foot])],
		["text/by", () => bylineNames(head)],
		["text/byline", () => people(nameByline(head) ?? "")],
		["text/记者", () => people(reporterIn([...head, ...foot]) ?? "")],
		["text/记者", () => people(signatureIn([...foot, ...rest]) ?? "")],
		["text/by", () => bylineNames(foot.filter((line) => SIGNED.test(line.text)))],
		["text/user", () => namesBeforeDates(head)],
	];
	let office: Said<Person[]> | null = null;
	for (const [from, names] of places) {
		const found = said(names(), from);
		// A person's name may stand below that of the agency.
		if (found && !found.value.every(({ name }) => isOffice(name ?? ""))) return found;
		office ??= found;
	}
	return office;
}

const person = (name: string, url: string | null = null): Person => ({ name, email: null, url });

/** The persons whom a byline names as writers. */
function people(byline: string): Person[] {
	const names = writersIn(byline).flatMap((writer) => namesIn(cleanName(writer)));
	return withoutOffices([...new Set(names)]).map((name) => person(name));
}

function namesOfData(value: unknown, page: Page): Person[] {
	const list = Array.isArray(value) ? value : value ? [value] : [];
	return list.slice(0, 10).flatMap((one) => {
		const name = cleanName(textIn(one) ?? "");
		if (!isName(name) || withoutOffices([name]).length === 0) return [];
		const url = typeof one === "object" && one !== null ? textIn((one as Record<string, unknown>).url) : null;
		return [person(name, resolve(url, page.baseUrl))];
	});
}

const AUTHOR_METAS = [
	...[
		"author",
		"article:author",
		"og:article:author",
		"dc.creator",
		"dcterms.creator",
		"parsely-author",
		"byl",
	],
	"citation_author",
];

function metaNames(page: Page): Person[] {
	for (const name of AUTHOR_METAS) {
		if (!page.metas.has(name)) continue;
		const found = metasNamed(page, name).flatMap((text) => {
			const plain = cleanName(name === "citation_author" ? givenFirst(text) : text);
			if (!isName(plain) || isAccount(plain, page)) return [];
			return name === "citation_author" ? [person(plain)] : people(plain);
		});
		const once = found.filter((one, i) => found.findIndex(({ name }) => name === one.name) === i);
		if (once.length) return once.slice(0, 10);
	}
	return [];
}

/** Every value of a meta element that may come several times. */
function metasNamed({ tree }: Page, wanted: string): string[] {
	return tree.elements.flatMap(({ name, attribs }) => {
		if (name !== "meta") return [];
		const { content = "" } = attribs;
		const key = (attribs.property ?? attribs.name ?? attribs.itemprop)?.trim().toLowerCase();
		return key === wanted && content.trim() !== "" ? [content] : [];
	});
}

/** `Quist, Orla` as libraries write a name. */
function givenFirst(text: string): string {
	const found = /^\s*([^,]+),\s*([^,]+?)\s*$/u.exec(text);
	return found ? `${found[2]} ${found[1]}` : text;
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

const AUTHOR_MARK =
	/(?:^|[\s_-])(?:byline(?:-name)?|author(?:-name|name)?|p-author|post-author|entry-author|article-author|writer|reporter|journalist|nick-?name|user-?name)(?:$|\s)/;

function markedNames(top: Element, head: Line[]): Person[] {
	const marked = findAll(top, (one) => !one.hidden && one.chars > 0 && one.chars < 120 && isAuthorMark(one));
	const near = new Set(head.map((line) => line.block));
	const named = marked.filter((one) => isNear(one, near) || /author/i.test(one.attribs.itemprop ?? ""));
	for (const one of named) {
		const names = people(bylineOf(one));
		if (names.length) return names;
	}
	return linkedAuthor(top);
}

/** The one name on the page that links to its author, however it reads: somebody may be called Writer. */
function linkedAuthor(top: Element): Person[] {
	const links = findAll(
		top,
		({ name, attribs, hidden }) =>
			name === "a" && !hidden && /(?:^|\s)author(?:\s|$)/.test(attribs.rel ?? ""),
	);
	const names = [...new Set(links.map(lineOf))].filter(isName);
	const [name] = names;
	return names.length === 1 && name !== undefined && !isOffice(name) ? [person(name)] : [];
}

function isAuthorMark(one: Element): boolean {
	return (
		/^author$/i.test(one.attribs.itemprop ?? "") ||
		/(?:^|\s)author(?:\s|$)/.test(one.attribs.rel ?? "") ||
		AUTHOR_MARK.test(namesOf(one))
	);
}

const POSTER_MARK =
	/(?:^|[\s_-])(?:user-?name|user-?link|user|author|authi|poster|posted-?by|nick(?:-?name)?|member-?name|creator)(?:$|[\s_-])/;

/** Who wrote a post: the first name in what is marked as the user's, or the first link to a user's page. */
function posterOf(post: Element): Person[] {
	const isShort = (one: Element) => !one.hidden && one.chars > 1 && one.chars <= POSTER;
	const nameOf = (one: Element) => {
		const [link] = one.name === "a" ? [] : findAll(one, (inner) => inner.name === "a" && isShort(inner));
		return cleanName(lineOf(link ?? one));
	};
	const marked = findAll(
		post,
		(one) => isShort(one) && (isAuthorMark(one) || POSTER_MARK.test(namesOf(one))),
	);
	const linked = findAll(
		post,
		(one) => one.name === "a" && isShort(one) && USER.test(one.attribs.href ?? ""),
	);
	const name = [...marked, ...linked].map(nameOf).find((text) => isName(text) && !DATELINE.test(text));
	return name === undefined ? [] : [person(name)];
}
/** Characters of a user's name and what stands beside it. */
const POSTER = 60;

/** The words of a byline, a line for each line and for each element that nothing parts from the one before it. */
function bylineOf(top: Element): string {
	let text = "";
	const visit = (node: Node): void => {
		if (node.type === "text") text += node.data.replace(/\s+/g, " ");
		else if (!node.hidden) {
			if (node.name === "br" || /[\p{L}\p{N})]$/u.test(text)) text += "\n";
			for (const child of node.children) visit(child);
			if (node.name !== "a" && node.name !== "b") text += "\u0000";
		}
	};
	for (const child of top.children) visit(child);
	// An element that ends is a break where the next word follows at once.
	return text
		.replace(/\0+(?=[\p{L}\p{N}])/gu, "\n")
		.replaceAll("\0", "")
		.trim();
}

function isNear(one: Element, blocks: Set<Element>): boolean {
	for (let at: Element | null = one, i = 0; at && i < 3; at = at.parent, i++) if (blocks.has(at)) return true;
	return false;
}

/** What a line says: first what each piece of it does, as the markup alone may part a label from the next. */
function wordsIn({ leaves, text }: Line): string[] {
	const pieces = leaves.flatMap((leaf) =>
		leaf.type === "text" && /[:：/／]\s*\S/.test(leaf.data) ? [leaf.data.trim()] : [],
	);
	return pieces.length > 1 ? [...pieces, text] : [text];
}

function labelledNames(lines: Line[]): Person[] {
	for (const words of lines.flatMap(wordsIn)) {
		const found =
			/(?:(?:作者|撰文|撰稿|文字|著者|执笔|投稿者|ライター)\s*[:：]|(?:^|[\s|｜])(?:作者\s|文\s*[/／:：]))\s*([^\s|｜:：,，。;；\d()（）【】[\]]{2,16}(?:[\s、]+[\u4e00-\u9fff·]{2,4}(?=[\s、]|$))*)/u.exec(
				words,
			);
		const text = found?.[1]
			?.replace(/(?:来源|发布|编辑|时间|日期|收藏|举报|点击|浏览|责编|摄影|图).*$/, "")
			.trim();
		if (text && isName(text) && !/^(?:来源|收藏|发布|编辑|时间)/.test(text))
			return namesIn(text).map((name) => person(name));
	}
	return [];
}

/** The date that follows a name in one line, also where the markup alone parts them. */
const DATE_BEHIND =
	/[\s,]*(?:Updated|Published|Posted|(?<!\p{L})(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?)\s*$/u;
const NAME = "[\\p{Lu}][\\p{L}'’.-]+";
const NAMES = `(?:${NAME}\\s?){1,4}(?:\\([^)]*\\)\\s?)?`;
const BYLINE = new RegExp(
	`(?:^|[|·•,.–—-]\\s*|\\b(?:19|20)\\d\\d\\s+|\\d\\d:\\d\\d(?:\\s?[ap]m)?\\s+)(?:(?:written|posted|published|reported|words|story|report|article|text|guide|review|interview|analysis|opinion) )?(?:by|von|par|por|di)[\\s:]+(${NAMES}(?:(?:,|and|&|und|et|y|e)\\s${NAMES})*)`,
	"u",
);
const BY = /(?:^|[|·•,.–—-]\s*|\d\s+)(?:\p{L}+ )?(?:by|von|par|por|di)\b/giu;
/** The line in which a text is signed below. */
const SIGNED =
	/^[\s–—-]*(?:posted|written|published|verfasst|geschrieben|veröffentlicht|publié|escrito|publicado|by|von)\b/iu;

function bylineNames(lines: Line[]): Person[] {
	for (const line of lines) {
		if (line.chars > 120) continue;
		const text = line.text.replace(BY, (by) => by.toLowerCase());
		const found = BYLINE.exec(text);
		const names = people((found?.[1] ?? "").replace(DATE_BEHIND, ""));
		if (names.length) return names;
	}
	return [];
}

/** Addresses of the pages of users. */
const USER =
	/\/(?:u|users?|members?|people|authors?|profile|space|home|uid)(?:[/=?_-]|$)|[?&](?:uid|user)=|\/@|space-uid/i;
const SINCE = /(?:创建|发布|发表|更新|编辑)(?:于|時間|时间)|前(?:$|\s)|\bago\b/u;
/** So near the headline. */
const NEAR = 6;

/** The user whose name stands first in a line with a date, as a link to a user's page or to nothing. */
function namesBeforeDates(head: Line[]): Person[] {
	for (const line of head.slice(0, NEAR)) {
		if (line.chars > 120 || !(DATELINE.test(line.text) || SINCE.test(line.text))) continue;
		const first = line.leaves.find((leaf) => leaf.type === "text" && /\S/.test(leaf.data));
		const link = first && linkAround(first);
		const name = first?.type === "text" ? first.data.trim() : "";
		const href = link?.attribs.href;
		if (link && (href === undefined || USER.test(href)) && name.length <= 24 && isName(name))
			return [person(name)];
	}
	return [];
}

function linkAround(node: Node): Element | null {
	for (let at = node.parent, i = 0; at && i < 3; at = at.parent, i++) if (at.name === "a") return at;
	return null;
}
