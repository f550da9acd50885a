import { describe, expect, it } from "vitest";
import { DIRECT, type Route } from "../../../src/model/reading.ts";
import { headersFor } from "../../../src/stages/fetch/headers.ts";
import type { RoutedRequest } from "../../../src/stages/fetch/types.ts";

const request = (url: string, route: Route = DIRECT): RoutedRequest => ({
	url,
	headers: { Referer: "https://a.example/", Cookie: "secret", Host: "evil.example" },
	headersFor: url,
	route,
	etag: null,
	lastModified: null,
	timeoutMs: 1,
	maxBytes: 1,
	maxRedirects: 5,
	userAgent: "test",
	accept: "*/*",
});

describe("a source's own headers", () => {
	it.each([
		["its own address", "http://a.example/feed", "http://a.example/feed", true],
		["another path of its origin", "http://a.example/feed", "http://a.example/other", true],
		["the same host over https", "http://a.example/feed", "https://a.example/feed", true],
		["another host over https", "http://a.example/feed", "https://b.example/feed", false],
		["a name below its host", "http://a.example/feed", "https://www.a.example/feed", false],
		["its own host over http again", "https://a.example/feed", "http://a.example/feed", false],
		["another port of its host", "http://a.example/feed", "http://a.example:8080/feed", false],
		["a port of its host, over https", "http://a.example:8080/feed", "https://a.example/feed", false],
	])("go to %s: %s, then %s: %s", (_, first, hop, isSent) => {
		const headers = headersFor(request(first), new URL(hop));
		expect([headers.has("Referer"), headers.has("Cookie")]).toEqual([isSent, isSent]);
		expect(headers.has("Host")).toBe(false);
	});

	it("go through a proxy without what is secret", () => {
		const headers = headersFor(
			request("http://a.example/", { url: "https://p.example/?" }),
			new URL("http://a.example/"),
		);
		expect([headers.has("Referer"), headers.has("Cookie")]).toEqual([true, false]);
	});
});
