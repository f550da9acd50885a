import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const HOME = join(ROOT, "src/cli/privateHosts.ts");
const folder = mkdtempSync(join(tmpdir(), "tributary-hosts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (args: string[], env: Record<string, string> = {}) =>
	spawnSync(process.execPath, args, {
		cwd: folder,
		encoding: "utf8",
		env: { ...process.env, ALLOW_HOSTS: undefined, ...env },
	});

/** What a function of the module gives in a folder with such a `.dev.vars`. */
function given(call: string, written: string, env: Record<string, string> = {}): unknown {
	writeFileSync(join(folder, ".dev.vars"), written);
	const script = `const m = await import(${JSON.stringify(HOME)}); console.log(JSON.stringify(m.${call}))`;
	return JSON.parse(node(["--input-type=module", "-e", script], env).stdout);
}

it.each([
	['hostsOfDev(["dev"])', "", []],
	['hostsOfDev(["dev"])', 'A=b\nALLOW_HOSTS="127.0.0.1:81, ::1"\n', ["127.0.0.1:81", "::1"]],
	['hostsOfDev(["dev", "--var", "ALLOW_HOSTS:a.local:80,b"])', "ALLOW_HOSTS=c", ["a.local:80", "b"]],
	['hostsOfDev(["dev", "--var=ALLOW_HOSTS:a", "--var", "X:y"])', "", ["a"]],
	["checkedHosts(false)", "ALLOW_HOSTS=c", ["c"]],
	["checkedHosts(true)", "ALLOW_HOSTS=c", []],
])("%s with .dev.vars %j is %j", (call, written, hosts) => {
	expect(given(call, written)).toEqual(hosts);
});

it("believes the environment before the file where it checks, and not where wrangler, which does not, runs the Worker", () => {
	const env = { ALLOW_HOSTS: "e" };
	expect(given("checkedHosts(false)", "ALLOW_HOSTS=c", env)).toEqual(["e"]);
	expect(given("checkedHosts(true)", "ALLOW_HOSTS=c", env)).toEqual([]);
	expect(given('hostsOfDev(["dev"])', "ALLOW_HOSTS=c", env)).toEqual(["c"]);
});

it("inspect says which addresses a deployed Worker refuses, beside what it finds", () => {
	const refused = ["http://127.0.0.1:9/feed", "http://10.1.2.3/feed", "http://[::1]:9/", "http://nas.local/"];
	const inspect = join(ROOT, "src/cli/inspect.ts");
	const through = ["--via", "http://127.0.0.1:9/?"];
	const { stdout, stderr } = node([inspect, "--json", ...through, ...refused, "feed.xml"]);
	expect(stdout.trim().split("\n")).toHaveLength(refused.length + 1);
	const said = stderr.match(/^.*: a deployed Worker refuses this address: .* ALLOW_HOSTS .*$/gm) ?? [];
	expect(said.map((line) => line.split(": a deployed")[0])).toEqual(refused);
});

it.each([[["deploy"]], [["deploy", "--dry-run"]], [["versions", "upload"]]])(
	"%j says what its build would refuse in one sentence, once, and no wrangler begins",
	(words) => {
		writeFileSync(join(folder, ".dev.vars"), "ALLOW_HOSTS=127.0.0.1\n");
		writeFileSync(join(folder, "sources.toml"), '[[sources]]\nurl = "http://127.0.0.1:9/"\ncategory = "a"\n');
		writeFileSync(join(folder, "wrangler.toml"), 'name = "a"\n');
		const { status, stdout, stderr } = node([join(ROOT, "src/cli/wrangler.ts"), ...words]);
		expect([status, stdout]).toEqual([1, ""]);
		expect(stderr).toMatch(
			/^sources\.toml:2: \[\[sources\]\] url: found .*, expected a public address: .*\n$/,
		);
	},
);

it("the build under npm run dev says which addresses are not asked, and no more than one thing of them", () => {
	const sources = ["127.0.0.1:9", "10.0.0.7"].map(
		(host) => `[[sources]]\nurl = "http://${host}/"\ncategory = "a"\n`,
	);
	writeFileSync(join(folder, "sources.toml"), sources.join(""));
	const build = (hosts: string) =>
		node([join(ROOT, "src/cli/config.ts")], { WRANGLER_COMMAND: "dev", TRIBUTARY_DEV_HOSTS: hosts }).stderr;
	expect(build("127.0.0.1,10.0.0.7")).toBe("sources.toml: 2 sources, no mistakes\n");
	expect(build("127.0.0.1")).toMatch(
		/^not asked: sources\.toml:5: .*10\.0\.0\.7.*\nsources\.toml: 2 sources, no mistakes; 1 private address not asked here\n$/,
	);
	expect(build("")).toMatch(/; 2 private addresses not asked here\n$/);
});
