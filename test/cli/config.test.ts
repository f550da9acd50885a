import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { doubtsOf, refusedAddresses } from "../../src/cli/doubts.ts";
import { loadSources } from "../../src/cli/sourcesFile.ts";
import { describeMistake, loadConfig, type Mistake } from "../../src/config/load.ts";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "tributary-config-"));
const COMPILED = join(folder, ".tributary", "config.json");
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
	for (const left of [join(folder, ".tributary"), join(folder, ".dev.vars")])
		rmSync(left, { recursive: true, force: true });
});

const SOURCE = '[[sources]]\nurl = "https://a.example/f"\ncategory = "城建"\n';

/** Runs the command in a folder with this file. */
function check(
	toml: string | Uint8Array,
	words: string[] = [],
	env: Record<string, string> = {},
): Promise<{ text: string; status: number }> {
	writeFileSync(join(folder, env.TRIBUTARY_SOURCES ?? "sources.toml"), toml);
	const options = { cwd: folder, env: { ...process.env, ...env } };
	return new Promise((resolve) => {
		execFile(process.execPath, [join(ROOT, "src/cli/config.ts"), ...words], options, (error, out, err) =>
			resolve({ text: out + err, status: Number(error?.code ?? 0) }),
		);
	});
}

it("takes a file that Windows has marked as UTF-8, and says what is odd about it", async () => {
	const categories = '[[categories]]\npath = "程建"\n';
	expect(await check(`\ufeff${categories}${SOURCE}`)).toEqual({
		text: 'sources.toml:2: note: no source has the category "程建"\nsources.toml: 1 source, no mistakes\n',
		status: 0,
	});
	expect(JSON.parse(readFileSync(COMPILED, "utf8")).sources[0].categories).toEqual(["城建"]);
});

it("goes on in development with what a file last said, whatever was compiled in between", async () => {
	const dev = { WRANGLER_COMMAND: "dev" };
	await check(SOURCE, [], dev);
	await check(SOURCE.replace("/f", "/other"), [], { ...dev, TRIBUTARY_SOURCES: "samples.toml" });
	const { text, status } = await check(SOURCE.replace("url", "ur"), [], dev);
	expect([status, text]).toEqual([0, expect.stringContaining("its last good state serves on")]);
	expect(JSON.parse(readFileSync(COMPILED, "utf8"))).toMatchObject({
		sources: [{ url: "https://a.example/f" }],
		mistakes: expect.arrayContaining([expect.stringContaining("[[sources]] ur:")]),
	});
	const never = await check("x", [], { ...dev, TRIBUTARY_SOURCES: "never.toml" });
	expect(never.status).toBe(1);
});

it("refuses a file in another encoding, and says in which and where", async () => {
	// 城建 in GBK.
	const [before = "", after = ""] = SOURCE.split("城建");
	const gbk = Buffer.concat([Buffer.from(before), Buffer.from("b3c7bda8", "hex"), Buffer.from(after)]);
	const { text, status } = await check(gbk);
	expect(text).toMatch(/^sources\.toml:3: encoding: found bytes that look like gb\w+, expected UTF-8/);
	expect(status).toBe(1);
	const wide = join(folder, "wide.toml");
	writeFileSync(wide, Buffer.concat([Buffer.from("fffe", "hex"), Buffer.from(SOURCE, "utf16le")]));
	expect(loadSources(wide)).toMatchObject({ mistakes: [{ found: "bytes that look like utf-16le" }] });
	expect(existsSync(COMPILED)).toBe(false);
});

