import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PORTS, portFrom } from "../../src/cli/ports.ts";
import { complain, readWords, run, say, wrongPort } from "../../src/cli/terminal.ts";
import { loadConfig } from "../../src/config/load.ts";
import type { Config } from "../../src/config/schema.ts";
import { sendLetters } from "./letters.ts";
import { describeReport, isAsMeant, MEANT_TO_FAIL, refreshSource } from "./refresh.ts";
import { type Samples, startSamples } from "./server.ts";
import { feedMistakes, noticeMistakes, servesFeed } from "./verify.ts";
import { answers, type RunningWorker, startWorker } from "./wrangler.ts";

const USAGE = `usage: npm start -- [options]
  --once         check every feed, and end
  --port NUMBER  instead of 8787; the next free one from there on`;

/** By then every source has been asked, and what came of it is published. */
const FIRST_FEED_TIMEOUT_MS = 30_000;

/**
 * `npm start`: sample sites on loopback, the Worker on them, a refresh of each source, and the addresses to open.
 * Stays until Ctrl-C; with `--once` it checks every feed and ends: exit code 0 when all is as it is meant to be.
 */
async function main(words: string[]): Promise<number> {
	const { values: options } = readWords(words, {
		once: { type: "boolean", default: false },
		port: { type: "string", default: "8787" },
	});
	const wrong = wrongPort(options.port);
	if (wrong !== null) {
		complain(`--port: ${wrong}`);
		return 2;
	}
	const wanted = Number(options.port);
	const { port, reason } = await portFrom(wanted);
	if (port === null) {
		complain(`--port: found ${wanted}, ${reason}, and so are the ${PORTS} behind it: choose another one`);
		return 2;
	}
	if (reason !== null) say(`Port ${wanted} is not free (${reason}): ${port} is taken in its place.\n`);
	const folder = join(".tributary", `samples-${port}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });

	const samples = await startSamples();
	const adminToken = randomBytes(16).toString("hex");
	const friendKey = randomBytes(16).toString("hex");
	const sources = join(folder, "sources.toml");
	const vars = { PROXY_KEY: friendKey, FRIEND_KEY: friendKey };
	const config = writeSources(samples, folder, `http://localhost:${port}`);
	const worker = startWorker({ port, sources, folder, adminToken, allowHosts: "127.0.0.1,localhost", vars });
	const stopped = stopSignal();
	const finished = runSamples(worker, samples, config, adminToken, options.once).catch((error: unknown) => {
		console.error(`\n${error instanceof Error ? error.message : error}\n\n${worker.log()}`);
		return "failed" as const;
	});
	const ended = worker.ended.then((): Outcome => "ended");
	let outcome: Outcome = await Promise.race([finished, stopped]);
	if (outcome === "stays") outcome = await Promise.race([stopped, ended]);
	if (outcome === "ended") console.error(`\nwrangler dev has ended:\n\n${worker.log()}`);

	await worker.stop();
	await samples.close();
	rmSync(folder, { recursive: true, force: true });
	return process.exit(outcome === "failed" || outcome === "ended" ? 1 : 0);
}

type Outcome = "stays" | "done" | "failed" | "ended" | "stopped";

async function runSamples(
	worker: RunningWorker,
	samples: Samples,
	config: Config,
	token: string,
	once: boolean,
): Promise<Outcome> {
	console.log(`tributary, with ${config.sources.length} sources on sample sites of 127.0.0.1\n`);
	await answers(worker);
	console.log(
		`The Worker answers at ${worker.origin} (${seconds()})\n\nRefreshing, with how many entries the page or feed of each has:`,
	);
	const first = firstFeed(`${worker.origin}/all.atom`, worker);
	const strange = await refreshAll(worker, config, token);
	const served = await first;
	if (served) console.log(`\nThe first feed was served ${served} after the start.`);
	else strange.push("no feed was served");
	printAddresses(worker.origin, config, token);
	printToAdd(worker.origin, samples);
	if (!once) {
		console.log("\nCtrl-C ends it all.");
		return "stays";
	}
	// A list of sources has no entries of its own.
	const sources = config.sources.filter(({ id, kind }) => !MEANT_TO_FAIL.includes(id) && kind !== "opml");
	const paths = [...categoriesOf(config), "all", ...sources.map(({ id }) => `sources/${id}`)];
	const mistakes = [
		...strange,
		...(await noticeMistakes(worker.origin)),
		...(await feedMistakes(worker.origin, paths)),
	];
	console.log(`\n${paths.length * 3} feeds checked, ${mistakes.length} mistakes (${seconds()})`);
	for (const mistake of mistakes) console.log(`  ${mistake}`);
	return mistakes.length ? "failed" : "done";
}

/** Source by source, so that it can be watched; gives what was not as the samples mean it. */
async function refreshAll(worker: RunningWorker, config: Config, token: string): Promise<string[]> {
	const strange: string[] = [];
	for (const source of config.sources) {
		if (source.kind === "mail") await sendLetters(worker.origin, token, source);
		const report = await refreshSource(worker.origin, token, source.id);
		console.log(`  ${describeReport(report, source)}`);
		if (!isAsMeant(report)) strange.push(`source ${source.id}: ${report.outcome}, ${report.entries} entries`);
	}
	return strange;
}

/** Asks for a feed until it has an entry, and gives the time since the start; null when that never comes. */
async function firstFeed(url: string, worker: RunningWorker): Promise<string | null> {
	let ended = false;
	worker.ended.then(() => {
		ended = true;
	});
	const deadline = Date.now() + FIRST_FEED_TIMEOUT_MS;
	while (!ended && Date.now() < deadline) {
		if (await servesFeed(url)) return seconds();
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	return null;
}

function printAddresses(origin: string, config: Config, token: string): void {
	const line = (name: string, path: string) => console.log(`  ${origin}/${encodeURI(path)}  ${name}`);
	console.log("\nOpen:");
	line("home", "");
	for (const path of categoriesOf(config)) line(path, path);
	line(
		`what each source is doing: the ${config.sources.length} above, and what comes of the list among them`,
		"health",
	);
	line(`to add and change sources; the token to log in with is ${token}`, "admin");
	console.log("\nSubscribe (.atom, .rss or .json):");
	for (const path of categoriesOf(config)) line(path, `${path}.atom`);
	line("every category", "all.atom");
	line("one source, mended", "sources/gov.atom");
}

/** What no source reads yet, one of each kind, for the pages of the owner. */
function printToAdd(origin: string, { sites, origins }: Samples): void {
	console.log(`\nNothing reads these yet. Paste one into ${origin}/admin, to add it:`);
	console.log(`  ${sites.board.url}  a notice board without a feed`);
	console.log(`  ${origins.garden}/  a site whose feed is found`);
	console.log(`  ${sites.media.articleUrl(sites.media.entries()[0]?.slug ?? "")}  a single article`);
	console.log("  rsshub://river/level/8  a route of RSSHub's");
	console.log(`  ${origins.moved}/friends.opml  an OPML list, to keep in step with or to choose from`);
	console.log("A mailbox for newsletters needs no address: there is a link for it.");
}

/** Every category path that a source names, and those above it: `城建`, `城建/通知`. */
function categoriesOf(config: Config): string[] {
	const paths = config.sources.flatMap((source) => source.categories);
	const withParents = paths.flatMap((path) => {
		const steps = path.split("/");
		return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
	});
	return [...new Set(withParents)].sort();
}

function writeSources(samples: Samples, folder: string, worker: string): Config {
	const text = samples.sourcesToml(worker);
	writeFileSync(join(folder, "sources.toml"), text);
	const loaded = loadConfig(text);
	if (!loaded.ok) throw new Error(`test/samples/sources.toml: ${JSON.stringify(loaded.mistakes)}`);
	return loaded.config;
}

/** Ctrl-C may come twice, from the terminal and from npm: the first one counts. */
function stopSignal(): Promise<Outcome> {
	return new Promise((resolve) => {
		for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
			process.on(name, () => resolve("stopped"));
		}
	});
}

function seconds(): string {
	return `${(performance.now() / 1000).toFixed(1)} s`;
}

await run(USAGE, main);
