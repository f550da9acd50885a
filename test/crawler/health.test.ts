import { expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
import { brokenState } from "../../src/crawler/broken.ts";
import { healthOf } from "../../src/crawler/health.ts";
import { freshState, freshTiming } from "../../src/crawler/rows.ts";
import { freshSubscription, type Subscription } from "../../src/websub/subscription.ts";

const NOW = Date.UTC(2026, 10, 20);
const loaded = loadConfig('[[sources]]\nurl = "http://a.example/feed"\ncategory = "news"\n');
const source = loaded.ok ? loaded.config.sources[0] : undefined;
if (!source) throw new Error("no source");

const wish = { hub: "https://hub.example/", topic: "http://a.example/feed", callback: "c", secret: "s" };
const hubOf = (some: Partial<Subscription>) => {
	const subscription = { ...freshSubscription(wish, NOW), ...some };
	return healthOf(source, { state: freshState(source.url), timing: freshTiming(), subscription }, NOW).hub;
};

it("says how the subscription at a hub is: asked, good, or not and why", () => {
	expect(hubOf({ tries: 1 })?.state).toBe("asked");
	expect(hubOf({})?.state).toBe("unsubscribed");
	expect(hubOf({ tries: 2, reason: "it answered 404" })).toMatchObject({
		state: "unsubscribed",
		reason: "it answered 404",
	});
	expect(hubOf({ since: NOW - 1, until: NOW + 3600_000 })).toMatchObject({
		state: "subscribed",
		reason: null,
	});
});

it("names the ways to a source that are left alone, for as long as they are", () => {
	const until = NOW + 90_000;
	const trouble = { stage: "fetch", code: "timeout", message: "no answer", until } as const;
	const timing = { ...freshTiming(), routes: { "https://p.example/": trouble } };
	const problemsAt = (now: number) =>
		healthOf(source, { state: freshState(source.url), timing, subscription: null }, now).problems;
	expect(problemsAt(NOW)).toMatchObject([
		{ code: "timeout", message: "no answer; another way is taken for 2 min" },
	]);
	expect(problemsAt(until)).toEqual([]);
});

it("shows a source that was never read as new, unless that is all that is left of what was known", () => {
	const stateOf = (state: ReturnType<typeof freshState>, last: number | null = null) =>
		healthOf(source, { state, timing: { ...freshTiming(), last }, subscription: null }, NOW).state;
	const fresh = freshState(source.url);
	const error = { stage: "fetch", code: "timeout", message: "no answer", since: NOW, alike: NOW } as const;
	expect(stateOf(fresh)).toBe("new");
	expect(stateOf(brokenState(fresh, { message: "half a row", since: 0 }))).toBe("failing");
	expect(stateOf({ ...fresh, error })).toBe("new");
	expect(stateOf({ ...fresh, error }, NOW)).toBe("failing");
	expect(stateOf(fresh, NOW)).toBe("ok");
});
