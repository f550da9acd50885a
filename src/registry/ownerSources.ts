import { hash64 } from "../base/hash.ts";
import { isTable } from "../config/check.ts";
import { heirsOf } from "../config/heirs.ts";
import { deriveSourceId } from "../config/ids.ts";
import {
	confirmed,
	handedOn,
	hasRoom,
	isAwaited,
	type Listing,
	listingOf,
	roomBeside,
	stepped,
	whenDropped,
	withoutLeft,
} from "../config/listings.ts";
import { sourceOf } from "../config/lookup.ts";
import { misfitOf, quote } from "../config/misfits.ts";
import { NO_RUNTIME, type Runtime } from "../config/runtime.ts";
import { type Config, KEYS, type SourceConfig } from "../config/schema.ts";
import { absentIn, isSame, type Settings, settingsOf, withChanges } from "../config/settings.ts";
import { readSource } from "../config/written.ts";
import { OWN_MAX_CHARS, OWN_SETTINGS_MAX_CHARS, OWN_SOURCES_MAX } from "../settings.ts";
import type { ListedView, OwnerSource, Refusal, SaidList, SourceOutcome } from "./contract.ts";
import type { ListLine, OwnerLine } from "./lines.ts";
import type { ListingTable } from "./listingTable.ts";
import { type Amounts, type Claims, charsOf, type LeftOut, type ListedSource, OwnRows } from "./ownRows.ts";
import {
	badSource,
	changedMeanwhile,
	conflict,
	noList,
	ofAList,
	ofTheFile,
	sameKeys,
	tooMany,
	unknownSource,
} from "./refusals.ts";
import { changesOf, type OwnRow, type SourceTable } from "./sourceTable.ts";

/** What it needs of the Registry. */
export interface OwnerSourcesDeps {
	table: SourceTable;
	listings: ListingTable;
	/** The configuration of the file. */
	file: () => Config;
	/** What was last told of what is set at run time. */
	runtime: () => Runtime | null;
	saveRuntime: (runtime: Runtime) => void;
	/** Whose the keys of entries are that begin otherwise than their sources' ids say. */
	claims: () => Claims;
	/** Does the work whole or, when it throws, not at all. */
	transaction: <T>(work: () => T) => T;
	log: (record: Record<string, unknown>) => void;
}

/** The revision of what an isolate has made of the rows beside a file: another deployment may make another thing of them. */
const made = new WeakMap<Config, number>();

/** What all rows amount to, as everybody is told of it; and what of it comes of lists. */
interface Made extends Amounts {
	/** In the order in which they take what several name. */
	lists: readonly SourceConfig[];
	/** By the id of their list. */
	listings: ReadonlyMap<string, Listing>;
	/** By id. */
	listed: ReadonlyMap<string, ListedSource>;
	/** What lists name that is a source already, and what is left out. */
	known: readonly LeftOut[];
	clashes: readonly LeftOut[];
}

/** So many characters of what is told of a source that a list names are neither the list's words nor handed on. */
const LISTED_CHARS = 300;

/** What somebody wants. */
interface Wish {
	id: string;
	/** What was wanted was seen in this state: `ETag` values, or `*`; null: in any. */
	match: string | null;
}

/**
 * The sources that the owner adds at run time, and what is changed of those of the file: checked as `sources.toml` is, kept
 * as they were written, and made into what everybody is told.
 */
export class OwnerSources {
	readonly #deps: OwnerSourcesDeps;
	readonly #rows: OwnRows;
	#known: { of: string; file: Config; made: Made } | null = null;

	constructor(deps: OwnerSourcesDeps) {
		this.#deps = deps;
		this.#rows = new OwnRows(deps.file, deps.log);
	}

