/** Pieces of work that go one after another, in the order in which they came. */
export class Turns {
	#last: Promise<unknown> = Promise.resolve();

	/** Rejects with the work's own error. Work that comes later begins when this work has ended, also when it failed. */
	take<T>(work: () => Promise<T>): Promise<T> {
		const result = this.#last.then(work);
		this.#last = result.catch(() => undefined);
		return result;
	}
}
