import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FORMS } from "../bench/public/forms.ts";
import { KEYS, ROUTE_NAMES } from "../src/config/schema.ts";
import { ALERT_FORMATS } from "../src/model/alerts.ts";
import { CONVERSION_NAMES } from "../src/model/chinese.ts";
import { MEDIA_POLICIES, READ_AS } from "../src/model/reading.ts";
import {
	EVERY_DEFAULT_SECONDS,
	EVERY_MAX_SECONDS,
	EVERY_MIN_SECONDS,
	FEED_ENTRIES,
	FEED_MAX_ENTRIES,
	KEEP_ENTRIES_PER_SOURCE,
	ROUTES_MAX,
	SOURCE_MAX_CATEGORIES,
} from "../src/settings.ts";
import { FEED_PARAMETERS, type FeedParameter } from "../src/stages/query/feedParameters.ts";
import { ROUTES, type Route } from "../src/web/routes.ts";

const README = readFileSync("README.md", "utf8");

/** The rows of the table with this heading in its first column. */
function table(heading: string, text = README): string[] {
	const lines = text.split("\n");
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
		const [named = ""] = rows.find((row) => row.startsWith("| `[sources.select]`"))?.split(";") ?? [];
		expect(names(named).sort()).toEqual([...KEYS.select].sort());
	});

	it.each([...KEYS.site, ...KEYS.categories, ...KEYS.searches, ...KEYS.alerts])(
		"`%s` of [site], a category or a search is told of",
		(key) => {
			expect(section).toMatch(new RegExp(`\`${key}\`|^${key} = `, "m"));
		},
	);
});

describe.each(["README.md", "README.zh-CN.md"])("the bounds of keys and parameters in %s", (file) => {
	const lines = readFileSync(file, "utf8").split("\n");
	const rowOf = (key: string) => lines.find((line) => line.startsWith(`| \`${key}\``)) ?? "";
	const figure = (count: number) => count.toLocaleString("en-US");
	const bounded = Object.entries<FeedParameter>(FEED_PARAMETERS).filter(([, { maximum }]) => maximum);

	it.each(bounded)("of the parameter %s", (name, { minimum = 0, maximum = 0 }) => {
		expect(rowOf(name)).toMatch(new RegExp(`\\b${figure(minimum)} [^\\d]{1,3} ${figure(maximum)}\\b`));
	});

	it.each([
		["every", `\`${EVERY_MIN_SECONDS / 60}m\``],
		["every", `\`${EVERY_MAX_SECONDS / 3600}h\``],
		["every", `\`${EVERY_DEFAULT_SECONDS / 60}m\``],
		["history", `${KEEP_ENTRIES_PER_SOURCE}`],
		["category", `${SOURCE_MAX_CATEGORIES}`],
		["id", "63"],
		["fulltext", "`false`"],
		...READ_AS.map((kind) => ["kind", `\`${kind}\``]),
		...MEDIA_POLICIES.map((policy) => ["media", `\`${policy}\``]),
		...CONVERSION_NAMES.map((name) => ["opencc", `\`${name}\``]),
	])("of the key %s: %s", (key, bound) => expect(rowOf(key)).toContain(bound));

	it("of the proxies of a source are in its text, and the forms of alerts in theirs", () => {
		const text = lines.join("\n");
		expect(rowOf("via")).toMatch(ROUTES_MAX === 4 ? /up to four:|最多四个：/ : /^$/);
		for (const format of ALERT_FORMATS) expect(text).toContain(`\`${format}\``);
	});
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
	const named = table("address | requests to objects", readFileSync("docs/costs.md", "utf8")).map((row) =>
		row.split(" | ")[0]?.replace(/^\| | \(\d+\)$/g, ""),
	);
	expect(named).toEqual(FORMS.map(([name]) => name));
});
