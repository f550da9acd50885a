import { expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { freshState } from "../../src/crawler/rows.ts";
import { type Lesson, learn } from "../../src/crawler/source/learn.ts";
import { EARLIEST_DATE_MS, FUTURE_TOLERANCE_MS } from "../../src/settings.ts";
import { emptyEntry } from "../../src/stages/extract/extract.ts";
import { incoming } from "../library/entries.ts";

const NOW = Date.UTC(2026, 10, 20);
const HOUR = 3_600_000;
const loaded = loadConfig('[[sources]]\nurl = "http://a.example/feed"\ncategory = "news"\n');
const source = loaded.ok ? loaded.config.sources[0] : undefined;
if (!source) throw new Error("no source");

const feed = { title: null, url: null, feedUrl: null, image: null, language: null, rights: null, hubs: [] };
const words = { ...feed, description: null, author: null, icon: null, hints: null, updated: null };

/** What a document with entries of these dates teaches of a source that was not read before. */
function learned(dates: number[]) {
	const entries = dates.map((published) => ({ ...emptyEntry(), published }));
	const lesson = {
		understood: { kind: "rss", feed: words, entries, problems: [] },
		news: { remember: () => "seen", problems: [] },
		cleaned: new Map(),
		incoming: [incoming("a", 1)],
		waiting: [],
		lied: false,
	};
	return learn(
		source as NonNullable<typeof source>,
		freshState("http://a.example/feed"),
		lesson as unknown as Lesson,
		NOW,
	);
}

it("takes the rhythm of a source from dates that are possible, to the millisecond", () => {
	const latest = NOW + FUTURE_TOLERANCE_MS;
	expect(learned([latest, latest - HOUR, latest - 2 * HOUR]).gapSeconds).toBe(3600);
	expect(learned([latest + 1, latest - HOUR, latest - 2 * HOUR]).gapSeconds).toBeNull();
	const first = EARLIEST_DATE_MS;
	expect(learned([first, first + HOUR, first + 2 * HOUR]).gapSeconds).toBe(3600);
	expect(learned([first - 1, first + HOUR, first + 2 * HOUR]).gapSeconds).toBeNull();
});
