import { hash64 } from "../../base/hash.ts";
import { mediaOf } from "../../config/media.ts";
import { READ_BY } from "../../config/reading.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { ReadAs } from "../../model/reading.ts";
import { isFeedKind } from "../../read/siteFeed.ts";
import {
	DISTRUST_MS,
	FETCH_MAX_BYTES,
	FETCH_MAX_REDIRECTS,
	FETCH_TIMEOUT_MS,
	WHOLE_EVERY_MS,
	WHOLE_EVERY_REQUESTS,
} from "../../settings.ts";
import { decode } from "../../stages/decode/decode.ts";
import { addressBy, turnsOf } from "../../stages/fetch/route.ts";
import type { FetchRequest, RouteMemory } from "../../stages/fetch/types.ts";
import { detectKind } from "../../stages/parse/detect.ts";
import type { Copy, SourceState, Timing } from "../contract.ts";

const ACCEPT =
	"application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, application/json;q=0.7, */*;q=0.5";

const ACCEPT_PAGE = "text/html, application/xhtml+xml, */*;q=0.5";

/** How a source is asked: where it has moved to, with the validators of what was understood last. */
export function requestFor(
	source: SourceConfig,
	state: SourceState,
	timing: Timing,
	userAgent: string,
	now: number,
): FetchRequest {
	const url = addressOf(source, state, timing);
	const isKnown = isTrusted(state, now) && !wantsWhole(timing, now) && !asksAgain(source, state, url);
	const { etag, lastModified } = (isKnown && copyFor(source, timing)) || NO_VALIDATORS;
	const { instances } = source;
	const isFeed = isToBeFeed(source, state) && !asksAgain(source, state, url);
	const isWanted = wantedAs(source, isFeed);
	return { ...common(source, userAgent), url, instances, etag, lastModified, accept: ACCEPT, isWanted };
}

/** Whether the source is known to be a feed, or is to be one; at first any page may be that of a proxy. */
function isToBeFeed({ kind }: SourceConfig, state: SourceState): boolean {
	if (kind === "auto") return state.kind === null || isFeedKind(state.kind);
	return kind === "feed" || kind === "sitemap";
}

/** Tells what may be the source's from what a proxy may say in its place. */
function wantedAs({ charset, select }: SourceConfig, isFeed: boolean): FetchRequest["isWanted"] {
	if (select) return undefined;
	return (bytes, contentType) => {
		const kind = detectKind(decode(bytes, { contentType, charset }).text, contentType);
		return kind !== "unknown" && (kind !== "html" || !isFeed);
	};
}

const NO_VALIDATORS = { etag: null, lastModified: null };

/**
 * Where a source is asked: where it has moved to, and while that fails in turns at its first address and at the page
 * that linked to it, for any of them may be the one that has gone.
 */
export function addressOf(source: SourceConfig, state: SourceState, { failures }: Timing): string {
	const all = [state.movedTo ?? "", firstAddress(source, state), pageAddress(source, state)];
	const known = [...new Set(all)].filter(Boolean);
	return known[failures % known.length] ?? state.url;
}

/** Where a source is before it moves: the feed that its page links to, else the page. */
export function firstAddress(source: SourceConfig, state: SourceState): string {
	return state.siteFeed?.url ?? pageAddress(source, state);
}

/** What its owner has written, or what stands for that. */
function pageAddress({ recipe }: SourceConfig, { url }: SourceState): string {
	return recipe?.url ?? url;
}

/** Whether an address is that of the page which named the feed that is read in its place: what it names now is to be seen. */
export function asksAgain(source: SourceConfig, state: SourceState, asked: string): boolean {
	return state.siteFeed !== null && state.siteFeed.url !== asked && asked === pageAddress(source, state);
}

/** How one page of a source is asked for: no validators, and the source's own headers only where they belong. */
export function pageRequest(source: SourceConfig, url: string, as: ReadAs, userAgent: string): FetchRequest {
	const accept = as === "feed" ? ACCEPT : ACCEPT_PAGE;
	// "auto" stands for files of any kind here.
	const isWanted = as === "auto" ? undefined : wantedAs(source, as === "feed");
	return { ...common(source, userAgent), ...NO_VALIDATORS, url, accept, isWanted };
}

/** The document that was read last, if it was read as it would be read now: the owner may have changed how. */
export function copyFor(source: SourceConfig, { copy }: Timing): Copy | null {
	return copy?.reading === readingOf(source) ? copy : null;
}

/** Whether the document that was read last would be read in another way now. */
export function isReadAnew(source: SourceConfig, timing: Timing): boolean {
	return timing.copy !== null && copyFor(source, timing) === null;
}

/** What of a source's configuration changes what its document says. */
export function readingOf(source: SourceConfig): string {
	const read = READ_BY.map((key) => source[key]);
	return hash64(JSON.stringify([...read, mediaOf(source), source.fulltext]));
}

/** The host that is asked first for a source: its own, a proxy's, or an instance of RSSHub's. */
export function firstHost(
	{ url: written, recipe, via = [], instances }: SourceConfig,
	routes: RouteMemory,
	now: number,
): string {
	const url = recipe?.url ?? written;
	if (!via.length && !instances) return new URL(url).host;
	const [turn] = turnsOf({ url, via, instances }, routes, now);
	return new URL(turn ? addressBy(turn.route, turn.url) : url).host;
}

/** How many requests an address of the source may take: one by each way, and redirects. */
export function requestsFor({ via, instances }: SourceConfig): number {
	return Math.max(1, via?.length ?? 0) * Math.max(1, instances?.length ?? 0) + FETCH_MAX_REDIRECTS;
}

/** What of a source's configuration makes it due at once when it changes. */
export function configuredAs(source: SourceConfig): string {
	const { url, everySeconds, headers, via, instances, recipe } = source;
	const elsewhere = [...(instances ?? []), ...(recipe ? [recipe.url] : [])];
	const asked = [readingOf(source), url, everySeconds, headers, via, ...elsewhere];
	return hash64(JSON.stringify(asked));
}

function isTrusted({ distrust }: SourceState, now: number): boolean {
	return distrust === null || now - distrust > DISTRUST_MS;
}

/** Some servers say "not modified" for ever: now and then they are asked as if for the first time. */
function wantsWhole({ copy, last }: Timing, now: number): boolean {
	const since = now - (copy?.at ?? now);
	return since >= Math.max(WHOLE_EVERY_MS, WHOLE_EVERY_REQUESTS * (now - (last ?? now)));
}

function common(source: SourceConfig, userAgent: string) {
	return {
		headers: source.headers,
		headersFor: source.url,
		via: source.via ?? [],
		timeoutMs: FETCH_TIMEOUT_MS,
		maxBytes: FETCH_MAX_BYTES,
		maxRedirects: FETCH_MAX_REDIRECTS,
		userAgent,
	};
}
