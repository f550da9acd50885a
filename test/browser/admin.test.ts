import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bare, deployBare } from "../worker/bare.ts";
import { TOKEN } from "../worker/deployment.ts";
import { startSource, type TestSource } from "../worker/source.ts";
import { launchChromium } from "./chromium.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** Set it to a folder to look at every step yourself. */
const SCREENSHOTS = process.env.SCREENSHOTS;
const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

let web: TestSource;
let at: string;
let river: Bare;
let browser: Browser;

const NOTICES = [
	"道路养护工程招标",
	"公共停车场收费标准",
	"老旧小区加装电梯",
	"防汛应急演练安排",
	"城市更新项目公示",
	"供水管网改造",
];

beforeAll(async () => {
	[web, browser] = await Promise.all([
		startSource([
			{ id: "a", title: "A post of a blog", date: "2026-11-01T08:00:00Z", html: "<p>Words.</p>" },
		]),
		launchChromium(),
	]);
	at = `http://127.0.0.1:${web.port}`;
	const items = NOTICES.map(
		(title, n) =>
			`<li><a href="/tzgg/${n}.html">关于${title}有关事项的通知</a><span>2026-11-${10 + n}</span></li>`,
	);
	web.respond = (request, response) => {
		const path = (request.url ?? "").split("?")[0] ?? "";
		if (path === "/feed.xml") return web.serve(request, response);
		const notice = /^\/tzgg\/(\d)\.html$/.exec(path)?.[1];
		response.setHeader("Content-Type", "text/html; charset=utf-8");
		if (path === "/tzgg/")
			response.end(`<!doctype html><title>通知公告</title><ul class="list">${items.join("")}</ul>`);
		else if (path === "/blog/")
			response.end(
				'<!doctype html><title>A blog</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"><p>Hello</p>',
			);
		else if (path === "/friends.opml") response.end(opmlOf("友邻", ["feed.xml", "feed.xml?4", "feed.xml?5"]));
		else if (notice !== undefined)
			response.end(`<!doctype html><title>通知</title><h1>${NOTICES[Number(notice)]}</h1><p>正文。</p>`);
		else response.writeHead(404).end("nothing");
	};
	river = await deployBare(
		`[site]\ntitle = "城建通知"\nlanguage = "zh-CN"\ntimezone = "Asia/Shanghai"\nprivate = true\n[[sources]]\nid = "blog"\nurl = "${at}/feed.xml"\ncategory = "技术"\n`,
		"127.0.0.1",
	);
	if (SCREENSHOTS) mkdirSync(SCREENSHOTS, { recursive: true });
});

afterAll(async () => {
	await browser?.close();
	await Promise.all([river?.close(), web?.close()]);
});

/** An OPML list: one that is read already, if that is among these, and a line that is no feed. */
function opmlOf(folder: string, paths: readonly string[]): string {
	const outlines = paths
		.map((path) => `<outline type="rss" text="${path}" xmlUrl="${at}/${path}"/>`)
		.join("");
	const link = '<outline type="link" text="一个链接" url="https://a.example/"/>';
	return `<opml><head><title>河边</title></head><body><outline text="${folder}">${outlines}${link}</outline></body></opml>`;
}

/** What a page did that it must not do. */
const complaints: string[] = [];

async function newPerson(options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
	const context: BrowserContext = await browser.newContext({ viewport: SCREENS.desktop, ...options });
	const page = await context.newPage();
	page.on("console", (message) => {
		if (message.type() === "error") complaints.push(`${page.url()}: ${message.text()}`);
	});
	page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
	await page.addInitScript(`
		window.shift = 0;
		new PerformanceObserver((list) => {
			for (const one of list.getEntries()) if (!one.hadRecentInput) window.shift += one.value;
		}).observe({ type: "layout-shift", buffered: true });
	`);
	return page;
}

/** Looks at a page in both schemes and on both screens: nothing moved, is wider than the screen, or amiss for anybody. */
async function look(page: Page, name: string): Promise<void> {
	await staysStill(page, name);
	await lookWell(page, name);
}

/**
 * Nothing moves while a page loads. Asked before anything is done on it: what an answer moves that a machine took more
 * than half a second for, or a click in a frame, counts as unasked for in a browser.
 */
