import { expect, it } from "vitest";
import { DAY, deployed, source } from "./platform/deployed.ts";
import { HOUR } from "./platform/world.ts";

const page = source("p", "http://a.example/news/", 'kind = "list"');
const LIST = `<html><body><ul>${Array.from({ length: 9 }, (_, n) => `<li><a href="/n/${n}.html">A headline of some length, number ${n}</a> 2026-11-0${(n % 9) + 1}</li>`).join("")}</ul></body></html>`;

/** A page whose host forbids it, or has trouble with robots.txt. */
function hosted(robots: (now: number) => Response) {
	return deployed(page, ({ pathname }, _, now) =>
		pathname === "/robots.txt"
			? robots(now)
			: new Response(LIST, { headers: { "Content-Type": "text/html" } }),
	);
}

const FORBIDDEN = "User-agent: *\nDisallow: /news/";

it.each([500, 503])("a host that fails with %d keeps the rules that it gave", async (status) => {
	let works = true;
	const { world, asked, health } = hosted(() =>
		works ? new Response(FORBIDDEN) : new Response("", { status }),
	);
	await world.pass(HOUR);
	works = false;
	await world.pass(3 * DAY, HOUR);
	expect(asked.filter(({ url }) => url.endsWith("/news/"))).toEqual([]);
	expect((await health("p")).error?.code).toBe("robots");
});

it.each([500, 503])("what was allowed is still asked for when its host fails with %d", async (status) => {
	let works = true;
	const { world, asked, health } = hosted(() => (works ? new Response("") : new Response("", { status })));
	await world.pass(HOUR);
	works = false;
	await world.pass(3 * DAY, HOUR);
	expect((await health("p")).error).toBeNull();
	const last = asked.filter(({ url }) => url.endsWith("/news/")).at(-1);
	expect(world.platform.now - (last?.at ?? 0)).toBeLessThan(DAY);
});

it.each([500, 503])(
	"a host that never gave rules and fails with %d is not asked for pages",
	async (status) => {
		const failing = hosted(() => new Response("", { status }));
		await failing.world.pass(3 * HOUR);
		expect((await failing.health("p")).error?.message).toContain("cannot be read just now");
		expect(failing.asked.filter(({ url }) => url.endsWith("/news/"))).toEqual([]);
	},
);

it("a host without rules is asked for pages", async () => {
	const bare = hosted(() => new Response("", { status: 404 }));
	await bare.world.pass(3 * HOUR);
	expect(bare.titles()).toHaveLength(9);
});

it("rules that were lifted hold no longer than a day", async () => {
	let rules = FORBIDDEN;
	const { world, titles } = hosted(() => new Response(rules));
	await world.pass(HOUR);
	rules = "User-agent: *\nAllow: /";
	await world.pass(3 * DAY, HOUR);
	expect(titles()).toHaveLength(9);
});

it("a list that has lost every entry is not believed, however long it stays so; one that is shorter is, after days", async () => {
	let items = 9;
	const { world, health } = deployed(page, ({ pathname }) => {
		if (pathname === "/robots.txt") return new Response("", { status: 404 });
		const list = Array.from(
			{ length: items },
			(_, n) =>
				`<li><a href="/n/${n}.html">A headline of some length, number ${n}</a> 2026-11-0${(n % 9) + 1}</li>`,
		);
		return new Response(`<html><body><ul>${list.join("")}</ul></body></html>`, {
			headers: { "Content-Type": "text/html" },
		});
	});
	await world.pass(HOUR);
	items = 0;
	await world.pass(8 * DAY, 2 * HOUR);
	expect((await health("p")).state).toBe("failing");
	items = 3;
	await world.pass(6 * DAY, 2 * HOUR);
	expect((await health("p")).state).toBe("ok");
});
