import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const TITLE = "The lock that nobody wanted";
const TEXTS = prose(8, 5);
const CN_TEXTS = prose(9, 5, "zh");
const ld = (author: string) =>
	`<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", headline: TITLE, author: { "@type": "Person", name: author } })}</script>`;
const linesBefore = (tail: string, head = "", texts = TEXTS) =>
	read({
		title: TITLE,
		head,
		body: `<main><h1>${TITLE}</h1><div class="x1">${paragraphs(texts)}${tail}</div></main>`,
	}).lines;

describe("whose views a text has, below it", () => {
	it.each([
		"<p>Opinion articles reflect the views of their authors, not necessarily those of The Bridge.</p>",
		"<p>The views expressed here are the author's own and do not necessarily reflect those of The Bridge.</p>",
		"<p><em>The opinions in this column do not represent the position of the council.</em></p>",
		"<h4>Opinião</h4><p>Este texto não reflete, necessariamente, a opinião da Ponte</p>",
		"<p>El contenido de esta columna no refleja necesariamente la opinión del diario.</p>",
		"<p>Les propos tenus ici ne reflètent pas nécessairement l’opinion de la rédaction.</p>",
		"<p>Der Beitrag gibt nicht unbedingt die Meinung der Redaktion wieder.</p>",
		"<p>Le opinioni espresse non riflettono necessariamente la posizione del giornale.</p>",
		"<p>Мнение редакции может не совпадать с мнением автора.</p>",
		"<p><em>Follow Bridge.example on <a href='https://x.example/b'>Birds</a> and <a href='https://f.example/b'>Faces</a> to join the conversation.</em></p>",
	])("%s", (tail) => {
		expect(linesBefore(tail)).toEqual(TEXTS);
	});

	it("but not what people say of it in the text", () => {
		const said = "<p>The clerk said that the minutes do not necessarily reflect what was said, and left.</p>";
		expect(linesBefore(`${said}${paragraphs(prose(41, 2))}`)).toHaveLength(8);
	});
});

describe("who the author is, in a plain paragraph below the text", () => {
	it.each([
		"<p>Ada Brook lives in Holm with two dogs. Her latest book is about rope.</p>",
		"<p>Ada Brook was born on a boat and has not left it since.</p>",
		"<p>— Ada Brook, a keeper of locks, is at work on a history of mud.</p>",
		"<p><b>Ada Brook</b> — née à Holm, elle tient une écluse.</p>",
		"<p>Ada Brook lives in Holm with two dogs.</p><p>Opinion pieces reflect the views of their authors.</p>",
	])("%s", (tail) => {
		expect(linesBefore(tail, ld("Ada Brook"))).toEqual(TEXTS);
		expect(linesBefore(tail, '<meta name="author" content="Ada Brook">')).toEqual(TEXTS);
	});

	it("in Chinese", () => {
		const tail = "<p>陆明远，江城大学水利系教授，著有《闸》一书。</p>";
		expect(linesBefore(tail, ld("陆明远"), CN_TEXTS)).toEqual(CN_TEXTS);
	});

	it("but not whom a text ends with", () => {
		const tail = "<p>Tom Reyes lives in Holm with two dogs. He was there when the lock was closed.</p>";
		expect(linesBefore(tail, ld("Ada Brook"))).toHaveLength(6);
	});
});

describe("a site's name and when it was changed, above a text", () => {
	it.each([
		'<div class="info"><span> bridgedaily.example.cn | Updated: 2024-05-20 14:41 <a href="https://f.example/share"><img src="f.png" height="17"></a></span></div>',
		'<div class="q1">Posted Fri, May 10, 2024 at 2:52 pm PT | Updated Fri, May 10, 2024 at 2:55 pm PT</div>',
		'<div class="q1"><time datetime="2024-05-10T21:52:25Z">Posted Fri, May 10, 2024 at 2:52 pm PT</time>|<time datetime="2024-05-10T21:55:30Z">Updated Fri, May 10, 2024 at 2:55 pm PT</time></div>',
	])("%s", (line) => {
		const found = read({
			title: TITLE,
			body: `<main><div class="x1"><h1>${TITLE}</h1>${line}${paragraphs(TEXTS)}</div></main>`,
		});
		expect(found.lines).toEqual(TEXTS);
	});
});
