import config from "tributary:config";
import type { Env } from "../env.ts";
import type { FeedFormat } from "../model.ts";
import { signedMedia } from "../registry/keyring.ts";
import { mediaTargets, renderFeed } from "../render/render.ts";
import {
	ANNOUNCE_TOPIC_DAYS,
	KV_REFUSED_PAUSE_MS,
	PUBLISH_MAX_ROWS,
	PUBLISHED_TTL_SECONDS,
	PUT_AGAIN_MS,
} from "../settings.ts";
import type { Tally } from "../usage/tally.ts";
import { type DayUsage, sumUsage } from "../usage/usage.ts";
import { type Budget, kvWritesPerDay, refill, untilNextWrite } from "./budget.ts";
import { ALL, feedDocument, libraries, topicOf } from "./document.ts";
import type { Answer, Question } from "./reader.ts";
import { etagOf, type SlotMetadata, slotKey } from "./slots.ts";
import { type Slot, SlotTable } from "./slotTable.ts";
import type { LibraryStore } from "./store.ts";
import type { Tables } from "./tables.ts";

export interface FeedRequest {
	/** Without a slash at the end. */
	origin: string;
	/** A category path, `all`, or `sources/{id}`. */
	path: string;
	format: FeedFormat;
	/** The query string with its "?"; empty for the feed as it is published. */
	search: string;
}

export interface FeedAnswer extends SlotMetadata {
	body: string;
}

/** Entries of a path, and how to go on from them. */
export type Ask = (question: Question) => Promise<Answer>;

interface Progress {
	/** The `seq` up to which everything is published; -1 when something changed that has no `seq`. */
	seq: number;
	budget: Budget | null;
	/** What was used today, as far as it is written down here. */
	used?: DayUsage;
}

/**
 * Keeps copies of a Library's feeds in KV: of those that somebody has asked for in the last days, written only when
 * their bytes changed, and no oftener than the daily budget of KV writes allows.
 */
export class Publisher {
	readonly #store: LibraryStore;
	readonly #tables: Tables;
	readonly #slots: SlotTable;
	readonly #env: Env;
	readonly #ask: Ask;
	/** Told of the feeds whose bytes have changed; null when nobody wants to know. */
	readonly #announce: ((topics: string[]) => void) | null;
	readonly #tally: Tally;
	/** When a copy was last put, by slot, in this object's life: KV shows a new one only after a while. */
	readonly #puts = new Map<string, number>();
	/** How often `forget` was called in this object's life. */
	#forgotten = 0;

	constructor(
		store: LibraryStore,
		tables: Tables,
		env: Env,
		ask: Ask,
		announce: ((topics: string[]) => void) | null,
		tally: Tally,
	) {
		this.#store = store;
		this.#tables = tables;
		this.#slots = new SlotTable(tables);
		this.#env = env;
		this.#ask = ask;
		this.#announce = announce;
		this.#tally = tally;
	}

	/** What was used today, as far as it is written down here. */
	used(): DayUsage | null {
		return this.#progress().used ?? null;
	}

	/** Renders a feed for a reader whom KV had no copy for, and puts that copy there. */
	async answer(request: FeedRequest, now: number): Promise<FeedAnswer | null> {
		if (!topicOf(request.path, config)) return null;
		const { body, contentType, updated } = await this.#render(request, now);
		const etag = etagOf(body);
		if (request.search !== "") return { body, etag, changed: updated, type: contentType };
		const slot = this.#slots.get(slotName(request));
		const changed = slot?.etag === etag ? slot.changed : now;
		const answer = { body, etag, changed, type: contentType };
		await this.#putBack(request, answer, slot, now);
		return answer;
	}

	/** Whether rows were written that the last publication did not include. */
	isBehind(): boolean {
		return this.#progress().seq !== this.#store.lastSeq();
	}

	/** What was published no longer stands for what is stored, though no row is newer. */
	forget(): void {
		this.#forgotten++;
		const progress = this.#progress();
		if (progress.seq !== -1) this.#save({ ...progress, seq: -1 });
	}

	hasReaders(now: number): boolean {
		return this.#slots.current(now).length > 0;
	}

