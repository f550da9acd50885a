import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RefreshReport } from "../../src/crawler/contract.ts";
import { type Bare, deployBare } from "./bare.ts";
import { TOKEN } from "./deployment.ts";
import { startSource, type TestSource, until } from "./source.ts";

/** The web as a proxy shows it, and sites of this machine's own. */
let web: TestSource;
let river: Bare;
/** Addresses and paths in the order in which they were asked. */
const asked: string[] = [];
/** What is gone. */
const gone = new Set<string>();

const rss = (name: string, links: string[], at = "http://news.example") =>
	`<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title><link>${at}/</link>${links
		.map(
			(link, index) =>
				`<item><guid isPermaLink="false">${name}-${link}</guid><title>${name} ${link}</title><link>${at}/${link}</link><pubDate>${new Date(Date.UTC(2026, 10, 20 - index)).toUTCString()}</pubDate></item>`,
		)
		.join("")}</channel></rss>`;

const page = (head: string, body: string) =>
	`<!doctype html><html><head><meta charset="utf-8"><title>A page</title>${head}</head><body>${body}</body></html>`;
const feedLink = (href: string, title = "") =>
	`<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;
const list = (links: string[]) =>
	`<h1>News of the town</h1><ul class="news">${links
		.map(
			(link) =>
				`<li><a href="/${link}">The council speaks about the matter of ${link} at length</a> <span>2026-11-20</span></li>`,
		)
		.join("")}</ul>`;
const article = `<h1>About the bridge</h1><div class="content">${"<p>The bridge across the river is closed until the spring, because its piers are to be mended, and the ferry runs every hour.</p>".repeat(8)}</div>`;
const names = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, at) => `n${from + at}.html`);

const message = (id: number, text: string) =>
	`<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="nobody/${id}"><a class="tgme_widget_message_owner_name" href="https://t.me/nobody"><span>Nobody's news</span></a><div class="tgme_widget_message_text">${text}</div><div class="tgme_widget_message_footer"><a class="tgme_widget_message_date" href="https://t.me/nobody/${id}"><time datetime="2026-11-0${id}T08:00:00+00:00">08:00</time></a></div></div></div>`;

/** What the web has at an address; null for a page that is not there. */
function webPage(address: string): string | null {
	const pages: Record<string, string> = {
		"https://github.com/nobody/thing/releases.atom": rss("releases", ["v1", "v2"]),
		"https://github.com/nobody/thing/releases": page("", list(names(0, 6))),
		"https://www.youtube.com/@nobody": page(
			feedLink("https://www.youtube.com/feeds/videos.xml?channel_id=UCnobody", "RSS"),
			list(names(0, 8)),
		),
		"https://www.youtube.com/feeds/videos.xml?channel_id=UCnobody": rss("videos", ["film"]),
		"https://t.me/s/nobody": page("", message(1, "First message") + message(2, "Second <b>message</b>")),
		"https://itunes.apple.com/lookup?id=123&entity=podcast": JSON.stringify({
			resultCount: 1,
			results: [{ kind: "podcast", feedUrl: "https://pod.example/feed" }],
		}),
		"https://pod.example/feed": rss("podcast", ["episode"]),
		"https://x.com/nobody": page("", article),
	};
	return pages[address] ?? null;
}

/** What a site of this machine has at a path. */
function sitePage(path: string): string | null {
	const own = `http://127.0.0.1:${web.port}`;
	const pages: Record<string, string> = {
		"/home/": page(
			`${feedLink("/comments/feed", "Comments Feed")}${feedLink("/tag/x/feed", "x")}${feedLink("/feed.xml", "All")}${feedLink("/atom.xml", "Atom")}`,
			list(names(0, 8)),
		),
		"/column/": page(feedLink("/feed.xml", "All"), list(names(20, 30))),
		"/listed/": page(feedLink("/feed.xml", "All"), list(names(0, 8))),
		"/bare/": page("", '<p>Welcome</p><a href="/feed.xml">RSS</a>'),
		"/article/": page(feedLink("/feed.xml", "All"), article),
		"/comments/": page(feedLink("/comments/feed.xml", "Comments on this"), article),
		"/tag/x/": page(`${feedLink("/feed.xml", "All")}${feedLink("/tag/x/feed", "x")}`, list(names(0, 8))),
		"/tag/x/feed": rss("tag", names(0, 8), own),
		"/@nobody": page("", `<div class="app-holder" id="mastodon"></div>`),
		"/@nobody.rss": rss("mastodon", ["toot"]),
		"/moving/": page(feedLink(gone.has("/old.xml") ? "/new.xml" : "/old.xml"), list(names(0, 5))),
		"/old.xml": rss("moving", names(0, 5), own),
		"/new.xml": rss("moving", ["n9.html", ...names(0, 5)], own),
		"/broken/": page(feedLink("/nowhere.xml"), list(names(0, 6))),
		"/feed.xml": rss("site", names(0, 8), own),
		"/atom.xml": rss("other", ["never"]),
	};
	return gone.has(path) ? null : (pages[path] ?? null);
}

