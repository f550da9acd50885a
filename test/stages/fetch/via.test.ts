import { describe, expect, it } from "vitest";
import { fetchSource } from "../../../src/stages/fetch/fetcher.ts";
import type { FetchRequest } from "../../../src/stages/fetch/types.ts";

type Answers = Record<string, () => Response>;

/** A fetch that knows these addresses and writes down what it was asked. */
function fake(answers: Answers) {
	const asked: { url: string; headers: Record<string, string> }[] = [];
	const fetch = async (input: unknown, init?: { headers?: unknown }) => {
		asked.push({
			url: String(input),
			headers: Object.fromEntries(new Headers(init?.headers as HeadersInit)),
		});
		return answers[String(input)]?.() ?? new Response("nothing here", { status: 404 });
	};
	return { asked, fetch: fetch as typeof globalThis.fetch };
}

const request = (changes: Partial<FetchRequest>): FetchRequest => ({
	url: "https://a.example/feed",
	headers: {},
	via: [],
	etag: null,
	lastModified: null,
	timeoutMs: 1000,
	maxBytes: 1000,
	maxRedirects: 5,
	userAgent: "tributary-test",
	accept: "*/*",
	...changes,
});

const run = async (answers: Answers, changes: Partial<FetchRequest>) => {
	const { asked, fetch } = fake(answers);
	const deps = { fetch, now: () => 0, allowHosts: [], ownHosts: ["feeds.example"] };
	return { outcome: await fetchSource(request(changes), deps), asked };
};

const to =
	(location: string, status = 301) =>
	() =>
		new Response(null, { status, headers: { Location: location } });
const ok =
	(headers: Record<string, string> = {}) =>
	() =>
		new Response("<rss/>", { headers });
const VIA = "https://proxy.example/?";

describe("through a CORS proxy", () => {
	it("puts the target behind the question mark as it is", async () => {
		const url = "http://a.example/feed?x=1&y=%E5%9F%8E";
		const { outcome, asked } = await run(
			{ [VIA + url]: ok() },
			{ url, via: [{ url: VIA }], headers: { Authorization: "x", "X-Own": "1" } },
		);
		expect(outcome).toMatchObject({ ok: true, value: { finalUrl: url, movedTo: null } });
		expect(asked[0]?.headers).toMatchObject({ "x-own": "1", "user-agent": "tributary-test" });
		expect(asked[0]?.headers).not.toHaveProperty("authorization");
	});

	it.each(["/new", "https://a.example/new", `${VIA}https://a.example/new`])(
		"follows a Location of %s through the proxy",
		async (location) => {
			const answers = {
				[`${VIA}https://a.example/feed`]: to(location),
				[`${VIA}https://a.example/new`]: ok(),
			};
			const { outcome, asked } = await run(answers, { via: [{ url: VIA }] });
			expect(outcome).toMatchObject({
				ok: true,
				value: { finalUrl: "https://a.example/new", movedTo: "https://a.example/new" },
			});
			expect(asked).toHaveLength(2);
		},
	);

	it("believes X-Final-Url of a proxy that followed by itself, but not of a source", async () => {
		const said = ok({ "X-Final-Url": "https://b.example/feed" });
		const through = await run({ [`${VIA}https://a.example/feed`]: said }, { via: [{ url: VIA }] });
		expect(through.outcome).toMatchObject({ value: { finalUrl: "https://b.example/feed" } });
		const direct = await run({ "https://a.example/feed": said }, {});
		expect(direct.outcome).toMatchObject({ value: { finalUrl: "https://a.example/feed" } });
	});

	it("names what another deployment says of the target", async () => {
		const body = JSON.stringify({ code: "dns", detail: "the host's name does not resolve" });
		const problem = () =>
			new Response(body, { status: 502, headers: { "Content-Type": "application/problem+json" } });
		const { outcome } = await run({ [`${VIA}https://a.example/feed`]: problem }, { via: [{ url: VIA }] });
		expect(outcome).toMatchObject({
			error: {
				code: "dns",
				status: 502,
				message: "the host, through the proxy proxy.example, answered 502: the host's name does not resolve",
			},
		});
	});

	it("guards both the target and the proxy", async () => {
		expect((await run({}, { via: [{ url: VIA }], url: "http://10.0.0.1/" })).outcome).toMatchObject({
			error: { code: "private-address" },
		});
		expect((await run({}, { via: [{ url: "http://10.0.0.1/?" }] })).outcome).toMatchObject({
			error: { code: "private-address", message: expect.stringMatching(/^via: /) },
		});
		expect((await run({}, { via: [{ url: "https://feeds.example/?" }] })).outcome).toMatchObject({
			error: { code: "own-host" },
		});
	});
});

describe("without one", () => {
	it("follows a fall back to http, but does not remember it", async () => {
		const answers = { "https://a.example/feed": to("http://a.example/feed"), "http://a.example/feed": ok() };
		const { outcome, asked } = await run(answers, { headers: { Authorization: "secret" } });
		expect(outcome).toMatchObject({
			value: { finalUrl: "http://a.example/feed", movedTo: null, downgraded: true },
		});
		expect(asked.map(({ headers }) => headers.authorization)).toEqual(["secret", undefined]);
	});

	it("keeps the source's headers when its host moves to https", async () => {
		const answers = { "http://a.example/feed": to("https://a.example/feed"), "https://a.example/feed": ok() };
		const { outcome, asked } = await run(answers, {
			url: "http://a.example/feed",
			headers: { "X-Own": "1" },
		});
		expect(outcome).toMatchObject({ value: { movedTo: "https://a.example/feed", downgraded: false } });
		expect(asked.map(({ headers }) => headers["x-own"])).toEqual(["1", "1"]);
	});

	it("understands the edge's word for a name that does not resolve", async () => {
		const unknown = () => new Response("error code: 1016", { status: 530 });
		expect((await run({ "https://a.example/feed": unknown }, {})).outcome).toMatchObject({
			error: { code: "dns", status: 530 },
		});
	});
});
