import { sourcePart } from "../../base/entryKey.ts";
import type { Heir } from "../../config/heirs.ts";
import { sourceOf } from "../../config/lookup.ts";
import type { SourceConfig } from "../../config/schema.ts";
import type { Result } from "../../model/result.ts";
import type { Life } from "../../model/stored.ts";
import { planFor } from "../../plan.ts";
import { converterFor } from "../../platform/chinese.ts";
import type { MailPicture } from "../../read/mail.ts";
import type { PointingAnswer, PointingQuestion } from "../../read/pointing.ts";
import {
	EXPORT_CHARS,
	HANDOVER_BATCH,
	MAIL_READ_BY_MS,
	TICK_MAX_SOURCES,
	TICK_MIN_GAP_MS,
	UNTOLD_PAUSE_MS,
} from "../../settings.ts";
import type { HubQuestion, PushOutcome } from "../../websub/messages.ts";
import { Subscriber } from "../../websub/subscriber.ts";
import type {
	Assignment,
	Census,
	Known,
	KnownStretch,
	Letter,
	PictureStretch,
	Receipt,
	RefreshReport,
	ShardHealth,
	Trial,
} from "../contract.ts";
import { healthOf } from "../health.ts";
import { freshState } from "../rows.ts";
import { dueSources, isBeyond, nextDue } from "../schedule.ts";
import { currentLives, reached } from "../source/deliver.ts";
import { notAfter, whenPushed } from "../source/hubs.ts";
import { isHeld } from "../source/mail.ts";
import { PointingDesk } from "../source/pointing.ts";
import { tryOut } from "../source/trial.ts";
import type { VisitDeps } from "../source/visit.ts";
import { withdrawEntries } from "../source/withdrawal.ts";
import { asKept, asKnown, hurryDebtors, othersByShard, reconcile } from "./members.ts";
import { OwnSources } from "./ownSources.ts";
import { HostPauses } from "./politeness.ts";
import { askedBy, visitAll, visitDepsOf } from "./round.ts";
import type { ShardDeps } from "./shardDeps.ts";
import { apart, noteInterrupted } from "./suspects.ts";
import { Turns } from "./turns.ts";

/**
 * The sources of one shard: fetches them when they are due and tells their Libraries what is new. It owns their
 * schedules, validators and failures.
 */
export class Shard {
	readonly #deps: ShardDeps;
	readonly #pauses: HostPauses;
	readonly #hubs: Subscriber;
	readonly #own: OwnSources;
	/** What is being fetched and told. */
	#working: Promise<unknown> = Promise.resolve();
	readonly #desk: PointingDesk;
	/** Ticks and refreshes go one after another: no source is fetched twice at once. */
	readonly #turns = new Turns();

