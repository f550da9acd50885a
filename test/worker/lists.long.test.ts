import type { ServerResponse } from "node:http";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Deployment, deploy } from "./deployment.ts";
import { admin, feedAt, headers, json, startSources, tomlWith } from "./ownerSources.ts";
import type { TestSource } from "./source.ts";

let filed: TestSource;
let site: TestSource;
let river: Deployment;
/** What the list's address answers. */
let list: (response: ServerResponse, path: string) => void;

/** An OPML of feeds of the site, each in a folder or not. */
function opmlOf(...paths: string[]): string {
	const outlines = paths.map((path) => {
		const [name = "", folder] = path.split("/").toReversed();
		const outline = `<outline type="rss" text="${name}" xmlUrl="http://127.0.0.1:${site.port}/${name}.xml"/>`;
		return folder ? `<outline text="${folder}">${outline}</outline>` : outline;
	});
	return `<?xml version="1.0" encoding="gbk"?><opml version="2.0"><head><title>Planet</title></head><body>${outlines.join("")}</body></opml>`;
}

const says = (body: string) => {
	list = (response) => response.end(body);
};

beforeAll(async () => {
	[filed, site] = await startSources();
	site.respond = (request, response) => {
		const path = request.url ?? "";
		if (path.includes(".opml")) return list(response, path);
		site.items = ["1", "2"].map((n) => ({
			id: `${path}${n}`,
			title: `${path.slice(1, -4)} ${n}`,
			link: `http://news.example${path}${n}`,
			date: `2026-10-2${n}T00:00:00Z`,
		}));
		site.serve(request, response);
	};
	river = await deploy(tomlWith(filed));
	await river.refresh();
});

afterAll(async () => {
	await river.close();
	await Promise.all([filed.close(), site.close()]);
});

const address = () => `http://127.0.0.1:${site.port}/list.opml`;

interface Shown {
	id: string;
	from: string;
	list?: string;
	settings: { url: string; category: string; title?: string };
	health: { problems: { code: string }[]; error: { code: string } | null };
	listed?: { sources: number; left: unknown[]; beyond: number };
}

async function sources(): Promise<Shown[]> {
	return ((await json(admin(river, "GET", ""))) as { sources: Shown[] }).sources;
}

const placesOf = (all: Shown[]) =>
	all.filter(({ from }) => from === "opml").map(({ settings }) => `${settings.category} ${settings.title}`);

async function add(more: object = {}): Promise<string> {
	const settings = { url: address(), kind: "opml", category: "planet", id: "planet", ...more };
	const answer = await admin(river, "POST", "", settings);
	expect(answer.status).toBe(201);
	await river.refresh();
	return "planet";
}

afterEach(async () => {
	await admin(river, "DELETE", "/planet");
});

it("brings what a list names, fetched and served, and says where each comes from", async () => {
	says(opmlOf("a", "科技/b"));
	await add();
	const all = await sources();
	expect(placesOf(all)).toEqual(["planet a", "planet/科技 b"]);
	expect(all.find(({ settings }) => settings.title === "a")).toMatchObject({ from: "opml", list: "planet" });
	expect(all.find(({ id }) => id === "planet")).toMatchObject({
		from: "added",
		listed: { sources: 2, left: [], dropped: null, beyond: 0 },
	});
	expect(await feedAt(river, "/planet.json")).toHaveLength(4);
	expect(await feedAt(river, "/planet/科技.json")).toHaveLength(2);
	const outline = await (await river.get("/opml")).text();
	expect(outline).toContain("/a.xml");
	expect(outline).not.toContain("list.opml");
	says(opmlOf("a", "科技/b", "c"));
	await river.refresh();
	await river.refresh();
	expect(await feedAt(river, "/planet.json")).toHaveLength(6);
	const own = (await sources()).find(({ settings }) => settings.title === "c");
	expect((await admin(river, "DELETE", `/${own?.id}`)).status).toBe(409);
	expect((await admin(river, "PUT", `/${own?.id}`, { enabled: false })).status).toBe(200);
	expect(await json(admin(river, "GET", `/${own?.id}`))).toMatchObject({
		changed: { enabled: { value: false, file: null } },
		health: { state: "paused" },
	});
});

it.each<
	[what: string, answer: (response: ServerResponse, path: string) => void, code: string, isError: boolean]
>([
	["is empty", (response) => response.end(opmlOf()), "feeds-left", false],
	["is half", (response) => response.end(opmlOf("a")), "feeds-left", false],
	["is cut", (response) => response.end(opmlOf("a", "b").slice(0, -30)), "truncated", true],
	["is a page", (response) => response.end("<!doctype html><p>Sign in</p>"), "not-opml", true],
	[
		"is too long",
		(response) => {
			response.end(opmlOf("a").replace("<body>", `<body><!--${"x".repeat(11 * 1024 * 1024)}-->`));
		},
		"too-large",
		true,
	],
])("loses nothing while its list %s, and says so", async (_what, answer, code, isError) => {
	says(opmlOf("a", "b"));
	await add();
	list = answer;
	await river.refresh();
	const all = await sources();
	expect(placesOf(all)).toEqual(["planet a", "planet b"]);
	expect(await feedAt(river, "/planet.json")).toHaveLength(4);
	const { problems, error } = all.find(({ id }) => id === "planet")?.health ?? {};
	expect([isError ? error?.code : problems?.map((problem) => problem.code)[0]]).toEqual([code]);
});

