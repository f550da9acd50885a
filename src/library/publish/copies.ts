import type { FeedAnswer, FeedRequest } from "../../model/copy.ts";
import type { Env } from "../../platform/env.ts";
import { slotKey } from "../../platform/slots.ts";
import { PUT_AGAIN_MS } from "../../settings.ts";
import { type SlotTable, slotName } from "./slotTable.ts";

/** Puts copies of feeds into KV and notes which. */
export class Copies {
	readonly #kv: Env["FEEDS"];
	readonly #slots: SlotTable;
	/** When a copy was last put, by slot, in this object's life: KV shows a new one only after a while. */
	readonly #puts = new Map<string, number>();

	constructor(kv: Env["FEEDS"], slots: SlotTable) {
		this.#kv = kv;
		this.#slots = slots;
	}

	/** Whether a copy was put so lately that whoever missed it will find it. */
	wasJustPut(request: FeedRequest, now: number): boolean {
		return now - (this.#puts.get(slotName(request)) ?? 0) < PUT_AGAIN_MS;
	}

	/** Returns whether KV took it: an account whose writes of the day are used up gets no more before midnight UTC. */
	async put(request: FeedRequest, answer: FeedAnswer, expires: number, now: number): Promise<boolean> {
		const { body, ...metadata } = answer;
		const name = slotName(request);
		this.#puts.set(name, now);
		// KV takes no expiration less than a minute ahead.
		const expiration = Math.max(Math.ceil(expires / 1000), Math.ceil(now / 1000) + 61);
		const key = slotKey(request.origin, request.path, request.format);
		try {
			await this.#kv.put(key, body, { expiration, metadata });
		} catch (error) {
			console.error(JSON.stringify({ event: "kv-write-failed", key, error: String(error) }));
			return false;
		}
		this.#slots.set({ name, etag: answer.etag, changed: answer.changed, expires });
		return true;
	}
}
