import { webUrl } from "../base/url/web.ts";
import type { Settings } from "../config/settings.ts";
import type { Result } from "../model/result.ts";
import {
	OPML_FOLDER_MAX_CHARS,
	OPML_MAX_FOLDERS,
	OPML_MAX_PATHS,
	OPML_MAX_PLACES,
	OPML_PATHS_MAX_CHARS,
	OPML_SKIPPED_MAX_CHARS,
} from "../settings.ts";
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
	const reading: Reading = { opml, beyond: 0, deeper: false };
	const outlines = readOutlines(top, [], reading);
	if (reading.beyond > 0) {
		const reason = `more than the ${OPML_MAX_PLACES} feeds that are read of one document, counted once for each folder`;
		skip(opml, `${reading.beyond} outlines`, reason);
	}
	if (reading.deeper)
		skip(
			opml,
			"folders",
			`more than ${OPML_MAX_FOLDERS} in each other: what lies deeper is in the last of them`,
		);
	return outlines > 0 ? opml : null;
}

/** A document as far as it is read. */
interface Reading {
	opml: Opml;
	/** Outlines of feeds that there was no room for. */
	beyond: number;
	/** Whether folders lie deeper than is read. */
	deeper: boolean;
}

function skip({ skipped }: Opml, text: string, reason: string): void {
	skipped.push({ text: excerpt(text), reason });
}

function excerpt(text: string): string {
	return text.slice(0, OPML_SKIPPED_MAX_CHARS).toWellFormed();
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
function readOutlines(element: XmlElement, folders: readonly string[], reading: Reading): number {
	return children(element).reduce((sum, inner) => {
		if (localName(inner) !== "outline") return sum + readOutlines(inner, folders, reading);
		const folder = readOutline(attributesIn(inner), folders, reading);
		const isDeeper = folder !== null && folders.length >= OPML_MAX_FOLDERS;
		reading.deeper ||= isDeeper;
		const within = folder === null || isDeeper ? folders : [...folders, folder];
		return sum + 1 + readOutlines(inner, within, reading);
	}, 0);
}

/** Reads an outline; its name where it is a folder. */
function readOutline(
	attributes: Record<string, string>,
	nested: readonly string[],
	reading: Reading,
): string | null {
	const { opml } = reading;
	const { xmlurl = "", type = "", category = "" } = attributes;
	const text = (attributes.title || attributes.text || "").replace(/\s+/g, " ").trim();
	if (xmlurl.trim() === "") {
		if (type !== "" && type !== "rss") skip(opml, text || type, `an outline of type ${excerpt(type)}`);
		return text.slice(0, OPML_FOLDER_MAX_CHARS).toWellFormed().trim() || null;
	}
	if (opml.subscriptions.length >= OPML_MAX_PLACES) {
		reading.beyond++;
		return null;
	}
	const url = subscriptionAddress(xmlurl);
	if (!url) {
		skip(opml, text || xmlurl, `${excerpt(xmlurl)} is not an http address`);
		return null;
	}
	const own = takenOfFreshRss(attributes);
	const bridged = takenOfBridge(url);
	const settings = { ...(bridged && { url: bridged.url, ...bridged.settings }), ...own.settings };
	const left = [...own.left, ...(bridged?.left ?? [])];
	const { paths, rest } = nested.length > 0 ? { paths: [[...nested]], rest: null } : categoriesOf(category);
	if (rest !== null) skip(opml, text || xmlurl, rest);
	for (const folders of paths) {
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

/**
 * Of the attribute, only what is written as a path counts: tags without a slash are not places.
 * @returns paths, each once; and why what there is besides is left out, null where nothing is
 */
function categoriesOf(attribute: string): { paths: string[][]; rest: string | null } {
	if (attribute.length > OPML_PATHS_MAX_CHARS)
		return { paths: [[]], rest: `its folders, which are more than ${OPML_PATHS_MAX_CHARS} characters` };
	const written = attribute.split(",").filter((path) => path.trim().startsWith("/"));
	const named = written.slice(0, OPML_MAX_PATHS).map(segmentsOf);
	const paths = [...new Map(named.map((segments) => [segments.join("/"), segments])).values()];
	const beyond = written.length - OPML_MAX_PATHS;
	const rest = beyond > 0 ? `${beyond} of its folders, beyond ${OPML_MAX_PATHS} of one feed` : null;
	return { paths: paths.length > 0 ? paths : [[]], rest };
}

function segmentsOf(path: string): string[] {
	return path
		.split("/", OPML_MAX_FOLDERS + 1)
		.map((part) => part.trim().slice(0, OPML_FOLDER_MAX_CHARS).toWellFormed().trim())
		.filter(Boolean);
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
