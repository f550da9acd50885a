import type { ShardHealth } from "../../../src/crawler/contract.ts";
import { HOUR, type Item, MINUTE, START, World } from "./world.ts";

export const DAY = 24 * HOUR;

/** A request that reached a source. */
export interface Asked {
	url: string;
	at: number;
	headers: Headers;
}

export const item = (n: number, some: Partial<Item> = {}): Item => ({
	guid: `e${n}`,
	link: `http://a.example/${n}`,
	title: `Entry ${n}`,
	text: `Text ${n}.`,
	date: START - n * MINUTE,
	...some,
});

/** A deployment, every request that it sends, and what its first shard says of its sources. */
export function deployed(
	toml: string,
	answer: (url: URL, headers: Headers, now: number) => Response | Promise<Response>,
) {
	const asked: Asked[] = [];
	const world: World = new World((url, headers) => {
		asked.push({ url, at: world.platform.now, headers });
		return answer(new URL(url), headers, world.platform.now);
	});
	world.deploy(toml);
	const health = async (id = "a") => {
		const { sources } = (await world.platform.call("CRAWLER", "shard-0", "health")) as ShardHealth;
		const found = sources.find((one) => one.id === id);
		if (!found) throw new Error(`no source ${id}`);
		return found;
	};
	const titles = () =>
		world
			.stored()
			.map((one) => one.title)
			.sort();
	return { world, asked, health, titles };
}

export const source = (id: string, url: string, more = "") =>
	`[[sources]]\nurl = "${url}"\nid = "${id}"\ncategory = "news"\n${more}\n`;
export const ONE = source("a", "http://a.example/feed");
