import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const TITLE = "The lock that nobody wanted";
const TEXT = paragraphs(prose(8, 4));
const CN_TITLE = "无人问津的老船闸";
const CN_TEXT = paragraphs(prose(9, 4, "zh"));
const RU_TEXT = paragraphs([
	"Старый шлюз на реке снова откроют, сообщили в городской администрации. Жители довольны, хотя и не все.",
	"Работы закончили на прошлой неделе, проверку провели дважды. Первый катер пройдёт в полдень, если позволит погода.",
	"Об этом просили давно, говорит смотритель. Совет вернётся к вопросу в следующем месяце, а чем кончится, неизвестно.",
]);
const ld = (data: object) =>
	`<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", ...data })}</script>`;

describe("a stated date that the page and its address contradict", () => {
	const page = (url: string, head: string, shown: string) =>
		read({ url, title: TITLE, head, body: `<article><h1>${TITLE}</h1>${shown}${TEXT}</article>` }).day;

	it.each([
		[
			"a plug-in's JSON-LD",
			"https://blog.example/2013/04/lock/",
			ld({ headline: "A blog", datePublished: "2023-01-01T00:00:00Z" }),
			'<p>Posted on <time class="entry-date" datetime="2013-04-07T10:00:00+00:00">April 7, 2013</time></p>',
			"2013-04-07",
		],
		[
			"a meta element",
			"https://www.zeitung.example/archiv/2009-11/schleuse",
			'<meta property="article:published_time" content="2021-05-02T08:00:00Z">',
			"<p>12. November 2009</p>",
			"2009-11-12",
		],
		[
			"microdata beside it",
			"https://news.example/2011/09/30/lock.html",
			ld({ headline: TITLE, datePublished: "2024-02-02" }),
			'<span itemprop="datePublished" content="2011-09-30T06:00:00Z">30 September 2011</span>',
			"2011-09-30",
		],
		[
			"not by the address alone",
			"https://blog.example/2013/04/lock/",
			ld({ headline: TITLE, datePublished: "2023-01-01T00:00:00Z" }),
			"",
			"2023-01-01",
		],
		[
			"not by the page alone",
			"https://blog.example/lock/",
			ld({ headline: TITLE, datePublished: "2023-01-01T00:00:00Z" }),
			'<p><time datetime="2013-04-07">April 7, 2013</time></p>',
			"2023-01-01",
		],
		[
			"nor where text was planned in the month of its address",
			"https://blog.example/2022/12/lock/",
			ld({ headline: TITLE, datePublished: "2023-01-01T00:00:00Z" }),
			'<p><time datetime="2022-12-30">December 30, 2022</time></p>',
			"2023-01-01",
		],
	])("%s", (_, url, head, shown, day) => {
		expect(page(url, head, shown)).toBe(day);
	});
});

describe("a date in the page's state", () => {
	const page = (script: string, title = TITLE) =>
		read({ title, body: `<div id="root"><h1>${title}</h1>${TEXT}</div>${script}` });

	it.each([
		[
			"of Next.js",
			`<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { more: [{ title: "Another", publishedAt: "2020-01-01" }], story: { headline: TITLE, publishedAt: "2024-06-18T07:00:00Z", authors: [{ name: "Ewa Lind" }] } } })}</script>`,
			["Ewa Lind"],
		],
		[
			"that a script assigns",
			`<script>window.__INITIAL_STATE__ = ${JSON.stringify({ article: { title: TITLE, createTime: 1718694000000, author: "Ewa Lind" } })};</script>`,
			["Ewa Lind"],
		],
		[
			"in pieces",
			`<script>self.__next_f.push([1,${JSON.stringify(`4:I[1]\n5:["$","main",null,{"post":{"title":"${TITLE}","datePublished":"2024-06-18","author":{"name":"Ewa Lind"}}}]\n`)}])</script>`,
			["Ewa Lind"],
		],
		[
			"without a writer",
			`<script type="application/json">{"page":{"subject":"${TITLE}","pub_date":"2024-06-18 09:00"}}</script>`,
			[],
		],
	])("%s", (_, script, authors) => {
		const found = page(script);
		expect(found.day).toBe("2024-06-18");
		expect(found.authors).toEqual(authors);
	});

	it("not of something else", () => {
		const other = { title: "Another lock", publishedAt: "2024-06-18T07:00:00Z", author: "Ewa Lind" };
		const found = page(`<script type="application/json">${JSON.stringify({ list: [other] })}</script>`);
		expect(found.day).toBeNull();
		expect(found.authors).toEqual([]);
	});
});

