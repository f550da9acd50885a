import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FEED_ENTRIES, FEED_MAX_ENTRIES } from "../src/settings.ts";
import { FEED_PARAMETERS } from "../src/stages/query/feedParameters.ts";

const README = readFileSync("README.md", "utf8");

/** The rows of the table with this heading in its first column. */
function table(heading: string): string[] {
	const lines = README.split("\n");
	const start = lines.findIndex((line) => line.startsWith(`| ${heading} |`));
	const end = lines.findIndex((line, at) => at > start && !line.startsWith("|"));
	return lines.slice(start + 2, end);
}

/** Words in code, as far as they look like names: `brief`, not `brief=200`. */
function names(text: string): string[] {
	return [...text.matchAll(/`([a-z_]+)`/g)].map(([, name = ""]) => name);
}

describe("the table of a feed's parameters", () => {
	const rows = table("parameter of a feed or page");

	it("has every parameter, and no other", () => {
		const named = rows.flatMap((row) =>
			names(row).filter((name) => !["false", "next_url", "next"].includes(name)),
		);
		expect(named.sort()).toEqual(Object.keys(FEED_PARAMETERS).sort());
	});

	it("says what `limit` may be", () => {
		const limit = rows.find((row) => row.startsWith("| `limit`"));
		expect(limit).toContain(`1 to ${FEED_MAX_ENTRIES} entries, ${FEED_ENTRIES} when absent`);
	});
});
