import { loadConfig } from "../src/config/load.ts";
import type { CleanEntry } from "../src/model/entry.ts";
import { slotKey } from "../src/platform/slots.ts";
import { median, quantile } from "./figures/quantile.ts";
import { type Load, load } from "./serve/load.ts";
import { cpuMs, type Runtime, startKv, startRiver } from "./serve/runtime.ts";

const ORIGIN = "https://feeds.example";
const ROUNDS = 24;
const FILTER_ROUNDS = 10;
const LATENCY_ROUNDS = 4;
const CONNECTIONS = 16;
const CATEGORY = "城建/通知";
const PATH = `/${encodeURI(CATEGORY)}.atom`;

/** One thing that is asked for in every round. */
interface Candidate {
	name: string;
	port: number;
	request: string;
	status: number;
	requests: number;
}

interface Round {
	perSecond: number;
	/** Of the workerd process, for one request. */
	cpuMs: number;
}

/**
 * A category feed of 50 entries from KV, side by side with a bare Worker that streams the same bytes and one that
 * returns a constant, all in one workerd with KV in another; 304s; filtered variants over 500 entries; latencies.
 * `npm run bench -- serve filters`: the filtered variants alone.
 */
export async function run(part = "all"): Promise<void> {
	const config = compile();
	const kv = await startKv();
	const river = await startRiver(config, kv.ports.kv, slotKey(ORIGIN, CATEGORY, "atom"));
	try {
		await seed(river);
		const { etag, bytes } = await publish(river);
		// The Crawler has looked for its sources by then.
		await new Promise((resolve) => setTimeout(resolve, 5000));
		console.log(
			`one feed of 50 entries, ${(bytes / 1000).toFixed(0)} KB; ${ROUNDS} rounds in turns, ${CONNECTIONS} connections`,
		);
		if (part !== "filters") await sideBySide(river, candidates(river, etag));
		await filtered(river);
		if (part !== "filters") await latencies(river);
	} finally {
		await river.close();
		await kv.close();
	}
}

function candidates({ ports }: Runtime<"river" | "bare" | "constant">, etag: string): Candidate[] {
	const plain = get(PATH);
	const feed = { status: 200, requests: 600 };
	return [
		{ name: "tributary", port: ports.river, request: plain, ...feed },
		{ name: "bare KV", port: ports.bare, request: plain, ...feed },
		{
			name: "tributary 304",
			port: ports.river,
			request: get(PATH, `If-None-Match: ${etag}\r\n`),
			status: 304,
			requests: 3000,
		},
		{ name: "constant", port: ports.constant, request: plain, status: 200, requests: 3000 },
	];
}

async function sideBySide({ pid }: { pid: number }, all: Candidate[]): Promise<void> {
	const rounds = new Map<string, Round[]>(all.map((one) => [one.name, []]));
	for (let round = 0; round <= ROUNDS; round++) {
		for (const one of turn(all, round)) {
			const result = await measure(pid, one, CONNECTIONS);
			// The first round warms up.
			if (round > 0) rounds.get(one.name)?.push(result);
		}
	}
	const of = (name: string) => rounds.get(name) ?? [];
	for (const { name } of all) {
		const perSecond = median(of(name).map((one) => one.perSecond));
		const cpu = median(of(name).map((one) => one.cpuMs));
		console.log(
			`${name.padEnd(14)} ${perSecond.toFixed(0).padStart(6)}/s  CPU ${(cpu * 1000).toFixed(0).padStart(4)} µs`,
		);
	}
	compare(
		of("tributary"),
		of("bare KV"),
		"tributary to bare KV (wanted: throughput 0.97 or more, CPU 1.05 or less)",
	);
	compare(of("tributary 304"), of("constant"), "304 to constant (wanted: CPU 1.00 or less)");
}

/** Everyone is first, last, and before and after each other as often. */
function turn<T>(all: readonly T[], round: number): T[] {
	const from = (round >> 1) % all.length;
	const rotated = [...all.slice(from), ...all.slice(0, from)];
	return round % 2 ? rotated : rotated.toReversed();
}

function compare(ours: Round[], theirs: Round[], label: string): void {
	const ratio = (key: keyof Round) =>
		median(ours.map((one, at) => one[key] / (theirs[at]?.[key] ?? Number.NaN)));
	console.log(`${label}: throughput ${ratio("perSecond").toFixed(2)}, CPU ${ratio("cpuMs").toFixed(2)}`);
}

/** CPU of the whole process: what is beyond that of a single entry is the object's, with the rendering of what it found. */
async function filtered({ pid, ports }: Runtime<"river">): Promise<void> {
	const searches = [
		"limit=1",
		"limit=50",
		"filter=第1",
		"filterout=通知|公示&limit=100",
		"q=施工 许可",
		"filter_title=7&limit=500",
		"limit=500",
	];
	const all = searches.map((search) => {
		const path = `${PATH.replace(".atom", ".json")}?${encodeURI(search)}`;
		return { search, path, cpu: [] as number[] };
	});
	for (let round = 0; round <= FILTER_ROUNDS; round++) {
		for (const { search, path, cpu } of turn(all, round)) {
			const one = { name: search, port: ports.river, request: get(path), status: 200, requests: 60 };
			const result = await measure(pid, one, 1);
			if (round > 0) cpu.push(result.cpuMs);
		}
	}
	const least = median(all[0]?.cpu ?? []);
	for (const { search, path, cpu } of all) {
		const answer = await fetch(`http://127.0.0.1:${ports.river}${path}`, {
			headers: { Host: "feeds.example" },
		});
		const { items } = (await answer.json()) as { items: unknown[] };
		const [best, middle] = [Math.min(...cpu), median(cpu)];
		console.log(
			`500 entries ?${search}: ${items.length} found, CPU ${middle.toFixed(2)} ms (best round ${best.toFixed(2)}), ${(middle - least).toFixed(2)} ms more than for one entry`,
		);
	}
}

