import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const TITLE = "The lock that nobody wanted";
const TEXT = prose(8, 6);
const lines = (between: string, after = "", language = "en") =>
	read({
		title: TITLE,
		language,
		body: `<article><h1>${TITLE}</h1><div class="txt">${paragraphs(TEXT.slice(0, 3))}${between}${paragraphs(TEXT.slice(3))}${after}</div></article>`,
	}).lines;
const other = `<a href="/2026/other-page">Another headline of this paper about the bridge</a>`;

describe("what leads to another page of the site", () => {
	it.each([
		`<p><strong>Lea más: ${other}</strong></p>`,
		`<h3>MIRA: ${other}</h3>`,
		`<p><b>PUEDES VER: ${other}</b></p>`,
		`<p>VEA TAMBIÉN: ${other}</p>`,
		`<h6><strong>Mire: ${other}</strong></h6>`,
		`<p>Le puede interesar: ${other}</p>`,
		`<p><em><strong>Auch lesen: ${other}</strong></em></p>`,
		`<p>Lesen Sie hier: <a href="/2026/other-page"><em>Another headline of this paper about the bridge</em></a></p>`,
		`<p>Lue myös: ${other}</p>`,
	])("is no part of the text: %s", (noise) => {
		expect(lines(noise)).toEqual(TEXT);
	});

	it.each([
		`<p>Source: <a href="https://ministry.example/report">The ministry's report about the lock and its keeper</a></p>`,
		`<p>Press: <a href="/press">press office</a></p>`,
		`<ul><li>The lock: ${other}</li><li>The keeper lived there alone, they say.</li></ul>`,
	])("but this is: %s", (part) => {
		expect(lines(part).length).toBeGreaterThan(TEXT.length);
	});

	it("is the text of a page that is made of it", () => {
		const items = ["Bridge", "Ferry", "Mill"].map(
			(name, i) =>
				`<p>${name}: <a href="/2026/page-${i}">What became of it in the year of the two floods</a></p>`,
		);
		const { text } = read({
			title: TITLE,
			body: `<article><h1>${TITLE}</h1><p>${TEXT[0]}</p>${items.join("")}<p>${TEXT[1]}</p></article>`,
		});
		expect(text).toContain("Mill: What became of it");
	});
});

describe("below a text", () => {
	it.each([
		`<h3>Sie könnten auch an folgenden Artikeln interessiert sein</h3><ul><li>${other}</li></ul>`,
		`<p>Das Thema könnte dich auch interessieren:</p><p>${other}</p>`,
		`<h2>Vous aimerez aussi</h2><p>${other}</p>`,
		`<h3>Verwandte Themenbereiche</h3>`,
		`<p><strong>Lesen Sie auch die folgenden Beiträge:</strong></p><p>${other}</p>`,
		`<h3>Artikel bewerten</h3>`,
		`<p>This entry was posted in <a href="/category/general">General</a>. Bookmark the <a href="#">permalink</a>.</p>`,
		`<p>Der Beitrag wurde am Mittwoch, den 27. Mai 2026 um 15:21 Uhr veröffentlicht und wurde unter <a href="/k/a">Allgemein</a> abgelegt.</p>`,
		`<p>(Noch keine Bewertungen)</p>`,
		`<p>Der Beitrag wurde am Mittwoch, den 27. Mai 2026 um 15:21 Uhr veröffentlicht und wurde unter <a href="/k/a">Allgemein</a> abgelegt. Was andere dazu sagen, kann man durch den <a href="/feed">Feed</a> verfolgen, und jeder kann einen Kommentar schreiben oder ein Trackback von der eigenen Seite setzen.</p>`,
		`<p>Kategorie: <a href="/k/news">News</a>, <a href="/k/open">open3</a></p>`,
		`<p><b>Get the latest news straight to your phone with the Valley app.</b></p>`,
		`<p>¿Ya sabías que tenemos canal de Telegram? Únete <strong>desde tu celular en este <a href="https://chat.example/x">enlace de invitación</a></strong>.</p>`,
		`<p>We want to hear what you think about this article. <a href="/letters">Submit a letter</a> to the editor.</p>`,
	])("the site's own words go: %s", (noise) => {
		expect(lines("", noise)).toEqual(TEXT);
	});
});

it.each([
	`<div class="embed"><h3>Empfohlener redaktioneller Inhalt</h3><p>An dieser Stelle findest du einen externen Inhalt, der den Artikel ergänzt. Du kannst ihn dir anzeigen lassen.</p><button>Zeigen</button></div>`,
	`<div class="x"><p>Wir respektieren deine Privatsphäre und stellen ohne dein Einverständnis keine Verbindung her. Hier kannst du deine Einstellungen verwalten.</p></div>`,
	`<div class="y"><strong>Contenu externe</strong><p>Pour voir cette vidéo, acceptez les cookies de ce site, s'il vous plaît.</p></div>`,
])("leaves out what stands in the place of something embedded: %s", (box) => {
	expect(lines(box)).toEqual(TEXT);
});
