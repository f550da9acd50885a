import { describe, expect, it } from "vitest";
import type { Route } from "../../../src/model/reading.ts";
import { fetchSource } from "../../../src/stages/fetch/fetcher.ts";
import { targetBehind } from "../../../src/stages/fetch/route.ts";
import type { FetchRequest } from "../../../src/stages/fetch/types.ts";

const FEED = "<rss/>";
const TARGET = "https://a.example/feed?x=1&y=2";

type Answer = () => Response | Promise<Response>;

/** Fetches by proxies, each named by its host, whose answers are given; any other host refuses. */
async function run(
	hosts: Record<string, Answer>,
	via: (string | Route)[],
	changes: Partial<FetchRequest> = {},
) {
	const asked: string[] = [];
	let now = 0;
	const request: FetchRequest = {
		url: TARGET,
		headers: {},
		via: via.map((one) => (typeof one === "string" ? { url: one } : one)),
		etag: null,
		lastModified: null,
		timeoutMs: 900,
		maxBytes: 100_000,
		maxRedirects: 5,
		userAgent: "tributary-test",
		accept: "*/*",
		...changes,
	};
	const fetch = async (input: unknown) => {
		asked.push(String(input));
		now += 10;
		const answer = hosts[new URL(String(input)).host];
		if (!answer) throw new Error("connection refused");
		return answer();
	};
	const outcome = await fetchSource(request, {
		fetch: fetch as typeof globalThis.fetch,
		now: () => now,
		allowHosts: [],
		ownHosts: [],
	});
	return { outcome, asked };
}

const say =
	(status: number, body = "", headers: Record<string, string> = {}): Answer =>
	() =>
		new Response(body, { status, headers });
const ok = say(200, FEED);
/** As a crawler asks for a feed. */
const FEEDS = { isWanted: (bytes: Uint8Array) => new TextDecoder().decode(bytes).startsWith("<rss") };
const [P, Q] = ["https://p.example/?", "https://q.example/raw?url={encoded}"];

describe("a failure through a proxy", () => {
	const refused = say(403, "<h1>Forbidden</h1>");
	it.each([
		["the source refuses", refused, "http-403", "the host, through the proxy p.example, answered 403"],
		["the source has an error", say(500, "oops"), "http-500", "through the proxy p.example"],
		[
			"a page about CORS proxies",
			say(200, `<html><body><h1>Why "See /corsdemo"</h1>${"<p>words</p>".repeat(300)}</body></html>`),
			null,
			"",
		],
		[
			"the source wants a key of its own",
			say(401, '{"error":"An API key is required"}'),
			"http-401",
			"through",
		],
		[
			"another tributary on the target",
			say(502, '{"code":"dns","detail":"no such name"}', { "Content-Type": "application/problem+json" }),
			"dns",
			"through the proxy p.example",
		],
		[
			"another tributary on us",
			say(429, '{"code":"rate-limited","detail":"too many requests"}', {
				"Content-Type": "application/problem+json",
			}),
			"proxy-quota",
			"the proxy p.example answered 429: too many requests",
		],
		["a Worker whose day is over", say(429, "error code: 1027"), "proxy-quota", "error code: 1027"],
		["a quota of nobody knows whose", say(429, "slow down"), "proxy-quota", "slow down"],
		[
			"an origin that was not expected",
			say(403, 'The origin "" was not whitelisted by the operator of this proxy.'),
			"proxy-locked",
			"not whitelisted",
		],
		[
			"an owner who lends nothing",
			say(403, "Create your own CORS proxy</br>\n<a href='x'>x</a>"),
			"proxy-locked",
			"Create your own",
		],
		[
			"an old address of corsproxy.io",
			say(403, "Anonymous legacy proxy URLs are no longer supported. Use the CORSPROXY API with an API key."),
			"proxy-key",
			"legacy",
		],
		[
			"a plan that is free",
			say(
				200,
				'{"error":"This content type is not allowed on the free plan. Upgrade at https://corsproxy.io/pricing/"}',
			),
			"proxy-key",
			"free plan",
		],
		[
			"allOrigins without an answer",
			say(200, '{"contents":null,"status":{"error":{"code":"ENOTFOUND"}}}'),
			"proxy-failed",
			"ENOTFOUND",
		],
		[
			"a gateway in front of the proxy",
			say(522, "<title>p.example | 522: Connection timed out</title>"),
			"proxy-failed",
			"522",
		],
		[
			"an error page with the proxy's name",
			say(503, "<title>p.example is resting</title>"),
			"proxy-failed",
			"resting",
		],
		[
			"a gate in front of the proxy",
			say(403, "<title>Access denied | p.example used Cloudflare to restrict access</title>"),
			"proxy-failed",
			"Access denied",
		],
		["nothing at all", say(200, ""), "proxy-failed", "no body"],
	])("is named after whoever failed: %s", async (_, answer, code, message) => {
		const { outcome } = await run({ "p.example": answer }, [P]);
		if (code === null) expect(outcome.ok).toBe(true);
		else {
			expect(outcome).toMatchObject({ ok: false, error: { code } });
			expect(outcome.ok ? "" : outcome.error.message).toContain(message);
		}
	});

	it("does not tell the key in the proxy's address", async () => {
		const { outcome } = await run({}, ["https://p.example/?key=secret&url={encoded}"]);
		expect(outcome).toMatchObject({ error: { code: "proxy-unreachable" } });
		expect(outcome.ok ? "" : outcome.error.message).not.toContain("secret");
	});
});