	/**
	 * What everybody is to be told; with a later revision when it is not what was told last, as after a change, and after a
	 * deployment whose file or code makes another thing of it.
	 * @param least a revision that somebody knows of: the Registry may have been set back behind it
	 * @param isChanged whether a row is another one than when it was last told
	 */
	current(now: number, { least = 0, isChanged = false } = {}): Runtime {
		const last = this.#deps.runtime();
		const file = this.#deps.file();
		const { revision } = last ?? NO_RUNTIME;
		if (last && made.get(file) === revision && revision >= least && !isChanged) return last;
		const { added, changed, listings } = this.#made();
		this.#keepListings(listings);
		const isKnown = last !== null && isSame([last.added, last.changed], [added, changed]);
		if (isKnown && revision >= least) {
			made.set(file, revision);
			return last;
		}
		if (!last && added.length + changed.length === 0 && least === 0) return NO_RUNTIME;
		const runtime = { revision: Math.max(now, revision + 1, least + 1), added, changed };
		this.#deps.saveRuntime(runtime);
		made.set(file, runtime.revision);
		return runtime;
	}

	/** The claims of keys are others: what is made of the rows may be, too. */
	forgetMade(): void {
		this.#known = null;
	}

	/** Whether nothing was ever set, as far as the rows say. */
	isEmpty(): boolean {
		return this.#deps.runtime() === null && this.#deps.table.all().length === 0;
	}

