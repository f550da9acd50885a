import { canonicalUrl } from "../../base/url/canonical.ts";
import { describeMistake, loadConfig } from "../../config/load.ts";
import { categoryOf } from "../../read/folders.ts";
import type { Subscription } from "../../read/opml.ts";

/** A source that the merge adds to `sources.toml`. */
export interface NewSource {
	url: string;
	title: string | null;
	categories: string[];
}

export interface Merge {
	/** The whole new file: the old one, byte for byte, and what is new after it. */
	text: string;
	added: NewSource[];
	/** Subscriptions that `sources.toml` has already, or that the file lists more than once in one category. */
	duplicates: { url: string; title: string | null; reason: string }[];
}

/**
 * Adds subscriptions to a `sources.toml`. Nothing that is there changes, comments and order included; a feed that
 * is there already stays where it is. The error is one line for each mistake, in the old file or the new one.
 */
export function mergeSources(
	text: string,
	subscriptions: Subscription[],
	fallbackCategory: string,
): { ok: true; value: Merge } | { ok: false; error: string[] } {
	const before = loadConfig(text);
	if (!before.ok)
		return { ok: false, error: before.mistakes.map((mistake) => describeMistake(mistake, "sources.toml")) };
	const known = new Set(before.config.sources.map((source) => canonicalUrl(source.url)));
	const added = new Map<string, NewSource>();
	const duplicates: Merge["duplicates"] = [];
	for (const { url, title, folders } of subscriptions) {
		const key = canonicalUrl(url);
		const category = categoryOf(folders) ?? fallbackCategory;
		const earlier = added.get(key);
		if (known.has(key)) duplicates.push({ url, title, reason: "already in sources.toml" });
		else if (earlier?.categories.includes(category))
			duplicates.push({ url, title, reason: `twice in ${category}` });
		else if (earlier) earlier.categories.push(category);
		else added.set(key, { url, title, categories: [category] });
	}
	const merged = append(text, [...added.values()]);
	const after = loadConfig(merged);
	if (!after.ok)
		return { ok: false, error: after.mistakes.map((mistake) => describeMistake(mistake, "the merged file")) };
	return { ok: true, value: { text: merged, added: [...added.values()], duplicates } };
}

function append(text: string, sources: NewSource[]): string {
	if (sources.length === 0) return text;
	const newline = text.includes("\r\n") ? "\r\n" : "\n";
	const stanzas = sources.map((source) => stanzaOf(source).join(newline));
	const gap = text === "" ? "" : text.endsWith("\n") ? newline : newline + newline;
	return `${text}${gap}${stanzas.join(newline + newline)}${newline}`;
}

function stanzaOf({ url, title, categories }: NewSource): string[] {
	const [only, ...others] = categories;
	const place =
		others.length === 0
			? `category = ${quoted(only ?? "")}`
			: `categories = [${categories.map(quoted).join(", ")}]`;
	return ["[[sources]]", `url = ${quoted(url)}`, place, ...(title ? [`title = ${quoted(title)}`] : [])];
}

/** A TOML basic string; JSON writes the same escapes, but for the one control character that it lets through. */
function quoted(text: string): string {
	return JSON.stringify(text.toWellFormed()).replaceAll("\u007f", "\\u007f");
}
