import { describe, expect, it } from "vitest";
import { PROXY_MARK } from "../../src/base/media/marker.ts";
import { DAY, deployed, source } from "./platform/deployed.ts";
import { HOUR, START } from "./platform/world.ts";

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array(60).fill(0)]);
const png = () => new Response(PNG, { headers: { "Content-Type": "text/plain" } });
const missing = () => new Response("", { status: 404 });
const html = (head: string) =>
	new Response(`<!doctype html><html><head>${head}</head><body><p>x</p></body></html>`, {
		headers: { "Content-Type": "text/html" },
	});
const HOME = "http://www.a.example/";

/** A feed with one entry a day, of a site whose other addresses answer so. */
function paper(answers: Record<string, () => Response>, { icon = "", more = "", home = HOME } = {}) {
	let days = 1;
	const feed = () =>
		new Response(
			`<feed xmlns="http://www.w3.org/2005/Atom"><title>P</title><id>p</id><link href="${home}"/>${icon && `<icon>${icon}</icon>`}${Array.from(
				{ length: days },
				(_, n) =>
					`<entry><id>e${n}</id><title>Entry ${n}</title><content>t</content><updated>${new Date(START + n * DAY).toISOString()}</updated></entry>`,
			).join("")}</feed>`,
			{ headers: { "Content-Type": "application/atom+xml" } },
		);
	const river = deployed(source("a", "http://a.example/feed", more), (url) => {
		const { host, pathname } = url.host === "p.example" ? new URL(url.search.slice(1)) : url;
		if (pathname === "/feed") return feed();
		return (answers[host.startsWith("www.") ? `www${pathname}` : pathname] ?? missing)();
	});
	const asked = () =>
		river.asked
			.map(({ url }) => new URL(url))
			.filter(({ pathname }) => pathname !== "/feed")
			.map(({ host, pathname }) => (host.startsWith("www.") ? `www${pathname}` : pathname));
	const shown = () =>
		river.world.platform
			.rows("LIBRARY/news", "SELECT facts FROM source")
			.map(({ facts }) => JSON.parse(String(facts)).icon);
	return { ...river, requests: river.asked, asked, shown, publish: () => days++ };
}

describe("the picture of a source", () => {
	it("is what its feed names, and is looked for again with the news of another month", async () => {
		const { world, asked, shown, publish } = paper({ "/i.png": png }, { icon: "http://a.example/i.png" });
		await world.pass(HOUR);
		expect(shown()).toEqual([`${PROXY_MARK}http://a.example/i.png`]);
		publish();
		await world.pass(2 * DAY, HOUR);
		expect(asked().filter((path) => path === "/i.png")).toHaveLength(1);
		await world.pass(30 * DAY, 6 * HOUR);
		expect(asked().filter((path) => path === "/i.png")).toHaveLength(1);
		publish();
		await world.pass(2 * DAY, HOUR);
		expect(asked().filter((path) => path === "/i.png")).toHaveLength(2);
	});

	it("is that of its site, else what its page names, first a small one", async () => {
		expect(await found({ "www/favicon.ico": png })).toEqual([`${PROXY_MARK}${HOME}favicon.ico`]);
		const links =
			'<base href="/s/"><link rel="apple-touch-icon" href="big.png"><link rel="shortcut icon" href="i.png">';
		expect(await found({ "www/": () => html(links), "www/s/i.png": png })).toEqual([
			`${PROXY_MARK}${HOME}s/i.png`,
		]);
	});

	async function found(answers: Record<string, () => Response>, options = {}) {
		const { world, shown } = paper(answers, options);
		await world.pass(HOUR);
		return shown();
	}

	it("is looked for only at addresses of the web, and what a feed says of others does no harm", async () => {
		const { world, titles, health } = paper({}, { icon: "javascript:alert(1)", home: "mailto:a@b.example" });
		await world.pass(HOUR);
		expect(titles()).toEqual(["Entry 0"]);
		expect(await health()).toMatchObject({ state: "ok", error: null });
	});

	it.each([
		["auto", "https://a.example/i.svg"],
		["proxy", `${PROXY_MARK}https://a.example/i.svg`],
	])(
		"that is no picture that we would show is left to readers as media = %s says",
		async (media, address) => {
			const { world, shown } = paper({}, { icon: "https://a.example/i.svg", more: `media = "${media}"` });
			await world.pass(HOUR);
			expect(shown()).toEqual([address]);
		},
	);

	it.each<[string, () => Response]>([
		[
			"a vector graphic",
			() =>
				new Response('<svg xmlns="http://www.w3.org/2000/svg"/>', {
					headers: { "Content-Type": "image/png" },
				}),
		],
		["a page", () => html("")],
		["too large", () => new Response(new Uint8Array([...PNG, ...new Array(100_001).fill(0)]))],
	])("is none where it is %s", async (_, answer) => {
		expect(await found({ "www/favicon.ico": answer })).toEqual([null]);
	});

	it("is not asked for where robots.txt does not want it, nor again soon where there is none", async () => {
		const robots = () =>
			new Response("User-agent: *\nDisallow: /", { headers: { "Content-Type": "text/plain" } });
		const walled = paper({ "www/robots.txt": robots, "www/favicon.ico": png });
		await walled.world.pass(HOUR);
		expect(walled.asked()).toEqual(["www/robots.txt"]);
		const bare = paper({});
		await bare.world.pass(HOUR);
		const before = bare.asked().length;
		bare.publish();
		await bare.world.pass(40 * DAY, 6 * HOUR);
		expect(bare.asked().filter((path) => !path.endsWith("robots.txt"))).toHaveLength(before - 1);
	});

	it("comes by the way of its source, and so does what readers see", async () => {
		const { world, shown, requests } = paper(
			{ "www/favicon.ico": png },
			{ more: 'via = "http://p.example/?"' },
		);
		await world.pass(HOUR);
		expect(requests.every(({ url }) => url.startsWith("http://p.example/?http"))).toBe(true);
		expect(shown()).toEqual([`${PROXY_MARK}a!${HOME}favicon.ico`]);
	});

	it("says nothing of the ways to its source where it fails", async () => {
		const { world, requests, health } = paper(
			{ "www/favicon.ico": () => new Response("", { status: 502 }) },
			{ more: 'via = ["direct", "http://p.example/?"]' },
		);
		await world.pass(HOUR);
		expect((await health()).problems).toEqual([]);
		requests.length = 0;
		await world.pass(HOUR);
		expect(requests.map(({ url }) => url)).toEqual(requests.map(() => "http://a.example/feed"));
	});

	it("does not keep entries waiting for a host that takes its time, and is looked for again a month later", async () => {
		const told: string[][] = [];
		const slow = () => {
			river.world.platform.now += 2000;
			told.push(river.titles());
			return missing();
		};
		const river = paper(
			{ "/i.png": slow, "www/favicon.ico": slow, "www/": slow },
			{ icon: "http://a.example/i.png" },
		);
		const icons = () => river.asked().filter((path) => !path.endsWith("robots.txt"));
		await river.world.pass(HOUR);
		expect(icons()).toEqual(["/i.png", "www/favicon.ico"]);
		expect(told).toEqual([["Entry 0"], ["Entry 0"]]);
		river.publish();
		await river.world.pass(31 * DAY, 6 * HOUR);
		river.publish();
		await river.world.pass(2 * DAY, HOUR);
		expect(icons()).toHaveLength(4);
	});
});
