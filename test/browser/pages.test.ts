import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
	entryPage,
	ICON_SVG,
	LOCAL_TIME_PATH,
	pageCsp,
	SCRIPT,
	STYLE,
	STYLE_PATH,
} from "../../src/web/ui/pages.ts";
import { entryWith } from "../stages/render/documents.ts";
import { englishSite, PICTURE, pages, site, viewOf } from "../web/ui/views.ts";
import { launchChromium } from "./chromium.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Set it to a folder to look at every page yourself. */
const SCREENSHOTS = process.env.SCREENSHOTS;

const PAGES: Record<string, string> = { ...pages(), ...prefixed("en-", english()) };
const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };

const LOOKS = [
	["phone", false],
	["phone", true],
	["desktop", false],
	["desktop", true],
] as const;
const ENGLISH_LOOKS = [
	["phone", false],
	["desktop", true],
] as const;

let server: Server;
let origin: string;
let browser: Browser;

beforeAll(async () => {
	server = createServer((request, response) => {
		const path = (request.url ?? "/").split("?")[0] ?? "/";
		const file = {
			[STYLE_PATH]: ["text/css", STYLE],
			[LOCAL_TIME_PATH]: ["text/javascript", SCRIPT],
			"/icon.svg": ["image/svg+xml", ICON_SVG],
		}[path];
		const [type = "", body = ""] = file ?? ["text/html; charset=utf-8", PAGES[path.slice(1)] ?? ""];
		response
			.writeHead(body ? 200 : 404, { "Content-Type": type, "Content-Security-Policy": pageCsp(origin) })
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

/** Opens a page and gives what the browser complained about while it loaded. */
async function open(
	name: string,
	options: { width: number; height: number; dark: boolean; timezone?: string; javaScriptEnabled?: boolean },
) {
	const context = await browser.newContext({
		viewport: { width: options.width, height: options.height },
		colorScheme: options.dark ? "dark" : "light",
		timezoneId: options.timezone ?? "Asia/Shanghai",
		javaScriptEnabled: options.javaScriptEnabled ?? true,
		// axe is put into the page by the test, which the pages' own policy would refuse.
		bypassCSP: false,
	});
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
	page.on("pageerror", (error) => complaints.push(error.message));
	await page.route(/example/, (route) =>
		route.request().url() === PICTURE
			? route.fulfill({ contentType: "image/svg+xml", body: SAMPLE_PICTURE })
			: route.abort(),
	);
	await page.goto(`${origin}/${name}`, { waitUntil: "load" });
	return { page, complaints, close: () => context.close() };
}

describe.each(Object.keys(PAGES))("%s", (name) => {
	// English only changes the words, so two looks are enough.
	test.each(name.startsWith("en-") ? ENGLISH_LOOKS : LOOKS)("on a %s, dark: %s", async (size, dark) => {
		const { page, complaints, close } = await open(name, { ...SIZES[size], dark });
		expect(complaints).toEqual([]);
		expect(
			await page.evaluate("document.documentElement.scrollWidth - innerWidth"),
			"scrolls sideways",
		).toBeLessThanOrEqual(0);
		expect(await page.evaluate(SMALL_TEXTS), "smaller than 16 px").toEqual([]);
		// Dark is the same page in other colours.
		expect(await violations(page, dark ? ["color-contrast"] : null)).toEqual([]);
		if (SCREENSHOTS)
			await page.screenshot({
				path: `${SCREENSHOTS}/${name}-${size}-${dark ? "dark" : "light"}.png`,
				fullPage: true,
			});
		await close();
	});
});

test("a home page of many categories is no longer than some screens of a phone, and leads to all of them", async () => {
	const { page, close } = await open("home-long", { width: 390, height: 844, dark: false });
	expect(await page.evaluate("document.documentElement.scrollHeight")).toBeLessThan(3_500);
	expect(await page.locator(".card h2 a:visible").count()).toBe(12);
	expect(await page.locator(".card .chips a:visible").count()).toBeGreaterThan(12);
	await close();
});

test("what stands beside others of its kind is said to be what it is", async () => {
	const { page, close } = await open("home-long", { ...SIZES.desktop, dark: false });
	const names = await page.locator(".head .chips > span").allTextContents();
	expect(names).toEqual(["存下的搜索", "分类"]);
	await close();
	const health = await open("health", { ...SIZES.phone, dark: false });
	expect(await health.page.locator(".row-names").textContent()).toBe("来源 上次成功");
	// A figure stands at the end of its line, below the one before.
	const ends = await health.page
		.locator(".quotas dd")
		.evaluateAll((all) => all.map((dd) => dd.getBoundingClientRect().right));
	expect(new Set(ends.map(Math.round)).size).toBe(1);
	await health.close();
	const found = await open("category-search", { ...SIZES.phone, dark: false });
	expect(await found.page.locator(".head .chips").count()).toBe(0);
	await found.close();
	const none = await open("home-empty", { ...SIZES.phone, dark: false });
	expect(await none.page.locator(".glance").count()).toBe(0);
	await none.close();
});

test("a table that is wider than its place shows that there is more, and gives sentences room", async () => {
	const sentence = "青年路一号院电梯加装及配套管网改造工程";
	const row = `<tr><td>${sentence}</td>${"<td>市城建集团有限公司</td>".repeat(6)}</tr>`;
	PAGES.wide = entryPage(viewOf(entryWith({ key: "a", contentHtml: `<table>${row}</table><pre>x</pre>` })));
	const { page, close } = await open("wide", { ...SIZES.phone, dark: true });
	expect(
		await page
			.locator("td")
			.first()
			.evaluate((cell) => cell.getBoundingClientRect().width),
	).toBeGreaterThan(180);
	for (const selector of ["table", "pre"])
		expect(
			await page.evaluate(
				`getComputedStyle(document.querySelector(".content ${selector}")).backgroundAttachment`,
			),
		).toContain("local, local, scroll, scroll");
	await close();
});

test("dates are in the reader's zone, and without JavaScript in the site's", async () => {
	const away = await open("entry", { ...SIZES.phone, dark: false, timezone: "America/New_York" });
	expect(await away.page.locator("time").first().textContent()).toBe("2026年11月20日 01:30");
	expect(await away.page.locator("[data-zone]").textContent()).toContain("America/New_York");
	await away.close();
	const plain = await open("entry", { ...SIZES.phone, dark: false, javaScriptEnabled: false });
	expect(await plain.page.locator("time").first().textContent()).toBe("2026年11月20日 14:30");
	await plain.close();
});

test.each([
	["zh-CN", site],
	["en", englishSite],
])("what an entry's styles say and what elements are looks so in %s", async (_, view) => {
	const contentHtml =
		'<table><caption style="text-align:right">c</caption><tr><td>x</td></tr></table>' +
		'<p style="white-space:pre-wrap">p</p><p><code>x</code><kbd>x</kbd></p><pre>x</pre><h2>h</h2>';
	PAGES.styled = entryPage(viewOf(entryWith({ key: "a", contentHtml }), view));
	const { page, complaints, close } = await open("styled", { ...SIZES.desktop, dark: false });
	expect(complaints).toEqual([]);
	const style = (selector: string, name: string) =>
		page.evaluate(`getComputedStyle(document.querySelector('.content ${selector}')).${name}`);
	expect(await style("caption", "textAlign")).toBe("right");
	expect(await style("p", "whiteSpace")).toBe("pre-wrap");
	for (const name of ["code", "kbd", "pre"])
		expect(await style(name, "fontFamily"), name).toContain("monospace");
	const [height, size] = [await style("h2", "lineHeight"), await style("h2", "fontSize")];
	expect(Number.parseFloat(String(height)) / Number.parseFloat(String(size))).toBeLessThan(1.6);
	await close();
});

test("a photograph without a size has its place before it comes, another one its own size at last", async () => {
	const picture = (name: string) => `<p><img alt="" src="https://pictures.example/${name}"></p>`;
	const contentHtml = `${picture("photo")}<p>text</p>${picture("tall")}${picture("missing")}`;
	PAGES.unsized = entryPage(viewOf(entryWith({ key: "a", contentHtml })));
	const context = await browser.newContext({ viewport: SIZES.phone });
	const page = await context.newPage();
	let come = () => {};
	const coming = new Promise<void>((resolve) => {
		come = resolve;
	});
	await page.route(/pictures\.example/, async (route) => {
		await coming;
		const [width, height] =
			{ "/photo": [900, 506], "/tall": [400, 900] }[new URL(route.request().url()).pathname] ?? [];
		const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
		return width ? route.fulfill({ contentType: "image/svg+xml", body }) : route.abort();
	});
	await page.goto(`${origin}/unsized`, { waitUntil: "domcontentloaded" });
	const box = (selector: string) => page.locator(`.content ${selector}`).boundingBox();
	const before = await box("p:nth-child(2)");
	expect((await box("p:first-child img"))?.height).toBeGreaterThan(100);
	come();
	await expect.poll(() => page.evaluate("document.images[0].naturalWidth")).toBeGreaterThan(0);
	expect(await box("p:nth-child(2)")).toEqual(before);
	for (const picture of await page.locator("img").all()) await picture.scrollIntoViewIfNeeded();
	await expect.poll(() => page.locator("[data-framed]").count()).toBe(1);
	const tall = await box("p:nth-child(3) img");
	expect((tall?.height ?? 0) / (tall?.width ?? 1)).toBeCloseTo(900 / 400, 1);
	await context.close();
});

test("with the keyboard: first the way past the menu, and what has the focus is seen", async () => {
	const { page, close } = await open("home", { ...SIZES.desktop, dark: false });
	await page.keyboard.press("Tab");
	expect(await page.evaluate(`document.activeElement?.getAttribute("href")`)).toBe("#main");
	await expect
		.poll(() => page.evaluate("document.activeElement.getBoundingClientRect().x"))
		.toBeGreaterThanOrEqual(0);
	for (let i = 0; i < 6; i++) {
		await page.keyboard.press("Tab");
		expect(await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid");
	}
	await close();
});

test("keys go through a list, search, and tell of themselves; they leave what is typed alone", async () => {
	const { page, close } = await open("category", { ...SIZES.desktop, dark: false });
	const focus = (what: string) => page.evaluate(`document.activeElement?.${what}`);
	const hrefs = await page
		.locator(".entry h2 a")
		.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
	for (const [key, at] of [
		["j", 0],
		["j", 1],
		["k", 0],
		["k", 0],
	] as const) {
		await page.keyboard.press(key);
		expect(await focus(`getAttribute("href")`)).toBe(hrefs[at]);
	}
	const opened = page.waitForRequest((request) => request.url().includes(String(hrefs[0])));
	await page.keyboard.press("o");
	await opened;
	await close();
	const again = await open("category", { ...SIZES.desktop, dark: false });
	await again.page.keyboard.press("/");
	await again.page.keyboard.type("jo/?k");
	expect(await again.page.getByRole("searchbox").inputValue()).toBe("jo/?k");
	await again.page.evaluate("document.activeElement.blur()");
	await again.page.keyboard.press("?");
	expect(await again.page.getByRole("dialog").getByRole("heading").textContent()).toBe("快捷键");
	const keys = await again.page.locator("dialog dt").allTextContents();
	expect(keys).toEqual(["j", "k", "o", "/", "?", "Esc"]);
	const lines = await again.page
		.locator("dialog dt, dialog dd")
		.evaluateAll((all) => all.map((of) => Math.round(of.getBoundingClientRect().bottom)));
	for (let at = 0; at < lines.length; at += 2) expect(lines[at]).toBe(lines[at + 1]);
	expect(await violations(again.page, null)).toEqual([]);
	if (SCREENSHOTS) await again.page.screenshot({ path: `${SCREENSHOTS}/keys.png` });
	await again.page.getByRole("checkbox").uncheck();
	await again.page.keyboard.press("Escape");
	await again.page.keyboard.press("j");
	expect(await again.page.evaluate("document.activeElement?.closest('.entry')")).toBeNull();
	await again.close();
});

test("an icon stays in its line, a picture alone stands in the middle, and what reads from the right does so", async () => {
	const { page, close } = await open("entry-icons", { ...SIZES.desktop, dark: false });
	const [icon, link] = await Promise.all([
		page.locator(".content img[width='16']").first().boundingBox(),
		page.locator(".content a").first().boundingBox(),
	]);
	expect(Math.abs((icon?.y ?? 0) + 8 - ((link?.y ?? 0) + (link?.height ?? 0) / 2))).toBeLessThan(8);
	expect(
		await page.evaluate(`getComputedStyle(document.querySelector(".content img[width='800']")).display`),
	).toBe("block");
	await close();
	const right = await open("entry-rtl", { ...SIZES.phone, dark: false });
	// Code reads from the left there, too.
	expect(
		await right.page.evaluate(`(() => {
			const code = document.querySelector(".content").appendChild(document.createElement("code"));
			code.textContent = "f()";
			const range = document.createRange();
			range.setStart(code.firstChild, 0);
			range.setEnd(code.firstChild, 1);
			return range.getBoundingClientRect().left - code.getBoundingClientRect().left;
		})()`),
	).toBeLessThan(10);
	for (const selector of ["h1", ".content"])
		expect(
			await right.page.evaluate(`getComputedStyle(document.querySelector("${selector}")).direction`),
		).toBe("rtl");
	await right.close();
});

test("the search box asks the page's own address", async () => {
	const { page, close } = await open("category", { ...SIZES.phone, dark: false });
	await page.getByRole("searchbox").fill("住建 厅");
	const [request] = await Promise.all([page.waitForRequest(/\?q=/), page.keyboard.press("Enter")]);
	expect(decodeURIComponent(new URL(request.url()).pathname)).toBe("/城建/通知");
	expect(new URL(request.url()).searchParams.get("q")).toBe("住建 厅");
	await close();
});

/** Texts that are there to be read, and not to be glanced at, in smaller type than a phone is read in. */
const SMALL_TEXTS = `[...document.querySelectorAll(
	".content :is(p,li,td,dd,blockquote),.summary,.lead,.lines li>a,:is(h1,h2,h3),.trouble p,.nothing p",
)].filter((text) => parseFloat(getComputedStyle(text).fontSize) < 16).map((text) => text.textContent)`;

/** What axe-core finds, with all its rules or some, one line each. */
async function violations(page: Page, rules: string[] | null): Promise<string[]> {
	await page.evaluate(AXE);
	return page.evaluate(async (runOnly) => {
		const axe = (
			globalThis as unknown as {
				axe: {
					run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
				};
			}
		).axe;
		const { violations } = await axe.run(runOnly ? { runOnly } : {});
		return violations.map(
			(one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
		);
	}, rules);
}

/** English pages, but for those whose text is all that matters. */
function english(): Record<string, string> {
	const all = Object.entries(pages(englishSite));
	return Object.fromEntries(all.filter(([name]) => !name.startsWith("entry-") || name === "entry-bare"));
}

function prefixed(prefix: string, all: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(all).map(([name, html]) => [prefix + name, html]));
}

const SAMPLE_PICTURE =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 500"><linearGradient id="g" x2="1" y2="1"><stop stop-color="#f6b26b"/><stop offset="1" stop-color="#3d85c6"/></linearGradient><rect width="800" height="500" fill="url(#g)"/><path d="M0 500V320l140-120 120 90 160-190 220 230 160-90v260z" fill="#24424a" opacity=".7"/></svg>';
