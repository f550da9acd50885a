import { type Element, lineOf, type Node } from "../../../base/html/tree.ts";

/** A paragraph with fewer characters than this may well be a line of its own. */
const LONG = 40;
const CJK_END = /[\u3400-\u9fff，、,]$/u;
const CJK_START = /^[\u3400-\u9fff，、。；）”]/u;
const NUMBERED =
	/^(?:[（(]?[一二三四五六七八九十百\d]+[）)、.．]|第[一二三四五六七八九十百\d]+|[①-⑳]|附件?[:：\d]|注[:：])/u;
const INNER_MARK = /[，。；,]/u;

/**
 * Paragraphs that a newspaper column or the end of a page broke in mid-sentence: those to be written into the one before
 * them. Only where it is certain: neighbours, the first long and without an end, the second a sentence and not numbered.
 */
export function brokenParagraphs(container: Element, drop: ReadonlySet<Node>): Map<Element, Element[]> {
	const joined = new Map<Element, Element[]>();
	const visit = (element: Element) => {
		let before: Element | null = null;
		for (const child of element.children) {
			if (drop.has(child)) continue;
			if (child.type === "text") {
				if (/\S/.test(child.data)) before = null;
			} else if (child.name !== "p") {
				if (child.name !== "br" && !child.hidden) before = null;
				visit(child);
			} else if (child.chars === 0 && child.pictures === 0) {
			} else if (before && child.pictures === 0 && continues(lineOf(before), lineOf(child))) {
				const parts: Element[] = joined.get(before) ?? [];
				joined.set(before, [...parts, child]);
				if (!/[\u3400-\u9fff，、,]$/u.test(lineOf(child))) before = null;
			} else before = child.pictures ? null : child;
		}
	};
	visit(container);
	return joined;
}

/** Whether the second text goes on with the sentence in which the first one stops. */
export function continues(first: string, second: string): boolean {
	if (first.length < LONG || !INNER_MARK.test(first) || NUMBERED.test(second)) return false;
	if (CJK_END.test(first)) return CJK_START.test(second) && /[，。；！？,]/u.test(second);
	return (
		/[\p{Ll},-]$/u.test(first) &&
		/^\p{Ll}/u.test(second) &&
		first.length > 100 &&
		!/^(?:by|via)\b/.test(second)
	);
}
