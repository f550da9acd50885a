import type { ListedView, OwnerSource } from "../../src/registry/contract.ts";
import { Killed, type Moment } from "./platform/platform.ts";
import { feedOf, HOUR, MINUTE, START, type Stored, World } from "./platform/world.ts";

/** A list, and a source of the file that it may name as well. */
export const FILE = `
[[sources]]
url = "http://l.example/feeds.opml"
kind = "opml"
category = "blogs"
id = "planet"
every = "15m"

[[sources]]
url = "http://z.example/feed"
category = "news"
id = "z"
`;

/** An OPML of these hosts, each as `host`, or `folder/host`, with `=title` behind it or not. */
export function opmlOf(...feeds: string[]): string {
	const outlines = feeds.map((feed) => {
		const [, folder, host, title = host] = /^(?:(.*)\/)?([^/=]*)(?:=(.*))?$/.exec(feed) ?? [];
		const outline = `<outline type="rss" text="${title}" xmlUrl="http://${host}.example/feed"/>`;
		return folder === undefined ? outline : `<outline text="${folder}">${outline}</outline>`;
	});
	return `<?xml version="1.0"?><opml version="2.0"><head><title>Planet</title></head><body>${outlines.join("")}</body></opml>`;
}

/** What the list's address answers. */
export type ListAnswer = string | (() => Response);

/** A deployment that keeps in step with a list, and what happens to that list. */
export class Listed {
	readonly world: World;
	/** Requests to the list's address. */
	asked = 0;
	answer: ListAnswer;
	/** What another address of it answers; null: the same. */
	moved: string | null = null;

	constructor(answer: ListAnswer, file = FILE) {
		this.answer = answer;
		this.world = new World((url) => this.#answer(url));
		this.world.deploy(file);
	}

	#answer(url: string): Response {
		const { hostname, pathname, search } = new URL(url);
		if (pathname === "/robots.txt") return new Response("", { status: 404 });
		const host = hostname.replace(".example", "");
		if (host === "l" || host === "m") {
			this.asked++;
			if (host === "m" && this.moved !== null) return new Response(this.moved);
			if (typeof this.answer !== "string") return this.answer();
			return new Response(this.answer, { headers: { "Content-Type": "text/x-opml" } });
		}
		const entry = (n: number) => ({
			guid: `${host}${n}`,
			link: `http://${host}.example/${n}`,
			title: `${host}${n}${search}`,
			text: `Text of ${host}${n}.`,
			date: START - n * HOUR,
		});
		return feedOf([entry(1), entry(2)]);
	}

	/** The list says something else, and is fetched now. */
	async says(answer: ListAnswer): Promise<void> {
		this.answer = answer;
		await this.world.platform.call("CRAWLER", "shard-0", "refresh", ["planet"]).catch(ignoreKilled);
		await this.world.pass(10 * MINUTE);
	}

	async sources(): Promise<OwnerSource[]> {
		const { sources } = (await this.world.platform.call("REGISTRY", "registry", "ownerSources")) as {
			sources: OwnerSource[];
		};
		return sources;
	}

	/** What comes of the list: `category host`, each. */
	async listed(): Promise<string[]> {
		const sources = (await this.sources()).filter(({ from }) => from === "opml");
		return sources.map(({ settings }) => {
			const { url, category, categories, title } = settings;
			const host = new URL(String(url)).hostname.replace(".example", "");
			return `${[categories ?? category].flat().join("+")} ${host}${title === host ? "" : `=${title}`}`;
		});
	}

	async view(): Promise<ListedView | undefined> {
		return (await this.sources()).find(({ id }) => id === "planet")?.listed;
	}

	/** What readers see: `category: titles`. */
	entries(): string[] {
		return this.world
			.stored()
			.map(({ library, title }: Stored) => `${library} ${title}`)
			.sort();
	}
}

function ignoreKilled(error: unknown): void {
	if (!(error instanceof Killed)) throw error;
}

/** A day of a list: it comes, grows, renames, shrinks, empties and is whole again, with something going wrong at a moment. */
export async function dayOfList(
	goesWrong: (moment: Moment, count: number, listed: Listed) => void,
): Promise<{ listed: string[]; entries: string[]; asleep: string[]; moments: Moment[] }> {
	const list = new Listed(opmlOf("a", "x/b"));
	const { world } = list;
	const moments: Moment[] = [];
	await world.pass(10 * MINUTE);
	world.platform.onMoment = (moment) => {
		moments.push(moment);
		goesWrong(moment, moments.length - 1, list);
	};
	for (const answer of [
		opmlOf("a", "x/b", "c"),
		opmlOf("a=Other", "y/b", "c"),
		opmlOf("a=Other", "y/b"),
		"<html>Sign in</html>",
		opmlOf(),
		opmlOf("a=Other", "y/b", "d"),
	])
		await list.says(answer);
	world.platform.onMoment = () => {};
	await world.pass(3 * HOUR, 20 * MINUTE);
	return {
		listed: (await list.listed()).sort(),
		entries: list.entries().sort(),
		asleep: world.asleep(),
		moments,
	};
}
