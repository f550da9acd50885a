import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Parameters and variables with a name that says nothing of what they hold. */
const NAMELESS = /(?:\b(?:const|let) |[([,] ?)(?:one|told|settled|it)(?= ?[,):\]=]| of )/;
/** Where such names are still to be found. */
const UNFINISHED = /^src\/(?:crawler|library|registry|read|stages\/extract)\//;

it("names what functions are given by a noun", () => {
	const found = readdirSync("src", { recursive: true, encoding: "utf8" })
		.map((path) => join("src", path))
		.filter((path) => /\.tsx?$/.test(path) && !UNFINISHED.test(path))
		.flatMap((path) => {
			const lines = readFileSync(path, "utf8").split("\n");
			return lines.flatMap((line, at) => {
				const code = line.replace(/"(?:[^"\\]|\\.)*"|\/\/.*|^\s*\/?\*.*/g, "");
				return NAMELESS.test(code) ? [`${path}:${at + 1}: ${line.trim()}`] : [];
			});
		});
	expect(found).toEqual([]);
});
