import { z } from "zod";
import { selectorFault, withAttribute } from "../base/html/css.ts";
import { SELECTORS, type Selectors } from "../model/reading.ts";

/** A text that a check finds nothing wrong with; else the mistake is what the check expects. */
const checked = (expectation: (text: string) => string | null) =>
	z.string().superRefine((text, context) => {
		const expected = expectation(text);
		if (expected) context.addIssue({ code: "custom", message: expected });
	});

/** Of `include` and `exclude`: words, or a regular expression between slashes. */
export const pattern = checked((text) => {
	if (text === "") return "words, or a regular expression between slashes such as /foo|bar/i";
	const [, expression = null, flags] = /^\/(.+)\/([a-z]*)$/s.exec(text) ?? [];
	if (expression === null) return null;
	try {
		new RegExp(expression, flags);
		return null;
	} catch (error) {
		return `words, or a regular expression such as /foo|bar/i (${(error as Error).message})`;
	}
});

/** CSS, with `@attribute` after it, or a path into JSON. */
const selector = checked((text) => {
	if (text.startsWith("$")) return null;
	const fault = selectorFault(withAttribute(text).selector || "*");
	return fault && `a CSS selector, such as "ul.news li" or "a@href" (${fault})`;
});

/** `[sources.select]` */
export const selectors = z
	.strictObject(
		Object.fromEntries(SELECTORS.map((name) => [name, selector])) as Record<keyof Selectors, typeof selector>,
	)
	.partial();
