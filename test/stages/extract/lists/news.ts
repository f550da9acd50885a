import { DE, EN, ES, each, JA, type ListPage, links, menu, wanted, ZH_NEWS } from "./words.ts";

const HOT = (titles: readonly string[], base: string) =>
	`<div class="hot-rank"><h3>24小时热文</h3><ol>${each(titles, (title, i) => `<li><em>${i + 1}</em><a href="${base}${i}.html">${title}</a></li>`)}</ol></div>`;

/** Channels of newspapers and portals. */
export const NEWS: ListPage[] = [
	{
		name: "news-portal-feed",
		url: "https://news.portal.example.com/china/",
		html: `<html><head><title>国内新闻_某门户</title></head><body><div class="nav">${links("首页 国内 国际 社会 军事 财经 体育 娱乐 科技 汽车 房产")}</div><div class="main"><div class="feed">
${each(ZH_NEWS, (title, i, { y, m, d }) => `<div class="feed-card-item"><div class="pic"><a href="https://news.portal.example.com/c/${y}-${m}-${d}/doc-ab${i}.shtml"><img data-src="//img.example.com/${i}.jpg" src="/blank.gif"></a></div><h2 class="undefined"><a href="https://news.portal.example.com/c/${y}-${m}-${d}/doc-ab${i}.shtml" target="_blank">${title}</a></h2><div class="feed-card-a"><span class="feed-card-date">${m}月${d}日 10:${10 + i}</span><span class="tags"><a href="/tag/1">聚焦</a></span><a class="comment" href="//comment.example.com/${i}">评论(${i * 3})</a></div></div>`)}
</div></div><div class="side">${HOT(
			ZH_NEWS.slice(4, 14).map((title) => `热：${title}`),
			"https://news.portal.example.com/hot/",
		)}<div class="tagcloud">${links("经济 民生 教育 就业 医疗 养老 交通 环保 科技 文化")}</div></div></body></html>`,
		wanted: wanted(
			ZH_NEWS,
			(i, { y, m, d }) => `https://news.portal.example.com/c/${y}-${m}-${d}/doc-ab${i}.shtml`,
		),
	},
	{
		name: "news-paper-day-index",
		url: "http://epaper.example.cn/html/2026-06/18/node_2.htm",
		html: `<html><head><title>第02版：要闻</title></head><body><div class="verlist">${Array.from({ length: 8 }, (_, i) => `<a href="node_${i + 1}.htm">第0${i + 1}版：${["头版", "要闻", "经济", "社会", "国际", "体育", "文化", "副刊"][i]}</a>`).join("")}</div><div class="titles"><ul>
${each(ZH_NEWS.slice(0, 9), (title, i) => `<li><a href="content_55${i}.htm"><div style="display:inline">${title}</div></a></li>`)}</ul></div><div><a href="node_3.htm">下一版</a></div></body></html>`,
		wanted: wanted(
			ZH_NEWS.slice(0, 9),
			(i) => `http://epaper.example.cn/html/2026-06/18/content_55${i}.htm`,
			false,
		),
	},
	{
		name: "news-english-grid",
		url: "https://www.gazette.example.com/local",
		html: `<!doctype html><html lang="en"><head><title>Local news | The Gazette</title></head><body><nav aria-label="Main"><ul>${menu("Home News Sport Business Opinion Culture Weather Jobs")}</ul></nav><main><div class="grid">
${each(EN, (title, i, { day }) => `<div class="card"><a class="card__link" href="/local/${title.toLowerCase().replace(/[^a-z]+/g, "-")}-${i}"><div class="card__img"><img src="/i/${i}.webp" alt="Photo"></div><h3 class="card__headline">${title}</h3><p class="card__dek">Residents and officials react as the plan moves to its next stage, with a decision due soon.</p><time datetime="${day}T08:00:00Z">${i + 1} days ago</time></a></div>`)}
</div><a class="load-more" href="/local?page=2">Load more</a></main><aside><h2>Most read</h2><ol>${each(EN.slice(5, 10), (title, i) => `<li><a href="/sport/read-${i}">${title}</a></li>`)}</ol></aside><footer>${links("About Contact Privacy Terms Advertise")}</footer></body></html>`,
		wanted: wanted(
			EN,
			(i) =>
				`https://www.gazette.example.com/local/${(EN[i] ?? "").toLowerCase().replace(/[^a-z]+/g, "-")}-${i}`,
		),
	},
	{
		name: "news-dedecms",
		url: "http://www.cms.example.net/plus/list.php?tid=3",
		html: `<html><head><title>行业资讯-某某网</title></head><body><div class="header"><ul id="navMenu">${menu("主页 资讯 技术 下载 图片 论坛")}</ul></div><div class="place"><strong>当前位置:</strong> <a href="/">主页</a> > <a href="/news/">资讯</a> > </div><div class="listbox"><ul class="e2">
${each(ZH_NEWS.slice(1), (title, i, { day }) => `<li><a href="/news/2026/${i}.html" class="preview"><img src="/uploads/${i}.jpg"/></a>[<b><a href="/news/hangye/">行业</a></b>] <a href="/news/2026/${i}.html" class="title"><b>${title}</b></a><span class="info"><small>日期：</small>${day} 09:12:33<small>点击：</small>${i * 17}<small>好评：</small>0</span><p class="intro">近日，有关部门召开会议，对相关工作作出部署，要求各地结合实际抓好落实，确保取得成效...</p></li>`)}
</ul></div><div class="dede_pages"><ul class="pagelist"><li>首页</li><li class="thisclass">1</li><li><a href="list_3_2.html">2</a></li><li><a href="list_3_3.html">3</a></li></ul></div><div class="pright"><dl><dt>热点内容</dt><dd><ul class="c1">${each(ZH_NEWS.slice(0, 8), (title, i) => `<li><a href="/news/hot/${i}.html">${title.slice(0, 14)}</a></li>`)}</ul></dd></dl></div></body></html>`,
		wanted: wanted(ZH_NEWS.slice(1), (i) => `http://www.cms.example.net/news/2026/${i}.html`),
	},
	{
		name: "news-destoon",
		url: "https://www.trade.example.org/news/list-12.html",
		html: `<html><head><title>行业新闻_建设网</title></head><body><div class="menu"><ul>${menu("首页 供应 求购 行情 公司 展会 资讯 品牌 招商")}</ul></div><div class="m"><div class="m_l_1 f_l"><div class="box_head_1"><div><strong>行业新闻</strong></div></div><div class="catlist"><ul>
${each(ZH_NEWS, (title, i, { day }) => `<li class="catlist_li"><span class="f_r px11 f_gray">${day} 10:0${i % 10}</span><a href="https://www.trade.example.org/news/show-${4000 + i}.html" target="_blank" title="${title}">${title}</a></li>${i % 5 === 4 ? '<li class="catlist_sp">&nbsp;</li>' : ""}`)}
</ul><div class="pages"><a href="list-12-2.html">下一页</a></div></div></div><div class="m_r_1 f_l"><div class="box_head"><strong>推荐图文</strong></div><div class="list-thumb">${each(ZH_NEWS.slice(2, 6), (title, i) => `<div><a href="/news/show-${9000 + i}.html"><img src="/t${i}.jpg" alt=""></a><a href="/news/show-${9000 + i}.html">${title.slice(0, 10)}</a></div>`)}</div></div></div></body></html>`,
		wanted: wanted(ZH_NEWS, (i) => `https://www.trade.example.org/news/show-${4000 + i}.html`),
	},
	{
		name: "news-japanese-cards",
		url: "https://news.example.jp/category/local",
		html: `<html lang="ja"><head><title>地域ニュース - 例新聞</title></head><body><header><div class="gnav">${links("トップ 社会 経済 政治 国際 スポーツ 地域 天気")}</div></header><section id="list"><h1>地域</h1>
${each(JA, (title, i, { m, d }) => `<section class="art"><a href="/articles/20260${i + 100}"><figure><img src="/p/${i}.jpg" width="160" height="90"></figure><div class="tx"><p class="ttl">${title}</p><p class="lead">関係者によりますと、来月から順次実施される予定で、詳しい内容は後日発表されるということです。</p><p class="dt">${Number(m)}月${Number(d)}日 12時30分</p></div></a></section>`)}
</section><div class="rank"><h2>アクセスランキング</h2><ol>${each(JA.slice(0, 5), (title, i) => `<li><a href="/articles/rank${i}">${title}</a></li>`)}</ol></div></body></html>`,
		wanted: wanted(JA, (i) => `https://news.example.jp/articles/20260${i + 100}`),
	},
	{
		name: "news-utility-classes",
		url: "https://daily.example.io/es/mundo",
		html: `<!doctype html><html lang="es"><head><title>Mundo · Diario</title></head><body class="bg-white antialiased"><div class="flex justify-between px-4"><a href="/" class="font-bold">Diario</a><div class="hidden md:flex space-x-4">${links("Portada España Mundo Economía Deportes Cultura")}</div></div><div class="max-w-7xl mx-auto px-4"><div class="divide-y divide-gray-200">
${each(ES, (title, i, { day }) => `<div class="py-6 flex flex-col"><a class="text-xl font-semibold hover:underline" href="/es/mundo/nota-${i}-${day}">${title}</a><div class="mt-2 text-gray-600 text-sm">La decisión llega tras semanas de negociación entre las partes, que todavía deben firmar el acuerdo.</div><div class="mt-2 text-xs text-gray-400"><span>Redacción</span> · <time datetime="${day}">${day}</time></div></div>`)}
</div></div><div class="fixed bottom-0">Usamos cookies. <a href="/cookies">Más información</a></div></body></html>`,
		wanted: wanted(ES, (i, { day }) => `https://daily.example.io/es/mundo/nota-${i}-${day}`),
	},
	{
		name: "subjects-inside-links-with-the-headline-for-a-title",
		url: "https://nordblatt.example.de/regional/",
		html: `<html lang="de"><head><title>Regionales</title></head><body><nav>${links("Politik Wirtschaft Sport Kultur")}</nav><main><h1>Regionales</h1>
${each(DE, (title, i, { y, m, d }) => `<article class="teaser"><h2><a href="/regional/a-${900 + i}.html" title="${title}"><span class="teaser-kicker">${["Landwirtschaft", "Bahn", "Wattenmeer"][i % 3]}</span> <span class="teaser-head">${title}</span></a></h2><p>Die Behörden sprachen am Morgen von einer angespannten Lage.</p><p>${d}.${m}.${y}</p></article>`)}
</main></body></html>`,
		wanted: wanted(DE, (i) => `https://nordblatt.example.de/regional/a-${900 + i}.html`),
	},
];
