import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { optionsIn } from "./wranglerWords.ts";

/** Nothing is said of wrangler itself, nor asked about where this machine is. */
const QUIET = { WRANGLER_HIDE_BANNER: "true", CLOUDFLARE_CF_FETCH_ENABLED: "false" };

function program(): string {
	return join(dirname(createRequire(import.meta.url).resolve("wrangler/package.json")), "bin", "wrangler.js");
}

/** The options of the command that some words begin with, as wrangler lists them. */
export function optionsOf(words: string[]): string[] {
	const end = words.findIndex((word) => word.startsWith("-"));
	const asked = [program(), ...words.slice(0, end), "--help"];
	const env = { ...QUIET, ...process.env };
	return optionsIn(spawnSync(process.execPath, asked, { env, encoding: "utf8" }).stdout);
}

interface Wishes {
	/** Further variables of its environment. */
	hosts?: Record<string, string>;
	/** Ends it. */
	until?: AbortSignal;
}

let child: ChildProcess | null = null;
// Ctrl-C reaches both from the terminal.
process.on("SIGINT", () => process.stdin.isTTY || child?.kill("SIGINT"));
for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => child?.kill(signal));

/** Runs wrangler, and gives the exit code that it ends with. */
export function wrangler(words: string[], { hosts, until }: Wishes = {}): Promise<number> {
	const running = spawn(process.execPath, [program(), ...words], {
		stdio: "inherit",
		env: { ...QUIET, ...process.env, ...hosts },
	});
	child = running;
	until?.addEventListener("abort", () => running.kill());
	return new Promise((resolve, reject) => {
		running.once("error", reject);
		running.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)));
	});
}