async function latencies({ ports }: Runtime<"river" | "bare">): Promise<void> {
	for (const connections of [1, 10, 50, 200]) {
		const asked = { connections, requests: Math.max(400, connections * 10), status: 200 };
		const times: Record<"river" | "bare", number[]> = { river: [], bare: [] };
		for (let round = 0; round < LATENCY_ROUNDS; round++) {
			for (const name of turn(["river", "bare"] as const, round))
				times[name].push(...(await load(ports[name], get(PATH), asked)).latencies);
		}
		for (const [name, all] of Object.entries(times)) {
			const at = (part: number) => quantile(all, part).toFixed(1);
			console.log(
				`${String(connections).padStart(3)} connections, ${name.padEnd(5)}: p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)} ms`,
			);
		}
	}
}

async function measure(pid: number, one: Candidate, connections: number): Promise<Round> {
	// Whoever comes after another finds caches and collectors as the other left them.
	await load(one.port, one.request, { ...one, connections, requests: 10 * connections });
	const before = await cpuMs(pid);
	const { seconds }: Load = await load(one.port, one.request, { ...one, connections });
	return { perSecond: one.requests / seconds, cpuMs: ((await cpuMs(pid)) - before) / one.requests };
}

function get(path: string, headers = ""): string {
	return `GET ${path} HTTP/1.1\r\nHost: feeds.example\r\nAccept: application/atom+xml\r\n${headers}\r\n`;
}

function compile() {
	const sources = Array.from(
		{ length: 10 },
		(_, n) => `[[sources]]\nurl = "https://s${n}.example/feed"\ncategory = "${CATEGORY}"\nid = "s${n}"\n`,
	);
	const loaded = loadConfig(
		`[site]\ntitle = "bench"\nurl = "${ORIGIN}"\nlanguage = "zh-CN"\n${sources.join("")}`,
	);
	if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
	return loaded.config;
}

/** 500 entries of 10 sources, each with a paragraph or two. */
async function seed({ ports }: Runtime<"seeder">): Promise<void> {
	for (let source = 0; source < 10; source++) {
		const facts = {
			id: `s${source}`,
			title: `来源 ${source}`,
			url: `https://s${source}.example/feed`,
			siteUrl: null,
			image: null,
			language: null,
			rights: null,
		};
		const entries = Array.from({ length: 50 }, (_, n) => incoming(source, n));
		const body = JSON.stringify({ library: "城建", batch: { source: facts, entries } });
		const answer = await fetch(`http://127.0.0.1:${ports.seeder}/`, { method: "POST", body });
		if (!answer.ok) throw new Error(`seeding: ${answer.status} ${await answer.text()}`);
	}
}

function incoming(source: number, n: number) {
	const html = `<p>${"关于公布建筑施工企业安全生产许可证审查结果的通知，请各有关单位遵照执行。".repeat(8)}</p><p>Text of ${n}.</p>`;
	const entry: CleanEntry = {
		id: `urn:bench:${source}:${n}`,
		url: `https://s${source}.example/${n}.html`,
		title: `第${n}号：关于施工许可的${n % 2 ? "通知" : "公示"}`,
		authors: [{ name: "张三", email: null, url: null }],
		published: Date.UTC(2026, 10, 1) + (n * 10 + source) * 60_000,
		updated: null,
		dateFrom: "published/iso8601",
		summary: "关于公布建筑施工企业安全生产许可证审查结果的通知，请各有关单位遵照执行。",
		contentHtml: html,
		image: null,
		categories: [{ name: "通知", term: "通知", scheme: null }],
		enclosures: [],
		language: "zh-CN",
		rights: null,
		commentsUrl: null,
		origin: null,
		baseUrl: null,
		episode: null,
		readingMinutes: 1,
	};
	return { key: (source * 1000 + n).toString(16).padStart(24, "0"), link: null, entry };
}

/** Asks once, so that the copy is in KV, and until a copy is served. */
async function publish({ ports }: Runtime<"river" | "bare">): Promise<{ etag: string; bytes: number }> {
	for (let attempt = 0; attempt < 50; attempt++) {
		const ours = await fetch(`http://127.0.0.1:${ports.river}${PATH}`);
		const text = await ours.text();
		const theirs = await fetch(`http://127.0.0.1:${ports.bare}/`);
		if (ours.ok && theirs.ok && (await theirs.text()) === text && text.split("<entry").length === 51)
			return { etag: ours.headers.get("ETag") ?? "", bytes: Buffer.byteLength(text) };
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error("the feed was never published");
}
