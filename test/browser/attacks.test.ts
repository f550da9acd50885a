import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ATTACKS } from "../stages/clean/attacks.ts";
import { mutate } from "../stages/clean/mutate.ts";
import { seededRandom } from "../stages/clean/random.ts";
import { attack, attackUncleaned, type Reader } from "./attackRange.ts";
import { launchChromium } from "./chromium.ts";

const OWN = ATTACKS.map((one) => one.html);
const MIXTURES = 1_500;
const BATCH = 150;

let browser: Browser;
beforeAll(async () => {
	browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(["page", "atom", "json"] satisfies Reader[])("in Chromium, shown as %s", (reader) => {
	it("no attack runs, asks for anything, or is read otherwise", async () => {
		await expectNoDamage(reader, OWN);
	});

	it(`nor does any of ${MIXTURES} mixtures of them`, async () => {
		const random = seededRandom(reader.length);
		const short = OWN.filter((html) => html.length < 600);
		await expectNoDamage(
			reader,
			Array.from({ length: MIXTURES }, () => mutate(short, random)),
		);
	});
});

it("the same attacks do all of that when they are not cleaned", async () => {
	const harmful = ATTACKS.filter((one) => one.family === "handler" || one.family === "mutation").map(
		(one) => one.html,
	);
	const damage = await attackUncleaned(browser, harmful);
	expect(damage.executions.length).toBeGreaterThan(20);
	expect(damage.requests.length).toBeGreaterThan(10);
});

async function expectNoDamage(reader: Reader, attacks: readonly string[]): Promise<void> {
	for (let from = 0; from < attacks.length; from += BATCH) {
		const damage = await attack(browser, reader, attacks.slice(from, from + BATCH));
		expect(damage).toEqual({ executions: [], requests: [], misread: [] });
	}
}
