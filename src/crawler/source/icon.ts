import { sniffMedia } from "../../base/media/sniff.ts";
import type { SourceConfig } from "../../config/schema.ts";
import {
	FETCH_MAX_BYTES,
	ICON_ABSENT_MS,
	ICON_KEPT_MS,
	ICON_MAX_BYTES,
	ICON_TIMEOUT_MS,
	ICON_TRIES,
} from "../../settings.ts";
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
	let tries = 0;
	for await (const url of candidates(source, state, answer, deps)) {
		const room = tries++ < ICON_TRIES ? roomFor(source, ICON_MAX_BYTES, deps) : null;
		// Another visit has room for it.
		if (!room && tries <= ICON_TRIES) return state;
		if (!room) break;
		const found = await isPicture(source, url, deps);
		room.settle({ subrequests: 0, bytes: found.bytes });
		if (found.isOne) return { ...state, icon: { url, next: deps.now() + ICON_KEPT_MS } };
	}
	return { ...state, icon: { url: state.icon?.url ?? null, next: deps.now() + ICON_ABSENT_MS } };
}

/** Where there may be one, the likeliest first: the page of a feed's site is asked for last, for it is large. */
async function* candidates(
	source: SourceConfig,
	{ feed, kind }: SourceState,
	{ bytes, contentType, finalUrl }: FetchAnswer,
	deps: RefreshDeps,
): AsyncGenerator<string> {
	const isPage = kind === "list" || kind === "article";
	const site = URL.parse(feed?.url ?? "") ?? new URL(finalUrl);
	const named = isPage && bytes ? iconsOn(source, bytes, contentType, finalUrl) : [];
	const known = [feed?.icon, named[0], feed?.image, new URL("/favicon.ico", site).href];
	for (const url of new Set(known)) if (url) yield url;
	if (!isPage && site.href !== finalUrl) yield* (await iconsOfSite(source, site.href, deps)).slice(0, 1);
}

async function iconsOfSite(source: SourceConfig, url: string, deps: RefreshDeps): Promise<string[]> {
	const room = (await deps.robots(url, source.via ?? [], deps))
		? null
		: roomFor(source, FETCH_MAX_BYTES, deps);
	if (!room) return [];
	const request = pageRequest(source, url, "article", deps.userAgent);
	const fetched = await fetchSource({ ...request, timeoutMs: ICON_TIMEOUT_MS }, deps);
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
	deps: RefreshDeps,
): Promise<{ isOne: boolean; bytes: number }> {
	const refused = await deps.robots(url, source.via ?? [], deps);
	if (refused) return { isOne: false, bytes: 0 };
	const request = pageRequest(source, url, "auto", deps.userAgent);
	const picture = { accept: "image/*, */*;q=0.1", maxBytes: ICON_MAX_BYTES, timeoutMs: ICON_TIMEOUT_MS };
	const fetched = await fetchSource({ ...request, ...picture }, deps);
	if (!fetched.ok) return { isOne: false, bytes: fetched.error.bytesRead };
	const { bytes, bytesRead } = fetched.value;
	const type = bytes && sniffMedia(bytes);
	return { isOne: type?.startsWith("image/") === true, bytes: bytesRead };
}
