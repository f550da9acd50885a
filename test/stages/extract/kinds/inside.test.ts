import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const TITLE = "The lock that nobody wanted";
const TEXTS = prose(8, 5);
const CN_TEXTS = prose(9, 5, "zh");

const between = (noise: string, texts = TEXTS, language = "en") =>
	read({
		title: TITLE,
		language,
		body: `<article><h1>${TITLE}</h1><div class="txt">${paragraphs(texts.slice(0, 3))}${noise}${paragraphs(texts.slice(3))}</div></article>`,
	}).lines;
const above = (noise: string) =>
	read({
		title: TITLE,
		body: `<article><h1>${TITLE}</h1><div class="txt">${noise}<h2 id="a">How it began</h2>${paragraphs(TEXTS.slice(0, 2))}<h2 id="b">What it cost</h2>${paragraphs(TEXTS.slice(2))}</div></article>`,
	}).lines;
const TEXT = ["How it began", ...TEXTS.slice(0, 2), "What it cost", ...TEXTS.slice(2)];

describe("what is further down on the page", () => {
	it.each([
		'<div class="lw7"><p>Table of contents</p><ul><li><a href="#a">How it began</a></li><li><a href="#b">What it cost</a></li><li><a href="#c">Recipe</a></li></ul></div>',
		'<div class="x-ev"><h2>Key events</h2><ol><li><a href="#b-21"><time>21:48</time> That is all for tonight</a></li><li><a href="#b-20"><time>20:15</time> School opens as a rest centre</a></li><li><a href="#b-18"><time>18:40</time> Railway closed</a></li></ol></div>',
		'<div><strong>Inhalt</strong><div><a href="#a">Wie es begann</a><br><a href="#b">Was es kostete</a><br><a href="#c">Was bleibt</a></div></div>',
		'<ul><li>1. <a href="#a">它如何开始</a></li><li>2. <a href="#b">它花了多少</a></li><li>3. <a href="#c">后来</a></li></ul>',
	])("is none of the text: %s", (list) => {
		expect(above(list)).toEqual(TEXT);
	});

	it("but notes and ways back are", () => {
		const notes =
			'<ol><li>As the minutes say, in part. <a href="#r1">back</a></li><li>By Ada Brook, in a letter. <a href="#r2">back</a></li><li>Not counted since. <a href="#r3">back</a></li></ol>';
		expect(between(notes)).toHaveLength(8);
	});

	it.each([
		'<div><label><input type="checkbox"> Show key events only</label><p>Please turn on JavaScript to use this feature</p></div>',
		'<p><label><input type="radio" name="o"> Neueste zuerst</label></p>',
		'<label><input type="checkbox" checked>只看楼主的更新</label>',
	])("nor is a switch: %s", (box) => {
		expect(between(box)).toEqual(TEXTS);
	});

	it("but a list of things to do is", () => {
		const list =
			"<ul><li><label><input type='checkbox'> Two planks of oak</label></li><li><label><input type='checkbox'> A pound of nails</label></li></ul>";
		expect(between(list)).toHaveLength(7);
	});
});

describe("a list of places elsewhere in a section of the text", () => {
	const list = (hosts: string[], heading: string) =>
		`<h2>${heading}</h2><ul>${hosts.map((host, i) => `<li><a href="https://${host}/x">${["Your library’s shelf", "The Swap List", "Cut & Paste Radio"][i]}</a></li>`).join("")}</ul>`;
	const hosts = ["library.example", "swap.example.org", "radio.example.net"];

	it.each(["Three more places to look", "Wo es noch etwas gibt", "还有三个去处"])(
		"is kept: %s",
		(heading) => {
			expect(between(list(hosts, heading))).toHaveLength(9);
		},
	);

	it.each([
		["networks", ["facebook.com", "www.instagram.com", "x.com"], "Where we are"],
		["under a heading of the site's", hosts, "Related"],
		[
			"of the page's own site",
			["www.site.example", "www.site.example", "www.site.example"],
			"Three more places",
		],
	])("but not %s", (_, to, heading) => {
		expect(between(list(to, heading)).join("\n")).not.toContain("The Swap List");
	});
});

