import { compileAutomaton } from "./automaton.ts";
import { type Node, PatternError, parsePattern } from "./syntax.ts";
import type { Work } from "./work.ts";

/** Characters of a pattern. */
const PATTERN_MAX_CHARACTERS = 500;

export type Pattern = (text: string) => boolean;

/**
 * A visitor's pattern as a test that takes time linear in the text. Words with `|` between them (the usual case)
 * are searched as they are; anything else runs on our own automaton, since a backtracking engine can be made to
 * hang by expression or by text; what that costs is added to `work`. `needs` are groups of texts: what matches has one of each (in some case, with
 * `ignoreCase`). The error is a phrase: what the pattern contains that it must not.
 */
export function compilePattern(
	source: string,
	ignoreCase: boolean,
	work: Work = { done: 0 },
): { ok: true; value: Pattern; needs: string[][] } | { ok: false; error: string } {
	if (source.length > PATTERN_MAX_CHARACTERS)
		return { ok: false, error: `more than ${PATTERN_MAX_CHARACTERS} characters` };
	if (!/[\\^$.*+?()[\]{}]/.test(source)) {
		const words = source.split("|");
		return { ok: true, value: anyWord(words, ignoreCase), needs: [words] };
	}
	try {
		const tree = parsePattern(source, ignoreCase);
		const words = requiredWords(tree);
		const matches = compileAutomaton(tree, work);
		// Searching for a word is some fifty times faster than the automaton, and most texts lack it.
		return {
			ok: true,
			value: (text) => words.every((word) => text.includes(word)) && matches(text),
			needs: words.map((word) => [word]),
		};
	} catch (error) {
		if (error instanceof PatternError) return { ok: false, error: error.message };
		throw error;
	}
}

/** The runs of literal characters without which the pattern cannot match. */
function requiredWords(tree: Node): string[] {
	if (tree.kind !== "all") return [];
	const words: string[] = [];
	let run = "";
	for (const part of tree.parts) {
		if (part.kind === "one" && part.unit !== undefined) {
			run += String.fromCharCode(part.unit);
			continue;
		}
		words.push(run, ...requiredWords(part));
		run = "";
	}
	return [...words, run].filter((word) => word !== "");
}

function anyWord(words: string[], ignoreCase: boolean): Pattern {
	if (!ignoreCase) return (text) => words.some((word) => text.includes(word));
	const lower = words.map((word) => word.toLowerCase());
	return (text) => {
		const lowerText = text.toLowerCase();
		return lower.some((word) => lowerText.includes(word));
	};
}
