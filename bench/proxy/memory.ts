import { readFile, writeFile } from "node:fs/promises";
import type { Agent } from "node:http";
import type { Workerd } from "../../test/servers/workerd.ts";
import { signer } from "../../test/web/proxy/worker.ts";
import { cpuMs } from "../serve/runtime.ts";
import { download } from "./download.ts";

const TIMES = 8;
const BYTES = 50_000_000;

/**
 * How far the process grows beyond its state before, while one client reads 50 MB: fast, and slower than the host
 * sends; the first time, and the median and the most of those after it.
 */
export async function memory(workerd: Workerd, agent: Agent, host: string): Promise<void> {
	for (const kind of ["", "chunked/"]) {
		for (const pauseMs of [0, 1]) {
			const address = workerd.url + (await signer.sign(`${host}/${kind}${BYTES}`));
			const peaks: number[] = [];
			let cpu = 0;
			for (let time = 0; time < TIMES; time++) {
				await writeFile(`/proc/${workerd.pid}/clear_refs`, "5");
				const before = await status(workerd.pid, "VmRSS");
				cpu = await cpuMs(workerd.pid);
				const bytes = await download(agent, address, { pauseMs });
				if (bytes !== BYTES) throw new Error(`${bytes} bytes arrived`);
				cpu = (await cpuMs(workerd.pid)) - cpu;
				peaks.push((await status(workerd.pid, "VmHWM")) - before);
			}
			const [first = 0, ...later] = peaks.map((peak) => peak / 1024);
			const sorted = later.toSorted((a, b) => a - b);
			console.log(
				`50 MB ${kind === "" ? "with" : "without"} a length, ${pauseMs === 0 ? "fast" : "slow"} client: peak ${first.toFixed(1)} MB above before, ` +
					`then ${sorted[sorted.length >> 1]?.toFixed(1)} (at most ${sorted.at(-1)?.toFixed(1)}); CPU ${cpu.toFixed(0)} ms`,
			);
		}
	}
}

async function status(pid: number, field: string): Promise<number> {
	const text = await readFile(`/proc/${pid}/status`, "utf8");
	return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(text)?.[1]);
}
