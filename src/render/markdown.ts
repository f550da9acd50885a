import type { StoredEntry } from "../model.ts";
import * as field from "./fields.ts";
import { plainText } from "./xml.ts";

/** Of the parts of one post, those that a folder of posts decides. */
export interface PostOptions {
	/** The category path that becomes Hexo's category and its sub-categories; null: the entry's first. */
	path: string | null;
	language: string;
	/** The deployment, for an entry that has no page of its own. */
	origin: string;
}

export const MARKDOWN_TYPE = "text/markdown; charset=utf-8";

/**
 * One entry as a Hexo post: YAML front matter, then HTML that Hexo leaves alone. Pictures must be resolved already
 * (`resolveEntry`). Every string is a JSON string, which YAML 1.2 reads as a double-quoted scalar, so that nothing
 * in it can be taken for YAML; a YAML library would take 30 KB of the Worker for the same.
 */
export function renderMarkdown(entry: StoredEntry, options: PostOptions): string {
	const image = field.webAddress(entry.image);
	const path = options.path ?? entry.paths[0] ?? "";
	const fields: [string, string | boolean | null][] = [
		["title", scalar(field.titleOf(entry, options.language))],
		[
			"categories",
			path === ""
				? null
				: `\n${path
						.split("/")
						.map((one) => `  - ${scalar(one)}`)
						.join("\n")}`,
		],
		["tags", listOrNull(field.categoriesOf(entry).map((one) => one.name))],
		["headimg", image && scalar(image)],
		[
			"author",
			scalar(
				field
					.authorsOf(entry)
					.map((one) => one.name)
					.join(", "),
			),
		],
		["comments", false],
		["date", stamp(entry.date)],
		["updated", stamp(entry.modified)],
		["thumbnail", image && scalar(image)],
		["link", scalar(field.linkOf(entry, options.origin))],
		["id", scalar(field.entryId(entry.key))],
		["source", scalar(field.sourceTitle(entry))],
	];
	const front = fields.flatMap(([name, value]) =>
		value === null ? [] : [`${name}:${separator(value)}${value}`],
	);
	return `---\n${front.join("\n")}\n---\n\n${bodyOf(entry)}\n`;
}

/** A file name that neither an edit nor a second run changes: the day, then the entry's key. */
export function postFileName(entry: Pick<StoredEntry, "key" | "date">): string {
	return `${new Date(entry.date).toISOString().slice(0, 10)}-${entry.key}.md`;
}

/**
 * The HTML as one raw block. Hexo runs Nunjucks over a post before Markdown sees it, so `{{`, `{%` and `{#` are
 * broken up; Markdown ends an HTML block at a blank line, so there is none outside `pre`, where it becomes a
 * reference to the same character.
 */
function bodyOf(entry: StoredEntry): string {
	const html =
		entry.contentHtml ??
		(entry.summary ? `<p>${entry.summary.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>` : "");
	const safe = plainText(html)
		.replace(/\{(?=[{%#])/g, "&#123;")
		.replace(/\n[^\S\n]*(?=\n)/g, "&#10;");
	return `<div>\n${safe.trim()}\n</div>`;
}

function scalar(text: string): string {
	return JSON.stringify(plainText(text)).replace(
		/[\u2028\u2029\ufeff\u0085]/g,
		(found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

function listOrNull(names: string[]): string | null {
	return names.length === 0 ? null : `\n${names.map((one) => `  - ${scalar(one)}`).join("\n")}`;
}

/** A YAML timestamp in UTC, which Hexo turns into its own zone. */
function stamp(ms: number): string {
	return field.isoTime(ms);
}

function separator(value: string | boolean): string {
	return typeof value === "string" && value.startsWith("\n") ? "" : " ";
}
