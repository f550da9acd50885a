import { describe, expect, it } from "vitest";
import { pageKind } from "../../../../src/stages/extract/kind.ts";
import { htmlOf, paragraphs, prose, read } from "./kit.ts";

const TEXT = prose(4, 3);
const CN = prose(4, 3, "zh");
const REPLIES = [
	"Number the pages, and keep the last four of them for an index.",
	"Four is enough?",
	"Me too.",
];

/** A page whose headline is its title. */
const page = (title: string, body: string, more: { url?: string; language?: string } = {}) =>
	read({ title, url: "https://www.site.example/n/5821.htm", ...more, body: `<div class="w">${body}</div>` });

describe("a talk", () => {
	const tools = (n: number) =>
		`<span class="navs"><a href="#${n}">parent</a> <a href="/item?id=${n}">next</a> <a href="/flag?id=${n}">flag</a></span>`;
	const comment = (text: string, n: number) =>
		`<tr class="row"><td><div><a class="hnuser" href="/user?id=u${n}">user${n}</a> ${tools(n)}</div><div class="comment"><div class="commtext">${text}</div><p><a href="/reply?id=${n}">reply</a></p></div></td></tr>`;
	const talk = (mark: string) =>
		page(
			"Ask: how do you keep a notebook? | News",
			`<table class="item"><tr><td class="title"><a href="/item?id=9">Ask: how do you keep a notebook?</a></td></tr><tr><td>by <a class="${mark}" href="/user?id=ink">ink</a></td></tr><tr><td class="toptext">${REPLIES[0]} And then?</td></tr></table><table class="comment-tree">${[...REPLIES, TEXT[0] as string].map(comment).join("")}</table>`,
			{ url: "https://news.site.example/item?id=9" },
		);

	it("is one where who asks is marked as those are who reply", () => {
		expect(talk("hnuser").lines).toEqual([`${REPLIES[0]} And then?`, ...REPLIES, TEXT[0]]);
		expect(talk("byline-name").lines).not.toContain(REPLIES[1]);
	});

	it("of a question and answers of another make keeps what was written in either", () => {
		const user = (name: string) =>
			`<div class="who"><a href="/user/${name}">${name}</a> 1,233 points, 4 badges</div>`;
		const question = `<div class="topic" id="topic"><h4>${user("anna")}</h4><div class="rich-text"><p>${TEXT[0]}</p></div></div>`;
		const answer = (text: string, n: number) =>
			`<li class="reply-item"><div class="doc content">${user(`user${n}`)}<p class="reply-content">${text}</p></div></li>`;
		const { lines, authors } = page(
			"A question about notebooks",
			`<h1>A question about notebooks</h1>${question}<ul>${[TEXT[1] as string, ...REPLIES].map(answer).join("")}</ul>`,
			{ url: "https://www.site.example/group/topic/31/" },
		);
		expect(lines).toEqual([TEXT[0], TEXT[1], ...REPLIES]);
		expect(authors).toEqual(["anna"]);
	});
});

describe("a talk whose posts are named by nothing", () => {
	const when = (n: number) => `<span title="2022-10-0${n}T14:05:00.000Z">${n} Oct 2022</span>`;
	const post = (text: string, n: number) =>
		`<li><small><a href="/user/u${n}">user${n}</a> wrote on ${when(n + 1)}</small><div class="content"><p>${text}</p></div><div><a href="/r/${n}">Reply</a></div></li>`;
	const url = "https://www.site.example/topic/3312/warping";

	it("is read post by post, by what each of them says of when and by whom", () => {
		const all = [TEXT[0] as string, ...REPLIES];
		const { lines, authors } = page(
			"Warping alone",
			`<h1>Warping alone</h1><ul>${all.map(post).join("")}</ul>`,
			{ url },
		);
		expect(lines).toEqual(all);
		expect(authors).toEqual(["user0"]);
	});

	it("begins with a short question", () => {
		const answer = (text: string) =>
			`<div class="answer"><div class="answer-text">${text}</div><div><a href="/user/7">seven</a> 2025-07-01</div></div>`;
		const { lines } = page(
			"阳台漏水由谁负责？",
			`<h1>阳台漏水由谁负责？</h1><div class="ask-content">房子才交两年，阳台顶上一直渗水。</div>${CN.map(answer).join("")}`,
			{ url: "https://www.site.example/question/1802.html", language: "zh" },
		);
		expect(lines).toEqual(["房子才交两年，阳台顶上一直渗水。", ...CN]);
	});
});

