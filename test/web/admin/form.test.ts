import { describe, expect, it } from "vitest";
import type { Settings } from "../../../src/config/settings.ts";
import { jsonHint } from "../../../src/stages/extract/list/jsonHint.ts";
import { changesIn, fieldsOf, settingsIn, withProposal } from "../../../src/web/admin/form.ts";

/** Settings that say something of every key. */
const WHOLE: Settings = {
	url: "https://a.example/",
	categories: ["城建/通知", "全部要闻"],
	id: "a",
	title: "A",
	enabled: false,
	kind: "list",
	every: "1h",
	timezone: "Asia/Shanghai",
	charset: "gbk",
	language: "zh-CN",
	via: ["https://p.example/?", { url: "https://w.example/{url}", format: "contents" }, "direct"],
	headers: { Referer: "https://a.example/?a:b", "X-A": "1" },
	fulltext: true,
	history: 200,
	media: "proxy",
	include: ["桥", "/a|b/i"],
	exclude: ["广告"],
	select: { item: "ul li", link: "a@href", remove: ".ad" },
};

describe("a form", () => {
	it.each<[string, Settings]>([
		["every key", WHOLE],
		["an address and a category", { url: "https://a.example/", category: "a" }],
		["a mailbox", { kind: "mail", id: "letters", category: "a" }],
		["one way", { url: "https://a.example/", category: "a", via: ["direct"] }],
	])("says what settings say: %s", (_, settings) => {
		expect(settingsIn(fieldsOf(settings))).toEqual(settings);
		expect(changesIn(fieldsOf(settings), settings)).toEqual({});
	});

	it("have nothing of what the form of a mailbox does not show", () => {
		const shown = { kind: "mail", id: "letters", category: "news", enabled: "on" };
		expect(settingsIn(shown)).toEqual({ kind: "mail", id: "letters", category: "news" });
		expect(changesIn({ ...shown, title: "Letters" }, settingsIn(shown))).toEqual({ title: "Letters" });
	});

	it("knows one way that is no list as what it is", () => {
		const settings = { url: "https://a.example/", category: "a", via: "https://p.example/?" };
		expect(changesIn(fieldsOf(settings), settings)).toEqual({});
	});

	it.each<[string, Record<string, string>, Settings]>([
		[
			"a key that goes",
			{ title: " ", select: "", "select.item": "" },
			{ title: null, select: { link: "a@href", remove: ".ad" } },
		],
		[
			"what is so by itself again",
			{ kind: "auto", media: "auto", include: "", headers: "" },
			{ kind: "auto", media: "auto", include: [], headers: {} },
		],
		[
			"a flag that is ticked, and one that is not",
			{ enabled: "on", fulltext: "" },
			{ enabled: true, fulltext: false },
		],
		["one category in the place of two", { alsoIn: "" }, { category: "城建/通知" }],
		[
			"a new category before the chosen one",
			{ newCategory: " 新 / 的 ".replaceAll(" ", "") },
			{ categories: ["新/的", "全部要闻"] },
		],
		["no ways", { via: "\n" }, { via: null }],
		["a number that is none", { history: "many" }, { history: "many" }],
		["all selectors", { "select.item": "", "select.link": "", "select.remove": "" }, { select: null }],
	])("changes what is another thing alone: %s", (_, written, changes) => {
		expect(changesIn({ ...fieldsOf(WHOLE), ...written }, WHOLE)).toEqual(changes);
	});

	it("hands on what is no header and no way as it was written, for whoever checks it", () => {
		const fields = { ...fieldsOf({}), url: "x", headers: "Referer https://a", via: "{broken" };
		expect(settingsIn(fields)).toMatchObject({ headers: { "Referer https": "//a" }, via: ["{broken"] });
	});
});

it("has the selectors that are proposed for a JSON, to be looked at with a click", () => {
	const fields = fieldsOf({ url: "https://a.example/x.json", kind: "feed", category: "a" });
	const document = { data: { "a } b": [{ headline: "Thing", viewUrl: "/1" }] } };
	const hint = jsonHint(JSON.stringify(document), { url: "https://a.example/", now: 0, timezone: "UTC" });
	const error = {
		stage: "parse",
		code: "json-not-feed",
		message: `JSON, and no feed: ${hint}, without kind = "feed"`,
	};
	const filled = withProposal(fields, { input: "", error } as Parameters<typeof withProposal>[1]);
	const select = { item: "$.data['a } b']", title: "$.headline", link: "$.viewUrl" };
	expect(settingsIn(filled)).toEqual({ url: "https://a.example/x.json", category: "a", select });
	const other = { input: "", error: { ...error, code: "timeout" } } as unknown as Parameters<
		typeof withProposal
	>[1];
	expect(withProposal(fields, other)).toBe(fields);
});
