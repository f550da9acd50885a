import { describe, expect, it } from "vitest";
import { readPaste } from "../../../src/web/admin/pasted.ts";

describe("what is pasted", () => {
	it.each([
		["https://a.example/x", "https://a.example/x"],
		["  https://a.example/x\n", "https://a.example/x"],
		["a.example", "https://a.example"],
		["www.a.example/b?c=d", "https://www.a.example/b?c=d"],
		["localhost:8080/feed", "http://localhost:8080/feed"],
		["feed://a.example/rss", "https://a.example/rss"],
		["feed:https://a.example/rss", "https://a.example/rss"],
		["web+feed:https://a.example/rss", "https://a.example/rss"],
		["web+feed://a.example/rss", "https://a.example/rss"],
		["web+feed://https://a.example/rss", "https://a.example/rss"],
		["rsshub://bilibili/user/video/2", "rsshub://bilibili/user/video/2"],
		["看看这个：https://a.example/x", "https://a.example/x"],
		["A title that was shared https://a.example/x", "https://a.example/x"],
	])("is an address: %s", (text, url) => {
		expect(readPaste(text)).toEqual({ kind: "address", url });
	});

	it.each(["javascript:alert(1)", "no address", "local:8080", "htp:/a.example", "example,com", "网址"])(
		"is words, which nobody can fetch: %s",
		(text) => {
			expect(readPaste(text)).toEqual({ kind: "words", text });
			expect(readPaste(` ${text.repeat(100)}\n`)).toMatchObject({
				kind: "words",
				text: expect.stringMatching(/^.{120}$/),
			});
		},
	);

	it("is nothing", () => {
		for (const text of ["", " \n", "\ufeff"]) expect(readPaste(text)).toEqual({ kind: "nothing" });
	});

	it("is several addresses, each once", () => {
		expect(readPaste("https://a.example/\nhttps://b.example/ https://a.example/")).toMatchObject({
			kind: "many",
			feeds: [{ url: "https://a.example/" }, { url: "https://b.example/" }],
		});
	});

	it("is several addresses without schemes, and says which lines have none", () => {
		expect(readPaste("a.example/feed\r\n\nA title\n博客 https://b.example/\nhello world")).toEqual({
			kind: "many",
			feeds: [
				{ url: "https://a.example/feed", title: null, category: null },
				{ url: "https://b.example/", title: null, category: null },
			],
			skipped: [
				{ text: "A title", reason: "no address in this line" },
				{ text: "hello world", reason: "no address in this line" },
			],
		});
	});

	it("is an OPML file, with its folders as categories", () => {
		const text = `<?xml version="1.0"?><opml version="2.0"><body><outline text="城建"><outline text="通知 &amp; 公告" type="rss" xmlUrl="https://a.example/f"/></outline><outline type="rss" text="b" xmlUrl="https://b.example/"/><outline type="link" text="c"/></body></opml>`;
		expect(readPaste(text)).toEqual({
			kind: "many",
			feeds: [
				{ url: "https://a.example/f", title: "通知 & 公告", category: "城建" },
				{ url: "https://b.example/", title: "b", category: null },
			],
			skipped: [{ text: "c", reason: "an outline of type link" }],
		});
		const ruled = `<opml><body><outline text="c" xmlUrl="https://c.example/" frss:cssFullContent="article" frss:CURLOPT_PROXY="http://p"/></body></opml>`;
		expect(readPaste(ruled)).toEqual({
			kind: "many",
			feeds: [
				{
					url: "https://c.example/",
					title: "c",
					category: null,
					settings: { fulltext: true, select: { content: "article" } },
				},
			],
			skipped: [{ text: "c", reason: "frss:curlopt_proxy: http://p" }],
		});
		expect(readPaste("<opml><body></body></opml>")).toEqual({ kind: "many", feeds: [], skipped: [] });
	});
});
