import { DE, EN, ES, each, JA, type ListPage, links, menu, wanted, ZH_NEWS } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>List</title></head><body><header><ul>${menu("Home News Forum Help Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const WEEKDAYS = ["Dim", "Lun", "Mar", "Mer", "Jeu", "Ven", "Sam"];
const FRENCH = ["Janv", "Févr", "Mars", "Avr", "Mai", "Juin"];
const RUSSIAN = ["января", "февраля", "марта", "апреля", "мая", "июня"];
const weekday = (day: string) => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];

/** Lists in which a time, or the order of day and month, is read in the light of what stands beside it. */
export const CLOCKS: ListPage[] = [
	{
		name: "time-after-the-date-in-a-last-post-cell",
		url: "https://forum.example.net/viewforum.php?f=7",
		html: page(
			"en",
			`<table class="forum">${each(EN, (title, i, { d, m, y }) => `<tr><td class="title"><a href="viewtopic.php?t=${700 + i}">${title}</a></td><td><a href="/member/${i % 4}">Member ${i % 4}</a></td><td>${i + 2}</td><td class="lastpost"><span class="date">${d}-${m}-${y}</span> <span class="time">09:${10 + i}</span> by <a href="/member/9">Ada</a></td></tr>`)}</table>`,
		),
		wanted: wanted(EN, (i) => `https://forum.example.net/viewtopic.php?t=${700 + i}`),
	},
	{
		name: "today-in-the-last-post-cell-of-older-threads",
		url: "https://forum.example.de/board/pumpen/",
		html: page(
			"de",
			`<ol class="threads">${each(DE, (title, i, { d, m, y }) => `<li class="thread"><h3 class="title"><a href="/board/thema-${800 + i}.html">${title}</a></h3><div class="start">von <a href="/u/${i % 3}">Jens</a>, ${d}.${m}.${y}</div><div class="lastpost"><a href="/u/7">Karin</a> <span>Heute, 09:28</span></div></li>`)}</ol>`,
		),
		wanted: wanted(DE, (i) => `https://forum.example.de/board/thema-${800 + i}.html`),
	},
	{
		name: "a-lone-time-beside-the-day-of-the-thread",
		url: "https://bbs.example.cn/forum-12-1.html",
		html: page(
			"zh",
			`<table>${each(ZH_NEWS, (title, i, { day }) => `<tr><th><a href="thread-${900 + i}-1-1.html">${title}</a></th><td class="by"><cite>网友${i % 4}</cite><em>${day}</em></td><td class="by"><cite>网友8</cite><em><span class="time">23:4${i % 10}</span></em></td></tr>`)}</table>`,
		),
		wanted: wanted(ZH_NEWS, (i) => `https://bbs.example.cn/thread-${900 + i}-1-1.html`),
	},
	{
		name: "how-long-a-recording-is",
		url: "https://radio.example.es/programas/",
		html: page(
			"es",
			`<div class="eps">${each(ES, (title, i, { d, m, y }) => `<div class="ep"><span class="duration">12:3${i % 10}</span> <h3><a href="/programas/e${i}">${title}</a></h3><span>3:4${i % 10}</span><p class="when">${d}/${m}/${y}</p></div>`)}</div>`,
		),
		wanted: wanted(ES, (i) => `https://radio.example.es/programas/e${i}`),
	},
	{
		name: "month-first-with-dashes-told-by-other-rows",
		url: "https://archive.example.com/notices/",
		html: page(
			"en",
			`<ul class="n">${each(EN, (title, i, { d, m, y }) => `<li><a href="/notices/${i}.html">${title}</a> <span>${m}-${d}-${y}</span></li>`)}</ul>`,
		),
		wanted: wanted(EN, (i) => `https://archive.example.com/notices/${i}.html`),
	},
	{
		name: "day-first-with-slashes-told-by-other-rows",
		url: "https://news.example.com.au/region/",
		html: page(
			"en-US",
			`<ul class="n">${each(EN, (title, i, { d, m, y }) => `<li><a href="/region/${i}.html">${title}</a> <span>${d}/${m}/${y}</span></li>`)}</ul>`,
		),
		wanted: wanted(EN, (i) => `https://news.example.com.au/region/${i}.html`),
	},
	{
		name: "the-number-that-changes-is-the-day",
		url: "https://daily.example.com/briefs/",
		html: page(
			"en",
			`<ul class="n">${EN.slice(0, 10)
				.map(
					(title, i) =>
						`<li><a href="/briefs/${i}.html">${title}</a> <i>05-${String(10 - i).padStart(2, "0")}-2026</i></li>`,
				)
				.join("")}</ul>`,
		),
		wanted: EN.slice(0, 10).map((title, i) => ({
			title,
			url: `https://daily.example.com/briefs/${i}.html`,
			day: `2026-05-${String(10 - i).padStart(2, "0")}`,
		})),
	},
	{
		name: "tuesdays-in-french",
		url: "https://journal.example.fr/a-la-une/",
		html: page(
			"fr",
			`<div class="liste">${each(ES, (title, i, { d, m, y, day }) => `<div class="brève"><h2><a href="/a-la-une/${i}-x">${title}</a></h2><p>Publié le ${weekday(day)} ${Number(d)} ${FRENCH[Number(m) - 1]} ${y} par la rédaction</p></div>`)}</div>`,
		),
		wanted: wanted(ES, (i) => `https://journal.example.fr/a-la-une/${i}-x`),
	},
	{
		name: "tuesdays-in-french-alone",
		url: "https://journal.example.fr/breves/",
		html: page(
			"fr",
			`<ul class="liste">${each(ES, (title, i, { d, m, y, day }) => `<li><span class="date">${weekday(day)} ${Number(d)} ${FRENCH[Number(m) - 1]} ${y}</span> <a href="/breves/${i}-x">${title}</a></li>`)}</ul>`,
		),
		wanted: wanted(ES, (i) => `https://journal.example.fr/breves/${i}-x`),
	},
	{
		name: "times-of-today-stay-todays",
		url: "https://wire.example.jp/sokuho/",
		html: page(
			"ja",
			`<ul class="sokuho">${JA.slice(0, 8)
				.map(
					(title, i) => `<li><span class="time">0${8 - i}:15</span> <a href="/sokuho/${i}">${title}</a></li>`,
				)
				.join("")}</ul>`,
		),
		// The moment of reading is midnight: the latest such time was the day before.
		wanted: JA.slice(0, 8).map((title, i) => ({
			title,
			url: `https://wire.example.jp/sokuho/${i}`,
			day: "2026-06-20",
		})),
	},
	{
		name: "only-the-last-post-has-a-date",
		url: "https://foro.example.es/tema/",
		html: page(
			"es",
			`<ul class="topics">${each(ES, (title, i, { day }) => `<li class="row"><a class="topictitle" href="/tema/t${i}">${title}</a><dd class="lastpost"><span>por <a href="/u/1">Ana</a> ${day}</span></dd></li>`)}</ul>`,
		),
		wanted: wanted(ES, (i) => `https://foro.example.es/tema/t${i}`),
	},
	{
		name: "names-that-end-in-numbers-before-an-age",
		url: "https://bbs.example.cn/forum-14-1.html",
		html: page(
			"zh",
			`<table>${each(ZH_NEWS, (title, i) => `<tr><th><a href="thread-${910 + i}-1-1.html">${title}</a></th><td class="by"><cite><a href="space-uid-${i}.html">老张${i % 4}</a></cite><em><span>${3 + 2 * i}&nbsp;天前</span></em></td></tr>`)}</table>`,
		),
		wanted: wanted(ZH_NEWS, (i) => `https://bbs.example.cn/thread-${910 + i}-1-1.html`),
	},
	{
		name: "the-moment-behind-an-age",
		url: "https://lobby.example.org/news",
		html: page(
			"en",
			`<table>${each(EN, (title, i, { day }) => `<tr class="athing"><td>${i + 1}.</td><td><span class="titleline"><a href="https://site${i}.example.org/post">${title}</a></span></td></tr><tr><td colspan="2"><span class="score">${90 - i} points</span> by <a href="user?id=u${i}">u${i}</a> <span class="age" title="${day}T23:59:59 1764400000"><a href="item?id=${i}">9 hours ago</a></span> | <a href="item?id=${i}">${i} comments</a></td></tr>`)}</table>`,
		),
		wanted: wanted(EN, (i) => `https://site${i}.example.org/post`),
	},
	{
		name: "times-under-days-in-russian",
		url: "https://vestnik.example.ru/news/",
		html: page(
			"ru",
			`<div class="feed">${each(EN, (title, i, { y, m, d }) => `<div class="feed-day">${Number(d)} ${RUSSIAN[Number(m) - 1]} ${y}</div><div class="feed-item"><span class="feed-time">09:1${i % 10}</span><a href="/news/${i}/">${title}</a></div>`)}</div>`,
		),
		wanted: wanted(EN, (i) => `https://vestnik.example.ru/news/${i}/`),
	},
];
