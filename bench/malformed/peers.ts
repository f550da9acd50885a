import FeedParser from "feedparser";
import { parseFeed } from "feedsmith";
import Parser from "rss-parser";
import { collapse, htmlToText } from "../../src/stages/parse/text.ts";
import type { Plain, PlainEntry } from "./facts.ts";

type Loose = Record<string, unknown>;

/** The libraries beside ours, each given the bytes as its documentation does: text by the HTTP charset, or a stream. */
export const PEERS: Record<string, (bytes: Uint8Array, contentType: string | null) => Promise<Plain>> = {
	feedsmith: async (bytes, contentType) => {
		const { feed } = parseFeed(textOf(bytes, contentType)) as unknown as { feed: Loose };
		const entries = list(feed.items ?? feed.entries);
		return { title: line(feed.title), entries: entries.map(fromFeedsmith) };
	},
	"rss-parser": async (bytes, contentType) => {
		const feed = (await new Parser().parseString(textOf(bytes, contentType))) as unknown as Loose;
		return { title: line(feed.title), entries: list(feed.items).map(fromRssParser) };
	},
	"node-feedparser": (bytes) => viaFeedParser(bytes),
};

/** As `fetch` gives it: by the charset of the header, else UTF-8. */
function textOf(bytes: Uint8Array, contentType: string | null): string {
	const label = /charset=([\w-]+)/i.exec(contentType ?? "")?.[1] ?? "utf-8";
	return new TextDecoder(label).decode(bytes);
}

function fromFeedsmith(item: Loose): PlainEntry {
	const links = list(item.links);
	const link = links.find((one) => (one.rel ?? "alternate") === "alternate");
	const content = item.content as Loose | string | undefined;
	const encoded = typeof content === "object" ? (content?.encoded ?? content?.value) : content;
	const dc = (item.dc ?? {}) as Loose;
	const rdf = (item.rdf ?? {}) as Loose;
	const time =
		item.pubDate ?? item.published ?? item.updated ?? dc.date ?? list2(dc.dates)[0] ?? item.date_published;
	const authors = list2(item.authors);
	return {
		id: line((item.guid as Loose)?.value ?? item.id ?? rdf.about),
		url: line(item.link ?? link?.href ?? item.url),
		title: line(item.title),
		time: moment(time),
		text: htmlToText(
			[encoded, item.content_html, item.content_text, item.description, item.summary, dc.description]
				.map(valueText)
				.join(" "),
		),
		author: line(nameOf(authors[0]) ?? dc.creator ?? list2(dc.creators)[0]),
		categories: list2(item.categories).map(
			(one) => line((one as Loose)?.name ?? (one as Loose)?.term ?? (one as Loose)?.label) ?? "",
		),
		enclosure: line(list(item.enclosures)[0]?.url ?? links.find((one) => one.rel === "enclosure")?.href),
	};
}

function fromRssParser(item: Loose): PlainEntry {
	const texts = [item["content:encoded"], item.content, item.summary, item.description];
	return {
		id: line(item.guid ?? item.id),
		url: line(item.link),
		title: line(item.title),
		time: moment(item.isoDate ?? item.pubDate),
		text: htmlToText(texts.map(valueText).join(" ")),
		author: line(item.creator ?? item.author),
		categories: list2(item.categories).map(
			(one) => line(typeof one === "object" ? (one as Loose)._ : one) ?? "",
		),
		enclosure: line((item.enclosure as Loose)?.url),
	};
}

function viaFeedParser(bytes: Uint8Array): Promise<Plain> {
	return new Promise((resolve, reject) => {
		const parser = new FeedParser({ feedurl: "https://example.org/feed.xml" });
		const entries: PlainEntry[] = [];
		parser.on("error", reject);
		parser.on("readable", () => {
			for (let item = parser.read(); item; item = parser.read()) {
				const { guid, link, title, pubdate, date, description, summary, author, categories, enclosures } =
					item;
				const text = htmlToText(`${description ?? ""} ${summary ?? ""}`);
				const enclosure = line(enclosures?.[0]?.url);
				const time = moment(pubdate ?? date);
				entries.push({
					...{ id: line(guid), url: line(link), title: line(title), time, text },
					...{ author: line(author), categories: categories ?? [], enclosure },
				});
			}
		});
		parser.on("end", () => resolve({ title: line(parser.meta?.title), entries }));
		parser.end(Buffer.from(bytes));
	});
}

function nameOf(author: unknown): unknown {
	return typeof author === "object" && author !== null ? (author as Loose).name : author;
}

function valueText(value: unknown): string {
	if (typeof value === "object" && value !== null)
		return valueText((value as Loose).value ?? (value as Loose)._);
	return typeof value === "string" ? value : "";
}

/** Titles are given with or without their markup; both count as right. */
function line(value: unknown): string | null {
	const text = typeof value === "number" ? String(value) : valueText(value);
	return text === "" ? null : /<\w/.test(text) ? htmlToText(text) : collapse(text);
}

function moment(value: unknown): number | null {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.getTime();
	const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
	return Number.isNaN(time) ? null : time;
}

function list(value: unknown): Loose[] {
	return Array.isArray(value) ? value : [];
}

function list2(value: unknown): unknown[] {
	return Array.isArray(value) ? value : value === undefined ? [] : [value];
}
