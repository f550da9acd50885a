import { DE, EN, ES, each, JA, type ListPage, links, menu, wanted, ZH_GOV, ZH_NEWS } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>News</title></head><body><header class="cmp-header"><ul>${menu("Home News Careers About Contact")}</ul></header>${body}<footer class="cmp-footer">${links("Imprint Privacy Terms")}</footer></body></html>`;
const months = "January February March April May June July August September October November December".split(
	" ",
);
const english = ({ y, m, d }: { y: string; m: string; d: string }) =>
	`${months[Number(m) - 1]} ${Number(d)}, ${y}`;

/** Lists whose first item stands above them in another template: larger, named by a headline beside its button. */
export const LEADS: ListPage[] = [
	{
		name: "teaser-with-a-button-above-a-list-component",
		url: "https://www.corp.example.com/content/corp/en/news.html",
		html: page(
			"en",
			`<main class="root"><div class="aem-Grid"><div class="teaser hero"><div class="cmp-teaser"><div class="cmp-teaser__content"><p class="cmp-teaser__pretitle">Press release</p><h2 class="cmp-teaser__title">${EN[0]}</h2><div class="cmp-teaser__description"><p>The company said today that it will do more of what it does, in more places than before.</p></div><div class="cmp-teaser__action-container"><a class="cmp-teaser__action-link" href="/content/corp/en/news/2026/a-piece-of-news-0.html">Read more</a></div></div><div class="cmp-teaser__image"><img src="/hero.jpg" alt=""></div></div></div><div class="list"><ul class="cmp-list">
