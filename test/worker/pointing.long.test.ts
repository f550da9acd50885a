import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { POINTING_MAX_NODES } from "../../src/settings.ts";
import { fieldsOf } from "../../src/web/admin/form.ts";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

let web: TestSource;
let at: string;
let river: Deployment;

const item = (n: number) =>
	`<li><a href="/n/${n}.html">关于第${n}批项目审查结果的通知</a><span>2026-11-0${n}</span></li>`;
const board = (more = "") =>
	`<!doctype html><html lang="zh-CN"><title>通知公告</title><body>${more}<ul class="news">${[1, 2, 3, 4, 5].map(item).join("")}</ul></body></html>`;
/** Of the first link on the board, and of its date. */
const LINK = 6;
const DATE = 7;
const isGrown = false;

beforeAll(async () => {
	web = await startSource();
	at = `http://127.0.0.1:${web.port}`;
	web.respond = (request, response) => {
		const url = request.url ?? "";
		const html = (text: string) => response.setHeader("Content-Type", "text/html; charset=utf-8").end(text);
		if (url === "/robots.txt") response.end("User-agent: *\nDisallow: /closed/\n");
		else if (url === "/gbk/") {
			const gbk = [...board()].flatMap((char) => GBK[char] ?? char.charCodeAt(0));
			response.setHeader("Content-Type", "text/html").end(Buffer.from(gbk));
		} else if (url === "/huge/") html(board(`<p>${"<b>x</b>".repeat(POINTING_MAX_NODES)}</p>`));
		else if (url === "/growing/") html(board(isGrown ? "<div>new</div>" : ""));
		else if (url === "/gone/") response.writeHead(404).end();
		else if (url === "/feed.xml") web.serve(request, response);
		else html(board('<img src="/a.png" alt="x">'.repeat(url === "/pictures/" ? 1 : 0)));
	};
	river = await deploy('[site]\nlanguage = "zh-CN"\ntimezone = "Asia/Shanghai"\n');
});
afterAll(async () => {
	await river?.close();
	await web?.close();
});

/** What of the board is not ASCII, in GBK. */
const GBK: Record<string, number[]> = Object.fromEntries(
	"关B9D8 于D3DA 第B5DA 批C5FA 项CFEE 目C4BF 审C9F3 查B2E9 结BDE1 果B9FB 的B5C4 通CDA8 知D6AA 公B9AB 告B8E6"
		.split(" ")
		.map((pair) => [pair[0], [Number.parseInt(pair.slice(1, 3), 16), Number.parseInt(pair.slice(3), 16)]]),
);

const authorised = { Authorization: `Bearer ${TOKEN}` };

async function pointed(body: unknown, headers: Record<string, string> = authorised) {
	const answer = await river.get("/admin/pointing", { method: "POST", headers, body: JSON.stringify(body) });
	return { status: answer.status, said: (await answer.json()) as Record<string, unknown> };
}

const seen = async (path: string) => river.get(path, { headers: authorised });

it("hands over every setting of a source as its form has it, the selectors of the list apart", async () => {
	const settings = {
		url: `${at}/handed/`,
		categories: ["城建/通知", "全部要闻"],
		enabled: false,
		headers: { Referer: "https://a.example/?a:b" },
		select: { item: "ul.news li", content: ".text", image: "img@src" },
	};
	const query = new URLSearchParams({ settings: JSON.stringify(settings), candidate: "1" });
	const page = await (await seen(`/admin/pointing?${query}`)).text();
	const over = /<div id="over">(.*?)<\/div>/s.exec(page)?.[1] ?? "";
	const inputs = over.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
	const fields = Object.fromEntries([...inputs].map(([, name = "", value = ""]) => [name, value]));
	expect(fields).toMatchObject({
		...fieldsOf({ ...settings, kind: "list" }),
		"select.item": "ul.news li",
		"select.image": "",
	});
});

