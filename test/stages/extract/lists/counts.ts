import {
	DE,
	dayBefore,
	EN,
	ES,
	each,
	JA,
	type ListPage,
	links,
	menu,
	wanted,
	ZH_GOV,
	ZH_NEWS,
} from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>List</title></head><body><header><ul>${menu("Home News Shop Help Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const MANY = Array.from({ length: 260 }, (_, i) => `${EN[i % EN.length]}, part ${i + 1}`);

/** Lists of very few and of very many items, and pages that are several lists. */
export const COUNTS: ListPage[] = [
	{
		name: "two-episodes",
		url: "https://audio.example.com/show/6ShF",
		html: page(
			"en",
			`<div class="wrap"><h1>The valley</h1><p>A series about the works.</p><ol class="tracklist">${each(EN.slice(0, 2), (title, i) => `<li class="row"><a href="/episode/${i}oQd"><span>${i + 1}.</span> <span class="track-name">${title}</span></a></li>`)}</ol></div>`,
		),
		wanted: wanted(EN.slice(0, 2), (i) => `https://audio.example.com/episode/${i}oQd`, false),
	},
	{
		name: "two-notices-with-dates",
		url: "http://www.office.example.gov.cn/tzgg/",
		html: page(
			"zh",
			`<div class="list">${each(ZH_GOV.slice(0, 2), (title, i, { day }) => `<p class="line"><a href="/tzgg/${i}.html">${title}</a> <span>${day}</span></p>`)}</div>`,
		),
		wanted: wanted(ZH_GOV.slice(0, 2), (i) => `http://www.office.example.gov.cn/tzgg/${i}.html`),
	},
	{
		name: "two-posts-with-headings",
		url: "https://blog.example.de/kategorie/garten/",
		html: page(
			"de",
			`<main>${each(DE.slice(0, 2), (title, i) => `<article class="post"><h2><a href="/2026/beitrag-${i}/">${title}</a></h2><p>Ein kurzer Text darüber, was geschehen ist, und warum es uns angeht.</p></article>`)}</main>`,
		),
		wanted: wanted(DE.slice(0, 2), (i) => `https://blog.example.de/2026/beitrag-${i}/`, false),
	},
	{
		name: "three-events",
		url: "https://museo.example.es/agenda/",
		html: page(
			"es",
			`<div class="agenda">${each(ES.slice(0, 3), (title, i, { d, m, y }) => `<div class="acto"><h3><a href="/agenda/${i}-x">${title}</a></h3><span>${d}/${m}/${y}</span></div>`)}</div>`,
		),
		wanted: wanted(ES.slice(0, 3), (i) => `https://museo.example.es/agenda/${i}-x`),
	},
	{
		name: "more-than-two-hundred-rows",
		url: "https://support.example.com/releases",
		html: page(
			"en",
			`<table><tbody>${each(MANY, (title, i) => `<tr><td><a href="/releases/${9000 + i}">${title}</a></td><td>${dayBefore(i).day}</td></tr>`)}</tbody></table>`,
		),
		wanted: wanted(MANY, (i) => `https://support.example.com/releases/${9000 + i}`),
	},
	{
		name: "sections-of-one-make-with-names-of-their-own",
		url: "http://www.college.example.edu.cn/",
		html: page(
			"zh",
			`<div class="main"><div class="news"><h2>新闻</h2><ul class="newsCon">${each(ZH_NEWS.slice(0, 6), (title, i, { day }) => `<li><a href="info/1004/${1900 + i}.htm"><h3>${title}</h3><span>${day}</span></a></li>`)}</ul></div><div class="notice"><h2>公告</h2><ul class="noticeCon">${each(ZH_GOV.slice(0, 8), (title, i, { day }) => `<li><a href="info/1005/${2900 + i}.htm"><h3>${title}</h3><span>${day}</span></a></li>`)}</ul></div><div class="teach"><h2>教学</h2><ul class="teachCon">${each(ZH_NEWS.slice(6, 14), (title, i, { day }) => `<li><a href="info/1006/${3900 + i}.htm"><h3>${title}</h3><span>${day}</span></a></li>`)}</ul></div></div>`,
		),
		wanted: [
			...ZH_NEWS.slice(0, 6).map((title, i) => [title, `1004/${1900 + i}`]),
			...ZH_GOV.slice(0, 8).map((title, i) => [title, `1005/${2900 + i}`]),
			...ZH_NEWS.slice(6, 14).map((title, i) => [title, `1006/${3900 + i}`]),
		].map(([title = "", at]) => ({ title, url: `http://www.college.example.edu.cn/info/${at}.htm` })),
	},
	{
		name: "sections-some-of-them-without-dates",
		url: "http://www.centre.example.net/zcfg/",
		html: page(
			"zh",
			`<div class="p1"><ul class="s9">${each(ZH_NEWS.slice(0, 10), (title, i, { day }) => `<li><a href="issue/${100 + i}.html">${title}</a><span>${day}</span></li>`)}</ul></div><div class="p2"><ul class="s6">${each(ZH_GOV.slice(0, 12), (title, i) => `<li><a href="issue/${200 + i}.html">${title}</a></li>`)}</ul></div><div class="p3"><ul class="s7">${each(ZH_GOV.slice(3, 15), (title, i) => `<li><a href="issue/${300 + i}.html">${title}之二</a></li>`)}</ul></div><div class="p4"><ul class="s8">${each(ZH_NEWS.slice(4, 14), (title, i) => `<li><a href="issue/${400 + i}.html">${title}之三</a></li>`)}</ul></div>`,
		),
		wanted: [
			...ZH_NEWS.slice(0, 10).map((title, i) => [title, 100 + i]),
			...ZH_GOV.slice(0, 12).map((title, i) => [title, 200 + i]),
			...ZH_GOV.slice(3, 15).map((title, i) => [`${title}之二`, 300 + i]),
			...ZH_NEWS.slice(4, 14).map((title, i) => [`${title}之三`, 400 + i]),
		].map(([title, at]) => ({
			title: `${title}`,
			url: `http://www.centre.example.net/zcfg/issue/${at}.html`,
		})),
	},
	{
		name: "sections-of-a-page-builder-with-numbers-in-hexadecimal",
		url: "https://cucina.example.com/",
		html: page(
			"en",
			["5ad64a4f", "636b84e1", "2412e176"]
				.map(
					(hash, n) =>
						`<div class="elementor-element elementor-element-${hash}"><div class="grid">${each(EN.slice(n * 4, n * 4 + 4), (title, i) => `<article class="elementor-post"><a href="/2026/0${n + 1}/recipe-${n}${i}/"><img src="/r${i}.jpg" alt=""></a><h3><a href="/2026/0${n + 1}/recipe-${n}${i}/">${title}</a></h3></article>`)}</div></div>`,
				)
				.join(""),
		),
		wanted: wanted(
			EN.slice(0, 12),
			(i) => `https://cucina.example.com/2026/0${Math.floor(i / 4) + 1}/recipe-${Math.floor(i / 4)}${i % 4}/`,
			false,
		),
	},
	{
		name: "a-list-and-two-small-columns-beside-it",
		url: "https://shinbun.example.jp/chiiki/",
		html: page(
			"ja",
			`<div class="l"><ul class="a">${each([...JA, ...JA.map((title) => `続・${title}`)], (title, i) => `<li><a href="/chiiki/${100 + i}.html">${title}</a></li>`)}</ul></div><div class="r"><ul class="b">${each(JA.slice(0, 4), (title, i) => `<li><a href="/chiiki/${800 + i}.html">人気・${title}</a></li>`)}</ul><ul class="c">${each(JA.slice(4, 8), (title, i) => `<li><a href="/chiiki/${900 + i}.html">特集・${title}</a></li>`)}</ul></div>`,
		),
		wanted: wanted(
			[...JA, ...JA.map((title) => `続・${title}`)],
			(i) => `https://shinbun.example.jp/chiiki/${100 + i}.html`,
			false,
		),
	},
];
