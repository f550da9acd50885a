import { describe, expect, it } from "vitest";
import { parseFeed } from "../../../src/stages/parse/parse.ts";

const HEAD =
	'<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet type="text/xsl" href="/main.xsl"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1">';

function read(text: string) {
	const parsed = parseFeed(text, {
		url: "https://a.example/maps/sitemap.xml",
		now: Date.UTC(2026, 10, 2),
		timezone: "Asia/Shanghai",
	});
	if (!parsed.ok) throw new Error(parsed.error.message);
	return parsed.value;
}
const at = (text: string) => Date.parse(text);

describe("a sitemap", () => {
	it("gives titles, dates, names and language by its news extension", () => {
		const { kind, feed, entries, problems } = read(
			`${HEAD}<url><loc>https://a.example/n/1?a=1&amp;b=2</loc><lastmod>2026-11-01T10:00:00Z</lastmod><news:news><news:publication><news:name>甲报</news:name><news:language>zh-cn</news:language></news:publication><news:publication_date>2026-11-01T08:00:00+08:00</news:publication_date><news:title><![CDATA[桥通车 <了>]]></news:title><news:keywords>桥, 交通</news:keywords></news:news><image:image><image:loc>/p.jpg</image:loc></image:image></url></urlset>`,
		);
		expect(kind).toBe("sitemap");
		expect(feed).toMatchObject({ title: "甲报", language: "zh-cn", url: "https://a.example/" });
		expect(problems).toEqual([]);
		expect(entries).toMatchObject([
			{
				...{ id: null, url: "https://a.example/n/1?a=1&b=2", title: "桥通车 <了>", language: "zh-cn" },
				...{ published: at("2026-11-01T00:00:00Z"), updated: at("2026-11-01T10:00:00Z") },
				image: "https://a.example/p.jpg",
				categories: [{ name: "桥" }, { name: "交通" }],
			},
		]);
		expect(entries[0]?.dateFrom).toMatch(/^news:publication_date\//);
	});

	it("gives films by their extension, whatever its prefix for itself", () => {
		const { entries } = read(
			'<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>https://a.example/v</s:loc><video:video><video:thumbnail_loc>https://a.example/t.jpg</video:thumbnail_loc><video:title>A film</video:title><video:description>What it shows</video:description><video:content_loc>https://a.example/v.mp4</video:content_loc><video:duration>600</video:duration></video:video></s:url></s:urlset>',
		);
		expect(entries).toMatchObject([
			{
				...{ url: "https://a.example/v", title: "A film", summary: "What it shows" },
				image: "https://a.example/t.jpg",
				enclosures: [{ url: "https://a.example/v.mp4", durationSeconds: 600 }],
			},
		]);
	});

	it("knows the extensions by their namespaces, whatever their prefixes", () => {
		const { feed, entries } = read(
			'<urlset xmlns:N="http://www.google.com/schemas/sitemap-news/0.9" xmlns:pic="https://www.google.com/schemas/sitemap-image/1.1/"><url><loc>https://a.example/n</loc><N:news><N:publication><N:name>Daily</N:name></N:publication><N:publication_date>2026-11-01</N:publication_date><N:title>One</N:title></N:news><pic:image><pic:loc>/p.jpg</pic:loc></pic:image></url></urlset>',
		);
		expect(feed.title).toBe("Daily");
		expect(entries).toMatchObject([
			{ url: "https://a.example/n", title: "One", image: "https://a.example/p.jpg" },
		]);
		expect(entries[0]?.published).not.toBeNull();
	});

	it("says what it does not have, and reads a day in the source's zone", () => {
		const { entries, problems } = read(
			`${HEAD}<!-- <url><loc>https://a.example/no</loc></url> --><url><loc>https://a.example/1</loc><lastmod>2026-11-01</lastmod></url><url><loc>https://a.example/2</loc></url><url><lastmod>2026-11-01</lastmod></url></urlset>`,
		);
		expect(entries).toMatchObject([
			{ url: "https://a.example/1", title: null, published: null, updated: at("2026-11-01T00:00:00+08:00") },
			{ url: "https://a.example/2", title: null, updated: null },
		]);
		expect(entries[0]?.dateFrom).toBe("lastmod/rfc3339/day");
		expect(problems.map(({ code }) => code)).toEqual(["untitled"]);
	});

	it("of 50,000 addresses gives the 1,000 newest", () => {
		const urls = Array.from({ length: 50_000 }, (_, n) => {
			const day = new Date(at("2020-01-01T00:00:00Z") + ((n * 7919) % 50_000) * 3600_000).toISOString();
			return `<url><loc>https://a.example/${n}</loc><lastmod>${day}</lastmod></url>`;
		});
		const { entries } = read(`${HEAD}${urls.join("")}</urlset>`);
		expect(entries).toHaveLength(1000);
		const dates = entries.map(({ updated }) => updated ?? 0);
		expect(dates[0]).toBe(at("2020-01-01T00:00:00Z") + 49_999 * 3600_000);
		expect(dates.at(-1)).toBe(at("2020-01-01T00:00:00Z") + 49_000 * 3600_000);
	});

	it("of thousands without dates gives those of both ends", () => {
		const urls = Array.from({ length: 3000 }, (_, n) => `<url><loc>https://a.example/${n}</loc></url>`);
		const { entries } = read(`${HEAD}${urls.join("\n")}</urlset>`);
		expect(entries).toHaveLength(1000);
		expect([entries[0]?.url, entries.at(-1)?.url]).toEqual(["https://a.example/0", "https://a.example/2999"]);
	});

	it("that is cut has no address that is not whole", () => {
		const { entries, problems } = read(
			`${HEAD}<url><loc>https://a.example/1</loc></url><url><loc>https://a.ex`,
		);
		expect(entries).toHaveLength(1);
		expect(problems.map(({ code }) => code)).toContain("truncated-entry");
	});

	// In time that grows with the square of the length, neither comes to an end before the test is stopped.
	it("comes to an end with comments and fields that do not", () => {
		expect(read(`${HEAD}${"<!-- ".repeat(200_000)}${"<url>".repeat(100_000)}`).entries).toEqual([]);
		expect(read(`${HEAD}${"<url><lastmod>".repeat(100_000)}`).entries).toEqual([]);
	});
});

describe("an index of sitemaps", () => {
	it("names its files and by when each had changed: one dated by a day at the day's end", () => {
		const { kind, files, entries } = read(
			'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://a.example/1.xml.gz</loc><lastmod>2026-11-01T10:00:00+00:00</lastmod></sitemap><sitemap><loc>/2.xml</loc><lastmod>2026-11-01</lastmod></sitemap><sitemap><loc>https://a.example/3.xml</loc></sitemap></sitemapindex>',
		);
		expect([kind, entries]).toEqual(["sitemap", []]);
		expect(files).toEqual([
			{ url: "https://a.example/1.xml.gz", changed: at("2026-11-01T10:00:00Z") },
			{ url: "https://a.example/2.xml", changed: at("2026-11-02T00:00:00+08:00") },
			{ url: "https://a.example/3.xml", changed: null },
		]);
	});
});
