import { execFile } from "node:child_process";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { unstable_readConfig as readConfig } from "wrangler";
import { mergeOverlay, type ProjectWorker } from "../../src/cli/own/overlay.ts";
import { describeMistake, readToml } from "../../src/config/load.ts";

/** What is the owner's, in `own/`, and what comes of it with the project's files. */
const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "tributary-own-"));
const SOURCE = '[[sources]]\nurl = "https://a.example/f"\ncategory = "城建"\n';

beforeEach(() => {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(join(folder, "own"), { recursive: true });
	symlinkSync(join(ROOT, "src"), join(folder, "src"));
	for (const name of ["wrangler.toml", "sources.toml"]) cpSync(join(ROOT, name), join(folder, name));
	writeFileSync(join(folder, "sources.toml"), '[site]\ntitle = "shipped"\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => {
	mkdirSync(join(folder, path, ".."), { recursive: true });
	writeFileSync(join(folder, path), text);
};

/** Runs one of the project's commands in that folder. */
function command(script: string, words: string[], env: Record<string, string> = {}) {
	const options = { cwd: folder, env: { ...process.env, ...env } };
	return new Promise<{ text: string; status: number }>((resolve) => {
		execFile(process.execPath, [join(ROOT, "src/cli", script), ...words], options, (error, out, err) =>
			resolve({ text: out + err, status: Number(error?.code ?? 0) }),
		);
	});
}

function overlay(written: string, project = readFileSync(join(ROOT, "wrangler.toml"), "utf8")) {
	const base = readToml(project);
	if (!base.ok) throw new Error("wrangler.toml does not parse");
	const merged = mergeOverlay(written, base.value as ProjectWorker, "own");
	return merged.ok ? [] : merged.mistakes.map((mistake) => describeMistake(mistake, "own/wrangler.toml"));
}

describe("own/wrangler.toml", () => {
	it("is put over the project's, whose bindings and paths stay", async () => {
		write(
			"own/wrangler.toml",
			[
				'name = "my-river"',
				'account_id = "0123456789abcdef0123456789abcdef"',
				"workers_dev = false",
				'routes = [{ pattern = "feeds.example", custom_domain = true }, "old.example/river/*"]',
				"[vars]",
				'GREETING = "你好"',
				"[observability]",
				"enabled = false",
				"[[kv_namespaces]]",
				'binding = "FEEDS"',
				'id = "fedcba9876543210fedcba9876543210"',
				"[[ratelimits]]",
				'name = "QUERY_LIMIT"',
				'namespace_id = "2003"',
				"[[analytics_engine_datasets]]",
				'binding = "METRICS"',
			].join("\n"),
		);
		expect((await command("config.ts", [])).text).toBe(
			"sources.toml: 0 sources, no mistakes\nown/wrangler.toml: no mistakes\n",
		);
		const project = readConfig({ config: join(folder, "wrangler.toml") });
		const merged = readConfig({ config: join(folder, "wrangler.merged.json") });
		expect(merged).toMatchObject({
			name: "my-river",
			account_id: "0123456789abcdef0123456789abcdef",
			workers_dev: false,
			routes: [{ pattern: "feeds.example", custom_domain: true }, "old.example/river/*"],
			vars: { GREETING: "你好" },
			observability: { enabled: false },
			kv_namespaces: [{ binding: "FEEDS", id: "fedcba9876543210fedcba9876543210" }],
			analytics_engine_datasets: [{ binding: "METRICS" }],
			main: join(folder, "src/worker.ts"),
		});
		const limits = (config: typeof merged) =>
			Object.fromEntries(
				config.ratelimits.map(({ name, namespace_id }: { name: string; namespace_id: string }) => [
					name,
					namespace_id,
				]),
			);
		expect(limits(merged)).toEqual({ ...limits(project), QUERY_LIMIT: "2003" });
		for (const key of [
			"durable_objects",
			"exports",
			"triggers",
			"alias",
			"rules",
			"compatibility_date",
		] as const)
			expect(merged[key]).toEqual(project[key]);
		rmSync(join(folder, "own/wrangler.toml"));
		await command("config.ts", []);
		expect(existsSync(join(folder, "wrangler.merged.json"))).toBe(false);
	});

	it.each([
		[
			'nmae = "x"',
			/^own\/wrangler\.toml:1: nmae: found an unknown key, expected a key that is known here: did you mean "name"\?$/,
		],
		[
			'main = "x.ts"',
			/:1: main: found "x.ts", expected nothing: main comes with each release, in wrangler.toml/,
		],
		[
			'\n[[durable_objects.bindings]]\nname = "A"',
			/:2: durable_objects: found .*expected nothing: durable_objects comes/,
		],
		["[triggers]\ncrons = []", /:1: triggers: .*comes with each release/],
		[
			"[env.two]\nname = 'b'",
			/:1: env: .*another deployment has a folder of its own, which TRIBUTARY_OWN names/,
		],
		['name = "My River"', /:1: name: found "My River", expected a name of small letters/],
		[
			'routes = [{ pattern = "https://feeds.example", custom_domain = true }]',
			/:1: routes\.pattern: .*such as "feeds\.example"/,
		],
		['routes = [{ pattern = "feeds.example/*", custom_domain = true }]', /a host alone/],
		['routes = [{ patern = "feeds.example" }]', /routes\.patern: found an unknown key/],
		['[vars]\nFEEDS = "x"', /:2: vars\.FEEDS: .*another name than FEEDS, which is a binding of the project/],
		['[vars]\nLIBRARY = "x"', /which is a binding of the project/],
		['[vars]\nADMIN_TOKEN = "x"', /no secret: npm run wrangler -- secret put ADMIN_TOKEN/],
		[
			'[[kv_namespaces]]\nbinding = "FEED"',
			/:2: \[\[kv_namespaces\]\] binding: found "FEED", expected one of "FEEDS"/,
		],
		['[[ratelimits]]\nname = "OTHER"\nnamespace_id = "1"', /expected one of "PROXY_LIMIT"/],
		[
			'[[ratelimits]]\nname = "QUERY_LIMIT"\nnamespace_id = "1"\nsimple = { limit = 1, period = 10 }',
			/:4: \[\[ratelimits\]\] simple: found an unknown key/,
		],
		["name = ", /:1: TOML: found "name =", expected valid TOML/],
	])("refuses %j", (written, said) => {
		expect(overlay(written).join("\n")).toMatch(said);
	});

	it("never has two deployments write to one namespace", () => {
		const id = "0123456789abcdef0123456789abcdef";
		const [stray = ""] = overlay(
			'workers_dev = true\nname = "two"\n',
			`name = "one"\n[[kv_namespaces]]\nbinding = "FEEDS"\nid = "${id}"\n`,
		);
		expect(stray).toMatch(
			/^own\/wrangler\.toml:2: name: found "two", expected "one", whose KV namespace 0123/,
		);
		expect(
			overlay('name = "one"\n', `name = "one"\n[[kv_namespaces]]\nbinding = "FEEDS"\nid = "${id}"\n`),
		).toEqual([]);
	});

	it("stops a check, a deployment and any other command that would miss it", async () => {
		write("own/wrangler.toml", 'nmae = "x"\n');
		for (const [script, words] of [
			["config.ts", []],
			["wrangler.ts", ["deploy", "--dry-run"]],
			["wrangler.ts", ["secret", "put", "ADMIN_TOKEN"]],
		] as const)
			expect(await command(script, [...words])).toMatchObject({
				status: 1,
				text: expect.stringContaining("own/wrangler.toml:1: nmae"),
			});
		write("own/wrangler.toml", 'name = "x"\n');
		const { text, status } = await command("config.ts", [], { WRANGLER_COMMAND: "deploy" });
		expect([status, text]).toEqual([1, expect.stringContaining("npm run deploy does")]);
		expect((await command("config.ts", ["--merged"], { WRANGLER_COMMAND: "deploy" })).status).toBe(0);
		expect((await command("config.ts", [], { WRANGLER_COMMAND: "dev" })).status).toBe(0);
	});
});

describe("own/sources.toml", () => {
	const compiled = () => JSON.parse(readFileSync(join(folder, ".tributary/config.json"), "utf8"));

	it("is watched under dev in whatever folder it is", async () => {
		write("elsewhere/sources.toml", SOURCE);
		const env = { TRIBUTARY_OWN: join(folder, "elsewhere") };
		expect((await command("config.ts", [], env)).status).toBe(0);
		const { build, name } = JSON.parse(readFileSync(join(folder, "wrangler.merged.json"), "utf8"));
		expect(build.watch_dir).toContain("elsewhere");
		expect(name).toBe("tributary");
		await command("config.ts", []);
		expect(existsSync(join(folder, "wrangler.merged.json"))).toBe(false);
	});

	it("is read in the place of the one at the top by check, deploy, inspect and import", async () => {
		write("own/sources.toml", `[site]\ntitle = "mine"\n${SOURCE}id = "a"\nevery = "2h"\n`);
		expect((await command("config.ts", [])).text).toBe("own/sources.toml: 1 source, no mistakes\n");
		expect(compiled()).toMatchObject({ site: { title: "mine" }, sources: [{ id: "a" }] });
		write("own/sources.toml", `${SOURCE}id = "a"\nevery = "often"\n`);
		expect((await command("config.ts", [])).text).toMatch(/^own\/sources\.toml:5: \[\[sources\]\] every/);
		expect((await command("inspect.ts", ["--json", "a"])).text).toContain("own/sources.toml:5");
		write("own/sources.toml", SOURCE);
		write("feeds.opml", '<opml><body><outline type="rss" xmlUrl="https://b.example/f"/></body></opml>');
		expect((await command("import.ts", ["feeds.opml"])).text).toContain("own/sources.toml: 1 new");
		expect(readFileSync(join(folder, "own/sources.toml"), "utf8")).toContain("https://b.example/f");
		expect(readFileSync(join(folder, "sources.toml"), "utf8")).not.toContain("https://b.example/f");
	});

	it("says that nothing is read where it is empty, for it takes the place of the one at the top", async () => {
		write("own/sources.toml", "# [[sources]]\n");
		const { text, status } = await command("config.ts", []);
		expect(status).toBe(0);
		expect(text).toMatch(
			/^own\/sources\.toml: note: it has no sources, .* nothing of sources\.toml is used while this file is there\nown\/sources\.toml: 0 sources, no mistakes\n$/,
		);
	});

	it("is refused beside sources at the top, which nobody would read", async () => {
		write("own/sources.toml", SOURCE);
		write("sources.toml", `[site]\ntitle = "both"\n\n${SOURCE}`);
		const { text, status } = await command("config.ts", []);
		expect(status).toBe(1);
		expect(text).toBe(
			"sources.toml:4: sources: found 1 of them, expected no [[sources]], for own/sources.toml is what is read: move them there, or put that file's here\n",
		);
		expect((await command("config.ts", [], { TRIBUTARY_SOURCES: "sources.toml" })).status).toBe(0);
	});

	it("may be in another folder, for a second deployment", async () => {
		write("own/sources.toml", SOURCE);
		write("own/two/sources.toml", SOURCE.repeat(2).replace("a.example", "b.example"));
		write("own/two/wrangler.toml", 'name = "river-two"\n');
		const { text } = await command("config.ts", [], { TRIBUTARY_OWN: "own/two" });
		expect(text).toBe("own/two/sources.toml: 2 sources, no mistakes\nown/two/wrangler.toml: no mistakes\n");
		const merged = readConfig({ config: join(folder, "wrangler.merged.json") });
		expect(merged).toMatchObject({
			name: "river-two",
			build: { watch_dir: expect.arrayContaining([expect.stringMatching(/own\/two$/)]) },
		});
	});

	it("may be in another folder while the first deployment has its sources at the top", async () => {
		write("sources.toml", SOURCE);
		write("own/two/sources.toml", SOURCE.repeat(2).replace("a.example", "b.example"));
		const { text } = await command("config.ts", [], { TRIBUTARY_OWN: "own/two" });
		expect(text).toBe("own/two/sources.toml: 2 sources, no mistakes\n");
	});
});
