import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const DOCS = [
	...["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"],
	...readdirSync("docs", { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".md"))
		.map((path) => join("docs", path)),
];
/** Where a path in a document may start. */
const STARTS = ["", "src", "src/crawler", "src/library", "src/stages/extract", "src/web"];

/** The file or folder that a document names, or that a command or the owner makes; null when there is none. */
function named(path: string): string | null {
	if (/^(?:dist|own)\//.test(path)) return path;
	return STARTS.map((start) => join(start, path)).find((place) => existsSync(place)) ?? null;
}

it.each(DOCS)("%s names files, folders and functions that are there", (doc) => {
	const text = readFileSync(doc, "utf8");
	const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = ""]) => target);
	const paths = [...text.matchAll(/`((?:\.?[\w-]+\/)+(?:[\w.-]+\.\w+)?)`/g)].map(([, path = ""]) => path);
	const functions = [...text.matchAll(/`([\w/]+\.tsx?)`: `(\w+)`/g)];
	const wrong = [
		...links.filter((target) => !existsSync(join(dirname(doc), target))),
		...paths.filter((path) => named(path) === null),
		...functions.flatMap(([, path = "", name = ""]) => {
			const file = named(path);
			const isThere =
				file !== null && new RegExp(`(?:function|const) ${name}\\b`).test(readFileSync(file, "utf8"));
			return isThere ? [] : [`${path}: ${name}`];
		}),
	];
	expect(wrong).toEqual([]);
});

it("points at the functions that a newcomer looks for", () => {
	const text = readFileSync("docs/ARCHITECTURE.md", "utf8");
	for (const what of [
		"a date without a zone",
		"an entry's id",
		"a KV write",
		"a feed's title",
		"a field is added",
		"two entries of different sources",
		"a page becomes an article",
		"an article joins its entry",
	])
		expect(text).toMatch(new RegExp(`^\\| ${what}.*\\.ts\`: \``, "m"));
});
