import type { Failure } from "../../model/result.ts";
import { PAGE_MAX_DEPTH, PAGE_MAX_ELEMENTS } from "../../settings.ts";
import { ENDS_P, VOID } from "./nesting.ts";
import {
	BARRIER,
	BETWEEN_OK,
	FORMATTING,
	HEAD_ONLY,
	IMPLIED,
	PARAGRAPH,
	TABLE_PART,
	TABLE_STOP,
} from "./scopes.ts";
import { Element, type Tree } from "./tree.ts";

/** Builds a tree out of tags and texts as they come, whatever is left open or closed in the wrong order. */
export class TreeBuilder {
	readonly tree: Tree;
	failure: Failure | null = null;
	private readonly stop: () => void;
	private readonly stack: Element[];
	/** How many elements of each name are open: the stack is searched only for a name that is. */
	private readonly open = new Map<string, number>();
	/** Elements deeper than the tree goes: their end tags are counted off. */
	private overflow = 0;
	private inHead = true;

	/** @param stop called when the tree has become too large: then `failure` says so */
	constructor(stop: () => void) {
		this.stop = stop;
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
		body.place = 1;
		this.stack = [root, body];
	}

	text(data: string): void {
		const top = this.top();
		if (this.inHead && top === this.tree.body) {
			if (!/\S/.test(data)) return;
			this.inHead = false;
		}
		const last = top.children.at(-1);
		if (last?.type === "text") last.data += data;
		else top.children.push({ type: "text", data, parent: top });
	}

	start(name: string, attribs: Record<string, string>, selfClosing: boolean): void {
		if (name === "html" || name === "body" || name === "head") {
			this.merge(name, attribs);
			return;
		}
		if (this.overflow === 0) this.implyEnds(name);
		const element = new Element(name, attribs);
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

	private merge(name: "html" | "head" | "body", attribs: Record<string, string>): void {
		const element = name === "html" ? this.tree.root : this.tree[name];
		for (const key of Object.keys(attribs)) element.attribs[key] ??= attribs[key] ?? "";
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
		element.place = parent.children.length;
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
		if (ENDS_P.has(name) && this.open.get("p")) this.popTo(PARAGRAPH, BARRIER, false);
		if (/^h[1-6]$/.test(name) && /^h[1-6]$/.test(this.top().name)) this.pop();
	}

	/** Ends the outermost-but-in-scope run of `ends` elements: every one from the top down to the scope's edge. */
	private popTo(ends: ReadonlySet<string>, stop: ReadonlySet<string>, onlyInline: boolean): void {
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

	end(name: string): void {
		if (name === "br") {
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
