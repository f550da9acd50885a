import { sniffMedia } from "../../base/media/sniff.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { ReadAs } from "../../model/reading.ts";
import {
	FETCH_MAX_BYTES,
	ICON_ABSENT_MS,
	ICON_KEPT_MS,
	ICON_MAX_BYTES,
	ICON_TRIES,
	ICON_VISIT_MS,
} from "../../settings.ts";
import { webAddress } from "../../stages/clean/addresses.ts";
import { decode } from "../../stages/decode/decode.ts";
import { fetchSource } from "../../stages/fetch/fetcher.ts";
import type { FetchAnswer, FetchRequest } from "../../stages/fetch/types.ts";
import { findIconLinks } from "../../stages/parse/feedlinks.ts";
import type { SourceState } from "../contract.ts";
import { counted } from "../tick/allowance.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { pageRequest, requestsFor } from "./request.ts";
import { unmoved } from "./routes.ts";

/** Where a source's picture may be. */
export interface IconHints {
	addresses: string[];
	/** The page of the site, which may name one; null where it is what was read. */
	page: string | null;
}

/** That the tick may not send as much. */
const NO_ROOM = Symbol("no room");
const PICTURE = { accept: "image/*, */*;q=0.1", maxBytes: ICON_MAX_BYTES };

/**
 * Where the small picture of a source may be, the likeliest first: what its document names, what its page does, and
 * /favicon.ico of its site. Null while it is not time to look for one: once a month, or twice a year where there was none.
 */
export function iconsNamed(
	source: SourceConfig,
	state: SourceState,
	{ bytes, contentType, finalUrl }: FetchAnswer,
	now: number,
): IconHints | null {
	if (state.icon !== null && state.icon.next > now) return null;
	const { feed, kind } = state;
	const isPage = kind === "list" || kind === "article";
	const site = new URL(webAddress(feed?.url ?? null, null) ?? finalUrl);
	const named = isPage && bytes ? iconsOn(source, bytes, contentType, finalUrl) : [];
	const all = [feed?.icon, named[0], feed?.image, new URL("/favicon.ico", site).href];
	const addresses = new Set(all.map((address) => webAddress(address ?? null, finalUrl)));
	return {
		addresses: [...addresses].filter((url) => url !== null),
		page: isPage || site.href === finalUrl ? null : site.href,
	};
}

/**
 * Looks for the small picture of a source that has news, until an address is a picture, which is not a vector graphic:
 * such a one is a program to a browser. Readers get it through the deployment. What was found before stays while nothing
 * else is. The same state where there was no room to look for all: another visit has it.
 */
export async function withIcon(
	source: SourceConfig,
	state: SourceState,
	hints: IconHints,
	deps: RefreshDeps,
): Promise<SourceState> {
	const until = deps.now() + ICON_VISIT_MS;
	let tries = 0;
	for await (const url of candidates(source, hints, until, deps)) {
		if (url === NO_ROOM) return state;
		if (tries++ >= ICON_TRIES || deps.now() >= until) break;
		const found = await asked(source, url, "auto", PICTURE, until, deps);
		if (found === NO_ROOM) return state;
		if (found?.bytes && sniffMedia(found.bytes)?.startsWith("image/"))
			return { ...state, icon: { url, next: deps.now() + ICON_KEPT_MS } };
	}
	// Who took too long may only have had a bad day.
	const pause = deps.now() >= until ? ICON_KEPT_MS : ICON_ABSENT_MS;
	return { ...state, icon: { url: state.icon?.url ?? null, next: deps.now() + pause } };
}

/** The page of a feed's site is asked last, for it is large. */
async function* candidates(
	source: SourceConfig,
	{ addresses, page }: IconHints,
	until: number,
	deps: RefreshDeps,
): AsyncGenerator<string | typeof NO_ROOM> {
	yield* addresses;
	if (page === null) return;
	const found = await asked(source, page, "article", { maxBytes: FETCH_MAX_BYTES }, until, deps);
	if (found === NO_ROOM) yield NO_ROOM;
	else if (found?.bytes) yield* iconsOn(source, found.bytes, found.contentType, found.finalUrl).slice(0, 1);
}

function iconsOn(
	{ charset }: SourceConfig,
	bytes: Uint8Array,
	contentType: string | null,
	url: string,
): string[] {
	return findIconLinks(decode(bytes, { contentType, charset }).text, url);
}

/**
 * One request, by the ways of the source, counted with the tick's. Null where there is nothing to be had.
 */
async function asked(
	source: SourceConfig,
	url: string,
	as: ReadAs,
	more: Pick<FetchRequest, "maxBytes"> & Partial<FetchRequest>,
	until: number,
	deps: RefreshDeps,
): Promise<FetchAnswer | typeof NO_ROOM | null> {
	const room = deps.allowance.setAside({ subrequests: requestsFor(source) + 1, bytes: more.maxBytes });
	if (!room) return NO_ROOM;
	const { fetch, cost } = counted(deps.fetch);
	const asking = { ...deps, fetch, routes: unmoved(deps.routes) };
	const refused = await deps.robots(url, source.via ?? [], asking);
	const timeoutMs = until - deps.now();
	if (refused || timeoutMs <= 0) {
		room.settle({ ...cost, bytes: 0 });
		return null;
	}
	const request = { ...pageRequest(source, url, as, deps.userAgent), ...more, timeoutMs };
	const fetched = await fetchSource(request, asking);
	room.settle({ ...cost, bytes: fetched.ok ? fetched.value.bytesRead : fetched.error.bytesRead });
	return fetched.ok ? fetched.value : null;
}
