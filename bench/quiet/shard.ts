import { DatabaseSync } from "node:sqlite";
import { MailboxStore } from "../../src/crawler/mailbox.ts";
import { ReadingMarks } from "../../src/crawler/marks.ts";
import { CrawlerStore } from "../../src/crawler/store.ts";
import { Shard } from "../../src/crawler/tick/shard.ts";
import { Meter } from "../../src/usage/meter.ts";
import { SubscriptionTable } from "../../src/websub/table.ts";
import { sqlOn } from "../../test/crawler/platform/sql.ts";
import { configOf } from "../quota/harness.ts";

/** One shard of a Crawler in this process, on SQLite in memory, with a clock that jumps from alarm to alarm. */
export interface QuietShard {
	polls: () => number;
	ticks: () => number;
	/** Runs ticks until so many more polls were made. */
	poll: (polls: number) => Promise<void>;
}

/** @param answer what its sources say; called for each request */
export async function quietShard(
	sources: number,
	answer: (headers: Headers) => Response,
): Promise<QuietShard> {
	const sql = sqlOn(new DatabaseSync(":memory:"), () => undefined);
	let now = Date.now();
	let alarm = now;
	let polls = 0;
	let ticks = 0;
	const meter = new Meter(sql, () => now);
	const config = configOf(sources, 2, (n) => `http://s${n}.example/feed`);
	const shard = new Shard({
		config: () => config,
		store: new CrawlerStore({
			sql: meter.sql,
			transaction: (work) => work(),
			tally: meter,
			log: console.error,
		}),
		mailbox: new MailboxStore(meter.sql, (work) => work(), console.error),
		marks: new ReadingMarks(meter.sql, async () => {}),
		subscriptions: new SubscriptionTable(meter.sql, console.error),
		fetch: async (_, init) => {
			polls++;
			return answer(new Headers(init?.headers));
		},
		now: () => now,
		sleep: async (ms) => {
			now += ms;
		},
		random: Math.random,
		secret: () => "",
		allowHosts: [],
		listed: async () => null,
		library: () => ({
			upsert: async ({ entries }) => ({
				added: entries.length,
				changed: 0,
				held: [],
				decided: {},
				seq: 1,
				at: 0,
				epoch: "e",
			}),
			twinsOf: async () => ({}),
			remembered: async () => [],
			measured: async () => {},
			mend: async () => undefined,
			share: async () => undefined,
			disown: async () => undefined,
			withdraw: async () => 0,
		}),
		handOver: async () => undefined,
		ensure: async () => undefined,
		setAlarm: async (at) => {
			alarm = at;
		},
		log: (record) => console.error(record),
		fetched: () => undefined,
		worked: (since) => meter.worked(since),
	});
	await shard.configure({
		hash: config.hash,
		shard: 0,
		shards: 1,
		settled: true,
		epochs: { c0: "e", c1: "e" },
		origin: null,
	});
	return {
		polls: () => polls,
		ticks: () => ticks,
		poll: async (more) => {
			for (const end = polls + more; polls < end; ticks++) {
				now = Math.max(now, alarm);
				await shard.tick();
			}
		},
	};
}
