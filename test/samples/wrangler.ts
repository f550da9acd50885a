import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, relative, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { readToml } from "../../src/config/load.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const START_TIMEOUT_MS = 120_000;
/** A request that takes longer is waiting for a build that may never succeed. */
const ASK_TIMEOUT_MS = 3_000;
const STOP_TIMEOUT_MS = 5_000;

export interface WorkerOptions {
	port: number;
	/** The path of its `sources.toml`. */
	sources: string;
	/** Where its objects, KV and logs are kept. */
	folder: string;
	adminToken: string;
	/** What the guard lets through: `127.0.0.1`. */
	allowHosts: string;
	/** Further secrets, by their names. */
	vars?: Record<string, string>;
	/** Of the debugger; any free one unless given. */
	inspectorPort?: number;
	/** The folder of another project than this one. */
	root?: string;
}

/** A Worker in `wrangler dev`. */
export interface RunningWorker {
	/** `http://127.0.0.1:PORT`, without a slash at the end. */
	origin: string;
	adminToken: string;
	/** Everything that wrangler has said so far. */
	log(): string;
	/** When it has ended, by itself or by `stop`. */
	ended: Promise<void>;
	stop(): Promise<void>;
}

/** Starts `wrangler dev` quietly; `answers` tells when the Worker is up. */
export function startWorker(options: WorkerOptions): RunningWorker {
	const {
		port,
		sources,
		folder,
		adminToken,
		allowHosts,
		vars = {},
		inspectorPort = 0,
		root = ROOT,
	} = options;
	const wrangler = join(ROOT, "node_modules", "wrangler", "bin", "wrangler.js");
	const compiled = resolve(root, folder, "config.json");
	const flags = ["--config", writeConfig(root, resolve(root, folder), resolve(root, sources), compiled)];
	flags.push("--ip", "127.0.0.1", "--port", String(port), "--inspector-port", String(inspectorPort));
	flags.push("--show-interactive-dev-session", "false", "--persist-to", resolve(root, folder, "state"));
	flags.push("--var", `ALLOW_HOSTS:${allowHosts}`, "--var", `ADMIN_TOKEN:${adminToken}`);
	for (const [name, value] of Object.entries(vars)) flags.push("--var", `${name}:${value}`);
	// A process group of its own, so that Ctrl-C reaches us alone and we end all of it.
	const child = spawn(process.execPath, [wrangler, "dev", ...flags], {
		cwd: root,
		detached: true,
		stdio: ["ignore", "pipe", "pipe"],
		env: { ...environment(sources, folder), TRIBUTARY_COMPILED: compiled },
	});
	let log = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding("utf8").on("data", (text: string) => {
			log += text;
		});
	}
	const ended = new Promise<void>((resolve) => {
		child.once("close", () => resolve());
		child.once("error", (error) => {
			log += String(error);
			resolve();
		});
	});
	return {
		origin: `http://127.0.0.1:${port}`,
		adminToken,
		log: () => stripVTControlCharacters(log),
		ended,
		stop: () => stop(child, ended),
	};
}

/**
 * Writes what wrangler is to read: the project's file, with a configuration that is compiled for this Worker alone. With the
 * project's own, `npm run dev` and a deployment beside it would take up the samples, and this Worker their sources.
 */
function writeConfig(root: string, folder: string, sources: string, compiled: string): string {
	const file = join(root, "wrangler.toml");
	const parsed = readToml(readFileSync(file, "utf8"));
	if (!parsed.ok) throw new Error(`${file}: not valid TOML`);
	const project = parsed.value as {
		main: string;
		alias: Record<string, string>;
		build: { command: string };
	};
	const config = {
		...project,
		main: join(root, project.main),
		alias: { ...aliasFrom(root, project.alias), "tributary:config": compiled },
		// wrangler takes these from where its file is, whatever they begin with.
		build: {
			...project.build,
			cwd: root,
			watch_dir: [join(root, "src"), sources].map((path) => relative(folder, path)),
		},
	};
	const written = join(folder, "wrangler.json");
	writeFileSync(written, JSON.stringify(config));
	return written;
}

/** The modules that `[alias]` of a project names, for a file that lies elsewhere. */
export function aliasFrom(root: string, alias: Readonly<Record<string, string>>): Record<string, string> {
	const named = Object.entries(alias).map(([name, path]) => [
		name,
		path.startsWith(".") ? join(root, path) : path,
	]);
	return Object.fromEntries(named);
}

/** Waits until the Worker answers; throws when it cannot be built, ends before, or takes longer than two minutes. */
export async function answers(worker: RunningWorker): Promise<void> {
	let ended = false;
	worker.ended.then(() => {
		ended = true;
	});
	const deadline = Date.now() + START_TIMEOUT_MS;
	while (!ended && Date.now() < deadline) {
		// While it builds, wrangler takes requests and keeps them waiting.
		if ((await isAnswered(worker, "/health")) && (await isAnswered(worker, "/admin/sources"))) return;
		// wrangler would wait for the files to be mended.
		if (/\[ERROR\]/.test(worker.log())) throw new Error("wrangler dev could not start the Worker");
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(ended ? "wrangler dev ended" : `the Worker did not answer in ${START_TIMEOUT_MS / 1000} s`);
}

/** Whether the Worker answers, and knows its token: somebody else may listen at its port. */
async function isAnswered({ origin, adminToken }: RunningWorker, path: string): Promise<boolean> {
	const asked = fetch(origin + path, {
		headers: { Authorization: `Bearer ${adminToken}` },
		signal: AbortSignal.timeout(ASK_TIMEOUT_MS),
	});
	const answer = await asked.catch(() => null);
	await answer?.body?.cancel();
	return answer?.ok === true;
}

/** Nothing leaves this machine: no metrics, no reports, no look for updates, no look-up of where we are. */
function environment(sources: string, folder: string): NodeJS.ProcessEnv {
	const path = [dirname(process.execPath), join(ROOT, "node_modules", ".bin"), process.env.PATH ?? ""];
	return {
		...process.env,
		PATH: path.join(delimiter),
		TRIBUTARY_SOURCES: sources,
		WRANGLER_SEND_METRICS: "false",
		WRANGLER_SEND_ERROR_REPORTS: "false",
		WRANGLER_HIDE_BANNER: "true",
		WRANGLER_LOG_PATH: join(folder, "logs"),
		WRANGLER_REGISTRY_PATH: join(folder, "registry"),
		CLOUDFLARE_CF_FETCH_ENABLED: "false",
		CLOUDFLARE_INCLUDE_PROCESS_ENV: "false",
		NO_COLOR: "1",
	};
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
	signal(child, "SIGINT");
	const timer = setTimeout(() => signal(child, "SIGKILL"), STOP_TIMEOUT_MS);
	await ended;
	clearTimeout(timer);
	// Whatever wrangler left behind in its group.
	signal(child, "SIGKILL");
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		process.kill(-child.pid, name);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
	}
}
