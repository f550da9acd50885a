import { cleanEntry } from "../clean/clean.ts";
import type { SourceConfig } from "../config/schema.ts";
import { fetchSource } from "../fetch/fetcher.ts";
import type { CleanEntry, Problem } from "../model.ts";
import { FULLTEXT_PER_TICK, FULLTEXT_TRIES } from "../settings.ts";
import type { RefreshDeps } from "./refresh.ts";
import { articleRequest } from "./request.ts";
import type { Pending, SourceState } from "./state.ts";
import { understand } from "./understand.ts";

/** The text of an article that arrived, for the entry with this key. */
export interface Mended {
	key: string;
	article: Partial<CleanEntry>;
}

export interface Mending {
	mended: Mended[];
	pending: Pending[];
	problems: Problem[];
	subrequests: number;
}

/** Fetches the next few articles of a source, one after another; those that fail come again later, each only so often. */
export async function fetchArticles(
	source: SourceConfig,
	state: SourceState,
	deps: RefreshDeps,
): Promise<Mending> {
	const now = deps.now();
	const due = state.pending.filter((one) => one.after <= now).slice(0, FULLTEXT_PER_TICK);
	const mending: Mending = {
		mended: [],
		pending: state.pending.filter((one) => !due.includes(one)),
		problems: [],
		subrequests: 0,
	};
	for (const one of due) {
		const refused = await deps.robots(one.url);
		const fetched = refused
			? { ok: false as const, error: { ...refused, subrequests: 0 } }
			: await fetchSource(articleRequest(source, one.url, deps.userAgent), deps);
		mending.subrequests += (fetched.ok ? fetched.value : fetched.error).subrequests;
		const read = fetched.ok
			? readArticle(source, fetched.value.bytes, fetched.value.finalUrl, fetched.value.contentType, now)
			: fetched;
		if (read.ok) mending.mended.push({ key: one.key, article: read.value });
		else {
			mending.problems.push({ ...pick(read.error), message: `${one.url}: ${read.error.message}` });
			const tries = one.tries + 1;
			if (tries < FULLTEXT_TRIES)
				mending.pending.push({ ...one, tries, after: now + 2 ** tries * 5 * 60_000 });
		}
	}
	return mending;
}

type Article = { ok: true; value: Partial<CleanEntry> } | { ok: false; error: Problem };

function readArticle(
	source: SourceConfig,
	bytes: Uint8Array | null,
	url: string,
	contentType: string | null,
	now: number,
): Article {
	const { charset, timezone, language, select, media } = source;
	const options = { url, contentType, charset, as: "article" as const, now, timezone, language, select };
	const understood = understand(bytes ?? new Uint8Array(), options);
	if (!understood.ok) return understood;
	const entry = understood.value.entries[0];
	if (!entry?.contentHtml) {
		return {
			ok: false,
			error: { stage: "page", code: "no-article", message: "no article was found on the page" },
		};
	}
	const { contentHtml, summary, image, readingMinutes } = cleanEntry(entry, {
		baseUrl: entry.baseUrl ?? url,
		media,
	}).entry;
	return { ok: true, value: { contentHtml, summary, image, readingMinutes } };
}

function pick({ stage, code, message }: Problem): Problem {
	return { stage, code, message };
}
