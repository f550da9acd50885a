import { decodeHTMLAttribute, htmlDecodeTree } from "entities/decode";
import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { ENTITY_NAMES } from "../../../src/base/html/entityNames.ts";
import * as small from "../../../src/base/html/smallEntities.ts";
import { listOf, namesOf } from "./entityList.ts";

/**
 * Each name, alone and with what may follow it, all its beginnings, and names that are broken somewhere: what a table
 * with a branch too many or too few would read in another way.
 */
function references(): string[] {
	const names = [...namesOf(htmlDecodeTree).keys()].map((name) => name.replace(";", ""));
	const found = names.flatMap((name) => [
		...["", ";", "=", "x;", "1", " ", "&", "&amp;", "中"].map((after) => `&${name}${after}`),
		...Array.from(name, (_, index) => `&${name.slice(0, index + 1)}`),
		...Array.from(name, (_, index) => `a=&${name.slice(0, index)}~${name.slice(index)};b`),
	]);
	const odd = [
		"&",
		"&&",
		"&;",
		"&#",
		"&#;",
		"&#x;",
		"&#xg",
		"&#38",
		"&#38;",
		"&#x26=",
		"&#0;",
		"&#128;",
		"&#x110000;",
	];
	return [...new Set([...found, ...odd])];
}

/** What a second parser reads of a text, and of the same as an attribute. */
function judged(text: string): { text: string; attribute: string } {
	const [node] = parseFragment(`<p title="${text}">${text}</p>`)
		.childNodes as DefaultTreeAdapterMap["element"][];
	const [content] = (node?.childNodes ?? []) as DefaultTreeAdapterMap["textNode"][];
	return { text: content?.value ?? "", attribute: node?.attrs[0]?.value ?? "" };
}

/** As a tokenizer asks, in two halves when `middle` is within a reference. */
function decoded(text: string, mode: small.DecodingMode, middle = text.length): string {
	let read = "";
	let value = "";
	const decoder = new small.EntityDecoder(small.htmlDecodeTree, (point) => {
		value += small.fromCodePoint(point);
	});
	let from = 0;
	for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", Math.max(from, at + 1))) {
		value = "";
		decoder.startEntity(mode);
		let length = decoder.write(text.slice(0, Math.max(middle, at + 1)), at + 1);
		if (length < 0 && middle < text.length) length = decoder.write(text.slice(Math.max(middle, at + 1)), 0);
		if (length < 0) length = decoder.end();
		if (length === 0) continue;
		read += text.slice(from, at) + value;
		from = at + length;
	}
	return read + text.slice(from);
}

describe("the table of named characters in the bundle", () => {
	it("has the names of entities, in the written order", () => {
		expect(ENTITY_NAMES).toBe(listOf(namesOf(htmlDecodeTree)));
	});

	const all = references();

	it("decodes texts as a second parser does", () => {
		expect(all.length).toBeGreaterThan(20_000);
		const differing = all.filter((text) => {
			const expected = judged(text).text;
			const halved = decoded(text, small.DecodingMode.Legacy, text.length >> 1);
			return expected !== small.decodeHTML(text) || expected !== halved;
		});
		expect(differing).toEqual([]);
	});

	it("decodes attributes as a second parser does, or as the decoder with its own table", () => {
		const differing = all.filter((text) => {
			const read = decoded(text, small.DecodingMode.Attribute);
			const halved = decoded(text, small.DecodingMode.Attribute, text.length >> 1);
			return read !== halved || (read !== judged(text).attribute && read !== decodeHTMLAttribute(text));
		});
		expect(differing).toEqual([]);
	});

	it("decodes what the table of entities takes for a name and is none", () => {
		expect(small.decodeHTML("?beta=1&eta=2&Ocy b")).toBe("?beta=1&eta=2&Ocy b");
	});

	it("decodes a text of many references, and one of none", () => {
		const whole = all.filter((text) => !/&#?\w*$/.test(text));
		expect(small.decodeHTML(whole.join(" "))).toBe(whole.map(small.decodeHTML).join(" "));
		expect(small.decodeHTML("plain")).toBe("plain");
	});
});
