import type { SourceConfig } from "../config/schema.ts";
import type { FetchRequest } from "../fetch/types.ts";
import { FETCH_MAX_BYTES, FETCH_MAX_REDIRECTS, FETCH_TIMEOUT_MS } from "../settings.ts";
import type { SourceState } from "./state.ts";

const ACCEPT =
	"application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, application/json;q=0.7, */*;q=0.5";

const ACCEPT_PAGE = "text/html, application/xhtml+xml, */*;q=0.5";

/** How a source is asked: where it has moved to, with the validators of what was understood last. */
export function requestFor(source: SourceConfig, state: SourceState, userAgent: string): FetchRequest {
	const { url, etag, lastModified, movedTo } = state;
	return { ...common(source, userAgent), url: movedTo ?? url, etag, lastModified, accept: ACCEPT };
}

/** How one article of a source is asked for: its own headers, no validators. */
export function articleRequest(source: SourceConfig, url: string, userAgent: string): FetchRequest {
	return { ...common(source, userAgent), url, etag: null, lastModified: null, accept: ACCEPT_PAGE };
}

function common(source: SourceConfig, userAgent: string) {
	return {
		headers: source.headers,
		via: source.via ?? null,
		timeoutMs: FETCH_TIMEOUT_MS,
		maxBytes: FETCH_MAX_BYTES,
		maxRedirects: FETCH_MAX_REDIRECTS,
		userAgent,
	};
}
