import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { loadConfig } from "../../src/config/load.ts";
import { bundle, COMPATIBILITY_DATE, runWorkerd } from "../servers/workerd.ts";
import { TOKEN } from "./deployment.ts";

const root = resolve(import.meta.dirname, "../..");
const OBJECTS = ["Crawler", "Library", "Registry"];

/** The whole Worker in a bare workerd: a KV that has nothing, and workerd's own network. */
export interface Bare {
	get: (path: string, init?: RequestInit) => Promise<Response>;
	close: () => Promise<void>;
}

/**
 * Deploys a `sources.toml`. wrangler's harness sends a Worker's requests through Node's fetch, which follows redirects
 * and turns what goes wrong on a connection into an answer of 500; here they meet the sources as they are.
 */
export async function deployBare(toml: string, allowHosts: string): Promise<Bare> {
	const folder = await mkdtemp(join(tmpdir(), "tributary-bare-"));
	await bundleWith(toml, folder);
	await writeFile(join(folder, "config.capnp"), configOf(allowHosts, join(folder, "objects")));
	await mkdir(join(folder, "objects"));
	const { port, stop } = await runWorkerd(join(folder, "config.capnp"), "ignore");
	return {
		get: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init),
		close: async () => {
			await stop();
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

function configOf(allowHosts: string, folder: string): string {
	const classes = OBJECTS.map((name) => `(className = "${name}", uniqueKey = "${name}", enableSql = true)`);
	const objects = OBJECTS.map(
		(name) => `(name = "${name.toUpperCase()}", durableObjectNamespace = "${name}")`,
	);
	const texts = Object.entries({ ADMIN_TOKEN: TOKEN, ALLOW_HOSTS: allowHosts }).map(
		([name, text]) => `(name = "${name}", text = "${text}")`,
	);
	const noCopies =
		"export default { async fetch(r) { await r.arrayBuffer(); return new Response(null, { status: r.method === 'GET' ? 404 : 204 }) } }";
	return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker.js")],
      compatibilityDate = "${COMPATIBILITY_DATE}",
      bindings = [${[...objects, ...texts].join(", ")}, (name = "FEEDS", kvNamespace = "copies")],
      durableObjectNamespaces = [${classes.join(", ")}],
      durableObjectStorage = (localDisk = "objects"),
      globalOutbound = "loopback",
    )),
    (name = "copies", worker = (
      modules = [(name = "worker", esModule = "${noCopies}")],
      compatibilityDate = "${COMPATIBILITY_DATE}",
    )),
    (name = "objects", disk = (path = "${folder}", writable = true)),
    (name = "loopback", network = (allow = ["local"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;
}
