import {
	attributeOf,
	type DomElement,
	type DomNode,
	ELEMENT_NODE,
	hasAttribute,
	textOf,
} from "../../base/html/dom.ts";
import { parseFragment } from "../../base/html/fragment.ts";
import { MATH } from "../../base/html/nesting.ts";
import { webAddress } from "./addresses.ts";
import { mathAttributesOf } from "./attributes.ts";
import type { Context } from "./context.ts";
import { embeddedAddress, frameAttributes, playerAddress } from "./embeds.ts";
import { isLate, shownBy, writePicture } from "./pictures.ts";
import { writePlayer } from "./players.ts";
import { STAND_IN_NAMES, standInAddress } from "./standIns.ts";

/** More choices than these are a form's, not a text's. */
const OPTIONS_MAX = 20;
/** A plea to turn script on, in the languages of most of them. */
const SCRIPT_PLEA =
	/java\s?script|\bJS\b|\bscripts?\b|脚本|腳本|スクリプト|스크립트|скрипт|browser|navigateur|navegador|浏览器|瀏覽器|ブラウザ|브라우저|браузер/i;

type Write = (element: DomElement, context: Context, quoted: boolean) => void;

/** Elements that are more than a name and attributes. */
export const SPECIAL: ReadonlyMap<string, Write> = new Map<string, Write>([
	["amp-audio", writeMedia],
	["amp-img", writeImage],
	["amp-video", writeMedia],
	["audio", writeMedia],
	["embed", writeEmbed],
	["iframe", writeEmbed],
	["img", writeImage],
	["input", writeInput],
	["math", writeMath],
	["noscript", writeNoscript],
	["object", writeObject],
	["picture", (element, context, quoted) => context.writeChildren(element, context, quoted)],
	["script", writeScript],
	["select", writeSelect],
	["source", () => {}],
	["svg", writeSvg],
	["textarea", writeTextarea],
	["video", writeMedia],
	...STAND_IN_NAMES.map((name): [string, Write] => [name, writeStandIn]),
]);

function writeImage(element: DomElement, context: Context, quoted: boolean): void {
	writePicture(element, context);
	// <amp-img> may hold a noscript fallback; void elements hold nothing.
	context.writeChildren(element, context, quoted);
}

function writeMedia(element: DomElement, context: Context, quoted: boolean): void {
	if (writePlayer(element, context)) return;
	context.dropped.add(element.localName, "no-address");
	context.writeChildren(element, context, quoted);
}

/** A film or song of a known site becomes a sandboxed frame, anything else a link. */
function writeEmbed(element: DomElement, context: Context): void {
	const address = embeddedAddress(element, context);
	const player = address === null ? null : playerAddress(address);
	if (address === null) context.dropped.add(element.localName, "no-address");
	else if (player !== null) {
		context.writer.close(context.writer.open("iframe", frameAttributes(element, player)));
	} else writeEmbedLink(element, address, context);
}

/** `<lite-youtube>` and its like: the player that a script would put in their place, else what they hold. */
function writeStandIn(element: DomElement, context: Context, quoted: boolean): void {
	const player = standInAddress(element);
	if (player === null) context.writeChildren(element, context, quoted);
	else context.writer.close(context.writer.open("iframe", frameAttributes(element, player)));
}

function writeEmbedLink(element: DomElement, address: string, context: Context): void {
	context.dropped.add(element.localName, "embed-as-link");
	const href = webAddress(address, null) ?? address;
	const label = attributeOf(element, "title").trim() || new URL(href).host;
	const open = context.writer.open("a", [["href", href]]);
	context.writer.text(label.slice(0, 300));
	context.writer.close(open);
}

/** An `object` of a known player is a frame; of any other, its fallback content stands. */
function writeObject(element: DomElement, context: Context, quoted: boolean): void {
	const address = embeddedAddress(element, context);
	if (address !== null && playerAddress(address) !== null) {
		writeEmbed(element, context);
		return;
	}
	context.dropped.add("object", "active-content");
	context.writeChildren(element, context, quoted);
}

function writeInput(element: DomElement, context: Context): void {
	const type = attributeOf(element, "type").toLowerCase();
	context.dropped.add("input", "form-control");
	if (type === "checkbox") context.writer.text(hasAttribute(element, "checked") ? "☑ " : "☐ ");
}

/** A reader without scripts sees what there is to choose from; a list of all countries is no reading. */
function writeSelect(element: DomElement, context: Context): void {
	const options = elementsIn(element, "option").map((option) => textOf(option).trim());
	context.dropped.add("select", "form-control");
	writeWords(options.length > OPTIONS_MAX ? [] : options, " / ", context);
}

