import { sourceOf } from "../../config/lookup.ts";
import type { Config } from "../../config/schema.ts";
import { isOpen, isSourceOpen } from "../../config/scope.ts";
import type { StoredEntry } from "../../model/stored.ts";

/** An entry as somebody may see it who may see these categories alone: without the names of others, and without whoever else has it. */
export function narrowed(
	entry: StoredEntry,
	within: readonly string[] | undefined,
	config: Config,
): StoredEntry {
	if (!within) return entry;
	const alsoIn = entry.alsoIn.filter(({ sourceId }) => {
		const source = sourceOf(config, sourceId);
		return source && isSourceOpen(source, within);
	});
	return { ...entry, alsoIn, paths: entry.paths.filter((path) => isOpen(path, within)) };
}
