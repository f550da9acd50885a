import type { SourceConfig } from "../../config/schema.ts";
import { librariesOf } from "../../config/topics.ts";
import type { Incoming } from "../../library/contract.ts";
import { isLastmod } from "../../read/fuse.ts";
import { WAITING_MAX_CHARS, WAITING_MAX_ENTRIES, WAITING_MAX_MS } from "../../settings.ts";
import type { Pending, SourceState } from "../contract.ts";
import { deliver, type LibraryPeer } from "./deliver.ts";
import type { Mended } from "./fulltext.ts";

/**
 * Which of a source's entries are to wait for their articles: new ones without any date, for they would be today's
 * until then, and an entry's date never moves. As many as the source's row has room for; the others go at once.
 * @param fresh the keys of those that are new; of known entries another version may come while they wait
 */
export function waitingOf(
	source: SourceConfig,
	{ pending }: SourceState,
	incoming: readonly Incoming[],
	fresh: ReadonlySet<string>,
	now: number,
): Pending[] {
	if (!source.fulltext) return [];
	const before = new Map(pending.filter((held) => held.waiting).map((held) => [held.key, held]));
	let room = WAITING_MAX_CHARS - JSON.stringify([...before.values()]).length;
	const waiting: Pending[] = [];
	for (const { key, link, entry } of incoming) {
		const { url, published } = entry;
		const updated = isLastmod(entry) ? null : entry.updated;
		const earlier = before.get(key);
		if (!(earlier || fresh.has(key)) || url === null || published !== null || updated !== null) continue;
		const size = JSON.stringify(entry).length;
		if (size > room || before.size + waiting.length >= WAITING_MAX_ENTRIES) continue;
		room -= size;
		const { seen, until } = earlier?.waiting ?? { seen: now, until: now + WAITING_MAX_MS };
		waiting.push({ key, url, tries: 0, after: now, ...earlier, waiting: { seen, until, link, entry } });
	}
	return waiting;
}

/** Tells a source's Libraries what its articles say: of entries that they have, and with entries that waited for them. */
export async function tellArticles(
	source: SourceConfig,
	state: SourceState,
	mended: readonly Mended[],
	library: (name: string) => LibraryPeer,
): Promise<void> {
	const arrived = mended.flatMap(({ pending: { key, waiting }, article }) =>
		waiting ? [{ key, ...waiting, article: article ?? undefined }] : [],
	);
	const homes = librariesOf(source);
	const delivered = arrived.length > 0 ? await deliver(source, state, arrived, library) : null;
	// Some of those that waited have come before: they are completed as the others are.
	const areNew = delivered?.addedEverywhere === arrived.length;
	for (const { pending, article } of mended) {
		if (!article || (pending.waiting && areNew)) continue;
		for (const name of homes) await library(name).mend(pending.key, article, source.id);
	}
}