async function staysStill(page: Page, name: string): Promise<void> {
	await page.waitForLoadState("load");
	expect(await page.evaluate("window.shift"), `${name} moves while it loads`).toBe(0);
}

async function lookWell(page: Page, name: string): Promise<void> {
	for (const [screen, viewport] of Object.entries(SCREENS))
		for (const colorScheme of ["light", "dark"] as const) {
			await page.setViewportSize(viewport);
			await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
			const wide = await page.evaluate(
				"document.documentElement.scrollWidth - document.documentElement.clientWidth",
			);
			expect(wide, `${name} is wider than a ${screen}`).toBeLessThanOrEqual(0);
			if (SCREENSHOTS)
				await page.screenshot({
					path: join(SCREENSHOTS, `${name}-${screen}-${colorScheme}.png`),
					fullPage: true,
				});
			expect(await axe(page), `${name} on a ${screen}, ${colorScheme}`).toEqual([]);
		}
	await page.setViewportSize(SCREENS.desktop);
	await page.emulateMedia({ colorScheme: "light" });
}

async function axe(page: Page): Promise<string[]> {
	await page.evaluate(AXE);
	return page.evaluate(`axe.run({ rules: { "target-size": { enabled: true } } }).then(({ violations }) =>
		violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")))`);
}

/** The titles of a feed as who has logged in reads it; none where there is no such feed. */
async function titlesIn(page: Page, path: string): Promise<string[]> {
	const answer = await page.request.get(river.url + encodeURI(path));
	if (!answer.ok()) return [];
	return ((await answer.json()) as { items: { title: string }[] }).items.map(({ title }) => title);
}

