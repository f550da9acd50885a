import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../src/cli/terminal.ts";
import { openapi } from "../src/web/routes.ts";
import { PAGE_FILES } from "../src/web/ui/pageFiles.ts";

const FOLDER = "src/web/beside";
const USAGE = `usage: node scripts/beside.ts
  writes ${FOLDER}: texts that the Worker loads when they are asked for, out of src/web/routes.ts and
  src/web/ui/pageFiles.ts`;

await run(USAGE, async () => {
	const texts = { openapi: openapi({ title: "" }, ""), pageFiles: PAGE_FILES };
	for (const [name, json] of Object.entries(texts))
		writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(json)}\n`);
	return 0;
});
