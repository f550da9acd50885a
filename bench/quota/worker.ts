/**
 * The Worker with everything counted that a plan limits, and with a clock of its own: alarms do not wait, a driver
 * delivers them in order and moves the clock. All objects of a local workerd share this module, so one table of
 * counts and one of alarms serve them all.
 */
import config from "tributary:config";
import type { StoredEntry } from "../../src/model/stored.ts";
import type { Env } from "../../src/platform/env.ts";
import worker, {
	Crawler as CrawlerBase,
	Library as LibraryBase,
	Registry as RegistryBase,
} from "../../src/worker.ts";

type Counts = Record<string, number>;
/** `Class.method` → what its calls used. */
const counts: Record<string, Counts> = {};
/** When each object wants to be woken. */
const alarms = new Map<string, { kind: Kind; name: string; at: number }>();
type Kind = "CRAWLER" | "LIBRARY" | "REGISTRY";

const realNow = Date.now.bind(Date);
let offset = 0;
Date.now = () => realNow() + offset;

function count(label: string, what: string, times = 1): void {
	counts[label] ??= {};
	const one = counts[label];
	one[what] = (one[what] ?? 0) + times;
}

/** What an object is doing just now: its statements are booked on that. */
class Book {
	label: string;
	#running = 0;
	#since = 0;
	#cursor: { rowsRead: number; rowsWritten: number } | null = null;
	#isDrop = false;
	readonly #kind: string;

	constructor(kind: string) {
		this.#kind = kind;
		this.label = `${kind}.wake`;
	}

	statement<T extends { rowsRead: number; rowsWritten: number }>(cursor: T, query: string): T {
		this.settle();
		this.#cursor = cursor;
		this.#isDrop = query.startsWith("DELETE FROM entry ");
		return cursor;
	}

