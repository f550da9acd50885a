import { Readable } from "node:stream";
import FeedParser from "feedparser";
import { parseFeed } from "feedsmith";
import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import { renderFeed } from "../../../src/stages/render/render.ts";
import { documents, documentWith } from "./documents.ts";

const media = (target: string) => `https://feeds.example/?${target}`;
const body = (format: "atom" | "rss" | "json") =>
	renderFeed(format, documents.rich ?? documentWith([]), media).body;

/** What three parsers of the field make of our output: nothing may be lost. */
describe("feedsmith", () => {
	test("rss", () => {
		const parsed = parseFeed(body("rss"));
		expect(parsed.format).toBe("rss");
		expect(parsed.feed).toMatchObject({
			title: "城建 · 通知",
			language: "zh-CN",
			items: [
				{
					title: "全力冲刺一季度“开门红” & more",
					guid: { value: "urn:uuid:00c0ffee-00c0-8fee-80c0-ffee00c0ffee", isPermaLink: false },
					enclosures: [
						{ url: "https://media.example/episode.mp3?x=1&y=2", length: 4321, type: "audio/mpeg" },
					],
					source: { title: "住建厅 & 友", url: "https://zjt.example/feed.xml?a=1&b=2" },
					content: {
						encoded: expect.stringContaining("https://feeds.example/?http://img.example/a.jpg?x=1&amp;y=2"),
					},
					media: { thumbnails: [{ url: "https://feeds.example/?http://img.example/a.jpg?x=1&y=2" }] },
				},
			],
		});
	});

	test("atom", () => {
		const parsed = parseFeed(body("atom"));
		expect(parsed.format).toBe("atom");
		expect(parsed.feed).toMatchObject({
			id: "urn:tributary:%E5%9F%8E%E5%BB%BA%2F%E9%80%9A%E7%9F%A5",
			entries: [
				{
					id: "urn:uuid:00c0ffee-00c0-8fee-80c0-ffee00c0ffee",
					published: "2026-02-22T15:10:24Z",
					authors: [
						{ name: "张三", email: "zhang@zjt.example.com", uri: "https://zjt.example/zhang" },
						{ name: "Li Si" },
					],
					categories: [{ term: "通知" }, { term: "A & B" }],
					source: { id: "https://zjt.example/feed.xml?a=1&b=2", rights: { value: "版权所有" } },
				},
			],
		});
	});

	test("json", () => {
		expect(parseFeed(body("json"))).toMatchObject({
			format: "json",
			feed: { items: [{ authors: [{ name: "张三" }, { name: "Li Si" }] }] },
		});
	});
});

describe("rss-parser", () => {
	test.each(["rss", "atom"] as const)("%s", async (format) => {
		const feed = await new RssParser().parseString(body(format));
		expect(feed.title).toBe("城建 · 通知");
		expect(feed.items).toHaveLength(1);
		expect(feed.items[0]).toMatchObject({
			link: "https://zjt.example/%E9%80%9A%E7%9F%A5/1.html?a=1&b=2",
			isoDate: "2026-02-22T15:10:24.000Z",
		});
		if (format === "rss") expect(feed.items[0]?.creator).toBe("张三, Li Si");
	});

	test("a podcast stays playable", async () => {
		const { items } = await new RssParser().parseString(renderFeed("rss", podcast(), media).body);
		expect(items[0]).toMatchObject({
			enclosure: { url: "https://media.example/1.mp3", length: "4321", type: "audio/mpeg" },
			itunes: { duration: "1:02:03" },
		});
	});
});

describe("node-feedparser", () => {
	test.each(["rss", "atom"] as const)("%s", async (format) => {
		const [item, ...others] = await feedparserItems(body(format));
		expect(others).toEqual([]);
		expect(item).toMatchObject({
			guid: "urn:uuid:00c0ffee-00c0-8fee-80c0-ffee00c0ffee",
			link: "https://zjt.example/%E9%80%9A%E7%9F%A5/1.html?a=1&b=2",
			pubdate: new Date("2026-02-22T15:10:24Z"),
			image: { url: "https://feeds.example/?http://img.example/a.jpg?x=1&y=2" },
			categories: ["通知", "A & B"],
		});
		expect(item?.description).toContain("正文");
		expect(item?.enclosures.map((one: { url: string }) => one.url)).toContain(
			"https://media.example/episode.mp3?x=1&y=2",
		);
	});
});

function podcast() {
	const [entry] = documents.rich?.entries ?? [];
	if (!entry) throw new Error("no sample");
	const enclosure = {
		url: "https://media.example/1.mp3",
		type: "audio/mpeg",
		length: 4321,
		durationSeconds: 3723,
		title: null,
	};
	return documentWith([{ ...entry, enclosures: [enclosure] }]);
}

function feedparserItems(xml: string): Promise<FeedParser.Item[]> {
	return new Promise((resolve, reject) => {
		const items: FeedParser.Item[] = [];
		const parser = new FeedParser({});
		parser.on("error", reject);
		parser.on("readable", () => {
			for (let item = parser.read(); item; item = parser.read()) items.push(item);
		});
		parser.on("end", () => resolve(items));
		Readable.from([xml]).pipe(parser);
	});
}
