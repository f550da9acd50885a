import { selectorFault, withAttribute } from "../base/html/css.ts";
import { SELECTORS, type Selectors } from "../model/reading.ts";
import { type Check, maybe, table, text } from "./check.ts";

/** Of `include` and `exclude`: words, or a regular expression between slashes. */
export const pattern = text((given) => {
	if (given === "") return "words, or a regular expression between slashes such as /foo|bar/i";
	const [, expression = null, flags] = /^\/(.+)\/([a-z]*)$/s.exec(given) ?? [];
	if (expression === null) return null;
	try {
		new RegExp(expression, flags);
		return null;
	} catch (error) {
		return `words, or a regular expression such as /foo|bar/i (${(error as Error).message})`;
	}
});

/** CSS, with `@attribute` after it, or a path into JSON. */
const selector = text((given) => {
	if (given.startsWith("$")) return null;
	const fault = selectorFault(withAttribute(given).selector || "*");
	return fault && `a CSS selector, such as "ul.news li" or "a@href" (${fault})`;
});

/** `[sources.select]` */
export const selectors = table(
	Object.fromEntries(SELECTORS.map((name) => [name, maybe(selector)])) as Record<
		keyof Selectors,
		Check<string | undefined>
	>,
);
