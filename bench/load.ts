import { mkdtempSync, rmSync } from "node:fs";
import { constants, setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { loadConfig } from "../src/config/load.ts";
import { quantile } from "./figures/quantile.ts";
import { type FarFarm, startFarFarm } from "./load/farm.ts";
import { type Reads, read } from "./load/readers.ts";
import { hostOf } from "./quota/sources.ts";
import { cpuMs, type Runtime, startDeployment, startKv } from "./serve/runtime.ts";

const SOURCES = 1_000;
const HOSTS = 200;
const CATEGORIES = 10;
const CLIENTS = 50;
/** Between two reads of one client. */
const PAUSE_MS = 400;
/** In which every source is fetched once. */
const CYCLE_MS = 60_000;
const SECONDS = 60;
const MAX_TIMES_QUIET = 5;
const MAX_ISOLATE_BYTES = 128 * 1024 * 1024;
const PATHS = Array.from({ length: CATEGORIES }, (_, n) =>
	["atom", "rss", "json"].map((format) => `/c${n}.${format}`),
).flat();

const TOKEN = "bench-token-of-no-use";

/** A deployment in workerd. */
interface Bench {
	/** Of the Worker that is read from, on 127.0.0.1. */
	port: number;
	/** Of one that streams the same from KV and does no more. */
	barePort: number;
	/** Asks the Worker that has the objects. */
	get: (path: string, init?: RequestInit) => Promise<Response>;
	/** What the isolates hold after a collection, bytes: that of the Worker, and that with all objects. */
	heaps: () => Promise<number[]>;
	/** CPU of both processes, ms. */
	cpuMs: () => Promise<{ edge: number; objects: number }>;
	close: () => Promise<void>;
}

/**
 * The whole Worker in workerd under load: 50 clients read its feeds, first while nothing else happens, then while each
 * of 1,000 sources on 200 host names is fetched once a minute. The clients, the Worker that is read from, the objects,
 * KV and the sources are processes of their own, as on the platform; but all objects share one thread here, as they do
 * not there, and all processes share this machine, where sources and objects give way to the others. On loopback; it
 * takes some four minutes.
 */
export async function run(seconds = String(SECONDS)): Promise<void> {
	const ms = Number(seconds) * 1000;
	const disk = mkdtempSync(join(tmpdir(), "tributary-load-"));
	const farm = await startFarFarm(HOSTS, { newsPercent: 10, latencyMs: 50, entries: 20 });
	const kv = await startKv();
	try {
		let bench = await start(disk, farm, kv.ports.kv, "1d");
		const first = await refreshAll(bench);
		console.log(`${SOURCES} sources on ${HOSTS} hosts fetched for the first time in ${first.toFixed(1)} s`);
		// Compiled, and with all copies where they belong.
		await readers(bench.port, ms / 4);
		const quiet = await readers(bench.port, ms);
		printReads("quiet", quiet);
		await fetch(`http://127.0.0.1:${kv.ports.kv}/bare`, { method: "PUT", body: await feedOf(bench) });
		await readers(bench.barePort, ms / 4);
		const bare = await readers(bench.barePort, ms);
		printReads("a bare Worker that streams such a feed from KV, quiet", bare);
		await bench.close();
		bench = await start(disk, farm, kv.ports.kv, "1m");
		try {
			// A changed `every` makes all sources due at once; the usual is what comes after.
			await readers(bench.port, ms);
			const before = { polls: await farm.polls(), cpu: await bench.cpuMs() };
			const [busy, delays] = await Promise.all([
				readers(bench.port, 2 * ms),
				changes(bench, farm, Date.now() + 2 * ms),
				rounds(bench, 2 * ms),
			]);
			const after = await bench.cpuMs();
			printReads(`while ${(await farm.polls()) - before.polls} polls were made`, busy);
			const share = (name: "edge" | "objects") =>
				((100 * (after[name] - before.cpu[name])) / (2 * ms)).toFixed(0);
			console.log(`  busy, of one core: the Worker ${share("edge")} %, the objects ${share("objects")} %`);
			print("from a change at a source to the served feed, refreshed by hand", delays);
			verdict({ quiet, bare, busy }, await bench.heaps());
		} finally {
			await bench.close();
		}
	} finally {
		farm.close();
		await kv.close();
		rmSync(disk, { recursive: true, force: true });
	}
}

async function start(disk: string, farm: FarFarm, kvPort: number, every: string): Promise<Bench> {
	const stanza = (n: number) =>
		`[[sources]]\nid = "s${n}"\nurl = "http://${hostOf(n % HOSTS)}:${farm.port}/feed/${n}.xml"\ncategory = "c${n % CATEGORIES}"\nevery = "${every}"\n`;
	const stanzas = Array.from({ length: SOURCES }, (_, n) => stanza(n));
	const loaded = loadConfig(`[site]\nurl = "https://feeds.example"\n${stanzas.join("\n")}`);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	const hosts = Array.from({ length: HOSTS }, (_, n) => hostOf(n)).join(",");
	const vars = { ALLOW_HOSTS: hosts, ADMIN_TOKEN: TOKEN };
	const { edge, objects, close } = await startDeployment(loaded.config, kvPort, disk, vars);
	// On the platform they are on other machines than the Worker that is read from.
	setPriority(objects.pid, constants.priority.PRIORITY_LOW);
	return {
		port: edge.ports.river,
		barePort: edge.ports.bare,
		get: (path, init) => fetch(`http://127.0.0.1:${objects.ports.river}${path}`, init),
		heaps: () => Promise.all([edge, objects].map(heapOf)),
		cpuMs: async () => ({ edge: await cpuMs(edge.pid), objects: await cpuMs(objects.pid) }),
		close,
	};
}

/** Asks the debugger of the isolate (Chrome DevTools protocol). */
async function heapOf({ inspector, ports }: Runtime<"river">): Promise<number> {
	const targets = (await (await fetch(`http://127.0.0.1:${inspector}/json`)).json()) as {
		id: string;
		webSocketDebuggerUrl: string;
	}[];
	const url = targets.find(({ id }) => id === "river")?.webSocketDebuggerUrl;
	if (!url) throw new Error("the isolate has no debugger");
	// The debugger lets pages of its own tools in, and whoever says to be one.
	const socket = new WebSocket(url, { headers: { Origin: "http://localhost" } } as never);
	await new Promise((resolve, reject) => {
		socket.addEventListener("open", resolve);
		socket.addEventListener("error", reject);
	});
	const ask = (id: number, method: string) =>
		new Promise<{ usedSize: number }>((resolve) => {
			socket.addEventListener("message", ({ data }) => {
				const answer = JSON.parse(String(data)) as { id?: number; result?: { usedSize: number } };
				if (answer.id === id) resolve(answer.result ?? { usedSize: Number.NaN });
			});
			socket.send(JSON.stringify({ id, method }));
		});
	// An isolate in which nothing happens does not listen.
	const poke = setInterval(() => {
		fetch(`http://127.0.0.1:${ports.river}/robots.txt`).then(
			(answer) => answer.text(),
			// A connection that was kept open may close just then: the next one wakes it.
			() => {},
		);
	}, 50);
	await ask(1, "HeapProfiler.collectGarbage");
	const { usedSize } = await ask(2, "Runtime.getHeapUsage");
	clearInterval(poke);
	socket.close();
	return usedSize;
}

/** A feed as it is served. */
async function feedOf({ port }: Bench): Promise<string> {
	return (await fetch(`http://127.0.0.1:${port}/c0.atom`)).text();
}

function readers(port: number, ms: number): Promise<Reads> {
	return read({ port, paths: PATHS, clients: CLIENTS, pauseMs: PAUSE_MS, ms });
}

async function refreshAll(bench: Bench): Promise<number> {
	const began = performance.now();
	await refresh(bench, "");
	return (performance.now() - began) / 1000;
}

async function refresh(bench: Bench, search: string): Promise<void> {
	const headers = { Authorization: `Bearer ${TOKEN}` };
	const answer = await bench.get(`/admin/refresh${search}`, { method: "POST", headers });
	const text = await answer.text();
	if (!answer.ok) throw new Error(`refresh: ${answer.status} ${text.slice(0, 200)}`);
	const { sources } = JSON.parse(text) as { sources: { outcome: string; error: unknown }[] };
	const failed = sources.filter((one) => one.outcome === "failed");
	if (failed.length > 0) throw new Error(`${failed.length} sources failed: ${JSON.stringify(failed[0])}`);
}

/**
 * Has one source after the other fetched, evenly, each once in a cycle: left to itself the Crawler would soon have
 * learned that most of them have nothing new and leave them alone.
 */
async function rounds(bench: Bench, ms: number): Promise<void> {
	const step = CYCLE_MS / SOURCES;
	const turns = Array.from({ length: Math.floor(ms / step) }, async (_, n) => {
		await pause(n * step);
		await refresh(bench, `?source=s${n % SOURCES}`);
	});
	await Promise.all(turns);
}

/** Changes one source after the other, has it refreshed and looks for the entry in its category. */
async function changes(bench: Bench, farm: FarFarm, until: number): Promise<number[]> {
	const delays: number[] = [];
	for (let n = 0; Date.now() < until; n = (n + 7) % SOURCES) {
		const title = await farm.publish(n);
		const began = performance.now();
		await refresh(bench, `?source=s${n}`);
		while (!(await (await bench.get(`/sources/s${n}.json`)).text()).includes(title)) {
			if (performance.now() - began > 30_000) throw new Error(`${title} never came`);
			await pause(20);
		}
		delays.push(performance.now() - began);
		await pause(1_000);
	}
	return delays;
}

function printReads(what: string, { full, unchanged, failed }: Reads): void {
	print(`${what}, feeds`, full);
	if (unchanged.length > 0) print(`${what}, 304`, unchanged);
	console.log(`    failed: ${[failed.length, ...failed.slice(0, 3)].join("; ")}`);
}

function print(what: string, times: number[]): void {
	const at = (part: number) => quantile(times, part).toFixed(1);
	console.log(
		`  ${what}: ${times.length} times, median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`,
	);
}

function verdict({ quiet, bare, busy }: Record<"quiet" | "bare" | "busy", Reads>, heaps: number[]): void {
	const memory = Math.max(...heaps);
	// Each read beside those of its kind: under load more feeds have changed, so that fewer reads are the quick ones.
	const [under, atRest] = [inMedians(busy, quiet), inMedians(quiet, quiet)];
	const p99 = (times: number[]) => quantile(times, 0.99);
	const worst = p99(under.all);
	const failed = [quiet, bare, busy].some((reads) => reads.failed.length > 0);
	const bad = [
		...(failed ? ["reads failed"] : []),
		...(worst > MAX_TIMES_QUIET ? [`p99 is more than ${MAX_TIMES_QUIET} times the quiet median`] : []),
		...(memory > MAX_ISOLATE_BYTES ? [`more than ${megabytes(MAX_ISOLATE_BYTES)}`] : []),
	];
	console.log(`  the isolates hold ${heaps.map(megabytes).join(" and ")}`);
	console.log("  p99 in times of the quiet median of its kind, under load and when quiet:");
	for (const kind of ["all", "feeds", "304"] as const)
		console.log(`    ${kind}: ${p99(under[kind]).toFixed(1)} and ${p99(atRest[kind]).toFixed(1)}`);
	console.log(`    the bare Worker with itself: ${p99(inMedians(bare, bare).feeds).toFixed(1)}`);
	console.log(bad.length > 0 ? `TOO MUCH: ${bad.join("; ")}` : "ok");
	if (bad.length > 0) process.exitCode = 1;
}

/** The times of reads, each in medians of the quiet ones of its kind. */
function inMedians(reads: Reads, quiet: Reads): Record<"all" | "feeds" | "304", number[]> {
	const [full, unchanged] = [quantile(quiet.full, 0.5), quantile(quiet.unchanged, 0.5)];
	const feeds = reads.full.map((one) => one / full);
	const others = reads.unchanged.map((one) => one / unchanged);
	return { all: [...feeds, ...others], feeds, 304: others };
}

function megabytes(bytes: number): string {
	return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}
