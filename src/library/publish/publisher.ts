import { ALL, topicOf } from "../../config/topics.ts";
import type { FeedAnswer, FeedRequest } from "../../model/copy.ts";
import { currentConfig } from "../../platform/current.ts";
import type { Env } from "../../platform/env.ts";
import { addressOf, etagOf } from "../../platform/slots.ts";
import {
	ANNOUNCE_TOPIC_DAYS,
	DAY_MS,
	HOUR_MS,
	KV_REFUSED_PAUSE_MS,
	PUBLISH_MAX_ROWS,
	PUBLISHED_TTL_SECONDS,
	PUT_AGAIN_MS,
} from "../../settings.ts";
import type { Budget } from "../../usage/budget.ts";
import type { Tally } from "../../usage/tally.ts";
import type { DayUsage } from "../../usage/usage.ts";
import type { LibraryStore } from "../entries/store.ts";
import type { Tables } from "../entries/tables.ts";
import { Copies } from "./copies.ts";
import { ProgressRow } from "./progress.ts";
import { Rendered, type Rendering } from "./rendered.ts";
import { type Ask, askOnce, renderer } from "./renderer.ts";
import { type Slot, SlotTable, slotName } from "./slotTable.ts";
import { Writes } from "./writes.ts";

/** Whether all copies are as they should be, the budget had no write for some, or KV refused some. */
type Outcome = "done" | "waiting" | "refused";

/** What a Publisher needs of its Library. */
export interface PublisherDeps {
	store: LibraryStore;
	tables: Tables;
	env: Env;
	ask: Ask;
	/** Called with the addresses of feeds whose bytes have changed; null without a hub. */
	announce: ((topics: string[]) => void) | null;
	tally: Tally;
	/** The name of the Library. */
	name: () => string;
	/** Called when a new copy has been put and something has changed since it was begun. */
	late: () => void;
}

/**
 * Keeps copies in KV of the feeds that somebody has asked for in the last days. A copy is written only when its bytes
 * have changed, and no oftener than the daily budget of KV writes allows.
 */
export class Publisher {
	readonly #store: LibraryStore;
	readonly #slots: SlotTable;
	readonly #copies: Copies;
	readonly #progress: ProgressRow;
	readonly #writes: Writes;
	readonly #ask: Ask;
	readonly #render: ReturnType<typeof renderer>;
	readonly #announce: PublisherDeps["announce"];
	readonly #late: PublisherDeps["late"];
	readonly #rendered = new Rendered();
	/** Those of questions, which must not take the place of feeds as they are published. */
	readonly #questions = new Rendered();
	/** How often `forget` was called in this object's life. */
	#forgotten = 0;

	constructor({ store, tables, env, ask, announce, tally, name, late }: PublisherDeps) {
		this.#store = store;
		this.#slots = new SlotTable(tables);
		this.#copies = new Copies(env.FEEDS, this.#slots);
		this.#progress = new ProgressRow(tables, tally);
		this.#writes = new Writes(this.#progress, this.#slots, env, name);
		this.#ask = ask;
		this.#render = renderer(store, env, ask);
		this.#announce = announce;
		this.#late = late;
	}

	/** What was used today, as far as it is written down here. */
	used(): DayUsage | null {
		return this.#progress.used();
	}

	/**
	 * Renders a feed for a reader whom KV had no copy for, and puts that copy there.
	 * @param held the bytes that KV has, by their etag: "current" when there are no others
	 */
	async answer(
		request: FeedRequest,
		held: string | null,
		now: number,
	): Promise<FeedAnswer | "current" | null> {
		if (!topicOf(request.path, currentConfig())) return null;
		if (request.search !== "" || request.within) return this.#answerQuestion(request, now);
		const name = slotName(request);
		const slot = this.#slots.get(name);
		if (held !== null && slot?.etag === held && request.path !== ALL && !this.isBehind()) return "current";
		const state = this.#stateOf(request, now);
		const rendered =
			this.#rendered.get(name, state) ??
			this.#rendered.keep(name, { state, ...(await this.#renderCopy(request, slot, now)) });
		if (held === null) await this.#putBack(request, rendered, slot, now);
		return rendered.answer.etag === held ? "current" : rendered.answer;
	}

