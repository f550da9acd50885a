import {
	childElements,
	type Element,
	findAll,
	holds,
	lineOf,
	type Node,
	walk,
} from "../../../base/html/tree.ts";
import { hostOf, type Page } from "../page.ts";
import { makeAsides } from "./asides.ts";
import { type Blocks, COMMENT_REGION } from "./blocks.ts";
import { contentsIn, hasAttachment, isLinkList } from "./linkLists.ts";
import { isOfRecipe } from "./recipe.ts";

/** The share of the container's sentences below which a part's markup is believed when it says that it is noise. */
export const MINOR = 0.3;

/** What is known of a container. */
export interface PartOptions {
	page: Page;
	title: Element | null;
	/** The first link of a text that is made of links. */
	linked: Element | null;
	/** Of a thread: whether an element is what somebody wrote. */
	isWritten: ((element: Element) => boolean) | null;
}

/** Drops the elements of a container that are no part of the text: noise by markup, lists of links of the page's host, forms. */
export function dropParts(
	container: Element,
	blocks: Blocks,
	comments: boolean,
	{ page, title, linked, isWritten }: PartOptions,
	drop: Set<Node>,
): void {
	const host = hostOf(page.url);
	const isAside = comments ? () => false : makeAsides(container, blocks, { page, title, drop });
	const total = blocks.prose[container.order] || 1;
	const fields = fieldsIn(container);
	const contents = comments ? new Set<Element>() : contentsIn(container);
	walk(container, (node) => {
		if (node.type === "text") return undefined;
		if (node.hidden || drop.has(node)) return false;
		const share = (blocks.prose[node.order] ?? 0) / total;
		const hint = blocks.hints[node.order];
		const believed =
			(hint === "noise" && !holdsCode(node) && !isOfRecipe(node)) ||
			hint === "never" ||
			(hint === "comments" && !comments && blocks.region[node.order] === COMMENT_REGION);
		if (
			blocks.others.has(node) ||
			(believed && share < (hint === "noise" ? MINOR : 0.8) && !hasAttachment(node)) ||
			(isLinkList(node, share, host) &&
				!(linked && holds(node, linked)) &&
				!(isWritten && holdsAny(node, isWritten))) ||
			(isForm(node, share, fields) && !(isWritten && holdsAny(node, isWritten))) ||
			isSiteFrame(node) ||
			contents.has(node) ||
			isSwitch(node) ||
			isDialog(node) ||
			isAside(node)
		) {
			drop.add(node);
			const label = labelOf(node);
			if (label) drop.add(label);
			return false;
		}
		return undefined;
	});
}

/** Characters of a label, as in `Measures`. */
const LABEL = 80;

/** What announces a list in a box of their own: it is gone with the list. */
function labelOf(list: Element): Element | null {
	if (list.name !== "ul" && list.name !== "ol") return null;
	const [label, ...others] = childElements(list.parent ?? list).filter(
		({ chars, hidden }) => chars > 0 && !hidden,
	);
	const isLabel = label && label !== list && label.chars < LABEL && /[:：]\s*$/.test(lineOf(label));
	return isLabel && others.length === 1 ? label : null;
}

/** What unfolds a text, or folds it. */
const TOGGLE =
	/^(?:收起|展开|展開|(?:show|read|see|view) (?:more|less)|expand|collapse|もっと見る|続きを読む|閉じる|더 ?보기|접기|펼치기|mehr (?:anzeigen|lesen)|weniger(?: anzeigen)?|voir (?:plus|moins)|(?:ver|leer) (?:más|menos)|развернуть|свернуть|показать (?:ещё|еще))[\s.…]*$/iu;

/** The buttons that show more or less of the text, wherever they stand in it. */
export const togglesIn = (container: Element): Element[] => findAll(container, isToggle);

