import { bare } from "../metadata/title.ts";
import type { Page } from "../page.ts";

/** Strings with fewer characters are no text of an article. */
const SHORTEST = 300;
/** Scripts are searched up to so many characters in all: a page's state is seldom larger, its code is. */
const MAX_SEARCHED = 2_000_000;
/** State is written into state as text, and that once more: so deep strings in strings are read. */
const MAX_DEPTH = 2;
/** So many paragraphs make a text of a string; one is enough when it is what the head describes. */
const PARAGRAPHS = 3;

/** Types of scripts that are HTML to be put into the page (Blogger). */
const TEMPLATE = /^text\/(?:x-)?(?:template|html)$/i;

/**
 * The text of an article that a script would show, from a template or from the state that the page carries for it (`__NEXT_DATA__`,
 * `__INITIAL_STATE__`, `__next_f.push`): the longest string that reads like one. HTML or plain text; null without one.
 */
export function textInState(page: Page): string | null {
	const described = [page.metas.get("og:description"), page.metas.get("description")]
		.map((text) => bare(text ?? "").slice(0, 24))
		.filter((key) => key.length >= 12);
	let best: string | null = null;
	let left = MAX_SEARCHED;
	for (const { name, attribs, children } of page.tree.elements) {
		if (name !== "script" || attribs.src || /ld\+json/i.test(attribs.type ?? "")) continue;
		for (const child of children) {
			if (child.type !== "text" || child.data.length > left) continue;
			left -= child.data.length;
			const texts = TEMPLATE.test(attribs.type ?? "") ? [child.data] : stringsIn(child.data, 0);
			for (const text of texts) if (text.length > (best?.length ?? 0) && isText(text, described)) best = text;
		}
	}
	return best;
}

/** The long JSON strings of a script, and those in them. */
function* stringsIn(script: string, depth: number): Generator<string> {
	for (const literal of literalsIn(script)) {
		let text: unknown;
		try {
			text = JSON.parse(literal.replace(/[\r\n\t]/g, " "));
		} catch {
			// A string of the language, not of JSON, or what stands between two strings.
			continue;
		}
		if (typeof text !== "string") continue;
		yield text;
		if (depth < MAX_DEPTH && text.includes('"')) yield* stringsIn(text, depth + 1);
	}
}

/** Everything between two quotation marks, with them; in one pass, whatever is escaped in it. */
function* literalsIn(script: string): Generator<string> {
	for (let start = script.indexOf('"'); start >= 0; ) {
		let end = start + 1;
		while (end < script.length && script[end] !== '"') end += script[end] === "\\" ? 2 : 1;
		if (end >= script.length) return;
		if (end - start >= SHORTEST) yield script.slice(start, end + 1);
		start = script.indexOf('"', end + 1);
	}
}

function isText(text: string, described: readonly string[]): boolean {
	const plain = text.replace(/<[^>]*>/g, " ");
	if (plain.length < SHORTEST || /^\s*[[{<]?\s*"?[\w$]+"?\s*[:=(]|\bfunction\b|=>|\{"/.test(plain))
		return false;
	const marks = plain.match(/[。！？]|[.!?](?=\s|$)/g)?.length ?? 0;
	if (marks < 3 || marks * 400 < plain.length) return false;
	const start = bare(plain.slice(0, 3000));
	const paragraphs = text.match(/<p[\s>]|<br|\n\s*\S/g)?.length ?? 0;
	return paragraphs >= PARAGRAPHS || described.some((key) => start.includes(key));
}
