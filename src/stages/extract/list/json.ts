import { parseDate } from "../../../base/dates/parseDate.ts";
import { saidIn } from "../../../base/dates/said.ts";
import { escapeHtml } from "../../../base/html/escape.ts";
import { withoutTags } from "../../../base/html/unescape.ts";
import type { Entry } from "../../../model/entry.ts";
import type { Selectors } from "../../../model/reading.ts";
import type { Failure, Result } from "../../../model/result.ts";
import { LIST_MAX_ITEMS } from "../../../settings.ts";
import { type ExtractOptions, emptyEntry } from "../extract.ts";
import { linkIn } from "../match.ts";
import { resolve } from "../page.ts";
import { Attempts, idle, quoted, sharedLinks } from "../slips.ts";
import type { ChosenList } from "./chosen.ts";
import { statesIn } from "./states.ts";

/** Names that sites give to the address and the title of an item. */
export const LINK_KEYS = [
	"url",
	"link",
	"href",
	"articleUrl",
	"detailUrl",
	"linkUrl",
	"docUrl",
	"shareUrl",
	"permalink",
	"webUrl",
	"web_url",
	"html_url",
	"article_url",
	"detail_url",
	"share_url",
	"canonicalUrl",
	"canonical_url",
	"fullUrl",
	"uri",
	"route",
	"path",
	"pathname",
];
export const TITLE_KEYS = ["title", "name", "headline", "subject", "articleTitle", "docTitle"];

const PICTURES = [
	"image",
	"mainImage",
	"featuredImage",
	"coverImage",
	"heroImage",
	"cover",
	"thumb",
	"thumbnail",
	"picture",
	"pic",
];
const IMAGE_KEYS = [
	...PICTURES.flatMap((key) => [
		key,
		...["url", "src", "asset.url", "node.sourceUrl", "sourceUrl"].map((part) => `${key}.${part}`),
	]),
	"imageUrl",
	"image_url",
	"images[0]",
	"images[0].url",
];
const AUTHOR_KEYS = [
	"author",
	"authorName",
	"author.name",
	"author.node.name",
	"byline",
	"source",
	"source.name",
];
const SUMMARY_KEYS = [
	"excerpt",
	"summary",
	"description",
	"intro",
	"abstract",
	"digest",
	"teaser",
	"standfirst",
	"dek",
	"lead",
];
export const DATE_KEYS = [
	"publishTime",
	"publishedAt",
	"pubDate",
	"date",
	"time",
	"publishDate",
	"publishedDate",
	"publish_date",
	"published_at",
	"published",
	"datePublished",
	"date_published",
	"releaseDate",
	"release_date",
	"pub_date",
	"postDate",
	"createTime",
	"createdAt",
	"create_time",
	"created_at",
	"created",
	"publish_time",
	"ctime",
];

/** A list by dotted paths (`$.data.list`) into JSON: the body itself, or the state that a script tag of the page holds. */
export function jsonList(text: string, selectors: Selectors, options: ExtractOptions): Result<ChosenList> {
	const path = selectors.item ?? "$";
	let why = "there is no JSON on this page";
	let furthest = -1;
	for (const state of statesIn(text)) {
		const items = at(state, path);
		if (!Array.isArray(items) || items.length === 0) {
			const end = endOf(state, path);
			if (end.length > furthest) why = `${end} ${contentOf(at(state, end))}`;
			furthest = Math.max(furthest, end.length);
			continue;
		}
		const attempts = new Attempts(selectors);
		const entries = items
			.slice(0, LIST_MAX_ITEMS)
			.map((item) => jsonEntry(item, selectors, options, attempts))
			.filter((entry) => entry !== null);
		const problems = attempts.problems(unmatchedPath, options.fulltext ? "content" : null);
		const unused = selectors.remove === undefined ? [] : [idle(selectors)];
		const shared = sharedLinks(entries, selectors);
		if (entries.length)
			return { ok: true, value: { entries, problems: [...problems, ...shared, ...unused] } };
		const [first] = problems;
		why = `it has ${items.length} items, none of which has a link or a title${first ? `; ${first.message}` : ""}`;
	}
	const message = `select.item = "${path}" leads to no list in the page's JSON: ${why}`;
	return { ok: false, error: { stage: "page", code: "selector-matches-nothing", message } };
}

