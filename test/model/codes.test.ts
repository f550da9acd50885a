import { describe, expect, it } from "vitest";
import { CODES, isFailureCode, knownFailure, knownProblem, STAGES, statusOf } from "../../src/model/codes.ts";
import type { Failure, Problem } from "../../src/model/result.ts";
import { BY_CODE, NO_ADVICE } from "../../src/read/advice.ts";

/** What the compiler says of codes: each line below an `@ts-expect-error` would be an error of `npm run check` if it compiled. */
function typed(error: Failure, problem: Problem): unknown[] {
	const right: Failure[] = [
		{ stage: "fetch", code: "http-404", message: "" },
		{ stage: "page", code: "no-list", message: "" },
		{ stage: "store", code: "quota-kvWrites", message: "" },
		{ stage: "defect", code: "exception", message: "" },
	];
	return [
		...right,
		// @ts-expect-error no stage gives this
		error.code === "no-lists",
		// @ts-expect-error a status is a number
		error.code === "http-gone",
		// @ts-expect-error what is only noted makes nothing fail
		error.code === "restamped",
		problem.code === "restamped",
		problem.code === "no-article",
		// @ts-expect-error this is a code of another stage
		error.stage === "fetch" && error.code === "no-list",
		// @ts-expect-error this is a code of another stage
		{ stage: "parse", code: "timeout", message: "" } satisfies Failure,
		// @ts-expect-error a defect is a stage of its own
		{ stage: "parse", code: "defect", message: "" } satisfies Failure,
	];
}

it("codes that no stage gives do not compile, and are none of those that it gives", () => {
	const error: Failure = { stage: "page", code: "no-article", message: "" };
	expect(typed(error, error).filter((one) => one === true)).toHaveLength(1);
});

const failures = STAGES.flatMap((stage) => CODES[stage].fails.map((code) => [stage, code] as const));
const notes = STAGES.flatMap((stage) => CODES[stage].notes.map((code) => [stage, code] as const));

describe("what was stored", () => {
	it.each(failures)("%s/%s is read as it is", (stage, code) => {
		expect(knownFailure(stage, code)).toEqual({ stage, code });
		expect(knownProblem(stage, code)).toEqual({ stage, code });
	});

	it.each(notes)("%s/%s is a problem and no failure", (stage, code) => {
		expect(knownProblem(stage, code)).toEqual({ stage, code });
		expect(knownFailure(stage, code)).toEqual({ stage: "store", code: "unknown-code" });
	});

	it.each([
		["fetch", "http-404", "fetch", "http-404"],
		["fetch", "private-address", "fetch", "private-address"],
		["store", "quota-rowsRead", "store", "quota-rowsRead"],
		["parse", "defect", "defect", "exception"],
		["page", "a-code-of-2031", "store", "unknown-code"],
		["2031", "timeout", "store", "unknown-code"],
		["constructor", "name", "store", "unknown-code"],
		["fetch", "http-4040", "store", "unknown-code"],
	])("%s/%s is read as %s/%s", (stage, code, nowStage, nowCode) => {
		expect(knownFailure(stage, code)).toEqual({ stage: nowStage, code: nowCode });
		expect(knownProblem(stage, code)).toEqual({ stage: nowStage, code: nowCode });
	});
});

it("no code is both a failure and a note of one stage, nor there twice", () => {
	const all = [...failures, ...notes].map(([stage, code]) => `${stage}/${code}`);
	expect(new Set(all).size).toBe(all.length);
});

it("a status is read from a code that has one", () => {
	expect(["http-503", "http-5", "timeout", "xhttp-503"].map(statusOf)).toEqual([503, null, null, null]);
});

it("a word from elsewhere is a code of fetching when that, or the guard, can fail with it", () => {
	const words = ["dns", "port", "http-429", "rate-limited", "bad-signature", "toString"];
	expect(words.map((word) => isFailureCode("fetch", word))).toEqual([true, true, true, false, false, false]);
});

describe("advice", () => {
	const ofSources = failures.filter(([stage]) => stage !== "config" && stage !== "publish");

	it.each(ofSources)("is there for %s/%s, or why there is none", (_, code) => {
		expect(Object.hasOwn(BY_CODE, code) !== Object.hasOwn(NO_ADVICE, code)).toBe(true);
	});

	it("is there for no code that no source fails with", () => {
		const codes = new Set<string>(ofSources.map(([, code]) => code));
		expect(Object.keys({ ...BY_CODE, ...NO_ADVICE }).filter((code) => !codes.has(code))).toEqual([]);
	});
});
