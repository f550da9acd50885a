import { LISTING_CHUNK } from "../../settings.ts";
import type { LibraryStore, Listed, Place, Row, Sieve } from "./store.ts";

/** Lets every row through. */
export const EVERYTHING: Sieve = { needs: [], rejectsTitle: null };

/** One source's entries, newest first, read in chunks. */
interface Stream {
	source: string;
	/** Those that are read and not yet given away, from `at` on; at first the place of the newest alone. */
	places: (Place & { read?: () => Listed })[];
	at: number;
	/** How many are read next: few at first, for of most sources one or two entries are shown. */
	chunk: number;
	/** True when `places` holds all that is left. */
	isLast: boolean;
}

/**
 * The entries of some sources, newest first, each once: a merge of one ordered stream a source. A stream is opened
 * when its newest entry has its turn, so that the newest fifty read some fifty places, whether there are a thousand
 * rows or a hundred thousand, two sources or a thousand. Of an entry that several of these
 * sources have, one version is shown.
 */
export function* newestFirst(store: LibraryStore, sources: readonly string[]): Generator<Row> {
	for (const row of listNewest(store, sources, null, EVERYTHING)) if (row.kept) yield row;
}

/**
 * The same from a place on, with bodies only where the sieve lets them through (the rest may have them, too). Whoever
 * will look at many entries of each source says so with `chunk`: then they come with fewer statements.
 */
export function* listNewest(
	store: LibraryStore,
	sources: readonly string[],
	after: Place | null,
	sieve: Sieve,
	chunk = 2,
): Generator<Listed> {
	const shown = new Set(sources);
	const waiting = beginnings(store, sources, after, chunk);
	const open: Stream[] = [];
	for (;;) {
		const next = waiting.at(-1);
		const stream = newestOf(open);
		if (next && (!stream || isNewer(placeOf(next), placeOf(stream)))) {
			waiting.pop();
			open.push(next);
			// Its newest entry comes with those after it, for a statement costs more than the row that it reads.
			const first = placeOf(next);
			if (first) readOn(next, { date: first.date, seq: first.seq + 1 }, store, sieve);
			continue;
		}
		const place = stream && placeOf(stream);
		if (!stream || !place?.read) return;
		const row = place.read();
		if (!row.kept || !store.twins.isOutranked(row, shown)) yield row;
		stream.at++;
		if (stream.at === stream.places.length && !stream.isLast) readOn(stream, place, store, sieve);
	}
}

/** A stream for each source that has entries after the place, oldest first. */
function beginnings(
	store: LibraryStore,
	sources: readonly string[],
	after: Place | null,
	chunk: number,
): Stream[] {
	const streams: Stream[] = [];
	for (const source of sources) {
		const head = store.head(source);
		const first = head && after && !isNewer(after, head) ? store.places(source, after, 1)[0] : head;
		if (first) streams.push({ source, places: [first], at: 0, chunk, isLast: false });
	}
	return streams.sort((a, b) => (isNewer(a.places[0], b.places[0]) ? 1 : -1));
}

function placeOf(stream: Stream): Stream["places"][number] | undefined {
	return stream.places[stream.at];
}

function newestOf(streams: Stream[]): Stream | null {
	let newest: Stream | null = null;
	for (const stream of streams) {
		if (placeOf(stream) && (!newest || isNewer(placeOf(stream), placeOf(newest)))) newest = stream;
	}
	return newest;
}

function isNewer(a: Place | undefined, b: Place | undefined): boolean {
	if (!a || !b) return a !== undefined;
	return a.date > b.date || (a.date === b.date && a.seq > b.seq);
}

function readOn(stream: Stream, after: Place, store: LibraryStore, sieve: Sieve): void {
	stream.places = store.rows(stream.source, after, stream.chunk, sieve);
	stream.at = 0;
	stream.isLast = stream.places.length < stream.chunk;
	stream.chunk = Math.min(2 * stream.chunk, LISTING_CHUNK);
}
