import { expect, it } from "vitest";
import { understand } from "../../src/read/understand.ts";

const OPTIONS = {
	url: "https://blog.example.org/",
	as: "auto",
	now: Date.UTC(2026, 10, 1),
	timezone: "UTC",
} as const;

it.each([
	["in its head", '<head><link rel="alternate" type="application/rss+xml" href="/posts.xml"></head><p>x</p>'],
	["in its text", '<p>Welcome</p><a href="/db/posts.xml/feed.xml">RSS</a>'],
])("names the feed of a page that says nothing else, linked %s", (_, html) => {
	const page = new TextEncoder().encode(`<!DOCTYPE html><html><body>${html}</body></html>`);
	const read = understand(page, OPTIONS);
	expect(read).toMatchObject({ ok: false, error: { code: "no-article" } });
	expect(read.ok ? "" : read.error.message).toMatch(/https:\/\/blog\.example\.org\/.*posts\.xml/);
});
