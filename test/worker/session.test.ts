import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GUESSES_FREE, SESSION_MS } from "../../src/settings.ts";
import { begin, cookieFor, isOwn, isPrivateLine, sessionOf } from "../../src/web/admin/session.ts";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

const NOW = Date.UTC(2026, 10, 29);
const PAGE = { Accept: "text/html" };

let source: TestSource;
let river: Deployment;

beforeAll(async () => {
	source = await startSource([{ id: "a", title: "one" }]);
	const paused = `[[sources]]\nid = "gx-zjt"\nurl = "${source.url}?2"\ncategory = "news"\nenabled = false\n`;
	const saved = '[[searches]]\nid = "lifts"\ntitle = "Lifts & stairs"\nq = "lift"\n';
	river = await deploy(`[[sources]]\nid = "a"\nurl = "${source.url}"\ncategory = "news"\n${paused}${saved}`);
});
afterAll(async () => {
	await river?.close();
	await source?.close();
});

const withCookie = (url: string, value: string) =>
	new Request(url, { headers: { Cookie: `a=b; ${value.split(";")[0]}` } });

describe("a session", () => {
	it("is what the token has signed, until it ends", async () => {
		const { session, value } = await begin("secret", NOW);
		const here = new Request("https://feeds.example/admin");
		const cookie = cookieFor(here, value);
		const request = withCookie(here.url, cookie);
		expect(await sessionOf(request, "secret", NOW)).toEqual(session);
		expect(await sessionOf(request, "secret", NOW + SESSION_MS - 1)).toEqual(session);
		expect(await sessionOf(request, "secret", NOW + SESSION_MS)).toBeNull();
		expect(await sessionOf(request, "another", NOW)).toBeNull();
		const later = value.replace(/\.[\da-z]+\./, `.${(NOW + 2 * SESSION_MS).toString(36)}.`);
		expect(await sessionOf(withCookie(here.url, cookieFor(here, later)), "secret", NOW)).toBeNull();
		for (const made of ["", "x", `${value}x`, value.slice(1), value.replaceAll(".", "")])
			expect(await sessionOf(withCookie(here.url, cookieFor(here, made)), "secret", NOW), made).toBeNull();
	});

	it.each([
		[
			"https://feeds.example/",
			/^__Host-tributary=v; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict; Secure$/,
			true,
		],
		["http://localhost:8787/", /^tributary=v; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/, true],
		["http://127.0.0.1:8787/", /^tributary=v;/, true],
		["http://[::1]:8787/", /^tributary=v;/, true],
		["http://192.168.1.5:8787/", /^tributary=v;/, false],
		["http://localhost.example/", /^tributary=v;/, false],
	])("has a cookie that fits the connection: %s", (url, cookie, isPrivate) => {
		expect(cookieFor(new Request(url), "v")).toMatch(cookie);
		expect(isPrivateLine(new Request(url))).toBe(isPrivate);
	});

	it.each<[Record<string, string>, boolean]>([
		[{ "Sec-Fetch-Site": "same-origin" }, true],
		[{ "Sec-Fetch-Site": "same-origin", Origin: "https://feeds.example" }, true],
		[{ Origin: "https://feeds.example" }, true],
		[{}, false],
		[{ "Sec-Fetch-Site": "none" }, false],
		[{ "Sec-Fetch-Site": "same-site" }, false],
		[{ "Sec-Fetch-Site": "cross-site" }, false],
		[{ Origin: "https://other.example" }, false],
		[{ Origin: "null", "Sec-Fetch-Site": "same-origin" }, false],
		[{ Origin: "https://feeds.example.evil.example", "Sec-Fetch-Site": "same-origin" }, false],
	])("changes something from our own pages only: %o", (headers, expected) => {
		expect(isOwn(new Request("https://feeds.example/admin", { method: "POST", headers }))).toBe(expected);
	});
});