it("refuses to deploy what a deployed Worker does not ask, and nothing else", async () => {
	const toml = `[site]\nrsshub = "http://localhost:1200"\n${SOURCE.replace("a.example", "192.168.1.5")}via = ["direct", "http://10.0.0.1/?"]\n`;
	const { text, status } = await check(toml);
	expect(text.split("\n")).toEqual([
		expect.stringMatching(
			/^sources\.toml:2: \[site\] rsshub: found "http:\/\/localhost:1200", expected a public/,
		),
		expect.stringMatching(/^sources\.toml:4: \[\[sources\]\] url: .*192\.168\.1\.5 is a private address/),
		expect.stringMatching(/^sources\.toml:6: \[\[sources\]\] via: found "http:\/\/10\.0\.0\.1/),
		"",
	]);
	expect(status).toBe(1);
	writeFileSync(join(folder, ".dev.vars"), 'ALLOW_HOSTS="192.168.1.5, localhost,10.0.0.1"\n');
	const passed = await check(toml);
	expect(passed.status).toBe(0);
	// It is no mistake here, and will be one.
	expect(passed.text.split("\n")).toEqual([
		expect.stringMatching(
			/^sources\.toml:2: note: \[site\] rsshub: "http:\/\/localhost:1200" works under npm run dev alone.*npm run deploy will refuse it$/,
		),
		expect.stringMatching(/^sources\.toml:4: note: \[\[sources\]\] url: .*192\.168\.1\.5/),
		expect.stringMatching(/^sources\.toml:6: note: \[\[sources\]\] via: .*10\.0\.0\.1/),
		"sources.toml: 1 source, no mistakes; npm run deploy will refuse 3 addresses",
		"",
	]);
	// What is deployed has none of it.
	expect((await check(toml, [], { WRANGLER_COMMAND: "deploy" })).status).toBe(1);
	rmSync(join(folder, ".dev.vars"));
	// Whoever runs wrangler itself deploys no less, and in development `--var` may say more than is seen here.
	for (const [command, expected] of [
		["deploy", 1],
		["versions upload", 1],
		["dev", 0],
	] as const)
		expect((await check(toml, [], { WRANGLER_COMMAND: command })).status, command).toBe(expected);
	expect(refusedAddresses(whole(SOURCE), [])).toEqual([]);
	const paused = `${SOURCE.replace("a.example", "10.0.0.1")}enabled = false\n`;
	expect(refusedAddresses(whole(paused), [])).toEqual([]);
});

it("names mistakes in the order of their lines", async () => {
	const { text } = await check(`${SOURCE}timezone = "Mars/Base"\nkind = "feeds"\nenabled = "yes"\n`);
	expect(text.match(/sources\.toml:\d/g)).toEqual(["sources.toml:4", "sources.toml:5", "sources.toml:6"]);
});

it("does not refuse what may be meant as it is", () => {
	const other = SOURCE.replace("城建", "技术").replace("\n", '\nid = "b"\n');
	expect(doubtsOf(whole(SOURCE + other))).toEqual([
		{ line: 6, text: expect.stringMatching(/^the same source as in line 2; categories = /) },
	]);
	const closed = `[site]\nprivate = true\nhub = "https://hub.example/"\n${SOURCE}`;
	expect(doubtsOf(whole(closed))).toEqual([
		{ line: 3, text: "a private deployment tells no hub of its changes" },
	]);
	expect(doubtsOf(whole(closed.replace("private = true\n", "")))).toEqual([]);
	expect(doubtsOf(whole(SOURCE.replace("/f", "/all.atom?key=trib_x")))).toEqual([
		{ line: 2, text: expect.stringContaining("readers are shown this address with its key") },
	]);
	// Two parts of one page are two sources.
	expect(doubtsOf(whole(`${SOURCE}${other}include = ["x"]\n`))).toEqual([]);
});

function whole(toml: string) {
	const loaded = loadConfig(toml);
	if (!loaded.ok) throw new Error(describeMistake(loaded.mistakes[0] as Mistake, "toml"));
	return loaded;
}

it("finds searches that nobody could ask for, or that ask for nothing", async () => {
	const search = (keys: string) => `${SOURCE}[[searches]]\nid = "x"\ntitle = "x"\n${keys}\n`;
	expect((await check(search('filter = "(a"'))).text).toBe(
		'sources.toml:7: [[searches]] filter: found "(a", expected words or an expression without a "(" that nothing closes (character 1)\n',
	);
	expect((await check(search('q = "after:soon"'))).text).toMatch(
		/^sources\.toml:7: \[\[searches\]\] q: found "after:soon"/,
	);
	expect((await check(search(""))).text).toMatch(
		/^sources\.toml:4: \[\[searches\]\]: .*expected something to look for/,
	);
	expect((await check(search('q = "a"\ncategory = "城见"'))).text).toMatch(
		/:8: \[\[searches\]\] category: found "城见"/,
	);
	expect((await check(search('q = "a"') + search('q = "b"').replace(SOURCE, ""))).text).toMatch(
		/:9: \[\[searches\]\] id: found "x", expected an id that no other search has/,
	);
});

it("notes searches for a source that the file does not have, with the line and the source that is likely meant", async () => {
	const named = SOURCE.replace("url", 'id = "gx-zjt"\ntitle = "Harbour Gazette"\nurl');
	const search = (q: string) => `${named}[[searches]]\nid = "x"\ntitle = "x"\nq = "${q}"\n`;
	const noted = async (q: string) => (await check(search(q))).text.split("\n")[0];
	expect(await noted("lift source:gx-zjd")).toMatch(
		/^sources\.toml:9: note: source:gx-zjd is neither .*did you mean source:gx-zjt\?/,
	);
	expect(await noted("source:gazete")).toMatch(/did you mean source:gx-zjt\?/);
	expect(await noted("source:museum")).toMatch(/:9: note: source:museum is neither [^?]*$/);
	for (const known of ["source:gx-zjt", "source:harbour", "-source:museum", "source"])
		expect(await noted(known), known).toBe("sources.toml: 1 source, no mistakes");
});
