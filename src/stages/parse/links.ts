import { looksWeb } from "../../base/url/web.ts";
import type { Enclosure } from "../../model/entry.ts";
import { bytesOf, type FeedContext, urlAt, urlIn } from "./context.ts";
import { attribute, textOf, type XmlElement } from "./xml/elements.ts";

/** An Atom link with its relation; no relation means `alternate` (RFC 4287, 4.2.7.2). */
export interface Link {
	rel: string;
	type: string;
	url: string;
	element: XmlElement;
}

/** Atom links with their addresses resolved; those without an address are left out. */
export function linksOf(elements: XmlElement[], context: FeedContext): Link[] {
	return elements.flatMap((element) => {
		const url = urlAt(element, "href", context) ?? urlAsText(element, context);
		if (url === null) return [];
		const rel = (attribute(element, "rel") ?? "alternate").toLowerCase();
		const type = (attribute(element, "type") ?? "").toLowerCase();
		return [{ rel: rel.replace("http://www.iana.org/assignments/relation/", ""), type, url, element }];
	});
}

/** `<link rel="enclosure">https://…</link>`, by writers who know RSS better. */
function urlAsText(element: XmlElement, context: FeedContext): string | null {
	if (element.nodes.length === 0 || attribute(element, "rel") === null) return null;
	return looksWeb(textOf(element) ?? "") ? urlIn(element, context) : null;
}

/** Where a person reads it: the first alternate that is a page, else the first alternate. */
export function alternateOf(links: Link[]): string | null {
	const alternates = links.filter((link) => link.rel === "alternate");
	return (alternates.find((alternate) => isPage(alternate.type)) ?? alternates[0])?.url ?? null;
}

/** The address of the first link with the relation. */
export function linkOf(links: Link[], rel: string): string | null {
	return links.find((link) => link.rel === rel)?.url ?? null;
}

/** Links to files. */
export function enclosuresOf(links: Link[]): Enclosure[] {
	return links
		.filter((link) => link.rel === "enclosure")
		.map(({ url, type, element }) => ({
			url,
			type: type || null,
			length: bytesOf(attribute(element, "length")),
			durationSeconds: null,
			title: attribute(element, "title"),
		}));
}

function isPage(type: string): boolean {
	return type === "" || type === "text/html" || type === "application/xhtml+xml";
}
