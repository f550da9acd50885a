import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { unstable_readConfig as readConfig } from "wrangler";
import * as noHtmlElements from "../../../src/base/html/noHtmlElements.ts";
import * as noWatchers from "../../../src/base/html/noWatchers.ts";
import * as noMount from "../../../src/web/noMount.ts";

/** What the bundle holds of packages. */
const PACKAGES = [
	"css-select",
	"css-what",
	"entities",
	"feed",
	"hono",
	"htmlparser2",
	"linkedom",
	"nth-check",
	"xml-js",
];
const { alias = {} } = readConfig({ config: "wrangler.toml" });
const inside = Object.keys(alias).filter((path) => path.startsWith("."));

/** Each import of a path that `[alias]` names: by which file, and of what. */
const imports = PACKAGES.flatMap((name) =>
	readdirSync(join("node_modules", name), { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".js"))
		.flatMap((path) => {
			const code = readFileSync(join("node_modules", name, path), "utf8");
			const found = code.matchAll(/(?:import|export)\s*(\{[^}]*\}|\*)[^;'"]*from\s*['"]([^'"]+)['"]/g);
			return [...found]
				.filter(([, , from = ""]) => inside.includes(from))
				.map(([, names = "", from = ""]) => ({ file: join(name, path), names, from }));
		}),
);

const HOMES = { noHtmlElements, noMount, noWatchers };

it.each(inside)("%s is a path under which one package imports a part that the bundle leaves out", (path) => {
	const owners = imports.filter(({ from }) => from === path).map(({ file }) => file.split("/")[0]);
	expect([...new Set(owners)]).toEqual([path.includes("mount") ? "hono" : "linkedom"]);
});

it.each(Object.entries(HOMES))("%s has everything that is imported of its parts", (name, standIn) => {
	const used = imports.filter(({ from, file }) => {
		// The classes of HTML elements import each other and are gone themselves.
		return alias[from]?.includes(`/${name}.`) && !file.includes("/html/");
	});
	const names = used.flatMap(({ names }) => names.match(/\w+(?=\s*[,}]|\s+as)/g) ?? []);
	const renamed = new Set(used.flatMap(({ names }) => [...names.matchAll(/ as (\w+)/g)].map(([, to]) => to)));
	expect(names).not.toEqual([]);
	expect([...new Set(names)].filter((word) => !renamed.has(word) && !(word in standIn))).toEqual([]);
});
