import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestHarness } from "wrangler";
import { launchChromium } from "../browser/chromium.ts";
import { type Deployment, deploy } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

/** The package as a stranger gets it, in a project that knows nothing of this one. */
const MODULES = join(import.meta.dirname, "../../node_modules");

let folder: string;
let feed: TestSource;
let river: Deployment;
let origin: string;

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeAll(async () => {
	feed = await startSource([
		{ id: "a", title: "甲", date: "2026-11-01T08:00:00Z" },
		{ id: "b", title: "乙", date: "2026-11-02T08:00:00Z" },
	]);
	river = await deploy(`[[sources]]\nurl = "${feed.url}"\ncategory = "城建/通知"\nid = "one"`);
	await river.refresh();
	origin = (await river.server.listen()).url.origin;
	folder = mkdtempSync(join(tmpdir(), "tributary-client-"));
	execFileSync("npm", ["run", "-s", "client"], { stdio: "pipe" });
	const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
	write("package.json", JSON.stringify({ name: "fresh", private: true, type: "module" }));
	const packed = join(process.cwd(), "dist", `tributary-client-${version}.tgz`);
	execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", packed], { cwd: folder });
});

afterAll(async () => {
	await river?.close();
	await feed?.close();
	rmSync(folder, { recursive: true, force: true });
});

/** What is used everywhere: a page, a following that is resumed, health, a mistake. */
const USE = `import { connect, ProblemError, type HealthAnswer, type JsonFeedItem } from "tributary-client";

export async function use(origin: string): Promise<string> {
	const river = connect(origin);
	const { items } = await river.feed("城建/通知", { limit: 1 });
	const titles: (string | undefined)[] = items.map((item: JsonFeedItem) => item.title);
	const news = river.follow("all", "2026-01-01", { limit: 1 });
	for await (const item of news) titles.push(item.title);
	for await (const item of river.follow("all", news.cursor)) titles.push(item.title);
	const health: HealthAnswer = await river.health();
	titles.push(health.sources[0]?.state, health.heldOff.toFixed());
	// @ts-expect-error: a number is a number
	const wrong = await river.feed("all", { limit: "0" }).catch((error: unknown) => error);
	if (wrong instanceof ProblemError) titles.push(String(wrong.status), wrong.code ?? "");
	return titles.join();
}
`;
const EXPECTED = "乙,乙,甲,ok,0,400,bad-parameter";

it("types in the strictest project, with the browser's types and nothing else", () => {
	write("use.ts", USE);
	const compilerOptions = {
		...{
			strict: true,
			noUncheckedIndexedAccess: true,
			exactOptionalPropertyTypes: true,
			skipLibCheck: false,
		},
		...{ target: "es2022", module: "nodenext", lib: ["es2022", "dom"], types: [], outDir: "out" },
	};
	write("tsconfig.json", JSON.stringify({ compilerOptions, files: ["use.ts"] }));
	const tsc = [join(MODULES, "typescript/bin/tsc"), "-p", folder];
	expect(execFileSync(process.execPath, tsc, { encoding: "utf8" })).toBe("");
});

it.skipIf(!existsSync("/usr/bin/node"))("runs in the Node of the system, which may be 20", () => {
	write(
		"run.js",
		`import { use } from "./out/use.js";\nconsole.log(await use(${JSON.stringify(origin)}));\n`,
	);
	const printed = execFileSync("/usr/bin/node", ["run.js"], { cwd: folder, encoding: "utf8" });
	expect(printed.trim()).toBe(EXPECTED);
});

it("runs in a browser, bundled, on a page of another origin", async () => {
	const entry = `import { use } from "./use.ts";\nuse(${JSON.stringify(origin)}).then((text) => { document.title = text; }, (error) => { document.title = String(error); });\n`;
	write("page.ts", entry);
	const bundled = await build({
		entryPoints: [join(folder, "page.ts")],
		...{ bundle: true, format: "esm", platform: "browser", write: false, minify: true },
	});
	const script = bundled.outputFiles[0]?.text ?? "";
	expect(script.length).toBeLessThan(5_000);
	const page = createServer((request, response) => {
		response.setHeader("Content-Type", request.url === "/page.js" ? "text/javascript" : "text/html");
		response.end(request.url === "/page.js" ? script : '<script type="module" src="/page.js"></script>');
	});
	await new Promise<void>((resolve) => page.listen(0, "127.0.0.1", resolve));
	const browser = await launchChromium();
	const tab = await browser.newPage();
	await tab.goto(`http://127.0.0.1:${(page.address() as AddressInfo).port}/`);
	await tab.waitForFunction("document.title.includes(',') || document.title.includes('Error')");
	expect(await tab.title()).toBe(EXPECTED);
	await browser.close();
	page.close();
});

it("runs in a Worker", async () => {
	const main = join(folder, "worker.ts");
	const body = `import { use } from "./use.ts";\nexport default { fetch: async () => new Response(await use(${JSON.stringify(origin)})) };\n`;
	writeFileSync(main, body);
	const config = { name: "fresh", main, compatibility_date: "2026-11-01" };
	const other = createTestHarness({ workers: [{ config }] });
	await other.listen();
	const answer = (await other.fetch("/")) as unknown as Response;
	expect(await answer.text()).toBe(EXPECTED);
	await other.close();
});
