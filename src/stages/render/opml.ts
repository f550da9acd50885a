import { lineOrNull, oneLine, webUri } from "./entryValues.ts";
import { attributeList, markupFree, xmlText } from "./xml.ts";

/** A feed to subscribe to, as an outline names it. */
export interface OpmlFeed {
	title: string;
	/** The feed's address, absolute. */
	xmlUrl: string;
	/** The page for people, absolute. */
	htmlUrl: string | null;
	description: string | null;
	language: string | null;
	/** `rss` for every kind of feed by convention. */
	version: "RSS2" | "ATOM" | null;
	/** Category paths; without any it stands at the top. */
	paths: string[];
}

/** An OPML file; nothing of it depends on when it is made. */
export interface OpmlDocument {
	title: string;
	feeds: OpmlFeed[];
	/** Titles of category paths that have one of their own. */
	titles: Record<string, string>;
	/** Categories above this path are left out: of `城建/通知` in `城建`, only `通知` becomes an outline. */
	below: string;
}

interface Folder {
	folders: Map<string, Folder>;
	feeds: OpmlFeed[];
}

export const OPML_TYPE = "text/x-opml; charset=utf-8";

/**
 * OPML 2.0 (http://opml.org/spec2.opml) for feed readers: categories as nested outlines, feeds as outlines of type
 * `rss`. A feed of several categories stands in each.
 */
export function renderOpml(document: OpmlDocument): string {
	const root: Folder = { folders: new Map(), feeds: [] };
	for (const feed of document.feeds) {
		const places = feed.paths.flatMap((path) => placeBelow(path, document.below));
		for (const segments of places.length > 0 ? places : [[]]) folderAt(root, segments).feeds.push(feed);
	}
	return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>${xmlText(markupFree(oneLine(document.title)))}</title>
</head>
<body>
${outlines(root, document.below, document.titles)}</body>
</opml>
`;
}

/** The segments below `below`; none when the path lies elsewhere. */
function placeBelow(path: string, below: string): string[][] {
	if (below === "") return [path.split("/")];
	if (path === below) return [[]];
	return path.startsWith(`${below}/`) ? [path.slice(below.length + 1).split("/")] : [];
}

function folderAt(root: Folder, segments: string[]): Folder {
	let folder = root;
	for (const segment of segments) {
		const next = folder.folders.get(segment) ?? { folders: new Map(), feeds: [] };
		folder.folders.set(segment, next);
		folder = next;
	}
	return folder;
}

function outlines(folder: Folder, path: string, titles: Record<string, string>): string {
	const feeds = folder.feeds.map(outlineOf).join("");
	const folders = [...folder.folders].map(([segment, inner]) => {
		const innerPath = path ? `${path}/${segment}` : segment;
		const text = markupFree(oneLine(titles[innerPath]) || segment);
		return `<outline${attributeList({ text })}>\n${outlines(inner, innerPath, titles)}</outline>\n`;
	});
	return feeds + folders.join("");
}

function outlineOf(feed: OpmlFeed): string {
	const xmlUrl = webUri(feed.xmlUrl);
	const text = markupFree(lineOrNull(feed.title) ?? xmlUrl ?? "");
	const { version, language } = feed;
	const description = lineOrNull(feed.description) && markupFree(oneLine(feed.description));
	const htmlUrl = webUri(feed.htmlUrl);
	return `<outline${attributeList({ type: "rss", text, title: text, xmlUrl, htmlUrl, description, language, version })}/>\n`;
}
