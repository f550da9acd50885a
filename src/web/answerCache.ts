import { encodePath } from "../base/url/path.ts";
import type { Env } from "../platform/env.ts";
import { readPath } from "./addresses.ts";
import { clientKey, limited } from "./proxy/limit.ts";

/** How an answer is kept at the edge. */
export interface Keeping {
	/** The one spelling of the request's address: `canonicalAddress`. */
	address: string;
	/** Whether strangers can think of ever more such addresses: then a client may have only so many made in a minute. */
	isEndless: boolean;
	/** Whether a copy may answer at all; without copies there is only the limit. */
	isKept: boolean;
}

/**
 * An answer from the edge's cache, else made and kept there for as long as its Cache-Control says; null for a client
 * that has had too much made. Only GET answers with 200 are kept, whole.
 */
export async function cachedAtEdge(
	request: Request,
	env: Pick<Env, "QUERY_LIMIT">,
	ctx: Pick<ExecutionContext, "waitUntil">,
	{ address, isEndless, isKept }: Keeping,
	make: () => Promise<Response>,
): Promise<Response | null> {
	const mayKeep = isKept && request.method === "GET";
	const kept = mayKeep ? await caches.default.match(address) : undefined;
	if (kept) return kept;
	if (isEndless && (await limited(env.QUERY_LIMIT, clientKey(request.headers)))) return null;
	const response = await make();
	const isPublic = response.headers.get("Cache-Control")?.startsWith("public") === true;
	if (mayKeep && response.status === 200 && isPublic) {
		ctx.waitUntil(caches.default.put(address, response.clone()));
	}
	return response;
}

/**
 * The one spelling of an address: our own parameters in order, `search`, and no other escapes, slashes or parameters,
 * so that nobody has the same answer made twice. Feeds have another type for browsers, and the platform's cache does
 * not look at Vary.
 */
export function canonicalAddress(requestUrl: string, search: string, accept: string | undefined): string {
	const { origin, pathname } = new URL(requestUrl);
	const named = readPath(pathname);
	const path = named ? encodePath(named.path) + (named.format ? `.${named.format}` : "") : pathname;
	const browser = accept?.includes("text/html") ? "html" : "";
	return `${origin}/${path}?${browser}${search}`;
}
