import type { SourceConfig } from "../../config/schema.ts";
import { isOfSelector } from "../../model/codes.ts";
import { adviceFor } from "../../read/advice.ts";
import type { SourceState } from "../contract.ts";
import { isUntried } from "./readBy.ts";

/** A line of the log; an error where nothing else is said. */
export type Log = (record: Record<string, unknown>, level?: "error" | "warn" | "info") => void;

/**
 * What comes of how its owner has a source read, once: whoever changes the file while `npm run dev` runs looks at the
 * terminal, and nowhere else.
 */
export function tellOwner(
	source: SourceConfig,
	earlier: SourceState,
	{ withdrawal, problems }: SourceState,
	log: Log,
): void {
	const { id } = source;
	const { withdrawal: before, problems: known } = earlier;
	for (const problem of problems.filter(isOfSelector)) {
		const { stage, code, message } = problem;
		if (known.some((other) => other.message === message)) continue;
		const facts = { event: "selector", source: id, code: `${stage}/${code}`, message };
		log(
			{ ...facts, advice: adviceFor(problem, "en", isUntried(source, earlier) ? "untried" : "read") },
			"warn",
		);
	}
	if (!withdrawal || withdrawal === before || withdrawal.at === before?.at) return;
	const { entries, waiting, titles } = withdrawal;
	if (waiting > 0) {
		const note = `read in another way it has a third of its entries or fewer, so these stay; to take them out: POST /admin/refresh?source=${id}&withdraw=true, or its page at /admin`;
		log({ event: "left-out", source: id, waiting, titles, note }, "warn");
	} else {
		const note = "its page has them, and its reading of now leaves them out; withdraw = false keeps them";
		log({ event: "withdrawn", source: id, entries, titles, note }, "info");
	}
}
