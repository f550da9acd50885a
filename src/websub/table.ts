import type { Subscription } from "./subscription.ts";

const SCHEMA =
	"CREATE TABLE IF NOT EXISTS websub (id TEXT PRIMARY KEY, subscription TEXT NOT NULL) WITHOUT ROWID";

/** A Crawler's subscriptions by source: few, so they are read once in the object's life. */
export class SubscriptionTable {
	readonly #sql: Pick<SqlStorage, "exec">;
	#all: Map<string, Subscription> | null = null;

	constructor(sql: Pick<SqlStorage, "exec">) {
		this.#sql = sql;
		sql.exec(SCHEMA);
	}

	all(): ReadonlyMap<string, Subscription> {
		return this.#cached();
	}

	get(id: string): Subscription | null {
		return this.#cached().get(id) ?? null;
	}

	/** Stored first: what cannot be stored must not be believed. */
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
		this.#all = new Map(rows.toArray().map((row) => [row.id, JSON.parse(row.subscription) as Subscription]));
		return this.#all;
	}
}
