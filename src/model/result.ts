import type { Code, Stage } from "./codes.ts";

export type { Code, Stage } from "./codes.ts";

/** Something that was wrong with the input and was mended or left out: never the reason to stop. */
export type Problem<S extends Stage = Stage> = {
	[K in S]: {
		stage: K;
		code: Code<K>;
		/** For people, one line: what was found, where, and what was done about it. */
		message: string;
	};
}[S];

/** The reason why a stage has no result. */
export type Failure<S extends Stage = Stage> = Problem<S>;

/** A problem as it was noted down: by an older release perhaps, whose codes were others. */
export interface Noted {
	stage: Stage;
	code: string;
	message: string;
}

/** An expected failure is a value; exceptions are for defects of ours. */
export type Result<T, S extends Stage = Stage> = { ok: true; value: T } | { ok: false; error: Failure<S> };
