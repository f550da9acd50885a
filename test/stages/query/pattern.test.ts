import { describe, expect, test } from "vitest";
import { compilePattern } from "../../../src/stages/query/pattern.ts";

function compiled(source: string, ignoreCase = false): (text: string) => boolean {
	const result = compilePattern(source, ignoreCase);
	if (!result.ok) throw new Error(`${source}: ${result.error}`);
	return result.value;
}

const TEXTS = [
	"",
	"a",
	"aab",
	"ABC abc",
	"住建局全力冲刺一季度“开门红”",
	"招标公告 2026-02-22（第 3 号）",
	"line one\nline two",
	"a+b=c [x] (y) {z} \\ ^ $ . | ?",
	"𠮷野家 👨‍👩‍👧",
	"aaaaaaaaaaaaaaaaaaaab",
];

/** Each is an expression that JavaScript understands in the same way. */
const PATTERNS = [
	"a",
	"a|b",
	"住建|公告",
	"住建.*一季度",
	"^a",
	"b$",
	"^$",
	"^a+b$",
	"(ab|c)+",
	"a{2}",
	"a{2,}b",
	"^a{0,3}$",
	"a?b",
	"x*",
	"\\d{4}-\\d\\d",
	"[a-c]+",
	"[^a-z\\s]+",
	"^[^a]",
	"line.*two",
	"one\\nline",
	"\\[x\\]",
	"\\.",
	"\\u4f4f",
	"\\x61",
	"(?:a)(?<n>b)?c",
	"a+?b",
	"𠮷野?",
	"\\p{Script=Han}{4}",
	"(a|b)*c",
	"((a))",
	"()a",
	"(^a|c$)",
	"第 \\d 号",
	"\\S+\\s\\S+",
	"",
];

describe("patterns mean what they mean in JavaScript", () => {
	for (const source of PATTERNS) {
		test(`/${source}/`, () => {
			for (const flags of ["u", "iu"]) {
				const found = TEXTS.map(compiled(source, flags === "iu"));
				expect(found).toEqual(TEXTS.map((text) => new RegExp(source, flags).test(text)));
			}
		});
	}

	test("random patterns on random texts", () => {
		const random = numbers(20261120);
		for (let i = 0; i < 2000; i++) {
			const source = randomPattern(random, 3);
			const text = Array.from({ length: random(8) }, () => "abc"[random(3)]).join("");
			expect(compiled(source)(text), `/${source}/ on ${text}`).toBe(new RegExp(source).test(text));
		}
	});
});

describe("patterns that an automaton cannot do are refused with the reason", () => {
	for (const [source, reason] of [
		["(a)\\1", "not supported"],
		["a(?=b)", "lookahead"],
		["(?<!a)b", "lookbehind"],
		["\\bword", "not supported"],
		["(a", 'a "(" that nothing closes (character 1)'],
		["ab(c(d)", 'a "(" that nothing closes (character 3)'],
		["a)", 'a ")" that closes nothing (character 2)'],
		["*a", 'a "*" with nothing to stand for; write \\* for the sign itself (character 1)'],
		["a**", "repetition of nothing (character 3)"],
		["a|[b", 'a "[" that nothing closes; write \\[ for the sign itself (character 3)'],
		["\\", 'a "\\" at its end, with nothing behind it; write \\\\ for the sign itself (character 1)'],
		["a.\\", "(character 3)"],
		["a\\b", "\\b, which is not supported (character 2)"],
		["[z-a]", "class"],
		["a{1000}", "above 50"],
		["a{3,1}", "ends before"],
		["(a{50}){50}", "more than 100"],
		[`${"(".repeat(40)}a${")".repeat(40)}`, "too deep"],
		["x".repeat(501), "more than 500"],
	] as const) {
		test(source.slice(0, 30), () => {
			const result = compilePattern(source, false);
			expect(result).toEqual({ ok: false, error: expect.stringContaining(reason) });
		});
	}
});

/**
 * A backtracking engine needs more steps on most of these than there are atoms: the test would hang. The last
 * character is a class, for a pattern is not run at all on a text that lacks one of its words.
 */
describe("no expression is catastrophic", () => {
	const long = "a".repeat(50_000);
	for (const source of [
		"(a+)+$[b]",
		"(a|a)*[b]",
		"(a|aa)+[b]",
		"(.*)*[b]",
		"([a-z]+)*[0]",
		".*.*.*.*.*[b]",
		"(a?){40}a{40}[b]",
		"(a+a+)+[y]",
		"(a|b)*a(a|b){20}[c]",
		"((((){50}){50}){50}){50}[b]",
	]) {
		test(source, () => {
			expect(compiled(source)(long)).toBe(false);
		});
	}
});

function randomPattern(random: (below: number) => number, depth: number): string {
	const kind = depth === 0 ? 0 : random(7);
	const inner = () => randomPattern(random, depth - 1);
	if (kind <= 1) return "abc"[random(3)] ?? "a";
	if (kind === 2) return inner() + inner();
	if (kind === 3) return `(${inner()}|${inner()})`;
	if (kind === 4) return `(${inner()})${["*", "+", "?", "{2}", "{1,2}", "{0,}"][random(6)]}`;
	if (kind === 5) return `${["^", ""][random(2)]}${inner()}${["$", ""][random(2)]}`;
	return "[ab]";
}

/** Numerical Recipes' linear congruence: the same numbers on every run. */
function numbers(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}
