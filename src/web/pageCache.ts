/**
 * A page from the edge's cache, else made and kept there for as long as its Cache-Control says. Whoever asks often
 * thus costs the objects nothing. Only GET answers with 200 are kept, whole.
 */
export async function cachedAtEdge(
	request: Request,
	ctx: Pick<ExecutionContext, "waitUntil">,
	make: () => Promise<Response>,
): Promise<Response> {
	const key = new Request(request.url, { headers: { Accept: "text/html" } });
	const kept = request.method === "GET" ? await caches.default.match(key) : undefined;
	if (kept) return kept;
	const response = await make();
	const isPublic = response.headers.get("Cache-Control")?.startsWith("public") === true;
	if (request.method === "GET" && response.status === 200 && isPublic) {
		ctx.waitUntil(caches.default.put(key, response.clone()));
	}
	return response;
}