function serve(request: IncomingMessage, response: ServerResponse): void {
	const path = request.url ?? "";
	const target = path.startsWith("/via?url=") ? decodeURIComponent(path.slice(9)) : null;
	asked.push(target ?? path);
	const body = target === null ? sitePage(path) : webPage(target);
	if (body === null) response.writeHead(404).end("nothing here");
	else {
		const type = body.startsWith("<?xml")
			? "application/rss+xml"
			: body.startsWith("{")
				? "text/javascript"
				: "text/html";
		response.writeHead(200, { "Content-Type": `${type}; charset=utf-8` }).end(body);
	}
}

interface Told {
	id: string;
	state: string;
	kind: string;
	url: string;
	recipe: string | null;
	siteFeed: { url: string; others: string[] } | null;
	entriesInLastDocument: number;
	error: { code: string; message: string } | null;
	problems: { code: string; message: string }[];
}
const told = async () =>
	((await (await river.get("/health")).json()) as { sources: (Told & { lastFetch: string | null })[] })
		.sources;
const health = async (id: string) => (await told()).find((source) => source.id === id) as Told;
const titles = async (id: string) => {
	const feed = (await (await river.get(`/sources/${id}.json`)).json()) as {
		items: { title: string; url: string; content_html: string }[];
	};
	return feed.items;
};
const refresh = async (id: string): Promise<RefreshReport> => {
	const answer = await river.get(`/admin/refresh?source=${id}`, {
		method: "POST",
		headers: { Authorization: `Bearer ${TOKEN}` },
	});
	return ((await answer.json()) as { sources: [RefreshReport] }).sources[0];
};

beforeAll(async () => {
	web = await startSource();
	web.respond = serve;
	const at = `http://127.0.0.1:${web.port}`;
	const source = (id: string, url: string, more = "") =>
		`[[sources]]\nid = "${id}"\ncategory = "${id}"\nurl = "${url}"\n${more}\n`;
	const via = `via = "${at}/via?url={encoded}"`;
	river = await deployBare(
		[
			source("releases", "https://github.com/nobody/thing/releases", via),
			source("releases-page", "https://github.com/nobody/thing/releases", `${via}\nkind = "list"`),
			source("handle", "https://www.youtube.com/@nobody", via),
			source("telegram", "https://t.me/nobody", via),
			source("podcast", "https://podcasts.apple.com/us/podcast/thing/id123", via),
			source("note", "https://x.com/nobody", via),
			...["home", "column", "bare", "article", "comments", "tag/x", "moving", "broken"].map((path) =>
				source(path.replace("/", "-"), `${at}/${path}/`),
			),
			source("listed", `${at}/listed/`, 'kind = "list"'),
			source("said", `${at}/column/`, 'kind = "feed"'),
			source("mastodon", `${at}/@nobody`),
		].join("\n"),
		"127.0.0.1",
	);
	await river.get("/");
	await until(
		"every source was asked once",
		async () => (await told()).every(({ lastFetch }) => lastFetch !== null),
		60_000,
	);
});

afterAll(async () => {
	await Promise.all([river?.close(), web?.close()]);
});

describe("a platform's page", () => {
	it("is read as its feed, and keeps its own address", async () => {
		expect(await health("releases")).toMatchObject({
			...{ state: "ok", recipe: "github-releases", url: "https://github.com/nobody/thing/releases" },
			...{ entriesInLastDocument: 2, siteFeed: null },
		});
		expect((await titles("releases")).map(({ title }) => title)).toEqual(["releases v1", "releases v2"]);
		expect(await refresh("releases")).toMatchObject({ subrequests: 1, outcome: "unchanged" });
		const shown = await (await river.get("/sources/releases", { headers: { Accept: "text/html" } })).text();
		expect(shown).toContain("github-releases");
	});

	it("is read as it is where its owner says so", async () => {
		expect(await health("releases-page")).toMatchObject({
			kind: "list",
			recipe: null,
			entriesInLastDocument: 6,
		});
	});

	it("names its own feed where only it knows", async () => {
		expect(await health("handle")).toMatchObject({
			...{ state: "ok", recipe: "youtube-handle", kind: "rss" },
			siteFeed: { url: "https://www.youtube.com/feeds/videos.xml?channel_id=UCnobody" },
		});
		expect(await health("podcast")).toMatchObject({
			...{ state: "ok", recipe: "apple-podcasts" },
			siteFeed: { url: "https://pod.example/feed" },
		});
		expect((await titles("podcast")).map(({ title }) => title)).toEqual(["podcast episode"]);
	});

	it("is read as a list where it is one", async () => {
		expect(await health("telegram")).toMatchObject({ state: "ok", recipe: "telegram-channel", kind: "list" });
		expect(asked).toContain("https://t.me/s/nobody");
		const items = await titles("telegram");
		expect(items.map(({ title, url }) => [title, url])).toEqual([
			["Second message", "https://t.me/nobody/2"],
			["First message", "https://t.me/nobody/1"],
		]);
		expect(items[0]?.content_html).toContain("<b>message</b>");
	});

	it("says what cannot be had without an account", async () => {
		const { recipe, problems, error } = await health("note");
		expect([recipe, error?.code]).toEqual(["x-profile", "no-public-feed"]);
		expect(await titles("note")).toEqual([]);
		expect(problems).toContainEqual(
			expect.objectContaining({
				code: "no-public-feed",
				message: expect.stringContaining("rsshub://twitter/user/nobody"),
			}),
		);
	});
});

