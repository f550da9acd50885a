import { expect, it } from "vitest";
import { hash64 } from "../../src/base/hash.ts";
import type { Answer } from "../../src/library/contract.ts";
import type { Env } from "../../src/platform/env.ts";
import { DAY, deployed, item } from "../crawler/platform/deployed.ts";
import { feedOf, HOUR, type World } from "../crawler/platform/world.ts";

const source = (id: string, ...categories: string[]) =>
	`[[sources]]\nurl = "http://${id}.example/feed"\nid = "${id}"\ncategories = ${JSON.stringify(categories)}\n`;

/** The objects of a river as the Worker reaches them. */
function bindings({ platform }: World): Env {
	const of = (kind: string) => ({
		getByName: (name: string) =>
			new Proxy(
				{},
				{
					get:
						(_, method) =>
						(...words: unknown[]) =>
							platform.call(kind, name, String(method), ...words),
				},
			),
	});
	return { LIBRARY: of("LIBRARY"), REGISTRY: of("REGISTRY") } as unknown as Env;
}

const post = async (world: World, key: string, more = {}) => {
	// The configuration under test is there by now.
	const { serveEntry } = await import("../../src/web/ui/serve.ts");
	const env = { ...bindings(world), ...more };
	const answer = await serveEntry(key, "md", env, "http://river.example", {});
	return answer instanceof Response ? answer.text() : answer;
};

async function keysIn(world: World, path: string): Promise<Record<string, string>> {
	const question = { path, search: "?limit=100", now: world.platform.now };
	const { entries } = (await world.platform.call("LIBRARY", path, "page", question)) as Answer;
	return Object.fromEntries(entries.map(({ title, key }) => [title, key]));
}

const shared = (id: string) =>
	item(1, { guid: `${id}-1`, link: "http://elsewhere.example/one", title: "Shared" });

it("is found under its key when the source that it was called by has left, in whichever Library others have it", async () => {
	const before = [source("a", "x", "y"), source("b", "x"), source("c", "y"), source("d", "z")];
	const { world } = deployed(before.join(""), ({ hostname }) => {
		const id = hostname.split(".")[0] ?? "";
		const own = item(2, { guid: `${id}-2`, link: `http://${id}.example/2`, title: `Own ${id}` });
		return feedOf(id === "d" ? [own] : [shared(id), own]);
	});
	await world.cron();
	for (const id of ["a", "b", "c", "d"]) await world.refreshAll([id]);
	const { Shared: key = "" } = await keysIn(world, "x");
	expect(key.slice(0, 8)).toBe(hash64("a").slice(0, 8));
	expect(await post(world, key)).toContain("Shared");
	world.deploy(before.slice(1).join(""));
	await world.pass(2 * HOUR);
	expect((await keysIn(world, "x")).Shared).toBe(key);
	expect(await post(world, key)).toContain("Shared");
	world.deploy(before.slice(2).join(""));
	await world.pass(2 * HOUR);
	expect((await keysIn(world, "y")).Shared).toBe(key);
	expect(await post(world, key)).toContain("Shared");
	expect(await post(world, "0123456789abcdef01234567")).toBe(null);
});

it("is looked for everywhere as far as a client's questions go", async () => {
	const { world } = deployed(source("a", "x") + source("b", "y"), () => feedOf([]));
	await world.cron();
	const asker = hash64("a client");
	const asked = () => world.platform.rows("LIBRARY/all", "SELECT value FROM meta WHERE name = 'asked'")[0];
	expect(await post(world, "0123456789abcdef01234567", { asker })).toBe(null);
	expect(String(asked()?.value)).toContain(asker);
	const used = { day: Math.floor(world.platform.now / DAY), used: 1e9, clients: [[asker, 1e9]] };
	world.platform.rows(
		"LIBRARY/all",
		`UPDATE meta SET value = '${JSON.stringify(used)}' WHERE name = 'asked'`,
	);
	world.platform.kill("LIBRARY/all");
	await expect(post(world, "0123456789abcdef01234567", { asker })).rejects.toThrow("used up");
});
