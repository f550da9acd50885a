import { createInterface } from "node:readline";
import { zoneNamed } from "../../base/dates/zone.ts";
import { asWritten } from "../../base/printable.ts";
import { isTable } from "../../config/check.ts";
import { READ_AS } from "../../model/reading.ts";
import type { Failure } from "../../model/result.ts";
import { type Asked, isKind } from "./arguments.ts";

/** A line of a batch that asks for nothing that can be done. */
export interface BadLine {
	input: string;
	error: Failure;
}

/** Lines of NDJSON as inspections, in order; what a line lacks is in `defaults`, a line that is none is in its place as what is wrong with it. */
export async function* batchOf(
	lines: NodeJS.ReadableStream,
	defaults: Omit<Asked, "input">,
): AsyncGenerator<Asked | BadLine> {
	let number = 0;
	for await (const line of createInterface({ input: lines })) {
		number++;
		if (line.trim() === "") continue;
		try {
			yield inspectionOf(JSON.parse(line), defaults);
		} catch (error) {
			const message = `line ${number}: ${error instanceof Error ? error.message : String(error)}`;
			yield { input: line, error: { stage: "config", code: "bad-line", message } };
		}
	}
}

/** Throws with what was found and what was expected. */
function inspectionOf(line: unknown, defaults: Omit<Asked, "input">): Asked {
	if (!isTable(line))
		throw new TypeError(`found ${asWritten(line)}, expected an object with "file" or "url"`);
	const wrong = (key: string, expected: string) =>
		new TypeError(`${key}: found ${asWritten(line[key])}, expected ${expected}`);
	const text = (key: string): string | null => {
		const value = line[key] ?? null;
		if (value !== null && typeof value !== "string") throw wrong(key, "a text");
		return value;
	};
	const input = text("file") ?? text("url");
	if (input === null) throw new TypeError('neither "file" nor "url" is there');
	const url = text("url");
	// Links are read relative to it.
	if (line.file && url !== null && !URL.canParse("/", url))
		throw wrong("url", "an address such as https://site.example/");
	const as = text("as") ?? defaults.as;
	if (!isKind(as)) throw wrong("as", `one of ${READ_AS.join(", ")}`);
	const moment = line.now ?? defaults.now;
	const now = typeof moment === "number" ? moment : Date.parse(String(moment));
	if (Number.isNaN(now)) throw wrong("now", "an ISO date");
	const headers = line.headers ?? null;
	if (headers !== null && !isTexts(headers)) throw wrong("headers", "names with texts");
	const timezone = text("timezone") ?? defaults.timezone ?? "UTC";
	if (zoneNamed(timezone) === null) throw wrong("timezone", "a name such as Asia/Shanghai, or +08:00");
	return { ...defaults, input, url, headers, as, now, timezone };
}

function isTexts(value: unknown): value is Record<string, string> {
	return (
		typeof value === "object" &&
		value !== null &&
		Object.values(value).every((value) => typeof value === "string")
	);
}
