import { describe, expect, it } from "vitest";
import { canonicalUrl, stripTracking } from "../../../src/base/url/canonical.ts";
import { resolveUrl } from "../../../src/base/url/resolve.ts";

describe("canonicalUrl makes one of", () => {
	it.each([
		["http://www.example.org:80/a/index.html?utm_source=x&b=2&a=1#top", "https://example.org/a/?a=1&b=2"],
		["https://example.org/a;jsessionid=ABC?PHPSESSID=1", "https://example.org/a"],
		["https://example.org", "http://example.org/"],
		["https://example.org/?spm=a.b&fbclid=1", "https://example.org/"],
		["https://feedproxy.google.com/~r/F/~3/x/https://example.org/1", "https://example.org/1"],
		["https://example.org//a///b/", "https://example.org/a/b"],
	])("%s and %s", (one, other) => {
		expect(canonicalUrl(one)).toBe(canonicalUrl(other));
	});

	it.each([
		["https://example.org/a", "https://example.org/A"],
		["https://example.org/?id=1", "https://example.org/?id=2"],
		["https://example.org/#!/1", "https://example.org/#!/2"],
		["https://example.org:8080/", "https://example.org/"],
		["https://a.example.org/", "https://example.org/"],
	])("neither %s nor %s", (one, other) => {
		expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
	});

	it("leaves alone what is no address", () => {
		expect(canonicalUrl(" abc ")).toBe("abc");
		expect(canonicalUrl("urn:x:1")).toBe("urn:x:1");
	});
});

describe("stripTracking", () => {
	it.each([
		["https://Example.org/a?utm_source=x&id=1#c", "https://Example.org/a?id=1#c"],
		["https://example.org/a?utm_source=x", "https://example.org/a"],
		["https://example.org/a?q=%E5%9F%8E&b", "https://example.org/a?q=%E5%9F%8E&b"],
		["no address?utm_source=x", "no address?utm_source=x"],
	])("%s becomes %s", (url, shown) => {
		expect(stripTracking(url)).toBe(shown);
	});
});

describe("resolveUrl", () => {
	it.each([
		["/a", "https://example.org/b/c", "https://example.org/a"],
		["//cdn.example.org/a", "https://example.org/", "https://cdn.example.org/a"],
		[" https://example.org/\n a b ", null, "https://example.org/%20a%20b"],
		["http://example.org", null, "http://example.org"],
		["HTTP://www.EXAMPLE.org/thing", "https://x.org/", "HTTP://www.EXAMPLE.org/thing"],
		["https://example.org/城", null, "https://example.org/%E5%9F%8E"],
		["a", null, null],
		["", "https://example.org/", null],
		["javascript:alert(1)", "https://example.org/", null],
		["http://", null, null],
	])("%j against %j is %j", (href, base, url) => {
		expect(resolveUrl(href, base)).toBe(url);
	});
});
