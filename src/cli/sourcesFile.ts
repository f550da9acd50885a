import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Loaded, loadConfig, type Mistake, readToml } from "../config/load.ts";
import { lineOf } from "../config/positions.ts";
import { decode } from "../stages/decode/decode.ts";
import { ownFolder } from "./own/folder.ts";
import { readNamed } from "./terminal.ts";

/** The one that the project ships, and that may be the owner's as well. */
export const SHIPPED = "sources.toml";

/** The owner's `sources.toml`: that of the owner's folder where there is one; `TRIBUTARY_SOURCES` names another. */
export function sourcesPath(): string {
	const own = join(ownFolder(), SHIPPED);
	return process.env.TRIBUTARY_SOURCES ?? (existsSync(own) ? own : SHIPPED);
}

/**
 * What stands in the project's `sources.toml` besides, while the owner's folder has one: it would be read by nobody. Where
 * `TRIBUTARY_OWN` names the folder of a further deployment, it is the first one's.
 */
export function unreadSources(file: string): Mistake[] {
	if (process.env.TRIBUTARY_OWN !== undefined || file !== join(ownFolder(), SHIPPED) || !existsSync(SHIPPED))
		return [];
	const parsed = readToml(readFileSync(SHIPPED, "utf8"));
	const written = parsed.ok ? (parsed.value as Record<string, unknown>) : {};
	return ["sources", "categories", "searches"].flatMap((key) => {
		if (!parsed.ok || written[key] === undefined) return [];
		const expected = `no [[${key}]], for ${file} is what is read: move them there, or put that file's here`;
		const found = `${[written[key]].flat().length} of them`;
		return [{ line: lineOf([key, 0], parsed.lines), key, found, expected }];
	});
}

/** Reads a `sources.toml`; throws as the file system does. */
export function loadSources(file: string): Loaded {
	const read = readText(file);
	return read.ok ? loadConfig(read.text) : read;
}

/** The text of a file that has to be UTF-8, as TOML has: else the line that is not, and what the file looks like. */
export function readText(file: string): { ok: true; text: string } | { ok: false; mistakes: Mistake[] } {
	const bytes = readNamed(file);
	const text = bytes.toString("utf8");
	if (Buffer.from(text).equals(bytes)) return { ok: true, text };
	const { name } = decode(bytes, {}).charset;
	const line = text.split("\n").findIndex((line) => line.includes("\ufffd")) + 1;
	const found = name === "utf-8" ? "bytes that are no UTF-8" : `bytes that look like ${name}`;
	const expected = "UTF-8: save the file with that encoding";
	return { ok: false, mistakes: [{ line: Math.max(line, 1), key: "encoding", found, expected }] };
}
