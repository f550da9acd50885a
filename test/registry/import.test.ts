import { expect, it } from "vitest";
import type { ImportReport } from "../../src/registry/contract.ts";
import { deployed, item, source } from "../crawler/platform/deployed.ts";
import { feedOf, HOUR, MINUTE, type World } from "../crawler/platform/world.ts";
import { exportOf, importInto } from "../state/answers.ts";

const ADDRESS = "http://a.example/feed";
const items = Array.from({ length: 35 }, (_, n) => item(n + 1, { date: n % 2 ? null : undefined }));

/** A deployment that has read its source, and the lines of its export. */
async function exported(toml: string) {
	const { world } = deployed(toml, () => feedOf(items));
	await world.pass(HOUR);
	return { before: entriesOf(world), lines: await exportOf(world) };
}

/** A new deployment with nothing stored; its cron has not run. */
function fresh(toml: string) {
	return deployed(toml, () => feedOf(items));
}

const entriesOf = (world: World) => world.stored().map(({ key, date, title }) => `${key} ${date} ${title}`);

async function taken(world: World, lines: string[]): Promise<ImportReport> {
	return (await importInto(world, lines)) as ImportReport;
}

const OLD = `[[sources]]\nurl = "${ADDRESS}"\ncategory = "news"\n`;

it.each([
	["in another category", OLD.replace("news", "other/deep"), ["other"]],
	["under an id of its own", `${OLD}id = "named"\n`, ["news"]],
	["at https", OLD.replace("http:", "https:"), ["news"]],
	[
		"at https, named and in another category",
		`${OLD.replace("http:", "https:").replace("news", "other")}id = "b"\n`,
		["other"],
	],
	[
		"in one category more",
		OLD.replace('category = "news"', 'categories = ["news", "other"]'),
		["news", "other"],
	],
])("takes in all entries of a source that is %s now", async (_, toml, homes) => {
	const { before, lines } = await exported(OLD);
	const { world } = fresh(toml);
	const report = await taken(world, lines);
	expect(report).toMatchObject({ foreign: 0, strangers: [], mistakes: { count: 0 }, incomplete: null });
	await world.pass(3 * HOUR);
	for (const home of homes) {
		const kept = world.stored().filter(({ library }) => library === home);
		expect(kept.map(({ key, date, title }) => `${key} ${date} ${title}`)).toEqual(before);
		expect(new Set(kept.map(({ source: id }) => id))).toEqual(new Set([world.config?.sources[0]?.id]));
	}
	expect(world.stored()).toHaveLength(35 * homes.length);
	expect(await taken(world, lines)).toMatchObject({ foreign: 0, mistakes: { count: 0 } });
	expect(world.stored()).toHaveLength(35 * homes.length);
});

it("joins the entries of a source that has another id here with what it has brought here already", async () => {
	const { before, lines } = await exported(OLD);
	const { world } = fresh(`${OLD}id = "named"\n`);
	await world.pass(HOUR);
	await taken(world, lines);
	await world.pass(3 * HOUR);
	const dates = (entries: string[]) => entries.map((entry) => entry.slice(24)).sort();
	expect(dates(entriesOf(world))).toEqual(dates(before));
});

it("takes the other half up under the same ids when the first half came alone", async () => {
	const { before, lines } = await exported(OLD);
	const { world } = fresh(`${OLD}id = "named"\n`);
	// Until the second half is there nothing is fetched.
	await taken(world, lines.slice(0, 20));
	const { instance } = world.platform.places.get("REGISTRY/registry") ?? {};
	const { body } = new Response(lines.map((line) => `${line}\n`).join(""));
	expect(await instance?.import?.(body as never, 21 as never, true as never)).toMatchObject({
		foreign: 0,
		incomplete: null,
	});
	await world.pass(3 * HOUR);
	expect(entriesOf(world)).toEqual(before);
});

it("names the sources that are not here, and how many lines were theirs", async () => {
	const two = OLD + source("b", "http://b.example/other");
	const { lines } = await exported(two);
	const { world } = fresh(source("b", "http://b.example/other"));
	const report = await taken(world, lines);
	const id = /"id":"(a-example[^"]*)"/.exec(lines.join())?.[1];
	expect(report).toMatchObject({ foreign: 37, strangers: [{ id, url: ADDRESS, lines: 37 }] });
});

