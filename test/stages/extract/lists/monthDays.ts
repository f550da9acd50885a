import { EN, JA, type ListPage, links, menu, type Wanted, ZH_GOV, ZH_NEWS } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>Archives</title></head><body><header><ul>${menu("Home Notes Events Help Contact")}</ul></header><main>${body}</main><footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
/** The months and days of some items. */
const OF: readonly (readonly [number, number])[] = [
	[6, 18],
	[6, 12],
	[6, 3],
	[5, 28],
	[5, 9],
	[4, 21],
	[4, 2],
	[3, 30],
	[3, 11],
	[3, 5],
];
const two = (number: number) => `${number}`.padStart(2, "0");
const names = "January February March April May June".split(" ");
const nameOf = (month: number) => names[month - 1] ?? "";

/** Items below a head for each month. */
function underMonths(
	titles: readonly string[],
	head: (month: number) => string,
	row: (title: string, i: number, day: number) => string,
	[open, close]: readonly [string, string] = ["<ul>", "</ul>"],
): string {
	return [6, 5, 4, 3]
		.map((month) => {
			const rows = OF.map(([of, day], i) => (of === month ? row(titles[i] ?? "", i, day) : ""));
			return head(month) + open + rows.join("") + close;
		})
		.join("");
}

const address = (i: number) => `https://www.example.com/x/${i}`;
const wanted = (titles: readonly string[]): Wanted[] =>
	OF.map(([month, day], i) => ({
		title: titles[i] ?? "",
		url: address(i),
		day: `2026-${two(month)}-${two(day)}`,
	}));
const listed = (name: string, lang: string, titles: readonly string[], body: string): ListPage => ({
	name,
	url: "https://www.example.com/archives/",
	html: page(lang, body),
	wanted: wanted(titles),
});
const NOTHING = ["", ""] as const;

/** Items with the number of their day, below months or years. */
export const MONTH_DAYS: ListPage[] = [
	listed(
		"days-in-the-links-below-months",
		"en",
		EN,
		underMonths(
			EN,
			(month) => `<h2>${nameOf(month)} 2026</h2>`,
			(title, i, day) => `<li><a href="/x/${i}">${day} – ${title}</a></li>`,
		),
	),
	listed(
		"days-in-cells-below-rows-of-months",
		"en",
		EN,
		`<table>${underMonths(
			EN,
			(month) => `<tr><th colspan="2">${nameOf(month)} 2026</th></tr>`,
			(title, i, day) => `<tr><td>${day}</td><td><a href="/x/${i}">${title}</a></td></tr>`,
			NOTHING,
		)}</table>`,
	),
	listed(
		"days-in-text-before-bare-links",
		"en",
		EN,
		underMonths(
			EN,
			(month) => `<h4>${nameOf(month)} 2026</h4>`,
			(title, i, day) => `${day} <a href="/x/${i}">${title}</a><br>`,
			["<p>", "</p>"],
		),
	),
	listed(
		"days-below-months-below-a-year",
		"en",
		EN,
		`<h2>2026</h2>${underMonths(
			EN,
			(month) => `<h3>${nameOf(month)}</h3>`,
			(title, i, day) => `<li><span class="d">${day}</span><a href="/x/${i}">${title}</a></li>`,
		)}`,
	),
	listed(
		"chinese-days-below-months",
		"zh-CN",
		ZH_NEWS,
		underMonths(
			ZH_NEWS,
			(month) => `<h3>2026年${month}月</h3>`,
			(title, i, day) => `<li>${two(day)}日 <a href="/x/${i}">${title}</a></li>`,
		),
	),
	listed(
		"chinese-days-in-the-links-below-months",
		"zh-CN",
		ZH_NEWS,
		underMonths(
			ZH_NEWS,
			(month) => `<h3>2026年${month}月</h3>`,
			(title, i, day) => `<li><a href="/x/${i}"><span class="r">${two(day)}日</span>${title}</a></li>`,
		),
	),
	listed(
		"chinese-days-below-months-with-their-counts-below-a-year",
		"zh-CN",
		ZH_NEWS,
		`<h3 class="year">2026 年</h3>${underMonths(
			ZH_NEWS,
			(month) => `<div class="mon">${month} 月 ( 3 篇文章 )</div>`,
			(title, i, day) => `<li>${two(day)}日: <a href="/x/${i}">${title}</a></li>`,
		)}`,
	),
	listed(
		"japanese-days-below-months",
		"ja",
		JA,
		underMonths(
			JA,
			(month) => `<h3>2026年${month}月</h3>`,
			(title, i, day) => `<dl><dt>${day}日（月）</dt><dd><a href="/x/${i}">${title}</a></dd></dl>`,
			NOTHING,
		),
	),
	listed(
		"korean-days-below-months",
		"ko",
		JA,
		underMonths(
			JA,
			(month) => `<h3>2026년 ${month}월</h3>`,
			(title, i, day) => `<li><span>${day}일</span> <a href="/x/${i}">${title}</a></li>`,
		),
	),
	listed(
		"a-day-and-its-month-in-two-elements",
		"zh-CN",
		ZH_GOV,
		OF.map(
			([month, day], i) =>
				`<li><em>${two(day)}日</em><i>2026年${two(month)}月</i><a href="/x/${i}">${ZH_GOV[i]}</a></li>`,
		).join(""),
	),
	{
		name: "numbers-in-titles-below-months-that-are-no-days",
		url: "https://www.example.com/archives/",
		html: page(
			"en",
			underMonths(
				EN,
				(month) => `<h2>${nameOf(month)} 2026</h2>`,
				(title, i) => `<li><a href="/x/${i}">${i % 3 === 0 ? `${i + 2} reasons: ` : ""}${title}</a></li>`,
			),
		),
		wanted: OF.map(([month], i) => ({
			title: `${i % 3 === 0 ? `${i + 2} reasons: ` : ""}${EN[i]}`,
			url: address(i),
			day: `2026-${two(month)}-01`,
		})),
	},
];
