import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MEGABYTE, type MediaHost, PNG, startMediaHost } from "../../servers/media.ts";
import { startWorkerd, type Workerd } from "../../servers/workerd.ts";
import worker, { signer } from "./worker.ts";

const DAY = "Thu, 01 Jan 2026 00:00:00 GMT";

let host: MediaHost;
let workerd: Workerd;

beforeAll(async () => {
	host = await startMediaHost();
	workerd = await startWorkerd("test/web/proxy/worker.ts");
});
afterAll(async () => {
	await workerd.close();
	await host.close();
});

const inNode = (path: string, init?: RequestInit) =>
	worker.fetch(new Request(`http://proxy.example${path}`, init));
const inWorkerd = (path: string, init?: RequestInit) =>
	fetch(workerd.url + path, { redirect: "manual", ...init });

describe.each([
	["Node", inNode],
	["workerd", inWorkerd],
])("the proxy in %s", (runtime, run) => {
	const media = (path: string, headers: Record<string, string> = {}, method = "GET") =>
		run(`/media?${host.url}${path}`, { method, headers });
	const source = (path: string, headers: Record<string, string> = {}) =>
		run(`/source?${host.url}${path}`, { headers });
	const code = async (response: Response) => {
		expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
		expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
		return [response.status, ((await response.json()) as { code: string }).code];
	};
	beforeEach(() => {
		host.asked.length = 0;
	});

	it("hands on a picture, inert, cacheable and open to pages", async () => {
		const response = await media("/a.png");
		expect(response.status).toBe(200);
		expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
		const headers = Object.fromEntries(response.headers);
		expect(headers).toMatchObject({
			"content-type": "image/png",
			"content-length": String(PNG.length),
			etag: '"png"',
			"last-modified": "Thu, 01 Jan 2026 00:00:00 GMT",
			"accept-ranges": "bytes",
			"access-control-allow-origin": "*",
			"cross-origin-resource-policy": "cross-origin",
			"x-content-type-options": "nosniff",
			"cache-control": expect.stringMatching(/^public, max-age=\d{6,}/),
			"content-security-policy": expect.stringMatching(/^sandbox; default-src 'none'/),
		});
		expect(headers).not.toHaveProperty("set-cookie");
		expect(headers).not.toHaveProperty("vary");
	});

	it("tells the host nothing of the client", async () => {
		const secrets = {
			Cookie: "a=1",
			Authorization: "Bearer x",
			"X-Forwarded-For": "203.0.113.9",
			"CF-Connecting-IP": "203.0.113.9",
			Origin: "https://app.example",
			"Accept-Language": "zh",
		};
		await (await media("/a.png", { ...secrets, Accept: "image/avif" })).arrayBuffer();
		const [asked] = host.asked;
		expect(asked?.headers).toMatchObject({
			accept: "image/avif",
			"user-agent": "tributary-test",
			referer: `${host.url}/`,
		});
		expect(JSON.stringify(asked)).not.toMatch(/cookie|authorization|203\.0\.113|app\.example|forwarded/i);
	});

	it("sends the entry's page as Referer", async () => {
		expect((await media("/wanted-referer.png", { "X-Page": "https://page.example/" })).status).toBe(200);
		expect(await code(await media("/wanted-referer.png"))).toEqual([403, "http-403"]);
	});

	it("passes ranges and validators on", async () => {
		const part = await media("/a.png", { Range: "bytes=1-3" });
		expect([part.status, part.headers.get("Content-Range"), await part.text()]).toEqual([
			206,
			`bytes 1-3/${PNG.length}`,
			"PNG",
		]);
		const same = await media("/a.png", { "If-None-Match": '"png"' });
		expect([same.status, same.headers.get("ETag"), await same.text()]).toEqual([304, '"png"', ""]);
		const beyond = await media("/a.png", { Range: "bytes=9000-9999" });
		expect(beyond.headers.get("Content-Range")).toBe(`bytes */${PNG.length}`);
		expect(await code(beyond)).toEqual([416, "http-416"]);
	});

	it("answers HEAD without a body", async () => {
		const response = await media("/a.png", {}, "HEAD");
		expect([response.status, response.headers.get("Content-Type"), await response.text()]).toEqual([
			200,
			"image/png",
			"",
		]);
		expect(host.asked.map(({ method }) => method)).toEqual(["HEAD"]);
	});

	it("answers a preflight itself", async () => {
		const headers = {
			Origin: "https://app.example",
			"Access-Control-Request-Method": "GET",
			"Access-Control-Request-Headers": "range",
		};
		const response = await run(`/media?${host.url}/a.png`, { method: "OPTIONS", headers });
		expect(response.status).toBe(204);
		expect(response.headers.get("Access-Control-Allow-Origin")).toBe("https://app.example");
		expect(response.headers.get("Access-Control-Allow-Headers")).toContain("Range");
		expect(response.headers.get("Vary")).toMatch(/Origin.*Access-Control-Request-Headers/);
		expect(host.asked).toEqual([]);
	});

	it("varies with the origin that it names", async () => {
		const response = await media("/a.png", { Origin: "https://app.example" });
		await response.arrayBuffer();
		expect(response.headers.get("Access-Control-Allow-Origin")).toBe("https://app.example");
		expect(response.headers.get("Vary")).toBe("Origin");
	});

	it.each(["POST", "PUT", "DELETE", "PATCH"])("refuses %s", async (method) => {
		expect(await code(await media("/a.png", {}, method))).toEqual([405, "method-not-allowed"]);
		expect(host.asked).toEqual([]);
	});

	it.each([
		["/unlabelled", "image/png"],
		["/octets", "image/png"],
		["/labelled-as-page", "image/png"],
		["/a.svg", "image/svg+xml"],
		["/a.mp3", "audio/mpeg"],
		["/a.woff2", "font/woff2"],
		["/it's%7Cone.png", "image/png"],
	])("serves %s as media", async (path, type) => {
		const response = await media(path);
		await response.arrayBuffer();
		expect([response.status, response.headers.get("Content-Type")]).toEqual([200, type]);
		expect(response.headers.get("Content-Security-Policy")).toMatch(/^sandbox;/);
		expect(response.headers.get("Content-Disposition")).toBe(type === "image/svg+xml" ? "attachment" : null);
	});

	const jpeg = "\xff\xd8\xff\xe0";
	const page = "<!doctype html><script>alert(1)</script>";
	it.each([
		["image/png, text/html", page, null],
		["image/png,text/javascript", "alert(1)", null],
		["image/png, text/html", jpeg, "image/jpeg"],
		['image/png; a="b", text/html', page, null],
		["image/png", page, null],
		["image/png", "\xef\xbb\xbf \n<svg>", null],
		["audio/mpeg", page, null],
		["IMAGE/PNG ; charset=x", jpeg, "image/jpeg"],
		["image/svg+xml; charset=utf-8", "<svg>", "image/svg+xml"],
		["image/webp", "\x00\x01", "image/webp"],
		["audio/mp4", "\x00\x00\x00\x20ftypisom", "audio/mp4"],
		["image/png", "\x00\x00\x00\x20ftypisom", "video/mp4"],
		["image/png\ttext/html", jpeg, "image/jpeg"],
		["text/html", jpeg, "image/jpeg"],
		["image/", "alert(1)", null],
	])("makes one type of its own of %j over the bytes %j", async (said, body, type) => {
		const query = new URLSearchParams({ type: said, body: body }).toString();
		const response = await media(`/said?${query}`);
		const bytes = Buffer.from(await response.arrayBuffer()).toString("latin1");
		if (type === null)
			expect([response.status, bytes]).toEqual([415, expect.stringContaining("type-not-allowed")]);
		else expect([response.headers.get("Content-Type"), bytes]).toEqual([type, body]);
	});

	it.each([
		["image/png, text/html", null],
		["text/html, text/javascript; charset=gbk", null],
		["Text/HTML;charset=GBK", "text/html; charset=GBK"],
		["text/html; charset=a b", "text/html"],
	])("hands %j on to another crawler as one type or as none", async (said, type) => {
		const response = await source(`/said?${new URLSearchParams({ type: said, body: page })}`);
		expect([response.status, await response.text()]).toEqual([200, page]);
		expect(response.headers.get("Content-Type")).toBe(type);
		expect(response.headers.get("Content-Disposition")).toBe("attachment");
	});

	it.each(["bytes=0-1,3-4", "bytes=0-0, -1", "lines=1-2", "bytes=a-b"])(
		"answers the Range %s with the whole",
		async (Range) => {
			const response = await media("/a.png", { Range });
			expect([response.status, Buffer.from(await response.arrayBuffer())]).toEqual([200, PNG]);
			expect(host.asked[0]?.headers.range).toBeUndefined();
		},
	);

	it.each([
		"/page",
		"/page-as-octets",
		"/page-as-picture",
		"/a.js",
		"/a.css",
		"/a.wasm",
		"/a.pdf",
		"/feed.xml",
	])("refuses %s as media", async (path) => {
		expect(await code(await media(path))).toEqual([415, "type-not-allowed"]);
	});

	it("hands a page or feed to another crawler, never as a page of ours", async () => {
		for (const path of ["/page", "/feed.xml"]) {
			const response = await source(path);
			await response.arrayBuffer();
			expect(response.status).toBe(200);
			expect(response.headers.get("Content-Type")).toMatch(/charset=gb/);
			expect(response.headers.get("Content-Disposition")).toBe("attachment");
			expect(response.headers.get("Content-Security-Policy")).toMatch(/^sandbox;/);
		}
		expect(await code(await source("/a.js"))).toEqual([415, "type-not-allowed"]);
	});

	it("decodes what was compressed and says so", async () => {
		const response = await source("/feed.gz.xml");
		expect(await response.text()).toBe("<rss/>");
		expect(response.headers.get("ETag")).toBe('W/"strong"');
		expect(response.headers.get("Content-Encoding")).toBeNull();
	});

	it("follows redirects by hand, each through the guard", async () => {
		const moved = await media("/moved.png");
		await moved.arrayBuffer();
		expect([moved.status, moved.headers.get("X-Final-Url")]).toEqual([200, `${host.url}/a.png`]);
		expect(await code(await media("/to-private.png"))).toEqual([403, "private-address"]);
		expect(await code(await media("/to-localhost.png"))).toEqual([403, "private-name"]);
		expect(await code(await media("/loop.png"))).toEqual([502, "redirect-loop"]);
	});

	it("keeps the status of an error, never its page", async () => {
		expect(await code(await media("/missing.png"))).toEqual([404, "http-404"]);
		const busy = await media("/busy.png");
		expect(busy.headers.get("Retry-After")).toBe("7");
		expect(await code(busy)).toEqual([429, "http-429"]);
		const login = await media("/login.png");
		expect(login.headers.get("WWW-Authenticate")).toBeNull();
		expect(await code(login)).toEqual([403, "http-401"]);
		expect(await code(await media("/error.png"))).toEqual([500, "http-500"]);
		expect(await code(await media("/giant.png"))).toEqual([413, "too-large"]);
	});

	it("keeps private answers out of shared caches", async () => {
		const response = await media("/private.png");
		await response.arrayBuffer();
		expect(response.headers.get("Cache-Control")).toBe("private, max-age=300");
	});

	it.each([
		["file:///etc/passwd", 400, "scheme"],
		["http://user:pass@example.com/a.png", 400, "credentials"],
		["http://10.0.0.1/a.png", 403, "private-address"],
		["http://2130706434/a.png", 403, "private-address"],
		["http://localhost/a.png", 403, "private-name"],
		["http://127.0.0.1:1/", 403, "own-host"],
		["http://example.com:25/", 403, "port"],
		["https://", 400, "bad-address"],
	])("refuses %j", async (target, status, expected) => {
		expect(await code(await run(`/media?${target}`))).toEqual([status, expected]);
	});

	it("says that a host is down", async () => {
		const [status, reason] = await code(await run("/media?http://127.0.0.1:9/a.png"));
		expect([status, reason]).toEqual([
			502,
			runtime === "Node" ? expect.stringMatching(/refused|network/) : "reset",
		]);
	});

	it("asks for a signed address that it knows as it did the first time", async () => {
		const path = await signer.sign(`${host.url}/a.png`);
		const moved = await signer.sign(`${host.url}/to-private.png`);
		for (let time = 0; time < 2; time++) {
			const response = await run(path, { headers: { Accept: "image/avif", Cookie: "a=1" } });
			expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
			expect(await code(await run(moved))).toEqual([403, "private-address"]);
		}
		await (await run(path)).arrayBuffer();
		const [first, second, third] = host.asked.filter((one) => one.path === "/a.png");
		expect(first?.headers).toMatchObject({ accept: "image/avif", referer: `${host.url}/` });
		expect(first?.headers).not.toHaveProperty("cookie");
		expect(second).toEqual(first);
		// What one client wants is not what the next one is taken to want.
		expect(third?.headers.accept).not.toBe("image/avif");
		const changed = path.replace("a.png", "b.png");
		expect((await run(changed)).status).toBe(403);
	});

	it("looks at a known picture's bytes again when its host says something else of it", async () => {
		const path = await signer.sign(`${host.url}/changing`);
		const types: (string | null)[] = [];
		for (const [type, etag] of [
			["image/jpeg", "1"],
			["image/jpeg", "1"],
			["image/jpeg", "2"],
			["image/webp", "2"],
		]) {
			host.changing = { type, etag, body: etag === "1" ? PNG : Buffer.from("GIF89a") };
			const response = await run(path);
			await response.arrayBuffer();
			types.push(response.headers.get("Content-Type"));
		}
		expect(types).toEqual(["image/png", "image/png", "image/gif", "image/gif"]);
		host.changing = { type: "text/html", etag: "2", body: Buffer.from("<p>") };
		expect(await code(await run(path))).toEqual([415, "type-not-allowed"]);
	});

	it("answers each client as its page may read it and as the host labels it now", async () => {
		const ask = async (form: string, Accept: string, Origin: string) => {
			const { headers } = await run(`/${form}?${host.url}/as-asked`, { headers: { Accept, Origin } });
			const names = ["Content-Type", "ETag", "Access-Control-Allow-Origin", "Vary", "Cache-Control"];
			return names.map((name) => headers.get(name));
		};
		const [a, b] = ["https://a.example", "https://b.example"];
		const long = expect.stringMatching(/^public, max-age=\d{6}/);
		for (let time = 0; time < 2; time++) {
			expect(await ask("media", "image/public", a)).toEqual([
				...["image/public", '"image/public"', a, "Origin", long],
			]);
			expect(await ask("media", "image/public", b)).toEqual([
				...["image/public", '"image/public"', b, "Origin", long],
			]);
			expect(await ask("media", "image/private", b)).toEqual([
				...["image/private", '"image/private"', b, "Origin", "private, max-age=300"],
			]);
			expect(await ask("source", "image/public", b)).toEqual([
				...["image/public", '"image/public"', b, "Origin", "public, max-age=300"],
			]);
		}
	});

	it("asks a host each time with what this request says", async () => {
		const page = "https://page.example/";
		const asks: [string, Record<string, string>, Record<string, string>][] = [
			["media", {}, {}],
			["media", { "X-Page": page }, { referer: page }],
			["media", { Accept: "image/avif" }, { accept: "image/avif" }],
			["media", { "If-None-Match": '"other"' }, { "if-none-match": '"other"' }],
			["media", { "If-Modified-Since": DAY }, { "if-modified-since": DAY }],
			["media", { Range: "bytes=0-3", "If-Range": '"png"' }, { range: "bytes=0-3", "if-range": '"png"' }],
			["source", {}, {}],
		];
		for (let time = 0; time < 2; time++) {
			for (const [form, headers] of asks)
				await (await run(`/${form}?${host.url}/a.png`, { headers })).arrayBuffer();
		}
		const named = ["accept", "if-none-match", "if-modified-since", "range", "if-range", "referer"];
		const heard = host.asked.map(({ headers }) =>
			Object.fromEntries(
				Object.entries(headers).filter(([name, value]) => named.includes(name) && value !== "*/*"),
			),
		);
		const wanted = asks.map(([form, , said]) =>
			form === "source" ? said : { referer: `${host.url}/`, ...said },
		);
		expect(heard).toEqual([...wanted, ...wanted]);
	});

	it("streams what has a length and what has none", async () => {
		for (const path of ["/bytes/3", "/chunks/3"]) {
			const response = await media(path);
			expect(response.headers.get("Content-Length")).toBe(
				path === "/bytes/3" ? String(3 * 1024 * 1024) : null,
			);
			const bytes = Buffer.from(await response.arrayBuffer());
			expect(bytes.equals(Buffer.concat([MEGABYTE, MEGABYTE, MEGABYTE]))).toBe(true);
		}
	});

	it("streams from its beginning what the bytes had to prove", async () => {
		const response = await media("/chunks/unlabelled");
		expect(response.headers.get("Content-Type")).toBe("image/png");
		const bytes = Buffer.from(await response.arrayBuffer());
		expect(bytes.equals(Buffer.concat([PNG, MEGABYTE, MEGABYTE]))).toBe(true);
	});

	it("cuts a body of unknown length that is too large or takes too long", async () => {
		const capped = async (path: string) => (await run(`/capped?${host.url}${path}`)).arrayBuffer();
		expect((await capped("/chunks/1")).byteLength).toBe(MEGABYTE.length);
		await expect(capped("/chunks/3")).rejects.toThrow();
		await expect(capped("/endless")).rejects.toThrow();
	});
});
