import { WorkerEntrypoint } from "cloudflare:workers";
import { categoryPaths, pathOfSource, sourceIn, type Topic, topicOf } from "../config/topics.ts";
import type { StoredEntry } from "../model/stored.ts";
import { currentConfig } from "../platform/current.ts";
import type { Env } from "../platform/env.ts";
import { heirOfId } from "../platform/keyParts.ts";
import { libraryObject } from "../platform/objects.ts";
import { knownOrigin } from "../platform/origin.ts";
import { runtimeKnown } from "../platform/runtimeCopy.ts";
import type { FeedOptions } from "../stages/query/feedParameters.ts";
import { resolveEntry } from "../stages/render/media.ts";
import { canonicalSearch } from "./feeds/search.ts";
import { resolved } from "./ui/views.ts";

/** What another Worker may ask for: a feed's own parameters, with `before` and `since` from an earlier answer. */
export interface ReadOptions extends FeedOptions {
	/** The deployment's address, which pictures behind the proxy get; without it the one that it is known by. */
	origin?: string;
}

/** Entries, newest first, or in the order of their coming with `since`. */
export interface Entries {
	entries: StoredEntry[];
	/** Pass it as `before` (or, after `since`, as `since`) for the next page; null at the end. */
	next: string | null;
	/** What `since` takes to go on from here later; null when it was not asked for with `since`. */
	cursor: string | null;
	/**
	 * The address that pictures behind the proxy have got. Null while nobody has asked the deployment over HTTP and its
	 * `[site] url` is not set: then they have their own, which not every browser may load; pass `origin`.
	 */
	origin: string | null;
}

/**
 * The deployment for other Workers over a service binding (`entrypoint = "Feeds"`): no HTTP, no parsing.
 *
 * @example
 * const { entries } = await env.RIVER.read("城建/通知", { limit: 10 });
 */
export class Feeds extends WorkerEntrypoint<Env> {
	/** The category paths of the deployment. */
	async categories(): Promise<string[]> {
		await runtimeKnown(this.env, this.ctx, Date.now());
		return categoryPaths(currentConfig());
	}

	/** Entries of a category, of `all`, or of `sources/{id}`; throws when there is no such path or an option is wrong. */
	async read(path: string, options: ReadOptions = {}): Promise<Entries> {
		await runtimeKnown(this.env, this.ctx, Date.now());
		const topic = topicOf(path, currentConfig()) ?? (await this.#heir(path));
		if (!topic) throw new RangeError(`there is no category or source "${path}"`);
		const { origin, ...asked } = options;
		const now = Date.now();
		const search = canonicalSearch(asParameters(asked), now);
		if (!search.ok) throw new RangeError(search.error.message);
		const answer = await libraryObject(topic.library, this.env).page({
			path: topic.path,
			search: search.value,
			now,
		});
		const next =
			answer.next === null ? null : new URLSearchParams(answer.next).get(options.since ? "since" : "before");
		const known = origin ?? (await knownOrigin(this.env, now));
		const entries =
			known === null
				? answer.entries.map((entry) => resolveEntry(entry, false, (target) => target))
				: await resolved(answer.entries, this.env, known);
		return { entries, next, cursor: answer.cursor, origin: known };
	}

	/** The feed of a source whose id its owner has edited, under the id of before. */
	async #heir(path: string): Promise<Topic | null> {
		const former = sourceIn(path);
		const id = former === null ? undefined : await heirOfId(former, this.env);
		return id === undefined ? null : topicOf(pathOfSource(id), currentConfig());
	}
}

/** Options as an address would have them, so that they are checked in the same way; `undefined` is as good as absent. */
function asParameters(options: FeedOptions): [string, string][] {
	return Object.entries(options).flatMap(([name, value]): [string, string][] =>
		value === undefined ? [] : [[name, String(value)]],
	);
}
