import { parseArgs } from "node:util";
import { configure } from "./configure.ts";
import { MERGED_FLAG } from "./own/overlay.ts";
import { run } from "./terminal.ts";

const USAGE = `usage: npm run config -- [--deploy]
  --deploy                 refuse addresses that a deployed Worker does not ask
  TRIBUTARY_SOURCES=FILE   another file than own/sources.toml or sources.toml
  TRIBUTARY_OWN=FOLDER     another folder than own/`;

await run(USAGE, async (words) => {
	const merged = MERGED_FLAG.slice(2);
	const { values } = parseArgs({
		args: words,
		options: { deploy: { type: "boolean", default: false }, [merged]: { type: "boolean", default: false } },
	});
	return configure({ isDeployed: values.deploy === true, isMerged: values[merged] === true });
});
