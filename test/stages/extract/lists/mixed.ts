import { DE, EN, ES, each, links, menu, ZH_GOV, ZH_NEWS } from "./words.ts";

/** A page on which a list and a text stand together, and what it is. */
export interface MixedPage {
	name: string;
	url: string;
	html: string;
	kind: "list" | "article";
}

const PROSE =
	"<p>The works were planned for a long time, and the people of the valley had waited for them, some with hope, some without. When the first machines came, nobody knew how long they would stay.</p>";
const HISTORY = `<h3>What was said</h3>${PROSE.repeat(3)}`;
const page = (head: string, body: string, lang = "en") =>
	`<html lang="${lang}"><head><title>Page</title>${head}</head><body><header><ul>${menu("Home News Shop Help Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const RU = [
	"Ремонт моста через протоку закончат к осени",
	"В школе прошёл праздник последнего звонка",
	"Жителей приглашают на субботник в парк",
	"Библиотека объявила конкурс чтецов",
	"Расписание автобусов меняется с июня",
	"Как получить льготу на проезд пенсионерам",
	"Спортсмены района вернулись с медалями",
	"Полиция предупреждает о новых мошенниках",
	"На ферме запустили новую линию розлива",
];
const rows = (titles: readonly string[], base: string) =>
	`<ul class="rows">${each(titles, (title, i, { day }) => `<li><a href="${base}${1200 + i}.html">${title}</a><span>${day}</span></li>`)}</ul>`;
const products = (titles: readonly string[]) =>
	`<div class="products">${each(titles, (title, i) => `<article class="card"><a href="/grills/${500 + i}-grill.html"><img src="/g${i}.jpg" alt=""></a><h2><a href="/grills/${500 + i}-grill.html">${title}</a></h2><span>${120 + i},00 €</span></article>`)}</div>`;

/** A text with a link in it beside boxes of one link each, all made alike. */
const among = (titles: readonly string[], text: string) =>
	`<main><div class="mx-4"><div class="text-2xl">${titles[0]}</div><p>${text}</p><p>See also: <a href="/news/${117001}">${titles[1]}</a></p><p>${text}</p><p>${text}</p></div>${each(titles.slice(2), (title, i) => `<div class="mx-4"><a href="/news/${117100 + i}">${title}</a></div>`)}</main>`;

export const MIXED: MixedPage[] = [
	{
		name: "a text among boxes of links that are made as its own",
		url: "https://daily.example.com/news/118340",
		kind: "article",
		html: page(
			"",
			among(
				EN,
				"The store was built before the war, and stood empty for thirty years. It opened again on Monday, with books in it, and with the oldest of its porters to cut the ribbon.",
			),
		),
	},
	{
		name: "a Chinese text among boxes of links that are made as its own",
		url: "https://daily.example.com.tw/news/118341",
		kind: "article",
		html: page(
			"",
			among(
				ZH_NEWS,
				"后壁的老米仓闲置了三十年，经过两年整修，十七日重新开门，百岁的老搬运工也来剪彩，摸着墙上斑驳的字样，忍不住红了眼眶。文化局表示，整修保留了原有的竹编墙与地坪，另外增设了无障碍坡道。",
			),
			"zh",
		),
	},
	{
		name: "a thread below the address of an index",
		url: "https://radio.example.com/index.php?topic=3144.0",
		kind: "article",
		html: page(
			"",
			`<div id="forumposts">${each(EN.slice(0, 9), (title, i) => `<div class="post_wrapper"><h5><a href="/index.php?topic=3144.msg${i}#msg${i}">Re: ${EN[0]}</a></h5><div class="smalltext">Reply #${i}</div><div class="inner">${title}, said the one who has it, and it hums.</div></div>`)}</div>`,
		),
	},
	{
		name: "products above a long text about them",
		url: "https://shop.example.fr/10-barbecue-gaz",
		kind: "list",
		html: page(
			data({ "@type": "Product", name: "Barbecues", offers: { "@type": "AggregateOffer", lowPrice: 99 } }),
			`<main><h1>Barbecues</h1>${products([...ES, ...EN.slice(0, 6)])}<section class="seo">${HISTORY.repeat(8)}</section></main>`,
		),
	},
	{
		name: "releases in a table below their explanation",
		url: "https://support.example.com/en/100100",
		kind: "list",
		html: page(
			'<meta property="og:type" content="article">',
			`<main><h1>Releases</h1>${PROSE.repeat(5)}<table><tbody>${each([...EN, ...DE, ...ES], (title, i, { day }) => `<tr><td><a href="/en/${200000 + i}">${title}</a></td><td>All models from the second generation on</td><td>${day}</td></tr>`)}</tbody></table>${PROSE.repeat(4)}</main>`,
		),
	},
	{
		name: "a board of threads with a notice above it",
		url: "https://www.example.id/forums/forum/diskusi-blog/",
		kind: "list",
		html: page(
			'<meta property="og:type" content="article">',
			`<div class="content"><p>Before you ask, please look whether somebody has asked it already, and keep the tone of a good neighbour. Thank you, and welcome to all of you.</p><ul class="bbp-topics">${each(ES, (title, i) => `<li class="topic"><a href="/forums/topic/t-${i}/">${title}</a> <span class="reply">${i}, hari yang lalu. Oleh Ana, dan lain.</span></li>`)}</ul></div>`,
		),
	},
	{
		name: "cards one of which names the column it is in",
		url: "https://www.herald.example.com/economy/",
		kind: "list",
		html: page(
			'<meta property="og:type" content="article">',
			`<main><section>${each(EN, (title, i, { day }) => `<article class="card"><h3><a href="/news/${day}/story-${i}-about-it">${title}</a></h3><p>What it means for people in the region, and what comes next for them.</p>${i === 3 ? '<a href="/economy/">Economy</a>' : '<a href="/world/">World</a>'}<time datetime="${day}">${day}</time></article>`)}</section></main>`,
		),
	},
	{
		name: "products in an ItemList",
		url: "https://shop.example.com/summer-ideas",
		kind: "list",
		html: page(
			data({
				"@type": "ItemList",
				itemListElement: EN.slice(0, 6).map((name, i) => ({
					"@type": "ListItem",
					position: i + 1,
					url: `https://shop.example.com/grills/${500 + i}-grill.html`,
					name,
				})),
			}),
			`<main><h1>Ideas</h1>${PROSE.repeat(4)}${products(EN.slice(0, 6))}</main>`,
		),
	},
	{
		name: "a category named in its address alone",
		url: "https://blog.example.com/category-gardens",
		kind: "list",
		html: page("", `<main><h1>Gardens</h1>${PROSE.repeat(3)}${rows(EN.slice(0, 7), "/post-")}</main>`),
	},
	{
		name: "a report beside a dated list",
		url: "https://news.example.com/region/the-works-in-the-valley",
		kind: "article",
		html: page(
			"",
			`<main><h1>The works in the valley</h1>${PROSE.repeat(9)}</main><div class="col2"><h3>Latest</h3>${rows(EN, "/region/")}</div>`,
		),
	},
	{
		name: "a report after a dated list in the left column",
		url: "http://www.example.gov.cn/gzdt/t20260601.html",
		kind: "article",
		html: page(
			"",
			`<div class="left">${rows(ZH_GOV, "/gzdt/")}</div><div class="main"><h1>工作动态</h1>${"<p>会议指出，要认真落实各项工作部署，加强统筹协调，确保按期完成任务，让群众得到实惠。</p>".repeat(12)}</div>`,
			"zh",
		),
	},
	{
		name: "a product with its relatives below",
		url: "https://shop.example.fr/barbecue/9440-spirit-plancha.html",
		kind: "article",
		html: page(
			data({ "@type": "Product", name: "Spirit", offers: { price: 99 } }),
			`<main><h1>Spirit</h1><div class="desc">${PROSE.repeat(6)}</div><section>${products(ES.slice(0, 5))}</section></main>`,
		),
	},
	{
		name: "a report with more reports below it",
		url: "https://paper.example.com/politics/long-awaited-works-begin-at-last",
		kind: "article",
		html: page(
			data({ "@type": "NewsArticle", headline: "Long awaited works begin at last" }),
			`<main><h1>Long awaited works begin at last</h1>${PROSE.repeat(6)}<section class="more">${each([...EN, ...DE], (title, i, { day }) => `<article><h3><a href="/politics/story-${i}-of-the-day">${title}</a></h3><time datetime="${day}">${day}</time></article>`)}</section></main>`,
		),
	},
	{
		name: "news of a town above who runs the site",
		url: "http://www.town.example.cn/news.html",
		kind: "list",
		html: page(
			"",
			`<div class="box"><h1>新闻</h1>${rows(ZH_NEWS, "/news/")}</div><div class="about">${"<p>本网站由某某市人民政府办公室主办，市信息中心承办，欢迎社会各界提出宝贵意见和建议，共同建设好网站。</p>".repeat(12)}</div>`,
			"zh",
		),
	},
	{
		name: "a short report at a script's address, beside what is hot",
		url: "http://www.county.example.cn/news/show.asp?id=3311",
		kind: "article",
		html: page(
			"",
			`<table><tr><td width="180"><b>热点文章</b><br>${each(ZH_NEWS.slice(0, 3), (title, i) => `·<a href="show.asp?id=${3100 + i}">${title}</a><br>`)}</td><td><font size="4"><b>我县掀起冬季农田水利建设热潮</b></font><br>作者：胡建国　更新时间：2026/5/25 8:46:31<br>入冬以来，我县各乡镇掀起农田水利建设热潮。<br><br>截至目前，全县已投入资金三千二百万元，清淤沟渠四百一十公里，新建塘坝三十七座。<br><br>县水务局表示，将加强质量监管，确保每一项工程经得起检验。</td></tr></table>`,
			"zh",
		),
	},
	{
		name: "a column at a script's address, with a word about it",
		url: "http://www.county.example.cn/news/show.asp?classid=3",
		kind: "list",
		html: page(
			"",
			`<div class="box"><p>${"本栏目刊登县内各乡镇的水利建设情况，由县水务局办公室负责编辑，欢迎投稿，也欢迎来信。".repeat(4)}</p>${each(ZH_NEWS.slice(0, 5), (title, i) => `<p><a href="show.asp?id=${3100 + i}">${title}</a></p>`)}</div>`,
			"zh",
		),
	},
	{
		name: "a short item above all others with their beginnings",
		url: "https://www.courrier.example.fr/breves/une-fuite-prive-d-eau-un-quartier",
		kind: "article",
		html: page(
			"",
			`<main><div class="crumbs"><a href="/">Accueil</a> <a href="/breves">Brèves</a></div><article class="full"><h1><span>Une fuite prive d'eau un quartier entier</span></h1><footer>Publié le <time datetime="2026-05-05T07:48:00+02:00">mardi 5 mai 2026 à 07h48</time></footer><p>Quelque 380 foyers sont privés d'eau depuis lundi soir, après la rupture d'une conduite de 1954 sous la place. La régie distribue des bouteilles au gymnase.</p></article><h2>Toutes les brèves</h2>${each([...ES, ...EN], (title, i, { day }) => `<div class="row"><article class="teaser"><time datetime="${day}">${day}</time><h3><a href="/breves/${7000 + i}">${title}</a></h3><p>${title}. La mairie et nos correspondants font le point, à suivre dans la journée.</p></article></div>`)}</main>`,
			"fr",
		).replace("<title>Page", "<title>Une fuite prive d'eau un quartier entier | Le Courrier"),
	},
	{
		name: "a report in cells of a table, above links with pictures",
		url: "http://www.tour.example.cn/a/xinwen/2026/0518/20417.html",
		kind: "article",
		html: page(
			"",
			`<div class="view"><div class="title"><h2>老船闸今起停运检修十天</h2></div><div class="info"><small>时间:</small>2026-05-18 09:12<small>来源:</small>某某晚报</div><div class="content"><table><tr><td>　　记者昨日从景区管委会获悉，为确保暑期旅游高峰期间设备安全运行，老船闸自五月十八日起停运。</td></tr><tr><td><div>　　检修期间，北门至望江亭的步行道正常开放，并增设免费摆渡车六辆。</div></td></tr></table></div><ul>${each(ZH_NEWS, (title, i) => `<li><a href="/a/xinwen/2026/0${(i % 5) + 1}13/${1448711 + i}.html"><img src="/u/${i}.jpg" alt="${title}"></a><span><a href="/a/xinwen/2026/0${(i % 5) + 1}13/${1448711 + i}.html">${title}</a></span></li>`)}</ul></div>`,
			"zh",
		).replace("<title>Page", "<title>老船闸今起停运检修十天_本地新闻_某某旅游网"),
	},
	{
		name: "a report of plain tables beside a column of other news",
		url: "http://www.rayon.example.ru/show.php?n=1204",
		kind: "article",
		html: page(
			"",
			`<table width="100%"><tr><td width="30%" valign="top"><b>Другие новости</b><table>${each(RU, (title, i, { y, m, d }) => `<tr><td><font size="1">${d}.${m}.${y}</font><br><a href="show.php?n=${1100 + i}">${title}</a></td></tr>`)}</table></td><td valign="top"><table><tr><td><font size="4"><b>В районе открыли новую пристань на реке</b></font></td></tr><tr><td><i>12.05.2026</i></td></tr><tr><td>Вчера на правом берегу открыли пристань, которую строили два года, и первый теплоход ушёл вверх по реке с полными палубами.</td></tr><tr><td>Билеты продают в кассе, а летом обещают ещё два рейса в день.</td></tr></table></td></tr></table>`,
			"ru",
		).replace("<title>Page", "<title>В районе открыли новую пристань на реке - Сайт района"),
	},
	{
		name: "releases under a word about them, with the day of its change",
		url: "https://support.example.com/en/100101-security-releases-of-all-models",
		kind: "list",
		html: page(
			"",
			`<main><h1>Security releases</h1><p>Changed on 12 May 2026</p>${PROSE}<table><tbody>${each([...EN, ...DE, ...ES], (title, i, { day }) => `<tr><td><a href="/en/${200000 + i}">${title}</a></td><td>All models</td><td>${day}</td></tr>`)}</tbody></table></main>`,
		).replace("<title>Page", "<title>Security releases - Support"),
	},
];
