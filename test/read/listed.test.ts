import { describe, expect, it } from "vitest";
import { listedIn } from "../../src/read/listed.ts";
import { type Opml, outlinesIn, readOpml, readWholeOpml } from "../../src/read/opml.ts";
import {
	LISTED_MAX_CATEGORIES,
	LISTED_MAX_PATHS,
	OPML_MAX_FOLDERS,
	OPML_MAX_PATHS,
	OPML_MAX_PLACES,
} from "../../src/settings.ts";

const GUARD = { allowHosts: [], ownHosts: ["river.example"] };

function listed(body: string) {
	const read = readWholeOpml(`<opml version="2.0"><head><title>L</title></head><body>${body}</body></opml>`);
	if (!read.ok) throw new Error(read.error.message);
	return listedIn(read.value, GUARD);
}

describe("what a stranger's list may say", () => {
	it("is addresses, titles and folders, each feed once", () => {
		const { feeds, leftOut } = listed(`
			<outline text="城建"><outline text="A" xmlUrl="https://a.example/feed"/>
				<outline text="通知"><outline text="B" title="Bee" xmlUrl="feed://b.example/x?a=1&amp;b=2"/></outline></outline>
			<outline text="Other"><outline text="A again" xmlUrl="http://www.a.example/feed/"/></outline>
			<outline text="C" xmlUrl="https://c.example/" category="/x/y,/z"/>`);
		expect(feeds).toEqual([
			{ url: "https://a.example/feed", title: "A", paths: ["城建", "Other"] },
			{ url: "http://b.example/x?a=1&b=2", title: "Bee", paths: ["城建/通知"] },
			{ url: "https://c.example/", title: "C", paths: ["x/y", "z"] },
		]);
		expect(leftOut).toEqual([]);
	});

	it.each([
		["http://127.0.0.1/feed", /not a public host/],
		["http://[::1]/feed", /not a public host/],
		["http://2130706433/feed", /not a public host/],
		["http://localhost/feed", /not a public host/],
		["http://metadata.internal/feed", /not a public host/],
		["https://user:secret@a.example/feed", /password/],
		["https://a.example:22/feed", /port/],
		["https://river.example/all.atom", /loop/],
		["file:///etc/passwd", /not an http address/],
		["mail://box", /not an http address/],
		["javascript:alert(1)", /not an http address/],
		["rsshub://a/b", /not an http address/],
		[`https://a.example/${"x".repeat(2_001)}`, /2000 characters/],
	])("is no such address: %s", (url, why) => {
		const { feeds, leftOut } = listed(`<outline text="A" xmlUrl="${url}"/>`);
		expect(feeds).toEqual([]);
		expect(leftOut).toEqual([{ text: "A", reason: expect.stringMatching(why) }]);
	});

	it("is no other list", () => {
		const { feeds, leftOut } = listed(
			`<outline text="More" type="include" url="https://a.example/more.opml"/><outline text="L" type="link" url="https://b.example/x.opml"/>`,
		);
		expect(feeds).toEqual([]);
		expect(leftOut).toHaveLength(2);
	});

	it("is nothing of how a feed is asked or read, which is told", () => {
		const { feeds, leftOut } = listed(
			`<outline text="A" type="HTML+XPath" xmlUrl="https://a.example/" frss:xPathItem="//li" frss:CURLOPT_COOKIE="a=b" frss:filtersActionRead="(a+)+$" frss:ttl="60"/>`,
		);
		expect(feeds).toEqual([{ url: "https://a.example/", title: "A", paths: [""] }]);
		expect(leftOut).toEqual([{ text: "A", reason: expect.stringContaining("may not say") }]);
	});

	it("has titles and folders of a line, neither endless nor turned around", () => {
		const deep = Array.from({ length: 300 }, (_, n) => `<outline text="d${n}">`).join("");
		const { feeds } = listed(
			`${deep}<outline text="a&#10;b&#x202e;c${"字".repeat(300)}" xmlUrl="https://a.example/"/>${"</outline>".repeat(300)}
			<outline text="${"长".repeat(90)}/x?#"><outline text="&#9;" xmlUrl="https://b.example/"/></outline>
			<outline text=".."><outline text="." xmlUrl="https://c.example/"/></outline>`,
		);
		expect(feeds[0]?.title).toBe(`a b c${"字".repeat(195)}`);
		expect(feeds[0]?.paths).toEqual(["d0/d1/d2/d3"]);
		expect(feeds[1]).toMatchObject({ title: null, paths: ["长".repeat(60)] });
		expect(feeds[2]?.paths).toEqual([""]);
	});
});

