import { describe, expect, it } from "vitest";
import { cleanHtml } from "../../../../src/stages/clean/clean.ts";
import { paragraphs, prose, read, SHELLS, type Site } from "./kit.ts";

const TITLE = "The lock in the evening light";
const TEXT = prose(12, 5);

/** The addresses of pictures and players in the cleaned content, in order. */
function shown(site: Site): string[] {
	const { html } = cleanHtml(read(site).html, { baseUrl: "https://www.site.example/a", media: "direct" });
	return [...html.matchAll(/<(?:img|iframe|video)[^>]* src="([^"]+)"/g)].map(([, url = ""]) =>
		url.replaceAll("&amp;", "&"),
	);
}

const img = (name: string) => `<img src="/img/${name}.jpg" width="1200" height="800" alt="">`;
const at = (name: string) => `https://www.site.example/img/${name}.jpg`;
const page = (inner: string, head = ""): Site => ({
	title: TITLE,
	head,
	body: SHELLS.semantic?.(`<article>${inner}</article>`) ?? "",
});
const text = paragraphs(TEXT);
const h1 = `<h1>${TITLE}</h1>`;

describe("a lead picture", () => {
	it.each([
		[
			"between headline and text",
			`${h1}<figure>${img("lead")}<figcaption>The lock. Photo: Ada Brook</figcaption></figure><div class="text">${text}</div>`,
		],
		["above the headline", `<div class="hero">${img("lead")}</div>${h1}<div class="text">${text}</div>`],
		[
			"above the headline, in a figure",
			`<figure class="top">${img("lead")}<figcaption>The lock.</figcaption></figure><header>${h1}<p>By Ada Brook</p></header><div class="text">${text}</div>`,
		],
		[
			"in the header with the headline",
			`<header>${h1}<p class="sub">A walk along the river.</p>${img("lead")}</header><div class="text">${text}</div>`,
		],
		[
			"in a box beside the header",
			`<div class="head">${h1}</div><div class="media"><picture><source srcset="/img/lead.webp">${img("lead")}</picture></div><div class="text">${text}</div>`,
		],
		["in the text", `${h1}<div class="text"><p>${img("lead")}</p>${text}</div>`],
	])("%s", (_, inner) => {
		expect(shown(page(inner))).toEqual([at("lead")]);
	});

	it.each([
		[
			"a logo",
			`<div class="logo"><img src="/img/logo.png" width="120" height="40"></div>${h1}<div class="text">${text}</div>`,
		],
		[
			"a face of the author",
			`${h1}<div class="author"><img src="/img/ada.jpg" width="48" height="48"> Ada Brook</div><div class="text">${text}</div>`,
		],
		[
			"teasers",
			`<ul class="teasers">${[1, 2, 3].map((i) => `<li><a href="/a/${i}">${img(`t${i}`)}Another story with a headline, ${i}</a></li>`).join("")}</ul>${h1}<div class="text">${text}</div>`,
		],
	])("is not %s", (_, inner) => {
		expect(shown(page(inner))).toEqual([]);
	});
});

describe("one picture", () => {
	it.each([
		[
			"above and in the text",
			`${h1}<figure>${img("lead")}</figure><div class="text"><p>${img("lead")}</p>${text}</div>`,
		],
		[
			"in two sizes",
			`${h1}<figure><img src="/img/lead.jpg?w=1200"></figure><div class="text"><p><img src="/img/lead.jpg?w=600"></p>${text}</div>`,
		],
		[
			"in a size of its name",
			`${h1}<figure><img src="/img/lead-1200x800.jpg"></figure><div class="text"><p><img src="/img/lead-600x400.jpg"></p>${text}</div>`,
		],
		[
			"for scripts and without",
			`${h1}<div class="text"><p><img class="lazy" data-src="/img/lead.jpg" src="/blank.gif"><noscript><img src="/img/lead.jpg"></noscript></p>${text}</div>`,
		],
	])("%s is shown once", (_, inner) => {
		expect(shown(page(inner))).toHaveLength(1);
	});
});

