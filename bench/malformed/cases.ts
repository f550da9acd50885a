import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Expected } from "./facts.ts";

const FOLDER = join(import.meta.dirname, "../../test/stages/parse/fixtures/malformed");

export interface Case {
	name: string;
	bytes: Uint8Array;
	expected: Expected;
}

/** The malformed feeds: `name.feed` holds the bytes, `name.json` what a reader should get from them. */
export function malformedCases(): Case[] {
	const names = readdirSync(FOLDER).filter((one) => one.endsWith(".json"));
	return names.map((file) => {
		const name = file.slice(0, -5);
		const expected: Expected = JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
		return { name, bytes: readFileSync(join(FOLDER, `${name}.feed`)), expected };
	});
}
