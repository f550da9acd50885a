import { expect, it } from "vitest";
import { DAY, deployed, item } from "../crawler/platform/deployed.ts";
import { feedOf, HOUR } from "../crawler/platform/world.ts";
import { feedOf as jsonOf } from "../state/answers.ts";

const TOML = `
[site]
hub = "http://hub.example/publish"
[[sources]]
url = "http://a.example/feed"
id = "a"
category = "news"
`;

it("a hub is told once of each change of a feed that nobody has asked for in days, and of nothing else", async () => {
	let posts = 1;
	const { world, asked } = deployed(TOML, ({ hostname }) =>
		hostname === "a.example"
			? feedOf(Array.from({ length: posts }, (_, n) => item(n)))
			: new Response(null, { status: 204 }),
	);
	const ask = async (format: "atom" | "json") =>
		world.platform.call("LIBRARY", "all", "feed", {
			origin: "http://river.example",
			path: "all",
			format,
			search: "",
		});
	await world.pass(HOUR);
	await ask("atom");
	for (let day = 0; day < 5; day++) {
		await ask("json");
		await world.pass(DAY, HOUR);
	}
	const told = () => asked.filter(({ url }) => url.startsWith("http://hub.example/")).length;
	const before = told();
	posts = 2;
	await world.pass(DAY, HOUR);
	// Of both formats, each twice, for KV may have shown the copy of before.
	expect(told() - before).toBeLessThanOrEqual(4);
	expect(told() - before).toBeGreaterThanOrEqual(2);
	const body = (await jsonOf(world, "all", "")).items;
	expect(body).toHaveLength(2);
});
