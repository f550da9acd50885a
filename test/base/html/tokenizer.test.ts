import { Tokenizer } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { TagNames } from "../../../src/base/html/tagNames.ts";
import { PageTokenizer } from "../../../src/base/html/tokenizer.ts";
import { seededRandom } from "../../stages/clean/random.ts";

const PIECES = [
	..."<>&\"'=/!-? ;ax\n",
	...["&amp;", "&am", "&#8217;", "&eacute", "&nope;", "текст", "港口", "<p>", "</p>", "<a href=", ' title="'],
	...[
		"<script>",
		"</script>",
		"<style>",
		"</style",
		"<title>",
		"</title>",
		"<textarea>",
		"</textarea>",
		"<xmp>",
	],
	...["<!--", "-->", "--!>", "<!doctype html>", "<![CDATA[", "]]>", "<?php", "?>", "</", "</ a>", "<br/>"],
];

type Made = new (
	options: { xmlMode: boolean; decodeEntities: boolean },
	callbacks: ConstructorParameters<typeof Tokenizer>[1],
) => Pick<Tokenizer, "write" | "end">;

/** What a tokenizer reports of a page, each report a line. */
function tokensOf(html: string, isOurs: boolean): string[] {
	const reports: string[] = [];
	const callbacks = new Proxy(
		{},
		{
			get:
				(_, name) =>
				(...values: unknown[]) =>
					reports.push(`${String(name)} ${values.join(" ")}`),
		},
	) as ConstructorParameters<typeof Tokenizer>[1];
	const tokenizer = isOurs
		? new PageTokenizer(callbacks)
		: new (Tokenizer as unknown as Made)({ xmlMode: false, decodeEntities: true }, callbacks);
	tokenizer.write(html);
	tokenizer.end();
	return reports;
}

describe("the tokenizer for pages", () => {
	it.each([
		["texts and entities", "a &amp; b&lt;c & d &#x26;"],
		["values", `<a title="x &quot; y" href='z"&amp;' id=w&amp;v hidden>`],
		["scripts", '<script>if (a < b && c) x = "</p>";</script>t<style>a{}</style>'],
		["what does not end", '<p title="never closed <b>'],
	])("reports of %s what htmlparser2 reports", (_, html) => {
		expect(tokensOf(html, true)).toEqual(tokensOf(html, false));
	});

	it("reports the same of any markup", () => {
		const { below, pick } = seededRandom(7);
		for (let i = 0; i < 3000; i++) {
			const html = Array.from({ length: 1 + below(24) }, () => pick(PIECES)).join("");
			expect(tokensOf(html, true), html).toEqual(tokensOf(html, false));
		}
	});
});

describe("names of elements and attributes", () => {
	it("are in lower case, however they are written, also where two share a slot", () => {
		const written = ["a", "A", "onClick", "data-x", "__proto__", "constructor", "\u0130d", "\u212a"];
		// The table is smaller than this.
		const many = Array.from({ length: 1000 }, (_, n) => `x-${n}`);
		const all = [...written, ...many, ...written];
		const html = all.join(" ");
		const names = new TagNames(html);
		let from = 0;
		for (const name of all) {
			expect(names.at(from, from + name.length)).toBe(name.toLowerCase());
			from += name.length + 1;
		}
	});
});
