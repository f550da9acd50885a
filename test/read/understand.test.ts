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

it("says of a selector for items that it finds none, and takes no article in their place", () => {
	const page = `<!DOCTYPE html><title>Board</title><h1>Board</h1><article>${"<p>Many words stand here, and they are prose, of some length. </p>".repeat(8)}</article>`;
	const read = understand(new TextEncoder().encode(page), { ...OPTIONS, select: { item: "div.rwo" } });
	expect(read).toMatchObject({ ok: false, error: { message: expect.stringContaining("div.rwo") } });
});
