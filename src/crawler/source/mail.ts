import type { SourceConfig } from "../../config/schema.ts";
import type { Problem } from "../../model/result.ts";
import { type MailRead, mailFeed, newsletterOf, readMail, withLastingNames } from "../../read/mail.ts";
import type { Understood } from "../../read/understand.ts";
import { wantedBy } from "../../read/wanted.ts";
import {
	DAY_MS,
	MAIL_HEAD_BYTES,
	MAIL_PER_VISIT,
	MAIL_PER_VISIT_BYTES,
	MAIL_TRIES,
	MARK_MIN_BYTES,
} from "../../settings.ts";
import { newsLeft } from "../activity.ts";
import type { SourceState, Timing } from "../contract.ts";
import type { WaitingMail } from "../mailbox.ts";
import { isSuspect } from "../marks.ts";
import { cleanNews, newsOf, TOO_MUCH } from "./arrivals.ts";
import { defectOf } from "./defect.ts";
import { learn, MAX_PROBLEMS, recovered } from "./learn.ts";
import { type Refreshed, unchanged } from "./outcome.ts";
import type { RefreshDeps } from "./refreshDeps.ts";

/**
 * The messages that wait in a source's mailbox, a few at a time, up to what its Libraries have to be told. They are
 * dropped when all of it is kept (`settle`), so that a crash repeats work and loses nothing: each is known by its id, and
 * of several with one id the last one counts. One that says anew what was announced too often today waits for tomorrow.
 */
export async function readMailbox(
	source: SourceConfig,
	state: SourceState,
	timing: Timing,
	deps: RefreshDeps,
): Promise<Refreshed> {
	const { mailbox, now } = deps;
	const all = mailbox.waiting(source.id);
	const waiting = all.filter((mail) => !isHeld(mail, now()));
	if (!waiting.length) return { ...unchanged(source, state, null, null), note: NOTHING_TO_FETCH };
	const room = Math.min(MAIL_PER_VISIT, newsLeft(timing.days, now()), deps.allowance.entriesLeft());
	if (room <= 0) return unchanged(source, withProblem(state, TOO_MUCH), null, null);
	const chosen = within(waiting.slice(0, room));
	const read: { mail: WaitingMail; read: MailRead }[] = [];
	for (const mail of chosen) read.push({ mail, read: await readOne(source, state, mail, deps) });
	const isWanted = wantedBy(source, "mail");
	const last = [...new Map(read.map((each) => [each.read.entry.id, each])).values()];
	const wanted = last.filter(({ read }) => !read.isAutomatic && isWanted(read.entry));
	const listed = wanted.map(({ read }) => read.entry);
	const understood = { ...understoodOf(state, wanted), problems: problemsOf(last, wanted) };
	const { news } = newsOf(source, listed, state.seen, timing, false, deps);
	// A mailbox never lists what came before.
	news.problems = news.problems.filter(({ code }) => code !== "emptied");
	const { incoming, cleaned } = cleanNews(source, state.keyPart, news, "");
	const arrived = new Map(incoming.map(({ entry, key }) => [entry.id, key]));
	for (const { read } of wanted)
		if (arrived.has(read.entry.id)) mailbox.keepPictures(source.id, read.pictures, now());
	const lesson = { understood, news, cleaned, incoming, waiting: [], lied: false };
	const next = wanted.length ? learn(source, state, lesson, now()) : withProblems(state, understood.problems);
	return {
		...unchanged(source, next, null, null),
		outcome: incoming.length ? "changed" : "unchanged",
		entries: incoming,
		more: news.more || chosen.length < waiting.length,
		bytes: chosen.reduce((sum, { size }) => sum + size, 0),
		settle: (held) => {
			// While these were read, others may have used up what the tick has room for.
			if (news.more) return;
			const until = (Math.floor(now() / DAY_MS) + 1) * DAY_MS;
			const kept = wanted.flatMap(({ mail, read }) => {
				const key = arrived.get(read.entry.id);
				return key !== undefined && held.includes(key) ? [{ mail, key }] : [];
			});
			for (const { mail, key } of kept) mailbox.hold(source.id, mail, { key, until });
			const keys = new Set(arrived.values());
			const outdated = all.filter((mail) => !waiting.includes(mail) && keys.has(mail.held?.key ?? ""));
			const read = chosen.filter((mail) => !kept.some((each) => each.mail === mail));
			mailbox.remove(source.id, [...read, ...outdated]);
		},
	};
}

