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
const SCRIPTS: Readonly<Record<string, string>> = {
	start: "test/samples/start.ts",
	bench: "bench/run.ts",
	client: "scripts/client.ts",
	compatibility: "scripts/compatibility.ts",
	privateReading: "scripts/privateReading.ts",
};

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

it.each(["inspect", "import", "hexo", "config", "wrangler", ...Object.keys(SCRIPTS)])(
	"%s --help says how it is used",
	async (name) => {
		const { code, output } = await command(name, "--help");
		expect([code, output]).toEqual([0, expect.stringMatching(/^usage: np[mx] (?:run|start|node) /)]);
	},
);

it.each(["dev", "deploy"])("wrangler %s --help is wrangler's own, at once", async (name) => {
	const { code, output } = await command("wrangler", name, "--help");
	expect([code, output]).toEqual([0, expect.stringContaining(`wrangler ${name}`)]);
	expect(output).not.toContain("private addresses");
});

it.each([
	["import", ["none.opml"], /^none\.opml: there is no such file or folder\n$/],
	["import", ["--to", "none/x.toml", opml], /^.*\n?none\/x\.toml: there is no such file or folder\n$/s],
	["import", ["src"], /^src: this is a folder, not a file\n$/],
	...(["import", "hexo", "start", "inspect", "config", "bench", "client", "compatibility"] as const).map(
		(name) => [name, ["--something"], /^there is no option --something; known are .*--help\n$/] as const,
	),
	["start", ["--port", "x"], /^--port: found "x", expected a number/],
	["start", ["--port", "65536"], /^--port: found "65536", expected a number/],
	["start", ["once"], /^found "once", where only options are expected/],
	["hexo", ["example.com", folder], /^"example\.com" is no address: it begins .* https:\/\/example\.com;/],
	["hexo", ["https://a.example/x"], /^the folder of the posts is missing behind /],
	["hexo", ["https://a.example/x", "my", "blog"], /^"blog" is one word too many/],
	["hexo", ["https://a.example/x", opml], /evil\.opml: there is something else, where a folder is wanted\n$/],
	["bench", ["nothing"], /^there is no benchmark "nothing"\n\nusage: /],
	["bench", ["proxi"], /^there is no benchmark "proxi": did you mean "proxy"\?/],
	["bench", ["proxy", "nonsense"], /^no bodies are called "nonsense": all, /],
	["bench", ["quota", "x"], /^found "x", expected a number above 0, as in npm run bench -- quota /],
	["bench", ["feeds"], /^FOLDER is missing, as in npm run bench -- feeds FOLDER\n$/],
	["bench", ["quiet", "3"], /^"3" is one word too many/],
	[
		"hexo",
		["--timezone", "Nowhere", "https://a.example/", folder],
		/^--timezone: found "Nowhere", expected a name such as /,
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
