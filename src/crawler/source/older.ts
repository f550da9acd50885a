import type { SourceConfig } from "../../config/schema.ts";
import type { Entry } from "../../model/entry.ts";
import type { Failure, Problem } from "../../model/result.ts";
import type { Understood } from "../../read/understand.ts";
import { FETCH_MAX_BYTES, OLDER_PAGE_ENTRIES } from "../../settings.ts";
import type { SourceState } from "../contract.ts";
import { readPage } from "./articlePages.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { requestsFor } from "./request.ts";

/** Where a list's history goes on, and how many entries of it are still wanted; null when no more are. */
type Older = SourceState["older"];

/** At the first visit of a list, its second page, where the owner wants more than the first one has. */
export function olderAtFirst(
	{ history = 0 }: SourceConfig,
	state: SourceState,
	{ kind, nextPage, entries }: Understood,
): Older {
	const left = history - entries.length;
	return state.kind === null && kind === "list" && nextPage !== null && left > 0
		? { url: nextPage, left }
		: null;
}

/** The entries of one further page, and where it goes on: one page a tick, and none that the site's robots.txt forbids. */
export async function readOlder(
	source: SourceConfig,
	older: NonNullable<Older>,
	deps: RefreshDeps,
): Promise<{ entries: Entry[]; next: Older; problems: Problem[] }> {
	const room = deps.allowance.setAside({ subrequests: requestsFor(source), bytes: FETCH_MAX_BYTES });
	if (!room) return { entries: [], next: older, problems: [] };
	const refused = await deps.robots(older.url, source.via ?? [], deps);
	const page = refused ? null : await readPage(source, older.url, "list", deps);
	room.settle({ subrequests: 0, bytes: page?.bytes ?? 0 });
	if (refused || !page?.read.ok) return ended(older.url, refused ?? failureOf(page?.read));
	const { entries, nextPage } = page.read.value;
	// A page that says little is counted for more, so that the pages come to an end.
	const left = older.left - Math.max(entries.length, OLDER_PAGE_ENTRIES);
	const goesOn = nextPage !== null && nextPage !== older.url && left > 0;
	return {
		entries: entries.slice(0, older.left),
		next: goesOn ? { url: nextPage, left } : null,
		problems: [],
	};
}

const failureOf = (read: { ok: boolean; error?: Failure } | undefined) => read?.error ?? null;

function ended(url: string, reason: Failure | null): { entries: Entry[]; next: Older; problems: Problem[] } {
	const message = `a further page of the list, ${url}: ${reason?.message ?? "nothing was found on it"}`;
	return { entries: [], next: null, problems: [{ stage: "page", code: "page-missing", message }] };
}
