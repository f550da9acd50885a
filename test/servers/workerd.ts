import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

/** A Worker in a bare workerd: its own network stack, as on the platform, and nothing of a harness before or behind it. */
export interface Workerd {
	url: string;
	pid: number;
	close: () => Promise<void>;
}

const COMPATIBILITY_DATE = "2026-11-01";
const root = resolve(import.meta.dirname, "../..");

/**
 * Bundles a module as `wrangler deploy` would and serves it from 127.0.0.1. Only loopback addresses can be
 * reached from it. wrangler's own harness sends a Worker's requests through Node's fetch, which follows
 * redirects and hides how workerd fails; that is why this exists.
 */
export async function startWorkerd(entry: string, vars: Record<string, string> = {}): Promise<Workerd> {
	const folder = await mkdtemp(join(tmpdir(), "tributary-workerd-"));
	const bundle = await bundleOf(entry, folder);
	const bindings = Object.entries(vars).map(
		([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`,
	);
	const config = join(folder, "config.capnp");
	await writeFile(join(folder, "bundle.js"), bundle);
	await writeFile(config, configOf(bindings));
	const child = spawn(join(root, "node_modules/workerd/bin/workerd"), ["serve", config, "--control-fd=3"], {
		stdio: ["ignore", "inherit", "inherit", "pipe"],
	});
	const port = await new Promise<number>((found, fail) => {
		child.once("exit", (code) => fail(new Error(`workerd ended with ${code}`)));
		child.stdio[3]?.on("data", (chunk) => {
			const listening = /"event":"listen","socket":"http","port":(\d+)/.exec(String(chunk));
			if (listening) found(Number(listening[1]));
		});
	});
	return {
		url: `http://127.0.0.1:${port}`,
		pid: child.pid ?? 0,
		close: async () => {
			const ended = new Promise((done) => child.once("exit", done));
			child.kill();
			await ended;
			await rm(folder, { recursive: true });
		},
	};
}

async function bundleOf(entry: string, folder: string): Promise<string> {
	const config = join(folder, "wrangler.json");
	const out = join(folder, "out");
	const main = resolve(root, entry);
	await writeFile(
		config,
		JSON.stringify({ name: "bundle", main, compatibility_date: COMPATIBILITY_DATE, keep_names: false }),
	);
	const wrangler = join(root, "node_modules/wrangler/bin/wrangler.js");
	const words = [wrangler, "deploy", "--dry-run", "--config", config, "--outdir", out];
	const env = { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "true" };
	await promisify(execFile)(process.execPath, words, { cwd: root, env });
	const name = (entry.split("/").at(-1) ?? "").replace(/\.tsx?$/, ".js");
	return readFile(join(out, name), "utf8");
}

function configOf(bindings: string[]): string {
	return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "bundle.js")],
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
