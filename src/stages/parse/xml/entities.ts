import { decodeHTML } from "entities/decode";
import type { Code } from "../../../model/codes.ts";
import { TEXT_MAX_CHARS } from "../../../settings.ts";
import { inPieces, PIECE_CHARS } from "../pieces.ts";

/** What decoding needs to know of the document, and what it noticed in it. */
export interface EntityContext {
	/** Internal entities of the DOCTYPE. */
	declared: Map<string, string>;
	/** Codes of problems to an example of each. */
	noticed: Map<Code<"parse">, string>;
	/** Expansions of declared entities, and references in them, that are left to the document. */
	expansions: number;
}

const REFERENCE = /&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,8})|([A-Za-z_][\w.-]{0,63}))(;?)/g;
/** A character beyond the first 65,536 as two references, the way that its UTF-16 is written. */
const SURROGATES = /&#(?:x(d[89ab][0-9a-f]{2})|(5[56]\d{3}));&#(?:x(d[c-f][0-9a-f]{2})|(5[67]\d{3}));/gi;
/** A reference that is not the second one of such a pair. */
const BETWEEN = /&(?!#(?:xd[c-f][\da-f]{2}|5[67]\d{3});)|(?<!&#(?:xd[89ab][\da-f]{2}|5[56]\d{3});)&/gi;
const PREDEFINED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
/** Entities in entities, and expansions in a document: enough for every honest DOCTYPE, too little for a billion laughs. */
const MAX_DEPTH = 4;
export const MAX_EXPANSIONS = 50_000;
/** An entity is a word or a phrase; one that is longer is cut before it can be repeated. */
const MAX_VALUE = 1024;
/** The largest sets of the W3C have some 2,000. */
const MAX_DECLARED = 5_000;

/**
 * Character and entity references of XML replaced, those of HTML as well (`&nbsp;`), and an ampersand that starts
 * no reference left as it is. What XML does not allow is noted in the context.
 */
export function decodeCharacters(whole: string, context: EntityContext): string {
	const text = withinText(whole, context);
	let decoded = "";
	let done = 0;
	for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", done)) {
		const sign = predefinedAt(text, at);
		// Escaped HTML is full of the five that XML has itself; for anything else the rest takes the long way.
		if (sign === "") return decoded + decodeAll(text.slice(done), context);
		decoded += text.slice(done, at) + sign;
		done = at + LENGTHS[sign as keyof typeof LENGTHS];
	}
	return done === 0 ? text : decoded + text.slice(done);
}

const LENGTHS = { "<": 4, ">": 4, "&": 5, '"': 6, "'": 6 };

function predefinedAt(text: string, at: number): string {
	const first = text.charCodeAt(at + 1);
	if (first === 0x6c) return text.startsWith("t;", at + 2) ? "<" : "";
	if (first === 0x67) return text.startsWith("t;", at + 2) ? ">" : "";
	if (first === 0x71) return text.startsWith("uot;", at + 2) ? '"' : "";
	if (first !== 0x61) return "";
	return text.startsWith("mp;", at + 2) ? "&" : text.startsWith("pos;", at + 2) ? "'" : "";
}

/** A text as long as one may be; what is cut is noted. */
export function withinText(text: string, context: EntityContext): string {
	if (text.length <= TEXT_MAX_CHARS) return text;
	context.noticed.set("text-cut", text.slice(0, 40));
	return text.slice(0, TEXT_MAX_CHARS);
}

/** The engine keeps all that a pattern finds in a text until the text is at its end. */
function decodeAll(text: string, context: EntityContext): string {
	if (text.length <= PIECE_CHARS) return decodeAny(text, context);
	return inPieces(text, BETWEEN, (piece) => decodeAny(piece, context));
}

function decodeAny(text: string, context: EntityContext): string {
	const joined = text.includes("&#") ? text.replace(SURROGATES, joinSurrogates) : text;
	const decoded = joined.replace(REFERENCE, (whole, decimal, hex, name, end, at: number) => {
		if (name === undefined) return codePoint(decimal ?? hex, decimal === undefined ? 16 : 10, whole);
		// As in HTML: `&copy=1` is a parameter of an address.
		const isParameter = end === "" && joined.charAt(at + whole.length) === "=";
		return isParameter ? whole : entity(name, end, whole, context);
	});
	if (/&(?![#\w])|&\w+=/.test(text)) context.noticed.set("unescaped-ampersand", "&");
	return decoded;
}

function joinSurrogates(
	whole: string,
	highHex?: string,
	high?: string,
	lowHex?: string,
	low?: string,
): string {
	const first = highHex ? Number.parseInt(highHex, 16) : Number(high);
	const second = lowHex ? Number.parseInt(lowHex, 16) : Number(low);
	const isPair = first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff;
	return isPair ? String.fromCharCode(first, second) : whole;
}

function entity(name: string, end: string, whole: string, context: EntityContext): string {
	const plain = end === ";" ? PREDEFINED[name] : undefined;
	if (plain !== undefined) return plain;
	const declared = end === ";" ? context.declared.get(name) : undefined;
	if (declared !== undefined) return expand(declared, context, 0);
	const html = decodeHTML(whole);
	if (html === whole || (end === "" && html.length > 2)) context.noticed.set("unescaped-ampersand", whole);
	else context.noticed.set("html-entity", whole);
	return end === "" && html !== whole && !/^&(?:amp|lt|gt|quot|nbsp|copy|reg)\b/.test(whole) ? whole : html;
}

function expand(text: string, context: EntityContext, depth: number): string {
	// What is too deep counts as well: a bomb has its most references there.
	context.expansions -= 1 + (text.length >> 7);
	if (context.expansions < 0 || depth > MAX_DEPTH) {
		context.noticed.set("entity-too-deep", "an entity of the DOCTYPE");
		return "";
	}
	if (!text.includes("&")) return text;
	return text.replace(REFERENCE, (whole, decimal, hex, name, end) => {
		if (name === undefined) return codePoint(decimal ?? hex, decimal === undefined ? 16 : 10, whole);
		if (context.expansions-- <= 0) return "";
		const inner = context.declared.get(name);
		return inner === undefined ? entity(name, end, whole, context) : expand(inner, context, depth + 1);
	});
}

/** Windows-1252 in the C1 range, as HTML has it, for that is what was meant. */
function codePoint(digits: string, radix: number, whole: string): string {
	const value = Number.parseInt(digits, radix);
	if (value >= 0x80 && value <= 0x9f) return decodeHTML(`&#${value};`);
	if (value === 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return "\ufffd";
	if (value < 0x20 && value !== 9 && value !== 10 && value !== 13) return "";
	return Number.isNaN(value) ? whole : String.fromCodePoint(value);
}

/** The internal entities that a DOCTYPE declares, by name. External ones are nobody's business here. */
export function declaredEntities(doctype: string): Map<string, string> {
	const found = new Map<string, string>();
	const declaration = /<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>/g;
	for (const match of doctype.matchAll(declaration)) {
		if (found.size === MAX_DECLARED) break;
		if (!found.has(match[1] ?? ""))
			found.set(match[1] ?? "", (match[2] ?? match[3] ?? "").slice(0, MAX_VALUE));
	}
	return found;
}
