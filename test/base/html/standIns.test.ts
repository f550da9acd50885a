import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { unstable_readConfig as readConfig } from "wrangler";
import * as noHtmlElements from "../../../src/base/html/noHtmlElements.ts";

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

it.each(inside)("%s is a path that linkedom imports a part under which the bundle leaves out", (path) => {
	expect(imports.filter(({ from }) => from === path)).not.toEqual([]);
});

it("no other package has a file of its own under such a path", () => {
	expect(imports.filter(({ file }) => !file.startsWith("linkedom/"))).toEqual([]);
});

it("has everything that is imported of these parts", () => {
	const names = imports.flatMap(({ names }) => names.match(/\w+(?=\s*[,}]|\s+as)/g) ?? []);
	expect(names).toContain("HTMLClasses");
	expect([...new Set(names)].filter((name) => !(name in noHtmlElements))).toEqual([]);
});
