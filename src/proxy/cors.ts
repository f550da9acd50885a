/** Headers that pages of other origins may read besides the harmless ones. */
const EXPOSED = "Accept-Ranges, Content-Length, Content-Range, ETag, Retry-After, X-Final-Url";

/** Adds the CORS headers for one allowed origin or `*`; the answer varies with Origin when it names one. */
export function addCors(headers: Headers, allowOrigin: string): void {
	headers.set("Access-Control-Allow-Origin", allowOrigin);
	headers.set("Access-Control-Expose-Headers", EXPOSED);
	headers.set("Cross-Origin-Resource-Policy", "cross-origin");
	if (allowOrigin !== "*") headers.append("Vary", "Origin");
}

/** The answer to a preflight: ours, the target is never asked. */
export function preflight(allowOrigin: string): Response {
	const headers = new Headers({
		"Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
		"Access-Control-Allow-Headers":
			"Accept, Accept-Language, Content-Type, If-Modified-Since, If-None-Match, If-Range, Range",
		"Access-Control-Max-Age": "86400",
		"Cache-Control": "max-age=86400",
		Allow: "GET, HEAD, OPTIONS",
	});
	addCors(headers, allowOrigin);
	headers.append("Vary", "Access-Control-Request-Method, Access-Control-Request-Headers");
	return new Response(null, { status: 204, headers });
}
