import type { Context } from "hono";
import { adminWordsFor } from "../ui/admin/words.ts";
import { siteView } from "../ui/views.ts";
import type { AdminApp } from "./types.ts";

/** What was done just before, as the address says it: `done`, and what a fetch brought. */
export function doneIn(c: Context<AdminApp>): string | null {
	const words = adminWordsFor(siteView(c.env).language);
	const { done = "", n = "", entries = "" } = c.req.query();
	if (done === "opml" && /^\d+$/.test(n)) return words.opmlKept(Number(n));
	const said = Object.hasOwn(words.done, done) ? words.done[done] : undefined;
	if (said === undefined) return null;
	const isCounted = /^\d+$/.test(n) && /^\d+$/.test(entries);
	return isCounted ? `${said} ${words.brought(Number(n), Number(entries))}` : said;
}

/** How the next page is told what was done, with what a fetch brought. */
export function doneWith(
	done: string,
	report: { added: number; entries: number | null } | null,
): URLSearchParams {
	const said = new URLSearchParams({ done });
	if (report?.entries) {
		said.set("n", String(report.added));
		said.set("entries", String(report.entries));
	}
	return said;
}
