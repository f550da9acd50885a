import { DE, EN, ES, each, JA, type ListPage, links, menu, type Wanted, wanted, ZH_NEWS } from "./words.ts";

const plain = (titles: readonly string[], address: (i: number) => string): Wanted[] =>
	wanted(titles, address, false);
const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>List</title></head><body><header><ul>${menu("Home News Shop Help Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;

const CUPS = [
	"Cup 4oz",
	"Cup 6oz",
	"Cup 8oz",
	"Flask 20oz",
	"Travel lid",
	"Straw",
	"Gift set",
	"Brush",
	"Sleeve",
];
const COLOURS = ["Strawberry pink matt", "Vintage green seaglass", "Midnight blue amberlight", "Army green"];
const BANDS = [
	"Lykke and Rue",
	"Black Label Union",
	"Modeselector Live",
	"Sam and the Divorce",
	"The Wells",
	"Oxo and Friends",
	"Quartet of the North",
];
/** "Read on" in languages that no table of words knows. */
const BUTTONS = [
	"Pročitaj više o ovome",
	"Lue koko juttu täältä",
	"Đọc toàn bộ bài viết",
	"Перейти к полному тексту",
];

/** Lists whose items have several links: place within the item decides which one it is about. */
export const CHOICES: ListPage[] = [
	{
		name: "swatches-wider-than-the-product",
		url: "https://cups.example.com/shop/",
		html: page(
			"en",
			`<ul class="products">${each(CUPS, (title, i) => `<li class="product"><div class="swatches"><a href="/product/item-${i}/?attribute_colour=${i % 4}">${COLOURS[i % 4]}</a></div><a class="loop" href="/product/item-${i}/"><img src="/p${i}.jpg" alt=""><h2>${title}</h2><span>€ ${10 + i}.00</span></a><a class="button" href="?add=${i}">Select options</a></li>`)}</ul>`,
		),
		wanted: plain(CUPS, (i) => `https://cups.example.com/product/item-${i}/`),
	},
	{
		name: "venue-longer-than-the-event",
		url: "https://gigs.example.com/metro/bay",
		html: page(
			"en",
			`<ul class="listings">${each(BANDS, (title, i) => `<li class="listing"><a class="thumb" href="/concerts/${4300 + i}-${i}-at-hall"><img alt="${title} Concert Tickets - 2026 Tour Dates and much more" src="/a${i}.jpg"></a><p class="artists"><a href="/concerts/${4300 + i}-${i}-at-hall"><span><strong>${title}</strong></span></a></p><p class="location"><a href="/venues/${i % 3}-great">The Great American Music Hall and Ballroom, San Francisco</a></p></li>`)}</ul>`,
		),
		wanted: plain(BANDS, (i) => `https://gigs.example.com/concerts/${4300 + i}-${i}-at-hall`),
	},
	...BUTTONS.map(
		(button, n): ListPage => ({
			name: `button-in-a-language-of-its-own-${n}`,
			url: "https://site.example.org/novosti/",
			html: page(
				"hr",
				`<div class="posts">${each(ES.slice(0, 8), (title, i, { day }) => `<div class="post"><h3>${title}</h3><p>Un texto breve sobre lo que pasa aquí y lo que viene después, con detalles.</p><span>${day}</span><a href="/novosti/${700 + i}">${button}</a></div>`)}</div>`,
			),
			wanted: wanted(ES.slice(0, 8), (i) => `https://site.example.org/novosti/${700 + i}`),
		}),
	),
	{
		name: "source-and-share-beside-a-short-title",
		url: "https://linksammlung.example.de/",
		html: page(
			"de",
			`<div class="stream">${each(DE.slice(0, 9), (title, i) => `<div class="item"><p><a href="/beitrag/${80 + i}">${title.slice(0, 18)}</a> <br>Gefunden bei <a href="https://quelle${i}.example.net/eine/ganz/andere/seite/${i}">Magazin für die Kultur des langen Satzes Nr. ${i}</a> <br><a href="https://www.facebook.com/sharer/sharer.php?u=${i}">Bei Facebook mit allen Freunden teilen (${i})</a></p></div>`)}</div>`,
		),
		wanted: plain(
			DE.slice(0, 9).map((title) => title.slice(0, 18).trim()),
			(i) => `https://linksammlung.example.de/beitrag/${80 + i}`,
		),
	},
	{
		name: "company-profile-in-each-row",
		url: "https://jobs.example.com/remote",
		html: page(
			"en",
			`<section><ul>${each(EN.slice(0, 9), (title, i) => `<li class="job"><div><a href="/company/firm-${i}">View the profile of the company</a></div><a href="/remote-jobs/job-${i}-${i * 7}"><span class="role">${title.slice(0, 17).trim()}</span> <span>Firm ${i}</span></a></li>`)}</ul></section>`,
		),
		wanted: plain(
			EN.slice(0, 9).map((title, i) => `${title.slice(0, 17).trim()} Firm ${i}`),
			(i) => `https://jobs.example.com/remote-jobs/job-${i}-${i * 7}`,
		),
	},
	{
		name: "author-and-category-before-the-title",
		url: "https://blog.example.jp/",
		html: page(
			"ja",
			`<div class="list">${each(JA, (title, i, { day }) => `<div class="entry"><a href="/writers/${i % 2}">編集部のとても長い名前の記者が書いています</a> <a href="/c/${i % 3}">地域と暮らしと文化に関する総合情報</a><div><a href="/entry/${day}/${i}">${title}</a></div><span>${day}</span></div>`)}</div>`,
		),
		wanted: wanted(JA, (i, { day }) => `https://blog.example.jp/entry/${day}/${i}`),
	},
	{
		name: "dates-in-front-of-titles",
		url: "https://nea.example.gr/live/index.php",
		html: page(
			"el",
			`<div class="ticker"><ul>${each(ES, (title, i, { d, m, y }) => `<li><a href="news.php?id=${900 + i}"><span>${d}/${m}/${y} ${i % 2 ? "El" : ""} ${title}</span></a></li>`)}</ul></div>`,
		),
		wanted: wanted(
			ES.map((title, i) => `${i % 2 ? "El " : ""}${title}`),
			(i) => `https://nea.example.gr/live/news.php?id=${900 + i}`,
		),
	},
	{
		name: "links-named-by-their-dates",
		url: "http://www.town.example.cn/bulletins/",
		html: page(
			"zh",
			`<ul class="l">${each(ZH_NEWS.slice(0, 9), (title, i, { day }) => `<li><a href="/b/${i}.html">${day}</a> <a href="/b/${i}.html">${title}</a></li>`)}</ul>`,
		),
		wanted: wanted(ZH_NEWS.slice(0, 9), (i) => `http://www.town.example.cn/b/${i}.html`),
	},
	{
		name: "teaser-in-the-link-below-its-title",
		url: "https://magazin.example.de/",
		html: page(
			"de",
			`<div class="cards">${each(DE.slice(0, 8), (title, i) => `<div class="card"><a href="/a/${i}-x9"><span class="kicker">Stadtleben</span><span class="t1"><b>${title}</b></span><br>Der Rat hat sich lange Zeit gelassen, nun ist entschieden, was in der Sache weiter geschieht und was nicht.</a></div>`)}</div>`,
		),
		wanted: plain(DE.slice(0, 8), (i) => `https://magazin.example.de/a/${i}-x9`),
	},
	{
		name: "courts-beside-the-dates-of-their-decisions",
		url: "https://judgments.example.org/search?query=lease",
		html: page(
			"en",
			`<p>We found 812 judgments.</p><ul class="results">${each(EN.slice(0, 10), (title, i, { day }) => `<li class="result"><article><h2 class="result__title"><a href="/hc/${"abcd"[i % 4]}/2026/${900 + i}?query=lease">${title}</a></h2><dl class="result__about"><dt>Court</dt><dd class="result__court"><a href="/search?query=lease&amp;court=${i % 6}">High Court (Division for the ${["Sea", "Land", "Crown", "Family", "Trade", "Press"][i % 6]})</a></dd><dt>Date</dt><dd><time datetime="${day}">${day}</time></dd></dl><p class="result__snippet">… whether the lease had ended before the tenant gave up the house …</p></article></li>`)}</ul>`,
		),
		wanted: wanted(
			EN.slice(0, 10),
			(i) => `https://judgments.example.org/hc/${"abcd"[i % 4]}/2026/${900 + i}?query=lease`,
		),
	},
	{
		name: "houses-beside-the-days-of-their-plays",
		url: "https://spielplan.example.de/",
		html: page(
			"de",
			`<div class="plan">${each(DE.slice(0, 9), (title, i, { y, m, d }) => `<div class="stueck"><h3><a href="/stueck/${["oper", "ballett", "drama"][i % 3]}/abend-${40 + i}">${title}</a></h3><div class="angaben"><a href="/haus?nr=${i % 5}">${["Großes Haus am Ufer", "Kleines Haus am Markt", "Werkstatt im alten Speicher", "Studio unter dem Dach", "Festsaal im Schloss"][i % 5]}</a> <span>${d}.${m}.${y}</span></div><p>Ein Abend über das, was bleibt, und über das, was geht.</p></div>`)}</div>`,
		),
		wanted: wanted(
			DE.slice(0, 9),
			(i) => `https://spielplan.example.de/stueck/${["oper", "ballett", "drama"][i % 3]}/abend-${40 + i}`,
		),
	},
	...(["", "w-"] as const).map(
		(prefix): ListPage => ({
			name: `title-and-subtitle-as-two-links-to-one-place${prefix}`,
			url: "https://letters.example.com/archive",
			html: page(
				"en",
				`<div class="list">${each(EN.slice(0, 8), (title, i, { day }) => `<div class="c-x1"><div><a data-testid="t" class="${prefix}pub-head size-17" href="/p/letter-no-${i}">${i % 2 ? title : title.slice(0, 19).trim()}</a></div><div><a class="${prefix}pub-body size-15" href="/p/letter-no-${i}">${i % 2 ? "And a few words more" : "And what it is about, said in more words than its title has"}</a></div><div><time datetime="${day}T10:00:00Z">${day}</time> • <a class="who" href="https://example.com/@writer">A Writer</a></div><a href="/p/letter-no-${i}/comments">${i + 3}</a></div>`)}</div>`,
			),
			wanted: wanted(
				EN.slice(0, 8).map((title, i) => (i % 2 ? title : title.slice(0, 19).trim())),
				(i) => `https://letters.example.com/p/letter-no-${i}`,
			),
		}),
	),
];