it("has a source tell again what the file had no line of, and nothing else", async () => {
	const { before, lines } = await exported(OLD);
	const isMissing = (line: string) => /"title":"Entry 1\d"/.test(line);
	expect(lines.filter(isMissing)).toHaveLength(10);
	const { world, asked } = fresh(OLD);
	await taken(
		world,
		lines.filter((line) => !isMissing(line)),
	);
	expect(world.stored()).toHaveLength(25);
	await world.pass(10 * MINUTE);
	expect(asked).toHaveLength(1);
	const titles = (entries: string[]) => entries.map((entry) => entry.split(" ").slice(2).join(" ")).sort();
	expect(titles(entriesOf(world))).toEqual(titles(before));
});

it("says that a file which ends between two lines is not whole", async () => {
	const { lines } = await exported(OLD);
	const { world } = fresh(OLD);
	for (const cut of [1, 2, 20, lines.length - 1])
		expect((await taken(world, lines.slice(0, cut))).incomplete).toMatch(/"type":"end"/);
	expect(await taken(world, lines)).toMatchObject({ incomplete: null, next: null });
});

it.each([
	["keys", { keys: [{ id: "abcd", secret: "s".repeat(43), created: 1, expires: null }] }, "sign media"],
	["readers", { readers: [{ name: "me", hash: "h".repeat(43), categories: null, made: 1 }] }, "could read"],
	["mail", { mail: { key: "a".repeat(32), renewed: {} } }, "mailboxes"],
	[
		"owner",
		{
			id: "theirs",
			added: {
				url: "http://evil.example/feed",
				category: "news",
				via: [{ url: "http://evil.example/?", key: "PROXY_KEY" }],
			},
			changed: null,
		},
		"a secret of this deployment",
	],
	["owner", { id: "own", added: null, changed: { url: "http://evil.example/" } }, "headers"],
	["owner", { id: "own", added: null, changed: { via: "http://evil.example/?" } }, "headers"],
])(
	"takes from a stranger's file nothing that opens the deployment to them: %s %#",
	async (type, said, why) => {
		const { world } = fresh(`${OLD}id = "own"\nheaders = { Authorization = "Bearer mine" }\n`);
		const ask = (method: string, ...given: unknown[]) =>
			world.platform.call("REGISTRY", "registry", method, ...given);
		const kept = async () => [
			await ask("signingKeys"),
			await ask("readers"),
			await ask("mailboxSecret", "own"),
			await ask("ownerSources"),
		];
		const before = await kept();
		const lines = [JSON.stringify({ type, ...said }), '{"type":"end"}'];
		const report = (await importInto(world, lines, false)) as ImportReport;
		expect(report.mistakes).toEqual({
			count: 1,
			first: [{ line: 1, message: expect.stringContaining(why) }],
		});
		expect(report.mistakes.first[0]?.message).toContain("?keys=false");
		expect(await kept()).toEqual(before);
		expect(await taken(world, lines)).toMatchObject({ taken: 1, mistakes: { count: 0 } });
		expect(await kept()).not.toEqual(before);
	},
);

it("has no source read from elsewhere for what a stranger's file says of it", async () => {
	const { lines } = await exported(OLD);
	const told = (learned: object) =>
		lines.map((line) => {
			const said = JSON.parse(line);
			if (said.type !== "crawler") return line;
			const { hubs, ...own } = learned as { hubs?: string[] };
			const feed = { ...said.state.feed, ...(hubs && { hubs }) };
			return JSON.stringify({ ...said, state: { ...said.state, ...own, feed } });
		});
	const open = lines.filter((line) => JSON.parse(line).type !== "keys");
	for (const learned of [
		{ movedTo: "http://evil.example/feed" },
		{ siteFeed: { url: "http://evil.example/feed", others: [] } },
		{ url: "http://evil.example/", movedTo: "http://evil.example/feed" },
		{ movedTo: "http://a.example/elsewhere" },
		{ hubs: ["http://evil.example/hub"] },
	]) {
		const { world } = fresh(OLD);
		const file = told(learned).filter((line) => JSON.parse(line).type !== "keys");
		expect(file).toHaveLength(open.length);
		const report = (await importInto(world, file, false)) as ImportReport;
		const isAway = JSON.stringify(learned).includes("evil") && !("hubs" in learned);
		expect(report.mistakes.first.map(({ message }) => message)).toEqual(
			isAway ? [expect.stringContaining("another site")] : [],
		);
		const again = await exportOf(world);
		expect(again.filter((line) => line.includes("evil.example"))).toEqual([]);
		expect(again.filter((line) => JSON.parse(line).type === "entry")).toHaveLength(35);
	}
});