describe("several ways", () => {
	it("share one time, so that one that never answers leaves some to the others", async () => {
		const silent = () => new Promise<Response>(() => {});
		const { outcome, asked } = await run({ "p.example": silent, "q.example": ok }, [P, Q], {
			timeoutMs: 2_400,
		});
		expect(outcome).toMatchObject({ ok: true, value: { subrequests: 2, proxy: "q.example" } });
		expect(asked[1]).toBe(`https://q.example/raw?url=${encodeURIComponent(TARGET)}`);
	});

	it("share one number of redirects, so that no list of them costs more than one request each", async () => {
		let turn = 0;
		const round = () => say(302, "", { Location: `https://a.example/${turn++}` })();
		const { outcome } = await run({ "p.example": round, "q.example": round }, [P, Q]);
		expect(outcome).toMatchObject({ ok: false, error: { code: "too-many-redirects" } });
		expect(outcome.ok ? 0 : outcome.error.subrequests).toBeLessThanOrEqual(2 + 5 + 1);
	});

	it.each([
		["gone", say(410)],
		["not found", say(404, "<h1>nothing here</h1>")],
		["not found, as its own host", say(404, "<title>No such app</title>")],
		["refused", say(403)],
		["out of order", say(500)],
		["something else", say(200, "Too many requests. Come back later.")],
	])("go on where a proxy may be what fails: %s", async (_, answer) => {
		const { outcome, asked } = await run({ "p.example": answer, "q.example": ok }, [P, Q], FEEDS);
		expect(asked).toHaveLength(2);
		expect(outcome).toMatchObject({ ok: true, value: { proxy: "q.example", detours: [{ stage: "fetch" }] } });
	});

	it.each([
		["the source says itself", ["direct", P], { "a.example": say(404) }, "http-404", 1],
		["two proxies have of it", [P, Q], { "p.example": say(410), "q.example": say(410) }, "http-410", 2],
		["no other way can tell", [P, "direct"], { "p.example": say(404) }, "http-404", 2],
		[
			"the source then says itself",
			[P, "direct", Q],
			{ "p.example": say(404), "a.example": say(410) },
			"http-410",
			2,
		],
	])("end with what %s for good", async (_, ways, hosts, code, requests) => {
		const { outcome, asked } = await run(hosts, ways);
		expect(asked).toHaveLength(requests);
		expect(outcome.ok ? "" : outcome.error.message).toContain(code.slice(5));
		expect(outcome).toMatchObject({ error: { code: expect.stringMatching(/^http-4(?:04|10)$/) } });
	});

	it("are taken at their word where all say the same, or the others fail", async () => {
		const page = say(200, "<html><p>We have moved to another place.</p></html>");
		const same = await run({ "p.example": page, "q.example": page }, [P, Q], FEEDS);
		expect(same.outcome).toMatchObject({ ok: true, value: { proxy: "q.example", detours: [] } });
		const only = await run({ "p.example": page }, [P, Q, "direct"], FEEDS);
		expect(only.outcome).toMatchObject({ ok: true, value: { proxy: "p.example", subrequests: 3 } });
	});

	it("are not doubted by what stands where nothing is known of it", async () => {
		const { asked } = await run({ "p.example": say(200, "words") }, [P, Q]);
		expect(asked).toHaveLength(1);
	});

	it("are told of by what a proxy says of the source, else by what is wrong with a proxy, and all of them are", async () => {
		const blocked = { "a.example": say(403) };
		const own = await run(blocked, ["direct", P]);
		expect(own.outcome).toMatchObject({ error: { code: "proxy-unreachable" } });
		expect(own.outcome.ok ? "" : own.outcome.error.message).toMatch(/also: the host answered 403/);
		const passed = await run({ ...blocked, "q.example": say(500) }, ["direct", P, Q]);
		expect(passed.outcome).toMatchObject({ error: { code: "http-500" } });
	});
});

