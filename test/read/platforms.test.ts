import { expect, it } from "vitest";
import { platformFeed } from "../../src/read/platforms.ts";
import { hubWords } from "../../src/stages/fetch/proxies.ts";

/** What marks begin with, over and over in one page: each beginning must not be a walk to the page's end. */
it.each(["window.App ", "<meta ", "<div ", "<html ", 'content="', 'name="generator" '])(
	"looks for marks once through a page of 2 MB of %j",
	(beginning) => {
		const page = beginning.repeat(2_000_000 / beginning.length);
		expect(platformFeed(page, "https://site.example/")).toBeNull();
	},
);

it.each(["<", "<script ", "<style>"])("looks for an instance's words once through %j", (beginning) => {
	const bytes = new TextEncoder().encode(beginning.repeat(70_000 / beginning.length));
	for (let time = 0; time < 60; time++) expect(hubWords(bytes)).toBeNull();
});

it.each([
	[`<meta name="x" content="Lemmy">`, "/c/news", "https://site.example/feeds/c/news.xml?sort=New"],
	[`<div class="app" id="mastodon">`, "/@one", "https://site.example/@one.rss"],
	[
		`<script>window.App = {"config":{"name":"pixelfed"}}</script>`,
		"/one",
		"https://site.example/users/one.atom",
	],
	[`<html lang="en" id="XF">`, "/", "https://site.example/forums/-/index.rss"],
])("knows %s", (mark, path, feed) => {
	expect(platformFeed(mark, `https://site.example${path}`)?.url).toBe(feed);
});
