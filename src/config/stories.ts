import type { Config } from "./schema.ts";
import { libraryOf } from "./shards.ts";
import { topicOf } from "./topics.ts";

/** The sources of a Library that may tell the same stories as one of its sources, by `stories = true`; null where none may. */
export function rivalsOf(config: Config, id: string, library: string): ReadonlySet<string> | null {
	const paths = config.categories.flatMap(({ path, stories }) =>
		stories && libraryOf(path) === library ? [path] : [],
	);
	if (paths.length === 0) return null;
	const together = paths
		.map((path) => topicOf(path, config)?.sources ?? [])
		.filter((sources) => sources.some((source) => source.id === id));
	const rivals = new Set(together.flat().map((source) => source.id));
	rivals.delete(id);
	return rivals.size > 0 ? rivals : null;
}
