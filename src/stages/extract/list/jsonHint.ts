import { parseDate } from "../../../base/dates/parseDate.ts";
import type { Selectors } from "../../../model/reading.ts";
import type { ExtractOptions } from "../extract.ts";
import { DATE_KEYS, LINK_KEYS, TITLE_KEYS } from "./json.ts";

/** A JSON larger than this is not read once more for a hint. */
const MAX_CHARS = 2_000_000;
const MAX_DEPTH = 8;
/** Lists and keys that a message names. */
const LISTS = 3;
const KEYS = 12;
/** Objects and lists that are looked into. */
const LOOKED_AT = 2_000;

interface Found {
	path: string;
	count: number;
	item: Record<string, unknown>;
}

/** Which lists of objects a JSON has that is no feed, and what would read the likeliest of them; null where it has none, or is no JSON. */
export function jsonHint(text: string, options: ExtractOptions): string | null {
	if (text.length > MAX_CHARS || !/^[\ufeff\s]*[[{]/.test(text)) return null;
	const lists = listsIn(parsed(text));
	const scored = lists.map((list) => ({ list, select: guessed(list, options) }));
	const fields = ({ select }: (typeof scored)[number]) => Object.keys(select).length;
	scored.sort((a, b) => fields(b) - fields(a) || b.list.count - a.list.count);
	const [best] = scored;
	if (!best) return null;
	const named = scored.slice(0, LISTS).map(({ list: { path, count, item } }) => {
		const keys = Object.keys(item);
		const more = keys.length > KEYS ? ` and ${keys.length - KEYS} more` : "";
		return `${path} (${count}, of ${keys.slice(0, KEYS).join(", ")}${more})`;
	});
	const more = lists.length > LISTS ? ` and ${lists.length - LISTS} more` : "";
	return `its lists of objects are ${named.join(", ")}${more}; try ${stanza(best.select)}`;
}

/** As `sources.toml` has it. */
function stanza(select: Selectors): string {
	const pairs = Object.entries(select).map(([field, path]) => `${field} = ${JSON.stringify(path)}`);
	return `select = { ${pairs.join(", ")} }`;
}

/** The selectors that a message with a hint proposes; null for any other message. */
export function proposedSelect(message: string): Record<string, string> | null {
	const [, pairs] = /^JSON, and no feed: .*; try select = \{ (.*) \}/s.exec(message) ?? [];
	if (pairs === undefined) return null;
	const found = pairs.matchAll(/(\w+) = ("(?:[^"\\]|\\.)*")/g);
	return Object.fromEntries([...found].map(([, field, path = ""]) => [field, JSON.parse(path)]));
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ""));
	} catch {
		// What is no JSON has no lists: that it cannot be read is told already.
		return undefined;
	}
}

/** The lists of objects in a JSON, the outer ones first. */
function listsIn(root: unknown): Found[] {
	const found: Found[] = [];
	const queue = [{ value: root, path: "$", depth: 0 }];
	for (let at = 0; at < queue.length && at < LOOKED_AT; at++) {
		const { value, path, depth } = queue[at] as (typeof queue)[number];
		if (Array.isArray(value)) {
			const item = value.find(isObject);
			// What is in the items of a list belongs to each of these.
			if (item) found.push({ path, count: value.length, item });
		} else if (isObject(value) && depth < MAX_DEPTH)
			for (const [key, inner] of Object.entries(value)) {
				const step = stepTo(key);
				if (step !== null && typeof inner === "object")
					queue.push({ value: inner, path: path + step, depth: depth + 1 });
			}
	}
	return found;
}

/** Null for a name that no path can have. */
function stepTo(key: string): string | null {
	if (/^[\p{L}\p{N}_$-]+$/u.test(key)) return `.${key}`;
	return key === "" || /["']/.test(key) ? null : `['${key}']`;
}

/** What reads a list: fields by the names that sites use, else by names like these, where the values are what is wanted. */
function guessed({ path, item }: Found, options: ExtractOptions): Selectors {
	const title = keyOf(
		item,
		TITLE_KEYS,
		/title|headline|subject|name|标题|題/i,
		(text) => !isAddress(text) && /\p{L}/u.test(text),
	);
	const link = keyOf(item, LINK_KEYS, /url|link|href|path/i, isAddress);
	const date = keyOf(
		item,
		DATE_KEYS,
		/date|time|publish|created|日期|时间|_at$|At$/i,
		(text) => parseDate(text, options) !== null,
	);
	return { item: path, ...(title && { title }), ...(link && { link }), ...(date && { date }) };
}

function keyOf(
	item: Record<string, unknown>,
	usual: string[],
	like: RegExp,
	isFit: (text: string) => boolean,
): string | null {
	const fit = [...valuesIn(item), ...valuesWithin(item)].filter(({ value }) => isFit(String(value).trim()));
	const [known] = usual.flatMap((name) => fit.filter(({ names }) => names.includes(name)));
	return (known ?? fit.find(({ names }) => names.some((name) => like.test(name))))?.path ?? null;
}

/** A text or a number of an item, and by which keys it may be known. */
interface Value {
	path: string;
	names: string[];
	value: string | number;
}

function valuesIn(item: Record<string, unknown>, path = "$", names: string[] = []): Value[] {
	return Object.entries(item).flatMap(([key, value]) => {
		const step = stepTo(key);
		const isPlain = typeof value === "string" || typeof value === "number";
		return step !== null && isPlain ? [{ path: path + step, names: [...names, key], value }] : [];
	});
}

/** The same of what is in an item: `{"title": {"rendered": "…"}}`, `{"page": {"url": "…"}}`. */
function valuesWithin(item: Record<string, unknown>): Value[] {
	return Object.entries(item).flatMap(([key, inner]) => {
		const step = stepTo(key);
		return step !== null && isObject(inner) && !OTHERS.test(key) ? valuesIn(inner, `$${step}`, [key]) : [];
	});
}

/** What has a name or an address of its own, which is not the item's. */
const OTHERS =
	/auth|user|creat|edit|owner|member|im(?:g|age)|pic|photo|thumb|cover|avatar|icon|logo|media|video|audio|file|categor|tag|topic|channel|column|sourc|site|parent|prev|next|count|stat/i;

function isAddress(text: string): boolean {
	return /^\S*[/?.]\S*$/.test(text);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