describe("the target behind a proxy's address", () => {
	it.each([
		[P, "https://p.example/?https://b.example/x?y=1", "https://b.example/x?y=1"],
		[P, "https://p.example/?https%3A%2F%2Fb.example%2Fx", "https://b.example/x"],
		["https://p.example/", "https://p.example/https://b.example/x", "https://b.example/x"],
		[Q, "https://q.example/raw?url=https%3A%2F%2Fb.example%2Fx%3Fy%3D1", "https://b.example/x?y=1"],
		["https://p.example/?u={url}&k=1", "https://p.example/?u=https://b.example/x&k=1", "https://b.example/x"],
		[P, "https://p.example/login", undefined],
		[P, "https://other.example/?https://b.example/", undefined],
	])("%s: %s", (url, address, target) => {
		expect(targetBehind({ url }, new URL(address))?.href).toBe(target);
	});

	it("is not the proxy's own page", async () => {
		const { outcome } = await run({ "p.example": say(302, "", { Location: "https://p.example/login" }) }, [
			P,
		]);
		expect(outcome).toMatchObject({ error: { code: "proxy-failed" } });
	});
});

describe("RSSHub", () => {
	const page = (message: string) =>
		`<html><head><title>Welcome to RSSHub!</title></head><body><h1>Looks like something went wrong</h1><p>Helpful Information</p><p>Error Message:<br><code>${message}</code></p><p>Route: <code>/x</code></p></body></html>`;
	const instances = ["https://one.example/x", "https://two.example/x"];

	it.each([
		[
			"its page of errors",
			say(503, page("FetchError: nothing came")),
			/RSSHub at one\.example: .*FetchError: nothing came/,
		],
		[
			"a route that it has not",
			say(404, page("NotFoundError: no route")),
			/RSSHub at one\.example: .*NotFoundError: no route/,
		],
		[
			"its page of errors as a success",
			say(200, page("Error: empty")),
			/RSSHub at one\.example: Error: empty/,
		],
		["its home", say(200, "<title>Welcome to RSSHub!</title>"), /no route in the address/],
		[
			"a bot check",
			say(403, "<title>Just a moment...</title>"),
			/RSSHub at one\.example: .*proof of a human/,
		],
	])("fails in its own name, and the next is asked: %s", async (_, answer, message) => {
		const both = { "one.example": answer, "two.example": answer };
		const failing = await run(both, [], { instances });
		expect(failing.outcome).toMatchObject({ error: { code: "rsshub-failed", subrequests: 2 } });
		expect(failing.outcome.ok ? "" : failing.outcome.error.message).toMatch(message);
		const { outcome } = await run({ ...both, "two.example": ok }, [], { instances });
		expect(outcome).toMatchObject({ ok: true, value: { finalUrl: "https://two.example/x", movedTo: null } });
	});

	it("that has become somebody else's page is another's turn, as is one behind a proxy", async () => {
		const hosts = {
			"one.example": say(200, "<html><p>This name is for sale.</p></html>"),
			"two.example": ok,
		};
		const { outcome } = await run(hosts, [], { instances, ...FEEDS });
		expect(outcome).toMatchObject({
			ok: true,
			value: {
				finalUrl: "https://two.example/x",
				detours: [
					{ code: "rsshub-failed", message: expect.stringMatching(/^RSSHub at one\.example .*for sale/) },
				],
			},
		});
	});

	it("may send us on for good, and is asked again all the same", async () => {
		const moved = say(301, "", { Location: "https://a.example/x" });
		const { outcome } = await run({ "one.example": moved, "a.example": ok }, [], { instances });
		expect(outcome).toMatchObject({ ok: true, value: { finalUrl: "https://a.example/x", movedTo: null } });
	});

	it("is no excuse for a page that is none of its instances'", async () => {
		const { outcome } = await run({ "a.example": say(200, page("x")) }, []);
		expect(outcome.ok).toBe(true);
	});
});

