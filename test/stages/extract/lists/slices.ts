import { DE, EN, ES, each, type ListPage, links, menu, wanted, ZH_NEWS } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>Section</title></head><body><header><ul>${menu("Home News Sport Help Contact")}</ul></header><main>${body}</main><footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
type Day = { y: string; m: string; d: string; day: string };
const from = (
	start: number,
	end: number,
	html: (title: string, i: number, date: Day) => string,
	titles = EN,
) => each(titles, (title, i, date) => (i >= start && i < end ? html(title, i, date) : ""));

/** Sections that show their first items as cards and the rest as plain headlines, in a list of its own. */
export const SLICES: ListPage[] = [
	{
		name: "plain-headlines-in-a-list-of-their-own-below-cards",
		url: "https://www.example.org.uk/region",
		html: page(
			"en",
			`<section id="more"><h2>More from the region</h2><ul class="slice slice--grid">${from(0, 10, (title, i, { day }) => `<li class="slice__item"><div class="item"><picture><img src="/img/${i}.jpg" alt=""></picture><div class="item__content"><h3 class="item__title"><a class="item__link" href="/region/2026/story-of-${i}-${"abcdefghijklmn"[i]}">${title}</a></h3><p class="standfirst">What is known so far, and what is not</p><time datetime="${day}T08:00:00Z">${day}</time></div></div></li>`)}</ul><ul class="slice l-list">${from(10, 14, (title, i, { day }) => `<li class="slice__item l-list-item"><h3 class="item__title"><a class="item__link" href="/region/2026/story-of-${i}-${"abcdefghijklmn"[i]}">${title}</a></h3><time datetime="${day}T08:00:00Z">${day}</time></li>`)}</ul></section><section class="opinion"><h2>Opinion</h2><ul><li><h3><a href="/opinion/2026/letters-of-may">Letters of the month of May</a></h3><span>Readers</span></li><li><h3><a href="/opinion/2026/in-praise-of">In praise of the water butt</a></h3><span>C. Weir</span></li><li><h3><a href="/opinion/2026/a-referee-for">Carbon credits need a referee</a></h3><span>Editorial</span></li></ul></section>`,
		),
		wanted: wanted(EN, (i) => `https://www.example.org.uk/region/2026/story-of-${i}-${"abcdefghijklmn"[i]}`),
	},
	{
		name: "cards-in-divs-and-plain-headlines-in-lines",
		url: "https://www.example.de/lokales/",
		html: page(
			"de",
			`<div class="ressort"><div class="teaser-grid">${from(0, 8, (title, i, { d, m, y }) => `<div class="teaser teaser--bild"><a class="teaser__link" href="/lokales/artikel-${800 + i}.html"><img src="/b/${i}.jpg" alt=""><h3 class="teaser__titel">${title}</h3></a><p>Der Stadtrat berät am Abend über die Vorlage der Verwaltung.</p><span class="datum">${d}.${m}.${y}</span></div>`, DE)}</div><div class="teaser-liste">${from(8, 12, (title, i, { d, m, y }) => `<div class="teaser teaser--text"><a class="teaser__link" href="/lokales/artikel-${800 + i}.html">${title}</a> <span class="datum">${d}.${m}.${y}</span></div>`, DE)}</div></div>`,
		),
		wanted: wanted(DE, (i) => `https://www.example.de/lokales/artikel-${800 + i}.html`),
	},
	{
		name: "a-list-of-headlines-beside-pictures-in-chinese",
		url: "https://news.example.cn/shehui/",
		html: page(
			"zh-CN",
			`<div class="main"><ul class="pic-list">${from(0, 9, (title, i, { day }) => `<li class="cell"><a class="pic" href="/c/${day}/doc-${5000 + i}.shtml"><img src="/p/${i}.jpg"></a><div class="txt"><a class="tt" href="/c/${day}/doc-${5000 + i}.shtml">${title}</a><p>记者从有关部门获悉，相关工作正在推进之中，具体安排另行公布。</p><em class="time">${day}</em></div></li>`, ZH_NEWS)}</ul><ul class="txt-list">${from(9, 14, (title, i, { day }) => `<li class="cell"><a class="tt" href="/c/${day}/doc-${5000 + i}.shtml">${title}</a><em class="time">${day}</em></li>`, ZH_NEWS)}</ul></div>`,
		),
		wanted: wanted(ZH_NEWS, (i, { day }) => `https://news.example.cn/c/${day}/doc-${5000 + i}.shtml`),
	},
	{
		name: "a-shorter-list-of-headlines-above-the-cards",
		url: "https://www.example.es/cultura/",
		html: page(
			"es",
			`<div class="portada"><ol class="breves">${from(0, 4, (title, i, { day }) => `<li class="pieza pieza--breve"><h2 class="pieza__titular"><a href="/cultura/${day}/pieza-${i}-x.html">${title}</a></h2><time datetime="${day}">${day}</time></li>`, ES)}</ol><ol class="tarjetas">${from(4, 12, (title, i, { day }) => `<li class="pieza"><div class="caja"><figure><img src="/f/${i}.jpg" alt=""></figure><h2 class="pieza__titular"><a href="/cultura/${day}/pieza-${i}-x.html">${title}</a></h2><p class="firma">Por Marta Ruiz</p><time datetime="${day}">${day}</time></div></li>`, ES)}</ol></div>`,
		),
		wanted: wanted(ES, (i, { day }) => `https://www.example.es/cultura/${day}/pieza-${i}-x.html`),
	},
];
