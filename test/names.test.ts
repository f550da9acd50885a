import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Parameters, variables and functions with a name that says nothing of what they hold. */
const NAMELESS =
	/(?:\b(?:const|let) |[([,] ?)(?:one|told|settled|it)(?= ?[,):\]=]| of )|\bfunction (?:one|told|settled|it)\b/;

it("names what functions are given by a noun", () => {
	const found = readdirSync("src", { recursive: true, encoding: "utf8" })
		.map((path) => join("src", path))
		.filter((path) => /\.tsx?$/.test(path))
		.flatMap((path) => {
			const lines = readFileSync(path, "utf8").split("\n");
			return lines.flatMap((line, at) => {
				const code = line.replace(/"(?:[^"\\]|\\.)*"|\/\/.*|^\s*\/?\*.*/g, "");
				return NAMELESS.test(code) ? [`${path}:${at + 1}: ${line.trim()}`] : [];
			});
		});
	expect(found).toEqual([]);
});
