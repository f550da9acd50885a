import { BLOCK, type Element, firstClass, type Node, namesOf } from "../../../base/html/tree.ts";
import { GrowingLine, type Line } from "./line.ts";

export type { Line } from "./line.ts";

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
	return linesOf(at, skip, () => true)[0] ?? null;
}

/** The first line of an element that `test` likes; null without one. */
export function lineWhere(top: Element, test: (line: Line) => boolean): Line | null {
	let found: Line | null = null;
	linesOf(top, NOTHING, (lines) => {
		const line = lines.at(-1);
		if (line && test(line)) found = line;
		return found !== null;
	});
	return found;
}
const NOTHING: ReadonlySet<Node> = new Set();

/**
 * The lines of an element in document order, hidden parts and what `skip` names left out. `isEnough` is asked after each
 * line: once it says so, none is looked for any more.
 */
export function linesOf(
	top: Element,
	skip: ReadonlySet<Node>,
	isEnough: (lines: readonly Line[]) => boolean = () => false,
): Line[] {
	const lines: Line[] = [];
	const skips = skip.size > 0;
	let line = new GrowingLine(top);
	let isDone = false;
	const flush = (block: Element) => {
		if (isDone) return;
		if (line.isBlank) {
			line.restart(block);
			return;
		}
		line.end();
		lines.push(line);
		isDone = isEnough(lines);
		line = new GrowingLine(block);
	};
	const visit = (element: Element, link: boolean, styled: boolean, block: Element) => {
		for (const child of element.children) {
			if (isDone) return;
			if (skips && skip.has(child)) continue;
			if (child.type === "text") {
				line.add(child, link, styled);
				continue;
			}
			if (child.hidden) continue;
			const { name } = child;
			if (name === "br" || name === "hr") flush(block);
			else if (name === "img" || name === "video" || name === "audio" || name === "iframe") line.show(child);
			else if (BLOCK.has(name)) {
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
