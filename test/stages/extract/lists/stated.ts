import { DE, EN, each, JA, type ListPage, links, menu, wanted, ZH_NEWS } from "./words.ts";

const data = (value: unknown) =>
	`<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...(value as object) })}</script>`;
const page = (lang: string, head: string, body: string) =>
	`<html lang="${lang}"><head><title>List</title>${head}</head><body><header><ul>${menu("Home News Shop Help Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const WRITERS = [
	"Ada Berg of the regional desk",
	"Jens Holm, who writes on water",
	"Karin Lund from the capital",
];

/** Lists that the page states for machines, beside what is to be seen. */
export const STATED: ListPage[] = [
	{
		name: "item-list-tells-the-short-names-from-the-long-column",
		url: "https://shop.example.com/mugs",
		html: page(
			"en",
			data({
				"@type": "ItemList",
				itemListElement: EN.slice(0, 9).map((name, i) => ({
					"@type": "ListItem",
					position: i,
					url: `/mugs/${i}-m`,
					name: name.slice(0, 14),
				})),
			}),
			`<main><div class="tiles">${each(EN.slice(0, 9), (title, i) => `<div class="tile"><a href="/mugs/${i}-m">${title.slice(0, 14)}</a></div>`)}</div><div class="guide">${each(DE, (title, i) => `<p class="row"><a href="/guide/${i}-long-read">${title}</a> 2026-06-0${(i % 9) + 1}</p>`)}</div></main>`,
		),
		wanted: EN.slice(0, 9).map((title, i) => ({
			title: title.slice(0, 14).trim(),
			url: `https://shop.example.com/mugs/${i}-m`,
		})),
	},
	{
		name: "microdata-tells-the-posts-from-the-people",
		url: "https://blog.example.org/",
		html: page(
			"en",
			"",
			`<main><div class="people">${each([...WRITERS, ...WRITERS, ...WRITERS], (name, i) => `<div class="person"><img src="/w${i}.jpg" alt=""><h4><a href="/people/${i}-writer-of-the-house">${name} ${i}</a></h4></div>`)}</div>${each(EN.slice(0, 6), (title, i) => `<div class="p" itemscope itemtype="http://schema.org/BlogPosting"><a itemprop="url" href="/posts/${i}"><span itemprop="headline">${title.slice(0, 20)}</span></a></div>`)}</main>`,
		),
		wanted: EN.slice(0, 6).map((title, i) => ({
			title: title.slice(0, 20).trim(),
			url: `https://blog.example.org/posts/${i}`,
		})),
	},
	{
		name: "dates-that-only-the-data-has",
		url: "https://zeitung.example.de/lokales/",
		html: page(
			"de",
			DE.slice(0, 8)
				.map((headline, i) =>
					data({
						"@type": "NewsArticle",
						headline,
						url: `https://zeitung.example.de/lokales/${i}`,
						datePublished: `2026-06-${String(18 - i).padStart(2, "0")}T08:00:00+02:00`,
					}),
				)
				.join(""),
			`<main>${each(DE.slice(0, 8), (title, i) => `<div class="teaser"><h3><a href="/lokales/${i}">${title}</a></h3><p>Der Rat hat darüber beraten, was es für alle bedeutet.</p></div>`)}</main>`,
		),
		wanted: DE.slice(0, 8).map((title, i) => ({
			title,
			url: `https://zeitung.example.de/lokales/${i}`,
			day: `2026-06-${String(18 - i).padStart(2, "0")}`,
		})),
	},
	{
		name: "a-list-that-is-nowhere-but-in-the-data",
		url: "https://events.example.jp/",
		html: page(
			"ja",
			data({
				"@type": "CollectionPage",
				mainEntity: {
					"@type": "ItemList",
					itemListElement: JA.slice(0, 7).map((name, i) => ({
						"@type": "ListItem",
						position: i,
						item: { "@type": "Event", name, url: `https://events.example.jp/e/${i}` },
					})),
				},
			}),
			'<div id="app"></div>',
		),
		wanted: wanted(JA.slice(0, 7), (i) => `https://events.example.jp/e/${i}`, false),
	},
	{
		name: "crumbs-and-menus-in-the-data-are-no-list",
		url: "https://news.example.cn/guonei/",
		html: page(
			"zh",
			data({
				"@graph": [
					{
						"@type": "BreadcrumbList",
						itemListElement: ["首页", "国内新闻频道", "时政要闻"].map((name, i) => ({
							"@type": "ListItem",
							position: i,
							name,
							item: `https://news.example.cn/c${i}/`,
						})),
					},
					{
						"@type": "ItemList",
						itemListElement: ["国内新闻频道", "国际新闻频道", "社会新闻频道"].map((name, i) => ({
							"@type": "SiteNavigationElement",
							name,
							url: `https://news.example.cn/c${i}/`,
						})),
					},
				],
			}),
			`<ul class="l">${each(ZH_NEWS, (title, i, { day }) => `<li><a href="/guonei/${i}.html">${title}</a><span>${day}</span></li>`)}</ul>`,
		),
		wanted: wanted(ZH_NEWS, (i) => `https://news.example.cn/guonei/${i}.html`),
	},
];
