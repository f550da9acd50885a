import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PASSED_ON, type ProxyHost, startProxies } from "../servers/proxies.ts";
import { startSource, type TestSource } from "../worker/source.ts";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "tributary-inspect-"));
const SOURCES = join(folder, "sources.toml");

let source: TestSource;
let proxies: ProxyHost;

beforeAll(async () => {
	[source, proxies] = await Promise.all([startSource([{ id: "a", title: "one" }]), startProxies()]);
	source.respond = (request, response) =>
		request.headers.via === PASSED_ON && request.headers["x-own"] !== "wrong"
			? source.serve(request, response)
			: response.writeHead(403).end("no");
	writeFileSync(
		SOURCES,
		`[site]
timezone = "Asia/Shanghai"
language = "zh-CN"
rsshub = ["${proxies.at("gateway")}", "http://127.0.0.1:${source.port}"]
[[sources]]
id = "walled"
url = "${source.url}"
category = "a"
via = ["${proxies.at("demo")}/?", { url = "${proxies.at("key")}/?", headers = { X-Own-Key = "open sesame" } }]
[[sources]]
id = "route"
url = "rsshub://some/route"
category = "a"
via = "${proxies.at("plain")}/?"
`,
	);
});

afterAll(async () => {
	rmSync(folder, { recursive: true });
	await Promise.all([source?.close(), proxies?.close()]);
});

/** Runs the command as `npm run -s inspect` does, beside the servers of this process. */
function inspect(...words: string[]): Promise<{ text: string; status: number }> {
	const node = join(ROOT, "node_modules/node/bin/node");
	const options = { cwd: folder, env: { ...process.env, TRIBUTARY_SOURCES: SOURCES } };
	return new Promise((resolve) => {
		execFile(node, [join(ROOT, "src/cli/inspect.ts"), ...words], options, (error, out, err) =>
			resolve({ text: out + err, status: Number(error?.code ?? 0) }),
		);
	});
}

describe("inspect", () => {
	it("tries the ways that it is given, and says which one led there", async () => {
		const via = ["--via", `${proxies.at("paid")}/?`, "--via", `${proxies.at("raw")}/raw?url={encoded}`];
		const { text, status } = await inspect(...via, source.url);
		expect(status, text).toBe(0);
		expect(text).toContain(`through   ${new URL(proxies.at("raw")).host}`);
		expect(text).toMatch(
			/problem {3}fetch\/proxy-key: the proxy 127\.0\.0\.1:\d+ answered 403: .*corsproxy\.io/,
		);
	});

	it("fetches a source by its id as it is set", async () => {
		const { text, status } = await inspect("walled");
		expect(status, text).toBe(0);
		expect(text).toMatch(/problem {3}fetch\/proxy-locked/);
		expect(text).toContain("entries   1");
		const route = await inspect("route");
		expect(route.text).toContain("entries   1");
		expect(route.text).toContain(`rsshub    127.0.0.1:${source.port}`);
		expect(route.text).toMatch(/problem {3}fetch\/proxy-failed: .* answered 502/);
	});

	it("says what is wrong with a way, or fails as the source would", async () => {
		const [wrong, blocked, route, unknown] = await Promise.all([
			inspect("--via", "https://p.example/raw?url=", source.url),
			inspect(source.url),
			inspect("--via", `${proxies.at("plain")}/?`, "rsshub://some/route"),
			inspect("no-such-id"),
		]);
		expect(wrong.text).toMatch(/^--via: found \S+, expected "https:\/\/p\.example\/raw\?url=\{encoded\}"/);
		expect(wrong.status).toBe(2);
		expect([blocked.status, blocked.text]).toEqual([1, expect.stringContaining("http-403")]);
		expect(route.text).toContain("entries   1");
		expect(unknown.text).toMatch(/^no-such-id\n {2}no source with the id "no-such-id"; /);
	});
});
