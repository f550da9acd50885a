import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Frame, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bare, deployBare } from "../worker/bare.ts";
import { TOKEN } from "../worker/deployment.ts";
import { launchChromium } from "./chromium.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Set it to a folder to look at the page yourself. */
const SCREENSHOTS = process.env.SCREENSHOTS;

const notice = (n: number) => `关于第${n}批建设工程消防设计审查结果的公示`;
const AD = "满减大促，错过再等一年，点击领取优惠";
const row = (n: number) =>
	`<li><span>2026-11-${String(30 - n).padStart(2, "0")}</span><a href="/tzgg/${2000 - n}.html" onclick="alert(1)">${notice(n)}</a></li>`;

/** A notice board, with what a page should not get past the frame. */
const BOARD =
	`<!doctype html><html lang="zh-CN"><head><title>通知公告</title><meta http-equiv="refresh" content="0;url=/gone"><script>document.title="script ran";top.location="/gone"</script><style>body{display:none}</style><base href="https://elsewhere.example/"></head>
<body onload="document.title='handler ran'"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/xw/">新闻</a></li><li><a href="javascript:document.title='link ran'">办事</a></li></ul>
<div class="list">${row(1)}${row(2)}<li class="ad"><span>推广</span><a href="https://shop.example/">${AD}</a></li>${[3, 4, 5, 6, 7, 8].map(row).join("")}</div>
<img src="/logo.png" onerror="document.title='picture ran'" alt="市住建局&lt;script&gt;"><svg><script>document.title="svg ran"</script></svg>
<form action="https://evil.example/"><input name="q"><button>搜索</button></form><iframe srcdoc="<script>top.document.title='inner ran'</script>"></iframe>
<p>"></span></div><script>document.title='broken out'</script></p></body></html>`.replace(
		'<base href="https://elsewhere.example/">',
		"",
	);

/** The same below a screenful of words. */
const LONG = BOARD.replace("<ul ", `${"<p>政务公开</p>".repeat(40)}<ul `);

let server: Server;
let site: string;
let bare: Bare;
let browser: Browser;
const asked: string[] = [];

beforeAll(async () => {
	server = createServer((request, response) => {
		asked.push(request.url ?? "");
		if (request.url === "/robots.txt") response.writeHead(404).end();
		else
			response
				.writeHead(200, { "Content-Type": "text/html; charset=utf-8" })
				.end(request.url === "/long/" ? LONG : BOARD);
	}).listen(0, "127.0.0.1");
	await new Promise((resolve) => server.once("listening", resolve));
	site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	[bare, browser] = await Promise.all([
		deployBare('[site]\nlanguage = "zh-CN"\ntimezone = "Asia/Shanghai"\n', "127.0.0.1"),
		launchChromium(),
	]);
});

afterAll(async () => {
	await browser?.close();
	await bare?.close();
	server?.close();
});

interface Opened {
	context: BrowserContext;
	page: Page;
	frame: Frame;
	complaints: string[];
}

/** Logs in as a person does, and opens the page for pointing at the notice board. */
async function open(options: {
	width: number;
	height: number;
	dark?: boolean;
	hasTouch?: boolean;
	home?: Bare;
	path?: string;
}): Promise<Opened> {
	const { width, height, dark, hasTouch, home = bare, path = "/tzgg/" } = options;
	const context = await browser.newContext({
		viewport: { width, height },
		colorScheme: dark ? "dark" : "light",
		// Where the notice board's midnight is the day before.
		timezoneId: "America/New_York",
		hasTouch,
		isMobile: hasTouch,
	});
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
	page.on("pageerror", (error) => complaints.push(error.message));
	await page.goto(`${home.url}/admin/login?to=${encodeURIComponent(`/admin/pointing?url=${site}${path}`)}`);
	await page.fill("#token", TOKEN);
	await page.click("main button[type=submit]");
	await page.waitForSelector("#pointing:not([hidden])");
	const frame = await (await page.waitForSelector("#shown")).contentFrame();
	if (!frame) throw new Error("there is no frame");
	await frame.waitForSelector("[data-n]");
	return { context, page, frame, complaints };
}

/** A finger on the last line of an element, wherever its frame stands. */
async function tap(page: Page, target: Locator): Promise<void> {
	// The answer to what was pointed at before moves what stands below it, and a finger that was aimed before misses.
	await page.waitForSelector("#pointing:not([aria-busy])");
	const chips = page.locator("#chips");
	const before = await chips.textContent();
	for (let n = 0; n < 3; n++) {
		await target.scrollIntoViewIfNeeded();
		const box = await target.boundingBox();
		if (!box) throw new Error("it is not to be seen");
		await page.touchscreen.tap(box.x + 20, box.y + box.height - 10);
		// What lies where is known to the browser, which asks nobody, from the last picture alone: right after a page moved,
		// a finger on a frame in a process of its own still meets the page around it.
		for (let waited = 0; waited < 3000; waited += 50) {
			if ((await chips.textContent()) !== before) return;
			await page.waitForTimeout(50);
		}
	}
	throw new Error("no tap was heard");
}

