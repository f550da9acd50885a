import { expect, it } from "vitest";
import { parseFeed } from "../../../src/stages/parse/parse.ts";

it("gives episodes what their podcast says of all of them, where they say nothing else", () => {
	const parsed = parseFeed(
		`<rss xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>P</title>
		<podcast:person role="host">Host</podcast:person><podcast:funding url="/give">Give</podcast:funding>
		<item><title>a</title><podcast:season>1</podcast:season></item>
		<item><title>b</title><podcast:person>Guest</podcast:person></item>
		<item><title>news</title></item></channel></rss>`,
		{ url: "https://p.example/feed", now: 0, timezone: "UTC" },
	);
	if (!parsed.ok) throw new Error(parsed.error.message);
	const funding = [{ url: "https://p.example/give", text: "Give" }];
	const [a, b, news] = parsed.value.entries.map(({ episode }) => episode);
	expect(a).toMatchObject({ season: 1, funding, persons: [{ name: "Host", role: "host" }] });
	expect(b).toMatchObject({ funding, persons: [{ name: "Guest", role: null }] });
	expect(b?.persons).toHaveLength(1);
	expect(news).toBeNull();
});
