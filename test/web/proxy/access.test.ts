import { describe, expect, it, vi } from "vitest";
import { hasToken } from "../../../src/web/admin/authorised.ts";
import { problem } from "../../../src/web/problem.ts";
import { mayFollow, mayProxy } from "../../../src/web/proxy/access.ts";
import { clientKey, limited } from "../../../src/web/proxy/limit.ts";

// What a stranger may cost depends on how many sources there are.
vi.mock("tributary:config", () => ({ default: { site: {}, categories: [], sources: [] } }));

const rules = {
	configHosts: new Set(["news.example.cn", "127.0.0.1:8080"]),
	mediaHosts: new Set(["img.example.cn"]),
	ownOrigins: ["https://feeds.example"],
	allowOrigins: ["https://app.example", "https://Other.example:8443/path"],
};

describe("unsigned requests", () => {
	it.each([
		["https://news.example.cn/a", {}, "*"],
		["http://news.example.cn/a", {}, "*"],
		["https://img.example.cn/a.png", {}, "*"],
		["http://127.0.0.1:8080/", {}, "*"],
		["https://news.example.cn/a", { Origin: "https://app.example" }, "https://app.example"],
		["https://news.example.cn/a", { Origin: "https://other.example:8443" }, "https://other.example:8443"],
		["https://news.example.cn/a", { Origin: "https://feeds.example" }, "https://feeds.example"],
		["https://news.example.cn/a", { "Sec-Fetch-Site": "none" }, "*"],
		[
			"https://news.example.cn/a",
			{ "Sec-Fetch-Site": "same-origin", Referer: "https://feeds.example/" },
			"*",
		],
		[
			"https://news.example.cn/a",
			{ "Sec-Fetch-Site": "cross-site", Referer: "https://app.example/page" },
			"https://app.example",
		],
		["https://example.org/", {}, "host-not-configured"],
		["https://news.example.cn:8443/a", {}, "host-not-configured"],
		["http://127.0.0.1:8081/", {}, "host-not-configured"],
		["https://news.example.cn.evil.example/", {}, "host-not-configured"],
		["https://evil-news.example.cn/", {}, "host-not-configured"],
		["https://example.org/", { Origin: "https://app.example" }, "host-not-configured"],
		["https://news.example.cn/a", { Origin: "https://evil.example" }, "origin-not-allowed"],
		["https://news.example.cn/a", { Origin: "http://app.example" }, "origin-not-allowed"],
		["https://news.example.cn/a", { Origin: "https://app.example.evil.example" }, "origin-not-allowed"],
		["https://news.example.cn/a", { Origin: "null" }, "origin-not-allowed"],
		["https://news.example.cn/a", { "Sec-Fetch-Site": "cross-site" }, "origin-not-allowed"],
		[
			"https://news.example.cn/a",
			{ "Sec-Fetch-Site": "same-site", Referer: "https://evil.example/" },
			"origin-not-allowed",
		],
	])("for %s with %j: %s", (target, headers, expected) => {
		const access = mayProxy(new URL(target), new Headers(headers as Record<string, string>), rules);
		expect(access.ok ? access.allowOrigin : access.error.code).toBe(expected);
	});

	it.each([
		["https://news.example.cn/", "https://www.news.example.cn/", true],
		["https://www.a.example/", "https://a.example/x", true],
		["https://a.example/", "https://img.example.cn/x", true],
		["https://a.example/", "https://cdn.a.example/x", true],
		["https://a.example/", "https://evil.example/", false],
		["https://a.example/", "https://evil-a.example/", false],
		["https://cdn.a.example/", "https://a.example/", false],
		["https://www.gov.cn/", "https://gov.cn/", true],
		["https://www.gov.cn/", "https://evil.gov.cn/", false],
		["https://gov.cn/", "https://evil.gov.cn/", false],
		["https://www.nn.gov.cn/", "https://zjj.nn.gov.cn/", true],
		["https://github.io/", "https://evil.github.io/", false],
		["https://co.uk/", "https://evil.co.uk/", false],
		["https://a.example/", "http://cdn.a.example/x", false],
		["http://a.example/", "https://cdn.a.example/x", true],
	])("a redirect from %s to %s: %j", (from, to, expected) => {
		expect(mayFollow(new URL(from), new URL(to), rules)).toBe(expected);
	});
});

describe("the rate limit", () => {
	it("lets through without a binding and while there is room", async () => {
		expect(await limited(undefined, "a")).toBeNull();
		expect(await limited({ limit: async () => ({ success: true }) }, "a")).toBeNull();
	});

	it("says when to come back", async () => {
		const keys: string[] = [];
		const binding = { limit: async ({ key }: { key: string }) => ({ success: keys.push(key) < 1 }) };
		const response = await limited(binding, "client", 10);
		expect(keys).toEqual(["client"]);
		expect([response?.status, response?.headers.get("Retry-After")]).toEqual([429, "10"]);
		expect(await response?.json()).toMatchObject({
			code: "rate-limited",
			status: 429,
			title: "Too Many Requests",
		});
	});

	it.each([
		["198.51.100.7", "198.51.100.7"],
		["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
		["2001:0DB8:0001:2::9", "2001:db8:1:2::/64"],
		["2001:db8::1", "2001:db8:0:0::/64"],
		["::ffff:198.51.100.7", "::ffff:198.51.100.7"],
		[null, "unknown"],
	])("counts %s as %s", (address, key) => {
		expect(clientKey(new Headers(address === null ? {} : { "CF-Connecting-IP": address }))).toBe(key);
	});
});

describe("the admin token", () => {
	it.each([
		["Bearer secret-token", true],
		["bearer  secret-token ", true],
		["Bearer secret-toke", false],
		["Bearer secret-tokens", false],
		["Bearer secret-tokensecret-token", false],
		["Bearer secret-tokeN", false],
		["Basic secret-token", false],
		["secret-token", false],
		["Bearer", false],
		[null, false],
	])("is %j: %s", (authorization, expected) => {
		const headers = new Headers(authorization === null ? {} : { Authorization: authorization });
		expect(hasToken(headers, "secret-token")).toBe(expected);
	});
});

it("a problem is never cached and names its code", async () => {
	const response = problem(404, "unknown-path", "there is no such category", { path: "a" });
	expect(response.headers.get("Cache-Control")).toBe("no-store");
	expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
	expect(await response.json()).toEqual({
		type: "about:blank",
		title: "Not Found",
		status: 404,
		code: "unknown-path",
		detail: "there is no such category",
		path: "a",
	});
});
