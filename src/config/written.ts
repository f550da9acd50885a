import { type Fault, isTable } from "./check.ts";
import { complete } from "./complete.ts";
import { type Misfit, misfitOf } from "./misfits.ts";
import { type SiteConfig, type SourceConfig, writtenSource } from "./schema.ts";

/** A source that was written, or everything that is wrong with it. */
export type ReadSource = { ok: true; source: SourceConfig } | { ok: false; misfits: Misfit[] };

/** Reads one source as `[[sources]]` would have it, with the same mistakes: its keys, as JSON has them. */
export function readSource(written: unknown, site: SiteConfig): ReadSource {
	const faults: Fault[] = [];
	// As if it stood alone in a file: what is wrong is told by its place there.
	const read = writtenSource(written, ["sources", 0], (fault) => faults.push(fault));
	if (!faults.length) return { ok: true, source: complete(read, site) };
	const misfits = faults.map((fault) => misfitOf(fault, { sources: [written] }));
	return {
		ok: false,
		misfits: misfits.map((misfit) => ({ ...misfit, key: misfit.key.replace(/^sources\[0\]\.?/, "") })),
	};
}

/** The same of a source that nobody keeps: it needs no category. */
export function readTrial(written: unknown, site: SiteConfig): ReadSource {
	const hasPlace = !isTable(written) || "category" in written || "categories" in written;
	return readSource(hasPlace ? written : { ...written, category: NOWHERE }, site);
}

const NOWHERE = "-";
