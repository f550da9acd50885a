import { describe, expect, it, vi } from "vitest";
import { sniffMedia } from "../../../src/base/media/sniff.ts";
import { PROXY_CACHE_MAX_BYTES, PROXY_TIMEOUT_MS } from "../../../src/settings.ts";
import { handleProxy, type ProxyDeps } from "../../../src/web/proxy/proxy.ts";
import { capStream } from "../../../src/web/proxy/stream.ts";

/** A cache as simple as can be, and a host that counts. */
function setup(answer: () => Response) {
	const kept = new Map<string, Response>();
	const waiting: Promise<unknown>[] = [];
	let asked = 0;
	const deps: ProxyDeps = {
		fetch: (async () => {
			asked++;
			return answer();
		}) as typeof fetch,
		now: () => 0,
		allowHosts: [],
		ownHosts: [],
		userAgent: "t",
		refererFor: () => null,
		cache: {
			match: async ({ url }) => kept.get(url)?.clone(),
			put: async ({ url }, response) => void kept.set(url, response),
		},
		waitUntil: (promise) => void waiting.push(promise),
	};
	const run = async (
		origin: string,
		headers: Record<string, string> = {},
		asked = "https://a.example/a.png",
	) => {
		const request = new Request(`https://feeds.example/media/x?${asked}`, { headers });
		const response = await handleProxy(request, {
			target: "https://a.example/a.png",
			policy: "media",
			referer: null,
			allowOrigin: origin,
			deps,
		});
		const text = await response.text();
		await Promise.all(waiting);
		return { response, text };
	};
	return { run, kept, asked: () => asked };
}

const picture =
	(headers: Record<string, string> = {}) =>
	() =>
		new Response("picture", {
			headers: { "Content-Type": "image/png", "Content-Length": "7", "Set-Cookie": "a=1", ...headers },
		});

describe("the edge cache", () => {
	it.each(["Accept", "Origin, accept", "Accept-Encoding,Accept", "*"])(
		"keeps nothing that varies with what a client takes: Vary: %s",
		async (vary) => {
			const { run, kept, asked } = setup(picture({ Vary: vary }));
			await run("*");
			const { response } = await run("https://one.example", { Accept: "image/avif" });
			expect([asked(), kept.size, response.headers.get("Vary")]).toEqual([2, 0, "Origin, Accept"]);
		},
	);

	it.each(["Accept-Encoding", "Origin", "Accept-Language, User-Agent"])(
		"keeps what varies with what no client can say here: Vary: %s",
		async (vary) => {
			const { run, kept } = setup(picture({ Vary: vary }));
			const { response } = await run("*");
			expect([kept.size, response.headers.get("Vary")]).toEqual([1, null]);
		},
	);

	it("keeps one copy of all spellings of a signed target", async () => {
		const { run, kept, asked } = setup(picture());
		for (const spelling of [
			"https://a.example/a.png",
			"HTTPS://a.EXAMPLE:443/a.png#1",
			"https%3A%2F%2Fa.example%2Fa.png",
		]) {
			expect((await run("*", {}, spelling)).text).toBe("picture");
		}
		expect([asked(), kept.size]).toEqual([1, 1]);
	});

	it("keeps a copy for each set of formats that clients take, whatever the host says of Vary", async () => {
		const { run, asked } = setup(picture());
		const chrome = "image/avif,image/webp,image/apng,*/*;q=0.8";
		for (const Accept of [chrome, "*/*", "image/webp,*/*", `${chrome},text/x`, "image/png"]) {
			await run("*", { Accept });
		}
		expect(asked()).toBe(3);
	});

	it("gives up on a body that does not begin", async () => {
		vi.useFakeTimers();
		try {
			const silent = () =>
				new Response(new ReadableStream<Uint8Array>(), { headers: { "Content-Type": "image/png" } });
			const answer = setup(silent).run("*");
			await vi.advanceTimersByTimeAsync(PROXY_TIMEOUT_MS);
			const { response, text } = await answer;
			expect([response.status, JSON.parse(text).code]).toEqual([504, "timeout"]);
		} finally {
			vi.useRealTimers();
		}
	});

	it("answers the second time, with the CORS headers of the second", async () => {
		const { run, kept, asked } = setup(picture());
		await run("https://one.example");
		const { response, text } = await run("https://two.example");
		expect([asked(), text]).toEqual([1, "picture"]);
		expect(response.headers.get("Access-Control-Allow-Origin")).toBe("https://two.example");
		expect(response.headers.get("Content-Security-Policy")).toMatch(/^sandbox/);
		const [copy] = kept.values();
		expect(copy?.headers.get("Access-Control-Allow-Origin")).toBeNull();
		expect(copy?.headers.get("Set-Cookie")).toBeNull();
		expect(copy?.headers.get("Vary")).toBeNull();
	});

	it.each([
		["errors", () => new Response("no", { status: 404 })],
		["private answers", picture({ "Cache-Control": "private" })],
		["large bodies", picture({ "Content-Length": String(PROXY_CACHE_MAX_BYTES + 1) })],
		["bodies of unknown length", () => new Response("picture", { headers: { "Content-Type": "image/png" } })],
		[
			"parts",
			() =>
				new Response("pic", {
					status: 206,
					headers: { "Content-Type": "image/png", "Content-Length": "3", "Content-Range": "bytes 0-2/7" },
				}),
		],
	])("does not keep %s", async (_, answer) => {
		const { run, kept } = setup(answer);
		await run("*");
		expect(kept.size).toBe(0);
	});
});

describe("streams", () => {
	const chunks = (...sizes: number[]) =>
		new ReadableStream<Uint8Array>({
			pull(controller) {
				const size = sizes.shift();
				if (size === undefined) controller.close();
				else controller.enqueue(new Uint8Array(size));
			},
		});

	it("end with an error beyond their limit", async () => {
		expect((await new Response(capStream(chunks(5, 5), 10, 1000)).bytes()).length).toBe(10);
		await expect(new Response(capStream(chunks(5, 6), 10, 1000)).bytes()).rejects.toThrow();
	});

	it("end with an error when their time is over", async () => {
		const silent = new ReadableStream<Uint8Array>();
		await expect(new Response(capStream(silent, 10, 10)).bytes()).rejects.toThrow();
	});
});

it.each([
	["\x89PNG\r\n\x1a\n....", "image/png"],
	["RIFF\x01\x02\x03\x04WEBPVP8 ", "image/webp"],
	["\0\0\0\x20ftypavif", "image/avif"],
	["\0\0\0\x20ftypisom", "video/mp4"],
	["OggS", "application/ogg"],
	["<svg xmlns", null],
	["<!doctype html>", null],
	["GIF8", null],
	["", null],
])("the bytes %j prove %s", (text, type) => {
	expect(sniffMedia(Buffer.from(text, "latin1"))).toBe(type);
});
