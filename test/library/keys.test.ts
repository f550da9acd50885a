import { expect, it } from "vitest";
import { deployed, item, source } from "../crawler/platform/deployed.ts";
import { feedOf } from "../crawler/platform/world.ts";

it("takes no article of one source for the entry of another that has the same key; of one that goes on for it, it does", async () => {
	const toml = source("a", "http://a.example/feed") + source("b", "http://b.example/feed");
	const { world } = deployed(toml, ({ hostname }) => feedOf(hostname === "a.example" ? [item(1)] : []));
	await world.cron();
	await world.refreshAll(["a", "b"]);
	const [entry] = world.stored();
	const mend = async (words: string, by: string) => {
		const article = { contentHtml: `<p>${words}</p>` };
		await world.platform.call("LIBRARY", "news", "mend", entry?.key, article, by);
		return world.stored()[0]?.text;
	};
	expect(await mend("Of the other.", "b")).toBe(entry?.text);
	expect(await mend("Its own, longer than what its list said.", "a")).toContain("Its own");
	world.deploy(source("b", "http://b.example/feed"));
	expect(await mend("Of who goes on, and it is longer than all of that.", "b")).toContain("Of who goes on");
});
