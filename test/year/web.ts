import { seededRandom } from "../stages/clean/random.ts";
import { type Outcome, Patience } from "./patience.ts";
import { type Asking, DAY, HOUR, type Post, type Site, type Span, valueAt } from "./sites/site.ts";

/** When an entry was in a document that reached us. */
export interface Shown {
	post: Post;
	first: number;
	last: number;
}

/** Times at which some sites, or all of them, cannot be reached. */
interface Outage {
	from: number;
	until: number;
	/** Null: nothing can be reached, for our own network is down. */
	hosts: Set<string> | null;
	answer: () => Response;
}

const lost = (): Response => {
	throw new TypeError("Network connection lost.");
};
const overloaded = () => new Response("", { status: 502 });

/** Days between two outages of a day, and between two of our own network. */
const OUTAGE_EVERY = 6;
const OFFLINE_EVERY = 55;

/** Everything outside: it answers what it is asked, and remembers what it has shown to whom it asked. */
export class Web {
	/** Source → token → when. */
	readonly shown = new Map<string, Map<string, Shown>>();
	/** Tokens of what was shown before its owner wanted it no more. */
	readonly withdrawn = new Set<string>();
	readonly patience: Patience;
	fetches = 0;
	readonly #sites: readonly Site[];
	readonly #byAddress = new Map<string, Site>();
	readonly #byHost = new Map<string, Site>();
	readonly #visits = new Map<string, number>();
	readonly #outages: Outage[];
	/** The time outside, whatever our own clock says. */
	readonly #now: () => number;

	constructor(sites: readonly Site[], span: Span, now: () => number, complain: (what: string) => void) {
		this.#sites = sites;
		this.#now = now;
		this.patience = new Patience(complain);
		for (const site of sites)
			for (const { url } of site.urls) {
				this.#byAddress.set(url, site);
				this.#byHost.set(new URL(url).hostname, site);
			}
		this.#outages = outagesOf(sites, span);
	}

	/** Null where there is no such site. */
	answer(url: string, headers: Headers): Response | Promise<Response> | null {
		const now = this.#now();
		const address = new URL(url);
		const { hostname } = address;
		const site = this.#byAddress.get(url);
		const home = this.#byHost.get(hostname);
		this.fetches++;
		const outage = this.#outages.find(
			({ from, until, hosts }) => from <= now && now < until && (!hosts || hosts.has(hostname)),
		);
		if (outage) {
			const asked = site ?? (address.pathname === "/robots.txt" ? this.#alone(hostname) : null);
			if (asked) this.patience.asked(asked, now, outage.hosts ? "outage" : "offline");
			return outage.answer();
		}
		if (!home) return null;
		if (address.pathname === "/robots.txt") return new Response("User-agent: *\nDisallow: /admin");
		const asking: Asking = { now, url: address, headers, visit: this.#visit(site ? site.id : url) };
		if (!site) return home.page?.(asking) ?? new Response("", { status: 404 });
		return this.#document(site, asking);
	}

	/** The one site of a host: who asks whether it may be asked has come for it. */
	#alone(host: string): Site | null {
		const there = [...this.#byAddress].filter(([url]) => new URL(url).hostname === host);
		return there.length === 1 ? (there[0]?.[1] ?? null) : null;
	}

	async #document(site: Site, asking: Asking): Promise<Response> {
		const posts = site.listed(asking, site.posts);
		const response = await site.document(posts, asking);
		const { status } = response;
		if (status === 200) this.#show(site, posts, asking.now);
		if (status === 200 || status === 304) this.patience.asked(site, asking.now, "answered", posts);
		else if (status >= 400) this.patience.asked(site, asking.now, outcomeOf(response));
		return response;
	}

	#show(site: Site, posts: Post[], now: number): void {
		const shown = this.shown.get(site.id) ?? new Map<string, Shown>();
		this.shown.set(site.id, shown);
		for (const post of posts) {
			if (site.isExcluded?.(post, now)) {
				// The owner has had it taken out, wherever it had come in: it is new when it is wanted again.
				if (shown.delete(post.token)) this.withdrawn.add(post.token);
				continue;
			}
			const known = shown.get(post.token);
			if (known) known.last = now;
			else {
				shown.set(post.token, { post, first: now, last: now });
				this.patience.news(site, now);
			}
		}
	}

	#visit(what: string): number {
		const visit = this.#visits.get(what) ?? 0;
		this.#visits.set(what, visit + 1);
		return visit;
	}

	/** What every source waits for too long, at the end. */
	end(now: number): void {
		for (const site of this.#sites) this.patience.asked(site, now, "ended");
	}
}

/** The `sources.toml` of an instant. */
export function tomlOf(sites: readonly Site[], now: number): string {
	return sites
		.map((site) => {
			const { url } = valueAt(site.urls, now);
			const id = site.isDerived ? "" : `id = "${site.id}"\n`;
			const paths = JSON.stringify(valueAt(site.categories, now).paths);
			const more = site.keys.length ? valueAt(site.keys, now).toml : "";
			const every = `every = "${site.everyMs / HOUR}h"`;
			return `[[sources]]\nurl = "${url}"\n${id}categories = ${paths}\n${every}\ntimezone = "UTC"\n${more}\n`;
		})
		.join("");
}

function outcomeOf(response: Response): Outcome {
	if (response.headers.has("Retry-After")) return "busy";
	return response.status >= 500 ? "outage" : "refused";
}

function outagesOf(sites: readonly Site[], { start, end, seed }: Span): Outage[] {
	const random = seededRandom(seed + 77);
	const hosts = sites.map(({ urls }) => new Set(urls.map(({ url }) => new URL(url).hostname)));
	const days = (every: number) => Math.floor((end - start) / DAY / every) + 1;
	const some = Array.from({ length: days(OUTAGE_EVERY) }, (_, n): Outage => {
		const from = start + (n + random.below(100) / 100) * OUTAGE_EVERY * DAY;
		const down = new Set(Array.from({ length: 4 }, () => [...random.pick(hosts)]).flat());
		return { from, until: from + DAY, hosts: down, answer: random.pick([lost, overloaded]) };
	});
	const all = Array.from({ length: days(OFFLINE_EVERY) }, (_, n): Outage => {
		const from = start + (n + 0.2 + random.below(60) / 100) * OFFLINE_EVERY * DAY;
		return { from, until: from + 10 * HOUR, hosts: null, answer: lost };
	});
	// The last days are quiet, so that everything can be what it should be at the end.
	return [...some, ...all].filter(({ until }) => until < end - 3 * DAY);
}
