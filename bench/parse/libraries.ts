import { parseFeed } from "../../src/stages/parse/parse.ts";

/** Raw parsing by one library: text in, the number of entries out; throws when the library gives up. */
export type Parse = (text: string) => Promise<number> | number;

/** The libraries side by side, loaded only when they are asked for so that memory is their own. */
export const LIBRARIES: Record<string, () => Promise<Parse>> = {
	tributary: async () => (text) => {
		const result = parseFeed(text, { url: "https://example.org/feed", now: 0, timezone: "UTC" });
		if (!result.ok) throw new Error(result.error.message);
		return result.value.entries.length;
	},
	feedsmith: async () => {
		const { parseFeed: parse } = await import("feedsmith");
		return (text) => {
			const { feed } = parse(text);
			return ("items" in feed ? feed.items?.length : "entries" in feed ? feed.entries?.length : 0) ?? 0;
		};
	},
	"rss-parser": async () => {
		const { default: Parser } = await import("rss-parser");
		return async (text) => (await new Parser().parseString(text)).items.length;
	},
	"node-feedparser": async () => {
		const { default: FeedParser } = await import("feedparser");
		return (text) =>
			new Promise((resolve, reject) => {
				const parser = new FeedParser({ feedurl: "https://example.org/feed" });
				let count = 0;
				parser.on("error", reject);
				parser.on("readable", () => {
					while (parser.read()) count++;
				});
				parser.on("end", () => resolve(count));
				parser.end(Buffer.from(text));
			});
	},
};
