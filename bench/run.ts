import { statSync } from "node:fs";
import { join } from "node:path";
import { nearest } from "../src/base/nearest.ts";
import { readWords, run, WordsError } from "../src/cli/terminal.ts";

/** A word behind the name of a benchmark: one of a few, or what kind of thing it is. */
type Word = readonly string[] | "FOLDER" | "NUMBER" | "NAME";

/** What each benchmark takes, in this order; those of the second list may be left out. */
export const BENCHMARKS: Readonly<Record<string, readonly [needed: Word[], may: Word[]]>> = {
	attacks: [[], ["FOLDER", "NUMBER", "NUMBER"]],
	clean: [[], ["FOLDER"]],
	feeds: [["FOLDER"], []],
	library: [[], []],
	load: [[], ["NUMBER"]],
	malformed: [[], []],
	memory: [[], ["NAME"]],
	page: [[], ["FOLDER"]],
	parse: [[], ["FOLDER"]],
	pointing: [["FOLDER"], []],
	proxy: [[], ["NAME"]],
	public: [[], ["NAME"]],
	quiet: [[], []],
	quota: [[], ["NUMBER", ["all", "lag", "price"]]],
	serve: [[], [["all", "filters"]]],
};

const USAGE = `usage: npm run bench -- BENCHMARK
${Object.keys(BENCHMARKS).map(usageOf).join("\n")}
  what is in brackets may be left out; a FOLDER holds a corpus, a NUMBER is of mixtures, seconds or hours`;

function usageOf(name: string): string {
	const [needed = [], may = []] = BENCHMARKS[name] ?? [];
	const optional = may.map((word) => `[${spelt(word)}]`);
	return `  ${[name, ...needed.map(spelt), ...optional].join(" ")}`;
}

function spelt(word: Word): string {
	return typeof word === "string" ? word : word.join("|");
}

/** Throws with what is wrong with the words behind a benchmark's name. */
function check(name: string, words: readonly string[]): void {
	const [needed = [], may = []] = BENCHMARKS[name] ?? [];
	const all = [...needed, ...may];
	const usage = `as in npm run bench --${usageOf(name).replace(/^ */, " ")}`;
	const extra = words[all.length];
	if (extra !== undefined) throw new WordsError(`"${extra}" is one word too many, ${usage}`);
	const missing = needed[words.length];
	if (missing !== undefined) throw new WordsError(`${spelt(missing)} is missing, ${usage}`);
	for (const [at, given] of words.entries()) {
		const wanted = all[at] ?? "NAME";
		if (!isRight(given, wanted))
			throw new WordsError(`found "${given}", expected ${wantedAs(wanted)}, ${usage}`);
	}
}

function isRight(given: string, wanted: Word): boolean {
	if (wanted === "FOLDER") return statSync(given, { throwIfNoEntry: false })?.isDirectory() === true;
	if (wanted === "NUMBER") return Number(given) > 0 && Number.isFinite(Number(given));
	return wanted === "NAME" || wanted.includes(given);
}

function wantedAs(word: Word): string {
	if (word === "FOLDER") return "a folder that is there";
	return word === "NUMBER" ? "a number above 0" : `one of ${spelt(word)}`;
}

/** `npm run bench -- NAME [WORDS]`: runs the benchmark of that name, or lists them. */
async function main(given: string[]): Promise<number> {
	const { positionals } = readWords(given, {}, true);
	const [name, ...words] = positionals;
	if (name === undefined) throw new WordsError(`a benchmark is missing\n\n${USAGE}`);
	if (!Object.hasOwn(BENCHMARKS, name)) {
		const meant = nearest(name, Object.keys(BENCHMARKS));
		throw new WordsError(
			`there is no benchmark "${name}"${meant === null ? "" : `: did you mean "${meant}"?`}\n\n${USAGE}`,
		);
	}
	check(name, words);
	const benchmark: { run(...words: string[]): Promise<void> | void } = await import(
		join(import.meta.dirname, `${name}.ts`)
	);
	await benchmark.run(...words);
	return Number(process.exitCode ?? 0);
}

if (import.meta.main) await run(USAGE, main);
