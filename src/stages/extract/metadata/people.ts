import type { Person } from "../../../model/entry.ts";
import { senderIn } from "../article/letter.ts";
import { type Page, resolve } from "../page.ts";
import { nameBelow, nameByline } from "./bylines.ts";
import type { DateSources } from "./date.ts";
import { bylineNames, labelledNames, namesBeforeDates, SIGNED } from "./labelled.ts";
import { markedNames, posterAbove, posterBetween, posterOf } from "./marked.ts";
import { cleanName, isName } from "./names.ts";
import { reporterIn, signatureIn } from "./reporters.ts";
import { isOffice, withoutOffices } from "./roles.ts";
import { siteOf } from "./site.ts";
import { textIn, typeName } from "./structured.ts";
import { bare } from "./title.ts";
import { people, person } from "./writers.ts";

/** Values with the field that said them. */
export interface Said<T> {
	value: T;
	from: string;
}

/** Who wrote it: structured data, then markup, then labels such as `作者：` and `By`, then the reporter's line in the text. */
export function authorsOf(sources: DateSources, title: string | null): Said<Person[]> | null {
	const { page, data, part, post, posts, headline, head, foot, rest } = sources;
	// Templates write the title or the site into the author's field.
	const nobody = new Set([title, page.title, siteOf(page)].map((text) => bare(text ?? "")));
	const said = (names: Person[], from: string): Said<Person[]> | null => {
		const value = names.filter(({ name }) => !nobody.has(bare(name ?? "")));
		return value.length ? { value, from } : null;
	};
	const places: [string, () => Person[]][] = [
		["json-ld/author", () => namesOfData(data?.author, page)],
		["post/user", () => (post ? posterOf(post) : [])],
		["post/user", () => posterBetween(headline, posts)],
		["meta/author", () => (part?.isOneOfMany ? [] : metaNames(page))],
		["markup/author", () => markedNames(part?.box ?? page.body, head, posts.slice(1))],
		["text/from", () => people(senderIn(head) ?? "")],
		["text/作者", () => labelledNames([...head, ...foot])],
		["text/by", () => bylineNames(head)],
		["text/byline", () => people(nameByline(head) ?? "")],
		["text/记者", () => people(reporterIn([...head, ...foot]) ?? "")],
		["text/记者", () => people(signatureIn([...foot, ...rest]) ?? "")],
		["text/by", () => bylineNames(foot.filter((line) => SIGNED.test(line.text)))],
		["text/user", () => namesBeforeDates(head)],
		["post/head", () => (post ? posterAbove(post, posts) : [])],
		["text/signature", () => people(nameBelow(foot) ?? "")],
		["script/author", () => (part?.isOneOfMany ? [] : namesOfData(sources.state()?.author, page))],
	];
	let office: Said<Person[]> | null = null;
	for (const [from, names] of places) {
		const found = said(names(), from);
		// A person's name may stand below that of the agency.
		const isOrganisation = from === "json-ld/author" && isOfOrganisations(data?.author, page);
		if (found && !isOrganisation && !found.value.every(({ name }) => isOffice(name ?? ""))) return found;
		office ??= found;
	}
	return office;
}

/** Whether structured data names no person: organisations by their type, or who publishes the page. */
function isOfOrganisations(value: unknown, page: Page): boolean {
	const list = Array.isArray(value) ? value : [value];
	const publishers = page.linkedData.map(({ publisher }) => textIn(publisher));
	return list.every((said: unknown) => {
		const type = typeof said === "object" && said !== null ? typeName(said as Record<string, unknown>) : "";
		return /Organi[sz]ation/.test(type) || (type !== "Person" && publishers.includes(textIn(said)));
	});
}

function namesOfData(value: unknown, page: Page): Person[] {
	const list = Array.isArray(value) ? value : value ? [value] : [];
	return list.slice(0, 10).flatMap((said) => {
		const name = cleanName(textIn(said) ?? "");
		if (!isName(name) || withoutOffices([name]).length === 0) return [];
		const url =
			typeof said === "object" && said !== null ? textIn((said as Record<string, unknown>).url) : null;
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
		const once = found.filter((writer, i) => found.findIndex(({ name }) => name === writer.name) === i);
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
		/(?:管理[员員]|系统|站长|网编)\d*$|^(?:sys|web|site)?admin|\badmin(?:istrator)?\d*$/iu.test(text) ||
		(software !== undefined && text.toLowerCase().startsWith(software))
	);
}
