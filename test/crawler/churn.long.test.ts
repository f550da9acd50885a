import { describe, expect, it } from "vitest";
import { DAY, deployed, item, ONE, source } from "./platform/deployed.ts";
import { feedOf, HOUR, MINUTE, START } from "./platform/world.ts";

const counting = (answer: (now: number) => ReturnType<typeof item>[]) => {
	const changes: number[] = [];
	const found = deployed(ONE, (_, __, now) => feedOf(answer(now)));
	found.world.platform.onMoment = ({ what }) => {
		if (/^sql (INSERT INTO|UPDATE) entry/.test(what)) changes.push(found.world.platform.now);
	};
	return { ...found, changes };
};

describe("300 entries whose raw text differs at each fetch", () => {
	const pixel = (n: number, now: number) =>
		item(n, { text: `Text ${n}.&lt;img src="https://t.example/p.gif?${now}" width="1" height="1"&gt;` });

	it("are all stored, told once, asked for no oftener than `every`, and one that is new is out at its first fetch", async () => {
		const list = (now: number) => {
			const entries = Array.from({ length: 300 }, (_, n) => pixel(n, now));
			return now > START + 5 * HOUR ? [pixel(999, now), ...entries] : entries;
		};
		const { world, asked, titles, changes } = counting(list);
		await world.pass(5 * HOUR);
		expect(titles()).toHaveLength(300);
		const written = changes.length;
		const before = asked.length;
		await world.pass(5 * HOUR);
		expect(titles()).toContain("Entry 999");
		expect(changes.length - written).toBeLessThanOrEqual(2);
		expect(asked.length - before).toBeLessThanOrEqual(5 * 4 + 2);
	});
});

describe("300 entries of which nobody sees what differs at each fetch", () => {
	it.each([
		["a comment", (now: number) => `&lt;!-- ${now} --&gt;`],
		["a script", (now: number) => `&lt;script&gt;at(${now})&lt;/script&gt;`],
		[
			"the name of a place",
			(now: number) => `&lt;h2 id="t${now}"&gt;A heading&lt;/h2&gt;&lt;a href="#t${now}"&gt;To it&lt;/a&gt;`,
		],
	])("for it is %s: they are told once", async (_, hidden) => {
		const { world, changes, titles } = counting((now) =>
			Array.from({ length: 300 }, (__, n) => item(n, { text: `Text ${n}.${hidden(now)}` })),
		);
		await world.pass(8 * HOUR);
		expect(titles()).toHaveLength(300);
		expect(changes.length).toBe(300);
	});
});

describe("50 entries that all really change at each fetch", () => {
	it("do not hold back one that is new, and are announced at most twice a day each", async () => {
		let late = 0;
		const { world, changes } = counting((now) => {
			const entries = Array.from({ length: 50 }, (_, n) => item(n, { text: `Read ${now} times.` }));
			return late ? [item(777), ...entries] : entries;
		});
		await world.pass(20 * HOUR);
		late = world.platform.now;
		await world.pass(30 * MINUTE);
		expect(world.stored().map((one) => one.title)).toContain("Entry 777");
		await world.pass(DAY, HOUR);
		expect(changes.length).toBeLessThanOrEqual(51 * 2 * 3);
		expect(changes.length).toBeGreaterThan(51 * 2);
	});
});

describe("two mirrors behind one name", () => {
	it("that show two states in turns change an entry at most twice in a day", async () => {
		let visit = 0;
		const { world, changes } = counting(() => [
			item(1, { text: visit++ % 2 ? "An older text." : "A newer text." }),
		]);
		await world.pass(2 * DAY, HOUR);
		expect(changes.length).toBeLessThanOrEqual(6);
	});
});

describe("a source whose links carry another parameter at each fetch, without guid and date", () => {
	it("has each entry once, and that is said", async () => {
		const { world, health, titles } = deployed(ONE, (_, __, now) =>
			linksOnly([5, 4, 3, 2, 1].map((n) => [`T${n}`, `http://a.example/show?id=${n}&amp;r=${now}`])),
		);
		await world.pass(6 * HOUR);
		expect(titles()).toEqual(["T1", "T2", "T3", "T4", "T5"]);
		expect((await health()).problems.map(({ code }) => code)).toContain("unstable-ids");
	});
});

describe("an edited address of a source with a given id", () => {
	it.each([
		["of one shard", ""],
		[
			"of many",
			Array.from({ length: 40 }, (_, n) =>
				source(`pad${n}`, `http://pad${n}.example/feed`, 'every = "1d"'),
			).join(""),
		],
	])("keeps its entries, their ids and dates, dated or not, in a deployment %s", async (_, others) => {
		const answer = ({ hostname }: URL) =>
			linksOnly([3, 2, 1].map((n) => [`T${n}`, `http://${hostname}/post/${n}`]));
		const { world } = deployed(ONE + others, answer);
		const own = () =>
			world.stored().flatMap(({ key, date, title, source: id }) => (id === "a" ? [[key, date, title]] : []));
		await world.pass(2 * HOUR);
		const before = own();
		expect(before).toHaveLength(3);
		world.deploy(ONE.replace("http://a.example/feed", "https://new.example/rss.xml") + others);
		await world.pass(2 * HOUR);
		expect(own()).toEqual(before);
	});
});

function linksOnly(items: string[][]): Response {
	const list = items
		.map(([title, link]) => `<item><title>${title}</title><link>${link}</link></item>`)
		.join("");
	return new Response(`<rss version="2.0"><channel><title>t</title>${list}</channel></rss>`);
}

describe("an owner who mends what the source was read by", () => {
	it("has back at once what was said before: no mirror says that", async () => {
		const page = () =>
			new Response(
				`<!doctype html><html><body><ul>${[1, 2, 3].map((n) => `<li><a href="/${n}.html">Title ${n}</a> <b>Word ${n}</b></li>`).join("")}</ul></body></html>`,
				{ headers: { "Content-Type": "text/html" } },
			);
		const readBy = (title: string) =>
			source("a", "http://a.example/list", `select = { item = "li", link = "a@href", title = "${title}" }`);
		const { world, titles } = deployed(readBy("a"), page);
		const seen: string[][] = [];
		for (const title of ["b", "a", "b", "a"]) {
			await world.pass(HOUR);
			seen.push(titles());
			world.deploy(readBy(title));
		}
		await world.pass(HOUR);
		seen.push(titles());
		const [good, bad] = [
			["Title 1", "Title 2", "Title 3"],
			["Word 1", "Word 2", "Word 3"],
		];
		expect(seen.map((each) => each.sort())).toEqual([good, bad, good, bad, good]);
	});
});
