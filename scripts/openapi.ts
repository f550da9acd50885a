import { writeFileSync } from "node:fs";
import { run } from "../src/cli/terminal.ts";
import { openapi } from "../src/web/routes.ts";

const FILE = "src/web/openapi.json";
const USAGE = `usage: node scripts/openapi.ts
  writes ${FILE}, what the Worker answers at /openapi.json, out of src/web/routes.ts`;

await run(USAGE, async () => {
	writeFileSync(FILE, `${JSON.stringify(openapi({ title: "" }, ""))}\n`);
	return 0;
});
