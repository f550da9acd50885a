import { describe, expect, it, test } from "vitest";
import type { SourceConfig } from "../../src/config/schema.ts";
import { adviceFor } from "../../src/read/advice.ts";
import { openPointing } from "../../src/read/pointing.ts";
import { inChinese } from "../../src/web/ui/admin/chinese.ts";

const CSS = {
	stage: "page",
	code: "selector-unfit",
	message: 'select.date = ".by" finds "Ann", which is no date',
} as const;
const PATH = {
	stage: "page",
	code: "selector-matches-nothing",
	message: 'select.date = "$.day" leads to nothing in any item',
} as const;

describe("advice on a selector fits where it is given:", () => {
	it.each(["en", "zh-CN"])(
		"a preview sends nobody to itself or to an id that is not there (%s)",
		(language) => {
			const codes = [
				"selector-unfit",
				"selector-matches-nothing",
				"selector-invalid",
				"selector-unused",
				"empty",
				"json-malformed",
			];
			for (const code of codes) {
				const problem = { stage: "page", code } as typeof CSS;
				expect(adviceFor(problem, language, "unsaved")).not.toMatch(/inspect|\/admin|anew|重新指|改版/);
			}
		},
	);

	it.each(["read", "untried", "unsaved"] as const)(
		"a path into JSON has no page to point at (%s)",
		(tried) => {
			expect(adviceFor(PATH, "en", tried)).not.toMatch(/point|site/);
			expect(adviceFor(PATH, "zh-CN", tried)).not.toMatch(/指一指|页面|网站/);
		},
	);

	it("a saved selector that has worked is pointed at anew", () => {
		expect(adviceFor(CSS, "en")).toContain("point at its page anew");
		expect(adviceFor(CSS, "en", "untried")).toContain("npm run inspect");
	});
});

test.each([
	["JSON", '\n{"data":[{"t":"Thing"}]}', /JSON.*item = /],
	["a feed", '<rss version="2.0"><channel><title>f</title></channel></rss>', /added as it is/],
	["a text", "nothing but words", /no web page/],
])(
	"what cannot be pointed at is said in one sentence of one language, with what can be done: %s",
	(_, text, said) => {
		const loaded = { bytes: new TextEncoder().encode(text), url: "https://a.example/x", headers: {} };
		const source = { url: "https://a.example/x" } as SourceConfig;
		const opened = openPointing(source, loaded as Parameters<typeof openPointing>[1]);
		const message = opened.ok ? "" : opened.error.message;
		expect(message).toMatch(said);
		expect(inChinese(message)).toMatch(/^这.*[：:].+$/);
	},
);
