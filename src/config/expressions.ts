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
		return `words, or a regular expression such as /foo|bar/i (${slipIn((error as Error).message)})`;
	}
});

/** What the platform says of an expression that is none, and what that means for who wrote it. */
const SLIPS: readonly [said: RegExp, words: string][] = [
	[/Unterminated group/, 'a "(" that no ")" closes'],
	[/Unmatched '\)'/, 'a ")" that closes nothing'],
	[/Unterminated character class/, 'a "[" that no "]" closes'],
	[/\\ at end/, 'nothing behind the "\\" at its end; write \\\\ for the sign itself'],
	[/Nothing to repeat/, 'nothing before a "*", "+" or "?"; write \\ before it for the sign itself'],
	[/Range out of order/, "a range between [ and ] that runs backwards"],
	[
		/[Ii]nvalid .*flags/,
		'letters behind the last "/" that are no flags: i ignores case; write \\/ for a slash inside',
	],
];

function slipIn(said: string): string {
	return (
		SLIPS.find(([pattern]) => pattern.test(said))?.[1] ?? said.replace(/^Invalid regular expression: /, "")
	);
}

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
