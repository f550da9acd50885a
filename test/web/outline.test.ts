import { expect, it } from "vitest";
import { factsBefore } from "../../src/config/facts.ts";
import { loadConfig } from "../../src/config/load.ts";
import { outlineOf } from "../../src/web/feeds/outline.ts";

const OWN = "https://feeds.example/sources/s";

it.each([
	[
		"a feed, with its site",
		"https://www.a.example/f.xml",
		"",
		"https://a.example/",
		"https://www.a.example/f.xml",
		"https://a.example/",
	],
	["a feed that names no site", "https://www.a.example/f.xml", "", null, "https://www.a.example/f.xml", OWN],
	["a list", "https://a.example/news/", 'kind = "list"', null, `${OWN}.atom`, "https://a.example/news/"],
	[
		"a page that turned out to be a list",
		"http://a.example/news",
		"",
		"https://a.example/news/",
		`${OWN}.atom`,
		"https://a.example/news/",
	],
	[
		"a route of RSSHub's",
		"rsshub://bilibili/ranking/0",
		"",
		"https://b.example/",
		`${OWN}.atom`,
		"https://b.example/",
	],
	["a route that was not fetched yet", "rsshub://bilibili/ranking/0", "", null, `${OWN}.atom`, OWN],
])("%s is an outline that any reader can follow", (_, url, keys, siteUrl, xmlUrl, htmlUrl) => {
	const loaded = loadConfig(`[[sources]]\nurl = "${url}"\nid = "s"\ncategory = "a"\n${keys}`);
	const [source] = loaded.ok ? loaded.config.sources : [];
	if (!source) throw new Error("was refused");
	const facts = { ...factsBefore(source), siteUrl };
	expect(outlineOf(source, facts, "https://feeds.example")).toMatchObject({
		xmlUrl,
		htmlUrl,
		title: facts.title,
	});
	const feedUrl = "https://a.example/feed";
	expect(outlineOf(source, { ...facts, feedUrl }, "https://feeds.example").xmlUrl).toBe(feedUrl);
	expect(facts.title).not.toContain("www.");
	expect(outlineOf(source, { ...facts, title: "Its own" }, "https://feeds.example").title).toBe("Its own");
});
