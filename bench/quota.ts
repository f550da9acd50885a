import { join } from "node:path";
import { shardCount } from "../src/config/shards.ts";
import { planFor } from "../src/plan.ts";
import { type Bench, configOf, startBench } from "./quota/harness.ts";
import { measureLag, reportLag } from "./quota/lag.ts";
import { LARGE, MODEL_SOURCES, shardOf, shardCount as shardsOfModel } from "./quota/model.ts";
import { peopleFor, SAID } from "./quota/people.ts";
import { type Day, FREE, OBJECT_GB, priceOf } from "./quota/plans.ts";
import { hostOf, seeded, startFarm } from "./quota/sources.ts";

const CATEGORIES = 10;
const READERS = 20;
/** Each reader asks for each category's feed so often. */
const READ_EVERY_MINUTES = 30;
/** Answers of sources, behind which a tick waits; most are 304. */
const LATENCY_MS = 300;
const SIZES = [
	100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000,
];
const KEPT_ENTRIES = 500;
/** Bytes of an entry's row, of the size that the farm's entries have. */
const ROW_BYTES = 3_000;
/** Visits with news after which a source's own row is written: more than there are in the time that is measured. */
const NEWS_PER_ROW = 35;
/** From one look of a Library for what is beyond its limits to after the next, which is not in the time that is measured. */
const NEXT_PRUNING_MS = 25 * 3_600_000;
const PRUNING_MINUTES = 15;
const MAX_SHARE = 0.7;
const MAX_DOLLARS = 80;
/** Shards of the model that run: more take longer, and say the same. */
const MODEL_SHARDS = 2;
/** From a fetch to the first reader, with few of many categories read. */
const MAX_LAG_MINUTES = 10;
const MAX_LAG_P95_MINUTES = 30;

type Counts = Record<string, Record<string, number>>;

/** What a simulated stretch of time took. */
interface Measured {
	/** Of the deployment that it is measured for. */
	sources: number;
	/** Of the one that ran. */
	shards: number;
	hours: number;
	/** How long its sources took to answer. */
	latencyMs: number;
	/** Readers that asked; they stand for READERS. */
	readers: number;
	/** Sources that the shards which were woken have. */
	polled: number;
	polls: number;
	news: number;
	/** Rows that its Libraries, which are full, deleted again for each of these. */
	droppedPerNews: number;
	cpuMs: number;
	counts: Counts;
}

/**
 * A day of a deployment from operations counted in workerd: the Worker itself runs against sources on loopback, with
 * its alarms delivered in order by a simulated clock. `npm run bench -- quota [HOURS] [PART]`, 4 hours unless told,
 * scaled to a day; `lag`: only how long changes take to readers of few of many categories; `price`: only 100,000 sources. These
 * are stood for by a model: some 2,000 sources in as many shards as there are for each 98 of the 100,000, of which two run.
 */
export async function run(hours = "4", part = "all"): Promise<void> {
	if (part === "lag") {
		const slow = await measure(500, 0.5, 8, LATENCY_MS);
		if ((await lagDay(Number(hours), slow)).isLate) process.exitCode = 1;
		return;
	}
	if (part === "price") {
		const { price } = await largeDay(Number(hours));
		if (price > MAX_DOLLARS) process.exitCode = 1;
		return;
	}
	// Rows and requests from a long stretch; how long an object waits for its sources from a short one.
	const small = await measure(500, Number(hours), Number.POSITIVE_INFINITY, 0);
	const slow = await measure(500, 0.5, 8, LATENCY_MS);
	const free = dayOf(small, slow, 500);
	report(small);
	shares(free);
	const { price, measured } = await largeDay(Number(hours));
	curve([small, slow], measured);
	const lagged = await lagDay(Number(hours) / 2, slow);
	const worst = Math.max(
		...(Object.keys(FREE) as (keyof Day)[]).map(
			(name) => Math.max(free[name], lagged.day[name]) / FREE[name],
		),
	);
	if (lagged.isLate || worst > MAX_SHARE || price > MAX_DOLLARS) process.exitCode = 1;
}

/** A day of a deployment of 100,000 sources, and what a month of such days costs in dollars. */
async function largeDay(hours: number): Promise<{ price: number; measured: [Measured, Measured] }> {
	const fast = await measure(LARGE, hours / 4, MODEL_SHARDS, 0);
	const slow = await measure(LARGE, 0.25, 1, LATENCY_MS);
	report(fast);
	const price = priceReport(LARGE, dayOf(fast, slow, LARGE));
	const dropped = ((fast.news * 24) / fast.hours) * (LARGE / fast.polled) * fast.droppedPerNews;
	console.log(
		`  of the rows written,${thousands(dropped)} a day are what full Libraries delete (${fast.droppedPerNews.toFixed(2)} for an entry that comes), $${((dropped * 30) / 1e6).toFixed(2)} a month`,
	);
	console.log(
		"  gbSeconds are real time: on a machine that has other things to do they, and what ticks share, come out dearer",
	);
	return { price, measured: [fast, slow] };
}

