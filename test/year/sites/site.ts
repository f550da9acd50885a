import { seededRandom } from "../../stages/clean/random.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Something that a source publishes. */
export interface Post {
	/** Stands in its title or its text and nowhere else: `#plain1-17`. Tells which it is, whatever else moves. */
	token: string;
	n: number;
	/** When it comes. */
	at: number;
}

/** When a document is asked for. */
export interface Asking {
	now: number;
	/** How often it was asked for before. */
	visit: number;
	url: URL;
	headers: Headers;
}

/** A source of the year, as the world sees it: what it lists, and in which shape. */
export interface Site {
	id: string;
	/** Where it is from a time on, the first from the beginning. */
	urls: { url: string; from: number }[];
	categories: { paths: string[]; from: number }[];
	everyMs: number;
	/** More keys in `sources.toml`, from a time on. */
	keys: { toml: string; from: number }[];
	/** The id is not written down but follows from the address. */
	isDerived?: boolean;
	/** All that it ever publishes, oldest first. */
	posts: Post[];
	/** Which of them it lists. */
	listed: (asking: Asking, posts: Post[]) => Post[];
	/** The document that lists them. */
	document: (posts: Post[], asking: Asking) => Response | Promise<Response>;
	/** Other pages of its host. */
	page?: (asking: Asking) => Response | null;
	/** Waits that its document asks for: the longest pause between two fetches, beyond what its rhythm gives. */
	waits?: (from: number) => number;
	/** Entries that a filter of its owner's keeps out at a time. */
	isExcluded?: (post: Post, now: number) => boolean;
}

export interface Span {
	start: number;
	end: number;
	seed: number;
}

/** Posts at random times around a gap, some of them there before the beginning. */
export function postsOf(id: string, { start, end, seed }: Span, gapMs: number, before: number): Post[] {
	const random = seededRandom(seed * 7919 + [...id].reduce((sum, one) => sum * 31 + one.charCodeAt(0), 7));
	const posts: Post[] = [];
	let at = start - gapMs * before;
	for (let n = 0; at < end; n++) {
		posts.push({ token: `#${id}-${n}`, n, at: Math.floor(at / 1000) * 1000 });
		at += gapMs * (0.3 + (1.4 * random.below(1000)) / 1000);
	}
	return posts;
}

/** The last so many that have come. */
export function lastOf(posts: Post[], most: number, now: number): Post[] {
	const come = countUntil(posts, now);
	return posts.slice(Math.max(0, come - most), come).reverse();
}

function countUntil(posts: Post[], now: number): number {
	let [low, high] = [0, posts.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((posts[middle]?.at ?? 0) <= now) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** What held at a time, of what changed in the year. */
export function valueAt<T extends { from: number }>(values: T[], now: number): T {
	const found = values.findLast(({ from }) => from <= now) ?? values[0];
	if (!found) throw new Error("nothing was there");
	return found;
}

/** The token of a site of the year in a text; none in that of another site. */
export function tokenOf(text: string): string[] {
	return /#[a-z0-9-]+-\d+/.exec(text)?.slice(0, 1) ?? [];
}
