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

describe("what a paper asks and offers below a text", () => {
	it.each([
		'<ul class="fn"><li><p><em>Ada Brook is a Bridge columnist</em></p></li><li><p><em><strong>Do you have an opinion on the issues raised here? If you would like to submit a response of up to 300 words to be considered for our letters section, please <a href="mailto:l@bridge.example">click here</a>.</strong></em></p></li></ul><div class="sm"><h4>Explore more on these topics</h4><ul><li><a href="/t/1">Locks</a></li><li><a href="/t/2">Rivers</a></li></ul><p><a>Share</a></p><p><a>Reuse this content</a></p></div>',
		'<p><em>Disagree with this column? <a href="mailto:l@bridge.example">Send a letter to the editor</a>.</em></p>',
		'<p><em>We welcome letters: <a href="/letters">submit yours</a> to be considered for publication.</em></p>',
		"<div><h4>Explore more topics</h4><a href='/t/1'>Locks</a></div><div><a href='/r'>Republish this article</a></div>",
	])("%s", (tail) => {
		expect(linesBefore(tail)).toEqual(TEXTS);
	});

	it.each([
		"<section class='k'><a href='/t/1'>水圳</a><a href='/t/2'>農田</a></section><section class='n'><p>※ 歡迎用「轉貼」或「分享」的方式轉傳文章連結；未經授權，請勿複製轉貼文章內容</p></section>",
		"<p>本文版權歸河邊報所有，未經同意不得轉載。</p>",
		"<p>轉載請註明出處。</p>",
		"<p>本文僅代表作者立場，不代表本站立場。</p>",
	])("in Taiwan: %s", (tail) => {
		expect(linesBefore(tail, "", CN_TEXTS)).toEqual(CN_TEXTS);
	});

	it("but not letters that a text speaks of", () => {
		const said =
			"<p>She would like to submit a response of her own, the clerk said, and asked for paper and ink.</p>";
		expect(linesBefore(said)).toHaveLength(6);
	});
});
