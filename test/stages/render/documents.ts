import type { FeedDocument } from "../../../src/model/document.ts";
import type { StoredEntry } from "../../../src/model/stored.ts";
import { emptyEntry } from "../../../src/stages/extract/extract.ts";

/** An entry with nothing but what every entry has; `some` fills in the rest. */
export function entryWith(some: Partial<StoredEntry> & { key: string }): StoredEntry {
	return {
		...emptyEntry(),
		url: `https://news.example/${some.key}`,
		title: "标题",
		readingMinutes: 0,
		source: {
			id: "zjt",
			title: "住建厅",
			url: "https://zjt.example/feed.xml",
			feedUrl: null,
			siteUrl: "https://zjt.example/",
			...{ image: null, icon: null, description: null, author: null },
			language: "zh-CN",
			rights: null,
		},
		paths: ["城建/通知"],
		firstSeen: Date.UTC(2026, 1, 22, 15, 10, 24),
		date: Date.UTC(2026, 1, 22, 15, 10, 24),
		modified: Date.UTC(2026, 1, 22, 15, 10, 24),
		alsoIn: [],
		...some,
	};
}

/** A document of these entries, as the Worker makes it. */
export function documentWith(entries: StoredEntry[], some: Partial<FeedDocument> = {}): FeedDocument {
	return {
		title: "城建 · 通知",
		description: "各地住建部门的通知",
		language: "zh-CN",
		origin: "https://feeds.example",
		homeUrl: "https://feeds.example/%E5%9F%8E%E5%BB%BA/%E9%80%9A%E7%9F%A5",
		baseUrl: "https://feeds.example/%E5%9F%8E%E5%BB%BA/%E9%80%9A%E7%9F%A5",
		query: "",
		updated: entries.reduce<number | null>((newest, one) => Math.max(newest ?? 0, one.modified), null),
		image: "https://feeds.example/logo.png",
		hubUrl: "https://hub.example/",
		nextUrl: null,
		cursor: null,
		source: null,
		id: "urn:tributary:%E5%9F%8E%E5%BB%BA%2F%E9%80%9A%E7%9F%A5",
		entries,
		brief: false,
		...some,
	};
}

/** An entry with every field filled in. */
export const rich = entryWith({
	key: "00c0ffee00c0ffee00c0ffee00c0ffee",
	id: "https://zjt.example/?p=1",
	url: "https://zjt.example/通知/1.html?a=1&b=2",
	title: "全力冲刺一季度“开门红” & more",
	authors: [
		{ name: "张三", email: "zhang@zjt.example.com", url: "https://zjt.example/zhang" },
		{ name: "Li Si", email: null, url: null },
	],
	summary: "市住建局经过前期的企业走访，于近日就 1 < 2 & 3 等工作进行了再部署。",
	contentHtml:
		'<p>正文 <a href="https://zjt.example/?a=1&amp;b=2">链接</a></p><figure><img src="proxy:http://img.example/a.jpg?x=1&amp;y=2" alt="图"><figcaption>图注</figcaption></figure>',
	image: "proxy:http://img.example/a.jpg?x=1&y=2",
	categories: [
		{ name: "通知", term: null, scheme: "https://zjt.example/tags/" },
		{ name: "A & B", term: null, scheme: null },
	],
	enclosures: [
		{
			url: "https://media.example/notes.pdf",
			type: "application/pdf",
			length: 1234,
			durationSeconds: null,
			title: "附件",
		},
		{
			url: "https://media.example/episode.mp3?x=1&y=2",
			type: "audio/mpeg",
			length: 4321,
			durationSeconds: 3723,
			title: "第一集",
		},
	],
	language: "zh-Hans",
	rights: "© 住建厅",
	commentsUrl: "https://zjt.example/1#comments",
	readingMinutes: 2,
	source: {
		id: "zjt",
		title: "住建厅 & 友",
		url: "https://zjt.example/feed.xml?a=1&b=2",
		feedUrl: null,
		siteUrl: "https://zjt.example/",
		image: "https://zjt.example/icon.png",
		...{ icon: null, description: null, author: null },
		language: "zh-CN",
		rights: "版权所有",
	},
	modified: Date.UTC(2026, 1, 23),
	alsoIn: [{ sourceId: "other", title: "转载 <b>标题</b>", url: "https://other.example/1" }],
});