	/** A question that comes again, whoever asks, while nothing has changed reads no rows; `all` reads none anyway, and the clock decides what is of late. */
	async #answerQuestion(request: FeedRequest, now: number): Promise<FeedAnswer> {
		const state = `${this.#stateOf(request, now)} ${Math.floor(now / HOUR_MS)} ${currentConfig().hash}`;
		const { asker: _, ...question } = request;
		const name = JSON.stringify(question);
		const isKept = request.path !== ALL && !new URLSearchParams(request.search).has("filter_time");
		const known = isKept ? this.#questions.get(name, state) : null;
		if (known) return known.answer;
		const begun = this.#copies.begin();
		const { body, contentType, updated } = await this.#render(request, now);
		const answer = { body, etag: etagOf(body), changed: updated, type: contentType };
		if (isKept) this.#questions.keep(name, { state, answer, begun });
		return answer;
	}

	/** What a feed is rendered from. No row here says that what `all` joins has changed, so its rendering lasts a minute. */
	#stateOf({ path }: FeedRequest, now: number): string {
		const minute = path === ALL ? Math.floor(now / PUT_AGAIN_MS) : 0;
		return `${this.#store.lastSeq()} ${this.#forgotten} ${minute}`;
	}

	/** Whether rows were written that the last publication did not include. */
	isBehind(): boolean {
		return this.#progress.read().seq !== this.#store.lastSeq();
	}

	/** What was published no longer stands for what is stored, though no row is newer. */
	forget(): void {
		this.#forgotten++;
		const progress = this.#progress.read();
		if (progress.seq !== -1) this.#progress.save({ ...progress, seq: -1 });
	}

	/** How often something changed, in this object's life, that no row tells of. */
	get forgotten(): number {
		return this.#forgotten;
	}

	hasReaders(now: number): boolean {
		return this.#slots.current(now).length > 0;
	}

	/** When the budget has a write. */
	nextWrite(now: number): number {
		return now + this.#writes.wait(this.#writes.budget(now));
	}

	/**
	 * Writes the copies whose bytes changed, first those that have waited longest; with `force` whatever the budget.
	 * @returns when to come back for those that the budget had no write for, or KV refused; null when none is left
	 */
	async publish(now: number, force: boolean): Promise<number | null> {
		const seq = this.#store.lastSeq();
		const { seq: before } = this.#progress.read();
		if (before === seq) return null;
		const forgotten = this.#forgotten;
		await this.#writes.renewShare(now);
		const waiting = this.#affected(this.#slots.current(now), before);
		const { outcome, changed, spent } = await this.#publishSlots(
			waiting,
			this.#writes.budget(now),
			now,
			force,
		);
		if (this.#announce) changed.push(...(await this.#changedUnread(now, before)));
		if (changed.length) this.#announce?.(changed.map(({ request }) => addressOf(request)));
		this.#slots.dropExpired(this.#announce ? now - ANNOUNCE_TOPIC_DAYS * DAY_MS : now);
		const reached = outcome === "done" ? seq : before;
		// Readers may have had copies put meanwhile, which cost a write each, too.
		const budget = this.#writes.budget(now);
		budget.tokens -= spent;
		const { share } = this.#progress.read();
		this.#progress.save({ seq: forgotten === this.#forgotten ? reached : -1, budget, share });
		if (outcome === "done") return null;
		const pause = outcome === "refused" ? KV_REFUSED_PAUSE_MS : 0;
		return now + Math.max(pause, this.#writes.wait(budget));
	}

	/**
	 * The copies that have expired and would have other bytes now: whoever follows a hub does not ask for a feed until it
	 * is told of a change, and is told of each once, however often this is looked at.
	 */
	async #changedUnread(now: number, seq: number): Promise<Slot[]> {
		const changed: Slot[] = [];
		for (const slot of this.#affected(this.#slots.expired(now), seq)) {
			if (!topicOf(slot.request.path, currentConfig())) continue;
			const etag = etagOf((await this.#render(slot.request, now)).body);
			if (etag === slot.etag) continue;
			this.#slots.set({ ...slot, etag, changed: now });
			changed.push(slot);
		}
		return changed;
	}

	/** The copies that rows written after a `seq` may show in. */
	#affected(slots: Slot[], seq: number): Slot[] {
		const changed =
			seq < 0 || slots.length === 0 ? null : this.#store.sourcesChangedAfter(seq, PUBLISH_MAX_ROWS);
		if (!changed) return slots;
		return slots.filter(({ request: { path } }) => {
			return path === ALL || topicOf(path, currentConfig())?.sources.some((source) => changed.has(source.id));
		});
	}

	async #publishSlots(
		slots: Slot[],
		budget: Budget,
		now: number,
		force: boolean,
	): Promise<{ outcome: Outcome; changed: Slot[]; spent: number }> {
		const changed: Slot[] = [];
		let refused = false;
		let spent = 0;
		const ask = askOnce(this.#ask);
		for (const slot of slots) {
			const { request } = slot;
			if (!topicOf(request.path, currentConfig())) continue;
			// Rendered only when there is a write for it: a busy category would else do little but that.
			if (budget.tokens - spent < 1 && !force)
				return { outcome: refused ? "refused" : "waiting", changed, spent };
			const { answer, begun } = await this.#renderCopy(request, slot, now, ask);
			if (answer.etag === slot.etag) continue;
			spent++;
			const next = this.#writes.nextRound({ ...budget, tokens: budget.tokens - spent }, now);
			const put = { answer, begun, expires: slot.expires, next };
			if (await this.#copies.put(request, put, now)) changed.push(slot);
			else refused = true;
		}
		return { outcome: refused ? "refused" : "done", changed, spent };
	}

	async #putBack(
		request: FeedRequest,
		{ answer, begun, state: begunAt }: Rendering,
		slot: Slot | null,
		now: number,
	): Promise<void> {
		if (this.#copies.wasJustPut(request, now)) return;
		if (!slot) await this.#writes.renewShare(now, 1);
		const budget = this.#writes.borrow(now);
		if (!budget) return;
		const expires = slot && slot.expires > now ? slot.expires : now + PUBLISHED_TTL_SECONDS * 1000;
		const taken = await this.#copies.put(
			request,
			{ answer, begun, expires, next: this.#writes.nextRound(budget, now) },
			now,
		);
		// What was published meanwhile knew nothing of this copy.
		if (taken && !slot && begunAt !== this.#stateOf(request, now)) this.#late();
		if (taken && slot && slot.etag !== answer.etag) this.#announce?.([addressOf(request)]);
	}

	/** A feed as it is published: other bytes than those of the copy before are from a later time, whatever the clock says. */
	async #renderCopy(request: FeedRequest, slot: Slot | null, now: number, ask = this.#ask) {
		const begun = this.#copies.begin();
		const { body, contentType } = await this.#render(request, now, ask);
		const etag = etagOf(body);
		const changed = slot?.etag === etag ? slot.changed : Math.max(now, (slot?.changed ?? 0) + 1);
		const answer: FeedAnswer = { body, etag, changed, type: contentType };
		return { answer, begun };
	}
}
