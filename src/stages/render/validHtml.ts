import { withoutTags } from "../../base/html/unescape.ts";

/** What makes a formula out of MathML; the rest (tokens, rows, styles) says nothing more than its text. */
const LAYOUT =
	/<(?:mfrac|msqrt|mroot|msub|msup|msubsup|munder|mover|munderover|mmultiscripts|mtable|menclose|mphantom|mfenced)[\s>]/;

/**
 * Our own HTML for an XML feed without what the W3C validator takes for no HTML though nothing is lost by leaving it
 * out: MathML that is only text, and the tags of ruby bases, which browsers have dropped. Attributes hold no `<`.
 */
export function validHtml(html: string): string {
	if (!/<(?:math|\/?rb|\/?rtc)[\s>]/.test(html)) return html;
	return html
		.replace(/<math(?:\s[^>]*)?>(.*?)<\/math>/gs, (formula, inner: string) =>
			LAYOUT.test(inner)
				? formula
				: withoutTags(inner.replace(/<annotation[\s>].*?<\/annotation>/gs, ""), ""),
		)
		.replace(/<\/?(?:rb|rtc)(?:\s[^>]*)?>/g, "");
}
