import type { Context } from "hono";
import { SOURCE_ID } from "../../config/schema.ts";
import type { Failure } from "../../model/result.ts";
import { failureInWords } from "../../read/advice.ts";
import type { OwnerSource } from "../../registry/contract.ts";
import type { Done } from "../ui/admin/types.ts";
import { adminWordsFor } from "../ui/admin/words.ts";
import { siteView } from "../ui/views.ts";
import { wordsFor } from "../ui/words.ts";
import { flashFor, flashOf } from "./session.ts";
import type { AdminApp } from "./types.ts";

/**
 * What was done just before, as the address says it: `done`, to which source, and what a fetch brought or why it brought
 * nothing.
 */
export function doneIn(c: Context<AdminApp>): Done | null {
	const { to = "", done } = c.req.query();
	const found = saidIn(c);
	const said = found && done === "added" ? { ...found, isAdded: true } : found;
	// Nobody else's words come to stand on the page by a link.
	return said && SOURCE_ID.test(to) ? { ...said, to } : said;
}

function saidIn(c: Context<AdminApp>): Done | null {
	const { language } = siteView(c.env);
	const words = adminWordsFor(language);
	const { done = "", n = "", entries = "", feeds = "", withdrawn = "", failed } = c.req.query();
	if (done === "opml" && isCount(n)) return { text: words.opmlKept(Number(n)) };
	const known = Object.hasOwn(words.done, done) ? words.done[done] : undefined;
	if (known === undefined) return null;
	const said = isCount(withdrawn) ? `${known} ${words.withdrawn(Number(withdrawn))}` : known;
	if (failed !== undefined) {
		const why = failureInWords({ code: failed }, language);
		return { text: `${said} ${words.notFetched(why)}`, inTrouble: true };
	}
	if (isCount(feeds)) return { text: `${said} ${words.named(Number(feeds))}` };
	return {
		text: isCount(n) && isCount(entries) ? `${said} ${words.brought(Number(n), Number(entries))}` : said,
	};
}

const isCount = (text: string) => /^\d+$/.test(text);

/** What a fetch came to, as far as it is told. */
interface Fetched {
	added: number;
	/** Entries that left, where some did. */
	withdrawn?: number;
	/** Of an OPML list, the feeds that it names. */
	entries: number | null;
	error: Pick<Failure, "code"> | null;
}

/** How the next page is told what was done to a source, with what a fetch brought. */
export function doneWith(
	done: string,
	{ id, settings }: Pick<OwnerSource, "id" | "settings">,
	report: Fetched | null,
	withdrawn = 0,
): URLSearchParams {
	const isList = settings.kind === "opml";
	const said = new URLSearchParams({ done, to: id });
	const left = withdrawn + (report?.withdrawn ?? 0);
	if (left > 0) said.set("withdrawn", String(left));
	if (report?.error) said.set("failed", report.error.code);
	else if (report?.entries) {
		if (!isList) said.set("n", String(report.added));
		said.set(isList ? "feeds" : "entries", String(report.entries));
	}
	return said;
}

/** Of the title of a source that is gone, so much goes on to the next page. */
const TITLE_MAX_CHARS = 120;

/**
 * Tells the next page what a source was called that nobody can be asked about any more. In a cookie: a link from elsewhere
 * would put its own words there.
 */
export function calledBefore(request: Request, id: string, title: string): string {
	return flashFor(request, `${id} ${title.slice(0, TITLE_MAX_CHARS)}`);
}

/** What was done, with the name of the source where that is not to be seen beside it. */
export function named(
	c: Context<AdminApp>,
	done: Done | null,
	titles: ReadonlyMap<string, string>,
): Done | null {
	if (!done?.to) return done;
	const [, id, gone] = /^(\S+) (.+)$/s.exec(flashOf(c.req.raw) ?? "") ?? [];
	const name = titles.get(done.to) ?? (id === done.to ? gone : null) ?? done.to;
	return { ...done, text: name + wordsFor(siteView(c.env).language).colon + done.text };
}
