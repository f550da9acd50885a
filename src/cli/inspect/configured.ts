import { existsSync, readFileSync } from "node:fs";
import { describeMistake, loadConfig } from "../../config/load.ts";
import type { Result } from "../../model/result.ts";
import type { Inspection } from "./arguments.ts";

/** An inspection whose input is the id of a source, as `sources.toml` (`TRIBUTARY_SOURCES`) has it; any other as it is. */
export function configured(inspection: Inspection): Result<Inspection> {
	const { input, via = [], as } = inspection;
	const file = process.env.TRIBUTARY_SOURCES ?? "sources.toml";
	if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(input) || existsSync(input) || !existsSync(file))
		return { ok: true, value: inspection };
	const loaded = loadConfig(readFileSync(file, "utf8"));
	if (!loaded.ok) {
		const message = loaded.mistakes.map((mistake) => describeMistake(mistake, file)).join("\n");
		return { ok: false, error: { stage: "config", code: "bad-arguments", message } };
	}
	const source = loaded.config.sources.find(({ id }) => id === input);
	if (!source) return { ok: true, value: inspection };
	return {
		ok: true,
		value: {
			...inspection,
			source,
			via: via.length ? via : (source.via ?? []),
			as: as === "auto" ? source.kind : as,
			timezone: source.timezone,
			headers: source.headers,
		},
	};
}
