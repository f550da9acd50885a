import { DE, EN, each, type ListPage, links, menu, wanted } from "./words.ts";

const page = (lang: string, body: string) =>
	`<html lang="${lang}"><head><title>Meetings</title></head><body><header><ul>${menu("Home Council Services News Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const BODIES = [
	"Board of Commissioners",
	"Library Advisory Committee",
	"Planning and Zoning Board",
	"Harbor Commission",
];
const months = "January February March April May June July August September October November December".split(
	" ",
);

/** Meetings, their documents and what can be done with each. */
export const MEETINGS: ListPage[] = [
	{
		name: "meetings-with-an-export-for-calendars",
		url: "https://county.legis.example.com/Calendar.aspx",
		html: page(
			"en",
			`<table class="grid"><thead><tr><th>Name</th><th>Date</th><th></th><th>Time</th><th>Location</th><th>Details</th><th>Agenda</th><th>Minutes</th></tr></thead><tbody>
${each(EN.slice(0, 10), (_, i, { y, m, d }) => `<tr class="row"><td><a href="DepartmentDetail.aspx?ID=${30 + (i % 4)}&amp;GUID=A${i % 4}"><font>${BODIES[i % 4]}</font></a></td><td>${Number(m)}/${Number(d)}/${y}</td><td><a href="View.ashx?M=IC&amp;ID=${1400 + i}&amp;GUID=B${i}"><img src="Images/ical.gif" alt="Export to iCalendar"></a></td><td><span>9:00 AM</span></td><td>Council Chambers - Courthouse Room 300</td><td><a href="MeetingDetail.aspx?ID=${1400 + i}&amp;GUID=B${i}">Meeting details</a></td><td><a href="View.ashx?M=A&amp;ID=${1400 + i}&amp;GUID=B${i}">Agenda</a></td><td>${i > 3 ? `<a href="View.ashx?M=M&amp;ID=${1400 + i}&amp;GUID=B${i}">Minutes</a>` : "Not available"}</td></tr>`)}
</tbody></table>`,
		),
		wanted: wanted(
			EN.slice(0, 10).map((_, i) => BODIES[i % 4] ?? ""),
			(i) => `https://county.legis.example.com/MeetingDetail.aspx?ID=${1400 + i}&GUID=B${i}`,
		),
	},
	{
		name: "events-with-buttons-for-calendars",
		url: "https://www.hall.example.org/events/",
		html: page(
			"en",
			`<main><h1>Events</h1>${each(EN, (title, i, { y, m, d }) => `<div class="event"><h3><a href="/event/number-${60 - i}/">${title}</a></h3><div class="when">${months[Number(m) - 1]} ${Number(d)}, ${y}</div><div class="tools"><a href="https://calendar.example.com/render?text=${i}">Add to calendar</a> <a href="/event/number-${60 - i}/?ical=1">iCal Export</a></div></div>`)}</main>`,
		),
		wanted: wanted(EN, (i) => `https://www.hall.example.org/event/number-${60 - i}/`),
	},
	{
		name: "cards-with-the-day-apart-and-the-year-in-the-address",
		url: "https://library.example.org/events",
		html: page(
			"en",
			`<main><div class="grid">${each(EN, (title, i, { m, d, day }) => `<div class="grid-item"><article><h3>${title}</h3><ul><li><span class="sr-only">Date:</span> ${months[Number(m) - 1]} ${Number(d)}${Number(d) % 10 === 2 ? "nd" : "th"} <small>Sun</small></li><li>1:30pm - 4:00pm</li><li>All Ages</li></ul><a href="/events/event/${3400 + i}/${day.replace("2026", "2024").replaceAll("-", "/")}"><span>Details</span></a></article></div>`)}</div></main>`,
		),
		wanted: EN.map((title, i) => {
			const day = new Date(Date.UTC(2026, 5, 18) - i * 2 * 86_400_000).toISOString().slice(0, 10);
			const own = day.replace("2026", "2024");
			return {
				title,
				url: `https://library.example.org/events/event/${3400 + i}/${own.replaceAll("-", "/")}`,
				day: own,
			};
		}),
	},
	{
		name: "agendas-that-are-named-by-their-days-alone",
		url: "https://www.city.example.us/landmark/agenda.php",
		html: page(
			"en",
			`<main><h1>Landmarks Commission</h1><h2>Agendas of 2026</h2><ul>${each(EN.slice(0, 8), (_, _i, { m, d }) => `<li><a href="/landmark/2026/PDF/CLC-${Number(m)}-${Number(d)}-2026-AGENDA.pdf">${months[Number(m) - 1]} ${Number(d)}, 2026</a></li>`)}</ul></main>`,
		),
		wanted: EN.slice(0, 8).map((_, i) => {
			const date = new Date(Date.UTC(2026, 5, 18) - i * 2 * 86_400_000);
			const [m, d] = [date.getUTCMonth() + 1, date.getUTCDate()];
			return {
				title: `${months[m - 1]} ${d}, 2026`,
				url: `https://www.city.example.us/landmark/2026/PDF/CLC-${m}-${d}-2026-AGENDA.pdf`,
				day: date.toISOString().slice(0, 10),
			};
		}),
	},
	{
		name: "decisions-with-their-day-in-brackets-behind",
		url: "https://www.court.example.org/slip-opinions",
		html: page(
			"en",
			`<div class="rich"><h2>New opinions</h2><ul>${each(EN, (title, i, { y, m, d }) => (i % 4 === 3 ? `<li><a href="https://archive.example.net/?day=${m}%2F${d}%2F${y}">List of unpublished decisions for ${months[Number(m) - 1]} ${Number(d)}, ${y}</a></li>` : `<li><a href="/doc/decision-number-${90 - i}/download">${title} (SJC 137${40 + i}) (${months[Number(m) - 1]} ${Number(d)}, ${y})</a></li>`))}</ul></div>`,
		),
		wanted: EN.map((title, i) => {
			const date = new Date(Date.UTC(2026, 5, 18) - i * 2 * 86_400_000);
			const [m, d] = [date.getUTCMonth() + 1, date.getUTCDate()];
			const two = (n: number) => `${n}`.padStart(2, "0");
			return i % 4 === 3
				? {
						title: `List of unpublished decisions for ${months[m - 1]} ${d}, 2026`,
						url: `https://archive.example.net/?day=${two(m)}%2F${two(d)}%2F2026`,
					}
				: {
						title: `${title} (SJC 137${40 + i})`,
						url: `https://www.court.example.org/doc/decision-number-${90 - i}/download`,
						day: date.toISOString().slice(0, 10),
					};
		}),
	},
	{
		name: "rows-in-tables-below-days",
		url: "https://supreme.example.gov/opinions",
		html: page(
			"en",
			`<div class="view"><div class="view-content">${[0, 1, 2, 3]
				.map(
					(at) =>
						`<div class="view-grouping"><div class="view-grouping-header">Filed: June ${18 - at * 7 > 0 ? 18 - at * 4 : 1}, 2026</div><div class="view-grouping-content"><h3>Opinions</h3><table class="views-table"><thead><tr><th>Number</th><th>Citation</th><th>Title</th></tr></thead><tbody>${EN.slice(
							at * 3,
							at * 3 + 3,
						)
							.map(
								(title, i) =>
									`<tr><td class="n">S-26-${500 + at * 3 + i}</td><td class="c">317 Ex. ${20 + at * 3 + i}</td><td class="t"><a href="https://docs.example.gov/viewOpinion?docId=N${7000 + at * 3 + i}PUB">${title.slice(0, 12 + ((i * 17) % 30))}</a></td></tr>`,
							)
							.join("")}</tbody></table></div></div>`,
				)
				.join("")}</div></div>`,
		),
		wanted: EN.slice(0, 12).map((title, n) => {
			const [at, i] = [Math.floor(n / 3), n % 3];
			return {
				title: title.slice(0, 12 + ((i * 17) % 30)).trim(),
				url: `https://docs.example.gov/viewOpinion?docId=N${7000 + n}PUB`,
				day: `2026-06-${String(18 - at * 7 > 0 ? 18 - at * 4 : 1).padStart(2, "0")}`,
			};
		}),
	},
	{
		name: "days-that-lead-to-a-summary-above-what-they-hold",
		url: "https://www.supreme.example.us/2026-opinions/",
		html: page(
			"en",
			`<div class="text">${[0, 1, 2, 3, 4]
				.map(
					(at) =>
						`<p><strong>June ${18 - at * 3}, 2026 – <a href="/uploads/2026/06/Jun${18 - at * 3}_Ops.pdf">SUMMARIES for NOTEWORTHY OPINIONS</a></strong></p><ul>${Array.from(
							{ length: 6 },
							(_, i) =>
								`<li><a href="/uploads/2026/06/s26g${1000 + at * 6 + i}.pdf">S26G${1000 + at * 6 + i}. ${EN[(at * 6 + i) % 14]}</a></li>`,
						).join("")}</ul>`,
				)
				.join("")}</div>`,
		),
		wanted: Array.from({ length: 30 }, (_, n) => ({
			title: `S26G${1000 + n}. ${EN[n % 14]}`,
			url: `https://www.supreme.example.us/uploads/2026/06/s26g${1000 + n}.pdf`,
			day: `2026-06-${String(18 - Math.floor(n / 6) * 3).padStart(2, "0")}`,
		})),
	},
	{
		name: "issues-whose-headings-end-with-their-days",
		url: "https://gesetze.example.de/amtsblatt",
		html: page(
			"de",
			`<main><h1>Amtsblatt</h1>${[0, 1, 2]
				.map(
					(at) =>
						`<p><b>Veröffentlicht im Amtsblatt vom ${18 - at * 7}.06.2026:</b></p><ul>${DE.slice(
							at * 4,
							at * 4 + 4,
						)
							.map((title, i) => `<li><a href="/amtsblatt/stueck-${300 - at * 4 - i}.pdf">${title}</a></li>`)
							.join("")}</ul>`,
				)
				.join("")}</main>`,
		),
		wanted: DE.map((title, n) => ({
			title,
			url: `https://gesetze.example.de/amtsblatt/stueck-${300 - n}.pdf`,
			day: `2026-06-${String(18 - Math.floor(n / 4) * 7).padStart(2, "0")}`,
		})),
	},
	{
		name: "auctions-with-a-button-that-says-their-number",
		url: "https://subastas.example.es/buscar",
		html: page(
			"es",
			`<main><ul class="resultados">${each(DE, (title, i, { y, m, d }) => `<li class="resultado"><h3>Lote ${i + 1}: ${title}</h3><h4>Oficina de Tarragona</h4><p>Publicado el ${d}/${m}/${y}</p><p>Pleno dominio de una casa en mal estado para derribo.</p><a href="/detalle.php?idSub=SUB-AT-26R${1165 + i}" title="Lote SUB-AT-26R${1165 + i}">Más... (Referencia SUB-AT-26R${1165 + i})</a></li>`)}</ul></main>`,
		),
		wanted: wanted(
			DE.map((title, i) => `Lote ${i + 1}: ${title}`),
			(i) => `https://subastas.example.es/detalle.php?idSub=SUB-AT-26R${1165 + i}`,
		),
	},
];
