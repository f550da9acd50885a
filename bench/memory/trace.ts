/** Of V8's trace of its collections, in a part between two marks. */

/** The largest heap after a collection, MB; `alive` where there was none. */
export function mostAfter(part: string, alive: number): number {
	return Math.max(alive, ...heapsAfter(part));
}

/** The heap after the last collection of a part, MB: before a mark all was collected. */
export function aliveAfter(part: string): number {
	return heapsAfter(part).at(-1) ?? 0;
}

/** The trace has MB of 2 ** 20 bytes. */
function heapsAfter(part: string): number[] {
	return [...part.matchAll(/ -> ([\d.]+) \(/g)].map(([, size]) => Number(size) * 1.048576);
}
