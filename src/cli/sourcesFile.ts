import { readFileSync } from "node:fs";
import { type Loaded, loadConfig, type Mistake } from "../config/load.ts";
import { decode } from "../stages/decode/decode.ts";

/** The owner's `sources.toml`; `TRIBUTARY_SOURCES` names another. */
export function sourcesPath(): string {
	return process.env.TRIBUTARY_SOURCES ?? "sources.toml";
}

/** Reads a `sources.toml`; throws as the file system does. */
export function loadSources(file: string): Loaded {
	const read = readText(file);
	return read.ok ? loadConfig(read.text) : read;
}

/** The text of a file that has to be UTF-8, as TOML has: else the line that is not, and what the file looks like. */
export function readText(file: string): { ok: true; text: string } | { ok: false; mistakes: Mistake[] } {
	const bytes = readFileSync(file);
	const text = bytes.toString("utf8");
	if (Buffer.from(text).equals(bytes)) return { ok: true, text };
	const { name } = decode(bytes, {}).charset;
	const line = text.split("\n").findIndex((line) => line.includes("\ufffd")) + 1;
	const found = name === "utf-8" ? "bytes that are no UTF-8" : `bytes that look like ${name}`;
	const expected = "UTF-8: save the file with that encoding";
	return { ok: false, mistakes: [{ line: Math.max(line, 1), key: "encoding", found, expected }] };
}
