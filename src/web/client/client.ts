import { encodePath } from "../../base/url/path.ts";
import { webUrl, withScheme } from "../../base/url/web.ts";
import type { FeedOptions } from "../../stages/query/feedParameters.ts";
import type { JsonFeed, JsonFeedItem } from "../../stages/render/jsonfeedTypes.ts";
import type { HealthAnswer } from "../health/answer.ts";

export type { FeedOptions } from "../../stages/query/feedParameters.ts";
export type { JsonFeed, JsonFeedAttachment, JsonFeedItem } from "../../stages/render/jsonfeedTypes.ts";
export type { HealthAnswer, SourceAnswer } from "../health/answer.ts";

/** Not the answer that was asked for: what the deployment said about it, or, where it said nothing, what happened. */
export class ProblemError extends Error {
	/** Of HTTP; 0 where there was no answer, and `cause` is what `fetch` threw. */
	readonly status: number;
	/** A word that stays the same, such as `bad-parameter`; `no-answer`, or `not-tributary` for an answer of somebody else. */
	readonly code: string | null;
	/** The address that was asked. */
	readonly url: string;

	constructor(
		url: string,
		status: number,
		code: string | null,
		detail: string,
		options?: { cause?: unknown },
	) {
		super(detail, options);
		this.name = "ProblemError";
		this.url = url;
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
 * A typed client of a deployment, for browsers, Node 20 and Workers. Throws a `TypeError` for what is no address.
 *
 * @example
 * const river = connect("https://feeds.example");
 * const { items } = await river.feed("城建/通知", { limit: 10 });
 * const news = river.follow("all", "2026-11-01");
 * for await (const item of news) console.log(item.title);
 * localStorage.cursor = news.cursor;
 */
export function connect(origin: string, options: ClientOptions = {}): Client {
	const base = baseOf(origin);
	const { key, signal, fetch: ask = (url, init) => fetch(url, init) } = options;
	const headers: Record<string, string> = {
		Accept: "application/json",
		...(key !== undefined && { Authorization: `Bearer ${key}` }),
	};
	/** @param isIt whether a JSON is the one that was asked for, as far as it tells it from other things */
	const read = async <T>(path: string, isIt: (json: Json) => boolean, statuses: readonly number[] = []) => {
		const url = `${base}${path}`;
		const { ok, status, text } = await answerOf(url, () => ask(url, { headers, ...(signal && { signal }) }));
		const json = parsed(text);
		if (json && (ok || statuses.includes(status)) && isIt(json)) return json as T;
		if (!ok && typeof json?.detail === "string")
			throw new ProblemError(url, status, typeof json.code === "string" ? json.code : null, json.detail);
		const what = json === null ? "no JSON" : "a JSON of another kind";
		const detail = `${url} answered ${status} with ${what}: is there a deployment of tributary at ${base}?`;
		throw new ProblemError(url, status, "not-tributary", detail);
	};
	const feed = async (path: string, asked: FeedOptions = {}) =>
		read<JsonFeed>(feedAddress(pathIn("feed", path), asked), ({ items }) => Array.isArray(items));
	return {
		feed,
		follow(path, since, asked) {
			pathIn("follow", path);
			if (!isText(since))
				throw unfit("follow", since, 'a time such as "2026-11-01", or the cursor of an earlier answer');
			return new Pages(since, (cursor) => feed(path, { ...asked, since: cursor }));
		},
		health: () => read<HealthAnswer>("/health", ({ counts }) => typeof counts === "object", [503]),
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

/** The address of a deployment without slashes at its end. */
function baseOf(origin: string): string {
	if (isText(origin) && webUrl(origin)) return origin.replace(/\/+$/, "");
	const right = (isText(origin) && withScheme(origin.replace(/\/+$/, ""))) || "https://feeds.example";
	throw unfit("connect", origin, `the address of a deployment, such as ${JSON.stringify(right)}`);
}

function pathIn(name: string, path: string): string {
	if (isText(path)) return path;
	throw unfit(name, path, 'a category such as "城建/通知", "all" or "sources/ID"');
}

/** Not every caller has a compiler that looks. */
function isText(value: unknown): value is string {
	return typeof value === "string" && value !== "";
}

function unfit(name: string, found: unknown, expected: string): TypeError {
	return new TypeError(`${name}: found ${JSON.stringify(found)}, expected ${expected}`);
}

function feedAddress(path: string, options: FeedOptions): string {
	const parameters = Object.entries(options).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, String(value)]],
	);
	const search = parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : "";
	return `/${encodePath(path)}.json${search}`;
}

type Json = Record<string, unknown>;

/** The whole answer; one that does not come, or breaks off, is told with its address. What a signal ends is thrown as it is. */
async function answerOf(
	url: string,
	ask: () => ReturnType<Fetch>,
): Promise<{ ok: boolean; status: number; text: string }> {
	try {
		const response = await ask();
		return { ok: response.ok, status: response.status, text: await response.text() };
	} catch (error) {
		if (error instanceof Error && /^(?:Abort|Timeout)Error$/.test(error.name)) throw error;
		throw new ProblemError(url, 0, "no-answer", `no answer from ${url}: ${reasonOf(error)}`, {
			cause: error,
		});
	}
}

/** What Node says of a failed connection stands in the error's cause, and there in the errors of each address at times. */
function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const { cause } = error;
	if (cause instanceof AggregateError) return reasonOf(cause.errors[0] ?? error);
	return cause instanceof Error ? reasonOf(cause) : error.message;
}

/** The object that a text is in JSON; null where it is none. */
function parsed(text: string): Json | null {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null ? (value as Json) : null;
	} catch {
		return null;
	}
}
