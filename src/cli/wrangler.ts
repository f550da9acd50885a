import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { describeMistake } from "../config/load.ts";
import { configure } from "./configure.ts";
import { refusedAddresses } from "./doubts.ts";
import { prepareWorker } from "./own/merge.ts";
import { hostsOfDev } from "./privateHosts.ts";
import { loadSources, sourcesPath } from "./sourcesFile.ts";
import { complain, end, say } from "./terminal.ts";

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
	const isDev = command === "dev";
	if (builds && configure({ ...builds, isMerged: true, isFollowed: isDev }) !== 0) return 1;
	if (isDev) for (const line of privateLines(hostsOfDev(words))) complain(line);
	const worker = prepareWorker();
	if (!worker.ok) {
		for (const line of worker.lines) complain(line);
		return 1;
	}
	// Its alarms fetch here as well: that crons have to be called by hand is no news to anybody.
	const more = isDev && !words.includes(TEST_SCHEDULED) ? [TEST_SCHEDULED] : [];
	const isNamed = words.some((word) => /^(?:--config|-c)(?:=|$)/.test(word));
	const config = worker.config === null || isNamed ? [] : ["--config", worker.config];
	return wrangler([...words, ...more, ...config]);
}

/** Which private addresses the Worker will ask in development, and which of the owner's it will not. */
function privateLines(allowHosts: string[]): string[] {
	const file = sourcesPath();
	const loaded = loadSources(file);
	const refused = loaded.ok ? refusedAddresses(loaded, allowHosts) : [];
	const asked = allowHosts.length ? `asked here: ${allowHosts.join(", ")}` : "not asked";
	const how = "ALLOW_HOSTS=HOST,HOST:PORT in .dev.vars, or --var ALLOW_HOSTS:…, names those that are";
	return [
		`private addresses: ${asked}; ${how}; a deployed Worker asks none`,
		...refused.map((mistake) => `not asked: ${describeMistake(mistake, file)}`),
	];
}

const TEST_SCHEDULED = "--test-scheduled";

/** Nothing is said of wrangler itself, nor asked about where this machine is. */
const QUIET = { WRANGLER_HIDE_BANNER: "true", CLOUDFLARE_CF_FETCH_ENABLED: "false" };

function wrangler(words: string[]): Promise<number> {
	const home = dirname(createRequire(import.meta.url).resolve("wrangler/package.json"));
	const child = spawn(process.execPath, [join(home, "bin", "wrangler.js"), ...words], {
		stdio: "inherit",
		env: { ...QUIET, ...process.env },
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
