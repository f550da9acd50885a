import { describe, expect, test } from "vitest";
import { FILTER_MAX_WORK } from "../../../src/settings.ts";
import { decodeCursor, encodeCursor } from "../../../src/stages/query/cursor.ts";
import { briefEntry, matches, parseQuery } from "../../../src/stages/query/query.ts";
import { entryWith, rich } from "../render/documents.ts";

const NOW = Date.UTC(2026, 1, 24);

function query(search: string) {
	const parsed = parseQuery(new URLSearchParams(search), NOW);
	if (!parsed.ok) throw new Error(parsed.error.message);
	return parsed.value;
}

const english = entryWith({
	key: "00000000000000ff",
	title: "Bridge CLOSED for repairs",
	summary: "The bridge is closed.",
	contentHtml:
		'<p>The <b>bridge</b> is closed &amp; will open in <a href="https://x.example/secret">spring</a>.</p>',
	authors: [{ name: "Ann Author", email: null, url: null }],
	categories: [{ name: "Traffic", term: null, scheme: null }],
	date: Date.UTC(2026, 0, 1),
	firstSeen: Date.UTC(2026, 1, 23, 12),
	modified: Date.UTC(2026, 0, 1),
});

describe("which entries a query asks for", () => {
	for (const [search, ofRich, ofEnglish] of [
		["", true, true],
		["filter=开门红|bridge", true, true],
		["filter=bridge", false, true],
		["filter=CLOSED", false, true],
		["filter=Closed", false, false],
		["filter=Closed&filter_case_sensitive=false", false, true],
		["filter_title=bridge", false, false],
		["filter_title=Bridge.*repairs$", false, true],
		["filter_description=closed %26 will", false, true],
		["filter_description=secret", false, false],
		["filter_author=张三|Nobody", true, false],
		["filter_category=^Traffic$", false, true],
		["filterout=bridge", true, false],
		["filterout_title=门", false, true],
		["filterout_author=Ann", true, false],
		["filterout_category=Traffic", true, false],
		["filterout_description=closed", true, false],
		["filter=bridge&filterout_author=Ann", false, false],
		["filter_time=172800", true, false],
		["q=开门红", true, false],
		["q=季度 正文", true, false],
		["q=季度 bridge", false, false],
		["q=ＢＲＩＤＧＥ", false, true],
		["q=ann spring", false, true],
		['q="is closed and"', false, false],
		['q="is CLOSED  %26 will"', false, true],
		["q=“is closed” spring", false, true],
		['q="closed is"', false, false],
		["q=bridge -spring", false, false],
		["q=bridge -closure", false, true],
		['q=-"is closed"', true, false],
		['q="is closed', false, true],
		["q=x-ray", false, false],
		["q=source:住建", true, true],
		['q=source:"住建厅" -bridge', true, false],
		["q=-source:住建厅", false, false],
		["q=source:none", false, false],
		["q=after:2026-01-02", true, false],
		["q=before:2026-01-02 closed", false, true],
		["q=after:2026 before:2026-01-02", false, true],
		["q=SOURCE:住建 After:2026-1-1", true, true],
		["q=https://x.example", false, false],
		["since=2026-02-23T11:00:00Z", false, true],
		["since=2026-02-23", true, true],
	] as const) {
		test(search || "nothing", () => {
			expect([matches(rich, query(search)), matches(english, query(search))]).toEqual([ofRich, ofEnglish]);
		});
	}
});

describe("a mistake names its parameter, what was found and what was expected", () => {
	for (const [search, message] of [
		["limit=0", 'limit: found "0", expected a whole number from 1 to 500'],
		["limit=501", 'limit: found "501", expected a whole number from 1 to 500'],
		["limit=ten", 'limit: found "ten"'],
		["since=yesterday!", 'since: found "yesterday!", expected a time'],
		["since=2026-13-45", "since: found"],
		["filter_time=-1", "filter_time: found"],
		["filter_time=1d", 'filter_time: found "1d", expected a whole number of seconds from 1 to 3153600000'],
		["filter_case_sensitive=maybe", 'filter_case_sensitive: found "maybe", expected true or false'],
		[
			"filterout_title=(a",
			'filterout_title: found "(a", expected words or an expression without a "(" that nothing closes (character 1)',
		],
		["brief=20", 'brief: found "20", expected a whole number from 100 to 10000'],
		["q=a b c d e f g h i j k", "at most 10 words"],
	] as const) {
		test(search, () => {
			const parsed = parseQuery(new URLSearchParams(search), NOW);
			expect(parsed).toEqual({
				ok: false,
				error: { stage: "publish", code: "bad-parameter", message: expect.stringContaining(message) },
			});
		});
	}
});

