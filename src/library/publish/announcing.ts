import { jsonLine } from "../../base/printable.ts";
import { parseAllowHosts } from "../../stages/fetch/guard.ts";
import type { Tally } from "../../usage/tally.ts";
import { Announcer } from "../../websub/announcer.ts";
import type { Tables } from "../entries/tables.ts";

/** Who tells a hub of this Library's feeds, with the queue in the Library's own tables. */
export function announcerOf(
	hub: string,
	tables: Tables,
	tally: Tally,
	allowHosts: string | undefined,
): Announcer {
	return new Announcer({
		hub,
		fetch: (input, init) => {
			tally.count("subrequests");
			return fetch(input, init);
		},
		allowHosts: parseAllowHosts(allowHosts),
		load: () => tables.meta("announcements"),
		save: (queue) => tables.setMeta("announcements", queue),
		now: () => Date.now(),
		log: (record) => console.error(jsonLine(record)),
	});
}
