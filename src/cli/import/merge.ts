import { canonicalUrl } from "../../base/url/canonical.ts";
import { describeMistake, loadConfig } from "../../config/load.ts";
import type { Settings, SettingValue } from "../../config/settings.ts";
import { readSource } from "../../config/written.ts";
import { categoryOf } from "../../read/folders.ts";
import type { Subscription } from "../../read/opml.ts";

/** A source that the merge adds to `sources.toml`. */
export interface NewSource {
	url: string;
	title: string | null;
	categories: string[];
	settings: Settings;
}

export interface Merge {
	/** The whole new file: the old one, byte for byte, and what is new after it. */
	text: string;
	added: NewSource[];
	/** Subscriptions that `sources.toml` has already, or that the file lists more than once in one category. */
	duplicates: { url: string; title: string | null; reason: string }[];
	/** Settings of the reader that the file comes from which cannot be right here. */
	left: { url: string; title: string | null; key: string; reason: string }[];
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
	const left: Merge["left"] = [];
	for (const {
		url: listed,
		title,
		folders,
		settings: { url: own = listed, ...settings } = {},
	} of subscriptions) {
		const url = String(own);
		const key = canonicalUrl(url);
		const category = categoryOf(folders) ?? fallbackCategory;
		const earlier = added.get(key);
		if (known.has(key)) duplicates.push({ url, title, reason: "already in sources.toml" });
		else if (earlier?.categories.includes(category))
			duplicates.push({ url, title, reason: `twice in ${category}` });
		else if (earlier) earlier.categories.push(category);
		else {
			const right = { ...settings };
			const read = readSource({ ...settings, url, category }, before.config.site);
			for (const { key: path, expected } of read.ok ? [] : read.misfits) {
				const name = /^\w+/.exec(path)?.[0] ?? "";
				if (!Object.hasOwn(right, name)) continue;
				delete right[name];
				left.push({ url, title, key: name, reason: `expected ${expected}` });
			}
			added.set(key, { url, title, categories: [category], settings: right });
		}
	}
	const merged = append(text, [...added.values()]);
	const after = loadConfig(merged);
	if (!after.ok)
		return { ok: false, error: after.mistakes.map((mistake) => describeMistake(mistake, "the merged file")) };
	return { ok: true, value: { text: merged, added: [...added.values()], duplicates, left } };
}

function append(text: string, sources: NewSource[]): string {
	if (sources.length === 0) return text;
	const newline = text.includes("\r\n") ? "\r\n" : "\n";
	const stanzas = sources.map((source) => stanzaOf(source).join(newline));
	const gap = text === "" ? "" : text.endsWith("\n") ? newline : newline + newline;
	return `${text}${gap}${stanzas.join(newline + newline)}${newline}`;
}

function stanzaOf({ url, title, categories, settings }: NewSource): string[] {
	const [only, ...others] = categories;
	const place =
		others.length === 0
			? `category = ${quoted(only ?? "")}`
			: `categories = [${categories.map(quoted).join(", ")}]`;
	const { select, ...more } = settings;
	const lines = Object.entries(more).map(([key, value]) => `${key} = ${written(value)}`);
	const chosen = Object.entries((select ?? {}) as Record<string, SettingValue>);
	return [
		"[[sources]]",
		`url = ${quoted(url)}`,
		place,
		...(title ? [`title = ${quoted(title)}`] : []),
		...lines,
		...(chosen.length > 0
			? ["[sources.select]", ...chosen.map(([key, value]) => `${key} = ${written(value)}`)]
			: []),
	];
}

/** A value as TOML has it. */
function written(value: SettingValue): string {
	if (typeof value === "string") return quoted(value);
	if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
	if (typeof value !== "object" || value === null) return String(value);
	return `{ ${Object.entries(value)
		.map(([key, item]) => `${quoted(key)} = ${written(item)}`)
		.join(", ")} }`;
}

/** A TOML basic string; JSON writes the same escapes, but for the one control character that it lets through. */
function quoted(text: string): string {
	return JSON.stringify(text.toWellFormed()).replaceAll("\u007f", "\\u007f");
}
