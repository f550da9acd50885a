import type { ProxyPolicy } from "./mediaType.ts";
import { RememberedHeaders } from "./remembered.ts";

export interface UpstreamOptions {
	policy: ProxyPolicy;
	/** The entry's page, when the signature carries one. */
	referer: string | null;
	deps: UpstreamDeps;
}

export interface UpstreamDeps {
	userAgent: string;
	/** The Referer that a host wants, null when any will do. */
	refererFor: (host: string) => string | null;
}

/** Whether a Range asks for one part: what asks for several gets the whole, as RFC 9110 (14.2) allows. */
export function isOneRange(range: string): boolean {
	return /^\s*bytes\s*=\s*(?:\d+-\d*|-\d+)\s*$/i.test(range);
}

/** What a client may say to the target besides `Accept`: what it wants, never who it is. */
const CONDITIONS = ["If-None-Match", "If-Modified-Since", "Range", "If-Range"];

/**
 * The headers for one hop: no cookie, authorisation or address of the client; for media the Referer that the host
 * wants, else the entry's page, else the host's own. To be read only.
 */
export function upstreamHeaders(from: Headers, hop: URL, options: UpstreamOptions): Headers {
	const common = commonHeaders(from.get("Accept"), hop, options);
	let headers = common;
	for (const name of CONDITIONS) {
		const value = from.get(name);
		if (value === null || (name === "Range" && !isOneRange(value))) continue;
		if (headers === common) headers = new Headers(common);
		headers.set(name, value);
	}
	return headers;
}

const common = new RememberedHeaders(100);

/** Headers by host: a browser asks for all pictures of a host with the same `Accept`. */
function commonHeaders(accept: string | null, hop: URL, { policy, referer, deps }: UpstreamOptions): Headers {
	const wanted = deps.refererFor(hop.hostname) ?? referer ?? (policy === "media" ? `${hop.origin}/` : null);
	return common.get([policy, deps.userAgent, wanted, accept].join("\n"), () => ({
		"User-Agent": deps.userAgent,
		// A range or a length means bytes as they are.
		...(policy === "media" && { "Accept-Encoding": "identity" }),
		...(wanted && { Referer: wanted }),
		...(accept !== null && { Accept: accept }),
	}));
}
