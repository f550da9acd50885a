import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Config } from "../config/schema.ts";
import { writeWhole } from "./writeWhole.ts";

/** Where the Worker's bundle has its configuration from; see `[alias]` in wrangler.toml. */
const COMPILED = join(".tributary", "config.json");
/** Which file that was compiled from: `npm start` and `npm run dev` have two. */
const ORIGIN = join(".tributary", "config.from");

/** Writes a configuration for the bundler. */
export function writeCompiled(file: string, config: Config): void {
	mkdirSync(dirname(COMPILED), { recursive: true });
	writeWhole(ORIGIN, resolve(file));
	writeWhole(COMPILED, JSON.stringify(config));
}

/** Notes with what was compiled last that its file has mistakes now; false where nothing of this file was compiled. */
export function keepServing(file: string, mistakes: string[]): boolean {
	if (!existsSync(COMPILED) || !existsSync(ORIGIN) || readFileSync(ORIGIN, "utf8") !== resolve(file))
		return false;
	const before: Config = JSON.parse(readFileSync(COMPILED, "utf8"));
	writeWhole(COMPILED, JSON.stringify({ ...before, mistakes }));
	return true;
}
