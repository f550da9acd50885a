/**
 * What an isolate keeps in memory for many holders, up to a size of all together: where there is no room, all others give
 * theirs up, and those in demand are back soon.
 */
export class Shelf<Holder> {
	readonly #sizes = new Map<Holder, number>();
	readonly #most: number;
	readonly #drop: (holder: Holder) => void;
	#used = 0;

	/**
	 * @param most the size of all together, in whatever `put` counts
	 * @param drop takes from a holder what is kept for it
	 */
	constructor(most: number, drop: (holder: Holder) => void) {
		this.#most = most;
		this.#drop = drop;
	}

	/** Makes room for what a holder is given now, in the place of what it has. */
	put(holder: Holder, size: number): void {
		this.release(holder);
		if (this.#used + size > this.#most) for (const other of this.#sizes.keys()) this.release(other);
		this.#sizes.set(holder, size);
		this.#used += size;
	}

	release(holder: Holder): void {
		const size = this.#sizes.get(holder);
		if (size === undefined) return;
		this.#used -= size;
		this.#sizes.delete(holder);
		this.#drop(holder);
	}
}
