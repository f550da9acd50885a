/** One unit of text that a position of the pattern takes. */
export type Accepts = (unit: number) => boolean;

/** A pattern as a tree; `many` without a maximum repeats for ever. */
export type Node =
	| { kind: "one"; accepts: Accepts /** The only unit it takes, when there is only one. */; unit?: number }
	| { kind: "all"; parts: Node[] }
	| { kind: "any"; parts: Node[] }
	| { kind: "many"; part: Node; min: number; max: number | null };

/** Stand before and after the text, so that `^` and `$` are positions like others. */
export const TEXT_START = 2;
export const TEXT_END = 3;

/** `{n,m}` is written out, so it has to be small. */
const REPEAT_MAX = 50;

/** What is wrong with a pattern, and where, in words for whoever wrote it. */
export class PatternError extends Error {
	constructor(what: string, at?: number) {
		super(at === undefined ? what : `${what} (character ${at + 1})`);
	}
}

/**
 * Reads the regular part of JavaScript's expressions: literals, classes, `.`, groups, `|`, `* + ? {n,m}`, `^`, `$`.
 * A character beyond U+FFFF counts as two for `.` and classes. What an automaton cannot do (backreferences, lookaround, `\b`) is refused; throws `PatternError`.
 */
export function parsePattern(source: string, ignoreCase: boolean): Node {
	const reader = new Reader(source, ignoreCase);
	const node = reader.alternatives(0);
	if (reader.at < source.length) throw new PatternError('a ")" that closes nothing', reader.at);
	return node;
}

class Reader {
	at = 0;
	readonly source: string;
	readonly ignoreCase: boolean;

	constructor(source: string, ignoreCase: boolean) {
		this.source = source;
		this.ignoreCase = ignoreCase;
	}

	alternatives(depth: number): Node {
		if (depth > 20) throw new PatternError("groups within groups, too deep", this.at);
		const parts = [this.sequence(depth)];
		while (this.take("|")) parts.push(this.sequence(depth));
		return parts.length === 1 && parts[0] ? parts[0] : { kind: "any", parts };
	}

	private sequence(depth: number): Node {
		const parts: Node[] = [];
		while (this.at < this.source.length && !/[|)]/.test(this.source[this.at] ?? "")) {
			parts.push(this.repeated(this.atom(depth)));
		}
		return { kind: "all", parts };
	}

	private repeated(part: Node): Node {
		const { at } = this;
		const found = this.matchHere(/[*+?]|\{(\d{1,4})(,(\d{0,4}))?\}/y);
		if (!found) return part;
		const [sign, least, comma, most] = found;
		const min = sign === "+" ? 1 : Number(least ?? 0);
		const max = sign === "?" ? 1 : least === undefined || (comma && !most) ? null : Number(most ?? least);
		if (min > REPEAT_MAX || (max ?? 0) > REPEAT_MAX)
			throw new PatternError(`a repetition above ${REPEAT_MAX}`, at);
		if (max !== null && max < min)
			throw new PatternError(`a repetition ${sign} that ends before it begins`, at);
		// Whether it is greedy makes no difference to whether it matches.
		this.take("?");
		const second = this.at;
		if (this.matchHere(/[*+?]/y)) throw new PatternError("a repetition of nothing", second);
		return { kind: "many", part, min, max };
	}

	private atom(depth: number): Node {
		const { at } = this;
		if (this.take("(")) return this.group(depth, at);
		if (this.take("^")) return unitThat((unit) => unit === TEXT_START);
		if (this.take("$")) return unitThat((unit) => unit === TEXT_END);
		if (this.take(".")) return unitThat((unit) => isText(unit) && unit !== 10 && unit !== 13);
		const set =
			this.matchHere(/\[(?:[^\]\\]|\\[\s\S])*\]/y) ?? this.matchHere(/\\[dDwWsS]|\\[pP]\{[\w=]+\}/y);
		if (set) return this.setOf(set[0], at);
		return this.literal();
	}

	private group(depth: number, at: number): Node {
		if (this.matchHere(/\?<?[=!]/y))
			throw new PatternError("lookahead and lookbehind, which are not supported", at);
		this.matchHere(/\?(:|<\w+>)/y);
		const node = this.alternatives(depth + 1);
		if (!this.take(")")) throw new PatternError('a "(" that nothing closes', at);
		return node;
	}

	/** Classes are left to the platform's own expressions, one character at a time, so that they mean the same. */
	private setOf(source: string, at: number): Node {
		const matcher = this.compileSet(source, at);
		return unitThat((unit) => isText(unit) && matcher.test(String.fromCharCode(unit)));
	}

	private compileSet(source: string, at: number): RegExp {
		try {
			return new RegExp(`^${source}$`, this.ignoreCase ? "iu" : "u");
		} catch {
			throw new PatternError(`a class of characters ${source} that is not one`, at);
		}
	}

	private literal(): Node {
		const escaped = this.matchHere(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([nrt])|([^\w\s]))/iy);
		if (escaped) return this.text(unescaped(escaped));
		const char = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
		if (char === "\\") throw this.wrongEscape();
		if (char === "[")
			throw new PatternError('a "[" that nothing closes; write \\[ for the sign itself', this.at);
		if (/[*+?]/.test(char))
			throw new PatternError(
				`a "${char}" with nothing to stand for; write \\${char} for the sign itself`,
				this.at,
			);
		this.at += char.length;
		return this.text(char);
	}

	private wrongEscape(): PatternError {
		const sign = this.source.slice(this.at, this.at + 2);
		const what =
			sign === "\\"
				? 'a "\\" at its end, with nothing behind it; write \\\\ for the sign itself'
				: `${sign}, which is not supported`;
		return new PatternError(what, this.at);
	}

	private text(text: string): Node {
		const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
		const parts = units.map((unit) => (this.ignoreCase ? unitThat(sameLetter(unit)) : exactly(unit)));
		return parts.length === 1 && parts[0] ? parts[0] : { kind: "all", parts };
	}

	private take(sign: string): boolean {
		if (!this.source.startsWith(sign, this.at)) return false;
		this.at += sign.length;
		return true;
	}

	private matchHere(sticky: RegExp): RegExpExecArray | null {
		sticky.lastIndex = this.at;
		const found = sticky.exec(this.source);
		if (found) this.at = sticky.lastIndex;
		return found;
	}
}

function unitThat(accepts: Accepts): Node {
	return { kind: "one", accepts };
}

function exactly(unit: number): Node {
	return { kind: "one", accepts: (other) => other === unit, unit };
}

function isText(unit: number): boolean {
	return unit !== TEXT_START && unit !== TEXT_END;
}

function sameLetter(unit: number): Accepts {
	const char = String.fromCharCode(unit);
	const cases = new Set([unit, char.toLowerCase().charCodeAt(0), char.toUpperCase().charCodeAt(0)]);
	return (other) => cases.has(other);
}

function unescaped([whole, hex, unicode, control, sign]: RegExpExecArray): string {
	if (hex ?? unicode) return String.fromCharCode(Number.parseInt(hex ?? unicode ?? "0", 16));
	if (control) return { n: "\n", r: "\r", t: "\t" }[control.toLowerCase()] ?? whole;
	return sign ?? whole;
}
