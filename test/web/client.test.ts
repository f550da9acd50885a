import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { connect, type Fetch, ProblemError } from "../../src/web/client/client.ts";

const answering =
	(status: number, body: string): Fetch =>
	async () => ({ ok: status < 400, status, text: async () => body });

const caught = async (work: Promise<unknown>) => {
	const error = await work.then(
		() => null,
		(thrown: unknown) => thrown,
	);
	expect(error).toBeInstanceOf(ProblemError);
	return error as ProblemError;
};

const PAGE = `<!doctype html><title>Lost</title>${"<p>Nothing is here.</p>".repeat(100)}`;
const ASKED = "https://feeds.example/town.json?limit=5";

describe("what the client throws", () => {
	it("is what the deployment says, word by word", async () => {
		const body = JSON.stringify({ status: 404, code: "unknown-path", detail: "There is no town." });
		const river = connect("https://feeds.example/", { fetch: answering(404, body) });
		const error = await caught(river.feed("town", { limit: 5 }));
		expect(error).toMatchObject({
			status: 404,
			code: "unknown-path",
			message: "There is no town.",
			url: ASKED,
		});
	});

	it("is so where a look at how it is has to wait, too", async () => {
		const body = JSON.stringify({ status: 503, code: "allowance-used-up", detail: "Too many looks." });
		const error = await caught(connect("https://feeds.example", { fetch: answering(503, body) }).health());
		expect(error).toMatchObject({ code: "allowance-used-up", message: "Too many looks." });
	});

	it.each([
		["a page with 404", 404, PAGE, "answered 404 with no JSON"],
		["a page with 200", 200, PAGE, "answered 200 with no JSON"],
		["nothing", 204, "", "answered 204 with no JSON"],
		["another interface's data", 200, '{"posts":[]}', "answered 200 with a JSON of another kind"],
		["another interface's error", 500, '{"error":"x"}', "answered 500 with a JSON of another kind"],
	])("names the address where somebody else answers: %s", async (_, status, body, said) => {
		const error = await caught(
			connect("https://feeds.example", { fetch: answering(status, body) }).feed("town", { limit: 5 }),
		);
		expect(error.message).toBe(
			`${ASKED} ${said}: is there a deployment of tributary at https://feeds.example?`,
		);
		expect(error).toMatchObject({ status, code: "not-tributary" });
	});

	it.each([
		["feeds.example", '"feeds.example"', '"https://feeds.example"'],
		["localhost:8791", '"localhost:8791"', '"http://localhost:8791"'],
		["192.168.1.5:80/", '"192.168.1.5:80/"', '"http://192.168.1.5:80"'],
		["", '""', '"https://feeds.example"'],
		["/", '"/"', '"https://feeds.example"'],
		["ftp://feeds.example", '"ftp://feeds.example"', '"https://feeds.example"'],
		["https://", '"https://"', '"https://feeds.example"'],
		[undefined, "undefined", '"https://feeds.example"'],
	])("names what is no address of a deployment, and what would be one: %s", (given, found, right) => {
		expect(() => connect(given as string)).toThrow(
			new TypeError(`connect: found ${found}, expected the address of a deployment, such as ${right}`),
		);
	});

	it.each([undefined, "", null, 5])(
		"names what is no feed's path, and what would be one: %s",
		async (given) => {
			const river = connect("https://feeds.example", { fetch: answering(404, PAGE) });
			const said = `found ${JSON.stringify(given)}, expected a category such as "城建/通知", "all" or "sources/ID"`;
			await expect(river.feed(given as string)).rejects.toThrow(new TypeError(`feed: ${said}`));
			expect(() => river.follow(given as string, "2026-11-01")).toThrow(new TypeError(`follow: ${said}`));
		},
	);

	it("wants to know since when something is followed", () => {
		const river = connect("https://feeds.example", { fetch: answering(404, PAGE) });
		expect(() => river.follow("all", undefined as unknown as string)).toThrow(
			'follow: found undefined, expected a time such as "2026-11-01", or the cursor of an earlier answer',
		);
	});

	it("names the address that does not answer, and why, and keeps the cause", async () => {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const { port } = server.address() as AddressInfo;
		await new Promise((resolve) => server.close(resolve));
		const error = await caught(connect(`http://127.0.0.1:${port}`).feed("all"));
		expect(error).toMatchObject({ status: 0, code: "no-answer" });
		expect(error.message).toMatch(/^no answer from http:\/\/127\.0\.0\.1:\d+\/all\.json: .*ECONNREFUSED/);
		expect(error.cause).toBeInstanceOf(TypeError);
	});

	it("is what a signal ends it with, as it is", async () => {
		const signal = AbortSignal.abort();
		const fetch: Fetch = async () => signal.throwIfAborted() as never;
		await expect(connect("https://feeds.example", { fetch, signal }).feed("all")).rejects.toThrow(
			expect.objectContaining({ name: "AbortError" }),
		);
	});
});

it("gives how the sources are also where nothing works", async () => {
	const body = JSON.stringify({ status: "failing", counts: { failing: 1 } });
	const river = connect("https://feeds.example", { fetch: answering(503, body) });
	// Who has no key is told no sources.
	expect(await river.health()).toEqual({ status: "failing", counts: { failing: 1 } });
});
