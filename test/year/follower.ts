import type { Answer } from "../../src/library/contract.ts";
import type { StoredEntry } from "../../src/model/stored.ts";
import type { World } from "../crawler/platform/world.ts";
import type { Random } from "../stages/clean/random.ts";
import { DAY, HOUR } from "./sites/site.ts";

/** What a program that follows `all` has written down: its entries and how far it has read, in one transaction. */
export class Follower {
	changes = 0;
	kills = 0;
	/** Changes that came again, though nothing had changed. */
	readonly again: string[] = [];
	/** Key → the entry as it was told last, and when. */
	readonly entries = new Map<string, { entry: StoredEntry; at: number }>();
	#cursor: string;
	/** When it last came to the end. */
	#done = 0;
	/** Until when it knows everything though the river has another life now. */
	#known = Number.POSITIVE_INFINITY;
	/** When the owner last edited sources.toml. */
	#edited = Number.NEGATIVE_INFINITY;
	readonly #random: Random;

	constructor(since: number, random: Random) {
		this.#cursor = new Date(since).toISOString();
		this.#random = random;
	}

	/** Reads on to the end, or until it dies or nobody answers: then from the last place that it has written down. */
	async read(world: World, mayDie: boolean): Promise<void> {
		for (let more = true; more; ) {
			const question = { path: "all", search: `?since=${this.#cursor}&limit=200`, now: world.platform.now };
			const page = await world.platform.call("LIBRARY", "all", "page", question).catch(() => null);
			if (page === null) return;
			if (mayDie && this.#random.below(25) === 0) {
				this.kills++;
				return;
			}
			const { entries, cursor, next } = page as Answer;
			for (const entry of entries) this.#take(entry, world.platform.now);
			this.#cursor = cursor ?? this.#cursor;
			more = next !== null;
		}
		this.#done = world.platform.now;
		this.#known = Number.POSITIVE_INFINITY;
	}

	/**
	 * The river is another one: its cursor is good for a time only, and rows that were put back say that they were written no
	 * earlier than those before them. Nothing may be missed for that; what changed within the day before may come again.
	 */
	startOver(): void {
		this.#known = this.#done - DAY;
	}

	/**
	 * Sources may have come into other Libraries: of these its cursor knows nothing but a time, which is the full hour before
	 * what it was told from was made. What was told since then may come again with them.
	 */
	edited(now: number): void {
		this.#edited = now;
	}

	#take(entry: StoredEntry, now: number): void {
		const before = this.entries.get(entry.key);
		const isSame =
			before && versionOf(before.entry) === versionOf(entry) && othersOf(before.entry) === othersOf(entry);
		const isCoarse = now - this.#edited < DAY && before && before.at > this.#edited - 2 * HOUR;
		if (isSame && !isCoarse && before.at < this.#known)
			this.again.push(`${new Date(now).toISOString()} ${entry.source.id} ${entry.title}`);
		this.entries.set(entry.key, { entry, at: now });
		this.changes++;
	}
}

/**
 * All that there is of an entry, but for what its source is called, where its owner has put it, and who else has it:
 * that is looked up when the entry is shown.
 */
export function versionOf({ source: _, paths: __, alsoIn: ___, ...entry }: StoredEntry): string {
	return JSON.stringify(entry, (____, value) => (isObject(value) ? sorted(value) : value));
}

function othersOf({ alsoIn }: StoredEntry): string {
	return JSON.stringify(alsoIn);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
