import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Parser } from "htmlparser2";
import { DOMParser } from "linkedom";
import { parseFragment } from "../src/base/html/fragment.ts";
import { cleanHtml } from "../src/stages/clean/clean.ts";
import { sampleEntries } from "../test/stages/clean/sampleEntries.ts";
import { median } from "./figures/quantile.ts";

/** Cleaning may cost this many times a bare parse and serialise by linkedom. */
const MAX_RATIO = 1.1;
const ROUNDS = 9;
const FRAME = "<!doctype html><html><head></head><body>";

/**
 * What cleaning costs beside a bare linkedom parse and serialise of the same text, in CPU time of this process; the
 * two alternate, and the median of the rounds' ratios counts. With a corpora folder its pages are cleaned as well.
 */
export function run(corporaDir?: string): void {
	const sets: Record<string, string[]> = { "sample entries": sampleEntries(400) };
	const pages = corporaDir === undefined ? [] : pagesIn(join(corporaDir, "articles"));
	if (pages.length > 0) sets["corpus pages"] = pages;
	for (const [name, texts] of Object.entries(sets)) report(name, texts);
}

function report(name: string, texts: string[]): void {
	const chars = texts.reduce((sum, text) => sum + text.length, 0);
	console.log(`${name}: ${texts.length} texts, ${Math.round(chars / 1000)} thousand characters`);
	const steps: Record<string, (text: string) => unknown> = {
		"htmlparser2, tokens only": (text) => new Parser({}).end(text),
		"linkedom, parse": (text) => bareParse(text),
		"linkedom, filled by us": (text) => parseFragment(text),
		"linkedom, parse and serialise": (text) => bareParse(text).toString(),
		cleaning: (text) => cleanHtml(text, { baseUrl: "https://site.example/a/", media: "auto" }),
	};
	const times = Object.fromEntries(Object.keys(steps).map((step): [string, number[]] => [step, []]));
	for (let round = 0; round <= ROUNDS; round++) {
		for (const [step, work] of Object.entries(steps)) {
			const spent = cpuMs(() => {
				for (const text of texts) work(text);
			});
			// The first round only warms up the compiler.
			if (round > 0) times[step]?.push(spent);
		}
	}
	for (const [step, all] of Object.entries(times)) {
		console.log(`  ${step.padEnd(32)}${median(all).toFixed(1).padStart(9)} ms`);
	}
	const bare = times["linkedom, parse and serialise"] ?? [];
	const ratio = median((times.cleaning ?? []).map((spent, i) => spent / (bare[i] ?? Number.NaN)));
	console.log(
		`  cleaning : bare = ${ratio.toFixed(2)} (at most ${MAX_RATIO}) ${ratio <= MAX_RATIO ? "ok" : "TOO DEAR"}`,
	);
	if (!(ratio <= MAX_RATIO)) process.exitCode = 1;
}

function bareParse(text: string): { toString(): string } {
	return new DOMParser().parseFromString(FRAME + text, "text/html");
}

function cpuMs(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

function pagesIn(dir: string): string[] {
	if (!existsSync(dir)) return [];
	const names = readdirSync(dir).filter((name) => name.endsWith(".html.gz"));
	return names.slice(0, 60).map((name) => gunzipSync(readFileSync(join(dir, name))).toString("utf8"));
}
