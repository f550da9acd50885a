import { readFile } from "node:fs/promises";
import { inWords } from "../../base/failure.ts";
import { looksWeb } from "../../base/url/web.ts";
import type { Result } from "../../model/result.ts";
import { FETCH_MAX_BYTES, FETCH_MAX_REDIRECTS, FETCH_TIMEOUT_MS, USER_AGENT } from "../../settings.ts";
import { fetchSource } from "../../stages/fetch/fetcher.ts";
import type { Inspection } from "./arguments.ts";

/** Bytes with what HTTP said of them. */
export interface Loaded {
	bytes: Uint8Array;
	/** Where the bytes came from, after redirects; null for a file that nobody gave an address. */
	url: string | null;
	/** Names in lower case. */
	headers: Record<string, string>;
}

/** Reads a file, or fetches an address. */
export async function load(inspection: Inspection): Promise<Result<Loaded>> {
	const { input, url, headers } = inspection;
	// What is no address is a file.
	if (looksWeb(input)) return fetched(input, headers ?? {});
	try {
		return { ok: true, value: { bytes: await readFile(input), url, headers: lowered(headers) } };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { ok: false, error: { stage: "fetch", code: "unreadable-file", message } };
	}
}

/** With the Worker's own fetcher; the host that a person names may be a private one. */
async function fetched(url: string, headers: Record<string, string>): Promise<Result<Loaded>> {
	const request = { ...BARE_REQUEST, url, headers };
	const host = URL.canParse(url) ? new URL(url).host : "";
	const outcome = await fetchSource(request, { fetch, now: Date.now, allowHosts: [host], ownHosts: [] });
	if (!outcome.ok) {
		return { ok: false, error: inWords(outcome.error, `${outcome.error.url}: ${outcome.error.message}`) };
	}
	const { bytes, finalUrl, contentType } = outcome.value;
	const sent: Record<string, string> = contentType === null ? {} : { "content-type": contentType };
	return { ok: true, value: { bytes: bytes ?? new Uint8Array(), url: finalUrl, headers: sent } };
}

const BARE_REQUEST = {
	via: null,
	etag: null,
	lastModified: null,
	timeoutMs: FETCH_TIMEOUT_MS,
	maxBytes: FETCH_MAX_BYTES,
	maxRedirects: FETCH_MAX_REDIRECTS,
	userAgent: USER_AGENT,
	accept: "*/*",
};

function lowered(headers: Record<string, string> | null): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), `${value}`]),
	);
}
