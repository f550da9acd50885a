import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchChromium } from "./chromium.ts";
import { npmStart, type Started } from "./npmStart.ts";

/**
 * Who has never seen it, on a phone, after `npm start`: what each kind of source costs them, from `/admin` until its
 * entries are served. Nothing is read but what stands on the pages, and nothing is chosen that they propose.
 */
const PHONE = { width: 390, height: 844 };

let started: Started;
let browser: Browser;
let page: Page;
let loads = 0;
let clicks = 0;
let fields = 0;

beforeAll(async () => {
	[started, browser] = await Promise.all([npmStart(), launchChromium()]);
	page = await (await browser.newContext({ viewport: PHONE, locale: "zh-CN" })).newPage();
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

it("has nothing to paste that is there already", async () => {
	const addresses = [...(started.printed().split("to add it:")[1] ?? "").matchAll(/^ {2}(\S+) {2}/gm)];
	expect(addresses).toHaveLength(5);
	for (const [, address = ""] of addresses) {
		await page.goto(`${started.origin}/admin/add?url=${encodeURIComponent(address)}`);
		await page.locator(".seen").waitFor();
		expect(await page.getByText("已经有来源在读它").count(), address).toBe(0);
	}
});

it.each([
	["a notice board", /^ {2}(\S+) {2}a notice board/m],
	["a site whose feed is found", /^ {2}(\S+) {2}a site whose feed/m],
	["a single article", /^ {2}(\S+) {2}a single article/m],
	["a route of RSSHub's", /^ {2}(\S+) {2}a route of RSSHub's/m],
])("%s is two clicks and one field away", async (_kind, address) => {
	await paste(printed(address));
	expect(await page.getByRole("status").textContent()).toMatch(/得到 [1-9]\d* 个条目/);
	expect({ loads, clicks, fields }).toEqual({ loads: 2, clicks: 2, fields: 1 });
});

it("a route of RSSHub's that there is none of says so, in the language of the page", async () => {
	await begin();
	await fill(page.getByLabel("粘贴网址来添加"), "rsshub://bilibili/user/video/2");
	await click("button", "看看能读到什么");
	const alert = page.getByRole("alert");
	await alert.waitFor();
	expect(await alert.textContent()).toContain("RSSHub 没能给出内容");
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
	const feed = `${printed(/^ {2}(\S+) {2}a site whose feed/m)}feed.xml`;
	await begin();
	await click("link", "上传或粘贴 OPML");
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

it("an OPML list by its address is two clicks and one field away", async () => {
	await begin();
	await fill(page.getByLabel("粘贴网址来添加"), printed(/^ {2}(\S+) {2}an OPML list/m));
	await click("button", "看看能读到什么");
	await click("button", "一直跟着它");
	await page.getByRole("status").waitFor();
	expect(await page.getByRole("status").textContent()).toBe("已添加。 名单里有 3 个订阅源。");
	expect({ loads, clicks, fields }).toEqual({ loads: 2, clicks: 2, fields: 1 });
});

it("is told what is there already by its title, also where another address of its site was pasted", async () => {
	const site = printed(/^ {2}(\S+) {2}a site whose feed/m);
	await page.goto(`${started.origin}/admin/add?url=${encodeURIComponent(`${site}feed.xml?1`)}`);
	expect(await page.locator(".note").first().textContent()).toBe("已经有来源在读它： 1");
});

it("speaks to whoever reads English in English", async () => {
	const guest = await (await browser.newContext({ viewport: PHONE, locale: "en-GB" })).newPage();
	await guest.goto(`${started.origin}/admin`);
	await guest.getByLabel("Admin token").fill(printed(/token to log in with is (\S+)/));
	await guest.getByRole("button", { name: "Log in" }).click();
	await guest.getByLabel("Paste an address to add").fill(printed(/^ {2}(\S+) {2}a notice board/m));
	await guest.getByRole("button", { name: "See what can be read" }).click();
	await guest.getByRole("button", { name: "Add this source" }).waitFor();
	await guest.close();
});
