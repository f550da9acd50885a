import { BLOCK, type Element, firstClass, isHeading, type Node, namesOf } from "../../../base/html/tree.ts";

/** What a reader sees as one line or paragraph: the leaves between two block edges or line breaks. */
export interface Line {
	/** Text nodes and pictures, in order. */
	leaves: Node[];
	/** White space folded. */
	text: string;
	/** As in `Measures`. */
	chars: number;
	linkChars: number;
	links: number;
	marks: number;
	pictures: number;
	/** Characters in italics, bold or small print. */
	styled: number;
	/** What is no link of it. */
	plain: string;
	/** The innermost block that holds it. */
	block: Element;
	heading: boolean;
	/** In a table cell, code, formula or quotation: never judged by its looks. */
	kept: boolean;
	/** A link to a file that people download. */
	attachment: boolean;
}

/** Whether a line reads like a sentence that is not a link. */
export function isProse(line: Line): boolean {
	return line.marks > 0 && line.chars - line.linkChars >= 40 && line.linkChars < line.chars * 0.5;
}

/** A link that a style makes a button of, alone on its line. */
export function isButton({ leaves, links, linkChars, chars, marks, block }: Line): boolean {
	if (links !== 1 || linkChars < chars || chars > BUTTON_CHARS || marks > 1) return false;
	for (let at = leaves[0]?.parent ?? null; at; at = at.parent) {
		if (BUTTON.test(namesOf(at))) return true;
		if (at === block) return false;
	}
	return false;
}
const BUTTON = /(?:^|[\s_-])(?:button|btn|cta)(?:$|[\s_-])/;
const BUTTON_CHARS = 40;

/** Where something takes place and who speaks there. */
const EVENT =
	/^\s*(?:(?:活动|讲座|会议|报告|比赛|演出|展览)?地\s*点|主\s*讲\s*人?|报\s*告\s*人|主\s*持\s*人?|(?:参加|参会|出席)(?:人员|对象)|venue|location|place|where|speakers?|ort|veranstaltungsort|lieu|lugar|luogo|場所|会場|장소)\s*[:：]/iu;
/** So many lines before it or behind it. */
const EVENT_LINES = 3;

/** Whether a line says when something takes place: a label and a time among those that say where and who. */
export function isEventField(lines: readonly Line[], at: number): boolean {
	const line = lines[at];
	if (!line || !/^.{0,12}[:：]/u.test(line.text)) return false;
	const place = placeOf(line);
	return lines
		.slice(Math.max(0, at - EVENT_LINES), at + EVENT_LINES + 1)
		.some((near) => EVENT.test(near.text) && placeOf(near) === place);
}

/** What lines say together, in characters as in `Measures`. */
export function charsOf(lines: readonly Line[]): number {
	return lines.reduce((sum, line) => sum + line.chars, 0);
}

/** A line's block and what it stands in, by name and first class. */
export function placeOf({ block }: Line): string {
	const { parent } = block;
	return `${block.name} < ${parent?.name}.${parent ? firstClass(parent) : ""}`;
}

/** Addresses of files that a page offers for download. */
const ATTACHMENT = /\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|zip|rar|7z|csv|odt|ods|rtf|ceb|tif)(?:[?#]|$)/i;

/** What a name of such a file ends with. */
const FILE_NAME = /\.(?:pdf|docx?|xlsx?|pptx?|wps|ofd|zip|rar|7z|csv|rtf)\s*$/i;

/** Whether a link leads to a file that people download: by its address, or by its words where a script hands it out. */
export function isFileLink({ name, attribs: { href }, children }: Element): boolean {
	if (name !== "a" || !href) return false;
	if (ATTACHMENT.test(href)) return true;
	let last = children.at(-1);
	while (last?.type === "tag") last = last.children.at(-1);
	return last?.type === "text" && FILE_NAME.test(last.data) && !/^\s*(?:javascript:|#)/i.test(href);
}

/** The first line of an element, up to where it is long enough to tell. */
export function firstLineOf(top: Element, skip: ReadonlySet<Node>): Line | null {
	let at = top;
	// Boxes around one thing say what it says.
	for (;;) {
		const child: Node | undefined = at.children.find(
			(node) =>
				!skip.has(node) &&
				(node.type === "tag" ? !node.hidden && (node.chars > 0 || node.pictures > 0) : /\S/.test(node.data)),
		);
		if (child?.type !== "tag" || !BLOCK.has(child.name)) break;
		at = child;
	}
	return linesOf(at, skip)[0] ?? null;
}

/** The lines of an element in document order, hidden parts and what `skip` names left out. */
export function linesOf(top: Element, skip: ReadonlySet<Node>): Line[] {
	const lines: Line[] = [];
	let line = newLine(top);
	const flush = (block: Element) => {
		if (line.leaves.length) {
			line.text = line.text.replace(/\s+/g, " ").trim();
			line.plain = line.linkChars === 0 ? line.text : line.plain.replace(/\s+/g, " ").trim();
			if (line.text || line.pictures) lines.push(line);
		}
		line = newLine(block);
	};
	const visit = (element: Element, link: boolean, styled: boolean, block: Element) => {
		for (const child of element.children) {
			if (skip.has(child)) continue;
			if (child.type === "text") {
				line.leaves.push(child);
				addText(line, child.data, link, styled);
				continue;
			}
			if (child.hidden) continue;
			const { name } = child;
			if (name === "br" || name === "hr") flush(block);
			else if (name === "img" || name === "video" || name === "audio" || name === "iframe") {
				line.leaves.push(child);
				line.pictures++;
			} else if (BLOCK.has(name)) {
				flush(child);
				visit(child, link, styled, child);
				flush(block);
			} else {
				const linked = name === "a" && child.attribs.href !== undefined;
				if (linked) {
					line.links++;
					if (isFileLink(child)) line.attachment = true;
				}
				visit(child, link || linked, styled || STYLED.has(name), block);
			}
		}
	};
	visit(top, false, false, top);
	flush(top);
	return lines;
}

const STYLED = new Set(["em", "i", "b", "strong", "small", "sub", "font"]);
const KEPT = new Set(["td", "th", "pre", "code", "math", "blockquote", "figcaption", "caption", "table"]);

function newLine(block: Element): Line {
	const heading = isHeading(block);
	const kept = KEPT.has(block.name) || (block.parent !== null && block.parent.name === "blockquote");
	return {
		leaves: [],
		text: "",
		chars: 0,
		linkChars: 0,
		links: 0,
		marks: 0,
		pictures: 0,
		styled: 0,
		plain: "",
		block,
		heading,
		kept,
		attachment: false,
	};
}

function addText(line: Line, data: string, link: boolean, styled: boolean): void {
	line.text += data;
	let chars = 0;
	for (let i = 0; i < data.length; i++) {
		const code = data.charCodeAt(i);
		if (code <= 0x20 || code === 0xa0 || code === 0x3000) continue;
		chars += code < 0x2e80 ? 1 : 2;
	}
	line.chars += chars;
	if (link) line.linkChars += chars;
	else line.plain += data;
	if (styled) line.styled += chars;
	line.marks += data.match(/[、。，！？；]|[,.!?;،؛؟۔।](?=\s|["'”’]|$)/g)?.length ?? 0;
}
