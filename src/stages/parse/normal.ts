import { HTML_MAX_CHARS } from "../../settings.ts";
import { inPieces } from "./pieces.ts";
import { innerHtml } from "./serialize.ts";
import { readXml } from "./xml/reader.ts";

const STRAY = /<(?![a-zA-Z/?]|!--|!\[CDATA\[|!doctype)/gi;
const BREAK = /<(br|hr)\s*\/?>/gi;
const FOREIGN = /<(svg|math)\b[\s\S]*?<\/\1\s*>/gi;

/** Characters of a text whose drawings and formulas are worth a parse of their own. */
const MAX_FOREIGN = 50_000;

/**
 * HTML as a source wrote it, in one spelling where the spelling means nothing: a `<` that starts no tag is text (and
 * no longer swallows what follows it), breaks are `<br />`, and SVG and MathML are well-formed, for readers take them
 * as XML. A generator that changes its spelling should not seem to change its entries.
 */
export function normalHtml(html: string): string {
	let normal = html;
	if (normal.includes("&#X")) normal = normal.replace(/&#X(?=[0-9a-fA-F]+;)/g, "&#x");
	if (!normal.includes("<")) return normal;
	normal = inPieces(normal, /</g, withTags, HTML_MAX_CHARS);
	if (normal.length < MAX_FOREIGN && /<\/(?:svg|math)/i.test(normal))
		normal = normal.replace(FOREIGN, (part) => innerHtml(readXml(part).top));
	return normal;
}

function withTags(html: string): string {
	const tags = html.replace(STRAY, "&lt;");
	return /<[bh]r/i.test(tags) ? tags.replace(BREAK, (_, name: string) => `<${name.toLowerCase()} />`) : tags;
}
