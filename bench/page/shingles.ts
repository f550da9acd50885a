import { linesOfHtml } from "../../test/stages/extract/text.ts";

const CJK = "\\u3400-\\u9fff\\uf900-\\ufaff\\u3040-\\u30ff\\uac00-\\ud7af";
const TOKEN = new RegExp(`[${CJK}]|(?:(?![${CJK}])[\\p{L}\\p{N}_])+`, "gu");
const SIZE = 4;

/** How often each run of four tokens occurs; a CJK character is a token, any other word is one. */
function shinglesOf(text: string): Map<string, number> {
	const tokens = text.match(TOKEN) ?? [];
	const counts = new Map<string, number>();
	for (let i = 0; i + SIZE <= Math.max(tokens.length, SIZE); i++) {
		const shingle = tokens.slice(i, i + SIZE).join("\u0001");
		if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
	}
	return counts;
}

const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** Precision, recall and F1 of an HTML fragment's text against the text that was wanted. */
export function compareTexts(
	wanted: string,
	html: string,
): { precision: number; recall: number; f1: number } {
	const a = shinglesOf(wanted);
	const b = shinglesOf(linesOfHtml(html).join("\n"));
	let common = 0;
	for (const [shingle, n] of a) common += Math.min(n, b.get(shingle) ?? 0);
	if (common === 0) return { precision: 0, recall: 0, f1: 0 };
	const precision = common / total(b);
	const recall = common / total(a);
	return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
