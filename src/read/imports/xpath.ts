import { escapeIdentifier, quoted, withAttribute } from "../../base/html/css.ts";
import { selectorFault } from "../../base/html/selectorFault.ts";

/**
 * An XPath as a selector of `[sources.select]`, with `@attribute` behind it where it ends in one; null where CSS has no
 * words for it.
 */
export function selectorOf(xpath: string): string | null {
	const text = unwrapped(xpath.trim());
	if (text === "" || text === "." || text === "string(.)") return text === "" ? null : ":scope";
	const parts = splitAt(text, "|").map((part) => pathOf(unwrapped(part.trim())));
	if (parts.some((part) => part === null)) return null;
	const attributes = new Set(parts.map((part) => part?.attribute ?? null));
	if (attributes.size > 1) return null;
	const [attribute = null] = attributes;
	const selector = parts.map((part) => part?.selector).join(", ");
	const whole = attribute === null ? selector : `${selector}@${attribute}`;
	return selectorFault(withAttribute(whole).selector || "*") === null ? whole : null;
}

interface Path {
	selector: string;
	attribute: string | null;
}

/** Functions around a path that change nothing of which element it leads to. */
function unwrapped(text: string): string {
	const [, inner] = /^(?:normalize-space|string)\((.+)\)$/s.exec(text) ?? [];
	return inner === undefined ? text : unwrapped(inner.trim());
}

