import type { Person } from "../../../model/entry.ts";
import { senderIn } from "../article/letter.ts";
import { isReply } from "../article/postMarks.ts";
import { type Page, resolve } from "../page.ts";
import { nameBelow, nameByline } from "./bylines.ts";
import type { DateSources } from "./date.ts";
import { bylineNames, labelledNames, namesBeforeDates, SIGNED } from "./labelled.ts";
import {
	markedNames,
	posterAbove,
	posterBeforeDate,
	posterBetween,
	posterLabelled,
	posterOf,
} from "./marked.ts";
import { enteredBy, metaNames } from "./metaNames.ts";
import { cleanName, isName } from "./names.ts";
import { isOfOrganisations, isPublisher } from "./publisher.ts";
import { reporterIn, signatureIn } from "./reporters.ts";
import { isOffice, withoutOffices } from "./roles.ts";
import { siteOf } from "./site.ts";
import { textIn } from "./structured.ts";
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
		const others = names.filter(({ name }) => !nobody.has(bare(name ?? "")));
		// `Ada Brook, UBN Radio`
		const persons = others.filter(({ name }) => !isPublisher(name ?? "", page));
		const value = persons.length ? persons : others;
		return value.length ? { value, from } : null;
	};
	const places: [string, () => Person[]][] = [
		["json-ld/author", () => namesOfData(data?.author, page)],
		["post/user", () => (isReply(posts[0]) ? posterBetween(page.body, headline, posts) : [])],
		["post/user", () => (post ? posterOf(post) : [])],
		["post/user", () => (headline ? posterBetween(page.body, headline, posts) : [])],
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
		["meta/author", () => (part?.isOneOfMany ? [] : enteredBy(page))],
		["post/head", () => (post ? posterAbove(post, posts) : [])],
		["post/link", () => (post && posts.length > 1 ? posterBeforeDate(post) : [])],
		["post/label", () => posterLabelled(posts)],
		["text/signature", () => people(nameBelow(foot) ?? "")],
		["script/author", () => (part?.isOneOfMany ? [] : namesOfData(sources.state()?.author, page))],
	];
	// That the head names the site for want of anybody says nothing of who wrote a text.
	const isShown = ({ value, from }: Said<Person[]>) =>
		!/^(?:meta|json-ld)/.test(from) ||
		value.some(({ name }) => !nobody.has(bare(name ?? "")) && !isPublisher(name ?? "", page));
	let office: Said<Person[]> | null = null;
	for (const [from, names] of places) {
		const found = said(names(), from);
		// A person's name may stand below that of the agency.
		const isOrganisation = from === "json-ld/author" && isOfOrganisations(data?.author, page);
		const isOffices = found?.value.every(({ name }) => isOffice(name ?? "") || isPublisher(name ?? "", page));
		if (found && !isOrganisation && !isOffices) return found;
		office ??= found && isShown(found) ? found : null;
	}
	const stated = !post && isOfOrganisations(data?.author, page) ? namesOfData(data?.author, page) : [];
	const site = { value: stated, from: "json-ld/author" };
	return office ?? (stated.length && isShown(site) ? site : null);
}

function namesOfData(value: unknown, page: Page): Person[] {
	const list = Array.isArray(value) ? value : value ? [value] : [];
	return list.slice(0, 10).flatMap((said) => {
		const name = cleanName(textIn(said) ?? "");
		const several = SEVERAL.test(name) && !isOfOrganisations(said, page) ? people(name) : [];
		if (several.length > 0 && !several.some((writer) => isPublisher(writer.name ?? "", page))) return several;
		if (!isName(name) || withoutOffices([name]).length === 0) return [];
		const url =
			typeof said === "object" && said !== null ? textIn((said as Record<string, unknown>).url) : null;
		return [person(name, resolve(url, page.baseUrl))];
	});
}

/** Names in a field for one. */
const SEVERAL = /\p{L}\s*,\s*\p{L}|\p{L}\s(?:and|und|et|og|och|&)\s\p{L}/u;
