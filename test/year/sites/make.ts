import { type Item, rfc822, rss } from "./documents.ts";
import { type Asking, DAY, HOUR, lastOf, type Post, postsOf, type Site, type Span } from "./site.ts";

/** How a site differs from the usual one: RSS with ids, links and dates on a host of its own. */
export interface Traits extends Partial<Omit<Site, "id" | "posts">> {
	/** Hours between two posts. */
	gap: number;
	/** How many it lists. */
	size?: number;
	/** Hours; the owner's `every`. */
	every?: number;
	paths: string[];
	url?: string;
	/** What it says of a post, other than usual; what is undefined is not said. */
	item?: (post: Post, asking: Asking) => Partial<Item>;
	posts?: Post[];
}

export type Make = (id: string, traits: Traits) => Site;

/** Makes sites of one year. */
export function makerFor(span: Span): Make {
	return (id, { gap, size = 12, every = 6, paths, url, item, ...more }) => {
		const posts = more.posts ?? postsOf(id, span, gap * HOUR, size);
		return {
			id,
			urls: [{ url: url ?? `http://${id}.example/feed`, from: 0 }],
			categories: [{ paths, from: 0 }],
			everyMs: every * HOUR,
			keys: [],
			listed: ({ now }) => lastOf(posts, size, now),
			document: (listed, asking) =>
				rss(listed.map((post) => ({ ...usual(id, post), ...item?.(post, asking) }))),
			...more,
			posts,
		};
	};
}

/** What most sites say of a post. */
export function usual(id: string, post: Post): Required<Omit<Item, "updated">> {
	return {
		guid: `${id}:${post.n}`,
		link: `http://${id}.example/post/${post.n}`,
		title: `What ${id} has to say ${post.token}`,
		text: wordsOf(post),
		date: rfc822(post.at),
	};
}

/** Some sentences, of which no two posts have the same. */
export function wordsOf({ token, n }: Post): string {
	return `<p>Part ${n} of the story begins here, ${WORDS[n % WORDS.length]} and ${WORDS[(n * 7) % WORDS.length]}.</p><p>${token.slice(1)} goes on like this for a while.</p>`;
}

const WORDS = [
	"rain",
	"a bridge",
	"two ferries",
	"the mill",
	"an old map",
	"salt",
	"the harbour",
	"tea",
	"snow",
];

/** Which day of the year it is, as some sites have their moods by days. */
export function dayOf(now: number): number {
	return Math.floor(now / DAY);
}
