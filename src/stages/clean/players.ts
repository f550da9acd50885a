import {
	attributeOf,
	type DomElement,
	type DomNode,
	ELEMENT_NODE,
	hasAttribute,
} from "../../base/html/dom.ts";
import { mark } from "../../base/media/marker.ts";
import { mediaAddress } from "./addresses.ts";
import type { Pair } from "./attributes.ts";
import type { Context } from "./context.ts";
import { lengthOf } from "./lengths.ts";

const LATE = ["src", "data-src", "data-video-src", "data-original", "data-url"];

/** Writes a `video` or `audio` with controls and without autoplay; false when it has no address that may be played. */
export function writePlayer(element: DomElement, context: Context): boolean {
	const name = element.localName;
	const src = addressOf(element, context);
	const sources = sourcesOf(element, context).filter((source) => source.url !== src);
	if (src === null && sources.length === 0) return false;

	const pairs: Pair[] = [];
	if (src !== null) pairs.push(["src", mark(src, context.media)]);
	if (name === "video") pairs.push(...videoAttributes(element, context));
	for (const flag of ["loop", "muted"]) if (hasAttribute(element, flag)) pairs.push([flag, ""]);
	const title = attributeOf(element, "title").trim();
	if (title) pairs.push(["title", title.slice(0, 300)]);
	pairs.push(["controls", ""], ["preload", "none"]);

	const open = context.writer.open(name, pairs);
	for (const { url, type } of sources) {
		context.writer.open("source", [
			["src", mark(url, context.media)],
			...(type ? [["type", type] as Pair] : []),
		]);
	}
	context.writer.close(open);
	return true;
}

function videoAttributes(element: DomElement, context: Context): Pair[] {
	const pairs: Pair[] = [];
	const poster =
		mediaAddress(attributeOf(element, "poster"), context.base) ??
		mediaAddress(attributeOf(element, "data-poster"), context.base);
	if (poster !== null) {
		context.posters.push(poster);
		pairs.push(["poster", mark(poster, context.media)]);
	}
	for (const side of ["width", "height"]) {
		const length = lengthOf(element, side);
		if (length !== null) pairs.push([side, String(length)]);
	}
	return pairs;
}

function sourcesOf(player: DomElement, context: Context): { url: string; type: string | null }[] {
	const sources: { url: string; type: string | null }[] = [];
	for (let node: DomNode | null = player.firstChild; node; node = node.nextSibling) {
		if (node.nodeType !== ELEMENT_NODE || node.localName !== "source") continue;
		const url = addressOf(node, context);
		const type = /^\s*((?:audio|video|application)\/[\w.+-]+)/i.exec(attributeOf(node, "type"))?.[1];
		if (url !== null) sources.push({ url, type: type?.toLowerCase() ?? null });
	}
	return sources;
}

function addressOf(element: DomElement, context: Context): string | null {
	for (const name of LATE) {
		const url = mediaAddress(attributeOf(element, name), context.base);
		if (url !== null) return url;
	}
	return null;
}
