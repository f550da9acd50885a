import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Deployment, deploy, TOKEN } from "./deployment.ts";
import { startSource, type TestSource } from "./source.ts";

/**
 * What an owner pastes: each line of the README that begins with curl, in its order; and those for a crontab, as cron reads
 * them: after the five fields of the time, with `\%` for `%`.
 */
const LINES = readFileSync("README.md", "utf8")
	.split("\n")
	.map((line) =>
		line.replace(/^(?:[\d*/,-]+ ){5}(.*)$/, (_, command: string) => command.replaceAll("\\%", "%")),
	)
	.filter((line) => line.startsWith("curl "));

const folder = mkdtempSync(join(tmpdir(), "tributary-readme-"));
let web: TestSource;
let river: Deployment;
let origin: string;

beforeAll(async () => {
	web = await startSource([{ id: "a", title: "A", date: "2026-11-01T08:00:00Z", html: "<p>Text</p>" }]);
	const rows = [1, 2, 3, 4, 5, 6].map(
		(n) => `<li><a href="/a${n}.html">关于第${n}号工程验收情况的通知</a><span>2026-11-0${n}</span></li>`,
	);
	const board = `<!doctype html><title>通知</title><ul class="news">${rows.join("")}</ul>`;
	web.respond = (request, response) => {
		if (request.url === "/feed.xml") web.serve(request, response);
		else if (request.url === "/tzgg/")
			response.setHeader("Content-Type", "text/html; charset=utf-8").end(board);
		else response.writeHead(404).end("nothing");
	};
	const list = `[[sources]]\nkind = "opml"\nid = "planet"\ncategory = "博客"\nurl = "http://127.0.0.1:${web.port}/feeds.opml"\n`;
	river = await deploy(`[[sources]]\nkind = "mail"\nid = "weekly"\ncategory = "来信"\n${list}`);
	origin = (await river.server.listen()).url.origin;
	// The source that the README speaks of was added before.
	const added = await river.get("/admin/sources", {
		method: "POST",
		headers: { Authorization: `Bearer ${TOKEN}` },
		body: JSON.stringify({ id: "gx-zjt", url: web.url, category: "城建/通知" }),
	});
	expect(added.status).toBe(201);
});
afterAll(async () => {
	rmSync(folder, { recursive: true, force: true });
	await river?.close();
	await web?.close();
});

it.each(LINES)("%s", async (line) => {
	const here = line
		.replace("curl ", `curl -sS -w '%{stderr}%{http_code}' `)
		.replace(/https:\/\/(?:feeds|new)\.example/, origin)
		.replace("https://www.example.gov.cn/tzgg/", `http://127.0.0.1:${web.port}/tzgg/`);
	const env = { ...process.env, ADMIN_TOKEN: TOKEN, HOME: folder };
	const { stderr, stdout } = await promisify(execFile)("sh", ["-c", here], { cwd: folder, env });
	expect(stderr, stdout).toMatch(/^20[0-4]$/);
});
