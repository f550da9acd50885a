import { describe, expect, it } from "vitest";
import { paragraphs, prose, read, SHELLS } from "./kit.ts";

interface Note {
	title: string;
	texts: string[];
	day: string;
	n: number;
}

const NOTES: Note[] = Array.from({ length: 6 }, (_, n) => ({
	title: `Evening on the lock, part ${n}`,
	texts: prose(20 + n, n === 3 ? 1 : 2),
	day: `2009-03-${String(10 + n)}`,
	n,
}));
const WANTED = NOTES[3] as Note;

describe("a slideshow addressed by the number of a slide", () => {
	const slides = (label: (n: number) => string) =>
		NOTES.map(
			({ title, texts }, n) =>
				`<section class="c4 slide"><div class="nav">Next slide</div><p class="count">${label(n + 1)}</p><h2><a href="/story-${n}">${title}</a></h2><figure><img src="/s/${n}.jpg" width="640" height="480"></figure>${paragraphs(texts)}</section>`,
		).join("");
	it.each<[string, string, (n: number) => string]>([
		["/the-week/slides/4", "a slash", (n) => `${n} / 6`],
		["/the-week/slide/4", "a word", (n) => `${n} of 6`],
		["/the-week?slide=4", "its parts in comments", (n) => `${n}<!-- --> / <!-- -->6`],
	])("%s, its label with %s", (path, _, label) => {
		const { lines, entry } = read({
			url: `https://www.site.example${path}`,
			title: "The week in six pictures",
			body: `<main><h1>The week in six pictures</h1><p>${prose(77, 1)[0]}</p>${slides(label)}</main>`,
		});
		expect(entry.title).toBe(WANTED.title);
		expect(lines.filter((line) => !/^Next slide$/.test(line))).toEqual(expect.arrayContaining(WANTED.texts));
		expect(lines.join("\n")).not.toContain(NOTES[2]?.texts[0]);
		expect(lines.join("\n")).not.toMatch(/4 (?:\/|of) 6/);
	});
});

/** What stands for a note in a month's archive, in several manners. */
const MANNERS: Record<string, (note: Note) => string> = {
	"an id of its box": ({ title, texts, day, n }) =>
		`<div class="entry" id="e${n}"><h3>${title}</h3><div class="body">${paragraphs(texts)}</div><p class="foot">Posted by Lena Holm on ${day} 21:1${n}</p></div>`,
	"an id of its heading": ({ title, texts, day, n }) =>
		`<article><h2 id="e${n}">${title}</h2><p class="date">${day}</p>${paragraphs(texts)}</article>`,
	"a named anchor before it": ({ title, texts, day, n }) =>
		`<a name="e${n}"></a><div class="blogbody"><h3 class="title">${title}</h3>${paragraphs(texts)}<div class="posted">Posted by Lena Holm at ${day}</div></div>`,
	"a named anchor in it": ({ title, texts, day, n }) =>
		`<div class="post"><a name="e${n}"></a><b>${title}</b><br>${texts.join("<br><br>")}<br><i>${day}</i></div>`,
	"an id of its heading, without a box": ({ title, texts, day, n }) =>
		`<h2 id="e${n}">${title}</h2><p>${day}</p>${paragraphs(texts)}<hr>`,
	"a date before it": ({ title, texts, day, n }) =>
		`<h2 class="date-header">${day}</h2><div class="post hentry" id="e${n}"><h3 class="post-title">${title}</h3><div class="post-body">${texts.join("<br><br>")}</div></div>`,
};

describe("a month's archive addressed by the anchor of a note", () => {
	it.each(Object.keys(MANNERS))("by %s", (manner) => {
		const make = MANNERS[manner] as (note: Note) => string;
		for (const shell of Object.values(SHELLS)) {
			const body = shell(`<h1>March 2009</h1><div id="content">${NOTES.map(make).join("\n")}</div>`);
			const found = read({
				url: "https://lena.example/2009_03_archive.html#e3",
				title: "Lena's lock: March 2009",
				body,
			});
			expect(found.text).toContain(WANTED.texts[0]);
			for (const { n, texts } of NOTES)
				if (n !== WANTED.n) expect(found.text, `note ${n}`).not.toContain(texts[0]);
			expect(found.entry.title).toBe(WANTED.title);
			expect(found.day, found.provenance).toBe(WANTED.day);
		}
	});

	it("is whole where the anchor is none of the notes", () => {
		const body = `<h1>March 2009</h1><div id="content">${NOTES.map(MANNERS["an id of its box"] as never).join("")}</div><div id="comments"></div>`;
		for (const hash of ["comments", "content", "top", "respond", "nothing"])
			expect(read({ url: `https://lena.example/2009_03.html#${hash}`, title: "March", body }).text).toContain(
				NOTES[0]?.texts[0],
			);
	});
});

