import type { Result } from "../../model/result.ts";
import { Parameters } from "../../stages/query/parameters.ts";
import { decodePlace } from "../../stages/query/place.ts";
import { parseQuery } from "../../stages/query/query.ts";

type Field = "" | "_title" | "_description" | "_author" | "_category";

/** The parameters of a feed as text, as they stand in its address. */
export type FeedParameters = Partial<
	Record<
		| "limit"
		| "since"
		| "before"
		| "q"
		| "brief"
		| "filter_time"
		| "filter_case_sensitive"
		| `filter${Field}`
		| `filterout${Field}`,
		string
	>
>;

const NAMES =
	/^(?:limit|since|before|q|brief|filter(?:out)?(?:_(?:title|description|author|category|time|case_sensitive))?)$/;

/**
 * The query string that a feed's address amounts to: our parameters alone, in order, checked; empty when they ask for
 * nothing but the feed as it is published. Foreign parameters (`utm_source`) thus never miss the published copy.
 */
export function canonicalSearch(asked: URLSearchParams, now: number): Result<string> {
	const params = new Parameters([...asked].filter(([name]) => NAMES.test(name)));
	const query = parseQuery(params, now);
	if (!query.ok) return query;
	const before = params.get("before");
	if (before !== null && !decodePlace(before)) {
		const message = `before: found ${JSON.stringify(before.slice(0, 80))}, expected a place from the address of a next page`;
		return { ok: false, error: { stage: "publish", code: "bad-parameter", message } };
	}
	if (!query.value.isActive && before === null) return { ok: true, value: "" };
	const sorted = params.pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
	return { ok: true, value: `?${new URLSearchParams(sorted)}` };
}
