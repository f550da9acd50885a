import { expect, it } from "vitest";
import type { SourceHealth } from "../../src/model/health.ts";
import { summarise } from "../../src/registry/health.ts";
import { OVERDUE_MS } from "../../src/settings.ts";

const NOW = Date.UTC(2026, 10, 20);
const source = (some: Partial<SourceHealth>) =>
	({
		state: "ok",
		nextFetch: NOW,
		lastFetch: NOW,
		problems: [],
		withdrawal: null,
		...some,
	}) as unknown as SourceHealth;

it("a source is overdue when it has waited for longer than it may, and no sooner", () => {
	const late = (ms: number) => source({ nextFetch: NOW - ms });
	expect(summarise([late(0), late(OVERDUE_MS)], NOW)).toMatchObject({
		status: "ok",
		counts: { ok: 2, overdue: 0 },
		oldestOverdueSeconds: 0,
	});
	expect(summarise([late(0), late(OVERDUE_MS + 1000)], NOW)).toMatchObject({
		status: "degraded",
		counts: { overdue: 1 },
		oldestOverdueSeconds: (OVERDUE_MS + 1000) / 1000,
	});
	expect(summarise([late(OVERDUE_MS + 1)], NOW).status).toBe("failing");
});

it("of sources that fail some are a degradation, and all a failure", () => {
	const failing = source({ state: "failing" });
	expect(summarise([failing, source({})], NOW).status).toBe("degraded");
	expect(summarise([failing, source({ state: "gone" })], NOW).status).toBe("failing");
	expect(summarise([source({ state: "new", nextFetch: null })], NOW).status).toBe("new");
});

it("says when any source was last fetched, and last with success", () => {
	const fetched = (lastFetch: number | null, lastSuccess: number | null) =>
		source({ lastFetch, lastSuccess });
	expect(
		summarise([fetched(null, null), fetched(7, 3), fetched(5, 5), fetched(null, null)], NOW),
	).toMatchObject({
		lastFetch: 7,
		lastSuccess: 5,
	});
	expect(summarise([fetched(null, null)], NOW)).toMatchObject({ lastFetch: null, lastSuccess: null });
});

it("a source that is read and needs its owner is noticed, wherever all are told, and other notes are mere facts", () => {
	const note = (code: string) =>
		source({ problems: [{ stage: "page", code, message: "select.title" }] as SourceHealth["problems"] });
	const waiting = source({ withdrawal: { at: NOW, entries: 0, waiting: 2, titles: [] } });
	const needy = summarise([note("selector-matches-nothing"), waiting, source({})], NOW);
	expect(needy).toMatchObject({ status: "degraded", counts: { ok: 3, noticed: 2 } });
	expect(summarise([note("zone-not-known")], NOW)).toMatchObject({ status: "ok", counts: { noticed: 0 } });
	const paused = source({ ...waiting, state: "paused", nextFetch: null });
	expect(summarise([paused], NOW)).toMatchObject({ status: "ok", counts: { noticed: 0 } });
});
