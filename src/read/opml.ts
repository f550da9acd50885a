import { webUrl } from "../base/url/web.ts";
import type { Settings } from "../config/settings.ts";
import type { Result } from "../model/result.ts";
import { attributesOf, children, textOf, type XmlElement } from "../stages/parse/xml/elements.ts";
import { readXml } from "../stages/parse/xml/reader.ts";
import { categoryOf } from "./folders.ts";
import { takenOfBridge } from "./imports/bridges.ts";
import { takenOfFreshRss } from "./imports/freshrss.ts";

/** A feed of an OPML file with the folders it lies in, outermost first. */
export interface Subscription {
	url: string;
	title: string | null;
	folders: string[];
	/** What else its reader knew of how it is read, as keys of `[[sources]]`; its own address, where that is a bridge's. */
	settings?: Settings;
	/** What of that has no counterpart here, for people. */
	left?: string[];
}

export interface Opml {
	/** What the list is called. */
	title: string | null;
	subscriptions: Subscription[];
	/** Outlines that are no feed to fetch, each with the reason. */
	skipped: { text: string; reason: string }[];
	/** Why it may not be all of it; null where nothing says so. */
	cut: string | null;
}

/** A feed of an OPML file as a source: with the category that its folders are. */
export interface Outline {
	url: string;
	title: string | null;
	category: string | null;
	/** What its reader knew of how it is read; absent where that is nothing. */
	settings?: Settings;
}

/** The feeds of an OPML file as sources, and what is not taken of it. */
export function outlinesIn({ subscriptions, skipped }: Opml): { feeds: Outline[]; skipped: Opml["skipped"] } {
	const feeds = subscriptions.map(({ url, title, folders, settings }) => ({
		url,
		title,
		category: categoryOf(folders),
		...(settings && { settings }),
	}));
	const left = subscriptions.flatMap(({ url, title, left = [] }) =>
		left.map((reason) => ({ text: title ?? url, reason })),
	);
	return { feeds, skipped: [...skipped, ...left] };
}

/**
 * Reads what feed readers export (OPML 1.0 and 2.0, http://opml.org/spec2.opml), leniently: attributes in any case,
 * folders as nested outlines or as a `category` attribute (`/城建/通知,/other`), and what FreshRSS says besides of how a
 * feed is read. Null when there is no outline.
 */
export function readOpml(text: string): Opml | null {
	const { top, noticed } = readXml(text.replace(/^\ufeff/, ""));
	const truncated = noticed.has("truncated") ? "it ends in the middle" : null;
	const opml: Opml = {
		title: textOf(named(named(top, "opml"), "head", "title")),
		subscriptions: [],
		skipped: [],
		cut: noticed.has("too-many-nodes") ? "it has more outlines than are read" : truncated,
	};
	const outlines = readOutlines(top, [], opml);
	return outlines > 0 ? opml : null;
}

/** The list that a document must be which is kept in step with: whole, or nothing can be said of what it lacks. */
export function readWholeOpml(text: string): Result<Opml> {
	const opml = readOpml(text);
	if (!opml && !/<\/opml\s*>|<opml[^>]*\/>/i.test(text))
		return {
			ok: false,
			error: { stage: "parse", code: "not-opml", message: "it is no OPML, which begins with <opml>" },
		};
	if (opml?.cut)
		return {
			ok: false,
			error: { stage: "parse", code: "truncated", message: `the list is not whole: ${opml.cut}` },
		};
	return { ok: true, value: opml ?? { title: null, subscriptions: [], skipped: [], cut: null } };
}

/** Reads the outlines in an element, and in what is around them; answers with how many there are. */
function readOutlines(element: XmlElement, folders: readonly string[], opml: Opml): number {
	return children(element).reduce((sum, inner) => {
		if (localName(inner) !== "outline") return sum + readOutlines(inner, folders, opml);
		const folder = readOutline(attributesIn(inner), folders, opml);
		return sum + 1 + readOutlines(inner, folder === null ? folders : [...folders, folder], opml);
	}, 0);
}

/** Reads an outline; its name where it is a folder. */
function readOutline(
	attributes: Record<string, string>,
	nested: readonly string[],
	opml: Opml,
): string | null {
	const { xmlurl = "", type = "", category = "" } = attributes;
	const text = (attributes.title || attributes.text || "").replace(/\s+/g, " ").trim();
	if (xmlurl.trim() === "") {
		if (type !== "" && type !== "rss")
			opml.skipped.push({ text: text || type, reason: `an outline of type ${type}` });
		return text || null;
	}
	const url = subscriptionAddress(xmlurl);
	if (!url) {
		opml.skipped.push({ text: text || xmlurl, reason: `${xmlurl} is not an http address` });
		return null;
	}
	const own = takenOfFreshRss(attributes);
	const bridged = takenOfBridge(url);
	const settings = { ...(bridged && { url: bridged.url, ...bridged.settings }), ...own.settings };
	const left = [...own.left, ...(bridged?.left ?? [])];
	for (const folders of nested.length > 0 ? [[...nested]] : categoriesOf(category)) {
		opml.subscriptions.push({
			url,
			title: text && text !== xmlurl ? text : null,
			folders,
			...(Object.keys(settings).length > 0 && { settings }),
			...(left.length > 0 && { left }),
		});
	}
	return null;
}

/** `feed:` addresses are what some readers export for http ones. */
function subscriptionAddress(text: string): string | null {
	const address = text
		.trim()
		.replace(/^feed:(\/\/)?(?=https?:)/i, "")
		.replace(/^feed:\/\//i, "http://");
	return webUrl(address)?.href ?? null;
}

/** Of the attribute, only what is written as a path counts: tags without a slash are not places. */
function categoriesOf(attribute: string): string[][] {
	const paths = attribute.split(",").flatMap((path) =>
		path.trim().startsWith("/")
			? [
					path
						.split("/")
						.map((part) => part.trim())
						.filter(Boolean),
				]
			: [],
	);
	return paths.length > 0 ? paths : [[]];
}

/** The first element of a name in another, and so on; null where one is not there. */
function named(element: XmlElement | null, ...names: string[]): XmlElement | null {
	return names.reduce<XmlElement | null>(
		(at, name) => (at && children(at).find((inner) => localName(inner) === name)) ?? null,
		element,
	);
}

function localName({ raw }: XmlElement): string {
	return raw.slice(raw.indexOf(":") + 1).toLowerCase();
}

function attributesIn(element: XmlElement): Record<string, string> {
	return Object.fromEntries(attributesOf(element).map(({ name, value }) => [name, value]));
}
