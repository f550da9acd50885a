import { publishedText } from "../../base/html/escape.ts";
import { parseFragment } from "../../base/html/fragment.ts";
import { createWriter } from "../../base/html/writer.ts";
import type { MediaWay } from "../../base/media/marker.ts";
import type { Dropped } from "../../model/entry.ts";
import { HTML_MAX_CHARS } from "../../settings.ts";
import type { Candidate, Context } from "./context.ts";
import { createDroppedList } from "./dropped.ts";
import { idsIn } from "./ids.ts";
import { createProse, type Prose } from "./prose.ts";
import { writeChildren } from "./sanitize.ts";

export interface CleanHtmlOptions {
	/** What relative addresses are relative to, absolute. */
	baseUrl: string | null;
	media: MediaWay;
}

/** Cleaned HTML, and what was learnt while cleaning it. */
export interface Cleaned {
	html: string;
	dropped: Dropped[];
	prose: Prose;
	candidates: Candidate[];
	posters: string[];
	/** The source had more text than `HTML_MAX_CHARS`, or more nodes than `DOM_MAX_NODES`, and was cut. */
	cut: boolean;
}

/** The one way from a source's HTML to HTML that may be stored and shown. */
export function clean(html: string, options: CleanHtmlOptions): Cleaned {
	if (!/[<&]/.test(html)) {
		const prose = createProse();
		prose.add(html, false);
		return { html: publishedText(html).trim(), dropped: [], prose, candidates: [], posters: [], cut: false };
	}
	const tooLong = html.length > HTML_MAX_CHARS;
	const { holder, cut, lostAttributes } = parseFragment(tooLong ? html.slice(0, HTML_MAX_CHARS) : html);
	let context = contextFor(options, html.includes("#") ? idsIn(holder) : NO_IDS, lostAttributes);
	writeChildren(holder, context, false);
	// Rare: a link inside the content leads to an element that was not written, so it has to lead to the page.
	for (let again = 0; again < 3 && dangles(context); again++) {
		context = contextFor(options, context.placed, lostAttributes);
		writeChildren(holder, context, false);
	}
	return {
		html: context.writer.end(),
		dropped: context.dropped.list(),
		prose: context.prose,
		candidates: context.candidates,
		posters: context.posters,
		cut: cut || tooLong,
	};
}

const NO_IDS: ReadonlySet<string> = new Set();

function contextFor(options: CleanHtmlOptions, ids: ReadonlySet<string>, lostAttributes: number): Context {
	const dropped = createDroppedList();
	if (lostAttributes > 0) dropped.add("attributes", "too-many", lostAttributes);
	return {
		base: options.baseUrl,
		media: options.media,
		writeChildren,
		writer: createWriter((name) => dropped.add(name, "blank")),
		dropped,
		prose: createProse(),
		ids,
		linked: new Set(),
		placed: new Set(),
		shown: new Set(),
		candidates: [],
		posters: [],
		shareDepth: 0,
	};
}

function dangles({ linked, placed }: Context): boolean {
	return [...linked].some((id) => !placed.has(id));
}
