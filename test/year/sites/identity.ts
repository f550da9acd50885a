import { atom, iso, rfc822, rss } from "./documents.ts";
import { type Make, usual, wordsOf } from "./make.ts";
import type { Post, Site, Span } from "./site.ts";

/** Sites whose entries are hard to tell apart, or hard to know again. */
export function hardToTell(make: Make, { start, end }: Span): Site[] {
	const at = (part: number) => start + part * (end - start);
	const named = { guid: undefined };
	const bare = { guid: undefined, date: undefined };
	const home = "http://one-page.example/";
	return [
		make("linked", { gap: 20, every: 8, paths: ["blogs"], item: () => named }),
		make("linked-undated", { gap: 26, every: 12, paths: ["blogs"], item: () => bare }),
		make("nothing", { gap: 30, every: 12, paths: ["blogs"], item: () => ({ ...named, link: undefined }) }),
		make("nothing-undated", {
			gap: 40,
			every: 16,
			paths: ["blogs"],
			item: () => ({ ...bare, link: undefined }),
		}),
		make("one-page", { gap: 18, every: 8, paths: ["blogs"], item: () => ({ ...named, link: home }) }),
		make("one-page-undated", {
			...{ gap: 36, every: 12, paths: ["blogs"] },
			item: () => ({ ...bare, link: "http://one-page-undated.example/list.html" }),
		}),
		make("fragments", {
			...{ gap: 24, every: 12, paths: ["blogs"] },
			item: ({ n }) => ({ ...named, link: `http://fragments.example/log#entry-${n}` }),
		}),
		make("fragments-undated", {
			...{ gap: 30, every: 16, paths: ["blogs"] },
			item: ({ n }) => ({ ...bare, link: `http://fragments-undated.example/log.html#n${n}` }),
		}),
		make("not-applicable", {
			...{ gap: 22, every: 8, paths: ["blogs"] },
			item: () => ({ guid: "N/A", link: "N/A" }),
		}),
		make("not-applicable-linked", {
			...{ gap: 33, every: 16, paths: ["blogs"] },
			item: () => ({ guid: "N/A", date: undefined }),
		}),
		make("sessions", {
			...{ gap: 28, every: 12, paths: ["blogs"] },
			item: ({ n }) => ({ ...bare, link: `http://sessions.example/show.asp?sid=${n + 12}` }),
		}),
		make("same-title", {
			...{ gap: 24, size: 7, every: 12, paths: ["blogs"] },
			item: (post) => ({
				...named,
				link: "http://same-title.example/today",
				title: "The daily column",
				text: `${wordsOf(post)} ${post.token}`,
			}),
		}),
		make("to-https", {
			...{ gap: 30, every: 12, paths: ["moves"] },
			item: ({ n, at: posted }, { now }) => {
				const link = `${now < at(0.2) ? "http" : "https"}://to-https.example/${n}`;
				return { guid: link, link, date: rfc822(posted + (now < at(0.2) ? 0 : 3_000)) };
			},
		}),
		make("other-ids", {
			...{ gap: 40, every: 16, paths: ["moves"] },
			item: ({ n }, { now }) => ({ guid: `${[0.3, 0.7].filter((part) => now > at(part)).length}/${n}` }),
		}),
		make("new-ids-always", {
			...{ gap: 30, every: 12, paths: ["moves"] },
			item: ({ n }, { now }) => ({ guid: `${now}/${n}` }),
		}),
		make("random-links", {
			...{ gap: 50, size: 8, every: 12, paths: ["moves"] },
			item: ({ n }, { now }) => ({
				...bare,
				link: `http://random-links.example/show?id=${n}&r=${(now * 48_271) % 2_147_483_647}`,
			}),
		}),
		moved("moved-given", make, [at(0.25), at(0.35)], {}),
		moved("moved-derived", make, [at(0.45), at(0.52)], { isDerived: true }),
		make("atom-edits", {
			...{ gap: 20, every: 8, paths: ["news"] },
			document: (posts, { now }) => atom(posts.map((post) => edited(post, now))),
		}),
	];
}

/** Moves to another address, permanently; its owner edits it later. Without dates and ids. */
function moved(id: string, make: Make, [leaves, adopted]: [number, number], more: Partial<Site>): Site {
	const [old, next] = [`http://${id}.example/feed`, `https://new-${id}.example/rss.xml`];
	return make(id, {
		...{ gap: 45, every: 16, paths: ["moves"] },
		urls: [
			{ url: old, from: 0 },
			{ url: next, from: adopted },
		],
		document: (posts, { now, url }) => {
			if (now >= leaves && url.href === old)
				return new Response(null, { status: 301, headers: { Location: next } });
			const origin = now >= leaves ? `https://new-${id}.example` : `http://${id}.example`;
			return rss(
				posts.map((post) => ({
					...usual(id, post),
					guid: undefined,
					date: undefined,
					link: `${origin}/post/${post.n}`,
				})) as object[],
			);
		},
		...more,
	});
}

/** A post that is edited once, some hours after it came. */
function edited(post: Post, now: number) {
	const late = now > post.at + 5 * 3_600_000;
	const { guid, link, title, text } = usual("atom-edits", post);
	const updated = iso(post.at + (late ? 5 * 3_600_000 : 0));
	return { guid, link, title, text: late ? `${text}<p>Mended.</p>` : text, date: iso(post.at), updated };
}
