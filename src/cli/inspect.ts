import { printable } from "../base/printable.ts";
import { inspectedLine } from "../read/inspect/json.ts";
import { argumentsOf, USAGE } from "./inspect/arguments.ts";
import { ask } from "./inspect/ask.ts";
import { batchOf } from "./inspect/batch.ts";
import { deployedRefusal } from "./inspect/load.ts";
import { forPeople } from "./inspect/report.ts";
import { complain, run } from "./terminal.ts";

/** Shows what the Worker would make of feeds and pages; see `npm run inspect` without arguments. */
async function main(words: string[]): Promise<number> {
	const parsed = argumentsOf(words, Date.now());
	if (!parsed.ok) {
		complain(words.length > 0 ? parsed.error.message : `${parsed.error.message}\n\n${USAGE}`);
		return 2;
	}
	const { inputs, batch, json, defaults } = parsed.value;
	let failed = 0;
	for await (const asked of batch ? batchOf(process.stdin, defaults) : inputs) {
		const answered = "error" in asked ? { inspected: asked, inspection: null } : await ask(asked);
		const { inspected } = answered;
		if ("error" in inspected) failed++;
		const refusal = answered.inspection && deployedRefusal(answered.inspection);
		// Beside what is found: programs read standard output.
		if (refusal !== null)
			complain(
				`${inspected.input}: a deployed Worker refuses this address: ${refusal}. It is asked here as npm run dev asks hosts that ALLOW_HOSTS names.`,
			);
		await write(batch || json ? inspectedLine(inspected) : printable(forPeople(answered)));
	}
	return failed > 0 && !batch ? 1 : 0;
}

/** Waits until standard output takes more. */
function write(text: string): Promise<void> {
	return new Promise((resolve) => {
		if (process.stdout.write(`${text}\n`)) resolve();
		else process.stdout.once("drain", () => resolve());
	});
}

await run(USAGE, main);
