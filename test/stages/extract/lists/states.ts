import { DE, EN, ES, each, JA, type ListPage, links, wanted, ZH_NEWS } from "./words.ts";

const shell = (lang: string, script: string, root = '<div id="app"></div>') =>
	`<!DOCTYPE html><html lang="${lang}"><head><title>News</title></head><body><header>${links("Home News About Contact")}</header>${root}${script}<footer>${links("Imprint Privacy")}</footer></body></html>`;
const time = (day: string) => Date.parse(`${day}T08:00:00Z`);
const day = (i: number) => new Date(Date.UTC(2026, 5, 18) - i * 2 * 86_400_000).toISOString().slice(0, 10);
const list = <T>(titles: readonly string[], item: (title: string, i: number, day: string) => T) =>
	titles.map((title, i) => item(title, i, day(i)));

/** Lists that nothing shows but the state of a page's script, in the shapes that frameworks and sites give it. */
export const STATES: ListPage[] = [
	{
		name: "state-of-next-with-edges-and-nodes",
		url: "https://www.studio.example.com/journal",
		html: shell(
			"en",
			`<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({
				props: {
					pageProps: {
						menu: [
							{ label: "Work", path: "/work" },
							{ label: "Journal", path: "/journal" },
							{ label: "About", path: "/about" },
						],
						posts: {
							edges: list(EN, (title, i, date) => ({
								node: { id: `p${i}`, title, uri: `/journal/entry-${80 - i}/`, date: `${date}T10:00:00` },
							})),
						},
					},
				},
				page: "/journal",
			})}</script>`,
			'<div id="__next"></div>',
		),
		wanted: wanted(EN, (i) => `https://www.studio.example.com/journal/entry-${80 - i}/`),
	},
	{
		name: "state-of-nuxt-as-a-function",
		url: "https://www.haber.example.org/gundem",
		html: shell(
			"tr",
			`<script>window.__NUXT__=(function(a,b,c){return {layout:"default",data:[{articles:[${list(
				ES,
				(title, i, date) =>
					`{id:${400 - i},title:${JSON.stringify(title)},url:"\\u002Fgundem\\u002Fhaber-${400 - i}",publishedAt:"${date}T09:00:00Z",author:a}`,
			).join(",")}]}],error:b,serverRendered:c}}("Haber Merkezi",null,true));</script>`,
			'<div id="__nuxt"></div>',
		),
		wanted: wanted(ES, (i) => `https://www.haber.example.org/gundem/haber-${400 - i}`),
	},
	{
		name: "initial-state-of-a-store-by-ids",
		url: "https://news.example.cn/channel/keji",
		html: shell(
			"zh-CN",
			`<script>window.__INITIAL_STATE__=${JSON.stringify({
				user: { name: "", login: false },
				list: {
					ids: list(ZH_NEWS, (_, i) => 900 - i),
					byId: Object.fromEntries(
						list(ZH_NEWS, (title, i, date) => [
							`a${900 - i}`,
							{ id: 900 - i, title, url: `/a/${900 - i}.html`, publishTime: time(date) },
						]),
					),
				},
			})};(function(){var s;(s=document.currentScript).parentNode.removeChild(s)}());</script>`,
		),
		wanted: wanted(ZH_NEWS, (i) => `https://news.example.cn/a/${900 - i}.html`),
	},
	{
		name: "data-of-a-component-in-an-attribute",
		url: "https://www.stadt.example.de/aktuelles",
		html: shell(
			"de",
			'<script src="/js/app.js"></script>',
			`<main><news-list v-bind:items="items" data-props="${JSON.stringify({
				total: 40,
				items: list(DE, (headline, i, date) => ({
					headline,
					link: `/aktuelles/meldung-${60 - i}`,
					date,
					teaser: "Die Stadt informiert.",
				})),
			}).replaceAll('"', "&quot;")}"></news-list></main>`,
		),
		wanted: wanted(DE, (i) => `https://www.stadt.example.de/aktuelles/meldung-${60 - i}`),
	},
	{
		name: "data-of-inertia-in-the-root-element",
		url: "https://blog.example.jp/posts",
		html: shell(
			"ja",
			"",
			`<div id="app" data-page="${JSON.stringify({
				component: "Posts/Index",
				props: {
					posts: {
						data: list(JA, (title, i, date) => ({
							id: 30 - i,
							title,
							path: `/posts/${30 - i}`,
							published_at: `${date} 09:00:00`,
						})),
						meta: { current_page: 1 },
					},
				},
				url: "/posts",
			}).replaceAll('"', "&quot;")}"></div>`,
		),
		wanted: wanted(JA, (i) => `https://blog.example.jp/posts/${30 - i}`),
	},
	{
		name: "a-list-of-a-plain-script-without-quotation-marks",
		url: "http://www.xian.example.cn/tzgg/",
		html: shell(
			"zh-CN",
			`<script>\nvar newsList = [\n${list(ZH_NEWS, (title, i, date) => `  {title:'${title}', url:'/tzgg/${500 - i}.html', date:'${date}'}`).join(",\n")}\n];\nrender(newsList);\n</script>`,
			'<div class="list" id="newsList"></div>',
		),
		wanted: wanted(ZH_NEWS, (i) => `http://www.xian.example.cn/tzgg/${500 - i}.html`),
	},
	{
		name: "chunks-of-an-app-router",
		url: "https://www.co.example.com/news",
		html: shell(
			"en",
			`<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,${JSON.stringify(
				`5:["$","main",null,{"children":["$","$L9",null,{"articles":${JSON.stringify(
					list(EN, (title, i, date) => ({
						_id: `x${i}`,
						title,
						href: `/news/story-${40 - i}`,
						publishedAt: `${date}T07:30:00.000Z`,
					})),
				)}}]}]\n`,
			)}])</script>`,
			"<div></div>",
		),
		wanted: wanted(EN, (i) => `https://www.co.example.com/news/story-${40 - i}`),
	},
];

