import { inWords } from "../../base/failure.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { Incoming } from "../../library/contract.ts";
import type { Entry, Person } from "../../model/entry.ts";
import type { FeedInfo } from "../../model/feed.ts";
import type { Failure, Problem } from "../../model/result.ts";
import type { Understood } from "../../read/understand.ts";
import {
	ADDRESS_MAX_CHARS,
	EARLIEST_DATE_MS,
	FEED_WORDS_MAX_CHARS,
	FUTURE_TOLERANCE_MS,
} from "../../settings.ts";
import { webAddress } from "../../stages/clean/addresses.ts";
import { lineOf, personOf } from "../../stages/clean/cleanFields.ts";
import { isIdleRemove } from "../../stages/extract/slips.ts";
import { htmlToText } from "../../stages/parse/text.ts";
import { mendedRow } from "../broken.ts";
import type { Pending, SourceState } from "../contract.ts";
import type { News } from "../diff/news.ts";
import { forgetTexts } from "../diff/seen.ts";
import { gapOf } from "../schedule.ts";
import { queueArticles } from "./articleQueue.ts";

/** What a document taught us. */
export interface Lesson {
	understood: Understood;
	news: News;
	/** What cleaning made of the entries that are told, by identity. */
	cleaned: ReadonlyMap<string, string>;
	incoming: Incoming[];
	/** The incoming entries that wait for their articles. */
	waiting: Pending[];
	/** The document came with the validators of the one before, though it says something else. */
	lied: boolean;
}

/** Problems kept of one document. */
export const MAX_PROBLEMS = 20;

/** The state after a document that was understood: the same object when it taught nothing, so that nothing is stored. */
export function learn(source: SourceConfig, state: SourceState, lesson: Lesson, now: number): SourceState {
	const { understood, news, cleaned, incoming, waiting, lied } = lesson;
	const dates = datesOf(understood.entries, now);
	const isForArticles = source.fulltext && understood.kind === "list";
	const isRemoveIdle = isForArticles && understood.problems.some(isIdleRemove);
	const said = understood.problems.filter(
		(problem) => isTrouble(problem) && !(isForArticles && isIdleRemove(problem)),
	);
	const isSaid = ({ code }: Problem) =>
		code === "too-many-entries" && said.some((problem) => problem.code === code);
	const after: SourceState = {
		...state,
		kind: understood.kind,
		isGuess: state.isGuess && !understood.entries.length,
		isRemoveIdle,
		feed: wordsOf(understood.feed),
		entries: understood.count ?? understood.entries.length,
		seen: news.remember(cleaned),
		lastNews: incoming.length ? now : state.lastNews,
		gapSeconds: incoming.length ? gapOf(dates) : state.gapSeconds,
		distrust: lied ? now : state.distrust,
		error: null,
		problems: [...mendedRow(state), ...said, ...news.problems.filter((problem) => !isSaid(problem))].slice(
			0,
			MAX_PROBLEMS,
		),
		...queueArticles(state, source.fulltext ? incoming : null, waiting, now),
	};
	return JSON.stringify(after) === JSON.stringify(state) ? state : after;
}

/** The state of a source that answered: the same object when it had not been failing. */
export function recovered(state: SourceState): SourceState {
	return state.error
		? { ...state, error: null, problems: [...mendedRow(state), ...state.problems].slice(0, MAX_PROBLEMS) }
		: state;
}

/** The state after a failure: what was there stays, the reason is noted with the time it began. */
export function failed(state: SourceState, reason: Failure, now: number): SourceState {
	const before = state.error;
	if (before && before.stage === reason.stage && before.code === reason.code) return state;
	const short = inWords(reason, reason.message.slice(0, FEED_WORDS_MAX_CHARS));
	return { ...state, error: { ...short, since: before?.since ?? now, alike: now } };
}

/**
 * The state of a source of which a Library has not been told: all that it lists is to be told again, under its old
 * identity. `lost` are Libraries that no longer have what they were told.
 */
export function untold(state: SourceState, lost: string[] = []): SourceState {
	const seen = forgetTexts(state.seen);
	const epochs = Object.fromEntries(Object.entries(state.epochs).filter(([name]) => !lost.includes(name)));
	return seen === state.seen && !lost.length ? state : { ...state, seen, epochs };
}

/** Bounded, for they are stored in one row and sent with each batch of entries. */
export function wordsOf(feed: FeedInfo): SourceState["feed"] {
	const { title, url, feedUrl, image, language, rights, hints, hubs, description, author, icon } = feed;
	const words = (text: string | null) => text?.slice(0, FEED_WORDS_MAX_CHARS) ?? null;
	const address = (text: string | null) => (text !== null && text.length <= ADDRESS_MAX_CHARS ? text : null);
	return {
		title: words(lineOf(title)),
		url: address(url),
		feedUrl: address(feedUrl),
		image: address(image),
		icon: address(icon),
		description: words(description && lineOf(htmlToText(description))),
		author: author && boundedPerson(author),
		language: words(lineOf(language)),
		rights: words(lineOf(rights)),
		hints,
		hubs: hubs.filter((hub) => address(hub) !== null).slice(0, 4),
	};
}

function boundedPerson({ name, email, url }: Person): Person | null {
	const short = (text: string | null) => text?.slice(0, FEED_WORDS_MAX_CHARS) ?? null;
	const person = personOf({ name: short(name), email: short(email), url }, webAddress(url, null));
	return person.name || person.email || person.url ? person : null;
}

/** Dates that are possible: a clock at 1970 or 2099 says nothing about rhythm. */
function datesOf(entries: Entry[], now: number): number[] {
	return entries.flatMap(({ published, updated }) => {
		const date = published ?? updated;
		return date !== null && date >= EARLIEST_DATE_MS && date <= now + FUTURE_TOLERANCE_MS ? [date] : [];
	});
}

/** Where a page's fields came from is for `inspect`; nothing is wrong with it. */
function isTrouble({ code }: Problem): boolean {
	return code !== "provenance";
}
