import type { ProxyOptions } from "./proxy.ts";

/** What a client may say to the target: what it wants, never who it is. */
const PASSED = ["Accept", "If-Modified-Since", "If-None-Match", "If-Range", "Range"];

/**
 * The headers for one hop: no cookie, authorisation or address of the client; for media the Referer that the host
 * wants, else the entry's page, else the host's own.
 */
export function upstreamHeaders(
	from: Headers,
	hop: URL,
	{ policy, referer, deps }: ProxyOptions,
): Record<string, string> {
	const headers: Record<string, string> = { "User-Agent": deps.userAgent };
	for (const name of PASSED) {
		const value = from.get(name);
		if (value !== null) headers[name] = value;
	}
	// A range or a length means bytes as they are.
	if (policy === "media") headers["Accept-Encoding"] = "identity";
	const wanted = deps.refererFor(hop.hostname) ?? referer ?? (policy === "media" ? `${hop.origin}/` : null);
	if (wanted) headers.Referer = wanted;
	return headers;
}
