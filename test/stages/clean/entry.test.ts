import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/model/entry.ts";
import { cleanEntry } from "../../../src/stages/clean/clean.ts";
import { emptyEntry } from "../../../src/stages/extract/extract.ts";

const EMPTY: Entry = { ...emptyEntry(), url: "https://site.example/a/1.html" };

const enclosed = (url: string, type: string | null = null) => ({
	url,
	type,
	length: null,
	durationSeconds: null,
	title: null,
});

function cleaned(some: Partial<Entry>, media: "auto" | "proxy" | "direct" = "auto") {
	return cleanEntry({ ...EMPTY, ...some }, { baseUrl: "https://site.example/feed.xml", media });
}

describe("the lead picture", () => {
	it.each<[string, Partial<Entry>, string | null]>([
		[
			"the source's own",
			{ image: "/lead.jpg", contentHtml: '<img src="/first.jpg">' },
			"https://site.example/lead.jpg",
		],
		[
			"an enclosed one",
			{
				enclosures: [enclosed("https://c.example/e.jpg", "image/jpeg")],
				contentHtml: '<img src="/first.jpg">',
			},
			"https://c.example/e.jpg",
		],
		[
			"the first of the content",
			{ contentHtml: '<p>x</p><img src="/1.jpg"><img src="/2.jpg">' },
			"https://site.example/1.jpg",
		],
		[
			"one of the summary when the content has none",
			{ contentHtml: "<p>x</p>", summary: '<img src="/s.jpg">' },
			"https://site.example/s.jpg",
		],
		[
			"marked when it needs the proxy",
			{ contentHtml: '<img src="http://static.1sapp.com/a.gif">' },
			"proxy:http://static.1sapp.com/a.gif",
		],
		[
			"never from a code sample",
			{ contentHtml: '<pre><code>&lt;img src="https://pixel.example/p.gif"&gt;</code></pre>' },
			null,
		],
		[
			"never a tracking pixel, stated or shown",
			{
				image: "https://feeds.feedburner.com/~r/x/~4/y",
				contentHtml: '<img src="/t.gif" width="1" height="1">',
			},
			null,
		],
		[
			"no icon, avatar, badge or code to scan",
			{
				contentHtml:
					'<img src="/i.png" width="24" height="24"><img class="avatar" src="/me.jpg"><img src="https://img.shields.io/x.svg"><img src="/qrcode.jpg"><img src="/real.jpg" width="640" height="400">',
			},
			"https://site.example/real.jpg",
		],
		[
			"no banner",
			{ contentHtml: '<img src="/b.jpg" width="1000" height="120"><img src="/c.jpg">' },
			"https://site.example/c.jpg",
		],
		[
			"the poster when there is only a film",
			{ contentHtml: '<video src="/v.mp4" poster="/p.jpg"></video>' },
			"https://site.example/p.jpg",
		],
		["nothing of a script address", { image: "javascript:alert(1)" }, null],
		[
			"not a placeholder that the source states",
			{ image: "https://site.example/static/blank.gif", contentHtml: '<img src="/1.jpg">' },
			"https://site.example/1.jpg",
		],
	])("is %s", (_, some, image) => {
		expect(cleaned(some).entry.image).toBe(image);
	});
});

