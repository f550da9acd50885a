import { spawn, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { configure } from "./configure.ts";
import { prepareWorker } from "./own/merge.ts";
import { DEV_HOSTS, hostsOfDev } from "./privateHosts.ts";
import { complain, end, say } from "./terminal.ts";
import { optionsIn, slipAmong } from "./wranglerWords.ts";

const USAGE = `usage: npm run wrangler -- COMMAND …
  wrangler as it is, for the Worker of this deployment: with own/wrangler.toml where there is one
  npm run wrangler -- secret put ADMIN_TOKEN
  TRIBUTARY_OWN=FOLDER     another folder than own/`;

/**
 * Commands that build the Worker: what it is made of is checked before, as the build checks it, whose refusal wrangler would
 * report with its own stack.
 */
const BUILDS: readonly (readonly string[])[] = [["dev"], ["deploy"], ["versions", "upload"]];

/** Runs wrangler with the words behind its name, and ends as it does. */
async function main(words: string[]): Promise<number> {
	const [command = ""] = words;
	const isHelp = words.some((word) => word === "--help" || word === "-h");
	if (command === "" || (isHelp && command.startsWith("-"))) {
		(isHelp ? say : complain)(isHelp ? USAGE : `a command of wrangler's is missing\n\n${USAGE}`);
		return isHelp ? 0 : 2;
	}
	// Help is to be had whatever stands in the files.
	if (isHelp) return wrangler(words, {});
	const slip = slipAmong(words, () => optionsOf(words));
	if (slip !== null) {
		complain(slip);
		return 2;
	}
	const isDev = command === "dev";
	const builds = BUILDS.some((build) => build.every((word, at) => words[at] === word));
	if (builds && configure({ isDeployed: !isDev, isMerged: true, isFollowed: true }) !== 0) return 1;
	const asked = isDev ? hostsOfDev(words) : null;
	if (asked) complain(privateLine(asked));
	const worker = prepareWorker();
	if (!worker.ok) {
		for (const line of worker.lines) complain(line);
		return 1;
	}
	// Its alarms fetch here as well: that crons have to be called by hand is no news to anybody.
	const more = isDev && !words.includes(TEST_SCHEDULED) ? [TEST_SCHEDULED] : [];
	const isNamed = words.some((word) => /^(?:--config|-c)(?:=|$)/.test(word));
	const config = worker.config === null || isNamed ? [] : ["--config", worker.config];
	// The build does not see what stands behind `--var`.
	const hosts: Record<string, string> = asked ? { [DEV_HOSTS]: asked.join(",") } : {};
	return wrangler([...words, ...more, ...config], hosts);
}

/** Which private addresses the Worker will ask in development; the build says which of the owner's it will not. */
function privateLine(allowHosts: string[]): string {
	const asked = allowHosts.length ? `asked here: ${allowHosts.join(", ")}` : "not asked";
	const how = "ALLOW_HOSTS=HOST,HOST:PORT in .dev.vars, or --var ALLOW_HOSTS:…, names those that are";
	return `private addresses: ${asked}; ${how}; a deployed Worker asks none`;
}

const TEST_SCHEDULED = "--test-scheduled";

/** Nothing is said of wrangler itself, nor asked about where this machine is. */
const QUIET = { WRANGLER_HIDE_BANNER: "true", CLOUDFLARE_CF_FETCH_ENABLED: "false" };

/** The options of the command that some words begin with, as wrangler lists them. */
function optionsOf(words: string[]): string[] {
	const end = words.findIndex((word) => word.startsWith("-"));
	const asked = [program(), ...words.slice(0, end), "--help"];
	return optionsIn(
		spawnSync(process.execPath, asked, { env: { ...QUIET, ...process.env }, encoding: "utf8" }).stdout,
	);
}

function program(): string {
	return join(dirname(createRequire(import.meta.url).resolve("wrangler/package.json")), "bin", "wrangler.js");
}

function wrangler(words: string[], more: Record<string, string>): Promise<number> {
	const child = spawn(process.execPath, [program(), ...words], {
		stdio: "inherit",
		env: { ...QUIET, ...process.env, ...more },
	});
	// Ctrl-C reaches both from the terminal.
	process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
	for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
	return new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)));
	});
}

await end(() => main(process.argv.slice(2)));
