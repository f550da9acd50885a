import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

/** A Worker in a bare workerd: its own network stack, as on the platform, and nothing of a harness before or behind it. */
export interface Workerd {
	url: string;
	pid: number;
	close: () => Promise<void>;
}

export const COMPATIBILITY_DATE = "2026-11-01";
const root = resolve(import.meta.dirname, "../..");

/**
 * Bundles a module as `wrangler deploy` would and serves it from 127.0.0.1. Only loopback addresses can be
 * reached from it. wrangler's own harness sends a Worker's requests through Node's fetch, which follows
 * redirects and hides how workerd fails; that is why this exists.
 */
export async function startWorkerd(entry: string, vars: Record<string, string> = {}): Promise<Workerd> {
	const folder = await mkdtemp(join(tmpdir(), "tributary-workerd-"));
	await bundle({ name: "bundle", main: resolve(root, entry), keep_names: false }, folder);
	const bindings = Object.entries(vars).map(
		([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`,
	);
	const config = join(folder, "config.capnp");
	const script = (entry.split("/").at(-1) ?? "").replace(/\.tsx?$/, ".js");
	await writeFile(config, configOf(script, bindings));
	const { port, pid, stop } = await runWorkerd(config, "inherit");
	return {
		url: `http://127.0.0.1:${port}`,
		pid,
		close: async () => {
			await stop();
			await rm(folder, { recursive: true });
		},
	};
}

/** A workerd process that serves a configuration whose socket is called `http`. */
export async function runWorkerd(configFile: string, output: "inherit" | "ignore") {
	const words = ["serve", configFile, "--control-fd=3"];
	const child = spawn(join(root, "node_modules/workerd/bin/workerd"), words, {
		stdio: ["ignore", output, output, "pipe"],
	});
	const port = await new Promise<number>((found, fail) => {
		child.once("exit", (code) => fail(new Error(`workerd ended with ${code}`)));
		child.stdio[3]?.on("data", (chunk) => {
			const listening = /"event":"listen","socket":"http","port":(\d+)/.exec(String(chunk));
			if (listening) found(Number(listening[1]));
		});
	});
	const stop = async () => {
		const ended = new Promise((done) => child.once("exit", done));
		child.kill();
		await ended;
	};
	return { port, pid: child.pid ?? 0, stop };
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

function configOf(script: string, bindings: string[]): string {
	return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "${script}")],
      compatibilityDate = "${COMPATIBILITY_DATE}",
      bindings = [${bindings.join(", ")}],
      globalOutbound = "loopback",
    )),
    (name = "loopback", network = (allow = ["local"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;
}
