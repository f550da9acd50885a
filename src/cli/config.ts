import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describeMistake, loadConfig } from "../config/load.ts";

/**
 * Checks `sources.toml` and compiles it to the JSON that the Worker bundles, so that neither a TOML parser nor a
 * schema runs in the Worker. `TRIBUTARY_SOURCES` names another file. Exit code 1: a mistake, with its line.
 */
function main(): void {
	const file = process.env.TRIBUTARY_SOURCES ?? "sources.toml";
	const target = join(".tributary", "config.json");
	const loaded = loadConfig(readFileSync(file, "utf8"));
	if (!loaded.ok) {
		for (const mistake of loaded.mistakes) console.error(describeMistake(mistake, file));
		process.exitCode = 1;
		return;
	}
	mkdirSync(dirname(target), { recursive: true });
	// Written beside the file and moved over it, so that a bundler never reads half a file.
	const aside = `${target}.${process.pid}`;
	writeFileSync(aside, JSON.stringify(loaded.config));
	renameSync(aside, target);
	console.error(`${file}: ${loaded.config.sources.length} sources, no mistakes`);
}

main();
