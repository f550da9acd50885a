import { asWritten } from "../base/printable.ts";
import type { SourceConfig } from "../config/schema.ts";
import { isSourceOpen } from "../config/scope.ts";
import { searchedPath } from "../config/searches.ts";
import { ALL, type Topic } from "../config/topics.ts";
import { currentConfig } from "../platform/current.ts";
import { HEALTH_MAX_SOURCES } from "../settings.ts";
import { isNamed, nearestOf, unknownAmong, wantedSources } from "../stages/query/named.ts";
import type { Reading } from "./reading/scope.ts";
import { glancesFor } from "./ui/views.ts";

/**
 * What is wrong with a search that wants entries of a source (`source:`) that is not there: it finds nothing for good. Null
 * for any other, and where not every source's own title is known.
 * @param search a canonical query string
 */
export async function noSuchSource(topic: Topic, search: string, env: Reading): Promise<string | null> {
	const q = new URLSearchParams(search).get("q") ?? "";
	const wanted = wantedSources(q);
	if (wanted.length === 0) return null;
	const all = currentConfig().sources.filter((source) => isSourceOpen(source, env.scope ?? null));
	const here: readonly SourceConfig[] = topic.path === ALL ? all : topic.sources;
	if (unknownAmong(wanted, here) === null || all.length > HEALTH_MAX_SOURCES) return null;
	// What sources call themselves, which costs a request.
	const glances = await glancesFor(topic.path, env);
	const unknown = unknownAmong(wanted, glances);
	if (unknown === null || glances.some(({ state }) => state === "new")) return null;
	const elsewhere = all.find((source) => isNamed(source, unknown));
	const near = nearestOf(unknown.text, glances);
	const hint =
		elsewhere !== undefined
			? ` (${elsewhere.id} is in ${elsewhere.categories.join(", ")})`
			: near === null
				? ""
				: ` (did you mean source:${near}?)`;
	// Who follows a saved search has written none: its owner is told where.
	const saved = currentConfig().searches.find((other) => other.q === q && searchedPath(other) === topic.path);
	const key = saved === undefined ? "q" : `sources.toml:searches.${saved.id}.q`;
	return `${key}: found ${asWritten(`source:${unknown.text}`.slice(0, 80))}, expected the id, or a part of the title, of a source here${hint}`;
}
