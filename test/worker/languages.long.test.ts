import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

const KEY = { method: "POST", headers: { Authorization: `Bearer ${TOKEN}` } };

let feed: TestSource;
let river: Deployment;

const toml = (site: string) => `[site]
language = "zh-CN"
${site}
[[sources]]
url = "${feed.url}"
id = "paper"
category = "城建"
`;

beforeAll(async () => {
	feed = await startSource([
		{ id: "a", title: "老旧小区加装电梯", html: "<p>通知</p>", date: "2026-11-01T08:00:00Z" },
	]);
	river = await deploy(toml('languages = ["zh-CN", "en"]'));
	await river.refresh();
});

afterAll(async () => {
	await river?.close();
	await feed?.close();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
	river.get(path, { headers: { Accept: "text/html", ...headers }, redirect: "manual" });

const languageOf = async (answer: Response) => /<html lang="([^"]*)"/.exec(await answer.text())?.[1];

it.each([
	["en", "en"],
	["en-GB,en;q=0.9", "en"],
	["zh-TW,zh;q=0.9,en;q=0.8", "zh-CN"],
	["fr,en;q=0.5,zh;q=0.2", "en"],
	["de", "zh-CN"],
	["*", "zh-CN"],
	["en;q=0, zh", "zh-CN"],
	["", "zh-CN"],
	[";;,q=\u00e4", "zh-CN"],
])("answers who asks for %j in %s", async (wanted, language) => {
	expect(await languageOf(await ask("/", { "Accept-Language": wanted }))).toBe(language);
});

it.each([
	"/",
	"/城建",
	"/all",
	"/sources/paper",
	"/health",
	"/nothing",
	"/?opencc=de",
	"/admin/login",
	"/all?q=电梯",
])("has %s in both languages, asked for in turns", async (path) => {
	for (const language of ["en", "zh-CN", "en"]) {
		const answer = await ask(path, { "Accept-Language": language });
		expect(await languageOf(answer)).toBe(language);
	}
});

it("says what a page depends on, and has a validator for each language", async () => {
	const chinese = await ask("/城建", { "Accept-Language": "zh" });
	const english = await ask("/城建", { "Accept-Language": "en" });
	expect(english.headers.get("Vary")).toBe("Accept, Accept-Language, Cookie");
	expect(english.headers.get("ETag")).not.toBe(chinese.headers.get("ETag"));
	await Promise.all([chinese.text(), english.text()]);
});

describe("a choice", () => {
	it("is offered on each page, keeps what is searched for, and stays", async () => {
		const page = await (await ask("/all?q=电梯", { "Accept-Language": "zh" })).text();
		const [, link = ""] = /href="(\?[^"]*lang=en)"/.exec(page) ?? [];
		const chosen = await ask(`/all${link.replaceAll("&amp;", "&")}`, { "Accept-Language": "zh" });
		const to = chosen.headers.get("Location") ?? "";
		expect([chosen.status, decodeURIComponent(to)]).toEqual([302, "/all?q=电梯"]);
		const [cookie = ""] = (chosen.headers.get("Set-Cookie") ?? "").split(";");
		const asked = { Cookie: `a=b; ${cookie}`, "Accept-Language": "zh" };
		expect(await languageOf(await ask(to, asked))).toBe("en");
		expect(await languageOf(await ask("/sources/paper", asked))).toBe("en");
		expect(chosen.headers.get("Cache-Control")).toBe("no-store");
	});

	it.each(["/all?lang=fr", "/all?lang=", "/.//evil.example/?lang=en"])("is none at %s", async (path) => {
		const answer = await ask(path);
		expect(answer.headers.get("Set-Cookie")).toBeNull();
		await answer.text();
	});
});

describe("a choice of language", () => {
	it.each<[string, string]>([
		["/media/0123?http://h.example/png?a=b&lang=en", "text/html"],
		["/media/0123?http://h.example/png?a=b&lang=en", "image/avif,image/png,*/*;q=0.8"],
		["/城建?lang=en", "image/avif,image/png,*/*;q=0.8"],
		["/城建.atom?lang=en", "text/html"],
	])("is not made by the address of what is no page: %s, %s", async (path, accept) => {
		const answer = await ask(path, { Accept: accept });
		expect([answer.status === 302, answer.headers.get("Set-Cookie")]).toEqual([false, null]);
		await answer.text();
	});
});

it("leaves feeds in the language of the site", async () => {
	const feed = await (await ask("/城建.json", { Accept: "*/*", "Accept-Language": "en" })).json();
	expect(feed).toMatchObject({ language: "zh-CN" });
	const queried = await (await ask("/城建.json?q=电梯", { Accept: "*/*", "Accept-Language": "en" })).json();
	expect(queried).toMatchObject({ language: "zh-CN" });
});

it("is as it was where one language is named, and on a private deployment goes on with the key", async () => {
	await river.redeploy(toml(""));
	const plain = await ask("/", { "Accept-Language": "en" });
	expect(plain.headers.get("Vary")).toBe("Accept");
	const page = await plain.text();
	expect(page).toContain('<html lang="zh-CN"');
	expect(page).not.toContain("lang=en");
	await river.redeploy(toml('private = true\nlanguages = ["en", "zh-CN"]'));
	const made = await river.get("/admin/keys", { ...KEY, body: JSON.stringify({ name: "phone" }) });
	const { key } = (await made.json()) as { key: string };
	const chosen = await ask(`/城建?key=${key}&lang=zh-CN`);
	expect(decodeURIComponent(chosen.headers.get("Location") ?? "")).toBe(`/城建?key=${key}`);
	expect(await languageOf(await ask("/城建"))).toBe("en");
	expect(await languageOf(await ask(`/城建?key=${key}`, { "Accept-Language": "zh" }))).toBe("zh-CN");
	const kept = await (await ask(`/?key=${key}&opencc=s2t`)).text();
	expect(kept).toContain(`href="/?opencc=s2t&amp;key=${key}"`);
});
