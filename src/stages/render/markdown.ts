import { timeToWall } from "../../base/dates/zone.ts";
import { escapeMarkup } from "../../base/html/escape.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { enclosuresOf } from "./enclosures.ts";
import * as field from "./entryValues.ts";
import { attachmentOf, episodeOf } from "./jsonfeed.ts";
import type { JsonFeedItem } from "./jsonfeedTypes.ts";
import {
	episodeAndFiles,
	episodeFields,
	filesOf,
	type PostFile,
	scalar,
	scalarOrNull,
} from "./postFields.ts";
import { plainText } from "./xml.ts";

/** What a Hexo post says: the same for the Worker, which has the entry, and for a folder filled from JSON Feed. */
export interface Post {
	key: string;
	title: string;
	/** The paths of its categories: each a category and its sub-categories. */
	categories: string[][];
	tags: string[];
	image: string | null;
	/** Null when nobody is named. */
	author: string | null;
	date: number;
	updated: number;
	link: string;
	id: string;
	source: string;
	/** Who published it first, when that is not the source. */
	origin: { title: string | null; url: string | null } | null;
	/** In the words of JSON Feed's extensions, for that is where a folder has it from. */
	episode: Pick<JsonFeedItem, "_itunes" | "_podcast">;
	files: PostFile[];
	html: string | null;
	summary: string | null;
}

export const MARKDOWN_TYPE = "text/markdown; charset=utf-8";

/** An entry as a post; pictures must be resolved already (`resolveEntry`). */
export function postOf(entry: StoredEntry, options: { language: string; origin: string }): Post {
	return {
		key: entry.key,
		title: field.titleOf(entry, options.language),
		categories: entry.paths.map(segmentsOf),
		tags: field.categoriesOf(entry).map((category) => category.name),
		image: field.webUri(entry.image),
		author: namesOf(field.authorsOf(entry)),
		date: entry.date,
		updated: entry.modified,
		link: field.linkOf(entry, options.origin),
		id: field.entryId(entry.key),
		source: field.sourceTitle(entry),
		origin: field.originOf(entry),
		...episodeAndFiles(episodeOf(entry), enclosuresOf(entry).map(attachmentOf), options.language),
		html: entry.contentHtml,
		summary: entry.summary,
	};
}

/**
 * A Hexo post: YAML front matter, then HTML that Hexo leaves alone. Every string is a JSON string, which YAML 1.2
 * reads as a double-quoted scalar, so that nothing in it can be taken for YAML; a YAML library would take 30 KB of
 * the Worker for the same.
 */
export function renderPost(post: Post, timezone: string): string {
	const image = post.image && scalar(post.image);
	const fields: [string, string | null][] = [
		["title", scalar(post.title)],
		["categories", categoriesOrNull(post.categories)],
		["tags", listOrNull(post.tags)],
		["headimg", image],
		["author", post.author && scalar(post.author)],
		["comments", "false"],
		["date", wallTime(post.date, timezone)],
		["updated", wallTime(post.updated, timezone)],
		["thumbnail", image],
		["link", scalar(post.link)],
		["id", scalar(post.id)],
		["source", scalar(post.source)],
		["origin", scalarOrNull(post.origin?.title)],
		["originLink", scalarOrNull(post.origin?.url)],
		...episodeFields(post.episode),
	];
	const front = fields.flatMap(([name, value]) =>
		value === null ? [] : [`${name}:${value.startsWith("\n") ? "" : " "}${value}`],
	);
	return `---\n${front.join("\n")}\n---\n\n${bodyOf(post)}\n`;
}

/** Names in one line, null when there is none. */
export function namesOf(people: { name: string }[]): string | null {
	return people.map((person) => person.name).join(", ") || null;
}

/** `GET /entries/{key}.md`. */
export function renderMarkdown(
	entry: StoredEntry,
	options: Parameters<typeof postOf>[1] & { timezone: string },
): string {
	return renderPost(postOf(entry, options), options.timezone);
}

/** Hexo takes a timestamp for the wall time of the blog's own zone, whatever zone it names. */
function wallTime(instant: number, timezone: string): string {
	const { year, month, day, hour, minute, second } = timeToWall(instant, timezone);
	const two = (part: number) => String(part).padStart(2, "0");
	return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

/** A file name that neither an edit nor a second run changes: the day, then the entry's key. */
export function postFileName(post: Pick<Post, "key" | "date">): string {
	return `${new Date(post.date).toISOString().slice(0, 10)}-${post.key}.md`;
}

/**
 * The HTML as one raw block. Hexo runs Nunjucks over a post before Markdown sees it, so `{{`, `{%` and `{#` are
 * broken up; Markdown ends an HTML block at a blank line, so there is none outside `pre`, where it becomes a
 * reference to the same character.
 */
function bodyOf({ html: content, title, summary, files }: Post): string {
	// JSON Feed wants a text, and has the title in the place of one that is not there.
	const html = content ?? (summary && summary !== title ? `<p>${escapeMarkup(summary)}</p>` : "");
	const safe = plainText(html)
		.replace(/\{(?=[{%#])/g, "&#123;")
		.replace(/\n[^\S\n]*(?=\n)/g, "&#10;");
	const whole = [safe.trim(), ...filesOf(files)].filter(Boolean).join("\n");
	return whole === "" ? "" : `<div>\n${whole}\n</div>`;
}

/** The category and sub-categories of a path. */
export function segmentsOf(path: string): string[] {
	return path.split("/").filter(Boolean);
}

/** Hexo takes a list of names for one category within the other, and a list of such lists for several. */
function categoriesOrNull(paths: string[][]): string | null {
	const [only = [], ...others] = paths;
	if (others.length === 0) return listOrNull(only);
	return `\n${paths.map((names) => `  - [${names.map(scalar).join(", ")}]`).join("\n")}`;
}

function listOrNull(names: string[]): string | null {
	return names.length === 0 ? null : `\n${names.map((name) => `  - ${scalar(name)}`).join("\n")}`;
}