const countOf = (page: Page) => page.locator("#count").textContent();

describe.each([
	["a desk", { width: 1280, height: 900 }, false],
	["a phone", { width: 390, height: 844, hasTouch: true }, true],
])("on %s", (name, size, isTouch) => {
	it.each([false, true])("two things pointed at give the list, dark: %s", async (dark) => {
		const { context, page, frame, complaints } = await open({ ...size, dark });
		const point = (text: string) => {
			const target = frame.getByText(text, { exact: true });
			return isTouch ? tap(page, target) : target.click();
		};
		await point(notice(2));
		if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/after-${name.slice(2)}.png` });
		await expect.poll(() => page.locator("#chips button").count()).toBe(1);
		await page.getByText("日期", { exact: true }).click();
		await point("2026-11-27");
		await expect.poll(() => page.locator("#selectors").textContent()).toContain("date = ");
		expect(await countOf(page)).toBe("9 条");
		expect(await page.locator("#list li").first().textContent()).toContain(notice(1));
		expect(await page.locator("#list li").first().textContent()).toMatch(/2026年11月29日$/);
		expect(await frame.locator("[data-mark=date]").count()).toBe(9);
		expect(await page.inputValue("#over input[name='select.date']")).toContain("span");
		expect(complaints).toEqual([]);
		expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
		expect(await violations(page)).toEqual([]);
		if (SCREENSHOTS)
			await page.screenshot({
				path: `${SCREENSHOTS}/pointing-${name.slice(2)}-${dark ? "dark" : "light"}.png`,
				fullPage: true,
			});
		await context.close();
	});
});

it("with the keyboard alone: Tab to a text, up to what is around it, Enter", async () => {
	const { context, page, frame } = await open({ width: 1280, height: 900 });
	await frame.getByText(notice(3), { exact: true }).focus();
	await page.keyboard.press("Enter");
	await expect.poll(() => countOf(page)).toBe("9 条");
	await page.locator("#anew").click();
	await expect.poll(() => page.locator("#chips button").count()).toBe(0);
	await frame.getByText(notice(3), { exact: true }).focus();
	await page.keyboard.press("ArrowUp");
	expect(await frame.evaluate("document.activeElement.className")).toContain("li");
	await page.keyboard.press("Enter");
	await expect.poll(() => page.inputValue("#over input[name='select.item']")).toMatch(/li/);
	// Tab leads on to what has words, and nowhere else.
	await page.keyboard.press("Tab");
	expect(await frame.evaluate("document.activeElement.textContent.trim() !== ''")).toBe(true);
	await context.close();
});

it("keeps its place: what is marked in the frame scrolls that alone, and a button beside it keeps the focus", async () => {
	const { context, page, frame } = await open({ width: 1280, height: 420, path: "/long/" });
	await frame.waitForSelector("[data-mark=items]");
	expect(await frame.evaluate("scrollY")).toBeGreaterThan(0);
	expect(await page.evaluate("scrollY")).toBe(0);
	await frame.getByText(notice(8), { exact: true }).click();
	await expect.poll(() => page.locator("#chips button").count()).toBe(1);
	const places = async () => [await page.evaluate("scrollY"), await frame.evaluate("scrollY")];
	await page.locator("#larger").focus();
	const before = await places();
	await page.keyboard.press("Enter");
	await expect.poll(() => page.inputValue("#over input[name='select.item']")).toMatch(/li/);
	expect(await page.evaluate("document.activeElement.id")).toBe("larger");
	expect(await places()).toEqual(before);
	await context.close();
});

it("shows the first of the list, says how many more there are, and shows them all", async () => {
	const { context, page, frame } = await open({ width: 390, height: 844 });
	const seen = async () => (await page.locator(".given li").allTextContents()).length;
	for (const point of [() => Promise.resolve(), () => frame.getByText(notice(2), { exact: true }).click()]) {
		await point();
		await expect.poll(() => page.locator("[aria-busy]").count()).toBe(0);
		expect(await page.locator("#list li").count()).toBe(5);
		expect(await seen()).toBe(9);
		expect(await page.locator("#rest").isVisible()).toBe(false);
	}
	expect(await page.locator("#count-again").textContent()).toBe("9 条");
	await page.getByText("再看 4 条", { exact: true }).click();
	expect(await page.locator("#rest li").last().isVisible()).toBe(true);
	expect(await page.locator("#rest li").last().textContent()).toContain(notice(8));
	expect(await violations(page)).toEqual([]);
	await context.close();
});

it("takes out what is pointed at as noise, and takes that back", async () => {
	const { context, page, frame } = await open({ width: 1280, height: 900 });
	await frame.getByText(notice(2), { exact: true }).click();
	await expect.poll(() => countOf(page)).toBe("9 条");
	await page.getByText("不要", { exact: true }).click();
	await frame.getByText("满减大促").click();
	await expect.poll(() => countOf(page)).toBe("8 条");
	expect(await page.inputValue("#over input[name='select.remove']")).toContain(".ad");
	await page.getByRole("button", { name: "去掉：不要 1" }).click();
	await expect.poll(() => countOf(page)).toBe("9 条");
	await context.close();
});

it("shows a page without letting anything of it run, load or lead away", async () => {
	const { context, page, frame, complaints } = await open({ width: 1280, height: 900 });
	await frame.getByText("办事", { exact: true }).click();
	await frame.getByText("搜索", { exact: true }).click();
	await page.waitForTimeout(300);
	expect(await page.title()).toMatch(/^在页面上指一指/);
	expect(await frame.title()).toBe("通知公告");
	expect(await frame.evaluate("self.origin")).toBe("null");
	expect(
		await frame.evaluate(
			"document.querySelectorAll('a,form,input,iframe,style,svg,base,meta[http-equiv]').length",
		),
	).toBe(0);
	expect(await frame.evaluate("document.scripts.length")).toBe(1);
	const attributes = await frame.evaluate(
		"[...new Set([...document.body.querySelectorAll('*')].flatMap((one) => one.getAttributeNames()))].sort()",
	);
	expect(attributes).toEqual(["alt", "class", "data-mark", "data-n", "loading", "src", "tabindex"]);
	// The browser asks this deployment alone. How often that asks the site is for `test/worker/pointing.long.test.ts` to
	// say: the object that keeps the page is put away when nobody asks it for ten seconds, as on a busy machine.
	const wanted = new Set(["/tzgg/", "/robots.txt", "/logo.png", "/long/"]);
	expect(asked.filter((path) => !wanted.has(path))).toEqual([]);
	// Nothing is like both of them, which is said; the picture is none.
	expect(complaints.every((text) => /status of (?:422|415|502)/.test(text))).toBe(true);
	await context.close();
});

it("hands the selectors over to the page for adding, which shows what they give", async () => {
	const { context, page, frame } = await open({ width: 1280, height: 900 });
	await frame.getByText(notice(2), { exact: true }).click();
	await page.getByText("日期", { exact: true }).click();
	await frame.getByText("2026-11-27", { exact: true }).click();
	await expect.poll(() => page.inputValue("#over input[name='select.date']")).toBe("span");
	await Promise.all([page.waitForURL(/\/admin\/add/), page.locator("#keep").click()]);
	expect(await page.inputValue("[name='select.date']")).toBe("span");
	expect(await page.inputValue("[name=url]")).toBe(`${site}/tzgg/`);
	expect(await page.isChecked("[name=enabled]")).toBe(true);
	expect(await page.locator("main").textContent()).toContain(notice(8));
	await context.close();
});

describe("an owner who has a source read in another way", () => {
	let added = 0;
	/** A source of all that the board has, at its page. */
	const opened = async (path: string) => {
		const opened = await open({ width: 390, height: 844, hasTouch: true });
		const { page } = opened;
		const id = `board-${++added}`;
		const url = `${site}/tzgg/?${id}`;
		const settings = { id, url, category: "通知", kind: "list", select: { item: ".list li", date: "span" } };
		const made = await fetch(`${bare.url}/admin/sources`, {
			method: "POST",
			headers: { Authorization: `Bearer ${TOKEN}` },
			body: JSON.stringify(settings),
		});
		expect(made.status).toBe(201);
		const titles = async () => {
			const feed = await (await fetch(`${bare.url}/sources/${id}.json`)).json();
			return (feed as { items: { title: string }[] }).items.map(({ title }) => title);
		};
		expect(await titles()).toContain(AD);
		const query = new URLSearchParams({
			settings: JSON.stringify(settings),
			to: `/admin/sources/${id}/edit`,
		});
		await page.goto(`${bare.url}${path.replace("{id}", id)}${path.includes("pointing") ? `?${query}` : ""}`);
		return { ...opened, titles };
	};

	it("sees what would leave, and it leaves with what is saved", async () => {
		const { context, page, titles } = await opened("/admin/pointing");
		await page.waitForSelector("#pointing:not([hidden])");
		await page.getByText("不要", { exact: true }).click();
		await tap(page, page.frameLocator("#shown").getByText(AD));
		await expect.poll(() => countOf(page)).toBe("8 条");
		await page.locator("#keep").click();
		const note = page.locator("section").filter({ hasText: "现在的 1 条不会再读到" });
		await note.waitFor();
		expect(await note.getByRole("listitem").allTextContents()).toEqual([AD]);
		expect(await violations(page)).toEqual([]);
		if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/leaving.png`, fullPage: true });
		// Right below, and not only after the settings.
		await page.getByRole("button", { name: "保存" }).first().click();
		await page.getByText("已保存").waitFor();
		expect(await page.getByRole("status").textContent()).toContain("撤下了 1 条");
		expect(await titles()).toHaveLength(8);
		expect(await titles()).not.toContain(AD);
		await context.close();
	});

	it("is asked where it saves without looking, and may keep them", async () => {
		const { context, page, titles } = await opened("/admin/sources/{id}");
		await page.getByLabel("条目", { exact: true }).fill(".list li:not(.ad)");
		await page.getByRole("button", { name: "保存" }).click();
		const note = page.getByRole("alert");
		await note.waitFor();
		expect(await note.textContent()).toContain("现在的 1 条不会再读到");
		await expect.poll(async () => (await note.boundingBox())?.y).toBeGreaterThanOrEqual(0);
		expect(await titles()).toHaveLength(9);
		expect(await violations(page)).toEqual([]);
		if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/leaving-asked.png` });
		await note.getByRole("checkbox").uncheck();
		await page.getByRole("button", { name: "保存" }).first().click();
		await page.getByText("已保存").waitFor();
		expect(await page.getByRole("status").textContent()).not.toContain("撤下");
		expect(await titles()).toHaveLength(9);
		expect(await page.inputValue("[name='select.item']")).toBe(".list li:not(.ad)");
		await context.close();
	});
});

it("says it to see and to hear when nothing is like what was pointed at, and what to do", async () => {
	const { context, page, frame } = await open({ width: 390, height: 844 });
	await frame.getByText("办事", { exact: true }).click();
	await frame.getByText("搜索", { exact: true }).click();
	await expect.poll(() => page.locator("#said").textContent()).toContain("没有和它相像的");
	expect(await page.locator("#said").evaluate((said) => said.getBoundingClientRect().height)).toBeGreaterThan(
		20,
	);
	expect(await violations(page)).toEqual([]);
	await page.locator("#anew").click();
	await expect.poll(() => page.locator("#said").getAttribute("class")).toBe("heard");
	await context.close();
});

it("begins with the selectors that a source has", async () => {
	const { context, page } = await open({ width: 1280, height: 900 });
	const settings = JSON.stringify({
		url: `${site}/tzgg/`,
		select: { item: ".list li:not(.ad)", date: "span" },
	});
	await page.goto(`${bare.url}/admin/pointing?${new URLSearchParams({ settings })}`);
	expect(await countOf(page)).toBe("8 条");
	expect(await page.locator("#selectors").textContent()).toContain(".list li:not(.ad)");
	await page.goto(`${bare.url}/admin/pointing?${new URLSearchParams({ settings, candidate: "1" })}`);
	expect(await countOf(page)).toBe("9 条");
	await context.close();
});

it("is of use without a script: lists by their numbers", async () => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${bare.url}/admin/login?to=${encodeURIComponent(`/admin/pointing?url=${site}/tzgg/`)}`);
	await page.fill("#token", TOKEN);
	await page.click("main button[type=submit]");
	expect(await page.locator(".numbered > li").first().textContent()).toContain(notice(1));
	expect(await page.inputValue("#over input[name='select.item']")).not.toBe("");
	expect(await page.locator("#keep").isEnabled()).toBe(true);
	await context.close();
});

it("speaks English, where the site does", async () => {
	const home = await deployBare('[site]\nlanguage = "en"\n', "127.0.0.1");
	const { context, page, frame } = await open({ width: 390, height: 844, hasTouch: true, dark: true, home });
	await tap(page, frame.getByText(notice(2), { exact: true }));
	await expect.poll(() => page.locator("#chips button").textContent()).toBe("Item 1 ×");
	await page.getByText("Date", { exact: true }).click();
	await tap(page, frame.getByText("2026-11-27", { exact: true }));
	await expect.poll(() => page.locator("#notes").textContent()).toBe("Date: only 89 % of the items have it");
	expect(await countOf(page)).toBe("9 entries");
	expect(await violations(page)).toEqual([]);
	expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
	if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/pointing-en.png`, fullPage: true });
	await context.close();
	await home.close();
});

/** What axe-core finds on the page and in its frame. */
async function violations(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const frame of page.frames()) {
		await frame.evaluate(AXE);
		const lines = await frame.evaluate(`axe.run(document, { iframes: false }).then(({ violations }) =>
			violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")))`);
		found.push(...(lines as string[]));
	}
	return found;
}
