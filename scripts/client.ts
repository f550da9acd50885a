import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readWords, run } from "../src/cli/terminal.ts";

const USAGE = `usage: npm run client
  builds the typed client and packs it: dist/tributary-client-VERSION.tgz`;

const FOLDER = join("dist", "client");
const ENTRY = "web/client/client";
/** What the browsers, Workers and versions of Node that the client is for have in common; `npm run check` asks by it, too. */
const PROJECT = join("src", "web", "client", "tsconfig.json");

/**
 * `npm run client`: builds the typed client as a package of its own, which needs nothing of the Worker and no other
 * package, and packs it: `dist/tributary-client-VERSION.tgz`. Of files that only its types come from it has declarations
 * alone.
 */
function pack(): void {
	rmSync(FOLDER, { recursive: true, force: true });
	execFileSync(process.execPath, [join("node_modules", "typescript", "bin", "tsc"), "--project", PROJECT], {
		stdio: "inherit",
	});

	const kept = new Set([...reached(join(`${ENTRY}.js`)), ...reached(join(`${ENTRY}.d.ts`))]);
	for (const file of readdirSync(FOLDER, { recursive: true, encoding: "utf8" }))
		if (file.endsWith(".ts") || file.endsWith(".js")) if (!kept.has(file)) rmSync(join(FOLDER, file));

	const { version, license } = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, string>;
	const entry = { types: `./${ENTRY}.d.ts`, default: `./${ENTRY}.js` };
	const manifest = {
		name: "tributary-client",
		version,
		description: "Typed client of a tributary deployment, for browsers, Node and Workers",
		license,
		type: "module",
		sideEffects: false,
		exports: { ".": entry },
		types: entry.types,
		engines: { node: ">=20" },
	};
	writeFileSync(join(FOLDER, "package.json"), `${JSON.stringify(manifest, null, "\t")}\n`);
	execFileSync("npm", ["pack", "--silent", "--pack-destination", "dist", `./${FOLDER}`], {
		stdio: "inherit",
	});
}

/** A script, or a file of declarations, and those that it names. The compiler rewrites the endings in scripts only. */
function reached(file: string, found = new Set<string>()): Set<string> {
	if (found.has(file)) return found;
	found.add(file);
	const ending = file.endsWith(".d.ts") ? ".d.ts" : ".js";
	const text = readFileSync(join(FOLDER, file), "utf8").replace(/( from "\.[^"]*)\.ts"/g, '$1.js"');
	writeFileSync(join(FOLDER, file), text);
	for (const [, name = ""] of text.matchAll(/ from "(\.[^"]*)\.js"/g))
		reached(join(dirname(file), `${name}${ending}`), found);
	return found;
}

await run(USAGE, async (given) => {
	readWords(given, {});
	pack();
	return 0;
});
