import { configure } from "./configure.ts";
import { MERGED_FLAG } from "./own/overlay.ts";
import { readWords, run } from "./terminal.ts";

const USAGE = `usage: npm run config
  checks sources.toml and own/ as npm run deploy does, which refuses what ALLOW_HOSTS names as well
  TRIBUTARY_SOURCES=FILE   another file than own/sources.toml or sources.toml
  TRIBUTARY_OWN=FOLDER     another folder than own/`;

await run(USAGE, async (words) => {
	const merged = MERGED_FLAG.slice(2);
	const { values } = readWords(words, { [merged]: { type: "boolean", default: false } });
	const isDeployed = process.env.WRANGLER_COMMAND !== "dev";
	return configure({ isDeployed, isMerged: values[merged] === true });
});
