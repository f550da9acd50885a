import { isTable, readAs } from "./check.ts";
import { complete } from "./complete.ts";
import { type Misfit, misfitOf } from "./misfits.ts";
import { type SiteConfig, type SourceConfig, writtenSource } from "./schema.ts";

/** A source that was written, or everything that is wrong with it. */
export type ReadSource = { ok: true; source: SourceConfig } | { ok: false; misfits: Misfit[] };

/** Reads one source as `[[sources]]` would have it, with the same mistakes: its keys, as JSON has them. */
export function readSource(written: unknown, site: SiteConfig): ReadSource {
	const read = readAs(writtenSource, written);
	if (read.ok) return { ok: true, source: complete(read.value, site) };
	// As if it stood alone in a file: what is wrong is told by its place there.
	const misfits = read.faults.map(({ path, expected }) =>
		misfitOf({ path: ["sources", 0, ...path], expected }, { sources: [written] }),
	);
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
