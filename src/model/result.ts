import type { Code, FailureCode, Stage } from "./codes.ts";

/** Something that was wrong with the input and was mended or left out: never the reason to stop. */
export type Problem<S extends Stage = Stage> = { [K in S]: Said<K, Code<K>> }[S];

/** The reason why a stage has no result. */
export type Failure<S extends Stage = Stage> = { [K in S]: Said<K, FailureCode<K>> }[S];

interface Said<S, C> {
	stage: S;
	code: C;
	/** For people, one line: what was found, where, and what was done about it. */
	message: string;
}

/** An expected failure is a value; exceptions are for defects of ours. */
export type Result<T, S extends Stage = Stage> = { ok: true; value: T } | { ok: false; error: Failure<S> };
