import { sourceOf } from "../../config/lookup.ts";
import type { RefreshReport } from "../../crawler/contract.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { forgetCopies } from "../feeds/published.ts";
import { refreshSources } from "./refresh.ts";

/** Fetches a source now as `refreshSources` does, and says what came of it; null for one that is not there, or paused. */
export async function fetchNow(id: string, env: Env, withdraws = false): Promise<RefreshReport | null> {
	const config = currentConfig();
	const source = sourceOf(config, id);
	if (!source?.enabled) return null;
	const [report = null] = await refreshSources([source], config, env, withdraws);
	forgetCopies();
	return report;
}
