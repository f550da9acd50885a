import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { argumentsOf } from "../../src/cli/inspect/arguments.ts";
import { ask } from "../../src/cli/inspect/ask.ts";
import { inspectedLine } from "../../src/read/inspect/json.ts";
import { SETTINGS_MAX_BYTES, TICK_MAX_SUBREQUESTS } from "../../src/settings.ts";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

const folder = mkdtempSync(join(tmpdir(), "tributary-try-"));
const SITE = `[site]\nlanguage = "zh-CN"\ntimezone = "Asia/Shanghai"\n`;

let web: TestSource;
let at: string;
let river: Deployment;

const ITEMS = [1, 2, 3, 4, 5, 6].map(
	(n) => `<li><a href="/a${n}.html">关于第${n}号工程验收情况的通知</a><span>2026-11-0${n}</span></li>`,
);
const PAGES: Record<string, string> = {
	"/board/": `<!doctype html><title>通知</title><ul class="news">${ITEMS.join("")}</ul>`,
	"/site/": `<!doctype html><title>A</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"><p>Welcome</p>`,
	"/bare/": "<!doctype html><title>B</title><p>x</p>",
};
for (let n = 1; n <= 6; n++)
	PAGES[`/a${n}.html`] =
		`<!doctype html><title>通知</title><h1>关于第${n}号工程验收情况的通知</h1><p>发布时间：2026-11-0${n} 09:30</p><div>${`<p>第${n}号工程已于近日完成全部施工内容，经组织有关单位验收，工程质量合格，同意交付使用。</p>`.repeat(6)}</div>`;

beforeAll(async () => {
	web = await startSource([
		{ id: "a", title: "one", date: "2026-11-01T08:00:00Z", html: "<p onclick=x>Text</p>" },
	]);
	at = `http://127.0.0.1:${web.port}`;
	web.respond = (request, response) => {
		const page = PAGES[request.url ?? ""];
		if (page) response.setHeader("Content-Type", "text/html; charset=utf-8").end(page);
		else if (request.url?.startsWith("/raw?url=") || request.url === "/feed.xml")
			web.serve(request, response);
		else if (request.url?.startsWith("/endless/")) {
			const [, name, page] = /^\/endless\/a(\d)(?:_(\d+))?\.html$/.exec(request.url) ?? [];
			const next = `a${name}_${Number(page ?? 1) + 1}.html`;
			const article = PAGES[`/a${name}.html`]?.replace("</div>", `<p><a href="${next}">下一页</a></p></div>`);
			response.setHeader("Content-Type", "text/html; charset=utf-8");
			response.end(article ?? PAGES["/board/"]?.replaceAll('href="/', 'href="'));
		} else response.writeHead(404).end("nothing");
	};
	river = await deploy(`${SITE}[[sources]]\nurl = "${at}/feed.xml"\ncategory = "news"\n`);
});
afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await river?.close();
	await web?.close();
});

async function tried(settings: unknown, headers = {}): Promise<{ status: number; said: Said }> {
	const answer = await river.get("/admin/sources/try", {
		method: "POST",
		headers: { Authorization: `Bearer ${TOKEN}`, ...headers },
		body: typeof settings === "string" ? settings : JSON.stringify(settings),
	});
	return { status: answer.status, said: (await answer.json()) as Said };
}
type Said = Record<string, unknown>;

/** What `inspect --json` says of a source that `sources.toml` has with the same keys. */
async function inspected(stanza: string): Promise<Said> {
	const file = join(folder, "sources.toml");
	writeFileSync(file, `${SITE}[[sources]]\nid = "s"\ncategory = "c"\n${stanza}`);
	process.env.TRIBUTARY_SOURCES = file;
	const words = argumentsOf(["s"], Date.now());
	const [asked] = words.ok ? words.value.inputs : [];
	if (!asked) throw new Error("bad words");
	const answered = await ask(asked);
	delete process.env.TRIBUTARY_SOURCES;
	return JSON.parse(inspectedLine(answered.inspected)) as Said;
}

