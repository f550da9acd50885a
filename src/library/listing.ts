import { LISTING_CHUNK } from "../settings.ts";
import type { LibraryStore, Place, Row } from "./store.ts";

interface Stream {
	source: string;
	places: Place[];
	at: number;
}

/**
 * The entries of some sources, newest first, each once: a merge of one ordered stream a source, read in chunks from
 * the index, so that the newest fifty cost the same with a hundred thousand rows as with a thousand. An entry
 * whose twin is of one of these sources too is left out, for the twin says it.
 */
export function* newestFirst(
	store: LibraryStore,
	sources: readonly string[],
	after: Place | null = null,
): Generator<Row> {
	const shown = new Set(sources);
	const streams = sources.map((source) => ({
		source,
		places: store.places(source, after, LISTING_CHUNK),
		at: 0,
	}));
	for (;;) {
		const stream = newestOf(streams);
		const place = stream?.places[stream.at];
		if (!stream || !place) return;
		advance(stream, store);
		const row = store.bySeq(place.seq);
		if (!row || (row.twin !== null && shown.has(store.byKey(row.twin)?.source ?? ""))) continue;
		yield row;
	}
}

function newestOf(streams: Stream[]): Stream | null {
	let newest: Stream | null = null;
	for (const stream of streams) {
		const place = stream.places[stream.at];
		const best = newest?.places[newest.at];
		if (place && (!best || isNewer(place, best))) newest = stream;
	}
	return newest;
}

function isNewer(a: Place, b: Place): boolean {
	return a.date > b.date || (a.date === b.date && a.seq > b.seq);
}

function advance(stream: Stream, store: LibraryStore): void {
	const last = stream.places[stream.at++];
	if (!last || stream.at < stream.places.length || stream.places.length < LISTING_CHUNK) return;
	stream.places = store.places(stream.source, last, LISTING_CHUNK);
	stream.at = 0;
}
