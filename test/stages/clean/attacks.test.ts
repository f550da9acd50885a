import { describe, expect, it } from "vitest";
import { applyMedia } from "../../../src/base/media/marker.ts";
import { cleanHtml } from "../../../src/stages/clean/clean.ts";
import { ATTACKS } from "./attacks.ts";
import { faultsOf } from "./judge.ts";

const OPTIONS = { baseUrl: "https://site.example/a/", media: "auto" } as const;

describe("attacks", () => {
	it("number at least 200, each once", () => {
		expect(new Set(ATTACKS.map((one) => one.html)).size).toBeGreaterThanOrEqual(200);
	});

	it.each(ATTACKS.map((one, i) => [`${one.family} ${i}`, one.html]))(
		"%s leaves nothing that acts",
		(_, html) => {
			const { html: safe } = cleanHtml(html, OPTIONS);
			expect(faultsOf(safe)).toEqual([]);
			expect(cleanHtml(safe, OPTIONS).html).toBe(safe);
		},
	);

	it("are all seen by the judge when they are not cleaned", () => {
		const harmless = ATTACKS.filter((one) => faultsOf(one.html).length === 0).map((one) => one.html);
		// Text that only looks like HTML is as it should be.
		expect(
			harmless.filter((html) => !/^(?:<(?:p|pre|code)>)?(?:&|\+ADw-|\xbc)|onclick=alert\(1\) '">/.test(html)),
		).toEqual([]);
	});

	it("cannot make the renderer sign an address of their own", () => {
		const asked: string[] = [];
		for (const { html } of ATTACKS) {
			applyMedia(cleanHtml(html, OPTIONS).html, (target) => {
				asked.push(target);
				return `https://feeds.example/?${target}`;
			});
		}
		expect([...new Set(asked)].filter((target) => !/^https?:\/\//.test(target))).toEqual([]);
		expect(asked.filter((target) => target.includes("evil.example"))).toEqual([]);
	});
});
