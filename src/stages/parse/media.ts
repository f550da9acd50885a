import type { Category, Enclosure } from "../../model/entry.ts";
import { bytesOf, type FeedContext, numberOf, urlAt } from "./context.ts";
import type { Fields } from "./elementFields.ts";
import { LINE_MAX_CHARS } from "./text.ts";
import { attribute, child, childrenNamed, textOf, type XmlElement } from "./xml/elements.ts";

/** What Media RSS and the podcast modules say of an entry. */
export interface Media {
	enclosures: Enclosure[];
	image: string | null;
}

const NAMES = ["enclosure", "media:content", "media:group", "media:thumbnail", "itunes:image"];

/** Files and pictures of an entry: RSS enclosures, media:content in groups or not, thumbnails, itunes:image. */
export function mediaOf(fields: Fields, linked: Enclosure[], context: FeedContext): Media {
	if (linked.length === 0 && fields.first(...NAMES) === null) return { enclosures: [], image: null };
	const holders = [fields.element, ...fields.all("media:group"), ...fields.all("media:content")];
	const contents = holders.flatMap((holder) => childrenNamed(holder, "media:content"));
	const enclosures = [...fields.all("enclosure").map((element) => enclosureOf(element, context)), ...linked];
	const pictures: Picture[] = [];
	const authors = authorNames(fields);
	for (const content of contents) {
		const found = enclosureOf(content, context);
		if (!found) continue;
		if (!isPicture(content, found)) enclosures.push(found);
		else if (!isAvatar(found, authors)) pictures.push(pictureOf(content, found.url));
	}
	const thumbnails = [...holders, ...contents].flatMap((holder) =>
		childrenNamed(holder, "media:thumbnail").flatMap((thumbnail) => {
			const found = enclosureOf(thumbnail, context);
			return found && !isAvatar(found, authors) ? [pictureOf(thumbnail, found.url)] : [];
		}),
	);
	const image =
		urlAt(fields.first("itunes:image"), "href", context) ??
		widest(pictures.filter((picture) => isSamePicture(picture, pictures[0]))) ??
		widest(thumbnails) ??
		enclosures.find((enclosure) => enclosure?.type?.startsWith("image/"))?.url ??
		null;
	return { enclosures: withDuration(distinct(enclosures), fields.text("itunes:duration")), image };
}

function enclosureOf(element: XmlElement, context: FeedContext): Enclosure | null {
	const url = urlAt(element, "url", context) ?? urlAt(element, "href", context);
	if (url === null) return null;
	return {
		url,
		type: attribute(element, "type"),
		length: bytesOf(attribute(element, "length") ?? attribute(element, "filesize")),
		durationSeconds: durationOf(attribute(element, "duration")),
		title: attribute(element, "title") ?? textOf(child(element, "media:title")),
	};
}

function isPicture(content: XmlElement, found: Enclosure): boolean {
	if (attribute(content, "medium") === "image" || found.type?.startsWith("image/")) return true;
	return (
		found.type === null &&
		attribute(content, "medium") === null &&
		/\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i.test(found.url)
	);
}

/** A picture, perhaps one of several renditions of the same. */
interface Picture {
	url: string;
	width: number;
	group: XmlElement | null;
}

function pictureOf(element: XmlElement, url: string): Picture {
	const group = element.parent?.name === "media:group" ? element.parent : null;
	return { url, width: numberOf(attribute(element, "width")) ?? 0, group };
}

