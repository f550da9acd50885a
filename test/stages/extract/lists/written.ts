import { DE, EN, each, type ListPage, links, menu, wanted, ZH_GOV } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>Decisions</title></head><body><header><ul>${menu("Home Court Rules Forms Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const CASES = [
	"Harbor Trust v. City of Elmwood",
	"Novak v. Riverside Milling Co.",
	"In re Estate of Dunmore",
	"People v. Castellan",
	"Brightwater Union v. Department of Ports",
	"Okoro v. Lindgren Freight, Inc.",
	"Tamsin Foods Ltd. v. Vale County",
	"State v. Abernethy-Kowal",
];

/** Lists whose names a script writes, and such as have none but numbers. */
export const WRITTEN: ListPage[] = [
	{
		name: "decisions-whose-names-a-script-writes",
		url: "https://www.court.example.org/decisions/latest.html",
		html: page(
			"en",
			`<div id="main"><h2>Search results</h2><table width="100%"><tr><td colspan="2"><b>8 documents found</b></td></tr>
${each(CASES, (name, i, { day }) => `<tr><td class="left"><b>Docket #: </b><a name="d${i}" href="https://www.court.example.org/docs/2${i}-${860 + i}_opn.pdf" target="doc">2${i}-${860 + i}</a></td><td class="right"><b>Date: </b>${day}<br><script>\nvar subject = " ";\nvar caption = "${name}";\nif (subject.trim() !== "") {\n document.write("<b>Caption: </b>");\n document.write('<a href="https://www.court.example.org/docs/2${i}-${860 + i}_opn.pdf" target="doc"> </a>');\n} else {\n //document.write("<p>${name}</p>");\n document.write("<b>Caption: </b>");\n document.write('<a href="https://www.court.example.org/docs/2${i}-${860 + i}_opn.pdf" target="doc">${name}</a>');\n}\n</script><br><b>Type: </b>Opinion</td></tr>`)}
</table></div>`,
		),
		wanted: wanted(CASES, (i) => `https://www.court.example.org/docs/2${i}-${860 + i}_opn.pdf`),
	},
	{
		name: "links-that-a-script-writes",
		url: "http://www.xian.example.gov.cn/gsgg/",
		html: page(
			"zh-CN",
			`<div class="list"><ul>
${each(ZH_GOV, (title, i, { day }) => `<li><script language="javascript">document.write('<a href="./t${day.replaceAll("-", "")}_${300 + i}.htm" target="_blank" title="${title}">${title}</a>');</script><span>${day}</span></li>`)}
</ul></div>`,
		),
		wanted: wanted(
			ZH_GOV,
			(i, { day }) => `http://www.xian.example.gov.cn/gsgg/t${day.replaceAll("-", "")}_${300 + i}.htm`,
		),
	},
	{
		name: "rows-that-a-script-writes",
		url: "https://www.amt.example.de/bekanntmachungen/",
		html: page(
			"de",
			`<div id="content"><h1>Bekanntmachungen</h1><table>
${each(DE, (title, i, { y, m, d }) => `<script>document.write("<tr><td>${d}.${m}.${y}</td><td><a href=\\"/bekanntmachungen/${500 + i}.html\\">${title}</a></td></tr>");</script>`)}
</table></div>`,
		),
		wanted: wanted(DE, (i) => `https://www.amt.example.de/bekanntmachungen/${500 + i}.html`),
	},
	{
		name: "decisions-that-have-numbers-alone",
		url: "https://www.court.example.org/memoranda/",
		html: page(
			"en",
			`<div id="main"><h2>Memoranda</h2><table>
${each(EN.slice(0, 8), (_, i, { day }) => `<tr><td><a href="/docs/2${i}-${860 + i}_so.pdf">2${i}-${860 + i}</a></td><td>${day}</td></tr>`)}
</table></div>`,
		),
		wanted: wanted(
			EN.slice(0, 8).map((_, i) => `2${i}-${860 + i}`),
			(i) => `https://www.court.example.org/docs/2${i}-${860 + i}_so.pdf`,
		),
	},
	{
		name: "rows-that-a-button-opens",
		url: "https://www.court.example.net/opinions",
		html: page(
			"en",
			`<main><h1>Opinions</h1><div class="results">
${each(CASES, (name, i, { y, m, d }) => `<div class="row"><div class="col"><p><strong>${name}</strong> 2026 ND ${120 + i}<br>Filing Date: ${Number(m)}/${Number(d)}/${y}<br>Case Type: Appeal<br><button type="button" class="btn" onclick="window.open('/opinions/${18700 + i}','_blank')">View Opinion</button></p></div><div class="col"><p>A judgment of the district court is affirmed, since nothing in the record speaks against it.</p></div></div>`)}
</div></main>`,
		),
		wanted: wanted(CASES, (i) => `https://www.court.example.net/opinions/${18700 + i}`),
	},
	{
		name: "titles-that-open-by-a-function-of-the-site",
		url: "https://opinions.court.example.us/",
		html: page(
			"en",
			`<div class="main"><table class="ops">
${each(CASES, (name, i, { day }) => `<tr class="hover"><td colspan="2"><span class="title" onclick="viewOpinion(&quot;https://opinions.court.example.us/?c=1&amp;pdf=${44740 + i}&quot;)">${name}, (${120 + i}A24 - Published)</span><span class="author">Author: <i>Per Curiam</i></span><br><span class="desc">Whether the trial court erred in denying the motion, and what follows from that.</span> <span>${day}</span></td></tr>`)}
</table></div>`,
		),
		wanted: wanted(
			CASES.map((name, i) => `${name}, (${120 + i}A24 - Published)`),
			(i) => `https://opinions.court.example.us/?c=1&pdf=${44740 + i}`,
		),
	},
	{
		name: "rows-that-a-function-opens-in-chinese",
		url: "https://zwfw.city.example.gov.cn/gonggao",
		html: page(
			"zh-CN",
			`<div class="wrap"><div class="gg-list">
${each(ZH_GOV.slice(0, 10), (title, i, { day }) => `<div class="gg-row"><div class="gg-left"><span class="gg-tit" onclick="openDetail('/gonggao/detail.html?id=${8800 + i}')">${title}</span></div><div class="gg-right">${day}</div></div>`)}
</div></div>`,
		),
		wanted: wanted(
			ZH_GOV.slice(0, 10),
			(i) => `https://zwfw.city.example.gov.cn/gonggao/detail.html?id=${8800 + i}`,
		),
	},
];
