import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DAY, deployed, source } from "./platform/deployed.ts";
import { HOUR, MINUTE, START } from "./platform/world.ts";

const SITEMAP = "http://a.example/sitemap.xml";
const iso = (time: number) => new Date(time).toISOString();
const xml = (body: string | Uint8Array<ArrayBuffer>) =>
	new Response(body, { headers: { "Content-Type": "application/xml" } });

interface Url {
	path: string;
	lastmod?: number;
	title?: string;
}

const urlset = (urls: Url[]) =>
	`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls
		.map(({ path, lastmod, title }) => {
			const date = lastmod === undefined ? "" : `<lastmod>${iso(lastmod)}</lastmod>`;
			const news = title
				? `<news:news><news:publication_date>${iso(lastmod ?? START)}</news:publication_date><news:title>${title}</news:title></news:news>`
				: "";
			return `<url><loc>http://a.example${path}</loc>${date}${news}</url>`;
		})
		.join("")}</urlset>`;

const index = (files: { path: string; lastmod?: string }[]) =>
	`<sitemapindex>${files.map(({ path, lastmod }) => `<sitemap><loc>http://a.example${path}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ""}</sitemap>`).join("")}</sitemapindex>`;

const pathsOf = (asked: { url: string }[]) => asked.map(({ url }) => new URL(url).pathname);

describe("a sitemap", () => {
	it("is found out; its newest addresses come at first, later what is new", async () => {
		const urls: Url[] = Array.from({ length: 400 }, (_, n) => ({
			...{ path: `/n/${n}`, lastmod: START - (400 - n) * HOUR, title: `News ${n}` },
		}));
		const { world, titles, asked, health } = deployed(source("a", SITEMAP), () => xml(urlset(urls)));
		await world.pass(HOUR);
		expect(titles()).toHaveLength(100);
		expect(titles()).toContain("News 399");
		expect((await health()).kind).toBe("sitemap");
		urls.unshift({ path: "/n/400", lastmod: START + HOUR, title: "News 400" });
		await world.pass(DAY);
		expect(titles()).toHaveLength(101);
		// None of the pages; what else is asked for is the picture beside its name.
		expect(pathsOf(asked).filter((path) => path.startsWith("/n/"))).toEqual([]);
		// The history of addresses that have fallen out of the newest is no news.
		urls.shift();
		await world.pass(DAY);
		expect(titles().filter((title) => Number(title.slice(5)) < 299)).toEqual([]);
	});

	it.each([250, 500])("brings as many at first as the owner asks for (%s)", async (history) => {
		const urls = Array.from({ length: 800 }, (_, n) => ({
			...{ path: `/${n}`, lastmod: START - n * HOUR, title: `N ${n}` },
		}));
		const { world, titles } = deployed(source("a", SITEMAP, `history = ${history}\n`), () =>
			xml(urlset(urls)),
		);
		await world.pass(DAY);
		expect(titles()).toHaveLength(history);
	});

	it("loses none of the many that came between two visits", async () => {
		const urls: Url[] = [{ path: "/0", lastmod: START - HOUR, title: "N 0" }];
		const { world, titles } = deployed(source("a", SITEMAP), () => xml(urlset(urls)));
		await world.pass(HOUR);
		for (let n = 1; n <= 450; n++)
			urls.push({ path: `/${n}`, lastmod: world.platform.now + n, title: `N ${n}` });
		await world.pass(DAY);
		expect(titles()).toHaveLength(451);
	});

	it("with fulltext has the titles and dates of its pages, and tells nothing before they came", async () => {
		const written = START - 700 * DAY;
		const page = (n: string) =>
			new Response(
				`<html><head><title>What page ${n} is called</title><meta property="article:published_time" content="${iso(written)}"></head><body><article><h1>What page ${n} is called</h1><p>${`The council of the town has said on page ${n} what it means to do with the old bridge. `.repeat(6)}</p></article></body></html>`,
				{ headers: { "Content-Type": "text/html" } },
			);
		const urls = Array.from({ length: 5 }, (_, n) => ({ path: `/p/${n}`, lastmod: START - n * HOUR }));
		const untitled: string[] = [];
		const { world, health } = deployed(source("a", SITEMAP, "fulltext = true\n"), ({ pathname }) => {
			untitled.push(...world.stored().flatMap(({ key, title }) => (title ? [] : key)));
			if (pathname === "/robots.txt") return new Response("", { status: 404 });
			return pathname === "/sitemap.xml" ? xml(urlset(urls)) : page(pathname.slice(3));
		});
		const seen = new Set<string>();
		for (let n = 0; n < 12; n++) {
			await world.pass(5 * MINUTE);
			for (const { title, date } of world.stored()) seen.add(`${title} ${iso(date)}`);
		}
		expect([...seen].sort()).toEqual(
			Array.from({ length: 5 }, (_, n) => `What page ${n} is called ${iso(written)}`),
		);
		expect((await health()).problems).toEqual([]);
		expect(untitled).toEqual([]);
	});

	it("without titles and fulltext says so", async () => {
		const { world, health } = deployed(source("a", SITEMAP), () =>
			xml(urlset([{ path: "/1", lastmod: START }])),
		);
		await world.pass(10 * MINUTE);
		expect((await health()).problems.map(({ code }) => code)).toEqual(["untitled"]);
	});

	it("is filtered by its addresses", async () => {
		const urls = ["/news/1", "/shop/2", "/news/3"].map((path) => ({ path, lastmod: START, title: "T" }));
		const { world } = deployed(source("a", SITEMAP, 'include = ["/\\\\/news\\\\//"]\n'), () =>
			xml(urlset(urls)),
		);
		await world.pass(10 * MINUTE);
		expect(world.stored()).toHaveLength(2);
	});

	it("that is asked for and is something else is refused by name", async () => {
		const rss = '<rss version="2.0"><channel><title>t</title><item><title>x</title></item></channel></rss>';
		const { world, health } = deployed(source("a", SITEMAP, 'kind = "sitemap"\n'), () => xml(rss));
		await world.pass(10 * MINUTE);
		expect((await health()).error).toMatchObject({ stage: "parse", code: "not-a-feed" });
	});
});

describe("an index of sitemaps", () => {
	/** Ten files of a day each; `changed` is when each had changed. */
	function site(changed: (number | string | undefined)[], answer?: (path: string) => Response | undefined) {
		const urls = changed.map((_, file) => [
			{ path: `/${file}/0`, lastmod: START - file * DAY, title: `F${file} 0` },
		]);
		const date = (at: number | string | undefined) => (typeof at === "number" ? iso(at) : at);
		const river = deployed(source("a", SITEMAP, 'kind = "sitemap"\n'), ({ pathname }) => {
			const own = answer?.(pathname);
			if (own) return own;
			if (pathname === "/sitemap.xml")
				return xml(index(changed.map((at, file) => ({ path: `/${file}.xml.gz`, lastmod: date(at) }))));
			const file = Number(pathname.slice(1).split(".")[0]);
			return xml(gzipSync(urlset(urls[file] ?? [])));
		});
		const publish = (file: number, at: number) => {
			urls[file]?.unshift({ path: `/${file}/${at}`, lastmod: at, title: `F${file} ${at}` });
			changed[file] = at;
		};
		const files = () => pathsOf(river.asked).filter((path) => path.endsWith(".gz"));
		return { ...river, publish, files };
	}
	const days = Array.from({ length: 10 }, (_, file) => START - file * DAY);

	it("has its newest few files read at first, then only those that changed", async () => {
		const { world, titles, publish, files, asked } = site([...days]);
		await world.pass(HOUR);
		expect(files().sort()).toEqual(["/0.xml.gz", "/1.xml.gz", "/2.xml.gz"]);
		expect(titles()).toEqual(["F0 0", "F1 0", "F2 0"]);
		asked.length = 0;
		await world.pass(6 * HOUR);
		expect(files()).toEqual([]);
		expect(asked.length).toBeGreaterThan(3);
		publish(7, world.platform.now);
		await world.pass(3 * HOUR);
		expect(titles()).toHaveLength(5);
		expect(new Set(files())).toEqual(new Set(["/7.xml.gz"]));
		expect(files().length).toBeLessThanOrEqual(2);
	});

	it("has no more than a few files read at a visit, and the others at the next", async () => {
		const { world, titles, publish, files, asked } = site([...days]);
		await world.pass(HOUR);
		asked.length = 0;
		for (let file = 0; file < 10; file++) publish(file, world.platform.now);
		await world.pass(4 * HOUR);
		const visits = Map.groupBy(asked, ({ at }) => Math.floor(at / (5 * MINUTE)));
		for (const [, visit] of visits) expect(visit.length).toBeLessThanOrEqual(4);
		expect(new Set(files()).size).toBe(10);
		expect(titles().filter((title) => !title.endsWith(" 0"))).toHaveLength(10);
	});

	it("whose files have more news than one tick tells brings all of them", async () => {
		const { world, titles, files, publish } = site([...days]);
		await world.pass(HOUR);
		const before = titles().length;
		for (const file of [5, 6, 7]) for (let n = 0; n < 120; n++) publish(file, world.platform.now - n);
		await world.pass(6 * HOUR);
		expect(titles().length - before).toBeGreaterThanOrEqual(360);
		expect(files().length).toBeLessThan(15);
	});

	it("keeps the others' turn where one file cannot be had, and names that", async () => {
		const broken = (path: string) => (path === "/0.xml.gz" ? new Response("", { status: 403 }) : undefined);
		const { world, titles, publish, health } = site([...days], broken);
		await world.pass(HOUR);
		expect(
			(await health()).problems.map(({ code, message }) => [code, message.includes("/0.xml.gz")]),
		).toEqual([["page-missing", true]]);
		for (let file = 3; file < 10; file++) publish(file, world.platform.now);
		await world.pass(6 * HOUR);
		expect(titles().filter((title) => !title.endsWith(" 0"))).toHaveLength(7);
	});

	it.each<[string, string | undefined]>([
		["does not date its files", undefined],
		["dates all of them today", "2026-11-02"],
	])("has all its files read in turns where it %s", async (_, dated) => {
		const { world, files, publish } = site(days.map(() => dated));
		void publish;
		await world.pass(DAY - 7 * HOUR);
		expect(new Set(files()).size).toBe(10);
	});

	it("is not asked for files of its own kind for ever", async () => {
		const again = (path: string) => (path === "/0.xml.gz" ? xml(index([{ path: "/0.xml.gz" }])) : undefined);
		const { world, files, health } = site([...days], again);
		await world.pass(3 * HOUR);
		expect(files().filter((path) => path === "/0.xml.gz")).toHaveLength(1);
		expect((await health()).problems.map(({ code }) => code)).toEqual(["page-missing"]);
	});

	it("may name indexes, of which it costs no more than a few files a visit", async () => {
		const pages = [{ path: "/p/1", lastmod: START, title: "P1" }];
		const inner = days.slice(0, 6).map((at, file) => ({ path: `/part/${file}.xml`, lastmod: iso(at) }));
		const { world, titles, asked, health } = deployed(
			source("a", SITEMAP, 'kind = "sitemap"\n'),
			({ pathname }) => {
				if (pathname === "/sitemap.xml")
					return xml(index([{ path: "/inner.xml", lastmod: inner[0]?.lastmod }, { path: "/sitemap.xml" }]));
				if (pathname === "/inner.xml")
					return xml(index([...inner, { path: "/inner.xml", lastmod: iso(START - 9 * DAY) }]));
				return xml(
					urlset(
						pathname === "/part/0.xml" ? pages : [{ path: pathname, lastmod: START - DAY, title: pathname }],
					),
				);
			},
		);
		await world.pass(HOUR);
		expect(titles()).toEqual(["/part/1.xml", "/part/2.xml", "P1"]);
		const before = asked.length;
		pages.unshift({ path: "/p/2", lastmod: world.platform.now, title: "P2" });
		if (inner[0]) inner[0].lastmod = iso(world.platform.now);
		await world.pass(6 * HOUR);
		expect(titles()).toContain("P2");
		const visits = Map.groupBy(asked.slice(before), ({ at }) => Math.floor(at / (5 * MINUTE)));
		for (const [, visit] of visits) expect(visit.length).toBeLessThanOrEqual(4);
		expect((await health()).error).toBeNull();
	});

	it("may be a list of addresses, one a line", async () => {
		const paths = ["/a", "/b", "/城"];
		const { world, titles, health } = deployed(source("a", "http://a.example/sitemap.txt"), () => {
			const lines = paths.map((path) => `http://a.example${path}`);
			return new Response(`\ufeff${lines.join("\r\n")}\r\n`, { headers: { "Content-Type": "text/plain" } });
		});
		await world.pass(HOUR);
		expect(titles()).toHaveLength(3);
		expect((await health()).kind).toBe("sitemap");
		paths.push("/d");
		await world.pass(DAY);
		expect(titles()).toHaveLength(4);
	});

	it("is found by robots.txt, also where that names an index", async () => {
		const { world, titles, asked, health } = deployed(source("a", "http://a.example/robots.txt"), (url) => {
			if (url.pathname === "/robots.txt")
				return new Response(
					"# hello\n\nUser-agent: *\nDisallow: /admin\nSitemap: /index.xml # all\nSitemap: http://a.example/one.xml\n",
				);
			if (url.pathname === "/index.xml") return xml(index([{ path: "/two.xml", lastmod: iso(START) }]));
			return xml(urlset([{ path: `${url.pathname}/page`, lastmod: START, title: url.pathname }]));
		});
		await world.pass(HOUR);
		expect(titles()).toEqual(["/one.xml", "/two.xml"]);
		expect((await health()).error).toBeNull();
		const before = asked.length;
		await world.pass(DAY);
		// It costs a few requests at each visit, and brings nothing twice.
		expect(titles()).toHaveLength(2);
		expect(asked.length - before).toBeLessThan(24 * 4 * 5);
	});
});
