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
		speed[label] = {};
		memory[label] = {};
		for (const library of Object.keys(LIBRARIES)) {
			const figures = measure(library, input);
			const failed =
				figures && figures.failed > 0 ? ` (${figures.failed} of ${figures.documents} failed)` : "";
			speed[label][library] = figures ? `${figures.megabytesPerSecond.toFixed(1)}${failed}` : "died";
			memory[label][library] = figures ? figures.peakMegabytes.toFixed(0) : "died";
		}
	}
	console.log("raw parsing, MB/s (median)");
	console.table(speed);
	console.log("peak memory of one parse above the text itself, MB");
	console.table(memory);
}

function measure(library: string, input: string): Figures | null {
	try {
		const flags = ["--expose-gc", "--max-old-space-size=1024", MEASURE, library, input];
		return JSON.parse(execFileSync(process.execPath, flags, { encoding: "utf8", timeout: 180_000 }));
	} catch {
		// Out of memory or time: the table says so.
		return null;
	}
}
