import { DOMParser } from "linkedom";
import { buildInto } from "./build.ts";
import type { DomDocument, DomElement } from "./types.ts";

/** A document, whatever was there of it: always with html, head and body, every node in one of the two. */
export function parseDocument(html: string): DomDocument {
	const document = emptyDocument();
	buildInto(document, html, null);
	return document;
}

/** A `div` that belongs to no document's body and holds the fragment. */
export function parseFragment(html: string): DomElement {
	const document = emptyDocument();
	const holder = document.createElement("div");
	buildInto(document, html, holder);
	return holder;
}

// Given a fragment, or a page without <html>, linkedom leaves the body empty, so it never sees one: it gets this
// frame and the builder fills it.
function emptyDocument(): DomDocument {
	const parsed = new DOMParser().parseFromString(
		"<!doctype html><html><head></head><body></body></html>",
		"text/html",
	);
	return parsed as unknown as DomDocument;
}
