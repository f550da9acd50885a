import { expect, it } from "vitest";
import type { Answer } from "../../src/library/contract.ts";
import { renderJsonFeed } from "../../src/stages/render/jsonfeed.ts";
import { deployed, item } from "../crawler/platform/deployed.ts";
import { feedOf, START } from "../crawler/platform/world.ts";
import { documentWith } from "../stages/render/documents.ts";

const TOML =
	'[site]\ntimezone = "Pacific/Auckland"\n[[sources]]\nid = "a"\nurl = "http://a.example/feed"\ncategory = "news"\n';

it("says the day where the source gave no hour, as its own calendar has it", async () => {
	const day = new Date(START - 86_400_000 * 3).toISOString().slice(0, 10);
	const feed = await feedOf([item(1), item(2)]).text();
	let nth = 0;
	const dated = feed.replace(/<pubDate>[^<]*/g, (date) => (nth++ === 0 ? `<pubDate>${day}` : date));
	expect(dated).not.toBe(feed);
	const { world } = deployed(TOML, () => new Response(dated));
	await world.refreshAll(["a"]);
	const { platform } = world;
	const asked = { path: "news", search: "", now: platform.now };
	const { entries }: Answer = (await platform.call("LIBRARY", "news", "page", asked)) as Answer;
	const said = entries.map((entry) => entry.day);
	expect(said.toSorted()).toEqual([day, undefined]);
	// At midnight there it is the day before in UTC.
	const dateless = entries.find((entry) => entry.day === day);
	expect(new Date(dateless?.date ?? 0).toISOString().slice(0, 10)).not.toBe(day);
	const { items } = JSON.parse(renderJsonFeed(documentWith(entries)));
	expect(items.map((one: { _tributary: { day?: string } }) => one._tributary.day)).toEqual(said);
});
