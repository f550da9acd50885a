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

beforeAll(async () => {
	server = createServer((request, response) => {
		if (request.url === FEED_CSS_PATH)
			return response.writeHead(200, { "Content-Type": "text/css" }).end(feedCss("zh-CN"));
		const format = request.url === "/x.rss" ? "rss" : "atom";
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
