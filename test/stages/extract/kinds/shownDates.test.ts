import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const TITLE = "The lock that nobody wanted";
const TEXT = paragraphs(prose(8, 4));
const page = (shown: string, below = "", language = "en") =>
	read({
		language,
		title: TITLE,
		url: "https://news.example/a/the-lock",
		body: `<article><h1>${TITLE}</h1>${shown}${TEXT}</article>${below}`,
	});

describe("how long ago a marked element was", () => {
	const other = '<div class="rail"><time class="published-date timeago">4 months ago</time></div>';
	it.each([
		["a date by the headline", '<p class="published-date">December 12, 2016 7:00 AM</p>'],
		["a date in words", "<p>By Ada Brook on December 12, 2016</p>"],
	])("gives way to %s", (_, shown) => {
		expect(page(shown, other).day).toBe("2016-12-12");
	});

	it("is the date where the page shows no other", () => {
		expect(page('<time class="published-date">4 months ago</time>').day).toBe("2026-08-01");
	});
});

describe("when a page was changed is not when it was published", () => {
	const [old, now] = ["2016-12-21T18:49:10-05:00", "2018-03-06T19:49:32-05:00"];
	it.each([
		[
			"in the line above",
			`<div>Updated:</div><div><time datetime="${now}">Mar 6, 2018</time></div><div>Original:</div><div><time datetime="${old}">Dec 21, 2016</time></div>`,
		],
		[
			"in one line",
			`<p>Last updated <time datetime="${now}">Mar 6, 2018</time></p><p><time datetime="${old}">Dec 21, 2016</time></p>`,
		],
		["in a line of words", "<p>Aktualisiert am 6. März 2018</p><p>21. Dezember 2016</p>"],
		["behind the date", "<p>2018.03.06 lastupdate</p><p>2016.12.21</p>"],
	])("%s", (_, shown) => {
		expect(page(shown, "", "de").day).toMatch(/^2016-12-2[12]$/);
	});

	it("but better than none", () => {
		expect(page(`<div>Updated:</div><div><time datetime="${now}">Mar 6, 2018</time></div>`).day).toBe(
			"2018-03-07",
		);
		expect(page("<p>Aktualisiert am 6. März 2018</p>", "", "de").day).toBe("2018-03-06");
		expect(page("<p>2018.03.06 lastupdate</p>").day).toBe("2018-03-06");
		expect(page("<p>2018年03月06日 12時00分更新</p>", "", "ja").day).toBe("2018-03-06");
	});
});

describe("a date beside a picture", () => {
	const picture =
		'<figure><img src="/a.jpg" width="600"><figcaption>Audio: Radio Nord | 24.04.2024 | Ada Brook</figcaption></figure>';
	it("gives way to a year of two digits with its hour", () => {
		expect(page(`<p>Do 25.04.24 | 14:07 Uhr | Von Ada Brook</p>${picture}`, "", "de").day).toBe("2024-04-25");
	});

	it("is not the text's", () => {
		expect(page(picture, "", "de").day).toBe(null);
	});
});

describe("a moment in a tip above how long ago that was", () => {
	it.each([
		["data-tippy-content", "dimanche 24 mars 2024 à 07:31:20", "fr"],
		["data-original-title", "2024-03-24 07:31", "zh-CN"],
		["data-bs-original-title", "Mar 24, 2024 7:31 AM", "en"],
		["data-tooltip", "24. März 2024 um 07:31 Uhr", "de"],
	])("%s", (name, tip, language) => {
		const shown = `<p>Ada Brook · <span class="moment" ${name}="${tip}">3 mois</span></p>`;
		expect(page(shown, "", language).day).toBe("2024-03-24");
	});
});

describe("a span of days in the text", () => {
	const daySaid = (first: string, language: string, foot: string) =>
		read({
			language,
			timezone: language === "ko" ? "Asia/Seoul" : "UTC",
			title: TITLE,
			url: "https://news.example/a/the-lock",
			body: `<article><h1>${TITLE}</h1><div>${first}<br><br>${prose(8, 14, language === "en" ? "en" : "zh").join("<br><br>")}<br><br>${foot}</div></article>`,
		}).day;

	it.each([
		["水务处会在四月四日至十二日期间采取以下措施：", "zh-HK", "2026年3月18日（星期三）"],
		["船闸4月4日起停航，恢复时间另行通知", "zh-CN", "2026年3月18日"],
		["水門は4月4日から12日まで閉鎖します", "ja", "2026年3月18日"],
		["갑문은 4월 4일부터 12일까지 닫힙니다", "ko", "2026년 3월 18일"],
		["The lock is closed from April 4 to 12", "en", "18 March 2026"],
	])("%s", (first, language, foot) => {
		expect(daySaid(first, language, foot)).toBe("2026-03-18");
	});

	it("but a day without a year above the text still tells", () => {
		expect(page("<p>4月4日 10:20 · 江城日报</p>", "", "zh-CN").day).toBe("2026-04-04");
	});
});
