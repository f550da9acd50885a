import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** A case of the corpus; its clauses are the judge's business. */
export interface Case {
	file: string;
	group: string;
	url: string;
	headers: Record<string, string>;
}

/** What is judged: `inspect --json`'s line. */
export type Line = Record<string, unknown>;

/** How many of a group's cases are wholly right; `errors` got no line or a failure. */
export interface Figures {
	cases: number;
	right: number;
	pct: number | null;
	errors: number;
}

/** The judge's functions that are used here. */
export interface Judge {
	readLines(file: string): Case[];
	scoreCases(pairs: { case: Case; line: Line }[]): { figures: Figures };
}

/** The judge of feeds in `DIR/judges`, which is no part of the project. */
export async function judgeIn(dir: string): Promise<Judge> {
	return import(pathToFileURL(resolve(join(dir, "judges", "score-feeds.mjs"))).href);
}
