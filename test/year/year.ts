import { vi } from "vitest";
import type { ImportReport } from "../../src/registry/contract.ts";
import { World } from "../crawler/platform/world.ts";
import { type Random, seededRandom } from "../stages/clean/random.ts";
import { exportOf, feedOf, importInto } from "../state/answers.ts";
import { dump, load, readText } from "../state/folder.ts";
import { folderOf, openRiver } from "../state/open.ts";
import { Follower } from "./follower.ts";
import { judgeEnd, judgeFollower, Memory } from "./judge.ts";
import { Letters, MAILBOX } from "./letters.ts";
import { Mishaps } from "./mishaps.ts";
import { allSites } from "./sites/all.ts";
import { DAY, HOUR, MINUTE, type Site, type Span, tokenOf } from "./sites/site.ts";
import { tomlOf, Web } from "./web.ts";

const RELEASE = "2026-11-28";
/** The watchdog looks at the clocks each time, and every other hour: oftener only costs the test time. */
const CRON_MS = 122 * MINUTE;
/** What somebody reads, so often that fewer entries come between than a feed shows. */
const NOTICES = "shown/notices";
const READ_EVERY = 8 * HOUR;
const LETTER_EVERY = 20 * HOUR;

interface Event {
	at: number;
	happen: () => Promise<void> | void;
}

/** A year of a river, from a database of an earlier release on: what happens in it, and what went wrong. */
export class Year {
	readonly wrong: string[] = [];
	readonly #mishaps: Mishaps;
	readonly #span: Span;
	readonly #sites: Site[];
	readonly #web: Web;
	readonly #memory: Memory;
	readonly #follower: Follower;
	readonly #letters = new Letters();
	readonly #random: Random;
	/** Answers for the sites of the earlier release. */
	readonly #others: World["platform"]["answer"];
	#world: World;
	/** How far our clock is ahead. */
	#skew = 0;
	readonly #read = new Set<string>();
	#entries = 0;

	constructor(seed: number, days: number) {
		this.#world = openRiver(RELEASE).world;
		this.#others = this.#world.platform.answer;
		const start = this.#world.platform.now;
		this.#span = { start, end: start + days * DAY, seed };
		this.#random = seededRandom(seed);
		// The jitter of pauses.
		const jitter = seededRandom(seed + 1);
		vi.spyOn(Math, "random").mockImplementation(() => jitter.below(2 ** 30) / 2 ** 30);
		this.#sites = allSites(this.#span);
		const complain = (what: string) => this.wrong.push(what);
		this.#web = new Web(this.#sites, this.#span, () => this.#now(), complain);
		this.#memory = new Memory(this.#web.withdrawn, complain);
		this.#follower = new Follower(start - 1000 * DAY, this.#web.withdrawn, this.#random);
		this.#mishaps = new Mishaps(this.#random);
		this.#live(this.#world);
	}

