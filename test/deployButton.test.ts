import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { unstable_readConfig as readConfig } from "wrangler";

/**
 * What Cloudflare's page "Deploy to Cloudflare buttons" asks of a repository (developers.cloudflare.com/workers/platform/
 * deploy-buttons, as of 2026-07-22), as far as files show it.
 */
const packageJson = JSON.parse(readFileSync("package.json", "utf8"));
const config = readConfig({ config: "wrangler.toml" });
const EXAMPLE = ".dev.vars.example";

/** The secrets that are asked for, with what is filled in already. */
const secrets = readFileSync(EXAMPLE, "utf8")
	.split("\n")
	.filter((line) => line !== "" && !line.startsWith("#"))
	.map((line) => line.split("="));

describe("a repository behind a Deploy to Cloudflare button", () => {
	it("is one Worker, whose configuration and packages are at its top", () => {
		expect(config.main).toMatch(/src\/worker\.ts$/);
		expect(existsSync(config.main ?? "")).toBe(true);
		expect(config.name).toMatch(/^[a-z0-9][a-z0-9-]*$/);
		expect(config.compatibility_date).toMatch(/^\d{4}-\d\d-\d\d$/);
		expect(packageJson.workspaces).toBeUndefined();
		const versions = Object.values<string>({ ...packageJson.dependencies, ...packageJson.devDependencies });
		expect(versions.filter((version) => !/^\d/.test(version))).toEqual([]);
		expect(existsSync("package-lock.json")).toBe(true);
	});

	it("binds nothing but what is made by itself", () => {
		// Kinds of bindings that the page lists, and those that are no resources. Ids would be another account's.
		expect(config.kv_namespaces).toEqual([{ binding: "FEEDS" }]);
		expect(
			config.durable_objects.bindings.map(({ script_name }: { script_name?: string }) => script_name),
		).toEqual([undefined, undefined, undefined]);
		const others = [
			"d1_databases",
			"r2_buckets",
			"services",
			"queues",
			"vectorize",
			"hyperdrive",
			"workflows",
		];
		expect(
			others.filter((key) => JSON.stringify(Reflect.get(config, key) ?? "").includes("binding")),
		).toEqual([]);
	});

	it("belongs to no account and to no domain", () => {
		expect(config.account_id).toBeUndefined();
		expect(config.routes ?? []).toEqual([]);
		expect(config.workers_dev).toBe(true);
	});

	it("asks for its secrets by .dev.vars.example, and deploys with none that everybody knows", () => {
		expect(secrets).toEqual([["ADMIN_TOKEN", ""]]);
		expect(readFileSync(".gitignore", "utf8").split("\n")).toContain(".dev.vars");
		// Required ones would stop the first deployment from a terminal, which comes before `secret put`.
		expect(config.secrets).toBeUndefined();
		expect(config.vars).toEqual({});
	});

	it("says what each thing is that its page asks for", () => {
		const asked = [
			...secrets.map(([name]) => name),
			...config.kv_namespaces.map(({ binding }: { binding: string }) => binding),
			...config.durable_objects.bindings.map(({ name }: { name: string }) => name),
		];
		const described = packageJson.cloudflare.bindings as Record<string, { description: string }>;
		expect(Object.keys(described).sort()).toEqual(asked.sort());
		for (const { description } of Object.values(described)) expect(description).toMatch(/^[A-Z].{10,}\.$/);
	});

	it("is built and deployed by its own script, which needs no terminal", () => {
		// `npm run deploy` itself is run in test/cli/upgrades.long.test.ts, without a terminal and with CI=true.
		expect(packageJson.scripts.deploy).toBe("node src/cli/wrangler.ts deploy");
		expect(packageJson.scripts.build).toBeUndefined();
		expect(packageJson.engines.node).toBe(">=20");
	});

	it.each(["README.md", "README.zh-CN.md"])("has its button in %s, for an owner's own address", (path) => {
		const buttons = readFileSync(path, "utf8")
			.split("\n")
			.filter((line) => line.includes("deploy.workers.cloudflare.com"));
		expect(buttons).toEqual([
			"[![Deploy to Cloudflare](https://deploy.workers.cloudflare.com/button)](https://deploy.workers.cloudflare.com/?url=REPOSITORY)",
		]);
	});
});
