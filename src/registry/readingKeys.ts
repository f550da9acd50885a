import { makeReadingKey, READING_KEY_BYTES, readingKeyHash } from "../base/readingKey.ts";
import { READERS_MAX } from "../settings.ts";
import type { ReadingKey } from "./rows.ts";

/** Where readers are kept. */
export interface ReaderStore {
	readers: () => ReadingKey[];
	saveReaders: (readers: ReadingKey[]) => void;
}

/** Who may read a private deployment: keys are made here, and only their hashes stay. */
export class ReadingKeys {
	readonly #store: ReaderStore;

	constructor(store: ReaderStore) {
		this.#store = store;
	}

	all(): ReadingKey[] {
		return this.#store.readers();
	}

	/** @param categories what it opens; null: everything */
	async add(
		name: string,
		categories: string[] | null,
		now: number,
	): Promise<{ key: string } | "taken" | "full"> {
		const key = makeReadingKey(crypto.getRandomValues(new Uint8Array(READING_KEY_BYTES)));
		const hash = await readingKeyHash(key);
		const readers = this.#store.readers();
		if (readers.some((reader) => reader.name === name)) return "taken";
		if (readers.length >= READERS_MAX) return "full";
		this.#store.saveReaders([...readers, { name, hash, categories, made: now }]);
		return { key };
	}

	/** False when nobody has the name. */
	drop(name: string): boolean {
		const readers = this.#store.readers();
		const others = readers.filter((reader) => reader.name !== name);
		if (others.length === readers.length) return false;
		this.#store.saveReaders(others);
		return true;
	}

	/**
	 * Takes over the readers of the deployment that this one replaces: their keys stay good. Where two have one name, the
	 * one that comes gets a number. Returns whether any was new.
	 */
	adopt(given: readonly ReadingKey[]): boolean {
		const readers = this.#store.readers();
		const before = readers.length;
		for (const reader of given) {
			if (readers.length >= READERS_MAX || readers.some(({ hash }) => hash === reader.hash)) continue;
			readers.push({ ...reader, name: freeName(reader.name, readers) });
		}
		if (readers.length > before) this.#store.saveReaders(readers);
		return readers.length > before;
	}
}

function freeName(name: string, readers: readonly ReadingKey[]): string {
	let free = name;
	for (let number = 2; readers.some((reader) => reader.name === free); number++) free = `${name} ${number}`;
	return free;
}
