import { afterEach, describe, expect, it, vi } from "vitest";
import { deployed, source } from "./platform/deployed.ts";
import { HOUR, MINUTE } from "./platform/world.ts";

afterEach(() => {
	vi.restoreAllMocks();
});

/** The lines of the log at one of its levels, but for the counts of fetches. */
function linesAt(level: "error" | "warn" | "info"): Record<string, unknown>[] {
	const lines: Record<string, unknown>[] = [];
	vi.spyOn(console, level).mockImplementation((line) => lines.push(JSON.parse(line)));
	return lines;
}

const NOTICES = [1, 2, 3, 4, 5, 6].map(
	(n) => `<li><a href="/${n}.html">Notice ${n}</a> <time>2026-10-0${n}</time></li>`,
);
const BOARD = `<!doctype html><title>Board</title><ul>${NOTICES.join("")}<li class="ad"><a href="/ad">Buy</a> <time>2026-10-09</time></li></ul>`;
const page = () => new Response(BOARD, { headers: { "Content-Type": "text/html" } });
const read = (select: string) => source("a", "http://a.example/list", `select = ${select}`);

describe("the log", () => {
	it("says why a fetch has failed and what to do, as /health does", async () => {
		const [warnings, errors] = [linesAt("warn"), linesAt("error")];
		const { world } = deployed(read('{ item = ".nope" }'), page);
		await world.pass(10 * MINUTE);
		expect(warnings).toEqual([
			expect.objectContaining({
				event: "fetch",
				source: "a",
				outcome: "failed",
				code: "page/selector-matches-nothing",
				message: 'select.item = ".nope" matches nothing on this page',
				advice: expect.stringContaining("Look for a slip in the selectors"),
			}),
		]);
		expect(errors).toEqual([]);
	});

	it("names a selector that finds nothing while the list is read, once", async () => {
		const warnings = linesAt("warn");
		const { world } = deployed(read('{ item = "li", date = "i" }'), page);
		await world.pass(6 * HOUR);
		expect(warnings).toEqual([
			expect.objectContaining({
				event: "selector",
				source: "a",
				code: "page/selector-matches-nothing",
				message: expect.stringContaining('select.date = "i" matches nothing'),
				advice: expect.stringContaining("Look for a slip in the selectors"),
			}),
		]);
	});

	it("blames the site for selectors that have worked as they are, and how they are written for others", async () => {
		const warnings = linesAt("warn");
		let body = BOARD;
		const { world, health } = deployed(read('{ item = "li" }'), () => {
			return new Response(body, { headers: { "Content-Type": "text/html" } });
		});
		await world.pass(10 * MINUTE);
		expect((await health()).untried).toBeUndefined();
		body = BOARD.replaceAll("li", "p");
		await world.pass(6 * HOUR);
		expect(warnings[0]?.advice).toContain("The site may have been rebuilt");
		expect((await health()).untried).toBeUndefined();
		warnings.length = 0;
		world.deploy(read('{ item = ".nope" }'));
		await world.pass(6 * HOUR);
		expect(warnings[0]?.advice).toContain("Look for a slip in the selectors");
		expect((await health()).untried).toBe(true);
		world.deploy(read('{ item = "p" }'));
		await world.pass(6 * HOUR);
		expect((await health()).untried).toBeUndefined();
	});

	it("tells of entries that its owner takes out by a form, once", async () => {
		const infos = linesAt("info");
		const { world } = deployed(read('{ item = "li" }'), page);
		await world.pass(10 * MINUTE);
		const ads = world.stored().filter(({ title }) => title === "Buy");
		world.deploy(read('{ item = "li:not(.ad)" }'));
		const keys = ads.map(({ key }) => key);
		for (let times = 0; times < 2; times++)
			await world.platform.call("CRAWLER", "shard-0", "withdraw", "a", keys, ["Buy"]);
		await world.pass(HOUR);
		expect(infos.filter(({ event }) => event === "withdrawn")).toEqual([
			expect.objectContaining({ source: "a", entries: 1, titles: ["Buy"] }),
		]);
	});

	it("tells of entries that leave as information, and warns of those that wait", async () => {
		const [infos, warnings, errors] = [linesAt("info"), linesAt("warn"), linesAt("error")];
		const { world } = deployed(read('{ item = "li" }'), page);
		await world.pass(10 * MINUTE);
		world.deploy(read('{ item = "li:not(.ad)" }'));
		await world.pass(HOUR);
		expect(infos).toContainEqual(
			expect.objectContaining({ event: "withdrawn", entries: 1, titles: ["Buy"] }),
		);
		world.deploy(read('{ item = "li:first-child" }'));
		await world.pass(HOUR);
		expect(warnings).toEqual([expect.objectContaining({ event: "left-out", waiting: 5 })]);
		expect(errors).toEqual([]);
	});
});

it("/health names no selector that is not in the file any more, also while the new ones find nothing", async () => {
	vi.spyOn(console, "warn").mockImplementation(() => undefined);
	const { world, health } = deployed(read('{ item = "li", title = ".titel", date = ".no" }'), page);
	const fields = async () => (await health())?.problems.map(({ message }) => message.split(" matches")[0]);
	await world.pass(10 * MINUTE);
	expect(await fields()).toEqual(['select.title = ".titel"', 'select.date = ".no"']);
	world.deploy(read('{ item = ".rwo", title = "a", date = ".no" }'));
	await world.pass(HOUR);
	expect(await health()).toMatchObject({
		error: { message: 'select.item = ".rwo" matches nothing on this page' },
	});
	expect(await fields()).toEqual(['select.date = ".no"']);
	world.deploy(read('{ item = ".rwo" }'));
	await world.pass(HOUR);
	expect(await fields()).toEqual([]);
	world.deploy(read('{ item = "li", title = ".titel" }'));
	await world.pass(6 * HOUR);
	expect(await fields()).toEqual(['select.title = ".titel"']);
});

describe("what is new", () => {
	it("is counted once, in however many categories its source is", async () => {
		const infos = linesAt("info");
		const { world, health } = deployed(
			read('{ item = "li" }').replace("category =", "categories = ['city', 'river'] #"),
			page,
		);
		await world.pass(10 * MINUTE);
		expect(world.stored()).toHaveLength(14);
		const { activity, entriesInLastDocument } = await health();
		expect([entriesInLastDocument, activity[0]?.newEntries]).toEqual([7, 7]);
		expect(infos).toContainEqual(expect.objectContaining({ event: "fetch", added: 7 }));
	});
});
