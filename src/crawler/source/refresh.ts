import { inWords } from "../../base/failure.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { Failure } from "../../model/result.ts";
import { joinArticle } from "../../read/joinArticle.ts";
import { wantedBy } from "../../read/wanted.ts";
import { fetchSource } from "../../stages/fetch/fetcher.ts";
import type { FetchAnswer } from "../../stages/fetch/types.ts";
import type { Copy, SourceState, Timing } from "../contract.ts";
import { allLeftOut, knowsAny } from "../diff/news.ts";
import { foretold, forgetReading } from "../diff/seen.ts";
import { isSuspect } from "../marks.ts";
import { cleanNews, newsOf } from "./arrivals.ts";
import { furtherPages } from "./articlePages.ts";
import { copyOf, hasSameValidators } from "./copy.ts";
import { iconsNamed } from "./icon.ts";
import { learn } from "./learn.ts";
import { withLengths } from "./lengths.ts";
import { confirmList, readList } from "./lists.ts";
import { readMailbox } from "./mail.ts";
import { olderAfter, readOlder, wantsOlder } from "./older.ts";
import { failure, type Refreshed, rhythmOf, unchanged } from "./outcome.ts";
import { isDatedAnew, readByOf } from "./readBy.ts";
import { hashOf } from "./reading.ts";
import type { RefreshDeps } from "./refreshDeps.ts";
import { addressOf, copyFor, firstAddress, isReadAnew, requestFor } from "./request.ts";
import { readSource } from "./siteFeed.ts";
import { readSitemap } from "./sitemaps.ts";
import { waitingOf } from "./waiting.ts";
import { leftOut, without } from "./withdrawal.ts";

/** One source through all stages, up to what its Libraries have to be told. Only `deps.fetch` reaches the network. */
export async function refreshSource(
	source: SourceConfig,
	state: SourceState,
	timing: Timing,
	deps: RefreshDeps,
): Promise<Refreshed> {
	if (source.kind === "mail") return readMailbox(source, state, timing, deps);
	if (source.instances?.length === 0) return failure(source, state, timing, NO_INSTANCE, deps.now());
	// An instance of RSSHub publishes feeds.
	const asksRobots = isPage(source, state) && !source.instances;
	const refused = asksRobots
		? await deps.robots(addressOf(source, state, timing), source.via ?? [], deps)
		: null;
	if (refused) return failure(source, state, timing, refused, deps.now());
	const fetched = await fetchSource(requestFor(source, state, timing, deps.userAgent, deps.now()), deps);
	if (!fetched.ok) {
		const { retryAfterSeconds, bytesRead } = fetched.error;
		const result = failure(source, state, timing, fetched.error, deps.now());
		return { ...result, rhythm: { ...result.rhythm, retryAfterSeconds }, bytes: bytesRead };
	}
	const first = fetched.value;
	const place = relocated(source, state, timing, first);
	const asBefore = (copy: Copy | null) => {
		// It was read as it would be read now.
		const known = place.readBy === null && copy ? { ...place, readBy: readByOf(source) } : place;
		const same = unchanged(source, known, copy, first);
		return source.kind === "opml" ? confirmList(source, timing, same, deps) : same;
	};
	if (first.notModified || !first.bytes) return asBefore(timing.copy);
	const firstHash = await hashOf(first.bytes);
	const known = copyFor(source, timing);
	if (known?.bodyHash === firstHash) return asBefore(copyOf(source, first, firstHash, deps));

	const end = await deps.marks.begin(source.id, first.bytes.length, isSuspect(state));
	try {
		if (source.kind === "opml") {
			const same = unchanged(source, place, copyOf(source, first, firstHash, deps), first);
			return await readList(source, timing, first, same, deps);
		}
		return await readNew(source, state, timing, { first, firstHash, place, known }, deps);
	} finally {
		end();
	}
}

