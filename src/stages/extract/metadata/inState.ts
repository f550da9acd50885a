import { scriptText } from "../../../base/html/tree.ts";
import { stateOf } from "../list/states.ts";
import type { Page } from "../page.ts";
import { bare } from "./titleText.ts";

type Data = Record<string, unknown>;

/** Scripts are read up to so many characters in all, and so many things in them are looked at. */
const MAX_READ = 2_000_000;
const MAX_SEEN = 50_000;
/** A headline of fewer characters may be that of anything. */
const SHORTEST = 6;

/** Names that state gives to a headline. */
const TITLES = ["title", "headline", "subject", "name", "articleTitle"];
/** And to the moment when it was published, the surest first. */
const DATES = (
	"datePublished publishedAt firstPublishedAt published_at publishTime publish_time publishDate publish_date publishedDate " +
	"publicationDate pubDate pub_date published date_published releaseDate createTime create_time createdAt created_at ctime ct date"
).split(" ");
const AUTHORS = ["authors", "author", "byline"];

/** What the page's state for its scripts says of the article with this headline. */
export interface InState {
	dates: readonly { name: string; text: string }[];
	author: unknown;
}

/** The things in the page's state that are called as the article is, the first that says when it was or who wrote it; null without one. */
export function inState(page: Page, title: string | null): InState | null {
	const key = bare(title ?? "");
	if (key.length < SHORTEST) return null;
	// Quotation marks and what is no ASCII may be escaped: the longest run of words tells whether a script is worth reading.
	const [words = ""] = (title ?? "").split(/[^\p{L}\p{N} ]+/u).sort((a, b) => b.length - a.length);
	const escaped = JSON.stringify(words).slice(1, -1);
	let left = MAX_READ;
	for (const element of page.tree.elements) {
		if (element.name !== "script" || element.attribs.src || /ld\+json/i.test(element.attribs.type ?? ""))
			continue;
		const script = scriptText(element);
		if (script.length > left || !(script.includes(escaped) || /\\u[\da-f]{4}/i.test(script))) continue;
		left -= script.length;
		for (const state of stateOf(script)) {
			const found = findIn(state, key);
			if (found) return found;
		}
	}
	return null;
}

function findIn(state: unknown, key: string): InState | null {
	const waiting: unknown[] = [state];
	for (let seen = 0; seen < waiting.length && seen < MAX_SEEN; seen++) {
		const value = waiting[seen];
		if (typeof value !== "object" || value === null) continue;
		const data = value as Data;
		const isMeant =
			!Array.isArray(value) &&
			TITLES.some((name) => typeof data[name] === "string" && bare(data[name]) === key);
		const found = isMeant ? saidBy(data) : null;
		if (found) return found;
		for (const inner of Object.values(data)) if (typeof inner === "object") waiting.push(inner);
	}
	return null;
}

function saidBy(data: Data): InState | null {
	const dates = DATES.flatMap((name) => {
		const said = data[name];
		return typeof said === "string" || typeof said === "number" ? [{ name, text: String(said) }] : [];
	});
	const author = AUTHORS.map((name) => data[name]).find(Boolean);
	return dates.length > 0 || author ? { dates, author } : null;
}
