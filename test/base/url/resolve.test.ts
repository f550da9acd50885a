import { describe, expect, it } from "vitest";
import { plainHost } from "../../../src/base/url/plainOrigin.ts";
import { resolveUrl } from "../../../src/base/url/resolve.ts";

const BASES = [
	...["https://a.example/b/c?d", "http://www.a.example", "https://a.example?x", "https://a.example#y"],
	...["https://a.example:443/x", "http://a.example:8080/", "https://A.example/", "http://192.0.2.1/x"],
	...["http://xn--fiqs8s.example/", "http://b.xn--fiqs8s/x", "http://a_b.example/", "http://a.example./"],
	...["http://a..example/", "http://ab--cd.example/x", "http://-a-.example/"],
];
const PATHS = [
	...["/", "/a/b.html", "/a/./b", "/a/../b", "/a/.b", "//other.example/x", "/a?b=c&d=%20", "/a#b", "/a%2e/b"],
	...["/a b", "/港口", "/a\"b'", "/a\\b", "/a|b", "/[1]", "/a;b=c", "/a?q='x'", "b/c", "?x", "#y"],
];

describe("addresses that need no parser", () => {
	it.each(BASES)("are what a parser makes of them, below %s", (base) => {
		for (const path of PATHS)
			expect(resolveUrl(path, base), path).toBe(
				path.startsWith("//") ? `${new URL(base).protocol}${path}` : new URL(path, base).href,
			);
	});

	it.each([...BASES, "https://", "nonsense", "http://a.0x7f/", "https://u:p@a.example/"])(
		"name the host that it finds: %s",
		(url) => {
			const host = URL.canParse(url) ? new URL(url).hostname : null;
			expect([null, host]).toContain(plainHost(url));
		},
	);

	it("are most", () => {
		expect(plainHost("https://www.news.example.cn/2026/1.html?x=y")).toBe("www.news.example.cn");
	});
});
