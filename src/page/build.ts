import { QuoteType, Tokenizer } from "htmlparser2";
import type { Failure, Result } from "../model.ts";
import { PAGE_MAX_DEPTH, PAGE_MAX_ELEMENTS } from "../settings.ts";
import { Element, type Tree, VOID } from "./tree.ts";

/**
 * A tree of a page of any quality, in one pass over htmlparser2's tokens and without recursion. End tags are matched
 * within the scopes of the HTML standard (13.2.4.2), so that a stray `</div>` in a cell does not close the table, which
 * linkedom's tree gets wrong; formatting elements that are closed in the wrong order are not rebuilt.
 */
export function buildTree(html: string): Result<Tree> {
	const builder = new Builder(html);
	const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, builder);
	builder.stop = () => tokenizer.pause();
	tokenizer.write(html);
	if (builder.failure) return { ok: false, error: builder.failure };
	tokenizer.end();
	return { ok: true, value: builder.tree };
}

const words = (text: string) => new Set(text.split(" "));
/** End tags do not look beyond these. */
const BARRIER = words("html body table td th caption object button template");
/** Start tags that end an open paragraph. */
const ENDS_P = words(
	"address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
		"header hgroup hr li dd dt main menu nav ol p pre section table ul",
);
/** Start tag → the open elements that it ends, and where the search for them stops. */
const IMPLIED: Record<string, [ends: Set<string>, stop: Set<string>]> = {
	li: [words("li"), words("ul ol menu dir table td th body")],
	dd: [words("dd dt"), words("dl table td th body")],
	dt: [words("dd dt"), words("dl table td th body")],
	option: [words("option"), words("select datalist body")],
	optgroup: [words("option optgroup"), words("select body")],
	tr: [words("tr td th caption colgroup"), words("table template body")],
	td: [words("td th"), words("tr table template body")],
	th: [words("td th"), words("tr table template body")],
	tbody: [words("tbody thead tfoot tr td th caption colgroup"), words("table template body")],
	thead: [words("tbody thead tfoot tr td th caption colgroup"), words("table template body")],
	tfoot: [words("tbody thead tfoot tr td th caption colgroup"), words("table template body")],
	a: [words("a"), words("table td th body")],
};
const TABLE_PART = words("table caption tr td th tbody thead tfoot");
const TABLE_STOP = words("table template body html");
const FORMATTING = words("b big code em font i s small strike strong tt u nobr span");
const BETWEEN_OK = words("b big code em font i s small strike strong tt u nobr span a img label");
const HEAD_ONLY = words("title meta link base script style noscript");

class Builder {
	readonly tree: Tree;
	failure: Failure | null = null;
	stop: () => void = () => undefined;
	private readonly html: string;
	private readonly stack: Element[];
	/** How many of each name are open: a search is only worth its while when there is one. */
	private readonly open = new Map<string, number>();
	/** Elements deeper than the tree goes: their end tags are counted off. */
	private overflow = 0;
	private name = "";
	private attribs: Record<string, string> = {};
	private attribute = "";
	private value = "";
	private inHead = true;

	constructor(html: string) {
		this.html = html;
		const root = new Element("html", {});
		const head = new Element("head", {});
		const body = new Element("body", {});
		this.tree = { root, head, body, elements: [root, head, body], flattened: false };
		for (const child of [head, body]) {
			child.parent = root;
			root.children.push(child);
		}
		head.order = 1;
		body.order = 2;
		this.stack = [root, body];
	}

	ontext(start: number, end: number): void {
		this.text(this.html.slice(start, end));
	}
	ontextentity(codepoint: number): void {
		this.text(String.fromCodePoint(codepoint));
	}
	oncdata(start: number, end: number, offset: number): void {
		this.text(this.html.slice(start, end - offset));
	}
	oncomment(): void {}
	ondeclaration(): void {}
	onprocessinginstruction(): void {}
	onend(): void {}

	onopentagname(start: number, end: number): void {
		this.name = this.html.slice(start, end).toLowerCase();
		this.attribs = {};
	}
	onattribname(start: number, end: number): void {
		this.attribute = this.html.slice(start, end).toLowerCase();
		this.value = "";
	}
	onattribdata(start: number, end: number): void {
		this.value += this.html.slice(start, end);
	}
	onattribentity(codepoint: number): void {
		this.value += String.fromCodePoint(codepoint);
	}
	onattribend(quote: QuoteType): void {
		const name = this.attribute;
		if (name === "__proto__" || name in this.attribs) return;
		this.attribs[name] = quote === QuoteType.NoValue ? "" : this.value;
	}
	onopentagend(): void {
		this.start(false);
	}
	onselfclosingtag(): void {
		this.start(true);
	}
	onclosetag(start: number, end: number): void {
		this.end(this.html.slice(start, end).toLowerCase());
	}