async function logIn(token: string, to = "/admin", more: Record<string, string> = {}): Promise<Response> {
	return river.get("/admin/login", {
		method: "POST",
		redirect: "manual",
		headers: { ...OWN, "Content-Type": "application/x-www-form-urlencoded", ...more },
		body: new URLSearchParams({ token, to }).toString(),
	});
}

const OWN = { "Sec-Fetch-Site": "same-origin" };
const cookieIn = (answer: Response) => (answer.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";

describe("logging in", () => {
	it("gives a session that reads, and that changes with its own pages' proof alone", async () => {
		const answer = await logIn(TOKEN, "/admin/export?keys=true");
		expect(answer.status).toBe(303);
		expect(answer.headers.get("Location")).toBe("/admin/export?keys=true");
		const cookie = cookieIn(answer);
		expect((await river.get("/admin/export", { headers: { Cookie: cookie } })).status).toBe(200);
		const refresh = (headers: Record<string, string>) =>
			river.get("/admin/refresh", { method: "POST", headers: { Cookie: cookie, ...headers } });
		const token = await sessionOf(
			new Request("http://localhost/", { headers: { Cookie: cookie } }),
			TOKEN,
			Date.now(),
		);
		const proof = { "X-CSRF-Token": token?.csrf ?? "" };
		expect((await refresh({})).status).toBe(403);
		expect((await refresh(OWN)).status).toBe(403);
		expect((await refresh(proof)).status).toBe(403);
		expect((await refresh({ ...proof, "Sec-Fetch-Site": "cross-site" })).status).toBe(403);
		expect((await refresh({ ...OWN, "X-CSRF-Token": "made-up" })).status).toBe(403);
		expect((await refresh({ ...OWN, ...proof })).status).toBe(200);
		// A cookie proves nothing beside a token that is wrong.
		expect((await refresh({ ...OWN, ...proof, Authorization: "Bearer wrong" })).status).toBe(401);
	});

	it("opens the list of sources, below which are the saved searches, and no page of a source that is not there", async () => {
		const headers = { ...PAGE, Cookie: cookieIn(await logIn(TOKEN)) };
		const list = await (await river.get("/admin", { headers })).text();
		expect(list).toContain('<a href="/search/lifts">Lifts &amp; stairs</a>');
		expect(list).toContain("[[searches]]");
		const missing = await river.get("/admin/sources/gx-zjj", { headers });
		expect(missing.status).toBe(404);
		expect(await missing.text()).toMatch(/gx-zjj.*gx-zjt/);
		const bearer = { Authorization: `Bearer ${TOKEN}` };
		for (const [method, path] of [
			["GET", "/admin/sources/gx-zjj"],
			["POST", "/admin/refresh?source=gx-zjj"],
			["GET", "/admin/sources/gx-zjj/mailbox"],
			["PUT", "/admin/sources/gx-zjj"],
			["DELETE", "/admin/sources/gx-zjj"],
			["DELETE", "/admin/sources/gx-zjj/left"],
		]) {
			const body = method === "PUT" ? '{"every":"2h"}' : undefined;
			const answer = await river.get(path ?? "", { method, headers: bearer, body });
			expect(await answer.json(), `${method} ${path}`).toMatchObject({
				status: 404,
				detail: "there is no source with the id gx-zjj: did you mean gx-zjt?",
			});
		}
	});

	it("ends for good with logging out, wherever the cookie is", async () => {
		const cookie = cookieIn(await logIn(TOKEN));
		const other = cookieIn(await logIn(TOKEN));
		const session = await sessionOf(
			new Request("http://localhost/", { headers: { Cookie: cookie } }),
			TOKEN,
			Date.now(),
		);
		const out = await river.get("/admin/logout", {
			method: "POST",
			redirect: "manual",
			headers: { Cookie: cookie, ...OWN, "Content-Type": "application/x-www-form-urlencoded" },
			body: new URLSearchParams({ csrf: session?.csrf ?? "" }).toString(),
		});
		expect(out.status).toBe(303);
		expect(out.headers.get("Set-Cookie")).toMatch(/^tributary=; .*Max-Age=0/);
		expect((await river.get("/admin/export", { headers: { Cookie: cookie } })).status).toBe(401);
		expect((await river.get("/admin/export", { headers: { Cookie: other } })).status).toBe(200);
	});

	it("leads nowhere but to /admin, and nobody in from another site", async () => {
		for (const to of ["https://evil.example/", "//evil.example", "/admin\\@evil", "/adminx", "/\tadmin"])
			expect((await logIn(TOKEN, to)).headers.get("Location"), to).toBe("/admin");
		const foreign = await logIn(TOKEN, "/admin", { "Sec-Fetch-Site": "cross-site" });
		expect(foreign.headers.get("Set-Cookie")).toBeNull();
	});

	it("stands in the place of every page until then, and asks itself once more where a link came from elsewhere", async () => {
		const answer = await river.get("/admin/add?url=https%3A%2F%2Fa.example", { headers: PAGE });
		expect(answer.status).toBe(401);
		expect(answer.headers.get("Referrer-Policy")).toBe("same-origin");
		expect(await answer.text()).toContain('name="to" value="/admin/add?url=https%3A%2F%2Fa.example"');
		const linked = { ...PAGE, "Sec-Fetch-Site": "cross-site" };
		const detour = await river.get("/admin/add?url=x", { headers: linked });
		expect(await detour.text()).toContain('content="0;url=/admin/add?url=x"');
	});

	it("makes whoever guesses wait, with the right token as well", async () => {
		const client = { "CF-Connecting-IP": "192.0.2.77" };
		for (let wrong = 0; wrong < GUESSES_FREE - 1; wrong++)
			expect((await logIn("wrong", "/admin", client)).status).toBe(401);
		expect((await logIn("wrong", "/admin", client)).status).toBe(429);
		const right = await logIn(TOKEN, "/admin", client);
		expect(right.status).toBe(429);
		expect(Number(right.headers.get("Retry-After"))).toBeGreaterThan(1);
		expect(right.headers.get("Set-Cookie")).toBeNull();
		// Who only looks guesses nothing.
		for (let looks = 0; looks < 2 * GUESSES_FREE; looks++)
			expect(
				(await river.get("/admin/export", { headers: { "CF-Connecting-IP": "192.0.2.78" } })).status,
			).toBe(401);
	});

	it("brings what a home screen needs, to share addresses to", async () => {
		const answer = await river.get("/app.webmanifest");
		expect(answer.headers.get("Content-Type")).toBe("application/manifest+json");
		expect(await answer.json()).toMatchObject({ share_target: { action: "/admin/add", method: "GET" } });
	});
});

it.each(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"])(
	"reads no more of %s than a token needs, from whoever has not logged in",
	async (type) => {
		const body = new Uint8Array(200_000).fill(97);
		const headers = { "Content-Type": type, Origin: "http://127.0.0.1", "Sec-Fetch-Site": "same-origin" };
		const answer = await river.get("/admin/login", { method: "POST", body, headers });
		expect([answer.status, await answer.json()]).toEqual([
			413,
			expect.objectContaining({ code: "too-large" }),
		]);
	},
);

it.each([
	["/admin/\r\nSet-Cookie: a=b", "/admin/Set-Cookie:%20a=b"],
	["/admin?x=\0y", "/admin?x=%00y"],
	["/admin/keys?name=城建", "/admin/keys?name=%E5%9F%8E%E5%BB%BA"],
	["/admin/..//evil.example", "/admin"],
	["/admin/\\\\evil.example", "/admin///evil.example"],
	["//evil.example", "/admin"],
	["/administrator", "/admin"],
])("leads on from logging in below /admin alone, whatever the form says: %j", async (to, location) => {
	const answer = await logIn(TOKEN, to, { "CF-Connecting-IP": "203.0.113.77" });
	expect([answer.status, answer.headers.get("Location")]).toEqual([303, location]);
});
