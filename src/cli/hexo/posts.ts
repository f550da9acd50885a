import { isTable } from "../../config/check.ts";
import { titleOf } from "../../stages/render/entryValues.ts";
import { namesOf, type Post, segmentsOf } from "../../stages/render/markdown.ts";
import { episodeAndFiles } from "../../stages/render/postFields.ts";
import { attachmentsIn, episodeIn } from "./files.ts";

/** One page of our own JSON Feed, as far as posts need it. */
export interface FeedPage {
	posts: Post[];
	nextUrl: string | null;
}

type Json = Record<string, unknown>;

/**
 * Reads a page of a deployment's JSON Feed: each entry goes by its own categories, as its post at the deployment does.
 * Null when it is not JSON Feed of tributary.
 */
export function readFeedPage(body: string): FeedPage | null {
	const feed = jsonOf(body);
	if (!feed || !Array.isArray(feed.items)) return null;
	const language = text(feed.language) ?? "en";
	const posts = feed.items.map((item) => postOf(objectOf(item), language));
	if (posts.some((post) => post === null)) return null;
	return { posts: posts.filter((post) => post !== null), nextUrl: text(feed.next_url) };
}

function postOf(item: Json, language: string): Post | null {
	const ours = objectOf(item._tributary);
	const key = text(ours.key);
	const date = Date.parse(text(item.date_published) ?? "");
	if (!key || !/^[0-9a-f]+$/.test(key) || Number.isNaN(date)) return null;
	const updated = Date.parse(text(item.date_modified) ?? "");
	const html = text(item.content_html);
	const summary = html === null ? text(item.content_text) : text(item.summary);
	return {
		key,
		title: titleOf({ title: text(item.title), summary, url: text(item.url) }, language),
		categories: listOf(ours.categories).flatMap((path) => [segmentsOf(text(path) ?? "")]),
		tags: listOf(item.tags).flatMap((tag) => text(tag) ?? []),
		image: text(item.image),
		author: namesOf(
			listOf(item.authors).flatMap((author) => {
				const name = text(objectOf(author).name);
				return name === null ? [] : [{ name }];
			}),
		),
		date,
		updated: Number.isNaN(updated) ? date : updated,
		link: text(item.url) ?? "",
		id: text(item.id) ?? "",
		source: text(objectOf(ours.source).title) ?? "",
		origin: originOf(objectOf(ours.origin)),
		...episodeAndFiles(episodeIn(item), attachmentsIn(item), language),
		html,
		summary,
	};
}

function originOf(origin: Json): Post["origin"] {
	const [title, url] = [text(origin.title), text(origin.url)];
	return title || url ? { title, url } : null;
}

function jsonOf(body: string): Json | null {
	try {
		return objectOf(JSON.parse(body));
	} catch {
		// An error page, or nothing: the caller says what was asked for.
		return null;
	}
}

function objectOf(value: unknown): Json {
	return isTable(value) ? value : {};
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | null {
	return typeof value === "string" && value !== "" ? value : null;
}
