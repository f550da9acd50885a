import { parseArgs } from "node:util";
import { routesIn } from "../../config/addresses.ts";
import type { Recipe } from "../../config/recipes/recipe.ts";
import { isTimeZone, type SourceConfig } from "../../config/schema.ts";
import { READ_AS, type ReadAs, type Route, type Selectors } from "../../model/reading.ts";
import type { Result } from "../../model/result.ts";

/** One input, and how to read it. */
export interface Inspection {
	/** A file or an address. */
	input: string;
	/** The address that a file came from. */
	url: string | null;
	/** HTTP headers that a file came with. */
	headers: Record<string, string> | null;
	as: ReadAs;
	stage: "parse" | "clean";
	now: number;
	/** Null: that of `[site]` in `sources.toml`, else UTC. */
	timezone: string | null;
	/** Ways to an address, tried in order. */
	via?: readonly Route[];
	/** What `sources.toml` says of the source that the input names by its id. */
	source?: SourceConfig;
	/** Of a feed or page that names none: the source's, or that of `[site]`. */
	language?: string | null;
	/** Where a route of RSSHub's is to be had. */
	instances?: string[];
	/** What is fetched in the place of a platform's page. */
	recipe?: Recipe;
	/** With what it is read. */
	select?: Selectors;
}

export interface Arguments {
	inputs: Inspection[];
	batch: boolean;
	json: boolean;
	defaults: Omit<Inspection, "input">;
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
	try {
		const { values, positionals } = parseArgs({
			args: words,
			allowPositionals: true,
			options: {
				json: { type: "boolean", default: false },
				batch: { type: "boolean", default: false },
				stage: { type: "string", default: "clean" },
				as: { type: "string", default: "auto" },
				now: { type: "string" },
				timezone: { type: "string" },
				via: { type: "string", multiple: true, default: [] },
			},
		});
		const now = values.now === undefined ? clock : Date.parse(values.now);
		if (Number.isNaN(now)) return wrong(`--now is no ISO date: ${values.now}`);
		if (!isStage(values.stage)) return wrong(`--stage is parse or clean, not ${values.stage}`);
		if (!isKind(values.as)) return wrong(`--as is one of ${READ_AS.join(", ")}, not ${values.as}`);
		if (values.timezone !== undefined && !isTimeZone(values.timezone))
			return wrong(`--timezone is a name such as Asia/Shanghai or +08:00, not ${values.timezone}`);
		const via = routesIn(values.via);
		if (typeof via === "string") return wrong(`--via: expected ${via}`);
		if (!values.batch && positionals.length === 0) return wrong("nothing to inspect");
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
	} catch (error) {
		return wrong(error instanceof Error ? error.message : String(error));
	}
}

function wrong(message: string): Result<never> {
	return { ok: false, error: { stage: "config", code: "bad-arguments", message } };
}

function isStage(text: string): text is Inspection["stage"] {
	return text === "parse" || text === "clean";
}

/** What `as` may be. */
export function isKind(text: string): text is ReadAs {
	return (READ_AS as readonly string[]).includes(text);
}
