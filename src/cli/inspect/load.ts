import { readFile } from "node:fs/promises";
import type { Result } from "../../model.ts";
import { FETCH_MAX_BYTES, FETCH_TIMEOUT_MS } from "../../settings.ts";
import type { Inspection } from "./arguments.ts";

/** Bytes with what HTTP said of them. */
export interface Loaded {
	bytes: Uint8Array;
	/** Where they came from, after redirects; null for a file that nobody gave an address. */
	url: string | null;
	/** Names in lower case. */
	headers: Record<string, string>;
}

/** Reads a file, or fetches an address. */
export async function load(inspection: Inspection): Promise<Result<Loaded>> {
	const { input, url, headers } = inspection;
	if (/^https?:\/\//i.test(input)) return fetched(input, headers ?? {});
	try {
		return { ok: true, value: { bytes: await readFile(input), url, headers: lowered(headers) } };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { ok: false, error: { stage: "fetch", code: "unreadable-file", message } };
	}
}

async function fetched(url: string, headers: Record<string, string>): Promise<Result<Loaded>> {
	try {
		const answer = await fetch(url, { headers, signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
		if (!answer.ok) {
			return {
				ok: false,
				error: { stage: "fetch", code: "http-status", message: `${url} answered ${answer.status}` },
			};
		}
		const bytes = new Uint8Array(await answer.arrayBuffer());
		if (bytes.length > FETCH_MAX_BYTES) {
			return {
				ok: false,
				error: { stage: "fetch", code: "too-large", message: `${url} has ${bytes.length} bytes` },
			};
		}
		return {
			ok: true,
			value: { bytes, url: answer.url || url, headers: Object.fromEntries(answer.headers) },
		};
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { ok: false, error: { stage: "fetch", code: "unreachable", message: `${url}: ${message}` } };
	}
}

function lowered(headers: Record<string, string> | null): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), `${value}`]),
	);
}
