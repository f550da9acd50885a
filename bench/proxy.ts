import { Agent } from "node:http";
import { signer } from "../test/proxy/worker.ts";
import { startWorkerd, type Workerd } from "../test/servers/workerd.ts";
import { download } from "./proxy/download.ts";
import { startHost } from "./proxy/host.ts";
import { memory } from "./proxy/memory.ts";
import { cpuMs } from "./serve/runtime.ts";

interface Round {
	requestsPerSecond: number;
	/** CPU of the workerd process for one request, in milliseconds. */
	cpuMs: number;
}

const ROUNDS = 9;
const CLIENTS = 8;
/** Bodies of a small, a usual and a large picture, and how many are asked for in one round. */
const SIZES = [
	{ name: "10 KB", bytes: [10_000], requests: 1500 },
	{ name: "200 KB", bytes: [200_000], requests: 600 },
	{ name: "1 MB", bytes: [1_000_000], requests: 200 },
	{ name: "5 MB", bytes: [5_000_000], requests: 40 },
	// As many of each: what the pictures of an article may be.
	{ name: "mixed", bytes: [10_000, 50_000, 200_000, 500_000], requests: 600 },
];

const LABELS: Record<Name, string> = {
	bare: "bare fetch               ",
	least: "least that a proxy can be",
	proxy: "proxy                    ",
	new: "proxy, each address new  ",
};

/**
 * The proxy against a Worker that only fetches, in one workerd, in turns, and against the least that a Worker with
 * its duties can be (see test/proxy/worker.ts): `npm run bench -- proxy`. Then the memory of that process while 50 MB
 * pass through at once.
 */
export async function run(): Promise<void> {
	const host = await startHost();
	const workerd = await startWorkerd("test/proxy/worker.ts");
	const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
	try {
		for (const size of SIZES) await compare(workerd, agent, host.url, size);
		await memory(workerd, agent, host.url);
	} finally {
		agent.destroy();
		await workerd.close();
		await host.close();
	}
}

type Name = "bare" | "least" | "proxy" | "new";

/** What is measured in turns: the address of each request. */
async function candidates(
	targets: string[],
	requests: number,
): Promise<Record<Name, (at: number) => string>> {
	const target = (at: number) => targets[at % targets.length] ?? "";
	const known = await signer.signAll(targets);
	// Each address once: every signature has to be verified.
	const fresh = Array.from({ length: requests * (ROUNDS + 1) }, (_, at) => `${target(at)}?${at}`);
	const signed = [...(await signer.signAll(fresh)).values()];
	return {
		bare: (at) => `/bare?${target(at)}`,
		least: (at) => `/least?${target(at)}`,
		proxy: (at) => known.get(target(at)) ?? "",
		new: () => signed.pop() ?? "",
	};
}

async function compare(
	workerd: Workerd,
	agent: Agent,
	host: string,
	size: (typeof SIZES)[number],
): Promise<void> {
	const targets = size.bytes.map((bytes) => `${host}/${bytes}`);
	const paths = await candidates(targets, size.requests);
	const names = Object.keys(paths) as Name[];
	const rounds: Record<Name, Round[]> = { bare: [], least: [], proxy: [], new: [] };
	for (let round = 0; round <= ROUNDS; round++) {
		const from = (round >> 1) % names.length;
		const rotated = [...names.slice(from), ...names.slice(0, from)];
		for (const name of round % 2 ? rotated : rotated.toReversed()) {
			const one = await measure(workerd, agent, paths[name], size.requests);
			// The first round warms up.
			if (round > 0) rounds[name].push(one);
		}
	}
	const ratio = (name: Name, to: Name, key: keyof Round) =>
		median(rounds[name].map((one, at) => one[key] / (rounds[to][at]?.[key] ?? Number.NaN))).toFixed(2);
	for (const name of names) {
		const { perSecond, cpu } = {
			perSecond: median(rounds[name].map((one) => one.requestsPerSecond)),
			cpu: median(rounds[name].map((one) => one.cpuMs)),
		};
		console.log(
			`${size.name.padEnd(6)} ${LABELS[name]} ${perSecond.toFixed(0).padStart(5)}/s (${ratio(name, "bare", "requestsPerSecond")} of bare), ` +
				`CPU ${(cpu * 1000).toFixed(0).padStart(5)} µs (${ratio(name, "bare", "cpuMs")} of bare)`,
		);
	}
	console.log(
		`       proxy to the least: throughput ${ratio("proxy", "least", "requestsPerSecond")}, CPU ${ratio("proxy", "least", "cpuMs")}`,
	);
}

async function measure(
	workerd: Workerd,
	agent: Agent,
	path: (at: number) => string,
	requests: number,
): Promise<Round> {
	const cpu = await cpuMs(workerd.pid);
	const started = performance.now();
	let left = requests;
	const client = async () => {
		while (left-- > 0) await download(agent, workerd.url + path(left));
	};
	await Promise.all(Array.from({ length: CLIENTS }, client));
	const seconds = (performance.now() - started) / 1000;
	return { requestsPerSecond: requests / seconds, cpuMs: ((await cpuMs(workerd.pid)) - cpu) / requests };
}

function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
