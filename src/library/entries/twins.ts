import type { Also, SourceFacts } from "../../model/stored.ts";
import { TWIN_MAX_ROWS } from "../../settings.ts";
import type { Incoming, Kept, Row } from "../contract.ts";
import { type Claim, compareClaims } from "./claims.ts";
import type { EntryTable } from "./entryTable.ts";

/** A new row that says what other sources have said, or that nobody has said yet. */
export interface Joined {
	kept: Kept;
	/** The key of the first that said it; null where nobody has. */
	twin: string | null;
	/** That one, where it has been shown whatever other sources there were. */
	first: Row | null;
	/** Whether the new one is shown in its place. */
	wins: boolean;
}

/** Sources that are shown together. */
type Shown = Pick<ReadonlySet<string>, "has">;

/**
 * Entries of several sources that say the same. Readers know them by the key of the first, and are shown one: that of
 * the site that their link leads to, else the one that came first, out of those whose sources are shown.
 */
export class Twins {
	readonly #table: EntryTable;
	readonly #facts: (source: string) => SourceFacts | null;

	constructor(table: EntryTable, facts: (source: string) => SourceFacts | null) {
		this.#table = table;
		this.#facts = facts;
	}

	/**
	 * What to write for a new entry.
	 * @param retelling another source's entry that tells the same story
	 */
	join(
		{ key, link, kept: handed, agreed }: Incoming,
		source: string,
		kept: Kept,
		retelling: Row | null,
	): Joined {
		const given = handed ?? agreed;
		const linked = link === null ? null : twinAmong(this.#table.withLink(link), source, kept);
		const alike = linked ?? retelling;
		// Readers are shown the first, whichever of its versions the new one is most like.
		const owner = alike && alike.twin !== null ? this.#table.byKey(alike.twin) : null;
		const same = owner?.twin === null ? owner : alike;
		const twin = same ? (same.twin ?? same.key) : (kept.shownAs ?? null);
		const name = twin === null || twin === key ? {} : { shownAs: twin };
		if (!same) return { kept: { ...kept, ...name }, twin, first: null, wins: false };
		const wins = compareClaims(this.#claimOf(source, kept), this.#claim(same)) < 0;
		const isDated = kept.published !== null || kept.updated !== null;
		const { firstSeen, date } = same.kept;
		const dates = isDated || given ? {} : { firstSeen, date };
		// Readers know the entry: the version of its own site is a change of it.
		const modified = wins && !given ? Math.max(kept.modified, kept.changedAt) : kept.modified;
		const first = same.twin === null ? same : null;
		return { kept: { ...kept, ...dates, modified, ...name }, twin, first, wins };
	}

	/** Whether another source's version of an entry is shown in the place of this row's, where these sources are shown. */
	isOutranked({ seq, twin }: Row, shown: Shown): boolean {
		if (twin === null) return false;
		const first = this.#table.ownerOf(twin);
		if (first?.twin === null && shown.has(first.source)) return true;
		return this.#best(twin, shown)?.seq !== seq;
	}

	/** The row that is shown under a key, out of those of the sources that may be shown. */
	shownAs(key: string, mayShow: (source: string) => boolean = () => true): Row | null {
		const found = this.#table.byKey(key);
		const own = found && mayShow(found.source) ? found : null;
		if (own && own.twin === null) return own;
		const named = this.#table.joined(key).filter((row) => (row.kept.shownAs ?? row.key) === key);
		const sources = named.map((row) => row.source).filter(mayShow);
		return this.#best(key, new Set(sources)) ?? own;
	}

	/** The other sources that have the entry of a row. */
	alsoIn({ twin, key, kept }: Row): Also[] {
		if (twin === null) return kept.also;
		const first = twin === key ? null : this.#table.byKey(twin);
		const rows = first?.twin === null ? [first, ...this.#table.joined(twin)] : this.#table.joined(twin);
		return rows
			.filter((row) => row.key !== key)
			.map(({ source, kept: { title, url } }) => ({ sourceId: source, title, url }));
	}

	/** The version of an entry that is shown where these sources are; null when none of them has it. */
	#best(twin: string, shown: Shown): Row | null {
		const rows = this.#table.joined(twin).filter((row) => shown.has(row.source));
		const number = (row: Row) => (row.key === twin ? "" : row.key);
		rows.sort((a, b) => compareClaims(this.#claim(a), this.#claim(b)) || (number(a) < number(b) ? -1 : 1));
		return rows[0] ?? null;
	}

	#claim({ source, kept }: Row): Claim {
		return this.#claimOf(source, kept);
	}

	#claimOf(source: string, { url, firstSeen }: Kept): Claim {
		return { url, firstSeen, facts: this.#facts(source) };
	}
}

/** What of an entry is compared with another source's. */
type Words = Pick<Kept, "title" | "summary">;

/**
 * The row of another source that says the same as a new entry of this source, out of the rows that have its link: the
 * first of them, where it is there. A link and a title that several entries of one source share tell nothing.
 */
function twinAmong(rows: Iterable<Row>, source: string, words: Words): Row | null {
	const same: Row[] = [];
	const title = titleOf(words);
	for (const row of rows) {
		if (titleOf(row.kept) !== title) continue;
		if (row.source === source || same.some((twin) => twin.source === row.source)) return null;
		same.push(row);
		if (same.length === TWIN_MAX_ROWS) break;
	}
	return same.find((row) => row.twin === null) ?? same[0] ?? null;
}

function titleOf({ title, summary }: Words): string {
	return (title ?? summary ?? "").normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}
