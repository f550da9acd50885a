import { siteHost } from "../base/url/site.ts";
import { isTable } from "../config/check.ts";
import type { SourceConfig } from "../config/schema.ts";
import type { Settings } from "../config/settings.ts";
import { type CrawlerLine, isKeyLine, type Line } from "./lines.ts";

/**
 * What a line of an export would give to whoever wrote it, so that it is taken only where the owner says that the file is
 * to be trusted; null for a line that shows entries and sources at most.
 * @param source whose line it is here
 */
export function trustIn(line: Line, source: Pick<SourceConfig, "url"> | null): string | null {
	if (isKeyLine(line)) return GIVEN[line.type];
	if (line.type === "crawler") return source && leadsAway(line, source.url) ? AWAY : null;
	if (line.type !== "owner") return null;
	const { added, changed } = line;
	if ([added, changed].some((settings) => settings && namesSecret(settings)))
		return "it has a secret of this deployment sent to a proxy that the file names";
	// A source of the file keeps its headers, which may hold a login, wherever it is asked.
	if (changed && ("url" in changed || "via" in changed))
		return "it has a source of sources.toml asked elsewhere, with that source's headers";
	return null;
}

const AWAY = "it has a source read from another site from now on";

/** Whether a source is to be read somewhere else for good: entries of a stranger's are in the file, and none come later. */
function leadsAway({ state }: CrawlerLine, url: string): boolean {
	const home = siteAt(url);
	return [state.movedTo, state.siteFeed?.url].some((url) => url != null && siteAt(url) !== home);
}

function siteAt(url: string): string | null {
	const host = URL.parse(url)?.hostname;
	return host === undefined ? null : siteHost(host);
}

/** What a Crawler knew, without the hubs that it was told of: it subscribes again where the source names them itself. */
export function withoutHubs(state: CrawlerLine["state"]): CrawlerLine["state"] {
	return state.feed ? { ...state, feed: { ...state.feed, hubs: [] } } : state;
}

const GIVEN = {
	keys: "whoever wrote the file could sign media addresses",
	readers: "whoever wrote the file could read a private deployment",
	mail: "mailboxes would have the addresses that the file says",
} as const;

function namesSecret({ via }: Settings): boolean {
	return [via].flat().some((way: unknown) => isTable(way) && "key" in way);
}