it("keeps headings and captions of a column's article, whose address is that of threads elsewhere", () => {
	const { lines } = page(
		"为什么窗户都那么高",
		`<h1>为什么窗户都那么高</h1><div class="text"><p>${CN[0]}</p><h2>采光</h2><p>${CN[1]}</p><ul><li>热空气上升</li></ul><p>${CN[2]}</p></div>`,
		{ url: "https://www.site.example/p/612345678", language: "zh" },
	);
	expect(lines).toEqual([CN[0], "采光", CN[1], "热空气上升", CN[2]]);
});

it("reads a poem beside a longer note on who wrote it", () => {
	const poem = ["船在对岸", "雾替它系着缆", "我喊了一声", "水面只还给我", "半声"];
	const { lines } = page(
		"渡口",
		`<h1>渡口</h1><p>作者：沈砚 2026-04-05</p><div class="v">${poem.join("<br>")}</div><div><h3>作者简介</h3><p>${CN.join("")}</p></div>`,
		{ language: "zh" },
	);
	expect(lines).toEqual(poem);
});

describe("above a text", () => {
	it.each([
		[
			"a picture in a row of its own, in a table that is laid out",
			`<table><tr><td class="title">The mill moves on</td></tr><tr><td><table><tr><td><img src="/mill.jpg"></td></tr></table></td></tr><tr><td><div>${paragraphs(TEXT)}</div></td></tr></table>`,
			"mill.jpg",
		],
		[
			"a video above the box of the headline",
			`<div><video src="/mill.mp4"></video></div><div><h1>The mill moves on</h1><div>12 May 2026</div><div>${paragraphs(TEXT)}</div></div>`,
			"mill.mp4",
		],
	])("%s belongs to it", (_, body, file) => {
		expect(page("The mill moves on", body).html).toContain(file);
	});
});

describe("what stands between a headline and its text", () => {
	const title = "The quiet migration of the geese";
	it.each([
		[
			"a time that is marked as one",
			`<div><span>Anna Reed</span></div><div><time>06:12 • 29 באפריל 2026</time></div>`,
		],
		[
			"a date that nothing but markup parts from what is before it",
			"<div><span>6 min read</span><span>Sep 9, 2024</span></div>",
		],
		[
			"a year with an hour in a language without names here",
			"<div>Oluşturulma Tarihi: Şubat 03, 2026 17:42</div>",
		],
		[
			"the writer's face",
			`<div><a href="/p/1"><img src="/a/88.jpg" alt="Anna Reed"></a></div><p>Anna Reed</p><div>Sep 9, 2024</div>`,
		],
		["counts", "<div>Sep 9, 2024</div><div>--</div><div>12</div>"],
	])("%s", (_, between) => {
		const { lines, entry } = page(title, `<p>Members only</p><h1>${title}</h1>${between}${paragraphs(TEXT)}`);
		expect(lines).toEqual(TEXT);
		expect(entry.image).toBeNull();
	});

	it("is no picture of the text where a link to the writer stands beside it", () => {
		const by = `<div class="by"><img src="/a/lou.jpg" width="400"><a rel="author" href="/author/lou">Lou</a></div>`;
		const { html } = page(
			title,
			`<header><h1>${title}</h1>${by}</header><article>${paragraphs(TEXT)}</article>`,
		);
		expect(html).not.toContain("lou.jpg");
	});
});

