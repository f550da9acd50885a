import { DE, EN, each, JA, type ListPage, links, ZH_NEWS } from "./words.ts";

const page = (body: string, title: string, lang = "en") =>
	`<html lang="${lang}"><head><title>${title}</title></head><body>${body}<footer>${links("Imprint Privacy")}</footer></body></html>`;
const paper = (i: number) => `https://preprints.example.org/abs/26${10 + i}.0${2100 + i * 7}`;
const PLACES = ["code", "slides", "project page"];
const place = (i: number) => `https://${["forge", "talks", "page"][i % 3]}.example.net/${"abcdefgh"[i]}/`;
const months = (i: number) => ({ y: i < 6 ? "2026" : "2025", m: `${i < 6 ? 6 - i : 12}`.padStart(2, "0") });
const SAID = [
	(link: string) => `Our paper ${link} was accepted. Congratulations to Ines!`,
	(link: string) => `I am giving a talk at the ${link} in Porto.`,
	(link: string) => `Code for the third wheel is out: ${link}.`,
	(link: string) => `Thanks to the fund for supporting our ${link}.`,
];
const sentence = (i: number, link: string) => (SAID[i % SAID.length] as (link: string) => string)(link);
const papers = (titles: readonly string[]) =>
	`<table>${each(titles, (title, i) => `<tr><td><img src="/p${i}.jpg" width="160"></td><td><a href="${paper(20 + i)}"><b>${title}</b></a><br>Ines Moll, Tom Iwai<br><em>Mills 20${26 - i}</em><br><a href="${paper(20 + i)}">paper</a> / <a href="https://forge.example.net/c${i}">code</a><p>We show that a wheel can be turned by what falls on it, and that it need not be a large one.</p></td></tr>`)}</table>`;
const NAMES = EN.slice(0, 7).map((title) => title.split(" ").slice(0, 3).join(" "));
const about = `<p>I am a professor of <a href="https://mills.example.edu/">Mills and Weirs</a>, and work on <a href="https://water.example.edu/">water</a> that falls.</p>`;

/** Notes of people and groups: a month or a day, and a sentence with links in it, beside lists of other things. */
export const NOTES: ListPage[] = [
	{
		name: "news-of-a-person-above-papers-that-are-more",
		url: "https://people.example.edu/~moll/",
		html: page(
			`<table><tr><td>${about}</td></tr><tr><td><h2>News</h2><ul>${each(NAMES, (name, i) => `<li>[${months(i).y}/${months(i).m}] ${sentence(i, `<a href="${i % 2 ? place(i) : paper(i)}">${name}</a>`)}</li>`)}<li>[2025/11] Welcome to our new students!</li></ul><details><summary>More</summary><ul>${each(DE.slice(0, 4), (name, i) => `<li>[2025/0${9 - i}] ${sentence(i + 1, `<a href="${paper(10 + i)}">${name}</a>, with <a href="${place(i + 8)}x${i}">${PLACES[i % 3]}</a>`)}</li>`)}</ul></details></td></tr><tr><td><h2>Papers</h2>${papers([...EN.slice(7), ...DE.slice(6)])}</td></tr></table>`,
			"Ines Moll",
		),
		wanted: [
			...NAMES.map((name, i) => ({ title: sentence(i, name), url: i % 2 ? place(i) : paper(i) })),
			...DE.slice(0, 4).map((name, i) => ({
				title: sentence(i + 1, `${name}, with ${PLACES[i % 3]}`),
				url: paper(10 + i),
			})),
		],
	},
	{
		name: "news-of-a-group-in-chinese-above-papers-that-are-more",
		url: "https://mill.example.edu.cn/",
		html: page(
			`<div class="intro">${about}</div><h3>最新动态</h3><ul>${each(ZH_NEWS.slice(0, 6), (title, i) => `<li><b>2026年${6 - i}月</b> 论文<a href="${paper(i)}">《${title}》</a>被水车会议录用，祝贺小林同学。</li>`)}</ul><h3>论文</h3>${papers([...EN, ...DE.slice(0, 6)])}`,
			"水车课题组",
			"zh-CN",
		),
		wanted: ZH_NEWS.slice(0, 6).map((title, i) => ({
			title: `论文《${title}》被水车会议录用，祝贺小林同学。`,
			url: paper(i),
		})),
	},
	{
		name: "news-of-a-chair-in-paragraphs",
		url: "https://lehrstuhl.example.de/start",
		html: page(
			`<div>${about}<h2>Aktuelles</h2>${each(DE.slice(0, 6), (title, i) => `<p class="n">1${8 - i}.06.2026: In der Zeitung steht ein Beitrag über uns: <a href="https://zeitung${i}.example.org/beitrag">${title}</a>. Wir danken dafür.</p>`)}<h2>Veröffentlichungen</h2>${papers([...EN, ...DE.slice(6)])}</div>`,
			"Lehrstuhl",
			"de",
		),
		wanted: DE.slice(0, 6).map((title, i) => ({
			title: `In der Zeitung steht ein Beitrag über uns: ${title}. Wir danken dafür.`,
			url: `https://zeitung${i}.example.org/beitrag`,
			day: `2026-06-1${8 - i}`,
		})),
	},
	{
		name: "papers-that-begin-with-their-year-are-no-notes",
		url: "https://orr.example.edu/",
		html: page(
			`<div>${about}<h2>Papers</h2><ul class="p">${each(JA.slice(0, 8), (title, i) => `<li>[${2026 - i}] 水車研究会, <a href="${paper(i)}">${title}</a>, 水車学会誌, 会長賞を受けました。</li>`)}</ul></div>`,
			"K. Orr",
			"ja",
		),
		wanted: JA.slice(0, 8).map((title, i) => ({ title, url: paper(i) })),
	},
];

const DAYS = 80;
const day = (i: number) => new Date(Date.UTC(2026, 5, 18) - i * 86_400_000).toISOString().slice(0, 10);

/** More notes than are looked at to tell what they are. */
export const MANY_NOTES: ListPage[] = [
	{
		name: "notes-of-a-person-who-keeps-all-of-them",
		url: "https://people.example.org/~orr/",
		html: page(
			`<h2>News</h2><ul>${Array.from({ length: DAYS }, (_, i) => `<li>${day(i)}: Our note <a href="https://notes.example.net/n${i}">on wheel ${i}</a> is out, at last.</li>`).join("")}</ul>`,
			"K. Orr",
		),
		wanted: Array.from({ length: DAYS }, (_, i) => ({
			title: `Our note on wheel ${i} is out, at last.`,
			url: `https://notes.example.net/n${i}`,
			day: day(i),
		})),
	},
];
