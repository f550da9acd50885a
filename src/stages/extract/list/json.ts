import { parseDate } from "../../../base/dates/parseDate.ts";
import { saidIn } from "../../../base/dates/said.ts";
import { escapeHtml } from "../../../base/html/escape.ts";
import { withoutTags } from "../../../base/html/unescape.ts";
import type { Entry } from "../../../model/entry.ts";
import type { Selectors } from "../../../model/reading.ts";
import type { Result } from "../../../model/result.ts";
import { LIST_MAX_ITEMS } from "../../../settings.ts";
import { type ExtractOptions, emptyEntry } from "../extract.ts";
import { resolve } from "../page.ts";
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
	"path",
	"pathname",
];
export const TITLE_KEYS = ["title", "name", "headline", "subject", "articleTitle", "docTitle"];

/** A list by dotted paths (`$.data.list`) into JSON: the body itself, or the state that a script tag of the page holds. */
export function jsonList(text: string, selectors: Selectors, options: ExtractOptions): Result<Entry[]> {
	const path = selectors.item ?? "$";
	for (const state of statesIn(text)) {
		const items = at(state, path);
		if (!Array.isArray(items) || items.length === 0) continue;
		const entries = items
			.slice(0, LIST_MAX_ITEMS)
			.map((item) => jsonEntry(item, selectors, options))
			.filter((entry) => entry !== null);
		if (entries.length) return { ok: true, value: entries };
	}
	const message = `select.item = "${path}" leads to no list in the page's JSON`;
	return { ok: false, error: { stage: "page", code: "selector-matches-nothing", message } };
}

/** The value at a path: `$.a.b[0].c`, `$['a b'].c`, `$..` is not understood; undefined where it leads nowhere. */
export function at(value: unknown, path: string): unknown {
	let now = value;
	for (const [, dotted, index, quoted] of path
		.replace(/^\$?\.?/, ".")
		.matchAll(/\.([^.[\]]+)|\[(\d+)\]|\[["']([^"']+)["']\]/g)) {
		if (typeof now !== "object" || now === null) return undefined;
		now = (now as Record<string, unknown>)[dotted ?? index ?? quoted ?? ""];
	}
	return now;
}

/** An entry of an object: its fields by paths in `selectors`, else by the names that sites use; null without link and title. */
export function jsonEntry(item: unknown, selectors: Selectors, options: ExtractOptions): Entry | null {
	const text = (field: keyof Selectors, usual: string[]) => {
		const paths = selectors[field] ? [selectors[field] as string] : usual;
		for (const path of paths) {
			const value = at(item, path);
			if (typeof value === "string" && value.trim()) return value.trim();
			if (typeof value === "number") return String(value);
		}
		return null;
	};
	const url = resolve(text("link", LINK_KEYS), options.url);
	const written = text("title", TITLE_KEYS);
	const title = written && withoutTags(written, "");
	if (!url && !title) return null;
	const date = text("date", [
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
	]);
	const dated = date ? parseDate(date, options) : null;
	const author = text("author", ["author", "authorName", "author.name", "source"]);
	const content = text("content", []);
	const summary = text("content", ["summary", "description", "intro", "abstract", "digest"]);
	return {
		...emptyEntry(),
		id: null,
		url,
		title,
		published: dated?.time ?? null,
		dateFrom: dated && saidIn(selectors.date ? "select/date" : "json", dated),
		authors: author ? [{ name: author, email: null, url: null }] : [],
		summary: !selectors.content && summary ? escapeHtml(summary) : null,
		contentHtml: selectors.content ? content : null,
		image: resolve(
			text("image", ["image", "image.url", "cover", "thumb", "thumbnail", "pic", "imageUrl"]),
			options.url,
		),
		baseUrl: options.url,
	};
}
