import { expect, it } from "vitest";
import { nearest } from "../../src/base/nearest.ts";

it.each<[string, string[], string | null]>([
	["titel", ["link", "title"], "title"],
	["story", ["path", "title", "stories"], "stories"],
	["category", ["categories", "title"], "categories"],
	["hong-k", ["list", "hong-kong"], "hong-kong"],
	["hong-k", ["hong-kong", "hong-kong-island"], null],
	["filt", ["filter", "filterout"], "filter"],
	["tit", ["title-of-all"], null],
	["weather", ["town"], null],
	["", ["a"], null],
])("%s, of %j: %s", (misspelt, known, meant) => {
	expect(nearest(misspelt, known)).toBe(meant);
});
