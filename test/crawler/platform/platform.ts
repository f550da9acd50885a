import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { afterEach, vi } from "vitest";
import type { Config } from "../../../src/config/schema.ts";
import { sqlOn, transactionOn } from "./sql.ts";

/** What an object of the platform is built from here. */
type Instance = Record<string, (...words: never[]) => Promise<unknown>>;
type Constructor = new (ctx: unknown, env: unknown) => unknown;

/** One life of an object, from its construction until it is killed. */
interface Life {
	name: string;
	dead: boolean;
}

interface Place {
	database: DatabaseSync;
	alarm: number | null;
	/** How often the alarm has failed in a row. */
	tries: number;
	life: Life | null;
	instance: Instance | null;
	/** What the constructor lets every call wait for. */
	ready: Promise<unknown>;
}

/** A moment at which something may be made to go wrong. */
export interface Moment {
	/** `fetch`, `sql INSERT …`, `setAlarm`, `FEEDS.put`, or a call: `LIBRARY.upsert`. */
	what: string;
	/** The object that does it. */
	by: string;
	/** A call that has been answered, whose answer has not arrived yet. */
	after: boolean;
}

export class Killed extends Error {}

/** The configuration under test, in the place of the compiled one. */
export const shared: { config: Config | null } = { config: null };

const lives = new AsyncLocalStorage<Life>();

/** What a platform puts in the place of the runtime's own is taken back after each test. */
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/**
 * tributary's own objects in Node, on real SQLite, with a clock that only moves when there is nothing else to do, and
 * with objects that can be killed at each moment at which they wait. What an object had in memory dies with it; what
 * it had written before it waited stays, as on the platform, where nothing leaves an object before it is stored.
 */
export class Platform {
	now: number;
	/** Answers requests to sources. */
	answer: (url: string, headers: Headers) => Response | Promise<Response>;
	/** Called at each moment; throws to make it fail, or calls `kill`. */
	onMoment: (moment: Moment) => void = () => {};
	readonly places = new Map<string, Place>();
	/** How long KV takes for a write: what is awaited before it lands. */
	landing: (key: string, value: unknown) => Promise<void> = async () => {};
	/** What KV holds. */
	readonly copies = new Map<string, unknown>();
	/** What it says of them. */
	readonly metadata = new Map<string, unknown>();
	readonly #classes: Record<string, Constructor>;

	/** What objects do though they have answered. */
	readonly #behind: Promise<unknown>[] = [];

