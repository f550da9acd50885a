import { Parser } from "htmlparser2";
import { DOM_MAX_ATTRIBUTES, DOM_MAX_DEPTH, DOM_MAX_NODES, DOM_MAX_OPEN } from "../settings.ts";
import type { DomDocument, DomElement } from "./types.ts";

/** Elements that stay in the head as long as the body has not begun. */
const METADATA = new Set(["title", "meta", "link", "base", "style", "script", "template", "noscript"]);
/** Their text is raw, so the parser cannot be exchanged behind their start tag. */
const RAW_TEXT = new Set(["script", "style", "title", "textarea", "xmp"]);

/**
 * Parses with htmlparser2 and builds linkedom's nodes, into `holder` for a fragment, else into the document.
 *
 * linkedom's own parser has no bounds, and htmlparser2 takes quadratic time over elements that are never closed;
 * here what is nested deeper than the tree may be goes into the deepest element, and after `DOM_MAX_OPEN` open
 * elements a new parser goes on with the rest. It is also a little faster, see `npm run bench -- clean`.
 */
export function buildInto(document: DomDocument, html: string, holder: DomElement | null): void {
	const build = new Build(document, holder);
	let from = 0;
	while (from < html.length && !build.full) from += build.run(from === 0 ? html : html.slice(from));
}

class Build {
	full = false;
	private readonly document: DomDocument;
	private readonly holder: DomElement | null;
	/** Where the next node goes; null: at the top of a document, where head or body is chosen. */
	private current: DomElement | null;
	/** One for each open tag: the `current` to return to. */
	private opened: (DomElement | null)[] = [];
	private depth = 0;
	private nodes = 0;
	private text = "";
	private inBody = false;
	private parser: Parser | null = null;
	private resumeAt = 0;

	constructor(document: DomDocument, holder: DomElement | null) {
		this.document = document;
		this.holder = holder;
		this.current = holder;
	}

	/** Parses until the end or until too much is open; returns the number of characters that are done with. */
	run(html: string): number {
		this.resumeAt = html.length;
		this.opened = [];
		const parser = new Parser({
			onopentag: (name, attributes) => this.open(name, attributes, parser),
			ontext: (data) => {
				this.text += data;
			},
			onclosetag: () => this.close(),
		});
		this.parser = parser;
		parser.write(html);
		if (this.resumeAt === html.length) parser.end();
		this.flush();
		return this.resumeAt;
	}

	private open(name: string, attributes: Record<string, string>, parser: Parser): void {
		if (this.parser !== parser || this.full) return;
		this.flush();
		this.opened.push(this.current);
		const frame = this.holder === null ? this.frameOf(name) : null;
		if (frame) setAttributes(frame, attributes);
		else if (!(name === "html" || name === "head" || name === "body")) this.add(name, attributes);
		if (this.opened.length < DOM_MAX_OPEN || RAW_TEXT.has(name)) return;
		this.resumeAt = parser.endIndex + 1;
		this.parser = null;
		parser.pause();
	}

	private frameOf(name: string): DomElement | null {
		if (name === "body") this.inBody = true;
		if (name === "html") return this.document.documentElement;
		if (name === "body") return this.document.body;
		return name === "head" ? this.document.head : null;
	}

	private add(name: string, attributes: Record<string, string>): void {
		const parent = this.current ?? this.top(METADATA.has(name));
		this.count();
		const element = this.document.createElement(name);
		setAttributes(element, attributes);
		parent.appendChild(element);
		if (this.opened.length <= DOM_MAX_DEPTH && this.depth < DOM_MAX_DEPTH) {
			this.current = element;
			this.depth++;
		}
	}

	private close(): void {
		if (this.parser === null || this.full) return;
		this.flush();
		const back = this.opened.pop();
		if (back === undefined) return;
		if (back !== this.current) this.depth--;
		this.current = back;
	}

	private flush(): void {
		const data = this.text;
		if (data === "") return;
		this.text = "";
		if (this.current === null && !this.inBody && data.trim() === "") return;
		this.count();
		(this.current ?? this.top(false)).appendChild(this.document.createTextNode(data));
	}

	private top(metadata: boolean): DomElement {
		if (metadata && !this.inBody) return this.document.head;
		this.inBody = true;
		return this.document.body;
	}

	private count(): void {
		this.nodes++;
		if (this.nodes < DOM_MAX_NODES || this.full) return;
		this.full = true;
		this.parser?.pause();
	}
}

function setAttributes(element: DomElement, attributes: Record<string, string>): void {
	let left = DOM_MAX_ATTRIBUTES;
	for (const name in attributes) {
		if (left-- === 0) return;
		element.setAttribute(name, attributes[name] ?? "");
	}
}
