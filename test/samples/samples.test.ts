import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { readOpml } from "../../src/read/opml.ts";
import { type Samples, type SiteName, startSamples } from "./server.ts";

let samples: Samples;
beforeAll(async () => {
	samples = await startSamples();
});
afterAll(() => samples.close());

const proxied = { Via: "1.1 sample-cors-proxy" };

describe("the sample sites", () => {
	it("have a sources.toml without mistakes", () => {
		const loaded = loadConfig(samples.sourcesToml());
		expect(loaded).toMatchObject({ ok: true });
	});

	it("have a blogroll that names feeds of theirs", async () => {
		const opml = readOpml(await (await fetch(`${samples.origins.moved}/blogroll.opml`)).text());
		const { rss, weekly } = samples.sites;
		expect(opml?.subscriptions.map(({ url, folders }) => [url, ...folders])).toEqual([
			[rss.url],
			[weekly.url, "周刊"],
		]);
	});

	it("answer for each source and each article", async () => {
		for (const [name, site] of Object.entries(samples.sites)) {
			const urls = [site.url, ...site.entries().map((entry) => site.articleUrl(entry.slug))];
			expect(urls.length, name).toBeGreaterThan(1);
			for (const url of urls) expect((await fetch(url, { headers: proxied })).status, url).toBe(200);
		}
	});

	it("send GBK bytes that only claim to be gb2312", async () => {
		const { gov } = samples.sites;
		const answer = await fetch(gov.articleUrl("t20221014_6022871"));
		const bytes = await answer.arrayBuffer();
		expect(answer.headers.get("Content-Type")).toBe("text/html");
		expect(new TextDecoder("gbk").decode(bytes)).toContain("桂建管〔2022〕26号");
		expect(new TextDecoder("gbk").decode(bytes)).toContain("覃喆");
		expect(() => new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes)).toThrow();
	});

	it.each<[SiteName, string, string]>([
		["gov", "Last-Modified", "If-Modified-Since"],
		["paper", "ETag", "If-None-Match"],
		["rss", "ETag", "If-None-Match"],
	])("honour the validator of %s until it changes", async (name, field, condition) => {
		const site = samples.sites[name];
		const validator = (await fetch(site.url)).headers.get(field) ?? "";
		const ask = () => fetch(site.url, { headers: { [condition]: validator } });
		expect((await ask()).status).toBe(304);
		site.add({
			slug: "added",
			title: "刚刚发布",
			date: "2026-11-20T08:00:00+08:00",
			body: "<p>新的一篇</p>",
		});
		expect((await ask()).status).toBe(200);
		expect((await fetch(site.articleUrl("added"))).status).toBe(200);
	});

	it("hand the protected pictures to their own site's pages alone", async () => {
		const picture = `${samples.origins.static}/qupost/img/a.jpeg`;
		const status = async (Referer?: string) =>
			(await fetch(picture, { headers: Referer === undefined ? {} : { Referer } })).status;
		expect(await status()).toBe(403);
		expect(await status("http://127.0.0.1:8787/")).toBe(403);
		expect(await status(`${samples.origins.media}/detail/1.html`)).toBe(200);
		expect((await fetch(`${samples.origins.cors}/?${picture}`)).status).toBe(200);
	});

	it("fail where they are meant to, and redirect where they have moved", async () => {
		await expect(fetch(samples.origins.down)).rejects.toThrow();
		expect((await fetch(samples.sites.forum.url)).status).toBe(403);
		expect((await fetch(`${samples.origins.cors}/?https://example.com/`)).status).toBe(403);
		const moved = await fetch(`${samples.origins.moved}/rss.php`, { redirect: "manual" });
		expect([moved.status, moved.headers.get("Location")]).toEqual([301, samples.sites.weekly.url]);
	});

	it("remember what they were asked, and can be told to answer otherwise", async () => {
		const { atom } = samples.sites;
		atom.override((_, response) => response.writeHead(503, { "Retry-After": "60" }).end() && undefined);
		await fetch(atom.url, { headers: { "If-None-Match": '"old"' } });
		atom.override(null);
		expect((await fetch(atom.url)).status).toBe(200);
		const asked = samples.hits().filter((hit) => hit.headers["if-none-match"] === '"old"');
		expect(asked).toMatchObject([{ host: "atom", method: "GET", path: "/atom.xml", status: 503 }]);
	});
});
