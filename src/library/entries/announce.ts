import { withoutTags } from "../../base/html/unescape.ts";
import type { CleanEntry } from "../../model/entry.ts";
import { ANNOUNCED_PER_DAY, DAY_MS, EDITS_ANNOUNCED_PER_DAY, VERSIONS_REMEMBERED } from "../../settings.ts";
import type { Kept } from "../contract.ts";

/**
 * Whether another version of an entry has to wait: mirrors behind one name show two states in turns, and some texts carry
 * a counter. A reader is told of one entry at most `ANNOUNCED_PER_DAY` times a day (of a live report, whose words its
 * source really edits, `EDITS_ANNOUNCED_PER_DAY` times), and an older version replaces a newer one only after a day.
 */
export function mustWait(before: Kept, hash: string, entry: CleanEntry, now: number): boolean {
	if (now - before.changedAt >= DAY_MS) return false;
	const most = isEdit(before, entry) ? EDITS_ANNOUNCED_PER_DAY : ANNOUNCED_PER_DAY;
	if (announcedToday(before, now) >= most) return true;
	const isOlder = entry.updated !== null && before.updated !== null && entry.updated < before.updated;
	return isOlder || (before.versions ?? []).includes(hash);
}

/** Whether somebody wrote other words: no counter has moved, and no signature in a link. */
function isEdit(before: CleanEntry, after: CleanEntry): boolean {
	return gistOf(before) !== gistOf(after);
}

function gistOf({ title, contentHtml, summary }: CleanEntry): string {
	return withoutTags(`${title} ${contentHtml ?? summary}`, " ").replace(/\d+/g, " ");
}

/** What is remembered of an entry's versions once another version takes the place of `before`. */
export function versionsAfter(before: Kept, now: number): Required<Pick<Kept, "versions" | "announced">> {
	const versions = [before.hash, ...(before.versions ?? []).filter((hash) => hash !== before.hash)];
	return {
		versions: versions.slice(0, VERSIONS_REMEMBERED),
		announced: [dayOf(now), announcedToday(before, now) + 1],
	};
}

/** How often an entry was announced on the day of `now`, its coming included. */
function announcedToday({ announced, firstSeen }: Kept, now: number): number {
	const today = dayOf(now);
	if (announced?.[0] === today) return announced[1];
	return dayOf(firstSeen) === today ? 1 : 0;
}

function dayOf(at: number): number {
	return Math.floor(at / DAY_MS);
}
