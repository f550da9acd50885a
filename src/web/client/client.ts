import { encodePath } from "../../base/url/path.ts";
import type { FeedOptions } from "../../stages/query/feedParameters.ts";
import type { JsonFeed, JsonFeedItem } from "../../stages/render/jsonfeedTypes.ts";
import type { HealthAnswer } from "../health/answer.ts";

export type { FeedOptions } from "../../stages/query/feedParameters.ts";
export type { JsonFeed, JsonFeedAttachment, JsonFeedItem } from "../../stages/render/jsonfeedTypes.ts";
export type { HealthAnswer, SourceAnswer } from "../health/answer.ts";

/** An answer that is not the one asked for, with what the deployment said about it. */
export class ProblemError extends Error {
	/** Of HTTP. */
	readonly status: number;
	/** A word that stays the same, such as `bad-parameter`; null where the answer had none. */
	readonly code: string | null;

	constructor(status: number, code: string | null, detail: string) {
		super(detail);
		this.name = "ProblemError";
		this.status = status;
		this.code = code;
	}
}

/** As much of `fetch` as is needed: that of a browser, of Node, of a Worker, or of a service binding. */
export type Fetch = (
	url: string,
	init: { headers: Record<string, string>; signal?: AbortSignal },
) => Promise<{ ok: boolean; status: number; text(): Promise<string> }>;

export interface ClientOptions {
	/** The platform's own unless given. */
	fetch?: Fetch;
	/** The reading key of a private deployment. */
	key?: string;
	/** Ends every request. */
	signal?: AbortSignal;
}

/** The parameters of a feed but those that `follow` sets. */
export type FollowOptions = Omit<FeedOptions, "since" | "before">;

/** A typed client of one deployment. */
export interface Client {
	/** A page of a feed: of a category such as `城建/通知`, of `all`, or of `sources/{id}`. Throws `ProblemError`. */
	feed(path: string, options?: FeedOptions): Promise<JsonFeed>;
	/** Every entry that came or changed since a time (ISO 8601) or a cursor. */
	follow(path: string, since: string, options?: FollowOptions): Following;
	/** How every source is, also where nothing works. */
	health(): Promise<HealthAnswer>;
}

/**
 * Entries in the order of their coming, page after page, until there are no more. Keep `cursor` when the loop ends, and
 * follow from it later: nothing is missed, and nothing comes twice. Of a loop that was left within a page, that page's
 * entries come again.
 */
export interface Following extends AsyncIterable<JsonFeedItem> {
	/** What `follow` takes to go on after all pages that were handed over whole. */
	readonly cursor: string;
}

/**
 * A typed client of a deployment, for browsers, Node 20 and Workers.
 *
 * @example
 * const river = connect("https://feeds.example");
 * const { items } = await river.feed("城建/通知", { limit: 10 });
 * const news = river.follow("all", "2026-11-01");
 * for await (const item of news) console.log(item.title);
 * localStorage.cursor = news.cursor;
 */
export function connect(origin: string, options: ClientOptions = {}): Client {
	const base = origin.replace(/\/+$/, "");
	const { key, signal, fetch: ask = (url, init) => fetch(url, init) } = options;
	const headers: Record<string, string> = {
		Accept: "application/json",
		...(key !== undefined && { Authorization: `Bearer ${key}` }),
	};
	const read = async <T>(path: string, statuses: readonly number[] = []): Promise<T> => {
		const response = await ask(`${base}${path}`, { headers, ...(signal && { signal }) });
		const text = await response.text();
		if (!response.ok && !statuses.includes(response.status)) throw problemOf(response.status, text);
		return JSON.parse(text) as T;
	};
	const feed = (path: string, asked: FeedOptions = {}) => read<JsonFeed>(feedAddress(path, asked));
	return {
		feed,
		follow: (path, since, asked) => new Pages(since, (cursor) => feed(path, { ...asked, since: cursor })),
		health: () => read<HealthAnswer>("/health", [503]),
	};
}

class Pages implements Following {
	cursor: string;
	readonly #read: (cursor: string) => Promise<JsonFeed>;

	constructor(since: string, read: (cursor: string) => Promise<JsonFeed>) {
		this.cursor = since;
		this.#read = read;
	}

	async *[Symbol.asyncIterator](): AsyncGenerator<JsonFeedItem, void> {
		for (let hasMore = true; hasMore; ) {
			const page = await this.#read(this.cursor);
			yield* page.items;
			this.cursor = page._tributary?.cursor ?? this.cursor;
			hasMore = page.next_url !== undefined;
		}
	}
}

function feedAddress(path: string, options: FeedOptions): string {
	const parameters = Object.entries(options).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, String(value)]],
	);
	const search = parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : "";
	return `/${encodePath(path)}.json${search}`;
}

/** What a deployment says in `application/problem+json`, else the beginning of whatever it was. */
function problemOf(status: number, text: string): ProblemError {
	try {
		const { code, detail } = JSON.parse(text) as { code?: unknown; detail?: unknown };
		if (typeof detail === "string")
			return new ProblemError(status, typeof code === "string" ? code : null, detail);
	} catch {
		// Not a problem document of ours: its text says what there is to say.
	}
	return new ProblemError(status, null, text.slice(0, 200));
}
