import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { loadConfig } from "../../src/config/load.ts";
import { bundle, runWorker } from "../servers/workerd.ts";
import { TOKEN } from "./deployment.ts";

const root = resolve(import.meta.dirname, "../..");
const OBJECTS = ["Crawler", "Library", "Registry"];

/** The whole Worker in Miniflare's workerd, with workerd's own network. */
export interface Bare {
	/** Its origin. */
	url: string;
	get: (path: string, init?: RequestInit) => Promise<Response>;
	close: () => Promise<void>;
}

/**
 * Deploys a `sources.toml`. wrangler's harness sends a Worker's requests through Node's fetch, which follows redirects
 * and turns what goes wrong on a connection into an answer of 500; here they meet the sources as they are.
 */
export async function deployBare(
	toml: string,
	allowHosts: string,
	vars: Record<string, string> = {},
): Promise<Bare> {
	const folder = await mkdtemp(join(tmpdir(), "tributary-bare-"));
	await bundleWith(toml, folder);
	const { url, close } = await runWorker(join(folder, "worker.js"), {
		bindings: { ADMIN_TOKEN: TOKEN, ALLOW_HOSTS: allowHosts, ...vars },
		kvNamespaces: ["FEEDS"],
		durableObjects: Object.fromEntries(
			OBJECTS.map((className) => [className.toUpperCase(), { className, useSQLite: true }]),
		),
	});
	return {
		url,
		get: (path, init) => fetch(url + path, init),
		close: async () => {
			await close();
			await rm(folder, { recursive: true });
		},
	};
}

async function bundleWith(toml: string, folder: string): Promise<void> {
	const loaded = loadConfig(toml);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	await writeFile(join(folder, "sources.json"), JSON.stringify(loaded.config));
	const settings = {
		name: "bare",
		main: join(root, "src/worker.ts"),
		alias: { "tributary:config": join(folder, "sources.json") },
		durable_objects: { bindings: OBJECTS.map((name) => ({ name: name.toUpperCase(), class_name: name })) },
	};
	await bundle(settings, folder);
}
