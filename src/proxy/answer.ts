import { cacheControl } from "../fetch/freshness.ts";
import { PROXY_MEDIA_MAX_AGE_SECONDS, PROXY_SOURCE_MAX_AGE_SECONDS } from "../settings.ts";
import { isActive, type ProxyPolicy } from "./mediaType.ts";

/** What is handed on of the target's headers; everything else, Set-Cookie first, stays behind. */
const KEPT = ["Accept-Ranges", "Content-Length", "Content-Range", "ETag", "Last-Modified"];

/**
 * The headers of a proxied answer before CORS: inert on our origin whatever the body is (a sandbox without
 * scripts, no sniffing, documents are saved instead of shown), cacheable, with the target's validators.
 */
export function answerHeaders(
	from: Headers,
	contentType: string | null,
	policy: ProxyPolicy,
): Record<string, string> {
	const headers: Record<string, string> = {
		"Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
		"X-Content-Type-Options": "nosniff",
		"X-Robots-Tag": "noindex",
		"Referrer-Policy": "no-referrer",
		"Cache-Control": cacheFor(from, policy),
	};
	for (const name of KEPT) {
		const value = from.get(name);
		if (value !== null) headers[name] = value;
	}
	if (contentType) headers["Content-Type"] = contentType;
	if (isActive(contentType) || !contentType) headers["Content-Disposition"] = "attachment";
	if (from.get("Content-Encoding")) {
		// The body is handed on decoded: its length and its bytes are others.
		for (const name of ["Content-Length", "Content-Range", "Accept-Ranges"]) delete headers[name];
		const etag = headers.ETag;
		if (etag && !etag.startsWith("W/")) headers.ETag = `W/${etag}`;
	}
	return headers;
}

/** Pictures are kept long whatever their host says, unless it calls them private. */
function cacheFor(from: Headers, policy: ProxyPolicy): string {
	const control = cacheControl(from.get("Cache-Control"));
	if (control.has("private") || control.has("no-store")) return "private, max-age=300";
	if (policy === "source") return `public, max-age=${PROXY_SOURCE_MAX_AGE_SECONDS}`;
	return `public, max-age=${PROXY_MEDIA_MAX_AGE_SECONDS}, stale-while-revalidate=${PROXY_MEDIA_MAX_AGE_SECONDS}`;
}
