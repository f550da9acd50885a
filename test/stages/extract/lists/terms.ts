import { EN, type ListPage, links, menu, type Wanted, ZH_NEWS as ZH } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>News</title></head><body><header><ul>${menu("Home Town Works Help Contact")}</ul></header><main>${body}</main><footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
/** Days that differ, of which no two entries share one. */
const dayOf = (i: number, apart = 3) =>
	new Date(Date.UTC(2026, 5, 18) - i * apart * 86_400_000).toISOString().slice(0, 10);
const wantedOf = (titles: readonly string[], apart?: number): Wanted[] =>
	titles.map((title, i) => ({ title, url: `https://town.example.com/n/${i}`, day: dayOf(i, apart) }));
const said = (title: string, i: number) => `<dd><a href="/n/${i}">${title}</a></dd>`;
const inWords = (day: string) => {
	const [year, month, date] = day.split("-").map(Number);
	return `${year}年${month}月${date}日`;
};
const SORTS = ["告知", "募集", "入札", "防災"];
const KINDS = ["通知", "公告", "招标", "人事"];
const SHORT = new Intl.DateTimeFormat("en", { month: "short", day: "2-digit", timeZone: "UTC" });

/** A list by years of which some have one entry more than the others. */
const byYears = (term: (day: string) => string) =>
	[EN.slice(0, 3), EN.slice(3, 7), EN.slice(7)]
		.filter((titles) => titles.length > 0)
		.map((titles) => {
			const rows = titles.map((title) => {
				const i = EN.indexOf(title);
				return `<dt>${term(dayOf(i, 90))}</dt>${said(title, i)}`;
			});
			return `<h2>${dayOf(EN.indexOf(titles[0] ?? ""), 90).slice(0, 4)}</h2><dl class="posts">${rows.join("\n")}</dl>`;
		})
		.join("");

/** The date of an entry as the term that it describes. */
export const TERMS: ListPage[] = [
	{
		name: "terms-that-say-a-day-and-a-sort-in-japanese",
		url: "https://town.example.com/news/",
		html: page(
			"ja",
			`<dl>${EN.map((title, i) => `<dt>${inWords(dayOf(i))}<span class="cate c${i % 4}">${SORTS[i % 4]}</span></dt>\n${said(title, i)}`).join("\n")}</dl>`,
		),
		wanted: wantedOf(EN),
	},
	{
		name: "terms-that-say-a-day-and-a-sort-in-chinese",
		url: "https://town.example.com/news/",
		html: page(
			"zh-CN",
			`<dl>${ZH.map((title, i) => `<dt><em>${KINDS[i % 4]}</em>${dayOf(i)}</dt>${said(title, i)}`).join("")}</dl>`,
		),
		wanted: wantedOf(ZH),
	},
	{
		name: "terms-with-a-day-in-an-attribute-by-years",
		url: "https://town.example.com/writing/",
		html: page(
			"en",
			byYears((day) => `<time datetime="${day}">${SHORT.format(Date.parse(day))}</time>`),
		),
		wanted: wantedOf(EN, 90),
	},
	{
		name: "terms-with-a-whole-day-by-years",
		url: "https://town.example.com/writing/",
		html: page(
			"en",
			byYears((day) => day),
		),
		wanted: wantedOf(EN, 90),
	},
];
