import { converterFor } from "../../platform/chinese.ts";
import { inCharacters } from "../../read/inspect/characters.ts";
import { type Inspected, inspect } from "../../read/inspect/inspect.ts";
import type { Inspection } from "../../read/inspect/inspection.ts";
import type { Asked } from "./arguments.ts";
import { configured } from "./configured.ts";
import { load } from "./load.ts";

/** What somebody at a terminal is answered, and the inspection that it was; null where that cannot be said. */
export interface Answered {
	inspected: Inspected;
	inspection: Inspection | null;
}

/** Inspects one input as a terminal asks for it. */
export async function ask(asked: Asked): Promise<Answered> {
	const whole = configured(asked);
	if (!whole.ok) return { inspected: { input: asked.input, error: whole.error }, inspection: null };
	const inspected = withDoubt(await inspect(whole.value, load), whole.value);
	return { inspected: await inCharacters(inspected, whole.value, converterFor), inspection: whole.value };
}

/** How sites call their feeds. */
const FEED_PATH = /(?:\.(?:xml|rss|rdf|atom)|\/(?:feed|rss|atom)(?:\.\w+)?)\/?$/i;

/**
 * A web page at the address of what ought to be a feed is read here as at a first visit. A Worker that has read the source
 * as a feed takes it for a failure (`readAnswer`), and what it has read is not known here.
 */
function withDoubt(inspected: Inspected, { source, as, select }: Inspection): Inspected {
	if ("error" in inspected || !source || as !== "auto" || select) return inspected;
	const { understood, siteFeed } = inspected;
	const isPage = understood.kind === "list" || understood.kind === "article";
	if (!isPage || siteFeed || !FEED_PATH.test(new URL(source.url).pathname)) return inspected;
	const message = `a web page at the address of a feed: a Worker that has read this source as a feed refuses it, and keeps the entries of before; here it is read as ${understood.kind === "list" ? "a list" : "an article"}, as at a first visit (kind = "feed" has it refused in any case)`;
	const doubt = { stage: "parse", code: "html-not-feed", message } as const;
	return { ...inspected, problems: [...inspected.problems, doubt] };
}
