/**
 * The processes that the benchmarks of serving measure, by a configuration of workerd's own. Miniflare, which runs every
 * test, has no words for what is compared here: one KV in a process of its own behind two Workers, and a Worker whose
 * objects live in another process, as on the platform.
 */
import { execFile, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { unstable_readConfig as readConfig } from "wrangler";
import type { Config } from "../../src/config/schema.ts";
import { aliasFrom } from "../../test/samples/wrangler.ts";
import { BARE, CONSTANT, FAR_OBJECTS, KV, NO_CACHE, SEEDER } from "./workers.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const DATE = "2026-11-01";

const OBJECTS = ["Crawler", "Library", "Registry"];
const NAMESPACES = OBJECTS.map(
	(name) => `(className = "${name}", uniqueKey = "${name}", enableSql = true)`,
).join(", ");
const BINDINGS = OBJECTS.map(
	(name) => `(name = "${name.toUpperCase()}", durableObjectNamespace = "${name}")`,
).join(", ");

const FEEDS = `(name = "FEEDS", kvNamespace = "kv")`;
const DISK = `(name = "disk", disk = (path = "DISK", writable = true))`;

/** The Workers of one process, by name: their ports on 127.0.0.1. */
export interface Runtime<Name extends string> {
	pid: number;
	ports: Record<Name, number>;
	/** Of the debugger; 0 when there is none. */
	inspector: number;
	/** Where another process reaches the objects; 0 when none does. */
	debug: number;
	close: () => Promise<void>;
}

/** KV alone. */
export function startKv(): Promise<Runtime<"kv">> {
	return start({ "kv.js": KV }, worker("kv", ""), ["kv"]);
}

/** Our Worker, minified as it is deployed, and the two bare ones beside it, all with one KV. */
export async function startRiver(
	config: Config,
	kvPort: number,
	key: string,
): Promise<Runtime<"river" | "bare" | "constant" | "seeder">> {
	const files = {
		"river.js": await bundle(config),
		"bare.js": BARE,
		"constant.js": CONSTANT,
		"seeder.js": SEEDER,
		"cache.js": NO_CACHE,
	};
	const services = [
		DISK,
		kvAt(kvPort),
		worker(
			"river",
			`globalOutbound = "constant", cacheApiOutbound = "cache", bindings = [${FEEDS}, ${BINDINGS}], durableObjectNamespaces = [${NAMESPACES}], durableObjectStorage = (localDisk = "disk")`,
		),
		bare(key),
		worker("constant", ""),
		worker("cache", ""),
		worker(
			"seeder",
			`bindings = [(name = "LIBRARY", durableObjectNamespace = (className = "Library", serviceName = "river"))]`,
		),
	];
	return start(files, services.join(",\n"), ["river", "bare", "constant", "seeder"]);
}

/** A deployment in two processes, as far from each other as they are on the platform. */
export interface Deployment {
	/** The Worker with all its objects: what crawls. */
	objects: Runtime<"river">;
	/** The same Worker as another of its isolates, whose objects are those of the first one: what is read from. */
	edge: Runtime<"river" | "bare">;
	close: () => Promise<void>;
}

/** Our Worker with the network of this machine, KV elsewhere, and its objects kept in a folder. */
export async function startDeployment(
	config: Config,
	kvPort: number,
	disk: string,
	vars: Record<string, string>,
): Promise<Deployment> {
	const files = { "river.js": await bundle(config), "far.js": FAR_OBJECTS, "bare.js": BARE };
	const texts = Object.entries(vars).map(
		([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`,
	);
	const around = [DISK, kvAt(kvPort), `(name = "internet", network = (allow = ["public", "private"]))`];
	const river = (objects: string, more = "") =>
		worker(
			"river",
			`globalOutbound = "internet", bindings = [${FEEDS}, ${texts.join(", ")}, ${objects}]${more}`,
		);
	const own = `, durableObjectNamespaces = [${NAMESPACES}], durableObjectStorage = (localDisk = "disk")`;
	const here = [...around, river(BINDINGS, own)];
	const objects = await start(files, here.join(",\n"), ["river"], { disk, watched: true });
	const far = worker(
		"far",
		`bindings = [(name = "DEBUG", workerdDebugPort = void), (name = "ADDRESS", text = "127.0.0.1:${objects.debug}")], durableObjectNamespaces = [${NAMESPACES}], durableObjectStorage = (inMemory = void)`,
	);
	const farther = BINDINGS.replaceAll(
		/durableObjectNamespace = ("\w+")/g,
		'durableObjectNamespace = (className = $1, serviceName = "far")',
	);
	const there = [...around, far, river(farther), bare("bare")];
	const edge = await start(files, there.join(",\n"), ["river", "bare"], { watched: true });
	const close = async () => {
		await edge.close();
		await objects.close();
	};
	return { objects, edge, close };
}

/** The service of a Worker whose module is `{name}.js`. */
function worker(name: string, more: string): string {
	return `(name = "${name}", worker = (modules = [(name = "worker", esModule = embed "${name}.js")], compatibilityDate = "${DATE}", ${more}))`;
}

/** The Worker that streams what KV has under a key. */
function bare(key: string): string {
	return worker("bare", `bindings = [${FEEDS}, (name = "KEY", text = ${JSON.stringify(key)})]`);
}

function kvAt(port: number): string {
	return `(name = "kv", external = (address = "127.0.0.1:${port}", http = ()))`;
}

async function start<Name extends string>(
	files: Record<string, string>,
	services: string,
	names: Name[],
	{ disk, watched = false }: { disk?: string; watched?: boolean } = {},
): Promise<Runtime<Name>> {
	const folder = await mkdtemp(join(tmpdir(), "tributary-serve-"));
	for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
	const sockets = names.map(
		(name) => `(name = "${name}", address = "127.0.0.1:0", http = (), service = "${name}")`,
	);
	const text = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
services = [${services.replace('"DISK"', JSON.stringify(disk ?? folder))}],
sockets = [${sockets.join(", ")}]
);
`;
	await writeFile(join(folder, "config.capnp"), text);
	const words = ["serve", join(folder, "config.capnp"), "--experimental", "--control-fd=3"];
	if (watched) words.push("--inspector-addr=127.0.0.1:0", "--debug-port=127.0.0.1:0");
	const child = spawn(join(ROOT, "node_modules/workerd/bin/workerd"), words, {
		// A line for each fetch would bury the figures.
		stdio: ["ignore", watched ? "ignore" : "inherit", "inherit", "pipe"],
	});
	const ports = {} as Record<Name, number>;
	let inspector = 0;
	let debug = 0;
	await new Promise<void>((ready, fail) => {
		child.once("exit", (code) => fail(new Error(`workerd ended with ${code}`)));
		child.stdio[3]?.on("data", (chunk) => {
			for (const [, name = "", port] of String(chunk).matchAll(/"socket":"(\w+)","port":(\d+)/g))
				ports[name as Name] = Number(port);
			inspector = Number(/"listen-inspector","port":(\d+)/.exec(String(chunk))?.[1] ?? inspector);
			debug = Number(/"socket":"debug-port","port":(\d+)/.exec(String(chunk))?.[1] ?? debug);
			if (names.every((name) => name in ports) && (!watched || debug > 0)) ready();
		});
	});
	return {
		pid: child.pid ?? 0,
		ports,
		inspector,
		debug,
		close: async () => {
			const ended = new Promise((done) => child.once("exit", done));
			child.kill();
			await ended;
			await rm(folder, { recursive: true });
		},
	};
}

/** CPU time of all threads of a process, by the scheduler's own account in nanoseconds. */
export async function cpuMs(pid: number): Promise<number> {
	const threads = await readdir(`/proc/${pid}/task`);
	const times = threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/schedstat`, "utf8"));
	return (await Promise.all(times)).reduce((sum, text) => sum + Number(text.split(" ")[0]), 0) / 1e6;
}

/** The project's Worker as `wrangler deploy` bundles it, with a configuration of the benchmark's. */
async function bundle(config: Config): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "tributary-bundle-"));
	try {
		const compiled = join(folder, "config.json");
		await writeFile(compiled, JSON.stringify(config));
		const { alias = {} } = readConfig({ config: join(ROOT, "wrangler.toml") });
		const main = join(ROOT, "src/worker.ts");
		const settings = {
			name: "river",
			main,
			compatibility_date: DATE,
			minify: true,
			keep_names: false,
			alias: { ...aliasFrom(ROOT, alias), "tributary:config": compiled },
		};
		await writeFile(join(folder, "wrangler.json"), JSON.stringify(settings));
		const words = [
			join(ROOT, "node_modules/wrangler/bin/wrangler.js"),
			...["deploy", "--dry-run", "--config", join(folder, "wrangler.json"), "--outdir", join(folder, "out")],
		];
		const env = { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "true" };
		await promisify(execFile)(process.execPath, words, { cwd: ROOT, env });
		return await readFile(join(folder, "out/worker.js"), "utf8");
	} finally {
		await rm(folder, { recursive: true });
	}
}