function pathOf(text: string): Path | null {
	let selector = "";
	let attribute: string | null = null;
	const isAbsolute = text.startsWith("/");
	let rest = text.replace(/^\.(?=\/)/, "");
	let isFirst = true;
	while (rest !== "") {
		if (attribute !== null) return null;
		const [, slashes = ""] = /^(\/{0,2})/.exec(rest) ?? [];
		if (slashes === "" && !isFirst) return null;
		rest = rest.slice(slashes.length);
		const end = stepEnd(rest);
		const step = rest.slice(0, end);
		rest = rest.slice(end);
		if (step === "text()" && rest === "") break;
		const [, name] = /^(?:attribute::|@)([\w:-]+)$/.exec(step) ?? [];
		if (name !== undefined) {
			// `//@href` is that of any element below.
			if (slashes === "//") selector += `${isFirst ? "" : " "}[${escapeIdentifier(name)}]`;
			attribute = name;
			isFirst = false;
			continue;
		}
		const [, around, outer = ""] = /^(ancestor|parent)::(.+)$/s.exec(step) ?? [];
		if (around !== undefined) {
			const box = stepOf(outer);
			if (box === null || !isAbsolute || isFirst || /[\s>]/.test(selector.replace(/"[^"]*"/g, "")))
				return null;
			selector = `${box.css}:has(${around === "parent" ? "> " : ""}${selector})`;
			continue;
		}
		const read = stepOf(step);
		if (read === null) return null;
		const isDeep = slashes === "//" || read.isDeep;
		const joint = isFirst ? (isDeep || isAbsolute ? "" : ":scope > ") : isDeep ? " " : " > ";
		if (read.css === "") continue;
		selector += joint + read.css;
		isFirst = false;
	}
	return selector === "" && attribute === null ? null : { selector, attribute };
}

function stepOf(step: string): { css: string; isDeep: boolean } | null {
	if (step === ".") return { css: "", isDeep: false };
	const [, axis = "", name = "", predicates = ""] =
		/^((?:descendant|descendant-or-self|child)::)?(\*|[a-zA-Z][\w-]*)((?:\[.*\])?)$/s.exec(step) ?? [];
	if (name === "") return null;
	let css = name === "*" ? "" : name;
	for (const predicate of predicatesIn(predicates)) {
		const condition = conditionOf(predicate, name);
		if (condition === null) return null;
		css += condition;
	}
	return { css: css || "*", isDeep: axis.startsWith("descendant") };
}

function conditionOf(written: string, name: string): string | null {
	const text = written.trim();
	const all = splitAt(text, " and ");
	if (all.length > 1) {
		const conditions = all.map((part) => conditionOf(part, name));
		return conditions.includes(null) ? null : conditions.join("");
	}
	const any = splitAt(text, " or ");
	if (any.length > 1) {
		const conditions = any.map((part) => conditionOf(part, name));
		return conditions.includes(null) ? null : `:is(${conditions.join(", ")})`;
	}
	const kind = name === "*" ? "child" : "of-type";
	const [, place] = /^(?:position\(\)\s*=\s*)?(\d+)$/.exec(text) ?? [];
	if (place !== undefined) return `:nth-${kind}(${place})`;
	if (text === "last()") return `:last-${kind}`;
	const [, inner] = /^not\((.+)\)$/s.exec(text) ?? [];
	if (inner !== undefined) {
		const condition = conditionOf(inner, name);
		return condition === null ? null : `:not(${condition})`;
	}
	const [, filled] = /^string-length\(\s*@([\w-]+)\s*\)\s*>\s*0$/.exec(text) ?? [];
	if (filled !== undefined) return `[${escapeIdentifier(filled)}]:not([${escapeIdentifier(filled)}=""])`;
	const [, alone] = /^@([\w-]+)$/.exec(text) ?? [];
	if (alone !== undefined) return `[${escapeIdentifier(alone)}]`;
	const [, attribute, , value] = /^@([\w-]+)\s*=\s*(["'])(.*)\2$/s.exec(text) ?? [];
	if (attribute !== undefined && value !== undefined)
		return `[${escapeIdentifier(attribute)}=${quoted(value)}]`;
	const word =
		/^contains\(\s*concat\(\s*(["']) \1\s*,\s*(?:normalize-space\(\s*)?@class\s*\)?\s*,\s*(["']) \2\s*\)\s*,\s*(["']) (\S+) \3\s*\)$/.exec(
			text,
		)?.[4];
	if (word !== undefined) return `.${escapeIdentifier(word)}`;
	const [, how = "", part, , contained] =
		/^(contains|starts-with)\(\s*@([\w-]+)\s*,\s*(["'])(.*)\3\s*\)$/s.exec(text) ?? [];
	if (part !== undefined && contained !== undefined)
		return `[${escapeIdentifier(part)}${how === "contains" ? "*" : "^"}=${quoted(contained)}]`;
	return null;
}

/** The insides of `[a][b]`. */
function predicatesIn(text: string): string[] {
	const found: string[] = [];
	for (let at = 0; at < text.length; ) {
		const end = closing(text, at);
		found.push(text.slice(at + 1, end));
		at = end + 1;
	}
	return found;
}

/** Where the step ends that a text begins with. */
function stepEnd(text: string): number {
	for (let at = 0; at < text.length; at++) {
		if (text[at] === "[") at = closing(text, at);
		else if (text[at] === "/") return at;
	}
	return text.length;
}

/** Where the bracket closes that opens at a place; the end of the text where it does not. */
function closing(text: string, from: number): number {
	let depth = 0;
	let quote = "";
	for (let at = from; at < text.length; at++) {
		const sign = text[at] ?? "";
		if (quote !== "") quote = sign === quote ? "" : quote;
		else if (sign === '"' || sign === "'") quote = sign;
		else if (sign === "[" || sign === "(") depth++;
		else if ((sign === "]" || sign === ")") && --depth === 0) return at;
	}
	return text.length;
}

/** The parts of a text between words that stand outside of brackets and quotes. */
function splitAt(text: string, word: string): string[] {
	const parts: string[] = [];
	let from = 0;
	let quote = "";
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at] ?? "";
		if (quote !== "") quote = sign === quote ? "" : quote;
		else if (sign === '"' || sign === "'") quote = sign;
		else if (sign === "[" || sign === "(") depth++;
		else if (sign === "]" || sign === ")") depth--;
		else if (depth === 0 && text.startsWith(word, at)) {
			parts.push(text.slice(from, at));
			from = at + word.length;
		}
	}
	return [...parts, text.slice(from)];
}
