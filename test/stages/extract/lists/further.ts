import { DE, EN, ES, each, JA, type ListPage, links, menu, wanted, ZH_NEWS } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>News</title></head><body><header><ul>${menu("Home News Club Sport Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;

/** Lists that go on below their items with the titles of older ones. */
export const FURTHER: ListPage[] = [
	{
		name: "weitere-beitraege-below-a-blog",
		url: "https://verein.example.de/index.php/aktuelles",
		html: page(
			"de",
			`<main><div class="blog" itemscope itemtype="https://schema.org/Blog"><div class="blog-items">
${each(DE.slice(0, 5), (title, i, { day }) => `<div class="blog-item" itemprop="blogPost" itemscope itemtype="https://schema.org/BlogPosting"><div class="item-content"><div class="page-header"><h2 itemprop="headline"><a href="/index.php/aktuelles/${90 - i}-beitrag-${"abcdefghijkl"[i]}" itemprop="url">${title}</a></h2></div><dl class="article-info"><dd class="published"><time datetime="${day}T10:00:00+02:00" itemprop="datePublished">${day.split("-").reverse().join(".")}</time></dd></dl><p>Am Wochenende kamen viele Gäste, und der Vorstand dankte allen, die geholfen haben.</p><p class="readmore"><a class="btn" href="/index.php/aktuelles/${90 - i}-beitrag-${"abcdefghijkl"[i]}">Weiterlesen: ${title}</a></p></div></div>`)}
</div><div class="items-more"><h3>Weitere Beiträge …</h3><ol class="com-content-blog__links">
${each(DE.slice(5, 9), (title, i) => `<li class="com-content-blog__link"><a href="/index.php/aktuelles/${85 - i}-beitrag-${"fghijkl"[i]}">${title}</a></li>`)}
</ol></div><div class="com-content-category-blog__navigation"><p class="counter">Seite 1 von 3</p><nav class="pagination__wrapper"><ul class="pagination"><li><a href="/index.php/aktuelles?start=5">2</a></li><li><a href="/index.php/aktuelles?start=10">3</a></li></ul></nav></div></div></main>`,
		),
		wanted: DE.slice(0, 9).map((title, i) => ({
			title,
			url: `https://verein.example.de/index.php/aktuelles/${90 - i}-beitrag-${"abcdefghijkl"[i]}`,
			...(i < 5
				? { day: ["2026-06-18", "2026-06-16", "2026-06-14", "2026-06-12", "2026-06-10"][i] ?? "" }
				: {}),
		})),
	},
	{
		name: "more-articles-below-undated-ones",
		url: "https://www.parish.example.org/news.html",
		html: page(
			"en",
			`<div id="content"><div class="blog-featured"><div class="items-leading"><div class="leading-0"><h2><a href="/news/40-first-of-all.html">${EN[0]}</a></h2><p>It has been a long time coming, and the vestry is glad that it is done at last.</p></div></div><div class="items-row cols-2 row-0">
${each(EN.slice(1, 5), (title, i) => `<div class="item column-${i + 1}"><h2><a href="/news/${39 - i}-piece-of-news.html">${title}</a></h2><p>It has been a long time coming, and the vestry is glad that it is done at last.</p></div>`)}
</div><div class="items-more"><div class="items-more"><h3>More Articles...</h3><ol class="nav nav-tabs nav-stacked">
${each(EN.slice(5, 9), (title, i) => `<li><a href="/news/${35 - i}-piece-of-news.html">${title}</a></li>`)}
</ol></div></div><div class="pagination"><ul><li><a href="/news.html?start=5">Next</a></li></ul></div></div></div>`,
		),
		wanted: EN.slice(0, 9).map((title, i) => ({
			title,
			url: `https://www.parish.example.org/news/${i === 0 ? "40-first-of-all" : `${40 - i}-piece-of-news`}.html`,
		})),
	},
	{
		name: "autres-articles-below-articles",
		url: "https://mairie.example.fr/actualites",
		html: page(
			"fr",
			`<main><section class="liste">
${each(ES.slice(0, 6), (title, i, { d, m, y }) => `<article><h2><a href="/actualites/${700 - i}-titre-de-la-page">${title}</a></h2><span class="date">${d}/${m}/${y}</span><p>Les habitants sont invités à une réunion publique, le conseil répondra à leurs questions.</p></article>`)}
</section><section class="autres"><h2>Autres articles</h2><ul>
${each(ES.slice(6, 11), (title, i) => `<li><a href="/actualites/${694 - i}-titre-de-la-page">${title}</a></li>`)}
</ul></section></main>`,
		),
		wanted: ES.slice(0, 11).map((title, i) => ({
			title,
			url: `https://mairie.example.fr/actualites/${700 - i}-titre-de-la-page`,
		})),
	},
	{
		name: "更多文章-below-cards",
		url: "https://www.xuehui.example.cn/news/",
		html: page(
			"zh-CN",
			`<div class="wrap"><div class="cards">
${each(ZH_NEWS.slice(0, 6), (title, i, { day }) => `<div class="card"><a href="/news/show-${300 - i}.html"><img src="/p${i}.jpg"><h3>${title}</h3></a><p>本次活动由学会主办，来自各地的代表参加，并就有关问题进行了交流。</p><span>${day}</span></div>`)}
</div><div class="gengduo"><h3>更多文章</h3><ul>
${each(ZH_NEWS.slice(6, 12), (title, i) => `<li><a href="/news/show-${294 - i}.html">${title}</a></li>`)}
</ul></div></div>`,
		),
		wanted: wanted(
			ZH_NEWS.slice(0, 12),
			(i) => `https://www.xuehui.example.cn/news/show-${300 - i}.html`,
			false,
		),
	},
	{
		name: "older-posts-below-posts",
		url: "https://blog.example.net/",
		html: page(
			"en",
			`<main>
${each(EN.slice(0, 4), (title, i, { day }) => `<article class="post"><h2 class="post-title"><a href="/posts/piece-number-${"abcdefghijklmn"[i]}/">${title}</a></h2><time datetime="${day}">${day}</time><p>Some notes on what I tried last week, what worked in the end, and what did not.</p></article>`)}
<h3>Older posts</h3><ul class="older">
${each(EN.slice(4, 12), (title, i) => `<li><a href="/posts/piece-number-${"abcdefghijklmn"[i + 4]}/">${title}</a></li>`)}
</ul></main>`,
		),
		wanted: EN.slice(0, 12).map((title, i) => ({
			title,
			url: `https://blog.example.net/posts/piece-number-${"abcdefghijklmn"[i]}/`,
		})),
	},
	{
		name: "most-read-below-articles-is-another-list",
		url: "https://www.gazette.example.com/local/",
		html: page(
			"en",
			`<main><div class="river">
${each(EN.slice(0, 7), (title, i, { day }) => `<article class="post"><h2><a href="/local/${800 - i}-a-piece-of-news/">${title}</a></h2><time datetime="${day}">${day}</time><p>The council said so on Tuesday, and nobody in the room had anything to add to it.</p></article>`)}
</div><div class="box"><h3>Most read</h3><ol>
${each(EN.slice(8, 13), (title, i) => `<li><a href="/local/${600 - i * 7}-a-piece-of-news/">${title}</a></li>`)}
</ol></div></main>`,
		),
		wanted: wanted(
			EN.slice(0, 7),
			(i) => `https://www.gazette.example.com/local/${800 - i}-a-piece-of-news/`,
		),
	},
	{
		name: "関連記事-below-articles-is-another-list",
		url: "https://shinbun.example.jp/chiiki/",
		html: page(
			"ja",
			`<main><div class="ichiran">
${each(JA.slice(0, 7), (title, i, { day }) => `<article><h2><a href="/chiiki/${800 - i}.html">${title}</a></h2><time datetime="${day}">${day}</time><p>市は十日、これまでの経緯を説明し、来月から順次進めると発表した。</p></article>`)}
</div><div class="box"><h3>関連記事</h3><ul>
${each(JA.slice(7, 12), (title, i) => `<li><a href="/chiiki/${600 - i * 7}.html">${title}</a></li>`)}
</ul></div></main>`,
		),
		wanted: wanted(JA.slice(0, 7), (i) => `https://shinbun.example.jp/chiiki/${800 - i}.html`),
	},
];
