import { describe, expect, it } from "vitest";
import { paragraphs, prose, read, sentences } from "./kit.ts";

const TITLE = "The lock keeper's house is for sale";
const TEXT = prose(5, 4);
const CN_TITLE = "关于期末考试安排的通知";
const CN = prose(6, 2, "zh");
const article = (above: string, body = paragraphs(TEXT)) =>
	read({ title: TITLE, body: `<main><article><h1>${TITLE}</h1>${above}${body}</article></main>` });
const at = (time: number | null) => (time === null ? null : new Date(time).toISOString().slice(0, 16));

describe("lines above a text", () => {
	it.each(["Lesezeit: 2 Min.", "Temps de lecture 3 min.", "Время чтения: 4 минуты", "阅读时长：3分钟"])(
		"%s is none of it",
		(line) => {
			expect(article(`<p>12 May 2026</p><p>${line}</p>`).lines).toEqual(TEXT);
		},
	);

	it("of a byline go with a date in another language", () => {
		const byline =
			'<div class="meta"><span>28. November 2026, 14:05 Uhr</span> <span>Lesezeit: 2 Min.</span></div>';
		expect(article(`<p>${sentences(3, 1)}</p>${byline}`).text).not.toContain("Lesezeit");
	});

	it("in a table of the text stay, whatever its columns are called", () => {
		const table =
			"<table><tr><td>考试类别</td><td>时间</td><td>负责单位</td></tr><tr><td>公共课</td><td>1月4日至1月8日</td><td>教务处</td></tr></table>";
		const body = `<h1>${CN_TITLE}</h1><p>发布时间：2026-05-23</p><p>各学院（部）：</p><p>${CN[0]}</p>${table}<p>${CN[1]}</p>`;
		const { text } = read({ title: CN_TITLE, language: "zh-CN", body: `<div class="article">${body}</div>` });
		expect(text).toContain("各学院（部）：");
		expect(text).toContain("时间");
		expect(text).not.toContain("发布时间");
	});

	it("have no face of the author in them", () => {
		const face =
			'<header><div class="who"><img class="avatar__photo" src="/ada.png"><span class="name">Ada Brook</span></div></header>';
		const found = read({
			title: TITLE,
			body: `<main><article><header><h1>${TITLE}</h1>${face}</header><div class="text">${paragraphs(TEXT)}</div></article></main>`,
		});
		expect(found.html).not.toContain("<img");
	});
});

describe("lines between paragraphs", () => {
	it.each(["Материалы по теме:", "Читайте также", "Read more", "相关阅读："])(
		"%s over a link goes with it",
		(label) => {
			const box = `<div class="inset"><div>${label}</div><a href="/a/7">A bridge was opened across the river</a></div>`;
			const body = paragraphs(TEXT.slice(0, 1)) + box + paragraphs(TEXT.slice(1));
			expect(article("", body).lines).toEqual(TEXT);
		},
	);

	it("over a file stay", () => {
		const box =
			'<div class="inset"><div>相关链接：</div><a href="/files/plan.pdf">The plan of the bridge.pdf</a></div>';
		expect(article("", paragraphs(TEXT.slice(0, 1)) + box + paragraphs(TEXT.slice(1))).text).toContain(
			"plan of the",
		);
	});

	it("with a file have no icon of its type", () => {
		const file = '<p>附件：<a href="/files/1.xlsx"><img src="/editor/icon_xls.gif">安排表.xlsx</a></p>';
		const { html } = read({
			title: CN_TITLE,
			language: "zh-CN",
			body: `<div class="article"><h1>${CN_TITLE}</h1>${paragraphs(CN)}${file}</div>`,
		});
		expect(html).toContain("安排表.xlsx");
		expect(html).not.toContain("<img");
	});
});

describe("dates and names", () => {
	it.each([
		["a weekday and a dash before the hour", "Thu, 05/21/2026 - 10:30", "2026-05-21T10:30"],
		["the afternoon in Arabic", "السبت 23 مايو 2026 - 03:15 م", "2026-05-23T15:15"],
		["the morning in Arabic", "23 مايو 2026 - 03:15 ص", "2026-05-23T03:15"],
		[
			"the moment behind an age",
			'by kitt <span class="age" title="2026-05-29T05:20:30 1780032030">4 hours ago</span>',
			"2026-05-29T05:20",
		],
	])("%s", (_, line, expected) => {
		expect(at(article(`<p>${line}</p>`).entry.published)).toBe(expected);
	});

	it("since when the poster is a member is no date of the post", () => {
		const member =
			"<dl><dt>sven</dt><dd><strong>Joined:</strong> Tue Mar 04, 2014 8:00 am</dd></dl><p>by <b>sven</b> » Sat May 23, 2026 9:12 am</p>";
		expect(at(article(member).entry.published)).toBe("2026-05-23T09:12");
	});

	it("the label before a name in Arabic is no part of it", () => {
		expect(article('<div class="writer">كتب: يوسف منصور</div>').authors).toEqual(["يوسف منصور"]);
	});

	it("a bold headline stands above short paragraphs as well", () => {
		const text =
			"入冬以来，我县各乡镇掀起农田水利建设热潮。<br><br>截至目前，全县已投入资金三千二百万元，清淤沟渠四百一十公里，新建塘坝三十七座。<br><br>县水务局表示，将加强质量监管，确保每一项工程经得起检验，请各乡镇抓紧落实。";
		const body = `<table><tr><td align="center"><font size="4"><b>我县掀起冬季农田水利建设热潮</b></font></td></tr><tr><td align="center">作者：胡建国　更新时间：2026/5/25 8:46:31</td></tr><tr><td>${text}</td></tr></table>`;
		expect(read({ title: "石塘县新闻网", language: "zh-CN", body }).entry.title).toBe(
			"我县掀起冬季农田水利建设热潮",
		);
	});
});
