import { readJson } from "../../base/storage/read.ts";
import { list, object, optional, record } from "../../base/storage/shape.ts";
import { oneOf, text } from "../../base/storage/values.ts";
import type { SourceConfig } from "../../config/schema.ts";
import { READ_AS } from "../../model/reading.ts";
import type { Problem } from "../../model/result.ts";
import { READ_BY_MAX_CHARS } from "../../settings.ts";
import { fieldOf } from "../../stages/extract/slips.ts";
import type { SourceState } from "../contract.ts";

/** What of a source's configuration says which entries a document has, to be remembered; null where that is too long. */
export function readByOf({ kind, charset, select, include, exclude }: SourceConfig): string | null {
	const some = (words: string[]) => (words.length > 0 ? words : undefined);
	const written = JSON.stringify({ kind, charset, select, include: some(include), exclude: some(exclude) });
	return written.length > READ_BY_MAX_CHARS ? null : written;
}

const readByShape = object({
	kind: oneOf(...READ_AS),
	charset: optional(text),
	select: optional(record(text)),
	include: optional(list(text)),
	exclude: optional(list(text)),
});

/** The source as it was read before; null where a later release has written that. */
export function readBefore(source: SourceConfig, readBy: string): SourceConfig | null {
	const read = readJson(readByShape, readBy);
	if (!read.ok) return null;
	const { kind, charset, select, include = [], exclude = [] } = read.value;
	return { ...source, kind, charset, select, include, exclude };
}

/** Whether the owner has its dates read from another place than before. */
export function isDatedAnew(source: SourceConfig, { readBy }: SourceState): boolean {
	const before = readBy === null ? null : readBefore(source, readBy);
	return before !== null && before.select?.date !== source.select?.date;
}

/** Whether nothing has been read yet in the way that the source is set now: what fails then may be how that is written. */
export function isUntried(
	source: SourceConfig,
	{ kind, readBy }: Pick<SourceState, "kind" | "readBy">,
): boolean {
	if (kind === null || readBy === null) return kind === null;
	const before = readBefore(source, readBy);
	return before !== null && !isSameDocument(before, source);
}

/** Whether two settings find the same entries in a document, whichever of them are wanted. */
export function isSameDocument(a: SourceConfig, b: SourceConfig): boolean {
	const written = ({ kind, charset, select }: SourceConfig) => JSON.stringify([kind, charset, select]);
	return written(a) === written(b);
}

/** Whether a problem of the last reading is about a selector that the owner has changed or taken out since. */
export function isOutdated(
	source: SourceConfig,
	{ readBy }: Pick<SourceState, "readBy">,
	problem: Problem,
): boolean {
	if (fieldOf(problem) === null || readBy === null || readBy === readByOf(source)) return false;
	const before: Record<string, string> = readBefore(source, readBy)?.select ?? {};
	const now: Record<string, string> = source.select ?? {};
	return [...problem.message.matchAll(/\bselect\.(\w+)/g)].some(
		([, field = ""]) => field in before && before[field] !== now[field],
	);
}