	/** Sets what everybody was told of, where nothing else is left of it. */
	recover({ added, changed }: Runtime, now: number): void {
		const { table, file } = this.#deps;
		const { site } = file();
		const absent = absentIn(site);
		this.#whole(() => {
			for (const [at, source] of added.entries()) {
				if (source.list !== undefined) continue;
				const { id: _, ...settings } = settingsOf(source, site);
				table.set({ id: source.id, at: now + at, added: settings, changed: null, listed: null });
			}
			for (const source of changed) {
				const own = sourceOf(file(), source.id);
				const before = own ? settingsOf(own, site) : {};
				const { id: _, ...settings } = { ...absent, ...settingsOf(source, site) };
				const others = Object.entries(settings).filter(
					([key, value]) => !isSame(value, before[key] ?? absent[key]),
				);
				const row = table.get(source.id) ?? { id: source.id, at: now, added: null };
				if (others.length > 0) table.set({ ...row, changed: Object.fromEntries(others), listed: null });
			}
		});
	}

	/** Every source as its owner sees it: those of the file first, those of lists last. */
	list(): OwnerSource[] {
		const file = this.#deps.file();
		const beside = this.#deps.table.all().filter(({ id, added }) => added && !sourceOf(file, id));
		return [
			...file.sources.map((source) => this.#ofFile(source)),
			...beside.map((row) => this.#ofRow(row)),
			...[...this.#made().listed.values()].map((listed) => this.#ofList(listed)),
		];
	}

	get(id: string): OwnerSource | null {
		const source = sourceOf(this.#deps.file(), id);
		if (source) return this.#ofFile(source);
		const row = this.#deps.table.get(id);
		if (row?.added) return this.#ofRow(row);
		const listed = this.#made().listed.get(id);
		return listed ? this.#ofList(listed) : null;
	}

	/**
	 * What a list names that was fetched: what is new comes at once, what is gone from it goes when that is sure.
	 * @returns what came of it; null where it is no list here, or what it named before is not known, or would find room now
	 */
	listed(id: string, { hash, feeds }: SaidList, now: number): ListedView | null {
		const { lists, listings } = this.#made();
		const list = lists.find((known) => known.id === id);
		const before = listings.get(id) ?? null;
		if (!list) return null;
		const room = this.#roomOf(list);
		if (!feeds) {
			if (before?.hash !== hash || hasRoom(before, room) || isAwaited(before, now)) return null;
			this.#setListing(id, confirmed(before, now), now);
		} else this.#setListing(id, stepped(before, { url: list.url, hash, feeds }, room, now), now);
		return this.#viewOf(id);
	}

	/** Drops what has left a list, whatever it waits for. */
	dropLeft(id: string, now: number): SourceOutcome {
		const before = this.get(id);
		if (!before) return this.#unknown(id);
		if (!before.listed) return refuse(noList(id));
		const listing = this.#made().listings.get(id);
		const isChanged = listing !== undefined && this.#setListing(id, withoutLeft(listing), now);
		return { ok: true, id, before, isChanged };
	}

	/** How many there are, and how many there can be. */
	room(): { used: number; limit: number } {
		return { used: this.#deps.table.all().length, limit: OWN_SOURCES_MAX };
	}

	/** Adds sources, each that nothing is wrong with. */
	add(all: readonly unknown[], now: number): SourceOutcome[] {
		return this.#whole(() => {
			// In this order from now on.
			const outcomes = all.map((written, at) => this.#add(written, now + at));
			if (outcomes.some(({ ok }) => ok)) this.current(now, { isChanged: true });
			return outcomes;
		});
	}

	/** Everything that was set, as lines of an export. */
	exported(): OwnerLine[] {
		return this.#deps.table.all().map(({ id, added, changed, listed }) => ({
			type: "owner",
			id,
			added,
			changed,
			...(listed !== null && { listed }),
		}));
	}

	/** What came of lists, as lines of an export. */
	exportedLists(): ListLine[] {
		return [...this.#made().listings].map(([id, listing]) => ({ type: "list", id, listing }));
	}

	/** Takes back what came of a list, where nothing is known of it here: by its id, else by its address. */
	importedList({ id, listing }: ListLine, now: number): "taken" | "known" | null {
		const { lists, listings } = this.#made();
		const list = lists.find((known) => known.id === id) ?? lists.find(({ url }) => url === listing.url);
		if (!list) return null;
		if (listings.has(list.id)) return "known";
		const said = { ...listing, url: list.url };
		return this.#setListing(list.id, stepped(null, said, this.#roomOf(list), now), now) ? "taken" : "known";
	}

	/** Takes back a line of an export; what is set here stays, and so does what the file has at that address. */
	imported({ id, added, changed, listed }: OwnerLine, now: number): "taken" | "known" | { mistake: string } {
		const row = this.#deps.table.get(id) ?? fresh(id, now);
		const read = added && readSource({ ...added, id }, this.#deps.file().site);
		if (read && !read.ok) return { mistake: badSource(read.misfits).detail };
		const rival = read && this.#withAddress(read.source.url);
		const isNew = added && !row.added && (!rival || rival.id === id || rival.from === "opml");
		const keys = isNew ? this.#rivalOf(id) : null;
		if (keys !== null) return { mistake: sameKeys("id", id, id, keys).detail };
		const changes = row.changed ? {} : { changed, listed: listed ?? null };
		const next = { ...row, added: isNew ? added : row.added, ...changes };
		if (isSame(next.added, row.added) && isSame(next.changed, row.changed)) return "known";
		const outcome = this.#keep([next], null, now);
		return outcome.ok ? "taken" : { mistake: outcome.refusal.detail };
	}

	#unknown(id: string): SourceOutcome {
		const ids = this.list().map((source) => source.id);
		return refuse(unknownSource(id, ids));
	}

	change(wish: Wish, changes: Settings, now: number): SourceOutcome {
		const before = this.get(wish.id);
		if (!before) return this.#unknown(wish.id);
		if (!isAsSeen(before, wish)) return refuse(changedMeanwhile(before));
		if (!isTable(changes as unknown))
			return refuse(badSource([{ key: "", found: quote(changes), expected: "a table" }]));
		const strange = Object.keys(changes).filter(
			(key) => changes[key] === null && !KEYS.sources.includes(key),
		);
		if (strange.length > 0)
			return refuse(
				badSource(
					strange.map((key) => misfitOf({ path: [key], expected: null }, changes, { "": KEYS.sources })),
				),
			);
		return before.from === "added"
			? this.#changeAdded(before, changes, now)
			: this.#changeBeside(before, changes, now);
	}

	/** Drops a source that was added; one of the file can only be paused. */
	drop(wish: Wish, now: number): SourceOutcome {
		const before = this.get(wish.id);
		if (!before) return this.#unknown(wish.id);
		if (!isAsSeen(before, wish)) return refuse(changedMeanwhile(before));
		const row = this.#deps.table.get(wish.id);
		if (before.list !== undefined) return refuse(ofAList(wish.id, before.list));
		if (!row?.added) return refuse(ofTheFile(wish.id));
		return this.#keep([{ ...row, added: null }], before, now);
	}

	#add(written: unknown, now: number): SourceOutcome {
		const { table } = this.#deps;
		const { site } = this.#deps.file();
		const read = readSource(written, site);
		if (!read.ok) return refuse(badSource(read.misfits));
		const { id, url } = read.source;
		const { id: given, ...settings } = written as Settings;
		const rival = this.get(id) ?? (given === undefined ? this.#withAddress(url) : null);
		// Who writes down what a list names makes it a source of their own.
		const isOwned = rival?.from === "opml";
		const key = given === undefined ? "url" : "id";
		if (rival && !isOwned) {
			const detail = `the source ${rival.id} has this ${key === "id" ? "id" : "address"} already`;
			return refuse(conflict(key, key === "id" ? id : url, rival, detail));
		}
		const keys = this.#rivalOf(id);
		if (keys !== null) return refuse(sameKeys(key, key === "id" ? id : url, id, keys));
		const before = isOwned ? null : table.get(id);
		const row = { ...(before ?? fresh(id, now)), at: now, added: settings };
		const refusal = this.#beyond([row]);
		if (refusal) return refuse(refusal);
		table.set(row);
		return { ok: true, id, before: null, isChanged: true };
	}

	#changeAdded(before: OwnerSource, changes: Settings, now: number): SourceOutcome {
		const { table } = this.#deps;
		const row = table.get(before.id);
		if (!row?.added) return this.#unknown(before.id);
		const { id: wanted = before.id, ...others } = changes;
		const settings = withChanges(row.added, others);
		const id = wanted === null ? before.id : wanted;
		const read = readSource({ ...settings, id }, this.#deps.file().site);
		if (!read.ok) return refuse(badSource(read.misfits));
		const next = read.source.id;
		if (next === before.id)
			return isSame(settings, row.added)
				? { ok: true, id: next, before, isChanged: false }
				: this.#keep([{ ...row, added: settings }], before, now);
		const rival = this.get(next);
		if (rival && rival.from !== "opml")
			return refuse(conflict("id", next, rival, `the source ${next} is there already`));
		const keys = this.#rivalOf(next, before.id);
		if (keys !== null) return refuse(sameKeys("id", next, next, keys));
		const there = rival ? null : table.get(next);
		const moved = { ...(there ?? fresh(next, row.at)), at: row.at, added: settings };
		return this.#keep([{ ...row, added: null }, moved], before, now, next);
	}

	/** Changes what the file, or a list, says of a source. */
	#changeBeside(before: OwnerSource, changes: Settings, now: number): SourceOutcome {
		const { table, file } = this.#deps;
		const { site } = file();
		const source = sourceOf(file(), before.id);
		const own = source ? settingsOf(source, site) : this.#made().listed.get(before.id)?.settings;
		if (!own) return this.#unknown(before.id);
		const { id, ...others } = changes;
		if (id !== undefined && id !== null && id !== before.id) {
			const expected = source
				? `"${before.id}": the id of a source of sources.toml is changed there`
				: `"${before.id}", which its address gives it: add it yourself to choose one`;
			return refuse(badSource([{ key: "id", found: quote(id), expected }]));
		}
		if (!source && others.kind === "opml") {
			const expected = "another kind: no list follows another";
			return refuse(badSource([{ key: "kind", found: quote("opml"), expected }]));
		}
		const row = table.get(before.id) ?? fresh(before.id, now);
		const known = changesOf(row, own.url, !source);
		const wanted = withChanges(known ?? {}, others);
		const read = readSource({ ...withChanges(own, wanted), id: before.id }, site);
		if (!read.ok) return refuse(badSource(read.misfits));
		// What is as the file has it is no change, however it came to be.
		const absent = absentIn(site);
		const kept = Object.entries(wanted).filter(([key, value]) => !isSame(value, own[key] ?? absent[key]));
		const changed = kept.length > 0 ? Object.fromEntries(kept) : null;
		if (isSame(changed, known)) return { ok: true, id: before.id, before, isChanged: false };
		return this.#keep([{ ...row, changed, listed: source ? null : String(own.url) }], before, now);
	}

	/** Writes rows, and what comes of them for everybody, whole or not at all. */
	#keep(rows: OwnRow[], before: OwnerSource | null, now: number, id = rows[0]?.id ?? ""): SourceOutcome {
		return this.#whole(() => {
			const refusal = this.#beyond(rows);
			if (refusal) return refuse(refusal);
			for (const row of rows) this.#deps.table.set(row);
			this.current(now, { isChanged: true });
			return { ok: true, id, before, isChanged: true };
		});
	}

	#whole<T>(work: () => T): T {
		const { table, listings, transaction } = this.#deps;
		try {
			return transaction(work);
		} catch (error) {
			table.forgetMemory();
			listings.forgetMemory();
			throw error;
		}
	}

	/** What would be beyond the limits with these rows. */
	#beyond(rows: readonly OwnRow[]): Refusal | null {
		const large = rows
			.map((row) => charsOf([row.added, row.changed]))
			.find((size) => size > OWN_SETTINGS_MAX_CHARS);
		if (large !== undefined) {
			const expected = `at most ${OWN_SETTINGS_MAX_CHARS} characters of JSON`;
			return badSource([{ key: "", found: `${large} characters`, expected }]);
		}
		const ids = new Set(rows.map(({ id }) => id));
		const others = this.#deps.table.all().filter(({ id }) => !ids.has(id));
		const all = [...others, ...rows.filter(({ added, changed }) => added || changed)];
		const listed = [...this.#made().listed.values()].map(({ source }) => source);
		const size = all.reduce((sum, row) => sum + this.#rows.sizeOf(row), charsOf(listed));
		if (all.length <= OWN_SOURCES_MAX && size <= OWN_MAX_CHARS) return null;
		return tooMany(size);
	}

	#ofFile(source: SourceConfig): OwnerSource {
		const { table, file } = this.#deps;
		const overridden = table.get(source.id)?.added ?? null;
		return this.#beside(source.id, settingsOf(source, file().site), { from: "file", overridden });
	}

	#ofList({ id, settings, list }: ListedSource): OwnerSource {
		return this.#beside(id, settings, { from: "opml", list, overridden: null });
	}

	/** A source that the owner has not added, with what was changed of it. */
	#beside(id: string, own: Settings, origin: Pick<OwnerSource, "from" | "list" | "overridden">): OwnerSource {
		const changes = changesOf(this.#deps.table.get(id), own.url, origin.from === "opml") ?? {};
		const settings = withChanges(own, changes);
		const changed = Object.fromEntries(
			Object.entries(changes).map(([key, value]) => [key, { value, file: own[key] ?? null }]),
		);
		return { id, ...origin, settings, changed, etag: etagOf(settings), ...this.#listedIn(id, settings) };
	}

	#listedIn(id: string, { kind }: Settings): Pick<OwnerSource, "listed"> {
		return kind === "opml" ? { listed: this.#viewOf(id) } : {};
	}

	#viewOf(id: string): ListedView {
		const { listings, listed, known, clashes } = this.#made();
		const ofList = (feeds: readonly LeftOut[]) =>
			feeds.flatMap(({ list, url, title }) => (list === id ? [{ url, title }] : []));
		const { feeds = [], beyond = 0 } = listings.get(id) ?? {};
		return {
			sources: [...listed.values()].filter(({ list }) => list === id).length,
			left: feeds.flatMap(({ url, title, left }) =>
				left === undefined ? [] : [{ url, title, since: left }],
			),
			dropped: whenDropped(feeds),
			beyond,
			known: ofList(known),
			clashes: ofList(clashes),
		};
	}

	/** The owner's other source whose entries have the keys that those of one with this id would have. */
	#rivalOf(id: string, besides = id): string | null {
		const { added } = this.#made();
		const own = [...this.#deps.file().sources, ...added].filter(
			(source) => source.list === undefined && source.id !== besides,
		);
		return this.#rows.rivalOf(id, own, this.#deps.claims());
	}

	/** What a list, with the others, has room for. */
	#roomOf(list: SourceConfig) {
		const { table, file } = this.#deps;
		const others = [...this.#made().listings].filter(([id]) => id !== list.id).map(([, listing]) => listing);
		const used = table.all().reduce((sum, row) => sum + this.#rows.sizeOf(row), 0);
		return roomBeside(others, OWN_MAX_CHARS - used, LISTED_CHARS + charsOf(handedOn(list, file().site)));
	}

	/** Keeps what came of a list, and makes of it what everybody is told; returns whether that is another than before. */
	#setListing(id: string, listing: Listing, now: number): boolean {
		if (isSame(listing, this.#deps.listings.all().get(id))) return false;
		this.#whole(() => {
			this.#deps.listings.set(id, listing);
			this.current(now, { isChanged: true });
		});
		return true;
	}

	/** Keeps what is known of the lists that there are, under their ids, and of no others. */
	#keepListings(known: ReadonlyMap<string, Listing>): void {
		const { listings } = this.#deps;
		for (const id of [...listings.all().keys()]) if (!known.has(id)) listings.drop(id);
		for (const [id, listing] of known) if (listings.all().get(id) !== listing) listings.set(id, listing);
	}

	#ofRow({ id, added }: OwnRow): OwnerSource {
		const { url } = added ?? {};
		const isDerived = typeof url === "string" && URL.canParse(url) && deriveSourceId(url) === id;
		const settings = isDerived ? { ...added } : { ...added, id };
		const etag = etagOf({ ...settings, id });
		const own = { id, from: "added" as const, settings, changed: {}, overridden: null, etag };
		return { ...own, ...this.#listedIn(id, settings) };
	}

	#withAddress(url: string): OwnerSource | null {
		const { added, changed } = this.#made();
		// What was changed of a source of the file counts in its place.
		const all = [...changed, ...this.#deps.file().sources, ...added];
		const first = new Map(all.toReversed().map((source) => [source.id, source]));
		const found = [...first.values()].find((source) => source.url === url);
		return found ? this.get(found.id) : null;
	}

	/** What all rows amount to; what cannot be read of one is as it was told last. */
	#made(): Made {
		const { table, listings: stored, runtime } = this.#deps;
		const file = this.#deps.file();
		const of = `${table.version} ${stored.version}`;
		if (this.#known?.of === of && this.#known.file === file) return this.#known.made;
		const last = runtime();
		const own = this.#rows.amountTo(table.all(), last);
		const instead = new Map(own.changed.map((source) => [source.id, source]));
		const all = [...file.sources.map((source) => instead.get(source.id) ?? source), ...own.added];
		const lists = all.filter(({ kind }) => kind === "opml");
		const listings = this.#listingsOf(lists, last?.added ?? []);
		const rows = new Map(table.all().map((row) => [row.id, row]));
		const { listed, known, clashes } = this.#rows.listed(own, rows, listings, this.#deps.claims());
		const added = [...own.added, ...listed.map(({ source }) => source)];
		const made = {
			added,
			changed: own.changed,
			lists,
			listings,
			listed: new Map(listed.map((source) => [source.id, source])),
			known,
			clashes,
		};
		this.#known = { of, file, made };
		return made;
	}

	/** What came of each list: as it is stored, under the id or address that the list had before, or as it was told last. */
	#listingsOf(lists: readonly SourceConfig[], toldLast: readonly SourceConfig[]): Map<string, Listing> {
		const stored = this.#deps.listings.all();
		const ids = new Set(lists.map(({ id }) => id));
		const departed = [...stored]
			.filter(([id]) => !ids.has(id))
			.map(([id, { url }]) => ({ id, url, movedTo: null }));
		const unread = lists.filter(({ id }) => !stored.has(id));
		const heirs = new Map(heirsOf(departed, unread).map(({ former, id }) => [id, former]));
		return new Map(
			lists.flatMap((list) => {
				const listing =
					stored.get(list.id) ?? stored.get(heirs.get(list.id) ?? "") ?? listingOf(list, toldLast);
				return listing ? [[list.id, listing] as const] : [];
			}),
		);
	}
}

/** Before anything is set of a source. */
function fresh(id: string, at: number): OwnRow {
	return { id, at, added: null, changed: null, listed: null };
}

function etagOf(settings: Settings): string {
	return `"${hash64(JSON.stringify(settings))}"`;
}

function isAsSeen({ etag }: OwnerSource, { match }: Wish): boolean {
	if (match === null || match.trim() === "*") return true;
	return match.split(",").some((tag) => tag.trim() === etag);
}

function refuse(refusal: Refusal): SourceOutcome {
	return { ok: false, refusal };
}
