import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { configure } from "./configure.ts";
import { prepareWorker } from "./own/merge.ts";
import { complain, say } from "./terminal.ts";

const USAGE = `usage: npm run wrangler -- COMMAND …
  wrangler as it is, for the Worker of this deployment: with own/wrangler.toml where there is one
  npm run wrangler -- secret put ADMIN_TOKEN
  TRIBUTARY_OWN=FOLDER     another folder than own/`;

/** Commands that build the Worker: what it is made of is checked before. */
const BUILDS: Readonly<Record<string, { isDeployed: boolean }>> = {
	dev: { isDeployed: false },
	deploy: { isDeployed: true },
};

/** Runs wrangler with the words behind its name, and ends as it does. */
async function main(words: string[]): Promise<number> {
	const [command = ""] = words;
	if (command === "") {
		say(USAGE);
		return 2;
	}
	const builds = BUILDS[command];
	if (builds && configure({ ...builds, isMerged: true }) !== 0) return 1;
	const worker = prepareWorker();
	if (!worker.ok) {
		for (const line of worker.lines) complain(line);
		return 1;
	}
	const isNamed = words.some((word) => /^(?:--config|-c)(?:=|$)/.test(word));
	return wrangler(worker.config === null || isNamed ? words : [...words, "--config", worker.config]);
}

function wrangler(words: string[]): Promise<number> {
	const home = dirname(createRequire(import.meta.url).resolve("wrangler/package.json"));
	const child = spawn(process.execPath, [join(home, "bin", "wrangler.js"), ...words], { stdio: "inherit" });
	// Ctrl-C reaches both from the terminal.
	process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
	for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
	return new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)));
	});
}

process.exitCode = await main(process.argv.slice(2));
