import { describe, expect, it } from "vitest";
import { malformedCases } from "../../../bench/malformed/cases.ts";
import { missing } from "../../../bench/malformed/facts.ts";
import { byTributary } from "../../../bench/malformed/ours.ts";

describe("malformed feeds give what can be saved, and what was mended is on record", () => {
	it.each(malformedCases())("$name: $expected.what", ({ bytes, expected }) => {
		const { plain, problems, charset } = byTributary(bytes, expected.contentType ?? null);
		expect(missing(expected, plain)).toEqual([]);
		const codes = problems.map((one) => one.code);
		expect(codes).toEqual(expect.arrayContaining(expected.problems ?? []));
		if (expected.charset) expect(charset.name).toBe(expected.charset);
	});

	it("has sixty cases at least", () => {
		expect(malformedCases().length).toBeGreaterThanOrEqual(60);
	});
});
