import { inWords } from "../../base/failure.ts";
import { shownUrl } from "../../base/url/shown.ts";
import type { Result } from "../../model/result.ts";
import { FETCH_MAX_BYTES, FETCH_MAX_REDIRECTS, FETCH_TIMEOUT_MS } from "../../settings.ts";
import { fetchSource } from "../../stages/fetch/fetcher.ts";
import type { FetchDeps, FetchRequest } from "../../stages/fetch/types.ts";
import type { Inspection, Loaded } from "./inspection.ts";

/** Fetches what an inspection asks for, with the Worker's own fetcher. */
export async function fetched(
	inspection: Inspection,
	deps: FetchDeps & { userAgent: string },
): Promise<Result<Loaded>> {
	const { source, input, recipe, instances } = inspection;
	const url = recipe?.url ?? source?.url ?? input;
	if (instances?.length === 0) return { ok: false, error: NO_INSTANCE };
	const outcome = await fetchSource(requestFor(inspection, url, deps.userAgent), deps);
	if (!outcome.ok)
		return {
			ok: false,
			error: inWords(outcome.error, `${shownUrl(outcome.error.url)}: ${outcome.error.message}`),
		};
	const { bytes, finalUrl, contentType, proxy, detours } = outcome.value;
	const sent: Record<string, string> = contentType === null ? {} : { "content-type": contentType };
	const loaded = { bytes: bytes ?? new Uint8Array(), isFile: false, url: finalUrl, headers: sent, proxy };
	return {
		ok: true,
		value: { ...loaded, detours: detours.map((detour) => inWords(detour, detour.message)) },
	};
}

export const NO_INSTANCE = {
	stage: "fetch",
	code: "rsshub-unset",
	message: "name an instance in sources.toml: [site] rsshub = …, or ask it itself: https://instance/route",
} as const;

function requestFor(
	{ instances, headers, via = [] }: Inspection,
	url: string,
	userAgent: string,
): FetchRequest {
	return {
		url,
		instances,
		headers: headers ?? {},
		via,
		etag: null,
		lastModified: null,
		timeoutMs: FETCH_TIMEOUT_MS,
		maxBytes: FETCH_MAX_BYTES,
		maxRedirects: FETCH_MAX_REDIRECTS,
		userAgent,
		accept: "*/*",
	};
}
