import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { StoredEntry } from "../../src/model/stored.ts";
import { postFileName, renderMarkdown } from "../../src/stages/render/markdown.ts";
import { resolveEntry } from "../../src/stages/render/media.ts";
import { renderFeed } from "../../src/stages/render/render.ts";
import { documentWith, entryWith, hostile, rich } from "../stages/render/documents.ts";

const media = (target: string) => `https://feeds.example/?${target}`;
const bare = entryWith({ key: "abcdef", title: null, summary: "只有摘要，没有标题。" });

let server: Server;
let address: string;
let folder: string;
let pages: Record<string, StoredEntry[]> = {};
const asked: { search: string; authorization: string | undefined }[] = [];

beforeAll(async () => {
	server = createServer((request, response) => {
		const url = new URL(request.url ?? "/", address);
		asked.push({ search: url.search, authorization: request.headers.authorization });
		const page = url.searchParams.get("before") ?? "first";
		const entries = url.pathname === "/%E5%9F%8E%E5%BB%BA.json" ? pages[page] : undefined;
		const nextUrl =
			page === "first" && pages.second ? `${address}/%E5%9F%8E%E5%BB%BA.json?limit=500&before=second` : null;
		response
			.writeHead(entries ? 200 : 404)
			.end(entries ? renderFeed("json", documentWith(entries, { nextUrl }), media).body : "no");
	}).listen(0, "127.0.0.1");
	await new Promise((resolve) => server.once("listening", resolve));
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	folder = mkdtempSync(join(tmpdir(), "tributary-hexo-"));
});

afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

const posts = () => join(folder, "source", "_posts");

function hexo(...words: string[]) {
	return promisify(execFile)(process.execPath, ["src/cli/hexo.ts", ...words], { encoding: "utf8" });
}

test("writes what the Worker answers for each entry, then only what is new or has changed", async () => {
	pages = { first: [rich, bare, hostile] };
	writeFileSync(join(folder, "_config.yml"), "title: Blog\ntimezone: Asia/Shanghai\n");
	expect((await hexo(`${address}/城建`, posts())).stdout).toContain("3 new, 0 changed, 0 as they were");
	for (const entry of [rich, bare, hostile]) {
		const options = {
			language: "zh-CN",
			timezone: "Asia/Shanghai",
			origin: "https://feeds.example",
		};
		const expected = renderMarkdown(resolveEntry(entry, false, media), options);
		expect(readFileSync(join(posts(), postFileName(entry)), "utf8")).toBe(expected);
	}
	const before = statSync(join(posts(), postFileName(rich))).mtimeMs;
	pages = {
		first: [entryWith({ key: "fff" }), rich, { ...bare, summary: "改过了", modified: bare.modified + 1000 }],
	};
	expect((await hexo(`${address}/城建`, posts())).stdout).toContain("1 new, 1 changed, 1 as they were");
	expect(statSync(join(posts(), postFileName(rich))).mtimeMs).toBe(before);
	expect(readdirSync(posts())).toHaveLength(4);
});

test("an entry of several categories has them all, as at the deployment, whichever of them was asked for", async () => {
	const entry = entryWith({ key: "abc", paths: ["技术/云", "城建"] });
	pages = { first: [entry] };
	await hexo("--timezone", "Asia/Tokyo", `${address}/城建`, join(folder, "several"));
	const post = readFileSync(join(folder, "several", postFileName(entry)), "utf8");
	const options = { language: "zh-CN", timezone: "Asia/Tokyo", origin: "https://feeds.example" };
	expect(post).toBe(renderMarkdown(resolveEntry(entry, false, media), options));
	expect(parse(/^---\n([\s\S]*?)\n---/.exec(post)?.[1] ?? "").categories).toEqual([["技术", "云"], ["城建"]]);
});

test("--all follows the pages", async () => {
	pages = { first: [rich], second: [bare] };
	expect((await hexo("--all", `${address}/城建.atom`, join(folder, "all"))).stdout).toContain(
		"page 2: 1 entries",
	);
	expect(readdirSync(join(folder, "all"))).toHaveLength(2);
});

test("a key in the address goes along as a header, so that no link of a post can have it", async () => {
	pages = { first: [bare], second: [rich] };
	asked.length = 0;
	await hexo("--all", `${address}/城建?key=trib_k&limit=9`, join(folder, "private"));
	expect(asked).toEqual([
		{ search: "?limit=9", authorization: "Bearer trib_k" },
		{ search: "?limit=500&before=second", authorization: "Bearer trib_k" },
	]);
	await expect(hexo(`${address}/none?key=trib_k`, posts())).rejects.toMatchObject({
		stderr: expect.not.stringContaining("trib_k"),
	});
});

test.each([
	[() => `${address}/none`, "404 Not Found: is this the address of a category of a deployment"],
	[() => "http://127.0.0.1:1/x", "bad port"],
	[() => "not an address", "is no address"],
])("what went wrong is said", async (url, message) => {
	await expect(hexo(url(), posts())).rejects.toMatchObject({ stderr: expect.stringContaining(message) });
});
