import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import type { FeedFormat } from "../../../src/model/document.ts";
import { entryId, webUri } from "../../../src/stages/render/entryValues.ts";
import { mediaTargets, renderFeed } from "../../../src/stages/render/render.ts";
import { seededRandom } from "../clean/random.ts";
import { documents, documentWith, entryWith, hostile, rich } from "./documents.ts";

const FORMATS: FeedFormat[] = ["atom", "rss", "json"];
const media = (target: string) => `https://feeds.example/media/SIGNED/${target}`;
const render = (format: FeedFormat, name: string) =>
	renderFeed(format, documents[name] ?? documentWith([]), media).body;

describe.each(Object.keys(documents))("document %s", (name) => {
	test.each(FORMATS)("%s is well formed and has only characters that XML and JSON allow", (format) => {
		const body = render(format, name);
		expect(body.isWellFormed()).toBe(true);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: that none of them is there is the point
		expect(body).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd-\uffff]/);
		if (format === "json") expect(JSON.parse(body).items).toHaveLength(documents[name]?.entries.length ?? -1);
		else expect(unbalanced(body)).toEqual([]);
	});

	test.each(FORMATS)("%s has the same bytes every time", (format) => {
		expect(render(format, name)).toBe(render(format, name));
	});

	test.each(FORMATS)("%s leaves no address marked for the proxy", (format) => {
		expect(render(format, name)).not.toContain("proxy:");
	});
});

test("an address that looks plain is what the URL parser makes of it", () => {
	const pieces = [
		..."/.-_~!$&()*+,;=:@?#%'\"[]|^{}\\<> \tAzé号",
		...[
			"a",
			"b.c",
			"..",
			"%2e",
			"%2E",
			"%41",
			"%zz",
			"80",
			"443",
			":80",
			":8080",
			"xn--",
			"xn--fiqs8s",
			"x",
			"0x7f",
			"1.2",
			"user@",
		],
	];
	const { below, pick } = seededRandom(5);
	const some = (most: number) => Array.from({ length: below(most + 1) }, () => pick(pieces));
	let plain = 0;
	for (let round = 0; round < 40_000; round++) {
		const host = [pick(pieces), ...some(2)]
			.map((piece) => piece + pick(["site.", "site.", "site.", ""]))
			.join("");
		const rest = some(8).join(pick(["", "/"]));
		const address = `${pick(["http", "https"])}://${host}${pick(["example/", "example/", "example", ""])}${rest}`;
		// With a space in front it does not look plain, and the parser takes the space away.
		const read = webUri(` ${address}`);
		expect(webUri(address), address).toBe(read);
		if (read === address) plain++;
	}
	expect(plain).toBeGreaterThan(2_000);
});

test("media targets are listed once each, with their own characters", () => {
	expect(mediaTargets(documentWith([rich, rich]))).toEqual(["http://img.example/a.jpg?x=1&y=2"]);
});

test.each(FORMATS)("an empty feed says so in %s", (format) => {
	expect(render(format, "empty")).toContain("还没有条目");
	expect(renderFeed(format, documentWith([], { language: "en" }), media).body).toContain("No entries yet");
});

test.each(FORMATS)("an edit of one entry changes nothing of another in %s", (format) => {
	const one = entryWith({ key: "00000000000000a1", title: "one" });
	const two = entryWith({ key: "00000000000000b2", title: "two" });
	const before = renderFeed(format, documentWith([one, two]), media).body;
	const after = renderFeed(
		format,
		documentWith([one, { ...two, title: "two, edited", modified: two.modified + 1000 }]),
		media,
	).body;
	const part = (body: string) => body.slice(body.indexOf("one"), body.indexOf("two"));
	expect(after).not.toBe(before);
	expect(part(after)).toBe(part(before));
});

test.each(FORMATS)("the id of an entry is no matter of the deployment's address in %s", (format) => {
	const moved = documentWith([rich], {
		origin: "https://moved.example",
		homeUrl: "https://moved.example/x",
		baseUrl: "https://moved.example/x",
	});
	expect(renderFeed(format, moved, media).body).toContain(entryId(rich.key));
	expect(entryId(rich.key)).toMatch(
		/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
	);
});

test("ids differ for keys that differ only where a UUID has its version and variant", () => {
	expect(entryId("0123456789ab")).not.toBe(entryId("0123456789ac"));
});

test("entries of one instant have distinct times of change in Atom, each by its own key", () => {
	const times = [
		...render("atom", "many").matchAll(/<published>.+<\/published>\n<updated>([^<]+)<\/updated>/g),
	].map((found) => found[1]);
	expect(new Set(times).size).toBe(60);
});

test("brief has no content, but the text", () => {
	for (const format of FORMATS) {
		expect(render(format, "brief")).not.toMatch(/content:encoded>|<content|content_html/);
		expect(render(format, "brief")).toContain("市住建局经过前期的企业走访");
	}
});

