import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfig } from "../src/config/load.ts";
import { type FarFarm, startFarFarm } from "./load/farm.ts";
import { hostOf, seeded } from "./quota/sources.ts";
import { Connection } from "./serve/connection.ts";
import { cpuMs, startDeployment, startKv } from "./serve/runtime.ts";

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
const FORMATS = ["atom", "rss", "json"];

interface Reads {
	times: number[];
	failed: string[];
}

const TOKEN = "bench-token-of-no-use";

/** A deployment in workerd. */
interface Bench {
	/** Of the Worker, on 127.0.0.1. */
	port: number;
	get: (path: string, init?: RequestInit) => Promise<Response>;
	/** What the Worker's isolate, its objects included, holds after a collection, bytes. */
	heap: () => Promise<number>;
	/** CPU of workerd, ms. */
	cpuMs: () => Promise<number>;
	close: () => Promise<void>;
}

/**
 * The whole Worker in workerd under load: 50 clients read its feeds, first while nothing else happens, then while each
 * of 1,000 sources on 200 host names is fetched once a minute. KV and the sources are processes of their own, as on
 * the platform; but the Worker and all its objects share one thread here, as they do not there. On loopback; it takes
 * some four minutes.
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
		await readers(bench, ms / 4);
		const quiet = await readers(bench, ms);
		print("quiet", quiet);
		await bench.close();
		bench = await start(disk, farm, kv.ports.kv, "1m");
		try {
			// A changed `every` makes all sources due at once; the usual is what comes after.
			await readers(bench, ms);
			const before = { polls: await farm.polls(), cpu: await bench.cpuMs() };
			const [busy, delays] = await Promise.all([
				readers(bench, 2 * ms),
				changes(bench, farm, Date.now() + 2 * ms),
				rounds(bench, 2 * ms),
			]);
			const cpu = (await bench.cpuMs()) - before.cpu;
			print(`while ${(await farm.polls()) - before.polls} polls were made`, busy);
			console.log(`  workerd was busy ${((100 * cpu) / (2 * ms)).toFixed(0)} % of the time, on one core`);
			print("from a change at a source to the served feed, refreshed by hand", { times: delays, failed: [] });
			verdict(quiet, busy, await bench.heap());
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
	const loaded = loadConfig(Array.from({ length: SOURCES }, (_, n) => stanza(n)).join("\n"));
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	const hosts = Array.from({ length: HOSTS }, (_, n) => hostOf(n)).join(",");
	const vars = { ALLOW_HOSTS: hosts, ADMIN_TOKEN: TOKEN };
	const river = await startDeployment(loaded.config, kvPort, disk, vars);
	return {
		port: river.ports.river,
		get: (path, init) => fetch(`http://127.0.0.1:${river.ports.river}${path}`, init),
		heap: () => heapOf(river.inspector),
		cpuMs: () => cpuMs(river.pid),
		close: river.close,
	};
}

/** Asks the debugger of the isolate (Chrome DevTools protocol). */
async function heapOf(port: number): Promise<number> {
	const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
		webSocketDebuggerUrl: string;
	}[];
	const url = targets[0]?.webSocketDebuggerUrl;
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
	await ask(1, "HeapProfiler.collectGarbage");
	const { usedSize } = await ask(2, "Runtime.getHeapUsage");
	socket.close();
	return usedSize;
}

async function readers(bench: Bench, ms: number): Promise<Reads> {
	const until = Date.now() + ms;
	const reads: Reads = { times: [], failed: [] };
	await Promise.all(Array.from({ length: CLIENTS }, (_, n) => reader(bench, n, until, reads)));
	return reads;
}

/** One client with its own connection: a feed after the other, with the validators that it has. */
async function reader(bench: Bench, n: number, until: number, reads: Reads): Promise<void> {
	const random = seeded(n + 1);
	const etags = new Map<string, string>();
	const connection = await Connection.open(bench.port);
	await pause(random() * PAUSE_MS);
	while (Date.now() < until) {
		const path = `/c${Math.floor(random() * CATEGORIES)}.${FORMATS[Math.floor(random() * FORMATS.length)]}`;
		const known = etags.get(path);
		const validator = known === undefined ? "" : `If-None-Match: ${known}\r\n`;
		const began = performance.now();
		try {
			const { status, etag, bytes } = await connection.ask(
				`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${bench.port}\r\n${validator}\r\n`,
			);
			if (status === 200 && bytes > 100) etags.set(path, etag ?? "");
			else if (status !== 304) reads.failed.push(`${path}: ${status}, ${bytes} bytes`);
		} catch (error) {
			reads.failed.push(`${path}: ${String(error)}`);
			break;
		}
		reads.times.push(performance.now() - began);
		await pause(PAUSE_MS * (0.5 + random()));
	}
	connection.close();
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

function print(what: string, { times, failed }: Reads): void {
	const at = (part: number) => quantile(times, part).toFixed(1);
	console.log(
		`  ${what}: ${times.length} times, median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, failed ${failed.length}`,
	);
	for (const one of failed.slice(0, 3)) console.log(`    ${one}`);
}

function verdict(quiet: Reads, busy: Reads, memory: number): void {
	const times = quantile(busy.times, 0.99) / quantile(quiet.times, 0.5);
	const bad = [
		...(busy.failed.length + quiet.failed.length > 0 ? ["reads failed"] : []),
		...(times > MAX_TIMES_QUIET ? [`p99 is more than ${MAX_TIMES_QUIET} times the quiet median`] : []),
		...(memory > MAX_ISOLATE_BYTES ? [`more than ${megabytes(MAX_ISOLATE_BYTES)}`] : []),
	];
	console.log(`  the isolate holds ${megabytes(memory)}`);
	console.log(`  p99 under load is ${times.toFixed(1)} times the quiet median`);
	console.log(bad.length > 0 ? `TOO MUCH: ${bad.join("; ")}` : "ok");
	if (bad.length > 0) process.exitCode = 1;
}

function quantile(values: number[], part: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function megabytes(bytes: number): string {
	return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