describe("POST /admin/pointing", () => {
	it("takes what is pointed at and gives selectors and the list, asking the site once for all clicks", async () => {
		const settings = { url: `${at}/tzgg/` };
		const one = await pointed({ settings, items: [LINK] });
		expect(one).toMatchObject({
			status: 200,
			said: {
				title: "通知公告",
				select: { item: "ul.news li" },
				count: 5,
				contested: { sureness: "clear", rivals: [] },
				notes: [],
			},
		});
		const two = await pointed({ settings, page: one.said.page, items: [LINK], fields: { date: DATE } });
		expect(two.said).toMatchObject({ select: { item: "ul.news li:has(span)", date: "span" } });
		expect((two.said.entries as unknown[])[0]).toEqual({
			title: "关于第1批项目审查结果的通知",
			url: `${at}/n/1.html`,
			published: "2026-10-31T16:00:00.000Z",
			dateFrom: expect.stringContaining("select/date"),
			image: null,
			author: null,
		});
		expect(web.requests.filter(({ path }) => path === "/tzgg/")).toHaveLength(1);
		// What was found is what a source with these selectors would be.
		const tried = await river.get("/admin/sources/try", {
			method: "POST",
			headers: authorised,
			body: JSON.stringify({ ...settings, kind: "list", select: two.said.select }),
		});
		expect(((await tried.json()) as { entries: unknown[] }).entries).toHaveLength(5);
	});

	it("takes the list that is shown where only what is what in it was pointed at", async () => {
		const settings = { url: `${at}/tzgg/` };
		const select = { item: "ul.news li:has(span)", date: "span" };
		expect((await pointed({ settings, fields: { date: DATE } })).said).toMatchObject({ select, count: 5 });
		const written = { ...settings, select: { item: "ul.news li:nth-child(n + 2)" } };
		const { said } = await pointed({ settings: written, without: [LINK] });
		expect(said).toMatchObject({ select: { item: "ul.news li:nth-child(n + 2)" }, count: 4 });
	});

	it("numbers the page's lists where nothing was pointed at, and reads the first", async () => {
		const { said } = await pointed({ settings: { url: `${at}/tzgg/` } });
		expect(said).toMatchObject({ count: 5, candidates: [{ item: "ul.news li", count: 5, dated: 5 }] });
	});

	it("reads a page as its source would: its charset, its rules for robots, the guard", async () => {
		const gbk = await pointed({ settings: { url: `${at}/gbk/`, charset: "gbk" }, items: [LINK] });
		expect((gbk.said.entries as { title: string }[])[0]?.title).toBe("关于第1批项目审查结果的通知");
		expect(await pointed({ settings: { url: `${at}/closed/` }, items: [LINK] })).toMatchObject({
			status: 502,
			said: { code: "robots" },
		});
		expect(await pointed({ settings: { url: "http://10.0.0.1/" }, items: [LINK] })).toMatchObject({
			status: 422,
			said: { code: "private-address" },
		});
		expect(await pointed({ settings: { url: `${at}/gone/` }, items: [LINK] })).toMatchObject({ status: 502 });
		expect(await pointed({ settings: { url: `${at}/feed.xml` }, items: [LINK] })).toMatchObject({
			status: 422,
			said: { code: "no-list", detail: expect.stringContaining("a feed (rss)") },
		});
	});

	it.each([
		[[], ""],
		[{}, "settings"],
		[{ settings: { url: "https://a.example/", selct: {} } }, "selct"],
		[{ settings: { url: "https://a.example/" }, items: [-1] }, "items"],
		[{ settings: { url: "https://a.example/" }, items: "1" }, "items"],
		[{ settings: { url: "https://a.example/" }, items: Array(50).fill(1) }, "items"],
		[{ settings: { url: "https://a.example/" }, fields: { day: 1 } }, "fields.day"],
		[{ settings: { url: "https://a.example/" }, exact: "yes" }, "exact"],
		[{ settings: { url: "https://a.example/" }, item: 7 }, "item"],
		[{ settings: { url: "https://a.example/" }, itmes: [1] }, "itmes"],
	])("names what is wrong in %j", async (body, key) => {
		const { status, said } = await pointed(body);
		expect(status).toBe(400);
		expect((said.mistakes as { key: string }[]).map((mistake) => mistake.key)).toContain(key);
	});

	it("says that nothing is like it, and that the page has changed", async () => {
		const settings = { url: `${at}/growing/` };
		expect(await pointed({ settings, items: [9_999] })).toMatchObject({
			status: 422,
			said: { code: "nothing-alike" },
		});
		const first = await pointed({ settings, items: [LINK] });
		const { status, said } = await pointed({ settings, page: "another", items: [LINK] });
		expect([status, said.code, said.page]).toEqual([409, "page-changed", first.said.page]);
	});

	it("is the owner's", async () => {
		expect((await pointed({ settings: { url: `${at}/tzgg/` }, items: [LINK] }, {})).status).toBe(401);
		expect((await river.get(`/admin/pointing/page?url=${at}/tzgg/`)).status).toBe(401);
	});
});

describe("the page that is shown", () => {
	it("is a sandbox, runs one script of ours and loads nothing but this deployment's", async () => {
		const answer = await seen(`/admin/pointing/page?url=${at}/pictures/`);
		const policy = answer.headers.get("Content-Security-Policy") ?? "";
		expect(policy).toMatch(
			/^sandbox allow-scripts; default-src 'none'; script-src http\S+\/pointing-frame\.js; /,
		);
		expect(policy).not.toMatch(/unsafe|\*|'self'/);
		const html = await answer.text();
		expect(html).toMatch(/<img src="http:\/\/[^"]+\/media\/[\w-]+\?http:[^"]+a\.png" alt="x"/);
		expect(html).not.toContain("proxy:");
	});

	it("has an end, which the page around it tells", async () => {
		const html = await (await seen(`/admin/pointing/page?url=${at}/huge/`)).text();
		expect(html.match(/data-n=/g)).toHaveLength(POINTING_MAX_NODES);
		const page = await (await seen(`/admin/pointing?url=${at}/huge/`)).text();
		expect(page).toContain("没有显示");
		expect(page).toContain("第5批");
	});

	it("says in words why there is nothing to point at", async () => {
		const answer = await seen(`/admin/pointing?url=${encodeURIComponent(`${at}/feed.xml`)}`);
		expect(answer.status).toBe(422);
		expect(await answer.text()).toContain("这是订阅源（rss），不是网页：可以直接添加");
		expect(await (await seen("/admin/pointing")).text()).toContain('name="url"');
	});

	it("has scripts of less than 10 KB together", async () => {
		const sizes = await Promise.all(
			["/pointing.js", "/pointing-frame.js"].map(
				async (path) => (await (await river.get(path)).text()).length,
			),
		);
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(10_000);
	});
});
