import { expect, it } from "vitest";
import { loadConfig } from "../../src/config/load.ts";
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
