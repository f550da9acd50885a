import { existsSync } from "node:fs";
import { join } from "node:path";
import { startVitest } from "vitest/node";

/**
 * `npx node test/state/make.ts NAME`: writes `test/state/fixtures/NAME`, the stored state of a river with a history as
 * the code of this checkout leaves it, and what that code answers from it. For a release: a fixture is never made anew.
 */
const name = process.argv[2] ?? "";
const folder = join(import.meta.dirname, "fixtures", name);
if (!/^\d{4}-\d{2}-\d{2}\w*$/.test(name) || existsSync(folder)) {
	console.error(
		"usage: npx node test/state/make.ts YYYY-MM-DD, of a folder in fixtures that is not there yet",
	);
	process.exit(2);
}
// Under vitest, whose mocks the objects need to live outside of workerd.
const vitest = await startVitest("test", [], {
	config: false,
	root: join(import.meta.dirname, "..", ".."),
	include: ["test/state/make/write.ts"],
	env: { STATE_FOLDER: folder },
	testTimeout: 300_000,
	watch: false,
});
await vitest.close();
