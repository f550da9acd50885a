import type { SourceConfig } from "../../config/schema.ts";
import { VALIDATOR_MAX_CHARS } from "../../settings.ts";
import type { FetchAnswer } from "../../stages/fetch/types.ts";
import type { Copy } from "../contract.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { readingOf } from "./request.ts";

/** What spares reading a document again that was read now. */
export function copyOf(
	source: SourceConfig,
	{ etag, lastModified }: FetchAnswer,
	bodyHash: string,
	deps: RefreshDeps,
): Copy {
	const short = (validator: string | null) =>
		validator !== null && validator.length <= VALIDATOR_MAX_CHARS ? validator : null;
	return {
		reading: readingOf(source),
		etag: short(etag),
		lastModified: short(lastModified),
		bodyHash,
		at: deps.now(),
	};
}

/** The same validator for another document: a server that would have said "not modified". */
export function hasSameValidators(copy: Copy, { etag, lastModified }: FetchAnswer): boolean {
	if (copy.etag !== null || etag !== null) return copy.etag === etag;
	return lastModified !== null && copy.lastModified === lastModified;
}
