import { resolveUrl } from "../../base/url/resolve.ts";
import type { Dropped, Entry } from "../../model/entry.ts";
import type { SourceKind } from "../../model/feed.ts";
import type { Failure, Problem } from "../../model/result.ts";
import { joinArticle } from "../../read/joinArticle.ts";
import { type Understood, understand } from "../../read/understand.ts";
import { cleanEntry } from "../../stages/clean/clean.ts";
import { decode } from "../../stages/decode/decode.ts";
import { discover } from "../../stages/extract/discover.ts";
import { htmlToText } from "../../stages/parse/text.ts";
import type { Inspection } from "./arguments.ts";
import { configured } from "./configured.ts";
import { isAddress, type Loaded, load } from "./load.ts";

/** What an inspection found, or why it found nothing. */
export type Inspected = Found | { input: string; error: Failure };

export interface Found {
	input: string;
	url: string | null;
	understood: Understood;
	entries: Entry[];
	dropped: Dropped[];
	problems: Problem[];
	/** The host of the proxy that it came through; null without one. */
	proxy: string | null;
	/** The `[[sources]]` to paste for a page; only made when somebody asks, for it reads the page again. */
	stanza: () => string | null;
}

/** Inspects one input; whatever goes wrong with it is in the answer. */
export async function inspect(inspection: Inspection): Promise<Inspected> {
	const { input } = inspection;
	try {
		const whole = configured(inspection);
		if (!whole.ok) return { input, error: whole.error };
		const loaded = await load(whole.value);
		return loaded.ok ? await read(whole.value, loaded.value) : { input, error: loaded.error };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { input, error: { stage: "defect", code: "exception", message } };
	}
}

async function read(inspection: Inspection, loaded: Loaded): Promise<Inspected> {
	const { input, as, now, timezone, stage } = inspection;
	const header = (name: string) => loaded.headers[name] ?? null;
	const url = resolveUrl(header("content-location"), loaded.url) ?? loaded.url;
	const language = header("content-language");
	const contentType = header("content-type");
	const { charset: said, select, language: spoken = language } = inspection.source ?? {};
	const options = { url, contentType, charset: said ?? null, as, now, timezone, language: spoken, select };
	const first = understand(loaded.bytes, options);
	if (!first.ok) return { input, error: first.error };
	// A file stands for itself; what an address shows may go on at another one.
	const understood = isAddress(inspection.source?.url ?? input)
		? await withFurtherPages(first.value, inspection)
		: first.value;
	const { charset, kind } = understood;
	const problems = [...loaded.detours, ...understood.problems];
	const stanza = () => (isPage(kind) && url ? stanzaOf(loaded.bytes, charset.name, url) : null);
	const { proxy } = loaded;
	const found = { input, url: loaded.url, understood, problems, proxy, stanza };
	if (stage === "parse") return { ...found, entries: understood.entries, dropped: [] };
	return { ...found, ...clean({ ...understood, problems }, url) };
}

function withFurtherPages(first: Understood, inspection: Inspection): Promise<Understood> {
	return joinArticle(first, async (address) => {
		const loaded = await load({ ...inspection, source: undefined, input: address });
		if (!loaded.ok) return loaded;
		const { bytes, url, headers } = loaded.value;
		const { now, timezone } = inspection;
		return understand(bytes, {
			url,
			contentType: headers["content-type"] ?? null,
			as: "article",
			now,
			timezone,
		});
	});
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
