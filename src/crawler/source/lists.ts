import type { SourceConfig } from "../../config/schema.ts";
import type { Failure, Problem } from "../../model/result.ts";
import { hashOfFeeds, listedIn } from "../../read/listed.ts";
import { understand } from "../../read/understand.ts";
import type { ListedView, SaidList } from "../../registry/contract.ts";
import { LISTED_MAX } from "../../settings.ts";
import type { FetchAnswer } from "../../stages/fetch/types.ts";
import type { Timing } from "../contract.ts";
import { messageOf } from "./defect.ts";
import { MAX_PROBLEMS, wordsOf } from "./learn.ts";
import { failure, type Refreshed } from "./outcome.ts";
import type { RefreshDeps } from "./refreshDeps.ts";

/**
 * What a document of an OPML list names is told to the Registry, which makes sources of it. Only then is it known here, so
 * that what breaks off is told again.
 * @param same what the visit comes to when nothing is other than before
 */
export async function readList(
	source: SourceConfig,
	timing: Timing,
	answer: FetchAnswer,
	same: Refreshed,
	deps: RefreshDeps,
): Promise<Refreshed> {
	const { charset, timezone } = source;
	const { now } = deps;
	const understood = understand(answer.bytes ?? new Uint8Array(), {
		url: answer.finalUrl,
		contentType: answer.contentType,
		charset,
		as: "opml",
		now: now(),
		timezone,
	});
	const { outlines, feed, problems } = understood.ok ? understood.value : { ...NOTHING, problems: [] };
	if (!understood.ok || !outlines) {
		const reason = understood.ok ? NO_OUTLINES : understood.error;
		return { ...failure(source, same.state, timing, reason, now()), bytes: same.bytes };
	}
	const { feeds, leftOut } = listedIn(outlines, deps);
	const hash = hashOfFeeds(feeds);
	return tell(source, timing, { hash, feeds }, same, deps, (view) => {
		const { state } = same;
		return {
			...state,
			kind: "opml",
			feed: wordsOf(feed),
			entries: feeds.length,
			list: hash,
			lastNews: hash === state.list ? state.lastNews : now(),
			problems: [...problems, ...omitted(leftOut), ...standing(view)].slice(0, MAX_PROBLEMS),
		};
	});
}

/** A list says what it said: what it lacked then it lacks still. */
export async function confirmList(
	source: SourceConfig,
	timing: Timing,
	same: Refreshed,
	deps: RefreshDeps,
): Promise<Refreshed> {
	const { list: hash } = same.state;
	if (hash === null) return again(same);
	return tell(source, timing, { hash, feeds: null }, same, deps, (view) => ({
		...same.state,
		problems: [...same.state.problems.filter(({ code }) => !STANDING.has(code)), ...standing(view)],
	}));
}

async function tell(
	source: SourceConfig,
	timing: Timing,
	said: SaidList,
	same: Refreshed,
	deps: RefreshDeps,
	after: (view: ListedView) => Refreshed["state"],
): Promise<Refreshed> {
	let view: ListedView | null;
	try {
		view = await deps.listed(source.id, said);
	} catch (error) {
		deps.log({ event: "list-not-told", source: source.id, error: messageOf(error) });
		const message = `the feeds that it names could not be taken over: ${messageOf(error)}`;
		const reason: Failure = { stage: "store", code: "store-failed", message };
		return { ...failure(source, same.state, timing, reason, deps.now()), bytes: same.bytes };
	}
	if (!view) return said.feeds ? { ...same, copy: null } : again(same);
	const state = after(view);
	const isSame = JSON.stringify(state) === JSON.stringify(same.state);
	const isNews = state.lastNews !== same.state.lastNews;
	return { ...same, state: isSame ? same.state : state, outcome: isNews ? "changed" : "unchanged" };
}

/** The document is to come whole, soon. */
function again(same: Refreshed): Refreshed {
	return { ...same, copy: null, more: true };
}

const NOTHING = { outlines: undefined, feed: undefined };
const NO_OUTLINES: Failure = { stage: "parse", code: "not-opml", message: "it is no OPML" };

const STANDING: ReadonlySet<string> = new Set([
	"feeds-left",
	"feeds-like-others",
	"list-full",
] satisfies Problem<"parse">["code"][]);

/** What of a list waits, and for what. */
function standing({ left, dropped, beyond, clashes }: ListedView): Problem[] {
	const problems: Problem[] = [];
	const [first] = left;
	if (first) {
		const until =
			dropped === null
				? "it names no feed at all, so they stay until it names some again, or you drop them at /admin"
				: `they go at ${new Date(dropped).toISOString().slice(0, 16)}Z or later, if it lacks them then`;
		problems.push({
			stage: "parse",
			code: "feeds-left",
			message: `${namesOf(first, left.length)}: in the list no more; ${until}`,
		});
	}
	const [clash] = clashes;
	if (clash) {
		const message = `${namesOf(clash, clashes.length)}: left out, for the id that its address gives it is another source's, or its entries would have another's keys; add it yourself with an id of its own if you want it`;
		problems.push({ stage: "parse", code: "feeds-like-others", message });
	}
	if (beyond > 0) {
		const message = `it names ${beyond} feeds more than there is room for: all lists together bring ${LISTED_MAX} sources at most`;
		problems.push({ stage: "parse", code: "list-full", message });
	}
	return problems;
}

function namesOf({ url, title }: { url: string; title: string | null }, count: number): string {
	return `${title ?? url}${count > 1 ? ` and ${count - 1} more` : ""}`;
}

function omitted(leftOut: readonly { text: string; reason: string }[]): Problem[] {
	const [first] = leftOut;
	if (!first) return [];
	const message = `${leftOut.length} outlines were not, or not wholly, taken over; the first: ${first.text}: ${first.reason}`;
	return [{ stage: "parse", code: "feeds-left-out", message }];
}
