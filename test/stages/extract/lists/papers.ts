import { DE, EN, each, type ListPage, links, wanted } from "./words.ts";

const page = (body: string, title = "Publications", lang = "en") =>
	`<html lang="${lang}"><head><title>${title}</title></head><body><table><tr><td>${links("Home People Research Teaching Jobs")}</td><td>${body}</td></tr></table></body></html>`;
const YEARS = [0, 1, 2];
const NAMES = ["R. Moll", "T. Iwai and R. Moll", "L. Sand, R. Moll", "K. Orr et al."];
const by = (i: number) => NAMES[i % NAMES.length];
const forms = (i: number) =>
	`[<a href="pdf/moll${2026 - (i % 9)}_p${i}.pdf">pdf</a>]${i % 3 === 1 ? "" : ` [<a href="https://doi.example.org/10.1000/xx.${400 + i}">journal</a>]`}${i % 2 ? ` [<a href="http://preprints.example.org/abs/2606.0${4100 + i}">arXiv:2606.0${4100 + i}</a>]` : ""}`;
const pdf = (i: number) => `pdf/moll${2026 - (i % 9)}_p${i}.pdf`;
const OLD = [...DE.slice(0, 6), ...EN.slice(9, 13)];

/** Lists of papers on pages that were made by hand: years as sections, names in bold above links to files or as the links. */
export const PAPERS: ListPage[] = [
	{
		name: "papers-of-late-years-in-tables-and-older-ones-as-links",
		url: "http://gel.example.edu/publications.html",
		html: page(
			`<h1>Publications</h1><p>A list is also <a href="http://scholar.example.org/u/1">elsewhere</a>.</p>${YEARS.map((year) => `<h3><a name="y${year}"></a>${2026 - year}</h3><table>${each(EN.slice(year * 3, year * 3 + 3), (title, at) => `<tr><td>${90 - year * 3 - at}.</td><td>${by(at)}<br><b>${title}</b><br><i>J. Mills</i> <b>${70 - year}</b>, 10${at} (${2026 - year})<br>${forms(year * 3 + at)}</td></tr>`)}</table>`).join("")}<a name="old"></a><h3>2012 - 2023</h3><ul>${each(OLD, (title, i) => `<li>${by(i)}, <a href="${pdf(20 + i)}">${title}</a>, J. Mills ${60 - i}, 88 (${2023 - i})`)}</ul><h3>Before 2012</h3><p>Please ask.</p>`,
		),
		wanted: [
			...wanted(EN.slice(0, 9), (i) => `http://gel.example.edu/${pdf(i)}`, false),
			...wanted(OLD, (i) => `http://gel.example.edu/${pdf(20 + i)}`, false),
		],
	},
	{
		name: "papers-of-late-years-in-one-kind-of-rows-with-older-ones",
		url: "http://foam.example.edu/papers/",
		html: page(
			`<h1>Papers</h1>${YEARS.map((year) => `<h2>${2026 - year}</h2><ol>${each(EN.slice(year * 3, year * 3 + 3), (title, at) => `<li>${by(at)}. <b>${title}</b>. J. Mills ${70 - year}, 10${at} (${2026 - year}). ${forms(year * 3 + at)}</li>`)}</ol>`).join("")}<h2>Older</h2><ol>${each(OLD, (title, i) => `<li>${by(i)}. <a href="${pdf(20 + i)}">${title}</a>. J. Mills ${60 - i}, 88 (${2023 - i}).</li>`)}</ol>`,
			"Papers",
		),
		wanted: [
			...wanted(EN.slice(0, 9), (i) => `http://foam.example.edu/papers/${pdf(i)}`, false),
			...wanted(OLD, (i) => `http://foam.example.edu/papers/${pdf(20 + i)}`, false),
		],
	},
	{
		name: "lists-under-headings-that-lead-to-other-things-stay-apart",
		url: "http://sand.example.edu/news.html",
		html: page(
			`<h1>Group</h1><h3>News</h3><table>${each(EN.slice(0, 8), (title, _, { day }) => `<tr><td>${day}</td><td><a href="news/${title.toLowerCase().replace(/[^a-z]+/g, "-")}.html">${title}</a></td></tr>`)}</table><h3>Partners</h3><ul>${each(DE.slice(0, 5), (title, i) => `<li><a href="https://partner${i}.example.org/about">${title}</a></li>`)}</ul>`,
			"Group",
		),
		wanted: wanted(
			EN.slice(0, 8),
			(i) => `http://sand.example.edu/news/${EN[i]?.toLowerCase().replace(/[^a-z]+/g, "-")}.html`,
		),
	},
];
