/** The step of the river at which something was noticed. */
export type Stage =
	| "config"
	| "guard"
	| "fetch"
	| "decode"
	| "parse"
	| "page"
	| "clean"
	| "store"
	| "publish";

/** Something that was wrong with the input and was mended or left out: never the reason to stop. */
export interface Problem {
	stage: Stage;
	/** Kebab-case, stable: `undeclared-prefix`, `charset-contradicted`. */
	code: string;
	/** For people, one line: what was found, where, and what was done about it. */
	message: string;
}

/** The reason why a stage has no result. */
export type Failure = Problem;

/** An expected failure is a value; exceptions are for defects of ours. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };
