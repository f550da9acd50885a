import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { describeMistake } from "../config/load.ts";
import { parseAllowHosts } from "../stages/fetch/guard.ts";
import { keepServing, writeCompiled } from "./compiled.ts";
import { doubtsOf, refusedAddresses, wrongSearches } from "./doubts.ts";
import { loadSources, sourcesPath } from "./sourcesFile.ts";
import { complain, run } from "./terminal.ts";

const USAGE = `usage: npm run config -- [--deploy]
  --deploy                 refuse addresses that a deployed Worker does not ask
  TRIBUTARY_SOURCES=FILE   another file than sources.toml`;

/**
 * Checks `sources.toml` and compiles it to the JSON that the Worker bundles, so that no TOML parser is in the Worker, and
 * the file is checked before it is deployed. Exit code 1: a mistake, with its line. Under `wrangler dev`, which keeps every
 * request waiting while its build fails, the last good state of the file serves on, and says so.
 */
async function main(words: string[]): Promise<number> {
	const { values } = parseArgs({ args: words, options: { deploy: { type: "boolean" } } });
	const file = sourcesPath();
	const loaded = loadSources(file);
	// What is only refused once deployed may be asked in development: `wrangler dev --var` is not seen from here.
	const mistakes = loaded.ok
		? [...wrongSearches(loaded), ...(values.deploy ? refusedAddresses(loaded, allowedHosts()) : [])]
		: loaded.mistakes;
	const lines = mistakes.map((mistake) => describeMistake(mistake, file));
	for (const line of lines) complain(line);
	if (!loaded.ok || mistakes.length > 0) {
		const isServing = process.env.WRANGLER_COMMAND === "dev" && keepServing(file, lines);
		if (isServing) complain(`${file}: not used; its last good state serves on`);
		return isServing ? 0 : 1;
	}
	writeCompiled(file, loaded.config);
	const doubts = doubtsOf(loaded);
	for (const { line, text } of doubts) complain(`${file}:${line}: note: ${text}`);
	complain(`${file}: ${loaded.config.sources.length} sources, no mistakes`);
	return 0;
}

/** Of the environment, or of the file that wrangler reads. */
function allowedHosts(): string[] {
	const written = existsSync(".dev.vars") ? readFileSync(".dev.vars", "utf8") : "";
	const [, quoted] = /^\s*ALLOW_HOSTS\s*=\s*(.*)$/m.exec(written) ?? [];
	return parseAllowHosts(process.env.ALLOW_HOSTS ?? quoted?.trim().replace(/^(["'])(.*)\1$/, "$2"));
}

await run(USAGE, main);
