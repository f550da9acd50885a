import type { ProxyOptions } from "./proxy.ts";

/** What a client may say to the target: what it wants, never who it is. */
const PASSED = ["Accept", "If-Modified-Since", "If-None-Match", "If-Range", "Range"];

/**
 * The headers for one hop: no cookie, authorisation or address of the client; for media the Referer that the host
 * wants, else the entry's page, else the host's own. To be read only: those for a known target are everybody's.
 */
export function upstreamHeaders(from: Headers, hop: URL, options: ProxyOptions): Headers {
	const own = ownHeaders(hop, options);
	let headers = own;
	for (const name of PASSED) {
		const value = from.get(name);
		if (value === null) continue;
		if (headers === own) headers = new Headers(own);
		headers.set(name, value);
	}
	return headers;
}

/** What we say ourselves; made once for a known target. */
function ownHeaders(hop: URL, options: ProxyOptions): Headers {
	const { findings } = options;
	if (hop !== findings?.hop?.target) return makeHeaders(hop, options);
	findings.headers ??= makeHeaders(hop, options);
	return findings.headers;
}

function makeHeaders(hop: URL, { policy, referer, deps }: ProxyOptions): Headers {
	const headers = new Headers({ "User-Agent": deps.userAgent });
	// A range or a length means bytes as they are.
	if (policy === "media") headers.set("Accept-Encoding", "identity");
	const wanted = deps.refererFor(hop.hostname) ?? referer ?? (policy === "media" ? `${hop.origin}/` : null);
	if (wanted) headers.set("Referer", wanted);
	return headers;
}
