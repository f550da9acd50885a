import { vi } from "vitest";
import { loadConfig } from "../../../src/config/load.ts";
import type { Config } from "../../../src/config/schema.ts";
import { shardCount, shardOf } from "../../../src/config/shards.ts";
import { Crawler } from "../../../src/crawler/object.ts";
import type { Kept } from "../../../src/library/contract.ts";
import { Library } from "../../../src/library/object.ts";
import { currentConfig } from "../../../src/platform/current.ts";
import { Registry } from "../../../src/registry/object.ts";
import { Platform, shared } from "./platform.ts";

// Hoisted above the objects that are imported here: they live on the platform with the configuration under test.
vi.mock("cloudflare:workers", () => import("./cloudflare.ts"));
vi.mock("tributary:config", async () => {
	const { shared } = await import("./platform.ts");
	return {
		get default() {
			return shared.config;
		},
	};
});

// Thousands of histories fetch hundreds of thousands of times; a line for each would bury the reports.
console.info = () => undefined;
console.warn = () => undefined;

/** Monday, so that nothing depends on the day of the test. */
export const START = Date.UTC(2026, 10, 2, 6);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** An entry as a source lists it. */
export interface Item {
	guid: string;
	link: string;
	title: string;
	text: string;
	date: number | null;
}

/** What is stored of an entry, as far as the tests look at it. */
export interface Stored {
	key: string;
	source: string;
	title: string;
	text: string;
	date: number;
	library: string;
}

/** A deployment on the platform, with its cron. */
export class World {
	readonly platform: Platform;
	config: Config | null = null;

	constructor(answer: Platform["answer"]) {
		const classes = { CRAWLER: Crawler, LIBRARY: Library, REGISTRY: Registry };
		this.platform = new Platform(START, classes as never, answer);
	}

	/** Another sources.toml; the cron notices it. */
	deploy(toml: string): void {
		const loaded = loadConfig(toml);
		if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
		this.config = loaded.config;
		shared.config = loaded.config;
		// A new version of the code starts with empty memories.
		for (const id of this.platform.places.keys()) this.platform.kill(id);
	}

	/** The configuration with what was set at run time, as far as the objects know by now. */
	current(): Config {
		return currentConfig();
	}

	/** Lets time pass, with the cron every five minutes or so. */
	async pass(ms: number, cronEvery = 5 * MINUTE): Promise<void> {
		const end = this.platform.now + ms;
		while (this.platform.now < end) {
			await this.cron();
			await this.platform.runUntil(Math.min(end, this.platform.now + cronEvery));
		}
	}

	/** What `/admin/refresh` does. */
	async refreshAll(ids: string[]): Promise<void> {
		const { sources: all } = this.current();
		const shards = shardCount(all.length);
		const sources = all.filter((source) => ids.includes(source.id));
		for (const { id, url } of sources) {
			await this.platform.call("CRAWLER", `shard-${shardOf(url, shards)}`, "refresh", [id]).catch(() => {});
		}
	}

	/** The platform does not run a failed cron again: the next one does. */
	async cron(): Promise<void> {
		await this.platform.call("REGISTRY", "registry", "ensure", "http://river.example").catch(() => {});
	}

	/** All entries of all Libraries that the configuration names, by Library and key. */
	stored(): Stored[] {
		const libraries = [...this.platform.places.keys()].filter((id) => id.startsWith("LIBRARY/")).sort();
		return libraries.flatMap((id) =>
			this.platform.rows(id, "SELECT key, source, date, body FROM entry ORDER BY key").map((row) => {
				const { title, contentHtml, summary } = JSON.parse(String(row.body)) as Kept;
				return {
					key: String(row.key),
					source: String(row.source),
					title: title ?? "",
					text: contentHtml ?? summary ?? "",
					date: Number(row.date),
					library: id.slice("LIBRARY/".length),
				};
			}),
		);
	}

	/** Shards that have sources but no alarm. */
	asleep(): string[] {
		const shards = shardCount(this.current().sources.length);
		const ids = Array.from({ length: shards }, (_, shard) => `CRAWLER/shard-${shard}`);
		return ids.filter((id) => {
			const place = this.platform.places.get(id);
			const timings = place ? this.platform.rows(id, "SELECT value FROM meta WHERE name = 'timings'") : [];
			const busy = Object.keys(JSON.parse(String(timings[0]?.value ?? "{}"))).some((id) => id !== "");
			return busy && place?.alarm === null;
		});
	}
}

/** A feed of these entries. */
export function feedOf(items: Item[], ttlMinutes?: number, comment = ""): Response {
	const list = items.map(
		({ guid, link, title, text, date }) =>
			`<item><guid isPermaLink="false">${guid}</guid><link>${link}</link><title>${title}</title>` +
			`<description>&lt;p&gt;${text}&lt;/p&gt;</description>` +
			`${date === null ? "" : `<pubDate>${new Date(date).toUTCString()}</pubDate>`}</item>`,
	);
	const ttl = ttlMinutes === undefined ? "" : `<ttl>${ttlMinutes}</ttl>`;
	const body = `<rss version="2.0"><channel><title>t</title><!--${comment}-->${ttl}${list.join("")}</channel></rss>`;
	return new Response(body, { headers: { "Content-Type": "application/rss+xml" } });
}
