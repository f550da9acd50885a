import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { namedFeed } from "../../src/config/recipes/recipe.ts";
import { recipeFor } from "../../src/config/recipes/recipeFor.ts";
import { RECIPES } from "../../src/config/recipes/table.ts";

/** A name, an address as people paste it, where it is fetched; of what cannot be had, a part of the note. */
const CASES = readFileSync(join(import.meta.dirname, "recipes.tsv"), "utf8")
	.trim()
	.split("\n")
	.map((line) => line.split("\t") as [name: string, address: string, fetched: string]);

const ROWS = RECIPES.trim().split("\n");

it.each(CASES)("%s: %s", (name, address, fetched) => {
	const recipe = recipeFor(address);
	expect(recipe?.name).toBe(name);
	if (recipe?.note) expect(recipe.note).toContain(fetched);
	else expect(recipe?.url).toBe(fetched);
});

describe("the table", () => {
	it("is sorted by host, and has a case for each host of each line", () => {
		const pages = ROWS.map((row) => row.split(" ")[1] ?? "");
		const hosts = pages.map((page) => page.split(/[/?]/)[0] ?? "");
		expect(hosts).toEqual([...hosts].sort());
		const names = (lines: readonly string[]) => lines.map((line) => line.split(/\s/)[0]).sort();
		const ofHosts = ROWS.flatMap((row, index) => (hosts[index] ?? "").split(",").map(() => row));
		expect(names(CASES.map(([name]) => name))).toEqual(names(ofHosts));
	});

	it("takes no address twice, fills in all that its targets name, and changes no feed's own address", () => {
		for (const [, address] of CASES) {
			const recipe = recipeFor(address);
			expect(recipe?.note ?? recipe?.url, address).not.toMatch(/[{}]/);
			if (!recipe || recipe.note || recipe.names || recipe.kind) continue;
			expect(recipeFor(recipe.url)?.url ?? recipe.url, recipe.url).toBe(recipe.url);
		}
	});
});

describe("an address without a recipe", () => {
	it.each([
		"https://news.example/",
		"http://127.0.0.1:8080/@nobody",
		"https://github.com.example/a/b/releases",
		"https://notyoutube.com/@nobody",
		"https://github.com/a/b",
		"https://github.com/a/b/releases.atom",
		"https://www.youtube.com/feeds/videos.xml?channel_id=UCx",
		"https://www.youtube.com/results?search_query=x",
		"https://medium.com/about",
		"https://t.me/share/url?url=x",
		"https://a.b.substack.com/",
		"rsshub://youtube/user/x",
	])("%s", (address) => {
		expect(recipeFor(address)).toBeNull();
	});
});

describe("a page that names its feed", () => {
	it.each([
		[
			"https://youtu.be/abc?si=def",
			'<meta itemprop="channelId" content="UC1-x_"><meta itemprop="videoId" content="abc">',
			"https://www.youtube.com/feeds/videos.xml?channel_id=UC1-x_",
		],
		[
			"https://www.youtube.com/@nobody",
			'<link href="https://www.youtube.com/feeds/videos.xml?channel_id=UC1-x_">',
			"https://www.youtube.com/feeds/videos.xml?channel_id=UC1-x_",
		],
		[
			"https://podcasts.apple.com/us/podcast/x/id1",
			'{"results":[{"feedUrl":"https:\\/\\/pod.example\\/feed"}]}',
			"https://pod.example/feed",
		],
		[
			"https://soundcloud.com/nobody",
			'<meta content="soundcloud://users:12">',
			"https://feeds.soundcloud.com/users/soundcloud:users:12/sounds.rss",
		],
		["https://overcast.fm/itunes1/x", '{"resultCount":0,"results":[]}', null],
	])("%s", (address, page, feed) => {
		const names = recipeFor(address)?.names;
		expect(names && namedFeed(page, names)).toBe(feed);
	});
});
