import type { SigningKey } from "../base/media/keys.ts";
import type { Known } from "../crawler/contract.ts";
import type { LibraryLine } from "../library/contract.ts";
import { IMPORT_LINE_MAX_CHARS } from "../settings.ts";

/** The first line of an export. */
export const EXPORT_HEADER = { type: "tributary", version: 1 } as const;
/** The last line of an export that is whole. */
export const EXPORT_END = { type: "end" } as const;

/** A Crawler's line of an export. */
export type CrawlerLine = { type: "crawler"; at: string } & Known;

/** The keys that sign media addresses: in an export only when it was asked for, for they are secrets. */
export interface KeysLine {
	type: "keys";
	keys: SigningKey[];
}

/** A line that holds something. */
export type Line = LibraryLine | CrawlerLine | KeysLine;

/** A line as what it says it is; a message when it is nothing of ours; null for a line that holds nothing. */
export function readLine(text: string | null, isWhole: boolean): Line | string | null {
	if (text === null) return `longer than ${IMPORT_LINE_MAX_CHARS} characters`;
	let line: Record<string, unknown>;
	try {
		line = JSON.parse(text) as Record<string, unknown>;
	} catch {
		return isWhole ? "not JSON" : "not JSON: the file ends within the line";
	}
	if (typeof line !== "object" || line === null) return "not an object";
	if (line.type === EXPORT_END.type) return null;
	if (line.type === EXPORT_HEADER.type) {
		return line.version === EXPORT_HEADER.version
			? null
			: `version ${String(line.version)} is not known here`;
	}
	const wanted = SHAPES[String(line.type)];
	if (!wanted) return `"type" is ${JSON.stringify(line.type)}, expected source, entry, crawler or keys`;
	for (const [name, type] of Object.entries(wanted)) {
		if (typeof line[name] !== type || line[name] === null) return `"${name}" is not a ${type}`;
	}
	return (
		(line.type === "entry" ? keptMistake(line.kept as Record<string, unknown>) : null) ??
		(line as unknown as Line)
	);
}

/** What is wrong with an entry's body; null when it can be read as one. Its texts and addresses are cleaned later. */
function keptMistake(kept: Record<string, unknown>): string | null {
	const lists = ["authors", "categories", "enclosures", "also"];
	const times = ["firstSeen", "date", "modified", "changedAt"];
	const texts = ["url", "title", "summary", "contentHtml", "image", "baseUrl", "commentsUrl"];
	const list = lists.find((name) => !isListOfObjects(kept[name]));
	if (list !== undefined) return `"kept.${list}" is not a list of objects`;
	const time = times.find((name) => !Number.isFinite(kept[name]));
	if (time !== undefined) return `"kept.${time}" is not a number`;
	const text = texts.find((name) => typeof kept[name] !== "string" && kept[name] !== null);
	return text === undefined ? null : `"kept.${text}" is neither text nor null`;
}

function isListOfObjects(value: unknown): boolean {
	return Array.isArray(value) && value.every((one) => typeof one === "object" && one !== null);
}

/** What a line must have at least. */
const SHAPES: Record<string, Record<string, string>> = {
	source: { library: "string", facts: "object" },
	entry: {
		library: "string",
		seq: "number",
		key: "string",
		source: "string",
		date: "number",
		kept: "object",
	},
	keys: { keys: "object" },
	crawler: { id: "string", state: "object", timing: "object" },
};