describe("players", () => {
	it.each([
		[
			"lite-youtube",
			'<lite-youtube videoid="ZyXwVuTsRqP"></lite-youtube>',
			"https://www.youtube-nocookie.com/embed/ZyXwVuTsRqP",
		],
		[
			"amp-youtube",
			'<amp-youtube data-videoid="ZyXwVuTsRqP"></amp-youtube>',
			"https://www.youtube-nocookie.com/embed/ZyXwVuTsRqP",
		],
		[
			"a frame that comes late",
			'<div class="video-player"><iframe data-src="https://www.youtube.com/embed/ZyXwVuTsRqP" src="about:blank"></iframe></div>',
			"https://www.youtube-nocookie.com/embed/ZyXwVuTsRqP",
		],
		[
			"a film",
			'<div class="player"><video poster="/p.jpg"><source src="/v/gate.mp4" type="video/mp4"></video></div>',
			"https://www.site.example/v/gate.mp4",
		],
	])("%s stays", (_, player, address) => {
		const inner = `${h1}<div class="text">${paragraphs(TEXT.slice(0, 2))}${player}${paragraphs(TEXT.slice(2))}</div>`;
		const { html } = cleanHtml(read(page(inner)).html, {
			baseUrl: "https://www.site.example/a",
			media: "direct",
		});
		expect(html).toContain(address);
	});
});

describe("a post of pictures", () => {
	const urls = [1, 2, 3].map((i) => `https://pics.site.example/p${i}/0?wx_fmt=jpeg`);
	const head = `<meta property="og:image" content="${urls[0]}"><meta property="og:description" content="Three pictures of the lake, taken last night.">`;
	const caption = `<h1>${TITLE}</h1><p>Three pictures of the lake, taken last night.</p>`;
	it.each([
		[
			"objects of a language",
			`window.data = {list: [${urls.map((url) => `{cdn_url: '${url}', width: '1080'*1}`).join(",")}]};`,
		],
		["JSON", JSON.stringify({ note: { imageList: urls.map((url) => ({ url, width: 3 })) } })],
		["a list of addresses", `var pics = ${JSON.stringify(urls)};`],
		[
			"escaped addresses",
			JSON.stringify({ images: urls.map((url) => ({ src: url })) }).replaceAll("/", "\\/"),
		],
	])("has those of the state, in %s", (_, code) => {
		const body = `<div id="c">${caption}</div><script>${code}</script>`;
		expect(shown({ title: TITLE, head, body })).toEqual(urls);
	});

	it("has none of the stories beside it", () => {
		const code = JSON.stringify({ stories: urls.map((url, i) => ({ title: `Story ${i}`, image: url })) });
		const body = `<div id="c">${caption}</div><script>var s = ${code}</script>`;
		expect(shown({ title: TITLE, head, body })).toEqual([]);
	});
});

describe("who took the pictures of a report", () => {
	const caption = (text: string, credit: string) =>
		`<li><span>1 / 4</span><figure>${img("a")}<figcaption>${text}${credit}</figcaption></figure></li>`;
	const report = (credits: readonly string[]) =>
		read(
			page(
				`${h1}<ol class="gallery">${credits.map((credit, i) => caption(`<b>Lock ${i + 1}.</b> <span>${TEXT[i]}</span> `, credit)).join("")}</ol>`,
			),
		).text;

	it.each([
		"<span class='f'>Ada Brook</span>",
		"<small>(Ada Brook)</small>",
		"<cite>Foto: Ada Brook / The Bridge</cite>",
	])("is no part of the captions: %s", (credit) => {
		const said = report([credit, credit, credit, credit]);
		expect(said).toContain(TEXT[3]);
		expect(said).not.toContain("Ada Brook /");
		expect(said).not.toMatch(/Brook\)?$/m);
	});

	it("but what stands in two captions stays", () => {
		expect(report(["<i>Seen at dusk</i>", "<i>Seen at dusk</i>", "", ""])).toContain("Seen at dusk");
	});
});
