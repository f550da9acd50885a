import type { Recipe } from "../../config/recipes/recipe.ts";
import { wantedBy } from "../../crawler/diff/filter.ts";
import type { CleanEntry, Dropped, Entry } from "../../model/entry.ts";
import type { SiteFeed } from "../../model/health.ts";
import type { Failure, Problem } from "../../model/result.ts";
import { newestEntries } from "../../read/sitemap.ts";
import type { Understood } from "../../read/understand.ts";
import { cleanEntry } from "../../stages/clean/clean.ts";
import { htmlToText } from "../../stages/parse/text.ts";
import type { Inspection } from "./arguments.ts";
import { withArticles } from "./articles.ts";
import { type Configured, configured } from "./configured.ts";
import { isAddress, type Loaded, load } from "./load.ts";
import { baseOf, understood, withFurtherPages } from "./reading.ts";
import { orSiteFeed } from "./siteFeed.ts";
import { stanzaOf } from "./stanza.ts";

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
	/** The `[[sources]]` to paste; only made when somebody asks, for it reads the page again. */
	stanza: () => string | null;
}

/** Inspects one input; whatever goes wrong with it is in the answer. */
export async function inspect(inspection: Inspection): Promise<Inspected> {
	const { input } = inspection;
	try {
		const whole = configured(inspection);
		if (!whole.ok) return { input, error: whole.error };
		const loaded = await load(whole.value);
		const { recipe } = whole.value;
		return loaded.ok ? await read(whole.value, loaded.value) : { input, error: loaded.error, recipe };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { input, error: { stage: "defect", code: "exception", message } };
	}
}

async function read(inspection: Configured, page: Loaded): Promise<Inspected> {
	const { input, stage, source, recipe } = inspection;
	// A file stands for itself; what an address shows may go on at another one.
	const isAsked = isAddress(source?.url ?? input);
	const itself = { first: understood(page, inspection), loaded: page, siteFeed: null };
	const { first, loaded, siteFeed } = isAsked ? await orSiteFeed(inspection, page, itself.first) : itself;
	if (!first.ok) return { input, error: first.error, recipe };
	const joined = isAsked ? await withFurtherPages(first.value, inspection) : first.value;
	const isSitemap = joined.kind === "sitemap";
	const listed = isSitemap ? newestEntries(joined.entries, null, source?.history) : joined.entries;
	const entries = source ? listed.filter(wantedBy(source, joined.kind)) : listed;
	const unwanted = listed.length - entries.length;
	const whole = { ...joined, entries, problems: [...loaded.detours, ...joined.problems] };
	const { url, proxy } = loaded;
	const { timezone } = inspection;
	const stanza = () => stanzaOf(inspection, loaded, whole, siteFeed);
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
		stanza,
	};
	if (stage === "parse") return { ...found, entries, dropped: [] };
	const cleaned = { ...found, ...clean(whole, baseOf(loaded)) };
	if (!isAsked || !source?.fulltext) return cleaned;
	const names = [source.title ?? whole.feed.title ?? ""];
	const { problems, ...completed } = await withArticles(cleaned.entries, names, inspection);
	return { ...cleaned, ...completed, problems: [...cleaned.problems, ...problems] };
}

function clean(
	understood: Understood,
	url: string | null,
): Pick<Found, "dropped" | "problems" | "understood"> & { entries: CleanEntry[] } {
	const dropped = new Map<string, Dropped>();
	const problems = [...understood.problems];
	const entries = understood.entries.map((entry) => {
		const cleaned = cleanEntry(entry, { baseUrl: url, media: "direct" });
		for (const loss of cleaned.dropped) add(dropped, loss);
		problems.push(...cleaned.problems);
		return cleaned.entry;
	});
	const description = understood.feed.description && htmlToText(understood.feed.description);
	const feed = { ...understood.feed, description };
	return { understood: { ...understood, feed }, entries, dropped: [...dropped.values()], problems };
}

function add(dropped: Map<string, Dropped>, loss: Dropped): void {
	const key = `${loss.what}\n${loss.reason}`;
	const known = dropped.get(key);
	if (known) known.count += loss.count;
	else dropped.set(key, { ...loss });
}