describe("a dateline", () => {
	const [first = "", ...rest] = prose(8, 4);
	const page = (line: string, language = "en") =>
		read({
			title: TITLE,
			language,
			body: `<div><h1>${TITLE}</h1><p>${line} ${first}</p>${paragraphs(rest)}</div>`,
		}).day;

	it.each([
		["of a release", "DAYTON, Ohio, June 12, 2008 --", "2008-06-12"],
		["by way of an agency", "NEW HAVEN, Conn., June 12, 2008 /WireDesk/ —", "2008-06-12"],
		["in brackets", "Springfield (June 12, 2008) –", "2008-06-12"],
		["of a town in Germany", "Lindau am Bodensee, 12. Juni 2008 –", "2008-06-12", "de"],
		["of Paris", "Paris, le 12 juin 2008 –", "2008-06-12", "fr"],
		[
			"but no sentence",
			"In Dayton it was known by June 12, 2008 - and not before - that this would end.",
			null,
		],
		["nor a day without a year", "DAYTON, Ohio, June 12 --", null],
	])("%s", (_, line, day, language?: string) => {
		expect(page(line, language)).toBe(day);
	});
});

describe("the number of a paper", () => {
	it.each([
		["ru", '<p><a href="/arhiv/37/">№ 37 (1142) от 14 сентября 2012 года</a> / Общество</p>'],
		["ru", '<div><a href="/n/8">№8 от 14.09.2012</a></div>'],
		["de", '<p><a href="/heft/37">Nr. 37 vom 14. September 2012</a> | Orte</p>'],
		["fr", '<p><a href="/num/37">Numéro 37 du 14 septembre 2012</a></p>'],
	])("in %s", (language, line) => {
		const title = "Шлюз, который никому не нужен";
		const found = read({ title, language, body: `<div>${line}<h2>${title}</h2>${RU_TEXT}</div>` });
		expect(found.day).toBe("2012-09-14");
	});
});

describe("a message of pictures", () => {
	const TEXT_OF =
		"放假第一天去看老船闸。\\x0a\\x0a路线：地铁坐到终点，再走四十分钟，坡不大。\\x0a提醒：水自己带够，闸边没有小卖部。";
	const pictures = [1, 2, 3].map(
		(i) => `{cdn_url: 'https://mmbiz.qpic.cn/p${i}/0?wx_fmt=jpeg', width: '1080' * 1}`,
	);
	const page = (date: string, hidden: string, title = `${CN_TITLE}｜人少景美`) =>
		read({
			url: "https://mp.weixin.qq.com/s/abcdefghijk",
			timezone: "Asia/Shanghai",
			language: "zh",
			head: `<meta property="og:title" content="${title}"><meta property="og:image" content="https://mmbiz.qpic.cn/p1/0?wx_fmt=jpeg"><meta property="og:description" content="${TEXT_OF}">`,
			body: `<div id="js_article"></div>${hidden}<script>${date};window.picture_page_info_list = [${pictures.join(",")}];</script>`,
		});

	it.each([
		["window.ct = '1759479240'", '<div class="tip" style="display:none">左右滑动查看更多图片</div>'],
		["window.createTime = '2025-10-03 16:14'", "<div hidden><p>微信扫一扫<br>关注该公众号</p></div>"],
		[
			"window.d = {create_time: '2025-10-03 16:14'}",
			'<style>.t{display:none}</style><p class="t">继续滑动看下一个</p>',
		],
	])("dated by %s", (date, hidden) => {
		const found = page(date, hidden);
		expect(found.entry.title).toBe(`${CN_TITLE}｜人少景美`);
		expect(found.entry.published).toBe(Date.parse("2025-10-03T08:14:00Z"));
		expect(found.lines).toEqual([
			"放假第一天去看老船闸。",
			"路线：地铁坐到终点，再走四十分钟，坡不大。",
			"提醒：水自己带够，闸边没有小卖部。",
		]);
		expect(found.html.match(/<img/g)).toHaveLength(3);
		expect(found.entry.summary).not.toContain("\\x0a");
	});

	it("has a text where it is hidden and one", () => {
		const found = read({
			title: CN_TITLE,
			language: "zh",
			body: `<div style="display:none"><h1>${CN_TITLE}</h1>${CN_TEXT}</div>`,
		});
		expect(found.lines).toHaveLength(4);
	});
});
