import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { freePort } from "../samples/ports.ts";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "tributary-words-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * What `npm run dev` prints until it is enough: what it tells comes by two streams, in any order.
 * @param meanwhile is done once, when it answers
 */
async function printed(
	words: string[],
	isEnough: (output: string) => boolean,
	meanwhile?: () => void,
): Promise<string> {
	const args = [join(folder, "src/cli/wrangler.ts"), "dev", "--port", String(await freePort(8830)), ...words];
	const child = spawn(process.execPath, ["--preserve-symlinks", "--preserve-symlinks-main", ...args], {
		cwd: folder,
	});
	onTestFinished(() => void child.kill());
	const ended = new Promise((resolve) => child.once("exit", resolve));
	let output = "";
	let isDone = false;
	await new Promise<void>((resolve) => {
		for (const stream of [child.stdout, child.stderr])
			stream.on("data", (data) => {
				output += data;
				if (!isDone && output.includes("Ready on")) {
					isDone = true;
					meanwhile?.();
				}
				if (isEnough(output)) resolve();
			});
		child.once("exit", () => resolve());
	});
	child.kill();
	await ended;
	return output;
}

beforeAll(() => {
	for (const name of ["src", "node_modules", "package.json"])
		symlinkSync(join(ROOT, name), join(folder, name));
	cpSync(join(ROOT, "wrangler.toml"), join(folder, "wrangler.toml"));
});

it("dev says which private addresses it asks and which not, and nothing of wrangler's that is no news", async () => {
	const sources = ["http://127.0.0.1:9/", "http://10.0.0.7/"];
	const stanzas = sources.map((url) => `[[sources]]\nurl = "${url}"\ncategory = "a"\n`);
	writeFileSync(join(folder, "sources.toml"), stanzas.join(""));
	const output = await printed(
		["--var", "ALLOW_HOSTS:127.0.0.1"],
		(output) => output.includes("Ready on") && output.includes("not asked: sources.toml"),
	);
	expect(output).toContain("Ready on");
	expect(output).toContain("private addresses: asked here: 127.0.0.1;");
	expect(output).toMatch(
		/^\[custom build\] not asked: sources\.toml:5: \[\[sources\]\] url: .*10\.0\.0\.7 is a private address/m,
	);
	expect(output).not.toContain("sources[0]");
	expect(output).not.toMatch(/WARN|Request\.cf|not automatically triggered/);
	expect(output.match(/no mistakes.*/g)).toEqual(["no mistakes; 1 private address not asked here"]);
});

it("dev starts again when .dev.vars is there at last, and knows what stands in it", async () => {
	writeFileSync(join(folder, "sources.toml"), '[[sources]]\nurl = "http://127.0.0.1:9/"\ncategory = "a"\n');
	const CHANGED = ".dev.vars has changed: wrangler dev starts again with it";
	const parts = (output: string) => {
		const at = output.indexOf(CHANGED);
		return at < 0 ? { before: output, after: "" } : { before: output.slice(0, at), after: output.slice(at) };
	};
	const output = await printed(
		[],
		(output) => ["Ready on", "env.ADMIN_TOKEN"].every((words) => parts(output).after.includes(words)),
		() => writeFileSync(join(folder, ".dev.vars"), "ALLOW_HOSTS=127.0.0.1\nADMIN_TOKEN=secret\n"),
	);
	const { before, after } = parts(output);
	expect(before).toContain("private addresses: not asked;");
	expect(after).toContain("private addresses: asked here: 127.0.0.1;");
	expect(after).toContain("env.ADMIN_TOKEN");
	expect(after).toContain("Ready on");
});

it("dev fetches at once what stands in sources.toml, and what comes into it, though nobody asks for a page", async () => {
	const server = createServer((_, response) =>
		response.end(
			'<rss version="2.0"><channel><item><title>A boat</title><guid>1</guid></item></channel></rss>',
		),
	);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => void server.close());
	const { port } = server.address() as AddressInfo;
	const source = (id: string) =>
		`[[sources]]\nid = "${id}"\nurl = "http://127.0.0.1:${port}/${id}"\ncategory = "a"\n`;
	const file = join(folder, "sources.toml");
	writeFileSync(file, source("first"));
	const fetched = (id: string) => new RegExp(`^\\{"event":"fetch","source":"${id}","outcome":"changed"`, "m");
	let isSaved = false;
	const output = await printed(["--var", "ALLOW_HOSTS:127.0.0.1"], (output) => {
		if (!isSaved && fetched("first").test(output)) {
			isSaved = true;
			writeFileSync(file, source("first") + source("second"));
		}
		return fetched("second").test(output);
	});
	expect(output).toMatch(fetched("second"));
	expect(output).not.toContain("GET /");
});

it("dev makes every answer anew, for its readers as well: what a save withdraws was served for five minutes", async () => {
	const server = createServer((_, response) =>
		response.end(
			'<rss version="2.0"><channel><item><title>A boat</title><guid>1</guid></item><item><title>An oar</title><guid>2</guid></item></channel></rss>',
		),
	);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => void server.close());
	const { port } = server.address() as AddressInfo;
	const file = join(folder, "sources.toml");
	const source = `[[sources]]\nid = "s"\nurl = "http://127.0.0.1:${port}/"\ncategory = "a"\n`;
	writeFileSync(file, source);
	const answers: { titles: string[]; kept: string | null }[] = [];
	const ask = async (output: string) => {
		const [, origin] = /Ready on (http:\/\/\S+)/.exec(output) ?? [];
		const response = await fetch(`${origin}/a.json?limit=5`);
		const { items } = (await response.json()) as { items: { title: string }[] };
		answers.push({ titles: items.map(({ title }) => title), kept: response.headers.get("Cache-Control") });
	};
	let asked = 0;
	let isSaved = false;
	await printed(["--var", "ALLOW_HOSTS:127.0.0.1"], (output) => {
		const isRead = /"event":"fetch","source":"s","outcome":"changed"/.test(output);
		const isWithdrawn = output.includes('"event":"withdrawn"');
		if ((asked === 0 && isRead) || (asked === 1 && isWithdrawn && answers.length === 1)) {
			asked++;
			void ask(output);
		}
		if (answers.length === 1 && !isSaved) {
			isSaved = true;
			writeFileSync(file, `${source}exclude = ["oar"]\n`);
		}
		return answers.length === 2;
	});
	expect(answers).toEqual([
		{ titles: expect.arrayContaining(["A boat", "An oar"]), kept: "no-cache" },
		{ titles: ["A boat"], kept: "no-cache" },
	]);
});