function isToggle({ name, chars, attribs, children }: Element): boolean {
	if ((name !== "a" && name !== "span" && name !== "button") || chars === 0 || chars > 30) return false;
	if (name === "a" && !/^\s*(?:$|#|javascript:)/i.test(attribs.href ?? "")) return false;
	const [text] = children;
	return children.length === 1 && text?.type === "text" && TOGGLE.test(text.data.trim());
}

/** Frames with advertisements, lists of the site or what a visitor is to log in or prove himself with: elsewhere they would be links to nowhere. */
const SITE_FRAME =
	/(?:^|[./])(?:pos\.baidu|cpro\.baidu|googlesyndication|doubleclick|adservice|taboola|outbrain|criteo|amazon-adsystem|recaptcha|hcaptcha|turnstile|accounts\.google|appleid)[./]|\/(?:recaptcha|plugins\/(?:like|page|follow|share_button)|widgets\/(?:follow|tweet)_button)|\/(?:ads?|adserver|adframe|banners?)[/._-]|headlines?\w*\.html|[/_-](?:related|recommend\w*|newsletter)[/._-]/i;

const isSiteFrame = ({ name, attribs }: Element): boolean =>
	name === "iframe" && SITE_FRAME.test(attribs.src ?? "");

/** A box to tick, with its words, that is none of a list's: `Show key events only`. */
function isSwitch({ name, chars, parent, children }: Element): boolean {
	if (name !== "label" || chars > 80 || parent?.name === "li" || parent?.name === "td") return false;
	return children.some(
		(node) =>
			node.type === "tag" && node.name === "input" && /^(?:checkbox|radio)$/i.test(node.attribs.type ?? ""),
	);
}

/** A dialog by what its software is told: it is shown when a button is pressed. */
const isDialog = ({ attribs }: Element): boolean =>
	"data-reveal" in attribs || "data-remodal-id" in attribs || "uk-modal" in attribs;

/** Boxes with so many fields to tick, to choose from or to fill in are forms, whatever element they are. */
const FIELDS = 3;

function isForm(element: Element, share: number, fields: readonly number[]): boolean {
	const { order, elements } = element;
	if (element.name === "div" || element.name === "section") {
		if (fields.length < FIELDS || share >= MINOR || element.pictures > 0) return false;
		return fields.filter((field) => field > order && field <= order + elements).length >= FIELDS;
	}
	if (element.name !== "form" && element.name !== "fieldset") return false;
	return share < 0.2 && (element.paragraphs < 2 || findAll(element, isTextField).length > 0);
}

/** Where the fields of a text stand, by `order`: but for the boxes of what is to be done or bought, item by item. */
function fieldsIn(container: Element): number[] {
	const isField = ({ name, attribs }: Element) =>
		name === "select" ||
		(name === "input" && !/^(?:hidden|submit|button|image|reset)$/i.test(attribs.type ?? ""));
	const isItem = (field: Element) => {
		for (let at = field.parent, i = 0; at && i < 4; at = at.parent, i++)
			if (at.name === "li" || at.name === "td") return true;
		return false;
	};
	const fields = findAll(container, isField);
	return fields.length < FIELDS ? [] : fields.filter((field) => !isItem(field)).map(({ order }) => order);
}

const isTextField = (element: Element) => element.name === "textarea";

/** Code is what a text says, whatever its box is called (`code-toolbar`); what surrounds an article holds none. */
const holdsCode = (element: Element) => holdsAny(element, ({ name, chars }) => name === "pre" && chars > 0);

function holdsAny(element: Element, test: (inner: Element) => boolean): boolean {
	let found = false;
	walk(element, (node) => {
		if (node.type === "tag" && test(node)) found = true;
		return !found;
	});
	return found;
}

/** Drops the elements of which nothing is left. */
export function dropHollow(container: Element, drop: Set<Node>): void {
	const visit = (element: Element): boolean => {
		let left = 0;
		let lost = 0;
		for (const child of element.children) {
			if (drop.has(child)) lost++;
			else if (child.type === "text") left += /\S/.test(child.data) ? 1 : 0;
			else if (child.hidden) continue;
			else if (visit(child)) lost++;
			else if (child.name !== "br") left++;
		}
		if (left || !lost) return false;
		drop.add(element);
		return true;
	};
	visit(container);
}
