import { readJson } from "../../base/storage/read.ts";
import { marksOf } from "../../read/story/marks.ts";
import { isSameStory } from "../../read/story/same.ts";
import { type Telling, tellingOf } from "../../read/story/tokens.ts";
import { DAY_MS, STORY_MAX_PER_DAY, STORY_MAX_ROWS, STORY_WINDOW_DAYS } from "../../settings.ts";
import type { Kept, Row } from "../contract.ts";
import { type Told, toldShape } from "../rows.ts";
import type { EntryTable } from "./entryTable.ts";
import type { Tables } from "./tables.ts";

/** A new entry, taken apart to be compared. */
interface Taken {
	telling: Telling;
	marks: number[];
}

/**
 * The stories of the last days, by which a new entry finds another source's entry that tells the same. A day of them is
 * one row, which is written once for all that a source sends at once.
 */
export class Stories {
	readonly #tables: Tables;
	readonly #entries: EntryTable;
	readonly #days = new Map<number, Told[]>();
	readonly #changed = new Set<number>();
	#last: { kept: Kept; taken: Taken } | null = null;

	constructor(tables: Tables, entries: EntryTable) {
		this.#tables = tables;
		this.#entries = entries;
	}

	/**
	 * The entry of another source that tells the same story, the most alike first looked at; null where there is none.
	 * @param rivals the sources whose stories are joined with this one's
	 */
	find(source: string, kept: Kept, rivals: ReadonlySet<string>, now: number): Row | null {
		const { date } = kept;
		if (isOld(date, now)) return null;
		const taken = this.#taken(kept);
		const found = this.#alike(taken, date, rivals).find((row) =>
			this.#isSame(taken.telling, date, row, source),
		);
		return found ?? null;
	}

	/** Notes a new entry for those that come later. */
	note(key: string, source: string, kept: Kept, now: number): void {
		const day = dayOf(kept.date);
		if (isOld(kept.date, now) || this.#day(day).length >= STORY_MAX_PER_DAY) return;
		this.#day(day).push([key, source, this.#taken(kept).marks]);
		this.#changed.add(day);
	}

	/** Writes what was noted. */
	save(now: number): void {
		if (this.#changed.size === 0) return;
		const query = "INSERT INTO story VALUES (?, ?) ON CONFLICT DO UPDATE SET tellings = excluded.tellings";
		for (const day of this.#changed) this.#tables.run(query, day, JSON.stringify(this.#day(day)));
		this.#changed.clear();
		this.#last = null;
		const oldest = dayOf(now) - 2 * STORY_WINDOW_DAYS;
		if (this.#tables.one("SELECT day FROM story WHERE day < ? LIMIT 1", oldest))
			this.#tables.run("DELETE FROM story WHERE day < ?", oldest);
	}

	/** What was remembered is read from the table again. */
	forgetMemory(): void {
		this.#days.clear();
		this.#changed.clear();
	}

	/** Taken apart once, though it is looked for and noted. */
	#taken(kept: Kept): Taken {
		if (this.#last?.kept === kept) return this.#last.taken;
		const telling = tellingOf(kept);
		const taken = { telling, marks: marksOf(telling) };
		this.#last = { kept, taken };
		return taken;
	}

	/** The entries that share most with it, as far as they are still there. */
	#alike({ marks }: Taken, date: number, rivals: ReadonlySet<string>): Row[] {
		const wanted = new Set(marks);
		const alike: { key: string; shared: number }[] = [];
		for (let day = dayOf(date) - STORY_WINDOW_DAYS; day <= dayOf(date) + STORY_WINDOW_DAYS; day++) {
			for (const [key, source, its] of this.#day(day)) {
				const shared = rivals.has(source) ? its.filter((mark) => wanted.has(mark)).length : 0;
				if (shared > 0) alike.push({ key, shared });
			}
		}
		alike.sort((a, b) => b.shared - a.shared);
		return alike.slice(0, STORY_MAX_ROWS).flatMap(({ key }) => this.#entries.byKey(key) ?? []);
	}

	/** Two entries of one source are two stories, whoever else tells one of them. */
	#isSame(telling: Telling, date: number, row: Row, source: string): boolean {
		const first = row.twin ?? row.key;
		const versions = [row, ...this.#entries.joined(first)];
		if (versions.some((other) => other.source === source)) return false;
		const owner = this.#entries.byKey(first);
		if (owner && (owner.source === source || owner.kept.also.some((also) => also.sourceId === source)))
			return false;
		return isSameStory(telling, tellingOf(row.kept), Math.abs(row.date - date));
	}

	#day(day: number): Told[] {
		const known = this.#days.get(day);
		if (known) return known;
		const row = this.#tables.one<{ tellings: string }>("SELECT tellings FROM story WHERE day = ?", day);
		const read = row ? readJson(toldShape, row.tellings) : null;
		if (read && !read.ok)
			this.#tables.log({ event: "broken-row", row: `story ${day}`, error: read.error.message });
		const tellings = read?.ok ? read.value : [];
		this.#days.set(day, tellings);
		return tellings;
	}
}

/** What is older has been told, and a new source lists a lot of it. */
function isOld(date: number, now: number): boolean {
	return Math.abs(now - date) > STORY_WINDOW_DAYS * DAY_MS;
}

function dayOf(instant: number): number {
	return Math.floor(instant / DAY_MS);
}
