import { quantile } from "../figures/quantile.ts";
import { type Bench, configOf, startBench } from "./harness.ts";
import { hostOf, seeded, startFarm } from "./sources.ts";

const CATEGORIES = 40;
const SOURCES = 200;
/** Categories that anybody reads, each in every format. */
const READ = 5;
const FORMATS = ["atom", "rss", "json"];
const READERS = 20;
const READ_EVERY_MINUTES = 30;
/** Polls out of a hundred that find something new: with five sources a category, news every twenty minutes. */
const NEWS_PERCENT = 15;

/** What became of changes of the categories that are read. */
export interface Lag {
	/** From each fetch that found an entry to the first reader of each feed who got it, minutes: the median and 95 of 100. */
	median: number;
	p95: number;
	/** Changes and feeds that were followed. */
	served: number;
	missed: number;
}

/** A clock that goes on by minutes, and what else has to be asked of the bench. */
export interface Minutes {
	ask: (bench: Bench, what: string) => Promise<string>;
	/** Lets a minute pass. */
	next: (bench: Bench) => Promise<void>;
}

/**
 * Readers of few of many categories: how long a change takes to reach them, and what that costs a day. Each reader asks
 * for each feed twice an hour, each at a minute of its own.
 */
export async function measureLag(
	hours: number,
	minutes: Minutes,
): Promise<{ lag: Lag; counts: string; polls: number; sources: number }> {
	let minute = 0;
	const found: { path: string; title: string; at: number }[] = [];
	const hosts = Array.from({ length: SOURCES }, (_, n) => hostOf(n));
	const manners = { newsPercent: NEWS_PERCENT, latencyMs: 0, entries: 20, pictures: false };
	const farm = await startFarm(hosts, manners, seeded(5), (path, title) =>
		found.push({ path, title, at: minute }),
	);
	const bench = await startBench(
		"bench/quota/worker.ts",
		configOf(SOURCES, CATEGORIES, (n) => farm.url(n, hostOf(n))),
		hosts,
	);
	const readers = seeded(13);
	const feeds = Array.from({ length: READ }, (_, n) => FORMATS.map((format) => `/c${n}.${format}`)).flat();
	const asks = feeds.flatMap((feed) =>
		Array.from({ length: READERS }, () => ({ feed, at: Math.floor(readers() * READ_EVERY_MINUTES) })),
	);
	/** Feed and title → the first minute at which a reader got it. */
	const first = new Map<string, number>();
	const pass = async (length: number) => {
		for (const end = minute + length; minute < end; minute++) {
			await minutes.next(bench);
			if (minute % 5 === 0) await minutes.ask(bench, "cron");
			for (const { feed } of asks.filter(({ at }) => at === minute % READ_EVERY_MINUTES)) {
				const text = await (await bench.get(feed)).text();
				for (const [title] of text.matchAll(/Report \d+ of \/feed\/\d+\.xml/g)) {
					const key = `${feed} ${title}`;
					if (!first.has(key)) first.set(key, minute);
				}
			}
		}
	};
	try {
		await minutes.ask(bench, "cron");
		await pass(60);
		await minutes.ask(bench, "reset");
		const from = minute;
		const polls = farm.polls();
		await pass(hours * 60);
		const counts = await minutes.ask(bench, "counts");
		// What came in the last hour may still be on its way.
		const changes = found.filter(({ at }) => at >= from && at < minute - 60);
		const lags: number[] = [];
		let missed = 0;
		for (const { path, title, at } of changes) {
			const category = Number(/\d+/.exec(path)?.[0]) % CATEGORIES;
			if (category >= READ) continue;
			for (const format of FORMATS) {
				const seen = first.get(`/c${category}.${format} ${title}`);
				if (seen === undefined) missed++;
				else lags.push(seen - at);
			}
		}
		const lag = { median: quantile(lags, 0.5), p95: quantile(lags, 0.95), served: lags.length, missed };
		return { lag, counts, polls: farm.polls() - polls, sources: SOURCES };
	} finally {
		await bench.close();
		await farm.close();
	}
}

/** What was measured, for people. */
export function reportLag({ median, p95, served, missed }: Lag): void {
	console.log(
		`\n${CATEGORIES} categories, news every 20 minutes in each, ${READ} of them read in ${FORMATS.length} formats by ${READERS} readers every ${READ_EVERY_MINUTES} minutes`,
	);
	console.log(
		`  from its fetch to the first reader of each feed: ${median} minutes at the median, ${p95} in 95 of 100 (${served} changes and feeds, ${missed} never seen)`,
	);
}
