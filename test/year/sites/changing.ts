import { atom, iso, rfc822 } from "./documents.ts";
import { dayOf, type Make, usual, wordsOf } from "./make.ts";
import { type Asking, HOUR, lastOf, type Site } from "./site.ts";

/** Sites that never say the same twice, though they mean the same. */
export function neverTheSame(make: Make): Site[] {
	const state = ({ visit }: Asking) => visit % 2;
	return [
		make("mirrors", {
			...{ gap: 24, every: 12, paths: ["slow"] },
			document: (posts, asking) =>
				atom(
					posts.map((post) => ({
						...usual("mirrors", post),
						date: iso(post.at),
						text: `${wordsOf(post)}<p>${state(asking) ? "The newer words." : "The older words."}</p>`,
						updated: iso(post.at + state(asking) * HOUR),
					})),
				),
		}),
		make("mirrors-late", {
			...{ gap: 15, every: 8, paths: ["slow"] },
			// One of the two is hours behind.
			listed: ({ now, visit }, posts) => lastOf(posts, 12, now - (visit % 2) * 9 * HOUR),
		}),
		make("restamped", {
			...{ gap: 30, size: 1, every: 6, paths: ["slow"] },
			item: (_, { now }) => ({ date: rfc822(now) }),
		}),
		make("restamped-all", {
			...{ gap: 40, every: 16, paths: ["slow"] },
			document: (posts, { now }) =>
				atom(
					posts.map((post) => ({ ...usual("restamped-all", post), date: iso(post.at), updated: iso(now) })),
				),
		}),
		make("counters", {
			...{ gap: 40, size: 10, every: 16, paths: ["slow"] },
			item: (post, { visit }) => ({ text: `${wordsOf(post)}<p>Read ${visit * 13 + post.n} times.</p>` }),
		}),
		make("signed", {
			...{ gap: 40, size: 10, every: 16, paths: ["slow"] },
			item: (post, { now }) => ({
				text: `${wordsOf(post)}<p><a href="https://files.example/${post.n}.pdf?Expires=${now}&Signature=${hash(now + post.n)}">The paper</a></p>`,
			}),
		}),
		make("pixels", {
			...{ gap: 48, size: 300, every: 12, paths: ["slow"] },
			item: (post, { now }) => {
				const seen = dayOf(now) % 10 === 0 ? now : 0;
				return { text: `${wordsOf(post)}<img src="https://t.example/p.gif?${seen}" width="1" height="1">` };
			},
		}),
		make("rewritten", {
			...{ gap: 24, size: 50, every: 4, paths: ["slow"] },
			item: (post, { now, visit }) => {
				const words =
					dayOf(now) % 12 === 0 ? ["better", "worse", "as before", "unclear"][visit % 4] : "quiet";
				return {
					text: `${wordsOf(post)}<p>Today it is ${words}, says ${hash(visit * 31 + post.n).replace(/\d/g, "z")}.</p>`,
				};
			},
		}),
		make("emptied", {
			...{ gap: 30, every: 12, paths: ["slow"] },
			listed: ({ now, visit }, posts) => (visit % 9 === 4 ? [] : lastOf(posts, 12, now)),
		}),
		make("comes-and-goes", {
			...{ gap: 60, every: 12, paths: ["slow"] },
			listed: ({ now, visit }, posts) => lastOf(posts, 20, now).filter(({ n }) => (n + visit) % 3 > 0),
		}),
	];
}

function hash(n: number): string {
	return ((n * 2_654_435_761) % 2 ** 32).toString(36);
}
