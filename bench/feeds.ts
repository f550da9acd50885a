import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "../src/cli/inspect/ask.ts";
import { WordsError } from "../src/cli/terminal.ts";
import { inspectedLine } from "../src/read/inspect/json.ts";
import { decode } from "../src/stages/decode/decode.ts";
import { type Case, type Figures, type Judge, judgeIn, type Line } from "./feeds/judge.ts";
import { PEERS } from "./feeds/peers.ts";

type Reader = (one: Case, path: string) => Promise<Line>;

/**
 * How many cases of `DIR/corpora/feeds` tributary and three libraries get wholly right, by the judge in `DIR/judges`.
 * The peers are given text that is already decoded; tributary gets bytes and headers, as the Worker does.
 */
export async function run(dir: string): Promise<void> {
	for (const part of [join(dir, "judges"), join(dir, "corpora", "feeds")])
		if (!existsSync(part)) throw new WordsError(`there is no ${part}, where this benchmark finds its cases`);
	const judge = await judgeIn(dir);
	const folder = join(dir, "corpora", "feeds");
	const cases = judge.readLines(join(folder, "cases.jsonl"));
	const table: Record<string, Record<string, string>> = {};
	for (const [name, read] of Object.entries(READERS)) {
		const pairs = await Promise.all(
			cases.map(async (one) => ({ case: one, line: await lineOf(read, one, folder) })),
		);
		table[name] = row(pairs, judge);
	}
	console.log("right of so many cases; errors are inputs that a library gave up on");
	console.table(table);
}

const READERS: Record<string, Reader> = {
	tributary: async ({ url, headers, group }, input) => {
		// What is expected of this group is resolved addresses, which cleaning makes.
		const stage = group === "wellformed/base" ? "clean" : "parse";
		const asked = { input, url, headers, as: "feed", stage, now: Date.now(), timezone: "UTC" } as const;
		return JSON.parse(inspectedLine((await ask(asked)).inspected));
	},
	...Object.fromEntries(
		Object.entries(PEERS).map(([name, parse]): [string, Reader] => [
			name,
			async ({ url, headers }, path) => {
				const contentType = headers["content-type"] ?? null;
				return parse(decode(readFileSync(path), { contentType }).text, headers["content-location"] ?? url);
			},
		]),
	),
};

async function lineOf(read: Reader, one: Case, folder: string): Promise<Line> {
	try {
		return await read(one, join(folder, one.file));
	} catch (error) {
		// The judge counts it.
		return { error: { message: error instanceof Error ? error.message : String(error) } };
	}
}

function row(pairs: { case: Case; line: Line }[], judge: Judge): Record<string, string> {
	const { figures } = judge.scoreCases(pairs);
	const cells: Record<string, string> = {
		all: `${figures.right} of ${figures.cases}`,
		"%": String(figures.pct),
		errors: String(figures.errors),
	};
	for (const group of [...new Set(pairs.map((pair) => pair.case.group))].sort()) {
		const part: Figures = judge.scoreCases(pairs.filter((pair) => pair.case.group === group)).figures;
		cells[group.replace(/^wellformed\//, "")] = `${part.right}/${part.cases}`;
	}
	return cells;
}
