import { cleanEntry } from "../../clean/clean.ts";
import { type Understood, understand } from "../../crawl/understand.ts";
import { decode } from "../../decode/decode.ts";
import type { Dropped, Entry, Failure, Problem, SourceKind } from "../../model.ts";
import { discover } from "../../page/discover.ts";
import { htmlToText } from "../../parse/text.ts";
import { resolveUrl } from "../../url/resolve.ts";
import type { Inspection } from "./arguments.ts";
import { type Loaded, load } from "./load.ts";

/** What an inspection found, or why it found nothing. */
export type Inspected = Found | { input: string; error: Failure };

export interface Found {
	input: string;
	url: string | null;
	understood: Understood;
	entries: Entry[];
	dropped: Dropped[];
	problems: Problem[];
	/** The `[[sources]]` to paste for a page; only made when somebody asks, for it reads the page again. */
	stanza: () => string | null;
}

/** Inspects one input; whatever goes wrong with it is in the answer. */
export async function inspect(inspection: Inspection): Promise<Inspected> {
	const { input } = inspection;
	try {
		const loaded = await load(inspection);
		return loaded.ok ? read(inspection, loaded.value) : { input, error: loaded.error };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { input, error: { stage: "parse", code: "defect", message } };
	}
}

function read(inspection: Inspection, loaded: Loaded): Inspected {
	const { input, as, now, timezone, stage } = inspection;
	const header = (name: string) => loaded.headers[name] ?? null;
	const url = resolveUrl(header("content-location"), loaded.url) ?? loaded.url;
	const language = header("content-language");
	const contentType = header("content-type");
	const understood = understand(loaded.bytes, {
		url,
		contentType,
		charset: null,
		as,
		now,
		timezone,
		language,
	});
	if (!understood.ok) return { input, error: understood.error };
	const { problems, charset, kind } = understood.value;
	const stanza = () => (isPage(kind) && url ? stanzaOf(loaded.bytes, charset.name, url) : null);
	const found = { input, url: loaded.url, understood: understood.value, problems, stanza };
	if (stage === "parse") return { ...found, entries: understood.value.entries, dropped: [] };
	return { ...found, ...clean(understood.value, url) };
}

function isPage(kind: SourceKind): boolean {
	return kind === "list" || kind === "article";
}

function stanzaOf(bytes: Uint8Array, charset: string, url: string): string | null {
	return discover(decode(bytes, { charset }).text, url)?.stanza ?? null;
}

function clean(
	understood: Understood,
	url: string | null,
): Pick<Found, "entries" | "dropped" | "problems" | "understood"> {
	const dropped = new Map<string, Dropped>();
	const problems = [...understood.problems];
	const entries = understood.entries.map((entry) => {
		const cleaned = cleanEntry(entry, { baseUrl: url, media: "direct" });
		for (const one of cleaned.dropped) add(dropped, one);
		problems.push(...cleaned.problems);
		return cleaned.entry;
	});
	const description = understood.feed.description && htmlToText(understood.feed.description);
	const feed = { ...understood.feed, description };
	return { understood: { ...understood, feed }, entries, dropped: [...dropped.values()], problems };
}

function add(dropped: Map<string, Dropped>, one: Dropped): void {
	const key = `${one.what}\n${one.reason}`;
	const known = dropped.get(key);
	if (known) known.count += one.count;
	else dropped.set(key, { ...one });
}
