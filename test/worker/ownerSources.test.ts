import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inChinese } from "../../src/web/ui/admin/chinese.ts";
import { type Deployment, deploy } from "./deployment.ts";
import { admin, feedAt, headers, json, startSources, tomlWith } from "./ownerSources.ts";
import type { TestSource } from "./source.ts";

let filed: TestSource;
let extra: TestSource;
let river: Deployment;

beforeAll(async () => {
	[filed, extra] = await startSources();
	river = await deploy(tomlWith(filed));
	await river.refresh();
});

afterAll(async () => {
	await river.close();
	await Promise.all([filed.close(), extra.close()]);
});

describe("a source that is added", () => {
	it("is fetched and served by the time that the answer comes", async () => {
		const home = async () => (await river.get("/", { headers: { Accept: "text/html" } })).text();
		expect(await feedAt(river, "/城建/通知.json")).toBe(404);
		expect(await home()).not.toContain("城建");
		const answer = await admin(river, "POST", "", { url: extra.url, category: "城建/通知", title: "Extra" });
		expect(answer.status).toBe(201);
		const added = await json(answer);
		expect(added).toMatchObject({
			from: "added",
			settings: { url: extra.url, category: "城建/通知", title: "Extra" },
			changed: {},
			health: { state: "ok", title: "Extra", categories: ["城建/通知"] },
			report: { outcome: "changed", added: 4, error: null },
		});
		expect(answer.headers.get("Location")).toBe(`/admin/sources/${added.id}`);
		expect(await feedAt(river, "/城建/通知.json")).toHaveLength(4);
		expect(await feedAt(river, "/all.json")).toHaveLength(7);
		expect(await feedAt(river, `/sources/${added.id}.json`)).toHaveLength(4);
		expect(await (await river.get("/opml")).text()).toContain(extra.url);
		expect(await home()).toContain("城建");
		expect(await json(river.get("/health"))).toMatchObject({ counts: { ok: 2 }, status: "ok" });
		const one = await admin(river, "GET", `/${added.id}`);
		expect(one.headers.get("ETag")).toBe(answer.headers.get("ETag"));
		const { report: _, ...same } = added;
		expect(await json(one)).toMatchObject({ id: same.id, settings: same.settings });
		expect(await json(admin(river, "GET", ""))).toMatchObject({
			used: 1,
			limit: 1000,
			sources: [{ id: "filed" }, { id: added.id }],
		});
		await admin(river, "DELETE", `/${added.id}`);
	});

	it.each([
		[
			{ url: "a.example", category: "x" },
			{ key: "url", found: '"a.example"' },
		],
		[
			{ url: "https://a.example/" },
			{ key: "category", found: "nothing", expected: "either category or categories" },
		],
		[
			{ url: "https://a.example/", category: "x", tilte: "y" },
			{ key: "tilte", found: "an unknown key", expected: expect.stringContaining('did you mean "title"') },
		],
		[
			{ url: "https://a.example/", category: "x", every: "5s" },
			{ key: "every", expected: "a time between 1m and 24h" },
		],
		[["x"], { key: "", expected: "a table" }],
	])("is refused with its mistake: %j", async (settings, mistake) => {
		const answer = await admin(river, "POST", "", settings);
		expect(answer.status).toBe(400);
		expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
		expect(await answer.json()).toMatchObject({ code: "bad-source", ...mistake, mistakes: [mistake] });
		expect(await json(admin(river, "GET", ""))).toMatchObject({ used: 0 });
	});

	it("comes out of another reader's file with what that knew of it", async () => {
		const opml = `<opml><body><outline text="Ruled" xmlUrl="${extra.url}" frss:cssFullContent="article" frss:ttl="7200"/></body></opml>`;
		const shown = await river.get("/admin/add", {
			method: "POST",
			headers,
			body: new URLSearchParams({ paste: opml }),
		});
		const page = await shown.text();
		const [, written = ""] = /name="settings\.0" value="([^"]*)"/.exec(page) ?? [];
		const settings = written.replaceAll("&quot;", '"');
		expect(JSON.parse(settings)).toEqual({ fulltext: true, select: { content: "article" }, every: "7200s" });
		const body = new URLSearchParams({
			"use.0": "on",
			"url.0": extra.url,
			"title.0": "Ruled",
			"category.0": "ruled",
			"settings.0": settings,
		});
		const kept = await river.get("/admin/opml", { method: "POST", headers, body, redirect: "manual" });
		expect(kept.status).toBe(303);
		const { sources } = (await json(admin(river, "GET", ""))) as {
			sources: { id: string; settings: object }[];
		};
		const added = sources.find(({ id }) => id !== "filed");
		expect(added?.settings).toMatchObject({
			title: "Ruled",
			category: "ruled",
			every: "7200s",
			fulltext: true,
		});
		expect((await admin(river, "DELETE", `/${added?.id}`)).status).toBe(204);
	});

	it("is not offered out of our own outline, whose feeds are ours", async () => {
		const outline = await (await river.get("/admin/opml", { headers })).text();
		const own = await (await river.get("/opml?of=feeds")).text();
		for (const paste of [outline, own]) {
			expect(paste).toContain("xmlUrl");
			const body = new URLSearchParams({ paste });
			const page = await (await river.get("/admin/add", { method: "POST", headers, body })).text();
			expect(page).toContain("all there already");
			expect(page).not.toContain('name="url.0"');
		}
	});

	it("has an id and an address of its own", async () => {
		const same = await admin(river, "POST", "", { url: filed.url, category: "x" });
		expect(same.status).toBe(409);
		const refused = await json(same);
		expect(refused).toMatchObject({
			code: "conflict",
			key: "url",
			expected: expect.stringContaining("the source filed of sources.toml"),
		});
		const taken = await admin(river, "POST", "", { url: extra.url, category: "x", id: "filed" });
		expect(taken.status).toBe(409);
		const known = await json(taken);
		expect(known).toMatchObject({ key: "id", found: '"filed"' });
		const chinese = [refused, known].map(({ expected }) => inChinese(String(expected)));
		expect(chinese).toEqual([
			expect.stringMatching(/^另一个网址：来源 filed 已经用了它/),
			"另一个标识：来源 filed 已经用了它",
		]);
		// Two sources of one address are what ids are for.
		const other = await admin(river, "POST", "", { url: filed.url, category: "x", id: "again" });
		expect(other.status).toBe(201);
		expect((await admin(river, "DELETE", "/again")).status).toBe(204);
	});
});

