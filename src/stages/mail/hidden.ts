import { type Element, scriptText, type Tree } from "../../base/html/tree.ts";
import { STYLE_MAX_CHARS, STYLES_MAX_CHARS } from "../../settings.ts";

/** What keeps text out of a person's sight and in the preview of a list of mails. */
const HIDES =
	/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?(?![.\d])|max-height\s*:\s*0(?:px|em|%)?(?![.\d])|font-size\s*:\s*[01]?(?:\.\d+)?(?:px|pt|em|%)?(?![.\d\w]))/i;

/** Tells of a message's elements whether they are hidden, by their own style or by a rule for their class that holds on every screen. */
export function makeHidden(tree: Tree): (element: Element) => boolean {
	const classes = hiddenClasses(tree);
	return ({ attribs, name }) => {
		if (attribs.hidden !== undefined) return true;
		const { style = "" } = attribs;
		// Cells between which nothing is to show have no size of letters; what they hold has its own again.
		const isCell = /^(?:table|tbody|tr|td|div|center|body)$/.test(name) && /font-size\s*:/i.test(style);
		if (
			style !== "" &&
			style.length <= STYLE_MAX_CHARS &&
			HIDES.test(isCell ? style.replace(SIZE, "") : style)
		)
			return true;
		return classes.size > 0 && (attribs.class ?? "").split(/\s+/).some((own) => classes.has(own));
	};
}

const SIZE = /font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:!important)?\s*;?/gi;

/** Classes that a rule of one class alone hides; rules for some screens count for nothing. */
function hiddenClasses(tree: Tree): ReadonlySet<string> {
	const classes = new Set<string>();
	let left = STYLES_MAX_CHARS;
	for (const element of tree.elements) {
		if (element.name !== "style") continue;
		const css = scriptText(element).slice(0, left);
		left -= css.length;
		for (const rule of rulesOf(css)) {
			if (!/display\s*:\s*none/i.test(rule.body)) continue;
			for (const selector of rule.selectors.split(",")) {
				const [, own] = /^\s*(?:[a-z]+)?\.([\w-]+)\s*$/i.exec(selector) ?? [];
				if (own !== undefined) classes.add(own);
			}
		}
	}
	return classes;
}

/** The rules outside of `@media` and its like. */
function* rulesOf(css: string): Generator<{ selectors: string; body: string }> {
	let depth = 0;
	let from = 0;
	let open = 0;
	let isAt = false;
	for (let at = 0; at < css.length; at++) {
		const char = css[at];
		if (char === "{") {
			if (depth++ > 0) continue;
			isAt = css.slice(from, at).trimStart().startsWith("@");
			open = at;
		} else if (char === "}" && depth > 0 && --depth === 0) {
			if (!isAt) yield { selectors: css.slice(from, open), body: css.slice(open + 1, at) };
			from = at + 1;
		}
	}
}
