import { typeByName } from "../../base/media/fileTypes.ts";
import { unmark } from "../../base/media/marker.ts";
import type { SourceConfig } from "../../config/schema.ts";
import { librariesOf } from "../../config/topics.ts";
import type { FileLengths, Incoming } from "../../library/contract.ts";
import type { Enclosure } from "../../model/entry.ts";
import { ADDRESS_MAX_CHARS, LENGTHS_PER_VISIT, LENGTHS_VISIT_MS, UNMEASURED_MAX } from "../../settings.ts";
import { fetchSource } from "../../stages/fetch/fetcher.ts";
import type { SourceState } from "../contract.ts";
import { counted } from "../tick/allowance.ts";
import type { LibraryPeer } from "./deliver.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { pageRequest, requestsFor } from "./request.ts";
import { unmoved } from "./routes.ts";

/** A sound or film that does not say how long it is, and of which nobody was asked yet. */
type Unmeasured = SourceState["unmeasured"][number];

/** What was learned of some files. */
interface Measured {
	/** By the keys of their entries. */
	lengths: Record<string, FileLengths>;
	/** Those that there was no room or time to ask for. */
	left: Unmeasured[];
}

/**
 * Asks how long the sounds and films of new entries are that do not say so, those of the newest entries first: once, for
 * players show it and RSS wants it. Who does not say is not asked again; of whom there was no room to ask is remembered.
 */
export async function withLengths(
	source: SourceConfig,
	entries: Incoming[],
	fresh: ReadonlySet<string>,
	state: SourceState,
	deps: RefreshDeps,
): Promise<{ entries: Incoming[]; state: SourceState }> {
	const unknown = entries
		.toReversed()
		.filter(({ key }) => fresh.has(key))
		.flatMap(({ key, entry }) =>
			entry.enclosures.filter(isUnmeasured).map(({ url }): Unmeasured => ({ key, url })),
		);
	const { lengths, left } = await measure(source, unknown, true, deps);
	const short = left.filter(({ url }) => url.length <= ADDRESS_MAX_CHARS);
	const unmeasured = short.length ? [...short, ...state.unmeasured].slice(0, UNMEASURED_MAX) : null;
	return {
		entries: Object.keys(lengths).length
			? entries.map((incoming) => ({ ...incoming, lengths: lengths[incoming.key] }))
			: entries,
		state: unmeasured ? { ...state, unmeasured } : state,
	};
}

/** Asks for some of those that are remembered, and tells the Libraries what is learned. The same state when nobody was asked. */
export async function withOlderLengths(
	source: SourceConfig,
	state: SourceState,
	deps: RefreshDeps & { library: (name: string) => Pick<LibraryPeer, "measured"> },
): Promise<SourceState> {
	const { lengths, left } = await measure(source, state.unmeasured, false, deps);
	if (Object.keys(lengths).length)
		for (const name of librariesOf(source)) await deps.library(name).measured(lengths);
	return left.length < state.unmeasured.length ? { ...state, unmeasured: left } : state;
}

/** RSS wants a length, and where nobody knows it a 0. */
function isUnmeasured({ url, length, type }: Enclosure): boolean {
	return !length && /^(?:audio|video)\//.test(type ?? typeByName(url) ?? "");
}

/** @param isCounted whether the requests are counted already, with those for the document */
async function measure(
	source: SourceConfig,
	files: readonly Unmeasured[],
	isCounted: boolean,
	deps: RefreshDeps,
): Promise<Measured> {
	const lengths: Measured["lengths"] = {};
	const until = deps.now() + LENGTHS_VISIT_MS;
	for (const [asked, { key, url }] of files.entries()) {
		const timeoutMs = asked < LENGTHS_PER_VISIT ? until - deps.now() : 0;
		const room =
			timeoutMs > 0 ? deps.allowance.setAside({ subrequests: requestsFor(source), bytes: 0 }) : null;
		if (!room) return { lengths, left: files.slice(asked) };
		const request = pageRequest(source, unmark(url), "auto", deps.userAgent);
		const { fetch, cost } = counted(deps.fetch);
		const asking = { ...deps, fetch, routes: unmoved(deps.routes) };
		const answer = await fetchSource({ ...request, accept: "*/*", method: "HEAD", timeoutMs }, asking);
		room.settle({ subrequests: isCounted ? 0 : cost.subrequests, bytes: 0 });
		if (!answer.ok || answer.value.length === null || isPage(answer.value.contentType)) continue;
		lengths[key] = { ...lengths[key], [url]: answer.value.length };
	}
	return { lengths, left: [] };
}

/** What stands in the place of a file that is not there, or is a proxy's own word, is as long as that. */
function isPage(contentType: string | null): boolean {
	return /^text\/|[/+](?:json|xml)\b/i.test(contentType?.trim() ?? "");
}
