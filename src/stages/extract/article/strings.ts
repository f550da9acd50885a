import { escapeHtml } from "../../../base/html/escape.ts";

/** Strings with fewer characters are no text of an article. */
export const SHORTEST = 300;
/** State is written into state as text, and that once more: so deep strings in strings are read. */
const MAX_DEPTH = 2;

/** A string between two quotation marks of code, with them. */
interface Literal {
	start: number;
	end: number;
}

/** Everything between two quotation marks; in one pass, whatever is escaped in it. */
function* literalsIn(code: string): Generator<Literal> {
	for (let start = code.indexOf('"'); start >= 0; ) {
		let end = start + 1;
		while (end < code.length && code[end] !== '"') end += code[end] === "\\" ? 2 : 1;
		if (end >= code.length) return;
		yield { start, end: end + 1 };
		start = code.indexOf('"', end + 1);
	}
}

/**
 * What may be the text of an article in code, in JSON or in a string of either: long strings, those in them, and lists of
 * paragraphs, be these strings, or blocks that hold one each under the same name.
 */
export function* textsIn(code: string, depth = 0): Generator<string> {
	const runs = new Runs(code);
	for (const literal of literalsIn(code)) {
		if (literal.end - literal.start >= SHORTEST) {
			const text = stringOf(code, literal);
			if (text !== null) yield* textsOf(text, depth);
		}
		yield* runs.add(literal);
	}
	yield* runs.flush();
}

/** A string, what it is when percent-encoded, and what is in it when it is code. */
export function* textsOf(text: string, depth = 0): Generator<string> {
	const plain = percentDecoded(text);
	yield plain;
	if (depth < MAX_DEPTH && plain.includes('"')) yield* textsIn(plain, depth + 1);
}

function stringOf(code: string, { start, end }: Literal): string | null {
	try {
		const value: unknown = JSON.parse(code.slice(start, end).replace(/[\r\n\t]/g, " "));
		return typeof value === "string" ? value : null;
	} catch {
		// A string of the language, not of JSON, or what stands between two strings.
		return null;
	}
}

function percentDecoded(text: string): string {
	if (!/%(?:3C|7B|5B|20|E[0-9A-F]%)/i.test(text) || /[\s<>]/.test(text)) return text;
	try {
		return decodeURIComponent(text.replaceAll("+", "%20"));
	} catch {
		// It only looks like it.
		return text;
	}
}

/** Names under which there is what somebody else wrote, or another page: a list of comments or teasers. */
const OTHERS =
	/^(?:title|headline|slug|author\w*|user\w*|nick\w*|avatar\w*|excerpt|summary|teaser|likes?|replies|created\w*|comment\w*)$/i;
/** Names of what is said about something else. */
const ASIDE =
	/^(?:description|caption|alt|label|message|placeholder|text_?color|url|src|href|class\w*|style|id|key|type|name)$/i;
/** Types of what is within a paragraph. */
const INLINE = /^(?:text|span|bold|strong|italic|em|link|a|code|underline|strike|mark\w*)$/i;
const TYPE = /"(?:_?type|nodeType|tag|t)"\s*:\s*"([^"]*)"/g;
/** The name of a list's strings. */
const LISTED = "[]";

/** Puts strings together that come one after the other under one name. */
class Runs {
	private readonly code: string;
	private readonly byName = new Map<string, { html: string[]; isHtml: boolean; end: number }>();
	private name = "";

	constructor(code: string) {
		this.code = code;
	}

	/** Takes the next string of the code; gives the texts of the lists that it ends. */
	*add(literal: Literal): Generator<string> {
		const { code } = this;
		const { start, end } = literal;
		if (/^\s*:/.test(code.slice(end, end + 4))) {
			this.name = code.slice(start + 1, end - 1);
			if (OTHERS.test(this.name)) yield* this.flush();
			return;
		}
		const before =
			code
				.slice(Math.max(0, start - 8), start)
				.trimEnd()
				.at(-1) ?? "";
		const name = before === ":" ? this.name : LISTED;
		const run = this.byName.get(name);
		const isNext = name !== LISTED || (run !== undefined && /^\s*,\s*$/.test(code.slice(run.end, start)));
		if (run && !isNext) yield* this.flush(name);
		if (OTHERS.test(name) || ASIDE.test(name)) return;
		const text = stringOf(code, literal)?.trim();
		if (!text) return;
		const known = this.byName.get(name) ?? { html: [], isHtml: false, end: start };
		const isHtml = /<\/?[a-z][^<>]*>/i.test(text);
		const last = known.html.at(-1);
		if (last !== undefined && isInline(code.slice(known.end, start)))
			known.html[known.html.length - 1] = `${last}${text}`;
		else known.html.push(text);
		this.byName.set(name, { html: known.html, isHtml: known.isHtml || isHtml, end });
	}

	*flush(only?: string): Generator<string> {
		for (const [name, { html, isHtml }] of this.byName) {
			if (only !== undefined && name !== only) continue;
			this.byName.delete(name);
			if (html.length < 2 || html.reduce((sum, paragraph) => sum + paragraph.length, 0) < SHORTEST) continue;
			yield html.map((paragraph) => paragraphOf(paragraph, isHtml)).join("\n");
		}
	}
}

/** Whether what stands between two strings says that the second one goes on with the paragraph of the first. */
function isInline(between: string): boolean {
	const types = [...between.matchAll(TYPE)].map(([, type = ""]) => type);
	return types.length > 0 && types.every((type) => INLINE.test(type));
}

function paragraphOf(text: string, isHtml: boolean): string {
	if (isHtml && /^\s*<(?:p|div|h[1-6]|ul|ol|li|blockquote|figure|table|pre|section)\b/i.test(text))
		return text;
	return `<p>${isHtml ? text : escapeHtml(text)}</p>`;
}
