import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parseFeed } from "../../../src/stages/parse/parse.ts";

const FOLDER = join(import.meta.dirname, "fixtures/dialects");
const FEEDS = readdirSync(FOLDER).filter((one) => !one.endsWith(".expected.json"));
const OPTIONS = {
	url: "https://example.org/feeds/x.xml",
	now: Date.UTC(2026, 0, 1),
	timezone: "Asia/Shanghai",
};

/** What a feed does not say is left out of the expectation; instants are ISO 8601. */
function said(value: unknown, name = ""): unknown {
	if (Array.isArray(value)) return value.map((one) => said(one));
	if (typeof value === "number" && /^(?:published|updated)$/.test(name)) return new Date(value).toISOString();
	if (typeof value !== "object" || value === null) return value;
	const kept = Object.entries(value).filter(
		([, one]) => one !== null && !(Array.isArray(one) && one.length === 0),
	);
	return Object.fromEntries(kept.map(([key, one]) => [key, said(one, key)]));
}

it.each(FEEDS)("reads all that %s says, and nothing else", (file) => {
	const result = parseFeed(readFileSync(join(FOLDER, file), "utf8"), OPTIONS);
	const expected = readFileSync(join(FOLDER, file.replace(/(?:\.json)?\.\w+$/, ".expected.json")), "utf8");
	expect(said(result.ok ? result.value : result.error)).toEqual(JSON.parse(expected));
});
