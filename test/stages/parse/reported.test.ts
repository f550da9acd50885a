import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/model/entry.ts";
import { parseFeed } from "../../../src/stages/parse/parse.ts";

const OPTIONS = { url: "https://blog.example.org/feed", now: Date.UTC(2026, 10, 1), timezone: "UTC" };
const MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"';

function read(text: string) {
	const result = parseFeed(text, OPTIONS);
	if (!result.ok) throw new Error(result.error.message);
	return result.value;
}

const atom = (entry: string, root = "") =>
	`<feed xmlns="http://www.w3.org/2005/Atom" ${root}><title>F</title><id>f</id>${entry}</feed>`;
const rss = (item: string, root = "") =>
	`<rss version="2.0" ${root}><channel><title>F</title><item><title>One</title>${item}</item></channel></rss>`;
const firstOf = (text: string): Entry | undefined => read(text).entries[0];

describe('xmlns="" is a writer\'s habit, no namespace', () => {
	const FIELDS =
		'<title>One</title><id>urn:1</id><link href="https://h.example/1"/><content type="html">x</content>';
	const empty = (xml: string) => xml.replace(/<(\w+)/g, '<$1 xmlns=""');
	it.each([
		["on an entry", atom(`<entry xmlns="">${FIELDS}</entry>`)],
		["on its fields", atom(`<entry>${empty(FIELDS)}</entry>`)],
		["on the entry and its fields", atom(empty(`<entry>${FIELDS}</entry>`))],
		[
			"on an item of RSS whose default namespace is another",
			`<rss version="2.0" xmlns="http://backend.userland.com/rss2"><channel xmlns=""><title xmlns="">F</title>${empty(
				"<item><title>One</title><guid>urn:1</guid><link>https://h.example/1</link><description>x</description></item>",
			)}</channel></rss>`,
		],
	])("%s", (_, text) => {
		expect(read(text).feed.title).toBe("F");
		expect(firstOf(text)).toMatchObject({
			id: "urn:1",
			title: "One",
			url: "https://h.example/1",
			contentHtml: "x",
		});
	});

	it("on the name of an author", () => {
		const entry = firstOf(atom('<entry><author><name xmlns="">Kim</name></author></entry>'));
		expect(entry?.authors[0]?.name).toBe("Kim");
	});
});

describe('elements beside escaped HTML in type="html"', () => {
	it.each([
		["after it", "&lt;p&gt;Text.&lt;/p&gt;<hr/><p>More</p>", "<p>Text.</p><hr /><p>More</p>"],
		["before it", "<p>More</p>&lt;p&gt;A &amp;amp; B&lt;/p&gt;", "<p>More</p><p>A &amp; B</p>"],
		["with text that is none", "1 &lt; 2 in <b>bold</b>", "1 &lt; 2 in <b>bold</b>"],
		[
			"inside of which text stays text",
			"&lt;p&gt;x&lt;/p&gt;<code>&lt;p&gt;</code>",
			"<p>x</p><code>&lt;p&gt;</code>",
		],
	])("%s", (_, content, html) => {
		expect(firstOf(atom(`<entry><content type="html">${content}</content></entry>`))?.contentHtml).toBe(html);
	});
});

