import { hash64 } from "../base/hash.ts";
import { isTable } from "../config/check.ts";
import { deriveSourceId } from "../config/ids.ts";
import { sourceOf } from "../config/lookup.ts";
import { type Misfit, quote } from "../config/misfits.ts";
import { NO_RUNTIME, type Runtime, withRuntime } from "../config/runtime.ts";
import { type Config, KEYS, type SourceConfig } from "../config/schema.ts";
import { absentIn, isSame, readKept, type Settings, settingsOf, withChanges } from "../config/settings.ts";
import { readSource } from "../config/written.ts";
import { OWN_MAX_CHARS, OWN_SETTINGS_MAX_CHARS, OWN_SOURCES_MAX } from "../settings.ts";
import type { OwnerSource, Refusal, SourceOutcome } from "./contract.ts";
import type { OwnerLine } from "./lines.ts";
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
	/** By the settings that they were read from. */
	readonly #read = new WeakMap<Settings, { beside: unknown; source: SourceConfig }>();

	constructor(deps: OwnerSourcesDeps) {
		this.#deps = deps;
	}

	/**
	 * What everybody is to be told; with a later revision when it is not what was told last, as after a change, and after a
	 * deployment whose file or code makes another thing of it.
	 * @param least a revision that somebody knows of: the Registry may have been set back behind it
	 */
	current(now: number, least = 0): Runtime {
		const last = this.#deps.runtime();
		const { added, changed } = this.#made(last);
		const isKnown = last !== null && isSame([last.added, last.changed], [added, changed]);
		const { revision } = last ?? NO_RUNTIME;
		if (isKnown && revision >= least) return last;
		if (!last && added.length + changed.length === 0 && least === 0) return NO_RUNTIME;
		const runtime = { revision: Math.max(now, revision + 1, least + 1), added, changed };
		this.#deps.saveRuntime(runtime);
		return runtime;
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
		// In this order from now on.
		return all.map((written, at) => this.#add(written, now + at));
	}

	/** Everything that was set, as lines of an export. */
	exported(): OwnerLine[] {
		return this.#deps.table.all().map(({ id, added, changed }) => ({ type: "owner", id, added, changed }));
	}

	/** Takes back a line of an export; what is set here stays, and so does what the file has at that address. */
	imported({ id, added, changed }: OwnerLine, now: number): "taken" | "known" | { mistake: string } {
		const row = this.#deps.table.get(id) ?? { id, at: now, added: null, changed: null };
		const read = added && readSource({ ...added, id }, this.#deps.file().site);
		if (read && !read.ok) return { mistake: misfit(read.misfits).detail };
		const rival = read && this.#withAddress(read.source.url);
		const isNew = added && !row.added && (!rival || rival.id === id);
		const next = { ...row, added: isNew ? added : row.added, changed: row.changed ?? changed };
		if (isSame(next.added, row.added) && isSame(next.changed, row.changed)) return "known";
		const outcome = this.#keep([next], null, now);
		return outcome.ok ? "taken" : { mistake: outcome.refusal.detail };
	}

	change(wish: Wish, changes: Settings, now: number): SourceOutcome {
		const before = this.get(wish.id);
		const refusal = before ? unlessMatching(before, wish) : unknown(wish.id);
		if (!before || refusal) return refuse(refusal ?? unknown(wish.id));
		if (!isTable(changes as unknown))
			return refuse(misfit([{ key: "", found: quote(changes), expected: "a table" }]));
		const strange = Object.keys(changes).filter(
			(key) => changes[key] === null && !KEYS.sources.includes(key),
		);
		if (strange.length > 0)
			return refuse(misfit(strange.map((key) => ({ key, found: "an unknown key", expected: knownKeys() }))));
		return before.from === "file"
			? this.#changeOfFile(before, changes, now)
			: this.#changeAdded(before, changes, now);
	}

	/** Drops a source that was added; one of the file can only be paused. */
	drop(wish: Wish, now: number): SourceOutcome {
		const before = this.get(wish.id);
		const refusal = before ? unlessMatching(before, wish) : unknown(wish.id);
		if (!before || refusal) return refuse(refusal ?? unknown(wish.id));
		const row = this.#deps.table.get(wish.id);
		if (!row?.added)
			return refuse({
				status: 409,
				code: "of-the-file",
				detail: `the source ${wish.id} stands in sources.toml: drop it there, or pause it here ({"enabled":false})`,
				mistakes: [],
			});
		return this.#keep([{ ...row, added: null }], before, now);
	}

	#add(written: unknown, now: number): SourceOutcome {
		const { table } = this.#deps;
		const { site } = this.#deps.file();
		const read = readSource(written, site);
		if (!read.ok) return refuse(misfit(read.misfits));
		const { id, url } = read.source;
		const { id: given, ...settings } = written as Settings;
		const rival = this.get(id) ?? (given === undefined ? this.#withAddress(url) : null);
		if (rival) {
			const key = given === undefined ? "url" : "id";
			const expected =
				key === "id"
					? `an id of its own (${nameOf(rival)} has this one)`
					: `another address than that of ${nameOf(rival)} (change that one, or give this one an id of its own)`;
			const detail = `the source ${rival.id} has this ${key === "id" ? "id" : "address"} already`;
			const mistakes = [{ key, found: quote(key === "id" ? id : url), expected }];
			return refuse({ status: 409, code: "conflict", detail, mistakes });
		}
		const row = table.get(id);
		return this.#keep([{ id, at: now, changed: row?.changed ?? null, added: settings }], null, now, id);
	}

	#changeAdded(before: OwnerSource, changes: Settings, now: number): SourceOutcome {
		const { table } = this.#deps;
		const row = table.get(before.id);
		if (!row?.added) return refuse(unknown(before.id));
		const { id: wanted = before.id, ...others } = changes;
		const settings = withChanges(row.added, others);
		const id = wanted === null ? before.id : wanted;
		const read = readSource({ ...settings, id }, this.#deps.file().site);
		if (!read.ok) return refuse(misfit(read.misfits));
		const next = read.source.id;
		if (next === before.id)
			return isSame(settings, row.added)
				? { ok: true, id: next, before, isChanged: false }
				: this.#keep([{ ...row, added: settings }], before, now);
		const rival = this.get(next);
		if (rival) {
			const expected = `an id of its own (${nameOf(rival)} has this one)`;
			const detail = `the source ${next} is there already`;
			return refuse({
				status: 409,
				code: "conflict",
				detail,
				mistakes: [{ key: "id", found: quote(next), expected }],
			});
		}
		const there = table.get(next);
		const moved = { id: next, at: row.at, changed: there?.changed ?? null, added: settings };
		return this.#keep([{ ...row, added: null }, moved], before, now, next);
	}

	#changeOfFile(before: OwnerSource, changes: Settings, now: number): SourceOutcome {
		const { table, file } = this.#deps;
		const source = sourceOf(file(), before.id);
		if (!source) return refuse(unknown(before.id));
		const { site } = file();
		const own = settingsOf(source, site);
		const { id, ...others } = changes;
		if (id !== undefined && id !== null && id !== before.id) {
			const expected = `"${before.id}": the id of a source of sources.toml is changed there`;
			return refuse(misfit([{ key: "id", found: quote(id), expected }]));
		}
		const row = table.get(before.id) ?? { id: before.id, at: now, added: null, changed: null };
		const wanted = withChanges(row.changed ?? {}, others);
		const read = readSource({ ...withChanges(own, wanted), id: before.id }, site);
		if (!read.ok) return refuse(misfit(read.misfits));
		// What is as the file has it is no change, however it came to be.
		const absent = absentIn(site);
		const kept = Object.entries(wanted).filter(([key, value]) => !isSame(value, own[key] ?? absent[key]));
		const changed = kept.length > 0 ? Object.fromEntries(kept) : null;
		if (isSame(changed, row.changed)) return { ok: true, id: before.id, before, isChanged: false };
		return this.#keep([{ ...row, changed }], before, now);
	}

	/** Writes rows, and what comes of them for everybody, whole or not at all. */
	#keep(rows: OwnRow[], before: OwnerSource | null, now: number, id = rows[0]?.id ?? ""): SourceOutcome {
		const { table, transaction } = this.#deps;
		try {
			return transaction(() => {
				for (const row of rows) table.set(row);
				const refusal = this.#beyond(rows);
				if (refusal) throw new Beyond(refusal);
				this.current(now);
				return { ok: true, id, before, isChanged: true };
			});
		} catch (error) {
			table.forgetMemory();
			if (error instanceof Beyond) return refuse(error.refusal);
			throw error;
		}
	}

	/** What is beyond the limits. */
	#beyond(rows: readonly OwnRow[]): Refusal | null {
		const large = rows.find((row) => sizeOf([row.added, row.changed]) > OWN_SETTINGS_MAX_CHARS);
		if (large)
			return misfit([
				{
					key: "",
					found: `${sizeOf([large.added, large.changed])} characters`,
					expected: `at most ${OWN_SETTINGS_MAX_CHARS} characters of JSON`,
				},
			]);
		const { used, limit } = this.room();
		const made = this.#made(null);
		const size = sizeOf([made.added, made.changed]);
		if (used <= limit && size <= OWN_MAX_CHARS) return null;
		const detail =
			used > limit
				? `there are ${limit} sources that were added or changed at run time, and no more can be: move some to sources.toml, or drop some`
				: `the settings of all sources that were added or changed at run time would have ${size} characters, and ${OWN_MAX_CHARS} is the most: move some to sources.toml`;
		return { status: 507, code: "too-many-sources", detail, mistakes: [] };
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
		const config = withRuntime(this.#deps.file(), { revision: 1, ...this.#made(null) });
		const found = config.sources.find((source) => source.url === url);
		return found ? this.get(found.id) : null;
	}

	/** What the rows amount to beside the file. What cannot be read of one is as it was told last. */
	#made(last: Runtime | null): Pick<Runtime, "added" | "changed"> {
		const { table, file } = this.#deps;
		const { site } = file();
		const rows = table.all();
		return {
			added: rows.flatMap(({ id, added }) => {
				const known = added && this.#sourceOf(id, added, site, () => added);
				return known ?? (added && last?.added.find((source) => source.id === id)) ?? [];
			}),
			changed: rows.flatMap(({ id, changed }) => {
				const source = changed && sourceOf(file(), id);
				if (!source) return [];
				const all = () => withChanges(settingsOf(source, site), changed);
				return (
					this.#sourceOf(id, changed, source, all) ?? last?.changed.find((known) => known.id === id) ?? []
				);
			}),
		};
	}

	/** What a row amounts to, beside what the file says; null when it cannot be read. */
	#sourceOf(id: string, row: Settings, beside: object, settings: () => Settings): SourceConfig | null {
		const read = this.#read.get(row);
		if (read?.beside === beside) return read.source;
		const kept = readKept({ ...settings(), id }, this.#deps.file().site);
		if (!kept || kept.faults.length > 0) {
			const error = kept ? kept.faults.map(({ path }) => path.join(".")).join(", ") : "nothing can be read";
			this.#deps.log({ event: "broken-row", row: `source ${id}`, error });
		}
		if (kept) this.#read.set(row, { beside, source: kept.source });
		return kept?.source ?? null;
	}
}

