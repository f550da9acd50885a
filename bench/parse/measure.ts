import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../../src/decode/decode.ts";
import { atomOf, rssOf } from "./generate.ts";
import { LIBRARIES, type Parse } from "./libraries.ts";

/** What one library did with one input; printed as JSON by the process that measured it. */
export interface Figures {
	/** MB of UTF-8 in a second; the median of the rounds. */
	megabytesPerSecond: number;
	/** The largest resident set of the process, less what it was before the first round, MB. */
	peakMegabytes: number;
	documents: number;
	failed: number;
	entries: number;
}

const MIN_ROUNDS = 3;
const MAX_MS = 1000;

/** `measure.ts LIBRARY INPUT`, each in a process of its own: INPUT is `rss:1000`, `atom:1000` or a folder of feeds. */
async function main(library: string, input: string): Promise<void> {
	const texts = textsOf(input);
	const parse = await LIBRARIES[library]?.();
	if (!parse) throw new Error(`no such library: ${library}`);
	const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	globalThis.gc?.();
	const before = process.memoryUsage().rss;
	const first = await round(parse, texts);
	const peak = process.resourceUsage().maxRSS * 1024;
	const times: number[] = [];
	const start = performance.now();
	while (times.length < MIN_ROUNDS || performance.now() - start < MAX_MS) {
		const from = performance.now();
		await round(parse, texts);
		times.push(performance.now() - from);
	}
	const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
	const figures: Figures = {
		megabytesPerSecond: size / 1e6 / (median / 1000),
		peakMegabytes: Math.max(0, peak - before) / 1e6,
		documents: texts.length,
		...first,
	};
	console.log(JSON.stringify(figures));
}

async function round(parse: Parse, texts: string[]): Promise<{ failed: number; entries: number }> {
	let failed = 0;
	let entries = 0;
	for (const text of texts) {
		try {
			entries += await parse(text);
		} catch {
			// Counted: how many documents a library gives up on is part of the comparison.
			failed++;
		}
	}
	return { failed, entries };
}

function textsOf(input: string): string[] {
	const [kind, count] = input.split(":");
	if (kind === "rss") return [rssOf(Number(count))];
	if (kind === "atom") return [atomOf(Number(count))];
	return filesIn(input).map((file) => decode(readFileSync(file), {}).text);
}

function filesIn(path: string): string[] {
	if (statSync(path).isFile()) return /\.(?:xml|rss|atom|rdf|json)$/.test(path) ? [path] : [];
	return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

await main(process.argv[2] ?? "", process.argv[3] ?? "");
