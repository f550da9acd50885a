import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const TITLE = "The lock that nobody wanted";
const TEXT = paragraphs(prose(8, 4));
const CN_TITLE = "无人问津的老船闸";
const CN_TEXT = paragraphs(prose(9, 4, "zh"));
const ld = (data: object) =>
	`<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", headline: TITLE, ...data })}</script>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

const english = (byline: string, head = "", foot = "") =>
	read({ title: TITLE, head, body: `<div><h1>${TITLE}</h1>${byline}<div>${TEXT}</div>${foot}</div>` })
		.authors;
const chinese = (byline: string, head = "", caption = "") =>
	read({
		title: CN_TITLE,
		language: "zh",
		head,
		body: `<div><h1>${CN_TITLE}</h1>${byline}<div class="txt">${caption}${CN_TEXT}</div></div>`,
	}).authors;

describe("a reporter in Chinese", () => {
	it.each<[string, string, string[]]>([
		["is no name alone", '<div class="author">本报记者</div>', []],
		["of the paper", '<div class="author">本报记者 陆明远</div>', ["陆明远"]],
		["on trial", '<span class="byline">本报见习记者 周岚</span>', ["周岚"]],
		["of another", '<p class="author">江城晚报记者 周岚 陆明远</p>', ["周岚", "陆明远"]],
		["before a place", "<p>2023/05/17 17:42</p><p>記者周淑岚／台南報導</p>", ["周淑岚"]],
		["in heavy brackets", "<p>2023/05/17</p><div>【記者周淑岚／高雄報導】</div>", ["周淑岚"]],
	])("%s", (_, byline, authors) => {
		expect(chinese(byline)).toEqual(authors);
	});

	it.each([
		["<figure><img src='/a.jpg' width='600'><figcaption>老船闸。（記者周淑岚攝）</figcaption></figure>"],
		["<p><img src='/a.jpg' width='600'><br>船闸旧址。记者 周淑岚 摄</p>"],
		["<div><img src='/a.jpg' width='600'></div><p>闸门与码头（本报记者周淑岚摄）</p>"],
	])("who took a picture: %s", (caption) => {
		expect(chinese("<p>2023-05-17</p>", "", caption)).toEqual([]);
		expect(chinese("<p>2023-05-17</p><p>記者陳大明／台南報導</p>", "", caption)).toEqual(["陳大明"]);
	});
});

describe("an organisation and a person", () => {
	const organisation = ld({ author: { "@type": "Organization", name: "Uferblatt" } });
	it.each<[string, string, string, string[]]>([
		[
			"a link to a reporter",
			organisation,
			'<div><a href="/reporter/39">Ada Brook</a> <time>2023-05-20</time></div>',
			["Ada Brook"],
		],
		["a byline", organisation, "<p>By Ada Brook</p>", ["Ada Brook"]],
		[
			"who publishes",
			ld({ author: "Uferblatt", publisher: { "@type": "Organization", name: "Uferblatt" } }),
			'<p class="byline">Ada Brook</p>',
			["Ada Brook"],
		],
		[
			"a type of its own",
			ld({ author: [{ "@type": "NewsMediaOrganization", name: "Uferblatt" }] }),
			'<p class="author">Ada Brook</p>',
			["Ada Brook"],
		],
		["nobody else", organisation, "", ["Uferblatt"]],
		[
			"a person in data",
			ld({ author: { "@type": "Person", name: "Tom Reyes" } }),
			"<p>By Ada Brook</p>",
			["Tom Reyes"],
		],
	])("%s", (_, head, byline, authors) => {
		expect(english(byline, head)).toEqual(authors);
	});
});

describe("a name and a date in one line", () => {
	it.each([
		["es", "<p>Rocío Manzanares | 29 de septiembre de 2021 | 8:45</p>", "Rocío Manzanares"],
		["pt", "<div>Thaís Nogueira · 3 de março de 2021</div>", "Thaís Nogueira"],
		["de", "<p>Jona Ehlers | 12. Mai 2024, 8:10 Uhr</p>", "Jona Ehlers"],
		["fr", "<p>Camille Aubert — 3 novembre 2022</p>", "Camille Aubert"],
	])("in %s", (language, line, name) => {
		const found = read({
			title: TITLE,
			language,
			body: `<div><h1>${TITLE}</h1><div>${line}${TEXT}</div></div>`,
		});
		expect(found.authors).toEqual([name]);
		expect(found.text).not.toContain(name);
	});

	it.each([
		"<p><a href='/p'>Printer Friendly</a> | <a href='/v'>PDF Version</a></p><p>June 12, 2008</p>",
		"<p><a href='#'>Text Size</a></p><p>June 12, 2008</p>",
		"<p>Email Friend | June 12, 2008</p>",
	])("no tool: %s", (line) => {
		expect(english(line)).toEqual([]);
	});
});

describe("who wrote and took pictures", () => {
	it.each([
		["<p>Photographs and text by Aurelio Prats</p>", "Aurelio Prats"],
		["<p>Text und Fotos: Jona Ehlers</p>", "Jona Ehlers"],
		["<div class='byline'>Texte et photos : Camille Aubert</div>", "Camille Aubert"],
		["<p class='author'>Words & pictures by Ada Brook</p>", "Ada Brook"],
		["<p>Testo e foto di Marta Zanin</p>", "Marta Zanin"],
	])("%s", (byline, name) => {
		expect(english(byline)).toEqual([name]);
	});

	it("in a gallery's data", () => {
		expect(
			english("", ld({ "@type": "ImageGallery", author: { "@type": "Person", name: "Ada Brook" } })),
		).toEqual(["Ada Brook"]);
	});
});

describe("a signature on the right below", () => {
	it.each([
		["<div align='right'><b>Ada Brook</b>, Upper Lock</div>", ["Ada Brook"]],
		["<p style='text-align:right'>Игорь Лапшин, пос. Заозёрный</p>", ["Игорь Лапшин"]],
		["<p align=right>Marta Zanin</p>", ["Marta Zanin"]],
		["<p align=right>Continued below, in the next part</p>", []],
	])("%s", (foot, authors) => {
		expect(english("", "", foot)).toEqual(authors);
	});
});

describe("an account of the site's software", () => {
	it.each(["市住建局管理员", "webadmin", "office administrator", "网站管理员2"])("%s", (name) => {
		expect(chinese("", meta("author", name))).toEqual([]);
	});
});
