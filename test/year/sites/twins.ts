import { seededRandom } from "../../stages/clean/random.ts";
import { rfc822 } from "./documents.ts";
import { type Make, usual } from "./make.ts";
import { HOUR, type Post, type Site, type Span } from "./site.ts";

/** Sites that say what others say, before them or after them. */
export function sayingTheSame(make: Make, { seed }: Span): Site[] {
	const own = ["origin-a", "origin-b", "origin-c"].map((id, at) =>
		make(id, {
			...{ gap: 36 + 6 * at, every: 8 + 2 * at, paths: ["twins/own"] },
			item: (post, { now }) =>
				now > post.at + 5 * HOUR ? { text: `${usual(id, post).text}<p>Mended.</p>` } : {},
		}),
	);
	const home = "http://a-home-page.example/";
	return [
		...own,
		republisher("planet", own, ["twins"], seed),
		republisher("digest", own.slice(1), ["twins/copies"], seed + 1),
		// In other top-level categories, too, before that of their origins and behind it.
		republisher("gazette", own.slice(0, 2), ["journals", "twins/copies"], seed + 2),
		republisher("almanac", own.slice(0, 1), ["twins/copies", "news/copies", "journals"], seed + 3),
		make("home-one", { gap: 60, every: 16, paths: ["twins/own"], item: () => ({ link: home }) }),
		make("home-two", { gap: 60, every: 16, paths: ["twins/own"], item: () => ({ link: home }) }),
	];

	/** Lists what others publish, some of it hours before they do themselves. */
	function republisher(id: string, origins: Site[], paths: string[], salt: number): Site {
		const random = seededRandom(salt);
		const posts = origins
			.flatMap((origin) =>
				origin.posts.map((post) => ({ ...post, at: post.at + (random.below(12) - 4) * HOUR, origin })),
			)
			.sort((a, b) => a.at - b.at);
		return make(id, {
			...{ gap: 1, size: 30, every: 8, paths },
			posts,
			item: (post: Post) => {
				const { origin } = post as (typeof posts)[number];
				const { link, title, text } = usual(origin.id, post);
				return { guid: `${id}/${post.token}`, link, title, text, date: rfc822(post.at) };
			},
		});
	}
}
