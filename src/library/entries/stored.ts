import { lacksHour } from "../../base/dates/said.ts";
import { dayOf } from "../../base/dates/zone.ts";
import type { Also, SourceFacts, StoredEntry } from "../../model/stored.ts";
import { DAY_MS } from "../../settings.ts";
import type { Kept, Row } from "../contract.ts";
import { visible } from "./visible.ts";

/** A row as everyone sees it; `zone` is the source's. */
export function storedEntry(
	row: Row,
	facts: SourceFacts,
	paths: string[],
	alsoIn: Also[],
	zone = "UTC",
): StoredEntry {
	const day = daySaid(row.kept, zone);
	return {
		...visible(row.kept),
		...(day !== null && { day }),
		...{ key: row.kept.shownAs ?? row.key, source: facts, paths, alsoIn },
	};
}

/** The day that the entry's date is, where that names no hour; null for any other, and for a date that does not count. */
function daySaid({ published, updated, date, dateFrom }: Kept, zone: string): string | null {
	const said = published ?? updated;
	return said !== null && lacksHour(dateFrom) && Math.abs(date - said) <= 2 * DAY_MS
		? dayOf(said, zone)
		: null;
}