/** A drawing goes, for it may hold scripts and styles; the words in it are what it says. */
function writeSvg(element: DomElement, context: Context): void {
	context.dropped.add("svg", "foreign-content");
	const labels = ["text", "foreignobject"].flatMap((name) => elementsIn(element, name));
	writeWords(
		labels.map((label) => textOf(label).replace(/\s+/g, " ").trim()),
		" ",
		context,
	);
}

function writeWords(words: readonly string[], between: string, context: Context): void {
	const text = words.filter(Boolean).join(between);
	if (text === "") return;
	context.writer.text(` ${text} `);
	context.prose.add(` ${text} `, true);
}

/** Old highlighters kept code samples in a `textarea`. htmlparser2 leaves its entities alone, a browser does not. */
function writeTextarea(element: DomElement, context: Context): void {
	const raw = textOf(element).replaceAll("<", "&lt;");
	const text = textOf(parseFragment(raw).holder);
	if (text.trim() === "") {
		context.dropped.add("textarea", "form-control");
		return;
	}
	const open = context.writer.open("pre", []);
	context.writer.text(text);
	context.prose.add(text, true);
	context.writer.close(open);
}

/** TeX for MathJax stays as text, between the delimiters by which readers and people know it. */
function writeScript(element: DomElement, context: Context): void {
	const type = attributeOf(element, "type").trim().toLowerCase();
	if (!type.startsWith("math/tex")) {
		context.dropped.add("script", "active-content");
		return;
	}
	const display = /mode\s*=\s*display/.test(type);
	const open = context.writer.open("code", []);
	context.writer.text(`${display ? "\\[" : "\\("}${textOf(element).trim()}${display ? "\\]" : "\\)"}`);
	context.writer.close(open);
}

/** What is for readers without script is for feed readers: its text and pictures, unless they were shown; not the plea to turn script on. */
function writeNoscript(element: DomElement, context: Context, quoted: boolean): void {
	const pictures = elementsIn(element, "img");
	const players =
		pictures.length > 0 ? 0 : elementsIn(element, "iframe").length + elementsIn(element, "video").length;
	const text = textOf(element).trim();
	if (players > 0 || (pictures.length === 0 && text !== "" && !SCRIPT_PLEA.test(text))) {
		context.writeChildren(element, context, quoted);
		return;
	}
	if (pictures.length === 0) context.dropped.add("noscript", "fallback");
	for (const picture of pictures) {
		const url = shownBy(picture, context);
		const isShown = url !== null && context.shown.has(url);
		if (isShown || (pictures.length === 1 && standsBesideLate(element, context)))
			context.dropped.add("img", "shown-before");
		else writePicture(picture, context);
	}
}

/** Whether a picture that a script would load stands right beside a noscript element: then both are one. */
function standsBesideLate(element: DomElement, context: Context): boolean {
	const neighbour = (direction: "previousSibling" | "nextSibling") => {
		let node: DomNode | null = element[direction];
		while (node && node.nodeType !== ELEMENT_NODE && node.data.trim() === "") node = node[direction];
		return node;
	};
	return [neighbour("previousSibling"), neighbour("nextSibling")].some(
		(node) => node?.nodeType === ELEMENT_NODE && node.localName === "img" && isLate(node, context),
	);
}

/** MathML in the subset of `nesting.ts`: elements outside of it give way to their text. */
function writeMath(element: DomElement, context: Context): void {
	writeMathElement(element, context);
	context.prose.add(" ", true);
}

function writeMathElement(element: DomElement, context: Context): void {
	const name = element.localName.toLowerCase();
	if (!MATH.has(name)) {
		context.dropped.add(name, "foreign-content");
		if (name === "annotation-xml" || name === "script" || name === "style") return;
		writeMathChildren(element, context);
		return;
	}
	const open = context.writer.open(name, mathAttributesOf(element, context));
	writeMathChildren(element, context);
	context.writer.close(open);
}

function writeMathChildren(element: DomElement, context: Context): void {
	for (let node: DomNode | null = element.firstChild; node; node = node.nextSibling) {
		if (node.nodeType === ELEMENT_NODE) writeMathElement(node, context);
		else context.writer.text(node.data);
	}
}

function elementsIn(parent: DomElement, name: string): DomElement[] {
	const found: DomElement[] = [];
	for (let node: DomNode | null = parent.firstChild; node; node = node.nextSibling) {
		if (node.nodeType !== ELEMENT_NODE) continue;
		if (node.localName === name) found.push(node);
		else found.push(...elementsIn(node, name));
	}
	return found;
}
