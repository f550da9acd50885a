import { Parser } from "htmlparser2";
import { webUrl } from "../base/url/web.ts";
import type { Settings } from "../config/settings.ts";
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
	subscriptions: Subscription[];
	/** Outlines that are no feed to fetch, each with the reason. */
	skipped: { text: string; reason: string }[];
}

interface Outline {
	folder: string | null;
}

/**
 * Reads what feed readers export (OPML 1.0 and 2.0, http://opml.org/spec2.opml), leniently: attributes in any case,
 * folders as nested outlines or as a `category` attribute (`/城建/通知,/other`), and what FreshRSS says besides of how a
 * feed is read. Null when there is no outline.
 */
export function readOpml(text: string): Opml | null {
	const opml: Opml = { subscriptions: [], skipped: [] };
	const open: Outline[] = [];
	let outlines = 0;
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				if (name !== "outline") return;
				outlines++;
				open.push(readOutline(lowerCased(attributes), open, opml));
			},
			onclosetag(name) {
				if (name === "outline") open.pop();
			},
		},
		{ xmlMode: true, lowerCaseTags: true, decodeEntities: true },
	);
	parser.end(text.replace(/^\ufeff/, ""));
	return outlines > 0 ? opml : null;
}

function readOutline(attributes: Record<string, string>, open: Outline[], opml: Opml): Outline {
	const { xmlurl = "", type = "", category = "" } = attributes;
	const text = (attributes.title || attributes.text || "").replace(/\s+/g, " ").trim();
	if (xmlurl.trim() === "") {
		if (type !== "" && type !== "rss")
			opml.skipped.push({ text: text || type, reason: `an outline of type ${type}` });
		return { folder: text || null };
	}
	const url = subscriptionAddress(xmlurl);
	if (!url) opml.skipped.push({ text: text || xmlurl, reason: `${xmlurl} is not an http address` });
	else {
		const own = takenOfFreshRss(attributes);
		const bridged = takenOfBridge(url);
		const settings = { ...(bridged && { url: bridged.url, ...bridged.settings }), ...own.settings };
		const left = [...own.left, ...(bridged?.left ?? [])];
		const nested = open.flatMap((outline) => outline.folder ?? []);
		for (const folders of nested.length > 0 ? [nested] : categoriesOf(category)) {
			opml.subscriptions.push({
				url,
				title: text && text !== xmlurl ? text : null,
				folders,
				...(Object.keys(settings).length > 0 && { settings }),
				...(left.length > 0 && { left }),
			});
		}
	}
	return { folder: null };
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

function lowerCased(attributes: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}
