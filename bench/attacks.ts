import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attack, type Damage, published, type Reader } from "../test/browser/attackRange.ts";
import { launchChromium } from "../test/browser/chromium.ts";
import { ATTACKS } from "../test/stages/clean/attacks.ts";
import { faultsOf } from "../test/stages/clean/judge.ts";
import { mutate } from "../test/stages/clean/mutate.ts";
import { seededRandom } from "../test/stages/clean/random.ts";

const BATCH = 150;

/**
 * Every attack of the project, those of `xss.jsonl` in a corpora folder (lines with `input`), and `mixtures` seeded
 * mixtures of all of them, through the static judge and through Chromium as page, Atom and JSON Feed.
 */
export async function run(corporaDir?: string, mixtures = "3000", seed = "1"): Promise<void> {
	const own = ATTACKS.map((one) => one.html);
	const corpus = corporaDir === undefined ? [] : inputsIn(join(corporaDir, "xss.jsonl"));
	const known = [...own, ...corpus];
	const random = seededRandom(Number(seed));
	const short = known.filter((html) => html.length < 1_000);
	const all = [...known, ...Array.from({ length: Number(mixtures) }, () => mutate(short, random))];
	console.log(`${own.length} own, ${corpus.length} of the corpus, ${mixtures} mixtures (seed ${seed})`);

	const faulty = all.filter((html) => faultsOf(published(html)).length > 0);
	console.log(`static judge: ${faulty.length} dangerous`);
	for (const html of faulty.slice(0, 5)) console.log(`  ${JSON.stringify(html)} gives ${published(html)}`);
	if (faulty.length > 0) process.exitCode = 1;

	const browser = await launchChromium();
	for (const reader of ["page", "atom", "json"] satisfies Reader[]) {
		const damage: Damage = { executions: [], requests: [], misread: [] };
		for (let from = 0; from < all.length; from += BATCH) {
			const one = await attack(browser, reader, all.slice(from, from + BATCH));
			for (const kind of ["executions", "requests", "misread"] as const) damage[kind].push(...one[kind]);
		}
		const { executions, requests, misread } = damage;
		console.log(
			`Chromium, ${reader}: ${executions.length} executions, ${requests.length} requests, ${misread.length} misread`,
		);
		for (const found of [...executions, ...requests, ...misread].slice(0, 5)) console.log(`  ${found}`);
		if (executions.length + requests.length + misread.length > 0) process.exitCode = 1;
	}
	await browser.close();
}

function inputsIn(file: string): string[] {
	const lines = readFileSync(file, "utf8").trim().split("\n");
	return lines.map((line): string => JSON.parse(line).input);
}
