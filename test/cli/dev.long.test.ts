import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../samples/ports.ts";
import { answers, type RunningWorker, startWorker } from "../samples/wrangler.ts";

/** `npm run dev` in a project of its own, whose `sources.toml` is edited while it runs. */
const ROOT = join(import.meta.dirname, "../..");
const GOOD = '[site]\ntitle = "RIVER"\n[[sources]]\nurl = "http://127.0.0.1:9/feed"\ncategory = "城建"\n';

const folder = mkdtempSync(join(tmpdir(), "tributary-dev-"));
const write = (toml: string) => writeFileSync(join(folder, "sources.toml"), toml.replace("RIVER", title));
let title = "一条河";
let worker: RunningWorker;

beforeAll(async () => {
	for (const name of ["src", "node_modules", "package.json"])
		symlinkSync(join(ROOT, name), join(folder, name));
	cpSync(join(ROOT, "wrangler.toml"), join(folder, "wrangler.toml"));
	write(GOOD);
	const port = await freePort(8790);
	const options = { port, sources: "sources.toml", folder, adminToken: "x", allowHosts: "127.0.0.1" };
	worker = startWorker({ ...options, root: folder });
	await answers(worker);
});

afterAll(async () => {
	await worker.stop();
	rmSync(folder, { recursive: true, force: true });
});

/** The home page once it has, or has no more, a piece of text; the last one that was seen when that takes too long. */
async function pageWith(text: string, isThere = true): Promise<string> {
	let page = "";
	for (let tries = 0; tries < 60; tries++) {
		const asked = fetch(worker.origin, {
			headers: { Accept: "text/html" },
			signal: AbortSignal.timeout(5_000),
		});
		page = await asked.then(
			(answer) => answer.text(),
			(error) => String(error),
		);
		if (page.startsWith("<") && page.includes(text) === isThere) return page;
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
	return page;
}

it("serves the last good sources.toml while the one on disk has mistakes, and says so on the page and in the terminal", async () => {
	expect(await pageWith("一条河")).not.toContain("mistakes");
	write(`${GOOD}every = "often"\n`);
	const page = await pageWith("[[sources]] every");
	expect(page).toContain("一条河");
	expect(page).toContain("sources.toml:6: [[sources]] every: found &quot;often&quot;");
	expect(worker.log()).toContain("sources.toml:6: [[sources]] every");
	expect(worker.log()).toContain("its last good state serves on");
	expect((await fetch(`${worker.origin}/opml`)).status).toBe(200);
	// What `npm run dev` and a deployment beside it would bundle is left alone.
	expect(existsSync(join(folder, ".tributary/config.json"))).toBe(false);
	// A second mistake takes the place of the first.
	write(GOOD.replace("url", "ur"));
	expect(await pageWith("[[sources]] ur:")).not.toContain("often");
	title = "另一条河";
	write(GOOD);
	expect(await pageWith("另一条河")).not.toContain("sources[0]");
});
