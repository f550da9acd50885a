import { dayBefore, EN, each, type ListPage, links, menu, wanted, ZH_GOV } from "./words.ts";

const page = (body: string, title = "Register") =>
	`<html lang="en"><head><title>${title}</title></head><body><header><ul>${menu("Home Search Fees Help Contact")}</ul></header><main><h1>${title}</h1>${body}</main><footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const american = ({ y, m, d }: ReturnType<typeof dayBefore>) => `${m}/${d}/${y}`;
const JUDGES = ["Aldous", "Bray", "Corran"];
const AT = "https://register.example.org/";
const at = (path: string) => wanted(EN, (i) => `${AT}${path.replace("#", String(100 + i))}`);

/** Lists whose links say a number, a file or a button's word: the name stands elsewhere in the item. */
export const NUMBERED: ListPage[] = [
	{
		name: "numbers-that-look-like-days-in-the-first-column",
		url: AT,
		html: page(
			`<table><tr><th>No.</th><th>Caption</th><th>Date</th><th>File</th><th>Judge</th></tr>${each(EN, (title, i, date) => `<tr><td><a href="ops/${100 + i}.pdf">14-${90 - i}</a></td><td>${title}</td><td>${american(date)}</td><td>13-0${100 + i * 7}</td><td>${JUDGES[i % 3]}</td></tr>`)}</table>`,
		),
		wanted: at("ops/#.pdf"),
	},
	{
		name: "labelled-lines-beside-a-number",
		url: AT,
		html: page(
			`<table>${each(EN, (title, i, date) => `<tr><td><b>Docket #: </b><a href="d/${100 + i}.pdf">25-${290 - i}</a></td><td><b>Date Posted: </b>${american(date)}<br><b>Caption: </b>${title}<br><b>Type: </b>/papers/OPN<br></td></tr>`)}</table>`,
		),
		wanted: at("d/#.pdf"),
	},
	{
		name: "numbers-in-one-row-of-boxes-and-names-in-another",
		url: AT,
		html: page(
			`<div class="results">${each(EN, (title, i, date) => `<div class="mt-0 row"><div class="col-3"><div class="row"><div class="col"><a href="docs/${100 + i}.pdf">24-${1113 - i}<i class="icon"></i></a></div></div></div><div class="col-9"><div class="row"><div class="col">${title}</div></div><div class="row"><div class="col"><i>${american(date)}</i></div></div></div></div>`)}</div>`,
		),
		wanted: at("docs/#.pdf"),
	},
	{
		name: "a-text-behind-a-number-below-headings-of-weeks",
		url: AT,
		html: page(
			["May 12, 2026", "May 5, 2026"]
				.map(
					(day, week) =>
						`<strong>Published in the journal of ${day}:</strong><ul>${EN.slice(week * 6, week * 6 + 6)
							.map(
								(title, i) => `<li><a href="ap/${100 + week * 6 + i}.pdf">AC4${5330 + i}</a> - ${title}</li>`,
							)
							.join("")}</ul>`,
				)
				.join(""),
		),
		wanted: EN.slice(0, 12).map((title, i) => ({ title, url: `${AT}ap/${100 + i}.pdf` })),
	},
	{
		name: "a-number-of-digits-before-a-name-in-bold",
		url: AT,
		html: page(
			each(
				EN,
				(title, i, date) =>
					`<p><a href="ops/${100 + i}.pdf">${1210389 + i}</a> <b>${title}</b> ${american(date)}<br>The board found no fault in what the office had decided, on the ground that nothing new was said.</p>`,
			),
		),
		wanted: at("ops/#.pdf"),
	},
	{
		name: "lines-that-are-set-as-they-were-typed",
		url: AT,
		html: page(
			`<pre>${each(EN, (title, i, date) => `<a href="op/${100 + i}.pdf">24${1882 + i}P.pdf</a>  ${american(date)}  ${title}\n  Appeals No: 24-${1882 + i}\n  from the Eastern District`)}</pre>`,
		),
		wanted: at("op/#.pdf"),
	},
	{
		name: "buttons-for-two-files-and-one-for-details",
		url: AT,
		html: page(
			`<table><tr><th>Date</th><th>Number</th><th>Case</th></tr>${each(EN, (title, i, { d, m, y }) => `<tr><td><span>${y}-${m}-${d}</span></td><td><span>S27${100 + i}A</span><br>[<a href="f/${100 + i}.PDF" aria-label="PDF file of S27${100 + i}A">PDF</a>]<br>[<a href="f/${100 + i}.DOCX">DOC</a>]</td><td><span class="op">${title}</span>&nbsp; <a href="https://cases.example.net/search?no=S27${100 + i}">Case Details</a>${i % 5 === 4 ? ` also <a href="https://cases.example.net/search?no=T${i}">T0855${i}</a>` : ""}</td></tr>`)}</table>`,
		),
		wanted: at("f/#.PDF"),
	},
	{
		name: "three-rows-that-only-offer-a-pdf",
		url: AT,
		html: page(
			`<table>${each(EN.slice(0, 3), (title, i, { d, m, y }) => `<tr><td>${y}-${m}-${d}</td><td>2023AP00${533 + i}</td><td>${title}</td><td><input type="checkbox">&nbsp;<a href="show?file=${100 + i}">PDF</a></td></tr>`)}</table>`,
		),
		wanted: at("show?file=#").slice(0, 3),
	},
	{
		name: "rows-that-are-a-link-as-a-whole",
		url: AT,
		html: page(
			`<ul class="rows">${each(EN, (title, i, { d, m, y }) => `<li><a href="r/${100 + i}.pdf"><span class="n">25-30${212 - i}-cr</span><span class="c">${title}</span><span class="d">${y}-${m}-${d}</span><span class="t"><span>Unpublished paper</span></span><span class="p">PDF</span></a></li>`)}</ul>`,
		),
		wanted: at("r/#.pdf"),
	},
	{
		name: "a-day-beside-the-name-in-the-heading-and-a-button-that-names-it",
		url: AT,
		html: page(
			each(
				EN,
				(title, i, { d, m, y }) =>
					`<div class="accordion-item"><h2><button><span class="date">${y}-${m}-${d}</span> <strong class="title">${title}</strong></button></h2><div class="body"><div>2584CV0${1657 + i}</div><a href="v/${100 + i}/" class="btn" aria-label="View Opinion ${title}">view opinion</a></div></div>`,
			),
		),
		wanted: at("v/#/"),
	},
	{
		name: "a-number-beside-the-name-in-what-opens-the-item",
		url: AT,
		html: page(
			each(
				EN,
				(title, i, { d, m, y }) =>
					`<div class="case"><button class="result-title"><span class="case-number">2026-MO-0${45 + i}</span> <span class="case-name">${title}</span></button><p>${y}-${m}-${d}</p><p><a href="m/${100 + i}.pdf" aria-label="Download 2026-MO-0${45 + i}">Download</a></p></div>`,
			),
		),
		wanted: at("m/#.pdf"),
	},
	{
		name: "documents-by-their-numbers-in-chinese",
		url: "http://www.example.gov.cn/gkml/",
		html: `<html><body><div class="nav">${links("首页 公开 服务 互动")}</div><table><tr><th>文号</th><th>名称</th><th>日期</th></tr>${each(ZH_GOV, (title, i, { day }) => `<tr><td><a href="/gkml/${i}.html">〔2026〕${40 - i}号</a></td><td>${title}</td><td>${day}</td></tr>`)}</table></body></html>`,
		wanted: wanted(ZH_GOV, (i) => `http://www.example.gov.cn/gkml/${i}.html`),
	},
	{
		name: "days-in-the-line-above-each-link-of-one-paragraph",
		url: AT,
		html: page(
			`<p><a href="week.html">Recent papers of another kind</a><br><a href="today.html">Papers that were filed today</a><br><hr>${each(EN, (title, i, { d, m, y }) => `<br>Filed ${m}/${d}/${y}, No. 15-${3098 - i}<br><a href="p/${100 + i}.pdf">${title}</a><br>Eastern District<br>`)}</p>`,
		),
		wanted: at("p/#.pdf"),
	},
	{
		name: "numbers-of-cases-that-look-like-days-beside-a-day-of-expiry",
		url: AT,
		html: page(
			each(
				EN,
				(title, i, { day }) =>
					`<article class="views-row"><div class="name"><a href="/media/${100 + i}">${title}</a></div><div class="document-number"><span>2019-${218 + i}</span></div><div class="views-field document-expiration"><time datetime="${day}T11:11:11Z">${day}</time></div></article>`,
			),
		),
		wanted: at("media/#"),
	},
	{
		name: "numbers-of-cases-in-eight-digits-before-the-day",
		url: AT,
		html: page(
			`<table>${each(EN, (title, i, date) => `<tr><td><a href="file/${100 + i}">${title}</a></td><td><a href="cases/${i}">202105${10 + i}</a></td><td>${american(date)}</td></tr>`)}</table>`,
		),
		wanted: at("file/#"),
	},
	{
		name: "a-kicker-and-a-badge-in-the-heading",
		url: AT,
		html: page(
			each(
				EN,
				(title, i, { day }) =>
					`<article class="c-teaser"><a href="/n/${100 + i}"><h3 class="c-teaser__title"><span class="c-teaser__kicker">Roads</span><span class="c-plus">Q+</span> <span class="c-teaser__headline">${title}</span></h3><p>What came of it, in a few words.</p></a><time datetime="${day}">${day}</time></article>`,
			),
		),
		wanted: at("n/#"),
	},
	{
		name: "the-first-three-of-a-list-whose-rest-a-script-writes",
		url: AT,
		html: page(
			`<div class="Feed">${each(EN.slice(0, 3), (title, i, { day }) => `<article class="Card_root__x3"><a href="/n/${100 + i}"><span class="Card_title__a1">${title}</span></a><time>${day}</time></article>`)}<div class="Skeleton" aria-hidden="true"></div></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { feed: { items: EN.map((title, i) => ({ id: 100 + i, title, url: `/n/${100 + i}`, publishedAt: `${dayBefore(i).day}T10:00:00Z` })) } } })}</script>`,
		),
		wanted: at("n/#"),
	},
	{
		name: "links-in-one-text-with-what-is-said-of-each",
		url: `${AT}weekly?n=1`,
		html: page(
			`<pre>${each(EN, (title, i, date) => `<a href="op/${100 + i}.pdf">24${1882 + i}P.pdf</a>  ${american(date)}  ${title}\n  Appeals No: 24-${1882 + i}, from the Eastern District, with two others.\n  The board found no fault in what the office had decided, on the ground that nothing new was said, and affirmed it.`)}</pre>`,
		),
		wanted: at("op/#.pdf"),
	},
];
