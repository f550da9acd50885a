import type { Entry } from "../model/entry.ts";
import { hash64 } from "./hash.ts";

/**
 * A hash of what an entry says to a reader, to tell later whether it still says the same: without the words that only
 * machines compare. A field that came into the model after something was stored (`episode`) counts only where it says
 * something, so that an entry without it keeps the hash that an earlier release stored, and an upgrade makes no news.
 */
export function hashOfEntry(entry: Partial<Entry> & Pick<Entry, "categories" | "episode">): string {
	const categories = entry.categories.map(({ name, scheme }) => ({ name, scheme }));
	return hash64(JSON.stringify({ ...entry, categories, episode: entry.episode ?? undefined }));
}
