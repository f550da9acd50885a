import { describe, expect, it } from "vitest";
import { read } from "./kit.ts";
import { thenAndNow } from "./thenAndNow.ts";
import { variations } from "./variations.ts";
import { pages } from "./written.ts";

const folded = (lines: readonly string[]) => lines.map((line) => line.replace(/\s+/g, " ").trim());

describe("of a page in the markup of", () => {
	it.each([...pages, ...variations, ...thenAndNow].map((page) => [page.name, page] as const))(
		"%s, the text is read alone",
		(_, page) => {
			const found = read(page.site);
			expect(folded(found.lines)).toEqual(folded(page.want));
			const { entry } = found;
			if (page.title !== undefined) expect(entry.title).toBe(page.title);
			if (page.day !== undefined) expect(found.day).toBe(page.day);
			if (page.authors !== undefined) expect(found.authors).toEqual(page.authors);
			if (page.origin !== undefined) expect(entry.origin?.title).toBe(page.origin);
		},
	);
});
