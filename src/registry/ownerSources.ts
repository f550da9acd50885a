import { hash64 } from "../base/hash.ts";
import { isTable } from "../config/check.ts";
import { deriveSourceId } from "../config/ids.ts";
import { sourceOf } from "../config/lookup.ts";
import { type Misfit, quote } from "../config/misfits.ts";
import { NO_RUNTIME, type Runtime } from "../config/runtime.ts";
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
	readonly #sizes = new WeakMap<OwnRow, number>();
	/** By the settings that they were read from. */
	readonly #read = new WeakMap<Settings, { beside: unknown; source: SourceConfig }>();

	constructor(deps: OwnerSourcesDeps) {
		this.#deps = deps;
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
		this.#whole(() => {
			for (const [at, source] of added.entries()) {
				const { id: _, ...settings } = settingsOf(source, site);
				table.set({ id: source.id, at: now + at, added: settings, changed: null });
			}
			for (const source of changed) {
				const own = sourceOf(file(), source.id);
				const before = own ? settingsOf(own, site) : {};
				const others = Object.entries(settingsOf(source, site)).filter(
					([key, value]) => !isSame(value, before[key]),
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
		const row = { id, at: now, changed: table.get(id)?.changed ?? null, added: settings };
		const refusal = this.#beyond([row]);
		if (refusal) return refuse(refusal);
		table.set(row);
		return { ok: true, id, before: null, isChanged: true };
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
			.map((row) => sizeOf([row.added, row.changed]))
			.find((size) => size > OWN_SETTINGS_MAX_CHARS);
		if (large !== undefined) {
			const expected = `at most ${OWN_SETTINGS_MAX_CHARS} characters of JSON`;
			return misfit([{ key: "", found: `${large} characters`, expected }]);
		}
		const ids = new Set(rows.map(({ id }) => id));
		const others = this.#deps.table.all().filter(({ id }) => !ids.has(id));
		const all = [...others, ...rows.filter(({ added, changed }) => added || changed)];
		const size = all.reduce((sum, row) => sum + this.#sizeOf(row), 0);
		if (all.length <= OWN_SOURCES_MAX && size <= OWN_MAX_CHARS) return null;
		const detail =
			size > OWN_MAX_CHARS
				? `the settings of all sources that were added or changed at run time would have ${size} characters, and ${OWN_MAX_CHARS} is the most: move some to sources.toml`
				: `there are ${OWN_SOURCES_MAX} sources that were added or changed at run time, and no more can be: move some to sources.toml, or drop some`;
		return { status: 507, code: "too-many-sources", detail, mistakes: [] };
	}

	/** Of what everybody is told of a row, in characters. */
	#sizeOf(row: OwnRow): number {
		const known = this.#sizes.get(row);
		if (known !== undefined) return known;
		const { added, changed } = this.#madeOf([row], null);
		const size = sizeOf([...added, ...changed]);
		this.#sizes.set(row, size);
		return size;
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

	/** What the rows amount to beside the file. What cannot be read of one is as it was told last. */
	#made(last: Runtime | null): Pick<Runtime, "added" | "changed"> {
		return this.#madeOf(this.#deps.table.all(), last);
	}

	#madeOf(rows: readonly OwnRow[], last: Runtime | null): Pick<Runtime, "added" | "changed"> {
		const { file } = this.#deps;
		const { site } = file();
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