describe("a page that links to a feed", () => {
	const at = () => `http://127.0.0.1:${web.port}`;

	it("is read as it when its list is what the feed has, at one more request once", async () => {
		expect(await health("home")).toMatchObject({
			...{ state: "ok", kind: "rss", url: `${at()}/home/` },
			siteFeed: { url: `${at()}/feed.xml`, others: [`${at()}/atom.xml`] },
		});
		expect(asked.filter((path) => path === "/home/")).toHaveLength(1);
		expect(await refresh("home")).toMatchObject({ subrequests: 1, outcome: "unchanged" });
		expect(asked.filter((path) => path === "/home/")).toHaveLength(1);
		const shown = await (await river.get("/sources/home", { headers: { Accept: "text/html" } })).text();
		for (const address of ["/home/", "/feed.xml", "/atom.xml"]) expect(shown).toContain(at() + address);
	});

	it("is a list where it has another one than the feed, or its owner says so", async () => {
		expect(await health("column")).toMatchObject({ kind: "list", entriesInLastDocument: 10, siteFeed: null });
		expect((await health("column")).problems.map(({ code }) => code)).toContain("feed-available");
		expect(await health("listed")).toMatchObject({ kind: "list", siteFeed: null });
		expect(await health("said")).toMatchObject({ kind: "rss", siteFeed: { url: `${at()}/feed.xml` } });
	});

	it("need have nothing else on it", async () => {
		for (const id of ["bare", "article"])
			expect(await health(id)).toMatchObject({
				state: "ok",
				kind: "rss",
				siteFeed: { url: `${at()}/feed.xml` },
			});
		expect(await titles("bare")).toHaveLength(8);
	});

	it("is not read as what readers comment; a tag's feed is that of the tag's own page", async () => {
		expect(await health("comments")).toMatchObject({ kind: "article", siteFeed: null });
		expect(asked).not.toContain("/comments/feed.xml");
		expect(await health("tag-x")).toMatchObject({
			siteFeed: { url: `${at()}/tag/x/feed`, others: [`${at()}/feed.xml`] },
		});
	});

	it("may prove the software that it is made with", async () => {
		expect(await health("mastodon")).toMatchObject({ kind: "rss", siteFeed: { url: `${at()}/@nobody.rss` } });
		expect((await titles("mastodon")).map(({ title }) => title)).toEqual(["mastodon toot"]);
	});

	it("is read itself where the feed is gone", async () => {
		expect(await health("broken")).toMatchObject({ state: "ok", kind: "list", entriesInLastDocument: 6 });
	});

	it("is asked again once that feed fails, and no entry comes twice", async () => {
		expect((await health("moving")).siteFeed?.url).toBe(`${at()}/old.xml`);
		gone.add("/old.xml");
		expect(await refresh("moving")).toMatchObject({ outcome: "failed", error: { code: "http-404" } });
		expect((await health("moving")).siteFeed?.url).toBe(`${at()}/old.xml`);
		expect(await refresh("moving")).toMatchObject({
			outcome: "changed",
			added: 1,
			changed: 0,
			subrequests: 2,
		});
		expect(await health("moving")).toMatchObject({
			state: "ok",
			siteFeed: { url: `${at()}/new.xml`, others: [] },
		});
		expect(await titles("moving")).toHaveLength(6);
		expect(await refresh("moving")).toMatchObject({ outcome: "unchanged", subrequests: 1 });
		// Both fail: what was there stays, and its page is asked in turns.
		gone.add("/new.xml");
		for (const _ of [1, 2, 3]) expect(await refresh("moving")).toMatchObject({ outcome: "failed" });
		expect(await health("moving")).toMatchObject({
			...{ state: "failing", error: { code: "http-404" } },
			siteFeed: { url: `${at()}/new.xml` },
		});
		expect(await titles("moving")).toHaveLength(6);
		gone.delete("/new.xml");
		expect(await refresh("moving")).toMatchObject({ outcome: "unchanged" });
	});
});
