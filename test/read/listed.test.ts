import { describe, expect, it } from "vitest";
import { listedIn } from "../../src/read/listed.ts";
import { type Opml, readOpml, readWholeOpml } from "../../src/read/opml.ts";

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
