import type { Code } from "../../model/codes.ts";
import type { ParsedFeed } from "../../model/feed.ts";
import type { Result } from "../../model/result.ts";
import { adaptAtom, adaptEntry } from "./atom.ts";
import { addProblem, type FeedContext, type ParseOptions } from "./context.ts";
import { type DocumentKind, detectKind } from "./detect.ts";
import { findFeedLinks } from "./feedlinks.ts";
import { parseJsonFeed } from "./jsonfeed.ts";
import { NewestEntries, tooMany } from "./newest.ts";
import { inPieces } from "./pieces.ts";
import { adaptRss } from "./rss.ts";
import { adaptItem } from "./rssItem.ts";
import { findShape, type Shape } from "./shape.ts";
import { parseSitemap } from "./sitemap.ts";
import { readXml, type XmlDocument } from "./xml/reader.ts";

export type { ParseOptions } from "./context.ts";

/** Reads a feed in any dialect. Fails with `html-not-feed`, `not-a-feed`, `json-malformed` or `empty`. */
export function parseFeed(text: string, options: ParseOptions): Result<ParsedFeed> {
	const kind = detectKind(text, options.contentType);
	if (kind === "jsonfeed") return parseJsonFeed(text, contextOf("", options));
	if (kind === "sitemap") return parseSitemap(text, contextOf("", options));
	if (kind === "html") return htmlNotFeed(text, options);
	if (kind === "unknown") return notAFeed(text);
	return parseXmlFeed(text, kind, options);
}

function parseXmlFeed(text: string, kind: DocumentKind, options: ParseOptions): Result<ParsedFeed> {
	const context = contextOf(text, options);
	const document = readXml(withoutControls(text, context), (element) => {
		const adapt = element.name === "item" ? adaptItem : adaptEntry;
		const entry = adapt(element, context);
		element.nodes = [];
		element.isRead = true;
		context.adapted.add(element, entry);
	});
	const shape = findShape(document.top, context);
	if (!shape) return notAFeed(text);
	if ("text" in shape) return parseFeed(shape.text, options);
	noteMends(document, context);
	const count = context.adapted.tooMany();
	if (count !== null) context.problems.push(tooMany(count));
	const feed = { ...adapt(shape, kind, context), count: count ?? undefined };
	return feed.entries.length === 0 && isCut(feed) ? cutBeforeEntries() : { ok: true, value: feed };
}

function isCut({ problems }: ParsedFeed): boolean {
	return problems.some(({ code }) => code === "truncated" || code === "truncated-entry");
}

/** A feed that ends before its first entry does tells nothing; to take it for an empty one would be to believe it. */
function cutBeforeEntries(): Result<ParsedFeed> {
	const message = "the document ends before its first entry is whole";
	return { ok: false, error: { stage: "parse", code: "truncated", message } };
}

function adapt(shape: Shape, kind: DocumentKind, context: FeedContext): ParsedFeed {
	if (shape.dialect === "atom") return adaptAtom(shape.root, shape.entries, context);
	return adaptRss(kind === "rdf" ? "rdf" : "rss", shape.root, shape.entries, shape.images, context);
}

function contextOf(text: string, options: ParseOptions): FeedContext {
	const context: FeedContext = {
		options,
		problems: [],
		hasBase: text.includes("xml:base"),
		hasLang: text.includes("xml:lang"),
		adapted: new NewestEntries(),
	};
	return context;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML does not allow
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

function withoutControls(text: string, context: FeedContext): string {
	if (!CONTROLS.test(text)) return text;
	addProblem(context, "control-characters", "characters that XML does not allow were removed");
	const all = new RegExp(CONTROLS.source, "g");
	return inPieces(text, /[\s\S]/g, (piece) => piece.replace(all, ""));
}

const MENDED: Partial<Record<Code<"parse">, string>> = {
	"undeclared-prefix": "prefix used without a declaration, read by convention",
	"html-entity": "entity of HTML in XML, read as HTML",
	"unescaped-ampersand": "ampersand that starts no reference, read as text",
	"unescaped-less-than": "less-than sign that starts no tag, read as text",
	"unclosed-element": "element without an end tag, ended where its parent or sibling demands it",
	"stray-end-tag": "end tag without a start tag, left out",
	"broken-start-tag": "start tag with broken quotes or no end, read to the next sign that ends it",
	"broken-end-tag": "end tag that runs into another or has another prefix, mended",
	"broken-instruction": "instruction or XML declaration without an end, left out",
	"broken-cdata": "start of a CDATA section misspelt, read as one",
	"unterminated-comment": "comment without an end, read as text",
	"unterminated-cdata": "CDATA section without an end, ended with its element",
	truncated: "the document ends inside an element",
	"too-many-nodes": "more elements and texts than a feed or an entry has; what came after them was left out",
	"text-cut": "a text longer than any, cut",
	"too-deep": "nested deeper than any feed is, flattened",
	"entity-too-deep": "entity that expands without end, left out",
};

function noteMends(document: XmlDocument, context: FeedContext): void {
	for (const [code, example] of document.noticed) {
		addProblem(context, code, `${MENDED[code] ?? code}: ${example.replace(/\s+/g, " ").slice(0, 60)}`);
	}
}

function htmlNotFeed(text: string, options: ParseOptions): Result<ParsedFeed> {
	const links = findFeedLinks(text, options.url);
	const found =
		links.length > 0 ? `it links to ${links.map((link) => link.url).join(", ")}` : "it links to no feed";
	return {
		ok: false,
		error: { stage: "parse", code: "html-not-feed", message: `a web page instead of a feed; ${found}` },
	};
}

function notAFeed(text: string): Result<ParsedFeed> {
	const start = text.slice(0, 60).replace(/\s+/g, " ").trim();
	if (start === "")
		return { ok: false, error: { stage: "parse", code: "empty", message: "there is nothing to read" } };
	return {
		ok: false,
		error: { stage: "parse", code: "not-a-feed", message: `no feed of any known dialect: ${start}` },
	};
}
