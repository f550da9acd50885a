import { type FieldsOf, list, nullable, object, optional, type TypeOf } from "../base/storage/shape.ts";
import { count, instant, text } from "../base/storage/values.ts";
import { canonicalUrl } from "../base/url/canonical.ts";
import {
	DAY_MS,
	LEFT_KEPT_MS,
	LEFT_MANY_KEPT_MS,
	LEFT_MANY_SHARE,
	LIST_CHANGES_A_DAY,
	LIST_RENAMES_EVERY_MS,
	LISTED_ADDRESS_MAX_CHARS,
	LISTED_MAX,
	LISTED_MAX_CHARS,
	LISTED_MAX_PATHS,
} from "../settings.ts";
import type { SiteConfig, SourceConfig } from "./schema.ts";
import { isSame, type Settings, settingsOf } from "./settings.ts";

/** A feed that an OPML list names. */
export interface ListedFeed {
	url: string;
	title: string | null;
	/** The folders that it lies in, as paths of categories below the list's own; "" for that itself. */
	paths: readonly string[];
	/** Since when the list lacks it, ms; absent while it does not. */
	left?: number;
}

const feedShape = object({
	url: text,
	title: nullable(text),
	paths: list(text),
	left: optional(instant),
} satisfies FieldsOf<ListedFeed>);

/** What is kept of a source of `kind = "opml"`: the feeds that came of it, those that came first before the others. */
export const listingShape = object({
	/** The list's address. */
	url: text,
	/** Of the document that says so. */
	hash: text,
	feeds: list(feedShape),
	/** Feeds that it names for which there was no room. */
	beyond: count(),
	/** When titles and folders were last taken over, ms. */
	renamed: optional(instant),
	/** A day of changes: since when, ms, and how many there were. */
	since: optional(instant),
	changes: optional(count()),
	/** From when on what its document says besides may be taken over, ms; absent where all of it is. */
	waits: optional(instant),
});

export type Listing = TypeOf<typeof listingShape>;

/** What a document of a list says. */
export interface SaidListing {
	url: string;
	hash: string;
	feeds: readonly ListedFeed[];
}

/** What there is room for: so many feeds, of so many characters as JSON, where each takes some more than it says itself. */
export interface ListingRoom {
	feeds: number;
	chars: number;
	each: number;
}

/**
 * A list after a document of it was read: what is new in it comes at once, what it lacks goes once it has lacked that for
 * long enough, and never because it names nothing at all. The same object where nothing has changed. A list that is another
 * one at each visit has only so much of that taken over: every object is told of it.
 */
export function stepped(before: Listing | null, said: SaidListing, room: ListingRoom, now: number): Listing {
	const named = new Map(said.feeds.map((feed) => [addressOf(feed), feed]));
	const known = before?.feeds ?? [];
	const paced = paceOf(before, now);
	const waits: number[] = [];
	let isRenamed = false;
	const stays = known.map((feed): ListedFeed => {
		const there = named.get(addressOf(feed));
		if (!there) return { ...feed, left: feed.left ?? now };
		const { left: _, ...as } = feed;
		if (isSame(there, as)) return as;
		if (paced.renamesFrom > now) {
			waits.push(paced.renamesFrom);
			return as;
		}
		isRenamed = true;
		return there;
	});
	const mayChange = paced.changesFrom <= now;
	const due = goneOf(stays, now);
	const gone = mayChange ? due : new Set<ListedFeed>();
	if (due.size > gone.size) waits.push(paced.changesFrom);
	const feeds = stays.filter((feed) => !gone.has(feed));
	const here = new Set(stays.map(addressOf));
	const left = { feeds: room.feeds - feeds.length, chars: room.chars - sizeOf(feeds, room.each) };
	let beyond = 0;
	for (const [address, feed] of named) {
		if (here.has(address)) continue;
		left.feeds--;
		left.chars -= sizeOf([feed], room.each);
		if (left.feeds < 0 || left.chars < 0) beyond++;
		else if (mayChange) feeds.push(feed);
		else waits.push(paced.changesFrom);
	}
	const isChanged = before !== null && (gone.size > 0 || feeds.length > stays.length - gone.size);
	const { since, changes } = paced;
	const until = waits.length > 0 ? Math.min(...waits) : undefined;
	const renamed = isRenamed ? now : before?.renamed;
	const day = isChanged
		? { since, changes: changes + 1 }
		: { since: before?.since, changes: before?.changes };
	const after: Listing = {
		url: said.url,
		hash: said.hash,
		feeds: feeds as Listing["feeds"],
		beyond,
		...(renamed !== undefined && { renamed }),
		...(day.since !== undefined && { since: day.since, changes: day.changes ?? 0 }),
		...(until !== undefined && { waits: until }),
	};
	return before && isSame(before, after) ? before : after;
}