describe("the fields", () => {
	it("lose what XML and JSON cannot hold, and stay one line", () => {
		const { entry } = cleaned({
			title: " A\x00 \x0bB\ud800\n\u2028C <b> ",
			rights: "\ufffe",
			language: "zh\x01-CN",
		});
		expect(entry.title).toBe("A B\ufffd C <b>");
		expect(entry.rights).toBeNull();
		expect(entry.language).toBe("zh-CN");
	});

	it("keep addresses of the web only, and say which they refused", () => {
		const { entry, problems } = cleaned({
			url: "javascript:alert(1)",
			commentsUrl: "data:text/html,x",
			authors: [{ name: "A", email: "a@b.example\r\nBcc: x@y", url: "vbscript:x" }],
			categories: [
				{ name: "c", term: null, scheme: "javascript:x" },
				{ name: " ", term: null, scheme: null },
			],
			origin: { title: "o", url: "file:///etc/passwd" },
			enclosures: [
				enclosed("javascript:x"),
				enclosed("/s.mp3", "Audio/MPEG; x=y"),
				enclosed("http://a.example/f.mp3"),
				enclosed("http://a.example/f.zip"),
			],
		});
		expect(entry.url).toBeNull();
		expect(entry.commentsUrl).toBeNull();
		expect(entry.authors).toEqual([{ name: "A", email: null, url: null }]);
		expect(entry.categories).toEqual([{ name: "c", term: null, scheme: null }]);
		expect(entry.origin).toEqual({ title: "o", url: null });
		expect(entry.enclosures.map((one) => [one.url, one.type])).toEqual([
			["https://site.example/s.mp3", "audio/mpeg"],
			["proxy:http://a.example/f.mp3", null],
			["http://a.example/f.zip", null],
		]);
		expect(problems.map((one) => one.code)).toEqual(Array(5).fill("unsafe-address"));
	});

	it("take addresses against the entry's own base, which may be relative to the document", () => {
		const { entry } = cleaned({ baseUrl: "/deep/er/", contentHtml: '<a href="x">x</a>' });
		expect(entry.baseUrl).toBe("https://site.example/deep/er/");
		expect(entry.contentHtml).toBe('<a href="https://site.example/deep/er/x">x</a>');
	});
});

describe("the summary", () => {
	it("is plain text, of the source's summary before the content", () => {
		const { entry } = cleaned({
			summary: "<p>One &amp; <b>two</b></p><p>three</p>",
			contentHtml: "<p>Four</p>",
		});
		expect(entry.summary).toBe("One & two three");
		expect(entry.contentHtml).toBe("<p>Four</p>");
	});

	it("of a description that is all there is goes into the content as well", () => {
		const { entry } = cleaned({ summary: "<p>All <i>there</i> is</p>" });
		expect(entry).toMatchObject({ summary: "All there is", contentHtml: "<p>All <i>there</i> is</p>" });
	});

	it("counts CJK by characters and other text by words, and ends at a sentence when one is near", () => {
		const chinese = cleaned({ contentHtml: `<p>${"一二三四五六七八九。".repeat(40)}</p>` }).entry;
		expect(chinese.summary).toMatch(/^[一二三四五六七八九。]{150,230}…$/u);
		expect(chinese.summary?.endsWith("。…")).toBe(true);
		const english = cleaned({ contentHtml: `<p>${"some words that follow another ".repeat(40)}</p>` }).entry;
		expect(english.summary?.split(" ").length).toBe(66);
	});

	it("leaves code and captions out", () => {
		const { entry } = cleaned({
			contentHtml:
				"<pre>let x = 1</pre><figure><img src=/a.jpg><figcaption>A cat</figcaption></figure><p>Text</p>",
		});
		expect(entry.summary).toBe("Text");
	});

	it("does not break a character in two", () => {
		const { entry } = cleaned({ contentHtml: "😀".repeat(3_000) });
		expect(entry.summary?.isWellFormed()).toBe(true);
	});

	it.each([
		["", 0],
		["<img src=/a.jpg>", 0],
		["<p>short</p>", 1],
		[`<p>${"字".repeat(2_000)}</p>`, 5],
		[`<p>${"word ".repeat(1_150)}</p>`, 5],
		[`<p>${"字".repeat(800)} ${"word ".repeat(460)}</p>`, 4],
	])("comes with the minutes to read the text: %#", (contentHtml, minutes) => {
		expect(cleaned({ contentHtml }).entry.readingMinutes).toBe(minutes);
	});
});

it("says that a text was cut", () => {
	const { problems } = cleaned({ contentHtml: `<p>${"x".repeat(1_100_000)}` });
	expect(problems.map((one) => one.code)).toEqual(["text-cut"]);
});
