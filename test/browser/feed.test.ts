import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FEED_CSS_PATH, feedCss } from "../../src/stages/render/feedCss.ts";
import { FEED_TYPE_FOR_BROWSERS, renderFeed } from "../../src/stages/render/render.ts";
import { documentWith, rich } from "../stages/render/documents.ts";
import { launchChromium } from "./chromium.ts";

let server: Server;
let origin: string;
let browser: Browser;
/** Of the site whose feed was asked for last. */
let language = "zh-CN";

beforeAll(async () => {
	server = createServer((request, response) => {
		if (request.url === FEED_CSS_PATH)
			return response.writeHead(200, { "Content-Type": "text/css" }).end(feedCss(language));
		const format = request.url === "/x.rss" ? "rss" : "atom";
		language = request.url?.split("?")[1] ?? "zh-CN";
		const { body } = renderFeed(format, documentWith([rich], { origin }), (target) => target);
		return response
			.writeHead(200, { "Content-Type": FEED_TYPE_FOR_BROWSERS, "X-Content-Type-Options": "nosniff" })
			.end(body);
	}).listen(0, "127.0.0.1");
	await new Promise((resolve) => server.once("listening", resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	browser = await launchChromium();
});

afterAll(async () => {
	await browser?.close();
	server?.close();
});

test.each(["atom", "rss"])("a browser shows %s to a person", async (format) => {
	const page = await browser.newPage();
	await page.goto(`${origin}/x.${format}`);
	const shown = String(
		await page.evaluate("document.documentElement.innerText ?? document.documentElement.textContent"),
	);
	expect(shown).toContain("全力冲刺一季度“开门红” & more");
	expect(await page.evaluate(`getComputedStyle(document.querySelector("entry, item")).display`)).toBe("flex");
	expect(await page.evaluate(`getComputedStyle(document.querySelector("id, guid")).display`)).toBe("none");
	expect(await page.evaluate(`getComputedStyle(document.documentElement, "::before").content`)).toContain(
		"这是一份订阅源",
	);
	await page.close();
});

test.each([
	["zh-CN", /^"这是.*This is a feed/s],
	["en", /^"This is.*这是/s],
])("says what it is in both languages, that of a site in %s first", async (language, said) => {
	const page = await browser.newPage();
	await page.goto(`${origin}/x.atom?${language}`);
	expect(await page.evaluate(`getComputedStyle(document.documentElement, "::before").content`)).toMatch(said);
	await page.close();
});

test("covers of Atom's dates what people do not write, wherever they stand", async () => {
	const page = await browser.newPage();
	await page.goto(`${origin}/x.atom`);
	const [covers, letters] = (await page.evaluate(`(() => {
		const date = document.querySelector("entry > published"), { left } = date.getBoundingClientRect();
		const coverOf = (name) => { const { left, width } = getComputedStyle(date, name); return [left, width].map(parseFloat); };
		const boxOf = (from, to) => {
			const range = new Range();
			range.setStart(date.firstChild, from);
			range.setEnd(date.firstChild, to);
			const box = range.getBoundingClientRect();
			return [box.left - left, box.width];
		};
		return [[coverOf("::before"), coverOf("::after")].flat(), [boxOf(10, 11), boxOf(16, 20)].flat()];
	})()`)) as [number[], number[]];
	expect(covers.map(Math.round)).toEqual(letters.map(Math.round));
	await page.close();
});
