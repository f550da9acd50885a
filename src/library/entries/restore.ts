import { sourceOf } from "../../config/lookup.ts";
import { mediaOf } from "../../config/media.ts";
import type { Config } from "../../config/schema.ts";
import type { SourceFacts } from "../../model/stored.ts";
import { EXPORT_BATCH, EXPORT_CHARS } from "../../settings.ts";
import { webAddress } from "../../stages/clean/addresses.ts";
import { cleanAgain } from "../../stages/clean/again.ts";
import { lineOf, personOf } from "../../stages/clean/cleanFields.ts";
import type { Kept, LibraryLine, LibraryLines, Row } from "../contract.ts";
import type { LibraryStore } from "./store.ts";

/** The sources first (`after` is -1), then the entries in the order in which they were written, some MB at once. */
export function exportLines(store: LibraryStore, library: string, after: number): LibraryLines {
	const lines: string[] = [];
	let chars = 0;
	const write = (line: LibraryLine) => {
		const text = `${JSON.stringify(line)}\n`;
		chars += text.length;
		lines.push(text);
	};
	for (const id of after < 0 ? store.sources().sort() : []) {
		const facts = store.facts(id);
		if (facts) write({ type: "source", library, at: cursorOf(library, -1), facts });
	}
	let next: number | null = Math.max(0, after);
	while (next !== null && chars < EXPORT_CHARS) {
		const rows = store.changedAfter(next, EXPORT_BATCH);
		for (const row of rows)
			if (row.kept) write({ type: "entry", library, at: cursorOf(library, row.seq), ...row });
		next = rows.length < EXPORT_BATCH ? null : (rows.at(-1)?.seq ?? null);
	}
	return { bytes: new TextEncoder().encode(lines.join("")), next };
}

/**
 * Takes exported lines in; what is known already changes nothing. Returns how many did.
 * @param clean what may be kept of a row: a file is as foreign as a feed, whoever sends it
 */
export function importLines(store: LibraryStore, lines: LibraryLine[], clean: (row: Row) => Kept): number {
	let taken = 0;
	for (const line of lines) {
		if (line.type === "source")
			taken += !store.facts(line.facts.id) && store.setFacts(factsIn(line.facts)) ? 1 : 0;
		else taken += restoreRow(store, line, clean) ? 1 : 0;
	}
	return taken;
}

/** What was learned of a source, in plain words and with no address but of the web: a file is as foreign as a feed. */
function factsIn(facts: SourceFacts): SourceFacts {
	const { id, title, description, language, rights, feedUrl, siteUrl, image, icon, author } = facts;
	return {
		...facts,
		title: lineOf(title) ?? id,
		description: lineOf(description),
		language: lineOf(language),
		rights: lineOf(rights),
		feedUrl: webAddress(feedUrl, null),
		siteUrl: webAddress(siteUrl, null),
		image: webAddress(image, null),
		icon: webAddress(icon, null),
		author: author && personOf(author, webAddress(author.url, null)),
	};
}

function restoreRow(store: LibraryStore, line: Row, clean: (row: Row) => Kept): boolean {
	const { seq, key, source, date, link, twin } = line;
	const kept = clean(line);
	const row = { seq, key, source, date, link, twin, kept };
	const before = store.byKey(key);
	if (!before) {
		store.restore(row);
		return true;
	}
	const joined = joinVersions(before.kept, kept);
	if (!joined) return false;
	store.remove(before);
	store.restore({ ...row, link: before.link ?? link, date: joined.date, kept: joined });
	return true;
}

/** The later of two versions, with the dates that were given first; null when the row here says all that already. */
function joinVersions(here: Kept, there: Kept): Kept | null {
	const isSame = here.hash === there.hash && here.full === there.full;
	const later = isSame || there.changedAt > here.changedAt ? there : here;
	const { firstSeen, date } = there.firstSeen < here.firstSeen ? there : here;
	const joined = { ...later, firstSeen, date, modified: Math.max(date, later.modified) };
	const { changedAt: _, ...a } = joined;
	const { changedAt: __, ...b } = here;
	return JSON.stringify(a) === JSON.stringify({ ...a, ...b }) ? null : joined;
}

/** Where an export stands, as one word for an address. */
function cursorOf(library: string, seq: number): string {
	return `library/${encodeURIComponent(library)}/${seq}`;
}

/** What may be kept of a row of a file: its texts are cleaned as those of a feed are. */
export function foreignRow({ source, kept }: Row, config: Config): Kept {
	const known = sourceOf(config, source);
	const media = known ? mediaOf(known) : "auto";
	const also = kept.also.map((twin) => ({
		...twin,
		title: lineOf(twin.title),
		url: webAddress(twin.url, null),
	}));
	return { ...cleanAgain(kept, media), also };
}