describe("a page of several texts of which one has the page's address", () => {
	const URL = "https://lena.example/2009/03/evening-3";
	const link = ({ n }: Note) => `/2009/03/evening-${n}`;
	const LINKED: Record<string, (note: Note) => string> = {
		"in its heading": (note) =>
			`<article class="post"><h2><a href="${link(note)}">${note.title}</a></h2><time datetime="${note.day}">${note.day}</time>${paragraphs(note.texts)}</article>`,
		"in its date": (note) =>
			`<div class="post"><h2>${note.title}</h2><p class="meta"><a href="https://lena.example${link(note)}">${note.day}</a> by Lena Holm</p>${paragraphs(note.texts)}</div>`,
		"as a permanent link": (note) =>
			`<div class="post"><h2>${note.title}</h2>${paragraphs(note.texts)}<p class="foot">${note.day} | <a rel="bookmark" href="${link(note)}">Permalink</a></p></div>`,
		"in an attribute": (note) =>
			`<article class="detail" data-url="${link(note)}"><h1>${note.title}</h1><p>${note.day}</p>${paragraphs(note.texts)}</article>`,
	};
	it.each(Object.keys(LINKED))("%s", (manner) => {
		const make = LINKED[manner] as (note: Note) => string;
		const body = `<header><a href="/">Lena</a></header><main>${NOTES.map(make).join("")}</main>`;
		const found = read({ url: URL, title: "Lena's lock", body });
		expect(found.lines.filter((line) => WANTED.texts.includes(line))).toEqual(WANTED.texts);
		for (const { n, texts } of NOTES)
			if (n !== WANTED.n) expect(found.text, `note ${n}`).not.toContain(texts[0]);
		expect(found.entry.title).toBe(WANTED.title);
		expect(found.day, found.provenance).toBe(WANTED.day);
	});

	it("is the first where an endless page goes on with others", () => {
		const first = { ...WANTED, texts: prose(40, 2) };
		const longer = NOTES.slice(0, 2).map((note) => ({ ...note, texts: prose(50 + note.n, 6) }));
		const make = (note: Note) =>
			`<article class="story"><h1>${note.title}</h1><p>${note.day}</p><div class="text">${paragraphs(note.texts)}</div></article>`;
		const body = `<main>${[first, ...longer].map(make).join("<hr>")}</main>`;
		expect(read({ url: "https://lena.example/x/9", title: first.title, body }).lines).toEqual(first.texts);
	});
});

describe("a page that bears its own address beside its text", () => {
	const url = "https://paper.example/news/the-lock-opens-again";
	const title = "The lock opens again after ten years";
	const head = `<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Paper">`;
	const texts = prose(31, 6);
	const text = `<h1>${title}</h1><time>2026-05-12</time>${paragraphs(texts)}`;
	const others = [7, 8].map((seed) => paragraphs(prose(seed, 2)));

	it.each<[string, string]>([
		[
			"to come back to after logging in",
			`<main><section class="box">${text}</section><section class="box"><h2>Sign in</h2>${others[0]}<a href="/news/the-lock-opens-again">Sign in</a><time>2026-05-12</time></section><section class="box"><h2>Plans</h2>${others[1]}</section></main>`,
		],
		[
			"in the tabs above it",
			`<main><div class="part"><h2>Primary tabs</h2><p>${texts[0]}</p><a href="${url}">View</a></div><div class="part">${text}</div></main>`,
		],
		[
			"in the crumbs of its box, under a heading of theirs",
			`<main><div class="part"><h2>Breadcrumb</h2><a href="${url}">Here</a>${text}</div><div class="part"><h2>More of the lock</h2><p>2026-05-11</p>${others[0]}</div></main>`,
		],
		[
			"below a kicker that its stated title has as well",
			`<main><div class="part"><h2>The lock opens</h2><a href="${url}">Share</a>${text}</div><div class="part"><h2>More of the lock</h2><p>2026-05-11</p>${others[0]}</div></main>`,
		],
	])("%s", (_, body) => {
		const { entry, lines } = read({ url, title: `${title} - The Paper`, head, body });
		expect(entry.title).toBe(title);
		expect(lines).toEqual(expect.arrayContaining(texts));
	});

	it("is one of a month's notes all the same where the head names the site", () => {
		const box = (n: number) =>
			`<div class="note"><h3>Note ${n}</h3><p>2009-03-0${n}</p>${paragraphs(prose(40 + n, 2))}<a href="/2009/03/note-${n}.html">#</a></div>`;
		const { entry, text } = read({
			url: "https://lena.example/2009/03/note-3.html",
			title: "Lena's lock: March 2009",
			head: `<meta property="og:title" content="Lena's lock: March 2009"><meta property="og:site_name" content="Lena's lock">`,
			body: `<h1><a href="/">Lena's lock</a></h1>${[1, 2, 3, 4].map(box).join("")}`,
		});
		expect(entry.title).toBe("Note 3");
		expect(text).not.toContain(prose(42, 1)[0]);
	});
});
