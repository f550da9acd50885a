import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../src/web/client/client.ts";
import { ROUTES, type Route } from "../../src/web/routes.ts";
import { PLACES } from "../web/reading/places.ts";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

let notices: TestSource;
let tech: TestSource;
let river: Deployment;
let origin: string;
/** Keys by their names: of everything, of 城建/通知, of tech. */
const keys: Record<string, string> = {};
/** An entry of 城建/通知, by its key. */
let entry: string;

const NOTICES = "城建/通知";
const admin = { Authorization: `Bearer ${TOKEN}` };
const basic = (password: string) => ({ Authorization: `Basic ${btoa(`anybody:${password}`)}` });
const bearer = (secret: string) => ({ Authorization: `Bearer ${secret}` });

const toml = (more = "") => `
[site]
title = "My river"
private = true
hub = "https://hub.example/"
${more}
[[searches]]
id = "everywhere"
title = "Text everywhere"
q = "Text"
[[searches]]
id = "there"
title = "Text there"
category = "城建/通知"
q = "Text"
[[sources]]
url = "${notices.url}"
category = "${NOTICES}"
id = "notices"
title = "Notices of the city"
[[sources]]
url = "${notices.url}?both"
categories = ["${NOTICES}", "geheim"]
id = "both"
title = "In two categories"
[[sources]]
url = "${notices.url}?twin"
category = "城建/others"
id = "twin"
title = "Somebody else"
[[sources]]
url = "${tech.url}"
category = "tech"
id = "tech"
title = "Machines"
`;

async function made(name: string, categories?: string[]): Promise<string> {
	const body = JSON.stringify({ name, categories });
	const answer = await river.get("/admin/keys", { method: "POST", headers: admin, body });
	return ((await answer.json()) as { key: string }).key;
}

beforeAll(async () => {
	notices = await startSource([
		{ id: "a", title: "第一条通知", html: '<p>Text</p><img src="http://pictures.example/a.jpg">' },
		{ id: "b", title: "第二条通知", link: "" },
	]);
	tech = await startSource([{ id: "t", title: "A machine" }]);
	river = await deploy(toml(), { PROXY_KEY: "between-friends" });
	await river.refresh();
	origin = (await river.server.listen()).url.origin;
	keys.all = await made("all");
	keys.notices = await made("notices", [NOTICES]);
	keys.tech = await made("tech", ["tech"]);
	const { items } = await connect(origin, { key: keys.notices }).feed(NOTICES);
	entry = items[0]?._tributary.key ?? "";
});

afterAll(async () => {
	await river?.close();
	await Promise.all([notices?.close(), tech?.close()]);
});

const pathOf = ({ path }: Route) =>
	path
		.replace("{path}", encodeURI(NOTICES))
		.replace("{key}", entry)
		.replace("{name}", "nobody")
		.replace("{signature}", "made-up");

let client = 0;
/** Each time another client, so that none has tried too much. */
async function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
	client++;
	const answer = await river.get(path, {
		method,
		headers: { "CF-Connecting-IP": `203.0.113.${client % 250}`, ...headers },
		redirect: "manual",
	});
	return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

const withKey = (path: string, key: string) => `${path}${path.includes("?") ? "&" : "?"}key=${key}`;
const WRONG = `trib_${"x".repeat(27)}`;
/** What nobody may see whose key opens tech alone. */
const NOTICES_WORDS = /第.条通知|Notices of the city|In two categories|通知|城建|geheim|Somebody else/;

