import { describe, expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import type { SourceHealth } from "../../src/model/health.ts";
import { summarise } from "../../src/registry/health.ts";
import { renderFeed } from "../../src/stages/render/render.ts";
import { quotasOf } from "../../src/usage/quotas.ts";
import { freshUsage } from "../../src/usage/usage.ts";
import { troubleFeed } from "../../src/web/health/trouble.ts";

const NOW = Date.UTC(2026, 10, 20);
const HOUR = 3600_000;

function health(id: string, since: number | null, some: Partial<SourceHealth> = {}): SourceHealth {
	return {
		id,
		title: id,
		url: `https://${id}.example/`,
		categories: ["a"],
		state: since === null ? "ok" : "failing",
		lastFetch: NOW,
		lastSuccess: NOW,
		nextFetch: NOW + HOUR,
		failures: since === null ? 0 : 3,
		error:
			since === null ? null : { stage: "fetch", code: "timeout", message: "<no> answer & none soon", since },
		problems: [],
		movedTo: null,
		recipe: null,
		siteFeed: null,
		kind: "rss",
		entriesInLastDocument: 3,
		activity: [],
		hub: null,
		withdrawal: null,
		...some,
	};
}

const loaded = loadConfig("");
const site = loaded.ok ? loaded.config.site : null;

describe("the feed of trouble", () => {
	const sources = [
		health("fine", null),
		health("hiccup", NOW - HOUR),
		health("down", NOW - 25 * HOUR),
		health("rebuilt", NOW - HOUR, {
			error: { stage: "page", code: "list-collapsed", message: "", since: NOW - HOUR },
		}),
	];
	const feed = (at: number) => {
		if (!site) throw new Error("no site");
		return troubleFeed({ sources, quotas: quotasOf(used, 10), at }, site, "https://feeds.example");
	};
	let used = freshUsage(NOW);

	it("names what has failed for a day, and at once what will not mend itself", () => {
		expect(feed(NOW).entries.map((entry) => entry.source.id)).toEqual(["rebuilt", "down"]);
		expect(feed(NOW + 48 * HOUR).entries).toHaveLength(3);
	});

	it("names entries that wait for the owner's word, as long as they wait, and none that have left", () => {
		const before = sources.length;
		const left = { at: NOW - HOUR, entries: 2, waiting: 0, titles: ["Buy"] };
		sources.push(health("left", null, { withdrawal: left }));
		sources.push(health("slip", null, { withdrawal: { ...left, entries: 0, waiting: 9 } }));
		const [entry, ...others] = feed(NOW).entries.filter(({ source }) => ["left", "slip"].includes(source.id));
		expect(entry?.title).toMatch(/^slip: .* 9 /);
		expect(entry?.summary).toMatch(/^Buy … – .*\/admin/);
		expect(entry).toMatchObject({ date: NOW - HOUR, url: "https://feeds.example/sources/slip" });
		expect(others).toEqual([]);
		sources.length = before;
	});

	it("is the same trouble for as long as it lasts", () => {
		expect(renderFeed("atom", feed(NOW), (one) => one)).toEqual(
			renderFeed("atom", feed(NOW + HOUR), (one) => one),
		);
	});

	it("names a quota of the Free plan before it is used up, once a day", () => {
		used = { ...freshUsage(NOW), rowsWritten: 79_000, kvWrites: 801 };
		const [first] = feed(NOW).entries;
		expect(feed(NOW).entries).toHaveLength(3);
		expect(first).toMatchObject({ url: "https://feeds.example/health", date: NOW });
		expect(first?.summary).toContain("kvWrites");
		expect(feed(NOW + HOUR).entries.map(({ key }) => key)).toContain(first?.key);
		used = { ...used, day: used.day + 1 };
		expect(feed(NOW + 24 * HOUR).entries.map(({ key }) => key)).not.toContain(first?.key);
		used = freshUsage(NOW);
	});

	it("is text, whatever a source said", () => {
		expect(renderFeed("rss", feed(NOW), (one) => one).body).not.toContain("<no>");
	});
});

describe("the status that an uptime monitor reads", () => {
	it.each([
		["nothing configured", [], "ok"],
		["all well", [health("a", null)], "ok"],
		["not fetched yet", [health("a", null, { state: "new", nextFetch: null })], "new"],
		[
			"one was not fetched yet",
			[health("a", null), health("b", null, { state: "new", nextFetch: null })],
			"ok",
		],
		["one of two fails", [health("a", null), health("b", NOW - HOUR)], "degraded"],
		["none works", [health("a", NOW - HOUR), health("b", NOW - HOUR, { state: "gone" })], "failing"],
		["one of two is late", [health("a", null), health("b", null, { nextFetch: NOW - HOUR })], "degraded"],
		["the crawler stopped", [health("a", null, { nextFetch: NOW - 3 * HOUR })], "failing"],
		[
			"one fails, the others are late",
			[health("a", NOW - HOUR), health("b", null, { nextFetch: NOW - HOUR })],
			"failing",
		],
	] as const)("%s", (_name, sources, status) => {
		expect(summarise([...sources], NOW).status).toBe(status);
	});

	it("tells how late the latest is", () => {
		const late = health("a", null, { nextFetch: NOW - 3 * HOUR });
		expect(summarise([late, health("b", null)], NOW)).toMatchObject({
			oldestOverdueSeconds: 10_800,
			counts: { ok: 2, overdue: 1 },
		});
	});
});