	constructor(now: number, classes: Record<string, Constructor>, answer: Platform["answer"]) {
		this.now = now;
		this.#classes = classes;
		this.answer = answer;
		vi.stubGlobal("fetch", (url: string, init?: RequestInit) => this.#fetch(String(url), init));
		vi.stubGlobal("setTimeout", (work: () => void, ms = 0) => this.#setTimeout(work, ms));
		vi.spyOn(Date, "now").mockImplementation(() => this.now);
		vi.spyOn(crypto.subtle, "digest").mockImplementation(
			async (_, data) =>
				Uint8Array.from(
					createHash("sha256")
						.update(data as Uint8Array)
						.digest(),
				).buffer,
		);
	}

	/** Calls an object as the Worker would. */
	async call(kind: string, name: string, method: string, ...words: unknown[]): Promise<unknown> {
		const place = this.#place(kind, name);
		const id = `${kind}/${name}`;
		place.life ??= { name: id, dead: false };
		const life = place.life;
		place.instance ??= lives.run(life, () => this.#construct(kind, name, place, life));
		const { instance } = place;
		await place.ready;
		const result = await lives.run(life, async () =>
			instance[method]?.(...(structuredClone(words) as never[])),
		);
		if (life.dead) throw new Killed(`${id} died`);
		return structuredClone(result);
	}

	/** The object loses its memory; what it was waiting for never comes. */
	kill(id: string): void {
		const place = this.places.get(id);
		if (!place?.life) return;
		place.life.dead = true;
		place.life = null;
		place.instance = null;
	}

	/** The object loses all that it has stored. */
	lose(id: string): void {
		this.kill(id);
		this.places.delete(id);
	}

	/** What an object has stored, to be put back later. */
	copyOf(id: string): Uint8Array {
		const { database } = this.#place(...(id.split("/") as [string, string]));
		return database.serialize();
	}

	/** The object is set back to what it had stored then. */
	restore(id: string, stored: Uint8Array): void {
		this.kill(id);
		const place = this.#place(...(id.split("/") as [string, string]));
		place.database = new DatabaseSync(":memory:");
		place.database.deserialize(stored);
	}

	/** Runs the alarms that are due until an instant, earliest first; a failed one comes again, as on the platform. */
	async runUntil(end: number): Promise<void> {
		for (;;) {
			// What was not waited for is done before anything else comes.
			while (this.#behind.length > 0) await Promise.allSettled(this.#behind.splice(0));
			const due = [...this.places].filter(([, { alarm }]) => alarm !== null && alarm <= end);
			const [first] = due.sort(([, a], [, b]) => (a.alarm ?? 0) - (b.alarm ?? 0));
			if (!first) break;
			await this.#ring(...first);
		}
		this.now = Math.max(this.now, end);
	}

	/** The SQL of an object as a test looks at it. */
	rows(id: string, query: string): Record<string, unknown>[] {
		const { database } = this.#place(...(id.split("/") as [string, string]));
		// An object that died in its constructor has no tables yet, or the first of them.
		const table = /\b(?:FROM|UPDATE|INTO) (\w+)/.exec(query)?.[1] ?? "";
		const made = database.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").get(table);
		return made ? database.prepare(query).all() : [];
	}

	async #ring(id: string, place: Place): Promise<void> {
		// Clocks have whole milliseconds, whatever an alarm was set for.
		this.now = Math.max(this.now, Math.ceil(place.alarm ?? 0));
		place.alarm = null;
		const [kind = "", name = ""] = id.split("/");
		try {
			await this.call(kind, name, "alarm");
			place.tries = 0;
		} catch {
			// An alarm that fails is run again after 2, 4, 8 … seconds, whatever the object had set meanwhile.
			place.alarm = this.now + 2 ** Math.min(++place.tries, 6) * 1000;
		}
	}

	#place(kind: string, name: string): Place {
		const id = `${kind}/${name}`;
		const place = this.places.get(id) ?? {
			database: new DatabaseSync(":memory:"),
			alarm: null,
			tries: 0,
			life: null,
			instance: null,
			ready: Promise.resolve(),
		};
		this.places.set(id, place);
		return place;
	}

	#construct(kind: string, name: string, place: Place, life: Life): Instance {
		const Class = this.#classes[kind];
		if (!Class) throw new Error(`no class for ${kind}`);
		const storage = {
			sql: sqlOn(place.database, (query) => this.#moment(life, `sql ${query.trimStart()}`)),
			setAlarm: async (at: number) => {
				this.#moment(life, "setAlarm");
				place.alarm = at;
				this.#moment(life, "setAlarm", true);
			},
			getAlarm: async () => place.alarm,
			deleteAlarm: async () => {
				place.alarm = null;
			},
			sync: async () => this.#moment(life, "sync", true),
			transactionSync: <T>(work: () => T) => transactionOn(place.database, work),
		};
		const ctx = {
			storage,
			id: { name },
			waitUntil: (work: Promise<unknown>) => {
				this.#behind.push(work);
			},
			blockConcurrencyWhile: (work: () => Promise<unknown>) => {
				place.ready = work();
				return place.ready;
			},
		};
		return new Class(ctx, this.#env(life)) as Instance;
	}

	#env(life: Life) {
		const namespace = (kind: string) => ({
			getByName: (name: string) =>
				new Proxy(
					{},
					{
						get:
							(_, method) =>
							(...words: unknown[]) =>
								this.#rpc(life, kind, name, String(method), words),
					},
				),
		});
		return {
			CRAWLER: namespace("CRAWLER"),
			LIBRARY: namespace("LIBRARY"),
			REGISTRY: namespace("REGISTRY"),
			FEEDS: {
				getWithMetadata: async (key: string, { type }: { type: string }) => {
					this.#moment(life, "FEEDS.get");
					const value = this.copies.get(key) ?? null;
					const read = type === "json" && value !== null ? (JSON.parse(String(value)) as unknown) : value;
					return { value: read, metadata: this.metadata.get(key) ?? null };
				},
				put: async (key: string, value: unknown, options: { metadata?: unknown } = {}) => {
					this.#moment(life, "FEEDS.put");
					await this.landing(key, value);
					this.copies.set(key, value);
					this.metadata.set(key, options.metadata);
				},
			},
		};
	}

	async #rpc(life: Life, kind: string, name: string, method: string, words: unknown[]): Promise<unknown> {
		this.#moment(life, `${kind}.${method}`);
		const result = await this.call(kind, name, method, ...words);
		this.#moment(life, `${kind}.${method}`, true);
		return result;
	}

	async #fetch(url: string, init?: RequestInit): Promise<Response> {
		const life = lives.getStore();
		if (life) this.#moment(life, "fetch");
		const response = await this.answer(url, new Headers(init?.headers));
		if (life) this.#moment(life, "fetch", true);
		return response;
	}

	#moment(life: Life, what: string, after = false): void {
		if (!life.dead) this.onMoment({ what, by: life.name, after });
		if (life.dead) throw new Killed(`${life.name} is dead`);
	}

	/** Pauses pass at once; the deadlines of requests never do, for every source here answers. */
	#setTimeout(work: () => void, ms: number): number {
		if (new Error().stack?.includes("startDeadline")) return 0;
		const at = this.now + ms;
		setImmediate(() => {
			this.now = Math.max(this.now, at);
			work();
		});
		return 0;
	}
}