const NASTY = [
	"\u0000\u0001\u0008\u000b\u001f\u007f\u0085\u009f",
	"\ud800 lone \udc00",
	"]]> <![CDATA[ ]]> ]]>",
	"\u2028\u2029\ufffe\uffff\ufeff\ufffd",
	"<script>alert(1)</script> </p> <b>bold</b> <!-- x --> <?pi?>",
	"&amp; &lt;b&gt; &#x26; &#0; &nbsp; &bogus; AT&T R&D a&b",
	"\"double\" 'single' `back` \t\r\n 𠮷 👨‍👩‍👧",
	"--> %{x} \\u0000 \\",
].join(" | ");

/** Everything that could break out of XML or JSON, in every field that takes text from a source. */
export const hostile = entryWith({
	key: "0badc0de0badc0de",
	id: NASTY,
	url: "https://evil.example/a b?q=<>\"'|^`{}[]%zz&x=1#a#b",
	title: NASTY,
	authors: [{ name: NASTY, email: `<${NASTY}>@x`, url: "javascript:alert(1)" }],
	summary: NASTY,
	contentHtml: `<p>${NASTY.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`,
	image: "data:image/png;base64,AAAA",
	categories: [
		{ name: NASTY, term: `term ${NASTY}`, scheme: NASTY },
		{ name: "  ", term: null, scheme: null },
		{ name: NASTY, term: null, scheme: null },
	],
	enclosures: [
		{ url: "javascript:alert(1)", type: NASTY, length: Number.NaN, durationSeconds: null, title: NASTY },
		{ url: "https://evil.example/a.mp3", type: NASTY, length: -5, durationSeconds: 0.5, title: NASTY },
	],
	language: "englisch<>",
	rights: NASTY,
	commentsUrl: "mailto:a@b",
	origin: { title: NASTY, url: 'https://origin.example/<>&"' },
	episode: {
		season: 0,
		seasonName: NASTY,
		number: 0.5,
		label: NASTY,
		type: "trailer",
		image: 'https://evil.example/<>&".jpg',
		transcripts: [
			{ url: "javascript:alert(1)", type: NASTY, language: NASTY, isCaptions: false },
			{ url: 'https://evil.example/<>&".vtt', type: NASTY, language: NASTY, isCaptions: true },
			{ url: "https://evil.example/a.srt?x=1", type: null, language: "pt_BR", isCaptions: false },
		],
		chapters: { url: "https://evil.example/{{x}}.json", type: null },
	},
	source: {
		id: "evil",
		title: NASTY,
		url: 'https://evil.example/feed?<>&"',
		feedUrl: null,
		siteUrl: "ftp://x",
		...{ image: NASTY, icon: NASTY, description: NASTY, author: { name: NASTY, email: NASTY, url: NASTY } },
		language: "xx",
		rights: NASTY,
	},
	alsoIn: [
		{ sourceId: "x", title: NASTY, url: 'https://other.example/<>&"' },
		{ sourceId: "y", title: null, url: null },
	],
});

/** Two undated entries of one fetch: the same instants. */
const twins = ["1111111111111111", "2222222222222222", "3333333333333333"].map((key) =>
	entryWith({ key, title: null, summary: `没有标题 ${key}` }),
);

/** Every document that the tests of all formats go through, by name. */
export const documents: Record<string, FeedDocument> = {
	empty: documentWith([], { description: null, image: null, hubUrl: null }),
	rich: documentWith([rich], {
		nextUrl: "https://feeds.example/%E5%9F%8E%E5%BB%BA/%E9%80%9A%E7%9F%A5.atom?limit=1&before=x",
		query: "?limit=1&q=%E9%80%9A",
	}),
	hostile: documentWith([hostile], {
		title: NASTY,
		description: NASTY,
		language: "de",
		image: "javascript:x",
	}),
	bare: documentWith([entryWith({ key: "abcdef0123456789", title: null, url: null }), ...twins], {
		description: null,
	}),
	brief: documentWith(
		[
			rich,
			entryWith({ key: "4444444444444444", image: "https://img.example/b.png", contentHtml: "<p>x</p>" }),
		],
		{ brief: true },
	),
	many: documentWith(
		Array.from({ length: 60 }, (_, i) =>
			entryWith({
				key: (i * 7919).toString(16).padStart(16, "0"),
				summary: `第 ${i} 条`,
				contentHtml: `<p>第 ${i} 条</p>`,
			}),
		),
	),
};
