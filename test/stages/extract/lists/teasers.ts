import { DE, EN, ES, each, JA, type ListPage, links, menu, wanted, ZH_GOV, ZH_NEWS } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>List</title></head><body><header><ul>${menu("Home News Tenders Help Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const two = (n: number) => String(n).padStart(2, "0");

/** Items whose text names other days than their own, and elements that say exactly in the markup what they show roughly. */
export const TEASERS: ListPage[] = [
	{
		name: "a-deadline-in-the-text-before-the-line-of-facts",
		url: "https://search.tenders.example.cn/bid?page=1",
		html: page(
			"zh-CN",
			`<ul class="result">${each(ZH_GOV, (title, i, { y, m, d }) => `<li><a href="/cggg/zbgg/${600 + i}.htm">${title}</a><p>${title}的潜在投标人应在公共资源交易网获取招标文件，并于2026年07月${two(1 + i)}日 09点30分（北京时间）前递交响应文件。项目概况见附件。</p><span>${y}.${m}.${d} 16:4${i % 10}:12 | 采购人：某某县第${i + 1}中学 | 代理机构：某某工程管理咨询有限公司<br><strong>公开招标公告</strong> | <a href="/area/45">广西</a></span></li>`)}</ul>`,
		),
		wanted: wanted(ZH_GOV, (i) => `https://search.tenders.example.cn/cggg/zbgg/${600 + i}.htm`),
	},
	{
		name: "a-day-in-bold-within-a-sentence-before-the-day-of-the-item",
		url: "https://www.example.es/convocatorias/",
		html: page(
			"es",
			`<div class="list">${each(ES, (title, i, { d, m, y }) => `<article class="c"><h3><a href="/convocatorias/${700 + i}">${title}</a></h3><p>La reunión del consejo se celebró el <strong>${two(1 + i)}/03/2026</strong> en el salón de plenos, y los vecinos pudieron presentar sus propuestas por escrito.</p><div class="foot"><em>Redacción</em> <span>${d}/${m}/${y}</span></div></article>`)}</div>`,
		),
		wanted: wanted(ES, (i) => `https://www.example.es/convocatorias/${700 + i}`),
	},
	{
		name: "a-day-to-come-in-the-text-and-the-own-one-in-a-longer-line",
		url: "https://www.example.de/ausschreibungen/",
		html: page(
			"de",
			`<div class="hits">${each(DE, (title, i, { d, m, y }) => `<div class="hit"><h4><a href="/ausschreibungen/${800 + i}.html">${title}</a></h4><p>Angebote sind bis zum ${two(1 + i)}.08.2026 um 12 Uhr bei der Vergabestelle einzureichen, Fragen beantwortet das Bauamt.</p><p>Bekannt gemacht: ${d}.${m}.${y} | Stadtwerke Musterstadt, Abteilung Einkauf und Vergabe | Lose: ${1 + (i % 4)}</p></div>`)}</div>`,
		),
		wanted: wanted(DE, (i) => `https://www.example.de/ausschreibungen/${800 + i}.html`),
	},
	{
		name: "days-in-the-text-and-the-own-one-in-the-address",
		url: "https://www.example.com/stories/",
		html: page(
			"en",
			`<div class="s">${each(EN, (title, i, { y, m, d }) => `<div class="story"><a href="/stories/${y}/${m}/${d}/s${i}.html">${title}</a><p>The plan was first put before the council on ${1 + i} February 2026, when members asked for a second opinion from the surveyor, and returned to committee.</p></div>`)}</div>`,
		),
		wanted: wanted(EN, (i, { y, m, d }) => `https://www.example.com/stories/${y}/${m}/${d}/s${i}.html`),
	},
	{
		name: "the-day-in-a-title-beside-how-many-days-ago",
		url: "https://bbs.example.cn/forum-31-1.html",
		html: page(
			"zh-CN",
			`<table>${each(ZH_NEWS, (title, i, { day }) => `<tr><th><a href="thread-${500 + i}-1-1.html" class="s xst">${title}</a></th><td class="by"><cite><a href="space-uid-${i}.html">网友${i}</a></cite><em><span title="${day}">${1 + (i % 3)}&nbsp;天前</span></em></td><td class="num">${i}</td></tr>`)}</table>`,
		),
		wanted: wanted(ZH_NEWS, (i) => `https://bbs.example.cn/thread-${500 + i}-1-1.html`),
	},
	{
		name: "the-moment-in-words-in-a-title-beside-how-long-ago",
		url: "https://notes.example.com/latest",
		html: page(
			"en",
			`<div class="feed">${each(EN, (title, i, { day, y }) => `<div class="row"><h3><a href="/n/${400 + i}">${title}</a></h3><span class="when" title="${new Date(`${day}T00:00:00Z`).toLocaleString("en", { month: "long", day: "numeric", timeZone: "UTC" })}, ${y}">${i + 1}h ago</span></div>`)}</div>`,
		),
		wanted: wanted(EN, (i) => `https://notes.example.com/n/${400 + i}`),
	},
	{
		name: "headings-alone-with-the-time-element-beside-them",
		url: "https://news.example.jp/",
		html: page(
			"ja",
			`<main class="m">${each(JA, (title, i, { day }) => `<h3 class="t"><a href="/a/${300 + i}">${title}</a></h3><time datetime="${day}T16:00:00+09:00">${i + 1}時間前</time>`)}</main>`,
		),
		wanted: wanted(JA, (i) => `https://news.example.jp/a/${300 + i}`),
	},
];