describe("a try says what inspect says with the same settings", () => {
	it.each<[string, () => Record<string, unknown>, () => string]>([
		["a feed", () => ({ url: `${at}/feed.xml` }), () => `url = "${at}/feed.xml"`],
		["a notice board", () => ({ url: `${at}/board/` }), () => `url = "${at}/board/"`],
		["a site that links to its feed", () => ({ url: `${at}/site/` }), () => `url = "${at}/site/"`],
		[
			"selectors, a zone and words that keep out",
			() => ({
				url: `${at}/board/`,
				timezone: "America/New_York",
				exclude: ["第3号"],
				select: { item: ".news li", title: "a", link: "a@href", date: "span" },
			}),
			() =>
				`url = "${at}/board/"\ntimezone = "America/New_York"\nexclude = ["第3号"]\n[sources.select]\nitem = ".news li"\ntitle = "a"\nlink = "a@href"\ndate = "span"`,
		],
		[
			"other characters",
			() => ({ url: `${at}/board/`, opencc: "s2twp" }),
			() => `url = "${at}/board/"\nopencc = "s2twp"`,
		],
		[
			"the articles' own texts",
			() => ({ url: `${at}/board/`, fulltext: true }),
			() => `url = "${at}/board/"\nfulltext = true`,
		],
		[
			"a proxy",
			() => ({ url: "https://walled.example/feed.xml", via: `${at}/raw?url={encoded}` }),
			() => `url = "https://walled.example/feed.xml"\nvia = "${at}/raw?url={encoded}"`,
		],
		[
			"a page with nothing",
			() => ({ url: `${at}/bare/`, kind: "list" }),
			() => `url = "${at}/bare/"\nkind = "list"`,
		],
		["an address that is gone", () => ({ url: `${at}/gone` }), () => `url = "${at}/gone"`],
		[
			"a route of RSSHub's without an instance",
			() => ({ url: "rsshub://a/b" }),
			() => 'url = "rsshub://a/b"',
		],
	])("%s", async (_, settings, stanza) => {
		const { status, said } = await tried(settings());
		const told = await inspected(stanza());
		expect(said).toEqual({ ...told, input: settings().url });
		expect(status < 400).toBe(!("error" in told));
	});
});

describe("a try", () => {
	it("keeps nothing and asks for a source that nobody has", async () => {
		await tried({ url: `${at}/board/`, id: "board" });
		const health = (await (
			await river.get("/health", { headers: { Accept: "application/json" } })
		).json()) as {
			sources: unknown[];
		};
		expect(health.sources).toHaveLength(1);
		expect((await river.get("/sources/board")).status).toBe(404);
	});

	it.each<[unknown, string, string]>([
		[{ url: "https://a.example/", every: "15 minutes" }, "every", "a number with s, m, h or d"],
		[{ url: "https://a.example/", every: 15 }, "every", "a number with s, m, h or d"],
		[{ url: "nothing" }, "url", "an absolute address"],
		[
			{},
			"url",
			"an absolute address that starts with http:// or https://, or a route such as rsshub://bilibili/ranking/0",
		],
		[{ url: "https://a.example/", select: { item: "li:wat(" } }, "select.item", "a CSS selector"],
		[{ url: "https://a.example/", evry: "1h" }, "evry", 'did you mean "every"?'],
		[{ url: "https://a.example/", category: "admin/x" }, "category", "a name that no route has"],
		[[1], "", "a table"],
		["null", "", "a table"],
	])("names the key of a mistake as the file does: %j", async (settings, key, expected) => {
		const { status, said } = await tried(settings);
		expect(status).toBe(400);
		expect(said).toMatchObject({ code: "bad-source", key });
		expect(said.expected).toContain(expected);
		expect((said.mistakes as unknown[]).length).toBeGreaterThan(0);
	});

	it("refuses what is no JSON, nothing, and too much", async () => {
		expect(await tried("{")).toMatchObject({ status: 400, said: { code: "bad-body" } });
		expect(await tried("")).toMatchObject({ status: 400, said: { code: "no-body" } });
		const long = JSON.stringify({ url: "https://a.example/", title: "x".repeat(SETTINGS_MAX_BYTES) });
		expect(await tried(long)).toMatchObject({ status: 413 });
		expect((await tried({}, { Authorization: "Bearer wrong" })).status).toBe(401);
	});

	it("asks nobody who is not to be asked, by whatever way, and not without end", async () => {
		for (const settings of [
			{ url: "http://10.0.0.1/" },
			{ url: "http://169.254.169.254/latest/" },
			{ url: "https://a.example/", via: "http://192.168.0.1/?" },
			{ url: "http://localhost.nip.io/" },
		]) {
			const { status, said } = await tried(settings);
			expect(status, settings.url).toBe(422);
			expect(said.error, settings.url).toMatchObject({ stage: "guard" });
		}
		// Three articles of a list, each of which goes on for ever.
		const before = web.requests.length;
		const { said } = await tried({ url: `${at}/endless/`, fulltext: true });
		expect(said.entries).toHaveLength(6);
		expect(web.requests.length - before).toBeGreaterThan(20);
		expect(web.requests.length - before).toBeLessThanOrEqual(TICK_MAX_SUBREQUESTS);
	});
});