/** A day of which few of many categories are read, and whether its changes came too late. */
async function lagDay(hours: number, slow: Measured): Promise<{ day: Day; isLate: boolean }> {
	let now = 0;
	const next = async (bench: Bench) => {
		now ||= Number(await ask(bench, "now"));
		now += 60_000;
		await ask(bench, `advance?until=${now}&shards=${Number.POSITIVE_INFINITY}`);
	};
	const { lag, counts, polls, sources } = await measureLag(hours, { ask, next });
	reportLag(lag);
	const measured = {
		...slow,
		sources,
		hours,
		polls,
		polled: sources,
		readers: READERS,
		counts: JSON.parse(counts),
	};
	const day = dayOf(measured, slow, sources);
	shares(day);
	const { median, p95, missed } = lag;
	return { day, isLate: median > MAX_LAG_MINUTES || p95 > MAX_LAG_P95_MINUTES || missed > 0 };
}

/**
 * @param shards how many of the shards run, to stand for all
 * @param latencyMs how long sources take; where they take any time nothing is measured but how long objects wait for them
 */
async function measure(sources: number, hours: number, shards: number, latencyMs: number): Promise<Measured> {
	const configured = sources === LARGE ? MODEL_SOURCES : sources;
	const count = shardsOfModel(configured);
	const woken = Math.min(shards, count);
	const all = Array.from({ length: configured }, (_, n) => hostOf(n));
	const hosts = all.filter((host) => shardOf(`http://${host}/`, count) < woken);
	const farm = await startFarm(hosts, { newsPercent: 10, latencyMs, entries: 20, pictures: true }, evenly());
	const config = configOf(configured, CATEGORIES, (n) => farm.url(n, hostOf(n)));
	const bench = await startBench("bench/quota/worker.ts", config, hosts, IN_PLACE);
	try {
		const isWaiting = latencyMs > 0;
		if (!isWaiting) await fill(bench, configured);
		const clock = new Clock(bench, woken, Number(await ask(bench, "now")));
		await ask(bench, "cron");
		// The first fetches, and the first copies in KV, are not a usual day.
		const readers = woken < count ? 1 : READERS;
		const random = seeded(11);
		const rest = async () => {};
		const readings = isWaiting ? rest : () => read(bench, readers);
		const people = isWaiting ? rest : () => peopleFor(bench, CATEGORIES, random);
		await clock.advance(60, readings, people);
		await ask(bench, "reset");
		const before = { polls: farm.polls(), news: farm.news(), cpuMs: bench.cpuMs() };
		await clock.advance(hours * 60, readings, people);
		const measured = {
			sources,
			shards: count,
			hours,
			latencyMs,
			polled: hosts.length,
			readers,
			polls: farm.polls() - before.polls,
			news: farm.news() - before.news,
			cpuMs: bench.cpuMs() - before.cpuMs,
			counts: JSON.parse(await ask(bench, "counts")) as Counts,
		};
		if (isWaiting) return { ...measured, droppedPerNews: 0 };
		// The next look deletes what came since the last one and is too much, measured or not.
		await clock.skip(NEXT_PRUNING_MS);
		await clock.advance(PRUNING_MINUTES, rest, rest);
		const counts = JSON.parse(await ask(bench, "counts")) as Counts;
		const dropped = Object.values(counts).reduce((sum, { rowsDropped = 0 }) => sum + rowsDropped, 0);
		return { ...measured, droppedPerNews: dropped / (farm.news() - before.news) };
	} finally {
		await bench.close();
		await farm.close();
	}
}

/** How the Worker's files name the module that the model has another for. */
const IN_PLACE = Object.fromEntries(
	["./shards.ts", "../config/shards.ts", "../../config/shards.ts"].map((name) => [
		name,
		join(import.meta.dirname, "quota", "model.ts"),
	]),
);

/** Numbers from 0 to 1 of which each hundred in a row has each hundredth once: no luck is in what is measured of few. */
function evenly(): () => number {
	let n = 0;
	return () => ((n++ * 37) % 100) / 100;
}

/** Old entries, some more than are kept, as if the deployment had run for long. */
async function fill(bench: Bench, sources: number): Promise<void> {
	const each = Math.min(KEPT_ENTRIES, Math.floor(100_000 / (sources / CATEGORIES))) + 10;
	const body = JSON.stringify({ title: "old", contentHtml: "x".repeat(200), changedAt: 0, also: [] });
	for (let n = 0; n < CATEGORIES; n++) await ask(bench, `fill?library=c${n}&each=${each}`, body);
}