it("reads a list of five megabytes, and takes as much of it as there is room for", async () => {
	const many = Array.from({ length: 700 }, (_, n) => `${n % 7}/feed${n}`);
	says(opmlOf(...many).replace("<body>", `<body><!--${" ".repeat(5e6)}-->`));
	const answer = await admin(river, "POST", "", {
		url: address(),
		kind: "opml",
		category: "planet",
		id: "planet",
		enabled: true,
	});
	expect(answer.status).toBe(201);
	const planet = await json(admin(river, "GET", "/planet"));
	expect(planet).toMatchObject({
		listed: { sources: 500, beyond: 200 },
		health: { problems: [{ code: "list-full" }] },
	});
});

it("lets its owner drop at once what has left it", async () => {
	says(opmlOf("a", "b"));
	await add();
	says(opmlOf());
	await river.refresh();
	const left = await admin(river, "DELETE", "/planet/left");
	expect(left.status).toBe(200);
	const said = await left.json();
	expect(said).toMatchObject({ listed: { sources: 0, left: [] } });
	const now = await admin(river, "GET", "/planet");
	expect([said, left.headers.get("ETag")]).toEqual([await now.json(), now.headers.get("ETag")]);
	expect(await feedAt(river, "/planet.json")).toHaveLength(0);
	expect((await admin(river, "DELETE", "/filed/left")).status).toBe(404);
	expect((await admin(river, "DELETE", "/nobody/left")).status).toBe(404);
});

it("makes a source of a list one's own when its address is added", async () => {
	says(opmlOf("a", "b"));
	await add();
	const before = await feedAt(river, "/planet.json");
	const url = `http://127.0.0.1:${site.port}/a.xml`;
	const own = await json(admin(river, "POST", "", { url, category: "planet" }));
	expect(own).toMatchObject({ from: "added" });
	await admin(river, "DELETE", "/planet");
	const after = await feedAt(river, "/planet.json");
	expect(before).toEqual(expect.arrayContaining(after as object[]));
	expect(after).toHaveLength(2);
	await admin(river, "DELETE", `/${own.id}`);
});

it("is in an export, and comes back with its sources before it is fetched again", async () => {
	says(opmlOf("a", "x/b"));
	await add();
	const text = await (await river.get("/admin/export", { headers })).text();
	const lines = text
		.split("\n")
		.filter((line) => /"type":"(?:tributary|end)"|"id":"planet","(?:added|listing)"/.test(line));
	expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual([
		"tributary",
		"owner",
		"list",
		"end",
	]);
	await admin(river, "DELETE", "/planet");
	expect(placesOf(await sources())).toEqual([]);
	list = (response) => {
		response.statusCode = 503;
		response.end();
	};
	const imported = await river.get("/admin/import", {
		method: "POST",
		headers: { ...headers, "Content-Type": "application/x-ndjson" },
		body: `${lines.join("\n")}\n`,
	});
	expect(await imported.json()).toMatchObject({ taken: 2, mistakes: { count: 0 } });
	expect(placesOf(await sources())).toEqual(["planet a", "planet/x b"]);
});

it("is offered to who pastes its address: taken over once, or kept in step with", async () => {
	says(opmlOf("a", "x/b"));
	const send = (fields: Record<string, string>) =>
		river.get("/admin/add", {
			method: "POST",
			headers,
			body: new URLSearchParams(fields),
			redirect: "manual",
		});
	const offered = await (await send({ paste: address() })).text();
	expect(offered).toContain("OPML");
	expect(offered).toContain('value="once"');
	expect(offered).toMatch(/<option value="opml" selected/);
	const once = await (await send({ url: address(), do: "once" })).text();
	expect(once).toContain('name="use.1"');
	expect(once).toContain('value="x"');
	const kept = await send({
		url: address(),
		kind: "opml",
		category: "planet",
		id: "planet",
		do: "keep",
		enabled: "on",
	});
	expect(kept.status).toBe(303);
	await river.refresh();
	expect(placesOf(await sources())).toEqual(["planet a", "planet/x b"]);
	const page = await (
		await river.get("/admin/sources/planet", { headers: { ...headers, Accept: "text/html" } })
	).text();
	expect(page).toContain("/admin?q=planet");
	const answer = await river.get("/admin/sources/try", {
		method: "POST",
		headers,
		body: JSON.stringify({ url: address(), kind: "opml" }),
	});
	expect(await answer.json()).toMatchObject({
		kind: "opml",
		outlines: {
			feeds: [
				{ title: "a", category: null },
				{ title: "b", category: "x" },
			],
			skipped: [],
		},
	});
});
