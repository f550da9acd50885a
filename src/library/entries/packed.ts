import { KEEP_ENTRIES_PER_LIBRARY, PACK_BUCKETS, PACK_SHARE, PACK_TAIL } from "../../settings.ts";
import type { Tables } from "./tables.ts";

const SEQ_DIGITS = 9;

/** A hash of the entries' that rows are found by, and how many hex digits it has. */
export interface Packed {
	name: "key" | "link";
	digits: number;
}

const COLUMNS: Packed[] = [
	{ name: "key", digits: 24 },
	{ name: "link", digits: 16 },
];

type Tail = Record<Packed["name"], Map<string, number[]>>;

/**
 * From the key or the link of an entry to the rows that may have it. An index of SQLite's would cost a written row
 * an entry; this one packs the hashes of old rows into a few long rows, and reads those of the newest (`seq` above
 * the mark) from the table itself. A row found here may have gone or changed since: who asks checks.
 */
export class PackedIndex {
	readonly #tables: Tables;
	#tail: Tail | null = null;
	#tailSize = 0;
	readonly #buckets = new Map<string, string>();

	constructor(tables: Tables) {
		this.#tables = tables;
	}

	/** The `seq` of rows that may have this hash, oldest first. */
	candidates(name: Packed["name"], hash: string): number[] {
		const column = COLUMNS.find((one) => one.name === name);
		if (!column || hash.length !== column.digits) return [];
		const packed = this.#bucket(name, bucketOf(hash));
		const found: number[] = [];
		const length = column.digits + SEQ_DIGITS;
		for (let at = placeOf(packed, hash, length); packed.startsWith(hash, at); at += length) {
			found.push(seqAt(packed, at, column));
		}
		return [...found, ...(this.#newest()[name].get(hash) ?? [])];
	}

	/** To be called after the row was written. */
	add(key: string, link: string | null, seq: number): void {
		const tail = this.#newest();
		// Loading the tail may have found the row already.
		if (tail.key.get(key)?.at(-1) !== seq) this.#put(tail, key, link, seq);
		if (this.#tailSize >= this.#most(key)) this.#pack(tail, seq);
	}

	/** What was remembered is read from the tables again. */
	forget(): void {
		this.#tail = null;
		this.#buckets.clear();
	}

	/** How long the tail may get: longer where packing writes more. */
	#most(key: string): number {
		const packed = this.#bucket("key", bucketOf(key)).length / (24 + SEQ_DIGITS);
		return Math.max(PACK_TAIL, Math.ceil((packed * PACK_BUCKETS) / PACK_SHARE));
	}

	#pack(tail: Tail, mark: number): void {
		for (const column of COLUMNS) {
			const added = new Map<number, string[]>();
			for (const [hash, seqs] of tail[column.name]) {
				const bucket = bucketOf(hash);
				const words = seqs.map((seq) => hash + seq.toString(36).padStart(SEQ_DIGITS, "0"));
				added.set(bucket, [...(added.get(bucket) ?? []), ...words]);
			}
			for (const [bucket, words] of added) this.#extend(column, bucket, words);
		}
		this.#tables.setMeta("packed", String(mark));
		this.#tail = null;
	}

	#extend(column: Packed, bucket: number, words: string[]): void {
		let packed = withWords(this.#bucket(column.name, bucket), words.sort(), column.digits + SEQ_DIGITS);
		const most = Math.ceil((2 * KEEP_ENTRIES_PER_LIBRARY) / PACK_BUCKETS) * (column.digits + SEQ_DIGITS);
		if (packed.length > most) packed = this.#withoutDead(column, packed);
		this.#buckets.set(`${column.name} ${bucket}`, packed);
		this.#tables.run("INSERT OR REPLACE INTO packed VALUES (?, ?, ?)", column.name, bucket, packed);
	}

	/** Each hash and `seq` whose row is still there. */
	#withoutDead(column: Packed, packed: string): string {
		const length = column.digits + SEQ_DIGITS;
		const alive: string[] = [];
		for (let at = 0; at < packed.length; at += length) {
			const hash = packed.slice(at, at + column.digits);
			const query = `SELECT seq FROM entry WHERE seq = ? AND ${column.name} = ?`;
			if (this.#tables.one(query, seqAt(packed, at, column), hash)) alive.push(packed.slice(at, at + length));
		}
		return alive.join("");
	}

	#newest(): Tail {
		if (this.#tail) return this.#tail;
		const tail: Tail = { key: new Map(), link: new Map() };
		this.#tailSize = 0;
		const query = "SELECT seq, key, link FROM entry WHERE seq > ? ORDER BY seq";
		const mark = Number(this.#tables.meta("packed") ?? 0);
		for (const { seq, key, link } of this.#tables.all<TailRow>(query, mark)) this.#put(tail, key, link, seq);
		this.#tail = tail;
		return tail;
	}

	#put(tail: Tail, key: string, link: string | null, seq: number): void {
		tail.key.set(key, [...(tail.key.get(key) ?? []), seq]);
		if (link !== null) tail.link.set(link, [...(tail.link.get(link) ?? []), seq]);
		this.#tailSize++;
	}

	#bucket(name: string, bucket: number): string {
		const known = this.#buckets.get(`${name} ${bucket}`);
		if (known !== undefined) return known;
		const query = "SELECT hashes FROM packed WHERE name = ? AND bucket = ?";
		const hashes = this.#tables.one<{ hashes: string }>(query, name, bucket)?.hashes ?? "";
		this.#buckets.set(`${name} ${bucket}`, hashes);
		return hashes;
	}
}

type TailRow = { seq: number; key: string; link: string | null };

function seqAt(packed: string, at: number, { digits }: Packed): number {
	return Number.parseInt(packed.slice(at + digits, at + digits + SEQ_DIGITS), 36);
}

/** Where a word stands, or would, among sorted words of one length: a binary search. */
function placeOf(packed: string, word: string, length: number): number {
	let [low, high] = [0, packed.length / length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (packed.slice(middle * length, middle * length + word.length) < word) low = middle + 1;
		else high = middle;
	}
	return low * length;
}

/** Sorted words with others, sorted as well, put among them. */
function withWords(packed: string, words: string[], length: number): string {
	const parts: string[] = [];
	let from = 0;
	for (const word of words) {
		const at = placeOf(packed, word, length);
		parts.push(packed.slice(from, at), word);
		from = at;
	}
	return parts.join("") + packed.slice(from);
}

function bucketOf(hash: string): number {
	return Number.parseInt(hash.slice(-4), 16) % PACK_BUCKETS;
}
