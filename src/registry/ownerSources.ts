import { hash64 } from "../base/hash.ts";
import { isTable } from "../config/check.ts";
import { deriveSourceId } from "../config/ids.ts";
import { sourceOf } from "../config/lookup.ts";
import { quote } from "../config/misfits.ts";
import { NO_RUNTIME, type Runtime } from "../config/runtime.ts";
import { type Config, KEYS, type SourceConfig } from "../config/schema.ts";
import { absentIn, isSame, type Settings, settingsOf, withChanges } from "../config/settings.ts";
import { readSource } from "../config/written.ts";
import { OWN_MAX_CHARS, OWN_SETTINGS_MAX_CHARS, OWN_SOURCES_MAX } from "../settings.ts";
import type { OwnerSource, Refusal, SourceOutcome } from "./contract.ts";
import type { OwnerLine } from "./lines.ts";
import { type Amounts, charsOf, OwnRows } from "./ownRows.ts";
import { badSource, changedMeanwhile, conflict, ofTheFile, tooMany, unknownSource } from "./refusals.ts";
import type { OwnRow, SourceTable } from "./sourceTable.ts";

/** What it needs of the Registry. */
export interface OwnerSourcesDeps {
	table: SourceTable;
	/** The configuration of the file. */
	file: () => Config;
	/** What was last told of what is set at run time. */
	runtime: () => Runtime | null;
	saveRuntime: (runtime: Runtime) => void;
	/** Does the work whole or, when it throws, not at all. */
	transaction: <T>(work: () => T) => T;
	log: (record: Record<string, unknown>) => void;
}

