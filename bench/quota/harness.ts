import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestHarness } from "wrangler";
import { loadConfig } from "../../src/config/load.ts";
import type { Config } from "../../src/config/schema.ts";
import { workerdProcesses } from "../../test/servers/workerd.ts";
import { projectWorker } from "../../test/worker/projectWorker.ts";

export const TOKEN = "bench-token-of-no-use";

/** A deployment in workerd for a benchmark. */
export interface Bench {
	get: (path: string, init?: RequestInit) => Promise<Response>;
	/** CPU that workerd has used so far, ms. */
	cpuMs: () => number;
	/** What workerd holds in memory now, bytes. */
	memory: () => number;
	close: () => Promise<void>;
}

/** So many sources in so many categories; addresses from `url`. */
export function configOf(sources: number, categories: number, url: (n: number) => string): Config {
	const loaded = loadConfig('[[sources]]\nurl = "http://127.0.0.1/"\ncategory = "c0"\n');
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	const [source] = loaded.config.sources;
	if (!source) throw new Error("no source");
	const all = Array.from({ length: sources }, (_, n) => ({
		...source,
		id: `s${n}`,
		url: url(n),
		categories: [`c${n % categories}`],
	}));
	return { ...loaded.config, hash: `bench-${sources}`, sources: all };
}

/**
 * Starts a Worker whose entry is `main`, with the bindings of the project's own wrangler.toml.
 * @param inPlace modules as they are imported → what takes their place
 */
export async function startBench(
	main: string,
	config: Config,
	hosts: string[],
	inPlace: Record<string, string> = {},
): Promise<Bench> {
	const folder = mkdtempSync(join(tmpdir(), "tributary-bench-"));
	const file = join(folder, "config.json");
	writeFileSync(file, JSON.stringify(config));
	const before = new Set(workerdProcesses());
	const vars = { ALLOW_HOSTS: hosts.join(","), ADMIN_TOKEN: TOKEN };
	// Nobody is to be limited here.
	const { ratelimits: _, ...own } = projectWorker(file, vars);
	const alias = { ...own.alias, ...inPlace };
	const server = createTestHarness({ workers: [{ config: { ...own, alias, main } }] });
	await server.listen();
	const pids = workerdProcesses().filter((pid) => !before.has(pid));
	return {
		get: (path, init) => server.fetch(path, init as never) as unknown as Promise<Response>,
		cpuMs: () => pids.reduce((sum, pid) => sum + cpuOf(pid), 0),
		memory: () => pids.reduce((sum, pid) => sum + residentOf(pid), 0),
		close: async () => {
			await server.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

function statOf(pid: number): string {
	try {
		return readFileSync(`/proc/${pid}/stat`, "utf8");
	} catch {
		// It ended while we looked.
		return "";
	}
}

/** User and system time in ticks of 10 ms (proc(5), fields 14 and 15). */
function cpuOf(pid: number): number {
	const fields = statOf(pid).split(") ")[1]?.split(" ") ?? [];
	return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}

function residentOf(pid: number): number {
	const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
	return Number(found?.[1] ?? 0) * 1024;
}