class Beyond extends Error {
	readonly refusal: Refusal;

	constructor(refusal: Refusal) {
		super(refusal.detail);
		this.refusal = refusal;
	}
}

function etagOf(settings: Settings): string {
	return `"${hash64(JSON.stringify(settings))}"`;
}

function unlessMatching({ etag, id }: OwnerSource, { match }: Wish): Refusal | null {
	if (match === null || match.trim() === "*") return null;
	if (match.split(",").some((tag) => tag.trim() === etag)) return null;
	const detail = `the source ${id} is not as it was when you saw it: its ETag is ${etag} now; read it again`;
	return { status: 412, code: "changed-meanwhile", detail, mistakes: [] };
}

function unknown(id: string): Refusal {
	return {
		status: 404,
		code: "unknown-source",
		detail: `there is no source with the id ${id}`,
		mistakes: [],
	};
}

function misfit(mistakes: Misfit[]): Refusal {
	const detail = mistakes
		.map(({ key, found, expected }) => `${key}${key && ": "}found ${found}, expected ${expected}`)
		.join("; ");
	return { status: 400, code: "bad-source", detail, mistakes };
}

function refuse(refusal: Refusal): SourceOutcome {
	return { ok: false, refusal };
}

function nameOf({ id, from }: OwnerSource): string {
	return from === "file" ? `the source ${id} of sources.toml` : `the source ${id}`;
}

function knownKeys(): string {
	return `a key that is known here: ${KEYS.sources.join(", ")}`;
}

function sizeOf(value: unknown): number {
	return JSON.stringify(value).length;
}
