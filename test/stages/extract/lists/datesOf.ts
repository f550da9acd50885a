import {
	DE,
	dayBefore,
	EN,
	each,
	JA,
	type ListPage,
	links,
	menu,
	type Wanted,
	wanted,
	ZH_GOV,
} from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>List</title><style>.pop{display:none}</style></head><body><header><ul>${menu("Home News Offers Help Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const LONG = [..."abcdefghijkl"].map((letter, i) => `${EN[i % EN.length]} (${letter})`);
/** Days as archives have them: newest first, over three years, with a gap at each turn of the year. */
const ARCHIVE = [
	"2026-05-12",
	"2026-03-30",
	"2026-01-09",
	"2025-11-21",
	"2025-08-04",
	"2025-02-17",
	"2024-10-28",
	"2024-07-01",
	"2024-01-15",
];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const parts = (day: string) => {
	const [y = "", m = "", d = ""] = day.split("-");
	return { y, m, d, month: MONTHS[Number(m) - 1] ?? "" };
};
const archived = (address: (i: number) => string): Wanted[] =>
	ARCHIVE.map((day, i) => ({ title: LONG[i] ?? "", url: address(i), day }));
const years = (write: (year: string, items: [string, number][]) => string) =>
	["2026", "2025", "2024"]
		.map((year) =>
			write(
				year,
				ARCHIVE.flatMap((day, i): [string, number][] => (day.startsWith(year) ? [[day, i]] : [])),
			),
		)
		.join("");
const ahead = (i: number) => `2026-07-${String(10 + i).padStart(2, "0")}`;
const JALALI = ["۲۸ خرداد ۱۴۰۵", "۲۶ خرداد ۱۴۰۵", "۲۴ خرداد ۱۴۰۵", "۲۲ خرداد ۱۴۰۵"];
const PERSIAN = [
	"صعود تیم ملی کوهنوردی به قله دماوند",
	"برگزاری کلاس پزشکی کوهستان در شیراز",
	"هشدار هواشناسی درباره ریزش بهمن",
	"نجات سه کوهنورد گمشده در سبلان",
];

/** Lists in which several dates stand, or parts of one in several places: what each is the date of decides. */
export const DATES_OF: ListPage[] = [
	{
		name: "a-column-of-deadlines-before-that-of-the-days",
		url: "http://ggzy.example.gov.cn/jyxx/list.html",
		html: page(
			"zh",
			`<table><tr><th>标题</th><th>报名截止时间</th><th>发布时间</th></tr>${each(ZH_GOV, (title, i, { day }) => `<tr><td><a href="/jyxx/${i}.html">${title}</a></td><td>2026-05-1${i % 9} 09:30</td><td>${day}</td></tr>`)}</table>`,
		),
		wanted: wanted(ZH_GOV, (i) => `http://ggzy.example.gov.cn/jyxx/${i}.html`),
	},
	{
		name: "a-deadline-in-the-line-of-the-day",
		url: "https://offers.example.com/tenders/",
		html: page(
			"en",
			`<div class="l">${each(EN, (title, i, { day }) => `<div class="t"><h3><a href="/tenders/${i}">${title}</a></h3><p>Closing date: ${ahead(i)} 12:00 | Posted: ${day}</p></div>`)}</div>`,
		),
		wanted: wanted(EN, (i) => `https://offers.example.com/tenders/${i}`),
	},
	{
		name: "a-day-to-come-beside-that-of-the-notice",
		url: "https://office.example.de/termine/",
		html: page(
			"de",
			`<ul class="l">${each(DE, (title, i, { day }) => `<li><span>${ahead(i)}</span> <a href="/termine/${i}">${title}</a> <span>${day}</span></li>`)}</ul>`,
		),
		wanted: wanted(DE, (i) => `https://office.example.de/termine/${i}`),
	},
	{
		name: "a-changed-time-before-the-published-one",
		url: "https://blog.example.com/all/",
		html: page(
			"en",
			`<div>${each(EN, (title, i, { day }) => `<article class="p"><h2><a href="/p/${i}">${title}</a></h2><time class="updated" datetime="2026-06-20T10:00:00Z">June 20</time> <time class="published" datetime="${day}T08:00:00Z">${day}</time></article>`)}</div>`,
		),
		wanted: wanted(EN, (i) => `https://blog.example.com/p/${i}`),
	},
	{
		name: "when-it-was-written-in-what-is-hidden",
		url: "http://www.example.gov.cn/zwgk/zfwj/",
		html: page(
			"zh",
			`<table>${each(ZH_GOV, (title, i, { day }) => `<tr><td><a href="c${i}.html">${title}</a><div class="pop"><p>成文日期：2026-04-0${1 + (i % 9)}</p></div></td><td>${day}</td></tr>`)}</table>`,
		),
		wanted: wanted(ZH_GOV, (i) => `http://www.example.gov.cn/zwgk/zfwj/c${i}.html`),
	},
	{
		name: "days-below-headings-of-years",
		url: "https://one.example.net/writing/",
		html: page(
			"en",
			`<main>${years((year, items) => `<h2>${year}</h2><div>${items.map(([day, i]) => `<div class="p"><span>${parts(day).month} ${parts(day).d}</span> <a href="/writing/w${i}">${LONG[i]}</a></div>`).join("")}</div>`)}</main>`,
		),
		wanted: archived((i) => `https://one.example.net/writing/w${i}`),
	},
	{
		name: "days-below-years-with-counts-in-a-list-of-lists",
		url: "https://two.example.net/archive/",
		html: page(
			"en",
			`<main><ul class="y">${years((year, items) => `<li>${year} (${items.length})<ul class="a">${items.map(([day, i]) => `<li><a href="/w${i}.html">${LONG[i]}</a> <em>${parts(day).m}/${parts(day).d}</em></li>`).join("")}</ul></li>`)}</ul></main>`,
		),
		wanted: archived((i) => `https://two.example.net/w${i}.html`),
	},
	{
		name: "days-without-years-that-turn-twice",
		url: "https://three.example.net/",
		html: page(
			"en",
			`<main><ul class="a">${ARCHIVE.map((day, i) => `<li><time>${parts(day).month} ${Number(parts(day).d)}</time> <a href="/w${i}.html">${LONG[i]}</a></li>`).join("")}</ul></main>`,
		),
		wanted: archived((i) => `https://three.example.net/w${i}.html`),
	},
	{
		name: "days-of-months-below-the-month",
		url: "https://four.example.net/archive/",
		html: page(
			"en",
			`<main>${ARCHIVE.map((day, i) => `<h3>${parts(day).month} ${parts(day).y}</h3><ul class="a"><li><span>${parts(day).d}</span> <a href="/a/${i}-essay.html">${LONG[i]}</a></li></ul>`).join("")}</main>`,
		),
		wanted: archived((i) => `https://four.example.net/a/${i}-essay.html`),
	},
	{
		name: "a-reign-in-the-terms-of-definitions",
		url: "https://www.city.example.jp/shinchaku/",
		html: page(
			"ja",
			`<dl>${each(JA, (title, i, { m, d }) => `<dt>令和8年${Number(m)}月${Number(d)}日</dt><dd><a href="/news/${i}.html">${title}</a></dd>`)}</dl>`,
		),
		// Midnight in Japan is the day before in UTC.
		wanted: JA.map((title, i) => ({
			title,
			url: `https://www.city.example.jp/news/${i}.html`,
			day: dayBefore(i + 0.5).day,
		})),
	},
	{
		name: "the-calendar-and-the-digits-of-iran",
		url: "https://news.example.ir/fa/sport",
		html: page(
			"fa",
			`<div>${PERSIAN.map((title, i) => `<div class="n"><h2><a href="/fa/news/${580 + i}">${title}</a></h2><span>${JALALI[i]} - ۱۰:۲۵</span></div>`).join("")}</div>`,
		),
		wanted: wanted(PERSIAN, (i) => `https://news.example.ir/fa/news/${580 + i}`),
	},
	{
		name: "a-day-that-only-the-markup-has",
		url: "https://cards.example.com/all/",
		html: page(
			"en",
			`<div>${each(EN, (title, i, { day }) => `<div class="c" data-published="${day}T10:00:00Z"><h3><a href="/c/${i}">${title}</a></h3><p>More about it in the story itself.</p></div>`)}</div>`,
		),
		wanted: wanted(EN, (i) => `https://cards.example.com/c/${i}`),
	},
	{
		name: "the-day-of-the-meeting-before-that-of-publication",
		url: "https://council.example.org.uk/decisions",
		html: page(
			"en-GB",
			`<table><tr><th>Decision</th><th>Committee sat on</th><th>Date published</th></tr>${each(EN, (title, i, { day }) => `<tr><td><a href="d.aspx?ID=${i}">${title}</a></td><td>2026-03-1${i % 9}</td><td>${day}</td></tr>`)}</table>`,
		),
		wanted: wanted(EN, (i) => `https://council.example.org.uk/d.aspx?ID=${i}`),
	},
	{
		name: "a-whole-date-below-tabs-of-years",
		url: "https://www.example.co.jp/ir/news/",
		html: page(
			"ja",
			`<ul class="y"><li><a href="/ir/news/">2026年</a></li><li><a href="/ir/news/2025.html">2025年</a></li><li><a href="/ir/news/2024.html">2024年</a></li></ul><ul class="n">${each(JA, (title, i, { y, m, d }) => `<li><a href="/ir/${i}.pdf"><time>${y}.${m}.${d} 10:00</time><p>${title}</p></a></li>`)}</ul>`,
		),
		wanted: wanted(JA, (i) => `https://www.example.co.jp/ir/${i}.pdf`),
	},
	{
		name: "a-box-of-a-day-and-the-name-of-a-month",
		url: "https://boxes.example.net/",
		html: page(
			"en",
			`<main>${EN.slice(0, 5)
				.map(
					(title, i) =>
						`<article class="p"><div class="bx"><span>${16 - i}</span><span>Jun</span></div><h2><a href="/archives/${77 - i}/">${title}</a></h2><p>It was a fine day, and so I went through the box of old books.</p></article>`,
				)
				.join("")}</main>`,
		),
		wanted: EN.slice(0, 5).map((title, i) => ({
			title,
			url: `https://boxes.example.net/archives/${77 - i}/`,
			day: `2026-06-${16 - i}`,
		})),
	},
	...(
		[
			["pt", "Gravado em", ({ y, m, d }) => `${d}/${m}/${y}`],
			["de", "Aufgezeichnet am", ({ y, m, d }) => `${d}.${m}.${y}`],
			["zh", "录制于", ({ day }) => day],
			["en", "Recorded on", ({ day }) => day],
		] satisfies [string, string, (date: ReturnType<typeof dayBefore>) => string][]
	).map(
		([lang, label, write]): ListPage => ({
			name: `recorded-on-a-day-before-it-was-published-${lang}`,
			url: "https://podcast.example.org/episodes/",
			html: page(
				lang,
				`<div class="eps">${each(EN.slice(0, 7), (title, i, date) => `<article class="ep"><h3><a href="/episodes/${70 - i}-talk">${title}</a></h3><p>Two people talk about what they have read and about what they have not.</p><p class="tech"><a href="/dl/${70 - i}.mp3">MP3</a> | <span>48:12</span> | <span class="tech-date">${label} ${write(dayBefore(i + 1))}</span></p><div class="foot"><span class="foot-date">${write(date)}</span></div></article>`)}</div>`,
			),
			wanted: wanted(EN.slice(0, 7), (i) => `https://podcast.example.org/episodes/${70 - i}-talk`),
		}),
	),
];
