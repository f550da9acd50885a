import { expect, it } from "vitest";
import { deployed, ONE } from "./platform/deployed.ts";
import { HOUR, START } from "./platform/world.ts";

const EPISODES = 6;

/** A podcast that says of none of its files how long they are, and whose other host takes so many ms for each. */
function podcast(takes: number) {
	const heads: string[] = [];
	const items = Array.from({ length: EPISODES }, (_, n) => {
		const date = new Date(START - n * HOUR).toUTCString();
		return `<item><guid>e${n}</guid><title>Episode ${n}</title><pubDate>${date}</pubDate><enclosure url="http://files.example/${n}.mp3" type="audio/mpeg"/></item>`;
	});
	const river = deployed(ONE, (url) => {
		if (url.pathname === "/feed")
			return new Response(`<rss version="2.0"><channel><title>P</title>${items.join("")}</channel></rss>`, {
				headers: { "Content-Type": "application/rss+xml" },
			});
		if (url.host !== "files.example" || !url.pathname.endsWith(".mp3"))
			return new Response("", { status: 404 });
		heads.push(url.pathname);
		river.world.platform.now += takes;
		return new Response(null, { headers: { "Content-Length": "1234" } });
	});
	return { ...river, heads };
}

it("asks for the lengths of the newest files, a few at a visit", async () => {
	const { world, heads, titles } = podcast(0);
	await world.pass(HOUR);
	expect(heads).toEqual(["/3.mp3", "/2.mp3", "/1.mp3", "/0.mp3"]);
	expect(titles()).toHaveLength(EPISODES);
});

it("does not keep entries waiting for a host that takes its time to say how long they are", async () => {
	const { world, heads, titles } = podcast(4000);
	await world.pass(HOUR);
	expect(heads.length).toBeLessThan(4);
	expect(titles()).toHaveLength(EPISODES);
});
