import { words } from "../../base/html/nesting.ts";
import { STYLE_MAX_CHARS } from "../../settings.ts";

/**
 * The declarations that carry meaning, with their values; anything else of a style attribute is the look of another
 * page. A value stands before those that begin with it, for the rules that our own pages make of them.
 */
export const STYLES: Readonly<Record<string, ReadonlySet<string>>> = {
	direction: words("ltr rtl"),
	"font-style": words("italic oblique"),
	"font-weight": words("bold bolder 600 700 800 900"),
	"list-style-type": words(
		"none disc circle square decimal lower-alpha upper-alpha lower-roman upper-roman cjk-ideographic",
	),
	"text-align": words("left right center justify start end"),
	"text-decoration": words("underline line-through"),
	"text-emphasis": words("dot circle triangle sesame"),
	"vertical-align": words("sub super"),
	"white-space": words("pre pre-wrap pre-line break-spaces"),
	"writing-mode": words("vertical-rl vertical-lr horizontal-tb"),
};

const PIXELS = {
	width: /(?:^|[;\s])width\s*:\s*(\d{1,5})(?:\.\d+)?px/i,
	height: /(?:^|[;\s])height\s*:\s*(\d{1,5})(?:\.\d+)?px/i,
};

/** What of a style attribute stays, as `name:value;name:value`, sorted by name; null when nothing does. */
export function cleanStyle(style: string): string | null {
	if (!style.includes(":") || style.length > STYLE_MAX_CHARS) return null;
	const kept = new Map<string, string>();
	for (const declaration of style.split(";")) {
		const colon = declaration.indexOf(":");
		if (colon === -1) continue;
		const name = declaration.slice(0, colon).trim().toLowerCase();
		if (!Object.hasOwn(STYLES, name)) continue;
		const value = declaration
			.slice(colon + 1)
			.replace(/!\s*important\s*$/i, "")
			.trim()
			.toLowerCase();
		if (STYLES[name]?.has(value)) kept.set(name, value);
	}
	if (kept.size === 0) return null;
	return [...kept]
		.map(([name, value]) => `${name}:${value}`)
		.sort()
		.join(";");
}

/** Whether a style hides its element from everybody. */
export function hides(style: string): boolean {
	return style.length <= STYLE_MAX_CHARS && /(?:^|[;\s])display\s*:\s*none\b/i.test(style);
}

/** The address in `background` or `background-image`; null when there is none. */
export function backgroundOf(style: string): string | null {
	if (style.length > STYLE_MAX_CHARS || !/url\(/i.test(style)) return null;
	const found =
		/(?:^|[;\s])background(?:-image)?\s*:[^;]*?url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/i.exec(style);
	return (found?.[1] ?? found?.[2] ?? found?.[3]) || null;
}

/** A length in pixels that a style states for `width` or `height`; null when it states none. */
export function pixelsOf(style: string, property: "width" | "height"): number | null {
	const found = style.length > STYLE_MAX_CHARS ? null : PIXELS[property].exec(style);
	return found ? Number(found[1]) : null;
}
