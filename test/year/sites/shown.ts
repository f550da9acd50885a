import { html, iso, rfc822 } from "./documents.ts";
import { type Make, wordsOf } from "./make.ts";
import { validated } from "./plain.ts";
import { type Asking, DAY, HOUR, type Post, postsOf, type Site, type Span } from "./site.ts";

const dayAlone = (at: number) => iso(at).slice(0, 10);

/** Sites whose dates, numbers or texts decide what is shown of them. */
export function hardToShow(make: Make, span: Span): Site[] {
	const { start, end } = span;
	const at = (part: number) => start + part * (end - start);
	const full = (id: string, posts?: Post[]) =>
		make(id, {
			...{ gap: 60, size: posts ? 90 : 12, every: 16, paths: ["shown/long"] },
			...(posts && { posts }),
			keys: [{ toml: "fulltext = true", from: 0 }],
			item: () => ({ text: "A summary." }),
			page: (asking) => article(id, asking),
		});
	// Many at once, in the middle of the year.
	const old = burst("long-list", start - 5_000 * HOUR, 5_000, HOUR).map((post, n) => ({ ...post, n }));
	const later = postsOf("long-list", span, 240 * HOUR, 0).map(({ at, n }) => ({
		...{ at, n: n + old.length },
		token: `#long-list-${n + old.length}`,
	}));
	const flood = [...postsOf("flood", span, 96 * HOUR, 4), ...burst("flood-burst", at(0.6), 60)];
	return [
		make("notices", {
			gap: 24,
			every: 6,
			paths: ["shown/notices"],
			item: (post) => ({ date: dayAlone(post.at) }),
		}),
		make("back-dated", {
			...{ gap: 40, every: 12, paths: ["shown/notices"] },
			item: (post) => ({ date: rfc822(post.at - 40 * DAY) }),
		}),
		make("ticker", {
			...{ gap: 1, size: 60, every: 2, paths: ["shown/notices"] },
			posts: burst("ticker", at(0.5), 4 * 24 * Math.max(2, Math.round((end - start) / DAY / 40)), HOUR / 4),
		}),
		make("no-dates", { gap: 30, every: 12, paths: ["shown/lists"], item: () => ({ date: undefined }) }),
		list("list-undated", () => ""),
		list("list-dated", ({ at: posted }) => `<span>${dayAlone(posted)}</span>`),
		make("long", {
			...{ gap: 60, size: 700, every: 24, paths: ["shown/long"] },
			keys: [
				{ toml: "", from: 0 },
				{ toml: 'exclude = ["Part 13 ", "ferries"]', from: at(0.42) },
				{ toml: 'exclude = ["Part 13 "]', from: at(0.62) },
			],
			isExcluded: (post, now) =>
				now >= at(0.42) &&
				(wordsOf(post).includes("Part 13 ") || (now < at(0.62) && wordsOf(post).includes("ferries"))),
		}),
		// More in one document than is read of one, and far more than is kept.
		make("long-list", {
			...{ gap: 240, size: 5_000, every: 24, paths: ["shown/long"] },
			posts: [...old, ...later],
			document: validated("long-list"),
		}),
		make("long-undated", {
			...{ gap: 90, size: 600, every: 24, paths: ["shown/long"] },
			item: () => ({ date: undefined }),
		}),
		full("articles"),
		full(
			"flood",
			flood.sort((a, b) => a.at - b.at),
		),
	];

	function list(id: string, date: (post: Post) => string): Site {
		return make(id, {
			...{ gap: 40, every: 16, paths: ["shown/lists"] },
			keys: [{ toml: 'kind = "list"', from: 0 }],
			url: `http://${id}.example/notices/index.html`,
			document: (posts) =>
				html(
					"Notices",
					`<h2>Notices</h2><ul class="list">${posts
						.map(
							(post) =>
								`<li><a href="/notices/${post.n}.html">A notice of the council about its plans ${post.token}</a>${date(post)}</li>`,
						)
						.join("")}</ul>`,
				),
		});
	}
}

/** So many at once, or one after another. */
function burst(id: string, from: number, count: number, gapMs = 0): Post[] {
	const first = from - (from % 1000);
	return Array.from({ length: count }, (_, n) => ({
		token: `#${id}-${n}`,
		n: n + 100_000,
		at: first + n * gapMs,
	}));
}

/** An article's page; some of them fail at first. */
function article(id: string, { url, visit }: Asking): Response | null {
	const n = /^\/post\/(\d+)$/.exec(url.pathname)?.[1];
	if (n === undefined) return null;
	if (Number(n) % 5 === 0 && visit < 2) return new Response("", { status: 500 });
	const words = wordsOf({ token: `#${id}-${n}`, n: Number(n), at: 0 });
	return html(
		`Article ${n}`,
		`<article><h1>Article ${n}</h1>${words.repeat(4)}<p>That was all of it.</p></article>`,
	);
}
