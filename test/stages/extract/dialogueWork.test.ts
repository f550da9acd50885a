import { expect, it } from "vitest";
import { dialogueOf } from "../../../src/stages/extract/article/dialogue.ts";
import { openPage } from "../../../src/stages/extract/page.ts";

/** How often a child of a list is looked at while its terms are weighed. */
function looksAt(terms: number): number {
	const page = openPage(`<dl>${"<dt>A term<dd>What it is".repeat(terms)}</dl>`, "https://a.example/");
	if (!page.ok) throw new Error("no page");
	const list = page.value.tree.elements.find(({ name }) => name === "dl");
	if (!list) throw new Error("no list");
	let looks = 0;
	const children = new Proxy(list.children, {
		get(target, key, receiver) {
			looks++;
			return Reflect.get(target, key, receiver);
		},
	});
	Object.defineProperty(list, "children", { value: children });
	dialogueOf(page.value.tree);
	return looks;
}

it("looks at four times the terms four times as often, not sixteen times", () => {
	expect(looksAt(4000) / looksAt(1000)).toBeLessThan(5);
});
