import { HTML_MAX_CHARS } from "../../settings.ts";
import { normalHtml } from "./normal.ts";
import { inPieces } from "./pieces.ts";
import { innerHtml, innerMixed, unwrappedHtml } from "./serialize.ts";
import { collapse, escapedText, htmlToText, LINE_MAX_CHARS, looksLikeHtml } from "./text.ts";
import { attribute, child, hasElements, rawTextOf, type XmlElement } from "./xml/elements.ts";

/** How the content of an element is to be read. */
type Form = "text" | "html" | "inline" | "base64" | "guess";

/** The content of an element as an HTML fragment; null when it is empty. */
export function htmlOf(element: XmlElement | null, form: Form): string | null {
	if (element === null) return null;
	if (form === "inline" || (form !== "base64" && hasElements(element)))
		return inline(element, form).trim() || null;
	const written = form === "base64" ? fromBase64(rawTextOf(element)) : rawTextOf(element);
	// Cleaning cuts what is longer, and says so.
	const text = written.trim().slice(0, HTML_MAX_CHARS + 1);
	if (form === "text" || (form === "guess" && !looksLikeHtml(text) && text.includes("<"))) {
		return escapedText(text) || null;
	}
	return normalHtml(text) || null;
}

/** The content of an element as plain text on one line; null when it is empty. */
export function plainOf(element: XmlElement | null, form: Form): string | null {
	if (element === null) return null;
	if (form === "inline" || (form !== "base64" && hasElements(element)))
		return htmlToText(inline(element, form)) || null;
	const text = form === "base64" ? fromBase64(rawTextOf(element)) : rawTextOf(element);
	const isHtml = form === "html" || form === "base64" || (form === "guess" && looksLikeHtml(text));
	return (isHtml ? htmlToText(text) : collapse(text.slice(0, LINE_MAX_CHARS))) || null;
}

/** The form of an Atom text construct or content, 1.0 (RFC 4287, 3.1 and 4.1.3) or 0.3 (`mode`). */
export function atomForm(element: XmlElement): Form {
	const type = (attribute(element, "type") ?? "").toLowerCase().replace(/;.*/, "").trim();
	const mode = (attribute(element, "mode") ?? "").toLowerCase();
	if (mode === "base64") return "base64";
	if (mode === "escaped") return isHtmlType(type) ? "html" : "text";
	if (type === "xhtml" || type.endsWith("+xml") || type.endsWith("/xml"))
		return hasElements(element) ? "inline" : "html";
	if (isHtmlType(type)) return "html";
	if (hasElements(element)) return "inline";
	if (type === "" || type === "text" || type.startsWith("text/")) return "text";
	return "base64";
}

/** Whether an Atom content holds something to read: not a picture in Base64, not only an address. */
export function isReadable(element: XmlElement): boolean {
	const type = (attribute(element, "type") ?? "").toLowerCase();
	return !/^(?:image|audio|video|font|model)\//.test(type) && attribute(element, "src") === null;
}

function inline(element: XmlElement, form: Form): string {
	if (form === "html" || form === "guess") return innerMixed(element);
	const div = element.nodes.filter((node) => typeof node !== "string" || node.trim() !== "");
	const wrapper = div.length === 1 ? child(element, "xhtml:div") : null;
	// The div of `type="xhtml"` is a wrapper and no part of the content (RFC 4287, 3.1.1.3).
	if (wrapper && (attribute(element, "type") ?? "") === "xhtml") return unwrappedHtml(wrapper);
	return innerHtml(element);
}

function isHtmlType(type: string): boolean {
	return type === "html" || type === "text/html" || type === "application/xhtml+xml" || type === "xhtml";
}

/** Base64 of UTF-8, white space ignored; text that is no Base64 is returned as it is. */
function fromBase64(text: string): string {
	try {
		const binary = atob(inPieces(text, /\S/g, (piece) => piece.replace(/\s+/g, "")));
		const bytes = new Uint8Array(binary.length);
		for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
		return new TextDecoder().decode(bytes);
	} catch {
		return text;
	}
}
