/** So many texts are looked for in a row at most: SQLite in an object takes 100 values in a statement. */
const NEEDS_MAX = 20;
/** What JSON, HTML or the making of text from HTML writes in another way than it is read. */
const WRITTEN_OTHERWISE =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes them
	/[\x00-\x1f\x7f"\\&<>'\u2028\u2029\s]/;
/** Characters that no other one becomes when letters are made small. */
const WITHOUT_CASE = /^\p{Script=Han}+$/u;

/**
 * Of groups of texts, of each of which an entry that matches has at least one, those that can be looked for in the
 * entry as it is stored (JSON, with its HTML): what this leaves out may be written there in some other way.
 */
export function storedNeeds(groups: readonly string[][], ignoreCase: boolean): string[][] {
	const isSafe = (text: string) =>
		text !== "" &&
		text.isWellFormed() &&
		!WRITTEN_OTHERWISE.test(text) &&
		(!ignoreCase || WITHOUT_CASE.test(text));
	const needs: string[][] = [];
	let texts = 0;
	for (const group of groups) {
		texts += group.length;
		if (texts > NEEDS_MAX) break;
		if (group.length > 0 && group.every(isSafe)) needs.push(group);
	}
	return needs;
}
