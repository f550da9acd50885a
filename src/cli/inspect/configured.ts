import { existsSync } from "node:fs";
import { nearest } from "../../base/nearest.ts";
import { instancesOf, recipeIn } from "../../config/complete.ts";
import { describeMistake } from "../../config/load.ts";
import type { Failure, Result } from "../../model/result.ts";
import type { Inspection } from "../../read/inspect/inspection.ts";
import { loadSources, sourcesPath } from "../sourcesFile.ts";
import { complain } from "../terminal.ts";
import type { Asked } from "./arguments.ts";

/**
 * What was asked for as `sources.toml` (`TRIBUTARY_SOURCES`) completes it: by the source whose id the input is, else by what
 * `[site]` says for every source. What the command line says goes before both.
 */
export function configured(asked: Asked): Result<Inspection> {
	const { input, via = [], as, timezone } = asked;
	const inspection = { ...asked, ...byRecipe(input, as) };
	const file = sourcesPath();
	const isId = /^[a-z0-9][a-z0-9-]{0,62}$/.test(input) && !existsSync(input);
	// A batch has named its zone: it is read alike whatever a file says.
	if (!existsSync(file) || (timezone !== null && !isId && !/^rsshub:/i.test(input)))
		return { ok: true, value: { ...inspection, timezone: timezone ?? "UTC" } };
	const loaded = loadSources(file);
	if (!loaded.ok && isId) {
		const message = loaded.mistakes.map((mistake) => describeMistake(mistake, file)).join("\n");
		return { ok: false, error: { stage: "config", code: "bad-arguments", message } };
	}
	if (!loaded.ok) {
		complain(`${file} has mistakes, which npm run check names; this is read without its [site]`);
		return { ok: true, value: { ...inspection, timezone: timezone ?? "UTC" } };
	}
	const { site, sources } = loaded.config;
	const source = isId ? sources.find(({ id }) => id === input) : undefined;
	if (isId && !source) return { ok: false, error: unknownId(input, file, sources) };
	const whole = {
		...inspection,
		timezone: timezone ?? source?.timezone ?? site.timezone,
		language: source?.language ?? site.language,
		instances: source?.instances ?? instancesOf(input, site.rsshub) ?? undefined,
	};
	if (!source) return { ok: true, value: whole };
	return {
		ok: true,
		value: {
			...whole,
			source,
			recipe: source.recipe,
			select: source.select,
			via: via.length ? via : (source.via ?? []),
			as: as === "auto" ? source.kind : as,
			headers: source.headers,
		},
	};
}

/** Words that are no address, no file that is there, and the id of no source. */
function unknownId(word: string, file: string, sources: readonly { id: string }[]): Failure {
	const ids = sources.map(({ id }) => id);
	const meant = nearest(word, ids);
	const known = ids.slice(0, IDS_NAMED).join(", ") + (ids.length > IDS_NAMED ? " …" : "");
	const there = ids.length === 0 ? `${file} has no sources` : `${file} has ${known}`;
	const elsewhere = `; ${there}; of sources added at /admin, inspect the address, which their pages there have. No file has this name either, and an address begins with https://`;
	const hint = meant === null ? elsewhere : `: did you mean "${meant}"?`;
	const message = `no source with the id "${word}"${hint}`;
	return { stage: "config", code: "bad-arguments", message };
}

/** Ids that are named where one was not found. */
const IDS_NAMED = 12;

/** A platform's page is fetched and read as a source with its address would be. */
function byRecipe(url: string, kind: Inspection["as"]): Pick<Inspection, "as" | "recipe" | "select"> {
	const { recipe, select, kind: as = kind } = recipeIn({ url, kind });
	return recipe ? { recipe, select, as } : { as };
}
