import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describeMistake, loadConfig } from "../config/load.ts";
import { complain, run } from "./terminal.ts";

/**
 * Checks `sources.toml` and compiles it to the JSON that the Worker bundles, so that neither a TOML parser nor a
 * schema runs in the Worker. `TRIBUTARY_SOURCES` names another file. Exit code 1: a mistake, with its line.
 */
async function main(): Promise<number> {
	const file = process.env.TRIBUTARY_SOURCES ?? "sources.toml";
	const target = join(".tributary", "config.json");
	const loaded = loadConfig(readFileSync(file, "utf8"));
	if (!loaded.ok) {
		for (const mistake of loaded.mistakes) complain(describeMistake(mistake, file));
		return 1;
	}
	mkdirSync(dirname(target), { recursive: true });
	// Written beside the file and moved over it, so that a bundler never reads half a file.
	const aside = `${target}.${process.pid}`;
	writeFileSync(aside, JSON.stringify(loaded.config));
	renameSync(aside, target);
	complain(`${file}: ${loaded.config.sources.length} sources, no mistakes`);
	return 0;
}

await run("usage: npm run config\n  TRIBUTARY_SOURCES=FILE   another file than sources.toml", main);
