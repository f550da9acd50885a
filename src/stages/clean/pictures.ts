import { attributeOf, type DomElement, type DomNode, ELEMENT_NODE } from "../../base/html/dom.ts";
import { cleanText } from "../../base/html/escape.ts";
import { LAZY_ATTRIBUTES } from "../../base/media/lazy.ts";
import { mark } from "../../base/media/marker.ts";
import { mediaAddress, pictureAddress } from "./addresses.ts";
import type { Pair } from "./attributes.ts";
import type { Context } from "./context.ts";
import { backgroundOf, hides } from "./css.ts";
import { isSpeck, lengthOf } from "./lengths.ts";
import { isDecoration, isPlaceholder, isTracker, LAZY_BACKGROUNDS, LAZY_SETS } from "./pictureHints.ts";
import { bestOf } from "./srcset.ts";

/** Writes the picture of an `img`, or notes why there is none to write. */
export function writePicture(image: DomElement, context: Context): void {
	const written = attributeOf(image, "src");
	const source = sourceOf(image, written, context);
	const refusal =
		source === null ? (written ? "placeholder" : "no-address") : refusalOf(image, source, context);
	if (source === null || refusal !== null) {
		context.dropped.add("img", refusal ?? "no-address");
		// A picture inside its address that may not stay, a drawing say, has at least its words.
		const isInside = refusal === "placeholder" && /^\s*data:/i.test(written);
		const words = isInside && pictureAddress(written, context.base) === null ? wordsOf(image, "alt") : "";
		if (words !== "") context.writer.text(words.slice(0, 2_000));
		return;
	}
	const alt = wordsOf(image, "alt");
	const classes = attributeOf(image, "class");
	if (isEmoji(alt) && /emoji|smiley/i.test(`${classes} ${source.url}`)) {
		context.writer.text(alt);
		context.dropped.add("img", "emoji-as-text");
		return;
	}
	const size = sizeOf(image, source.late);
	const pairs: Pair[] = [
		["src", mark(source.url, context.media)],
		["alt", alt.slice(0, 2_000)],
	];
	const title = wordsOf(image, "title");
	if (title !== "") pairs.push(["title", title.slice(0, 2_000)]);
	if (size.width !== null) pairs.push(["width", String(size.width)]);
	if (size.height !== null) pairs.push(["height", String(size.height)]);
	emit(pairs, source.url, context);
	if (!source.url.startsWith("data:") && !isDecoration(classes, source.url)) {
		context.candidates.push({ url: source.url, ...size });
	}
}

/** An empty block with a background picture is a picture; false when the element is something else. */
export function writeBackground(element: DomElement, context: Context): boolean {
	if (!isEmpty(element)) return false;
	const style = attributeOf(element, "style");
	const written = backgroundOf(style) ?? firstOf(element, LAZY_BACKGROUNDS);
	if (!written || isPlaceholder(written)) return false;
	const url = mediaAddress(written.replace(/^url\(["']?|["']?\)$/g, ""), context.base);
	if (url === null || isTracker(url) || context.shareDepth > 0) return false;
	emit(
		[
			["src", mark(url, context.media)],
			["alt", wordsOf(element, "aria-label")],
		],
		url,
		context,
	);
	context.candidates.push({ url, width: null, height: null });
	return true;
}

/** The address that an `img` would show, as far as that is known without writing it. */
export function shownBy(image: DomElement, context: Context): string | null {
	return sourceOf(image, attributeOf(image, "src"), context)?.url ?? null;
}

/** Whether an image shows what a script would put into it later. */
export function isLate(image: DomElement, context: Context): boolean {
	return sourceOf(image, attributeOf(image, "src"), context)?.late ?? false;
}

function emit(pairs: Pair[], url: string, context: Context): void {
	context.writer.open("img", [...pairs, ["referrerpolicy", "no-referrer"], ["loading", "lazy"]]);
	context.shown.add(url);
}

interface Source {
	url: string;
	/** From somewhere else than `src`: the size in the attributes may be the placeholder's. */
	late: boolean;
}

/** Why a picture with an address is not shown; null when it is. */
function refusalOf(image: DomElement, { url, late }: Source, context: Context): string | null {
	if (isTracker(url) || (!late && isSpeck(image))) return "tracking-pixel";
	if (!late && hides(attributeOf(image, "style"))) return "hidden";
	return context.shareDepth > 0 ? "share-bar" : null;
}

function sourceOf(image: DomElement, written: string, context: Context): Source | null {
	const own = pictureAddress(written, context.base);
	const standsIn = own === null || isPlaceholder(own);
	for (const name of LAZY_ATTRIBUTES) {
		const value = attributeOf(image, name);
		if (value === "" || !isPlausible(value, standsIn)) continue;
		const url = mediaAddress(value, context.base);
		if (url !== null && !isPlaceholder(url)) return { url, late: standsIn };
	}
	if (!standsIn) return { url: own, late: false };
	const url = fromSets(image, context) ?? fromPicture(image, context);
	return url === null ? null : { url, late: true };
}

/** What a late-loading attribute holds is at times an id or a JSON text. Beside a true `src` only a plain address counts. */
function isPlausible(value: string, standsIn: boolean): boolean {
	if (/^\s*(?:https?:)?\/\//i.test(value)) return true;
	if (/[{}<>"]/.test(value)) return false;
	return (
		/\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:$|[?#!@])/i.test(value) || (standsIn && value.includes("/"))
	);
}

function fromSets(element: DomElement, context: Context): string | null {
	for (const name of LAZY_SETS) {
		const best = bestOf(attributeOf(element, name));
		const url = best === null || isPlaceholder(best) ? null : mediaAddress(best, context.base);
		if (url !== null) return url;
	}
	return null;
}

function fromPicture(image: DomElement, context: Context): string | null {
	const picture = image.parentNode;
	if (picture?.localName !== "picture") return null;
	for (let node: DomNode | null = picture.firstChild; node; node = node.nextSibling) {
		if (node.nodeType !== ELEMENT_NODE || node.localName !== "source") continue;
		const url = fromSets(node, context);
		if (url !== null) return url;
	}
	return null;
}

function sizeOf(image: DomElement, late: boolean): { width: number | null; height: number | null } {
	const width = lengthOf(image, "data-rawwidth");
	const height = lengthOf(image, "data-rawheight");
	if (width !== null && height !== null) return { width, height };
	if (late && isSpeck(image)) return { width: null, height: null };
	return { width: lengthOf(image, "width"), height: lengthOf(image, "height") };
}

/** Trimmed when the control characters are gone that `publishedValue` would take out afterwards. */
function wordsOf(element: DomElement, name: string): string {
	return cleanText(attributeOf(element, name)).trim();
}

function isEmoji(alt: string): boolean {
	return (
		alt.length > 0 &&
		alt.length <= 16 &&
		/^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(alt) &&
		!/^[\d#*]+$/.test(alt)
	);
}

function isEmpty(element: DomElement): boolean {
	for (let node: DomNode | null = element.firstChild; node; node = node.nextSibling) {
		if (node.nodeType === ELEMENT_NODE || (node.nodeType === 3 && node.data.trim() !== "")) return false;
	}
	return true;
}

function firstOf(element: DomElement, names: readonly string[]): string | null {
	for (const name of names) {
		const value = attributeOf(element, name);
		if (value !== "") return value;
	}
	return null;
}