/** The revision of what an isolate has made of the rows beside a file: another deployment may make another thing of them. */
const made = new WeakMap<Config, number>();

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
		const { added, changed } = this.#made(last);
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
				const { id: _, ...settings } = settingsOf(source, site);
				table.set({ id: source.id, at: now + at, added: settings, changed: null });
			}
			for (const source of changed) {
				const own = sourceOf(file(), source.id);
				const before = own ? settingsOf(own, site) : {};
				const { id: _, ...settings } = { ...absent, ...settingsOf(source, site) };
				const others = Object.entries(settings).filter(
					([key, value]) => !isSame(value, before[key] ?? absent[key]),
				);
				const row = table.get(source.id) ?? { id: source.id, at: now, added: null };
				if (others.length > 0) table.set({ ...row, changed: Object.fromEntries(others) });
			}
		});
	}

	/** Every source as its owner sees it: those of the file first. */
	list(): OwnerSource[] {
		const file = this.#deps.file();
		const beside = this.#deps.table.all().filter(({ id, added }) => added && !sourceOf(file, id));
		return [...file.sources.map((source) => this.#ofFile(source)), ...beside.map((row) => this.#ofRow(row))];
	}

	get(id: string): OwnerSource | null {
		const source = sourceOf(this.#deps.file(), id);
		if (source) return this.#ofFile(source);
		const row = this.#deps.table.get(id);
		return row?.added ? this.#ofRow(row) : null;
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
		return this.#deps.table.all().map(({ id, added, changed }) => ({ type: "owner", id, added, changed }));
	}

	/** Takes back a line of an export; what is set here stays, and so does what the file has at that address. */
	imported({ id, added, changed }: OwnerLine, now: number): "taken" | "known" | { mistake: string } {
		const row = this.#deps.table.get(id) ?? { id, at: now, added: null, changed: null };
		const read = added && readSource({ ...added, id }, this.#deps.file().site);
		if (read && !read.ok) return { mistake: badSource(read.misfits).detail };
		const rival = read && this.#withAddress(read.source.url);
		const isNew = added && !row.added && (!rival || rival.id === id);
		const next = { ...row, added: isNew ? added : row.added, changed: row.changed ?? changed };
		if (isSame(next.added, row.added) && isSame(next.changed, row.changed)) return "known";
		const outcome = this.#keep([next], null, now);
		return outcome.ok ? "taken" : { mistake: outcome.refusal.detail };
	}

	change(wish: Wish, changes: Settings, now: number): SourceOutcome {
		const before = this.get(wish.id);
		if (!before) return refuse(unknownSource(wish.id));
		if (!isAsSeen(before, wish)) return refuse(changedMeanwhile(before));
		if (!isTable(changes as unknown))
			return refuse(badSource([{ key: "", found: quote(changes), expected: "a table" }]));
		const strange = Object.keys(changes).filter(
			(key) => changes[key] === null && !KEYS.sources.includes(key),
		);
		if (strange.length > 0)
			return refuse(
				badSource(strange.map((key) => ({ key, found: "an unknown key", expected: knownKeys() }))),
			);
		return before.from === "file"
			? this.#changeOfFile(before, changes, now)
			: this.#changeAdded(before, changes, now);
	}

	/** Drops a source that was added; one of the file can only be paused. */
	drop(wish: Wish, now: number): SourceOutcome {
		const before = this.get(wish.id);
		if (!before) return refuse(unknownSource(wish.id));
		if (!isAsSeen(before, wish)) return refuse(changedMeanwhile(before));
		const row = this.#deps.table.get(wish.id);
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
		if (rival) {
			const key = given === undefined ? "url" : "id";
			const detail = `the source ${rival.id} has this ${key === "id" ? "id" : "address"} already`;
			return refuse(conflict(key, key === "id" ? id : url, rival, detail));
		}
		const row = { id, at: now, changed: table.get(id)?.changed ?? null, added: settings };
		const refusal = this.#beyond([row]);
		if (refusal) return refuse(refusal);
		table.set(row);
		return { ok: true, id, before: null, isChanged: true };
	}

	#changeAdded(before: OwnerSource, changes: Settings, now: number): SourceOutcome {
		const { table } = this.#deps;
		const row = table.get(before.id);
		if (!row?.added) return refuse(unknownSource(before.id));
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
		if (rival) return refuse(conflict("id", next, rival, `the source ${next} is there already`));
		const there = table.get(next);
		const moved = { id: next, at: row.at, changed: there?.changed ?? null, added: settings };
		return this.#keep([{ ...row, added: null }, moved], before, now, next);
	}

	#changeOfFile(before: OwnerSource, changes: Settings, now: number): SourceOutcome {
		const { table, file } = this.#deps;
		const source = sourceOf(file(), before.id);
		if (!source) return refuse(unknownSource(before.id));
		const { site } = file();
		const own = settingsOf(source, site);
		const { id, ...others } = changes;
		if (id !== undefined && id !== null && id !== before.id) {
			const expected = `"${before.id}": the id of a source of sources.toml is changed there`;
			return refuse(badSource([{ key: "id", found: quote(id), expected }]));
		}
		const row = table.get(before.id) ?? { id: before.id, at: now, added: null, changed: null };
		const wanted = withChanges(row.changed ?? {}, others);
		const read = readSource({ ...withChanges(own, wanted), id: before.id }, site);
		if (!read.ok) return refuse(badSource(read.misfits));
		// What is as the file has it is no change, however it came to be.
		const absent = absentIn(site);
		const kept = Object.entries(wanted).filter(([key, value]) => !isSame(value, own[key] ?? absent[key]));
		const changed = kept.length > 0 ? Object.fromEntries(kept) : null;
		if (isSame(changed, row.changed)) return { ok: true, id: before.id, before, isChanged: false };
		return this.#keep([{ ...row, changed }], before, now);
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
		const { table, transaction } = this.#deps;
		try {
			return transaction(work);
		} catch (error) {
			table.forgetMemory();
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
		const size = all.reduce((sum, row) => sum + this.#rows.sizeOf(row), 0);
		if (all.length <= OWN_SOURCES_MAX && size <= OWN_MAX_CHARS) return null;
		return tooMany(size);
	}

	#ofFile(source: SourceConfig): OwnerSource {
		const { table, file } = this.#deps;
		const { site } = file();
		const own = settingsOf(source, site);
		const row = table.get(source.id);
		const changes = row?.changed ?? {};
		const settings = withChanges(own, changes);
		const changed = Object.fromEntries(
			Object.entries(changes).map(([key, value]) => [key, { value, file: own[key] ?? null }]),
		);
		const overridden = row?.added ?? null;
		return { id: source.id, from: "file", settings, changed, overridden, etag: etagOf(settings) };
	}

	#ofRow({ id, added }: OwnRow): OwnerSource {
		const { url } = added ?? {};
		const isDerived = typeof url === "string" && URL.canParse(url) && deriveSourceId(url) === id;
		const settings = isDerived ? { ...added } : { ...added, id };
		return { id, from: "added", settings, changed: {}, overridden: null, etag: etagOf({ ...settings, id }) };
	}

	#withAddress(url: string): OwnerSource | null {
		const { added, changed } = this.#made(null);
		// What was changed of a source of the file counts in its place.
		const all = [...changed, ...this.#deps.file().sources, ...added];
		const first = new Map(all.toReversed().map((source) => [source.id, source]));
		const found = [...first.values()].find((source) => source.url === url);
		return found ? this.get(found.id) : null;
	}

	/** What all rows amount to. */
	#made(last: Runtime | null): Amounts {
		return this.#rows.amountTo(this.#deps.table.all(), last);
	}
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

function knownKeys(): string {
	return `a key that is known here: ${KEYS.sources.join(", ")}`;
}
