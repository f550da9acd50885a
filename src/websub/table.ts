import type { Sql } from "../base/storage/open.ts";
import { readJson } from "../base/storage/read.ts";
import { type Subscription, subscriptionShape } from "./subscription.ts";

/**
 * A Crawler's subscriptions by source: few, so they are read once in the object's life. The table is made with the
 * Crawler's others.
 */
export class SubscriptionTable {
	readonly #sql: Sql;
	readonly #log: (record: Record<string, unknown>) => void;
	#all: Map<string, Subscription> | null = null;

	constructor(sql: Sql, log: (record: Record<string, unknown>) => void) {
		this.#sql = sql;
		this.#log = log;
	}

	all(): ReadonlyMap<string, Subscription> {
		return this.#cached();
	}

	get(id: string): Subscription | null {
		return this.#cached().get(id) ?? null;
	}

	/** The row comes first: a subscription that cannot be stored must not be kept in memory either. */
	set(id: string, subscription: Subscription): void {
		const query =
			"INSERT INTO websub VALUES (?, ?) ON CONFLICT DO UPDATE SET subscription = excluded.subscription";
		this.#sql.exec(query, id, JSON.stringify(subscription));
		this.#cached().set(id, subscription);
	}

	drop(id: string): void {
		if (!this.#cached().has(id)) return;
		this.#sql.exec("DELETE FROM websub WHERE id = ?", id);
		this.#cached().delete(id);
	}

	#cached(): Map<string, Subscription> {
		if (this.#all) return this.#all;
		const rows = this.#sql.exec<{ id: string; subscription: string }>("SELECT id, subscription FROM websub");
		this.#all = new Map(rows.toArray().flatMap(({ id, subscription }) => this.#read(id, subscription)));
		return this.#all;
	}

	/** One that cannot be read goes: its source asks the hub anew when it is fetched next. */
	#read(id: string, json: unknown): [string, Subscription][] {
		const read = readJson(subscriptionShape, json);
		if (read.ok) return [[id, read.value]];
		this.#log({ event: "broken-row", row: `websub ${id}`, error: read.error.message });
		this.#sql.exec("DELETE FROM websub WHERE id = ?", id);
		return [];
	}
}
