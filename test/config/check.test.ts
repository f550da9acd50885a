import { expect, it } from "vitest";
import { list, maybe, or, readAs, record, table, text, whole } from "../../src/config/check.ts";

const shape = table({
	name: text(),
	tags: or(list(text()), () => []),
	size: maybe(whole(1, 9)),
	words: maybe(record((key) => (key === "no" ? "another key" : null), text())),
});

it("reads a table with what is left out, in the order of its fields", () => {
	const read = readAs(shape, { size: 3, name: "a" });
	expect(JSON.stringify(read)).toBe('{"ok":true,"value":{"name":"a","tags":[],"size":3}}');
	expect(readAs(shape, { name: "a" })).toEqual({ ok: true, value: { name: "a", tags: [] } });
});

it("notes all that is wrong, where it stands, and keys that nobody knows", () => {
	const read = readAs(shape, { name: 1, tags: ["a", 2], size: 1.5, words: { no: "x" }, more: true });
	expect(read).toEqual({
		ok: false,
		faults: [
			{ path: ["name"], expected: "a text, in quotation marks" },
			{ path: ["tags", 1], expected: "a text, in quotation marks" },
			{ path: ["size"], expected: "a whole number between 1 and 9" },
			{ path: ["words", "no"], expected: "another key" },
			{ path: ["more"], expected: null },
		],
	});
});

it.each([null, [], "x", 3, undefined])("takes %j for no table", (value) => {
	expect(readAs(shape, value)).toEqual({ ok: false, faults: [{ path: [], expected: "a table" }] });
});

it("takes keys that objects have by themselves for any others", () => {
	const given = JSON.parse('{"name":"a","__proto__":"x","constructor":"y"}') as unknown;
	expect(readAs(shape, given)).toMatchObject({
		ok: false,
		faults: [{ path: ["__proto__"] }, { path: ["constructor"] }],
	});
	expect(readAs(shape, Object.create({ name: "a" }))).toMatchObject({
		ok: false,
		faults: [{ path: ["name"] }],
	});
});
