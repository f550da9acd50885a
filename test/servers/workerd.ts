import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from "miniflare";

/** A Worker in Miniflare's workerd, asked directly: its own network stack, as on the platform. */
export interface Workerd {
	url: string;
	/** Of the workerd process. */
	pid: number;
	close: () => Promise<void>;
}

export const COMPATIBILITY_DATE = "2026-11-01";
const root = resolve(import.meta.dirname, "../..");

/**
 * Bundles a module as `wrangler deploy` would and serves it from 127.0.0.1. Only loopback addresses can be
 * reached from it.
 */
export async function startWorkerd(entry: string, vars: Record<string, string> = {}): Promise<Workerd> {
	const folder = await mkdtemp(join(tmpdir(), "tributary-workerd-"));
	await bundle({ name: "bundle", main: resolve(root, entry), keep_names: false }, folder);
	const script = join(folder, basename(entry).replace(/\.tsx?$/, ".js"));
	const { url, pid, close } = await runWorker(script, { bindings: vars });
	return {
		url,
		pid,
		close: async () => {
			await close();
			await rm(folder, { recursive: true });
		},
	};
}

type WorkerOptions = Extract<V4MiniflareOptions, { workers: unknown }>["workers"][number];

/**
 * A bundled Worker in Miniflare. It is asked through a socket of its own and not through Miniflare's entry, and its
 * requests go from workerd straight to the network: wrangler's harness sends them through Node's fetch, which follows
 * redirects and hides how workerd fails.
 * @param persistIn where its objects and KV are kept; in memory when absent
 */
export async function runWorker(
	script: string,
	options: Partial<WorkerOptions>,
	persistIn?: string,
): Promise<Workerd> {
	const before = new Set(workerdProcesses());
	const worker = {
		name: "main",
		modules: [{ type: "ESModule", path: "worker.js", contents: await readFile(script, "utf8") }],
		compatibilityDate: COMPATIBILITY_DATE,
		unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
		...options,
	} as WorkerOptions;
	const miniflare = new Miniflare(
		convertV4MiniflareOptions({ workers: [worker], resourcePersistencePath: persistIn }),
	);
	await miniflare.ready;
	const url = await miniflare.unsafeGetDirectURL("main");
	const pid = workerdProcesses().find((id) => !before.has(id)) ?? 0;
	return { url: url.origin, pid, close: () => miniflare.dispose() };
}

/** The workerd processes that this one has started, by their ids. */
export function workerdProcesses(): number[] {
	return readdirSync("/proc").flatMap((name) => {
		if (!/^\d+$/.test(name)) return [];
		try {
			const [, command, parent] =
				/^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, "utf8")) ?? [];
			return command === "workerd" && Number(parent) === process.pid ? [Number(name)] : [];
		} catch {
			// It has ended since.
			return [];
		}
	});
}

/** Bundles a Worker as `wrangler deploy` would, into a folder; the settings of a wrangler.toml but as an object. */
export async function bundle(settings: Record<string, unknown>, folder: string): Promise<void> {
	const config = join(folder, "wrangler.json");
	await writeFile(config, JSON.stringify({ compatibility_date: COMPATIBILITY_DATE, ...settings }));
	const wrangler = join(root, "node_modules/wrangler/bin/wrangler.js");
	const words = [wrangler, "deploy", "--dry-run", "--config", config, "--outdir", folder];
	const env = { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "true" };
	await promisify(execFile)(process.execPath, words, { cwd: root, env });
}
