import { zoneNamed } from "../../base/dates/zone.ts";
import { routesIn } from "../../config/addresses.ts";
import { READ_AS, type ReadAs } from "../../model/reading.ts";
import type { Result } from "../../model/result.ts";
import type { Inspection } from "../../read/inspect/inspection.ts";
import { readWords } from "../terminal.ts";

/** One input, as far as a terminal says how to read it. */
export type Asked = Omit<Inspection, "timezone"> & {
	/** Null: that of `[site]` in `sources.toml`, else UTC. */
	timezone: string | null;
};

export interface Arguments {
	inputs: Asked[];
	batch: boolean;
	json: boolean;
	defaults: Omit<Asked, "input">;
}

export const USAGE = `usage: npm run -s inspect -- [options] URL|FILE|ID…   (ID: of a source in sources.toml)
  --json                 one line of JSON for each input
  --stage parse|clean    entries as parsed, or as cleaned (default)
  --as ${READ_AS.join("|")}
  --now ISO              the moment of reading, for relative dates
  --timezone ZONE        of dates that name none (default: of the source or [site]; UTC in a batch)
  --via ADDRESS          through a proxy: its address, which the target follows or goes into as
                         {encoded} or {url}; again for others to be tried in order, or "direct"
  --batch                NDJSON {"file","url","headers","as","timezone","now"} on standard input`;

/** The command line as inspections; an error for words that mean nothing. */
export function argumentsOf(words: string[], clock: number): Result<Arguments> {
	const options = {
		json: { type: "boolean", default: false },
		batch: { type: "boolean", default: false },
		stage: { type: "string", default: "clean" },
		as: { type: "string", default: "auto" },
		now: { type: "string" },
		timezone: { type: "string" },
		via: { type: "string", multiple: true, default: [] as string[] },
	} as const;
	const { values, positionals } = readWords(words, options, true);
	const now = values.now === undefined ? clock : Date.parse(values.now);
	if (Number.isNaN(now))
		return wrong(`--now: found "${values.now}", expected a moment such as 2026-11-30T08:00:00Z`);
	if (!isStage(values.stage)) return wrong(`--stage: found "${values.stage}", expected parse or clean`);
	if (!isKind(values.as)) return wrong(`--as: found "${values.as}", expected one of ${READ_AS.join(", ")}`);
	if (values.timezone !== undefined && zoneNamed(values.timezone) === null)
		return wrong(`--timezone: found "${values.timezone}", expected a name such as Asia/Shanghai, or +08:00`);
	const via = routesIn(values.via);
	if (typeof via === "string") return wrong(`--via: found ${values.via.join(", ")}, expected ${via}`);
	if (values.batch && positionals.length > 0)
		return wrong(`--batch reads what to inspect from standard input: "${positionals[0]}" is not looked at`);
	if (!values.batch && positionals.length === 0)
		return wrong("nothing to inspect: an address, a file or the id of a source is missing");
	const defaults = {
		url: null,
		headers: null,
		as: values.as,
		stage: values.stage,
		now,
		timezone: values.timezone ?? null,
		via,
	};
	const inputs = positionals.map((input) => ({ ...defaults, input }));
	return { ok: true, value: { inputs, batch: values.batch, json: values.json, defaults } };
}

function wrong(message: string): Result<never> {
	return { ok: false, error: { stage: "config", code: "bad-arguments", message } };
}

function isStage(text: string): text is Asked["stage"] {
	return text === "parse" || text === "clean";
}

/** What `as` may be. */
export function isKind(text: string): text is ReadAs {
	return (READ_AS as readonly string[]).includes(text);
}
