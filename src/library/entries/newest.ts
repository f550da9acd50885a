import { jsonLine } from "../../base/printable.ts";
import type { StoredEntry } from "../../model/stored.ts";
import {
	LIST_FEW,
	LIST_GOOD_MS,
	LIST_MAX_CHARS,
	LIST_MAX_ENTRIES,
	LIST_MIN_ENTRIES,
	LIST_STALE_MS,
} from "../../settings.ts";
import type { PagePlace } from "../../stages/query/place.ts";
import { type FeedQuery, matches } from "../../stages/query/query.ts";
import { searchText } from "../../stages/query/text.ts";
import type { Newest, NewestWish, Selection } from "../contract.ts";

/** Asks a Library for its newest entries; null: what is held is what there is. */
type AskNewest = (library: string, wish: NewestWish) => Promise<Newest | null>;

/** The newest entries of a Library as of an instant, ms: what came later is not among them. */
export type Listed = Newest & { at: number };

/** The newest entries of every Library. */
export type Lists = ReadonlyMap<string, Listed>;

/**
 * The newest entries of all Libraries in memory: what `all` shows, and what is searched there, without asking every
 * Library each time. A Library that has not changed says so, which costs it no rows.
 */
export class NewestOfAll {
	readonly #ask: AskNewest;
	#lists: Lists = new Map();
	/** When the Libraries were asked, ms. */
	#at = 0;
	/** Whether something is known to have changed since. */
	#isStale = true;
	#asking: Promise<Lists> | null = null;

	constructor(ask: AskNewest) {
		this.#ask = ask;
	}

	/** Something has changed that will show in the lists; `atOnce`: somebody waits for it. */
	forget(atOnce: boolean): void {
		this.#isStale = true;
		if (atOnce) this.#at = 0;
	}

	/** The lists of these Libraries. They may be older than what is there by `LIST_GOOD_MS` for each Library. */
	async read(libraries: readonly string[], now: number): Promise<Lists> {
		const age = Math.abs(now - this.#at);
		const many = Math.max(0, libraries.length - LIST_FEW);
		const isGood = age < (this.#isStale ? many * LIST_STALE_MS : libraries.length * LIST_GOOD_MS);
		const isWhole = libraries.every((library) => this.#lists.has(library));
		if (isGood && isWhole) return this.#lists;
		this.#asking ??= this.#askAll(libraries, now).finally(() => {
			this.#asking = null;
		});
		return this.#asking;
	}

	async #askAll(libraries: readonly string[], now: number): Promise<Lists> {
		this.#isStale = false;
		this.#at = now;
		const most = Math.ceil(LIST_MAX_ENTRIES / libraries.length);
		const entries = Math.max(LIST_MIN_ENTRIES, Math.min(most, LIST_MAX_ENTRIES / 4));
		const characters = Math.floor(LIST_MAX_CHARS / libraries.length);
		try {
			const found = libraries.map(async (library): Promise<[string, Listed]> => {
				const held = this.#lists.get(library);
				const wish = { entries, characters, held: held?.version ?? null };
				try {
					const list = (await this.#ask(library, wish)) ?? held;
					if (!list) throw new Error(`the library ${library} has given no list`);
					return [library, { ...list, at: now }];
				} catch (error) {
					// What a Library gave before serves on while it does not answer; where there is nothing, nobody is to think so.
					if (!held) throw error;
					console.error(jsonLine({ event: "no-list", library, error: String(error) }));
					return [library, held];
				}
			});
			this.#lists = new Map(await Promise.all(found));
		} catch (error) {
			this.forget(true);
			throw error;
		}
		return this.#lists;
	}
}

/** A Library's part of a page out of its list; null where the page begins behind what is listed. */
export function selectListed(
	{ entries: listed, floor, elsewhere }: Newest,
	query: FeedQuery,
	place: PagePlace | null,
): Omit<Selection, "late"> | null {
	const { notBefore } = query;
	const begin = Math.min(place?.date ?? Number.POSITIVE_INFINITY, query.until ?? Number.POSITIVE_INFINITY);
	if (floor !== null && begin <= floor) return null;
	const wanted = query.limit + (place?.skip ?? 0);
	const entries: StoredEntry[] = [];
	const others = new Set(elsewhere);
	for (const entry of listed) {
		if (entry.date > begin) continue;
		// All that comes after is older still.
		if (notBefore !== null && entry.date < notBefore) return { entries, floor: null };
		if (others.has(entry.key)) continue;
		if (isWritten(entry, query.needs) && matches(entry, query, textFor(entry, query))) entries.push(entry);
		if (entries.length > wanted) return { entries, floor: entry.date };
	}
	return { entries, floor: floor !== null && notBefore !== null && floor < notBefore ? null : floor };
}

/** Whether what a filter needs is written somewhere in an entry: far cheaper to look at than what its text says. */
function isWritten(entry: StoredEntry, needs: string[][]): boolean {
	const { title, summary, contentHtml, authors, categories } = entry;
	const isIn = (text: string) =>
		contentHtml?.includes(text) ||
		title?.includes(text) ||
		summary?.includes(text) ||
		authors.some(({ name }) => name?.includes(text)) ||
		categories.some(({ name }) => name.includes(text));
	return needs.every((group) => group.some(isIn));
}

/** What words are looked for in, by the entry: made once for as long as it is listed. */
const texts = new WeakMap<StoredEntry, string>();

function textFor(entry: StoredEntry, { terms }: FeedQuery): string | undefined {
	if (!terms.some((term) => term.in !== "source")) return undefined;
	const known = texts.get(entry) ?? searchText(entry);
	texts.set(entry, known);
	return known;
}
