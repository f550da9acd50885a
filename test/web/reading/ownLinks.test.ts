import { describe, expect, it } from "vitest";
import { keyed, withKeyedLinks } from "../../../src/web/reading/ownLinks.ts";

const ORIGIN = "https://feeds.example";
const LINKS = {
	origin: ORIGIN,
	parameter: "key=trib_k",
	isOpen: (path: string) => /^\/(?:media|websub|admin)\/|^\/feed\.css$/.test(path),
};

it.each([
	["https://feeds.example/all.atom", "https://feeds.example/all.atom?key=trib_k"],
	["https://feeds.example/", "https://feeds.example/?key=trib_k"],
	["https://feeds.example/a/b.json?before=x", "https://feeds.example/a/b.json?before=x&key=trib_k"],
	["https://feeds.example/entries/0a#b", "https://feeds.example/entries/0a?key=trib_k#b"],
	// What wants no key, or is another's.
	["https://feeds.example/feed.css", null],
	["https://feeds.example/media/abc?https://pictures.example/a.jpg", null],
	["https://feeds.example/websub/a/b", null],
	["https://feeds.example/admin/keys", null],
	["https://feeds.example/?https://evil.example/collect", null],
	["https://feeds.example.evil.example/all.atom", null],
	["https://feeds.example@evil.example/all.atom", null],
	["https://evil.example/?https://feeds.example/all.atom", null],
	["http://feeds.example/all.atom", null],
	// What a browser makes of it counts.
	["https://feeds.example/.?https://evil.example/collect", null],
	["https://feeds.example/a/..?https://evil.example/collect", null],
	["https://feeds.example/%2e?https://evil.example/collect", null],
	["https://feeds.example/\t?https://evil.example/collect", null],
	["https://feeds.example/a/%2e%2e/media/abc?https://evil.example/", null],
])("%s becomes %s", (address, expected) => {
	expect(keyed(address, LINKS)).toBe(expected ?? address);
});

it.each([
	"//evil.example/a",
	"/\\evil.example/a",
	"/\t/evil.example/a",
	"/\n\\evil.example/a",
	"\\\\evil.example/a",
])("%j on a page is no link of ours", (address) => {
	expect(keyed(address, { ...LINKS, origin: "" })).toBe(address);
});

describe("a body", () => {
	it("of Atom has the key in its own links alone", () => {
		const body = `<?xml-stylesheet type="text/css" href="${ORIGIN}/feed.css"?>
<feed><link rel="self" href="${ORIGIN}/a.atom?limit=3"/><link rel="next" href="${ORIGIN}/a.atom?before=x&amp;limit=3"/>
<entry><link rel="alternate" href="https://news.example/?u=${ORIGIN}/a"/>
<content type="html">&lt;a href="${ORIGIN}.evil.example/a"&gt; ${ORIGIN}/b</content></entry></feed>`;
		expect(withKeyedLinks(body, "application/atom+xml", LINKS)).toBe(
			body
				.replace("limit=3", "limit=3&amp;key=trib_k")
				.replace("x&amp;limit=3", "x&amp;limit=3&amp;key=trib_k"),
		);
	});

	it("of RSS is left as its sources wrote it where they wrote it", () => {
		const content = `<![CDATA[<a href="${ORIGIN}/a"><link>${ORIGIN}/a</link>]]>`;
		const body = `<rss><channel><link>${ORIGIN}/a</link><item>${content}<link>${ORIGIN}/entries/1</link></item></channel></rss>`;
		const answer = withKeyedLinks(body, "application/rss+xml", LINKS);
		expect(answer).toContain(content);
		expect(answer.match(/trib_k/g)).toHaveLength(2);
	});

	it("of JSON has it in links, and in no text", () => {
		const feed = {
			feed_url: `${ORIGIN}/a.json`,
			next_url: `${ORIGIN}/a.json?before=x`,
			items: [{ url: `${ORIGIN}/entries/1`, content_html: `"url":"${ORIGIN}/a"`, title: "a" }],
		};
		expect(JSON.parse(withKeyedLinks(JSON.stringify(feed), "application/feed+json", LINKS))).toEqual({
			feed_url: `${ORIGIN}/a.json?key=trib_k`,
			next_url: `${ORIGIN}/a.json?before=x&key=trib_k`,
			items: [{ ...feed.items[0], url: `${ORIGIN}/entries/1?key=trib_k` }],
		});
	});

	it("of OPML has it in the addresses of feeds and pages", () => {
		const body = `<outline xmlUrl="${ORIGIN}/a.atom" htmlUrl="${ORIGIN}/a"/><outline xmlUrl="https://news.example/feed"/>`;
		expect(withKeyedLinks(body, "text/x-opml", LINKS)).toBe(
			`<outline xmlUrl="${ORIGIN}/a.atom?key=trib_k" htmlUrl="${ORIGIN}/a?key=trib_k"/><outline xmlUrl="https://news.example/feed"/>`,
		);
	});
});
