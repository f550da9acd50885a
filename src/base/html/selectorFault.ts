import { unreadable } from "./css.ts";

/** What css-select says of a selector that it cannot read, and what that means for who wrote it. */
const WORDS: readonly [said: RegExp, words: string][] = [
	[/^Expected name, found (.+)$/s, 'no name follows "$1"'],
	[/^Unmatched selector: (.+)$/s, '"$1" is no part of a selector'],
	[/^Attribute value/, "a quotation mark is missing"],
	[/parenthesis/i, 'a ")" is missing'],
	[/\('(.*)'\)$/s, '"$1" is no rule such as 2, odd or 2n+1'],
	[/^Unknown pseudo-class (:[\w-]+)/, "there is no $1"],
	[/^Pseudo-elements/, "what :: names is no element"],
	[/successive/, 'a name is missing between two of " ", ">", "+" and "~"'],
	[/^(?:Namesp|Column)/, '"|" is not known here'],
];

/** What css-select takes for something else than its writer meant. */
const SLIPS: readonly [slip: RegExp, words: string][] = [
	[/^\s*$/, "it is empty"],
	[/\[(?!\])/, 'a "]" is missing'],
	[/^\s*,|,\s*(?:,|\)|$)|\(\s*(?:,|\))/, "a comma or a bracket has nothing beside it"],
	[/([>+~])\s*(?:,|\)|$)/, 'nothing follows "$1"'],
	[/@\s*$/, 'the name of an attribute is missing after "@"'],
	[/([.#])(?=[.#:[>+~,)\s]|$)/, 'no name follows "$1"'],
	[/(?:^|[\s>+~,])([^\w\s*.#:[>+~|\\\u0080-\uffff-])/, 'no selector begins with "$1"'],
	[/(?:^|[\s>+~,.#])(\d)/, 'no name begins with "$1"'],
	[/[\w\])*]([@$%&!?{}<=;])/, '"$1" is no part of a selector'],
];

/** What is wrong with a CSS selector, in words; null for one that can be read. */
export function selectorFault(selector: string): string | null {
	// What stands in quotes, in [brackets], behind a backslash or in the brackets of a pseudo-class of texts and numbers may be anything.
	const bare = selector
		.replace(/\\(?:[\da-f]{1,6}\s?|.)/gis, "x")
		.replace(/"[^"]*"|'[^']*'/g, "x")
		.replace(/\[[^\]]*\]/g, "[]")
		.replace(/(:(?:i?contains|nth-[\w-]+))\([^)]+\)/g, "$1");
	const slip = wordsOf(bare, SLIPS);
	if (slip !== null) return slip;
	const said = unreadable(selector);
	return said && (wordsOf(said, WORDS) ?? said);
}

function wordsOf(text: string, table: readonly [RegExp, string][]): string | null {
	for (const [pattern, words] of table) {
		const found = pattern.exec(text);
		if (found) return words.replace("$1", () => found[1] ?? "");
	}
	return null;
}
