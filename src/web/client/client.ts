import { hc } from "hono/client";
import type { FeedParameters } from "../../stages/query/feedParameters.ts";
import type { JsonFeed, JsonFeedItem } from "../../stages/render/jsonfeedTypes.ts";
import type { Routes } from "../app.ts";

export type { FeedParameters } from "../../stages/query/feedParameters.ts";
export type { JsonFeed, JsonFeedItem } from "../../stages/render/jsonfeedTypes.ts";

/** An answer that is not the one asked for, with what the deployment said about it. */
export class ProblemError extends Error {
	readonly status: number;

	constructor(status: number, detail: string) {
		super(detail);
		this.status = status;
	}
}

/**
 * A typed client of a deployment, for browsers, Node and Workers; its types are the routes' own.
 *
 * @example
 * const river = connect("https://feeds.example");
 * const { items } = await river.feed("城建/通知", { limit: "10" });
 * for await (const item of river.follow("all", "2026-11-01")) console.log(item.title);
 */
export function connect(origin: string, ask: typeof fetch = fetch) {
	const client = hc<Routes>(origin, { fetch: ask });
	const feed = async (path: string, parameters: FeedParameters = {}): Promise<JsonFeed> => {
		const response = await client[":path{.+\\.json}"].$get({
			param: { path: `${path}.json` },
			query: parameters,
		});
		if (!response.ok) throw await problemOf(response);
		return response.json();
	};
	return {
		feed,
		/** Every entry that came or changed since a time or cursor, page after page. */
		async *follow(path: string, since: string): AsyncGenerator<JsonFeedItem> {
			for (let from: string | null = since; from !== null; ) {
				const page: JsonFeed = await feed(path, { since: from });
				yield* page.items;
				from = page.next_url === undefined ? null : new URL(page.next_url).searchParams.get("since");
			}
		},
		/** How every source is. */
		async health() {
			const response = await client.health.$get();
			return response.json();
		},
	};
}

async function problemOf(response: { status: number; text: () => Promise<string> }): Promise<ProblemError> {
	const text = await response.text();
	return new ProblemError(response.status, detailOf(text) ?? text.slice(0, 200));
}

function detailOf(text: string): string | null {
	try {
		const { detail } = JSON.parse(text) as { detail?: unknown };
		return typeof detail === "string" ? detail : null;
	} catch {
		// Not a problem document of ours: its text says what there is to say.
		return null;
	}
}
