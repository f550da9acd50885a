import { describe, expect, it } from "vitest";
import { readJson, readValue, salvage } from "../../../src/base/storage/read.ts";
import {
	added,
	list,
	nullable,
	object,
	optional,
	record,
	type Shape,
	tuple,
} from "../../../src/base/storage/shape.ts";
import { amount, count, flag, instant, oneOf, text, textLike } from "../../../src/base/storage/values.ts";

const person = object({ name: nullable(text), tags: added(list(text), () => []), age: optional(count(150)) });
const group = object({ at: instant, people: list(person), days: record(tuple(count(), flag)) });

function mistake<T>(shape: Shape<T>, value: unknown): string | null {
	const read = readValue(shape, value);
	return read.ok ? null : read.error.message;
}

describe("a shape", () => {
	it("returns the very value that is right", () => {
		const value = { at: 1, people: [{ name: null, tags: ["a"] }], days: { x: [1, true] } };
		expect(group(value)).toBe(value);
	});

	it("fills in what older versions lack, in a copy, and keeps the order of what is there", () => {
		const value = { people: [{ name: "a" }], days: {}, at: 1 };
		const read = group(value);
		expect(JSON.stringify(read)).toBe('{"people":[{"name":"a","tags":[]}],"days":{},"at":1}');
		expect(value.people).toEqual([{ name: "a" }]);
		// Nobody shares a default.
		expect(group(value).people[0]?.tags).not.toBe(read.people[0]?.tags);
	});

	it("leaves out what it does not know", () => {
		expect(person({ name: "a", tags: [], evil: 1, __proto__: { b: 1 } })).toEqual({ name: "a", tags: [] });
		expect(Object.keys(person(JSON.parse('{"name":"a","tags":[],"__proto__":7}')))).toEqual(["name", "tags"]);
	});

	it.each<[string, unknown, string]>([
		["nothing", undefined, "it is missing, expected an object"],
		["null", null, "it is null, expected an object"],
		["a list", [1], "it is a list of 1, expected an object"],
		["a missing field", { at: 1, days: {} }, '"people" is missing, expected a list'],
		[
			"a field of a list",
			{ at: 1, people: [{ name: "a" }, { name: 7 }], days: {} },
			'"people[1].name" is 7, expected text or null',
		],
		[
			"a place of a tuple",
			{ at: 1, people: [], days: { x: [1, 2] } },
			'"days.x[1]" is 2, expected true or false',
		],
		[
			"a tuple that is short",
			{ at: 1, people: [], days: { x: [1] } },
			'"days.x" is a list of 1, expected a list of 2',
		],
		[
			"no date",
			{ at: 8.65e15, people: [], days: {} },
			'"at" is 8650000000000000, expected milliseconds since 1970',
		],
		[
			"a word for a number",
			{ at: "1", people: [], days: {} },
			'"at" is "1", expected milliseconds since 1970',
		],
		[
			"too old a person",
			{ at: 1, people: [{ name: null, age: 151 }], days: {} },
			'"people[0].age" is 151, expected a whole number from 0 to 150',
		],
		[
			"an object for a text",
			{ at: 1, people: [{ name: {} }], days: {} },
			'"people[0].name" is an object, expected text or null',
		],
	])("names %s", (_, value, expected) => {
		expect(mistake(group, value)).toBe(expected);
	});

	it("shows a long text that is wrong by its beginning", () => {
		expect(mistake(amount, "x".repeat(1000))).toMatch(/^it is "x{59}…, expected a number$/);
	});

	it.each<[string, Shape<unknown>, unknown[], unknown[]]>([
		["count", count(), [0, 1, 2 ** 53 - 1], [-1, 0.5, 2 ** 53, 1e17, "1", null, Number.NaN]],
		["amount", amount, [-1.5, 0, 1e300], [Number.NaN, Number.POSITIVE_INFINITY, "0", null]],
		["instant", instant, [-8.64e15, 0, 8.64e15], [8.65e15, Number.NaN, null, "0"]],
		["oneOf", oneOf("a", "b"), ["a", "b"], ["c", "toString", null, 1]],
		["textLike", textLike(/^[0-9a-f]{2}$/, "2 digits"), ["0a"], ["a", "0a\n", "0g", 12, null]],
		["record", record(count()), [{}, { a: 1 }], [[], null, { a: -1 }]],
	])("%s", (_, shape, good, bad) => {
		for (const value of good) expect(mistake(shape, value), String(value)).toBeNull();
		for (const value of bad) expect(mistake(shape, value), String(value)).not.toBeNull();
	});

	it("lets defects of ours through", () => {
		const defect: Shape<string> = () => {
			throw new TypeError("a defect");
		};
		expect(() => readValue(object({ a: defect }), { a: 1 })).toThrow(TypeError);
	});
});

describe("JSON that was stored", () => {
	it.each([
		[null, "it is object, expected text"],
		["", "it is not JSON"],
		['{"name":', "it is not JSON"],
		["7", "it is 7, expected an object"],
	])("%j is named", (json, message) => {
		expect(readJson(person, json)).toEqual({
			ok: false,
			error: { stage: "store", code: "broken-row", message },
		});
	});
});

describe("what can be saved of a broken object", () => {
	const shape = object({ id: text, seen: text, at: nullable(instant), list: list(count()) });
	const fresh = { id: "", seen: "", at: null, list: [] };

	it.each<[string, unknown, unknown]>([
		["a wrong field", '{"id":"a","seen":7,"at":1,"list":[2]}', { id: "a", seen: "", at: 1, list: [2] }],
		["a missing field", '{"id":"a","at":1,"list":[2]}', { id: "a", seen: "", at: 1, list: [2] }],
		["an end within a text", '{"id":"a","seen":"0123', { id: "a", seen: "0123", at: null, list: [] }],
		["an end within a name", '{"id":"a","seen":"01","a', { id: "a", seen: "01", at: null, list: [] }],
		[
			"an end within a list",
			'{"id":"a","seen":"01","at":5,"list":[1,2',
			{ id: "a", seen: "01", at: 5, list: [] },
		],
		["an end after an escape", '{"id":"a","seen":"01\\', { id: "a", seen: "", at: null, list: [] }],
		["rubbish", "rubbish", null],
		["nothing", "", null],
		["no text", 7, null],
		["a list", "[1]", null],
	])("%s", (_, json, expected) => {
		expect(salvage(shape, json, fresh)).toEqual(expected);
	});
});