describe("the picture of an entry", () => {
	const picture = (url: string, rest = "") => `<media:content url="${url}" medium="image" ${rest}/>`;
	const A = "https://i.example.org/a/5000.jpg";
	const AVATAR = '<media:content url="https://1.gravatar.com/avatar/ab?s=96" medium="image"/>';
	it.each([
		[
			"the widest of one",
			`${picture(`${A}?w=140`, 'width="140"')}${picture(`${A}?w=700`, 'width="700"')}`,
			`${A}?w=700`,
		],
		[
			"the widest of one whose width is in its path",
			`${picture("https://i.example.org/a/140.jpg", 'width="140"')}${picture("https://i.example.org/a/620.jpg", 'width="620"')}`,
			"https://i.example.org/a/620.jpg",
		],
		[
			"the widest of a group",
			`<media:group>${picture("https://i.example.org/s.jpg", 'width="90"')}${picture("https://i.example.org/l.jpg", 'width="900"')}</media:group>`,
			"https://i.example.org/l.jpg",
		],
		[
			"the first of several",
			`${picture("https://i.example.org/pier.jpg", 'width="600"')}${picture("https://i.example.org/boat.jpg", 'width="900"')}`,
			"https://i.example.org/pier.jpg",
		],
		[
			"no gravatar",
			`${AVATAR}${picture("https://blog.example.org/pier.jpg")}`,
			"https://blog.example.org/pier.jpg",
		],
		[
			"no picture that bears the author's name",
			`<dc:creator>kim</dc:creator><media:content url="https://x.example.org/u/77.jpg" medium="image"><media:title>kim</media:title></media:content>${picture("https://blog.example.org/pier.jpg")}`,
			"https://blog.example.org/pier.jpg",
		],
		["no thumbnail of the author", '<media:thumbnail url="https://0.gravatar.com/avatar/ab"/>', null],
		["an avatar by its path", picture("https://social.example.org/system/accounts/avatars/1/a.png"), null],
	])("is %s", (_, media, image) => {
		expect(firstOf(rss(media, MEDIA))?.image ?? null).toBe(image);
	});
});

it("records a zone that nobody knows", () => {
	const feed = read(rss("<pubDate>Mon, 02 Jan 2006 15:04:05 QQQT</pubDate>"));
	expect(feed.entries[0]?.published).toBe(Date.UTC(2006, 0, 2, 15, 4, 5));
	expect(feed.problems).toMatchObject([{ stage: "parse", code: "zone-not-known" }]);
	expect(feed.problems[0]?.message).toContain("QQQT");
});

describe("counts of bytes", () => {
	it.each([
		["1231.08", 1231],
		["1,231,456", 1231456],
		["1 231 456", 1231456],
		["1.231.456", 1231456],
		["0.5", 0],
		["12.5 MB", null],
		["unknown", null],
		["-1", null],
	])("%s", (written, length) => {
		const enclosure = `<enclosure url="https://h.example/a.mp3" length="${written}" type="audio/mpeg"/>`;
		expect(firstOf(rss(enclosure))?.enclosures[0]?.length).toBe(length);
		const json = {
			items: [{ id: "1", attachments: [{ url: "https://h.example/a", size_in_bytes: written }] }],
		};
		expect(firstOf(JSON.stringify(json))?.enclosures[0]?.length).toBe(length);
	});

	it("as numbers of JSON", () => {
		const json = {
			items: [{ id: "1", attachments: [{ url: "https://h.example/a", size_in_bytes: 1231.08 }] }],
		};
		expect(firstOf(JSON.stringify(json))?.enclosures[0]?.length).toBe(1231);
	});
});

describe("JSON Feed", () => {
	const json = (items: unknown) => JSON.stringify({ title: "Kim&#8217;s notes", items });

	it.each([
		["It&#8217;s low tide", "It’s low tide"],
		["Fish &amp; chips", "Fish & chips"],
		["&quot;No&quot; &#x2014; again", '"No" — again'],
		["How to write <b> in HTML", "How to write <b> in HTML"],
		["AT&T; and others", "AT&T; and others"],
		["a?b&copy=1", "a?b&copy=1"],
	])("title %s", (written, title) => {
		const feed = read(json([{ id: "1", title: written, authors: [{ name: written }], tags: [written] }]));
		expect(feed.feed.title).toBe("Kim’s notes");
		expect(feed.entries[0]).toMatchObject({
			title,
			authors: [{ name: title }],
			categories: [{ name: title }],
		});
	});

	it("whose items are an object, as PHP writes a list with holes, or one alone", () => {
		const item = (id: string) => ({ id, content_text: id });
		expect(read(json({ 2: item("b"), 0: item("a"), 10: item("c") })).entries.map((one) => one.id)).toEqual([
			"a",
			"b",
			"c",
		]);
		expect(read(json(item("only"))).entries.map((one) => one.id)).toEqual(["only"]);
		expect(parseFeed(json({ total: 3 }), OPTIONS)).toMatchObject({
			ok: false,
			error: { code: "not-a-feed" },
		});
	});
});
