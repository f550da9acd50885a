import { afterAll, beforeAll, expect, it } from "vitest";
import { FREE_PLAN_PER_DAY, QUESTION_ROWS_PER_DAY } from "../../src/settings.ts";
import { type Deployment, deploy } from "./deployment.ts";
import { type Item, startSource, type TestSource } from "./source.ts";

const CATEGORIES = 14;
const LARGE = 8;

let sources: TestSource[];
let river: Deployment;

const items = (prefix: string, count: number): Item[] =>
	Array.from({ length: count }, (_, at) => ({
		id: `${prefix}-${at}`,
		title: `${prefix} ${at} notice`,
		date: new Date(Date.UTC(2026, 9, 30) - at * 3_600_000).toISOString(),
		html: `<p>${"The committee met on the second day and heard the reports. ".repeat(8)}</p>`,
	}));

beforeAll(async () => {
	sources = await Promise.all(
		Array.from({ length: CATEGORIES }, (_, n) => startSource(items(`c${n}`, n < LARGE ? 500 : 40))),
	);
	const toml = sources.map(
		({ url }, n) => `[[sources]]\nurl = "${url}?${n}"\ncategory = "c${n}"\nid = "s${n}"\n`,
	);
	river = await deploy(toml.join(""), {}, undefined, true);
	for (let visit = 0; visit < 4; visit++) await river.refresh();
});

afterAll(async () => {
	await river?.close();
	await Promise.all((sources ?? []).map((source) => source.close()));
});

const ask = async (path: string, client: string) => {
	const answer = await river.get(path, { headers: { "CF-Connecting-IP": client, Accept: "*/*" } });
	return { status: answer.status, retryAfter: answer.headers.get("Retry-After"), text: await answer.text() };
};

interface Used {
	/** By questions, as the Libraries have written it down: slices that are not used up included. */
	rows: number;
	/** To the Registry and the Libraries, also those that `all` has made. */
	objectRequests: number;
	heldOff: number;
}

async function used(): Promise<Used> {
	const health = JSON.parse((await ask("/health", "192.0.2.1")).text) as {
		heldOff: number;
		quotas: { counts: { objectRequests: { used: number } } };
	};
	const rows = await Promise.all(Array.from({ length: CATEGORIES }, (_, n) => askedOf(`c${n}`)));
	return {
		rows: rows.reduce((sum, one) => sum + one, 0),
		objectRequests: health.quotas.counts.objectRequests.used + (await askedOf("all")),
		heldOff: health.heldOff,
	};
}

async function askedOf(library: string): Promise<number> {
	const storage = await river.worker.getDurableObjectStorage("LIBRARY", { name: library });
	const [row] = (await storage.exec("SELECT value FROM meta WHERE name = 'asked'")) as { value: string }[];
	return row ? (JSON.parse(row.value) as { used: number }).used : 0;
}

/** Asks all of it, some at a time; how often each status came. */
async function flood(questions: { path: string; client: string }[]): Promise<Record<number, number>> {
	const seen: Record<number, number> = {};
	const queue = [...questions];
	const one = async () => {
		for (let next = queue.pop(); next; next = queue.pop()) {
			const { status } = await ask(next.path, next.client);
			seen[status] = (seen[status] ?? 0) + 1;
		}
	};
	await Promise.all(Array.from({ length: 8 }, one));
	return seen;
}

const QUESTIONS = [
	(n: number) => `/all.json?filter=word${n}`,
	(n: number) => `/all?q=word${n}`,
	(n: number) => `/c${n % LARGE}.json?filter=word${n}`,
	(n: number) => `/c${n % LARGE}.atom?q=word${n}`,
	(n: number) => `/all.json?since=2026-01-01T00:00:${String(n % 60).padStart(2, "0")}Z&filter=x${n}`,
	(n: number) => `/all.json?before=${Date.UTC(2026, 9, 10) - n}.0&filter=x${n}`,
];

it("is spared of 600 different questions of one client in half a minute", async () => {
	const feed = await ask("/c0.atom", "192.0.2.9");
	const before = await used();
	const seen = await flood(
		Array.from({ length: 600 }, (_, n) => ({
			path: QUESTIONS[n % QUESTIONS.length]?.(n) ?? "",
			client: "203.0.113.1",
		})),
	);
	const after = await used();
	// A minute that ended meanwhile has let as many more through.
	expect(seen[200]).toBeLessThanOrEqual(120);
	expect((seen[200] ?? 0) + (seen[429] ?? 0)).toBe(600);
	expect(after.rows - before.rows).toBeGreaterThan(5_000);
	expect(after.rows - before.rows).toBeLessThan(0.05 * FREE_PLAN_PER_DAY.rowsRead);
	expect(after.objectRequests - before.objectRequests).toBeLessThan(0.03 * FREE_PLAN_PER_DAY.objectRequests);
	expect(after.heldOff - before.heldOff).toBe(seen[429]);
	// Everybody else is served what they were before: a feed from its copy, another client's question.
	expect(await ask("/c0.atom", "192.0.2.9")).toEqual(feed);
	expect((await ask("/all.json?filter=another", "192.0.2.9")).status).toBe(200);
});

it("is bounded for a day whoever asks, and keeps the rest for fetching and for feeds", async () => {
	const before = await used();
	// Two hundred clients, none of whom asks much: each question is as dear as one of that category can be.
	const seen = await flood(
		Array.from({ length: 800 }, (_, n) => ({
			path: `/c0.json?filter=other${n}`,
			client: `198.51.100.${n % 200}`,
		})),
	);
	expect(seen[503]).toBeGreaterThan(500);
	const after = await used();
	const share = QUESTION_ROWS_PER_DAY.perDay / CATEGORIES;
	expect(after.rows).toBeGreaterThan(0.2 * share);
	expect(after.rows).toBeLessThan(share + before.rows);
	// One at most for each question, and none for who was refused.
	expect(after.objectRequests - before.objectRequests).toBeLessThan(1_100);
	expect(after.heldOff - before.heldOff).toBe(seen[503]);
	const refused = await ask("/c0.json?filter=more", "192.0.2.9");
	expect([refused.status, JSON.parse(refused.text)]).toEqual([
		503,
		expect.objectContaining({
			code: "allowance-used-up",
			detail: expect.stringContaining("used up for now"),
		}),
	]);
	expect(Number(refused.retryAfter)).toBeGreaterThan(0);
	for (const path of ["/c0.atom", "/c0.json", "/all.json", "/c1.json?filter=x", "/"])
		expect([path, (await ask(path, "192.0.2.9")).status]).toEqual([path, 200]);
	// A crawl goes on as before.
	sources[0]?.items.unshift({ id: "new", title: "what came meanwhile" });
	await river.refresh("s0");
	expect((await ask("/c0.json", "192.0.2.9")).text).toContain("what came meanwhile");
});
