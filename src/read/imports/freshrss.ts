import { selectorFault } from "../../base/html/selectorFault.ts";
import type { Settings } from "../../config/settings.ts";
import { EVERY_MAX_SECONDS, EVERY_MIN_SECONDS } from "../../settings.ts";
import { leftOver, type Taken } from "./taken.ts";
import { selectorOf } from "./xpath.ts";

/** What FreshRSS calls fields of an item, and what they are called here. */
const FIELDS: Readonly<Record<string, string>> = {
	item: "item",
	itemtitle: "title",
	itemcontent: "content",
	itemuri: "link",
	itemauthor: "author",
	itemtimestamp: "date",
	itemthumbnail: "image",
};

/** Attributes that say nothing of how a feed is read here. */
const SILENT = /^frss:(?:priority|unicitycriteria|opmlurl|mutes?|xpathfeedtitle|jsonfeedtitle)/;

/**
 * What the attributes of FreshRSS's own in an OPML say of a feed (https://freshrss.github.io/FreshRSS/en/developers/OPML.html);
 * their names in lower case.
 */
export function takenOfFreshRss(attributes: Readonly<Record<string, string>>): Taken {
	const settings: Settings = {};
	const select: Record<string, string> = {};
	const headers: Record<string, string> = {};
	const left: string[] = [];
	const type = (attributes.type ?? "").toLowerCase();
	for (const [name, value] of Object.entries(attributes)) {
		if (!name.startsWith("frss:") || value.trim() === "" || SILENT.test(name)) continue;
		const key = name.slice("frss:".length);
		const xpath = FIELDS[key.replace(/^xpath/, "")];
		const json = FIELDS[key.replace(/^json/, "")];
		if (key.startsWith("xpath") && xpath && type === "html+xpath") {
			const selector = selectorOf(value);
			if (selector === null) left.push(leftOver(name, value));
			else select[xpath] = selector;
		} else if (key.startsWith("json") && json && type.startsWith("json+"))
			select[json] = `$.${value.replace(/^\$\.?/, "")}`;
		else if (key === "cssfullcontent" && isCss(value)) {
			settings.fulltext = true;
			select.content = value.trim();
		} else if ((key === "csscontentfilter" || key === "csscontentfilters") && isCss(value))
			select.remove = value.trim();
		else if (key === "ttl" && /^-?\d+$/.test(value.trim())) {
			if (Number(value) < 0) settings.enabled = false;
			else if (Number(value) > 0) settings.every = everyOf(Number(value));
		} else if (key === "curlopt_useragent") headers["User-Agent"] = value;
		else if (key === "curlopt_cookie") headers.Cookie = value;
		else left.push(leftOver(name, value));
	}
	if (type === "html+xpath" && select.item) settings.kind = "list";
	if (/^(?:xml\+xpath|html\+xpath\+json)/.test(type)) left.push(leftOver("type", attributes.type ?? ""));
	if (Object.keys(select).length > 0) settings.select = select;
	if (Object.keys(headers).length > 0) settings.headers = headers;
	return { settings, left };
}

/** FreshRSS counts in seconds, and knows no bounds. */
function everyOf(seconds: number): string {
	return `${Math.min(EVERY_MAX_SECONDS, Math.max(EVERY_MIN_SECONDS, seconds))}s`;
}

function isCss(selector: string): boolean {
	return selectorFault(selector) === null;
}
