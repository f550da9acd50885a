import { readFileSync } from "node:fs";
import { DOMParser } from "linkedom";
import { expect, it } from "vitest";
import { attributeOf, createElement, hasAttribute } from "../../../src/base/html/dom.ts";
import { parseFragment } from "../../../src/base/html/fragment.ts";
import { ELEMENT_MAX_ATTRIBUTES } from "../../../src/settings.ts";
import { cleanHtml } from "../../../src/stages/clean/clean.ts";

/** What src/base/html/dom.ts takes for granted of linkedom's insides: another version has to be looked at first. */
it("is of the version that was looked at", () => {
	const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
	const { version } = JSON.parse(readFileSync("node_modules/linkedom/package.json", "utf8"));
	expect([dependencies.linkedom, version]).toEqual(["0.18.14", "0.18.14"]);
});

it("is the document that cleaning walks: nodes of linkedom's own classes, all elements plain ones", () => {
	const { holder } = parseFragment('<p id="a">x<img src="b"></p>');
	const plain = new DOMParser().parseFromString("<x/>", "text/xml").createElement("x");
	const [p] = [holder.firstChild];
	expect(p?.constructor).toBe(plain.constructor);
	expect(p && "getAttributeNode" in p ? p.getAttributeNode("id")?.constructor.name : null).toBe("Attr");
});

it("keeps attributes as they are written, in their order, a class and `__proto__` among them", () => {
	const written = { b: "1", class: " x  y x ", a: "<&\">'", ["__proto__"]: "p" };
	const element = createElement("p", Object.fromEntries(Object.entries(written)));
	expect([...element.getAttributeNames()]).toEqual(Object.keys(written));
	for (const [name, value] of Object.entries(written)) expect(attributeOf(element, name)).toBe(value);
	expect([hasAttribute(element, "class"), hasAttribute(element, "constructor")]).toEqual([true, false]);
});

it("has so many attributes on an element and no more, in time; the others are reported", () => {
	const many = Array.from({ length: 90_000 }, (_, n) => `a${n}="1"`).join(" ");
	const { holder, lostAttributes } = parseFragment(`<p title="t" ${many}>x</p>`);
	const p = holder.firstChild;
	expect(p && "getAttributeNames" in p ? p.getAttributeNames().length : 0).toBe(ELEMENT_MAX_ATTRIBUTES);
	expect(lostAttributes).toBe(90_001 - ELEMENT_MAX_ATTRIBUTES);
	const { dropped } = cleanHtml(`<p ${many}>x</p>`, { baseUrl: null, media: "auto" });
	expect(dropped).toContainEqual({
		what: "attributes",
		reason: "too-many",
		count: 90_000 - ELEMENT_MAX_ATTRIBUTES,
	});
});
