import type { Element } from "../../../base/html/tree.ts";
import { withoutTags } from "../../../base/html/unescape.ts";
import { bare } from "../metadata/title.ts";
import type { Page } from "../page.ts";
import { SHORTEST, textsIn, textsOf } from "./strings.ts";

/** Scripts are searched up to so many characters in all: a page's state is seldom larger, its code is. */
const MAX_SEARCHED = 2_000_000;
/** So many paragraphs make a text of a string; one is enough when it is what the head describes. */
const PARAGRAPHS = 3;

/** Types of scripts that are HTML to be put into the page (Blogger). */
const TEMPLATE = /^text\/(?:x-)?(?:template|html)$/i;
/** Attributes in which a page hands state to a script. */
const STATE = /^(?:data-|v-|x-|:)|^(?:props|state|data|model)$/;

/**
 * The text of an article that a script would show, from a template or from the state that the page carries for it
 * (`__NEXT_DATA__`, `__INITIAL_STATE__`, `__next_f.push`, `data-page`): the longest that reads like one. HTML or plain
 * text; null without one.
 */
export function textInState(page: Page): string | null {
	const described = [page.metas.get("og:description"), page.metas.get("description")]
		.map((text) => bare(text ?? "").slice(0, 24))
		.filter((key) => key.length >= 12);
	let best: string | null = null;
	let left = MAX_SEARCHED;
	for (const element of page.tree.elements) {
		for (const { state, isText } of statesIn(element)) {
			if (state.length > left) continue;
			left -= state.length;
			for (const text of isText ? textsOf(state) : textsIn(state))
				if (text.length > (best?.length ?? 0) && readsLikeText(text, described)) best = text;
		}
	}
	return best;
}

/** Code and strings for scripts in an element. */
function* statesIn({ name, attribs, children }: Element): Generator<{ state: string; isText: boolean }> {
	for (const key of Object.keys(attribs)) {
		const state = attribs[key] ?? "";
		if (state.length >= SHORTEST && STATE.test(key)) yield { state, isText: true };
	}
	if (name !== "script" || attribs.src || /ld\+json/i.test(attribs.type ?? "")) return;
	const isText = TEMPLATE.test(attribs.type ?? "");
	for (const child of children) if (child.type === "text") yield { state: child.data, isText };
}

function readsLikeText(text: string, described: readonly string[]): boolean {
	const plain = withoutTags(text, " ");
	if (plain.length < SHORTEST || isCode(plain)) return false;
	const marks = plain.match(/[。！？]|[.!?](?=\s|$)/g)?.length ?? 0;
	if (marks < 3 || marks * 400 < plain.length) return false;
	const start = bare(plain.slice(0, 3000));
	const paragraphs = text.match(/<p[\s>]|<br|\n\s*\S/g)?.length ?? 0;
	return paragraphs >= PARAGRAPHS || described.some((key) => start.includes(key));
}

/** More than a few braces and equals signs, or a beginning that is no sentence's. */
function isCode(text: string): boolean {
	if (/^\s*(?:[[{]\s*["'{[]|[\w$.]+\s*=[^=]|(?:var|let|const|function|import|export)\s)/.test(text))
		return true;
	const signs = text.match(/[{}=]|=>|\bfunction\b|;\s*$/gm)?.length ?? 0;
	return signs * 60 > text.length;
}
