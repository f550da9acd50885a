import { jsonLine } from "../../base/printable.ts";
import type { FeedAnswer, FeedRequest } from "../../model/copy.ts";
import type { Env } from "../../platform/env.ts";
import { slotKey } from "../../platform/slots.ts";
import { PUT_AGAIN_MS } from "../../settings.ts";
import { type SlotTable, slotName } from "./slotTable.ts";

/** A copy that is to be put. */
interface Put {
	answer: FeedAnswer;
	expires: number;
	/** When it was begun to be rendered, as `begin` counts: what is older than a copy that was put is left. */
	begun: number;
	/** See `SlotMetadata`. */
	next: number | undefined;
}

/** Puts copies of feeds into KV and notes which. */
export class Copies {
	readonly #kv: Env["FEEDS"];
	readonly #slots: SlotTable;
	/** When a copy was last put, by slot, in this object's life: KV shows a new one only after a while. */
	readonly #puts = new Map<string, number>();
	#begun = 0;
	/** Of the copy that KV has, by slot, when it was begun. */
	readonly #newest = new Map<string, number>();
	/** The last copy that is, or was, on its way, by slot. */
	readonly #writing = new Map<string, Promise<boolean>>();

	constructor(kv: Env["FEEDS"], slots: SlotTable) {
		this.#kv = kv;
		this.#slots = slots;
	}

	/** Whether a copy was put so lately that whoever missed it will find it. */
	wasJustPut(request: FeedRequest, now: number): boolean {
		return now - (this.#puts.get(slotName(request)) ?? 0) < PUT_AGAIN_MS;
	}

	/** Numbers a copy that is about to be rendered: the copy that was begun later is the newer. */
	begin(): number {
		return ++this.#begun;
	}

	/**
	 * One copy of a feed after another: of two on their way at once, the older could land last.
	 * @returns whether KV has it, or a newer one: an account whose writes of the day are used up gets no more before
	 *   midnight UTC
	 */
	put(request: FeedRequest, { answer, expires, begun, next }: Put, now: number): Promise<boolean> {
		const name = slotName(request);
		this.#puts.set(name, now);
		const put = async () => {
			if (begun < (this.#newest.get(name) ?? 0)) return true;
			const isTaken = await this.#write(request, { ...answer, next }, expires, now);
			if (isTaken) this.#newest.set(name, begun);
			return isTaken;
		};
		const done = (this.#writing.get(name) ?? Promise.resolve(true)).then(put);
		this.#writing.set(name, done);
		return done;
	}

	async #write(request: FeedRequest, answer: FeedAnswer, expires: number, now: number): Promise<boolean> {
		const { body, ...metadata } = answer;
		// KV takes no expiration less than a minute ahead.
		const expiration = Math.max(Math.ceil(expires / 1000), Math.ceil(now / 1000) + 61);
		const key = slotKey(request.origin, request.path, request.format);
		try {
			await this.#kv.put(key, body, { expiration, metadata });
		} catch (error) {
			console.error(jsonLine({ event: "kv-write-failed", key, error: String(error) }));
			return false;
		}
		this.#slots.set({ name: slotName(request), etag: answer.etag, changed: answer.changed, expires });
		return true;
	}
}
