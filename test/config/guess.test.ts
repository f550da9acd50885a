import { expect, it } from "vitest";
import { guessCategory } from "../../src/config/guess.ts";
import { loadConfig } from "../../src/config/load.ts";

const loaded = loadConfig(`
[site]
language = "zh-CN"
[[sources]]
url = "https://news.city.gov.cn/feed"
category = "城建/通知"
[[sources]]
url = "https://www.city.gov.cn/b/"
category = "城建"
[[sources]]
url = "https://www.city.gov.cn/c/"
categories = ["城建", "杂"]
[[sources]]
url = "https://blog.example/feed"
category = "tech"
language = "en-GB"
[[sources]]
kind = "mail"
id = "letters"
category = "来信"
`);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
const { sources } = loaded.config;

it.each([
	["https://zjj.city.gov.cn/x/", "zh", "城建", "site"],
	["https://other.gov.cn/x/", "zh-Hans", "城建", "most"],
	["https://other.example/", "en", "tech", "language"],
	["https://other.example/", "ja", "城建", "most"],
	["https://other.example/", null, "城建", "most"],
	["rsshub://bilibili/ranking/0", undefined, "城建", "most"],
	["no address", undefined, "城建", "most"],
])("%s in %s goes to %s, by %s", (url, language, category, because) => {
	expect(guessCategory({ url, language }, sources, "zh-CN")).toMatchObject({ category, because });
});

it.each(["zh-TW", null])(
	"looks for no place among foreign sources, however many, for what is in %s",
	(language) => {
		const foreign = Array.from({ length: 5 }, () =>
			sources.filter((source) => source.language === "en-GB"),
		).flat();
		expect(foreign).toHaveLength(5);
		const guess = guessCategory(
			{ url: "https://other.example/", language },
			[...sources, ...foreign],
			"zh-CN",
		);
		expect(guess).toMatchObject({ category: "城建", because: "most" });
		expect(guessCategory({ url: "https://other.example/", language }, foreign, "zh-CN")).toMatchObject({
			category: "tech",
			because: "most",
		});
	},
);

it("names a source of the same site that is in the category it chose, and tells hosts of numbers apart by their ports", () => {
	const [news, , last] = sources;
	// The first of the site is in another category: "one of the same site is there" would be said of it wrongly.
	const guess = guessCategory({ url: "https://news.city.gov.cn/other" }, sources, "zh");
	expect(guess).toMatchObject({ category: "城建", because: "site" });
	expect(guess?.like).toBe(last);
	const local = ["http://127.0.0.1:1/f", "http://127.0.0.1:2/f"].map((url, at) => ({
		...(news as (typeof sources)[number]),
		url,
		categories: [`c${at}`],
	}));
	expect(guessCategory({ url: "http://127.0.0.1:1/g" }, local, "zh")).toMatchObject({
		category: "c0",
		because: "site",
	});
	expect(guessCategory({ url: "https://a.example/" }, [], "zh")).toBeNull();
});
