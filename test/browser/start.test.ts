import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { npmStart, type Started } from "./npmStart.ts";

const SCREENSHOTS = join(".tributary", "screenshots");
const SCREENS = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

let started: Started;
let browser: Browser;

beforeAll(async () => {
	mkdirSync(SCREENSHOTS, { recursive: true });
	[started, browser] = await Promise.all([npmStart(), launchChromium()]);
});
afterAll(async () => {
	await browser?.close();
	const code = await started?.stop();
	expect(code, "the exit code of npm start after Ctrl-C").toBe(0);
});

describe("npm start", () => {
	it("says what became of each source, and which two are there to fail", () => {
		const lines = started.printed().split("\n");
		const ok = lines.filter((line) => /^ {2}ok /.test(line)).map((line) => line.trim().split(/\s+/)[1]);
		expect(ok).toEqual([
			"gov",
			"trade",
			"paper",
			"forum",
			"museum",
			"media",
			"rss",
			"atom",
			"rdf",
			"json",
			"moved",
			"releases",
			"level",
			"blog",
			"annals",
			"podcast",
			"blogroll",
			"letters",
		]);
		const failed = lines.filter((line) => /failed .*\(it is there to fail\)/.test(line));
		expect(failed.map((line) => line.trim().split(/\s+/)[1])).toEqual(["down", "malformed"]);
	});

	it.each([
		["home", "/", "tributary samples"],
		["category", "/tech", "Strong ETags for the price of a hash"],
		["chinese-category", "/城建/通知", "“质量月”活动"],
		["health", "/health", "malformed"],
	])("shows a page for people: %s", async (name, path, text) => {
		await visit(name, path, async (page) => {
			expect(await page.title()).not.toBe("");
			expect(await page.getByText(text).first().isVisible(), text).toBe(true);
			expect(await sidewaysScroll(page), "wider than the screen").toBe(0);
		});
	});

	it("leads from home to an entry by its links", async () => {
		await visit("entry", "/tech", async (page) => {
			await entryLink(page, "Following redirects").click();
			await page.waitForLoadState("load");
			expect(new URL(page.url()).pathname).toMatch(/^\/entries\//);
			expect(await page.getByText("Ask the guard.").first().isVisible(), "Ask the guard.").toBe(true);
		});
	});

	it("shows the pictures of a site that refuses foreign pages", async () => {
		await visit("protected-pictures", "/新媒体", async (page) => {
			await entryLink(page, "全力冲刺一季度").click();
			await page.waitForLoadState("load");
			const pictures = await loadPictures(page);
			expect(pictures.length).toBeGreaterThanOrEqual(3);
			for (const { src, naturalWidth } of pictures) expect(naturalWidth, src).toBeGreaterThan(0);
		});
	});

	it("shows the pictures of a site that answers nobody but a proxy, and which proxies failed", async () => {
		await visit("proxied-pictures", "/城建/新闻", async (page) => {
			await entryLink(page, "五个抓手").click();
			await page.waitForLoadState("load");
			const pictures = await loadPictures(page);
			expect(pictures.map(({ src }) => src)).toEqual([expect.stringMatching(/\/media\/[\w-]+~forum\?/)]);
			for (const { src, naturalWidth } of pictures) expect(naturalWidth, src).toBeGreaterThan(0);
		});
		await visit("proxied-source", "/sources/forum", async (page) => {
			await page.locator("details.mended summary").click();
			for (const code of ["proxy-unreachable", "proxy-locked"])
				expect(await page.getByText(`fetch/${code}`).isVisible(), code).toBe(true);
		});
	});

	it.each([
		["releases", "github-releases", "v2.1.0"],
		["level", "rsshub://river/level/7", "七号站水位"],
		["blog", "/feed/", "渡口札记 第11篇"],
		["blog", "/notes.xml", "渡口札记 第2篇"],
		["annals", "/annals.xml", "Annals of the river, part 1"],
		["podcast", "/feed.xml", "摆渡人的一天"],
		["trade", "fetch/proxy-locked", "住建部"],
		["atom", "/atom.xml", "Strong ETags"],
		["json", "/feed.json", "Reading lists"],
	])("says of %s how it is had (%s), and shows what it has", async (id, how, title) => {
		await visit(`source-${id}`, `/sources/${id}`, async (page) => {
			const shown = (text: string) => page.getByText(text).first().count();
			for (const summary of await page.locator("details summary").all()) await summary.click();
			expect(await shown(how), how).toBe(1);
			expect(await entryLink(page, title).count(), title).toBe(1);
			for (const { src, naturalWidth } of await loadPictures(page))
				expect(naturalWidth, src).toBeGreaterThan(0);
		});
	});

	it("has for an episode what podcasts have: a season, a transcript, chapters, who was there", async () => {
		await visit("episode", "/播客", async (page) => {
			await entryLink(page, "摆渡人的一天").click();
			await page.waitForLoadState("load");
			for (const text of ["河流志", "老陈"])
				expect(await page.getByText(text).first().isVisible(), text).toBe(true);
			for (const file of [".vtt", ".chapters.json", ".mp3"])
				expect(
					await page.locator(`a[href*='3${file}'], audio[src*='3${file}'], source[src*='3${file}']`).count(),
					file,
				).toBeGreaterThan(0);
		});
	});

	it("runs nothing that a hostile entry brings", async () => {
		const look = async (page: Page) => {
			await entryLink(page, "A guest post").click();
			await page.waitForLoadState("load");
			await loadPictures(page);
			expect(await page.title()).not.toContain("owned");
			expect(
				await page.getByText("What remains is this sentence").first().isVisible(),
				"What remains is this sentence",
			).toBe(true);
			expect(await page.locator("iframe, form[action*=phish], object, embed").count()).toBe(0);
		};
		await visit("hostile-entry", "/tech", look, /^Failed to load resource.*no-such-picture/);
	});
});

/**
 * Visits a page on each screen, looks at it, takes a picture, and checks that the console stayed quiet (but for
 * `expected`) and that nothing left this machine.
 */
async function visit(
	name: string,
	path: string,
	look: (page: Page) => Promise<void>,
	expected?: RegExp,
): Promise<void> {
	for (const [screen, viewport] of Object.entries(SCREENS)) {
		const page = await browser.newPage({ viewport });
		const trouble: string[] = [];
		page.on("console", (message) => {
			const { url } = message.location();
			if (["error", "warning"].includes(message.type())) trouble.push(`${message.text()} (${url})`);
		});
		page.on("pageerror", (error) => trouble.push(String(error)));
		page.on("request", (request) => {
			const { protocol, hostname } = new URL(request.url());
			if (protocol.startsWith("http") && hostname !== "127.0.0.1") trouble.push(`asked ${request.url()}`);
		});
		const answer = await page.goto(started.origin + encodeURI(path));
		expect(answer?.status(), path).toBe(200);
		await look(page);
		await page.evaluate("scrollTo(0, 0)");
		await page.screenshot({ path: join(SCREENSHOTS, `${name}-${screen}.png`) });
		await page.close();
		const unexpected = trouble.filter((one) => !expected?.test(one));
		expect(unexpected, `${name} on ${screen}`).toEqual([]);
	}
}

function entryLink(page: Page, text: string) {
	return page.locator("a[href*='/entries/']").filter({ hasText: text }).first();
}

/**
 * Scrolls every picture into view, so that lazy ones load too, and tells how wide each came out. It waits for the
 * pictures themselves: a network that was idle once counts as idle for good, also while a late picture is on its way.
 */
async function loadPictures(page: Page): Promise<{ src: string; naturalWidth: number }[]> {
	for (const picture of await page.locator("img").all()) await picture.scrollIntoViewIfNeeded();
	// Not by waitForFunction, which the policy of our pages forbids to evaluate its condition.
	const waiting = () => page.evaluate("[...document.images].filter(({ complete }) => !complete).length");
	await expect.poll(waiting, { timeout: 15_000, message: "pictures still on their way" }).toBe(0);
	return page.evaluate("[...document.images].map(({ src, naturalWidth }) => ({ src, naturalWidth }))");
}

/** Pixels by which the page is wider than its window. */
function sidewaysScroll(page: Page): Promise<number> {
	return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