${each(EN.slice(1, 9), (title, i, date) => `<li class="cmp-list__item"><article><a class="cmp-list__item-link" href="/content/corp/en/news/2026/a-piece-of-news-${i + 1}.html"><span class="cmp-list__item-title">${title}</span><span class="cmp-list__item-date">${english(date)}</span></a></article></li>`)}
</ul></div></div></main>`,
		),
		wanted: EN.slice(0, 9).map((title, i) => ({
			title,
			url: `https://www.corp.example.com/content/corp/en/news/2026/a-piece-of-news-${i}.html`,
		})),
	},
	{
		name: "teaser-with-a-linked-title-above-cards",
		url: "https://www.firma.example.de/de/presse.html",
		html: page(
			"de",
			`<main><div class="cmp-container"><div class="teaser teaser--stage"><div class="cmp-teaser"><div class="cmp-teaser__image"><a href="/de/presse/meldung-0.html"><img src="/h.jpg" alt="Bild"></a></div><div class="cmp-teaser__content"><h1 class="cmp-teaser__title"><a class="cmp-teaser__title-link" href="/de/presse/meldung-0.html">${DE[0]}</a></h1><div class="cmp-teaser__description">Das Unternehmen baut seine Werke im Norden aus und stellt dafür neue Leute ein.</div></div></div></div>
<div class="grid">${each(DE.slice(1, 8), (title, i, { y, m, d }) => `<div class="grid-col"><div class="card"><span class="card-date">${d}.${m}.${y}</span><h3 class="card-title">${title}</h3><a class="card-link" href="/de/presse/meldung-${i + 1}.html">Mehr erfahren</a></div></div>`)}</div></div></main>`,
		),
		wanted: DE.slice(0, 8).map((title, i) => ({
			title,
			url: `https://www.firma.example.de/de/presse/meldung-${i}.html`,
		})),
	},
	{
		name: "large-link-around-a-first-item",
		url: "https://www.ville.example.fr/actualites/",
		html: page(
			"fr",
			`<main><section class="une"><a class="une__lien" href="/actualites/la-premiere-des-nouvelles"><figure><img src="/une.jpg" alt=""></figure><div><span class="cat">Travaux</span><strong class="une__titre">${ES[0]}</strong><span class="une__texte">Le chantier commence lundi, la rue sera fermée pendant deux semaines au moins.</span><span class="une__date">18/06/2026</span></div></a></section><section class="liste"><ul>
${each(ES.slice(1, 9), (title, i, { y, m, d }) => `<li class="liste__item"><h3><a href="/actualites/une-nouvelle-de-plus-${"abcdefgh"[i]}">${title}</a></h3><span>${d}/${m}/${y}</span></li>`)}
</ul></section></main>`,
		),
		wanted: ES.slice(0, 9).map((title, i) => ({
			title,
			url: `https://www.ville.example.fr/actualites/${i === 0 ? "la-premiere-des-nouvelles" : `une-nouvelle-de-plus-${"abcdefgh"[i - 1]}`}`,
		})),
	},
	{
		name: "picture-news-above-notices",
		url: "http://www.bureau.example.gov.cn/gzdt/",
		html: page(
			"zh-CN",
			`<div class="content"><div class="toutiao"><div class="tt_pic"><a href="./202606/t20260618_900.html"><img src="tt.jpg"></a></div><div class="tt_txt"><h2>${ZH_GOV[0]}</h2><p>会议强调，要进一步提高认识，压实责任，确保各项工作落到实处。<a href="./202606/t20260618_900.html">[详细]</a></p></div></div><ul class="news_list">
${each(ZH_GOV.slice(1, 12), (title, i, { y, m, d, day }) => `<li><a href="./${y}${m}/t${y}${m}${d}_${899 - i}.html" title="${title}">${title}</a><span>${day}</span></li>`)}
</ul></div>`,
		),
		wanted: [
			{ title: ZH_GOV[0] ?? "", url: "http://www.bureau.example.gov.cn/gzdt/202606/t20260618_900.html" },
			...wanted(
				ZH_GOV.slice(1, 12),
				(i, { y, m, d }) => `http://www.bureau.example.gov.cn/gzdt/${y}${m}/t${y}${m}${d}_${899 - i}.html`,
			),
		],
	},
	{
		name: "pickup-above-a-list-in-japanese",
		url: "https://www.kaisha.example.co.jp/news/",
		html: page(
			"ja",
			`<main><div class="pickup"><div class="pickup__img"><img src="/pu.jpg" alt=""></div><div class="pickup__body"><time datetime="2026-06-18">2026.06.18</time><p class="pickup__ttl">${JA[0]}</p><a class="btn" href="/news/2026/0618_01.html">詳しく見る</a></div></div><dl class="news">
${each(JA.slice(1, 9), (title, i, { y, m, d }) => `<dt>${y}.${m}.${d}</dt><dd><a href="/news/${y}/${m}${d}_0${i}.html">${title}</a></dd>`)}
</dl></main>`,
		),
		wanted: [
			{ title: JA[0] ?? "", url: "https://www.kaisha.example.co.jp/news/2026/0618_01.html" },
			...wanted(
				JA.slice(1, 9),
				(i, { y, m, d }) => `https://www.kaisha.example.co.jp/news/${y}/${m}${d}_0${i}.html`,
			),
		],
	},
	{
		name: "banner-that-leads-to-a-campaign-is-no-item",
		url: "https://www.shop.example.org/stories/",
		html: page(
			"en",
			`<main><div class="hero banner"><img src="/summer.jpg" alt=""><h2>Summer is here, and so is our sale</h2><a class="btn" href="/sale/summer/">Shop now</a></div><div class="stories">
${each(EN.slice(0, 8), (title, i, { day }) => `<div class="story"><h3><a href="/stories/a-story-of-ours-${"abcdefgh"[i]}/">${title}</a></h3><time datetime="${day}">${day}</time></div>`)}
</div></main>`,
		),
		wanted: wanted(
			EN.slice(0, 8),
			(i) => `https://www.shop.example.org/stories/a-story-of-ours-${"abcdefgh"[i]}/`,
		),
	},
	{
		name: "lead-of-a-news-page-in-chinese-with-a-button",
		url: "https://news.example.cn/keji/",
		html: page(
			"zh-CN",
			`<div class="main"><div class="focus-lead"><img src="/f.jpg"><div class="lead-info"><div class="lead-title">${ZH_NEWS[0]}</div><div class="lead-desc">记者从有关部门获悉，相关工作正在有序推进，预计年底前完成。</div><a class="lead-more" href="/keji/2026/0618/5500.html">查看详情</a></div></div><div class="feed">
${each(ZH_NEWS.slice(1, 10), (title, i, { m, d, day }) => `<div class="feed-item"><a class="feed-pic" href="/keji/2026/${m}${d}/${5501 + i}.html"><img src="/x${i}.jpg"></a><div class="feed-r"><a class="feed-title" href="/keji/2026/${m}${d}/${5501 + i}.html">${title}</a><span class="feed-time">${day}</span></div></div>`)}
</div></div>`,
		),
		wanted: [
			{ title: ZH_NEWS[0] ?? "", url: "https://news.example.cn/keji/2026/0618/5500.html" },
			...wanted(
				ZH_NEWS.slice(1, 10),
				(i, { m, d }) => `https://news.example.cn/keji/2026/${m}${d}/${5501 + i}.html`,
			),
		],
	},
	{
		name: "sections-that-each-begin-with-a-picture-and-a-headline",
		url: "http://www.ribao.example.cn/",
		html: page(
			"zh-CN",
			`<div class="zuo">${["shehui", "caijing", "jiaoyu"]
				.map(
					(folder, n) =>
						`<div class="lanmu"><div class="lm-tit"><h3><a href="/${folder}/">栏目${n}</a></h3><a href="/${folder}/">更多&gt;&gt;</a></div><div class="lm-con"><dl><dt><a href="/${folder}/2026-06/18/content_${900 + n}.htm"><img src="/p${n}.jpg"></a></dt><dd><h4><a href="/${folder}/2026-06/18/content_${900 + n}.htm">${ZH_NEWS[n]}</a></h4><p>记者从现场获悉，工程已经进入收尾阶段，居民下周起可以走新路<a href="/${folder}/2026-06/18/content_${900 + n}.htm">[详细]</a></p></dd></dl><ul>
${each(ZH_GOV.slice(n * 4, n * 4 + 4), (title, i) => `<li>· <a href="/${folder}/2026-06/1${i}/content_${800 + n * 10 + i}.htm">${title}</a></li>`)}</ul></div></div>`,
				)
				.join("")}</div>`,
		),
		wanted: ["shehui", "caijing", "jiaoyu"].flatMap((folder, n) => [
			{
				title: ZH_NEWS[n] ?? "",
				url: `http://www.ribao.example.cn/${folder}/2026-06/18/content_${900 + n}.htm`,
			},
			...ZH_GOV.slice(n * 4, n * 4 + 4).map((title, i) => ({
				title,
				url: `http://www.ribao.example.cn/${folder}/2026-06/1${i}/content_${800 + n * 10 + i}.htm`,
			})),
		]),
	},
	{
		name: "sections-that-each-begin-with-a-teaser",
		url: "https://www.blatt.example.de/",
		html: page(
			"de",
			`<main>${["politik", "kultur", "wissen"]
				.map(
					(folder, n) =>
						`<section class="ressort"><h2 class="ressort__name"><a href="/${folder}">${folder}</a></h2><div class="ressort__inhalt"><article class="aufmacher"><a href="/${folder}/artikel-${500 + n}.html"><img src="/b${n}.jpg" alt=""></a><h3><a href="/${folder}/artikel-${500 + n}.html">${DE[n]}</a></h3><p>Der Rat hat entschieden, und nun streiten alle darüber, was das für die Stadt heißt.</p></article><div class="kurz">${each(EN.slice(n * 4, n * 4 + 4), (title, i) => `<div class="kurz__zeile"><a href="/${folder}/artikel-${600 + n * 10 + i}.html">${title}</a></div>`)}</div></div></section>`,
				)
				.join("")}</main>`,
		),
		wanted: ["politik", "kultur", "wissen"].flatMap((folder, n) => [
			{ title: DE[n] ?? "", url: `https://www.blatt.example.de/${folder}/artikel-${500 + n}.html` },
			...EN.slice(n * 4, n * 4 + 4).map((title, i) => ({
				title,
				url: `https://www.blatt.example.de/${folder}/artikel-${600 + n * 10 + i}.html`,
			})),
		]),
	},
];
