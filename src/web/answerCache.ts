import { encodePath } from "../base/url/path.ts";
import { currentRuntime } from "../platform/current.ts";
import { readPath } from "./addresses.ts";
import type { Reading } from "./reading/scope.ts";

/** How an answer is kept at the edge. */
export interface Keeping {
	/** The one spelling of the request's address: `canonicalAddress`. */
	address: string;
	/** Whether a copy may answer at all. */
	isKept: boolean;
}

/**
 * An answer from the edge's cache, else made and kept there for as long as its Cache-Control says. Only answers with
 * 200 are kept, whole: those to HEAD are made as those to GET, or each HEAD would cost what one GET does.
 */
export async function cachedAtEdge(
	request: Request,
	ctx: Pick<ExecutionContext, "waitUntil">,
	{ address, isKept }: Keeping,
	make: () => Promise<Response> | Response,
): Promise<Response> {
	const isHead = request.method === "HEAD";
	const mayKeep = isKept && (isHead || request.method === "GET");
	const kept = mayKeep ? await caches.default.match(address) : undefined;
	if (kept) return kept;
	const response = await make();
	const isPublic = response.headers.get("Cache-Control")?.startsWith("public") === true;
	if (!mayKeep || response.status !== 200 || !isPublic) return response;
	if (!isHead || !response.body) {
		if (response.body) ctx.waitUntil(caches.default.put(address, response.clone()));
		return response;
	}
	const { status, headers } = response;
	ctx.waitUntil(caches.default.put(address, response));
	return new Response(null, { status, headers });
}

/**
 * The one spelling of an address: our own parameters in order, `search`, and no other escapes, slashes or parameters,
 * so that nobody has the same answer made twice. Feeds have another type for browsers, and the platform's cache does
 * not look at Vary. What is made for readers who may not see everything is theirs alone.
 */
export function canonicalAddress(
	requestUrl: string,
	search: string,
	accept: string | undefined,
	{ scope = null, language = "" }: Pick<Reading, "scope" | "language">,
): string {
	const { origin, pathname } = new URL(requestUrl);
	const named = readPath(pathname);
	const path = named ? encodePath(named.path) + (named.format ? `.${named.format}` : "") : pathname;
	const browser = accept?.includes("text/html") ? "html" : "";
	// Who has changed something sees it changed, here and wherever else that is known.
	const { revision } = currentRuntime();
	const since = revision > 0 ? revision.toString(36) : "";
	const seenBy = scope === null ? "" : `#${scope.join("\n")}`;
	// Feeds are in the site's own.
	const inLanguage = named?.format ? "" : language;
	// What whoever asks can write comes last, where nothing of it is taken for the rest.
	return `${origin}/${path}?${[browser, inLanguage, since, encodeURIComponent(seenBy)].join("/")}${search}`;
}