	async play(): Promise<void> {
		const { start, end } = this.#span;
		const events = this.#events().sort((a, b) => a.at - b.at);
		this.#deploy();
		this.#memory.look(this.#world, "before it began");
		for (let now = start; now < end - 2 * DAY; now = this.#now()) {
			while (events[0] && events[0].at <= now) await events.shift()?.happen();
			const next = Math.min(events[0]?.at ?? end, now + (2 + this.#random.below(9)) * HOUR, end - 2 * DAY);
			await this.#letters.bring(this.#world);
			await this.#world.pass(next - now, CRON_MS);
			await this.#follower.read(this.#world, true);
		}
		this.#mishaps.isCalm = true;
		await this.#letters.bring(this.#world);
		await this.#world.pass(2 * DAY, CRON_MS);
		await this.#judge();
	}

	/** What it came to, to be printed. */
	figures(): string[] {
		const { start, end } = this.#span;
		const days = (end - start) / DAY;
		const { kills, failures, alarms, puts, rows } = this.#mishaps;
		const daily = (n: number, quota: number) => `${n} (${Math.round(n / days)} a day of ${quota})`;
		return [
			`${days} days, ${this.#world.config?.sources.length} sources`,
			`alarms set ${alarms}, fetches ${this.#web.fetches}, entries at the end ${this.#entries}`,
			`kills ${kills}, failures ${failures}, kills of the follower ${this.#follower.kills}, changes it was told ${this.#follower.changes}`,
			`KV writes ${daily(puts, 1000)}, rows written ${daily(rows, 100_000)}`,
			`CPU ${Math.round(process.cpuUsage().user / 1e6)} s, latest fetch ${(this.#web.patience.late / MINUTE).toFixed(0)} minutes late`,
		];
	}

	#now(): number {
		return this.#world.platform.now - this.#skew;
	}

	#events(): Event[] {
		const { start, end } = this.#span;
		const at = (part: number) => start + part * (end - start);
		const edits = this.#sites.flatMap(({ urls, categories, keys }) =>
			[...urls, ...categories, ...keys].flatMap(({ from }) => (from > 0 ? [from] : [])),
		);
		const readings = Array.from(
			{ length: Math.floor((end - start - 3 * DAY) / READ_EVERY) },
			(_, n) => n + 1,
		);
		const letters = Array.from({ length: Math.floor((end - start - 3 * DAY) / LETTER_EVERY) }, (_, n) => ({
			at: start + (n + 1) * LETTER_EVERY,
			happen: () => this.#letters.write(),
		}));
		return [
			...letters,
			...[...new Set(edits)].map((from) => ({
				at: from,
				happen: () => {
					this.#deploy();
					this.#follower.startOver(this.#now());
				},
			})),
			...[0.28, 0.58].map((part) => ({ at: at(part), happen: () => this.#upgrade() })),
			...[0.33, 0.83].map((part) => ({
				at: at(part),
				happen: () => this.#clockAhead(),
			})),
			{ at: at(0.66), happen: () => this.#move() },
			...readings.map((n) => ({
				at: start + n * READ_EVERY,
				happen: () => this.#look((n * READ_EVERY) / DAY),
			})),
		];
	}

	async #look(day: number): Promise<void> {
		const feed = await feedOf(this.#world, NOTICES, "").catch(() => null);
		for (const { title, content_html } of feed?.items ?? [])
			for (const token of tokenOf(`${title} ${content_html}`)) this.#read.add(token);
		if (day % 7 === 0) this.#memory.look(this.#world, `day ${day}`);
	}

	#deploy(): void {
		this.#world.deploy(`${olderSources()}\n${MAILBOX}\n${tomlOf(this.#sites, this.#now())}`);
	}

	/** Another version of the code: every object is made anew from what it has stored. */
	#upgrade(): void {
		for (const [id, place] of this.#world.platform.places) {
			this.#world.platform.kill(id);
			place.database = load(dump(place.database));
		}
		this.#deploy();
	}

	async #clockAhead(): Promise<void> {
		this.#skew = DAY;
		this.#world.platform.now += DAY;
		await this.#world.pass(2 * MINUTE, CRON_MS);
		this.#world.platform.now -= DAY;
		this.#skew = 0;
	}

	/** To another account: an empty deployment takes the export in, at first a part of it. */
	async #move(): Promise<void> {
		this.#mishaps.isCalm = true;
		const lines = await exportOf(this.#world);
		const { config, platform } = this.#world;
		const next = new World(platform.answer);
		next.platform.now = platform.now;
		this.#live(next);
		this.#world = next;
		if (!config) throw new Error("nothing is deployed");
		this.#deploy();
		for (const part of [lines.slice(0, Math.floor(lines.length / 2)), lines]) {
			const report = (await importInto(next, part)) as ImportReport;
			// Of the half there is nothing to say but that it is one.
			const isWhole = report.next === null && report.foreign === 0 && report.mistakes.count === 0;
			if (part === lines && !isWhole) this.wrong.push(`the import said ${JSON.stringify(report)}`);
		}
		this.#follower.startOver(this.#now());
		this.#mishaps.isCalm = false;
	}

	#live(world: World): void {
		this.#mishaps.watch(world.platform);
		world.platform.answer = (url, headers) => this.#web.answer(url, headers) ?? this.#others(url, headers);
	}

	async #judge(): Promise<void> {
		const complain = (what: string) => this.wrong.push(what);
		await this.#follower.read(this.#world, false);
		this.#memory.look(this.#world, "at the end");
		this.#entries = await judgeEnd(this.#world, this.#web, this.#sites, complain);
		await this.#letters.judge(this.#world, complain);
		await judgeFollower(this.#world, this.#follower, complain);
		this.#web.end(this.#now());
		for (const id of this.#world.asleep()) complain(`${id} has no alarm`);
		// The last days have no reader.
		for (const id of ["notices", "back-dated"])
			for (const [token, { first, last }] of this.#web.shown.get(id) ?? [])
				if (first < this.#span.end - 4 * DAY && last - first > 2 * DAY && !this.#read.has(token))
					complain(`who reads shown/notices has never seen ${token}`);
	}
}

/** The sources of the release that it begins with, asked less often: most of them have nothing new to say. */
function olderSources(): string {
	return readText(folderOf(RELEASE), "sources.toml").replace(/^every = .*$/gm, 'every = "12h"');
}
