import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const TEXT = paragraphs(prose(8, 4));
const og = (title: string) => `<meta property="og:title" content="${title}">`;
const titleOf = (title: string, head: string, top: string, url?: string) =>
	read({ title, head, url, body: `<header><a href="/">Home</a></header><main>${top}${TEXT}</main>` }).entry
		.title;

describe("a headline of two lines", () => {
	const two = (over: string, mark: string, under: string) =>
		`<h1>${over}${mark}<span class="head__title">${under}</span></h1>`;

	it.each([
		["a colon for who can't see", '<span class="sr-only">: </span>'],
		["a colon of its own", '<span class="head__mark"> : </span>'],
		["nothing but markup", ""],
	])("parted by %s reads as the head has it", (_, mark) => {
		const whole = "Harbour: The ferry that learned to wait";
		const top = two('<span class="head__kicker">Harbour</span>', mark, "The ferry that learned to wait");
		expect(titleOf(`${whole} | The Bridge`, og(whole), top)).toBe(whole);
		const plain = two('<span class="a1">Harbour</span>', mark, "The ferry that learned to wait");
		expect(titleOf(`${whole} | The Bridge`, og(whole), plain)).toBe(whole);
		expect(titleOf(`${whole} | The Bridge`, "", plain)).toBe(whole);
	});

	it("begins with no mark where the first line is cut", () => {
		const mark = '<span class="sr-only">: </span>';
		const top = two('<span class="head__kicker">Harbour</span>', mark, "The ferry that learned to wait");
		expect(titleOf("Harbour: The ferry that learned to wait", "", top)).toBe(
			"The ferry that learned to wait",
		);
	});
});

describe("what goes on behind a dash", () => {
	it.each([
		"Two left early – and nobody knows why",
		"Rain on the quay - then came the ferry",
		"The miller: «The wheel turns again, come and see». The council: «We did not ask him»",
	])("belongs to the headline: %s", (title) => {
		const over = `Flood: ${title}`;
		expect(titleOf(over, og(over), `<h1>${over}</h1><h2 class="sub-title">Two left early</h2>`)).toBe(over);
		expect(titleOf(`${title} | The Bridge`, og(title), "")).toBe(title);
	});
});

describe("a label before a headline with a dash in it", () => {
	it.each([
		["Frage", "Schleuse pfeift plötzlich nachts – Nachbarn munter"],
		["Tutorial", "How to oil a lock gate - the quick way"],
		["求助", "水闸夜里会响 – 邻居睡不着"],
		["Vends", "Écluse en bois, bon état – à emporter"],
	])("%s", (label, title) => {
		const head = `${og(`${label} - ${title}`)}<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "DiscussionForumPosting", headline: title })}</script>`;
		const top = `<h1><span class="label label--primary">${label}</span><span class="label-append">&nbsp;</span>${title}</h1>`;
		expect(titleOf(`${label} - ${title} | The Boatyard`, head, top)).toBe(title);
	});
});

describe("words of a headline are none", () => {
	const headline = "Northhaven loses its last ferry: what the council wants now";
	it.each([
		["a tag", "<h1>The Haven loses its last ferry: what the council wants now</h1><h4>Northhaven</h4>"],
		[
			"a subheading",
			"<h1>The Haven loses its last ferry: what the council wants now</h1><h2>the council</h2>",
		],
	])("%s", (_, top) => {
		expect(titleOf(headline, og(headline), top)).toBe(
			"The Haven loses its last ferry: what the council wants now",
		);
	});

	it("the site's name, as its address has it", () => {
		const title = "The ferry that learned to wait, and why - Rolling River";
		const top = "<h3>Rolling River</h3><div><p>The ferry that learned to wait</p></div>";
		expect(titleOf(title, "", top, "https://www.rollingriver.example/a/ferry")).toContain("The ferry");
	});
});

