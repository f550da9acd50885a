import { resolveUrl } from "../../base/url/resolve.ts";
import type { FeedContext } from "./context.ts";

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Text that is not empty, trimmed; ids are strings, and writers who use numbers mean them so. Null for anything else. */
export function string(value: unknown): string | null {
	if (typeof value === "number" && Number.isFinite(value)) return String(value);
	return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** An absolute address; null when it is none. */
export function address(value: unknown, context: FeedContext): string | null {
	return resolveUrl(string(value), context.options.url);
}
