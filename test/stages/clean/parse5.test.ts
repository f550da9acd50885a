import { type DefaultTreeAdapterTypes, parseFragment, serializeOuter } from "parse5";
import { expect, it } from "vitest";
import { cleanHtml } from "../../../src/stages/clean/clean.ts";
import { ATTACKS } from "./attacks.ts";

/** Elements that no cleaned entry may have, whatever parser reads it. */
const ELEMENTS = new Set(
	(
		"script style template noscript object embed base meta link form input button textarea select svg frame frameset " +
		"title html head body applet param xmp plaintext"
	).split(" "),
);
const EVENT = /^(on|srcdoc|formaction|xlink)/i;
const ADDRESS = /^(href|src|poster|cite)$/i;
const SAFE = /^(?:https?:|proxy:https?:|mailto:|tel:|data:image|#)/i;

type Element = DefaultTreeAdapterTypes.Element;

/** Every element as a parser by the HTML standard sees it, those that it put somewhere else among them. */
function elementsOf(parent: DefaultTreeAdapterTypes.ParentNode): Element[] {
	return parent.childNodes.flatMap((node) => ("tagName" in node ? [node, ...elementsOf(node)] : []));
}

function dangersIn(html: string): string[] {
	return elementsOf(parseFragment(html)).flatMap((element) => {
		if (ELEMENTS.has(element.tagName)) return [serializeOuter(element)];
		const bad = element.attrs.filter(
			({ name, value }) => EVENT.test(name) || (ADDRESS.test(name) && !SAFE.test(value)),
		);
		return bad.map(({ name, value }) => `${name}="${value}" on <${element.tagName}>`);
	});
}

it("reads no attack as anything dangerous, as a parser by the standard sees what was cleaned", () => {
	for (const { html: attack } of ATTACKS) {
		const { html } = cleanHtml(attack, { baseUrl: "https://source.example/", media: "auto" });
		expect(dangersIn(html), attack).toEqual([]);
	}
});

it("reads what was cleaned as it is written: nothing is moved, closed or opened by the parser", () => {
	for (const { html: attack } of ATTACKS) {
		const { html } = cleanHtml(attack, { baseUrl: "https://source.example/", media: "auto" });
		const names = [...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => name);
		// A table's body and column group may go unsaid.
		const read = elementsOf(parseFragment(html)).map(({ tagName }) => tagName);
		const isSaid = (name: string | undefined) => name !== "tbody" && name !== "colgroup";
		expect(read.filter(isSaid), attack).toEqual(names.filter(isSaid));
	}
});

it("would see what is dangerous", () => {
	expect(dangersIn('<p onclick="x">a</p><a href="javascript:x">b</a><svg></svg>')).toHaveLength(3);
});
