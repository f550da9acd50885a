import { describe, expect, it } from "vitest";
import { PENDING_MAX_CHARS } from "../../src/settings.ts";
import { DAY, deployed, item, ONE } from "./platform/deployed.ts";
import { feedOf, HOUR, MINUTE } from "./platform/world.ts";

const FULL = `${ONE}fulltext = true\n`;

const pageOf = (n: number) =>
	new Response(
		`<!doctype html><html><head><title>Entry ${n}</title></head><body><h1>Entry ${n}</h1><article>${"<p>The council has met, and says what it will do about the roads, the bridges and the schools of the town.</p>".repeat(4)}<p>Whole text ${n}.</p></article></body></html>`,
		{ headers: { "Content-Type": "text/html" } },
	);

/** A feed of so many entries, at whose links are articles but where `fails` says otherwise. */
function river(count: () => number, fails: (n: number) => boolean) {
	return deployed(FULL, ({ pathname }) => {
		if (pathname === "/robots.txt") return new Response("", { status: 404 });
		if (pathname === "/feed")
			return feedOf(Array.from({ length: count() }, (_, at) => item(count() - at, { text: "Teaser." })));
		const n = Number(pathname.slice(1));
		return fails(n) ? new Response("no", { status: 404 }) : pageOf(n);
	});
}

describe("a source with fulltext that has 300 new entries at once", () => {
	it("has the article of each, and each is fetched once", async () => {
		const { world, asked } = river(
			() => 300,
			() => false,
		);
		await world.pass(2 * HOUR);
		const whole = world.stored().filter(({ text }) => text.includes("Whole text"));
		expect(whole).toHaveLength(300);
		expect(asked.filter(({ url }) => /\/\d+$/.test(url))).toHaveLength(300);
	});

	it("names on /health every one whose article does not come, also when later documents bring other news", async () => {
		let count = 300;
		const { world, health } = river(
			() => count,
			(n) => n % 3 === 0,
		);
		await world.pass(2 * DAY, HOUR);
		count = 301;
		await world.pass(3 * HOUR, 30 * MINUTE);
		const mended = new Set(world.stored().flatMap(({ text }) => /Whole text (\d+)/.exec(text)?.[1] ?? []));
		expect(mended.size).toBe(201);
		const { problems, state } = await health();
		expect(state).toBe("ok");
		const said = problems.find(({ code }) => code === "article-missing")?.message ?? "";
		const named = new Set([...said.matchAll(/a\.example\/(\d+)/g)].map(([, n]) => n));
		expect(named.size).toBe(100);
		expect([...named].some((n) => n !== undefined && mended.has(n))).toBe(false);
		expect(said).toContain("100 ");
	});
});

describe("entries whose articles nobody waits for", () => {
	it("are named: those without a link, and those for which there is no room", async () => {
		const far = `http://a.example/${"x".repeat(7_900)}`;
		const { world, health } = deployed(FULL, ({ pathname }) =>
			pathname === "/feed"
				? feedOf([
						...Array.from({ length: 60 }, (_, n) => item(n + 2, { link: `${far}${n + 10}` })),
						item(1, { link: "", title: "No link" }),
					])
				: new Response("", { status: 404 }),
		);
		await world.pass(MINUTE, MINUTE);
		expect(world.stored()).toHaveLength(61);
		const said = (await health()).problems.find(({ code }) => code === "article-missing")?.message ?? "";
		expect(said).toContain("No link (it has no link)");
		const rest = 60 - Math.floor(PENDING_MAX_CHARS / `${far}10`.length);
		expect(said.match(/too many articles wait/g)).toHaveLength(rest);
		expect(said).toMatch(new RegExp(`^${rest + 1} entries`));
	});

	it("are named no longer once their articles have come with a later version", async () => {
		let works = false;
		const { world, health } = river(
			() => 1,
			() => !works,
		);
		const isNamed = async () => (await health()).problems.some(({ code }) => code === "article-missing");
		await world.pass(2 * DAY, HOUR);
		expect(await isNamed()).toBe(true);
		works = true;
		const toml = FULL.replace("fulltext", 'include = ["Entry"]\nfulltext');
		world.deploy(toml);
		await world.pass(2 * HOUR);
		expect(await isNamed()).toBe(false);
	});
});

it("an article that failed and waits keeps none waiting that is due sooner", async () => {
	const { world } = river(
		() => 9,
		(n) => n === 1,
	);
	await world.pass(2 * MINUTE, MINUTE);
	expect(world.stored().filter(({ text }) => text.includes("Whole text"))).toHaveLength(8);
});

describe("selectors for articles", () => {
	const articles = (select: string) =>
		deployed(`${FULL}select = { ${select} }\n`, ({ pathname }) => {
			if (pathname === "/robots.txt") return new Response("", { status: 404 });
			return pathname === "/feed"
				? feedOf(Array.from({ length: 9 }, (_, n) => item(n + 1, { text: "Teaser." })))
				: pageOf(Number(pathname.slice(1)));
		});
	const slips = async (select: string) => {
		const { world, health } = articles(select);
		await world.pass(HOUR);
		expect(world.stored()).toHaveLength(9);
		const { problems } = await health();
		return problems.filter(({ code }) => code.startsWith("selector-"));
	};

	it("that fail on each of them are told once, and no others", async () => {
		expect(await slips('author = ".who", date = "h1", remove = ".ad", content = "article"')).toEqual([
			expect.objectContaining({ code: "selector-unfit", message: expect.stringContaining("select.date") }),
			expect.objectContaining({
				message: expect.stringMatching(
					/^select\.author = ".who" matches nothing on the pages of the articles, such as http:\/\/a\.example\/\d$/,
				),
			}),
			expect.objectContaining({ code: "selector-unused", message: expect.stringContaining('".ad"') }),
		]);
		expect(await slips('title = "h1", content = "article"')).toEqual([]);
	});

	it("that take nothing away anywhere are told, where the list has them looked for as well", async () => {
		const ad = '<li class="ad"><a href="/ad">Buy</a></li>';
		const lines = Array.from({ length: 6 }, (_, n) => `<li><a href="/${n + 1}">Notice ${n + 1}</a></li>`);
		const list = `<!doctype html><title>Board</title><ul>${lines.join("")}${ad}</ul>`;
		const told = async (remove: string) => {
			const select = `select = { item = "li", remove = "${remove}" }`;
			const { world, health } = deployed(`${FULL}kind = "list"\n${select}\n`, ({ pathname }) => {
				if (pathname === "/robots.txt") return new Response("", { status: 404 });
				if (pathname !== "/feed") return pageOf(Number(pathname.slice(1)) || 0);
				return new Response(list, { headers: { "Content-Type": "text/html" } });
			});
			await world.pass(HOUR);
			return (await health()).problems.map(({ code, message }) => `${code}: ${message}`);
		};
		expect(await told(".nix")).toEqual([
			expect.stringMatching(
				/^selector-unused: select\.remove = ".nix" matches nothing, neither on the page of the list nor on those of the articles/,
			),
		]);
		expect(await told(".ad")).toEqual([]);
		expect(await told("h1")).toEqual([]);
	});
});