	constructor(deps: ShardDeps) {
		this.#deps = deps;
		this.#own = new OwnSources(deps.config, deps.store, deps.mailbox);
		this.#pauses = new HostPauses(deps.now, deps.sleep);
		this.#desk = new PointingDesk(deps.now);
		this.#hubs = new Subscriber({
			...deps,
			table: deps.subscriptions,
			random: deps.secret,
			origin: () => deps.store.assignment()?.origin ?? null,
		});
	}

	/**
	 * Takes over the sources that the configuration gives this shard, hands those that went to other shards over to
	 * them, with all that is known of them, and drops those that have left.
	 */
	async configure(assignment: Assignment, heirs: readonly Heir[] = []): Promise<Record<string, Life[]>> {
		const { store, config } = this.#deps;
		try {
			store.setAssignment(assignment);
			const left = heirs.filter(({ former }) => !sourceOf(config(), former));
			for (const { former } of heirs) this.#makeOthers(former);
			reconcile(store, this.#own.list(), this.#deps.now());
			hurryDebtors(store, this.#own.list(), assignment, this.#deps.now());
			store.saveTimings();
			await this.#dismiss(assignment, left);
			const states = this.#own.list().map((source) => store.state(source));
			return reached(states, assignment.epochs, this.#deps.now());
		} finally {
			await this.#arm();
		}
	}

	/**
	 * Fetches nothing more until it is configured again: sources are about to go elsewhere. What is on its way is told
	 * first, where it belonged so far.
	 */
	async rest(): Promise<void> {
		const { store } = this.#deps;
		const assignment = store.assignment();
		if (assignment) store.setAssignment({ ...assignment, hash: "" });
		await this.#working.catch(() => undefined);
	}

	census(): Census {
		const { store, config } = this.#deps;
		const mine = new Set(config().sources.map(({ id }) => id));
		const departed = store.others(mine).flatMap(({ id, state }) =>
			// Of one whose row is broken nobody knows the address.
			state && state.url !== "" ? [{ id, url: state.url, movedTo: state.movedTo }] : [],
		);
		return { read: store.ids().filter((id) => mine.has(id)), departed };
	}

	/** Takes over what another shard knew of sources that this shard has now. */
	async adopt(known: Known[], kept: readonly string[] | null = null): Promise<void> {
		for (const source of known) this.#deps.store.adopt(kept ? asKept(source, kept) : source);
		this.#deps.store.saveTimings();
		await this.#arm();
	}

	/** Fetches what is due, as much as fits into one tick; the alarm for the rest is set however it ends. */
	async tick(): Promise<void> {
		let isTold = false;
		try {
			await this.#turns.take(async () => {
				isTold = await this.#catchUp();
				if (!isTold) return;
				noteInterrupted(this.#deps, this.#own);
				const listed = this.#own.list().filter(({ list }) => list !== undefined);
				const behind = new Set(listed.map(({ id }) => id));
				const due = dueSources(this.#own.timings(), this.#deps.now(), this.#limits().sources, behind);
				await this.#work(async () => {
					await this.#run(due, false);
					await this.#hubs.ask(this.#own.activeIds());
				});
			});
		} finally {
			await this.#arm(isTold ? TICK_MIN_GAP_MS : UNTOLD_PAUSE_MS);
		}
	}

	/** Fetches sources now, whether due or not, backed off or not; at most `TICK_MAX_SOURCES` a call. */
	async refresh(ids: string[], withdraws = false): Promise<RefreshReport[]> {
		try {
			return await this.#turns.take(async () => {
				if (!(await this.#catchUp())) return [];
				noteInterrupted(this.#deps, this.#own);
				return this.#work(() => this.#run(ids.slice(0, TICK_MAX_SOURCES), true, withdraws));
			});
		} finally {
			await this.#arm();
		}
	}

	/** What would come of a source: nothing is kept of it, and no other waits for it. */
	async tryOut(
		source: SourceConfig,
		isServed: boolean,
		origin: string,
		former: string | null,
	): Promise<Trial> {
		const { now, worked, store } = this.#deps;
		const began = now();
		const own = former === null ? undefined : this.#own.find(former);
		const before = own ? { source: own, state: store.state(own) } : null;
		try {
			return await tryOut(source, isServed, { ...this.#deps, ...askedBy(origin), converterFor }, before);
		} finally {
			worked(began);
		}
	}

	/** Takes entries of a source back, between two visits. */
	async withdraw(id: string, keys: readonly string[], titles: readonly string[]): Promise<number> {
		const { store } = this.#deps;
		return this.#turns.take(async () => {
			const source = (await this.#catchUp()) && this.#own.find(id);
			if (!source) throw new Error(`this shard has no source with the id ${id}`);
			const count = await this.#work(() => withdrawEntries(source, keys, titles, this.#deps));
			store.saveTimings();
			return count;
		});
	}

	/** Whether a hub was given this callback. */
	isCallback(id: string, key: string): boolean {
		return this.#hubs.isCallback(id, key);
	}

	/** What is asked of a page that somebody points at: fetched as politely as any, and no source waits for it. */
	async pointAt(
		source: SourceConfig,
		question: PointingQuestion,
		origin: string,
	): Promise<Result<PointingAnswer>> {
		const { now, worked } = this.#deps;
		const began = now();
		try {
			return await this.#desk.answer(source, question, { ...this.#visitDeps(), ...askedBy(origin) });
		} finally {
			worked(began);
		}
	}

	/** A hub asks whether a subscription was wanted: what to echo, null when it was not. */
	async verify(id: string, key: string, question: HubQuestion): Promise<string | null> {
		const was = this.#hubs.isGood(id);
		const answer = this.#hubs.verify(id, key, question);
		const source = this.#own.find(id);
		// What the hub no longer tells of has to be asked for again.
		if (source && was && !this.#hubs.isGood(id))
			this.#hurry(id, this.#deps.now() + source.everySeconds * 1000);
		await this.#arm();
		return answer;
	}

	/** A hub says that a source has changed; one that can prove it is believed, and the source is fetched soon. */
	async push(id: string, key: string, signature: string | null, body: Uint8Array): Promise<PushOutcome> {
		const source = this.#own.find(id);
		if (!source?.enabled) return "unknown";
		const outcome = await this.#hubs.push(id, key, signature, body);
		if (outcome !== "accepted") return outcome;
		const { store, now } = this.#deps;
		this.#hurry(id, whenPushed(source, store.timing(id), now()));
		await this.#arm();
		return outcome;
	}

	/** A message has come: it is kept as it is, and read in the next tick, whatever becomes of this call. */
	async receive(id: string, letter: Letter, raw: Uint8Array): Promise<Receipt> {
		if (!this.#own.find(id) && !(await this.#catchUp())) throw new Error("this shard knows no sources yet");
		if (this.#own.find(id)?.kind !== "mail") return "unknown";
		const { mailbox, now } = this.#deps;
		const receipt = mailbox.put(id, letter, raw);
		// The first one that waits sets the alarm, or who sends many would put it off each time; so does one that finds it lost.
		const [first, second] = mailbox.waiting(id).filter((mail) => !isHeld(mail, now()));
		const isAlone = first !== undefined && second === undefined;
		const isForgotten = first !== undefined && Math.abs(now() - first.received) > MAIL_READ_BY_MS;
		if (!isAlone && !isForgotten) return receipt;
		// What failed before is read no sooner.
		if (this.#deps.store.timing(id).failures === 0) this.#hurry(id, now());
		await this.#arm();
		return receipt;
	}

	picture(id: string, name: string): { type: string; bytes: Uint8Array } | null {
		return this.#deps.mailbox.picture(id, name);
	}

	pictures(after: number): PictureStretch {
		return this.#deps.mailbox.picturesAfter(after);
	}

	keepPicture(id: string, picture: MailPicture, at: number): boolean {
		return this.#deps.mailbox.keepPictures(id, [picture], at) > 0;
	}

	/** What is stored of this shard's sources, of some of them at once: those behind the one with this id. */
	known(after: string | null): KnownStretch {
		const { store } = this.#deps;
		const sources = this.#own.list();
		const known: Known[] = [];
		let chars = 0;
		for (const source of sources.slice(sources.findIndex(({ id }) => id === after) + 1)) {
			const { id } = source;
			if (chars >= EXPORT_CHARS) return { known, next: known.at(-1)?.id ?? null };
			const next = { id, state: store.state(source), timing: store.timing(id) };
			chars += JSON.stringify(next).length;
			known.push(next);
		}
		return { known, next: null };
	}

	/** The state of every source of this shard. */
	health(): ShardHealth {
		const { store, subscriptions, now } = this.#deps;
		const sources = this.#own.list().map((source) => {
			const known = { state: store.state(source), timing: store.timing(source.id) };
			return healthOf(source, { ...known, subscription: subscriptions.get(source.id) }, now());
		});
		const lives = this.#own.list().map((source) => [source.id, currentLives(store.state(source))]);
		return { sources, reached: Object.fromEntries(lives), used: store.used() };
	}

	/** What nobody may be given sources before. */
	#work<T>(work: () => Promise<T>): Promise<T> {
		const working = work();
		this.#working = working;
		return working;
	}

	async #run(ids: string[], forced: boolean, withdraws = false): Promise<RefreshReport[]> {
		const { store, now, worked } = this.#deps;
		const timings = store.timings();
		const sources = this.#own.active();
		const chosen = ids.flatMap((id) => sources.find((source) => source.id === id && timings[id]) ?? []);
		const began = now();
		try {
			const deps = { ...this.#visitDeps(), withdraws };
			const { others, suspects } = apart(chosen, store);
			const reports = await visitAll(others, forced, deps, this.#deps.fetched);
			if (!suspects.length) return reports;
			// What the others have learned is kept, whatever comes of this one.
			store.saveTimings();
			return [...reports, ...(await visitAll(suspects.slice(0, 1), forced, deps, this.#deps.fetched))];
		} finally {
			worked(began);
			store.saveTimings();
		}
	}

	#visitDeps(): VisitDeps {
		return visitDepsOf(this.#deps, {
			own: this.#own,
			hubs: this.#hubs,
			pauses: this.#pauses,
			subrequests: this.#limits().subrequests,
		});
	}

	/**
	 * Nothing is fetched before the Registry has told this shard of the configuration that the code came with: until
	 * then entries may be on their way from one Library to another, and sources from one shard to another.
	 */
	async #catchUp(): Promise<boolean> {
		const { store, config, ensure, log } = this.#deps;
		const isTold = () => store.assignment()?.hash === config().hash;
		try {
			// A shard that knows sources has been told which are its own.
			const isLost = store.assignment() === null && Object.keys(store.timings()).length > 0;
			if (!isTold()) await ensure(isLost);
		} catch (error) {
			log({ event: "not-told", error: error instanceof Error ? error.message : String(error) });
		}
		if (isTold()) reconcile(store, this.#own.list(), this.#deps.now());
		return isTold();
	}

	/** Gives away what is known of sources that are other shards' now, and forgets those that have left. */
	async #dismiss({ shard, shards }: Assignment, heirs: readonly Heir[]): Promise<void> {
		const { store, config, handOver } = this.#deps;
		for (const [home, known] of othersByShard(store, config(), this.#own.ids(), { shard, shards, heirs })) {
			const given = known.flatMap((stored) => asKnown(stored, heirs));
			// A call holds 32 MB: not all that is known of the thousands of sources that one host may have.
			for (let from = 0; home !== shard && from < given.length; from += HANDOVER_BATCH)
				await handOver(home, given.slice(from, from + HANDOVER_BATCH));
			for (const source of home === shard ? given : []) if (this.#own.find(source.id)) store.adopt(source);
			for (const { id } of known) {
				store.drop(id);
				this.#hubs.drop(id);
				this.#deps.mailbox.drop(id);
			}
		}
		store.saveTimings();
	}

	/** A source that is back after another went on for it: the keys that its id stands for are the other's. */
	#makeOthers(id: string): void {
		const { store } = this.#deps;
		const source = this.#own.find(id);
		if (!source || store.ids().includes(id)) return;
		store.setState(id, { ...freshState(source.url), keyPart: sourcePart(`${id} again`) });
	}

	#hurry(id: string, at: number): void {
		const { store } = this.#deps;
		store.setTiming(id, notAfter(store.timing(id), at));
		store.saveTimings();
	}

	#limits() {
		return planFor(this.#deps.config().sources.length).tick;
	}

	async #arm(pauseMs = TICK_MIN_GAP_MS): Promise<void> {
		const { setAlarm, now } = this.#deps;
		const times = [nextDue(this.#own.timings(), now()), this.#hubs.next(this.#own.activeIds())].filter(
			(at) => at !== null,
		);
		if (!times.length) return;
		const first = Math.min(...times);
		await setAlarm(Math.max(isBeyond(first, now()) ? 0 : first, now() + pauseMs));
	}
}
