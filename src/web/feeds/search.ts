import type { Result } from "../../model/result.ts";
import { isFeedParameter } from "../../stages/query/feedParameters.ts";
import { misspelt, Parameters } from "../../stages/query/parameters.ts";
import { parseQuery } from "../../stages/query/query.ts";

/**
 * The query string that a feed's address amounts to: our parameters alone, in order, checked; empty when they ask for
 * nothing but the feed as it is published. Foreign parameters (`utm_source`) thus never miss the published copy; misspelt ones of ours are refused.
 */
export function canonicalSearch(asked: Iterable<[string, string]>, now: number): Result<string> {
	const pairs = [...asked];
	const [unknown] = pairs.flatMap(([name]) => misspelt(name) ?? []);
	if (unknown !== undefined)
		return { ok: false, error: { stage: "publish", code: "bad-parameter", message: unknown } };
	const params = new Parameters(pairs.filter(([name]) => isFeedParameter(name)));
	const query = parseQuery(params, now);
	if (!query.ok) return query;
	if (!query.value.isActive) return { ok: true, value: "" };
	const sorted = params.pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return { ok: true, value: `?${new URLSearchParams(sorted)}` };
}
