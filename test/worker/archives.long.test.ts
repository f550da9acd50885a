import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.ts";
import { startSource, type TestSource, until } from "./source.ts";

let source: TestSource;
let river: Deployment;

const at = (path: string) => `http://127.0.0.1:${source.port}${path}`;
const day = (n: number) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString();

function feedPage(page: number): string {
	const items = Array.from({ length: 10 }, (_, i) => {
		const n = 40 - (page - 1) * 10 - i;
		return `<item><guid isPermaLink="false">p${n}</guid><title>Post ${n}</title><link>${at(`/${n}`)}</link><pubDate>${new Date(day(n)).toUTCString()}</pubDate></item>`;
	});
	return `<rss version="2.0"><channel><title>Blog</title><generator>https://wordpress.org/?v=6.8</generator>${items.join("")}</channel></rss>`;
}

beforeAll(async () => {
	source = await startSource();
	source.respond = (request, response) => {
		const url = new URL(request.url ?? "/", at("/"));
		const file = /^\/(\d)\.xml\.gz$/.exec(url.pathname)?.[1];
		if (url.pathname === "/feed/") response.end(feedPage(Number(url.searchParams.get("paged") ?? "1")));
		else if (url.pathname === "/sitemap.xml") {
			const files = [1, 2, 3, 4, 5].map(
				(n) => `<sitemap><loc>${at(`/${n}.xml.gz`)}</loc><lastmod>${day(n)}</lastmod></sitemap>`,
			);
			response.end(`<sitemapindex>${files.join("")}</sitemapindex>`);
		} else if (file) {
			response.setHeader("Content-Type", "application/x-gzip");
			const news = `<news:news><news:publication_date>${day(Number(file))}</news:publication_date><news:title>消息 ${file}</news:title></news:news>`;
			response.end(gzipSync(`<urlset><url><loc>${at(`/n/${file}`)}</loc>${news}</url></urlset>`));
		} else response.writeHead(404).end();
	};
	river = await deploy(
		`[[sources]]\nid = "blog"\nurl = "${at("/feed/")}"\ncategory = "blog"\nhistory = 30\n` +
			`[[sources]]\nid = "map"\nurl = "${at("/sitemap.xml")}"\ncategory = "map"\n`,
	);
});

afterAll(async () => {
	await river?.close();
	await source?.close();
});

async function titles(category: string): Promise<string[]> {
	const { items } = (await (await river.get(`/${category}.json`)).json()) as { items: { title: string }[] };
	return items.map(({ title }) => title);
}

it("walks through the pages of a blog as far as its owner asks, in workerd", async () => {
	await river.refresh();
	await until("they have come", async () => (await titles("blog")).length >= 30);
	expect(await titles("blog")).toEqual(Array.from({ length: 30 }, (_, n) => `Post ${40 - n}`));
	const pages = source.requests.map(({ path }) => path).filter((path) => path.includes("paged"));
	expect(pages).toEqual(["/feed/?paged=2", "/feed/?paged=3"]);
});

it("reads the newest gzipped files of an index of sitemaps, in workerd", async () => {
	await until("they have come", async () => (await titles("map")).length >= 3);
	expect(await titles("map")).toEqual(["消息 5", "消息 4", "消息 3"]);
	const { sources } = (await (await river.get("/health")).json()) as {
		sources: { id: string; kind: string; state: string }[];
	};
	expect(sources.find(({ id }) => id === "map")).toMatchObject({ kind: "sitemap", state: "ok" });
});
