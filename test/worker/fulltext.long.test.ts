import { afterAll, beforeAll, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.ts";
import { startSource, type TestSource, until } from "./source.ts";

const SENTENCE =
	"市住建局召开会议，部署今年的老旧小区改造工作，要求各区县加快进度、保证质量，并按月公布完成情况。";

let source: TestSource;
let river: Deployment;

/** An article page as a CMS makes it: its text between menus, on as many pages as there are parts. */
function page(name: string, number: number, of: number): string {
	const pager =
		of > 1
			? `<div class="pager">${Array.from({ length: of }, (_, at) => `<a href="/${name}${at ? `_${at + 1}` : ""}.html">${at + 1}</a>`).join(" ")}${number < of ? `<a href="/${name}_${number + 1}.html">下一页</a>` : ""}</div>`
			: "";
	const text = Array.from(
		{ length: 4 },
		(_, at) => `<p>${name}第${number}页第${at + 1}段。${SENTENCE}</p>`,
	).join("");
	return `<!doctype html><html><head><meta charset="utf-8"><title>${name}的标题_某市住建局</title></head><body><div class="nav"><a href="/">首页</a> <a href="/list">新闻</a> <a href="/about">关于</a></div><h1>${name}的标题</h1><div class="info">发布时间：2026-11-02 09:30　来源：某市日报</div><div class="content">${text}</div>${pager}<div class="footer">版权所有</div></body></html>`;
}

beforeAll(async () => {
	source = await startSource();
	const at = (path: string) => `http://127.0.0.1:${source.port}${path}`;
	source.items = [
		{
			id: "short",
			title: "short",
			link: at("/short.html"),
			date: "2026-11-02T00:00:00Z",
			html: "<p>Teaser.</p>",
		},
		{
			id: "long",
			title: "long",
			link: at("/long.html"),
			date: "2026-11-01T00:00:00Z",
			html: "<p>Teaser.</p>",
		},
		{
			id: "broken",
			title: "broken",
			link: at("/broken.html"),
			date: "2026-10-31T00:00:00Z",
			html: "<p>Teaser.</p>",
		},
		{
			id: "secret",
			title: "secret",
			link: at("/private/x.html"),
			date: "2026-10-30T00:00:00Z",
			html: "<p>Teaser.</p>",
		},
	];
	source.respond = (request, response) => {
		const path = request.url ?? "";
		const article = /^\/(short|long)(?:_(\d))?\.html$/.exec(path);
		if (path === "/robots.txt") response.end("User-agent: *\nDisallow: /private/\n");
		else if (path === "/feed.xml") source.serve(request, response);
		else if (article) {
			response.setHeader("Content-Type", "text/html; charset=utf-8");
			response.end(page(article[1] ?? "", Number(article[2] ?? 1), article[1] === "long" ? 3 : 1));
		} else response.writeHead(500).end("broken");
	};
	river = await deploy(
		`[[sources]]\nurl = "${source.url}"\ncategory = "news"\nid = "one"\nfulltext = true\ntimezone = "Asia/Shanghai"`,
	);
});

afterAll(async () => {
	await river?.close();
	await source?.close();
});

interface Feed {
	items: {
		title: string;
		content_html?: string;
		content_text?: string;
		id: string;
		date_published: string;
	}[];
}

const read = async () => (await (await river.get("/news.json")).json()) as Feed;

it("publishes entries at once and mends them when their articles come, all pages of them, each fetched once", async () => {
	await river.refresh();
	const before = await read();
	expect(before.items.map((item) => item.title)).toEqual(["short", "long", "broken", "secret"]);
	const contentOf = (feed: Feed, title: string) =>
		feed.items.find((item) => item.title.startsWith(title))?.content_html ?? "";
	await until("the articles are in", async () => {
		await river.refresh();
		const feed = await read();
		return (
			contentOf(feed, "long").includes("long第3页第4段") && contentOf(feed, "short").includes("第1页第4段")
		);
	});
	const after = await read();
	for (const number of [1, 2, 3]) expect(contentOf(after, "long")).toContain(`long第${number}页第1段`);
	// The feed had only the beginning of the first title; four letters might begin any.
	expect(after.items.map((item) => item.title)).toEqual(["short的标题", "long", "broken", "secret"]);
	expect(contentOf(after, "short")).not.toContain("首页");
	expect(contentOf(after, "short")).not.toContain("版权所有");
	expect(contentOf(after, "broken")).toContain("Teaser.");
	expect(contentOf(after, "secret")).toContain("Teaser.");
	expect(after.items.map(({ id, date_published }) => [id, date_published])).toEqual(
		before.items.map(({ id, date_published }) => [id, date_published]),
	);
	await river.refresh();
	const paths = source.requests.map((one) => one.path);
	for (const path of ["/short.html", "/long.html", "/long_2.html", "/long_3.html", "/broken.html"]) {
		expect(
			paths.filter((one) => one === path),
			path,
		).toHaveLength(1);
	}
	expect(paths).not.toContain("/private/x.html");
});

it("says on /health what could not be fetched", async () => {
	const health = (await (await river.get("/health")).json()) as {
		sources: { problems: { code: string; message: string }[] }[];
	};
	const problems = health.sources[0]?.problems ?? [];
	expect(problems.map((one) => one.code)).toEqual(expect.arrayContaining(["http-500", "robots"]));
	expect(problems.find((one) => one.code === "http-500")?.message).toContain("/broken.html");
});
