import type { Article } from "../../read/fuse.ts";
import { LATE_AFTER_MS, NAME_SETTLES_MS } from "../../settings.ts";
import type { BrokenRow, Decided, FileLengths, Incoming, Kept, Row, UpsertCounts } from "../contract.ts";
import { mustWait } from "./announce.ts";
import { BrokenRows } from "./broken.ts";
import { measuredEntry, mendEntry, mergeEntry } from "./merge.ts";
import { PackedIndex } from "./packed.ts";
import { COLUMNS } from "./row.ts";
import { Stories } from "./stories.ts";
import type { Tables } from "./tables.ts";
import { Twins } from "./twins.ts";
import { WholeSources } from "./wholeSources.ts";

export type { Row } from "../contract.ts";
export type { Listed, Place, Sieve } from "./row.ts";

const INSERT = `INSERT INTO entry (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`;
const OVERWRITE =
	"UPDATE entry SET seq = ?, key = ?, source = ?, date = ?, link = ?, twin = ?, body = ? WHERE seq = ?";

/** The entries of a Library, to be changed: synchronous, so that one call of the object is one transaction. */
export class LibraryStore extends WholeSources {
	readonly #tables: Tables;
	readonly #index: PackedIndex;
	readonly #broken: BrokenRows;
	readonly twins: Twins;
	readonly #stories: Stories;

	constructor(tables: Tables) {
		const index = new PackedIndex(tables);
		const broken = new BrokenRows(tables);
		super(tables, index, broken);
		this.#tables = tables;
		this.#index = index;
		this.#broken = broken;
		this.twins = new Twins(this, (source) => this.facts(source));
		this.#stories = new Stories(tables, this);
	}

	/**
	 * Makes a change whole or not at all: when a statement of it fails, what was remembered of it goes with what was
	 * written, so that memory never knows more than the rows.
	 */
	change<T>(work: () => T): T {
		try {
			return this.#tables.transaction(work);
		} catch (error) {
			this.forgetMemory();
			this.#stories.forgetMemory();
			this.#index.forget();
			this.#broken.forgetMemory();
			throw error;
		}
	}

	/**
	 * Takes entries of one source in. A source that is full gives a new entry the row of its oldest one.
	 * @param rivals the sources whose entries are one with this source's where they tell one story; null: none
	 * @param isAnothers whether a source that has the row of an entry is another one: keys are short hashes, and what has
	 *   the key of another's entry is left out. A source that goes on for another finds rows under the id of that one.
	 */
	upsert(
		incoming: Incoming[],
		source: string,
		now: number,
		zone?: string,
		rivals: ReadonlySet<string> | null = null,
		isAnothers: (source: string) => boolean = () => false,
	): UpsertCounts {
		let isKnown: boolean | null = null;
		const late: string[] = [];
		const counts: UpsertCounts = { added: 0, changed: 0, held: [], decided: {} };
		for (const arrival of incoming) {
			const found = this.byKey(arrival.key);
			if (found && isAnothers(found.source)) continue;
			if (!found && arrival.again && !this.placeOfBroken(arrival.key)) continue;
			const before = found && this.#asAgreed(found, arrival.agreed?.shownAs, now);
			if (before !== found) counts.changed++;
			const kept = mergeEntry(
				before?.kept ?? null,
				before ? arrival : this.#inPlaceOfBroken(arrival),
				now,
				zone,
			);
			if (before) counts.decided[arrival.key] = decidedOf(kept ?? before.kept);
			if (!kept) continue;
			if (before && !arrival.isReadAnew && mustWait(before.kept, kept.hash, arrival.entry, now)) {
				counts.held.push(arrival.key);
				continue;
			}
			if (before) this.replace(before, kept, arrival.link);
			else {
				const isOld = !arrival.kept && kept.date < now - LATE_AFTER_MS;
				if (isOld) isKnown ??= this.#isKnown(source, now);
				if (isOld && isKnown) late.push(arrival.key);
				const retelling = this.#retold(arrival, source, kept, rivals, now);
				if (rivals && !arrival.kept) this.#stories.note(arrival.key, source, kept, now);
				const spared = () => [...late, ...this.late.keys(now)];
				counts.decided[arrival.key] = decidedOf(this.#insert(arrival, source, kept, retelling, spared));
			}
			counts[before ? "changed" : "added"]++;
		}
		this.#stories.save(now);
		this.late.add(late, now);
		return counts;
	}

	/** What `upsert` would decide of those of these entries that other sources have said, and what it has decided. */
	twinsOf(
		incoming: Incoming[],
		source: string,
		now: number,
		zone: string | undefined,
		rivals: ReadonlySet<string> | null,
	): Record<string, Decided> {
		const twins = incoming.flatMap((arrival): [string, Decided][] => {
			const before = this.byKey(arrival.key);
			const kept = before?.kept ?? this.#asTwin(arrival, source, now, zone, rivals);
			return kept?.shownAs === undefined ? [] : [[arrival.key, decidedOf(kept)]];
		});
		return Object.fromEntries(twins);
	}

	#asTwin(
		arrival: Incoming,
		source: string,
		now: number,
		zone: string | undefined,
		rivals: ReadonlySet<string> | null,
	): Kept | null {
		const kept = mergeEntry(null, arrival, now, zone);
		if (!kept) return null;
		const retelling = this.#retold(arrival, source, kept, rivals, now);
		return this.twins.join(arrival, source, kept, retelling).kept;
	}