	private text(data: string): void {
		const top = this.top();
		if (this.inHead && top === this.tree.body) {
			if (!/\S/.test(data)) return;
			this.inHead = false;
		}
		const last = top.children.at(-1);
		if (last?.type === "text") last.data += data;
		else top.children.push({ type: "text", data, parent: top });
	}

	private start(selfClosing: boolean): void {
		const { name } = this;
		if (name === "html" || name === "body" || name === "head") {
			this.merge(name);
			return;
		}
		if (this.overflow === 0) this.implyEnds(name);
		const element = new Element(name, this.attribs);
		this.append(element);
		if (VOID.has(name) || (selfClosing && (name === "path" || this.open.get("svg") || this.open.get("math"))))
			return;
		if (this.stack.length < PAGE_MAX_DEPTH) {
			this.stack.push(element);
			this.open.set(name, (this.open.get(name) ?? 0) + 1);
		} else if (name !== "script" && name !== "style" && name !== "title" && name !== "textarea") {
			this.overflow++;
			this.tree.flattened = true;
		}
	}

	private merge(name: "html" | "head" | "body"): void {
		const element = name === "html" ? this.tree.root : this.tree[name];
		for (const key of Object.keys(this.attribs)) element.attribs[key] ??= this.attribs[key] ?? "";
		if (name === "body") this.inHead = false;
	}

	private append(element: Element): void {
		const { elements, head, body } = this.tree;
		let parent = this.top();
		if (this.inHead && parent === body) {
			if (HEAD_ONLY.has(element.name)) parent = head;
			else this.inHead = false;
		}
		element.parent = parent;
		element.order = elements.length;
		parent.children.push(element);
		elements.push(element);
		if (elements.length > PAGE_MAX_ELEMENTS && !this.failure) {
			const message = `the page has more than ${PAGE_MAX_ELEMENTS} elements`;
			this.failure = { stage: "page", code: "page-too-large", message };
			this.stop();
		}
	}

	private implyEnds(name: string): void {
		const implied = IMPLIED[name];
		if (implied) this.popTo(implied[0], implied[1], name === "a");
		if (ENDS_P.has(name) && this.open.get("p")) this.popTo(P, BARRIER, false);
		if (/^h[1-6]$/.test(name) && /^h[1-6]$/.test(this.top().name)) this.pop();
	}

	/** Ends the outermost-but-in-scope run of `ends` elements: every one from the top down to the scope's edge. */
	private popTo(ends: Set<string>, stop: Set<string>, onlyInline: boolean): void {
		let lowest = -1;
		for (let i = this.stack.length - 1; i > 1; i--) {
			const { name } = this.stack[i] as Element;
			if (ends.has(name)) lowest = i;
			else if (stop.has(name)) break;
			else if (onlyInline && !BETWEEN_OK.has(name)) break;
			if (lowest === i && ends.size === 1) break;
		}
		if (lowest > 1) while (this.stack.length > lowest) this.pop();
	}

	private end(name: string): void {
		if (name === "br") {
			this.attribs = {};
			this.append(new Element("br", {}));
			return;
		}
		if (VOID.has(name) || name === "html" || name === "body" || name === "head") return;
		if (this.overflow > 0) {
			this.overflow--;
			return;
		}
		if (!this.open.get(name)) return;
		const stop = TABLE_PART.has(name) ? TABLE_STOP : BARRIER;
		for (let i = this.stack.length - 1; i > 1; i--) {
			const at = this.stack[i] as Element;
			if (at.name === name) {
				while (this.stack.length > i) this.pop();
				return;
			}
			if (stop.has(at.name)) return;
			if (FORMATTING.has(name) && !BETWEEN_OK.has(at.name)) return;
		}
	}

	private top(): Element {
		return this.stack.at(-1) ?? this.tree.body;
	}

	private pop(): void {
		const element = this.stack.pop();
		if (element) this.open.set(element.name, (this.open.get(element.name) ?? 1) - 1);
	}
}

const P = new Set(["p"]);
