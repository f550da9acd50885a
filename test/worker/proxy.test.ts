import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

const PIXELS = Buffer.from("R0lGODlhAQABAPAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==", "base64");

let source: TestSource;
let pictures: Server;
let picture: string;
let proxying: Deployment;
let reading: Deployment;
/** The Referer and cookies of each request for the picture. */
const asked: { referer: string | undefined; cookie: string | undefined }[] = [];

beforeAll(async () => {
	pictures = createServer((request, response) => {
		asked.push({ referer: request.headers.referer, cookie: request.headers.cookie });
		const own = request.headers.referer?.includes(request.headers.host ?? "none") === true;
		response.writeHead(own ? 200 : 403, {
			"Content-Type": own ? "image/gif" : "text/plain",
			"Set-Cookie": "a=b",
		});
		response.end(own ? PIXELS : "hotlink");
	});
	await new Promise<void>((resolve) => pictures.listen(0, "127.0.0.1", resolve));
	picture = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}/a%20b.gif?x=1&y=%2F`;
	source = await startSource([
		{
			id: "a",
			title: "with a picture",
			html: `<p>Text</p><img src="${picture.replaceAll("&", "&amp;")}" width="300" height="200">`,
		},
	]);
	proxying = await deploy(`[[sources]]\nurl = "${source.url}"\ncategory = "news"\nid = "one"`);
	const { url } = await proxying.server.listen();
	reading = await deploy(
		`[[sources]]\nurl = "${source.url}"\nvia = "${url.origin}/?"\ncategory = "news"\nid = "one"`,
	);
});

afterAll(async () => {
	await reading?.close();
	await proxying?.close();
	await source?.close();
	pictures?.close();
});

describe("one deployment as the CORS proxy of another", () => {
	it("fetches the source through it, with its validators", async () => {
		expect(await reading.refresh()).toMatchObject([{ outcome: "changed", added: 1, error: null }]);
		const before = source.requests.length;
		expect(await reading.refresh()).toMatchObject([{ outcome: "unchanged" }]);
		expect(source.requests.slice(before).map((one) => one.status)).toContain(304);
	});

	it("is no open relay", async () => {
		for (const target of [
			picture,
			"https://example.com/",
			"http://169.254.169.254/latest/meta-data/",
			"http://localhost/",
		]) {
			const answer = await proxying.get(`/?${target}`);
			expect(answer.status, target).toBe(403);
			expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
		}
	});

	it("serves pages of foreign origins only when the owner allows them", async () => {
		const answer = await proxying.get(`/?${source.url}`, { headers: { Origin: "https://evil.example" } });
		expect(answer.status).toBe(403);
	});
});

describe("pictures that exist on http only and refuse a foreign Referer", () => {
	it("are addressed through the deployment, signed, and arrive", async () => {
		await proxying.refresh();
		const feed = (await (await proxying.get("/news.json")).json()) as { items: { content_html: string }[] };
		const address =
			/<img[^>]* src="([^"]+)"/.exec(feed.items[0]?.content_html ?? "")?.[1]?.replaceAll("&amp;", "&") ?? "";
		expect(address).toMatch(/^http:\/\/[^/]+\/media\/[\w.-]+\?http:\/\/127\.0\.0\.1/);
		const url = new URL(address);
		const loaded = await proxying.get(url.pathname + url.search, {
			headers: { Cookie: "secret=1", Referer: "https://reader.example/" },
		});
		expect([loaded.status, loaded.headers.get("Content-Type")]).toEqual([200, "image/gif"]);
		expect(Buffer.from(await loaded.arrayBuffer())).toEqual(PIXELS);
		expect(loaded.headers.get("Set-Cookie")).toBeNull();
		// Known by heart by now; the edge may have a copy, too.
		const again = await proxying.get(url.pathname + url.search);
		expect([again.status, again.headers.get("Content-Security-Policy")?.slice(0, 8)]).toEqual([
			200,
			"sandbox;",
		]);
		expect(Buffer.from(await again.arrayBuffer())).toEqual(PIXELS);
		expect(asked.at(-1)).toEqual({
			referer: expect.stringContaining(new URL(picture).host),
			cookie: undefined,
		});
	});

	it("with a changed address are refused", async () => {
		const feed = await (await proxying.get("/news.json")).text();
		const path = /\/media\/[^"\\]+/.exec(feed)?.[0] ?? "";
		const changed = await proxying.get(path.replace(/a%20b/, "secret"));
		expect(changed.status).toBe(403);
	});
});
