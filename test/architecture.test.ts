import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const ROOT = resolve("src");

/**
 * The layers of `src/`, the lowest first: a file imports only from layers below its own, and from its own folder.
 * Folders that share a layer know nothing of each other. The longest prefix says where a file belongs.
 */
const LAYERS: readonly (readonly string[])[] = [
	// Types, and every limit with its reason.
	["model/", "settings.ts"],
	// What of those limits holds on the plan that this deployment is on.
	["plan.ts"],
	// Small things without a business of their own.
	["base/"],
	// What this deployment reads, and what it has used.
	["config/", "usage/"],
	// One step of the river each.
	[
		"stages/fetch/",
		"stages/decode/",
		"stages/parse/",
		"stages/extract/",
		"stages/mail/",
		"stages/clean/",
		"stages/render/",
		"stages/query/",
	],
	// Stages put together: bytes to entries; and the protocol of hubs, which sends and checks what it is sent.
	["read/", "websub/"],
	// What the objects store: tables, shapes and defaults.
	["crawler/rows.ts", "library/rows.ts", "registry/rows.ts"],
	// What the objects may be asked: interfaces.
	["crawler/contract.ts", "library/contract.ts", "registry/contract.ts"],
	// The bindings, counted, and what is asked of the Registry and of KV in more than one place.
	["platform/"],
	// The Durable Objects.
	["crawler/", "library/", "registry/"],
	// The two ways in.
	["web/", "cli/"],
	["worker.ts"],
];

/** In these `env` and the deployment's configuration are known, besides the objects themselves. */
const MEETS_PLATFORM =
	/^(worker\.ts|platform\/|web\/(?!ui\/.*\.tsx|proxy\/(?!serve))|(crawler|library|registry)\/(object\.ts|apply\.ts|export\.ts|import\.ts|overview\.ts|publish\/|entries\/reader\.ts|tick\/))/;

/** No clock, no network, no platform: everything that they need is passed in. */
const PURE = /^(model|base|config|stages|read)\//;
const IMPURE =
	/\bDate\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|"cloudflare:|"node:|\bcaches\.|\bprocess\./;

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		return entry.isDirectory() ? filesBelow(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
	});
}

/** Every file of `src/` with the files that it imports, both relative to `src/`; types count as well. */
const imports = new Map<string, string[]>(
	filesBelow(ROOT).map((file) => {
		const found = readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g);
		const paths = [...found].map(([, path = ""]) => relative(ROOT, resolve(dirname(file), path)));
		// A stand-in of `[alias]` names the package's file by its path.
		return [relative(ROOT, file), paths.filter((path) => !path.startsWith("../node_modules/"))];
	}),
);

function placeOf(file: string): { layer: number; folder: string } {
	const all = LAYERS.flatMap((folders, layer) => folders.map((folder) => ({ layer, folder })));
	const fitting = all.filter(
		({ folder }) => file === folder || (folder.endsWith("/") && file.startsWith(folder)),
	);
	const place = fitting.sort((a, b) => b.folder.length - a.folder.length)[0];
	if (!place) throw new Error(`src/${file} belongs to no layer`);
	return place;
}

function isAllowed(importer: string, imported: string): boolean {
	const [from, to] = [placeOf(importer), placeOf(imported)];
	return to.layer < from.layer || to.folder === from.folder;
}

it("gives every file of src a layer", () => {
	for (const file of imports.keys()) expect(placeOf(file).layer).toBeGreaterThanOrEqual(0);
});

it("lets every layer import only what is below it, and no folder its neighbour", () => {
	const wrong = [...imports].flatMap(([file, targets]) =>
		targets.filter((target) => !isAllowed(file, target)).map((target) => `${file} imports ${target}`),
	);
	expect(wrong).toEqual([]);
});

it("sees what is wrong when an import goes upwards or to a neighbour", () => {
	expect(isAllowed("stages/parse/parse.ts", "stages/extract/page.ts")).toBe(false);
	expect(isAllowed("crawler/object.ts", "library/object.ts")).toBe(false);
	expect(isAllowed("crawler/object.ts", "library/contract.ts")).toBe(true);
	expect(isAllowed("base/hash.ts", "stages/parse/parse.ts")).toBe(false);
	expect(
		circlesIn(
			new Map([
				["a", ["b"]],
				["b", ["c"]],
				["c", ["a"]],
				["d", ["a"]],
			]),
		),
	).toEqual([["a", "b", "c"]]);
});

it("has no circle of imports, types included", () => {
	expect(circlesIn(imports)).toEqual([]);
});

it("keeps the core free of clocks, network, platform and Node", () => {
	const wrong = [...imports.keys()].filter((file) => {
		if (!PURE.test(file) || file === "config/load.ts") return false;
		return IMPURE.test(withoutComments(readFileSync(join(ROOT, file), "utf8")).replace(/deps\.fetch\(/g, ""));
	});
	expect(wrong).toEqual([]);
});

it("reads the compiled configuration in one place: everybody else asks for what it is now", () => {
	const readers = [...imports.keys()].filter((file) =>
		/from "tributary:config"/.test(readFileSync(join(ROOT, file), "utf8")),
	);
	expect(readers).toEqual(["platform/current.ts"]);
});

it("lets only the Worker, its objects and its routes know the configuration and the bindings", () => {
	const wrong = [...imports.keys()].filter((file) => {
		const text = readFileSync(join(ROOT, file), "utf8");
		return !file.endsWith(".d.ts") && /\/current\.ts"|\/env\.ts"/.test(text) && !MEETS_PLATFORM.test(file);
	});
	expect(wrong).toEqual([]);
});

/** Groups of files each of which reaches all others of its group (Tarjan's strongly connected components). */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
	const order = new Map<string, number>();
	const lowest = new Map<string, number>();
	const path: string[] = [];
	const circles: string[][] = [];
	const visit = (file: string): void => {
		order.set(file, order.size);
		lowest.set(file, order.get(file) ?? 0);
		path.push(file);
		for (const next of graph.get(file) ?? []) {
			if (!order.has(next)) visit(next);
			if (path.includes(next)) lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(next) ?? 0));
		}
		if (lowest.get(file) !== order.get(file)) return;
		const group = path.splice(path.indexOf(file));
		if (group.length > 1 || graph.get(file)?.includes(file)) circles.push(group.sort());
	};
	for (const file of graph.keys()) if (!order.has(file)) visit(file);
	return circles;
}

function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
