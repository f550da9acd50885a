import { selectorFault } from "../../base/html/selectorFault.ts";
import { webUrl } from "../../base/url/web.ts";
import type { Settings } from "../../config/settings.ts";
import { OPML_MAX_PLACES } from "../../settings.ts";
import type { Opml, Subscription } from "../opml.ts";
import { leftOver, patternOf } from "./taken.ts";

/** A feed as Miniflux's `GET /v1/feeds` has it, as far as it is looked at. */
interface MinifluxFeed {
	feed_url?: unknown;
	title?: unknown;
	category?: { title?: unknown } | null;
	[rule: string]: unknown;
}

/** Reads the answer of Miniflux's `GET /v1/feeds` (its OPML has no rules); null when it is none. */
export function readMiniflux(text: string): Opml | null {
	let feeds: unknown;
	try {
		feeds = JSON.parse(text);
	} catch {
		return null;
	}
	if (!Array.isArray(feeds) || !feeds.some((feed) => typeof feed?.feed_url === "string")) return null;
	const opml: Opml = { title: null, subscriptions: [], skipped: [], cut: null };
	const beyond = feeds.length - OPML_MAX_PLACES;
	if (beyond > 0) {
		const reason = `more than the ${OPML_MAX_PLACES} feeds that are read of one document`;
		opml.skipped.push({ text: `${beyond} feeds`, reason });
	}
	for (const feed of feeds.slice(0, OPML_MAX_PLACES) as MinifluxFeed[]) {
		const address = textIn(feed.feed_url);
		const url = webUrl(address)?.href;
		const title = textIn(feed.title) || null;
		if (url) opml.subscriptions.push({ ...subscriptionOf(feed), url, title });
		else opml.skipped.push({ text: title ?? address, reason: `${address} is not an http address` });
	}
	return opml;
}

function subscriptionOf(feed: MinifluxFeed): Omit<Subscription, "url" | "title"> {
	const settings: Settings = {};
	const left: string[] = [];
	const select: Record<string, string> = {};
	const headers: Record<string, string> = {};
	const scraper = textIn(feed.scraper_rules);
	if (feed.crawler === true || scraper) settings.fulltext = true;
	if (scraper && selectorFault(scraper) === null) select.content = scraper;
	else if (scraper) left.push(leftOver("scraper_rules", scraper));
	for (const rule of rulesIn(textIn(feed.rewrite_rules))) {
		const [, , removed] = /^remove\((["'])(.+)\1\)$/.exec(rule) ?? [];
		if (removed !== undefined && selectorFault(removed) === null)
			select.remove = [select.remove, removed].filter(Boolean).join(", ");
		else left.push(leftOver("rewrite_rules", rule));
	}
	for (const [name, key] of [
		["blocklist_rules", "exclude"],
		["keeplist_rules", "include"],
	] as const) {
		const rule = textIn(feed[name]);
		const pattern = rule ? patternOf(rule) : null;
		if (pattern !== null) settings[key] = [pattern];
		else if (rule) left.push(leftOver(name, rule));
	}
	for (const [name, key] of [
		["block_filter_entry_rules", "exclude"],
		["keep_filter_entry_rules", "include"],
	] as const) {
		for (const line of textIn(feed[name])
			.split("\n")
			.map((text) => text.trim())
			.filter(Boolean)) {
			const [, expression] = /^Entry(?:Title|Content|Category|Tag)\s*=\s*(.+)$/.exec(line) ?? [];
			const pattern = expression === undefined ? null : patternOf(expression);
			if (pattern === null) left.push(leftOver(name, line));
			else settings[key] = [...((settings[key] ?? []) as string[]), pattern];
		}
	}
	if (textIn(feed.user_agent)) headers["User-Agent"] = textIn(feed.user_agent);
	if (textIn(feed.cookie)) headers.Cookie = textIn(feed.cookie);
	if (feed.disabled === true) settings.enabled = false;
	for (const name of ["username", "urlrewrite_rules", "proxy_url"]) {
		// A password is nobody's business but its owner's.
		if (textIn(feed[name]))
			left.push(leftOver(name, name === "username" ? "a name and a password" : textIn(feed[name])));
	}
	if (Object.keys(select).length > 0) settings.select = select;
	if (Object.keys(headers).length > 0) settings.headers = headers;
	const folder = textIn(feed.category?.title);
	return { folders: folder && folder !== "All" ? [folder] : [], settings, left };
}

/** `add_image_title,remove(".ad, .more")` has two: commas in brackets part none. */
function rulesIn(text: string): string[] {
	return (text.match(/[^,()\s]+(?:\([^)]*\))?/g) ?? []).map((rule) => rule.trim());
}

function textIn(value: unknown): string {
	return typeof value === "string" ? value.trim() : "";
}
