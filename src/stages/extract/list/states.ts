import { readLiteral } from "./literal.ts";

/** Scripts with more characters than this are not searched for state. */
const MAX_SCRIPT = 5_000_000;

/** Candidates for the JSON that paths lead into: the text itself, JSONP, and the scripts of a page. */
export function* statesIn(text: string): Generator<unknown> {
	if (/^\s*[[{]/.test(text)) yield read(text.trim());
	// JSONP: callback({…})
	const jsonp = /^\s*[\w$.]+\s*\(\s*([[{][\s\S]*[\]}])\s*\)\s*;?\s*$/.exec(text.slice(0, MAX_SCRIPT));
	if (jsonp) yield read(jsonp[1] ?? "");
	for (const [, body = ""] of text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi)) yield* stateOf(body);
}

/** What one script says: JSON, or what it assigns. */
export function* stateOf(script: string): Generator<unknown> {
	if (script.length > MAX_SCRIPT || script.length < 20) return;
	if (/^\s*[[{]/.test(script)) yield read(script) ?? readLiteral(script.slice(0, MAX_LOOSE), 0).value;
	else yield* script.includes("__next_f") ? chunksIn(script) : assignedIn(script);
}

/** State in pieces, a line each: `self.__next_f.push([1,"5:{…}\\n6:[…]\\n"])`. */
function* chunksIn(script: string): Generator<unknown> {
	let text = "";
	for (const [, piece = ""] of script.matchAll(/__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g))
		text += String(read(piece) ?? "");
	for (const line of text.split("\n")) {
		const start = /^\w{1,8}:(?=[[{])/.exec(line)?.[0].length;
		if (start) yield read(line.slice(start));
	}
}

/** Scripts with more characters are read as JSON alone. */
const MAX_LOOSE = 1_000_000;
/** Values that are tried in a script, and the characters of all of them together. */
const TRIES = 40;
const MAX_TRIED = 4_000_000;
const START = /(?:=|\breturn|\()\s*(?=[[{])/g;

/** Objects and lists that a script assigns, returns or hands on: `window.__STATE__ = {…};`, `self.push([…])`, `JSON.parse("…")`. */
function* assignedIn(script: string): Generator<unknown> {
	const parsed = /JSON\.parse\(\s*("(?:[^"\\]|\\.)*")\s*\)/.exec(script);
	if (parsed) {
		const inner = read(parsed[1] ?? "");
		if (typeof inner === "string") yield read(inner);
	}
	let [tried, spent, from] = [0, 0, 0];
	for (const found of script.matchAll(START)) {
		const start = found.index + found[0].length;
		if (start < from) continue;
		if (tried++ > TRIES || spent > MAX_TRIED) break;
		const end = endOf(script, start);
		// Where nothing closes, all of it was looked at.
		spent += (end > start ? end : script.length) - start;
		const value = end - start < 20 ? undefined : read(script.slice(start, end));
		if (value !== undefined) {
			yield value;
			from = end;
		} else if (script.length <= MAX_LOOSE) {
			const loose = readLiteral(script, start, variablesAt(script, found.index, end));
			if (loose.value !== undefined) yield loose.value;
			from = loose.value === undefined ? start + 1 : loose.end;
		}
	}
}

/** What the function around a `return` is called with, by the names of its parameters. */
function variablesAt(script: string, place: number, end: number): ReadonlyMap<string, unknown> {
	const variables = new Map<string, unknown>();
	const names = /^function\s*\(([\w$,\s]*)\)\s*\{\s*$/.exec(
		script.slice(script.lastIndexOf("function", place), place),
	)?.[1];
	const call = /^\s*;?\s*\}\s*\)?\s*\(/.exec(script.slice(end, end + 40))?.[0];
	if (!names || !call) return variables;
	let at = end + call.length;
	for (const name of names.split(",")) {
		const { value, end: next } = readLiteral(script, at);
		variables.set(name.trim(), value ?? null);
		if (script[next] !== ",") break;
		at = next + 1;
	}
	return variables;
}

/** Where the bracket that opens at `start` closes, strings skipped; `start` when it does not. */
function endOf(text: string, start: number): number {
	let depth = 0;
	for (let i = start; i < text.length; i++) {
		const char = text[i];
		if (char === '"') {
			for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === "\\") i++;
		} else if (char === "{" || char === "[") depth++;
		else if (char === "}" || char === "]") {
			depth--;
			if (depth === 0) return i + 1;
		}
	}
	return start;
}

function read(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// A script's own object, or a part of one: it may be read as that.
		return undefined;
	}
}