	settle(): void {
		if (!this.#cursor) return;
		count(this.label, "rowsRead", this.#cursor.rowsRead);
		count(this.label, "rowsWritten", this.#cursor.rowsWritten);
		if (this.#isDrop) count(this.label, "rowsDropped", this.#cursor.rowsWritten);
		this.#cursor = null;
	}

	async run<T>(method: string, work: () => Promise<T>): Promise<T> {
		this.settle();
		const label = `${this.#kind}.${method}`;
		count(label, "requests");
		if (this.#running++ === 0) this.#since = realNow();
		this.label = label;
		try {
			return await work();
		} finally {
			this.settle();
			if (--this.#running === 0) count(label, "awakeMs", realNow() - this.#since);
		}
	}
}

const books = new WeakMap<object, Book>();

/** Puts counters before the storage of an object, in the instance itself: the platform wants its own object back. */
function instrumented(ctx: DurableObjectState, kind: Kind): DurableObjectState {
	const book = new Book(kind[0] + kind.slice(1).toLowerCase());
	books.set(ctx, book);
	const { sql } = ctx.storage;
	const exec = sql.exec.bind(sql);
	Object.defineProperty(sql, "exec", {
		value: (query: string, ...values: SqlStorageValue[]) =>
			query.includes("__miniflare") ? exec(query, ...values) : book.statement(exec(query, ...values), query),
	});
	Object.defineProperty(ctx.storage, "sql", { value: sql });
	const name = ctx.id.name ?? "";
	Object.defineProperty(ctx.storage, "setAlarm", {
		value: async (at: number) => {
			count(book.label, "alarmsSet");
			alarms.set(`${kind} ${name}`, { kind, name, at });
		},
	});
	Object.defineProperty(ctx.storage, "getAlarm", {
		value: async () => {
			count(book.label, "rowsRead");
			return alarms.get(`${kind} ${name}`)?.at ?? null;
		},
	});
	return ctx;
}

function countedKv(kv: KVNamespace, label: () => string): KVNamespace {
	return new Proxy(kv, {
		get(target, name) {
			const member = Reflect.get(target, name);
			if (typeof member !== "function") return member;
			return (...values: unknown[]) => {
				count(label(), name === "put" ? "kvWrites" : name === "delete" ? "kvDeletes" : "kvReads");
				return member.apply(target, values);
			};
		},
	});
}

const realFetch = globalThis.fetch;
globalThis.fetch = ((input: RequestInfo, init?: RequestInit) => {
	const isPicture = new URL(input instanceof Request ? input.url : input).pathname.startsWith("/picture/");
	count(isPicture ? "Worker.media" : "Crawler.alarm", "subrequests");
	return realFetch(input, init);
}) as typeof fetch;

function envOf(env: Env, ctx: DurableObjectState): Env {
	return { ...env, FEEDS: countedKv(env.FEEDS, () => books.get(ctx)?.label ?? "?") };
}

export class Crawler extends CrawlerBase {
	constructor(ctx: DurableObjectState, env: Env) {
		super(instrumented(ctx, "CRAWLER"), envOf(env, ctx));
	}
}

export class Library extends LibraryBase {
	constructor(ctx: DurableObjectState, env: Env) {
		super(instrumented(ctx, "LIBRARY"), envOf(env, ctx));
	}

	/** Old entries, an hour apart, the last one a day old, as if it had run for long. */
	async fill(sources: string[], each: number, sample: string): Promise<void> {
		const sql = this.ctx.storage.sql;
		const newest = Date.now() - 24 * 3_600_000;
		for (const [at, id] of sources.entries()) {
			const facts = {
				id,
				title: id,
				url: "http://old.example/",
				siteUrl: null,
				image: null,
				language: "en",
				rights: null,
			};
			sql.exec("INSERT OR REPLACE INTO source VALUES (?, ?)", id, JSON.stringify(facts));
			sql.exec(
				`WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ? - 1)
				INSERT INTO entry (seq, key, source, date, link, twin, body)
				SELECT ? + i, printf('%024x', ? + i), ?, ? + (i - ?) * 3600000, printf('%016x', ? + i), NULL, ? FROM n`,
				each,
				1 + at * each,
				1 + at * each,
				id,
				newest,
				each - 1,
				1 + at * each,
				sample,
			);
		}
	}
}

export class Registry extends RegistryBase {
	constructor(ctx: DurableObjectState, env: Env) {
		super(instrumented(ctx, "REGISTRY"), envOf(env, ctx));
	}
}

/** Every method that others call is booked under its name. */
for (const [type, base] of [
	[Crawler, CrawlerBase],
	[Library, LibraryBase],
	[Registry, RegistryBase],
] as const) {
	for (const name of Object.getOwnPropertyNames(base.prototype)) {
		if (name === "constructor") continue;
		const method = Reflect.get(base.prototype, name) as (...values: unknown[]) => Promise<unknown>;
		Object.defineProperty(type.prototype, name, {
			value(this: { ctx: DurableObjectState }, ...values: unknown[]) {
				const book = books.get(this.ctx);
				return book ? book.run(name, () => method.apply(this, values)) : method.apply(this, values);
			},
		});
	}
}

/** Delivers alarms until an instant; those of shards that are not sampled are left. */
async function advance(env: Env, until: number, shards: number): Promise<void> {
	for (;;) {
		const due = [...alarms.entries()]
			.filter(([, one]) => !isLeft(one, shards))
			.sort(([, a], [, b]) => a.at - b.at);
		const first = due[0]?.[1].at;
		if (first === undefined || first > until) break;
		offset = Math.max(offset, first - realNow());
		const now = Date.now();
		// Those that are due together run together, as on the platform, but no more than the machine can carry.
		const together = due.filter(([, one]) => one.at <= now).slice(0, 24);
		for (const [key] of together) alarms.delete(key);
		await Promise.all(together.map(([, one]) => wake(env, one.kind, one.name)));
	}
	offset = Math.max(offset, until - realNow());
}

function isLeft({ kind, name }: { kind: Kind; name: string }, shards: number): boolean {
	return kind === "CRAWLER" && Number(name.slice("shard-".length)) >= shards;
}

async function wake(env: Env, kind: Kind, name: string): Promise<void> {
	const stub = env[kind].getByName(name) as unknown as { deliver: () => Promise<void> };
	await stub.deliver();
}

for (const type of [Crawler, Library, Registry]) {
	Object.defineProperty(type.prototype, "deliver", {
		value(this: { alarm?: () => Promise<void> }) {
			return this.alarm?.();
		},
	});
}

/** The edge keeps pages and pictures for a while, by real time: here nothing is spared by it unless a benchmark says so. */
let isEdge = false;
const match = caches.default.match.bind(caches.default);
Object.defineProperty(caches.default, "match", {
	value: async (...words: Parameters<typeof match>) => (isEdge ? match(...words) : undefined),
});

function labelOf(path: string): string {
	if (path.startsWith("/media/")) return "Worker.media";
	return /^\/(?:c\d+|all)\.\w+$/.test(path) ? "Worker.fetch" : "Worker.page";
}

export default {
	async fetch(request, env, ctx): Promise<Response> {
		const url = new URL(request.url);
		const counted = { ...env, FEEDS: countedKv(env.FEEDS, () => "Worker.fetch") };
		if (!url.pathname.startsWith("/__bench/")) {
			count(labelOf(url.pathname), "workerRequests");
			return worker.fetch(request as never, counted, ctx);
		}
		const given = url.searchParams;
		switch (url.pathname.slice("/__bench/".length)) {
			case "now":
				return Response.json(Date.now());
			case "advance":
				await advance(env, Number(given.get("until")), Number(given.get("shards")));
				return Response.json(Date.now());
			case "skip":
				offset += Number(given.get("ms"));
				return Response.json(Date.now());
			case "cron":
				count("Worker.cron", "workerRequests");
				await worker.scheduled({ cron: "", scheduledTime: 0, noRetry() {} } as never, counted);
				return new Response();
			case "fill": {
				const library = given.get("library") ?? "";
				const ids = config.sources
					.filter((one) => one.categories[0]?.startsWith(library))
					.map((one) => one.id);
				const stub = env.LIBRARY.getByName(library) as unknown as Pick<Library, "fill">;
				await stub.fill(ids, Number(given.get("each")), JSON.stringify(await request.json<StoredEntry>()));
				return new Response();
			}
			case "fetch": {
				const etag = request.headers.get("x-etag");
				const headers: Record<string, string> = etag === null ? {} : { "If-None-Match": etag };
				let bytes = 0;
				for (let n = 0; n < Number(given.get("times")); n++)
					bytes += (await (await realFetch(given.get("url") ?? "", { headers })).arrayBuffer()).byteLength;
				return Response.json(bytes);
			}
			case "alarms":
				return Response.json([Date.now(), ...alarms.values()]);
			case "edge":
				isEdge = given.get("on") === "true";
				return new Response();
			case "reset":
				for (const name of Object.keys(counts)) delete counts[name];
				return new Response();
			default:
				return Response.json(counts);
		}
	},
} satisfies ExportedHandler<Env>;
