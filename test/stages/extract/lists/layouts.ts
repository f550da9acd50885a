import { DE, EN, ES, each, JA, type ListPage, links, wanted, ZH_GOV, ZH_NEWS } from "./words.ts";

const cells = (names: string) =>
	names
		.split(" ")
		.map(
			(name, i) =>
				`<tr><td height="24"><img src="/images/dot.gif"> <a href="/class.asp?id=${i}">${name}</a></td></tr>`,
		)
		.join("");
/** A page as they were laid out with tables: a banner, a menu at the left, the content at the right. */
const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>List</title></head><body bgcolor="#FFFFFF" topmargin="0"><table width="778" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td><img src="/images/banner.jpg" width="778" height="120"></td></tr></table><table width="778" border="0" align="center"><tr><td width="160" valign="top"><table width="100%">${cells("Home News Notices Forms Contact Links")}</table></td><td valign="top">${body}</td></tr></table><table width="778" align="center"><tr><td align="center">${links("Imprint Contact Privacy")}</td></tr></table></body></html>`;

/** Lists of pages that tables lay out: one for each row, nested ones, several that are one list. */
export const LAYOUTS: ListPage[] = [
	{
		name: "a-table-for-each-row",
		url: "http://www.school.example.cn/news.asp",
		html: page(
			"zh",
			`<table width="100%"><tr><td class="pos">您现在的位置：首页 &gt; 新闻</td></tr></table>${each(ZH_NEWS, (title, i, { day }) => `<table width="98%" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td width="20"><img src="/images/arrow.gif"></td><td height="26"><a href="shownews.asp?id=${900 - i}" target="_blank">${title}</a></td><td width="90" align="right"><font color="#999999">${day}</font></td></tr><tr><td colspan="3" background="/images/line.gif" height="1"></td></tr></table>`)}<table width="98%"><tr><td align="center">共 3 页 <a href="news.asp?page=2">下一页</a> <a href="news.asp?page=3">尾页</a></td></tr></table>`,
		),
		wanted: wanted(ZH_NEWS, (i) => `http://www.school.example.cn/shownews.asp?id=${900 - i}`),
	},
	{
		name: "tables-in-the-cells-of-rows",
		url: "http://www.bureau.example.cn/list.asp?class=3",
		html: page(
			"zh",
			`<table width="100%"><tr><td><table width="100%" class="head"><tr><td><b>通知公告</b></td><td align="right"><a href="more.asp">更多</a></td></tr></table></td></tr>${each(ZH_GOV, (title, i, { day }) => `<tr><td><table width="100%"><tr><td width="85%">·<a href="view.asp?id=${500 - i}">${title}</a></td><td>[${day}]</td></tr></table></td></tr>`)}</table>`,
		),
		wanted: wanted(ZH_GOV, (i) => `http://www.bureau.example.cn/view.asp?id=${500 - i}`),
	},
	{
		name: "sections-in-a-table-each",
		url: "https://www.city.example.jp/oshirase.html",
		html: page(
			"ja",
			["4月", "5月", "6月"]
				.map(
					(month, at) =>
						`<h3>令和8年${month}</h3><table border="1" width="95%"><tr><th>掲載日</th><th>内容</th></tr>${JA.slice(
							at * 4,
							at * 4 + 4,
						)
							.map(
								(title, i) =>
									`<tr><td nowrap>2026年${4 + at}月${20 - i}日</td><td><a href="/oshirase/${4 + at}${20 - i}.html">${title}</a></td></tr>`,
							)
							.join("")}</table>`,
				)
				.join(""),
		),
		wanted: JA.slice(0, 12).map((title, n) => {
			const [at, i] = [Math.floor(n / 4), n % 4];
			return {
				title,
				url: `https://www.city.example.jp/oshirase/${4 + at}${20 - i}.html`,
				day: `2026-0${4 + at}-${20 - i}`,
			};
		}),
	},
	{
		name: "two-columns-of-items-in-one-table",
		url: "https://www.amt.example.de/presse.htm",
		html: page(
			"de",
			`<table width="100%">${[0, 1, 2, 3, 4, 5]
				.map(
					(row) =>
						`<tr>${[0, 1]
							.map((column) => {
								const n = row * 2 + column;
								return `<td width="50%" valign="top"><b><a href="presse/mitteilung${70 - n}.htm">${DE[n]}</a></b><br><font size="1">${20 - n}.05.2026</font><br>Dazu erklärt die Verwaltung, was sich ändert und für wen.</td>`;
							})
							.join("")}</tr>`,
				)
				.join("")}</table>`,
		),
		wanted: DE.map((title, n) => ({
			title,
			url: `https://www.amt.example.de/presse/mitteilung${70 - n}.htm`,
			day: `2026-05-${String(20 - n).padStart(2, "0")}`,
		})),
	},
	{
		name: "a-row-for-the-title-and-a-row-for-the-text",
		url: "http://www.diario.example.es/noticias.php",
		html: page(
			"es",
			`<table width="100%">${each(ES, (title, i, { y, m, d }) => `<tr><td class="tit"><a href="noticia.php?id=${300 - i}">${title}</a></td></tr><tr><td class="txt"><font size="2">${d}/${m}/${y} - El concejal explicó que las obras comenzarán en otoño y durarán varios meses.</font></td></tr><tr><td><hr></td></tr>`)}</table>`,
		),
		wanted: wanted(ES, (i) => `http://www.diario.example.es/noticia.php?id=${300 - i}`),
	},
	{
		name: "items-apart-by-line-breaks-in-one-cell",
		url: "http://www.club.example.com/archive.htm",
		html: page(
			"en",
			`<font face="Arial" size="2"><b>Newsletter archive</b><br><br>${each(EN, (title, i, { y, m, d }) => `<img src="/images/bullet.gif"> ${m}/${d}/${y} <a href="archive/letter${90 - i}.htm">${title}</a><br>`)}</font>`,
		),
		wanted: wanted(EN, (i) => `http://www.club.example.com/archive/letter${90 - i}.htm`),
	},
	{
		name: "cells-with-marks-for-what-is-new-and-a-counter",
		url: "http://www.college.example.cn/index.php?cat=8",
		html: page(
			"zh",
			`<table width="100%" cellspacing="1">${each(ZH_GOV, (title, i, { m, d }) => `<tr bgcolor="${i % 2 ? "#F5F5F5" : "#FFFFFF"}"><td width="5%">${i + 1}</td><td><a href="index.php?id=${700 - i}"><font color="${i < 2 ? "red" : "black"}">${title}</font></a>${i < 3 ? ' <img src="/images/new.gif">' : ""} <font color="gray">(点击：${(i * 37) % 400})</font></td><td width="12%">${m}-${d}</td></tr>`)}</table>`,
		),
		wanted: wanted(ZH_GOV, (i) => `http://www.college.example.cn/index.php?id=${700 - i}`),
	},
	{
		name: "heads-of-columns-that-sort-the-rows",
		url: "https://registras.example.lt/index.php?vars=/public/search/0",
		html: page(
			"lt",
			`<table width="100%"><tr><th>No.</th><th><a href="/index.php?vars=/public/search/0/0-asc">Code</a></th><th><a href="/index.php?vars=/public/search/0/1-asc">Name of the register and of its area</a></th><th><a href="/index.php?vars=/public/search/0/2-asc">Keeper</a></th></tr>${each(EN, (title, i) => `<tr><td>${i + 1}.</td><td>${40 + i}</td><td><a href="/index.php?vars=/public/print/${9 + i}/">${title}</a></td><td>Centre of Registers</td></tr>`)}</table>`,
		),
		wanted: wanted(EN, (i) => `https://registras.example.lt/index.php?vars=/public/print/${9 + i}/`, false),
	},
	{
		name: "rows-in-a-box-of-the-page-that-is-called-a-dialog",
		url: "https://www.council.example.org/decisions",
		html: `<html lang="en"><head><title>Decisions</title></head><body class="not-front sidebar-first"><nav class="mega"><ul>${EN.map((name, i) => `<li><a href="/about/page-${i}">${name}</a></li>`).join("")}</ul></nav><div class="notice">${"<p>The offices are closed on public holidays, and letters are opened on the day after.</p>".repeat(12)}</div><div class="dialog-off-canvas-main-canvas" data-off-canvas-main-canvas=""><div id="page"><main><div class="region region-content"><div class="views-element-container"><div class="view view-decisions"><div class="view-content"><table class="views-table"><tbody>${each(DE, (title, i) => `<tr><td>S-26-${500 + i}</td><td>317 Ex. ${20 + i}</td><td><a href="/decisions/view?doc=N${7000 + i}">${title}</a></td></tr>`)}</tbody></table></div></div></div></div></main></div></div></body></html>`,
		wanted: wanted(DE, (i) => `https://www.council.example.org/decisions/view?doc=N${7000 + i}`, false),
	},
];
