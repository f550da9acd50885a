import type { TypeOf } from "../../base/storage/shape.ts";
import { count } from "../../base/storage/values.ts";
import { KEEP_ENTRIES_PER_LIBRARY, PACK_BUCKETS, PACK_SHARE, PACK_TAIL, SEQ_MAX } from "../../settings.ts";
import { packedLengthsShape } from "../rows.ts";
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
 * the mark) from the table itself. A row found here may have gone or changed since: who asks checks. How long the
 * rows are is written down: one of another length is broken, and all is read from the table anew.
 */
export class PackedIndex {
	readonly #tables: Tables;
	#tail: Tail | null = null;
	#tailSize = 0;
	readonly #buckets = new Map<string, string>();
	#lengths: Lengths | null = null;

	constructor(tables: Tables) {
		this.#tables = tables;
	}

	/** The `seq` of rows that may have this hash, oldest first. */
	candidates(name: Packed["name"], hash: string): number[] {
		const column = COLUMNS.find((packed) => packed.name === name);
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
		this.#lengths = null;
		this.#buckets.clear();
	}

	/** How long the tail may get: longer where packing writes more. */
	#most(key: string): number {
		const packed = this.#bucket("key", bucketOf(key)).length / (24 + SEQ_DIGITS);
		return Math.max(PACK_TAIL, Math.ceil((packed * PACK_BUCKETS) / PACK_SHARE));
	}

	#pack(tail: Tail, mark: number): void {
		for (const { name } of COLUMNS) for (const hash of tail[name].keys()) this.#bucket(name, bucketOf(hash));
		// One of them was broken: now all rows are in the tail, and are packed with the next one.
		if (this.#tail !== tail) return;
		for (const column of COLUMNS) {
			const added = new Map<number, string[]>();
			for (const [hash, seqs] of tail[column.name]) {
				const bucket = bucketOf(hash);
				const words = seqs.map((seq) => hash + seq.toString(36).padStart(SEQ_DIGITS, "0"));
				added.set(bucket, [...(added.get(bucket) ?? []), ...words]);
			}
			for (const [bucket, words] of added) this.#extend(column, bucket, words);
		}
		const { key, link } = this.#knownLengths();
		this.#tables.setMeta("packed", String(mark));
		this.#tables.setMeta("packedLengths", JSON.stringify({ key, link } satisfies Lengths));
		this.#tail = null;
	}

	#extend(column: Packed, bucket: number, words: string[]): void {
		let packed = withWords(this.#bucket(column.name, bucket), words.sort(), column.digits + SEQ_DIGITS);
		const most = Math.ceil((2 * KEEP_ENTRIES_PER_LIBRARY) / PACK_BUCKETS) * (column.digits + SEQ_DIGITS);
		if (packed.length > most) packed = this.#withoutDead(column, packed);
		this.#buckets.set(`${column.name} ${bucket}`, packed);
		this.#knownLengths()[column.name][bucket] = packed.length;
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
		const mark = this.#tables.json("packed", count(SEQ_MAX), BROKEN) ?? 0;
		if (mark === BROKEN) this.#rebuild();
		for (const { seq, key, link } of this.#tables.all<TailRow>(query, Math.max(0, mark)))
			this.#put(tail, key, link, seq);
		this.#tail = tail;
		return tail;
	}

	#put(tail: Tail, key: string, link: string | null, seq: number): void {
		tail.key.set(key, [...(tail.key.get(key) ?? []), seq]);
		if (link !== null) tail.link.set(link, [...(tail.link.get(link) ?? []), seq]);
		this.#tailSize++;
	}

	#bucket(name: Packed["name"], bucket: number): string {
		const known = this.#buckets.get(`${name} ${bucket}`);
		if (known !== undefined) return known;
		const query = "SELECT hashes FROM packed WHERE name = ? AND bucket = ?";
		const hashes = this.#tables.one<{ hashes: string }>(query, name, bucket)?.hashes ?? "";
		const isOdd = hashes.length % widthOf(name) !== 0;
		if (isOdd || hashes.length !== this.#knownLengths()[name][bucket]) {
			this.#tables.log({
				event: "broken-row",
				row: `packed ${name} ${bucket}`,
				error: "it has another length",
			});
			this.#rebuild();
			return "";
		}
		this.#buckets.set(`${name} ${bucket}`, hashes);
		return hashes;
	}

	/** Nothing is packed any more: every row is read from the table, and packed with the next ones. */
	#rebuild(): void {
		this.#tables.run("DELETE FROM packed");
		this.#tables.setMeta("packed", "0");
		this.#tables.setMeta("packedLengths", JSON.stringify(NOTHING_PACKED));
		this.forget();
	}

	#knownLengths(): Lengths {
		this.#lengths ??= this.#tables.json("packedLengths", packedLengthsShape) ?? this.#measured();
		return this.#lengths;
	}

	/** Of a database whose release did not write them down. */
	#measured(): Lengths {
		const lengths = structuredClone(NOTHING_PACKED);
		const query = "SELECT name, bucket, length(hashes) AS length FROM packed";
		for (const { name, bucket, length } of this.#tables.all<BucketLength>(query))
			lengths[name][bucket] = length;
		return lengths;
	}
}

/** In the place of a mark that cannot be read. */
const BROKEN = -1;

/** Characters of a word: its hash and its `seq`. */
function widthOf(name: Packed["name"]): number {
	return (COLUMNS.find((column) => column.name === name)?.digits ?? 0) + SEQ_DIGITS;
}

type Lengths = TypeOf<typeof packedLengthsShape>;
type BucketLength = { name: Packed["name"]; bucket: number; length: number };

const NOTHING_PACKED: Lengths = { key: Array(PACK_BUCKETS).fill(0), link: Array(PACK_BUCKETS).fill(0) };

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
