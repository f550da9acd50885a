import { type Element, folded, isHeading, type Node, type Text } from "../../../base/html/tree.ts";

/** What a reader sees as one line or paragraph: the leaves between two block edges or line breaks. */
export interface Line {
	/** Text nodes and pictures, in order. */
	readonly leaves: readonly Node[];
	/** White space folded. */
	readonly text: string;
	/** As in `Measures`. */
	readonly chars: number;
	readonly linkChars: number;
	readonly links: number;
	readonly marks: number;
	readonly pictures: number;
	/** Characters in italics, bold or small print. */
	readonly styled: number;
	/** What is no link of it. */
	readonly plain: string;
	/** The innermost block that holds it. */
	readonly block: Element;
	readonly heading: boolean;
	/** In a table cell, code, formula or quotation: never judged by its looks. */
	readonly kept: boolean;
	/** A link to a file that people download. */
	readonly attachment: boolean;
}

const KEPT = new Set(["td", "th", "pre", "code", "math", "blockquote", "figcaption", "caption", "table"]);

/** A line while its leaves are read. Its text is put together once somebody asks for it: few do. */
export class GrowingLine implements Line {
	leaves: Node[] = [];
	block: Element;
	chars = 0;
	linkChars = 0;
	links = 0;
	marks = 0;
	pictures = 0;
	styled = 0;
	heading = false;
	kept = false;
	attachment = false;
	/** Nothing is to be seen of it so far. */
	isBlank = true;
	/** Of its leaves the texts of links. */
	#linked: Text[] = [];
	#text: string | null = null;
	#plain: string | null = null;

	constructor(block: Element) {
		this.block = block;
	}

	get text(): string {
		this.#text ??= lineOf(this.leaves);
		return this.#text;
	}

	get plain(): string {
		if (this.linkChars === 0) return this.text;
		const linked = new Set<Node>(this.#linked);
		this.#plain ??= lineOf(this.leaves.filter((leaf) => !linked.has(leaf)));
		return this.#plain;
	}

	/** Lets a blank line begin anew in another block. */
	restart(block: Element): void {
		this.block = block;
		if (this.leaves.length > 0) this.leaves = [];
		if (this.#linked.length > 0) this.#linked = [];
		this.links = 0;
		this.attachment = false;
	}

	show(picture: Element): void {
		this.leaves.push(picture);
		this.pictures++;
		this.isBlank = false;
	}

	add(text: Text, isLinked: boolean, isStyled: boolean): void {
		this.leaves.push(text);
		if (isLinked) this.#linked.push(text);
		const { data } = text;
		let chars = 0;
		let marks = 0;
		for (let i = 0; i < data.length; i++) {
			const code = data.charCodeAt(i);
			if (code <= 0x20 || code === 0xa0 || code === 0x3000) {
				if (code < 0x09 || (code > 0x0d && code < 0x20)) this.isBlank = false;
				continue;
			}
			if (this.isBlank && !isSpace(code)) this.isBlank = false;
			if (code < 0x2e80) {
				chars++;
				if (isMark(code) && isEnd(data.charCodeAt(i + 1))) marks++;
			} else {
				chars += 2;
				if (isWideMark(code)) marks++;
			}
		}
		this.chars += chars;
		this.marks += marks;
		if (isLinked) this.linkChars += chars;
		if (isStyled) this.styled += chars;
	}

	end(): void {
		const { name, parent } = this.block;
		this.heading = isHeading(this.block);
		this.kept = KEPT.has(name) || parent?.name === "blockquote";
	}
}

const lineOf = (leaves: readonly Node[]): string => {
	let text = "";
	for (const leaf of leaves) if (leaf.type === "text") text += leaf.data;
	return folded(text).trim();
};

/** White space beyond ASCII, as in `\s`. */
const isSpace = (code: number): boolean =>
	code >= 0xa0 &&
	(code === 0xa0 ||
		code === 0x1680 ||
		(code >= 0x2000 && code <= 0x200a) ||
		code === 0x2028 ||
		code === 0x2029 ||
		code === 0x202f ||
		code === 0x205f ||
		code === 0x3000 ||
		code === 0xfeff);

/** `, . ! ? ;` and `، ؛ ؟ ۔ ।` */
const isMark = (code: number): boolean =>
	code < 0x40
		? code === 0x2c || code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b
		: code >= 0x60c &&
			(code === 0x60c || code === 0x61b || code === 0x61f || code === 0x6d4 || code === 0x964);

/** A mark counts before white space, a quotation mark or the end: not in `3.14`. */
const isEnd = (code: number): boolean =>
	Number.isNaN(code) ||
	code === 0x20 ||
	(code >= 0x09 && code <= 0x0d) ||
	code === 0x22 ||
	code === 0x27 ||
	code === 0x2019 ||
	code === 0x201d ||
	isSpace(code);

/** `、 。 ， ！ ？ ；` */
const isWideMark = (code: number): boolean =>
	code === 0x3001 ||
	code === 0x3002 ||
	code === 0xff0c ||
	code === 0xff01 ||
	code === 0xff1f ||
	code === 0xff1b;