test("JSON Feed 1.1 has authors, attachments, language, hubs, the next page and where else it is", () => {
	const feed = JSON.parse(render("json", "rich"));
	expect(feed).toMatchObject({
		version: "https://jsonfeed.org/version/1.1",
		language: "zh-CN",
		hubs: [{ type: "WebSub", url: "https://hub.example/" }],
		next_url: expect.stringContaining("limit=1"),
		feed_url: expect.stringMatching(/\.json\?limit=1/),
	});
	expect(feed.items[0]).toMatchObject({
		authors: [{ name: "张三", url: "https://zjt.example/zhang" }, { name: "Li Si" }],
		image: "https://feeds.example/media/SIGNED/http://img.example/a.jpg?x=1&y=2",
		language: "zh-Hans",
		tags: ["通知", "A & B"],
		date_published: "2026-02-22T15:10:24Z",
		attachments: [
			{ mime_type: "audio/mpeg", size_in_bytes: 4321, duration_in_seconds: 3723 },
			{ mime_type: "application/pdf", size_in_bytes: 1234 },
		],
		_tributary: { also_in: [{ source: "other", url: "https://other.example/1" }], source: { id: "zjt" } },
	});
});

test("a source that is a page is named by the feed that is read in its place, and keeps its id", () => {
	const [entry] = documents.rich?.entries ?? [];
	if (!entry) throw new Error("no entry");
	const source = { ...entry.source, url: "https://zjt.example/", feedUrl: "https://zjt.example/feed.xml" };
	const document = documentWith([entryWith({ key: "a".repeat(32), source })]);
	const [atom = "", rss = "", json = ""] = FORMATS.map((format) => renderFeed(format, document, media).body);
	expect(atom).toContain("<source>\n<id>https://zjt.example/</id>");
	expect(atom).toContain(`<link rel="self" href="${source.feedUrl}"/>`);
	expect(rss).toContain(`<source url="${source.feedUrl}">`);
	expect(JSON.parse(json).items[0]._tributary.source.feed_url).toBe(source.feedUrl);
});

test("an episode is told in Apple's words as far as they go, and in those of the podcast namespace", () => {
	const { episode } = hostile;
	if (!episode) throw new Error("no sample");
	const itunes = entryWith({
		key: "a1",
		episode: {
			...episode,
			season: 3,
			seasonName: null,
			number: 12,
			label: null,
			image: null,
			transcripts: [],
			chapters: null,
		},
	});
	const rss = (entry: typeof hostile) => renderFeed("rss", documentWith([entry]), media).body;
	const apples = rss(itunes);
	expect(apples).toContain("<itunes:season>3</itunes:season>");
	expect(apples).toContain("<itunes:episode>12</itunes:episode>");
	expect(apples).toContain("<itunes:explicit>false</itunes:explicit>");
	expect(apples).not.toContain("podcast:");
	// Apple counts from 1 and knows no parts.
	const others = rss(hostile);
	expect(others).toContain('xmlns:podcast="https://podcastindex.org/namespace/1.0"');
	expect(others).not.toMatch(/<itunes:(season|episode)>/);
	expect(others).toMatch(/<podcast:season name="[^"]{1,400}">0<\/podcast:season>/);
	expect(others).toContain(">0.5</podcast:episode>");
	expect(others).toContain(
		'<podcast:transcript url="https://evil.example/a.srt?x=1" type="application/x-subrip" language="pt-BR"/>',
	);
	expect(others).toContain('type="application/json+chapters"/>');
	expect(rss(rich)).not.toContain("podcast:");
});

test("who published an entry first takes the place of its source, which a link names; a bare address does not", () => {
	const bodies = (origin: { title: string | null; url: string | null }) =>
		FORMATS.map((format) => renderFeed(format, documentWith([entryWith({ key: "a1", origin })]), media).body);
	const [atom, rss, json] = bodies({ title: "中华建设网", url: null });
	expect(atom).toMatch(/<source>\n<id>urn:uuid:[0-9a-f-]{36}<\/id>\n<title>中华建设网<\/title>/);
	expect(atom).toContain('<link rel="via" title="住建厅" href="https://zjt.example/feed.xml"/>');
	expect(rss).toContain("<dc:source>中华建设网</dc:source>");
	expect(rss).not.toContain("<source");
	expect(JSON.parse(json ?? "").items[0]._tributary.origin).toEqual({ title: "中华建设网" });
	for (const body of bodies({ title: null, url: "https://linked.example/" }))
		expect(body).toContain("https://linked.example/");
	const own = bodies({ title: "Another name", url: "https://zjt.example/feed.xml" });
	expect(own).toEqual(
		FORMATS.map((format) => renderFeed(format, documentWith([entryWith({ key: "a1" })]), media).body),
	);
});

test("addresses that are not of the web are left out", () => {
	for (const format of FORMATS) {
		expect(renderFeed(format, documentWith([hostile]), media).body).not.toMatch(
			/["'>](javascript|data|ftp|mailto):/,
		);
	}
});

/** Names of elements that are not closed as they were opened; XML as `feedparser`s read it, in a strict tokenizer. */
function unbalanced(xml: string): string[] {
	const open: string[] = [];
	const wrong: string[] = [];
	const parser = new Parser(
		{
			onopentagname: (name) => open.push(name),
			onclosetag: (name, implied) => {
				if (open.pop() !== name || implied) wrong.push(name);
			},
		},
		{ xmlMode: true },
	);
	// A self-closing element is closed by implication, which is right for it.
	parser.end(xml.replace(/<([\w:]+)((?:\s[\w:]+="[^"<]*")*)\/>/g, "<$1$2></$1>"));
	return [...wrong, ...open];
}