describe("what filters may cost", () => {
	const many = (count: number, filter: string) =>
		new URLSearchParams(Array.from({ length: count }, () => ["filterout", filter]));
	const letters = Array.from({ length: 4_000 }, (_, at) =>
		String.fromCharCode(97 + (((at * 7919) ^ (at >> 3)) % 26)),
	);
	const long = { ...english, contentHtml: `<p>${letters.join("")}</p>` };

	test("eight are taken, a ninth is refused by its name, and so are more characters than fit an address", () => {
		expect(parseQuery(many(8, "x"), NOW).ok).toBe(true);
		for (const [count, filter] of [
			[9, "x"],
			[3, "x".repeat(400)],
		] as const) {
			expect(parseQuery(many(count, filter), NOW)).toMatchObject({
				error: {
					message: expect.stringMatching(/^filterout: found "x.*at most 8 filters of 1000 characters/),
				},
			});
		}
	});

	test.each(["[a-m].{48}[n-z].{47}[QZ]", "(.*a.{20}|.*b.{20}|.*c.{20})[QZ]"])(
		"%s over long texts ends with an error that says so, soon",
		(filter) => {
			const asked = query(`?filterout=${encodeURIComponent(filter)}`);
			const looks = () => {
				for (let time = 0; time < 500; time++) matches(long, asked);
			};
			expect(looks).toThrow("the filters take too long");
			expect(asked.work.done).toBeLessThan(1.1 * FILTER_MAX_WORK);
		},
	);

	test("usual ones over five hundred long texts cost a part of it", () => {
		const asked = query("?filter=招标.*公告|[a-z]{3}&filterout=^广告|a[xyz]{3}b");
		for (let time = 0; time < 500; time++) matches(long, asked);
		expect(asked.work.done).toBeGreaterThan(0);
		expect(asked.work.done).toBeLessThan(FILTER_MAX_WORK);
	});
});

test("a query without parameters of ours leaves the published feed to answer", () => {
	expect(query("").isActive).toBe(false);
	expect(query("utm_source=x").isActive).toBe(false);
	expect(query("limit=5").isActive).toBe(true);
	expect(query("").limit).toBe(50);
	expect(query("brief=0").brief).toBe(false);
});

test("brief leaves summaries, of at most so many characters", () => {
	const long = entryWith({ key: "a1", summary: "𠮷".repeat(150), contentHtml: "<p>x</p>" });
	expect(briefEntry(long, query("brief")).summary).toBe("𠮷".repeat(150));
	expect(briefEntry(long, query("brief=120"))).toMatchObject({
		summary: `${"𠮷".repeat(120)}…`,
		contentHtml: null,
	});
	expect(
		briefEntry(entryWith({ key: "a2", contentHtml: "<p>a</p><p>b</p>" }), query("brief=1")).summary,
	).toBe("a b");
});

test("a cursor comes back as it went, and nothing else is one", () => {
	const [one, other] = [
		{ seq: 42, epoch: "e1" },
		{ seq: 7, epoch: null },
	];
	const cursor = { made: 5, places: { 城建: one, tech: other } };
	expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
	expect(encodeCursor({ made: 5, places: { tech: other, 城建: one } })).toBe(encodeCursor(cursor));
	// As earlier versions wrote it.
	expect(decodeCursor(btoa('[["tech",7]]').replaceAll("=", ""))).toEqual({
		made: null,
		places: { tech: other },
	});
	expect(query(`since=${encodeCursor(cursor)}`).since).toEqual({ cursor });
	for (const text of [
		"",
		"abc",
		"W10=",
		btoa('{"a":1}'),
		btoa('[["a",-1]]'),
		btoa('[["a"]]'),
		"x".repeat(20_000),
	]) {
		expect(decodeCursor(text)).toBeNull();
	}
});
