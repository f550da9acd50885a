import { expect, it } from "vitest";
import { healthOf } from "../../src/crawler/health.ts";
import { freshState, freshTiming } from "../../src/crawler/rows.ts";
import { exportLines, foreignRow, importLines } from "../../src/library/entries/restore.ts";
import { freshSubscription } from "../../src/websub/subscription.ts";
import { openLibrary } from "../library/entries.ts";
import { deployed, ONE } from "./platform/deployed.ts";

/** An override, an isolate, C1 with an escape sequence, an end of a line that is none, and one that is. */
const EVIL = "\u202eA\u2066B\u009b31mC\u0085D\u2028E";
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const TURNS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e]/;
const LINES = /[\u0085\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

const FEED = `<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>t${EVIL}</title><link>http://a.example/</link><description>d${EVIL}</description><language>en${EVIL}</language><copyright>c${EVIL}</copyright>
<item><title>x${EVIL}</title><guid>http://a.example/1</guid><itunes:subtitle>s${EVIL}</itunes:subtitle><description>&lt;p title="a${EVIL}"&gt;b${EVIL}&lt;/p&gt;</description><dc:creator>p${EVIL}</dc:creator><category>k${EVIL}</category><dc:rights>r${EVIL}</dc:rights></item>
</channel></rss>`;

it("keeps nothing of a source that turns the words around it, in whatever field it stands", async () => {
	const { world, health } = deployed(
		ONE,
		() => new Response(FEED, { headers: { "Content-Type": "text/xml" } }),
	);
	await world.refreshAll(["a"]);
	const sources = world.platform.rows("LIBRARY/news", "SELECT facts FROM source");
	const entries = world.platform.rows("LIBRARY/news", "SELECT body FROM entry");
	expect(entries).toHaveLength(1);
	for (const row of [...sources, ...entries])
		for (const [, value = ""] of JSON.stringify(row).matchAll(/\\"((?:[^"\\]|\\\\.)+)\\"/g))
			expect(value).not.toMatch(TURNS);
	const { title } = await health();
	expect(title).toBe("tAB31mC D E");
	// Lines stand beside others' words; in a paragraph an isolate turns nothing but that.
	const { summary, contentHtml } = JSON.parse(String(entries[0]?.body)) as Record<string, string>;
	expect(summary).toBe("sAB31mC D E");
	expect(contentHtml).toContain("\u2066");
	expect(JSON.stringify(sources)).not.toMatch(LINES);
});

it("says what is wrong with a source in plain words, whatever they quote", () => {
	const source = {
		id: "a",
		url: "http://a.example/feed",
		categories: ["news"],
		enabled: true,
		everySeconds: 900,
	};
	const failure = { stage: "fetch", code: "network", message: `said ${EVIL}` };
	const state = { ...freshState(source.url), error: { ...failure, since: 0 }, problems: [failure] };
	const subscription = {
		...freshSubscription({ hub: "https://h.example/", topic: "t", callback: "c", secret: "s" }, 0),
		reason: EVIL,
	};
	const said = JSON.stringify(
		healthOf(source as never, { state, timing: freshTiming(), subscription } as never, 0),
	);
	expect(said).toContain("said AB31mC D E");
	expect([TURNS.test(said), LINES.test(said)]).toEqual([false, false]);
});

it("takes no such words out of a file either", () => {
	const { store } = openLibrary();
	const words = { title: EVIL, description: EVIL, language: EVIL, rights: EVIL };
	const facts = {
		id: "a",
		url: "http://a.example/",
		feedUrl: null,
		siteUrl: null,
		image: null,
		icon: null,
		author: null,
	};
	importLines(
		store,
		[{ type: "source", library: "news", at: "", facts: { ...facts, ...words } }] as never,
		() => {
			throw new Error("no entry");
		},
	);
	const line = new TextDecoder().decode(exportLines(store, "news", -1).bytes);
	expect(line).toContain('"title":"AB31mC D E"');
	expect(line).not.toMatch(LINES);
	expect(line).not.toMatch(TURNS);
	const also = [{ sourceId: "b", title: EVIL, url: null }];
	const kept = {
		url: null,
		contentHtml: null,
		summary: EVIL,
		image: null,
		baseUrl: null,
		id: null,
		authors: [],
		categories: [],
		enclosures: [],
		episode: null,
		origin: null,
		title: null,
		language: null,
		rights: null,
		commentsUrl: null,
		also,
	};
	const row = foreignRow({ source: "a", kept } as never, { sources: [] } as never);
	expect([row.summary, row.also[0]?.title]).toEqual(["AB31mC D E", "AB31mC D E"]);
});
