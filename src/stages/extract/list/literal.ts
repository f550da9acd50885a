/** Where a value ends in a script, or where what is no value begins, and the value; undefined where it is none. */
export interface Literal {
	value: unknown;
	end: number;
}

const BLANK = /(?:\s|\/\/.*)*/y;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const TEXT = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\$]|\\[\s\S])*`/y;
const ESCAPED = /\\(?:u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi;
const SIGNS: Record<string, string> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", "\n": "" };
const WORDS: Record<string, unknown> = { true: true, false: false, null: null, undefined: null };
const MAX_DEPTH = 60;
const NONE = Symbol();

/**
 * A value that a script writes at a place, as JavaScript has it: keys without quotation marks, texts in single ones,
 * commas at the end, `!0`, `void 0`, and variables whose values are known. Nothing is run: a call or a function is none.
 */
export function readLiteral(
	script: string,
	start: number,
	variables: ReadonlyMap<string, unknown> = new Map(),
): Literal {
	let at = start;
	const take = (pattern: RegExp) => {
		pattern.lastIndex = at;
		const found = pattern.exec(script)?.[0] ?? "";
		at += found.length;
		return found;
	};
	const skip = (sign: string) => {
		take(BLANK);
		if (script[at] !== sign) return false;
		at++;
		return true;
	};
	const word = (): unknown => {
		if (take(/!(?=[01])/y)) return script[at++] === "0";
		if (take(/void 0/y)) return null;
		const name = take(NAME);
		if (variables.has(name)) return variables.get(name);
		return Object.hasOwn(WORDS, name) ? WORDS[name] : NONE;
	};
	const value = (depth: number): unknown => {
		take(BLANK);
		const sign = script[at] ?? "";
		if (depth > MAX_DEPTH) return NONE;
		if (sign === "[" && skip("[")) {
			const list: unknown[] = [];
			while (!skip("]")) {
				const item = value(depth + 1);
				if (item === NONE) return NONE;
				list.push(item);
				if (!skip(",") && script[at] !== "]") return NONE;
			}
			return list;
		}
		if (sign === "{" && skip("{")) {
			const object: Record<string, unknown> = {};
			while (!skip("}")) {
				const key = take(NAME) || unescaped(take(TEXT)) || take(NUMBER);
				const item = skip(":") ? value(depth + 1) : NONE;
				if (item === NONE) return NONE;
				object[key] = item;
				if (!skip(",") && script[at] !== "}") return NONE;
			}
			return object;
		}
		const text = take(TEXT);
		if (text) return unescaped(text);
		const number = take(NUMBER);
		return number ? Number(number) : word();
	};
	const found = value(0);
	return { value: found === NONE ? undefined : found, end: at };
}

/** A text without its quotation marks and what they escape. */
function unescaped(text: string): string {
	const inner = text.slice(1, -1);
	if (!inner.includes("\\")) return inner;
	return inner.replace(ESCAPED, (_, four?: string, two?: string, sign = "") => {
		const code = four ?? two;
		return code ? String.fromCharCode(Number.parseInt(code, 16)) : (SIGNS[sign] ?? sign);
	});
}
