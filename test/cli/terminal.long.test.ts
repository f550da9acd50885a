import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "tributary-cli-"));
const opml = join(folder, "evil.opml");
const feed = join(folder, "evil.xml");
writeFileSync(opml, `<opml><body><outline text="a&#x9b;31mb" xmlUrl="https://a.example/f"/></body></opml>`);
writeFileSync(feed, `<rss version="2.0"><channel><title>t&#x9b;31m&#x202e;</title></channel></rss>`);
afterAll(() => rmSync(folder, { recursive: true }));

/** Commands that are no files of `src/cli`. */
const SCRIPTS: Readonly<Record<string, string>> = { start: "test/samples/start.ts" };

interface Outcome {
	code: number | null;
	output: string;
}

function command(name: string, ...words: string[]): Promise<Outcome> {
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[SCRIPTS[name] ?? `src/cli/${name}.ts`, ...words],
			(_, out, err) => resolve({ code: child.exitCode, output: out + err }),
		);
	});
}

it.each(["inspect", "import", "hexo", "config", "start"])("%s --help says how it is used", async (name) => {
	const { code, output } = await command(name, "--help");
	expect([code, output]).toEqual([0, expect.stringMatching(/^usage: npm (?:run|start) /)]);
});

it.each([
	["import", ["none.opml"], /^none\.opml: there is no such file or folder\n$/],
	["import", ["--to", "none/x.toml", opml], /^.*\n?none\/x\.toml: there is no such file or folder\n$/s],
	["import", ["src"], /^this is a folder, not a file\n$/],
	["import", ["--wat"], /^Unknown option '--wat'/],
	["hexo", ["--wat"], /^Unknown option '--wat'/],
	["start", ["--wat"], /^Unknown option '--wat'/],
	["start", ["--port", "x"], /^--port: found x, expected a number/],
	["inspect", ["--wat"], /^Unknown option '--wat'/],
	["config", ["--wat"], /^Unknown option '--wat'; --help says which there are\n$/],
	[
		"hexo",
		["--timezone", "Nowhere", "https://a.example/", folder],
		/^a zone is a name such as .*not Nowhere\n$/,
	],
] as const)("%s %j is refused in a sentence, without a stack", async (name, words, expected) => {
	const { code, output } = await command(name, ...words);
	expect(output).toMatch(expected);
	expect(output).not.toMatch(/^\s+at /m);
	expect(code).toBe(2);
});

it.each([
	["config", [], "TRIBUTARY_SOURCES", "none.toml"],
	["config", [], "TRIBUTARY_OWN", "none"],
	["wrangler", ["dev"], "TRIBUTARY_SOURCES", "none.toml"],
	["wrangler", ["deploy"], "TRIBUTARY_OWN", "none"],
	["inspect", [feed], "TRIBUTARY_OWN", "none"],
] as const)("%s %j with %s=%s, which is not there, says so", async (name, words, variable, value) => {
	const env = { ...process.env, [variable]: value };
	const { code, output } = await new Promise<Outcome>((resolve) => {
		const child = execFile(process.execPath, [`src/cli/${name}.ts`, ...words], { env }, (_, out, err) =>
			resolve({ code: child.exitCode, output: out + err }),
		);
	});
	expect(output).toMatch(new RegExp(`^(?:${variable}=)?${value}: there is no such file or folder\n$`));
	expect(code).toBe(2);
});

it("shows what a source would do to the terminal", async () => {
	for (const outcome of [
		await command("import", "--dry-run", opml),
		await command("inspect", feed),
		await command("inspect", "--json", "--stage", "parse", feed),
	]) {
		expect(outcome.output).not.toMatch(/[\u0080-\u009f\u202e]/);
		expect(outcome.output).toContain("31m");
	}
});
