import { configure } from "./configure.ts";
import { runCron } from "./devCron.ts";
import { hasEnvironment, prepareWorker } from "./own/merge.ts";
import { portFrom } from "./ports.ts";
import { DEV_HOSTS, hostsOfDev } from "./privateHosts.ts";
import { complain, end, say } from "./terminal.ts";
import { DEV_VARS, variablesChange } from "./variables.ts";
import { optionsOf, wrangler } from "./wranglerProgram.ts";
import { buildAmong, DEV_PORT, portOfDev, slipAmong } from "./wranglerWords.ts";

const USAGE = `usage: npm run wrangler -- COMMAND …
  wrangler as it is, for the Worker of this deployment: with own/wrangler.toml where there is one
  npm run wrangler -- secret put ADMIN_TOKEN
  TRIBUTARY_OWN=FOLDER     another folder than own/`;

/** Runs wrangler with the words behind its name, and ends as it does. */
async function main(words: string[]): Promise<number> {
	const [command = ""] = words;
	const isHelp = words.some((word) => word === "--help" || word === "-h");
	if (command === "" || (isHelp && command.startsWith("-"))) {
		(isHelp ? say : complain)(isHelp ? USAGE : `a command of wrangler's is missing\n\n${USAGE}`);
		return isHelp ? 0 : 2;
	}
	// Help is to be had whatever stands in the files.
	if (isHelp) return wrangler(words);
	const isNamed = words.some((word) => /^(?:--config|-c)(?:=|$)/.test(word));
	const slip = slipAmong(
		words,
		() => optionsOf(words),
		(environment) => isNamed || hasEnvironment(environment),
	);
	if (slip !== null) {
		complain(slip);
		return 2;
	}
	const isDev = command === "dev";
	if (buildAmong(words) !== null && configure({ isDeployed: !isDev, isMerged: true, isFollowed: true }) !== 0)
		return 1;
	const worker = prepareWorker();
	if (!worker.ok) {
		for (const line of worker.lines) complain(line);
		return 1;
	}
	const config = worker.config === null || isNamed ? [] : ["--config", worker.config];
	return isDev ? develop([...words, ...config]) : wrangler([...words, ...config]);
}

/** `wrangler dev`, begun again when `.dev.vars` has changed: wrangler reads it once. */
async function develop(words: string[]): Promise<number> {
	// Its alarms fetch here as well: that crons have to be called by hand is no news to anybody.
	const more = words.includes(TEST_SCHEDULED) ? [] : [TEST_SCHEDULED];
	// wrangler takes a free one as well, and says which to people alone.
	const asked = portOfDev(words);
	const port = asked ?? (await portFrom(DEV_PORT)).port;
	if (asked === null && port !== null) more.push("--port", String(port));
	const stop = port ? runCron(port) : () => {};
	try {
		return await developAgain(words, more);
	} finally {
		stop();
	}
}

async function developAgain(words: string[], more: string[]): Promise<number> {
	for (;;) {
		const asked = hostsOfDev(words);
		complain(privateLine(asked));
		const change = variablesChange();
		// The build does not see what stands behind `--var`.
		const hosts = { [DEV_HOSTS]: asked.join(",") };
		const ended = await wrangler([...words, ...more], { hosts, until: change.signal });
		change.ignore();
		if (!change.signal.aborted) return ended;
		complain(`${DEV_VARS} has changed: wrangler dev starts again with it`);
	}
}

/** Which private addresses the Worker will ask in development; the build says which of the owner's it will not. */
function privateLine(allowHosts: string[]): string {
	const asked = allowHosts.length ? `asked here: ${allowHosts.join(", ")}` : "not asked";
	const how = "ALLOW_HOSTS=HOST,HOST:PORT in .dev.vars, or --var ALLOW_HOSTS:…, names those that are";
	return `private addresses: ${asked}; ${how}; a deployed Worker asks none`;
}

const TEST_SCHEDULED = "--test-scheduled";

await end(() => main(process.argv.slice(2)));
