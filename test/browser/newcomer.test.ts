import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { npmStart, type Started } from "./npmStart.ts";

/**
 * Who has never seen it, on a phone, after `npm start`: what each kind of source costs them, from `/admin` until its
 * entries are served. Nothing is read but what stands on the pages, and nothing is chosen that they propose.
 */
let started: Started;
let browser: Browser;
let page: Page;
let loads = 0;
let clicks = 0;
let fields = 0;

beforeAll(async () => {
	[started, browser] = await Promise.all([npmStart(), launchChromium()]);
	page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
	page.on("framenavigated", (frame) => {
		if (frame === page.mainFrame()) loads++;
	});
	await page.goto(`${started.origin}/admin`);
	await fill(page.getByLabel("管理令牌"), printed(/token to log in with is (\S+)/));
	await click("button", "登录");
	await page.getByRole("heading", { name: "来源", exact: true }).waitFor();
});
afterAll(async () => {
	await browser?.close();
	await started?.stop();
});

/** What the terminal says. */
function printed(pattern: RegExp): string {
	const [, found] = pattern.exec(started.printed()) ?? [];
	if (!found) throw new Error(`npm start does not say ${pattern}`);
	return found;
}

async function click(role: "button" | "link", name: string): Promise<void> {
	clicks++;
	await page.getByRole(role, { name, exact: true }).click();
}

async function fill(field: Locator, text: string): Promise<void> {
	fields++;
	await field.fill(text);
}

async function begin(): Promise<void> {
	await page.goto(`${started.origin}/admin`);
	loads = clicks = fields = 0;
}

/** What is pasted is looked at and kept, with nothing changed. */
async function paste(address: string): Promise<void> {
	await begin();
	await fill(page.getByLabel("粘贴网址来添加"), address);
	await click("button", "看看能读到什么");
	await page.getByRole("button", { name: "添加这个来源" }).waitFor();
	await click("button", "添加这个来源");
	await page.getByRole("status").waitFor();
	expect(await page.getByRole("status").textContent()).toContain("已添加");
}

it.each([
	["a notice board", /^ {2}(\S+) {2}a notice board/m],
	["a site whose feed is found", /^ {2}(\S+) {2}a site whose feed/m],
	["a single article", /^ {2}(\S+) {2}a single article/m],
])("%s is two clicks and one field away", async (_kind, address) => {
	await paste(printed(address));
	expect(await page.getByRole("status").textContent()).toMatch(/得到 [1-9]\d* 个条目/);
	expect({ loads, clicks, fields }).toEqual({ loads: 2, clicks: 2, fields: 1 });
});

it("a route of RSSHub's without an instance says what it lacks, in the language of the page", async () => {
	await begin();
	await fill(page.getByLabel("粘贴网址来添加"), "rsshub://bilibili/user/video/2");
	await click("button", "看看能读到什么");
	const alert = page.getByRole("alert");
	await alert.waitFor();
	expect(await alert.textContent()).toContain("[site] rsshub");
	expect({ loads, clicks, fields }).toEqual({ loads: 1, clicks: 1, fields: 1 });
});

// The samples have a mailbox of that name already.
it("a newsletter is two clicks away, and has its address", async () => {
	await begin();
	await click("link", "用信箱接收邮件通讯（newsletter）");
	await page.getByLabel("标识", { exact: true }).waitFor();
	await click("button", "添加这个来源");
	await page.getByRole("status").waitFor();
	expect(await page.locator(".secret").textContent()).toMatch(/^letters-2\.[a-z2-7]+@$/);
	expect({ loads, clicks, fields }).toEqual({ loads: 2, clicks: 2, fields: 0 });
});

it("an OPML file is three clicks and the file away", async () => {
	const feed = `${printed(/^ {2}(\S+) {2}a site whose feed/m)}feed.json`;
	await begin();
	await click("link", "OPML，或从别处添加");
	const outlines = [1, 2].map((n) => `<outline type="rss" text="${n}" xmlUrl="${feed}?${n}"/>`).join("");
	await page.getByLabel("或者上传 OPML 文件").setInputFiles({
		name: "feeds.opml",
		mimeType: "text/x-opml",
		buffer: Buffer.from(`<opml><body><outline text="收藏">${outlines}</outline></body></opml>`),
	});
	fields++;
	await click("button", "看看能读到什么");
	await click("button", "添加选中的来源");
	await page.getByText("已添加 2 个来源").waitFor();
	expect({ loads, clicks, fields }).toEqual({ loads: 3, clicks: 3, fields: 1 });
});
