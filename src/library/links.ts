import { KEEP_ENTRIES_PER_LIBRARY, LINK_BUCKETS, LINK_TAIL } from "../settings.ts";
import type { Tables } from "./tables.ts";

const LINK_DIGITS = 16;
const SEQ_DIGITS = 9;
const DIGITS = LINK_DIGITS + SEQ_DIGITS;
const BUCKET_CHARS = Math.ceil((2 * KEEP_ENTRIES_PER_LIBRARY) / LINK_BUCKETS) * DIGITS;

/**
 * From the hash of a link to the rows that may carry it. An index of SQLite's would cost a written row an entry;
 * this one packs the links of old rows into a few long rows, and reads those of the newest (`seq` above the mark)
 * from the table itself. A row found here may have gone or changed: who asks checks.
 */
export class LinkIndex {
	readonly #tables: Tables;
	/** Links of the rows above the mark. */
	#tail: Map<string, number[]> | null = null;
	#tailSize = 0;
	readonly #buckets = new Map<number, string>();

	constructor(tables: Tables) {
		this.#tables = tables;
	}

	/** The `seq` of rows that may have this link, oldest first. */
	candidates(link: string): number[] {
		const packed = this.#bucket(bucketOf(link));
		const found: number[] = [];
		for (let at = packed.indexOf(link); at >= 0; at = packed.indexOf(link, at + 1)) {
			if (at % DIGITS === 0) found.push(Number.parseInt(packed.slice(at + LINK_DIGITS, at + DIGITS), 36));
		}
		return [...found, ...(this.#newest().get(link) ?? [])];
	}

	/** Call it after the row was written. */
	add(link: string | null, seq: number): void {
		if (link === null) return;
		const tail = this.#newest();
		const seqs = tail.get(link) ?? [];
		// Loading the tail has found the row already.
		if (seqs.at(-1) !== seq) this.#put(tail, link, seq);
		if (this.#tailSize >= LINK_TAIL) this.#pack(tail, seq);
	}

	#pack(tail: Map<string, number[]>, mark: number): void {
		const added = new Map<number, string>();
		for (const [link, seqs] of tail) {
			const bucket = bucketOf(link);
			const words = seqs.map((seq) => link + seq.toString(36).padStart(SEQ_DIGITS, "0"));
			added.set(bucket, (added.get(bucket) ?? "") + words.join(""));
		}
		for (const [bucket, words] of added) {
			// The oldest fall out: their rows have gone long ago.
			const packed = (this.#bucket(bucket) + words).slice(-BUCKET_CHARS);
			this.#buckets.set(bucket, packed);
			this.#tables.run("INSERT OR REPLACE INTO link VALUES (?, ?)", bucket, packed);
		}
		this.#tables.setMeta("links", String(mark));
		this.#tail = new Map();
		this.#tailSize = 0;
	}

	#newest(): Map<string, number[]> {
		if (this.#tail) return this.#tail;
		const tail = new Map<string, number[]>();
		this.#tailSize = 0;
		const query = "SELECT seq, link FROM entry WHERE seq > ? AND link IS NOT NULL ORDER BY seq";
		const mark = Number(this.#tables.meta("links") ?? 0);
		for (const { seq, link } of this.#tables.all<{ seq: number; link: string }>(query, mark))
			this.#put(tail, link, seq);
		this.#tail = tail;
		return tail;
	}

	#put(tail: Map<string, number[]>, link: string, seq: number): void {
		tail.set(link, [...(tail.get(link) ?? []), seq]);
		this.#tailSize++;
	}

	#bucket(bucket: number): string {
		const known = this.#buckets.get(bucket);
		if (known !== undefined) return known;
		const query = "SELECT packed FROM link WHERE bucket = ?";
		const packed = this.#tables.one<{ packed: string }>(query, bucket)?.packed ?? "";
		this.#buckets.set(bucket, packed);
		return packed;
	}
}

function bucketOf(link: string): number {
	return Number.parseInt(link.slice(-4), 16) % LINK_BUCKETS;
}