/** The problem of a path that leads to nothing in any item. */
function unmatchedPath(field: keyof Selectors, path: string): Failure<"page"> {
	const message = `select.${field} = "${path}" leads to nothing in any item`;
	return { stage: "page", code: "selector-matches-nothing", message };
}

const STEPS = /\.([^.[\]]+)|\[(\d+)\]|\[["']([^"']+)["']\]/g;
const NAMES = 8;

/** As much of a path as leads to something. */
function endOf(state: unknown, path: string): string {
	let there = "$";
	for (const [step] of path.slice(1).matchAll(STEPS)) {
		const next = at(state, there + step);
		if (next === undefined) break;
		there += step;
	}
	return there;
}

function contentOf(found: unknown): string {
	if (Array.isArray(found)) return `is a list of ${found.length}`;
	if (typeof found !== "object" || found === null) return `is ${quoted(found)}`;
	const names = Object.keys(found);
	const more = names.length > NAMES ? ` and ${names.length - NAMES} more` : "";
	return names.length ? `has ${names.slice(0, NAMES).join(", ")}${more}` : "is empty";
}

/** The value at a path: `$.a.b[0].c`, `$['a b'].c`, `$..` is not understood; undefined where it leads nowhere. */
export function at(value: unknown, path: string): unknown {
	let now = value;
	for (const [, dotted, index, quoted] of path.replace(/^\$?\.?/, ".").matchAll(STEPS)) {
		if (typeof now !== "object" || now === null) return undefined;
		now = (now as Record<string, unknown>)[dotted ?? index ?? quoted ?? ""];
	}
	return now;
}

/** An entry of an object: its fields by paths in `selectors`, else by the names that sites use; null without link and title. */
export function jsonEntry(
	item: unknown,
	selectors: Selectors,
	options: ExtractOptions,
	attempts = new Attempts(selectors),
): Entry | null {
	const read = <T>(
		field: keyof Selectors,
		usual: string[],
		meaning: (text: string) => T | null,
	): T | null => {
		const chosen = selectors[field];
		if (chosen) return attempts.take(field, at(item, chosen) ?? null, (value) => textIn(value, meaning));
		const said = usual.map((path) => textIn(at(item, path), (text) => text)).find((text) => text !== null);
		return said == null ? null : meaning(said);
	};
	const text = (field: keyof Selectors, usual: string[]) => read(field, usual, (said) => said);
	const url = read("link", LINK_KEYS, (said) => (selectors.link ? linkIn : resolve)(said, options.url));
	const written = text("title", TITLE_KEYS);
	const title = written && withoutTags(written, "");
	const dated = read("date", DATE_KEYS, (said) => parseDate(said, options));
	const several = selectors.author ? [] : authorsIn(at(item, "authors"));
	const author = several.length ? null : text("author", AUTHOR_KEYS);
	const content = text("content", SUMMARY_KEYS);
	const image = read("image", IMAGE_KEYS, (said) => resolve(said, options.url));
	if (!url && !title) return null;
	return {
		...emptyEntry(),
		id: null,
		url,
		title,
		published: dated?.time ?? null,
		dateFrom: dated && saidIn(selectors.date ? "select/date" : "json", dated),
		authors: (author ? [author] : several).map((name) => ({ name, email: null, url: null })),
		summary: !selectors.content && content ? escapeHtml(withoutTags(content, " ").trim()) : null,
		contentHtml: selectors.content ? content : null,
		image,
		baseUrl: options.url,
	};
}

/** The most authors that are read of one item. */
const AUTHORS = 10;

/** The names in a list of authors: texts, or objects with a name. */
function authorsIn(value: unknown): string[] {
	if (!Array.isArray(value)) return [];
	const names = value
		.slice(0, AUTHORS)
		.map((author) => textIn(author, String) ?? textIn(at(author, "name"), String));
	return names.filter((name) => name !== null);
}

/** What a text or a number means; null for any other value. */
function textIn<T>(value: unknown, meaning: (text: string) => T | null): T | null {
	if (typeof value === "number") return meaning(String(value));
	return typeof value === "string" && value.trim() ? meaning(value.trim()) : null;
}