describe("a headline in other words than the head's", () => {
	it.each([
		["Why Does the Ferry Wait in Emden?", "The odd reason that Emden lets its ferry wait all winter"],
		["Emden's harbour counts more boats than ever", "Emden’s harbour is full of boats—but nobody sails"],
		["埃姆登渡船为什么停航一整个冬天", "一整个冬天没有渡船：埃姆登人怎么过河"],
	])("%s", (said, shown) => {
		const top = `<h1><a href="/">The Bridge</a></h1><h1>${shown}</h1>`;
		const more = "<aside><h1>Why the harbour of Emden does wait</h1></aside>";
		expect(titleOf(`${said} | The Bridge`, og(said), top + more)).toBe(shown);
		expect(titleOf(`${said} | The Bridge`, "", top + more)).toBe(shown);
	});

	it("is none that leads through a board to the page", () => {
		const said = "What did you dream about last night?";
		const way = ["Boards", "Nights and dreams", "What did you dream last week?"];
		const top = `<h1>${way.map((name, i) => `<a href="/b/${i}">${name}</a>`).join(" ")}</h1>`;
		expect(titleOf(`${said} | The Bridge`, og(said), top)).toBe(said);
	});

	it("is none where they have nothing in common", () => {
		const said = "Why Does the Ferry Wait in Emden?";
		expect(titleOf(`${said} | The Bridge`, og(said), "<h1>Business on Monday morning</h1>")).toBe(said);
	});
});

it("a headline has no hyphens that show on narrow screens alone", () => {
	expect(titleOf("Kläger legt Beschwerde ein", "", "<h1>Kläger legt Be&shy;schwer&shy;de ein</h1>")).toBe(
		"Kläger legt Beschwerde ein",
	);
});

describe("a headline in its head's words elsewhere", () => {
	const WHOLE = "Ferry that learned to wait goes to sea again after four years in the mud";
	const SHORT = "Ferry that learned to wait goes to sea";
	it.each([
		[
			"in a column",
			`<aside><div class="teaser"><h3><a href="/2026/some-page">${SHORT}</a></h3></div></aside>`,
		],
		["in a box", `<div class="side"><h2>${SHORT}</h2><p>Read it all.</p></div>`],
	])("is a teaser %s", (_, teaser) => {
		const found = read({
			title: `${SHORT} - The Bridge`,
			head: og(SHORT),
			body: `<main><h1>${WHOLE}</h1><div>${TEXT}</div></main>${teaser}`,
		});
		expect(found.entry.title).toBe(WHOLE);
		expect(found.lines).toEqual(prose(8, 4));
	});
});

describe("the heading of a dialog", () => {
	it.each([
		'<div role="alertdialog"><div role="heading">Manage what we may remember</div><p>We use files that remember who reads what, as all do. You can say no below.</p></div>',
		'<div role="dialog" aria-modal="true"><h1>Manage what we may remember</h1><p>We use files.</p></div>',
		'<div class="consent-modal-body"><div class="consent-modal-title">Manage what we may remember</div><p>We use files that remember who reads what, as all do. You can say no below, where it says so in small letters, or leave.</p></div>',
		"<dialog open><h1>Manage what we may remember</h1><p>We use files.</p></dialog>",
	])("is none of the page: %s", (dialog) => {
		const body = `${dialog}<main><div class="x">${TEXT}</div></main>`;
		expect(read({ title: "The ferry that waits", body }).entry.title).toBe("The ferry that waits");
	});
});

describe("the mark that leads to a heading", () => {
	it.each([
		'<h1 id="f">The ferry that waits<a class="headerlink" href="#f" title="Permanent link">¶</a></h1>',
		'<h1 id="f"><a class="anchor" href="#f">#</a> The ferry that waits</h1>',
		'<h1 id="f">The ferry that waits <a href="/2026/some-page#f">🔗</a></h1>',
		'<h1 id="f">The ferry that waits<a href="#f"><span>§</span></a></h1>',
	])("is no part of it: %s", (top) => {
		expect(titleOf("The ferry that waits", "", top)).toBe("The ferry that waits");
		expect(titleOf("", "", top)).toBe("The ferry that waits");
	});

	it("but a sharp is", () => {
		expect(titleOf("Why we left C#", "", '<h1>Why we left <a href="/csharp">C#</a></h1>')).toBe(
			"Why we left C#",
		);
	});
});
