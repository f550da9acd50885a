import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RefreshReport } from "../../src/crawler/contract.ts";
import { FETCH_MAX_BYTES } from "../../src/settings.ts";
import { feedBehaviours } from "../servers/behaviours/feeds.ts";
import { type Faults, startFaults } from "../servers/faults.ts";
import { type Bare, deployBare } from "./bare.ts";
import { TOKEN } from "./deployment.ts";
import { until } from "./source.ts";

/** Addresses of this machine, so that the sources are on several shards and wait for their limits side by side. */
const HOSTS = Array.from({ length: 12 }, (_, at) => `127.0.0.${11 + at}`);
/** These name their server's address. */
const AT_HOME = /^redirect-to-/;
/** These are not on the server at all: they are never well-behaved. */
const ELSEWHERE = ["refused", "dns", "tls-on-plain"];

/** Pages that come in the place of a feed that was there before. */
const PAGES = /^(?:captcha|challenge|html-as-feed|error-page|cookie-notice)/;

interface Health {
	id: string;
	state: string;
	lastFetch: string | null;
	error: { stage: string; code: string; message: string; since: string } | null;
	problems: { code: string; message: string }[];
}

let names: string[];
const servers = new Map<string, Faults>();
let river: Bare;
let before: Map<string, string[]>;
let reports: Map<string, RefreshReport>;
let health: Map<string, Health>;
let after: Map<string, string[]>;

beforeAll(async () => {
	const first = await startFaults();
	names = first.behaviours;
	await first.close();
	for (const [at, name] of names.entries())
		servers.set(name, await startFaults(AT_HOME.test(name) ? "127.0.0.1" : HOSTS[at % HOSTS.length]));
	river = await deployBare(toml(), ["127.0.0.1", "no-such-host.invalid", ...HOSTS].join());
	await river.get("/health");
	await until(
		"every source was fetched once",
		async () => (await sources()).every((one) => one.lastFetch),
		60_000,
	);
	before = await published();
	// By now each source misbehaves; nobody but this refresh asks it again.
	reports = new Map((await refresh()).map((report) => [report.id, report]));
	health = new Map((await sources()).map((one) => [one.id, one]));
	after = await published();
}, 180_000);

afterAll(async () => {
	await river?.close();
	for (const server of servers.values()) await server.close();
});

function toml(): string {
	return names
		.map((name) => `[[sources]]\nurl = "${addressOf(name)}"\ncategory = "faults"\nid = "${name}"\n`)
		.join("");
}

function addressOf(name: string): string {
	const server = servers.get(name);
	if (!server) throw new Error(`no server for ${name}`);
	const itself = (name in feedBehaviours && !PAGES.test(name)) || ELSEWHERE.includes(name);
	return itself ? server.address(name) : `${server.url}/then/${name}`;
}

async function refresh(): Promise<RefreshReport[]> {
	const headers = { Authorization: `Bearer ${TOKEN}` };
	const response = await river.get("/admin/refresh", { method: "POST", headers });
	return ((await response.json()) as { sources: RefreshReport[] }).sources;
}

async function sources(): Promise<Health[]> {
	return ((await (await river.get("/health")).json()) as { sources: Health[] }).sources;
}

async function published(): Promise<Map<string, string[]>> {
	const titles = async (name: string) => {
		const feed = await (await river.get(`/sources/${name}.json`)).json();
		return (feed as { items: { title: string; date_published: string }[] }).items
			.map((item) => `${item.title} ${item.date_published.slice(0, 10)}`)
			.sort();
	};
	const all: [string, string[]][] = [];
	for (const name of names) all.push([name, await titles(name)]);
	return new Map(all);
}

/** One line for each behaviour: entries before and after, requests, what /health says. */
function table(): string {
	const rows = names.map((name) => {
		const { state = "", error = null, problems = [] } = health.get(name) ?? {};
		const said = error
			? `${error.stage}/${error.code}: ${error.message}`
			: problems.map((one) => `(${one.code}: ${one.message})`).join(" ");
		const counts = `${before.get(name)?.length} → ${after.get(name)?.length}`;
		const { added, changed, subrequests } = reports.get(name) ?? {};
		return `| ${name} | ${counts} | ${added} + ${changed} | ${subrequests} | ${state} | ${said
			.replace(/127\.0\.0\.\d+/g, "HOST")
			.replace(/:\d{4,5}\b/g, "")
			.replace(/after \d+ bytes/, "after some bytes")
			.replace(/\|/g, "/")} |`;
	});
	return [
		"| behaviour | entries published before → after | rows added + changed | requests | state | what /health says |",
		"| --- | --- | --- | --- | --- | --- |",
		...rows,
		"",
	].join("\n");
}

describe("a source that misbehaves in a hundred ways, after it was well-behaved once", () => {
	it("publishes, says and costs what the table says", async () => {
		expect(names.length).toBeGreaterThan(60);
		await expect(table()).toMatchFileSnapshot("faults.md");
	});

	it("loses no entry that was published", () => {
		for (const name of names) {
			const now = after.get(name) ?? [];
			expect(now, name).toEqual(expect.arrayContaining(before.get(name) ?? ["?"]));
			expect(new Set(now).size, `${name}: each once`).toBe(now.length);
		}
	});

	it("is reported in words, and never costs more than its limits", () => {
		for (const name of names) {
			const { subrequests = 99, bytes = 0, milliseconds = 0, outcome } = reports.get(name) ?? {};
			expect(subrequests, name).toBeLessThanOrEqual(6);
			expect(bytes, name).toBeLessThan(FETCH_MAX_BYTES * 1.1);
			expect(milliseconds, name).toBeLessThan(25_000);
			const error = health.get(name)?.error;
			expect(error !== null, name).toBe(outcome === "failed");
			if (error) expect(error.message, name).toMatch(/^[a-z0-9].{14,}/i);
		}
	});
});
