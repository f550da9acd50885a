import { joined } from "../../base/bytes.ts";
import { MAIL_HEADERS_MAX_BYTES } from "../../settings.ts";
import { binary, bytesOf, type Decode, lineAt } from "./bytes.ts";
import { decodeWords, rawText } from "./words.ts";

/** The header of a message or a part: name in lower case → values in their order, unfolded, a character for each byte. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** The fields that begin at `from`, and where the body does. A line that is none of a header's begins the body. */
export function readFields(bytes: Uint8Array, from: number, to: number): { fields: Fields; body: number } {
	const fields = new Map<string, string[]>();
	let at = from;
	let room = MAIL_HEADERS_MAX_BYTES;
	let pieces: string[] = [];
	const finish = () => {
		const [, name = "", value = ""] = /^([!-9;-~]+)[ \t]*:([\s\S]*)$/.exec(pieces.join("")) ?? [];
		const key = name.toLowerCase();
		if (key !== "") fields.set(key, [...(fields.get(key) ?? []).slice(0, MAX_REPEATS), value.trim()]);
		pieces = [];
	};
	while (at < to) {
		const line = lineAt(bytes, at, to);
		if (line.end === at) {
			at = line.next;
			break;
		}
		const text = binary(bytes.subarray(at, Math.min(line.end, at + room)));
		const isFolded = text === "" || /^[ \t]/.test(text);
		if (!isFolded && isField(text)) finish();
		// A field that software has broken without a space goes on, if what follows is a header still.
		else if (!isFolded && !(pieces.length > 0 && isField(beginningAt(bytes, line.next, to)))) break;
		room -= text.length;
		pieces.push(text);
		at = line.next;
	}
	finish();
	return { fields, body: at };
}

/** A line that begins a field. A mailbox file has the envelope on a line of its own. */
function isField(line: string): boolean {
	return /^[!-9;-~]+[ \t]*:/.test(line) || /^>?From /.test(line);
}

function beginningAt(bytes: Uint8Array, at: number, to: number): string {
	return binary(bytes.subarray(at, Math.min(lineAt(bytes, at, to).end, at + 80)));
}

/** Servers on the way add some ten of one name; more is an attack. */
const MAX_REPEATS = 50;

/** The first value of a field as text; null where it is not there or empty. */
export function fieldText(fields: Fields, name: string, decode: Decode): string | null {
	const text = decodeWords(rawField(fields, name).slice(0, FIELD_MAX_CHARS), decode)
		.replace(/\s+/g, " ")
		.trim();
	return text === "" ? null : text;
}

/** No subject or name is longer. */
const FIELD_MAX_CHARS = 20_000;

/** The first value of a field as it was written; empty where it is not there. */
export function rawField(fields: Fields, name: string): string {
	return fields.get(name)?.[0] ?? "";
}

/** A value with parameters: `text/plain; charset=gbk`. */
export interface Structured {
	/** In lower case. */
	value: string;
	params: ReadonlyMap<string, string>;
}

/** Reads such a value with its parameters, which may be in pieces, in a charset of their own, or both (RFC 2231). */
export function structured(text: string, decode: Decode): Structured {
	const [value = "", ...rest] = tokensOf(text);
	const pieces = new Map<string, { order: number; isEncoded: boolean; text: string }[]>();
	for (const token of rest) {
		const equals = token.indexOf("=");
		if (equals === -1) continue;
		const name = token.slice(0, equals).trim().toLowerCase();
		const [, key = name, order = "0", star = ""] = /^([^*]+)\*(?:(\d{1,3}))?(\*?)$/.exec(name) ?? [];
		const isEncoded = name.endsWith("*") || star !== "";
		const known = pieces.get(key) ?? [];
		pieces.set(key, [...known, { order: Number(order), isEncoded, text: unquoted(token.slice(equals + 1)) }]);
	}
	const params = new Map<string, string>();
	for (const [key, parts] of pieces) params.set(key, parameterOf(parts, decode));
	return { value: value.trim().toLowerCase(), params };
}

/** The parts between semicolons that are in no quotation or comment; at most so many. */
function tokensOf(text: string): string[] {
	const tokens: string[] = [];
	let token = "";
	let isQuoted = false;
	let comments = 0;
	for (let at = 0; at < text.length && tokens.length < 60; at++) {
		const char = text[at] ?? "";
		if (char === "\\" && (isQuoted || comments > 0)) {
			if (comments === 0) token += char + (text[at + 1] ?? "");
			at++;
		} else if (char === '"' && comments === 0) {
			isQuoted = !isQuoted;
			token += char;
		} else if (!isQuoted && char === "(" && /^$|\s$/.test(token.slice(-1))) comments++;
		else if (!isQuoted && char === ")" && comments > 0) comments--;
		else if (comments > 0) continue;
		else if (char === ";" && !isQuoted) {
			tokens.push(token);
			token = "";
		} else token += char;
	}
	return [...tokens, token];
}

function unquoted(text: string): string {
	const [, inside] = /^\s*"((?:[^"\\]|\\[\s\S])*)"?/.exec(text) ?? [];
	// A backslash escapes; in names of files of Windows it parts folders, and only the last part is a name.
	return inside === undefined ? text.trim() : inside.replace(/\\(["\\])/g, "$1");
}

function parameterOf(parts: { order: number; isEncoded: boolean; text: string }[], decode: Decode): string {
	const inOrder = parts.toSorted((a, b) => a.order - b.order);
	// Of `name` and `name*` the latter says more.
	const used =
		inOrder.some(({ isEncoded }) => isEncoded) && !inOrder.some(({ order }) => order > 0)
			? inOrder.filter(({ isEncoded }) => isEncoded).slice(0, 1)
			: inOrder;
	if (!used.some(({ isEncoded }) => isEncoded))
		return decodeWords(used.map(({ text }) => text).join(""), decode);
	const [, charset = ""] = /^([^']*)'[^']*'/.exec(used[0]?.text ?? "") ?? [];
	const bytes = used.map(({ isEncoded, text }, index) => {
		const own = index === 0 ? text.replace(/^[^']*'[^']*'/, "") : text;
		return bytesOf(
			isEncoded
				? own.replace(/%([\da-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
				: own,
		);
	});
	return charset === "" ? rawText(binary(joined(bytes)), decode) : decode(joined(bytes), charset);
}
