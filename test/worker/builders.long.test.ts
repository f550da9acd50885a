import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { Ajv2020 as Ajv } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, ProblemError } from "../../src/web/client/client.ts";
import { ROUTES, type Route } from "../../src/web/routes.ts";
import { type Deployment, deploy } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

let source: TestSource;
let river: Deployment;
let origin: string;

/** The code blocks of the README in a language, by the heading above them. */
function readmeCode(heading: string, language: string): string {
	const section = readFileSync("README.md", "utf8").split(`${heading}\n`)[1] ?? "";
	return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(section)?.[1] ?? "";
}

/** Another Worker: what the README shows, and what a wrong path comes to. */
const NEIGHBOUR = `
${readmeCode("### Other Workers", "ts")}
const wrong = await env.RIVER.read("nothing").catch((error) => error.message);
const refused = {};
for (const [name, value] of [["before", "yesterday"], ["limit", 0], ["filter", "(a"], ["brief", 7], ["since", "x"]])
	refused[name] = await env.RIVER.read("城建", { [name]: value }).catch((error) => error.message);
const end = await env.RIVER.read("城建", { before: second.next }).catch((error) => error.message);
const brief = await env.RIVER.read("城建", { brief: true, limit: 1, before: undefined });
const titles = [...first.entries, ...second.entries].map((one) => one.title);
return Response.json({ paths: await env.RIVER.categories(), titles, next: second.next, wrong, refused, end, brief: brief.entries.length });
`;

beforeAll(async () => {
	source = await startSource(
		Array.from({ length: 7 }, (_, at) => ({
			id: `n${at}`,
			title: `第${at}条`,
			date: `2026-11-0${at + 1}T08:00:00Z`,
		})),
	);
	source.respond = (request, response) => {
		if (!request.url?.endsWith("/board")) return source.serve(request, response);
		const items = [1, 2, 3].map((n) => `<li><a href="/${n}.html">关于第${n}号工程验收情况的通知</a></li>`);
		response
			.setHeader("Content-Type", "text/html; charset=utf-8")
			.end(`<ul class="news">${items.join("")}</ul>`);
	};
	river = await deploy(
		`[[sources]]\nurl = "${source.url}"\ncategory = "城建/通知"\nid = "one"\n[[sources]]\nkind = "mail"\nid = "letters"\ncategory = "城建/通知"`,
		{},
		NEIGHBOUR,
	);
	await river.refresh();
	origin = (await river.server.listen()).url.origin;
});

afterAll(async () => {
	await river?.close();
	await source?.close();
});

describe("the typed client", () => {
	it("reads a category with parameters", async () => {
		const feed = await connect(origin).feed("城建/通知", { limit: 2 });
		expect(feed.items.map((item) => item.title)).toEqual(["第6条", "第5条"]);
		expect(feed.next_url).toContain("before=");
	});

	it("follows what comes, each entry once", async () => {
		const titles: (string | undefined)[] = [];
		for await (const item of connect(origin).follow("all", "2026-01-01")) titles.push(item.title);
		expect(titles.sort()).toEqual(["第0条", "第1条", "第2条", "第3条", "第4条", "第5条", "第6条"]);
	});

	it("does what the README shows", async () => {
		const code = readmeCode("## For builders", "ts")
			.replace('"tributary-client"', JSON.stringify(resolve("src/web/client/client.ts")))
			.replace("https://feeds.example", origin)
			.replace("console.log(item.title)", "titles.push(item.title)")
			.replace("console.log(news.cursor)", "titles.push(news.cursor)");
		const folder = mkdtempSync(join(tmpdir(), "tributary-readme-"));
		writeFileSync(
			join(folder, "example.mts"),
			`export const titles: unknown[] = [];\n${code}\nexport { items };\n`,
		);
		const example = (await import(/* @vite-ignore */ join(folder, "example.mts"))) as {
			titles: unknown[];
			items: unknown[];
		};
		rmSync(folder, { recursive: true });
		expect([example.titles.length, example.items.length]).toEqual([8, 7]);
	});

	it("tells how sources are, and what went wrong", async () => {
		expect((await connect(origin).health()).sources[0]).toMatchObject({ id: "one", state: "ok" });
		const refused = connect(origin).feed("nothing");
		await expect(refused).rejects.toBeInstanceOf(ProblemError);
		await expect(refused).rejects.toThrow(/nothing/);
	});
});

describe("a service binding", () => {
	const asked = async () =>
		(await (await river.neighbour()).json()) as { refused: Record<string, string>; end: string };

	it("reads a category without HTTP, page after page", async () => {
		const { refused: _, ...answer } = await asked();
		expect(answer).toEqual({
			paths: ["城建", "城建/通知"],
			titles: ["第6条", "第5条", "第4条", "第3条", "第2条", "第1条", "第0条"],
			next: null,
			wrong: expect.stringContaining("nothing"),
			end: expect.stringContaining('before: found "null"'),
			brief: 1,
		});
	});

	it.each(["before=yesterday", "limit=0", "filter=(a", "brief=7", "since=x"])(
		"refuses %s as HTTP does, in the same words",
		async (search) => {
			const [name = ""] = search.split("=");
			const answer = await river.get(`/城建.json?${search}`);
			expect(answer.status).toBe(400);
			const { detail } = (await answer.json()) as { detail: string };
			expect(detail).toContain(`${name}: found`);
			expect((await asked()).refused[name]).toBe(detail);
		},
	);
});