describe("an answer in JSON", () => {
	const wrapped = (format: Route["format"], body: unknown, status = 200) =>
		run({ "p.example": say(status, JSON.stringify(body)) }, [{ url: P, format }]);
	const bytesOf = ({ outcome }: Awaited<ReturnType<typeof run>>) =>
		outcome.ok ? new TextDecoder().decode(outcome.value.bytes ?? undefined) : null;

	it("is unwrapped as its format says, the charset that it had no longer counts", async () => {
		const contents = await wrapped("contents", {
			contents: "<rss>城</rss>",
			status: { http_code: 200, content_type: "text/xml; charset=gbk" },
		});
		expect(bytesOf(contents)).toBe("<rss>城</rss>");
		expect(contents.outcome).toMatchObject({ value: { contentType: "text/xml; charset=gbk" } });
		expect(contents.outcome.ok && [...(contents.outcome.value.bytes ?? [])].slice(0, 3)).toEqual([
			0xef, 0xbb, 0xbf,
		]);
		const body = { body: FEED, status: 200, headers: { "content-type": "text/xml" } };
		expect(bytesOf(await wrapped("body", body))).toBe(FEED);
	});

	it("may be a picture, and may have its status in words", async () => {
		const picture = await wrapped("contents", {
			contents: "data:image/png;base64,iVBORw0KGgo=",
			status: { content_type: "image/png" },
		});
		expect(picture.outcome.ok && [...(picture.outcome.value.bytes ?? [])].slice(0, 4)).toEqual([
			0x89, 0x50, 0x4e, 0x47,
		]);
		expect(bytesOf(await wrapped("body", { body: FEED, status: "success" }))).toBe(FEED);
	});

	it.each([
		["a status by another name", { body: "gone", statusCode: 410 }, null],
		["bytes", { body: Buffer.from(FEED).toString("base64"), isBase64Encoded: true, statusCode: 200 }, FEED],
		["a type in capitals", { body: FEED, headers: { "Content-Type": "text/xml" } }, FEED],
		["JSON as it is", { body: { version: "1.1", items: [] }, status: 200 }, '{"version":"1.1","items":[]}'],
	])("may be %s, as small functions have it", async (_, body, expected) => {
		const answer = await wrapped("body", body);
		if (expected === null) expect(answer.outcome).toMatchObject({ error: { code: "http-410" } });
		else expect(bytesOf(answer)).toBe(expected);
		if ("headers" in body) expect(answer.outcome).toMatchObject({ value: { contentType: "text/xml" } });
	});

	it.each([
		["the source's status", { contents: "gone", status: { http_code: 410 } }, "http-410"],
		["an error without an answer", { contents: null, status: { error: "ENOTFOUND" } }, "proxy-failed"],
		["other JSON", { other: 1 }, "proxy-failed"],
		["a list", [], "proxy-failed"],
	])("tells %s", async (_, body, code) => {
		expect((await wrapped("contents", body)).outcome).toMatchObject({ error: { code } });
	});

	it("is none when the proxy itself fails", async () => {
		expect((await wrapped("contents", "nothing", 502)).outcome).toMatchObject({
			error: { code: "proxy-failed" },
		});
	});
});
