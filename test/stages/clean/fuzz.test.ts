import { expect, it } from "vitest";
import { cleanHtml } from "../../../src/stages/clean/clean.ts";
import { ATTACKS } from "./attacks.ts";
import { faultsOf } from "./judge.ts";
import { mutate } from "./mutate.ts";
import { seededRandom } from "./random.ts";
import { sampleEntries } from "./sampleEntries.ts";

/** `FUZZ=100000 FUZZ_SEED=7 npx vitest run test/clean/fuzz.test.ts` looks further. */
const RUNS = Number(process.env.FUZZ ?? 4_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_120);
const TEXTS = [
	...ATTACKS.map((one) => one.html).filter((html) => html.length < 600),
	...sampleEntries(5).map((one) => one.slice(0, 500)),
];

it(`finds no fault in ${RUNS} mixtures, and nothing to clean a second time`, { timeout: 600_000 }, () => {
	const random = seededRandom(SEED);
	const policies = ["auto", "proxy", "direct"] as const;
	for (let run = 0; run < RUNS; run++) {
		const html = mutate(TEXTS, random);
		const options = { baseUrl: random.pick(["https://site.example/a/", null]), media: random.pick(policies) };
		const once = cleanHtml(html, options).html;
		const faults = faultsOf(once);
		if (faults.length > 0)
			expect.fail(`run ${run}: ${JSON.stringify(html)} gives ${once}: ${faults.join("; ")}`);
		const twice = cleanHtml(once, options).html;
		if (twice !== once) expect.fail(`run ${run}: ${JSON.stringify(html)}\nonce:  ${once}\ntwice: ${twice}`);
	}
});
