import type { Result } from "../../model/result.ts";
import { isFeedParameter } from "../../stages/query/feedParameters.ts";
import { Parameters } from "../../stages/query/parameters.ts";
import { parseQuery } from "../../stages/query/query.ts";

/**
 * The query string that a feed's address amounts to: our parameters alone, in order, checked; empty when they ask for
 * nothing but the feed as it is published. Foreign parameters (`utm_source`) thus never miss the published copy.
 */
export function canonicalSearch(asked: Iterable<[string, string]>, now: number): Result<string> {
	const params = new Parameters([...asked].filter(([name]) => isFeedParameter(name)));
	const query = parseQuery(params, now);
	if (!query.ok) return query;
	if (!query.value.isActive) return { ok: true, value: "" };
	const sorted = params.pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return { ok: true, value: `?${new URLSearchParams(sorted)}` };
}
