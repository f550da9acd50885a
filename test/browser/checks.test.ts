import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { npmStart, type Started } from "./npmStart.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PHONE = { width: 390, height: 844 };
/** A page, its style and its script, uncompressed; pictures are the sources'. */
const PAGE_MAX_BYTES = 50_000;
/** CSS pixels; smaller text is not legible on a phone. */
const TEXT_MIN_PX = 12;

let started: Started;
let browser: Browser;
const paths: Record<string, string> = {
	home: "/",
	category: "/tech",
	"Chinese category": "/城建/通知",
	everything: "/all",
	search: "/tech?q=etag",
	source: "/sources/gov",
	health: "/health",
	"not found": "/nothing/here",
};

beforeAll(async () => {
	[started, browser] = await Promise.all([npmStart(), launchChromium()]);
	const page = await browser.newPage();
	await page.goto(`${started.origin}${encodeURI("/新媒体")}`);
	const link = await page.locator("a[href*='/entries/']").first().getAttribute("href");
	paths.entry = new URL(link ?? "", started.origin).pathname;
	await page.close();
});
afterAll(async () => {
	await browser?.close();
	await started?.stop();
});

/** What a page did while it loaded and was scrolled to its end. */
interface Visit {
	bytes: number;
	shift: number;
	violations: string[];
}

describe.each([...Object.keys(paths), "entry"])("%s", (name) => {
	it("is light, stays still, keeps to its policy, and is fit for everyone", async () => {
		const page = await browser.newPage({ viewport: PHONE, isMobile: true, hasTouch: true });
		const visit = await look(page, paths[name] ?? "");
		expect(visit.bytes, "bytes without pictures").toBeLessThan(PAGE_MAX_BYTES);
		expect(visit.shift, "layout shift").toBeLessThan(0.01);
		expect(visit.violations).toEqual([]);
		expect(await smallTexts(page)).toEqual([]);
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			// Colours that change while one looks are in between for a moment.
			await page.reload();
			expect(await axe(page), colorScheme).toEqual([]);
		}
		await page.close();
	});

	it("has what a search engine and a screen reader ask for first", async () => {
		const answer = await fetch(started.origin + encodeURI(paths[name] ?? ""), {
			headers: { Accept: "text/html" },
		});
		const html = await answer.text();
		expect(html).toMatch(/^<!doctype html>/i);
		expect(html).toMatch(/<html [^>]*lang="[a-z]{2}/);
		expect(html).toMatch(/<title>[^<]+<\/title>/);
		expect(html).toMatch(/<meta name="viewport" content="width=device-width[^"]*"/);
		expect(html).not.toMatch(/user-scalable|maximum-scale/);
		const policy = answer.headers.get("Content-Security-Policy") ?? "";
		expect(policy).toContain("default-src 'none'");
		expect(policy).not.toMatch(/unsafe-/);
		expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
	});

	it("says the same without JavaScript", async () => {
		const texts: string[] = [];
		for (const javaScriptEnabled of [true, false]) {
			// In the site's own zone the script has nothing to change.
			const page = await browser.newPage({ viewport: PHONE, javaScriptEnabled, timezoneId: "Asia/Shanghai" });
			await page.goto(started.origin + encodeURI(paths[name] ?? ""));
			texts.push(((await page.locator("main").textContent()) ?? "").replace(/\s+/g, " "));
			await page.close();
		}
		// Times that are told from now ("5 minutes ago") may differ by what passed in between.
		const timeless = texts.map((text) => text.replace(/\d+/g, "0"));
		expect(timeless[1]).toBe(timeless[0]);
		expect(texts[0]?.length).toBeGreaterThan(20);
	});
});

it("is searched without JavaScript", async () => {
	const page = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
	await page.goto(`${started.origin}/tech`);
	await page.getByRole("searchbox").fill("guard");
	await page.keyboard.press("Enter");
	await page.waitForURL(/\?q=guard/);
	expect(await page.locator("main a[href*='/entries/']").count()).toBeGreaterThan(0);
	await page.close();
});

async function look(page: Page, path: string): Promise<Visit> {
	let bytes = 0;
	const bodies: Promise<void>[] = [];
	page.on("response", (response) => {
		if (!["document", "stylesheet", "script", "font"].includes(response.request().resourceType())) return;
		bodies.push(
			response.body().then((body) => {
				bytes += body.byteLength;
			}),
		);
	});
	await page.addInitScript(`
		window.shift = 0;
		window.violations = [];
		new PerformanceObserver((list) => {
			for (const one of list.getEntries()) if (!one.hadRecentInput) window.shift += one.value;
		}).observe({ type: "layout-shift", buffered: true });
		addEventListener("securitypolicyviolation", (event) =>
			window.violations.push(event.effectiveDirective + " " + event.blockedURI));
	`);
	await page.goto(started.origin + encodeURI(path), { waitUntil: "load" });
	// A phone shows no pictures of many categories on the home page: what is hidden cannot be scrolled to.
	for (const picture of await page.locator("img:visible").all()) await picture.scrollIntoViewIfNeeded();
	await page.waitForLoadState("networkidle");
	await Promise.all(bodies);
	const { shift, violations } = (await page.evaluate("({ shift, violations })")) as Visit;
	return { bytes, shift, violations };
}

/** Texts that are too small to read. */
function smallTexts(page: Page): Promise<string[]> {
	return page.evaluate(`(() => {
		const found = [];
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const { data, parentElement } = texts.currentNode;
			if (data.trim() === "" || !parentElement.checkVisibility()) continue;
			const size = parseFloat(getComputedStyle(parentElement).fontSize);
			if (size < ${TEXT_MIN_PX}) found.push(size + "px: " + data.trim().slice(0, 40));
		}
		return found;
	})()`);
}

/** What axe-core finds with the sizes of tap targets, which it does not look at by default; one line each. */
async function axe(page: Page): Promise<string[]> {
	await page.evaluate(AXE);
	return page.evaluate(`axe.run({ rules: { "target-size": { enabled: true } } }).then(({ violations }) =>
		violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")))`);
}