describe("a list that is too much", () => {
	const outlines = (count: number, more: (n: number) => string) =>
		Array.from(
			{ length: count },
			(_, n) => `<outline text="f${n}" xmlUrl="https://${n}.example/" ${more(n)}/>`,
		).join("");
	const paths = (count: number) => Array.from({ length: count }, (_, n) => `/${n}`).join();
	const reasons = (skipped: Opml["skipped"]) => skipped.map(({ text, reason }) => `${text}: ${reason}`);
	const opmlOf = (body: string) => readOpml(`<opml><body>${body}</body></opml>`) as Opml;

	it.each<[what: string, category: string, places: number, why: RegExp | null]>([
		["as many paths as are read", paths(OPML_MAX_PATHS), OPML_MAX_PATHS, null],
		["one more", paths(OPML_MAX_PATHS + 1), OPML_MAX_PATHS, /^f0: 1 of its folders, beyond 32/],
		["20,000 paths", paths(20_000), 1, /^f0: its folders, .* 8000 characters/],
		["300,000 times the same", "/a,".repeat(300_000), 1, /^f0: its folders/],
		["the same several times", "/a,/a,/b/,/b", 2, null],
	])("is cut before anything is made of it: %s", (_what, category, places, why) => {
		const { subscriptions, skipped } = opmlOf(outlines(1, () => `category="${category}"`));
		expect(subscriptions).toHaveLength(places);
		expect(reasons(skipped)).toEqual(why ? [expect.stringMatching(why)] : []);
	});

	it("has so many feeds read, those at first, and the others counted", () => {
		const opml = opmlOf(outlines(OPML_MAX_PLACES + 7, () => ""));
		expect(opml.subscriptions).toHaveLength(OPML_MAX_PLACES);
		expect(opml.subscriptions.at(-1)?.title).toBe(`f${OPML_MAX_PLACES - 1}`);
		expect(reasons(outlinesIn(opml).skipped)).toEqual([expect.stringMatching(/^7 outlines: .* 5000 feeds/)]);
		const { leftOut } = listedIn(opml, GUARD);
		expect(reasons(leftOut)).toEqual([expect.stringMatching(/^7 outlines/)]);
		const placed = opmlOf(outlines(1_000, () => `category="${paths(30)}"`));
		expect(placed.subscriptions.length).toBeLessThan(OPML_MAX_PLACES + OPML_MAX_PATHS);
	});

	it("has folders neither endlessly deep nor long", () => {
		const opml = opmlOf(
			`${`<outline text="${"x".repeat(10_000)}">`.repeat(300)}${outlines(2, () => "")}${"</outline>".repeat(300)}`,
		);
		expect(opml.subscriptions[0]?.folders).toEqual(Array(OPML_MAX_FOLDERS).fill("x".repeat(200)));
		expect(reasons(opml.skipped)).toEqual([expect.stringMatching(/^folders: more than 16 in each other/)]);
	});

	it("has what is left out named by its beginning", () => {
		const { skipped } = opmlOf(
			`<outline xmlUrl="ftp://${"x".repeat(9_000)}"/><outline type="${"y".repeat(9_000)}"/>`,
		);
		expect(reasons(skipped).map(({ length }) => length < 300)).toEqual([true, true]);
	});

	it("brings a feed into so many categories, and so many in all, and says what it does not", () => {
		const one = listed(
			`${outlines(1, () => `category="${paths(LISTED_MAX_PATHS + 2)}"`)}<outline text="z"><outline text="again" xmlUrl="https://0.example/"/></outline>`,
		);
		expect(one.feeds).toHaveLength(1);
		expect(one.feeds[0]?.paths).toEqual(Array.from({ length: LISTED_MAX_PATHS }, (_, n) => `${n}`));
		expect(reasons(one.leftOut)).toEqual([
			"f0: folder 8: a feed of a list has 8 categories at most",
			"f0: folder 9: a feed of a list has 8 categories at most",
			"again: folder z: a feed of a list has 8 categories at most",
		]);
		const many = listed(
			outlines(LISTED_MAX_CATEGORIES + 2, (n) => `category="/${n}"`) +
				`<outline text="7"><outline text="s" xmlUrl="https://s.example/"/></outline>`,
		);
		expect(many.feeds.slice(-3).map(({ paths }) => paths)).toEqual([[""], [""], ["7"]]);
		expect(reasons(many.leftOut)).toEqual([
			"f100: folder 100: a list brings 100 categories at most",
			"f101: folder 101: a list brings 100 categories at most",
		]);
	});
});

describe("a list that is not whole", () => {
	const body = `<outline text="A" xmlUrl="https://a.example/feed"/><outline text="B" xmlUrl="https://b.example/feed"/>`;
	it.each<[what: string, text: string, code: string | null]>([
		["whole", `<opml><body>${body}</body></opml>`, null],
		["with an outline that nobody closed", `<opml><body><outline text="F">${body}</body></opml>`, null],
		["without any feed", "<opml><body></body></opml>", null],
		["empty in short", '<opml version="2.0"/>', null],
		["cut between outlines", `<opml><body>${body}`, "truncated"],
		["cut in an outline", `<opml><body>${body.slice(0, -20)}`, "truncated"],
		["cut before its first outline", "<opml><head><title>x", "not-opml"],
		["longer than is read", `<opml><body>${body.repeat(20_000)}</body></opml>`, "truncated"],
		["a web page", "<!doctype html><html><body><p>Sign in</p></body></html>", "not-opml"],
		["nothing", "", "not-opml"],
		["a feed", "<rss><channel><title>x</title></channel></rss>", "not-opml"],
		["JSON", '{"error":"no"}', "not-opml"],
	])("is told from one that is: %s", (_what, text, code) => {
		const read = readWholeOpml(text);
		expect(read.ok ? null : read.error.code).toBe(code);
	});

	it("costs no more than its length, however its tags are nested and wrong", () => {
		const nested = `<opml><body>${'<outline text="x">'.repeat(100_000)}${"</outlin>".repeat(100_000)}`;
		const read = readOpml(nested) as Opml;
		expect(read.subscriptions).toEqual([]);
	});
});
