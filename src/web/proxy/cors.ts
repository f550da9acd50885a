/** Headers that pages of other origins may read besides the harmless ones. */
const EXPOSED = "Accept-Ranges, Content-Length, Content-Range, ETag, Retry-After, X-Final-Url";

/** The CORS headers for one allowed origin or `*`; the answer varies with Origin when it names one. */
export function corsHeaders(allowOrigin: string): Record<string, string> {
	const vary: Record<string, string> = allowOrigin === "*" ? {} : { Vary: "Origin" };
	return {
		"Access-Control-Allow-Origin": allowOrigin,
		"Access-Control-Expose-Headers": EXPOSED,
		"Cross-Origin-Resource-Policy": "cross-origin",
		...vary,
	};
}

/** Puts the CORS headers onto a finished answer. */
export function addCors(headers: Headers, allowOrigin: string): void {
	for (const [name, value] of Object.entries(corsHeaders(allowOrigin))) headers.set(name, value);
}

/** Takes the CORS headers off a copy that is kept. */
export function removeCors(headers: Headers): void {
	for (const name of Object.keys(corsHeaders("https://any.example"))) headers.delete(name);
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
