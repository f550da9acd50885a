/**
 * The answer to a browser that asks whether a page of another origin may read here: every page may.
 * @param withKeys whether a request may come with a reading key as `Authorization`
 */
export function preflight(withKeys: boolean): Response {
	return new Response(null, {
		status: 204,
		headers: {
			"Access-Control-Allow-Origin": "*",
			"Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
			"Access-Control-Allow-Headers": `If-None-Match, If-Modified-Since${withKeys ? ", Authorization" : ""}`,
			"Access-Control-Max-Age": "86400",
		},
	});
}
