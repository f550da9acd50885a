import type { SourceConfig } from "../../config/schema.ts";
import type { Result } from "../../model/result.ts";
import { type Understood, understand } from "../../read/understand.ts";
import { FETCH_MAX_BYTES } from "../../settings.ts";
import { fetchSource } from "../../stages/fetch/fetcher.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { pageRequest, requestsFor } from "./request.ts";

/** One page of an article, a list or a feed, fetched and read. */
export async function readPage(
	source: SourceConfig,
	address: string,
	as: "article" | "list" | "feed",
	deps: RefreshDeps,
): Promise<{ read: Result<Understood>; bytes: number }> {
	const fetched = await fetchSource(pageRequest(source, address, as, deps.userAgent), deps);
	if (!fetched.ok) return { read: fetched, bytes: fetched.error.bytesRead };
	const { bytes, finalUrl: url, contentType, bytesRead } = fetched.value;
	const { charset, timezone, language, select, fulltext } = source;
	const now = deps.now();
	const reading = { charset, as, timezone, language, select, fulltext };
	const options = { url, contentType, now, ...reading, isEntry: true };
	return { read: understand(bytes ?? new Uint8Array(), options), bytes: bytesRead };
}

/** Reads the further pages of a source's article, as long as the tick has room. */
export function furtherPages(
	source: SourceConfig,
	deps: RefreshDeps,
): (address: string) => Promise<Result<Understood>> {
	// A page's requests are counted with those of the source that it belongs to; its bytes are counted here.
	const worst = { subrequests: requestsFor(source), bytes: FETCH_MAX_BYTES };
	return async (address) => {
		const room = deps.allowance.setAside(worst);
		if (!room)
			return {
				ok: false,
				error: { stage: "fetch", code: "no-room", message: "this tick has fetched enough" },
			};
		const page = await readPage(source, address, "article", deps);
		room.settle({ subrequests: 0, bytes: page.bytes });
		return page.read;
	};
}
