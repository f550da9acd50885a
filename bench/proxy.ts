import { Agent } from "node:http";
import { WordsError } from "../src/cli/terminal.ts";
import { startWorkerd, type Workerd } from "../test/servers/workerd.ts";
import { signer } from "../test/web/proxy/worker.ts";
import { median } from "./figures/quantile.ts";
import { BROWSER } from "./proxy/browser.ts";
import { download } from "./proxy/download.ts";
import { startHost } from "./proxy/host.ts";
import { memory } from "./proxy/memory.ts";
import { cpuMs } from "./serve/runtime.ts";

interface Round {
	requestsPerSecond: number;
	/** CPU of the workerd process for one request, in milliseconds. */
	cpuMs: number;
}

/** Many short ones, for the machine's pace changes from second to second: what is compared has to be near. */
const ROUNDS = 31;
/** Further ones before them. */
const WARM_UP = 5;
const CLIENTS = 8;
/** Bodies of a small, a usual and a large picture, and how many are asked for in one round. */
const KINDS: Kind[] = [
	{ name: "10 KB", bytes: [10_000], requests: 500 },
	// Neither the host nor the client says more than it must: each header of ours counts the most here.
	{ name: "terse", bytes: [10_000], requests: 500, terse: true },
	{ name: "200 KB", bytes: [200_000], requests: 200 },
	{ name: "1 MB", bytes: [1_000_000], requests: 64 },
	{ name: "5 MB", bytes: [5_000_000], requests: 16 },
	// As many of each: what the pictures of an article may be.
	{ name: "mixed", bytes: [10_000, 50_000, 200_000, 500_000], requests: 200 },
];

interface Kind {
	name: string;
	bytes: number[];
	requests: number;
	terse?: true;
}

const LABELS = {
	bare: "bare pass-through        ",
	address: "bare fetch of the address",
	least: "least that a proxy can be",
	proxy: "proxy                    ",
	new: "proxy, each address new  ",
};

type Name = keyof typeof LABELS;

/**
 * The proxy against a Worker that only passes on, the request as it is and the answer as it is, in one workerd, in
 * turns; beside it one that asks for the address without the client's headers, and the least that a Worker with the
 * proxy's duties can be (see test/web/proxy/worker.ts): `npm run bench -- proxy`. The host says what content networks
 * say, the clients what a browser says. Then the memory of that process while 50 MB pass through at once.
 * `npm run bench -- proxy '10 KB'`: bodies of that kind alone.
 */
export async function run(only = "all"): Promise<void> {
	const kinds = KINDS.filter(({ name }) => only === "all" || only === name);
	if (kinds.length === 0)
		throw new WordsError(`no bodies are called "${only}": all, ${KINDS.map(({ name }) => name).join(", ")}`);
	const host = await startHost();
	const workerd = await startWorkerd("test/web/proxy/worker.ts");
	const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
	try {
		for (const kind of kinds) await compare(workerd, agent, host.url, kind);
		if (only === "all") await memory(workerd, agent, host.url);
	} finally {
		agent.destroy();
		await workerd.close();
		await host.close();
	}
}

/** What is measured in turns: the address of each request. */
async function candidates(
	targets: string[],
	requests: number,
): Promise<Record<Name, (at: number) => string>> {
	const target = (at: number) => targets[at % targets.length] ?? "";
	const known = await signer.signAll(targets);
	// Each address once: every signature has to be verified.
	const fresh = Array.from({ length: requests * (ROUNDS + WARM_UP) }, (_, at) => `${target(at)}?${at}`);
	const signed = [...(await signer.signAll(fresh)).values()];
	return {
		bare: (at) => `/through?${target(at)}`,
		address: (at) => `/bare?${target(at)}`,
		least: (at) => `/least?${target(at)}`,
		proxy: (at) => known.get(target(at)) ?? "",
		new: () => signed.pop() ?? "",
	};
}

async function compare(workerd: Workerd, agent: Agent, host: string, kind: Kind): Promise<void> {
	const targets = kind.bytes.map((bytes) => `${host}/${kind.terse ? "terse/" : ""}${bytes}`);
	const paths = await candidates(targets, kind.requests);
	const ask = (path: string) =>
		download(agent, workerd.url + path, { headers: kind.terse ? {} : BROWSER }).then(() => undefined);
	const names = Object.keys(paths) as Name[];
	const rounds: Record<Name, Round[]> = { bare: [], address: [], least: [], proxy: [], new: [] };
	for (let round = 0; round < ROUNDS + WARM_UP; round++) {
		const from = (round >> 1) % names.length;
		const rotated = [...names.slice(from), ...names.slice(0, from)];
		for (const name of round % 2 ? rotated : rotated.toReversed()) {
			const one = await measure(workerd.pid, kind.requests, (at) => ask(paths[name](at)));
			if (round >= WARM_UP) rounds[name].push(one);
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
			`${kind.name.padEnd(6)} ${LABELS[name]} ${perSecond.toFixed(0).padStart(5)}/s (${ratio(name, "bare", "requestsPerSecond")} of bare), ` +
				`CPU ${(cpu * 1000).toFixed(0).padStart(5)} µs (${ratio(name, "bare", "cpuMs")} of bare)`,
		);
	}
	console.log(
		`       proxy to the least: throughput ${ratio("proxy", "least", "requestsPerSecond")}, CPU ${ratio("proxy", "least", "cpuMs")}`,
	);
}

async function measure(pid: number, requests: number, ask: (at: number) => Promise<void>): Promise<Round> {
	const cpu = await cpuMs(pid);
	const started = performance.now();
	let left = requests;
	const client = async () => {
		while (left-- > 0) await ask(left);
	};
	await Promise.all(Array.from({ length: CLIENTS }, client));
	const seconds = (performance.now() - started) / 1000;
	return { requestsPerSecond: requests / seconds, cpuMs: ((await cpuMs(pid)) - cpu) / requests };
}
