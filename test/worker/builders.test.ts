import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, ProblemError } from "../../src/client.ts";
import { ROUTES } from "../../src/serve/routes.ts";
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
const titles = [...first.entries, ...second.entries].map((one) => one.title);
return Response.json({ paths: await env.RIVER.categories(), titles, next: second.next, wrong });
`;

beforeAll(async () => {
	source = await startSource(
		Array.from({ length: 7 }, (_, at) => ({
			id: `n${at}`,
			title: `第${at}条`,
			date: `2026-11-0${at + 1}T08:00:00Z`,
		})),
	);
	river = await deploy(
		`[[sources]]\nurl = "${source.url}"\ncategory = "城建/通知"\nid = "one"`,
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
		const feed = await connect(origin).feed("城建/通知", { limit: "2" });
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
			.replace("./src/client.ts", resolve("src/client.ts"))
			.replace("https://feeds.example", origin)
			.replace("console.log(item.title)", "titles.push(item.title)");
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
		expect([example.titles.length, example.items.length]).toEqual([7, 7]);
	});

	it("tells how sources are, and what went wrong", async () => {
		expect((await connect(origin).health()).sources[0]).toMatchObject({ id: "one", state: "ok" });
		const refused = connect(origin).feed("nothing");
		await expect(refused).rejects.toBeInstanceOf(ProblemError);
		await expect(refused).rejects.toThrow(/nothing/);
	});
});

describe("a service binding", () => {
	it("reads a category without HTTP, page after page", async () => {
		const answer = await (await river.neighbour()).json();
		expect(answer).toEqual({
			paths: ["城建", "城建/通知"],
			titles: ["第6条", "第5条", "第4条", "第3条", "第2条", "第1条", "第0条"],
			next: null,
			wrong: expect.stringContaining("nothing"),
		});
	});
});

describe("the OpenAPI description", () => {
	it("says what the Worker answers, and the Worker answers what it says", async () => {
		const described = (await (await river.get("/openapi.json")).json()) as {
			openapi: string;
			paths: Record<string, Record<string, { operationId: string }>>;
		};
		expect(described.openapi).toBe("3.1.0");
		const { items } = await connect(origin).feed("all");
		const key = (await (await river.get("/all")).text()).match(/\/entries\/([0-9a-f]{24})/)?.[1] ?? "";
		expect(items).toHaveLength(7);
		for (const [id, route] of Object.entries(ROUTES)) {
			const operation = described.paths[route.path]?.[route.method];
			expect(operation?.operationId).toBe(id);
			const path = route.path.replace("{path}", encodeURIComponent("城建")).replace("{key}", key);
			const init = {
				method: route.method.toUpperCase(),
				headers: { Authorization: "Bearer correct-horse-battery" },
			};
			const answer = await river.get(path, init);
			expect(answer.status, path).toBe(200);
			expect(
				route.answers.some((type) => answer.headers.get("Content-Type")?.includes(type)),
				path,
			).toBe(true);
			await answer.text();
		}
	});
});