	/** When the budget has a write. */
	nextWrite(now: number): number {
		return now + untilNextWrite(refill(this.#progress().budget, writesPerDay(), now), writesPerDay());
	}

	/**
	 * Writes the copies whose bytes changed, first those that have waited longest.
	 * @returns when to come back for those that the budget had no write for, or KV refused; null when none is left
	 */
	async publish(now: number, force: boolean): Promise<number | null> {
		const seq = this.#store.lastSeq();
		const { seq: before, budget: last } = this.#progress();
		if (before === seq && !force) return null;
		const forgotten = this.#forgotten;
		const budget = refill(last, writesPerDay(), now);
		const after = force ? -1 : before;
		const changed: Slot[] = [];
		const outcome = await this.#publishSlots(
			this.#affected(this.#slots.current(now), after),
			budget,
			now,
			force,
			changed,
		);
		// Whoever follows a hub does not ask for the feed until it is told of a change.
		if (this.#announce) changed.push(...this.#affected(this.#slots.expired(now), before));
		if (changed.length) this.#announce?.(changed.map(({ name }) => addressOf(readSlotName(name))));
		this.#slots.dropExpired(this.#announce ? now - ANNOUNCE_TOPIC_DAYS * 86_400_000 : now);
		const reached = outcome === "done" ? seq : before;
		this.#save({ seq: forgotten === this.#forgotten ? reached : -1, budget });
		if (outcome === "done") return null;
		const pause = outcome === "refused" ? KV_REFUSED_PAUSE_MS : 0;
		return now + Math.max(pause, untilNextWrite(budget, writesPerDay()));
	}

	/** The copies that rows written after a `seq` may show in. */
	#affected(slots: Slot[], seq: number): Slot[] {
		const changed =
			seq < 0 || slots.length === 0 ? null : this.#store.sourcesChangedAfter(seq, PUBLISH_MAX_ROWS);
		if (!changed) return slots;
		return slots.filter((slot) => {
			const { path } = readSlotName(slot.name);
			return path === ALL || topicOf(path, config)?.sources.some((source) => changed.has(source.id));
		});
	}

	async #publishSlots(
		slots: Slot[],
		budget: Budget,
		now: number,
		force: boolean,
		changed: Slot[],
	): Promise<"done" | "waiting" | "refused"> {
		let refused = false;
		for (const slot of slots) {
			const request = readSlotName(slot.name);
			if (!topicOf(request.path, config)) continue;
			// Rendered only when there is a write for it: a busy category would else do little but that.
			if (budget.tokens < 1 && !force) return refused ? "refused" : "waiting";
			const { body, contentType } = await this.#render(request, now);
			const etag = etagOf(body);
			if (etag === slot.etag) continue;
			budget.tokens -= 1;
			const answer = { body, etag, changed: now, type: contentType };
			if (await this.#put(request, answer, slot.expires, now)) changed.push(slot);
			else refused = true;
		}
		return refused ? "refused" : "done";
	}

	async #putBack(request: FeedRequest, answer: FeedAnswer, slot: Slot | null, now: number): Promise<void> {
		if (now - (this.#puts.get(slotName(request)) ?? 0) < PUT_AGAIN_MS) return;
		const budget = refill(this.#progress().budget, writesPerDay(), now);
		if (budget.tokens < 1) return;
		budget.tokens -= 1;
		const expires = slot && slot.expires > now ? slot.expires : now + PUBLISHED_TTL_SECONDS * 1000;
		const taken = await this.#put(request, answer, expires, now);
		if (taken && slot && slot.etag !== answer.etag) this.#announce?.([addressOf(request)]);
		this.#save({ ...this.#progress(), budget });
	}

	/** Returns whether KV took it: an account whose writes of the day are used up gets no more before midnight UTC. */
	async #put(request: FeedRequest, answer: FeedAnswer, expires: number, now: number): Promise<boolean> {
		const { body, ...metadata } = answer;
		const name = slotName(request);
		this.#puts.set(name, now);
		// KV takes no expiration less than a minute ahead.
		const expiration = Math.max(Math.ceil(expires / 1000), Math.ceil(now / 1000) + 61);
		const key = slotKey(request.origin, request.path, request.format);
		try {
			await this.#env.FEEDS.put(key, body, { expiration, metadata });
		} catch (error) {
			console.error(JSON.stringify({ event: "kv-write-failed", key, error: String(error) }));
			return false;
		}
		this.#slots.set({ name, etag: answer.etag, changed: answer.changed, expires });
		return true;
	}

	async #render({ origin, path, format, search }: FeedRequest, now: number) {
		const topic = topicOf(path, config);
		if (!topic) throw new Error(`no such feed: ${path}`);
		const { entries, next, cursor } = await this.#ask({ path, search, now });
		const place = { origin, query: search, next, cursor, brief: new URLSearchParams(search).has("brief") };
		const document = feedDocument(topic, entries, config, format, place);
		const media = await signedMedia(mediaTargets(document), origin, this.#env);
		return { ...renderFeed(format, document, media), updated: document.updated ?? 0 };
	}

	#progress(): Progress {
		const saved = this.#tables.meta("published");
		return saved === null ? { seq: 0, budget: null } : (JSON.parse(saved) as Progress);
	}

	/** What has been used is stored along, for the row is written anyway. */
	#save({ seq, budget }: Omit<Progress, "used">): void {
		const before = this.used();
		const unsaved = this.#tally.take();
		const used = sumUsage([before, unsaved], unsaved.day);
		this.#tables.setMeta("published", JSON.stringify({ seq, budget, used } satisfies Progress));
	}
}

/** This Library's share of the deployment's KV writes; `all` has one, too. */
function writesPerDay(): number {
	return kvWritesPerDay(config.sources.length) / (libraries(config).length + 1);
}

/** The address of a published feed, as its self link has it. */
function addressOf({ origin, path, format }: FeedRequest): string {
	return `${origin}/${path.split("/").map(encodeURIComponent).join("/")}.${format}`;
}

function slotName({ origin, path, format }: FeedRequest): string {
	return JSON.stringify([origin, path, format]);
}

function readSlotName(name: string): FeedRequest {
	const [origin, path, format] = JSON.parse(name) as [string, string, FeedFormat];
	return { origin, path, format, search: "" };
}
