import { withAttribute } from "../base/html/css.ts";
import { selectorFault } from "../base/html/selectorFault.ts";
import { SELECTORS, type Selectors } from "../model/reading.ts";
import { type Check, maybe, table, text } from "./check.ts";

/** Of `include` and `exclude`: words, or a regular expression between slashes. */
export const pattern = text((given) => {
	if (/^\s*$|^\/\/[a-z]*$/.test(given))
		return "words, or a regular expression between slashes such as /foo|bar/i";
	const [, expression = null, flags] = /^\/(.+)\/([a-z]*)$/s.exec(given) ?? [];
	if (expression === null) return null;
	try {
		new RegExp(expression, flags);
		return null;
	} catch (error) {
		return `words, or a regular expression such as /foo|bar/i (${(error as Error).message})`;
	}
});

/** Whole elements, of a page: nothing is had of their attributes. */
const ELEMENTS: readonly (keyof Selectors)[] = ["item", "remove"];

/** CSS, with `@attribute` after it where a text is wanted, or a path into JSON. */
const selectorOf = (key: keyof Selectors) =>
	text((given) => {
		if (given.startsWith("$") && key !== "remove")
			return /^\$(?:\.[^.[\]]+|\[\d+\]|\[(["'])[^"']+\1\])*$/.test(given)
				? null
				: "a path into JSON such as $.data.list or $.items[0].url";
		const { selector, attribute } = withAttribute(given);
		const example = ELEMENTS.includes(key) ? '"ul.news > li"' : '"a.title" or "a@href"';
		const fault =
			attribute !== null && ELEMENTS.includes(key)
				? `whole elements are chosen, without "@${attribute}"`
				: selectorFault(attribute === null ? selector : selector || "*");
		return fault && `a CSS selector, such as ${example} (${fault})`;
	});

/** `[sources.select]` */
export const selectors = table(
	Object.fromEntries(SELECTORS.map((name) => [name, maybe(selectorOf(name))])) as Record<
		keyof Selectors,
		Check<string | undefined>
	>,
);
