import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PNG } from "../servers/media.ts";
import { PASSED_ON, type ProxyHost, startProxies } from "../servers/proxies.ts";
import { type Bare, deployBare } from "../worker/bare.ts";
import { TOKEN } from "../worker/deployment.ts";
import { startSource, type TestSource } from "../worker/source.ts";
import { launchChromium } from "./chromium.ts";

let source: TestSource;
let proxies: ProxyHost;
let river: Bare;
let browser: Browser;
/** Requests that came without a proxy, of the Worker or of the browser. */
const direct: string[] = [];

beforeAll(async () => {
	[source, proxies, browser] = await Promise.all([startSource(), startProxies(), launchChromium()]);
	const at = `http://127.0.0.1:${source.port}`;
	const picture = (name: string) => `<img src="${at}/${name}.png" width="400" height="300">`;
	source.items = [
		{
			id: "a",
			title: "behind a wall",
			link: `${at}/a.html`,
			html: `<p>Text</p>${["refused", "silent", "other"].map(picture).join("")}`,
		},
	];
	source.respond = (request, response) => {
		const path = request.url ?? "";
		if (request.headers.via !== PASSED_ON) {
			direct.push(path);
			// Refused, or never answered.
			if (path.startsWith("/refused")) response.writeHead(403).end("no");
			return;
		}
		if (path.endsWith(".png")) response.writeHead(200, { "Content-Type": "image/png" }).end(PNG);
		else source.serve(request, response);
	};
	const via = `["${proxies.at("quota")}/?", "${proxies.at("raw")}/raw?url={encoded}"]`;
	river = await deployBare(
		`[[sources]]\nid = "walled"\ncategory = "news"\nurl = "${source.url}"\nvia = ${via}`,
		"127.0.0.1",
	);
});

afterAll(async () => {
	await browser?.close();
	await Promise.all([river?.close(), source?.close(), proxies?.close()]);
});

it("every picture loads from a host that answers the Worker with 403, or not at all", async () => {
	const headers = { Authorization: `Bearer ${TOKEN}` };
	await river.get("/admin/refresh", { method: "POST", headers });
	const html = await (await river.get("/sources/walled")).text();
	const entry = /\/entries\/[0-9a-f]+/.exec(html)?.[0];
	const page = await browser.newPage();
	await page.goto(`${river.url}${entry}`);
	for (const one of await page.locator("img").all()) await one.scrollIntoViewIfNeeded();
	const waiting = () => page.evaluate("[...document.images].filter(({ complete }) => !complete).length");
	await expect.poll(waiting, { timeout: 15_000 }).toBe(0);
	const pictures: { src: string; naturalWidth: number }[] = await page.evaluate(
		"[...document.images].map(({ src, naturalWidth }) => ({ src, naturalWidth }))",
	);
	expect(pictures.map(({ src }) => /[a-z]+\.png$/.exec(src)?.[0])).toEqual(
		expect.arrayContaining(["refused.png", "silent.png", "other.png"]),
	);
	for (const { src, naturalWidth } of pictures) expect(naturalWidth, src).toBeGreaterThan(0);
	expect(direct).toEqual([]);
});
