import type { SiteFeed } from "../../model/health.ts";
import type { Result } from "../../model/result.ts";
import { chooseFeed, isFeedKind, reasonOf, siteFeeds } from "../siteFeed.ts";
import type { Understood } from "../understand.ts";
import type { Inspection, Load, Loaded } from "./inspection.ts";
import { pageOf, understood } from "./reading.ts";

/** What was read, and from what. */
interface Read {
	first: Result<Understood>;
	loaded: Loaded;
	siteFeed: SiteFeed | null;
}

/** A page, or the feed that it links to, as a crawler would read it at its first visit. */
export async function orSiteFeed(
	inspection: Inspection,
	page: Loaded,
	first: Result<Understood>,
	load: Load,
): Promise<Read> {
	const { as, recipe, select, instances, source } = inspection;
	const itself = { first, loaded: page, siteFeed: null };
	const { url, bytes, headers } = page;
	if ((as !== "auto" && as !== "feed") || select || instances || url === null) return itself;
	if (first.ok && isFeedKind(first.value.kind)) return itself;
	const contentType = headers["content-type"] ?? null;
	const feeds = siteFeeds({ bytes, url, contentType, charset: source?.charset, recipe });
	const reason = reasonOf(recipe);
	const isFeed = as === "feed" || reason !== null;
	const choosing = { feeds, turn: 0, isFeed, reason, isList: source?.history !== undefined };
	let loaded = page;
	const { read, feed } = await chooseFeed(first, choosing, async (address) => {
		// What a source is asked with is for its own origin.
		const isOwn = new URL(address).origin === new URL(url).origin;
		const feedPage: Inspection = { ...pageOf(inspection, address), as: "feed" };
		const found = await load(isOwn ? feedPage : { ...feedPage, headers: null });
		if (!found.ok) return found;
		loaded = found.value;
		return understood(loaded, feedPage);
	});
	return feed ? { first: read, loaded, siteFeed: feed } : { ...itself, first: read };
}
