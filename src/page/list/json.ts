import { parseDate } from "../../dates/parseDate.ts";
import type { Entry, Result } from "../../model.ts";
import { LIST_MAX_ITEMS } from "../../settings.ts";
import { type ExtractOptions, emptyEntry, escapeHtml, type Selectors } from "../extract.ts";
import { resolve } from "../page.ts";

/** Scripts with more characters than this are not searched for state. */
const MAX_SCRIPT = 5_000_000;

/** A list by dotted paths (`$.data.list`) into JSON: the body itself, or the state that a script tag of the page holds. */
export function jsonList(text: string, selectors: Selectors, options: ExtractOptions): Result<Entry[]> {
	const path = selectors.item ?? "$";
	for (const state of statesIn(text)) {
		const items = at(state, path);
		if (!Array.isArray(items) || items.length === 0) continue;
		const entries = items
			.slice(0, LIST_MAX_ITEMS)
			.map((item) => entryOf(item, selectors, options))
			.filter((one) => one !== null);
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

/** Candidates for the JSON that paths lead into. */
function* statesIn(text: string): Generator<unknown> {
	if (/^\s*[[{]/.test(text)) yield read(text.trim());
	// JSONP: callback({…})
	const jsonp = /^\s*[\w$.]+\s*\(\s*([[{][\s\S]*[\]}])\s*\)\s*;?\s*$/.exec(text.slice(0, MAX_SCRIPT));
	if (jsonp) yield read(jsonp[1] ?? "");
	for (const [, body = ""] of text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi)) {
		if (body.length > MAX_SCRIPT || body.length < 20) continue;
		if (/^\s*[[{]/.test(body)) yield read(body.trim());
		else yield* assignedIn(body);
	}
}

/** Objects and lists that a script assigns: `window.__STATE__ = {…};`, `self.push([…])`, `JSON.parse("…")`. */
function* assignedIn(script: string): Generator<unknown> {
	const parsed = /JSON\.parse\(\s*("(?:[^"\\]|\\.)*")\s*\)/.exec(script);
	if (parsed) {
		const inner = read(parsed[1] ?? "");
		if (typeof inner === "string") yield read(inner);
	}
	const pattern = /=\s*(?=[[{])/g;
	for (
		let found = pattern.exec(script), tries = 0;
		found && tries < 20;
		found = pattern.exec(script), tries++
	) {
		const start = found.index + found[0].length;
		const end = endOf(script, start);
		if (end - start < 20) continue;
		yield read(script.slice(start, end));
		pattern.lastIndex = end;
	}
}

/** Where the bracket that opens at `start` closes, strings skipped; `start` when it does not. */
function endOf(text: string, start: number): number {
	let depth = 0;
	for (let i = start; i < text.length; i++) {
		const char = text[i];
		if (char === '"') {
			for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === "\\") i++;
		} else if (char === "{" || char === "[") depth++;
		else if (char === "}" || char === "]") {
			depth--;
			if (depth === 0) return i + 1;
		}
	}
	return start;
}

function read(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// `undefined` is no JSON, but scripts write it.
	}
	try {
		return JSON.parse(text.replace(/([:,[]\s*)undefined(?=\s*[,}\]])/g, "$1null"));
	} catch {
		// Not JSON: a script's own object; the next candidate may be.
		return undefined;
	}
}

function entryOf(item: unknown, selectors: Selectors, options: ExtractOptions): Entry | null {
	const text = (field: keyof Selectors, usual: string[]) => {
		const paths = selectors[field] ? [selectors[field] as string] : usual;
		for (const path of paths) {
			const value = at(item, path);
			if (typeof value === "string" && value.trim()) return value.trim();
			if (typeof value === "number") return String(value);
		}
		return null;
	};
	const url = resolve(
		text("link", ["url", "link", "href", "articleUrl", "detailUrl", "linkUrl"]),
		options.url,
	);
	const title = text("title", ["title", "name", "headline", "subject"])?.replace(/<[^>]+>/g, "") ?? null;
	if (!url && !title) return null;
	const date = text("date", [
		"publishTime",
		"publishedAt",
		"pubDate",
		"date",
		"time",
		"createTime",
		"created_at",
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
		dateFrom: dated ? (selectors.date ? "select/date" : "json") : null,
		authors: author ? [{ name: author, email: null, url: null }] : [],
		summary: !selectors.content && summary ? escapeHtml(summary) : null,
		contentHtml: selectors.content ? content : null,
		image: resolve(text("image", ["image", "cover", "thumb", "pic", "imageUrl"]), options.url),
		baseUrl: options.url,
	};
}
