import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8"));

it("is the Miniflare that wrangler brings, with one workerd in the tree", () => {
	const { devDependencies } = read("package.json");
	const { dependencies } = read("node_modules/wrangler/package.json");
	expect(devDependencies.miniflare).toBe(dependencies.miniflare);
	expect(read("node_modules/miniflare/package.json").version).toBe(dependencies.miniflare);
	const installed = Object.keys(read("package-lock.json").packages);
	for (const name of ["miniflare", "workerd"])
		expect(installed.filter((path) => path.endsWith(`node_modules/${name}`))).toEqual([
			`node_modules/${name}`,
		]);
});
