import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const ROOT = resolve("src");

/** Folders anyone may import: words, and small things without a business of their own. */
const SHARED = ["dom", "dates", "url"];
/** A stage knows the model and the shared folders, never another stage. `media` is what cleaning and rendering agree on. */
const STAGES: Record<string, string[]> = {
	fetch: [],
	decode: [],
	parse: [],
	page: [],
	clean: ["media"],
	media: [],
	query: [],
	render: ["media"],
	dom: [],
	dates: [],
	url: [],
};
/** What is counted on the way: knows the bindings that it counts, and nobody's business. */
const COUNTING = "usage";
/** What belongs to no folder: words that all share, and the two ends of the whole. */
const AT_ROOT = ["client.ts", "env.ts", "hash.ts", "model.ts", "problem.ts", "settings.ts", "worker.ts"];
/** What puts stages together. */
const COMPOSERS = [
	"crawl",
	"library",
	"serve",
	"pages",
	"proxy",
	"registry",
	"config",
	"cli",
	"rpc",
	"websub",
];

function files(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
		const path = join(folder, one.name);
		return one.isDirectory() ? files(path) : /\.tsx?$/.test(one.name) ? [path] : [];
	});
}

function importsOf(file: string): string[] {
	const found = readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
	return [...found].map((one) => one[1] ?? "");
}

const stageOf = (file: string) => relative(ROOT, file).split("/").slice(0, -1)[0] ?? "";

it("knows everything that stands in src", () => {
	const found = readdirSync(ROOT, { withFileTypes: true });
	const folders = found.filter((one) => one.isDirectory()).map((one) => one.name);
	expect(folders.sort()).toEqual([...Object.keys(STAGES), COUNTING, ...COMPOSERS].sort());
	const loose = found.filter((one) => one.isFile()).map((one) => one.name);
	expect(loose.sort()).toEqual(AT_ROOT);
});

it("lets no stage know another's business", () => {
	const wrong = files(ROOT).flatMap((file) => {
		const allowed = stageOf(file) === COUNTING ? [] : STAGES[stageOf(file)];
		if (!allowed) return [];
		return importsOf(file)
			.filter((name) => name.startsWith("."))
			.map((name) => resolve(dirname(file), name))
			.filter((target) => ![stageOf(file), "", ...SHARED, ...allowed].includes(stageOf(target)))
			.map((target) => `${relative(ROOT, file)} imports ${relative(ROOT, target)}`);
	});
	// Types of the configuration are words, too.
	expect(wrong.filter((one) => !one.endsWith("config/schema.ts"))).toEqual([]);
});

it("keeps the core free of clocks, network, platform and Node", () => {
	const impure =
		/\bDate\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|"cloudflare:|"node:|\bcaches\.|\bprocess\./;
	const wrong = files(ROOT).filter((file) => {
		const stage = stageOf(file);
		return (
			stage in STAGES &&
			impure.test(withoutComments(readFileSync(file, "utf8")).replace(/deps\.fetch\(/g, ""))
		);
	});
	expect(wrong.map((file) => relative(ROOT, file))).toEqual([]);
});

it("lets only the Worker, its objects and its routes know the configuration and the bindings", () => {
	const wrong = files(ROOT).filter((file) => {
		const inner = stageOf(file) in STAGES || ["proxy", "pages", "config"].includes(stageOf(file));
		return inner && importsOf(file).some((name) => name === "tributary:config" || name.endsWith("/env.ts"));
	});
	expect(wrong.map((file) => relative(ROOT, file))).toEqual([]);
});

function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
