import { atom, iso, jsonFeed, rss } from "./documents.ts";
import { type Make, usual } from "./make.ts";
import type { Post, Site, Span } from "./site.ts";

/** Sites as most are, and what their owner does with them. */
export function usualOnes(make: Make, { start, end }: Span): Site[] {
	const at = (part: number) => start + part * (end - start);
	return [
		make("plain-daily", { gap: 24, every: 2, paths: ["news"] }),
		make("plain-weekly", { gap: 168, every: 6, paths: ["news"] }),
		make("plain-rare", { gap: 700, every: 12, paths: ["news/rare"] }),
		make("plain-busy", { gap: 5, size: 20, every: 4, paths: ["news"] }),
		make("plain-brief", { gap: 10, size: 3, every: 4, paths: ["news"] }),
		make("plain-both", { gap: 30, every: 12, paths: ["news", "journals"] }),
		make("plain-moving", {
			...{ gap: 30, every: 12, paths: [] },
			categories: [
				{ paths: ["news"], from: 0 },
				{ paths: ["slow"], from: at(0.15) },
			],
		}),
		make("plain-second", {
			...{ gap: 30, every: 12, paths: [] },
			categories: [
				{ paths: ["journals"], from: 0 },
				{ paths: ["journals", "news/second"], from: at(0.55) },
			],
		}),
		make("plain-renamed", {
			...{ gap: 24, every: 8, paths: [] },
			categories: [
				{ paths: ["diaries"], from: 0 },
				{ paths: ["memoirs"], from: at(0.4) },
			],
		}),
		make("plain-atom", {
			...{ gap: 28, every: 12, paths: ["journals"] },
			document: (posts) =>
				atom(
					posts.map((post) => ({ ...usual("plain-atom", post), date: iso(post.at), updated: iso(post.at) })),
				),
		}),
		make("plain-json", {
			...{ gap: 50, every: 16, paths: ["journals"] },
			document: (posts) =>
				jsonFeed(posts.map((post) => ({ ...usual("plain-json", post), date: iso(post.at) }))),
		}),
		make("plain-etag", { gap: 60, every: 6, paths: ["journals"], document: validated("plain-etag") }),
		make("plain-day", { gap: 20, size: 30, every: 24, paths: ["journals"] }),
	];
}

/** With a validator that says what it lists. */
export function validated(id: string): Site["document"] {
	return (posts, { headers }) => {
		const etag = `"${posts[0]?.n}"`;
		if (headers.get("If-None-Match") === etag)
			return new Response(null, { status: 304, headers: { ETag: etag } });
		return rss(
			posts.map((post: Post) => usual(id, post)),
			{ headers: { ETag: etag } },
		);
	};
}
