import type { MediaPolicy } from "../../model/reading.ts";
import { escapeHtml } from "../html/escape.ts";
import { fromPublished } from "../html/unescape.ts";
import { webUrl } from "../url/web.ts";
import { hostIn, MUST_PROXY } from "./hosts.ts";
import { mailPictureOf } from "./mail.ts";
import { refererFor } from "./referers.ts";

/**
 * Stands in front of the absolute address of a picture, sound or film that has to come through the proxy. Cleaning
 * does not know the deployment's own address nor its key; rendering does, and puts the signed address in its place.
 */
export const PROXY_MARK = "proxy:";

/** What media of a source go through: the deployment as `media` says, or as well the ways that its source has (`via:` and its id). */
export type MediaWay = MediaPolicy | `via:${string}`;

/** A target with the id of the source whose ways lead to it: `forum!https://…`. */
const WITH_SOURCE = /^([a-z0-9][a-z0-9-]{0,62})!/;

/** The id of the source whose ways lead to a target, and the target itself. */
export function sourceAndTarget(text: string): { source: string | null; target: string } {
	const source = WITH_SOURCE.exec(text)?.[1] ?? null;
	return { source, target: source === null ? text : text.slice(source.length + 1) };
}

/** Whether media at this absolute address only load through the proxy: plain http inside an https page, or a host that wants its own Referer. */
export function needsProxy(url: string, policy: MediaWay): boolean {
	// Nobody else has what came inside a message.
	if (mailPictureOf(url)) return true;
	const parsed = policy === "direct" ? null : webUrl(url);
	if (!parsed) return false;
	if (policy === "proxy" || policy.startsWith("via:") || parsed.protocol === "http:") return true;
	return refererFor(parsed.hostname) !== null || hostIn(MUST_PROXY, parsed.hostname);
}

/** The address with the mark in front when it needs the proxy. */
export function mark(url: string, policy: MediaWay): string {
	return needsProxy(url, policy) ? throughUs(url, policy) : url;
}

/** The address with the mark in front, whatever it needs. */
export function throughUs(url: string, policy: MediaWay): string {
	return PROXY_MARK + (policy.startsWith("via:") ? `${policy.slice("via:".length)}!` : "") + url;
}

/** The address without the mark, and without a source's id that came with it. */
export function unmark(url: string): string {
	return url.startsWith(PROXY_MARK) ? sourceAndTarget(marked(url)).target : url;
}

/** What `toUrl` is given: the address without the mark. */
function marked(url: string): string {
	return url.slice(PROXY_MARK.length);
}

/** Every target that something gives for its address when it is resolved, once each: signing them takes one go. */
export function targetsIn(resolve: (media: (target: string) => string) => unknown): string[] {
	const targets = new Set<string>();
	resolve((target) => {
		targets.add(target);
		return target;
	});
	return [...targets];
}

/** `media(target)` in place of a marked address. */
export function resolveAddress(address: string | null, media: (target: string) => string): string | null {
	return address?.startsWith(PROXY_MARK) ? media(marked(address)) : address;
}

/** Tags of our own serialisation: no attribute value of it holds `<` or `>`, and no text does. */
const MEDIA_TAG = /<(?:img|video|audio|source) [^<>]*>/g;
const MARKED = / (src|poster)="proxy:([^"<>]*)"/g;

/**
 * Puts `toUrl(target)` in place of each marked address of HTML that `cleanHtml` made. No parsing: our serialiser
 * escapes `<`, `>` and `"`, so nothing that looks like a tag is text, and nothing inside a value ends it.
 */
export function applyMedia(html: string, toUrl: (target: string) => string): string {
	if (!html.includes(PROXY_MARK)) return html;
	return html.replace(MEDIA_TAG, (tag) =>
		tag.replace(
			MARKED,
			(_, name: string, target: string) => ` ${name}="${escapeHtml(toUrl(fromPublished(target)))}"`,
		),
	);
}
