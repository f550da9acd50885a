import { expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { topicOf } from "../../src/config/topics.ts";
import { feedDocument } from "../../src/library/publish/document.ts";
import { factsOf } from "./entries.ts";

const toml = (title = "") =>
	`[site]\ntitle = "River"\n[[sources]]\nurl = "http://a.example/feed"\nid = "a"\ncategory = "news"\n${title}`;
const place = { origin: "http://r.example", query: "", next: "?before=x", cursor: null, brief: false };
const facts = { ...factsOf("a"), title: "What the feed says" };

function documentOf(path: string, title = "", query = "") {
	const loaded = loadConfig(toml(title));
	const topic = loaded.ok && topicOf(path, loaded.config);
	if (!loaded.ok || !topic) throw new Error("no such topic");
	return feedDocument(topic, [], loaded.config, "atom", path === "sources/a" ? facts : null, {
		...place,
		query,
	});
}

it("names a feed after its category and the site, and the one of everything after the site alone", () => {
	expect(documentOf("news")).toMatchObject({
		title: "news – River",
		homeUrl: "http://r.example/news",
		nextUrl: "http://r.example/news.atom?before=x",
	});
	expect(documentOf("all")).toMatchObject({
		title: "River",
		homeUrl: "http://r.example/",
		nextUrl: "http://r.example/all.atom?before=x",
	});
});

it("names a source's feed as its owner does, else as the source does", () => {
	expect(documentOf("sources/a").title).toBe("What the feed says – River");
	expect(documentOf("sources/a", 'title = "Ours"').title).toBe("Ours – River");
});

it("gives a search a name and an id of its own, and each page and length of it the same", () => {
	const search = documentOf("news", "", '?q="one writer" -draft&filterout=招标');
	const { id, title, homeUrl } = documentOf("news");
	expect(search.title).toBe(`"one writer" -draft, filterout: 招标 – ${title}`);
	expect(search.homeUrl).toContain(`${homeUrl}?q=%22one+writer%22`);
	expect(search.id).not.toBe(id);
	expect(documentOf("all", "", "?q=news").id).not.toBe(documentOf("news", "", "?q=news").id);
	expect(documentOf("news", "", "?limit=5&before=x&brief=1")).toMatchObject({ id, title, homeUrl });
	expect(documentOf("news", "", '?filterout=招标&limit=5&q="one writer" -draft').homeUrl).toContain(
		"filterout",
	);
});
