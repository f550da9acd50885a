import { escapeHtml } from "../../../base/html/escape.ts";
import { resolveUrl } from "../../../base/url/resolve.ts";
import { ADDRESS_MAX_CHARS } from "../../../settings.ts";
import type { Page } from "../page.ts";

/** Scripts are searched up to so many characters in all. */
const MAX_SEARCHED = 2_000_000;
/** One post has no more pictures, and two of them stand no further apart. */
const MAX_PICTURES = 60;
const MAX_GAP = 3_000;
/** So many characters before an address tell its name. */
const NAME_CHARS = 48;
const NAME = /(?:([\w$]+)["']?\s*:|[[,])\s*$/;
/** What says that another thing begins. */
const OTHER = /["']?(?:title|headline|author|nick_?name|user_?name|avatar|summary|excerpt|slug)["']?\s*:/i;

/**
 * The pictures of a post that is made of pictures, which its script would show: those that the page's state lists
 * together with the one that the head names. Empty when there are no two of them.
 */
export function picturesInState(page: Page): string[] {
	const lead = page.metas.get("og:image") ?? page.metas.get("twitter:image");
	const file = lead
		?.replace(/[?#].*$/, "")
		.split("/")
		.at(-1);
	if (!lead || !file) return [];
	let left = MAX_SEARCHED;
	for (const { name, attribs, children } of page.tree.elements) {
		if (name !== "script" || attribs.src) continue;
		for (const child of children) {
			if (child.type !== "text" || child.data.length > left || !child.data.includes(file)) continue;
			left -= child.data.length;
			const found = listWith(lead, child.data);
			if (found.length > 1) return found;
		}
	}
	return [];
}

/** An address between quotation marks, with the name before it. */
interface Written {
	name: string;
	url: string;
	start: number;
	end: number;
}

function* addressesIn(code: string): Generator<Written> {
	for (let at = code.indexOf("http"); at >= 0; at = code.indexOf("http", at + 4)) {
		const quote = code[at - 1];
		if (quote !== '"' && quote !== "'") continue;
		const end = code.indexOf(quote, at);
		if (end < 0) return;
		const name = NAME.exec(code.slice(Math.max(0, at - 1 - NAME_CHARS), at - 1));
		const url = name && end - at < ADDRESS_MAX_CHARS ? resolveUrl(plain(code.slice(at, end)), null) : null;
		if (url) yield { name: name?.[1] ?? "[]", url, start: at, end };
		at = end - 4;
	}
}

/** The run of addresses under one name that holds an address; each once. */
function listWith(wanted: string, code: string): string[] {
	const runs = new Map<string, { urls: Set<string>; end: number }>();
	for (const { name, url, start, end } of addressesIn(code)) {
		const run = runs.get(name);
		const between = run ? code.slice(run.end, start) : "";
		const isNext = run !== undefined && between.length < MAX_GAP && !OTHER.test(between);
		if (run && !isNext && run.urls.size > 1 && has(run.urls, wanted)) return [...run.urls];
		const urls = isNext ? run.urls : new Set<string>();
		if (urls.size < MAX_PICTURES) urls.add(url);
		runs.set(name, { urls, end });
	}
	for (const { urls } of runs.values()) if (urls.size > 1 && has(urls, wanted)) return [...urls];
	return [];
}

/** An address as code writes it: `\/`, `\u002F`, `\x26amp;`. */
function plain(written: string): string {
	return written
		.replace(/\\u([\da-f]{4})|\\x([\da-f]{2})/gi, (_, wide, narrow) =>
			String.fromCharCode(Number.parseInt(wide ?? narrow, 16)),
		)
		.replaceAll("\\/", "/")
		.replaceAll("&amp;", "&");
}

/** Whether a picture is among others, in whatever size. */
function has(urls: ReadonlySet<string>, wanted: string): boolean {
	const bare = (url: string) => url.replace(/^https?:/, "").replace(/[?#].*$/, "");
	return [...urls].some((url) => bare(url) === bare(wanted));
}

/** Pictures as HTML. */
export function pictureHtml(urls: readonly string[]): string {
	return urls.map((url) => `<figure><img src="${escapeHtml(url)}"></figure>`).join("\n");
}
