import { expect, it } from "vitest";
import { shownUrl } from "../../../src/base/url/shown.ts";

it.each([
	["https://a.example/%E6%94%B9%E9%80%A0%20b?q=%e5%90%8d%26c", "https://a.example/改造%20b?q=名%26c"],
	["https://a.example/%B8%C4%D4%EC", "https://a.example/%B8%C4%D4%EC"],
	["https://a.example/%E6%94%B9%E9%80", "https://a.example/%E6%94%B9%E9%80"],
	["https://a.example/%E2%80%AEtxt%C2%A0%0a", "https://a.example/%E2%80%AEtxt%C2%A0%0a"],
])("shows %s as %s, which leads to the same", (url, shown) => {
	expect(shownUrl(url)).toBe(shown);
	expect(new URL(shown).href.toLowerCase()).toBe(url.toLowerCase());
});