describe("the OpenAPI description", () => {
	interface Described {
		openapi: string;
		paths: Record<string, Record<string, { operationId: string; responses: Record<string, Content> }>>;
		components: { schemas: Record<string, object> };
	}
	type Content = { content?: Record<string, { schema?: { $ref: string } }> };
	/** What those routes take that take no export. */
	const BODIES: Partial<Record<keyof typeof ROUTES, string>> = {
		trySource: '{"url":"{source}","category":"城建"}',
		pointOut: '{"settings":{"url":"{source}/board"}}',
		addSource: '{"url":"{source}/again","category":"城建/通知","id":"added"}',
		changeSource: '{"title":"Another"}',
		makeKey: '{"name":"phone","categories":["城建/通知"]}',
	};
	const authorised = { Authorization: "Bearer correct-horse-battery" };
	let described: Described;
	let valid: (schema: { $ref: string } | undefined, value: unknown) => string;

	beforeAll(async () => {
		described = (await (await river.get("/openapi.json")).json()) as Described;
		const ajv = formats.default(new Ajv({ keywords: ["components"] }));
		// Whatever a schema does not name must not be there, so that nothing is left out of the description.
		const whole = JSON.parse(JSON.stringify(described.components), (_, value) =>
			value?.properties ? { ...value, additionalProperties: false } : value,
		) as object;
		ajv.addSchema({ $id: "api", components: whole });
		valid = (schema, value) => {
			const check = ajv.compile({ $ref: `api${schema?.$ref}` });
			return check(value) ? "valid" : ajv.errorsText(check.errors);
		};
	});

	it("says what the Worker answers, and the Worker answers what it says", async () => {
		expect(described.openapi).toBe("3.1.0");
		const { items } = await connect(origin).feed("all");
		const key = (await (await river.get("/all")).text()).match(/\/entries\/([0-9a-f]{24})/)?.[1] ?? "";
		expect(items).toHaveLength(7);
		const copy = await (await river.get("/admin/export", { headers: authorised })).text();
		for (const [id, route] of Object.entries<Route>(ROUTES)) {
			// Nobody but the deployment can sign an address: see the tests of the proxy.
			if (id === "media") continue;
			// Nothing has left an OPML list here: see the tests of lists.
			if (id === "dropLeft") continue;
			const operation = described.paths[route.path]?.[route.method];
			expect(operation?.operationId).toBe(id);
			const path = route.path
				.replace("{path}", encodeURIComponent("城建"))
				.replace("{id}/mailbox", "letters/mailbox")
				.replace("{id}", "added")
				.replace("{key}", key)
				.replace("{name}", "phone");
			const init = { method: route.method.toUpperCase(), headers: authorised };
			const body = BODIES[id as keyof typeof ROUTES]?.replace("{source}", source.url) ?? copy;
			const answer = await river.get(path, route.takes ? { ...init, body } : init);
			const status = route.status ?? 200;
			expect(answer.status, path).toBe(status);
			const type = answer.headers.get("Content-Type")?.split(";")[0];
			expect(route.answers, path).toEqual(type === undefined ? [] : expect.arrayContaining([type]));
			const etag = answer.headers.get("ETag");
			expect(etag !== null, path).toBe(route.isConditional === true || route.isTagged === true);
			const said = await answer.text();
			const schema = operation?.responses[status]?.content?.[type ?? ""]?.schema;
			if (route.json) expect(valid(schema, JSON.parse(said)), path).toBe("valid");
			if (etag === null || route.isTagged) continue;
			const again = await river.get(path, { headers: { "If-None-Match": etag } });
			expect(again.status, path).toBe(304);
			await again.text();
		}
	});

	// No generator for another language comes with npm or Debian: this one is ours.
	it.skipIf(spawnSync("python3", ["--version"]).error)(
		"is enough for a client that Python makes of it",
		async () => {
			const made = (...words: string[]) =>
				promisify(execFile)("python3", ["test/worker/openapi_client.py", origin, ...words]);
			const { stdout } = await made("json", "path=城建", "limit=2");
			expect(JSON.parse(stdout).items.map(({ title }: { title: string }) => title)).toEqual([
				"第6条",
				"第5条",
			]);
			expect(JSON.parse((await made("health")).stdout).sources[0].id).toBe("one");
			await expect(made("json", "path=城建", "limit=0")).rejects.toMatchObject({
				stderr: expect.stringMatching(/limit: found/),
			});
			await expect(made("json", "limit=2")).rejects.toMatchObject({
				stderr: expect.stringMatching(/path is missing/),
			});
		},
	);

	it("says what a mistake looks like", async () => {
		const answer = await river.get("/all.json?limit=0");
		expect(answer.status).toBe(400);
		const failure = described.paths["/{path}.json"]?.get?.responses.default;
		expect(valid(failure?.content?.["application/problem+json"]?.schema, await answer.json())).toBe("valid");
	});
});

describe("following with the typed client", () => {
	it("goes on from its cursor: nothing is missed, and of a page that was left in its middle all comes again", async () => {
		const client = connect(origin);
		const first = client.follow("all", "2026-01-01", { limit: 2 });
		const begun: (string | undefined)[] = [];
		for await (const item of first) {
			begun.push(item.title);
			if (begun.length === 3) break;
		}
		const rest = client.follow("all", first.cursor, { limit: 2 });
		const seen: (string | undefined)[] = [];
		for await (const item of rest) seen.push(item.title);
		expect(seen).toHaveLength(5);
		expect(new Set([...begun, ...seen]).size).toBe(7);
		expect(seen[0]).toBe(begun[2]);
		source.items.unshift({ id: "n7", title: "第7条", date: "2026-11-08T08:00:00Z" });
		await river.refresh();
		const later: (string | undefined)[] = [];
		for await (const item of client.follow("all", rest.cursor)) later.push(item.title);
		for await (const item of rest) later.push(item.title);
		expect(later).toEqual(["第7条", "第7条"]);
	});
});
