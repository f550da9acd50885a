/** Headers by what they depend on: few sets that are asked for again and again. Whoever asks must not change them. */
export class RememberedHeaders {
	readonly #known = new Map<string, Headers>();
	readonly #most: number;

	/** Of more than `most` sets, which only somebody with a purpose brings about, it starts afresh. */
	constructor(most: number) {
		this.#most = most;
	}

	get(key: string, make: () => Record<string, string>): Headers {
		const known = this.#known.get(key);
		if (known) return known;
		if (this.#known.size >= this.#most) this.#known.clear();
		const made = new Headers(make());
		this.#known.set(key, made);
		return made;
	}
}
