import { WordsError } from "../src/cli/terminal.ts";
import { FORMS, type Form, type Known } from "./public/forms.ts";
import { type Bench, configOf, startBench } from "./quota/harness.ts";
import { hostOf, seeded, startFarm } from "./quota/sources.ts";

const CATEGORIES = 14;
/** Of these, so many have sources of many entries. */
const LARGE = 8;
const ENTRIES = 500;
const FEW_ENTRIES = 40;

/** What one request used. */
interface Used {
	status: number;
	objectRequests: number;
	rowsRead: number;
	rowsWritten: number;
	kvReads: number;
	kvWrites: number;
}

/**
 * What a stranger's request costs the owner, for each form of public address: requests to objects, rows and KV, the first
 * time (with the objects awake) and again (what the edge then spares). `npm run bench -- public [WORD]`: forms whose name contains it.
 */
export async function run(word = ""): Promise<void> {
	if (!FORMS.some(([name]) => name.includes(word)))
		throw new WordsError(`no address has "${word}" in its name: ${FORMS.map(([name]) => name).join("; ")}`);
	const manners = { newsPercent: 0, latencyMs: 0, pictures: true };
	const hosts = Array.from({ length: CATEGORIES }, (_, n) => hostOf(n));
	const large = await startFarm(hosts, { ...manners, entries: ENTRIES }, seeded(3));
	const few = await startFarm(hosts, { ...manners, entries: FEW_ENTRIES }, seeded(4));
	const url = (n: number) => (n < LARGE ? large : few).url(n, hostOf(n));
	const bench = await startBench("bench/quota/worker.ts", configOf(CATEGORIES, CATEGORIES, url), hosts);
	try {
		await fill(bench);
		const known = await knownOf(bench);
		console.log(`${CATEGORIES} categories, ${LARGE} of them of ${ENTRIES} entries; first / again`);
		console.log("| address | requests to objects | rows read | KV reads | written |");
		console.log("| --- | --- | --- | --- | --- |");
		let n = 100;
		for (const form of FORMS.filter(([name]) => name.includes(word))) {
			// What is only so the first time that anybody asks: keys of media, the configuration.
			await ask(bench, form, { ...known, n: n++ });
			await settle();
			const first = await ask(bench, form, { ...known, n: n++ });
			await bench.get("/__bench/edge?on=true");
			const again = await ask(bench, form, { ...known, n: n - 1 });
			await bench.get("/__bench/edge?on=false");
			console.log(lineOf(form[0], first, again));
		}
	} finally {
		await bench.close();
		await large.close();
		await few.close();
	}
}

/** Simulated hours until all entries are in. */
async function fill(bench: Bench): Promise<void> {
	await bench.get("/__bench/cron");
	let now = Number(await (await bench.get("/__bench/now")).text());
	for (let step = 0; step < 12; step++) {
		now += 30 * 60_000;
		await bench.get(`/__bench/advance?until=${now}&shards=${Number.POSITIVE_INFINITY}`);
	}
}

interface Page {
	items: { id: string }[];
	next_url: string;
	_tributary: { cursor: string };
}

async function knownOf(bench: Bench): Promise<Omit<Known, "n">> {
	const read = async (path: string) => (await (await bench.get(path)).json()) as Page;
	const category = await read("/c0.json?limit=1");
	const entry = /[0-9a-f]{24}/.exec(JSON.stringify(category))?.[0] ?? "";
	const searchOf = ({ next_url }: Page) => new URL(next_url).search;
	let page = await read("/all.json?limit=500");
	for (let pages = 0; pages < 6 && page.next_url; pages++) page = await read(`/all.json${searchOf(page)}`);
	const deep = searchOf(await read("/all.json?limit=400&before=".concat(placeOf(page))));
	let followed = await read("/all.json?since=2020-01-01&limit=500");
	while (followed.next_url) followed = await read(`/all.json${searchOf(followed)}`);
	return { entry, deep, cursor: followed._tributary.cursor };
}

function placeOf({ next_url }: Page): string {
	return new URL(next_url).searchParams.get("before") ?? "";
}

/** What goes on after an answer must not be counted with the next. */
function settle(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 150));
}

async function ask(bench: Bench, [, address, init]: Form, known: Known): Promise<Used> {
	await bench.get("/__bench/reset");
	const answer = await bench.get(address(known), { redirect: "manual", ...init });
	await answer.arrayBuffer();
	await settle();
	const counts = (await (await bench.get("/__bench/counts")).json()) as Record<
		string,
		Record<string, number>
	>;
	// Each fiftieth request to an object is followed by one that tells the Registry.
	delete counts["Registry.ensure"];
	const sum = (what: string) => Object.values(counts).reduce((all, one) => all + (one[what] ?? 0), 0);
	return {
		status: answer.status,
		objectRequests: sum("requests"),
		rowsRead: sum("rowsRead"),
		rowsWritten: sum("rowsWritten"),
		kvReads: sum("kvReads"),
		kvWrites: sum("kvWrites"),
	};
}

function lineOf(name: string, first: Used, again: Used): string {
	const both = (what: keyof Used) => `${first[what]} / ${again[what]}`;
	const written = (used: Used) => used.rowsWritten + used.kvWrites;
	const status = first.status === 200 ? "" : ` (${first.status})`;
	return `| ${name}${status} | ${both("objectRequests")} | ${both("rowsRead")} | ${both("kvReads")} | ${written(first)} / ${written(again)} |`;
}