describe("a notice", () => {
	it("keeps its own dates and the files that a script hands out by name", () => {
		const file =
			'<p>附件【<a href="/system/download.jsp?urltype=news&amp;wbfileid=4412">听课记录表.docx</a>】</p>';
		const { lines, entry } = page(
			"关于期中教学检查的通知",
			`<h3>关于期中教学检查的通知</h3><div>时间：2026-10-26</div><div class="text"><p>各二级学院：</p><p>${CN[0]}</p><p>一、检查时间</p><p>2026年11月2日—11月20日</p><p>${CN[1]}</p>${file}</div>`,
			{ language: "zh" },
		);
		expect(lines).toEqual([
			"各二级学院：",
			CN[0],
			"一、检查时间",
			"2026年11月2日—11月20日",
			CN[1],
			"附件【听课记录表.docx】",
		]);
		expect(entry.enclosures.map(({ url, type }) => [url.slice(-4), type?.slice(-8)])).toEqual([
			["4412", "document"],
		]);
	});

	it("keeps a sentence that begins with a date, however short its text is", () => {
		const said = [
			"根据上级安排，2026年10月1日至7日放假调休，共7天。",
			"10月8日恢复正常办公，请合理安排办事时间，特此公告。",
		];
		const { lines } = page(
			"国庆节安排公告",
			`<h1>国庆节安排公告</h1><p>来源：中心　日期：2026-09-25</p><div class="t">${paragraphs(said)}</div><p>文章来源：中心 责任编辑：73</p>`,
			{ language: "zh" },
		);
		expect(lines).toEqual(said);
	});

	it("is over where its editor is named", () => {
		const { lines } = page(
			"老船闸将于周日开放",
			`<h1>老船闸将于周日开放</h1><div>2026-05-12</div>${paragraphs(CN)}<p>责任编辑：王其雨</p><div>文章关键词：<a href="/t/1">船闸</a></div><div>我要反馈</div>`,
			{ language: "zh" },
		);
		expect(lines).toEqual(CN);
	});

	it("of a few words is parted from a declaration that says more", () => {
		const said =
			"<div class=s><span>特别声明：以上内容为用户上传并发布，本平台仅提供信息存储服务，不代表本平台的观点。</span></div>";
		const { lines } = page(
			"老船闸开放公告",
			`<h1>老船闸开放公告</h1><div class=c><p>${CN[0]}</p>${said}</div>`,
			{ language: "zh" },
		);
		expect(lines).toEqual([CN[0]]);
	});
});

describe("a headline", () => {
	it.each([
		[
			"without the kind of a thread",
			"漏水怎么办？ - 论坛",
			'<h1><a href="/f/1">[求助]</a> <span>漏水怎么办？</span></h1>',
			"漏水怎么办？",
		],
		[
			"that is named one, where <title> is the column's",
			"政策解读",
			'<a href="/zc/">政策解读</a><div class="article-title">《办法》政策解读与问答</div><div>时间：2026年9月1日</div>',
			"《办法》政策解读与问答",
		],
		[
			"of first rank, where <title> is the site's",
			"河港新闻网",
			'<a href="/">河港新闻网</a><h1>船闸周日开放</h1>',
			"船闸周日开放",
		],
	])("%s", (_, said, head, title) => {
		expect(page(said, `${head}${paragraphs(CN)}`, { language: "zh" }).entry.title).toBe(title);
	});

	it("is what the head states alone, not a longer subtitle that <title> goes on with", () => {
		const { entry } = read({
			title: "The Migration. What moved when we stopped counting | Site",
			head: '<meta property="og:title" content="The Migration">',
			url: "https://www.site.example/n/1.htm",
			body: `<h1>The Migration</h1><h2>What moved when we stopped counting</h2>${paragraphs(TEXT)}`,
		});
		expect(entry.title).toBe("The Migration");
	});
});

describe("an author", () => {
	it.each([
		["after a label in Russian", "<p><em>Автор: Анна Серова</em></p>", "Анна Серова"],
		["on the right below the text", '<p style="text-align:right"><strong>Minh Anh</strong></p>', "Minh Anh"],
	])("%s", (_, signature, name) => {
		const { authors } = page(
			"A story of a mill",
			`<h1>A story of a mill</h1>${paragraphs(TEXT)}${signature}`,
		);
		expect(authors).toEqual([name]);
	});
});

it("takes a page for an article where one of a pair of links stands beside all of its text", () => {
	const html = htmlOf({
		title: "关于期中教学检查的通知",
		body: `<div class="ny"><div class="left"><h2>通知公告</h2><ul><li><a href="/tz.htm">通知公告</a></li><li><a href="/jx.htm">教学运行</a></li></ul></div><div class="right"><h3>关于期中教学检查的通知</h3><div>时间：2026-10-26</div>${paragraphs(CN.slice(0, 2))}<p>上一条：<a href="5833.htm">关于公布教学成果奖评审结果的通知</a></p></div></div>`,
	});
	expect(pageKind(html, "https://www.site.example/info/1032/5821.htm")).toBe("article");
});

it("takes a page for an article where an item of its list would be the text under the only headline", () => {
	const link = (n: number) =>
		`<article class="t"><h3><a href="/n/${n}.html">Another headline of the day, number ${n}</a></h3><p>A few words.</p></article>`;
	const main = `<article><h1>The mill moves</h1>${paragraphs(TEXT)}<p>Part of our <a href="/n/series.html">series on mills and rivers</a></p></article>`;
	const html = htmlOf({
		title: "The mill moves",
		body: `<main>${main}<section>${link(1)}${link(2)}</section></main>`,
	});
	expect(pageKind(html, "https://www.site.example/town/mill")).toBe("article");
});