describe.each([true, false])("an owner, with JavaScript: %s", (javaScriptEnabled) => {
	const category = javaScriptEnabled ? "城建/通知" : "城建/公告";
	let page: Page;
	const see = async (name: string) => {
		// axe is a script itself.
		if (javaScriptEnabled) await look(page, name);
	};

	beforeAll(async () => {
		page = await newPerson({ javaScriptEnabled });
	});
	afterAll(async () => {
		await page?.context().close();
	});

	it("logs in, and is told when the token is wrong", async () => {
		await page.goto(`${river.url}/admin`);
		await see("login");
		await page.getByLabel("管理令牌").fill("not the token");
		await page.getByRole("button", { name: "登录" }).click();
		await page.getByRole("alert").waitFor();
		expect(await page.getByRole("alert").textContent()).toContain("令牌不对");
		await see("login-wrong");
		await page.getByLabel("管理令牌").fill(TOKEN);
		await page.getByRole("button", { name: "登录" }).click();
		await page.getByRole("heading", { name: "来源", exact: true }).waitFor();
		await see("list");
		complaints.length = 0;
	});

	it("pastes the address of a notice board and sees what would come of it", async () => {
		await page.getByRole("link", { name: "添加", exact: true }).click();
		await page.getByLabel("网址，或 OPML 文本").waitFor();
		await see("add");
		await page.getByLabel("网址，或 OPML 文本").fill(`${at}/tzgg/`);
		await page.getByRole("button", { name: "看看能读到什么" }).click();
		await page.getByRole("heading", { name: "预览" }).waitFor();
		const text = (await page.locator("main").textContent()) ?? "";
		expect(text).toContain("网页上的列表");
		expect(text).toContain("6 个条目");
		for (const title of NOTICES) expect(text).toContain(`关于${title}有关事项的通知`);
		expect(text).toContain("日期取自");
		await see("preview");
	});

	it("points at two things, or chooses a list by its number", async () => {
		// The script comes when the page is seen, as it does from far away.
		await page.route("**/pointing.js", async (route) => {
			const painted = () => page.evaluate("performance.getEntriesByType('paint').length");
			await expect.poll(painted, { timeout: 20_000 }).toBe(2);
			await route.continue();
		});
		await page.getByRole("link", { name: "在页面上指给它看" }).click();
		if (javaScriptEnabled) {
			await page.waitForSelector("#pointing:not([hidden])");
			await staysStill(page, "pointing");
			const frame = page.frameLocator("#shown");
			await frame.getByText(`关于${NOTICES[1]}有关事项的通知`, { exact: true }).click();
			await expect.poll(() => page.locator("#chips button").count()).toBe(1);
			await page.getByText("日期", { exact: true }).click();
			await frame.getByText("2026-11-12", { exact: true }).click();
			await expect.poll(() => page.locator("#selectors").textContent()).toContain("date = ");
			await lookWell(page, "pointing");
		} else await page.locator(".numbered a").first().click();
		await page.locator("#keep").click();
		await page.getByRole("heading", { name: "预览" }).waitFor();
		expect(await page.locator(".seen").textContent()).toContain("6 个条目");
		expect(await page.locator("[name='select.item']").inputValue()).not.toBe("");
		// What it set is named, and is not between what was found and what that looks like.
		expect(await page.locator(".keep > details > summary").textContent()).toMatch(
			/^设置.*怎么读?.*条目|^设置.*条目/,
		);
		expect(await page.locator("[name='select.item']").isVisible()).toBe(false);
	});

	it("is told what is missing, by name", async () => {
		// A likely one is chosen already.
		expect(await page.getByLabel("分类", { exact: true }).inputValue()).toBe("技术");
		await page.getByLabel("分类", { exact: true }).selectOption("");
		await page.getByRole("button", { name: "添加这个来源" }).click();
		const alert = page.getByRole("alert");
		await alert.waitFor();
		expect(await alert.textContent()).toContain("请选一个分类，或写一个新的");
		expect(await page.getByLabel("网址", { exact: true }).inputValue()).toBe(`${at}/tzgg/`);
		await see("mistake");
	});

	it("chooses a category and keeps it: its entries are served", async () => {
		await page.getByLabel("新的分类").fill(category);
		await page.getByRole("button", { name: "添加这个来源" }).click();
		await page.getByRole("status").waitFor();
		expect(await page.getByRole("status").textContent()).toContain("已添加");
		await see("added");
		// The next address goes in right here.
		await page.getByLabel("再添加一个").fill(`${at}/blog/`);
		await page.getByRole("button", { name: "看看能读到什么" }).click();
		await page.getByRole("heading", { name: "预览" }).waitFor();
		expect(await titlesIn(page, `/${category}.json`)).toHaveLength(NOTICES.length);
	});

	it("is done in two clicks where it trusts what it sees", async () => {
		await page.goto(`${river.url}/admin`);
		await page.getByLabel("粘贴网址来添加").fill(`${at}/tzgg/?again`);
		await page.getByRole("button", { name: "看看能读到什么" }).click();
		await page.getByRole("heading", { name: "预览" }).waitFor();
		expect(await page.getByLabel("分类", { exact: true }).inputValue()).toBe(category);
		// By its own title, as its owner gave it none.
		expect(await page.locator("#category-help").textContent()).toContain("同一网站的“通知公告”也在这里");
		const keep = page.getByRole("button", { name: "添加这个来源" });
		// Before the preview, and on a phone without scrolling.
		await page.setViewportSize(SCREENS.phone);
		const box = await keep.boundingBox();
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(SCREENS.phone.height);
		await page.setViewportSize(SCREENS.desktop);
		await keep.click();
		await page.getByRole("status").waitFor();
		expect(await page.getByRole("status").textContent()).toContain("已添加");
		await page.getByRole("link", { name: "删除" }).click();
		await page.getByRole("button", { name: "删除" }).click();
		await page.getByRole("status").waitFor();
		await page.getByRole("link", { name: "通知公告" }).first().click();
	});

	it("has a mistake before its eyes, however far down the form is", async () => {
		await page.setViewportSize(SCREENS.phone);
		if (!(await page.getByLabel("最短间隔").isVisible())) await page.getByText("更多设置").click();
		await page.getByLabel("最短间隔").fill("soon");
		await page.getByRole("button", { name: "保存" }).click();
		const alert = page.getByRole("alert").filter({ hasText: "soon" });
		await alert.waitFor();
		const top = async () => (await alert.boundingBox())?.y;
		await expect.poll(top).toBeGreaterThanOrEqual(0);
		await expect.poll(top).toBeLessThan(SCREENS.phone.height);
		await page.setViewportSize(SCREENS.desktop);
		await page.goto(page.url().replace("/edit", ""));
	});

	it("changes a setting, with the preview of it before", async () => {
		if (!(await page.getByLabel("不要含有").isVisible())) await page.getByText("更多设置").click();
		await page.getByLabel("不要含有").fill("停车");
		await page.getByRole("button", { name: "用这些设置再看一次" }).click();
		await page.getByRole("heading", { name: "预览" }).waitFor();
		expect(await page.locator(".seen").textContent()).toContain("另有 1 个被 include、exclude 排除");
		// What is served now is no part of what would be.
		expect(await page.locator(".served").count()).toBe(0);
		for (const title of await page.locator("main h3, main .lines a").allTextContents())
			expect(await page.getByText(title, { exact: true }).count(), title).toBe(1);
		await see("edit-preview");
		await page.getByRole("button", { name: "保存" }).first().click();
		await page.getByText("已保存").waitFor();
		// What was read and is not wanted any more goes with it.
		expect(await page.getByRole("status").textContent()).toContain("撤下了 1 条");
		expect(await titlesIn(page, `/${category}.json`)).toHaveLength(NOTICES.length - 1);
		expect(await page.getByLabel("不要含有").inputValue()).toBe("停车");
	});

	it("pauses it, and resumes it", async () => {
		await page.getByRole("button", { name: "暂停" }).click();
		await page.getByText("已暂停：不再抓取").waitFor();
		await see("paused");
		expect(await titlesIn(page, `/${category}.json`)).not.toEqual([]);
		await page.getByRole("button", { name: "恢复" }).click();
		await page.getByRole("button", { name: "立即抓取" }).waitFor();
	});

	it("drops it, after being asked", async () => {
		await page.getByRole("link", { name: "删除" }).click();
		await page.getByRole("heading", { name: /删除“.*”？/ }).waitFor();
		await see("drop");
		await page.getByRole("button", { name: "删除" }).click();
		await page.getByRole("status").waitFor();
		expect(await page.locator(".managed li").count()).toBe(1);
		// By its title, of which nothing but the page before knows any more.
		expect(await page.getByRole("status").textContent()).toBe("通知公告：已删除。");
		await page.reload();
		expect(await page.getByRole("status").textContent()).toBe("通知公告：已删除。");
		expect(await titlesIn(page, `/${category}.json`)).toEqual([]);
	});

	it("makes a key, reads with it, and drops it", async () => {
		await page.getByRole("link", { name: "阅读密钥" }).click();
		await see("keys");
		await page.getByLabel("名称").fill("手机");
		await page.getByRole("button", { name: "生成密钥" }).click();
		await page.locator("#key").waitFor();
		const key = (await page.locator("#key").textContent())?.trim() ?? "";
		const address = (await page.locator("#key-address").textContent())?.trim() ?? "";
		expect(address).toContain(key);
		await see("key-made");
		expect((await fetch(address)).status).toBe(200);
		expect((await fetch(address.replace(key, `${key}x`))).status).toBe(401);
		await page.getByRole("link", { name: "删除: 手机" }).click();
		await page.getByRole("button", { name: "删除" }).click();
		await page.getByText("还没有密钥。").waitFor();
		await expect.poll(async () => (await fetch(address)).status, { timeout: 70_000 }).toBe(401);
	});

	it("logs out, and nothing is open any more", async () => {
		await page.getByRole("button", { name: "退出" }).click();
		await page.getByLabel("管理令牌").waitFor();
		await page.goto(`${river.url}/admin`);
		await page.getByLabel("管理令牌").waitFor();
		// The statuses that say what is wrong with a token and with a form.
		expect(complaints.filter((one) => !/status of 40[01]\b/.test(one))).toEqual([]);
	});
});

