import { sourcePart } from "../base/entryKey.ts";
import { canonicalUrl } from "../base/url/canonical.ts";
import { type ListedFeed, type Listing, settingsOfListed } from "../config/listings.ts";
import { sourceOf } from "../config/lookup.ts";
import type { Runtime } from "../config/runtime.ts";
import type { Config, SiteConfig, SourceConfig } from "../config/schema.ts";
import { readKept, type Settings, settingsOf, withChanges } from "../config/settings.ts";
import { readSource } from "../config/written.ts";
import { OWN_MAX_CHARS } from "../settings.ts";
import { changesOf, type OwnRow } from "./sourceTable.ts";

/** What rows amount to beside the file, as everybody is told of it. */
export type Amounts = Pick<Runtime, "added" | "changed">;

/** A source that comes of an OPML list. */
export interface ListedSource {
	id: string;
	/** As the list has it. */
	settings: Settings;
	/** With what the owner has changed of it. */
	source: SourceConfig;
	list: string;
}

/** A feed that a list names and that does not become a source because of it. */
export interface LeftOut {
	list: string;
	url: string;
	title: string | null;
}

/** Whose the beginnings of entries' keys are: of what a key begins with, the id of the source that goes on for another. */
export interface Claims {
	/** The ids of before, to which a source may come back: it has keys of its own then. */
	formers: ReadonlySet<string>;
	parts: Readonly<Record<string, { id: string }>>;
}

/** Makes sources of what the owner has set, each row once. */
export class OwnRows {
	readonly #file: () => Config;
	readonly #log: (record: Record<string, unknown>) => void;
	readonly #sizes = new WeakMap<OwnRow, number>();
	/** By the settings that they were read from. */
	readonly #read = new WeakMap<Settings, { beside: unknown; source: SourceConfig }>();
	readonly #feeds = new WeakMap<
		ListedFeed,
		{ list: SourceConfig; settings: Settings; source: SourceConfig }
	>();
	readonly #addresses = new WeakMap<SourceConfig, string>();
	readonly #parts = new WeakMap<SourceConfig, string>();

	/** @param file the configuration of the file */
	constructor(file: () => Config, log: (record: Record<string, unknown>) => void) {
		this.#file = file;
		this.#log = log;
	}

	/** What cannot be read of a row is as it was told last. */
	amountTo(rows: readonly OwnRow[], last: Runtime | null): Amounts {
		const file = this.#file();
		const { site } = file;
		return {
			added: rows.flatMap(({ id, added }) => {
				const known = added && this.#sourceOf(id, added, site, () => added);
				return known ?? (added && last?.added.find((source) => source.id === id)) ?? [];
			}),
			changed: rows.flatMap((row) => {
				const { id } = row;
				const source = row.changed && sourceOf(file, id);
				const changed = source && changesOf(row, source.url, false);
				if (!source || !changed) return [];
				const all = () => withChanges(settingsOf(source, site), changed);
				return (
					this.#sourceOf(id, changed, source, all) ?? last?.changed.find((known) => known.id === id) ?? []
				);
			}),
		};
	}

