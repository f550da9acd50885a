import { readFile } from "node:fs/promises";
import { inWords } from "../../base/failure.ts";
import { looksWeb } from "../../base/url/web.ts";
import { RSSHUB } from "../../config/addresses.ts";
import type { Failure, Result } from "../../model/result.ts";
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
	/** The host of the proxy that they came through; null without one. */
	proxy: string | null;
	/** Proxies that failed before. */
	detours: Failure[];
}

/** Whether an input is to be fetched; everything else is a file. */
export function isAddress(input: string): boolean {
	return looksWeb(input) || RSSHUB.test(input);
}

/** Reads a file, or fetches an address. */
export async function load(inspection: Inspection): Promise<Result<Loaded>> {
	const { input, url, headers } = inspection;
	if (isAddress(inspection.source?.url ?? input)) return fetched(inspection);
	try {
		const bytes = await readFile(input);
		return { ok: true, value: { bytes, url, headers: lowered(headers), proxy: null, detours: [] } };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { ok: false, error: { stage: "fetch", code: "unreadable-file", message } };
	}
}

/** With the Worker's own fetcher; the hosts that a person names may be private ones. */
async function fetched(inspection: Inspection): Promise<Result<Loaded>> {
	const { input, source, recipe, headers, instances, via = [] } = inspection;
	const url = recipe?.url ?? source?.url ?? input;
	if (RSSHUB.test(url) && !instances?.length)
		return { ok: false, error: { stage: "fetch", code: "rsshub-unset", message: NO_INSTANCE } };
	const request = { ...BARE_REQUEST, url, instances, headers: headers ?? {}, via };
	const named = [url, ...(instances ?? []), ...via.map((route) => route.url)];
	const outcome = await fetchSource(request, {
		fetch,
		now: Date.now,
		allowHosts: named.flatMap((address) => URL.parse(address)?.host ?? []),
		ownHosts: [],
		secretOf: (name) => process.env[name],
	});
	if (!outcome.ok) {
		return { ok: false, error: inWords(outcome.error, `${outcome.error.url}: ${outcome.error.message}`) };
	}
	const { bytes, finalUrl, contentType, proxy, detours } = outcome.value;
	const sent: Record<string, string> = contentType === null ? {} : { "content-type": contentType };
	const loaded = { bytes: bytes ?? new Uint8Array(), url: finalUrl, headers: sent, proxy };
	return {
		ok: true,
		value: { ...loaded, detours: detours.map((detour) => inWords(detour, detour.message)) },
	};
}

const NO_INSTANCE =
	"name an instance in sources.toml: [site] rsshub = …, or ask it itself: https://instance/route";

const BARE_REQUEST = {
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