describe("what else can be pasted", () => {
	let page: Page;

	beforeAll(async () => {
		page = await newPerson();
		await page.goto(`${river.url}/admin/add?url=${encodeURIComponent(`${at}/blog/`)}`);
		await page.getByLabel("管理令牌").fill(TOKEN);
		await page.getByRole("button", { name: "登录" }).click();
	});
	afterAll(async () => {
		await page?.context().close();
	});

	it("a site, by a link that was followed before logging in: the feed that it links to", async () => {
		await page.getByRole("heading", { name: "预览" }).waitFor();
		const text = (await page.locator(".seen").textContent()) ?? "";
		expect(text).toContain("这一页链接到订阅源");
		expect(text).toContain("A post of a blog");
		// Its feed is a source's, though nobody has pasted this page before.
		const known = page.getByText("已经有来源在读它").getByRole("link");
		expect(await known.getAttribute("href")).toBe("/admin/sources/blog");
		await look(page, "site");
	});

	it("an address that has nothing: why, and what to do", async () => {
		await page.goto(`${river.url}/admin/add?url=${encodeURIComponent(`${at}/gone`)}`);
		const alert = page.getByRole("alert");
		expect(await alert.textContent()).toContain("网址已不存在");
		await look(page, "gone");
	});

	it("from another site, as a bookmarklet does", async () => {
		await page.goto(`${at}/blog/`.replace("127.0.0.1", "localhost"));
		const target = `${river.url}/admin/add?url=${encodeURIComponent(`${at}/tzgg/`)}`;
		await page.evaluate(`location = ${JSON.stringify(target)}`);
		await page.getByRole("heading", { name: "预览" }).waitFor();
	});

	it("a newsletter: a mailbox with an address", async () => {
		await page.goto(`${river.url}/admin/add`);
		await page.getByRole("link", { name: "用信箱接收邮件通讯" }).click();
		await page.getByLabel("标识").fill("letters");
		expect(await page.getByLabel("新的分类").inputValue()).toBe("来信");
		await page.getByLabel("新的分类").fill("信件");
		await look(page, "mailbox");
		await page.getByRole("button", { name: "添加这个来源" }).click();
		await page.getByRole("status").waitFor();
		expect(await page.locator(".secret").textContent()).toMatch(/^letters\.[a-z2-7]+@$/);
		// What makes it an address, step by step, the first of them a click away.
		expect(await page.locator(".panel ol li").count()).toBe(3);
		expect(await page.getByRole("link", { name: /开启 Email Routing/ }).getAttribute("href")).toContain(
			"https://dash.cloudflare.com/",
		);
		// Right after it was added, what it is comes before how it is set.
		await page.getByText("设置", { exact: true }).click();
		await page.getByLabel("名称").fill("来信");
		await page.getByRole("button", { name: "保存" }).click();
		await page.getByRole("heading", { name: /来信/ }).waitFor();
	});

	it("an OPML file: many at once", async () => {
		await page.goto(`${river.url}/admin/add`);
		await page.getByLabel("或者上传 OPML 文件").setInputFiles({
			name: "all.opml",
			mimeType: "text/x-opml",
			buffer: Buffer.from(opmlOf("收藏", ["feed.xml", "feed.xml?2", "feed.xml?3"])),
		});
		await page.getByRole("button", { name: "看看能读到什么" }).click();
		await page.getByText("找到 3 个，选中的会添加。").waitFor();
		expect(await page.getByText("已经有了").count()).toBe(1);
		await look(page, "opml");
		await page.getByRole("button", { name: "添加选中的来源" }).click();
		await page.getByText("已添加 2 个来源").waitFor();
		await look(page, "list-many");
		await page.getByLabel("查找来源").fill("xml?2");
		await page.getByRole("button", { name: "显示" }).click();
		await page.waitForURL(/q=xml/);
		expect(await page.locator(".managed li").count()).toBe(1);
	});

	it("one in the list is paused where it stands, and said to be by its name where it does not", async () => {
		const row = page.locator(".managed li");
		await row.getByRole("button", { name: /^暂停/ }).click();
		await row.getByRole("status").waitFor();
		expect(await row.getByRole("status").textContent()).toContain("已暂停");
		expect(page.url()).toMatch(/q=xml.*#source-/);
		expect(await page.getByLabel("查找来源").inputValue()).toBe("xml?2");
		await look(page, "list-paused");
		await row.getByRole("button", { name: /^恢复/ }).click();
		await row.getByRole("status").getByText("已恢复").waitFor();
		const name = await row.getByRole("heading").getByRole("link").textContent();
		await page.goto(`${page.url().replace(/#.*/, "").replace("q=xml", "q=none")}`);
		expect(await page.getByRole("status").textContent()).toContain(`${name}：已恢复`);
		// A link is not to put words on the page.
		await page.goto(`${river.url}/admin?done=dropped&to=${encodeURIComponent("call 555")}`);
		expect(await page.getByRole("status").textContent()).toBe("已删除。");
	});

	it("what is no address is told so where it was pasted", async () => {
		await page.goto(`${river.url}/admin/add?url=${encodeURIComponent("htp:/a.example")}`);
		expect(await page.getByRole("alert").textContent()).toContain("“htp:/a.example”不是网址");
		expect(await page.getByLabel("网址，或 OPML 文本").inputValue()).toContain("htp:/a.example");
		await look(page, "no-address");
	});

	it("an address that nothing answers at is told to be looked at again, and not as if it were a source", async () => {
		await page.goto(`${river.url}/admin/add?url=${encodeURIComponent(`${at}/nowhere/at/all`)}`);
		const text = await page.locator("main").textContent();
		expect(text).toContain("请检查网址有没有写错");
		expect(text).not.toContain("没读对");
	});

	it("a source of the file says why it cannot be dropped here", async () => {
		await page.goto(`${river.url}/admin/sources/blog`);
		expect(await page.locator("main").textContent()).toContain("它写在 sources.toml 里：要删除");
		expect(await page.getByRole("link", { name: "删除" }).count()).toBe(0);
	});

	it("a mailbox that nothing has come to waits for letters", async () => {
		await page.goto(`${river.url}/admin/add?kind=mail`);
		await page.getByRole("heading", { name: "添加邮件通讯" }).waitFor();
		await page.getByRole("button", { name: "添加这个来源" }).click();
		await page.getByRole("status").waitFor();
		expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("还没有来信");
		await look(page, "mailbox");
		await page.getByRole("link", { name: "删除" }).click();
		await page.getByRole("button", { name: "删除" }).click();
		await page.getByRole("heading", { name: "来源", exact: true }).waitFor();
		expect(await page.getByRole("status").textContent()).toBe("letters-2：已删除。");
	});

	it("an OPML list by its address: to keep in step with, or to choose from once", async () => {
		await page.goto(`${river.url}/admin/add?url=${encodeURIComponent(`${at}/friends.opml`)}`);
		const seen = page.locator(".seen");
		expect(await seen.textContent()).toContain("OPML 名单");
		expect(await seen.locator(".lines li").count()).toBe(3);
		expect(await seen.locator(".lines li").first().textContent()).toContain("已经有了");
		await seen.getByText("略过的 (1)").click();
		expect(await seen.getByText("一个链接").isVisible()).toBe(true);
		await look(page, "list-preview");
		// What can be done with it stands before what is in it.
		const top = async (of: ReturnType<Page["locator"]>) => (await of.boundingBox())?.y ?? 0;
		const once = page.getByRole("button", { name: "只取一次，逐个挑选" });
		expect(
			await seen
				.getByRole("listitem")
				.filter({ hasText: /^只取一次，逐个挑选：.*成为你自己的来源/ })
				.count(),
		).toBe(1);
		expect(await top(once)).toBeLessThan(await top(seen.locator(".lines")));
		await page.getByLabel("新的分类").fill("河边");
		await once.click();
		// Where they go was said already.
		expect(await page.getByLabel("下面没写分类的放进").inputValue()).toBe("河边");
		expect(await page.locator(".subscriptions input[type=checkbox]:checked").count()).toBe(2);
		await look(page, "list-once");
		await page.goBack();
		await page.getByLabel("新的分类").fill("河边");
		await page.getByRole("button", { name: "一直跟着它" }).click();
		await page.getByRole("status").waitFor();
		expect(await page.getByRole("status").textContent()).toContain("名单里有 3 个订阅源");
		const main = (await page.locator("main").textContent()) ?? "";
		expect(main).toContain("它带来了 2 个来源");
		expect(main).toContain("名单里另有 1 个本来就有，没有再添：feed.xml");
		for (const text of ["条目", "只看这个来源"]) expect(main.split("设置")[0], text).not.toContain(text);
		await look(page, "list-kept");
		await page.getByRole("link", { name: "它带来了 2 个来源" }).click();
		await page.locator(".managed").waitFor();
		expect(await page.getByText("来自名单 河边").count()).toBe(2);
		await page.goBack();
		await page.goto(page.url().replace(/\/admin|\?.*/g, ""));
		expect(await page.locator("main .lines a").allTextContents()).toEqual(["feed.xml?4", "feed.xml?5"]);
		expect(await page.locator("main .feeds").count()).toBe(0);
		await lookWell(page, "list-public");
	});

	it("an address that cannot be fetched is kept, and said to be so", async () => {
		await page.goto(`${river.url}/admin/add?url=${encodeURIComponent("http://printer.local/news")}`);
		// To keep what cannot be read is not what comes first.
		expect(await page.locator(".button").allTextContents()).toEqual(["用这些设置再看一次"]);
		// Nothing says where it belongs: the guess is marked as one.
		expect(await page.locator(".unsure #category-help").textContent()).toContain("只是猜的");
		await page.getByRole("button", { name: "添加这个来源" }).click();
		await page.getByRole("status").waitFor();
		expect(await page.getByRole("status").textContent()).toBe(
			"已添加。 但现在抓取不到（网址指向内部网络），办法见下。",
		);
		await look(page, "added-failing");
	});

	it("a category that cannot be is said where it was written", async () => {
		await page.goto(`${river.url}/admin/add?url=${encodeURIComponent(`${at}/blog/?2`)}`);
		await page.getByLabel("新的分类").fill("城建//通知");
		await page.getByRole("button", { name: "添加这个来源" }).click();
		await page.getByRole("alert").getByRole("link", { name: "分类" }).click();
		const wrong = page.locator("[aria-invalid=true]");
		expect(await wrong.evaluateAll((fields) => fields.map(({ id }) => id))).toEqual(["f-new-category"]);
		expect(page.url()).toMatch(/#f-new-category$/);
		await look(page, "category-mistake");
	});

	it("and two people at once do not undo each other", async () => {
		await page.goto(`${river.url}/admin/sources/blog`);
		const other = await page.context().newPage();
		await other.goto(`${river.url}/admin/sources/blog`);
		await other.getByLabel("名称").fill("先改的");
		await other.getByRole("button", { name: "保存" }).click();
		await other.getByRole("status").waitFor();
		await page.getByLabel("名称").fill("后改的");
		await page.getByRole("button", { name: "保存" }).click();
		expect(await page.getByRole("alert").textContent()).toContain("别人改了这个来源");
		expect(await page.getByLabel("名称").inputValue()).toBe("后改的");
		await look(page, "conflict");
		await other.getByRole("link", { name: "撤销改动" }).click();
		await other.getByRole("button", { name: "撤销改动" }).click();
		await other.getByRole("status").waitFor();
		expect(await other.getByLabel("名称").inputValue()).toBe("");
	});
});

it("says all of it in English, too", async () => {
	const english = await deployBare(
		`[site]\nlanguage = "en"\n[[sources]]\nid = "blog"\nurl = "${at}/feed.xml"\ncategory = "tech"\n`,
		"127.0.0.1",
	);
	const page = await newPerson();
	await page.goto(`${english.url}/admin`);
	await page.getByLabel("Admin token").fill(TOKEN);
	await page.getByRole("button", { name: "Log in" }).click();
	await page.getByRole("heading", { name: "Sources", exact: true }).waitFor();
	await page.getByLabel("Paste an address to add").fill(`${at}/feed.xml`);
	await page.getByRole("button", { name: "See what can be read" }).click();
	await page.getByText("A source reads it already: ").waitFor();
	await page.getByText("date from pubDate").waitFor();
	await look(page, "en-preview");
	for (const path of ["/admin/add", "/admin/sources/blog", "/admin/keys"]) {
		await page.goto(english.url + path);
		expect(await page.locator("main").textContent(), path).not.toMatch(/\p{Script=Han}/u);
		await look(page, `en${path.replaceAll("/", "-")}`);
	}
	// Nobody needs one on a public site.
	expect(await page.getByRole("button", { name: "Make a key" }).isVisible()).toBe(false);
	expect(await page.locator("main").textContent()).toContain("keys do nothing");
	await page.context().close();
	await english.close();
});
