import { describe, expect, it } from "vitest";
import { allowed, crawlDelaySeconds, parseRobots, robotsFor } from "../../../src/stages/fetch/robots.ts";

const AGENT = "tributary/1.0 (+https://feeds.example)";

/** Rules for `*`, a path, and whether it may be asked for. */
const RULES: [string, string, boolean][] = [
	["", "/a", true],
	["Disallow:", "/a", true],
	["Disallow: /", "/a", false],
	["Disallow: /", "/robots.txt", true],
	["Disallow: /a", "/ab", false],
	["Disallow: /a", "/b", true],
	["Disallow: /a/", "/a", true],
	["Disallow: /A", "/a", true],
	["disallow : /a # why", "/a", false],
	["Disallow: /a\nAllow: /a/b", "/a/b/c", true],
	["Allow: /a/b\nDisallow: /a", "/a/c", false],
	["Allow: /a\nDisallow: /a", "/a", true],
	["Disallow: /a\nAllow: /a", "/a", true],
	["Allow: /\nDisallow: /a", "/a", false],
	["Disallow: *.pdf", "/x/y.pdf?z", false],
	["Disallow: /*.pdf$", "/x/y.pdf", false],
	["Disallow: /*.pdf$", "/x/y.pdf?z", true],
	["Disallow: /a*b*c", "/a1b2c3", false],
	["Disallow: /a*b*c", "/a1c2b3", true],
	["Disallow: /a$", "/a", false],
	["Disallow: /a$", "/ab", true],
	["Disallow: /a*a$", "/a", true],
	["Disallow: /*", "/", false],
	["Disallow: /$", "/", false],
	["Disallow: /$", "/a", true],
	["Disallow: /\u57ce", "/%E5%9F%8E/a", false],
	["Disallow: /%e5%9f%8e", "/\u57ce", false],
	["Disallow: /%61", "/a", false],
	["Disallow: /a%2Fb", "/a/b", true],
	["Disallow: /a?b=", "/a?b=1", false],
	[`Disallow: /${"*a".repeat(200)}$`, `/${"a".repeat(5000)}b`, true],
];

describe("robots.txt", () => {
	it.each(RULES)("%j for %s: %j", (rules, path, expected) => {
		expect(allowed(parseRobots(`User-agent: *\n${rules}`), AGENT, path)).toBe(expected);
	});

	it("takes the groups that name the crawler, joined, before those for all", () => {
		const robots = parseRobots(
			"User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Tributary\nDisallow: /a\n\nUser-agent: tributary/2\nDisallow: /b\nCrawl-delay: 2.5",
		);
		expect(["/a", "/b", "/c"].map((path) => allowed(robots, AGENT, path))).toEqual([false, false, true]);
		expect(allowed(robots, "Unknown", "/c")).toBe(false);
		expect(allowed(robots, "OTHER", "/b")).toBe(true);
		expect(crawlDelaySeconds(robots, AGENT)).toBe(2.5);
		expect(crawlDelaySeconds(robots, "Unknown")).toBeNull();
	});

	it("does not match a longer or shorter name", () => {
		const robots = parseRobots("User-agent: trib\nDisallow: /\nUser-agent: tributary-images\nDisallow: /");
		expect(allowed(robots, AGENT, "/a")).toBe(true);
	});

	it("survives rules before any group, a byte order mark, old line ends and rubbish", () => {
		const robots = parseRobots(
			"\uFEFFUser-agent: *\rDisallow: /a\r\n<html>\nSitemap: https://a.example/s.xml\nCrawl-delay: x\nDisallow: /b",
		);
		expect(["/a", "/b", "/c"].map((path) => allowed(robots, AGENT, path))).toEqual([false, false, true]);
		expect(robots.sitemaps).toEqual(["https://a.example/s.xml"]);
		expect(allowed(parseRobots("Disallow: /"), AGENT, "/a")).toBe(true);
	});

	it.each([
		[200, "User-agent: *\nDisallow: /", false],
		[200, "", true],
		[404, "User-agent: *\nDisallow: /", true],
		[403, "", true],
		[503, "", false],
		[null, "", false],
	])("with status %j and %j: %j", (status, text, expected) => {
		expect(allowed(robotsFor(status, text), AGENT, "/a")).toBe(expected);
	});
});