	/**
	 * The sources that come of lists beside what the owner has set: none that is there already, by its id or its address, and
	 * of several lists with the same feed the first one has it. Nor one whose entries would have keys that are another's:
	 * ids are short hashes, and whoever writes a list can choose addresses until one gives the id that they want.
	 * @returns beside them what is there already, `known`, and `clashes`: whose id, or what its entries' keys begin with, is another's
	 */
	listed(
		{ added, changed }: Amounts,
		rows: ReadonlyMap<string, OwnRow>,
		listings: ReadonlyMap<string, Listing>,
		claims: Claims,
	): { listed: ListedSource[]; known: LeftOut[]; clashes: LeftOut[] } {
		const known: LeftOut[] = [];
		const clashes: LeftOut[] = [];
		if (listings.size === 0) return { listed: [], known, clashes };
		const { site, sources } = this.#file();
		const instead = new Map(changed.map((source) => [source.id, source]));
		const own = [...sources.map((source) => instead.get(source.id) ?? source), ...added];
		const taken = new Set(own.map((source) => this.#addressOf(source)));
		const parts = new Map(own.map((source) => [this.#partOf(source), source.id]));
		let chars = OWN_MAX_CHARS - charsOf([added, changed]);
		const listed = own.flatMap((list) =>
			(listings.get(list.id)?.feeds ?? []).flatMap((feed): ListedSource[] => {
				const base = this.#ofList(feed, list, site);
				if (!base) return [];
				const { url, title } = feed;
				if (taken.has(this.#addressOf(base.source))) {
					known.push({ list: list.id, url, title });
					return [];
				}
				const { id } = base.source;
				const part = this.#partOf(base.source);
				if (parts.has(part) || isClaimed(id, part, claims)) {
					clashes.push({ list: list.id, url, title });
					return [];
				}
				taken.add(this.#addressOf(base.source));
				parts.set(part, id);
				const changes = changesOf(rows.get(id), base.settings.url, true);
				const all = () => withChanges(base.settings, changes ?? {});
				const source = (changes && this.#sourceOf(id, changes, base, all)) ?? base.source;
				const listed = { ...source, list: list.id };
				// What has no room was counted otherwise when it came: its list hands on more now.
				chars -= charsOf(listed);
				return chars < 0 ? [] : [{ id, settings: base.settings, source: listed, list: list.id }];
			}),
		);
		return { listed, known, clashes };
	}

	/** Another source of these whose entries' keys begin, or began, as those of one with this id would. */
	rivalOf(id: string, sources: readonly SourceConfig[], claims: Claims): string | null {
		const part = sourcePart(id);
		const rival = sources.find((source) => source.id !== id && this.#partOf(source) === part)?.id;
		if (rival !== undefined) return rival;
		const owner = isClaimed(id, part, claims) && claims.parts[part]?.id;
		return owner && sources.some((source) => source.id === owner) ? owner : null;
	}

	#partOf(source: SourceConfig): string {
		const known = this.#parts.get(source) ?? sourcePart(source.id);
		this.#parts.set(source, known);
		return known;
	}

	/** What a list says of a source of its own. */
	#ofList(feed: ListedFeed, list: SourceConfig, site: SiteConfig) {
		const known = this.#feeds.get(feed);
		if (known?.list === list) return known;
		const settings = settingsOfListed(feed, list, site);
		const read = readSource(settings, site);
		if (!read.ok) return null;
		const base = { list, settings, source: read.source };
		this.#feeds.set(feed, base);
		return base;
	}

	#addressOf(source: SourceConfig): string {
		const known = this.#addresses.get(source) ?? canonicalUrl(source.url);
		this.#addresses.set(source, known);
		return known;
	}

	/** Of what everybody is told of a row, in characters. */
	sizeOf(row: OwnRow): number {
		const known = this.#sizes.get(row);
		if (known !== undefined) return known;
		const { added, changed } = this.amountTo([row], null);
		const size = charsOf([...added, ...changed]);
		this.#sizes.set(row, size);
		return size;
	}

	/** What a row amounts to, beside what the file says; null when it cannot be read. */
	#sourceOf(id: string, row: Settings, beside: object, settings: () => Settings): SourceConfig | null {
		const read = this.#read.get(row);
		if (read?.beside === beside) return read.source;
		const kept = readKept({ ...settings(), id }, this.#file().site);
		if (!kept || kept.faults.length > 0) {
			const error = kept ? kept.faults.map(({ path }) => path.join(".")).join(", ") : "nothing can be read";
			this.#log({ event: "broken-row", row: `source ${id}`, error });
		}
		if (kept) this.#read.set(row, { beside, source: kept.source });
		return kept?.source ?? null;
	}
}

/** Whether what the keys of a source's entries would begin with stands for one that goes on for a source of another id. */
function isClaimed(id: string, part: string, { formers, parts }: Claims): boolean {
	const owner = parts[part];
	return owner !== undefined && owner.id !== id && !formers.has(id);
}

/** How long a value is as JSON. */
export function charsOf(value: unknown): number {
	return JSON.stringify(value).length;
}
