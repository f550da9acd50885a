import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answers, type RunningWorker, startWorker } from "../test/samples/wrangler.ts";
import { hostOf, type SourceFarm, seeded, startFarm } from "./quota/sources.ts";

const SOURCES = 1_000;
const HOSTS = 200;
const CATEGORIES = 10;
const CLIENTS = 50;
/** Between two reads of one client. */
const PAUSE_MS = 400;
const SECONDS = 60;
const MAX_TIMES_QUIET = 5;
const MAX_ISOLATE_BYTES = 128 * 1024 * 1024;
const FORMATS = ["atom", "rss", "json"];

interface Reads {
	times: number[];
	failed: string[];
}

const TOKEN = "bench-token-of-no-use";

/** A deployment in `wrangler dev`. */
interface Bench {
	get: (path: string, init?: RequestInit) => Promise<Response>;
	/** What the Worker's isolate, its objects included, holds after a collection, bytes. */
	heap: () => Promise<number>;
	close: () => Promise<void>;
}

/**
 * The whole Worker in `wrangler dev` under load: 50 clients read its feeds, first while nothing else happens, then
 * while each of 1,000 sources on 200 host names is fetched every minute. On loopback; it takes some three minutes.
 */
export async function run(seconds = String(SECONDS)): Promise<void> {
	const ms = Number(seconds) * 1000;
	const folder = mkdtempSync(join(tmpdir(), "tributary-load-"));
	const hosts = Array.from({ length: HOSTS }, (_, n) => hostOf(n));
	const farm = await startFarm(hosts, { newsPercent: 10, latencyMs: 50, entries: 20 }, seeded(3));
	try {
		let bench = await start(folder, farm, "1d");
		const first = await refreshAll(bench);
		console.log(`${SOURCES} sources on ${HOSTS} hosts fetched for the first time in ${first.toFixed(1)} s`);
		// Compiled, and with all copies where they belong.
		await readers(bench, ms / 4);
		const quiet = await readers(bench, ms);
		print("quiet", quiet);
		await bench.close();
		bench = await start(folder, farm, "1m");
		try {
			await readers(bench, ms / 4);
			const polls = farm.polls();
			const [busy, delays] = await Promise.all([
				readers(bench, 2 * ms),
				changes(bench, farm, Date.now() + 2 * ms),
			]);
			print(`while ${farm.polls() - polls} polls were made`, busy);
			print("from a change at a source to the served feed, refreshed by hand", { times: delays, failed: [] });
			verdict(quiet, busy, await bench.heap());
		} finally {
			await bench.close();
		}
	} finally {
		await farm.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function start(folder: string, farm: SourceFarm, every: string): Promise<Bench> {
	const sources = join(folder, `sources-${every}.toml`);
	const stanza = (n: number) =>
		`[[sources]]\nid = "s${n}"\nurl = "${farm.url(n, hostOf(n % HOSTS))}"\ncategory = "c${n % CATEGORIES}"\nevery = "${every}"\n`;
	writeFileSync(sources, Array.from({ length: SOURCES }, (_, n) => stanza(n)).join("\n"));
	const [port, inspectorPort] = [await freePort(), await freePort()];
	const allowHosts = Array.from({ length: HOSTS }, (_, n) => hostOf(n)).join(",");
	const worker: RunningWorker = startWorker({
		port,
		sources,
		folder,
		adminToken: TOKEN,
		allowHosts,
		inspectorPort,
	});
	await answers(worker);
	return {
		get: (path, init) => fetch(worker.origin + path, init),
		heap: () => heapOf(inspectorPort),
		close: () => worker.stop(),
	};
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});
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

/** One client: a feed after the other, with the validators that it has. */
async function reader(bench: Bench, n: number, until: number, reads: Reads): Promise<void> {
	const random = seeded(n + 1);
	const etags = new Map<string, string>();
	await pause(random() * PAUSE_MS);
	while (Date.now() < until) {
		const path = `/c${Math.floor(random() * CATEGORIES)}.${FORMATS[Math.floor(random() * FORMATS.length)]}`;
		const etag = etags.get(path);
		const began = performance.now();
		try {
			const answer = await bench.get(path, { headers: etag ? { "If-None-Match": etag } : {} });
			const body = await answer.text();
			if (answer.status === 200 && body.length > 100) etags.set(path, answer.headers.get("ETag") ?? "");
			else if (answer.status !== 304) reads.failed.push(`${path}: ${answer.status} ${body.slice(0, 100)}`);
		} catch (error) {
			reads.failed.push(`${path}: ${String(error)}`);
		}
		reads.times.push(performance.now() - began);
		await pause(PAUSE_MS * (0.5 + random()));
	}
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

/** Changes one source after the other, has it refreshed and looks for the entry in its category. */
async function changes(bench: Bench, farm: SourceFarm, until: number): Promise<number[]> {
	const delays: number[] = [];
	for (let n = 0; Date.now() < until; n = (n + 7) % SOURCES) {
		const title = farm.publish(n);
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
