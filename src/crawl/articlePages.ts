import type { SourceConfig } from "../config/schema.ts";
import { fetchSource } from "../fetch/fetcher.ts";
import type { Result } from "../model.ts";
import { joinPages } from "../page/article.ts";
import { ARTICLE_MAX_PAGES, FETCH_MAX_BYTES, FETCH_MAX_REDIRECTS } from "../settings.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { articleRequest } from "./request.ts";
import { type Understood, understand } from "./understand.ts";

/**
 * An article whose text goes on on further pages, as one: page after page, each once, at most `ARTICLE_MAX_PAGES`. What
 * cannot be had is noted in `problems`; what was read until then stays.
 */
export async function joinArticle(
	first: Understood,
	readNext: (address: string) => Promise<Result<Understood>>,
): Promise<Understood> {
	const entry = first.entries[0];
	if (first.nextPage === null || !entry?.contentHtml) return first;
	const bodies = [entry.contentHtml];
	const problems = [...first.problems];
	const seen = new Set<string>(entry.url === null ? [] : [entry.url]);
	for (let next: string | null = first.nextPage; next !== null && !seen.has(next); ) {
		if (bodies.length === ARTICLE_MAX_PAGES) {
			problems.push({
				stage: "page",
				code: "too-many-pages",
				message: `the article has more than ${bodies.length} pages`,
			});
			break;
		}
		seen.add(next);
		const page: Result<Understood> = await readNext(next);
		const body: string | null | undefined = page.ok ? page.value.entries[0]?.contentHtml : null;
		if (!page.ok || !body) {
			const reason = page.ok ? "no article was found on it" : page.error.message;
			problems.push({
				stage: "page",
				code: "page-missing",
				message: `page ${bodies.length + 1}, ${next}: ${reason}`,
			});
			break;
		}
		bodies.push(body);
		next = page.value.nextPage;
	}
	return { ...first, nextPage: null, problems, entries: [{ ...entry, contentHtml: joinPages(bodies) }] };
}

/** One page of an article, fetched and read. */
export async function readArticlePage(
	source: SourceConfig,
	address: string,
	deps: RefreshDeps,
): Promise<{ read: Result<Understood>; bytes: number }> {
	const fetched = await fetchSource(articleRequest(source, address, deps.userAgent), deps);
	if (!fetched.ok) return { read: fetched, bytes: fetched.error.bytesRead };
	const { bytes, finalUrl: url, contentType, bytesRead } = fetched.value;
	const { charset, timezone, language, select } = source;
	const now = deps.now();
	const options = { url, contentType, charset, as: "article" as const, now, timezone, language, select };
	return { read: understand(bytes ?? new Uint8Array(), options), bytes: bytesRead };
}

/** A page's requests are counted with those of the source that it belongs to; its bytes are counted here. */
const WORST_PAGE = { subrequests: FETCH_MAX_REDIRECTS + 1, bytes: FETCH_MAX_BYTES };

/** Reads the further pages of a source's article, as long as the tick has room. */
export function furtherPages(
	source: SourceConfig,
	deps: RefreshDeps,
): (address: string) => Promise<Result<Understood>> {
	return async (address) => {
		const room = deps.allowance.setAside(WORST_PAGE);
		if (!room)
			return {
				ok: false,
				error: { stage: "fetch", code: "no-room", message: "this tick has fetched enough" },
			};
		const page = await readArticlePage(source, address, deps);
		room.settle({ subrequests: 0, bytes: page.bytes });
		return page.read;
	};
}
