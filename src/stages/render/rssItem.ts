import type { FeedDocument } from "../../model/document.ts";
import type { StoredEntry } from "../../model/stored.ts";
import { enclosuresOf, mediaType } from "./enclosures.ts";
import * as field from "./fields.ts";
import { languageTag } from "./language.ts";
import { attribute, cdata, htmlText, literal, profileText } from "./rssText.ts";
import { validHtml } from "./validHtml.ts";
import { markupFree } from "./xml.ts";

/** One item on lines of its own, in the shape in which the `feed` package (by xml-js) writes what stands around it. */
export function writeItem(entry: StoredEntry, document: FeedDocument): string {
	const elements = elementsOf(entry, document).map(({ name, objects }) =>
		[objects]
			.flat()
			.map((one) => `\n            ${writeElement(name, one)}`)
			.join(""),
	);
	return `\n        <item>${elements.join("")}\n        </item>`;
}

function elementsOf(entry: StoredEntry, document: FeedDocument): Extension[] {
	const title = field.titleOf(entry, document.language);
	const html = document.brief || entry.contentHtml === null ? null : validHtml(entry.contentHtml);
	return [
		...extension("link", { _text: literal(field.linkOf(entry, document.origin)) }),
		...extension("guid", { _attributes: { isPermaLink: "false" }, _text: field.entryId(entry.key) }),
		...extension("pubDate", { _text: new Date(entry.date).toUTCString() }),
		...extension("title", { _text: profileText(title) }),
		...extension("description", { _text: literal(htmlText(entry.summary ?? title)) }),
		...extension("content:encoded", html === null ? null : { _cdata: cdata(html) }),
		...extension("dc:creator", { _text: profileText(creatorsOf(entry)) }),
		...extension("category", field.categoriesOf(entry).map(categoryOf)),
		...extension("comments", textOrNull(field.webAddress(entry.commentsUrl))),
		...mediaOf(entry, html !== null),
		...extension("source", sourceOf(entry)),
		...extension("dc:language", textOrNull(languageTag(entry.language ?? entry.source.language))),
		...extension("dc:rights", textOrNull(field.lineOrNull(entry.rights ?? entry.source.rights))),
		...extension("dcterms:modified", { _text: field.isoTime(entry.modified) }),
		...extension("atom:link", alsoIn(entry)),
	];
}

/** The one enclosure that RSS allows is what can be played; further files and the picture are media elements. */
function mediaOf(entry: StoredEntry, hasContent: boolean) {
	const enclosures = enclosuresOf(entry);
	const [first] = enclosures;
	const image = field.webAddress(entry.image);
	const shown =
		first ?? (image && !hasContent ? { url: image, type: mediaType(null, image), length: 0 } : null);
	const duration = first && isItunes(first) ? first.durationSeconds : null;
	return [
		...extension(
			"enclosure",
			shown && attributes({ url: shown.url, length: shown.length, type: shown.type }),
		),
		...extension("itunes:duration", duration === null ? null : { _text: clock(duration) }),
		...extension("media:thumbnail", image ? attributes({ url: image }) : null),
		...extension(
			"media:content",
			enclosures.filter((one, i) => i > 0 || (one.durationSeconds && !isItunes(one))).map(mediaContent),
		),
	];
}

function mediaContent(one: ReturnType<typeof enclosuresOf>[number]) {
	const { url, type, length, durationSeconds } = one;
	return attributes({
		url,
		type,
		fileSize: length || null,
		duration: durationSeconds && Math.round(durationSeconds),
	});
}

/** Whether iTunes elements may describe it: Apple knows these files, by the end of their address. */
export function isItunes({ url, durationSeconds }: { url: string; durationSeconds: number | null }): boolean {
	return durationSeconds !== null && /\.(m4a|mp3|mov|mp4|m4v)$/.test(url);
}

/** In one element: of several, readers show the first (rss-parser) or the last (newsboat). */
function creatorsOf(entry: StoredEntry): string {
	return field
		.authorsOf(entry)
		.map((one) => one.name)
		.join(", ");
}

function categoryOf({ name, scheme }: { name: string; scheme: string | null }) {
	return { ...attributes({ domain: scheme }), _text: profileText(name) };
}

function sourceOf(entry: StoredEntry) {
	const url = field.webAddress(entry.source.url);
	return url ? { ...attributes({ url }), _text: profileText(field.sourceTitle(entry)) } : null;
}

function alsoIn(entry: StoredEntry) {
	return entry.alsoIn.flatMap((one) => {
		const href = field.webAddress(one.url);
		return href
			? [attributes({ rel: "related", title: markupFree(field.oneLine(one.title)) || null, href })]
			: [];
	});
}

/** An element, or several of one name, as xml-js takes them. */
interface Extension {
	name: string;
	objects: Element | Element[];
}

/** Its text has been through `literal` or `profileText`, its attributes through `attribute`. */
interface Element {
	_attributes?: Record<string, string>;
	_text?: string;
	_cdata?: string;
}

/** A list of one, or of none when there is nothing to write. */
function extension(name: string, objects: Element | Element[] | null): Extension[] {
	const isEmpty = objects === null || (Array.isArray(objects) && objects.length === 0);
	return isEmpty ? [] : [{ name, objects }];
}

/** The attributes of an element, without those that are null. */
export function attributes(list: Record<string, string | number | null>): Element {
	const known = Object.entries(list).filter(([, value]) => value !== null);
	return { _attributes: Object.fromEntries(known.map(([name, value]) => [name, attribute(String(value))])) };
}

function textOrNull(text: string | null) {
	return text === null ? null : { _text: profileText(text) };
}

/** `1:02:03` or `02:03`. */
function clock(seconds: number): string {
	const whole = Math.round(seconds);
	const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	return parts
		.slice(parts[0] === 0 ? 1 : 0)
		.map((part, i) => (i === 0 && parts[0] !== 0 ? String(part) : String(part).padStart(2, "0")))
		.join(":");
}

function writeElement(name: string, { _attributes, _text, _cdata }: Element): string {
	let start = `<${name}`;
	for (const [key, value] of Object.entries(_attributes ?? {})) {
		start += ` ${key}="${value.replaceAll('"', "&quot;")}"`;
	}
	if (_text !== undefined) return `${start}>${elementText(_text)}</${name}>`;
	return _cdata === undefined ? `${start}/>` : `${start}><![CDATA[${_cdata}]]></${name}>`;
}

/** `literal` has written the ampersands already. */
function elementText(text: string): string {
	return text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