/** What a document says that is not the one that was read last. */
async function readNew(
	source: SourceConfig,
	state: SourceState,
	timing: Timing,
	{
		first,
		firstHash,
		place,
		known: copyBefore,
	}: { first: FetchAnswer; firstHash: string; place: SourceState; known: Copy | null },
	deps: RefreshDeps,
): Promise<Refreshed> {
	const reading = await readSource(source, state, timing, first, place, deps);
	const { understood, answer, bytes, state: at } = reading;
	if (!understood.ok) {
		const { error } = understood;
		// It may be the proxy that says it, and none of its words that are known.
		const through = answer.proxy === null ? "" : ` (it came through the proxy ${answer.proxy})`;
		const reason = inWords(error, error.message + through);
		return { ...failure(source, state, timing, reason, deps.now()), bytes };
	}
	const bodyHash = answer === first ? firstHash : await hashOf(answer.bytes ?? new Uint8Array());
	const sitemap = await readSitemap(source, state, timing, understood.value, deps);
	const copy = sitemap.again ? null : copyOf(source, answer, bodyHash, deps);
	if (sitemap.isIdle) return unchanged(source, at, copy, answer);
	const whole = await joinArticle(sitemap.whole, furtherPages(source, deps));
	const wanted = wantsOlder(source, state);
	const older = wanted && (await readOlder(source, state, wanted, whole.entries, deps));
	const listed = [...whole.entries, ...(older?.entries ?? [])].filter(wantedBy(source, whole.kind));
	// Read in another way than before, every entry may come out differently: its Libraries will tell.
	const isAnew = isReadAnew(source, timing);
	const history = isAnew ? forgetReading(state.seen) : state.seen;
	const isOther = state.isGuess && listed.length > 0 && !knowsAny(listed, history);
	const own = isOther ? { ...at, keyPart: "", seen: "" } : at;
	const { news, isTooMuch } = newsOf(
		source,
		listed,
		isOther ? "" : history,
		timing,
		isMoved(at, state),
		deps,
	);
	const { incoming, fresh, cleaned } = cleanNews(source, own.keyPart, news, answer.finalUrl);
	const lied = incoming.length > 0 && copyBefore !== null && hasSameValidators(copyBefore, answer);
	const waiting = waitingOf(source, own, incoming, fresh, deps.now());
	const goesOn = older
		? news.more
			? state.older
			: older.next
		: olderAfter(source, state, timing, whole, news.isAllNew);
	if (older) news.problems.push(...older.problems);
	const { length: found } = whole.entries;
	if (found > 0)
		news.problems = news.problems.map((said) => (said.code === "emptied" ? allLeftOut(found) : said));
	// Of an index most files are not read at a visit.
	if (understood.value.files) news.problems = news.problems.filter(({ code }) => code !== "emptied");
	const lesson = { understood: whole, news, cleaned, incoming, waiting, lied };
	const files = news.more ? sitemap.unfinished : sitemap.files;
	const read = { answer, whole, listed, identities: news.identities, keyPart: own.keyPart };
	const { leaving, ...noted } = leftOut(source, isOther ? { ...state, kind: null } : state, read, deps);
	const isComparedLater = noted.readBy !== readByOf(source);
	const after = { older: goesOn, files, ...noted };
	// The same object where nothing has changed: then nothing is stored.
	const isAsBefore = Object.entries(after).every(
		([name, value]) => own[name as keyof typeof after] === value,
	);
	const known = learn(source, isAsBefore ? own : { ...own, ...after }, lesson, deps.now());
	const learned = leaving.length > 0 ? without(known, leaving) : known;
	const later = new Set(waiting.map(({ key }) => key));
	const anew = isAnew && { isReadAnew: true, isDatedAnew: isDatedAnew(source, state) };
	const arrivals = incoming
		.filter(({ key }) => !later.has(key))
		.map((arrival) => (anew ? { ...arrival, ...anew } : arrival));
	return {
		outcome: incoming.length ? "changed" : "unchanged",
		...(await withLengths(source, arrivals, fresh, learned, deps)),
		foretold: news.isUnsteady && fresh.size > 0 ? foretold(isOther ? "" : history, learned.seen) : null,
		copy: news.more || news.moreChanged || goesOn || isComparedLater ? null : copy,
		disowned: isOther ? state.keyPart : null,
		leaving,
		waiting: waiting.length,
		more: (news.more || goesOn !== null) && !isTooMuch,
		failure: null,
		rhythm: rhythmOf(source, learned, answer),
		icons: incoming.length > 0 ? iconsNamed(source, learned, answer, deps.now()) : null,
		bytes,
	};
}

const NO_INSTANCE: Failure = {
	stage: "fetch",
	code: "rsshub-unset",
	message: "no instance of RSSHub is set ([site] rsshub in sources.toml)",
};

/** Whether the source is a page; one that we are to find out about is asked like a feed at first. */
export function isPage(source: SourceConfig, state: SourceState): boolean {
	return [source.kind, state.kind].some((kind) => kind === "list" || kind === "article");
}

/** Where the source now is: further on, where it was known to be, or back at its first address, which answered. */
function relocated(
	source: SourceConfig,
	state: SourceState,
	timing: Timing,
	{ movedTo }: FetchAnswer,
): SourceState {
	const first = firstAddress(source, state);
	const now = movedTo ?? addressOf(source, state, timing);
	const moved = now === first ? null : now;
	return moved === state.movedTo ? state : { ...state, movedTo: moved };
}

/** Whether a document comes from elsewhere than the one before: by another redirect, or the owner has edited the address. */
function isMoved(now: SourceState, before: SourceState): boolean {
	const isElsewhere = now.siteFeed?.url !== before.siteFeed?.url || now.movedTo !== before.movedTo;
	return isElsewhere || before.kind === null;
}
