import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMS } from "../bench/public/forms.ts";
import { KEYS, ROUTE_NAMES } from "../src/config/schema.ts";
import { FEED_ENTRIES, FEED_MAX_ENTRIES } from "../src/settings.ts";
import { FEED_PARAMETERS } from "../src/stages/query/feedParameters.ts";
import { ROUTES, type Route } from "../src/web/routes.ts";

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

describe("the keys of sources.toml", () => {
	const rows = table("key of `[[sources]]`");
	const firstOf = (row: string) => row.split(" | ")[0] ?? "";
	const section = README.slice(README.indexOf("## Add a source"), README.indexOf("\n## Addresses"));

	it("of a source are in the table, and no others", () => {
		const named = rows.flatMap((row) => [...firstOf(row).matchAll(/`\[?(?:sources\.)?([a-z_]+)/g)]);
		expect(named.map(([, key]) => key).sort()).toEqual([...KEYS.sources].sort());
	});

	it("that select are all named in its last row", () => {
		const row = rows.find((one) => one.startsWith("| `[sources.select]`")) ?? "";
		expect(names(row).sort()).toEqual([...KEYS.select].sort());
	});

	it.each([...KEYS.site, ...KEYS.categories, ...KEYS.searches, ...KEYS.alerts])(
		"`%s` of [site], a category or a search is told of",
		(key) => {
			expect(section).toMatch(new RegExp(`\`${key}\`|^${key} = `, "m"));
		},
	);
});

describe("the owner's routes", () => {
	const routes = Object.values<Route>(ROUTES).filter(({ isAdmin }) => isAdmin);
	/** `METHOD path` of each curl line, without its query. */
	const shown = [...README.matchAll(/^curl .*/gm)].map(([line]) => {
		const method = / -X ([A-Z]+)/.exec(line)?.[1] ?? "GET";
		const [, path] = [...line.matchAll(/https:\/\/[\w.]+(\/[^\s"?]*)/g)].at(-1) ?? [];
		return `${method} ${path}`;
	});

	it.each(routes)("$method $path has a line for curl", (route) => {
		const path = route.path.replace(/\{\w+\}/g, "[^/]+");
		const wanted = new RegExp(`^${route.method.toUpperCase()} ${path}$`);
		expect(shown.filter((line) => wanted.test(line))).not.toEqual([]);
	});
});

it("no category can have the name of a route", () => {
	const names = Object.values(ROUTES).map(({ path }) => path.split(/[/.]/)[1] ?? "");
	const fixed = names.filter((name) => name !== "" && !name.startsWith("{"));
	expect(fixed.filter((name) => !ROUTE_NAMES.includes(name))).toEqual([]);
});

it("says of every form of public address what it costs", () => {
	const named = table("address | requests to objects").map((row) =>
		row.split(" | ")[0]?.replace(/^\| | \(\d+\)$/g, ""),
	);
	expect(named).toEqual(FORMS.map(([name]) => name));
});