/** From when on a list may be changed and what it names be called otherwise, ms; and the day of changes that is running. */
function paceOf(before: Listing | null, now: number) {
	const { renamed, since = now, changes = 0 } = before ?? {};
	const isOver = now - since >= DAY_MS;
	const day = isOver ? { since: now, changes: 0 } : { since, changes };
	return {
		...day,
		changesFrom: day.changes >= LIST_CHANGES_A_DAY ? day.since + DAY_MS : now,
		renamesFrom: renamed === undefined ? now : renamed + LIST_RENAMES_EVERY_MS,
	};
}

/** Whether what a document of a list said before can be taken over now, for which that must come whole. */
export function isAwaited({ waits }: Listing, now: number): boolean {
	return waits !== undefined && waits <= now;
}

/** A list when its document has come again as it was. */
export function confirmed(before: Listing, now: number): Listing {
	const named = before.feeds.filter(({ left }) => left === undefined);
	// Those that had no room are not known by name.
	const { beyond, waits } = before;
	const { waits: _, ...after } = stepped(before, { ...before, feeds: named }, NO_ROOM, now);
	const kept = { ...after, beyond, ...(waits !== undefined && { waits }) };
	return isSame(kept, before) ? before : kept;
}

const NO_ROOM: ListingRoom = { feeds: 0, chars: 0, each: 0 };

/** A list without what has left it. */
export function withoutLeft(listing: Listing): Listing {
	return { ...listing, feeds: listing.feeds.filter(({ left }) => left === undefined) };
}

/** What the other lists leave of so many characters for one whose sources take so many each. */
export function roomBeside(others: readonly Listing[], chars: number, each: number): ListingRoom {
	const feeds = others.flatMap((listing) => listing.feeds);
	return {
		feeds: LISTED_MAX - feeds.length,
		chars: Math.min(LISTED_MAX_CHARS, chars) - sizeOf(feeds, each),
		each,
	};
}

/** Whether feeds that had no room may have some now. */
export function hasRoom({ feeds, beyond }: Listing, room: ListingRoom): boolean {
	return (
		beyond > 0 &&
		feeds.length < room.feeds &&
		sizeOf(feeds, room.each) + LISTED_ADDRESS_MAX_CHARS < room.chars
	);
}

function sizeOf(feeds: readonly ListedFeed[], each: number): number {
	return JSON.stringify(feeds).length + feeds.length * each;
}

/** When those that have left a list are dropped that lack it on; null where none has, and where it names nothing at all. */
export function whenDropped(feeds: readonly ListedFeed[]): number | null {
	const left = feeds.flatMap((feed) => feed.left ?? []);
	if (left.length === 0 || left.length === feeds.length) return null;
	const kept = left.length >= feeds.length * LEFT_MANY_SHARE ? LEFT_MANY_KEPT_MS : LEFT_KEPT_MS;
	return Math.min(...left) + kept;
}

function goneOf(feeds: readonly ListedFeed[], now: number): Set<ListedFeed> {
	const when = whenDropped(feeds);
	const first = Math.min(...feeds.flatMap((feed) => feed.left ?? []));
	return new Set(
		feeds.filter(({ left }) => when !== null && left !== undefined && left - first + when <= now),
	);
}

function addressOf({ url }: ListedFeed): string {
	return canonicalUrl(url);
}

/** What a list says of how the sources are asked and read that come of it. Its headers are for its own host. */
const HANDED_ON = [
	"every",
	"timezone",
	"language",
	"via",
	"fulltext",
	"opencc",
	"history",
	"media",
	"include",
	"exclude",
	"withdraw",
];

/** What a list hands on, as its owner would write it. */
export function handedOn(list: SourceConfig, site: SiteConfig): Settings {
	const said = settingsOf(list, site);
	return Object.fromEntries(
		HANDED_ON.flatMap((key) => (said[key] === undefined ? [] : [[key, said[key]] as const])),
	);
}

/** A source that comes of a list, as its owner would write it. */
export function settingsOfListed(
	{ url, title, paths }: ListedFeed,
	list: SourceConfig,
	site: SiteConfig,
): Settings {
	const [above = ""] = list.categories;
	// Also of what was kept before a list was bounded.
	const below = list.flat ? [""] : paths.slice(0, LISTED_MAX_PATHS);
	const categories = [...new Set(below.map((path) => (path === "" ? above : `${above}/${path}`)))];
	return {
		url,
		...(title !== null && { title }),
		...(categories.length === 1 ? { category: categories[0] ?? above } : { categories }),
		...handedOn(list, site),
	};
}

/** The feeds of a list by the sources that everybody was told of, where nothing else is known of it. */
export function listingOf(list: SourceConfig, sources: readonly SourceConfig[]): Listing | null {
	const [above = ""] = list.categories;
	const pathOf = (path: string) => (path.startsWith(`${above}/`) ? path.slice(above.length + 1) : "");
	const feeds = sources.flatMap(({ url, title = null, categories, list: of }) =>
		of === list.id ? [{ url, title, paths: [...new Set(categories.map(pathOf))] }] : [],
	);
	return feeds.length > 0 ? { url: list.url, hash: "", feeds, beyond: 0 } : null;
}
