import { median } from "./figures/quantile.ts";
import { quietShard } from "./quiet/shard.ts";
import { configOf, startBench } from "./quota/harness.ts";
import { feed, hostOf, seeded, startFarm } from "./quota/sources.ts";

const SOURCES = 8;
const ENTRIES = 50;
const POLLS = 2_000;
const ROUNDS = 5;
const MAX_MS = 1;
const WORKERD_SOURCES = 64;
const WORKERD_HOURS = 8;

/**
 * What a poll costs that finds nothing new: CPU of the crawler's own code in this process, the same code in the same
 * engine as on the platform, its rows on SQLite in memory and its answers at hand. Beside it, for comparison, what the
 * whole of workerd takes for a poll: its HTTP client, its disk, and this driver's calls are in that.
 */
export async function run(): Promise<void> {
	const body = feed("/feed/0.xml", ENTRIES, ENTRIES, null);
	for (const validators of [true, false]) {
		const { ms, perTick } = await measure(validators, body);
		const { all, bare } = await inWorkerd(validators);
		const name = validators ? "304" : `the same ${(body.length / 1000).toFixed(0)} KB again`;
		const verdict = ms <= MAX_MS ? "ok" : "TOO MUCH";
		console.log(
			`${name.padEnd(22)} ${ms.toFixed(3)} ms CPU a poll, ${perTick.toFixed(1)} polls a tick: ${verdict}; the whole of workerd ${all.toFixed(2)} ms, ${bare.toFixed(2)} ms for a bare fetch`,
		);
		if (ms > MAX_MS) process.exitCode = 1;
	}
}

async function measure(validators: boolean, body: string): Promise<{ ms: number; perTick: number }> {
	const headers: Record<string, string> = { "Content-Type": "application/rss+xml" };
	if (validators) headers.ETag = '"1"';
	const shard = await quietShard(SOURCES, (asked) =>
		asked.has("If-None-Match")
			? new Response(null, { status: 304, headers })
			: new Response(body, { headers }),
	);
	await shard.poll(POLLS);
	const rounds: number[] = [];
	const before = { polls: shard.polls(), ticks: shard.ticks() };
	for (let round = 0; round < ROUNDS; round++) {
		const polls = shard.polls();
		const cpu = process.cpuUsage();
		await shard.poll(POLLS);
		const { user, system } = process.cpuUsage(cpu);
		rounds.push((user + system) / 1000 / (shard.polls() - polls));
	}
	return { ms: median(rounds), perTick: (shard.polls() - before.polls) / (shard.ticks() - before.ticks) };
}

async function inWorkerd(validators: boolean): Promise<{ all: number; bare: number }> {
	const hosts = Array.from({ length: WORKERD_SOURCES }, (_, n) => hostOf(n));
	const farm = await startFarm(
		hosts,
		{ newsPercent: 0, latencyMs: 0, entries: ENTRIES, validators },
		seeded(5),
	);
	const config = configOf(WORKERD_SOURCES, 4, (n) => farm.url(n, hostOf(n)));
	const bench = await startBench("bench/quota/worker.ts", config, hosts);
	const ask = async (what: string, init?: RequestInit) => (await bench.get(`/__bench/${what}`, init)).text();
	try {
		await ask("cron");
		const start = Number(await ask("now"));
		await ask(`advance?until=${start + 6 * 3_600_000}&shards=${WORKERD_SOURCES}`);
		const before = { cpu: bench.cpuMs(), polls: farm.polls() };
		await ask(`advance?until=${start + (6 + WORKERD_HOURS) * 3_600_000}&shards=${WORKERD_SOURCES}`);
		const polls = farm.polls() - before.polls;
		const all = (bench.cpuMs() - before.cpu) / polls;
		const cpu = bench.cpuMs();
		const init = validators ? { headers: { "x-etag": `"${ENTRIES}"` } } : {};
		await ask(`fetch?url=${encodeURIComponent(farm.url(0, hostOf(0)))}&times=${polls}`, init);
		return { all, bare: (bench.cpuMs() - cpu) / polls };
	} finally {
		await bench.close();
		await farm.close();
	}
}