function expectRefused(answer: Awaited<ReturnType<typeof ask>>, path: string): void {
	expect(answer.status, path).toBe(401);
	expect(answer.headers.get("WWW-Authenticate"), path).toMatch(/^Basic realm="/);
	expect(answer.headers.get("Access-Control-Allow-Origin"), path).toBe("*");
	expect(answer.headers.get("Cache-Control"), path).toBe("no-store");
	expect(answer.body, path).not.toMatch(NOTICES_WORDS);
	expect(JSON.parse(answer.body), path).toMatchObject({ code: "unauthorised", status: 401 });
}

function expectGuarded({ headers }: Awaited<ReturnType<typeof ask>>, path: string): void {
	expect(headers.get("Cache-Control") ?? "private", path).toMatch(/^(?:private|no-store)/);
	expect(headers.get("Vary"), path).toContain("Authorization");
	expect(headers.get("Referrer-Policy"), path).toBe("no-referrer");
}

describe("every route of a private deployment", () => {
	const placed = (wanted: string) =>
		Object.entries<Route>(ROUTES).flatMap(([id, route]) => {
			const place = route.isAdmin ? "token" : (PLACES[id] ?? "key");
			const [kind, other] = typeof place === "string" ? [place] : place;
			return kind === wanted ? [[id, route, other] as const] : [];
		});

	it.each(placed("key"))("that wants a key refuses who has none or a wrong one: %s", async (_, route) => {
		const path = pathOf(route);
		expectRefused(await ask(path), path);
		expectRefused(await ask(withKey(path, WRONG)), path);
		expectRefused(await ask(withKey(path, "")), path);
		expectRefused(await ask(path, bearer(WRONG)), path);
		expectRefused(await ask(path, bearer("guessed-token")), path);
		expectRefused(await ask(path, basic(WRONG)), path);
		// The owner's token is no password.
		expectRefused(await ask(path, basic(TOKEN)), path);
		expectRefused(await ask(withKey(path, TOKEN)), path);
		const page = await ask(path, { Accept: "text/html" });
		expect([page.status, page.headers.get("WWW-Authenticate")]).toEqual([
			401,
			expect.stringContaining("Basic"),
		]);
		expect(page.body).not.toMatch(NOTICES_WORDS);
	});

	it.each(placed("key"))("that wants a key answers in all its forms: %s", async (_, route) => {
		const path = pathOf(route);
		const key = keys.notices ?? "";
		const answers = [
			await ask(withKey(path, key)),
			await ask(path, bearer(key)),
			await ask(path, basic(key)),
			await ask(path, bearer(TOKEN)),
			await ask(withKey(path, keys.all ?? "")),
		];
		for (const answer of answers) {
			expect(answer.status, path).toBe(200);
			expectGuarded(answer, path);
		}
		for (const { body } of answers.slice(1, 4)) expect(body, path).not.toContain("trib_");
		const [first, , , , last] = answers;
		expect(first?.body, path).not.toContain(keys.all);
		expect(last?.body, path).not.toContain(key);
		for (const link of ownLinks(first?.body ?? "")) expect(link, path).toContain(`key=${key}`);
	});

	it.each(placed("key"))("shows nothing of other categories: %s", async (_, route, other) => {
		const path = pathOf(route);
		const answer = await ask(withKey(path, keys.tech ?? ""));
		expect(answer.status, path).toBe(other === "closed" ? 403 : 200);
		// The refusal names what was asked for, and what the key opens.
		if (other !== "closed") expect(answer.body, path).not.toMatch(NOTICES_WORDS);
		else expect(answer.body, path).toContain("tech");
		expect(answer.body, path).not.toMatch(/第.条通知/);
	});

	it.each(placed("nothing"))("that shows no source is open: %s", async (_, route) => {
		// Of a media address the signature is looked at.
		expect((await ask(pathOf(route))).status).toBe(route.path.startsWith("/media/") ? 403 : 200);
	});

	it.each(placed("token"))("of the owner's wants the token and no key: %s", async (_, route) => {
		const path = pathOf(route);
		const method = route.method.toUpperCase();
		for (const headers of [{}, bearer(keys.all ?? ""), basic(TOKEN)])
			expect((await ask(withKey(path, keys.all ?? ""), headers, method)).status, path).toBe(401);
	});

	it.each(placed("status"))("that is for monitors names no source without a key: %s", async (_, route) => {
		const path = pathOf(route);
		const stranger = await ask(path);
		expect(stranger.status).toBe(200);
		expect(JSON.parse(stranger.body)).toEqual({
			status: expect.stringMatching(/ok|degraded/),
			counts: expect.objectContaining({ ok: expect.any(Number) }),
		});
		const page = await ask(path, { Accept: "text/html" });
		expect([page.status, page.body]).toEqual([200, expect.not.stringMatching(NOTICES_WORDS)]);
		expectRefused(await ask(withKey(path, WRONG)), path);
		const named = JSON.parse((await ask(path, bearer(keys.notices ?? ""))).body);
		expect(
			named.sources.map(({ id, categories }: { id: string; categories: string[] }) => [id, categories]),
		).toEqual([
			["notices", [NOTICES]],
			["both", [NOTICES]],
		]);
		expect(named.counts.ok).toBe(2);
		expect(JSON.parse((await ask(path, admin)).body).sources).toHaveLength(4);
	});
});

/** Links of an answer that lead to this deployment and want a key. */
function ownLinks(body: string): string[] {
	const found = [
		...body.matchAll(/(?:href|xmlUrl|htmlUrl)="([^"]*)"|<link>([^<]*)<|"(?:\w*_?url)":"([^"]*)"/g),
	].map(([, a, b, c]) => a ?? b ?? c ?? "");
	const own = found.filter((link) => link.startsWith(`${origin}/`) || /^\/(?!\/)/.test(link));
	return own.filter(
		(link) => !/\.(?:css|svg|ico|js|webmanifest)$|\/media\/|\/admin$/.test(link.split("?")[0] ?? ""),
	);
}

describe("what somebody reads whose key opens one category", () => {
	it.each([
		"/all.json",
		"/all.atom",
		"/all.rss",
		"/all",
		"/",
		"/opml",
		"/opml?of=feeds",
		"/health.json",
		"/all.json?q=Text",
		"/all.json?since=2020-01-01",
	])("%s is of that category", async (path) => {
		const answer = await ask(withKey(path, keys.tech ?? ""), { Accept: "text/html" });
		expect(answer.status).toBe(200);
		expect(answer.body).not.toMatch(NOTICES_WORDS);
	});

	it("has all of it, and of entries in several categories only the name of their own", async () => {
		const feed = await connect(origin, { key: keys.notices }).feed("all");
		expect(new Set(feed.items.map((item) => item._tributary.source.id))).toEqual(
			new Set(["notices", "both"]),
		);
		for (const item of feed.items) {
			expect(item._tributary.categories).toEqual([NOTICES]);
			expect(JSON.stringify(item)).not.toMatch(/twin|Somebody else|geheim/);
		}
	});

	it("is what the shared copies of its category say, too", async () => {
		for (const who of [keys.all, keys.notices, keys.all]) {
			const { body } = await ask(withKey(`/${encodeURI(NOTICES)}.json`, who ?? ""));
			expect(body).not.toMatch(/geheim|Somebody else/);
			expect(body).toContain("第一条通知");
		}
	});

	it.each(["/sources/notices", "/sources/notices.atom", "/geheim.json", "/城建.json", "/城建"])(
		"is not %s",
		async (path) => {
			const answer = await ask(encodeURI(path), bearer(keys.tech ?? ""));
			expect([answer.status, JSON.parse(answer.body).code]).toEqual([403, "closed"]);
		},
	);

	it("is a source of it, without its other categories", async () => {
		for (const ending of ["", ".json", ".atom", ".rss"]) {
			const { status, body } = await ask(`/sources/both${ending}`, bearer(keys.notices ?? ""));
			expect(status).toBe(200);
			expect(body).toContain("In two categories");
			expect(body).not.toMatch(/geheim|Somebody else/);
		}
	});

	it("is what a saved search finds there, and none of a category that it does not open", async () => {
		const found = async (id: string, who = "") => {
			const { status, body } = await ask(withKey(`/search/${id}.json`, who));
			const { items = [] } = JSON.parse(body);
			return [
				status,
				new Set(items.map((item: { _tributary: { source: { id: string } } }) => item._tributary.source.id)),
			];
		};
		expect(await found("everywhere", keys.tech)).toEqual([200, new Set(["tech"])]);
		expect(await found("everywhere", keys.notices)).toEqual([200, new Set(["notices", "both"])]);
		expect(await found("there", keys.notices)).toEqual([200, new Set(["notices", "both"])]);
		expect((await found("there", keys.tech))[0]).toBe(403);
		const home = await ask(withKey("/", keys.tech ?? ""), { Accept: "text/html" });
		expect([home.body.includes("Text everywhere"), home.body.includes("Text there")]).toEqual([true, false]);
		const led = await ask(withKey("/search/there", keys.notices ?? ""), { Accept: "text/html" });
		const { searchParams } = new URL(led.headers.get("Location") ?? "", origin);
		expect([led.status, searchParams.get("q"), searchParams.getAll("key")]).toEqual([
			302,
			"Text",
			[keys.notices],
		]);
	});

	it("does not come out of a cache that somebody else's filled", async () => {
		const ids = async (path: string, who = "") => {
			const { items } = JSON.parse((await ask(withKey(path, who))).body);
			return items.map(({ id }: { id: string }) => id);
		};
		// Each asks for something that nobody has asked for, then all for the same.
		const readers = [keys.all, keys.tech, keys.notices];
		const own = await Promise.all(readers.map((who, at) => ids(`/all.json?limit=${20 + at}`, who)));
		expect(new Set(own.map(String)).size).toBe(3);
		for (const at of [0, 1, 2, 1, 0, 2])
			expect(await ids("/all.json?limit=30", readers[at])).toEqual(own[at]);
	});
});

describe("a reader's feed", () => {
	it("has validators, and 304 is as private as the feed", async () => {
		const path = withKey(`/${encodeURI(NOTICES)}.atom`, keys.notices ?? "");
		const first = await ask(path);
		const etag = first.headers.get("ETag") ?? "";
		const again = await ask(path, { "If-None-Match": etag });
		expect([again.status, again.headers.get("ETag"), again.body]).toEqual([304, etag, ""]);
		expectGuarded(again, path);
		const head = await ask(path, {}, "HEAD");
		expect([head.status, head.headers.get("ETag"), head.body]).toEqual([200, etag, ""]);
		expectGuarded(head, path);
	});

	it("has pages that go on with the same key, and names no hub", async () => {
		const path = withKey("/all.json?limit=1", keys.all ?? "");
		const feed = JSON.parse((await ask(path)).body);
		expect(feed.feed_url).toBe(`${origin}/all.json?limit=1&key=${keys.all}`);
		expect(feed.hubs).toBeUndefined();
		const next = new URL(feed.next_url);
		expect(next.searchParams.get("key")).toBe(keys.all);
		const second = JSON.parse((await ask(next.pathname + next.search)).body);
		expect(second.items[0].id).not.toBe(feed.items[0].id);
		const atom = (await ask(withKey("/all.atom", keys.all ?? ""))).body;
		expect(atom).not.toContain("hub");
		expect(atom).toContain(
			`<link rel="self" type="application/atom+xml" href="${origin}/all.atom?key=${keys.all}"/>`,
		);
	});

	it("has pages for people whose links and forms keep the key", async () => {
		const { body } = await ask(withKey("/all?limit=1&q=通", keys.all ?? ""), { Accept: "text/html" });
		expect(body).toContain(`<input type="hidden" name="key" value="${keys.all}">`);
		const links = ownLinks(body);
		expect(links.length).toBeGreaterThan(10);
		for (const link of links) expect(link).toMatch(new RegExp(`[?;]key=${keys.all}$`));
		expect(links.some((link) => link.includes("q=") && link.includes("&amp;key="))).toBe(true);
	});

	it("has pictures that anybody may load who has their address", async () => {
		const { items } = JSON.parse((await ask("/all.json", bearer(keys.notices ?? ""))).body);
		const picture = JSON.stringify(items).match(/\/media\/[^"\\]+/)?.[0] ?? "";
		expect(picture).not.toContain("key=");
		expect((await ask(picture)).status).not.toBe(401);
		expect((await ask(picture.replace("/media/", "/media/x"))).status).toBe(403);
	});

	it("is in no copy with anybody's key", async () => {
		const kv = (await river.worker.getEnv()).FEEDS;
		const { keys: names } = await kv.list();
		expect(names.length).toBeGreaterThan(0);
		for (const { name } of names) expect(`${name} ${await kv.get(name)}`).not.toContain("trib_");
	});
});

describe("the CORS proxy of a private deployment", () => {
	const feed = () => `/?${notices.url}`;

	it("wants a key in a header, for what that key opens", async () => {
		expectRefused(await ask(feed()), feed());
		expect((await ask(feed(), bearer(keys.notices ?? ""))).status).toBe(200);
		expect((await ask(feed(), basic(keys.all ?? ""))).status).toBe(200);
		const other = await ask(feed(), bearer(keys.tech ?? ""));
		expect([other.status, JSON.parse(other.body).code]).toEqual([403, "host-not-configured"]);
	});

	it("takes no key out of another's address, and sends none on", async () => {
		const before = notices.requests.length;
		expect((await ask(`${feed()}?a=b&key=${keys.all}`)).status).toBe(401);
		expect(notices.requests.length).toBe(before);
		await ask(feed(), bearer(keys.all ?? ""));
		expect(JSON.stringify(notices.requests.at(-1)?.headers)).not.toContain("trib_");
	});

	it("is open with the secret for it, and tells browsers that they may come with a key", async () => {
		expect((await ask(feed(), bearer("between-friends"))).status).toBe(200);
		for (const path of [feed(), "/all.json"]) {
			const preflight = await ask(path, { "Access-Control-Request-Headers": "authorization" }, "OPTIONS");
			expect(preflight.status).toBe(204);
			expect(preflight.headers.get("Access-Control-Allow-Headers")).toContain("Authorization");
		}
	});
});

describe("a person who has logged in with the token", () => {
	it("reads everything, until the session ends", async () => {
		const answer = await river.get("/admin/login", {
			method: "POST",
			headers: {
				"Content-Type": "application/x-www-form-urlencoded",
				Origin: origin,
				"Sec-Fetch-Site": "same-origin",
			},
			body: new URLSearchParams({ token: TOKEN }),
			redirect: "manual",
		});
		const cookie = { Cookie: (answer.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "" };
		const page = await ask("/all", { ...cookie, Accept: "text/html" });
		expect([page.status, page.body]).toEqual([200, expect.stringContaining("第一条通知")]);
		expectGuarded(page, "/all");
		expect(JSON.parse((await ask("/health", cookie)).body).sources).toHaveLength(4);
		expect((await ask("/all", { Cookie: "tributary=made.up.by-somebody" })).status).toBe(401);
		expect((await ask("/all", { ...cookie, ...bearer(WRONG) })).status).toBe(401);
	});
});

describe("another tributary", () => {
	it("reads a private one with a reading key among the headers of its source", async () => {
		const other = await deploy(
			`[[sources]]\nid = "river"\nurl = "${origin}/${encodeURI(NOTICES)}.atom"\ncategory = "rivers"\nheaders = { Authorization = "Bearer ${keys.notices}" }\n`,
		);
		try {
			await other.refresh();
			const text = await (await other.get("/rivers.json")).text();
			expect(text).toContain("第一条通知");
			for (const path of ["/rivers.json", "/rivers.atom", "/opml", "/health", "/sources/river"])
				expect(await (await other.get(path)).text(), path).not.toContain("trib_");
		} finally {
			await other.close();
		}
	});
});

describe("a key", () => {
	it("works as soon as it is made, and stops when it is dropped", async () => {
		const key = await made("for a while", ["tech"]);
		expect((await ask(withKey("/tech.atom", key))).status).toBe(200);
		await river.get("/admin/keys/for%20a%20while", { method: "DELETE", headers: admin });
		expect((await ask(withKey("/tech.atom", key))).status).toBe(401);
	});

	it("opens a category that came at run time", async () => {
		const added = { url: `${tech.url}?late`, category: "late/news", id: "late" };
		const sources = await river.get("/admin/sources", {
			method: "POST",
			headers: admin,
			body: JSON.stringify(added),
		});
		expect([sources.status, await sources.text()]).toEqual([201, expect.stringContaining("late")]);
		const key = await made("latecomer", ["late"]);
		expect((await ask("/late/news.json", bearer(key))).body).toContain("A machine");
		expect(JSON.parse((await ask("/all.json", bearer(key))).body).items).toHaveLength(1);
		expect((await ask("/late/news.json", bearer(keys.tech ?? ""))).status).toBe(403);
	});

	it("is no key of a wrong one beside it", async () => {
		const answer = await ask(withKey("/tech.atom", WRONG), bearer(keys.all ?? ""));
		expect(answer.status).toBe(401);
	});

	it("is described to programs", async () => {
		const { paths, components } = JSON.parse((await ask("/openapi.json")).body);
		expect(Object.keys(components.securitySchemes)).toEqual([
			"bearer",
			"session",
			"reader",
			"password",
			"key",
		]);
		expect(paths["/{path}.atom"].get.security).toEqual([{ reader: [] }, { password: [] }, { key: [] }]);
		expect(paths["/openapi.json"].get.security).toEqual([{}]);
	});

	it.each(["/robots.txt", "/icon.svg", "/feed.css"])("is not wanted for %s", async (path) => {
		expect((await ask(path)).status).toBe(200);
	});

	it.each([
		"/nothing",
		"/nothing.atom",
		"/administration",
		"/websub",
		"/media",
		"/%61ll.json",
		"//all.json",
		"/all.json/",
	])("is wanted for %s", async (path) => expect((await ask(path)).status).toBe(401));
});

describe("a path that begins like one that is open", () => {
	it.each([
		"/websub/..%2fall.json",
		"/websub/%2e%2e%2fall.json",
		"/media/..%2fall.json",
		"/media//all.json",
		"/media/all.json",
		"/admin/..%2fall.json",
		"/admin%2f..%2fall.json",
		"/openapi.json/../all.json",
		"/icon.svg%2f..%2fall.json",
		"/health/../all.json",
		"/health/all.json",
		"/HEALTH",
		"/?https:/all.json",
	])("shows nothing: %s", async (path) => {
		const { status, body } = await ask(path);
		expect(status).toBeGreaterThanOrEqual(400);
		expect(body).not.toMatch(/第.条通知|Notices of the city/);
	});
});

describe("a deployment that becomes public again", () => {
	it("asks for no key, and its feeds say everything", async () => {
		await river.redeploy(toml().replace("private = true", ""));
		await river.refresh();
		const feed = await connect(origin).feed(NOTICES);
		expect(feed.items.find((item) => item._tributary.source.id === "both")?._tributary.categories).toContain(
			"geheim",
		);
		expect(feed.hubs).toHaveLength(1);
		expect(JSON.parse((await ask("/openapi.json")).body).paths["/{path}.atom"].get.security[0]).toEqual({});
	});
});
