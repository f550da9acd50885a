/**
 * Where a page of older entries begins: at this date, after so many entries of that very date. A date alone would
 * lose entries, for whole days of notices carry the same midnight.
 */
export interface PagePlace {
	date: number;
	skip: number;
}

/** A place as one word for an address: `1795161600000.2`. */
export function encodePlace({ date, skip }: PagePlace): string {
	return `${date}.${skip}`;
}

/** The place that `encodePlace` wrote; null for any other text. */
export function decodePlace(text: string): PagePlace | null {
	const found = /^(-?\d{1,15})\.(\d{1,6})$/.exec(text);
	return found ? { date: Number(found[1]), skip: Number(found[2]) } : null;
}
