import { expect, it } from "vitest";
import { type Claim, compareClaims } from "../../src/library/entries/claims.ts";
import { factsOf } from "./entries.ts";

const URL = "https://www.a.example/1";

/** The version of a source at an address, which says where its site is. */
const claim = (url: string, siteUrl: string | null, firstSeen = 0): Claim => ({
	url: URL,
	firstSeen,
	facts: { ...factsOf("s"), url, siteUrl },
});

const OWN = claim("https://feeds.a.example/all", null, 3);
const SAYS = claim("https://planet.example/feed", "https://a.example/", 2);
const OTHER = claim("https://planet.example/feed", "https://planet.example/", 1);
const SILENT = claim("https://planet.example/feed", null, 1);

it("puts the site of the link first, then who says that it is theirs, then all others, whoever came first", () => {
	const ranked = [OTHER, SAYS, OWN].sort(compareClaims);
	expect(ranked).toEqual([OWN, SAYS, OTHER]);
	expect(compareClaims(SAYS, SILENT)).toBeLessThan(0);
	expect(compareClaims(OTHER, SILENT)).toBe(0);
});

it("lets the first that came decide between sources that are alike", () => {
	expect(compareClaims(OTHER, { ...OTHER, firstSeen: 2 })).toBeLessThan(0);
	expect(compareClaims({ ...OWN, firstSeen: 9 }, OWN)).toBeGreaterThan(0);
});

it("takes a site for another's only where one host is below the other", () => {
	const below = claim("https://news.a.example/feed", null);
	const same = claim("https://a.example/feed", null);
	const beside = claim("https://ba.example/feed", null);
	expect(compareClaims(below, same)).toBe(0);
	expect(compareClaims(same, beside)).toBeLessThan(0);
	expect(compareClaims({ ...beside, url: "no address" }, beside)).toBe(0);
	expect(compareClaims({ ...same, url: null }, beside)).toBe(0);
	expect(compareClaims({ ...same, facts: null }, beside)).toBe(0);
});
