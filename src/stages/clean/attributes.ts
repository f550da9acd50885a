import { attributeOf, type DomElement } from "../../base/html/dom.ts";
import { linkAddress, webAddress } from "./addresses.ts";
import type { Context } from "./context.ts";
import { cleanStyle } from "./css.ts";
import { prefixedId } from "./ids.ts";
import { type AttributeCheck, ELEMENTS, MATH_ATTRIBUTES, UNREPORTED } from "./policy.ts";

export type Pair = readonly [string, string];

/** The attributes that an element of the allow-list keeps, checked; what goes is listed. */
export function attributesOf(element: DomElement, name: string, context: Context): Pair[] {
	const kept: Pair[] = [];
	if (!element.hasAttributes()) return kept;
	const checks = ELEMENTS[name];
	for (const attribute of element.getAttributeNames()) {
		const value = attributeOf(element, attribute);
		const check = checks && Object.hasOwn(checks, attribute) ? checks[attribute] : GLOBAL[attribute];
		const clean = check === undefined ? null : CHECKS[check](value, context);
		if (clean !== null) kept.push([attribute, clean]);
		else if (check !== undefined ? value !== "" && check !== "style" : !UNREPORTED.has(attribute)) {
			context.dropped.add(`@${attribute}`, reasonFor(attribute, check));
		}
	}
	return kept;
}

/** The attributes of an element of MathML: words, numbers and lengths. */
export function mathAttributesOf(element: DomElement, context: Context): Pair[] {
	const kept: Pair[] = [];
	for (const attribute of element.getAttributeNames()) {
		const value = attributeOf(element, attribute);
		if (MATH_ATTRIBUTES.has(attribute) && value.length <= 2_000) kept.push([attribute, value]);
		else if (attribute !== "xmlns" && !UNREPORTED.has(attribute)) {
			context.dropped.add(`@${attribute}`, reasonFor(attribute, undefined));
		}
	}
	return kept;
}

function reasonFor(attribute: string, check: Check | undefined): string {
	if (check === "link" || check === "web") return "unsafe-address";
	if (check !== undefined) return "bad-value";
	return attribute.startsWith("on") ? "active-content" : "not-allowed";
}

type Check = AttributeCheck | "direction" | "id" | "tag" | "style";

const GLOBAL: Readonly<Record<string, Check | undefined>> = Object.assign(Object.create(null), {
	dir: "direction",
	id: "id",
	lang: "tag",
	style: "style",
	title: "words",
});

const CHECKS: Readonly<Record<Check, (value: string, context: Context) => string | null>> = {
	align: oneOf(/^(?:left|right|center|justify)$/),
	count: oneOf(/^[1-9]\d{0,2}$/),
	direction: oneOf(/^(?:ltr|rtl|auto)$/),
	flag: () => "",
	id: prefixedId,
	ids: (value) => value.split(/\s+/).map(prefixedId).filter(Boolean).join(" ") || null,
	integer: oneOf(/^-?\d{1,9}$/),
	language: languageClass,
	link: linkOf,
	numbering: (value) => (/^[1aAiI]$/.test(value.trim()) ? value.trim() : null),
	scope: oneOf(/^(?:row|col|rowgroup|colgroup)$/),
	style: cleanStyle,
	tag: (value) => (/^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(value.trim()) ? value.trim() : null),
	web: (value, context) => webAddress(value, context.base),
	words: (value) => (value.trim() === "" ? null : value.slice(0, 2_000)),
};

function oneOf(pattern: RegExp): (value: string) => string | null {
	return (value) => {
		const word = value.trim().toLowerCase();
		return pattern.test(word) ? word : null;
	};
}

/** The language of a code sample, by which readers highlight it. */
function languageClass(value: string): string | null {
	const found = /(?:^|\s)(?:language|lang)-([\w+#-]{1,30})(?=\s|$)/i.exec(value);
	return found ? `language-${found[1]?.toLowerCase()}` : null;
}

/** A link to a place inside the content stays one; any other is absolute. */
function linkOf(value: string, context: Context): string | null {
	const address = value.trim();
	if (address.startsWith("#")) {
		const id = prefixedId(decoded(address.slice(1)));
		if (id !== null && context.ids.has(id)) {
			context.linked.add(id);
			return `#${encodeURIComponent(id.toWellFormed())}`;
		}
		if (context.base === null) return null;
	}
	if (address === "") return null;
	return linkAddress(address, context.base);
}

function decoded(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		// Not percent-encoded, or not as UTF-8: the fragment is what it says.
		return fragment;
	}
}
