import type { Element } from "../../../base/html/tree.ts";
import type { Person } from "../../../model/entry.ts";
import type { Page } from "../page.ts";
import { USER } from "./marked.ts";
import { cleanName, isName } from "./names.ts";
import { isPublisher } from "./publisher.ts";
import { people, person } from "./writers.ts";

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

/** Who wrote the page by its meta elements: whoever publishes it comes last. */
export function metaNames(page: Page): Person[] {
	let publisher: Person[] = [];
	for (const name of AUTHOR_METAS) {
		if (!page.metas.has(name)) continue;
		const found = metasNamed(page, name).flatMap((text) => {
			const isTurned = name === "citation_author" || TURNED.test(text);
			const plain = cleanName(isTurned ? givenFirst(text) : text);
			if (!isName(plain) || isAccount(plain, page)) return [];
			return name === "citation_author" ? [person(plain)] : people(plain);
		});
		const names = new Set<string | null>();
		const once = found.filter(({ name }) => !names.has(name) && names.add(name));
		if (once.length === 0) continue;
		if (!isPublisher(metasNamed(page, name)[0] ?? "", page)) return once.slice(0, 10);
		if (publisher.length === 0) publisher = once;
	}
	return publisher;
}

/** Whom plug-ins name in the head: who entered the text, which is mostly who wrote it. */
export function enteredBy(page: Page): Person[] {
	const name = labelledName(page) ?? linkedName(page);
	return name && isName(name) && !isAccount(name, page) ? people(name) : [];
}

/** `twitter:label1` "Written by" with `twitter:data1`, as plug-ins for search write them. */
function labelledName({ metas }: Page): string | undefined {
	const number = [1, 2].find((n) => LABEL.test(metas.get(`twitter:label${n}`) ?? ""));
	return metas.get(`twitter:data${number}`);
}
const LABEL =
	/^(?:written by|author|by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door|skriven av|skrevet av|napisane przez|автор|作者|執筆者|작성자)\s*:?$/iu;

/** `<link rel="author" title="…">`. */
function linkedName({ tree }: Page): string | undefined {
	const isAuthor = ({ name, attribs }: Element) =>
		name === "link" && attribs.rel === "author" && USER.test(attribs.href ?? "");
	return tree.elements.find(isAuthor)?.attribs.title;
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

/** Two words with a comma between them are one name. */
const TURNED = /^\s*\p{Lu}[\p{Ll}'’-]+,\s*\p{Lu}[\p{Ll}'’-]+\s*$/u;

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
