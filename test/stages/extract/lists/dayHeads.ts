import { DE, EN, ES, type ListPage, links, menu, ZH_GOV, ZH_NEWS } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>Feed</title></head><body><header><ul>${menu("Home News Sport Help Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const RU = [
	"Мэрия утвердила проект ремонта старого моста",
	"В области открыли новый паром через пролив",
	"Учёные описали редкий вид орхидеи в горах",
	"Поезда пойдут по новому расписанию с осени",
	"Библиотека вернулась в здание после ремонта",
	"Пожарные спасли туристов со склона вулкана",
	"Музей получил собрание писем мореплавателей",
	"Синоптики предупредили о сильном ветре",
];
/** Three days, of each some items: the latest is that of the tests' clock. */
const DAYS = ["2026-06-21", "2026-06-20", "2026-06-19"];
const OF = [2, 3, 3];

/** Items with their number, day and time, under a heading for each day. */
function underDays(
	titles: readonly string[],
	head: (at: number) => string,
	write: (title: string, i: number, time: string, day: string) => string,
): string {
	let i = 0;
	return DAYS.map((day, at) => {
		const rows = titles.slice(i, i + (OF[at] ?? 0)).map((title) => {
			const time = `${23 - ((i * 5) % 20)}`.padStart(2, "0");
			return write(title, i++, `${time}:${10 + i}`, day);
		});
		return head(at) + rows.join("");
	}).join("");
}

const dayOf = (i: number) => DAYS[i < 2 ? 0 : i < 5 ? 1 : 2] ?? "";
const wanted = (titles: readonly string[], address: (i: number) => string) =>
	titles.slice(0, 8).map((title, i) => ({ title, url: address(i), day: dayOf(i) }));

/** Items that say their hour alone, below headings that say the day: in words, in words with a date, as a date. */
export const DAY_HEADS: ListPage[] = [
	{
		name: "days-in-russian-words-and-dates-between-items",
		url: "https://lenta.example.ru/feed/",
		html: page(
			"ru",
			`<div class="lenta">${underDays(
				RU,
				(at) =>
					`<div class="lenta__day"><h3>${["Сегодня, 21 июня", "Вчера, 20 июня", "19 июня 2026"][at]}</h3></div>`,
				(title, i, time) =>
					`<div class="lenta__item"><span class="lenta__time">${time}</span> <a class="lenta__title" href="/news/n${900 + i}/">${title}</a></div>`,
			)}</div>`,
		),
		wanted: wanted(RU, (i) => `https://lenta.example.ru/news/n${900 + i}/`),
	},
	{
		name: "days-in-german-words-alone-and-with-weekdays",
		url: "https://www.example.de/ticker/",
		html: page(
			"de",
			`<section class="ticker">${underDays(
				DE,
				(at) => `<h2>${["Heute", "Gestern", "Freitag, 19. Juni 2026"][at]}</h2>`,
				(title, i, time) =>
					`<p class="t"><b>${time} Uhr</b> <a href="/ticker/${600 + i}.html">${title}</a></p>`,
			)}</section>`,
		),
		wanted: wanted(DE, (i) => `https://www.example.de/ticker/${600 + i}.html`),
	},
	{
		name: "days-in-chinese-words-with-month-and-day",
		url: "https://kuaixun.example.cn/",
		html: page(
			"zh-CN",
			`<div class="kx">${underDays(
				ZH_NEWS,
				(at) =>
					`<div class="kx-date">${["今天 06月21日 星期日", "昨天 06月20日", "06月19日 星期五"][at]}</div>`,
				(title, i, time) =>
					`<div class="kx-item"><i class="kx-time">${time}</i><a href="/kx/${300 + i}.html">${title}</a></div>`,
			)}</div>`,
		),
		wanted: wanted(ZH_NEWS, (i) => `https://kuaixun.example.cn/kx/${300 + i}.html`),
	},
	{
		name: "days-in-english-in-terms-of-a-list",
		url: "https://wire.example.com/all",
		html: page(
			"en",
			`<dl class="wire">${underDays(
				EN,
				(at) => `<dt>${["Today", "Yesterday – 20 June", "Friday, June 19"][at]}</dt>`,
				(title, i, time) => `<dd><span class="time">${time}</span> <a href="/w/${200 + i}">${title}</a></dd>`,
			)}</dl>`,
		),
		wanted: wanted(EN, (i) => `https://wire.example.com/w/${200 + i}`),
	},
	{
		name: "times-alone-with-the-day-in-the-address",
		url: "https://www.example.es/ultimas/",
		html: page(
			"es",
			`<ul class="u">${underDays(
				ES,
				() => "",
				(title, i, time, day) =>
					`<li><span class="hora">${time}</span> <a href="/noticias/${day.replaceAll("-", "/")}/${400 + i}.html">${title}</a></li>`,
			)}</ul>`,
		),
		wanted: wanted(
			ES,
			(i) => `https://www.example.es/noticias/${dayOf(i).replaceAll("-", "/")}/${400 + i}.html`,
		),
	},
	{
		name: "dated-rows-of-another-list-above-undated-cards",
		url: "http://www.jyj.example.gov.cn/",
		html: `<html lang="zh"><head><title>教育局</title></head><body><div class="gzdt"><h3>工作动态</h3><ul>${[
			"科室学习会",
			"小组例会",
		]
			.map(
				(title, i) =>
					`<li><a href="/dt/${i}.html">${title}召开情况</a> <span class="fr">2026-06-0${5 - i}</span></li>`,
			)
			.join(
				"",
			)}</ul></div><div class="card"><div class="cbody">${ZH_GOV.map((title, i) => `<div class="alink"><a class="wz" href="/tz/${100 + i}.html">${title}</a></div>`).join("")}</div></div></body></html>`,
		wanted: ZH_GOV.map((title, i) => ({ title, url: `http://www.jyj.example.gov.cn/tz/${100 + i}.html` })),
		isUndated: true,
	},
];
