import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestHarness, type TestHarness, type WorkerHandle } from "wrangler";
import { loadConfig } from "../../src/config/load.ts";
import type { Config } from "../../src/config/schema.ts";
import { shardCount, shardOf } from "../../src/config/shards.ts";
import type { RefreshReport } from "../../src/crawler/contract.ts";
import type { Env } from "../../src/platform/env.ts";
import { projectWorker } from "./projectWorker.ts";
import { until } from "./source.ts";

export const TOKEN = "correct-horse-battery";

/** A whole deployment of tributary in workerd, with the bindings of the project's own wrangler.toml. */
export interface Deployment {
	server: TestHarness;
	worker: WorkerHandle<Env>;
	config: Config;
	get: (path: string, init?: RequestInit) => Promise<Response>;
	/** What `POST /admin/refresh` says, for one source or all. */
	refresh: (id?: string) => Promise<RefreshReport[]>;
	/** The same deployment with another `sources.toml`; storage stays. */
	redeploy: (toml: string) => Promise<void>;
	/** What another Worker with a service binding `RIVER` to this deployment answers; see `deploy`. */
	neighbour: () => Promise<Response>;
	/** The name of the Crawler object that fetches a source. */
	crawlerOf: (id: string) => string;
	close: () => Promise<void>;
}

/**
 * Starts a deployment whose `sources.toml` is the given text. Hosts on loopback are allowed. `neighbour` is the body of
 * another Worker's `fetch(request, env)`, which has the deployment's `Feeds` as `env.RIVER`. `isLimited`: with the limit
 * on a client's queries.
 */
export async function deploy(
	toml: string,
	vars: Record<string, string> = {},
	neighbour?: string,
	isLimited = false,
): Promise<Deployment> {
	const folder = mkdtempSync(join(tmpdir(), "tributary-"));
	let config = compile(toml);
	let generation = 0;
	const options = (): Parameters<typeof createTestHarness>[0] => ({
		workers: [
			{ config: workerConfig(writeConfig(folder, generation++, config), vars, isLimited) },
			...(neighbour === undefined ? [] : [{ config: neighbourConfig(folder, neighbour) }]),
		],
	});
	const server = createTestHarness(options());
	await server.listen();
	const get = (path: string, init?: RequestInit) =>
		server.fetch(path, init as never) as unknown as Promise<Response>;
	const isKnown = async ({ sources }: Config): Promise<boolean> => {
		const response = await get("/admin/sources", { headers: { Authorization: `Bearer ${TOKEN}` } });
		const known = ((await response.json()) as { sources: { id: string }[] }).sources;
		return known.map(({ id }) => id).join() === sources.map(({ id }) => id).join();
	};
	return {
		server,
		worker: server.getWorker<Env>(),
		get config() {
			return config;
		},
		get,
		refresh: async (id) => {
			const response = await get(`/admin/refresh${id === undefined ? "" : `?source=${id}`}`, {
				method: "POST",
				headers: { Authorization: `Bearer ${TOKEN}` },
			});
			if (!response.ok) throw new Error(`refresh answered ${response.status}: ${await response.text()}`);
			return ((await response.json()) as { sources: RefreshReport[] }).sources;
		},
		redeploy: async (text) => {
			config = compile(text);
			await server.update(options() ?? { workers: [] });
			// Of two Workers the one that is ready first says so for both: until the other is, that of before answers.
			if (neighbour !== undefined) await until("the new deployment answers", () => isKnown(config));
		},
		neighbour: () =>
			server.getWorker("neighbour").fetch("http://neighbour.example/") as unknown as Promise<Response>,
		crawlerOf: (id) => {
			const source = config.sources.find((one) => one.id === id);
			if (!source) throw new Error(`no source ${id}`);
			return `shard-${shardOf(source.url, shardCount(config.sources.length))}`;
		},
		close: async () => {
			await server.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

function compile(toml: string): Config {
	const loaded = loadConfig(toml);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	return loaded.config;
}

function writeConfig(folder: string, generation: number, config: Config): string {
	const file = join(folder, `config-${generation}.json`);
	writeFileSync(file, JSON.stringify(config));
	return file;
}

function workerConfig(configFile: string, vars: Record<string, string>, isLimited: boolean) {
	const common = { ALLOW_HOSTS: "127.0.0.1,localhost", ADMIN_TOKEN: TOKEN };
	return projectWorker(configFile, { ...common, ...vars }, isLimited);
}

function neighbourConfig(folder: string, body: string) {
	const main = join(folder, "neighbour.js");
	writeFileSync(main, `export default { async fetch(request, env) {\n${body}\n} };`);
	const services = [{ binding: "RIVER", service: "tributary", entrypoint: "Feeds" }];
	return { name: "neighbour", main, compatibility_date: "2026-11-01", services };
}
