import { rss } from "./documents.ts";
import { dayOf, type Make, usual } from "./make.ts";
import { type Asking, DAY, HOUR, type Post, type Site } from "./site.ts";

const SLOW_MS = 1_500;

const BUSY = 60;

/** Sites that keep others waiting, or want to be left alone. */
export function thatWait(make: Make): Site[] {
	const busy = Array.from({ length: BUSY }, (_, at) => {
		const id = `busy-${at}`;
		return make(id, {
			...{ gap: 60 + 5 * at, size: 8, every: at < 8 ? 8 : 24, paths: ["slow/busy"] },
			url: `http://busy.example/${id}`,
			document: async (posts: Post[], asking: Asking) => {
				await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
				if (asking.visit % 40 === 7 + at) return new Response("", { status: 500 });
				return rss(posts.map((post) => usual(id, post)));
			},
		});
	});
	return [
		...busy,
		make("heavy", {
			...{ gap: 50, every: 12, paths: ["slow"] },
			url: "http://heavy.example/heavy",
			document: (posts, { now }) =>
				dayOf(now) % 30 < 3
					? new Response("", { status: 503, headers: { "Retry-After": "86400" } })
					: rss(posts.map((post) => usual("heavy", post))),
		}),
		make("light", { gap: 12, every: 2, paths: ["slow"], url: "http://heavy.example/light" }),
		make("weekdays", {
			...{ gap: 30, every: 8, paths: ["slow"] },
			waits: untilMonday,
			document: (posts) =>
				rss(
					posts.map((post) => usual("weekdays", post)),
					{ channel: "<skipDays><day>Saturday</day><day>Sunday</day></skipDays>" },
				),
		}),
		make("patient", {
			...{ gap: 40, every: 4, paths: ["slow"] },
			waits: (from) => from + 8 * HOUR,
			document: (posts) =>
				rss(
					posts.map((post) => usual("patient", post)),
					{ channel: "<ttl>480</ttl>" },
				),
		}),
	];
}

/** The next midnight in UTC that a Monday begins with, for an instant at the weekend. */
function untilMonday(at: number): number {
	const day = new Date(at).getUTCDay();
	const midnight = at - (at % DAY);
	return day === 6 ? midnight + 2 * DAY : day === 0 ? midnight + DAY : at;
}
