import type { Config } from "./schema.ts";
import { libraryOf } from "./shards.ts";
import { isWithin } from "./topics.ts";

/** The sources of a Library that may tell the same stories as one of its sources, by `stories = true`; null where none may. */
export function rivalsOf(config: Config, id: string, library: string): ReadonlySet<string> | null {
	const paths = config.categories.flatMap(({ path, stories }) =>
		stories && libraryOf(path) === library ? [path] : [],
	);
	if (paths.length === 0) return null;
	const sourcesIn = (path: string) =>
		config.sources.filter(({ categories }) => categories.some((category) => isWithin(category, path)));
	const together = paths.map(sourcesIn).filter((sources) => sources.some((source) => source.id === id));
	const rivals = new Set(together.flat().map((source) => source.id));
	rivals.delete(id);
	return rivals.size > 0 ? rivals : null;
}
