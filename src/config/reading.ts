import type { SourceConfig } from "./schema.ts";

/** Keys of a source that change which entries its document has, and what they say. */
export const READ_BY = [
	"kind",
	"charset",
	"timezone",
	"language",
	"select",
	"include",
	"exclude",
] as const satisfies readonly (keyof SourceConfig)[];
