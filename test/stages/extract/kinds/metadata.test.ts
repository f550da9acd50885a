import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const TITLE = "The lock that nobody wanted";
const TEXT = paragraphs(prose(8, 4));
const CN_TITLE = "无人问津的老船闸";
const CN_TEXT = paragraphs(prose(9, 4, "zh"));
const KO_TEXT = paragraphs([
	"강변의 오래된 갑문이 다시 열린다. 시청은 지난주 공사를 마쳤다고 밝혔다, 주민들은 반겼다.",
	"관계자는 안전 점검을 모두 마쳤다고 설명했다. 첫 배는 정오에 지나간다, 날씨가 좋다면 말이다.",
	"주민들은 오래전부터 이를 요구해 왔다. 시의회는 다음 달에 다시 논의한다고 한다, 결과는 모른다.",
]);
const ld = (data: object) =>
	`<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", ...data })}</script>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

describe("who wrote it, by a link", () => {
	const page = (links: string) =>
		read({
			title: TITLE,
			body: `<div class="post"><h3>${TITLE}</h3>${TEXT}<p>A last line that is longer than most.</p><div class="post-footer">${links}</div></div>`,
		}).authors;

	it("to the author, even if called as a trade is", () => {
		expect(
			page(`Posted by <span class="fn"><a rel="author" href="/p">Elm Writer</a></span> at 6:12`),
		).toEqual(["Elm Writer"]);
	});

	it("not where the page links to several", () => {
		expect(
			page(`<a rel="author" href="/p">Ada Writer</a> and <a rel="author" href="/q">Tom Editor</a>`),
		).toEqual([]);
	});
});

describe("who wrote it", () => {
	const page = (byline: string, head = "", title = TITLE) =>
		read({
			title: `${title} - The Bridge`,
			head: `<meta property="og:site_name" content="The Bridge">${head}`,
			body: `<article><h1>${title}</h1>${byline}${TEXT}</article>`,
		}).authors;

	it.each<[string, string, string[], string?]>([
		["a date before by", '<p class="meta">Tuesday 15 October 2019 by Bram Kuhnert</p>', ["Bram Kuhnert"]],
		[
			"time and by",
			'<p class="meta"><time datetime="2023-05-19">19 May 2023</time> by Orla Quist</p>',
			["Orla Quist"],
		],
		["von after a date", "<p>12. Mai 2024 von Jona Ehlers</p>", ["Jona Ehlers"]],
		[
			"an editor in the next line",
			'<p class="byline author">Written by Rob Ewart-Hale<br>Edited by Betsy Boyle</p>',
			["Rob Ewart-Hale"],
		],
		["an editor beside", "<p>By Rob Ewart-Hale | Edited by Betsy Boyle</p>", ["Rob Ewart-Hale"]],
		[
			"a reviewer",
			'<div class="byline">By Ann Lee, PhD. Medically reviewed by Tom Roe, MD</div>',
			["Ann Lee"],
		],
		[
			"the site's staff",
			'<div class="byline"><a href="/kt">Kaelin Tulley</a><span>Bridge Staff</span></div>',
			["Kaelin Tulley"],
		],
		[
			"a role under the name",
			'<div class="author"><span class="name">Nina Falk</span><span class="role">Senior science correspondent</span></div>',
			["Nina Falk"],
		],
		["a role behind the name", '<p class="byline">By Nina Falk, staff writer</p>', ["Nina Falk"]],
		["a role before the name", '<p class="byline">Science correspondent Nina Falk</p>', ["Nina Falk"]],
		["a correspondent alone", '<p class="byline">By our correspondent</p>', []],
		["staff alone", '<p class="byline">By Staff</p>', []],
		["published by", '<p class="entry-meta">Published by Jo Ramirez on May 3, 2024</p>', ["Jo Ramirez"]],
		["text and pictures", "<p>Von Karla Weiss (Text) und Jan Ohm (Fotos)</p>", ["Karla Weiss"]],
		["words and photographs", "<p>Words by Karla Weiss. Photographs by Jan Ohm</p>", ["Karla Weiss"]],
		["two authors", "<p>By Ann Lee and Tom Roe</p>", ["Ann Lee", "Tom Roe"]],
		[
			"three authors",
			'<p class="byline">By <a href="/a">Ann Lee</a>, <a href="/b">Tom Roe</a> and <a href="/c">Ida Bohn</a></p>',
			["Ann Lee", "Tom Roe", "Ida Bohn"],
		],
		["an agency", '<p class="byline">By Ann Lee, The Bridge News Agency</p>', ["Ann Lee"]],
		["a place behind", '<p class="byline">By Ann Lee in Berlin</p>', ["Ann Lee"]],
	])("%s", (_, byline, authors) => {
		expect(page(byline)).toEqual(authors);
	});

	it.each<[string, string, string[]]>([
		[
			"is not the title in linked data",
			ld({ headline: TITLE, author: { "@type": "Person", name: TITLE } }),
			[],
		],
		["is not the title in a meta", meta("author", TITLE), []],
		["is not the site", ld({ headline: TITLE, author: { "@type": "Person", name: "The Bridge" } }), []],
		[
			"is not the site where that is called so and nobody else",
			ld({ headline: TITLE, author: { "@type": "Organization", name: "The Bridge" } }),
			[],
		],
		[
			"is not who publishes the page and nobody else",
			ld({
				headline: TITLE,
				author: { "@type": "Organization", name: "Ness Media" },
				publisher: { "@type": "Organization", name: "Ness Media" },
			}),
			[],
		],
		[
			"is an agency that is not the site, where that is all",
			ld({ headline: TITLE, author: { "@type": "Organization", name: "Norden Wire" } }),
			["Norden Wire"],
		],
		[
			"is each of several of a citation",
			meta("citation_author", "Quist, Orla") + meta("citation_author", "de Vries, Jan P."),
			["Orla Quist", "Jan P. de Vries"],
		],
		[
			"is each of several metas",
			meta("author", "Orla Quist") + meta("author", "Jan de Vries"),
			["Orla Quist", "Jan de Vries"],
		],
		[
			"is each of several in linked data",
			ld({ headline: TITLE, author: [{ name: "Orla Quist" }, { name: "Jan de Vries" }] }),
			["Orla Quist", "Jan de Vries"],
		],
	])("%s", (_, head, authors) => {
		expect(page("", head)).toEqual(authors);
	});

	it.each<[string, string, string[], string]>([
		[
			"기자",
			'<div class="info"><span>이솔 기자</span> <span>입력 2024. 5. 22. 08:37</span></div>',
			["이솔"],
			"ko",
		],
		["기자 with an address", "<p class='reporter'>홍길동 기자 hong@bridge.example</p>", ["홍길동"], "ko"],
		["two 기자", "<p class='byline'>홍길동·김하나 기자</p>", ["홍길동", "김하나"], "ko"],
		[
			"a user before a date",
			'<div class="meta"><a href="/users/77">以江为马</a> / 187 / 0 / 创建于 1周前</div>',
			["以江为马"],
			"zh-CN",
		],
		["作者 and 编辑", "<div>2024-05-01 作者：李江 编辑：王河</div>", ["李江"], "zh-CN"],
		["文/图", "<p>文/李江 图/王河</p>", ["李江"], "zh-CN"],
		["撰文 and 摄影", "<p>撰文：李江　摄影：王河</p>", ["李江"], "zh-CN"],
	])("%s", (_, byline, authors, language) => {
		const [title, text] = language === "ko" ? ["강변 갑문, 다시 열린다", KO_TEXT] : [CN_TITLE, CN_TEXT];
		expect(
			read({ title, language, body: `<article><h1>${title}</h1>${byline}${text}</article>` }).authors,
		).toEqual(authors);
	});
});

describe("when it was published", () => {
	const page = (
		byline: string,
		more: { language?: string; url?: string; head?: string; timezone?: string } = {},
	) => read({ title: TITLE, ...more, body: `<article><h1>${TITLE}</h1>${byline}${TEXT}</article>` });

	it.each<[string, string, string]>([
		[
			"updated before published",
			"<p>Updated 6 May 2024, 10:00. First published 2 May 2024, 08:00</p>",
			"2024-05-02",
		],
		[
			"updated alone in a line above",
			"<p>Updated on 6 May 2024</p><p>Published on 2 May 2024</p>",
			"2024-05-02",
		],
		["last modified, then posted", "<p>Last modified: 2024-05-06</p><p>Posted: 2024-05-02</p>", "2024-05-02"],
		["编辑于 and 发布于", "<p>编辑于 2024-05-06 08:30</p><p>发布于 2024-05-02 10:11</p>", "2024-05-02"],
		[
			"编辑于 in one line with 发布于",
			"<div>编辑于 2024-05-06 08:30　发布于 2024-05-02 10:11</div>",
			"2024-05-02",
		],
		["发布于 first", "<div>发布于 2024-05-02 10:11・编辑于 2024-05-06 08:30</div>", "2024-05-02"],
		["更新 and 发布", "<div>更新时间：2024-05-06 发布时间：2024-05-02</div>", "2024-05-02"],
		["aktualisiert", "<p>Aktualisiert am 6. Mai 2024 · Veröffentlicht am 2. Mai 2024</p>", "2024-05-02"],
		["posted by someone", "<p>Posted by Lena Holm on May 2, 2024 at 9:11</p>", "2024-05-02"],
		[
			"two time elements",
			'<p><time class="updated" datetime="2024-05-06">6 May</time> <time class="published" datetime="2024-05-02">2 May</time></p>',
			"2024-05-02",
		],
	])("%s", (_, byline, day) => {
		expect(page(byline).day).toBe(day);
	});

	it.each<[string, string, { language?: string; url?: string; head?: string }, string]>([
		["in the United States", "<p>03/04/2024</p>", { language: "en-US" }, "2024-03-04"],
		["elsewhere", "<p>03/04/2024</p>", { language: "en-GB" }, "2024-04-03"],
		[
			"by og:locale",
			"<p>03/04/2024</p>",
			{ language: "en", head: '<meta property="og:locale" content="en_US">' },
			"2024-03-04",
		],
		[
			"by the address, month first",
			"<p>03/04/2024</p>",
			{ language: "en", url: "https://a.example/2024/03/lock" },
			"2024-03-04",
		],
		[
			"by the address, day first",
			"<p>03/04/2024</p>",
			{ language: "en-US", url: "https://a.example/2024/04/lock" },
			"2024-04-03",
		],
		[
			"by the address's day",
			"<p>03/04/2024</p>",
			{ language: "en", url: "https://a.example/2024-03-04-lock" },
			"2024-03-04",
		],
	])("03/04/2024 %s", (_, byline, more, day) => {
		expect(page(byline, more).day).toBe(day);
	});

	it("in years of the Republic where the page is Taiwanese", () => {
		const body = `<article><h1>${CN_TITLE}</h1><p>發布日期：113年5月1日</p>${CN_TEXT}</article>`;
		expect(read({ title: CN_TITLE, language: "zh-TW", timezone: "Asia/Taipei", body }).day).toBe(
			"2024-05-01",
		);
		expect(read({ title: CN_TITLE, language: "zh-Hant-TW", timezone: "UTC", body }).day).toBe("2024-05-01");
	});

	it("says that a zone is not known", () => {
		const { entry } = page("<p>Published: 2024-05-02 10:00 QQT</p>");
		expect(entry.published).toBe(Date.UTC(2024, 4, 2, 10));
	});
});

describe("the title", () => {
	it.each<[string, string, string]>([
		[
			"without a kicker",
			`<meta property="og:title" content="${TITLE}">`,
			`<h1><span class="kicker">Opinion</span> ${TITLE}</h1>`,
		],
		[
			"without a kicker in a line of its own",
			`<meta property="og:title" content="${TITLE}">`,
			`<h1><span>Long read</span><br>${TITLE}</h1>`,
		],
		[
			"without a label",
			meta("citation_title", TITLE),
			`<h1>Rivers &gt; Locks</h1><h1 class="title"><span class="descriptor">Title:</span>${TITLE}</h1>`,
		],
		["without a number", meta("citation_title", TITLE), `<h2>[2405.05966] ${TITLE}</h2>`],
		[
			"without what is behind it",
			`<meta property="og:title" content="${TITLE}">`,
			`<h1>${TITLE} <small>12 comments</small></h1>`,
		],
	])("%s", (_, head, heading) => {
		const found = read({
			title: `${TITLE} | The Bridge`,
			head,
			body: `<article>${heading}${TEXT}</article>`,
		});
		expect(found.entry.title).toBe(TITLE);
	});

	it("is the heading's where og:title is the shorter one", () => {
		const found = read({
			title: `${TITLE}, says the town`,
			head: '<meta property="og:title" content="The lock">',
			body: `<article><h1>${TITLE}, says the town</h1>${TEXT}</article>`,
		});
		expect(found.entry.title).toBe(`${TITLE}, says the town`);
	});

	it.each([
		["in a centred paragraph", `<p align="center"><b><font size="5">${CN_TITLE}</font></b></p>`],
		[
			"in a centred cell",
			`<table width="100%"><tr><td align="center"><strong>${CN_TITLE}</strong></td></tr></table>`,
		],
		["by its style", `<div style="text-align:center;font-size:22px;font-weight:bold">${CN_TITLE}</div>`],
		["in center and font", `<center><font size="4" color="#c00"><b>${CN_TITLE}</b></font></center>`],
	])("is bold and stands %s where the page is called by its site", (_, headline) => {
		const body = `<table width="960"><tr><td><img src="/top.jpg"></td></tr><tr><td width="200"><b>学院新闻</b><br><a href="/1">关于运动会的安排</a></td><td>${headline}<p align="center">发布时间：2013-5-7　点击：88</p>${CN_TEXT}</td></tr></table>`;
		const found = read({ title: "云岭师范学院", language: "zh-CN", body });
		expect(found.entry.title).toBe(CN_TITLE);
		expect(found.text).not.toContain(CN_TITLE);
	});
});
