import { lacksHour } from "../../base/dates/said.ts";
import { resolveUrl } from "../../base/url/resolve.ts";
import type { Entry } from "../../model/entry.ts";
import type { ParsedFeed, SitemapFile } from "../../model/feed.ts";
import type { Result } from "../../model/result.ts";
import { DAY_MS, DOCUMENT_MAX_ENTRIES } from "../../settings.ts";
import { addProblem, dateIn, type FeedContext, languageTag, numberOf } from "./context.ts";
import { isAddressList, isRobots } from "./detect.ts";
import { noHints } from "./hints.ts";
import { children, textOf, type XmlElement } from "./xml/elements.ts";
import { readXml } from "./xml/reader.ts";

/** What one `url` or `sitemap` element says, by names with the prefix of an extension: `loc`, `news:title`. The first of several counts. */
type Parts = Map<string, string>;

/**
 * A sitemap (sitemaps.org 0.9) with Google's extensions for news, pictures and films, or an index of sitemaps. It may
 * have 50,000 addresses: only those that are kept, the newest, are read further than for a date.
 */
export function parseSitemap(text: string, context: FeedContext): Result<ParsedFeed> {
	const plain = text.includes("<!--") ? text.replace(/<!--[\s\S]*?(?:-->|$)/g, "") : text;
	const { url } = context.options;
	const isIndex = /<(?:[\w-]+:)?sitemapindex[\s>]/i.test(plain.slice(0, 65_536));
	const lines = linesOf(text);
	const prefixes = prefixesIn(plain.slice(0, 65_536));
	const named = isIndex
		? blocksIn(plain, "sitemap", context).flatMap((block) => fileOf(block, context))
		: null;
	const files = lines?.isRobots ? lines.addresses.flatMap((line) => undated(line, context)) : named;
	const read = files
		? []
		: lines
			? newestOf(lines.addresses).map((address) => new Map([["loc", address]]))
			: newestOf(blocksIn(plain, "url", context)).map((block) => partsOf(block, prefixes));
	const entries = read.flatMap((parts) => entryOf(parts, context));
	const said = (name: string) => read.find((parts) => parts.has(name))?.get(name) ?? null;
	if (entries.some(({ title }) => title === null))
		addProblem(
			context,
			"untitled",
			"it has addresses without titles: fulltext = true takes them from the pages",
		);
	const feed = {
		...{ title: said("news:name"), url: url && resolveUrl("/", url), feedUrl: url },
		...{ description: null, language: languageTag(said("news:language")), author: null, rights: null },
		...{ updated: null, image: null, icon: null, hubs: [], hints: noHints() },
	};
	const value: ParsedFeed = { kind: "sitemap", feed, entries, problems: context.problems };
	return { ok: true, value: files ? { ...value, files } : value };
}

