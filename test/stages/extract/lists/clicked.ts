import { EN, each, type ListPage, wanted, ZH_GOV, ZH_NEWS } from "./words.ts";

/** Lists whose items are no links: a script opens what is kept in their attributes. */
export const CLICKED: ListPage[] = [
	{
		name: "an-album-whose-items-keep-their-addresses",
		url: "https://mp.example.cn/mp/appmsgalbum?action=getalbum&album_id=2041",
		html: `<html><head><title>江上录</title></head><body><div class="album"><div class="album__head"><div class="album__author-name">河边的风</div><div class="album__desc">${ZH_NEWS.length}篇内容</div></div><ul class="album__list js_album_list">${each(
			ZH_NEWS,
			(title, i, { day }) =>
				`<li class="album__list-item js_album_item" data-msgid="22${i}" data-itemidx="1" data-link="http://mp.example.cn/s?__biz=MzA&amp;mid=22${i}&amp;idx=1#rd" data-title="${title}" data-pos_num="${i}"><div class="album__item-content"><div class="album__item-title"><span class="album__item-num">${i + 1}. </span><span class="album__item-title-wrp">${title}</span></div><div class="album__item-info"><span class="js_article_create_time">${Date.parse(day) / 1000}</span></div></div><div class="album__item-img" style="background-image:url(a.jpg)"></div></li>`,
		)}</ul></div></body></html>`,
		wanted: wanted(ZH_NEWS, (i) => `http://mp.example.cn/s?__biz=MzA&mid=22${i}&idx=1#rd`),
	},
	{
		name: "cards-that-a-click-opens",
		url: "https://www.example.com/stories",
		html: `<html lang="en"><head><title>Stories</title></head><body><nav><a href="/">Home</a> <a href="/about">About</a></nav><main><h1>Stories</h1><div class="grid">${each(
			EN,
			(title, i, { day }) =>
				`<div class="card card-${i}" role="link" tabindex="0" onclick="window.location.href='/stories/${600 + i}'"><img src="/p/${i}.jpg" width="300" height="200" alt=""><div class="card-date">${day}</div><h3>${title}</h3></div>`,
		)}</div></main></body></html>`,
		wanted: wanted(EN, (i) => `https://www.example.com/stories/${600 + i}`),
	},
	{
		name: "rows-of-a-table-that-lead-on",
		url: "http://www.example.gov.cn/gkml/",
		html: `<html><head><title>公开目录</title></head><body><div class="nav"><a href="/">首页</a></div><table class="gk"><tbody>${each(
			ZH_GOV,
			(title, i, { day }) =>
				`<tr class="row" data-href="/gkml/art_${700 + i}.html"><td>${i + 1}</td><td>${title}</td><td>${day}</td></tr>`,
		)}</tbody></table></body></html>`,
		wanted: wanted(ZH_GOV, (i) => `http://www.example.gov.cn/gkml/art_${700 + i}.html`),
	},
	...(["Lire la suite de {t}", "Weiterlesen: {t}", "{t} 阅读全文"] as const).map(
		(button, n): ListPage => ({
			name: `buttons-that-say-for-what-they-are-${n}`,
			url: "https://www.example.org/actualites",
			html: `<html lang="fr"><head><title>Actualités</title></head><body><header><ul><li><a href="/vie">Vie municipale</a></li><li><a href="/agenda">Agenda</a></li></ul></header><main><h1>Actualités</h1><div class="liste">${each(
				EN,
				(title, i, { day }) =>
					`<div class="actu"><span class="theme">Culture</span><h2 class="titre">${title}</h2><p class="date">${day}</p><p>A few words that make one want to read on, but no more.</p><a class="lien" href="/actualites/${900 + i}">${button.replace("{t}", `<span class="sr-only">${title}</span>`)}</a></div>`,
			)}</div></main></body></html>`,
			wanted: wanted(EN, (i) => `https://www.example.org/actualites/${900 + i}`),
		}),
	),
	...(["11月0{d}日 08:30", "11-0{d}", "11月0{d}日"] as const).map(
		(date, n): ListPage => ({
			name: `days-without-a-year-in-addresses-with-one-${n}`,
			url: "http://www.example.cn/minsheng/",
			html: `<html><head><title>民生</title></head><body><div class="nav"><a href="/">首页</a><a href="/tiyu/">体育</a></div><div class="fl">${ZH_NEWS.slice(
				0,
				8,
			)
				.map(
					(title, i) =>
						`<div class="news-item"><h4><a href="/a/minsheng/2023/110${8 - i}/${4411 - i}.html">${title}</a></h4><span class="tm">${date.replace("{d}", String(8 - i))}</span></div>`,
				)
				.join("")}</div></body></html>`,
			wanted: ZH_NEWS.slice(0, 8).map((title, i) => ({
				title,
				url: `http://www.example.cn/a/minsheng/2023/110${8 - i}/${4411 - i}.html`,
				day: `2023-11-0${8 - i}`,
			})),
		}),
	),
];
