import { describe, expect, it } from "vitest";
import "../crawler/platform/deployed.ts";

// After the configuration under test, which is put in the place of the compiled one.
const { canonicalAddress } = await import("../../src/web/answerCache.ts");
const { canonicalSearch } = await import("../../src/web/feeds/search.ts");

/** Where an answer is kept for who asks so and may see so much. */
function keptAt(asked: string, scope: readonly string[] | null = null, language = "", accept = "*/*") {
	const url = new URL(asked, "https://feeds.example");
	const search = canonicalSearch(url.searchParams, 0);
	if (!search.ok) throw new Error(search.error.message);
	return canonicalAddress(url.href, search.value, accept, { scope, language });
}

it("parameters that are nobody's of ours change no feed's address", () => {
	const url = new URL("https://feeds.example/all.atom?utm_source=x&top=3&outfilter=y&of=z&fbclid=1");
	expect(canonicalSearch(url.searchParams, 0)).toEqual({ ok: true, value: "" });
});

describe("an answer is kept for those alone who may see it", () => {
	it.each([
		"/all.json?filterout=x%23news",
		"/all.json?filterout=x%2523news",
		"/all.json?filterout=x%23news%0Asport",
		"/all.json?filterout=x//%23news",
		"/all.json?filterout=x&q=%23news",
	])("whatever words stand in %s", (asked) => {
		const scopes = [["news"], ["news", "sport"], ["x", "news"], []];
		const theirs = scopes.flatMap((scope) => [
			keptAt("/all.json?filterout=x", scope),
			keptAt("/all.json?filterout=x&q=y", scope),
			keptAt("/all.json", scope),
			keptAt(asked, scope),
		]);
		expect(theirs).not.toContain(keptAt(asked));
		expect(new Set(theirs).size).toBe(theirs.length);
	});

	it("and in the words of whoever asks", () => {
		const kept = ["", "en", "zh-CN"].flatMap((language) =>
			["*/*", "text/html"].map((accept) => keptAt("/all?q=x", null, language, accept)),
		);
		expect(new Set(kept).size).toBe(kept.length);
	});
});

it("one question has one place", () => {
	const kept = keptAt("/news.json?q=a&limit=5");
	for (const asked of ["/news.json/?limit=5&q=a", "/%6eews.json?utm_source=x&q=a&limit=5"])
		expect(keptAt(asked), asked).toBe(kept);
});