describe("a line of the site's between paragraphs", () => {
	it.each([
		'<div class="my-6"><div id="g1">廣告</div></div>',
		"<div><p>إعلان</p></div>",
		"<div><span>Publicidade</span></div>",
		"<p>Advertentie</p>",
		'<p class="text-base">▸ 延伸閱讀：<a href="/n/2">老街假日人潮回流 店家笑開懷</a></p>',
		'<div id="rw"><p>相关新闻：<a href="/n/2">山里的流动图书车</a></p></div>',
		'<div class="m7"><a href="/p/9">【写真特集】消えたローカル線をたどって</a></div>',
		'<p><a href="/p/9">【動画】船が通る様子</a></p>',
		"<section>点个“在看”，让更多人看到</section>",
		"<p>觉得不错就点个赞吧</p>",
		'<div><a class="k" href="#recipe">Jump to Recipe</a> </div>',
		'<div><a href="https://pin.example/c?u=1">Pin</a></div>',
	])("%s", (noise) => {
		expect(between(noise)).toEqual(TEXTS);
		expect(between(noise, CN_TEXTS, "zh")).toEqual(CN_TEXTS);
	});

	it.each([
		"<p>Por Thaís Nogueira, g9 Vale</p>",
		"<p>Von Jona Ehlers — Uferblatt</p>",
		"<p>Par Camille Aubert, à Lyon</p>",
	])("%s", (line) => {
		const found = read({
			title: TITLE,
			body: `<article><h1>${TITLE}</h1><div>${line}${paragraphs(TEXTS)}</div></article>`,
		});
		expect(found.lines).toEqual(TEXTS);
	});

	it.each(["© RIPRODUZIONE RISERVATA", "Tous droits réservés", "Alle Rechte vorbehalten."])("%s", (line) => {
		expect(
			read({
				title: TITLE,
				body: `<div><h1>${TITLE}</h1><div>${paragraphs(TEXTS)}<p>${line}</p></div></div>`,
			}).lines,
		).toEqual(TEXTS);
	});
});

describe("a picture that a script loads", () => {
	const page = (picture: string) =>
		read({ title: TITLE, body: `<div><h1>${TITLE}</h1><div>${picture}${paragraphs(TEXTS)}</div></div>` })
			.entry.image;
	it.each([
		'<p><img src="https://s.example/default_s_bmiddle.gif" real_src="https://s.example/p/1.jpg"></p>',
		'<figure><img src="/1x1.gif" data-lazyload="https://s.example/p/1.jpg"></figure>',
		'<p><img src="data:image/gif;base64,R0lGOD" data-full-src="https://s.example/p/1.jpg"></p>',
	])("%s", (picture) => {
		expect(page(picture)).toBe("https://s.example/p/1.jpg");
	});
});

describe("what is said of the article", () => {
	const page = (head: string, title = `${TITLE} - The Bridge of Upper Lock`) =>
		read({ title, head, body: `<div><h1>${TITLE}</h1>${paragraphs(TEXTS)}</div>` }).entry;
	const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

	it.each([
		["the site's name", meta("og:description", "The Bridge of Upper Lock")],
		[
			"a site's own words",
			`${meta("og:description", "News from the river.")}<script type="application/ld+json">{"@type":"WebSite","name":"B","description":"News from the river."}</script>`,
		],
		[
			"a part of the name",
			`${meta("og:site_name", "住房和城乡建设厅门户网站")}${meta("description", "城乡建设厅门户网站")}`,
		],
	])("is not %s", (_, head) => {
		expect(page(head).summary).toBeNull();
	});

	it("is the next description that says something", () => {
		expect(
			page(meta("og:description", "The Bridge of Upper Lock") + meta("description", "How a town got a lock."))
				.summary,
		).toBe("How a town got a lock.");
	});

	it("is its file in a journal's head", () => {
		const { enclosures } = page(
			'<meta name="citation_pdf_url" content="https://j.example/article/download/4/3">',
		);
		expect(enclosures).toEqual([
			expect.objectContaining({ url: "https://j.example/article/download/4/3", type: "application/pdf" }),
		]);
	});
});
