import { expect, it } from "vitest";
import { nearest, slipOf } from "../../src/base/nearest.ts";

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

it.each<[string, string | null]>([
	["limt", "limit"],
	["limits", "limit"],
	["LIMIT", "limit"],
	["breif", "brief"],
	["lmit", "limit"],
	["Q", "q"],
	["ulr", "url"],
	["knid", "kind"],
	["p", null],
	["ot", null],
	["uri", null],
	["qq", null],
	["ref", null],
	["list", null],
	["from", null],
	["line", null],
	["utm_source", null],
	["limit".repeat(20_000), null],
])("%s is a slip for %s", (written, meant) => {
	expect(slipOf(written, ["limit", "since", "before", "brief", "q", "to", "url", "kind"])).toBe(meant);
});