	/**
	 * An entry under the key by which another Library knows it, and with it what says the same here: as long as readers have
	 * not had it for long under the version that it has here.
	 */
	#asAgreed(row: Row, name: string | undefined, now: number): Row {
		const former = row.kept.shownAs ?? row.key;
		if (name === undefined || name === former) return row;
		const first = this.byKey(former);
		const others = this.joined(former).filter(({ key }) => key !== former);
		const same = first ? [first, ...others] : others;
		if (same.some(({ kept }) => now - kept.firstSeen > NAME_SETTLES_MS)) return row;
		for (const version of same) {
			const { shownAs: _, ...kept } = version.kept;
			const named = version.key === name ? kept : { ...kept, shownAs: name };
			this.replace(version, { ...named, changedAt: now }, version.link, name);
		}
		return this.byKey(row.key) ?? row;
	}

	/** Another source's entry that tells the same story; what another Library hands over has been joined there. */
	#retold(
		{ kept: handed }: Incoming,
		source: string,
		kept: Kept,
		rivals: ReadonlySet<string> | null,
		now: number,
	): Row | null {
		return rivals && !handed ? this.#stories.find(source, kept, rivals, now) : null;
	}

	/** Whether a source has been here for a while: what a new one lists at first is no news, however much of it comes. */
	#isKnown(source: string, now: number): boolean {
		const oldest = this.oldest(source);
		const row = oldest && this.bySeq(oldest.seq);
		if (!row) return false;
		return row.kept.firstSeen < now - LATE_AFTER_MS || this.late.keys(now).includes(row.key);
	}

	/**
	 * Completes an entry by what its article says. Returns whether that was something new.
	 * @param isAnothers as for `upsert`
	 */
	mend(
		key: string,
		article: Article,
		now: number,
		isAnothers: (source: string) => boolean = () => false,
	): boolean {
		const found = this.byKey(key);
		const row = found && isAnothers(found.source) ? null : found;
		const siteNames = [row && this.facts(row.source)?.title, article.origin?.title].filter(
			(name) => typeof name === "string",
		);
		const kept = row && mendEntry(row.kept, article, now, siteNames);
		if (row && kept) this.replace(row, kept);
		return kept !== null;
	}

	/** Notes how long files are, by the keys of their entries. Returns whether that was something new. */
	measured(lengths: Record<string, FileLengths>, now: number): boolean {
		const rows = Object.keys(lengths).flatMap((key) => {
			const row = this.byKey(key);
			const kept = row && measuredEntry(row.kept, lengths[key] ?? {}, now);
			return kept ? [{ row, kept }] : [];
		});
		for (const { row, kept } of rows) this.replace(row, kept);
		return rows.length > 0;
	}

	/** Writes a new version of a row under the next `seq`. */
	replace(before: Row, kept: Kept, link = before.link, twin = before.twin): void {
		const seq = this.nextSeq();
		const query = "UPDATE entry SET seq = ?, date = ?, link = ?, twin = ?, body = ? WHERE seq = ?";
		this.#tables.run(query, seq, kept.date, link, twin, JSON.stringify(kept), before.seq);
		this.#written(before.source, before.key, link, seq);
	}

	/**
	 * Puts back a row of another deployment: under its own `seq` when that is still to come, so that cursors stay good; and
	 * as written no earlier than the rows before it, which `seqBefore` relies on.
	 */
	restore({ seq: wanted, key, source, date, link, twin, kept }: Row): void {
		this.#dropBroken(key);
		this.skipTo(wanted);
		const seq = this.nextSeq();
		const changedAt = Math.max(kept.changedAt, this.changedUpTo(seq) ?? 0);
		this.#tables.run(INSERT, seq, key, source, date, link, twin, JSON.stringify({ ...kept, changedAt }));
		this.#written(source, key, link, seq);
	}

	remove({ seq, source }: Pick<Row, "seq" | "source">): void {
		this.#tables.setMeta("seq", String(this.lastSeq()));
		this.#tables.run("DELETE FROM entry WHERE seq = ?", seq);
		this.forgetHead(source);
	}

	/**
	 * Takes entries of a source out. Where other sources say the same, their versions go on under the key that readers know.
	 * Returns how many there were.
	 */
	withdraw(source: string, keys: readonly string[], now: number): number {
		const rows = keys.flatMap((key) => this.byKey(key) ?? []).filter((row) => row.source === source);
		this.nameHeirs(rows.map(({ key }) => key));
		for (const row of rows) {
			const first = row.twin === null || row.twin === row.key ? null : this.byKey(row.twin);
			const also = first?.kept.also.filter(({ sourceId }) => sourceId !== source) ?? [];
			if (first && also.length < first.kept.also.length)
				this.replace(first, { ...first.kept, also, changedAt: now });
			this.remove(row);
		}
		if (rows.length > 0) {
			this.full.mark(source, false);
			this.full.save();
		}
		return rows.length;
	}

	/** Rows that could not be read, and are still there. */
	broken(): BrokenRow[] {
		return this.#broken.list();
	}

	/** An entry whose row is broken, and which came anew, has the date that it had. */
	#inPlaceOfBroken(arrival: Incoming): Incoming {
		const before = this.placeOfBroken(arrival.key);
		if (!before || arrival.kept) return arrival;
		const { date } = before;
		return { ...arrival, kept: { firstSeen: date, date, modified: date, full: false } };
	}

	#dropBroken(key: string): void {
		const broken = this.placeOfBroken(key);
		if (broken) this.remove(broken);
	}

	/** @param spared keys of entries whose rows it does not get, though its source keeps as many as it may */
	#insert(
		arrival: Incoming,
		source: string,
		incoming: Kept,
		retelling: Row | null,
		spared: () => string[],
	): Kept {
		const { key, link } = arrival;
		this.#dropBroken(key);
		const { kept, twin, first, wins } = this.twins.join(arrival, source, incoming, retelling);
		const seq = this.nextSeq();
		const { date } = kept;
		const values = [seq, key, source, date, link, twin, JSON.stringify(kept)];
		const room = this.full.has(source) ? this.oldest(source, spared()) : null;
		if (room && room.date <= date) this.#tables.run(OVERWRITE, ...values, room.seq);
		else this.#tables.run(INSERT, ...values);
		this.#written(source, key, link, seq);
		if (first) this.#noteTwin(first, source, kept, wins);
		return kept;
	}

	/** The first of some sources that say the same has got another one. */
	#noteTwin(first: Row, source: string, { title, url, changedAt }: Kept, isOutranked: boolean): void {
		// With a twin of its own, the first row is compared with the other at each listing.
		if (isOutranked) {
			this.#tables.run("UPDATE entry SET twin = key WHERE seq = ?", first.seq);
			return;
		}
		const { also } = first.kept;
		// After an import the first may know of this source already.
		if (also.some((other) => other.sourceId === source)) return;
		this.replace(first, { ...first.kept, also: [...also, { sourceId: source, title, url }], changedAt });
	}

	#written(source: string, key: string, link: string | null, seq: number): void {
		this.forgetHead(source);
		this.#index.add(key, link, seq);
	}
}

function decidedOf({ firstSeen, date, modified, shownAs }: Kept): Decided {
	return { firstSeen, date, modified, ...(shownAs !== undefined && { shownAs }) };
}
