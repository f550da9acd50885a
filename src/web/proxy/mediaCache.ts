import { PROXY_CACHE_MAX_BYTES } from "../../settings.ts";
import { removeCors } from "./cors.ts";
import { isOneRange } from "./upstream.ts";

/** The part of the platform's cache (`caches.default`) that the proxy uses. */
export interface EdgeCache {
	match: (request: Request) => Promise<Response | undefined>;
	put: (request: Request, response: Response) => Promise<void>;
}

/** A kept copy, as a whole, a range or a 304, as the request's own headers ask; `target` in its one spelling. */
export async function fromEdge(
	request: Request,
	target: string,
	cache: EdgeCache,
): Promise<Response | undefined> {
	return request.method === "GET"
		? cache.match(keyOf(request, target, ["Range", "If-None-Match", "If-Modified-Since"]))
		: undefined;
}

/**
 * Whether a copy of an answer may be kept: whole, public, small enough to be held for a moment, and the same for every
 * client, for the platform's cache does not look at Vary.
 */
export function isKeepable(request: Request, response: Response): boolean {
	if (/\baccept\b/i.test(response.headers.get("Vary") ?? "")) return false;
	const length = Number(response.headers.get("Content-Length") ?? Number.NaN);
	const shared = response.headers.get("Cache-Control")?.startsWith("public") === true;
	return request.method === "GET" && response.status === 200 && shared && length <= PROXY_CACHE_MAX_BYTES;
}

/** Keeps a copy under the request's address, without the CORS headers, which differ by origin. */
export function toEdge(
	request: Request,
	target: string,
	response: Response,
	cache: EdgeCache,
): Promise<void> {
	const copy = new Response(response.body, response);
	removeCors(copy.headers);
	return cache.put(keyOf(request, target, []), copy);
}

/** Formats that many hosts send under one address to whoever takes them, with and without a word in Vary. */
const NEGOTIATED = ["image/avif", "image/webp", "image/jxl", "image/heic", "image/svg+xml"];

/**
 * The target as it was signed, however this request spells it, so that nobody fills the cache with spellings; and
 * which of the formats that are negotiated the client takes.
 */
function keyOf(request: Request, target: string, names: string[]): Request {
	const headers = new Headers();
	for (const name of names) {
		const value = request.headers.get(name);
		if (value !== null && (name !== "Range" || isOneRange(value))) headers.set(name, value);
	}
	const accept = request.headers.get("Accept") ?? "";
	const taken = NEGOTIATED.filter((format) => accept.includes(format)).join();
	const { origin, pathname } = new URL(request.url);
	return new Request(`${origin}${pathname}?${taken}?${target}`, { headers });
}
