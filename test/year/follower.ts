import type { Answer } from "../../src/library/contract.ts";
import type { StoredEntry } from "../../src/model/stored.ts";
import { decodeCursor } from "../../src/stages/query/cursor.ts";
import type { World } from "../crawler/platform/world.ts";
import type { Random } from "../stages/clean/random.ts";
import { DAY, tokenOf } from "./sites/site.ts";

/** What a program that follows `all` has written down: its entries and how far it has read, in one transaction. */
export class Follower {
	changes = 0;
	kills = 0;
	/** Changes that came again, though nothing had changed. */
	readonly again: string[] = [];
	/** Key → the entry as it was told last, and when. */
	readonly entries = new Map<string, { entry: StoredEntry; at: number }>();
	#cursor: string;
	/** Until when its cursor may stand for a time alone: in the river's other life, or in Libraries that have come. */
	#coarseUntil = Number.NEGATIVE_INFINITY;
	readonly #withdrawn: ReadonlySet<string>;
	readonly #random: Random;

	/** @param withdrawn tokens of what its owner has had taken out, and that may come back */
	constructor(since: number, withdrawn: ReadonlySet<string>, random: Random) {
		this.#cursor = new Date(since).toISOString();
		this.#withdrawn = withdrawn;
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
	}

	/**
	 * The river is another one, or sources may have come into other Libraries: there its cursor is good for the time alone
	 * that it names. What it was told since then may come again; what it was told before then may not.
	 */
	startOver(now: number): void {
		this.#coarseUntil = now + DAY;
	}

	#take(entry: StoredEntry, now: number): void {
		const before = this.entries.get(entry.key);
		const isSame =
			before && versionOf(before.entry) === versionOf(entry) && othersOf(before.entry) === othersOf(entry);
		const mayComeAgain = before && now < this.#coarseUntil && before.at >= this.#made() && before.at < now;
		const wasAway = tokenOf(`${entry.title}`).some((token) => this.#withdrawn.has(token));
		if (isSame && !mayComeAgain && !wasAway)
			this.again.push(`${new Date(now).toISOString()} ${entry.source.id} ${entry.title}`);
		this.entries.set(entry.key, { entry, at: now });
		this.changes++;
	}

	/** The time that its cursor stands for where its numbers say nothing. */
	#made(): number {
		return decodeCursor(this.#cursor)?.made ?? 0;
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
