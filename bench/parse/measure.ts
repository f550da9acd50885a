import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decode } from "../../src/stages/decode/decode.ts";
import { atomOf, rssOf } from "./generate.ts";
import { LIBRARIES, type Parse } from "./libraries.ts";

/** What one library did with one input. */
export interface Figures {
	/** MB of UTF-8 in a second, of the fastest round: what else the machine does only slows rounds down. */
	megabytesPerSecond: number;
	/** The same of the median round. */
	median: number;
	documents: number;
	failed: number;
}

const MIN_ROUNDS = 5;
const MAX_MS = 6000;

/**
 * `measure.ts speed INPUT` times all libraries in turns, so that each has the same share of a busy machine;
 * `measure.ts memory INPUT LIBRARY` parses once in a process of its own. INPUT is `rss:1000`, `atom:1000` or a folder.
 */
async function main(what: string, input: string, library: string): Promise<void> {
	const texts = textsOf(input);
	console.log(JSON.stringify(what === "memory" ? await memory(library, texts) : await speed(texts)));
}

async function speed(texts: string[]): Promise<Record<string, Figures>> {
	const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
	const times: Record<string, number[]> = {};
	const failed: Record<string, number> = {};
	const parsers: [string, Parse][] = [];
	for (const [name, open] of Object.entries(LIBRARIES)) parsers.push([name, await open()]);
	const start = performance.now();
	for (let rounds = 0; rounds < MIN_ROUNDS || performance.now() - start < MAX_MS; rounds++) {
		for (const [name, parse] of parsers) {
			const from = performance.now();
			failed[name] = (await round(parse, texts)).failed;
			times[name] = [...(times[name] ?? []), performance.now() - from];
		}
	}
	const figures = Object.entries(times).map(([name, all]) => {
		const sorted = all.sort((one, other) => one - other);
		const rate = (time = 0) => size / (time / 1000);
		const median = rate(sorted[sorted.length >> 1]);
		return [
			name,
			{ megabytesPerSecond: rate(sorted[0]), median, documents: texts.length, failed: failed[name] },
		];
	});
	return Object.fromEntries(figures);
}

/** The largest resident set while all is parsed once, less what it was before, MB. */
async function memory(library: string, texts: string[]): Promise<number> {
	const parse = await LIBRARIES[library]?.();
	if (!parse) throw new Error(`no such library: ${library}`);
	globalThis.gc?.();
	const before = process.memoryUsage().rss;
	await round(parse, texts);
	return Math.max(0, process.resourceUsage().maxRSS * 1024 - before) / 1e6;
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

await main(process.argv[2] ?? "", process.argv[3] ?? "", process.argv[4] ?? "");
