import { describe, expect, it } from "vitest";
import { jsonLine, printable, withoutDirections } from "../../src/base/printable.ts";
import { cleanHtml } from "../../src/stages/clean/clean.ts";
import { lineOf } from "../../src/stages/clean/cleanFields.ts";

const EVIL = "a\u001b[31mb\u009b31mc\u202ed\u2066e\u0007f\rg\u2028h";

describe("what a source wrote, for a terminal or a log", () => {
	it("shows what would act on it", () => {
		expect(printable(EVIL)).toBe("a\\u001b[31mb\\u009b31mc\\u202ed\\u2066e\\u0007f\\u000dg\\u2028h");
		expect(printable("通知\n\tשלום\u200f 👨‍👩‍👧")).toBe("通知\n\tשלום\u200f 👨‍👩‍👧");
	});

	it("is JSON that says the same", () => {
		const value = { [EVIL]: [EVIL, 1, null] };
		expect(JSON.parse(jsonLine(value))).toEqual(value);
		expect(jsonLine(value)).not.toMatch(/[\u0080-\u009f\u2028\u202e\u2066]/);
	});
});

describe("what a source wrote, on pages and in feeds", () => {
	it("turns no direction in a line, and overrides none in a text", () => {
		expect(withoutDirections("a\u202eb\u2067c\u200fd")).toBe("abc\u200fd");
		expect(lineOf(EVIL)).toBe("a[31mb31mcdef g h");
		const { html } = cleanHtml(`<p title="x\u202ey">a\u202eb\u0007c</p>`, { baseUrl: null, media: "auto" });
		expect(html).not.toMatch(/[\u202d\u202e]/);
	});
});
