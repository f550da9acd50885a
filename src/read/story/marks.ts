import { hash32 } from "../../base/hash.ts";
import { runs, type Telling } from "./tokens.ts";

/** Marks of a title and of a text: those that two tellings of one story share with a good chance. */
const TITLE_MARKS = 4;
const TEXT_MARKS = 5;

/**
 * A few numbers by which other tellings of the same story are found, out of hundreds: the least of the hashes of its
 * title's pairs of words and of its sentences (Broder 1997, "On the resemblance and containment of documents").
 */
export function marksOf({ title, sentences }: Telling): number[] {
	return [...least([...runs(title, 2)], TITLE_MARKS), ...least(sentences, TEXT_MARKS)];
}

function least(texts: readonly string[], count: number): number[] {
	const hashes = [...new Set(texts.map(hash32))];
	return hashes.sort((a, b) => a - b).slice(0, count);
}
