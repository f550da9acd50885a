import { readdir, readFile, writeFile } from "node:fs/promises";
import { Agent, get } from "node:http";
import { Worker } from "node:worker_threads";
import { signer } from "../test/proxy/worker.ts";
import { startWorkerd, type Workerd } from "../test/servers/workerd.ts";

interface Round {
	requestsPerSecond: number;
	/** CPU of the workerd process for one request, in milliseconds. */
	cpuMs: number;
}

const ROUNDS = 9;
const CLIENTS = 8;
/** Bodies of a small, a usual and a large picture, and how many are asked for in one round. */
const SIZES = [
	{ name: "10 KB", bytes: 10_000, requests: 1500 },
	{ name: "200 KB", bytes: 200_000, requests: 600 },
	{ name: "1 MB", bytes: 1_000_000, requests: 200 },
	{ name: "5 MB", bytes: 5_000_000, requests: 40 },
];

/**
 * The proxy against a Worker that only fetches, in one workerd, in turns: `node bench/run.ts proxy`. Then the
 * memory of that process while 50 MB pass through at once.
 */
export async function run(): Promise<void> {
	const host = await startHost();
	const workerd = await startWorkerd("test/proxy/worker.ts");
	const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
	try {
		for (const size of SIZES) await compare(workerd, agent, `${host.url}/${size.bytes}`, size);
		await memory(workerd, agent, host.url);
	} finally {
		agent.destroy();
		await workerd.close();
		await host.close();
	}
}

async function compare(
	workerd: Workerd,
	agent: Agent,
	target: string,
	size: (typeof SIZES)[number],
): Promise<void> {
	const paths = { bare: `/bare?${target}`, proxy: await signer.sign(target) };
	const rounds = { bare: [] as Round[], proxy: [] as Round[] };
	for (let round = 0; round < ROUNDS + 1; round++) {
		for (const name of round % 2 === 0 ? (["bare", "proxy"] as const) : (["proxy", "bare"] as const)) {
			const one = await measure(workerd, agent, paths[name], size.requests);
			// The first round warms up.
			if (round > 0) rounds[name].push(one);
		}
	}
	const ratio = (key: keyof Round) =>
		median(rounds.proxy.map((one, at) => one[key] / (rounds.bare[at]?.[key] ?? one[key])));
	const of = (name: "bare" | "proxy", key: keyof Round) => median(rounds[name].map((one) => one[key]));
	console.log(
		`${size.name}: proxy ${of("proxy", "requestsPerSecond").toFixed(0)}/s, bare fetch ${of("bare", "requestsPerSecond").toFixed(0)}/s, ` +
			`ratio ${ratio("requestsPerSecond").toFixed(2)}; CPU ${of("proxy", "cpuMs").toFixed(3)} and ${of("bare", "cpuMs").toFixed(3)} ms`,
	);
}

async function measure(workerd: Workerd, agent: Agent, path: string, requests: number): Promise<Round> {
	const cpu = await cpuMs(workerd.pid);
	const started = performance.now();
	let left = requests;
	const client = async () => {
		while (left-- > 0) await download(agent, workerd.url + path);
	};
	await Promise.all(Array.from({ length: CLIENTS }, client));
	const seconds = (performance.now() - started) / 1000;
	return { requestsPerSecond: requests / seconds, cpuMs: ((await cpuMs(workerd.pid)) - cpu) / requests };
}

/** Reads a body to its end, as slowly as `pauseMs` for each chunk; resolves with its bytes. */
function download(agent: Agent, address: string, pauseMs = 0): Promise<number> {
	return new Promise((done, fail) => {
		get(address, { agent }, (response) => {
			let bytes = 0;
			response.on("data", (chunk: Buffer) => {
				bytes += chunk.length;
				if (pauseMs === 0) return;
				response.pause();
				setTimeout(() => response.resume(), pauseMs);
			});
			response.on("error", fail);
			response.on("end", () =>
				response.statusCode === 200 ? done(bytes) : fail(new Error(`status ${response.statusCode}`)),
			);
		}).on("error", fail);
	});
}

/** How far the process grows beyond its state before, while one client reads 50 MB: fast, and slower than the host sends. */
async function memory(workerd: Workerd, agent: Agent, host: string): Promise<void> {
	for (const kind of ["", "chunked/"]) {
		for (const pauseMs of [0, 1]) {
			const address = workerd.url + (await signer.sign(`${host}/${kind}50000000`));
			await download(agent, address);
			await writeFile(`/proc/${workerd.pid}/clear_refs`, "5");
			const before = await status(workerd.pid, "VmRSS");
			const bytes = await download(agent, address, pauseMs);
			const peak = await status(workerd.pid, "VmHWM");
			const how = `${kind === "" ? "with" : "without"} a length, ${pauseMs === 0 ? "fast" : "slow"} client`;
			console.log(
				`50 MB ${how}: ${bytes} bytes, peak ${((peak - before) / 1024).toFixed(1)} MB above ${(before / 1024).toFixed(0)} MB`,
			);
		}
	}
}

async function status(pid: number, field: string): Promise<number> {
	const text = await readFile(`/proc/${pid}/status`, "utf8");
	return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(text)?.[1]);
}

/** CPU time of all threads of a process, by the scheduler's own account in nanoseconds. */
async function cpuMs(pid: number): Promise<number> {
	const threads = await readdir(`/proc/${pid}/task`);
	const times = threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/schedstat`, "utf8"));
	return (await Promise.all(times)).reduce((sum, text) => sum + Number(text.split(" ")[0]), 0) / 1e6;
}

/** A host of pictures in a thread of its own: `/{bytes}` with a length, `/chunked/{bytes}` without. */
async function startHost(): Promise<{ url: string; close: () => Promise<unknown> }> {
	const worker = new Worker(HOST, { eval: true });
	const port = await new Promise<number>((found) => worker.once("message", found));
	return { url: `http://127.0.0.1:${port}`, close: () => worker.terminate() };
}

const HOST = `
const { createServer } = require("node:http");
const { parentPort } = require("node:worker_threads");
const chunk = Buffer.alloc(64 * 1024, 7);
const server = createServer((request, response) => {
	let left = Number(request.url.split("/").at(-1));
	response.writeHead(200, { "Content-Type": "image/jpeg", ETag: '"x"', ...(request.url.startsWith("/chunked") ? {} : { "Content-Length": left }) });
	const pour = () => {
		while (left > 0) {
			const part = left < chunk.length ? chunk.subarray(0, left) : chunk;
			left -= part.length;
			if (!response.write(part)) return;
		}
		response.end();
	};
	response.on("drain", pour);
	pour();
});
server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;

function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
