import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const TITLE = "The lock that nobody wanted";
const TEXT = paragraphs(prose(8, 4));
const URL = "https://www.bridge.example/2026/some-page";
const ld = (data: object) =>
	`<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", headline: TITLE, ...data })}</script>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const authorsOf = (byline: string, head = "", foot = "") =>
	read({
		url: URL,
		title: TITLE,
		head,
		body: `<div><h1>${TITLE}</h1>${byline}<div>${TEXT}${foot}</div></div>`,
	}).authors;

describe("several authors", () => {
	const both = ["Ada Brook", "Tom Reyes"];
	it.each([
		["in one name", ld({ author: "Ada Brook and Tom Reyes" })],
		["in one name, in Danish", ld({ author: { "@type": "Person", name: "Ada Brook og Tom Reyes " } })],
		["with the agency", ld({ author: { "@type": "Person", name: "Ada Brook und Tom Reyes, dpa" } })],
		["with initials", ld({ author: [{ name: "Ada Brook (abr)" }, { name: "Tom Reyes (trs)" }] })],
	])("%s", (_, head) => {
		expect(authorsOf("", head)).toEqual(both);
	});

	it("whose names are long together", () => {
		const name = "Ada Brook, Tom Reyes, Orla Quist and Jan de Vries";
		expect(authorsOf("", ld({ author: [{ "@type": "Person", name }] }))).toEqual([
			...both,
			"Orla Quist",
			"Jan de Vries",
		]);
	});

	it.each([
		[
			"linked each",
			'<address><a rel="author" href="/p/a">Ada Brook</a> and <a rel="author" href="/p/t">Tom Reyes</a></address>',
		],
		[
			"of microdata",
			'<p>By <span itemprop="author" itemscope><span itemprop="name">Ada Brook</span></span> and <span itemprop="author" itemscope><span itemprop="name">Tom Reyes</span></span></p>',
		],
		[
			"parted by markup alone",
			'<div class="top-byline"><div class="who"> <span class="simple">Ada Brook</span> <span class="simple">Tom Reyes</span> </div></div>',
		],
	])("%s", (_, byline) => {
		expect(authorsOf(byline)).toEqual(both);
	});

	it("but none of other texts", () => {
		const other = `<div class="more"><h3>Another lock, another town</h3><p>${prose(2, 2)[0]}</p><a rel="author" href="/p/t">Tom Reyes</a></div>`;
		expect(authorsOf('<p><a rel="author" href="/p/a">Ada Brook</a></p>', "", other)).toEqual(["Ada Brook"]);
	});
});

describe("what stands beside a name", () => {
	it.each([
		["the time to read", '<div class="byline"><cite>By Ada Brook </cite><span>5 minute Read</span></div>'],
		["the time in short", '<div class="byline">By Ada Brook • 5 min read</div>'],
		[
			"what a link leads to",
			'<div class="author">Ada Brook<div><a href="/authors/x1/ada" rel="author">More stories by Ada Brook</a></div></div>',
		],
		[
			"the column",
			'<div class="author">Written by <a href="https://ada.example/">Ada Brook</a> in <a href="/boats">Boats</a> on 1 June 2026 at 8:12.</div>',
		],
		["the station", '<div class="byline">By <a href="/profiles/ada"><b>Ada Brook</b></a>, UBN</div>'],
		["a paper in capitals", '<p class="author">Ada Brook, BRIDGE NORTH</p>'],
		[
			"where they work",
			'<p class="author"><a href="/autor/7">Ada Brook</a> (Emden, bureau of the north)</p>',
		],
		[
			"a button to follow",
			'<p>-- By Ada Brook <a class="follow-button" href="https://x.example/ada">Follow @adabrook</a></p>',
		],
		["a button in the mark", '<div class="byline">By <span>Ada Brook</span> <a href="/f">Follow</a></div>'],
		[
			"since when somebody works there",
			'<div class="date-text">Posted by Ada Brook on April 20, 2026 @ 8:39 am</div><div class="about-author"><div class="t">Ada Brook</div><div><b>Managing editor.</b> At Bridge News since 2019, Brook kept bees.</div></div>',
		],
		["a zone", '<p>January 17, 2026 at 6:08 PM ET by <a href="/blog/a/ada">Ada Brook</a></p>'],
	])("%s", (_, byline) => {
		expect(authorsOf(byline).slice(0, 1)).toEqual(["Ada Brook"]);
		expect(authorsOf(byline).length).toBe(1);
	});
});

describe("who publishes a page", () => {
	it.each([
		["by its copyright", meta("author", "Uferverlag Nord") + meta("copyright", "© Uferverlag Nord 2026")],
		["by its address", meta("author", "Bridge")],
		["in short, by its address", meta("author", "bridge.example")],
	])("%s comes after whoever is named", (_, head) => {
		expect(authorsOf('<p>By <a href="/autoren/7">Ada Brook</a></p>', head)).toEqual(["Ada Brook"]);
		expect(authorsOf("", head + meta("article:author", "Ada Brook"))).toEqual(["Ada Brook"]);
		const signed = '<p style="text-align:right"><strong>Ada Brook</strong></p>';
		expect(authorsOf("", head, signed)).toEqual(["Ada Brook"]);
	});

	it("comes after the agency that is stated", () => {
		const head = ld({ author: [{ "@type": "Organization", name: "dpa" }] });
		expect(authorsOf("", head + meta("author", "Bridge"))).toEqual(["dpa"]);
	});

	it("stays with others in one name", () => {
		const head = ld({ author: { "@type": "Organization", name: "Bridge and UBN" } });
		expect(authorsOf("", head)).toEqual(["Bridge and UBN"]);
	});
});

describe("whom plug-ins name in the head", () => {
	const label = meta("twitter:label1", "Verfasst von") + meta("twitter:data1", "Ada Brook");
	it("is the author of a text without a byline", () => {
		expect(authorsOf("", label)).toEqual(["Ada Brook"]);
		const link =
			'<link rel="author" title="Ada Brook" href="/author/ada"><link rel="author" href="/contact">';
		expect(authorsOf("", link)).toEqual(["Ada Brook"]);
	});

	it("comes after the byline", () => {
		expect(authorsOf("<p>By Tom Reyes</p>", label)).toEqual(["Tom Reyes"]);
	});

	it("is no contact, and no time to read", () => {
		expect(authorsOf("", '<link rel="author" title="Contact" href="/contact">')).toEqual([]);
		expect(
			authorsOf("", meta("twitter:label1", "Reading time") + meta("twitter:data1", "3 minutes")),
		).toEqual([]);
	});
});

it("a name that its meta turns around is one", () => {
	expect(authorsOf("", meta("parsely-author", "Brook, Ada"))).toEqual(["Ada Brook"]);
});

it.each([
	[
		"a caption's",
		'<figure><img src="/a.jpg" width="600"><figcaption itemprop="author">Tom Reyes</figcaption></figure>',
	],
	["a league's", "<p>Premier League</p><p>25.04.2026 08:12</p>"],
])("%s name is no author", (_, byline) => {
	expect(authorsOf(byline)).toEqual([]);
});
