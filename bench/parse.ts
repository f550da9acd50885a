import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { LIBRARIES } from "./parse/libraries.ts";
import type { Figures } from "./parse/measure.ts";

const SIZES = [10, 100, 1000, 10_000];
const MEASURE = join(import.meta.dirname, "parse/measure.ts");

/**
 * Throughput and peak memory of raw parsing, tributary beside three libraries: on the feeds of a folder, when one is
 * given, and on generated feeds from 10 to 10,000 entries. Each figure comes from a process of its own.
 */
export async function run(corpora?: string): Promise<void> {
	const generated = ["rss", "atom"].flatMap((kind) => SIZES.map((size) => `${kind}:${size}`));
	const speed: Record<string, Record<string, string>> = {};
	const memory: Record<string, Record<string, string>> = {};
	for (const input of [...(corpora ? [corpora] : []), ...generated]) {
		const label = input === corpora ? "corpora" : input;
		const figures = measure<Record<string, Figures>>("speed", input);
		speed[label] = Object.fromEntries(Object.entries(figures ?? {}).map(([name, one]) => [name, cell(one)]));
		const used = Object.keys(LIBRARIES).map((name) => [
			name,
			measure<number>("memory", input, name)?.toFixed(0) ?? "died",
		]);
		memory[label] = Object.fromEntries(used);
	}
	console.log("raw parsing, MB/s of the fastest round / of the median one, the libraries in turns");
	console.table(speed);
	console.log("peak memory of one parse above the text itself, MB");
	console.table(memory);
}

function cell({ megabytesPerSecond, median, failed, documents }: Figures): string {
	const rates = `${megabytesPerSecond.toFixed(1)} / ${median.toFixed(1)}`;
	return failed > 0 ? `${rates} (${failed} of ${documents} failed)` : rates;
}

function measure<T>(...args: string[]): T | null {
	try {
		const flags = ["--expose-gc", "--max-old-space-size=1024", MEASURE, ...args];
		return JSON.parse(execFileSync(process.execPath, flags, { encoding: "utf8", timeout: 180_000 }));
	} catch {
		// Out of memory or time: the table says so.
		return null;
	}
}
