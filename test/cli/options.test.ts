import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { BENCHMARKS } from "../../bench/run.ts";
import { argumentsOf } from "../../src/cli/inspect/arguments.ts";
import { portFrom } from "../../src/cli/ports.ts";
import { fileErrorIn, readNamed, readWords } from "../../src/cli/terminal.ts";
import { optionsIn, slipAmong } from "../../src/cli/wranglerWords.ts";

const OPTIONS = {
	once: { type: "boolean", default: false },
	port: { type: "string" },
	"dry-run": { type: "boolean", default: false },
} as const;

afterEach(() => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
});

const said = (...words: string[]) => {
	try {
		readWords(words, OPTIONS);
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
	return null;
};

const KNOWN = "known are --once, --port, --dry-run, --help";

describe("a slip among the words of a command is named, with what would be right:", () => {
	it.each([
		[["--onec"], `there is no option --onec: did you mean --once?`],
		[["--dryrun"], `there is no option --dryrun: did you mean --dry-run?`],
		[["--hlep"], `there is no option --hlep: did you mean --help?`],
		[["--something"], `there is no option --something; ${KNOWN}`],
		[["-x"], `there is no option -x; ${KNOWN}`],
		[["--prt=3"], `there is no option --prt: did you mean --port?`],
		[["--port"], "--port wants a value behind it; --help says which"],
		[["--once=3"], "--once takes no value; --help says what it does"],
		[["all"], 'found "all", where only options are expected; --help says which there are'],
		[["--once", "--port", "3"], null],
	])("%j", (words, expected) => expect(said(...words)).toBe(expected));

	it("also one that npm has kept, for want of two hyphens", () => {
		const complained = vi.spyOn(console, "error").mockImplementation(() => undefined);
		expect(said("--port", "3")).toBeNull();
		expect(complained).not.toHaveBeenCalled();
		vi.stubEnv("npm_config_dry_run", "true");
		expect(said("--port", "3")).toBeNull();
		expect(complained.mock.calls.flat().join()).toMatch(
			/^npm has kept --dry-run .* put -- before the options$/,
		);
		complained.mockClear();
		expect(said("--dry-run")).toBeNull();
		expect(complained).not.toHaveBeenCalled();
	});

	it.each([
		[["--stage", "prase", "x"], '--stage: found "prase", expected parse or clean'],
		[["--as", "feeds", "x"], '--as: found "feeds", expected one of auto, feed, '],
		[["--now", "soon", "x"], '--now: found "soon", expected a moment such as 2026-11-30T08:00:00Z'],
		[["--timezone", "Peking", "x"], '--timezone: found "Peking", expected a name such as Asia/Shanghai'],
		[["--via", "proxy", "x"], "--via: found proxy, expected "],
		[["--batch", "x"], '--batch reads what to inspect from standard input: "x" is not looked at'],
		[[], "nothing to inspect: "],
	])("of inspect: %j", (words, expected) => {
		const read = argumentsOf(words, 0);
		expect(read.ok ? null : read.error.message.slice(0, expected.length)).toBe(expected);
	});
});

describe("words that are wrangler's", () => {
	const HELP = `
OPTIONS
  -c, --config          Path to Wrangler configuration file  [string]
      --compatibility-flags, --compatibility-flag  Flags to use for compatibility checks  [array]
      --dry-run         Don't actually deploy  [boolean]
      --minify          Minify the script  [boolean]
      --persist-to      Specify directory to use for local persistence (--x-persist)  [string]
      --port            Port to listen on  [number]`;
	const ONLY_OPTIONS = ", where only options are expected: wrangler.toml says what is built";
	const VAR = ", expected NAME:VALUE, such as ALLOW_HOSTS:127.0.0.1";
	const slip = (...words: string[]) => slipAmong(words, () => optionsIn(HELP));

	it("an environment that no file has, which wrangler would deploy as another Worker, with what there is instead", () => {
		const said = expect.stringMatching(
			/^--env prod: wrangler\.toml has no \[env\.prod\].*TRIBUTARY_OWN=own\/prod npm run deploy/,
		);
		for (const words of [
			["--env", "prod"],
			["--env=prod", "--dry-run"],
			["-e", "prod"],
			["--env", "", "--env", "prod"],
		])
			expect(slip("deploy", ...words), words.join(" ")).toEqual(said);
		expect(slip("secret", "put", "ADMIN_TOKEN", "--env", "prod")).toEqual(said);
		expect(slip("deploy", "--env", "", "--dry-run")).toBeNull();
		expect(
			slipAmong(
				["deploy", "--env", "prod"],
				() => ["env"],
				(name) => name === "prod",
			),
		).toBeNull();
		vi.stubEnv("CLOUDFLARE_ENV", "prod");
		expect(slip("deploy")).toEqual(said);
		expect(slip("deploy", "--env=")).toBeNull();
	});

	it.each([
		[["deploy", "--dryrun"], "wrangler has no option --dryrun: did you mean --dry-run?"],
		[["dev", "--prot", "8080"], "wrangler has no option --prot: did you mean --port?"],
		[["dev", "--prot=8080"], "wrangler has no option --prot: did you mean --port?"],
		[["dev", "--port", "abc"], '--port: found "abc", expected a number from 1 to 65535, such as 8787'],
		[["dev", "--port=99999"], '--port: found "99999", expected a number from 1 to 65535, such as 8787'],
		[["dev", "--port"], '--port: found "", expected a number from 1 to 65535, such as 8787'],
		[
			["dev", "--inspectorPort", "x"],
			'--inspectorPort: found "x", expected a number from 1 to 65535, such as 8787',
		],
		[["dev", "--persistTo", "x", "--no-minify", "--compatibility-flag", "y"], null],
		[["deploy", "--something-of-wranglers", "-c", "x", "--", "--prot"], null],
		[["deploy", "--dry-run=maybe"], '--dry-run: found "maybe", expected true or false'],
		[["deploy", "--dryRun=TRUE"], '--dryRun: found "TRUE", expected true or false'],
		[["deploy", "--dry-run="], '--dry-run: found "", expected true or false'],
		[["deploy", "--no-dry-run=x"], '--no-dry-run: found "x", expected true or false'],
		[["deploy", "--dry-run", "maybe"], '--dry-run: found "maybe", expected true or false'],
		[["deploy", "--dry-run", "false", "extra"], `found "extra"${ONLY_OPTIONS}`],
		[["deploy", "--dry-run=true"], null],
		[["deploy", "--dry-run", "--outdir", "x"], null],
		[["deploy", "extra", "--dry-run"], `found "extra"${ONLY_OPTIONS}`],
		[["deploy", "\u2014dry-run"], `found "\u2014dry-run"${ONLY_OPTIONS}`],
		[["dev", "--port", "8787", "extra"], `found "extra"${ONLY_OPTIONS}`],
		[["dev", "--port=8787", "extra"], `found "extra"${ONLY_OPTIONS}`],
		[["versions", "upload", "extra"], `found "extra"${ONLY_OPTIONS}`],
		[["secret", "put", "ADMIN_TOKEN"], null],
		[["deploy", "-dry-run"], "wrangler has no option -dry-run: did you mean --dry-run?"],
		[["deploy", "-dry-run=true"], "wrangler has no option -dry-run: did you mean --dry-run?"],
		[["dev", "-prot", "8080"], "wrangler has no option -prot: did you mean --port?"],
		[["deploy", "-minify", "-c=x"], "wrangler has no option -minify: did you mean --minify?"],
		[["dev", "--var"], `--var: found nothing${VAR}`],
		[["dev", "--var", "--port", "8787"], `--var: found nothing${VAR}`],
		[["dev", "--var="], `--var: found nothing${VAR}`],
		[["dev", "--var", "ALLOW_HOSTS=10.0.0.7"], `--var: found "ALLOW_HOSTS=10.0.0.7"${VAR}`],
		[["dev", "--var", "ALLOW_HOST:10.0.0.7"], "--var: found ALLOW_HOST, did you mean ALLOW_HOSTS?"],
		[["dev", "--var=A:1", "allow_hosts:10.0.0.7"], "--var: found allow_hosts, did you mean ALLOW_HOSTS?"],
		[["dev", "--var", "ALLOW_HOSTS:10.0.0.7:80", "PROXI_KEY:a=b"], null],
	])("%j", (words, expected) => expect(slip(...words)).toBe(expected));

	it("are not looked up where all of them are familiar", () => {
		const known = vi.fn(() => []);
		expect(slipAmong(["dev", "--port", "8788", "--var", "A:--b"], known)).toBeNull();
		expect(known).not.toHaveBeenCalled();
	});

	it("end with a sentence where npm has kept one", () => {
		vi.stubEnv("npm_config_dry_run", "true");
		expect(slip("deploy")).toBe(
			"npm has kept --dry-run for itself: put -- before the options, as in npm run deploy -- --dry-run",
		);
		expect(slip("deploy", "--dry-run")).toBeNull();
	});
});

it("every benchmark says what it takes", () => {
	const files = readdirSync("bench").filter((name) => name.endsWith(".ts") && name !== "run.ts");
	expect(Object.keys(BENCHMARKS)).toEqual(files.map((name) => name.slice(0, -3)).sort());
});

it("a port that is taken is told from one that is free, with the reason", async () => {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	const taken = typeof address === "object" ? (address?.port ?? 0) : 0;
	const found = await portFrom(taken);
	expect(found.reason).toBe("another program listens there");
	expect(found.port).toBeGreaterThan(taken);
	await new Promise((resolve) => server.close(resolve));
	expect(await portFrom(taken)).toEqual({ port: taken, reason: null });
	expect(await portFrom(65_536)).toMatchObject({ port: null });
});

it.each([
	["EEXIST", "posts", "posts: there is something else, where a folder is wanted"],
	["EROFS", "/x", "/x: nothing can be written there"],
	["ENOMSG", "/x", null],
])("an error of files, %s, is a sentence", (code, path, expected) => {
	expect(fileErrorIn(Object.assign(new Error(code), { code, path }))).toBe(expected);
});

it("a folder that is read as a file is named", () => {
	try {
		readNamed("src");
	} catch (error) {
		expect(fileErrorIn(error)).toBe("src: this is a folder, not a file");
		return;
	}
	throw new Error("was read");
});
