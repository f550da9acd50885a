import type { FeedDocument, FeedFormat } from "../../model/document.ts";
import { renderAtom } from "./atom.ts";
import { renderJsonFeed } from "./jsonfeed.ts";
import { resolveMedia } from "./media.ts";
import { renderRss } from "./rss.ts";

export { mediaTargets } from "./media.ts";

/** A feed ready to be stored and served. */
export interface RenderedFeed {
	body: string;
	contentType: string;
}

/**
 * What an Atom or RSS feed has to be called for a browser that opens it as a page: Chromium shows the source of what
 * is called by its own type, whatever stylesheet it names. Readers get the feed's own type.
 */
export const FEED_TYPE_FOR_BROWSERS = "application/xml; charset=utf-8";

const RENDERERS: Record<FeedFormat, { render: (document: FeedDocument) => string; contentType: string }> = {
	atom: { render: renderAtom, contentType: "application/atom+xml; charset=utf-8" },
	rss: { render: renderRss, contentType: "application/rss+xml; charset=utf-8" },
	json: { render: renderJsonFeed, contentType: "application/feed+json; charset=utf-8" },
};

/**
 * A feed in one format; the same document gives the same bytes. `media` turns the target of each address that is
 * marked for the proxy (see `mediaTargets`) into the address that readers get.
 */
export function renderFeed(
	format: FeedFormat,
	document: FeedDocument,
	media: (target: string) => string,
): RenderedFeed {
	const { render, contentType } = RENDERERS[format];
	return { body: render(resolveMedia(document, media)), contentType };
}
