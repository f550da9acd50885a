import { malformedCases } from "./malformed/cases.ts";
import { missing, type Plain } from "./malformed/facts.ts";
import { byTributary } from "./malformed/ours.ts";
import { PEERS } from "./malformed/peers.ts";

/** What tributary and three libraries make of the malformed feeds: whole, what is wrong, or why they give up. */
export async function run(): Promise<void> {
	const libraries: Record<string, (bytes: Uint8Array, type: string | null) => Promise<Plain>> = {
		tributary: async (bytes, type) => byTributary(bytes, type).plain,
		...PEERS,
	};
	const table: Record<string, Record<string, string>> = {};
	const whole: Record<string, number> = {};
	for (const { name, bytes, expected } of malformedCases()) {
		table[name] = {};
		for (const [library, parse] of Object.entries(libraries)) {
			const verdict = await verdictOf(() => parse(bytes, expected.contentType ?? null), expected);
			table[name][library] = verdict;
			whole[library] = (whole[library] ?? 0) + (verdict === "whole" ? 1 : 0);
		}
	}
	console.table(table);
	console.log(JSON.stringify({ bench: "malformed", cases: Object.keys(table).length, whole }));
}

async function verdictOf(
	parse: () => Promise<Plain>,
	expected: Parameters<typeof missing>[0],
): Promise<string> {
	try {
		const wrong = missing(expected, await parse());
		return wrong.length === 0 ? "whole" : `${wrong.slice(0, 2).join("; ")}`.slice(0, 46);
	} catch (error) {
		return `gives up: ${error instanceof Error ? error.message.replace(/\s+/g, " ") : error}`.slice(0, 46);
	}
}