/** The lines of a sitemap in plain text, or of a robots.txt; null for one in XML. */
function linesOf(text: string): { addresses: string[]; isRobots: boolean } | null {
	const plain = text.replace(/^[\ufeff\s]+/, "");
	const isOfRobots = isRobots(plain);
	if (!isOfRobots && !isAddressList(plain)) return null;
	const lines = plain.split(/\r?\n/).map((line) => line.trim());
	const addresses = isOfRobots
		? lines.flatMap((line) => /^sitemap\s*:\s*([^\s#]+)/i.exec(line)?.[1] ?? [])
		: lines.filter((line) => /^https?:/i.test(line));
	return { addresses, isRobots: isOfRobots };
}

function undated(address: string, { options }: FeedContext): SitemapFile[] {
	const url = resolveUrl(address, options.url);
	return url === null ? [] : [{ url, changed: null }];
}

/** What stands behind each start tag of that name; of a document that was cut without the last, which is not whole. */
function blocksIn(text: string, name: string, context: FeedContext): string[] {
	const [, ...blocks] = text.split(new RegExp(`<(?:[\\w-]+:)?${name}\\s*>`, "i"));
	const end = new RegExp(`</(?:[\\w-]+:)?${name}\\s*>`, "i");
	const last = blocks.at(-1);
	if (last === undefined || end.test(last)) return blocks;
	addProblem(context, "truncated-entry", "the last address is cut and was left out");
	return blocks.slice(0, -1);
}

const DATE = /<(?:[\w-]+:)?(?:publication_date|lastmod)\s*>\s*(?:<!\[CDATA\[\s*)?([^<\s\]]+)/g;

/** As many as are read of one document: the newest, whose dates compare as text; of those without, the first and last. */
function newestOf(blocks: string[]): string[] {
	const dated = blocks.map((block) => {
		const dates = [...block.matchAll(DATE)].map(([, date = ""]) => date);
		return { block, date: dates.sort().at(-1) ?? "" };
	});
	const inOrder = dated
		.filter(({ date }) => date)
		.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
	const others = dated.filter(({ date }) => !date);
	const room = Math.max(0, DOCUMENT_MAX_ENTRIES - inOrder.length);
	return [...inOrder.slice(0, DOCUMENT_MAX_ENTRIES), ...ends(others, room)].map(({ block }) => block);
}

/** As many of a list as there is room for, half of them from its end. */
export function ends<T>(list: readonly T[], room: number): T[] {
	if (list.length <= room) return [...list];
	const first = Math.ceil(room / 2);
	return [...list.slice(0, first), ...list.slice(list.length - (room - first))];
}

/** What a document calls the extensions, where it has names of its own for them: its prefix → ours. */
function prefixesIn(head: string): ReadonlyMap<string, string> {
	const declared = head.matchAll(/\sxmlns:([\w-]+)\s*=\s*["'][^"'<>]*\/sitemap-(news|image|video)\b/gi);
	return new Map([...declared].map(([, prefix = "", name = ""]) => [prefix.toLowerCase(), name]));
}

function partsOf(block: string, prefixes: ReadonlyMap<string, string>): Parts {
	const parts: Parts = new Map();
	const collect = (element: XmlElement) => {
		const name = element.raw
			.toLowerCase()
			.replace(/^[\w-]+(?=:)/, (prefix) => prefixes.get(prefix) ?? prefix)
			.replace(/^(?!(?:news|image|video):)[\w-]+:/, "");
		const text = textOf(element);
		if (text !== null && !parts.has(name)) parts.set(name, text);
		children(element).forEach(collect);
	};
	children(readXml(block).top).forEach(collect);
	return parts;
}

function fileOf(block: string, context: FeedContext): SitemapFile[] {
	const parts = partsOf(block, new Map());
	const url = resolveUrl(parts.get("loc") ?? null, context.options.url);
	const changed = dateIn(parts.get("lastmod") ?? null, "lastmod", context, null);
	if (url === null) return [];
	return [{ url, changed: changed && (lacksHour(changed.from) ? changed.time + DAY_MS : changed.time) }];
}

function entryOf(parts: Parts, context: FeedContext): Entry[] {
	const said = (...names: string[]) => {
		const name = names.find((known) => parts.has(known));
		return name === undefined ? null : (parts.get(name) ?? null);
	};
	const address = (...names: string[]) => resolveUrl(said(...names), context.options.url);
	const date = (name: string) => dateIn(said(name), name, context, null);
	const url = address("loc");
	if (url === null) return [];
	const published = date("news:publication_date") ?? date("video:publication_date");
	const updated = date("lastmod");
	const video = address("video:content_loc");
	const names = said("news:keywords")?.split(/\s*[,，;；]\s*/) ?? [];
	return [
		{
			...{ id: null, url, title: said("news:title", "video:title"), authors: [] },
			...{ published: published?.time ?? null, updated: updated?.time ?? null },
			dateFrom: published?.from ?? updated?.from ?? null,
			summary: said("video:description"),
			...{ contentHtml: null, image: address("image:loc", "video:thumbnail_loc") },
			categories: names.filter(Boolean).map((name) => ({ name, term: null, scheme: null })),
			enclosures: video
				? [
						{
							...{ url: video, type: null, length: null, title: null },
							durationSeconds: numberOf(said("video:duration")),
						},
					]
				: [],
			...{ language: languageTag(said("news:language")), rights: null, commentsUrl: null, origin: null },
			...{ episode: null, baseUrl: context.options.url },
		},
	];
}
