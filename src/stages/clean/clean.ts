import { webUrl } from "../../base/url/web.ts";
import type { CleanEntry, Dropped, Entry } from "../../model/entry.ts";
import type { Problem } from "../../model/result.ts";
import { cleanFields } from "./cleanFields.ts";
import { type CleanHtmlOptions, clean } from "./html.ts";
import { leadPicture } from "./lead.ts";

export type { CleanHtmlOptions } from "./html.ts";

/** Untrusted HTML as a fragment that is safe in any reader, its addresses absolute; and what was left out of it. */
export function cleanHtml(html: string, options: CleanHtmlOptions): { html: string; dropped: Dropped[] } {
	const { html: safe, dropped } = clean(html, options);
	return { html: safe, dropped };
}

/**
 * An entry that may be stored and shown, from one that nobody may trust. `options.baseUrl` is the address of the feed
 * or page, for entries that name no base of their own.
 */
export function cleanEntry(
	entry: Entry,
	options: CleanHtmlOptions,
): { entry: CleanEntry; dropped: Dropped[]; problems: Problem[] } {
	const base = baseOf(entry, options.baseUrl);
	const within = { baseUrl: base, media: options.media };
	// A feed with nothing but a description often has the whole text in it.
	const content = clean(entry.contentHtml ?? entry.summary ?? "", within);
	const summary =
		entry.contentHtml === null || entry.summary === null ? content : clean(entry.summary, within);

	const problems: Problem[] = [];
	const fields = cleanFields(entry, within, problems);
	if (content.cut || summary.cut) {
		problems.push({
			stage: "clean",
			code: "text-cut",
			message: "the text was too long and was cut before it was cleaned",
		});
	}
	return {
		entry: {
			...fields,
			contentHtml: content.html === "" ? null : content.html,
			summary: summary.prose.excerpt() ?? content.prose.excerpt(),
			image: leadPicture(entry, content, summary, within),
			baseUrl: base,
			readingMinutes: content.prose.minutes(),
		},
		dropped: content.dropped,
		problems,
	};
}

/** The entry's own base, else its address, else the document's: the first that is an address of the web. */
function baseOf(entry: Entry, document: string | null): string | null {
	for (const own of [entry.baseUrl, entry.url, document]) {
		const url = own === null ? null : webUrl(own, document ?? undefined);
		if (url) return url.href;
	}
	return null;
}
