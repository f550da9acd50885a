import { Parser } from "htmlparser2";
import { DOM_MAX_DEPTH, DOM_MAX_NODES, DOM_MAX_OPEN, ELEMENT_MAX_ATTRIBUTES } from "../../settings.ts";
import { endComments } from "./comments.ts";
import { createElement, createText, type DomElement } from "./dom.ts";
import { VOID } from "./nesting.ts";

/** Elements of raw text: the parser cannot be exchanged behind their start tag. */
const RAW_TEXT = new Set(["script", "style", "title", "textarea", "xmp"]);
/** Tags that a fragment does not have, as in a browser's `innerHTML`. */
const FRAME = new Set(["html", "head", "body", "frameset"]);

export interface Fragment {
	/** Holds the fragment's nodes. */
	holder: DomElement;
	/** True when the fragment had more nodes than `DOM_MAX_NODES`. */
	cut: boolean;
	/** How many attributes were left out, beyond `ELEMENT_MAX_ATTRIBUTES` of an element. */
	lostAttributes: number;
}

/**
 * A fragment of HTML of any size and quality as a tree of bounded depth, in time linear in its length: what is nested
 * deeper than `DOM_MAX_DEPTH` stands side by side in the deepest element, and after `DOM_MAX_OPEN` open elements a new parser goes on
 * with the rest, because htmlparser2 is quadratic in them. Comments and declarations are left out.
 */
export function parseFragment(html: string): Fragment {
	const holder = createElement("div", {});
	const build = new Build(holder);
	let from = 0;
	const text = endComments(html);
	while (from < text.length && !build.full) from += build.run(from === 0 ? text : text.slice(from));
	return { holder, cut: build.full, lostAttributes: build.lostAttributes };
}

class Build {
	full = false;
	lostAttributes = 0;
	/** Where the next node goes. */
	private current: DomElement;
	/** One for each open tag: the `current` to return to. */
	private opened: DomElement[] = [];
	private depth = 0;
	private nodes = 0;
	private text = "";
	/** Set once the parser at work has too much open: where its successor begins. */
	private resumeAt: number | null = null;

	constructor(holder: DomElement) {
		this.current = holder;
	}

	/** Parses until the end or until too much is open; returns the number of characters that are done with. */
	run(html: string): number {
		this.resumeAt = null;
		this.opened = [];
		const parser = new Parser({
			onopentag: (name, attributes) => {
				this.open(name, attributes);
				if (this.opened.length >= DOM_MAX_OPEN && !RAW_TEXT.has(name)) this.resumeAt ??= parser.endIndex + 1;
				if (this.full || this.resumeAt !== null) parser.pause();
			},
			ontext: (data) => {
				this.text += data;
			},
			onclosetag: () => this.close(),
		});
		parser.write(html);
		if (this.resumeAt === null) parser.end();
		this.flush();
		return this.resumeAt ?? html.length;
	}

	private open(name: string, attributes: Record<string, string>): void {
		if (this.resumeAt !== null || this.full) return;
		this.flush();
		this.opened.push(this.current);
		if (FRAME.has(name)) return;
		this.count();
		const element = createElement(name, this.within(attributes));
		this.current.appendChild(element);
		if (this.depth >= DOM_MAX_DEPTH || VOID.has(name)) return;
		this.current = element;
		this.depth++;
	}

	private close(): void {
		if (this.resumeAt !== null || this.full) return;
		this.flush();
		const back = this.opened.pop();
		if (back === undefined) return;
		if (back !== this.current) this.depth--;
		this.current = back;
	}

	private flush(): void {
		if (this.text === "" || this.full) return;
		this.count();
		this.current.appendChild(createText(this.text));
		this.text = "";
	}

	/** linkedom keeps attributes in a list, and finds each by walking along those before it. */
	private within(attributes: Record<string, string>): Record<string, string> {
		const names = Object.keys(attributes);
		if (names.length <= ELEMENT_MAX_ATTRIBUTES) return attributes;
		this.lostAttributes += names.length - ELEMENT_MAX_ATTRIBUTES;
		return Object.fromEntries(
			names.slice(0, ELEMENT_MAX_ATTRIBUTES).map((name) => [name, attributes[name] ?? ""]),
		);
	}

	private count(): void {
		this.nodes++;
		this.full = this.nodes >= DOM_MAX_NODES;
	}
}
