import { sourceOf } from "../config/lookup.ts";
import type { Runtime } from "../config/runtime.ts";
import type { Config, SourceConfig } from "../config/schema.ts";
import { readKept, type Settings, settingsOf, withChanges } from "../config/settings.ts";
import type { OwnRow } from "./sourceTable.ts";

/** What rows amount to beside the file, as everybody is told of it. */
export type Amounts = Pick<Runtime, "added" | "changed">;

/** Makes sources of what the owner has set, each row once. */
export class OwnRows {
	readonly #file: () => Config;
	readonly #log: (record: Record<string, unknown>) => void;
	readonly #sizes = new WeakMap<OwnRow, number>();
	/** By the settings that they were read from. */
	readonly #read = new WeakMap<Settings, { beside: unknown; source: SourceConfig }>();

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
			changed: rows.flatMap(({ id, changed }) => {
				const source = changed && sourceOf(file, id);
				if (!source) return [];
				const all = () => withChanges(settingsOf(source, site), changed);
				return (
					this.#sourceOf(id, changed, source, all) ?? last?.changed.find((known) => known.id === id) ?? []
				);
			}),
		};
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

/** How long a value is as JSON. */
export function charsOf(value: unknown): number {
	return JSON.stringify(value).length;
}