describe("what is changed of a source of the file", () => {
	it("is shown beside what the file says, and can be taken back", async () => {
		const changed = await admin(river, "PUT", "/filed", { enabled: false, title: "Another" });
		expect(changed.status).toBe(200);
		expect(await changed.json()).toMatchObject({
			from: "file",
			settings: { title: "Another", enabled: false },
			changed: { enabled: { value: false, file: null }, title: { value: "Another", file: "Of the file" } },
			health: { state: "paused", title: "Another" },
		});
		expect(await feedAt(river, "/news.json")).toHaveLength(3);
		expect(await json(river.get("/health"))).toMatchObject({ status: "ok", counts: { paused: 1 } });
		const refused = await river.get("/admin/refresh?source=filed", { method: "POST", headers });
		expect(refused.status).toBe(409);
		const back = await json(admin(river, "PUT", "/filed", { enabled: null, title: null }));
		expect(back).toMatchObject({ changed: {}, settings: { title: "Of the file" }, health: { state: "ok" } });
		expect(await json(admin(river, "GET", ""))).toMatchObject({ used: 0 });
		expect((await admin(river, "DELETE", "/filed")).status).toBe(409);
		expect((await admin(river, "PUT", "/filed", { id: "other" })).status).toBe(400);
		expect((await admin(river, "PUT", "/nobody", { enabled: false })).status).toBe(404);
	});

	it("undoes nothing that somebody else has changed meanwhile", async () => {
		const seen = (await admin(river, "GET", "/filed")).headers.get("ETag") ?? "";
		await admin(river, "PUT", "/filed", { every: "1h" });
		const late = await admin(river, "PUT", "/filed", { fulltext: true }, { "If-Match": seen });
		expect(late.status).toBe(412);
		expect(await late.json()).toMatchObject({ code: "changed-meanwhile" });
		// Without a condition the last one has the last word on its own keys alone.
		await Promise.all([
			admin(river, "PUT", "/filed", { include: ["filed"] }),
			admin(river, "PUT", "/filed", { exclude: ["x"] }),
		]);
		const now = await admin(river, "GET", "/filed");
		expect(await now.clone().json()).toMatchObject({
			settings: { every: "1h", include: ["filed"], exclude: ["x"] },
		});
		const etag = now.headers.get("ETag") ?? "";
		const right = await admin(
			river,
			"PUT",
			"/filed",
			{ every: null, include: null, exclude: null },
			{ "If-Match": etag },
		);
		expect(await right.json()).toMatchObject({ changed: {} });
	});
});

describe("entries", () => {
	it("keep their ids and dates when their source gets another category, id or address, and go with it", async () => {
		await admin(river, "POST", "", { url: extra.url, category: "a/b", id: "moves" });
		const before = await feedAt(river, "/a/b.json");
		expect(before).toHaveLength(4);
		await admin(river, "PUT", "/moves", { category: "c" });
		expect(await feedAt(river, "/a/b.json")).toBe(404);
		expect(await feedAt(river, "/c.json")).toEqual(before);
		const renamed = await admin(river, "PUT", "/moves", { id: "moved" });
		expect(await renamed.json()).toMatchObject({ id: "moved" });
		expect((await admin(river, "GET", "/moves")).status).toBe(404);
		expect(await feedAt(river, "/sources/moved.json")).toEqual(before);
		await admin(river, "PUT", "/moved", { url: extra.url.replace("127.0.0.1", "localhost") });
		await river.refresh("moved");
		expect(await feedAt(river, "/c.json")).toEqual(before);
		expect((await admin(river, "DELETE", "/moved")).status).toBe(204);
		expect(await feedAt(river, "/c.json")).toBe(404);
		expect(await feedAt(river, "/all.json")).toHaveLength(3);
	});
});
