import { describe, expect, it } from "vitest";
import { hubLinks } from "../../src/websub/links.ts";
import { publishMessage, subscribeMessage } from "../../src/websub/messages.ts";
import { isSigned } from "../../src/websub/signature.ts";
import {
	asked,
	denied,
	freshSubscription,
	isGood,
	lookAgain,
	polled,
	pushed,
	refused,
	type Subscription,
	verified,
} from "../../src/websub/subscription.ts";

const NOW = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WISH = {
	hub: "https://hub.example/",
	topic: "https://a.example/feed?x=1&y=2",
	callback: "https://feeds.example/websub/one/0f",
	secret: "s",
};
const fresh = () => freshSubscription(WISH, NOW);
const good = (lease = 10 * 86_400) => verified(asked(fresh(), NOW), lease, NOW);

describe("a subscription", () => {
	it("is asked for at once, then later and later until the hub verifies", () => {
		let one = fresh();
		const waits: number[] = [];
		for (let now = NOW; waits.length < 10; now = one.next) {
			expect(one.next).toBe(now);
			one = asked(one, now);
			waits.push((one.next - now) / MINUTE);
		}
		expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440]);
		expect(isGood(one, NOW)).toBe(false);
	});

	it.each([
		["ten days", 864_000, 864_000, 691_200],
		["no lease named", null, 864_000, 691_200],
		["a minute", 60, 60, 300],
		["a year is not believed", 31_536_000, 2_592_000, 2_073_600],
	])("%s: good for the lease, renewed before its end", (_, lease, until, next) => {
		const one = verified(asked(fresh(), NOW), lease, NOW);
		expect([one.until, one.next]).toEqual([NOW + until * 1000, NOW + next * 1000]);
		expect([isGood(one, NOW + until * 1000 - 1), isGood(one, NOW + until * 1000)]).toEqual([true, false]);
	});

	it("stays good while it is renewed, and no longer than its lease when the hub is down", () => {
		const renewing = refused(asked(good(), NOW + 8 * DAY), "down", false, NOW + 8 * DAY);
		expect(isGood(renewing, NOW + 9 * DAY)).toBe(true);
		expect(renewing.next).toBe(NOW + 8 * DAY + 5 * MINUTE);
		const late = asked(renewing, NOW + 11 * DAY);
		expect([late.since, late.until, late.reason]).toEqual([null, null, "its lease ran out"]);
	});

	it("that the hub refuses or denies is asked for a day later", () => {
		expect(refused(asked(fresh(), NOW), "http-404", true, NOW).next).toBe(NOW + DAY);
		const one = denied(good(), "", NOW);
		expect([isGood(one, NOW), one.next, one.reason]).toEqual([false, NOW + DAY, "the hub denied it"]);
	});

	it("is not trusted any more when polling finds what it should have told, until it tells again", () => {
		const once = polled(good(), NOW + MINUTE);
		expect(isGood(once, NOW + DAY)).toBe(true);
		const twice = polled(once, NOW + 5 * MINUTE);
		expect(isGood(twice, NOW + DAY)).toBe(false);
		expect(isGood(pushed(twice, NOW + DAY), NOW + DAY)).toBe(true);
	});

	it.each([
		["the fetch before was before it was verified", NOW - 1, null],
		["there was no fetch before", null, null],
		["the hub called since", NOW + MINUTE, NOW + 2 * MINUTE],
	])("missed nothing when %s", (_, before, push) => {
		const one: Subscription = { ...good(), pushed: push };
		expect(polled(one, before)).toBe(one);
	});

	it.each([
		["the hub never called", null, false, null],
		["it called during the fetch", NOW + 500, true, NOW + 2000],
		["it called before, and there was something", NOW - 1000, true, null],
		["it called before, and there was nothing yet", NOW - 1000, false, NOW - 1000 + MINUTE],
		["it called long before", NOW - 2 * MINUTE, false, null],
	])("%s: another look", (_, push, changed, expected) => {
		expect(lookAgain({ ...good(), pushed: push }, { began: NOW, changed }, NOW + 1000)).toBe(expected);
	});
});

describe("messages", () => {
	it("ask for a topic as it is written", () => {
		const { url, init } = subscribeMessage(WISH, "tributary");
		expect(url).toBe(WISH.hub);
		expect(Object.fromEntries(new URLSearchParams(init.body))).toEqual({
			"hub.mode": "subscribe",
			"hub.topic": WISH.topic,
			"hub.callback": WISH.callback,
			"hub.lease_seconds": "864000",
			"hub.secret": "s",
		});
	});

	it("name each feed that changed, and not more than fit", () => {
		const topics = Array.from({ length: 30 }, (_, n) => `https://feeds.example/${n}.atom`);
		const form = new URLSearchParams(publishMessage(WISH.hub, topics, "tributary").init.body);
		expect([form.get("hub.mode"), form.getAll("hub.url")]).toEqual(["publish", topics.slice(0, 20)]);
	});
});

// RFC 4231, test case 2, and RFC 2202 for SHA-1: the key "Jefe".
const BODY = new TextEncoder().encode("what do ya want for nothing?");
const SHA1 = "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79";
const SHA256 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

it.each([
	["sha1", `sha1=${SHA1}`, true],
	["sha256", `sha256=${SHA256}`, true],
	["capitals", `SHA256=${SHA256.toUpperCase()}`, true],
	["no header", null, false],
	["empty", "", false],
	["no digest named", SHA256, false],
	["another digest's", `sha1=${SHA256}`, false],
	["one digit wrong", `sha256=${SHA256.replace(/3$/, "4")}`, false],
	["cut short", `sha256=${SHA256.slice(0, -2)}`, false],
	["half a byte more", `sha256=${SHA256}0`, false],
	["nothing", "sha256=", false],
	["md5", "md5=750c783e6ab0b503eaa86e310a5db738", false],
])("a signature: %s", async (_, header, expected) => {
	expect(await isSigned(BODY, header, "Jefe")).toBe(expected);
});

it.each([
	["none", null, [], null],
	[
		"both",
		'<https://hub.example/>; rel="hub", <https://a.example/feed>; rel="self"',
		["https://hub.example/"],
		"https://a.example/feed",
	],
	[
		"relative, unquoted, one rel among others",
		'</hub>;rel=hub,</feed>; title="a, b"; rel="alternate self"',
		["https://a.example/hub"],
		"https://a.example/feed",
	],
	["a comma in the address", "<https://hub.example/?a,b>; rel=hub", ["https://hub.example/?a,b"], null],
	[
		"several hubs",
		"<https://x.example/>; rel=hub, <https://y.example/>; rel=hub",
		["https://x.example/", "https://y.example/"],
		null,
	],
	["other schemes and other links", "<javascript:1>; rel=hub, </style.css>; rel=preload", [], null],
	["nonsense", "hub; <<>>;;;, =", [], null],
])("a Link header: %s", (_, header, hubs, self) => {
	expect(hubLinks(header, "https://a.example/x/feed")).toEqual({ hubs, self });
});
