import { DE, EN, each, JA, type ListPage, links, menu, wanted, ZH_GOV } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>Documents</title></head><body><header><ul>${menu("Home Archive Search Help Contact")}</ul></header><main>${body}</main><footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const DECREES = [
	"Real Decreto 412/2026, de 9 de junio, por el que se aprueba el Plan de Regadíos de la cuenca alta y se modifican los caudales mínimos de los canales de la margen izquierda fijados en el anterior",
	"Orden AGR/377/2026, de 2 de junio, por la que se fijan las vedas de pesca en los embalses, los cupos de cada modalidad y los tramos libres de los ríos de la cuenca durante la temporada",
	"Resolución de 28 de mayo de 2026, del Ayuntamiento de Vallefrío, por la que se convoca una plaza de archivero, y se nombra el tribunal que ha de resolver las pruebas de acceso a la escala técnica de la corporación",
	"Ley 7/2026, de 1 de junio, de apoyo al comercio en los pueblos de menos de mil habitantes y de modificación de la Ley 3/2019, de 4 de abril, de ferias, mercados y venta ambulante en la montaña",
	"Acuerdo de 26 de mayo de 2026, de la Diputación, sobre la conservación de caminos vecinales, con el reparto de las obras entre los municipios que la solicitaron en plazo y la reserva de crédito para los demás",
	"Anuncio de licitación de la Junta de Obras para el dragado de la bocana del puerto viejo",
];
const ARRETES = [
	"Arrêté du 4 juin fixant les dates de la pêche à la truite dans les cours d'eau du canton",
	"Délibération relative aux tarifs du bac de la rive gauche pour la saison",
	"Arrêté portant interdiction de circuler sur le pont de bois pendant les travaux",
	"Avis d'enquête publique sur le tracé de la voie verte des anciennes salines",
	"Délibération approuvant le budget annexe des fontaines et lavoirs",
];

/** Documents that are named by their own text, above or beside links that only say in which form they can be had. */
export const FORMATS: ListPage[] = [
	{
		name: "a-bulletin-whose-links-say-the-number-pages-and-size-of-a-file",
		url: "https://www.example.es/boletin/2026/06/12/",
		html: page(
			"es",
			`<h2>Boletín del viernes 12 de junio de 2026</h2><div class="sumario">${[0, 3].map((from) => `<h3>${from ? "II. Anuncios" : "I. Disposiciones"}</h3><ul>${each(DECREES.slice(from, from + 3), (title, i) => `<li class="d"><p>${title}.</p><div class="e"><ul><li><a href="/boletin/2026/06/12/pdfs/B-2026-${4100 + from + i}.pdf">PDF (<abbr>B-2026-${4100 + from + i}</abbr> - ${2 + i} <abbr>págs.</abbr> - ${210 + i * 7} <abbr>KB</abbr>)</a></li><li><a href="/txt.php?id=B-2026-${4100 + from + i}">Otros formatos</a></li></ul></div></li>`)}</ul>`).join("")}</div>`,
		),
		wanted: DECREES.map((title, i) => ({
			title: `${title}.`,
			url: `https://www.example.es/boletin/2026/06/12/pdfs/B-2026-${4100 + i}.pdf`,
			day: "2026-06-12",
		})),
	},
	{
		name: "documents-whose-links-say-download-and-a-size",
		url: "https://kreis.example.de/amtsblatt/",
		html: page(
			"de",
			`<div class="docs">${each(DE.slice(0, 7), (title, i, { d, m, y }) => `<div class="doc"><div class="t">${title}</div><div class="m">${d}.${m}.${y}</div><a href="/media/${810 + i}/bekanntmachung.pdf">Download (PDF, ${120 + i * 31} KB)</a></div>`)}</div>`,
		),
		wanted: wanted(DE.slice(0, 7), (i) => `https://kreis.example.de/media/${810 + i}/bekanntmachung.pdf`),
	},
	{
		name: "acts-with-a-version-for-print-and-one-to-read",
		url: "https://canton.example.fr/recueil/juin",
		html: page(
			"fr",
			`<ol class="actes">${each(ARRETES, (title, i) => `<li><strong>${title}</strong><br><a href="/actes/2026-${30 + i}.pdf">Version PDF – ${i + 1},${i} Mo</a> | <a href="/actes/2026-${30 + i}.odt">Version ODT – ${i + 2}0 Ko</a></li>`)}</ol>`,
		),
		wanted: ARRETES.map((title, i) => ({ title, url: `https://canton.example.fr/actes/2026-${30 + i}.pdf` })),
	},
	{
		name: "notices-with-a-file-of-so-many-kilobytes",
		url: "https://town.example.jp/koho/",
		html: page(
			"ja",
			`<dl>${each(JA.slice(0, 8), (title, i, { day }) => `<dt>${day}</dt><dd><p>${title}</p><p><a href="/file/${3300 + i}.pdf">PDFファイル（${245 + i * 12}KB）</a></p></dd>`)}</dl>`,
		),
		wanted: wanted(JA.slice(0, 8), (i) => `https://town.example.jp/file/${3300 + i}.pdf`),
	},
	{
		name: "rows-with-the-type-and-size-of-what-they-lead-to",
		url: "https://www.example.gov.cn/ziliao/",
		html: page(
			"zh",
			`<table><tr><th>文件名称</th><th>日期</th><th>下载</th></tr>${each(ZH_GOV.slice(0, 9), (title, i, { day }) => `<tr><td>${title}</td><td>${day}</td><td><a href="/upload/${9100 + i}.docx">Word版（${i + 1}.${i}MB）</a> <a href="/upload/${9100 + i}.pdf">PDF版（${i + 2}.${i}MB）</a></td></tr>`)}</table>`,
		),
		wanted: wanted(ZH_GOV.slice(0, 9), (i) => `https://www.example.gov.cn/upload/${9100 + i}.docx`),
	},
	{
		name: "newsletters-are-named-by-their-numbers-whatever-is-told-of-them",
		url: "https://club.example.com/gazette/",
		html: page(
			"en",
			`<ul class="issues">${each(EN.slice(0, 7), (title, i, { day }) => `<li><p><a href="/gazette/${90 - i}.pdf">Newsletter ${90 - i} (PDF, ${i + 1}.2 MB)</a> <time datetime="${day}">${day}</time></p><p>In this issue: ${title.toLowerCase()}, and more.</p></li>`)}</ul>`,
		),
		wanted: wanted(
			EN.slice(0, 7).map((_, i) => `Newsletter ${90 - i} (PDF, ${i + 1}.2 MB)`),
			(i) => `https://club.example.com/gazette/${90 - i}.pdf`,
		),
	},
];
