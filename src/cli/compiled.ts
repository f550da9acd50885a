import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Config } from "../config/schema.ts";
import { writeWhole } from "./writeWhole.ts";

/**
 * Where the Worker's bundle has its configuration from; see `[alias]` in wrangler.toml. `TRIBUTARY_COMPILED` names another
 * file: `npm start` has one of its own, for it may run beside `npm run dev` and a deployment, which would take up its samples.
 */
export const COMPILED = process.env.TRIBUTARY_COMPILED ?? join(".tributary", "config.json");
/** The last good state of each file: who has a mistake in theirs goes on with what was theirs. */
const goodOf = (file: string) =>
	join(
		dirname(COMPILED),
		`good-${createHash("sha256").update(resolve(file)).digest("hex").slice(0, 16)}.json`,
	);

/** Writes a configuration for the bundler. */
export function writeCompiled(file: string, config: Config): void {
	mkdirSync(dirname(COMPILED), { recursive: true });
	const compiled = JSON.stringify(config);
	writeWhole(goodOf(file), compiled);
	writeWhole(COMPILED, compiled);
}

/** Puts the last good state of the file back, with the mistakes that it has now; false where it never had one. */
export function keepServing(file: string, mistakes: string[]): boolean {
	const good = goodOf(file);
	if (!existsSync(good)) return false;
	const before: Config = JSON.parse(readFileSync(good, "utf8"));
	writeWhole(COMPILED, JSON.stringify({ ...before, mistakes }));
	return true;
}
