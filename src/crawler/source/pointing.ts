import { hash64 } from "../../base/hash.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { Result } from "../../model/result.ts";
import { inspectionOf } from "../../read/inspect/inspection.ts";
import { fetched } from "../../read/inspect/request.ts";
import {
	answerPointing,
	openPointing,
	type PointingAnswer,
	type PointingPage,
	type PointingQuestion,
} from "../../read/pointing.ts";
import { POINTING_KEPT_ELEMENTS, POINTING_KEPT_MS } from "../../settings.ts";
import { checkAddress } from "../../stages/fetch/guard.ts";
import type { FetchDeps } from "../../stages/fetch/types.ts";
import type { RefreshDeps } from "./refreshDeps.ts";

/** What fetching a page to point at needs. */
type DeskDeps = FetchDeps & Pick<RefreshDeps, "userAgent" | "robots">;

/**
 * Pages that somebody points at. A page is fetched once, as its source would fetch it, and kept in memory for as long as
 * a person looks at it: each click asks about the same page, and costs its host nothing.
 */
export class PointingDesk {
	/** By how they are asked for and read, the oldest first. */
	readonly #pages = new Map<string, { page: PointingPage; until: number }>();
	readonly #now: () => number;

	constructor(now: () => number) {
		this.#now = now;
	}

	/** Answers a question about a source's page, which nobody may have configured. */
	async answer(
		source: SourceConfig,
		question: PointingQuestion,
		deps: DeskDeps,
	): Promise<Result<PointingAnswer>> {
		const page = await this.#pageOf(source, deps);
		if (!page.ok) return page;
		return { ok: true, value: answerPointing(page.value, source, question, this.#now()) };
	}

	async #pageOf(source: SourceConfig, deps: DeskDeps): Promise<Result<PointingPage>> {
		const { url, via, headers, charset, recipe } = source;
		const key = hash64(JSON.stringify([url, via, headers, charset, recipe]));
		const kept = this.#pages.get(key);
		if (kept && kept.until > this.#now()) return { ok: true, value: kept.page };
		this.#pages.delete(key);
		const read = await pageAt(source, deps, this.#now());
		if (!read.ok) return read;
		this.#pages.set(key, { page: read.value, until: this.#now() + POINTING_KEPT_MS });
		this.#makeRoom();
		return read;
	}

	/** The newest stays, whatever it takes. */
	#makeRoom(): void {
		const sizes = [...this.#pages].map(([key, { page }]) => [key, page.page.tree.elements.length] as const);
		let all = sizes.reduce((sum, [, size]) => sum + size, 0);
		for (const [key, size] of sizes.slice(0, -1)) {
			if (all <= POINTING_KEPT_ELEMENTS) break;
			this.#pages.delete(key);
			all -= size;
		}
	}
}

async function pageAt(source: SourceConfig, deps: DeskDeps, now: number): Promise<Result<PointingPage>> {
	if (!source.instances) {
		const guarded = checkAddress(source.recipe?.url ?? source.url, deps);
		if (!guarded.ok) return guarded;
		const refused = await deps.robots(source.recipe?.url ?? source.url, source.via ?? [], deps);
		if (refused) return { ok: false, error: refused };
	}
	const loaded = await fetched(inspectionOf(source, now), deps);
	if (!loaded.ok) return loaded;
	return openPointing(source, loaded.value);
}
