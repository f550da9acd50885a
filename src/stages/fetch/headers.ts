import { isProxied } from "./route.ts";
import type { RoutedRequest } from "./types.ts";

/** What a source's configuration may not set: the connection's own headers. */
const CONNECTION = new Set([
	"host",
	"connection",
	"content-length",
	"transfer-encoding",
	"te",
	"trailer",
	"upgrade",
	"keep-alive",
	"proxy-connection",
	"expect",
	"accept-encoding",
	"range",
	"if-none-match",
	"if-modified-since",
]);

/** What is never told to a CORS proxy. */
const SECRET = new Set(["authorization", "cookie", "proxy-authorization"]);

/**
 * The headers for one hop: the source's own go to the origin that they were configured for (and to the same
 * host when it moves from http to https), never to another; through a proxy they go without credentials.
 */
export function headersFor(request: RoutedRequest, hop: URL): Headers {
	const headers = new Headers();
	if (staysHome(new URL(request.headersFor ?? request.url), hop)) {
		for (const [name, value] of Object.entries(request.headers)) {
			const lower = name.toLowerCase();
			if (CONNECTION.has(lower) || (isProxied(request.route) && SECRET.has(lower))) continue;
			headers.set(name, value);
		}
	}
	if (!headers.has("User-Agent")) headers.set("User-Agent", request.userAgent);
	if (!headers.has("Accept")) headers.set("Accept", request.accept);
	if (request.etag) headers.set("If-None-Match", request.etag);
	if (request.lastModified) headers.set("If-Modified-Since", request.lastModified);
	return headers;
}

function staysHome(first: URL, hop: URL): boolean {
	if (first.origin === hop.origin) return true;
	const upgraded =
		first.protocol === "http:" && hop.protocol === "https:" && first.port === "" && hop.port === "";
	return upgraded && first.hostname === hop.hostname;
}
