import { childElements, type Element, firstClass, scriptText, type Tree } from "../../base/html/tree.ts";
import { STYLES_MAX_CHARS } from "../../settings.ts";

/** A simple selector and those of what must surround its element: `div.box .note`. */
interface Selector {
	own: Simple;
	above: Simple[];
}

interface Simple {
	tag: string | null;
	id: string | null;
	classes: string[];
}

/** What a rule says of whether an element is seen, and how much it weighs against others (CSS Cascading 4, 6.1). */
interface Rule extends Selector {
	hides: boolean;
	weight: number;
}

interface Styles {
	rules: Sheets["rules"];
	/** The keys of rules that hide. */
	hiding: ReadonlySet<string>;
	classes: Classes;
	/** By the same attribute: those of its names that are such keys. */
	byClass: Map<string, readonly string[]>;
}

interface Sheets {
	/** Rules by the id, class or tag that their element must have. */
	rules: Map<string, Rule[]>;
	/** Rules so far: of two of one weight the later one holds. */
	count: number;
}

/**
 * Makes the function that tells whether a page's own style sheets hide an element: by `display: none`, or out of sight.
 * Null when they hide nothing. Media queries are read as on a wide screen with scripts; selectors with states,
 * attributes or siblings are left out.
 */
export function makeStyles(tree: Tree): ((element: Element) => boolean) | null {
	const sheets: Sheets = { rules: new Map(), count: 0 };
	let left = STYLES_MAX_CHARS;
	for (const element of tree.elements) {
		if (element.name !== "style" || !HIDES.test(scriptText(element))) continue;
		const css = scriptText(element);
		if (css.length > left) break;
		left -= css.length;
		if (isForScreens(element.attribs.media ?? "")) readSheet(css.replace(/\/\*[\s\S]*?\*\//g, ""), sheets);
	}
	const { rules } = sheets;
	const hiding = new Set([...rules.keys()].filter((key) => rules.get(key)?.some((rule) => rule.hides)));
	if (hiding.size === 0) return null;
	const styles: Styles = { rules, hiding, classes: new Map(), byClass: new Map() };
	const isHidden = (element: Element) => isHiddenBy(styles, element);
	const shown = new Map<Element, Set<string>>();
	return (element) => isHidden(element) && !isTurned(element, isHidden, shown);
}

/**
 * Whether a hidden element is one of several pages or slides, which a reader turns: another of its kind stands beside it
 * and is shown.
 */
function isTurned(
	element: Element,
	isHidden: (element: Element) => boolean,
	shown: Map<Element, Set<string>>,
): boolean {
	const { parent } = element;
	if (!parent || firstClass(element) === "") return false;
	let kinds = shown.get(parent);
	if (!kinds) {
		kinds = new Set(childElements(parent).flatMap((sibling) => (isHidden(sibling) ? [] : [kindOf(sibling)])));
		shown.set(parent, kinds);
	}
	return kinds.has(kindOf(element));
}

const kindOf = (element: Element) => `${element.name}.${firstClass(element)}`;

const HIDES = /display\s*:\s*none|(?:left|top)\s*:\s*-\d{3,}|clip(?:-path)?\s*:/i;

/** Adds each rule that holds on a wide screen, in groups (`@media`, `@supports`, `@layer`) or not. */
function readSheet(css: string, sheets: Sheets): void {
	const groups: boolean[] = [];
	let from = 0;
	for (let open = css.indexOf("{"), close = css.indexOf("}"); open >= 0 || close >= 0; ) {
		if (open < 0 || (close >= 0 && close < open)) {
			groups.pop();
			from = close + 1;
		} else {
			const prelude = css.slice(from, open).trim();
			if (prelude.startsWith("@")) {
				groups.push(isGroup(prelude));
				from = open + 1;
			} else {
				if (close < 0) return;
				if (groups.every(Boolean)) addRules(prelude, css.slice(open + 1, close), sheets);
				from = close + 1;
			}
		}
		open = css.indexOf("{", from);
		close = css.indexOf("}", from);
	}
}

function isGroup(prelude: string): boolean {
	const media = /^@media\b(.*)$/is.exec(prelude);
	return media ? isForScreens(media[1] ?? "") : /^@(?:supports|layer)\b/i.test(prelude);
}

/** The width of a screen in CSS pixels for which style sheets are read. */
const WIDTH = 1280;

function isForScreens(query: string): boolean {
	return query
		.toLowerCase()
		.split(",")
		.some((part) => {
			const rest = part
				.replace(/\b(?:only|screen|all|and)\b/g, "")
				.replace(/\((min|max)-width\s*:\s*([\d.]+)(px|em|rem)\)/g, (whole, bound, number, unit) => {
					const pixels = Number(number) * (unit === "px" ? 1 : 16);
					return (bound === "min" ? pixels <= WIDTH : pixels >= WIDTH) ? "" : whole;
				});
			return rest.trim() === "";
		});
}

function addRules(prelude: string, declarations: string, sheets: Sheets): void {
	const shown = displayIn(declarations);
	if (!shown) return;
	for (const text of prelude.split(",")) {
		const selector = selectorOf(text.trim());
		if (!selector) continue;
		const { own, above } = selector;
		const key = own.id !== null ? `#${own.id}` : own.classes[0] ? `.${own.classes[0]}` : own.tag;
		// A page hides itself until its script has run.
		if (!key || key === "body" || key === "html") continue;
		const parts = [own, ...above];
		const weight = parts.reduce(
			(sum, { id, classes, tag }) => sum + (id ? 10_000 : 0) + classes.length * 100 + (tag ? 1 : 0),
			(shown.important ? 1_000_000 : 0) + sheets.count++ / 1_000_000,
		);
		const rule = { ...selector, hides: shown.hides, weight };
		const list = sheets.rules.get(key);
		if (list) list.push(rule);
		else sheets.rules.set(key, [rule]);
	}
}

function displayIn(declarations: string): { hides: boolean; important: boolean } | null {
	const display = /(?:^|[;\s])display\s*:\s*([\w-]+)\s*(!\s*important)?/i.exec(declarations);
	if (display) return { hides: /^none$/i.test(display[1] ?? ""), important: display[2] !== undefined };
	const isAway =
		/position\s*:\s*(?:absolute|fixed)/i.test(declarations) &&
		/(?:^|[;\s])(?:left|top)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*(?:0|1px)|clip-path\s*:\s*inset\(\s*(?:50|100)%/i.test(
			declarations,
		);
	return isAway ? { hides: true, important: false } : null;
}

const SIMPLE = /^([a-z][\w-]*|\*)?((?:[.#][\w-]+)*)$/i;

/** A selector of names and classes, in descendants at most; null for others, and for what holds without scripts. */
function selectorOf(text: string): Selector | null {
	if (text === "" || /no-?js|noscript/i.test(text)) return null;
	const parts: Simple[] = [];
	for (const part of text.split(/\s+/)) {
		const found = SIMPLE.exec(part);
		if (!found) return null;
		const names = (found[2] ?? "").match(/[.#][\w-]+/g) ?? [];
		const ids = names.filter((name) => name.startsWith("#")).map((name) => name.slice(1));
		const tag = found[1] === "*" ? null : (found[1]?.toLowerCase() ?? null);
		const classes = names.filter((name) => name.startsWith(".")).map((name) => name.slice(1));
		parts.push({ tag, id: ids[0] ?? null, classes });
	}
	const own = parts.pop();
	return own ? { own, above: parts.reverse() } : null;
}

/** Names of classes by the attribute that lists them, which repeats on a page. */
type Classes = Map<string, ReadonlySet<string>>;

/** Whether the heaviest of the rules that say something of an element hides it. */
function isHiddenBy(styles: Styles, element: Element): boolean {
	const keys = hidingKeys(styles, element);
	if (keys.length === 0) return false;
	const { rules, classes } = styles;
	let weight = 0;
	for (const key of keys)
		for (const rule of rules.get(key) ?? [])
			if (rule.hides && rule.weight > weight && matches(rule, element, classes)) weight = rule.weight;
	if (weight === 0) return false;
	const own = [...classesOf(element, classes)].map((name) => `.${name}`);
	const all = [element.name, ...own, `#${element.attribs.id ?? ""}`];
	const isShown = (rule: Rule) => !rule.hides && rule.weight > weight && matches(rule, element, classes);
	return !all.some((key) => rules.get(key)?.some(isShown));
}

/** The keys of rules that may hide an element: most have none. */
function hidingKeys({ hiding, classes, byClass }: Styles, element: Element): readonly string[] {
	const { name, attribs } = element;
	const { id, class: written } = attribs;
	let keys = NO_KEYS;
	if (written) {
		keys =
			byClass.get(written) ??
			[...classesOf(element, classes)].map((own) => `.${own}`).filter((key) => hiding.has(key));
		byClass.set(written, keys);
	}
	if (hiding.has(name)) keys = [...keys, name];
	return id && hiding.has(`#${id}`) ? [...keys, `#${id}`] : keys;
}
const NO_KEYS: readonly string[] = [];

function classesOf({ attribs }: Element, classes: Classes): ReadonlySet<string> {
	const written = attribs.class;
	if (!written) return NONE;
	const known = classes.get(written);
	if (known) return known;
	const names = new Set(written.split(/\s+/));
	classes.set(written, names);
	return names;
}
const NONE: ReadonlySet<string> = new Set();

function matches({ own, above }: Selector, element: Element, classes: Classes): boolean {
	if (!isSimple(own, element, classes)) return false;
	let at = element.parent;
	for (const part of above) {
		while (at && !isSimple(part, at, classes)) at = at.parent;
		if (!at) return false;
		at = at.parent;
	}
	return true;
}

function isSimple({ tag, id, classes: wanted }: Simple, element: Element, classes: Classes): boolean {
	if ((tag !== null && tag !== element.name) || (id !== null && id !== element.attribs.id)) return false;
	if (wanted.length === 0) return true;
	const own = classesOf(element, classes);
	return wanted.every((name) => own.has(name));
}
