import { describe, expect, it, vi } from "vitest";
import { app } from "../../src/web/app.ts";

vi.mock("tributary:config", async () => {
	const { loadConfig } = await import("../../src/config/load.ts");
	const loaded = loadConfig(
		'[site]\nlanguages = ["en", "zh-CN"]\n[[sources]]\nid = "town"\nurl = "https://town.example/feed"\ncategory = "town"\n',
	);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	return { default: loaded.config };
});

/** A deployment whose owner has come with the token. */
const ENV = {
	ADMIN_TOKEN: "a-token-of-the-owner",
	REGISTRY: { getByName: () => ({ noteToken: async () => 0 }) },
};
const OWNER = { Authorization: `Bearer ${ENV.ADMIN_TOKEN}` };

/** Requests that are refused, each with its status, its code, the methods that it names, and words of what is said. */
const REFUSED: [
	method: string,
	path: string,
	status: number,
	code: string,
	allow: string | null,
	said: string,
][] = [
	["POST", "/town.atom", 405, "method-not-allowed", "GET, HEAD", 'POST is not answered at "town"'],
	["DELETE", "/", 405, "method-not-allowed", "GET, HEAD", "; GET and HEAD are"],
	["PUT", "/opml", 405, "method-not-allowed", "GET, HEAD", "; GET and HEAD are"],
	["PUT", "/entries/0123456789abcdef", 405, "method-not-allowed", "GET, HEAD", "PUT is not answered"],
	["PUT", "/admin/sources", 405, "method-not-allowed", "GET, HEAD, POST", "; GET, HEAD and POST are"],
	["GET", "/admin/refresh", 405, "method-not-allowed", "POST", "; POST is"],
	["DELETE", "/admin/keys", 405, "method-not-allowed", "GET, HEAD, POST", "DELETE is not answered"],
	["PUT", "/websub/a/b", 405, "method-not-allowed", "GET, HEAD, POST", "; GET, HEAD and POST are"],
	["GET", "/%ff", 400, "bad-path", null, "as /%E5%9F%8E%E5%BB%BA is for /城建"],
	[
		"GET",
		"/town.atom?filter_titel=a",
		400,
		"bad-parameter",
		null,
		"filter_titel: did you mean filter_title?",
	],
	["GET", "/town?Filter=a", 400, "bad-parameter", null, "Filter: did you mean filter?"],
	["GET", "/all.rss?filter%5Btitle%5D=a", 400, "bad-parameter", null, "[title]: did you mean filter_title?"],
	[
		"GET",
		"/town.json?filter_source=a",
		400,
		"bad-parameter",
		null,
		"is no filter: there are filter, filterout, filter_title",
	],
	["GET", "/opml?of=fed", 400, "bad-parameter", null, 'of: found "fed", expected one of sources, feeds'],
	["POST", "/admin/sources", 400, "no-body", null, 'such as {"url":'],
	[
		"POST",
		"/admin/import?from=x",
		400,
		"bad-parameter",
		null,
		'from: found "x", expected the number of a line',
	],
];

describe("a request that cannot be answered is told why, and what would be:", () => {
	it.each(REFUSED)("%s %s", async (method, path, status, code, allow, said) => {
		const response = await app.request(path, { method, headers: OWNER }, ENV);
		expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
		expect(response.headers.get("Allow")).toBe(allow);
		expect(await response.json()).toMatchObject({ status, code, detail: expect.stringContaining(said) });
	});

	it.each([
		["en", "/%ff", "is not percent-encoded UTF-8"],
		["zh-CN", "/%ff", "路径不是百分号编码的 UTF-8"],
		["en", "/town?filter_titel=a", "filter_titel: did you mean filter_title?"],
		["zh-CN", "/town?filter_titel=a", "filter_titel：您要的是不是 filter_title？"],
		["zh-CN", "/town?filter_source=a", "没有“filter_source”这个筛选参数，有这些：filter, filterout"],
		["zh-CN", "/opml?of=fed", "of：现在是 &quot;fed&quot;，应为：其中之一：sources, feeds"],
		["en", "/town", "POST is not answered at &quot;town&quot;; GET and HEAD are"],
		["zh-CN", "/town", "“town”不接受 POST，只接受 GET 和 HEAD"],
	])("as a page, in %s: %s", async (language, path, said) => {
		const headers = { Accept: "text/html", Cookie: `language=${language}`, "Accept-Language": language };
		const method = path === "/town" ? "POST" : "GET";
		const response = await app.request(path, { method, headers }, ENV);
		expect([response.status, response.headers.get("Content-Type")]).toEqual([
			method === "POST" ? 405 : 400,
			"text/html; charset=utf-8",
		]);
		expect(await response.text()).toContain(said);
	});
});
