import { EN, each, type ListPage, links, menu, wanted, ZH_NEWS } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"${lang === "ar" ? ' dir="rtl"' : ""}><head><title>City</title></head><body><header><ul>${menu("Home City Sport Help Contact")}</ul></header><div class="main">${body}</div><footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const AR = [
	"افتتاح مكتبة عامة في الحي القديم بعد ترميم",
	"خطة جديدة لتشجير الطرق الساحلية هذا العام",
	"موسم الزيتون إنتاج وفير وأسعار متذبذبة",
	"توسعة ميناء الصيد تدخل مرحلتها الثانية",
	"طلاب يبتكرون جهازا لقياس ملوحة التربة",
	"تحويلات مرورية في وسط المدينة لمدة أسبوع",
	"حملة تطعيم في المدارس الابتدائية تنطلق",
	"سوق الحرفيين يعود إلى ساحة البرج القديم",
];
/** A card as a system writes it small, and as it writes it whole. */
const small = (title: string, url: string, i: number, day: string) =>
	`<div class="module_1 wrap"><div class="thumb"><a href="${url}"><img src="/i/${i}.jpg" alt=""></a></div><h3 class="entry-title"><a href="${url}">${title}</a></h3><time datetime="${day}">${day}</time></div>`;
const whole = (title: string, url: string, i: number, day: string) =>
	`<div class="module_10 wrap"><div class="thumb"><a href="${url}"><img src="/i/${i}.jpg" alt=""></a></div><div class="details"><h3 class="entry-title"><a href="${url}">${title}</a></h3><time datetime="${day}">${day}</time><div class="excerpt">Some words of it, and more.</div></div></div>`;
const tile = (title: string, url: string, i: number, day: string) =>
	`<div class="tile"><a href="${url}"><img src="/i/${i}.jpg"><h4>${title}</h4></a><time datetime="${day}">${day}</time></div>`;

/** A list below one box with several that lead it. */
function led(
	name: string,
	lang: string,
	titles: readonly string[],
	address: (i: number) => string,
	count: number,
	row: (cards: string[]) => string,
): ListPage {
	const cards: string[] = [];
	const rest = each(titles, (title, i, { day }) => {
		const write = i >= count ? whole : lang === "zh-CN" && i > 0 ? tile : small;
		const card = write(title, address(i), i, day);
		if (i < count) cards.push(card);
		return i < count ? "" : card;
	});
	return {
		name,
		url: "https://www.example.com/city/",
		html: page(lang, row(cards) + rest),
		wanted: wanted(titles, address),
	};
}

/** Lists that begin with several cards in one box. */
export const ROWS_OF_LEADS: ListPage[] = [
	led(
		"two-cards-in-a-row-above-a-list-in-arabic",
		"ar",
		AR,
		(i) => `https://www.example.com/${encodeURIComponent((AR[i] ?? "").replaceAll(" ", "-")).toLowerCase()}/`,
		2,
		(cards) => `<div class="row">${cards.map((card) => `<div class="span6">${card}</div>`).join("")}</div>`,
	),
	led(
		"three-cards-side-by-side-above-a-list",
		"en",
		EN,
		(i) => `https://www.example.com/${(EN[i] ?? "").toLowerCase().replace(/[^a-z]+/g, "-")}/`,
		3,
		(cards) => `<div class="row">${cards.join("")}</div>`,
	),
	led(
		"a-large-card-and-two-tiles-above-a-list",
		"zh-CN",
		ZH_NEWS,
		(i) => `https://www.example.com/p/${100 + i}.html`,
		3,
		([big, ...others]) =>
			`<div class="mosaic"><div class="big">${big}</div><div class="tiles">${others.join("")}</div></div>`,
	),
];
