import { escapeHtml } from "../../src/base/html/escape.ts";
import { VOID } from "../../src/base/html/nesting.ts";
import type { Element, Node } from "../../src/base/html/tree.ts";
import type { Page } from "../../src/stages/extract/page.ts";

/** What may be another thing on a page tomorrow, by places of elements. */
interface Changes {
	/** Left out with all that is in them. */
	gone?: ReadonlySet<number>;
	/** Put in front of an element. */
	before?: ReadonlyMap<number, string>;
	/** What an element holds is put into one more box. */
	boxed?: number;
}

/** A page of which a list is known, as it may be tomorrow; each with the places of the items that are then there. */
export function tomorrowsOf(
	page: Page,
	items: readonly number[],
): Record<string, { html: string; left: number[] }> {
	const third = items[2] ?? items[0] ?? 0;
	const element = page.tree.elements[third];
	const holder = element?.parent?.order ?? 2;
	const name = element?.name ?? "li";
	const cell = name === "tr" ? ["<td>", "</td>"] : ["", ""];
	const ad = `<${name}>${cell[0]}<a href="https://ads.example/1">An offer that nobody can refuse today</a>${cell[1]}</${name}>`;
	const isTable = /^(?:t|dl|ul|ol)/.test(page.tree.elements[holder]?.name ?? "");
	const outer = page.tree.elements[holder]?.parent?.order ?? 2;
	const gone = new Set(items.filter((_, at) => at % 2 === 1));
	return {
		fewer: { html: written(page, { gone }), left: items.filter((place) => !gone.has(place)) },
		boxed: { html: written(page, { boxed: isTable ? outer : holder }), left: [...items] },
		advertising: { html: written(page, { before: new Map([[third, ad]]) }), left: [...items] },
	};
}

function written({ tree }: Page, changes: Changes): string {
	const parts: string[] = ["<!doctype html>"];
	const write = (node: Node): void => {
		if (node.type === "text") {
			const isRaw = /^(?:script|style)$/.test(node.parent?.name ?? "");
			parts.push(isRaw ? node.data : escapeHtml(node.data));
			return;
		}
		if (changes.gone?.has(node.order)) return;
		parts.push(changes.before?.get(node.order) ?? "", `<${node.name}${attributesOf(node)}>`);
		if (VOID.has(node.name)) return;
		if (changes.boxed === node.order) parts.push('<div class="one-more">');
		for (const child of node.children) write(child);
		if (changes.boxed === node.order) parts.push("</div>");
		parts.push(`</${node.name}>`);
	};
	write(tree.root);
	return parts.join("");
}

function attributesOf({ attribs }: Element): string {
	return Object.entries(attribs)
		.filter(([name]) => /^[a-z_:][-\w:.]*$/.test(name))
		.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
		.join("");
}
