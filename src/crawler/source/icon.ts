import { sniffMedia } from "../../base/media/sniff.ts";
import type { SourceConfig } from "../../config/schema.ts";
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
import type { FetchAnswer } from "../../stages/fetch/types.ts";
import { findIconLinks } from "../../stages/parse/feedlinks.ts";
import type { SourceState } from "../contract.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { pageRequest, requestsFor } from "./request.ts";

/**
 * Looks for the small picture of a source that has news, once a month or, where there was none, twice a year: what its
 * feed names, what its page does, and /favicon.ico of its site, until one is a picture, which is not a vector graphic:
 * such a one is a program to a browser. Readers get it through the deployment. What was found before stays while nothing else is.
 */
export async function withIcon(
	source: SourceConfig,
	state: SourceState,
	answer: FetchAnswer,
	deps: RefreshDeps,
): Promise<SourceState> {
	if (state.icon !== null && state.icon.next > deps.now()) return state;
	const until = deps.now() + ICON_VISIT_MS;
	let tries = 0;
	for await (const url of candidates(source, state, answer, until, deps)) {
		if (tries++ >= ICON_TRIES || deps.now() >= until) break;
		const room = roomFor(source, ICON_MAX_BYTES, deps);
		// Another visit has room for it.
		if (!room) return state;
		const found = await isPicture(source, url, until, deps);
		room.settle({ subrequests: 0, bytes: found.bytes });
		if (found.isOne) return { ...state, icon: { url, next: deps.now() + ICON_KEPT_MS } };
	}
	// Who took too long may only have had a bad day.
	const pause = deps.now() >= until ? ICON_KEPT_MS : ICON_ABSENT_MS;
	return { ...state, icon: { url: state.icon?.url ?? null, next: deps.now() + pause } };
}

/** Where there may be one, the likeliest first: the page of a feed's site is asked for last, for it is large. */
async function* candidates(
	source: SourceConfig,
	{ feed, kind }: SourceState,
	{ bytes, contentType, finalUrl }: FetchAnswer,
	until: number,
	deps: RefreshDeps,
): AsyncGenerator<string> {
	const isPage = kind === "list" || kind === "article";
	const site = new URL(webAddress(feed?.url ?? null, null) ?? finalUrl);
	const named = isPage && bytes ? iconsOn(source, bytes, contentType, finalUrl) : [];
	const known = [feed?.icon, named[0], feed?.image, new URL("/favicon.ico", site).href];
	for (const url of new Set(known.map((address) => webAddress(address ?? null, finalUrl))))
		if (url) yield url;
	if (!isPage && site.href !== finalUrl)
		yield* (await iconsOfSite(source, site.href, until, deps)).slice(0, 1);
}

async function iconsOfSite(
	source: SourceConfig,
	url: string,
	until: number,
	deps: RefreshDeps,
): Promise<string[]> {
	if (await deps.robots(url, source.via ?? [], deps)) return [];
	const timeoutMs = until - deps.now();
	const room = timeoutMs > 0 ? roomFor(source, FETCH_MAX_BYTES, deps) : null;
	if (!room) return [];
	const request = pageRequest(source, url, "article", deps.userAgent);
	const fetched = await fetchSource({ ...request, timeoutMs }, deps);
	room.settle({ subrequests: 0, bytes: fetched.ok ? fetched.value.bytesRead : fetched.error.bytesRead });
	if (!fetched.ok || !fetched.value.bytes) return [];
	const { bytes, contentType, finalUrl } = fetched.value;
	return iconsOn(source, bytes, contentType, finalUrl);
}

function iconsOn(
	{ charset }: SourceConfig,
	bytes: Uint8Array,
	contentType: string | null,
	url: string,
): string[] {
	return findIconLinks(decode(bytes, { contentType, charset }).text, url);
}

/** Its requests are counted with those of the source. */
function roomFor(source: SourceConfig, bytes: number, { allowance }: RefreshDeps) {
	return allowance.setAside({ subrequests: requestsFor(source), bytes });
}

async function isPicture(
	source: SourceConfig,
	url: string,
	until: number,
	deps: RefreshDeps,
): Promise<{ isOne: boolean; bytes: number }> {
	const refused = await deps.robots(url, source.via ?? [], deps);
	const timeoutMs = until - deps.now();
	if (refused || timeoutMs <= 0) return { isOne: false, bytes: 0 };
	const request = pageRequest(source, url, "auto", deps.userAgent);
	const picture = { accept: "image/*, */*;q=0.1", maxBytes: ICON_MAX_BYTES, timeoutMs };
	const fetched = await fetchSource({ ...request, ...picture }, deps);
	if (!fetched.ok) return { isOne: false, bytes: fetched.error.bytesRead };
	const { bytes, bytesRead } = fetched.value;
	const type = bytes && sniffMedia(bytes);
	return { isOne: type?.startsWith("image/") === true, bytes: bytesRead };
}