/** Whether two are renditions of one picture: of one group, or with addresses that differ in sizes alone. */
function isSamePicture(picture: Picture, other: Picture | undefined): boolean {
	if (picture.group !== null && picture.group === other?.group) return true;
	const sizeless = (url = "") => url.replace(/[?#].*$/, "").replace(/\d+/g, "0");
	return sizeless(picture.url) === sizeless(other?.url);
}

/** The address of the widest picture, the first of several. */
function widest(pictures: readonly Picture[]): string | null {
	const width = Math.max(...pictures.map((picture) => picture.width));
	return pictures.find((picture) => picture.width === width)?.url ?? null;
}

/** Whether a picture shows the author: by its address, or because it bears the name. */
function isAvatar({ url, title }: Enclosure, authors: ReadonlySet<string>): boolean {
	if (/^https?:\/\/(?:[\w-]+\.)*gravatar\.com\/|\/avatars?\//i.test(url)) return true;
	return title !== null && authors.has(title.toLowerCase());
}

function authorNames(fields: Fields): ReadonlySet<string> {
	const names = fields.all("dc:creator", "author", "atom:author").map(textOf);
	return new Set(names.flatMap((name) => name?.toLowerCase() ?? []));
}

function distinct(enclosures: (Enclosure | null)[]): Enclosure[] {
	const byUrl = new Map<string, Enclosure>();
	for (const enclosure of enclosures) {
		if (!enclosure) continue;
		const known = byUrl.get(enclosure.url);
		if (!known) byUrl.set(enclosure.url, enclosure);
		else {
			known.type ??= enclosure.type;
			known.length ??= enclosure.length;
			known.durationSeconds ??= enclosure.durationSeconds;
			known.title ??= enclosure.title;
		}
	}
	return [...byUrl.values()];
}

/** itunes:duration belongs to the one file of the episode. */
function withDuration(enclosures: Enclosure[], written: string | null): Enclosure[] {
	const seconds = durationOf(written);
	const played =
		enclosures.find((enclosure) => /^(?:audio|video)\//.test(enclosure.type ?? "")) ?? enclosures[0];
	if (seconds !== null && played) played.durationSeconds ??= seconds;
	return enclosures;
}

const UNITS =
	/^\s*(?:PT)?(?:(\d+)\s*(?:h|hrs?|hours?|小时))?\s*(?:(\d+)\s*(?:m|mins?|minutes?|分钟?))?\s*(?:(\d+)\s*(?:s|secs?|seconds?|秒))?\s*$/i;

/** Seconds of `3723`, `62:03` or `1:02:03`, or of `PT1H2M` (ISO 8601) and its like; null when it is none of these. */
export function durationOf(text: string | null): number | null {
	const units = UNITS.exec(text ?? "")?.slice(1) ?? [];
	if (units.some(Boolean)) return units.reduce((sum, part) => sum * 60 + Number(part ?? 0), 0);
	if (text === null || !/^\s*\d+(?:\.\d+)?\s*$|^\s*\d+(?::\d{1,2}){1,2}(?:\.\d+)?\s*$/.test(text))
		return null;
	return Math.round(text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0));
}

/** Categories of RSS, Dublin Core, iTunes, Media RSS and the made-up `tags`, in the order of the document. */
export function categoriesOf(element: XmlElement, baseNames: readonly string[]): Category[] {
	const found: Category[] = [];
	for (const node of element.nodes) {
		if (typeof node !== "object" || !("nodes" in node)) continue;
		if (baseNames.includes(node.name)) found.push(...categoryIn(node));
		else if (/^(?:itunes:keywords|media:keywords|tags|keywords)$/.test(node.name))
			found.push(...listed(node));
		else if (node.name === "itunes:category") found.push(...nested(node));
		else if (node.name === "media:group") found.push(...categoriesOf(node, ["media:category"]));
	}
	const seen = new Set<string>();
	return found.filter((category) => {
		const key = `${category.scheme}\n${category.name}`;
		return category.name !== "" && !seen.has(key) && seen.add(key);
	});
}

function categoryIn(element: XmlElement): Category[] {
	const scheme = attribute(element, "scheme") ?? attribute(element, "domain");
	const label = attribute(element, "label");
	const term = attribute(element, "term") ?? textOf(element);
	const name = (label ?? term)?.slice(0, LINE_MAX_CHARS).replace(/\s+/g, " ");
	if (name === undefined) return [];
	return [{ name, term: label !== null && term !== label ? term : null, scheme }];
}

function listed(element: XmlElement): Category[] {
	const names = (textOf(element) ?? "").slice(0, LINE_MAX_CHARS).split(/\s*[,，;；]\s*/);
	return names.map((name) => ({ name: name.trim(), term: null, scheme: null }));
}

function nested(element: XmlElement): Category[] {
	const name = attribute(element, "text") ?? textOf(element);
	const inner = childrenNamed(element, "itunes:category").flatMap(nested);
	return name === null ? inner : [{ name, term: null, scheme: "http://www.itunes.com/" }, ...inner];
}
