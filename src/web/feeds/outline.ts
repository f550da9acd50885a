import { canonicalUrl } from "../../base/url/canonical.ts";
import { looksWeb } from "../../base/url/web.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { SourceFacts } from "../../model/stored.ts";
import type { OpmlFeed } from "../../stages/render/opml.ts";

/** A source in an OPML. Other readers understand no page and no route of RSSHub's: they get it as our feed of it. */
export function outlineOf(source: SourceConfig, facts: SourceFacts, origin: string): OpmlFeed {
	const { id, title, url, kind, language, categories } = source;
	const { feedUrl, siteUrl, description } = facts;
	const own = `${origin}/sources/${id}`;
	// The site of a page that is read as a list is that very page.
	const isPage =
		kind === "list" || kind === "article" || (siteUrl && canonicalUrl(siteUrl) === canonicalUrl(url));
	const isFeed = looksWeb(url) && !isPage;
	return {
		title: title ?? facts.title,
		xmlUrl: feedUrl ?? (isFeed ? url : `${own}.atom`),
		htmlUrl: siteUrl ?? (isPage ? url : own),
		description,
		language: facts.language ?? language,
		version: null,
		paths: categories,
	};
}