/** Titles with words and signs beside them that are none of theirs. */
export const BESIDES: ListPage[] = [
	{
		name: "kickers-in-spans-before-titles",
		url: "https://zeitung.example.de/",
		html: `<html lang="de"><head><title>Start</title></head><body><nav>${links("Politik Kultur Sport Wetter")}</nav><main>${each(
			DE,
			(title, i, { day }) =>
				`<article><a href="/artikel/${800 - i}.html"><h2><span class="kicker">${["Verkehr", "Kommentar", "Kultur"][i % 3]}</span> <span class="headline">${title}</span></h2></a><time datetime="${day}">${day}</time></article>`,
		)}</main></body></html>`,
		wanted: wanted(DE, (i) => `https://zeitung.example.de/artikel/${800 - i}.html`),
	},
	{
		name: "kickers-without-a-name-for-the-headline",
		url: "https://journal.example.fr/",
		html: `<html lang="fr"><head><title>Une</title></head><body><nav>${links("Politique Culture Sports Météo")}</nav><main>${each(
			ES,
			(title, i, { day }) =>
				`<div class="carte"><h3><a href="/article/${800 - i}"><span class="surtitre">${["Travaux", "Analyse", "Loisirs"][i % 3]}</span>${title}</a></h3><span>${day}</span></div>`,
		)}</main></body></html>`,
		wanted: wanted(ES, (i) => `https://journal.example.fr/article/${800 - i}`),
	},
	{
		name: "prices-in-the-links-of-products",
		url: "https://shop.example.com/collections/all",
		html: `<html lang="en"><head><title>All products</title></head><body><nav>${links("Home Sale Help Cart")}</nav><main><div class="grid">${each(
			EN.slice(0, 10),
			(title, i) =>
				`<div class="product"><a href="/products/item-${100 + i}"><img src="/p${i}.jpg" alt="${title}"><div class="name">${title}</div><div class="price">$${20 + i}.00 <s>$${30 + i}.00</s></div></a></div>`,
		)}</div></main></body></html>`,
		wanted: wanted(EN.slice(0, 10), (i) => `https://shop.example.com/products/item-${100 + i}`, false),
	},
	{
		name: "prices-behind-titles-in-one-line",
		url: "https://markt.example.de/angebote",
		html: `<html lang="de"><head><title>Angebote</title></head><body><nav>${links("Start Angebote Hilfe Konto")}</nav><main><ul class="offers">${each(
			DE,
			(title, i) =>
				`<li><a href="/angebot/${100 + i}"><span>${title}</span> <span class="preis">${20 + i},99 €</span></a></li>`,
		)}</ul></main></body></html>`,
		wanted: wanted(DE, (i) => `https://markt.example.de/angebot/${100 + i}`, false),
	},
	{
		name: "signs-of-new-and-hot-in-links",
		url: "https://bbs.example.cn/board/3",
		html: `<html lang="zh-CN"><head><title>版块</title></head><body><div class="nav">${links("首页 论坛 帮助 登录")}</div><ul class="topics">${each(
			ZH_NEWS,
			(title, i, { day }) =>
				`<li><a href="/topic/${900 - i}">${i < 3 ? '<em class="tag">置顶</em>' : ""}${title}${i % 4 === 0 ? '<i class="hot">热</i>' : ""}${i % 5 === 0 ? '<sup class="new">NEW</sup>' : ""}</a><span>${day}</span></li>`,
		)}</ul></body></html>`,
		wanted: wanted(ZH_NEWS, (i) => `https://bbs.example.cn/topic/${900 - i}`),
	},
	{
		name: "minutes-to-read-and-counts-in-links",
		url: "https://magazine.example.org/",
		html: `<html lang="en"><head><title>Magazine</title></head><body><nav>${links("Home Topics About Join")}</nav><main>${each(
			EN,
			(title, i, { day }) =>
				`<a class="row" href="/story/part-${70 - i}"><span class="row-title">${title}</span><span class="row-meta">${3 + (i % 7)} min read</span><span class="row-count">${i * 3} comments</span><time datetime="${day}">${day}</time></a>`,
		)}</main></body></html>`,
		wanted: wanted(EN, (i) => `https://magazine.example.org/story/part-${70 - i}`),
	},
];
