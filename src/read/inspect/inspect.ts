import type { MediaWay } from "../../base/media/marker.ts";
import type { Recipe } from "../../config/recipes/recipe.ts";
import type { CleanEntry, Dropped, Entry } from "../../model/entry.ts";
import type { SiteFeed } from "../../model/health.ts";
import type { Failure, Problem } from "../../model/result.ts";
import { cleanEntry } from "../../stages/clean/clean.ts";
import { lineOf } from "../../stages/clean/cleanFields.ts";
import { isIdleRemove } from "../../stages/extract/slips.ts";
import { htmlToText } from "../../stages/parse/text.ts";
import { newestEntries } from "../sitemap.ts";
import type { Understood } from "../understand.ts";
import { wantedBy } from "../wanted.ts";
import { withArticles } from "./articles.ts";
import type { Inspection, Load, Loaded } from "./inspection.ts";
import { baseOf, understood, withFurtherPages } from "./reading.ts";
import { orSiteFeed } from "./siteFeed.ts";

/** What an inspection found, or why it found nothing. */
export type Inspected = Found | { input: string; error: Failure; recipe?: Recipe };

export interface Found {
	input: string;
	url: string | null;
	understood: Understood;
	entries: Entry[];
	dropped: Dropped[];
	problems: Problem[];
	/** The host of the proxy that it came through; null without one. */
	proxy: string | null;
	/** What stood for a platform's page. */
	recipe?: Recipe;
	/** The feed that was read in the place of the page that links to it. */
	siteFeed: SiteFeed | null;
	/** In which dates without a zone were read. */
	timezone: string;
	/** Entries that the source's `include` and `exclude` keep out. */
	unwanted: number;
	/** Entries whose own pages were fetched, for `fulltext`. */
	articles?: number;
	/** What it was read from. */
	loaded: Loaded;
}

/** Inspects one input; whatever goes wrong with it is in the answer. */
export async function inspect(inspection: Inspection, load: Load): Promise<Inspected> {
	const { input, recipe, source } = inspection;
	if (source?.kind === "mail") return { input, error: MAILBOX };
	try {
		const loaded = await load(inspection);
		return loaded.ok ? await read(inspection, loaded.value, load) : { input, error: loaded.error, recipe };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { input, error: { stage: "defect", code: "exception", message } };
	}
}

const MAILBOX: Failure = {
	stage: "config",
	code: "bad-arguments",
	message: "it is a mailbox, which nobody asks: inspect a message that came to it, as a file (.eml)",
};

async function read(inspection: Inspection, page: Loaded, load: Load): Promise<Inspected> {
	const { input, stage, source, recipe } = inspection;
	const isAsked = !page.isFile;
	const itself = { first: understood(page, inspection), loaded: page, siteFeed: null };
	const { first, loaded, siteFeed } = isAsked
		? await orSiteFeed(inspection, page, itself.first, load)
		: itself;
	if (!first.ok) return { input, error: first.error, recipe };
	const joined = isAsked ? await withFurtherPages(first.value, inspection, load) : first.value;
	const isSitemap = joined.kind === "sitemap";
	const listed = isSitemap ? newestEntries(joined.entries, null, source?.history) : joined.entries;
	const entries = source ? listed.filter(wantedBy(source, joined.kind)) : listed;
	const unwanted = listed.length - entries.length;
	const isForArticles = source?.fulltext && joined.kind === "list";
	const slips = isForArticles ? joined.problems.filter((slip) => !isIdleRemove(slip)) : joined.problems;
	const whole = { ...joined, entries, problems: [...loaded.detours, ...slips] };
	const { url, proxy } = loaded;
	const { timezone } = inspection;
	const found = {
		input,
		url,
		understood: whole,
		problems: whole.problems,
		proxy,
		recipe,
		siteFeed,
		timezone,
		unwanted,
		loaded,
	};
	if (stage === "parse") return { ...found, entries, dropped: [] };
	const cleaned = { ...found, ...clean(whole, baseOf(loaded), inspection.media) };
	if (!isAsked || !source?.fulltext) return cleaned;
	const names = [source.title ?? whole.feed.title ?? ""];
	const isForList = slips.length === joined.problems.length;
	const { problems, ...completed } = await withArticles(cleaned.entries, names, inspection, load, isForList);
	return { ...cleaned, ...completed, problems: [...cleaned.problems, ...problems] };
}

function clean(
	understood: Understood,
	url: string | null,
	media: MediaWay = "direct",
): Pick<Found, "dropped" | "problems" | "understood"> & { entries: CleanEntry[] } {
	const dropped = new Map<string, Dropped>();
	const problems = [...understood.problems];
	const entries = understood.entries.map((entry) => {
		const cleaned = cleanEntry(entry, { baseUrl: url, media });
		for (const loss of cleaned.dropped) add(dropped, loss);
		problems.push(...cleaned.problems);
		return cleaned.entry;
	});
	const { title, description } = understood.feed;
	const feed = {
		...understood.feed,
		title: lineOf(title),
		description: description && lineOf(htmlToText(description)),
	};
	return { understood: { ...understood, feed }, entries, dropped: [...dropped.values()], problems };
}

function add(dropped: Map<string, Dropped>, loss: Dropped): void {
	const key = `${loss.what}\n${loss.reason}`;
	const known = dropped.get(key);
	if (known) known.count += loss.count;
	else dropped.set(key, { ...loss });
}
