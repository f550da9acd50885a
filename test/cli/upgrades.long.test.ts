import { execFile, execFileSync, spawn } from "node:child_process";
import {
	appendFileSync,
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
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { unstable_readConfig as readConfig } from "wrangler";
import { freePort } from "../samples/ports.ts";

/**
 * What the README tells an owner to do, done: a repository of the project, one of the owner's with settings of their own, a
 * release that changes what owners used to edit, the merge, and the deployment as far as a machine without an account goes.
 */
const ROOT = join(import.meta.dirname, "../..");
const README = readFileSync(join(ROOT, "README.md"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "tributary-upgrades-"));
const project = join(folder, "project");
const owner = join(folder, "owner");

const SOURCES =
	'[site]\ntitle = "My river"\n\n[[sources]]\nurl = "https://mine.example/feed"\ncategory = "城建"\n';
const OVERLAY =
	'name = "my-river"\nworkers_dev = false\nroutes = [{ pattern = "feeds.example", custom_domain = true }]\n\n[observability]\nenabled = false\n';
/** Named by the README and by what stands for it in a release that is still to come. */
const LATER_LIMIT =
	'\n[[ratelimits]]\nname = "LATER_LIMIT"\nnamespace_id = "1009"\nsimple = { limit = 5, period = 60 }\n';

const env = {
	...process.env,
	PATH: `${dirname(process.execPath)}:${join(ROOT, "node_modules/.bin")}:${process.env.PATH}`,
	PROJECT: project,
	CI: "true",
	GIT_CONFIG_GLOBAL: "/dev/null",
	GIT_CONFIG_SYSTEM: "/dev/null",
	...{
		GIT_AUTHOR_NAME: "a",
		GIT_AUTHOR_EMAIL: "a@a.example",
		GIT_COMMITTER_NAME: "a",
		GIT_COMMITTER_EMAIL: "a@a.example",
	},
	WRANGLER_SEND_METRICS: "false",
	WRANGLER_LOG_PATH: join(folder, "logs"),
};

/** Runs lines of shell in a folder; with what they said when one fails. */
function shell(
	lines: string,
	cwd: string,
	more: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
	return new Promise((resolve) => {
		execFile(
			"bash",
			["-euo", "pipefail", "-c", lines],
			{ cwd, env: { ...env, ...more } },
			(error, out, err) => resolve({ status: Number(error?.code ?? 0), text: out + err }),
		);
	});
}

async function done(lines: string, cwd: string): Promise<string> {
	const { status, text } = await shell(lines, cwd);
	expect(status, text).toBe(0);
	return text;
}

/** The block of code that the README shows with this line in it, as a machine without an account can run it. */
function shown(line: string): string {
	const block = [...README.matchAll(/```sh\n([\s\S]*?)```/g)]
		.map(([, code = ""]) => code)
		.find((code) => code.includes(line));
	if (!block) throw new Error(`the README shows no ${line}`);
	return block
		.replace(/npm ci && /g, "")
		.replace(/npm run deploy/g, "npm run -s deploy -- --dry-run --outdir out")
		.replace(/^.*(?:wrangler login|secret put).*$/gm, "")
		.replace(/npm run check/g, "npm run -s config");
}

const write = (path: string, text: string) => {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
};
const edit = (path: string, from: string | RegExp, to: string) => {
	const text = readFileSync(path, "utf8");
	expect(text).toMatch(from);
	writeFileSync(path, text.replace(from, to));
};

/** A repository of what the project ships: what git keeps of it, without tests and what is the owner's here. */
beforeAll(() => {
	const files = execFileSync("git", ["ls-files", "-z", "-co", "--exclude-standard"], {
		cwd: ROOT,
		encoding: "utf8",
	})
		.split("\0")
		.filter(
			(path) => path && existsSync(join(ROOT, path)) && !/^(?:test|bench|scripts|docs|\.ci)\//.test(path),
		)
		.filter((path) => !path.startsWith("own/") || path === "own/README.md");
	for (const path of files) cpSync(join(ROOT, path), join(project, path));
	execFileSync("bash", ["-c", "git init -q -b main && git add -A && git commit -qm one"], {
		cwd: project,
		env,
	});
});

/** The owner's clone, from before the release. */
beforeEach(async () => {
	await done('git reset -q --hard "$(git rev-list --max-parents=0 HEAD)"', project);
	rmSync(owner, { recursive: true, force: true });
	await done(`git clone -q project owner`, folder);
	symlinkSync(join(ROOT, "node_modules"), join(owner, "node_modules"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A release that changes each of what owners used to edit, and at the places where they did. */
async function release(): Promise<void> {
	edit(join(project, "wrangler.toml"), /^compatibility_date = .*$/m, 'compatibility_date = "2026-11-15"');
	edit(
		join(project, "wrangler.toml"),
		/^name = "tributary"$/m,
		'# The name of the Worker.\nname = "tributary"',
	);
	edit(join(project, "wrangler.toml"), /^\[observability\]$/m, "# What the Worker says.\n[observability]");
	appendFileSync(join(project, "wrangler.toml"), LATER_LIMIT);
	edit(join(project, "sources.toml"), /^\[site\]$/m, "# A line more.\n[site]");
	edit(join(project, "sources.toml"), /^title = .*$/m, 'title = "of the release"');
	for (const path of ["README.md", "README.zh-CN.md", "CHANGELOG.md", "own/README.md"])
		edit(join(project, path), /^# (.*)$/m, "# $1, released\n\nAnew.");
	edit(join(project, "package.json"), '"version": "0.1.0"', '"version": "0.2.0"');
	rmSync(join(project, "src/web/noMount.ts"));
	await done("git add -A && git commit -qm two", project);
}

/** What wrangler would deploy: its configuration, the Worker with its sources, and what it binds. */
async function deployment(cwd = owner) {
	const said = await done("npm run -s deploy -- --dry-run --outdir out", cwd);
	const merged = join(cwd, "wrangler.merged.json");
	const config = readConfig({ config: existsSync(merged) ? merged : join(cwd, "wrangler.toml") });
	return { said, config, code: readFileSync(join(cwd, "out/worker.js"), "utf8") };
}

/** The project's own module that the release above has dropped is bound by an alias: here it goes on. */
const keepModule = () => cpSync(join(ROOT, "src/web/noMount.ts"), join(owner, "src/web/noMount.ts"));

describe("the first deployment", () => {
	it("is the README's lines, with nothing made before", async () => {
		const said = await done(shown("npx wrangler login"), owner);
		expect(said).toContain("env.FEEDS");
		expect(readConfig({ config: join(owner, "wrangler.toml") })).toMatchObject({
			name: "tributary",
			workers_dev: true,
		});
	});

	it("has the domain and the name of own/wrangler.toml as the README shows it", async () => {
		const [, toml = ""] = /```toml\n(name = "my-river"\n[\s\S]*?)```/.exec(README) ?? [];
		write(join(owner, "own/wrangler.toml"), toml);
		expect((await deployment()).config).toMatchObject({
			name: "my-river",
			routes: [{ pattern: "feeds.example", custom_domain: true }],
		});
	});

	it("may be followed by a second one in the same account", async () => {
		await done(shown("mkdir -p own/two"), owner);
		const merged = readConfig({ config: join(owner, "wrangler.merged.json") });
		expect(merged).toMatchObject({ name: "river-two", kv_namespaces: [{ binding: "FEEDS" }] });
		expect(merged.kv_namespaces[0]?.id).toBeUndefined();
		// The first one is as before.
		expect((await deployment()).config.name).toBe("tributary");
	});
});

describe("a release", () => {
	const isOwners = ({ config, code, said }: Awaited<ReturnType<typeof deployment>>) => {
		expect(config).toMatchObject({
			name: "my-river",
			workers_dev: false,
			routes: [{ pattern: "feeds.example", custom_domain: true }],
			observability: { enabled: false },
			compatibility_date: "2026-11-15",
		});
		expect(code).toContain("https://mine.example/feed");
		expect(said).toMatch(/env\.LATER_LIMIT/);
		expect(said).toMatch(/env\.FEEDS/);
	};

	it("is pulled into a clone without a conflict", async () => {
		write(join(owner, "own/sources.toml"), SOURCES);
		write(join(owner, "own/wrangler.toml"), OVERLAY);
		await release();
		await done(shown("git pull").replace(/npm run -s deploy.*/, "true"), owner);
		expect(await done("git status --porcelain", owner)).toBe("");
		keepModule();
		isOwners(await deployment());
	});

	it("is merged into a repository of the owner's without a conflict", async () => {
		write(join(owner, "own/sources.toml"), SOURCES);
		write(join(owner, "own/wrangler.toml"), OVERLAY);
		await done("git remote rename origin elsewhere && git add own && git commit -qm mine", owner);
		await release();
		await done(shown("git remote add upstream").replace(/npm run -s deploy.*/, "true"), owner);
		expect(readFileSync(join(owner, "README.md"), "utf8")).toContain("released");
		keepModule();
		isOwners(await deployment());
	});

	it("is merged by who had edited the project's files, once they have moved over as the README says", async () => {
		write(join(owner, "sources.toml"), SOURCES);
		edit(join(owner, "wrangler.toml"), 'name = "tributary"', 'name = "my-river"');
		edit(join(owner, "wrangler.toml"), "workers_dev = true", OVERLAY.split("\n").slice(1, 3).join("\n"));
		edit(join(owner, "wrangler.toml"), /enabled = true\s*$/, "enabled = false\n");
		await done('git commit -qam mine && git remote add upstream "$PROJECT"', owner);
		await release();
		await done("git fetch -q upstream", owner);
		const [copy = "", restore = "", check = ""] = shown("git merge-base").trim().split("\n");
		await done(`${copy}\n${restore}`, owner);
		// Each line that is not theirs is named; they take these out.
		const { status, text } = await shell(check, owner);
		expect(status).toBe(1);
		expect(text).toMatch(/own\/wrangler\.toml:\d+: main: .*comes with each release/);
		write(join(owner, "own/wrangler.toml"), OVERLAY);
		await done(`${check}\ngit add -A\ngit commit -qm moved\ngit merge -q --no-edit upstream/main`, owner);
		keepModule();
		isOwners(await deployment());
	});

	it("is joined to a copy that a button made without the project's history", async () => {
		// As the platform leaves it: one commit, the name and the id of the namespace written into wrangler.toml.
		await done("rm -rf .git && git init -q -b main", owner);
		edit(join(owner, "wrangler.toml"), 'name = "tributary"', 'name = "my-river"');
		edit(
			join(owner, "wrangler.toml"),
			'binding = "FEEDS"',
			'binding = "FEEDS"\nid = "0123456789abcdef0123456789abcdef"',
		);
		await done("git add -A && git commit -qm copied", owner);
		expect((await deployment()).config).toMatchObject({
			name: "my-river",
			kv_namespaces: [{ binding: "FEEDS", id: "0123456789abcdef0123456789abcdef" }],
		});
		write(join(owner, "own/sources.toml"), SOURCES);
		write(join(owner, "own/wrangler.toml"), OVERLAY);
		await done("git add own && git commit -qm mine", owner);
		await release();
		const refused = await shell(shown("git remote add upstream"), owner);
		expect(refused.text).toContain("refusing to merge unrelated histories");
		await done(shown("--allow-unrelated-histories"), owner);
		expect(await done("git diff --stat upstream/main -- . ':!own'", owner)).toBe("");
		expect(existsSync(join(owner, "src/web/noMount.ts"))).toBe(false);
		keepModule();
		isOwners(await deployment());
		// From then on a merge is a merge.
		await done("git add -A && git commit -qm kept", owner);
		edit(join(project, "README.md"), /^# .*$/m, "# Again");
		await done("git commit -qam three", project);
		await done("git pull -q --no-rebase --no-edit upstream main", owner);
		expect(readFileSync(join(owner, "README.md"), "utf8")).toMatch(/^# Again$/m);
	});

	it("that would meet the owner's lines at the top is what own/ is for", async () => {
		write(join(owner, "sources.toml"), SOURCES);
		await done("git commit -qam mine", owner);
		await release();
		const { status, text } = await shell("git pull -q --no-rebase --no-edit", owner);
		expect([status, text]).toEqual([1, expect.stringContaining("CONFLICT")]);
	});
});

describe("npm run dev", () => {
	it("serves what own/ says, and what is saved there, and ends when it is told to", async () => {
		write(join(owner, "own/wrangler.toml"), 'name = "my-river"\n[vars]\nALLOW_HOSTS = "127.0.0.1"\n');
		write(join(owner, "own/sources.toml"), SOURCES);
		const port = await freePort(8795);
		const words = ["run", "dev", "--", "--port", String(port), "--ip", "127.0.0.1", "--inspector-port", "0"];
		const npm = spawn("npm", [...words, "--show-interactive-dev-session", "false"], {
			cwd: owner,
			env,
			detached: true,
		});
		let said = "";
		for (const stream of [npm.stdout, npm.stderr])
			stream.setEncoding("utf8").on("data", (text) => (said += text));
		const ended = new Promise<void>((resolve) => npm.once("close", () => resolve()));
		const page = async (text: string) => {
			for (let tries = 0; tries < 60; tries++) {
				const answer = await fetch(`http://127.0.0.1:${port}/`, {
					headers: { Accept: "text/html" },
					signal: AbortSignal.timeout(5_000),
				}).then((response) => response.text(), String);
				if (answer.includes(text)) return answer;
				await new Promise((resolve) => setTimeout(resolve, 500));
			}
			return said;
		};
		expect(await page("My river")).toContain("My river");
		write(join(owner, "own/sources.toml"), SOURCES.replace("My river", "另一条河"));
		expect(await page("另一条河")).toContain("另一条河");
		write(join(owner, "own/wrangler.toml"), 'nmae = "my-river"\n');
		expect(await page("own/wrangler.toml:1: nmae")).toContain("did you mean");
		// As Ctrl-C in a terminal does: to all that it has started.
		process.kill(-(npm.pid ?? 0), "SIGINT");
		await ended;
		await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
	});
});
