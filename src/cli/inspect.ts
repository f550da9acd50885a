import { createInterface } from "node:readline";
import { argumentsOf, type Inspection, USAGE } from "./inspect/arguments.ts";
import { inspect } from "./inspect/inspect.ts";
import { jsonLine } from "./inspect/json.ts";
import { forPeople } from "./inspect/people.ts";

/** Shows what the Worker would make of feeds and pages; see `npm run inspect` without arguments. */
async function main(words: string[]): Promise<number> {
	const parsed = argumentsOf(words, Date.now());
	if (!parsed.ok) {
		console.error(`${parsed.error.message}\n\n${USAGE}`);
		return 2;
	}
	const { inputs, batch, json, defaults } = parsed.value;
	let failed = 0;
	for await (const inspection of batch ? fromStandardInput(defaults) : inputs) {
		const result = await inspect(inspection);
		if ("error" in result) failed++;
		await write(batch || json ? jsonLine(result) : forPeople(result));
	}
	return failed > 0 && !batch ? 1 : 0;
}

/** One inspection for each line of NDJSON; a line that is none becomes an inspection that fails. */
async function* fromStandardInput(defaults: Omit<Inspection, "input">): AsyncGenerator<Inspection> {
	for await (const line of createInterface({ input: process.stdin })) {
		if (line.trim() !== "") yield inspectionOf(line, defaults);
	}
}

function inspectionOf(line: string, defaults: Omit<Inspection, "input">): Inspection {
	try {
		const one: Record<string, unknown> = JSON.parse(line);
		const text = (key: string) => (typeof one[key] === "string" ? one[key] : null);
		const moment = Date.parse(text("now") ?? "");
		return {
			...defaults,
			input: text("file") ?? text("url") ?? "",
			url: text("url"),
			headers: typeof one.headers === "object" ? (one.headers as Record<string, string> | null) : null,
			as: (text("as") ?? defaults.as) as Inspection["as"],
			timezone: text("timezone") ?? defaults.timezone,
			now: Number.isNaN(moment) ? defaults.now : moment,
		};
	} catch {
		// The answer says so: no file has this name.
		return { ...defaults, input: line };
	}
}

/** Waits while the reader is slower than we are. */
function write(text: string): Promise<void> {
	return new Promise((resolve) => {
		if (process.stdout.write(`${text}\n`)) resolve();
		else process.stdout.once("drain", () => resolve());
	});
}

process.exitCode = await main(process.argv.slice(2));
