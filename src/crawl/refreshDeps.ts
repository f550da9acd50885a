import type { FetchDeps } from "../fetch/types.ts";
import type { Failure } from "../model.ts";
import type { Allowance } from "./allowance.ts";

/** What fetching one source needs of its tick. */
export interface RefreshDeps extends FetchDeps {
	userAgent: string;
	/** Why a page must not be asked for, by its host's robots.txt; null when it may. */
	robots: (address: string, ask: typeof fetch) => Promise<Failure | null>;
	/** What this tick may still use. */
	allowance: Allowance;
}
