import { expect, it } from "vitest";
import { isSameSite } from "../../../src/stages/extract/page.ts";

it.each([
	["https://news.example.com/a", "https://www.example.com/", true],
	["https://example.com/a", "https://example.com/b", true],
	["http://localhost:8080/a", "http://localhost/", true],
	["https://example.com/a", "https://example.org/", false],
	// Not every host that ends like another is its own.
	["https://ample.com/a", "https://example.com/", false],
	["https://example.com/a", "no address", false],
])("%s and %s: of one site is %s", (a, b, same) => {
	expect(isSameSite(a, b)).toBe(same);
});