/** Whether a message waits for its entry to be announced again. */
export function isHeld({ held }: WaitingMail, now: number): boolean {
	// No further away than the clock can have been ahead when it was noted.
	return held !== undefined && held.until > now && held.until <= now + DAY_MS;
}

const NOTHING_TO_FETCH = "a mailbox: there is nothing to fetch, what is sent to it is read as it comes";

/** As many as a visit has memory for, one at least. */
function within(mails: readonly WaitingMail[]): WaitingMail[] {
	let bytes = 0;
	return mails.filter(({ size }, index) => {
		bytes += size;
		return index === 0 || bytes <= MAIL_PER_VISIT_BYTES;
	});
}

/** Reads a message; one over which the object has ended before, or that brings a defect of ours up, by its header alone. */
async function readOne(
	source: SourceConfig,
	state: SourceState,
	mail: WaitingMail,
	deps: RefreshDeps,
): Promise<MailRead> {
	const { mailbox, marks, now, log } = deps;
	const { id, charset, timezone, language } = source;
	const { secret, sender, received, isCut, size, tries } = mail;
	const options = {
		source: id,
		secret,
		charset,
		timezone,
		language,
		sender,
		received: received || now(),
		isCut,
	};
	const head = () => readMail(mailbox.raw(mail).subarray(0, MAIL_HEAD_BYTES), { ...options, isCut: true });
	if (tries >= MAIL_TRIES) return head();
	if (size >= MARK_MIN_BYTES || isSuspect(state)) mailbox.noteTry(id, mail);
	const end = await marks.begin(id, size, isSuspect(state));
	try {
		return await withLastingNames(readMail(mailbox.raw(mail), options), id);
	} catch (error) {
		defectOf(error, id, log);
		return head();
	} finally {
		end();
	}
}

function problemsOf(all: { read: MailRead }[], wanted: { read: MailRead }[]): Problem[] {
	const automatic = all.filter(({ read }) => read.isAutomatic);
	const others = all.filter((mail) => !automatic.includes(mail) && !wanted.includes(mail));
	return [
		...left("automatic-answer", automatic, "are answers of machines, as of absence or of delivery"),
		...left("unwanted-sender", others, "are not what include and exclude let in"),
		...all.flatMap(({ read }) => read.problems),
	];
}

function left(code: Problem<"mail">["code"], mails: { read: MailRead }[], why: string): Problem[] {
	const last = mails.at(-1)?.read.entry;
	if (!last) return [];
	const from = last.authors[0]?.email ?? "nobody";
	const message = `${mails.length} messages were left out, for they ${why}; the last one is from ${from}: "${last.title ?? ""}"`;
	return [{ stage: "mail", code, message }];
}

/** What the messages say of their mailbox: its name while all are of one newsletter. */
function understoodOf(state: SourceState, wanted: { read: MailRead }[]): Understood {
	const names = wanted.map(({ read }) => newsletterOf(read));
	const before = state.kind === null ? (names[0] ?? null) : (state.feed?.title ?? null);
	const title = names.every((name) => name === before) ? before : null;
	const site = wanted.findLast(({ read }) => read.site !== null)?.read.site ?? state.feed?.url ?? null;
	return {
		kind: "mail",
		feed: mailFeed(title, title === null ? null : site),
		entries: wanted.map(({ read }) => read.entry),
		problems: [],
		charset: wanted[0]?.read.charset ?? { name: "utf-8", from: "default" },
		feedLinks: [],
		nextPage: null,
	};
}

function withProblem(state: SourceState, problem: Problem): SourceState {
	const isSaid = state.problems.some(({ code }) => code === problem.code);
	return isSaid ? state : withProblems(state, [problem, ...state.problems]);
}

function withProblems(state: SourceState, problems: Problem[]): SourceState {
	const after = { ...recovered(state), problems: problems.slice(0, MAX_PROBLEMS) };
	return JSON.stringify(after) === JSON.stringify(state) ? state : after;
}
