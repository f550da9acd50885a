import { describe, expect, it } from "vitest";
import { detectKind } from "../../../src/stages/parse/detect.ts";
import { findFeedLinks } from "../../../src/stages/parse/feedlinks.ts";
import { parseFeed } from "../../../src/stages/parse/parse.ts";

const OPTIONS = { url: "https://example.org/a/", now: 0, timezone: "UTC" };

describe("detectKind", () => {
	it.each([
		["rss", "<rss version='2.0'>"],
		["rss", "\ufeff \n<?xml version='1.0'?><!-- <feed> --><RSS>"],
		["rss", "<channel><item><title>x</title></item></channel>"],
		["rdf", "<rdf:RDF xmlns:rdf='x'>"],
		["atom", "<feed xmlns='http://www.w3.org/2005/Atom'>"],
		["atom", "<a:feed xmlns:a='http://www.w3.org/2005/Atom'>"],
		["atom", "<entry>"],
		["cdf", "<CHANNEL HREF='http://example.org/'>"],
		["jsonfeed", '{"version":"https://jsonfeed.org/version/1","items":[]}'],
		["html", "<!DOCTYPE html><html><body><p>feed</p></body></html>"],
		["html", "<HTML><HEAD>"],
		["html", "<p>Not found</p>"],
		["unknown", "Not found"],
		["unknown", ""],
		["unknown", '{"error":"no"}'],
		["sitemap", "User-agent: *\nSitemap: /map.xml"],
		["sitemap", `${"# Please do not ask more than once a second.\n".repeat(20)}User-agent: *`],
		["rss", "<b>Warning</b>: x\n<rss version='2.0'><channel><item>"],
	])("says %s of %j", (kind, text) => {
		expect(detectKind(text)).toBe(kind);
	});
});

describe("what is no feed", () => {
	it("is an error that names the feeds a page links to", () => {
		const html =
			'<html><head><link rel="alternate" type="application/rss+xml" href="feed.xml"></head></html>';
		const result = parseFeed(html, OPTIONS);
		expect(result).toMatchObject({ ok: false, error: { stage: "parse", code: "html-not-feed" } });
		expect(!result.ok && result.error.message).toContain("https://example.org/a/feed.xml");
	});

	it.each([
		["", "empty"],
		["  \n", "empty"],
		["Service unavailable", "not-a-feed"],
		["{", "not-a-feed"],
		['{"items":', "json-malformed"],
		['{"items":{}}', "not-a-feed"],
	])("%j fails with %s", (text, code) => {
		expect(parseFeed(text, OPTIONS)).toMatchObject({ ok: false, error: { code } });
	});

	it("an empty feed is a feed", () => {
		expect(parseFeed("<rss><channel><title>T</title></channel></rss>", OPTIONS)).toMatchObject({
			ok: true,
			value: { kind: "rss", entries: [], feed: { title: "T" }, problems: [] },
		});
	});
});

describe("findFeedLinks", () => {
	it("takes declared links before hyperlinks, comments last, each once, against the page's base", () => {
		const html = `<head><base href="https://cdn.example.org/b/">
			<link rel="alternate" type="application/rss+xml" title="Comments &amp; more" href="/comments/feed">
			<LINK href='main.atom' REL='alternate' TYPE='application/atom+xml; charset=utf-8' title=Main>
			<link rel="stylesheet" href="/feed.css"><link rel="alternate" hreflang="de" href="/de">
			<link rel="alternate" type="application/json" href="https://example.org/wp-json/wp/v2/pages/1">
			</head><a href="/rss.xml"><b>RSS</b> feed</a><a href="main.atom">again</a><a href="/feedback">x</a>`;
		expect(findFeedLinks(html, "https://example.org/")).toEqual([
			{ url: "https://cdn.example.org/b/main.atom", title: "Main", type: "application/atom+xml" },
			{ url: "https://cdn.example.org/rss.xml", title: "RSS feed", type: null },
			{ url: "https://cdn.example.org/comments/feed", title: "Comments & more", type: "application/rss+xml" },
		]);
	});
});
