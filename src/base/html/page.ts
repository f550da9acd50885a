import { QuoteType } from "htmlparser2";
import type { Result } from "../../model/result.ts";
import { TreeBuilder } from "./builder.ts";
import { endComments } from "./comments.ts";
import { TagNames } from "./tagNames.ts";
import { PageTokenizer } from "./tokenizer.ts";
import type { Tree } from "./tree.ts";

/**
 * A tree of a page of any quality, in one pass over htmlparser2's tokens and without recursion. End tags are matched
 * within the scopes of the HTML standard (13.2.4.2), so that a stray `</div>` in a cell does not close the table, which
 * linkedom's tree gets wrong; formatting elements that are closed in the wrong order are not rebuilt.
 */
export function buildTree(page: string): Result<Tree> {
	const html = endComments(page);
	const builder = new TreeBuilder(() => tokenizer.pause());
	const tokenizer = new PageTokenizer(new Tags(html, builder));
	tokenizer.write(html);
	if (builder.failure) return { ok: false, error: builder.failure };
	tokenizer.end();
	return { ok: true, value: builder.tree };
}

/** Puts htmlparser2's tokens together to tags and texts. */
class Tags {
	private readonly html: string;
	private readonly builder: TreeBuilder;
	private name = "";
	private attribs: Record<string, string> = {};
	private readonly names: TagNames;
	private attribute = "";
	private value = "";

	constructor(html: string, builder: TreeBuilder) {
		this.html = html;
		this.names = new TagNames(html);
		this.builder = builder;
	}

	ontext(start: number, end: number): void {
		this.builder.text(this.html.slice(start, end));
	}
	ontextentity(codepoint: number): void {
		this.builder.text(String.fromCodePoint(codepoint));
	}
	oncdata(start: number, end: number, offset: number): void {
		this.builder.text(this.html.slice(start, end - offset));
	}
	oncomment(): void {}
	ondeclaration(): void {}
	onprocessinginstruction(): void {}
	onend(): void {}

	onopentagname(start: number, end: number): void {
		this.name = this.names.at(start, end);
		this.attribs = {};
	}
	onattribname(start: number, end: number): void {
		this.attribute = this.names.at(start, end);
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
		this.builder.start(this.name, this.attribs, false);
	}
	onselfclosingtag(): void {
		this.builder.start(this.name, this.attribs, true);
	}
	onclosetag(start: number, end: number): void {
		this.builder.end(this.names.at(start, end));
	}
}
