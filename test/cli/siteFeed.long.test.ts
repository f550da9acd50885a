import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startSource, type TestSource } from "../worker/source.ts";

const ROOT = join(import.meta.dirname, "../..");

let web: TestSource;

const head = (href: string) =>
	`<!doctype html><head><title>A</title><link rel="alternate" type="application/rss+xml" href="${href}">`;

beforeAll(async () => {
	web = await startSource([{ id: "a", title: "one" }]);
	web.respond = (request, response) => {
		const path = decodeURIComponent(request.url ?? "");
		if (path.endsWith("/feed.xml") || path.endsWith("channel_id=UCx")) return web.serve(request, response);
		response.setHeader("Content-Type", "text/html");
		if (path === "/bare/")
			response.end('<p>Welcome</p><a href="/feed.xml">RSS</a><a href="/rss.xml">RSS 1</a>');
		else if (path === "/dead/") response.end(`${head("/gone.xml")}<p>x</p>`);
		else if (path === "/?https://www.youtube.com/@nobody")
			response.end(head("https://www.youtube.com/feeds/videos.xml?channel_id=UCx"));
		else response.writeHead(404).end("nothing");
	};
});

afterAll(() => web?.close());

/** What the command gives out, run as `npm run -s inspect` does, beside the server of this process, and what it says to who is there. */
function run(...words: string[]): Promise<{ out: string; err: string }> {
	const node = join(ROOT, "node_modules/node/bin/node");
	return new Promise((resolve) => {
		execFile(node, [join(ROOT, "src/cli/inspect.ts"), ...words], { cwd: ROOT }, (_, out, err) =>
			resolve({ out, err }),
		);
	});
}

async function inspect(...words: string[]): Promise<string> {
	const { out, err } = await run(...words);
	return out + err;
}

it("reads the feed that a page links to, and says what else there was", async () => {
	const at = `http://127.0.0.1:${web.port}`;
	const text = await inspect(`${at}/bare/`);
	expect(text).toContain(`read as   ${at}/feed.xml`);
	expect(text).toContain(`also      ${at}/rss.xml`);
	expect(text).toMatch(/kind {6}rss\n/);
	expect(text).toContain(`url = "${at}/bare/"`);
	const { out, err } = await run("--json", `${at}/bare/`);
	expect(err).toContain("127.0.0.1");
	expect(JSON.parse(out)).toMatchObject({
		kind: "rss",
		siteFeed: { url: `${at}/feed.xml`, others: [`${at}/rss.xml`] },
	});
	expect(await inspect("--as", "article", `${at}/bare/`)).not.toContain("read as");
	expect(await inspect(`${at}/dead/`)).toContain(`its feed ${at}/gone.xml: `);
});

it("says by which recipe a platform's page is read, and why one has nothing", async () => {
	const via = ["--via", `http://127.0.0.1:${web.port}/?`];
	const text = await inspect(...via, "https://www.youtube.com/@nobody");
	expect(text).toContain("recipe    youtube-handle: https://www.youtube.com/@nobody");
	expect(text).toContain("read as   https://www.youtube.com/feeds/videos.xml?channel_id=UCx");
	expect(text).toContain('url = "https://www.youtube.com/@nobody"');
	expect(await inspect(...via, "https://x.com/nobody")).toMatch(/recipe {4}x-profile: .*rsshub:\/\/twitter/);
});
