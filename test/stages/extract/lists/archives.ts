import { DE, EN, ES, JA, type ListPage, links, menu, type Wanted, ZH_GOV, ZH_NEWS } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>Archive</title></head><body><nav><ul>${menu("Home Docs Blog Community Help")}</ul></nav>${body}<footer>${links("Imprint Privacy Terms Status")}</footer></body></html>`;

const MONTHS = "January February March April May June July August September October November December".split(
	" ",
);
const FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
	" ",
);
const GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(
	" ",
);
const SPANISH =
	"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");

interface Day {
	y: number;
	m: number;
	d: number;
}
/** Days of three years, the newest first. */
const DAYS: readonly Day[] = [
	{ y: 2026, m: 5, d: 26 },
	{ y: 2026, m: 2, d: 3 },
	{ y: 2025, m: 11, d: 26 },
	{ y: 2025, m: 10, d: 9 },
	{ y: 2025, m: 3, d: 31 },
	{ y: 2024, m: 12, d: 24 },
	{ y: 2024, m: 6, d: 12 },
	{ y: 2024, m: 1, d: 8 },
];
const two = (n: number) => `${n}`.padStart(2, "0");
const isoOf = ({ y, m, d }: Day) => `${y}-${two(m)}-${two(d)}`;
const at = (i: number) => DAYS[i] ?? { y: 2024, m: 1, d: 8 };

/** Items below the heading of their year, in a box of its own. */
function byYear(
	titles: readonly string[],
	box: (year: number, rows: string) => string,
	row: (title: string, day: Day, i: number) => string,
): string {
	return [2026, 2025, 2024]
		.map((year) =>
			box(year, DAYS.map((day, i) => (day.y === year ? row(titles[i] ?? "", day, i) : "")).join("")),
		)
		.join("");
}

const expected = (titles: readonly string[], address: (i: number) => string): Wanted[] =>
	DAYS.map((day, i) => ({ title: titles[i] ?? "", url: address(i), day: isoOf(day) }));

const column = (year: number, rows: string) =>
	`<div class="col col--4"><h3 id="${year}">${year}</h3><ul>${rows}</ul></div>`;

/** Archives by years, in which the text of a link begins with the day of its item. */
export const ARCHIVES: ListPage[] = [
	{
		name: "days-begin-links-below-years",
		url: "https://docs.example.dev/blog/archive",
		html: page(
			"en",
			`<header class="hero"><h1>Archive</h1><p>Archive</p></header><main><section><div class="row">${byYear(
				EN,
				column,
				(title, { m, d }, i) =>
					`<li><a href="/blog/entry-number-${"abcdefgh"[i]}">${MONTHS[m - 1]} ${d} - ${title}</a></li>`,
			)}</div></section></main>`,
		),
		wanted: expected(EN, (i) => `https://docs.example.dev/blog/entry-number-${"abcdefgh"[i]}`),
	},
	{
		name: "german-days-begin-links-below-years",
		url: "https://projekt.example.de/blog/archive",
		html: page(
			"de",
			`<main><h1>Archiv</h1><div class="row">${byYear(
				DE,
				column,
				(title, { y, m, d }, i) =>
					`<li><a href="/blog/${y}/${two(m)}/${two(d)}/beitrag-${"abcdefgh"[i]}">${d}. ${GERMAN[m - 1]} - ${title}</a></li>`,
			)}</div></main>`,
		),
		wanted: expected(DE, (i) => {
			const { y, m, d } = at(i);
			return `https://projekt.example.de/blog/${y}/${two(m)}/${two(d)}/beitrag-${"abcdefgh"[i]}`;
		}),
	},
	{
		name: "french-days-begin-links-below-years",
		url: "https://projet.example.fr/archives/",
		html: page(
			"fr",
			`<main><h1>Archives</h1>${byYear(
				ES,
				(year, rows) => `<h2>${year}</h2><ul class="posts">${rows}</ul>`,
				(title, { m, d }, i) => `<li><a href="/billets/${400 - i}">${d} ${FRENCH[m - 1]} : ${title}</a></li>`,
			)}</main>`,
		),
		wanted: expected(ES, (i) => `https://projet.example.fr/billets/${400 - i}`),
	},
	{
		name: "spanish-days-begin-links-below-years",
		url: "https://proyecto.example.es/archivo",
		html: page(
			"es",
			`<main><h1>Archivo</h1>${byYear(
				ES,
				(year, rows) => `<section><h2>Año ${year}</h2><ul>${rows}</ul></section>`,
				(title, { m, d }, i) =>
					`<li><a href="/notas/nota-${400 - i}.html">${d} de ${SPANISH[m - 1]} – ${title}</a></li>`,
			)}</main>`,
		),
		wanted: expected(ES, (i) => `https://proyecto.example.es/notas/nota-${400 - i}.html`),
	},
	{
		name: "chinese-days-begin-links-below-years",
		url: "https://wendang.example.cn/blog/archive",
		html: page(
			"zh-CN",
			`<main><h1>历史博文</h1><div class="row">${byYear(
				ZH_NEWS,
				column,
				(title, { m, d }, i) => `<li><a href="/blog/p${900 - i}">${m}月${d}日 - ${title}</a></li>`,
			)}</div></main>`,
		),
		wanted: expected(ZH_NEWS, (i) => `https://wendang.example.cn/blog/p${900 - i}`),
	},
	{
		name: "numbers-of-days-begin-links-below-years",
		url: "http://www.town.example.gov.cn/dsj/",
		html: page(
			"zh-CN",
			`<div class="main"><div class="dsj">${byYear(
				ZH_GOV,
				(year, rows) => `<h3>${year}年</h3><ul>${rows}</ul>`,
				(title, { m, d }, i) =>
					`<li><a href="./t${two(m)}${two(d)}_${300 + i}.html">${two(m)}-${two(d)} ${title}</a></li>`,
			)}</div></div>`,
		),
		wanted: expected(ZH_GOV, (i) => {
			const { m, d } = at(i);
			return `http://www.town.example.gov.cn/dsj/t${two(m)}${two(d)}_${300 + i}.html`;
		}),
	},
	{
		name: "japanese-days-begin-links-below-years",
		url: "https://kiroku.example.jp/archive",
		html: page(
			"ja",
			`<main><h1>アーカイブ</h1>${byYear(
				JA,
				(year, rows) => `<h2>${year}年</h2><ul>${rows}</ul>`,
				(title, { m, d }, i) => `<li><a href="/entry/${700 - i}">${m}月${d}日：${title}</a></li>`,
			)}</main>`,
		),
		wanted: expected(JA, (i) => `https://kiroku.example.jp/entry/${700 - i}`),
	},
	{
		name: "points-in-days-that-begin-links-below-years",
		url: "https://verein.example.at/berichte.html",
		html: page(
			"de",
			`<div id="content"><h1>Berichte</h1>${byYear(
				DE,
				(year, rows) => `<h2>${year}</h2>${rows}`,
				(title, { m, d }, i) =>
					`<p><a href="berichte/bericht${60 - i}.html">${two(d)}.${two(m)}.: ${title}</a></p>`,
			)}</div>`,
		),
		wanted: expected(DE, (i) => `https://verein.example.at/berichte/bericht${60 - i}.html`),
	},
	{
		name: "times-in-links-below-years",
		url: "https://notes.example.org/all/",
		html: page(
			"en",
			`<main><h1>All notes</h1>${byYear(
				EN,
				(year, rows) => `<h2>${year}</h2><ul class="notes">${rows}</ul>`,
				(title, { m, d }, i) =>
					`<li><a href="/notes/note-${80 - i}/"><time>${MONTHS[m - 1]?.slice(0, 3)} ${two(d)}</time> · ${title}</a></li>`,
			)}</main>`,
		),
		wanted: expected(EN, (i) => `https://notes.example.org/notes/note-${80 - i}/`),
	},
	{
		name: "days-end-links-below-years",
		url: "https://club.example.com/minutes",
		html: page(
			"en",
			`<main><h1>News archive</h1>${byYear(
				EN,
				(year, rows) => `<h2>${year}</h2><ul class="notes">${rows}</ul>`,
				(title, { m, d }, i) =>
					`<li><a href="/minutes/m${80 - i}/">${title} (${d} ${MONTHS[m - 1]})</a></li>`,
			)}</main>`,
		),
		wanted: expected(EN, (i) => `https://club.example.com/minutes/m${80 - i}/`),
	},
	{
		name: "titles-of-which-one-begins-with-a-day",
		url: "https://chronicle.example.org/essays",
		html: page(
			"en",
			`<main><h1>Essays</h1>${byYear(
				["May 4 - what the students wanted", ...EN],
				(year, rows) => `<h2>${year}</h2><ul class="notes">${rows}</ul>`,
				(title, { m, d }, i) =>
					`<li><a href="/essays/e${80 - i}/">${title}</a> <span>${MONTHS[m - 1]} ${d}</span></li>`,
			)}</main>`,
		),
		wanted: expected(
			["May 4 - what the students wanted", ...EN],
			(i) => `https://chronicle.example.org/essays/e${80 - i}/`,
		),
	},
	{
		name: "numbers-of-chapters-begin-titles",
		url: "https://handbook.example.org/contents",
		html: page(
			"en",
			`<main><h1>Contents</h1>${["1", "2", "3"]
				.map(
					(part) =>
						`<h2>Part ${part}</h2><ul class="toc">${EN.slice(0, 4)
							.map(
								(title, i) =>
									`<li><a href="/c/chapter-${part}${i}.html">${part}.${i + 1} ${title} ${part}</a></li>`,
							)
							.join("")}</ul>`,
				)
				.join("")}</main>`,
		),
		wanted: ["1", "2", "3"].flatMap((part) =>
			EN.slice(0, 4).map((title, i) => ({
				title: `${part}.${i + 1} ${title} ${part}`,
				url: `https://handbook.example.org/c/chapter-${part}${i}.html`,
			})),
		),
	},
];
