import { escapeHtml } from "../../base/html/escape.ts";
import { VOID } from "../../base/html/nesting.ts";
import { resolveUrl } from "../../base/url/resolve.ts";
import { HTML_MAX_CHARS } from "../../settings.ts";
import { escapedText, looksLikeHtml } from "./text.ts";
import { attribute, attributesOf, isElement, literal, type XmlElement } from "./xml/elements.ts";

const XLINK = "http://www.w3.org/1999/xlink";
/** Attributes that hold one address. */
const ADDRESSES = /^(?:href|src|cite|action|poster|longdesc|data|background)$/;

/**
 * The content of an element as HTML: XHTML loses its prefixes and its namespace, other vocabularies (SVG, MathML)
 * keep theirs, declared where they start. Attributes come sorted, for their order means nothing and a publisher's
 * change of it should not look like a change of the entry.
 */
export function innerHtml(element: XmlElement, bases: readonly string[] = NO_BASES): string {
	let html = "";
	for (const node of element.nodes) {
		if (isElement(node)) html += outerHtml(node, element, bases);
		else html += escapedText(literal(node, element));
		if (html.length > HTML_MAX_CHARS) break;
	}
	return html;
}

/**
 * `innerHtml` of escaped markup that has elements beside it: CDATA is markup already, and so is text that holds tags of
 * HTML once its references are resolved; other text is text.
 */
export function innerMixed(element: XmlElement): string {
	let html = "";
	for (const node of element.nodes) {
		if (isElement(node)) html += outerHtml(node, element, NO_BASES);
		else {
			const text = literal(node, element);
			const isMarkup = typeof node !== "string" || (text.includes("<") && looksLikeHtml(text));
			html += isMarkup ? text : escapedText(text);
		}
		if (html.length > HTML_MAX_CHARS) break;
	}
	return html;
}

/** The addresses of xml:base inside a content, the innermost first; what is outside of it is the entry's business. */
const NO_BASES: readonly string[] = [];

/** `innerHtml` of a wrapper that is left out, its xml:base kept. */
export function unwrappedHtml(wrapper: XmlElement): string {
	return innerHtml(wrapper, withBaseOf(wrapper, NO_BASES));
}

function withBaseOf(element: XmlElement, outer: readonly string[]): readonly string[] {
	const own = element.attributeSource.includes("xml:base") ? attribute(element, "xml:base") : null;
	return own === null ? outer : [own, ...outer];
}

/** An address on top of bases that may be relative themselves: joined as far as they tell. */
function based(address: string, bases: readonly string[]): string {
	return bases.reduce((joined, base) => {
		const whole = resolveUrl(joined, resolveUrl(base, null));
		if (whole !== null || /^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(joined)) return whole ?? joined;
		return base.replace(/[^/]*$/, "") + joined;
	}, address);
}

function outerHtml(element: XmlElement, parent: XmlElement, outer: readonly string[]): string {
	const colon = element.raw.indexOf(":");
	const isHtml = element.name.startsWith("xhtml:") || colon === -1;
	const name = isHtml ? element.raw.slice(colon + 1) : element.raw;
	const bases = withBaseOf(element, outer);
	const start = `<${name}${attributesHtml(element, parent, bases)}`;
	if (element.nodes.length === 0 && VOID.has(name.toLowerCase())) return `${start} />`;
	return `${start}>${innerHtml(element, bases)}</${name}>`;
}

function attributesHtml(element: XmlElement, parent: XmlElement, bases: readonly string[]): string {
	const written = new Map<string, string>();
	for (const { raw, name, value } of attributesOf(element)) {
		const isDeclaration = name === "xmlns" || name.startsWith("xmlns:");
		const isHtmlNamespace = isDeclaration && /\/1999\/xhtml\/?$/.test(value);
		const isAddress = bases.length > 0 && ADDRESSES.test(name);
		if (!isHtmlNamespace && name !== "xml:base" && name !== "xml:space")
			written.set(raw, isAddress ? based(value, bases) : value);
		const prefix = raw.includes(":") ? raw.slice(0, raw.indexOf(":")) : "";
		const uri = element.scope.uris.get(prefix) ?? (prefix === "xlink" ? XLINK : undefined);
		if (prefix !== "" && prefix !== "xmlns" && uri && !declaredInside(parent, prefix))
			written.set(`xmlns:${prefix}`, uri);
	}
	let html = "";
	for (const [name, value] of [...written].sort(byName)) html += ` ${name}="${escapeHtml(value)}"`;
	return html;
}

/** Whether an element of the content (not of the feed around it) has declared the prefix. */
function declaredInside(element: XmlElement | null, prefix: string): boolean {
	for (let at = element; at && !/^(?:atom:)?(?:entry|item|feed|channel)$/.test(at.name); at = at.parent) {
		if (at.attributeSource.includes(`${prefix}:`)) return true;
	}
	return false;
}

function byName(a: [string, string], b: [string, string]): number {
	return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
