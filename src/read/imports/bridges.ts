import { selectorFault } from "../../base/html/selectorFault.ts";
import { webUrl } from "../../base/url/web.ts";
import type { Settings } from "../../config/settings.ts";
import { leftOver, patternOf, type Taken } from "./taken.ts";
import { selectorOf } from "./xpath.ts";

/**
 * What an address of RSS-Bridge's asks for, where it can be had without it: the page or feed itself and how it is read.
 * Null for an address of something else, and for bridges that know more of their site than an address says.
 */
export function takenOfBridge(address: string): (Taken & { url: string }) | null {
	const { searchParams: params } = webUrl(address) ?? {};
	const bridge = params?.get("bridge")?.replace(/Bridge$/, "") ?? "";
	const read = BRIDGES[bridge.toLowerCase()];
	if (!params || !read || params.get("action") !== "display") return null;
	const asked = new Map([...params].filter(([name, value]) => value.trim() !== "" && !SILENT.has(name)));
	const take = (name: string): string | null => {
		const value = asked.get(name) ?? null;
		asked.delete(name);
		return value;
	};
	const settings: Settings = {};
	const left: string[] = [];
	const url = webUrl(read(take, settings, left) ?? "")?.href;
	if (url === undefined) return null;
	return { url, settings, left: [...left, ...[...asked].map(([name, value]) => leftOver(name, value))] };
}

const SILENT: ReadonlySet<string> = new Set([
	"action",
	"bridge",
	"format",
	"context",
	"_cache_timeout",
	"limit",
	"target_title",
	"target_content",
	"token",
]);

type Take = (name: string) => string | null;

/** By the bridge's name: reads its parameters into settings, and answers with the address. */
const BRIDGES: Readonly<Record<string, (take: Take, settings: Settings, left: string[]) => string | null>> = {
	cssselector: (take, settings, left) => {
		const item = css(take, "url_selector", left);
		if (item !== null) {
			settings.kind = "list";
			// What is selected is the link, or something around it, whose first link it is.
			const isLink = item.split(",").every((part) => /(?:^|[\s>+~])a(?![\w-])[^\s>+~]*$/.test(part.trim()));
			settings.select = isLink ? { item, link: "@href" } : { item };
		}
		article(take, settings, left);
		return take("home_page");
	},
	cssselectorfeedexpander: (take, settings, left) => {
		article(take, settings, left);
		return take("feed");
	},
	xpath: (take, settings, left) => {
		const names = {
			item: "item",
			title: "title",
			content: "content",
			uri: "link",
			author: "author",
			timestamp: "date",
			enclosures: "image",
		};
		const select: Record<string, string> = {};
		for (const [name, field] of Object.entries(names)) {
			const value = take(name);
			const selector = value === null ? null : selectorOf(value);
			if (selector !== null) select[field] = selector;
			else if (value !== null) left.push(leftOver(name, value));
		}
		if (select.item) {
			settings.kind = "list";
			settings.select = select;
		}
		return take("url");
	},
	filter: (take, settings, left) => {
		const filter = take("filter");
		const flags = take("case_insensitive") === "on" ? "(?i)" : "";
		const pattern = filter === null ? null : patternOf(flags + filter);
		const isBlocking = take("filter_type") === "block";
		if (pattern !== null) settings[isBlocking ? "exclude" : "include"] = [pattern];
		else if (filter !== null) left.push(leftOver("filter", filter));
		return take("url");
	},
};

/** How articles are read. */
function article(take: Take, settings: Settings, left: string[]): void {
	const content = css(take, "content_selector", left);
	const remove = css(take, "content_cleanup", left);
	if (content !== null) settings.fulltext = true;
	const before = (settings.select ?? {}) as Record<string, string>;
	const select = { ...before, ...(content !== null && { content }), ...(remove !== null && { remove }) };
	if (Object.keys(select).length > 0) settings.select = select;
}

function css(take: Take, name: string, left: string[]): string | null {
	const value = take(name)?.trim() ?? null;
	if (value === null || selectorFault(value) === null) return value;
	left.push(leftOver(name, value));
	return null;
}
