import { byFeedParser } from "./feedParser.ts";
import { byFeedsmith } from "./feedsmith.ts";
import type { Line } from "./judge.ts";
import { byRssParser } from "./rssParser.ts";

/** A decoded document and the address it was found at, to what is judged; throws when the library gives up. */
export type Peer = (document: string, url: string) => Promise<Line> | Line;

/** The libraries, each mapped with the benefit of the doubt: every field that may hold a value is tried. */
export const PEERS: Record<string, Peer> = {
	"feedsmith 3": byFeedsmith,
	"rss-parser 3": byRssParser,
	"feedparser 2": byFeedParser,
};