async function ask(bench: Bench, what: string, body?: string): Promise<string> {
	const answer = await bench.get(`/__bench/${what}`, body === undefined ? {} : { method: "POST", body });
	const text = await answer.text();
	if (!answer.ok) throw new Error(`${what}: ${answer.status} ${text}`);
	return text;
}

class Clock {
	#now: number;
	readonly #bench: Bench;
	readonly #shards: number;

	constructor(bench: Bench, shards: number, start: number) {
		this.#bench = bench;
		this.#shards = shards;
		this.#now = start;
	}

	/** Time in which nothing happens: what was due in it is late. */
	async skip(ms: number): Promise<void> {
		this.#now = Number(await ask(this.#bench, `skip?ms=${ms}`));
	}

	/** Simulated minutes: alarms as they come, the cron every five, the readers every half hour, people every hour. */
	async advance(minutes: number, readers: () => Promise<void>, people: () => Promise<void>): Promise<void> {
		for (let minute = 5; minute <= minutes; minute += 5) {
			this.#now += 5 * 60_000;
			await ask(this.#bench, `advance?until=${this.#now}&shards=${this.#shards}`);
			await ask(this.#bench, "cron");
			if (minute % READ_EVERY_MINUTES === 0) await readers();
			if (minute % 60 === 0) await people();
		}
	}
}

async function read(bench: Bench, readers: number): Promise<void> {
	for (const path of [...Array.from({ length: CATEGORIES }, (_, n) => `/c${n}.atom`), "/all.atom"]) {
		await Promise.all(
			Array.from({ length: readers }, async () => {
				const response = await bench.get(path);
				await response.arrayBuffer();
				if (response.status !== 200) throw new Error(`a reader of ${path} got ${response.status}`);
			}),
		);
	}
}

/**
 * The day that a stretch stands for, at a number of sources. What the Crawlers do grows with polls; what the Libraries
 * publish grows with the budget of KV writes, not with the sources.
 * @param slow the same with sources that take their time, for the seconds that objects wait
 */
function dayOf(fast: Measured, slow: Measured, sources: number): Day {
	const days = fast.hours / 24;
	const scale = sources / fast.polled;
	const publishes = scale === 1 ? 1 : Math.min(scale, publishesADay(sources) / (alarmsOf(fast) / days));
	const day: Day = {
		workerRequests: 0,
		objectRequests: 0,
		gbSeconds: 0,
		rowsRead: 0,
		rowsWritten: 0,
		kvReads: 0,
		kvWrites: 0,
	};
	for (const [label, used] of Object.entries(fast.counts)) {
		const times =
			(factor(label, scale, publishes, shardCount(sources) / fast.shards) / days) *
			(label === "Worker.fetch" ? READERS / fast.readers : 1);
		// A Library that is armed already is not armed again: one alarm for each time that it publishes.
		const armed = (used.alarmsSet ?? 0) * (label === "Library.upsert" ? publishes / scale : 1);
		day.workerRequests += (used.workerRequests ?? 0) * times;
		day.objectRequests += (used.requests ?? 0) * times;
		day.rowsRead += (used.rowsRead ?? 0) * times;
		day.rowsWritten += ((used.rowsWritten ?? 0) + armed) * times;
		day.kvReads += (used.kvReads ?? 0) * times;
		day.kvWrites += (used.kvWrites ?? 0) * times;
		if (label !== "Crawler.alarm") day.gbSeconds += ((used.awakeMs ?? 0) / 1000) * OBJECT_GB * times;
	}
	const news = (fast.news / days) * scale;
	day.rowsWritten += news / NEWS_PER_ROW + news * fast.droppedPerNews;
	const polls = (fast.polls / days) * scale;
	const waited = (slow.counts["Crawler.alarm"]?.awakeMs ?? 0) / 1000 / slow.polls;
	day.gbSeconds += polls * waited * OBJECT_GB;
	return day;
}

function factor(label: string, scale: number, publishes: number, shards: number): number {
	// Of all shards is asked, those that are not woken, too: by whoever looks at /health, and by the Registry once an hour.
	if (/^Crawler\.(?:health|configure|census|rest)$/.test(label)) return shards;
	if (label.startsWith("Crawler") || label === "Library.upsert" || label === "Library.mend") return scale;
	if (label === "Library.alarm" || label === "Library.poke" || label === "Library.select") return publishes;
	return 1;
}

function publishesADay(sources: number): number {
	return planFor(sources).kvWritesPerDay;
}

function alarmsOf({ counts }: Measured): number {
	return Math.max(1, counts["Library.alarm"]?.requests ?? 0);
}

function report({ sources, shards, hours, polled, polls, news, cpuMs, counts }: Measured): void {
	const each = polls / (hours * 4) / polled;
	console.log(
		`\n${sources.toLocaleString("en")} sources, every 15 minutes, ${CATEGORIES} categories: ${hours} simulated hours`,
	);
	if (polled < sources)
		console.log(
			`  a model of ${MODEL_SOURCES} sources ran, in ${shards} shards of as many as there would be; ${polled} of them, in whole shards, were fetched and stand for all`,
		);
	console.log(
		`  ${polls} polls (${each.toFixed(2)} a quarter of an hour and source), ${news} with news (${((100 * news) / polls).toFixed(1)} %)`,
	);
	console.log(
		`  ${READERS} readers, each of the ${CATEGORIES} feeds and all of them together every ${READ_EVERY_MINUTES} minutes, no caches between`,
	);
	console.log(`  ${SAID}; no caches between`);
	console.log(
		`  CPU of the whole process, reading and publishing included: ${(cpuMs / polls).toFixed(2)} ms a poll`,
	);
	const columns = ["requests", "rowsRead", "rowsWritten", "alarmsSet", "kvReads", "kvWrites", "subrequests"];
	console.log(`  ${"".padEnd(20)}${columns.map((name) => name.padStart(12)).join("")}`);
	for (const [label, used] of Object.entries(counts).sort()) {
		console.log(
			`  ${label.padEnd(20)}${columns.map((name) => String(Math.round(used[name] ?? 0)).padStart(12)).join("")}`,
		);
	}
}

function shares(day: Day): void {
	console.log(
		`\n  ${"a day".padEnd(16)}${"used".padStart(12)}${"Free plan".padStart(12)}${"share".padStart(9)}`,
	);
	for (const name of Object.keys(FREE) as (keyof Day)[]) {
		const share = day[name] / FREE[name];
		const verdict = share <= MAX_SHARE ? "" : "  TOO MUCH";
		console.log(
			`  ${name.padEnd(16)}${thousands(day[name])}${thousands(FREE[name])}${`${(100 * share).toFixed(1)} %`.padStart(9)}${verdict}`,
		);
	}
	console.log(`  a source is taken to answer after ${LATENCY_MS} ms, which is what gbSeconds are made of`);
}

function priceReport(sources: number, day: Day): number {
	const parts = priceOf(day, readerCpuMs(day), storedGb(sources));
	console.log(
		`\n  ${sources.toLocaleString("en")} sources on the Paid plan${"a day".padStart(16)}${"$ a month".padStart(12)}`,
	);
	for (const [name, dollars] of Object.entries(parts)) {
		const used = name in day ? thousands(day[name as keyof Day]) : "".padStart(12);
		console.log(`  ${name.padEnd(28)}${used.padStart(16)}${dollars.toFixed(2).padStart(12)}`);
	}
	return parts.total ?? Number.NaN;
}

/** A reader's request takes a few milliseconds at most; the Free plan would end it after ten. */
function readerCpuMs(day: Day): number {
	return day.workerRequests * 5;
}

function storedGb(sources: number): number {
	const perLibrary = Math.min(100_000, (sources / CATEGORIES) * KEPT_ENTRIES);
	return (Math.max(perLibrary, (sources / CATEGORIES) * 10) * CATEGORIES * ROW_BYTES) / 1e9;
}

/** Small deployments from the small measurement, large ones from the large one: per source and poll they cost the same. */
function curve(small: [Measured, Measured], large: [Measured, Measured]): void {
	const names = ["sources", "shards", "rows written", "requests", "GB-s", "Free plan", "$ a month"];
	console.log(`\n  ${names.map((name) => name.padStart(13)).join("")}`);
	for (const sources of SIZES) {
		const [fast, slow] = planFor(sources).name === "free" ? small : large;
		const day = dayOf(fast, slow, sources);
		const share = Math.max(...(Object.keys(FREE) as (keyof Day)[]).map((name) => day[name] / FREE[name]));
		const { total = Number.NaN } = priceOf(day, readerCpuMs(day), storedGb(sources));
		const cells = [
			sources.toLocaleString("en"),
			String(shardCount(sources)),
			thousands(day.rowsWritten),
			thousands(day.objectRequests),
			thousands(day.gbSeconds),
			share <= 1 ? `${Math.round(share * 100)} %` : "too small",
			total.toFixed(2),
		];
		console.log(`  ${cells.map((cell) => cell.padStart(13)).join("")}`);
	}
}

function thousands(value: number): string {
	return Math.round(value).toLocaleString("en").padStart(12);
}
