import { expect, it } from "vitest";
import { inspect } from "../../../src/read/inspect/inspect.ts";
import { said } from "../../../src/read/inspect/json.ts";
import { Preview } from "../../../src/web/ui/admin/preview.tsx";
import { adminWordsFor } from "../../../src/web/ui/admin/words.ts";
import { site } from "./views.ts";

const LIST = `<title>News</title><ul>${[1, 2, 3, 4].map((n) => `<li><a href="/n/${n}.html">Report number ${n} of the board</a></li>`).join("")}</ul>`;

/** What /admin shows of a list that is read with these selectors. */
async function notes(language: string, select: Record<string, string>, isNew = false): Promise<string> {
	const url = "https://a.example/news/";
	const asked = { input: url, url: null, headers: null, as: "auto", stage: "clean", now: 0 } as const;
	const bytes = new TextEncoder().encode(LIST);
	const loaded = { bytes, isFile: true, url, headers: {}, proxy: null, detours: [] };
	const inspection = { ...asked, timezone: "UTC", select };
	const inspected = await inspect(inspection, async () => ({ ok: true, value: loaded }));
	const trial = {
		said: said(inspected),
		unwanted: 0,
		proxy: null,
		known: new Set<string>(),
		pointing: null,
	};
	return String(Preview({ trial, site: { ...site, language }, words: adminWordsFor(language), isNew }));
}

it.each(["zh-CN", "en"])("names each selector that does nothing, in %s", async (language) => {
	const html = await notes(language, {
		item: "li",
		author: ".who",
		title: ".what",
		remove: ".ad",
		date: "a",
	});
	for (const field of ["author", "title", "remove", "date"]) expect(html).toContain(`select.${field} = `);
	expect(html.includes("有选择器在这里什么也没选中")).toBe(language !== "en");
	expect(await notes(language, { item: "li" })).not.toContain("select.");
});

it.each([
	["en", "it keeps the one that it has"],
	["zh-CN", "已有的条目保留原来的日期"],
])(
	"says of entries without a date what a save keeps, where the source has some already, in %s",
	async (language, kept) => {
		expect(await notes(language, { item: "li" })).toContain(kept);
		const first = await notes(language, { item: "li" }, true);
		expect(first).not.toContain(kept);
		expect(first).toContain(adminWordsFor(language).undated);
	},
);
