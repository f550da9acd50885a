import { describe, expect, it } from "vitest";
import { OLDER_MAX_PAGES } from "../../src/settings.ts";
import { deployed, source } from "./platform/deployed.ts";
import { HOUR, MINUTE } from "./platform/world.ts";

const LIST = "http://a.example/news/";

/** One page of a list of headlines, with a link to the next one. */
function pageOf(number: number, last: number, size = 10): Response {
	const rows = Array.from({ length: size }, (_, i) => {
		const n = (number - 1) * size + i;
		return `<li><a href="/news/${1000 + n}.html">What the council has said of the works, part ${n}</a> <span>2026-10-${10 + (n % 20)}</span></li>`;
	});
	const next = number < last ? `<div class="pager"><a href="/news/?page=${number + 1}">Next</a></div>` : "";
	const html = `<!doctype html><html><head><title>News</title></head><body><h1>News</h1><ul class="rows">${rows.join("")}</ul>${next}</body></html>`;
	return new Response(html, { headers: { "Content-Type": "text/html" } });
}

/** A source of so much history, whose pages are there but those that `fails` names. */
function river(
	more: string,
	last = 9,
	fails: (page: number) => boolean = () => false,
	robots = "",
	size = 10,
) {
	const river = deployed(source("a", LIST, `kind = "list"\n${more}`), (url) => {
		if (url.pathname === "/robots.txt") return new Response(robots, { status: robots ? 200 : 404 });
		const page = Number(url.searchParams.get("page") ?? "1");
		return fails(page) ? new Response("no", { status: 500 }) : pageOf(page, last, size);
	});
	const pages = () =>
		river.asked.filter(({ url }) => url.startsWith(LIST)).map(({ url, at }) => ({ url, at }));
	const further = () => pages().filter(({ url }) => url.includes("page="));
	return { ...river, further };
}

describe("the history of a list", () => {
	it("is what its first page has, where nobody asks for more", async () => {
		const { world, titles, further } = river("");
		await world.pass(3 * HOUR);
		expect(titles()).toHaveLength(10);
		expect(further()).toEqual([]);
	});

	it("comes from further pages, each asked for once and in a tick of its own, up to so many entries", async () => {
		const { world, titles, further } = river("history = 35\n");
		await world.pass(3 * HOUR);
		expect(new Set(titles()).size).toBe(35);
		expect(further().map(({ url }) => url)).toEqual([2, 3, 4].map((page) => `${LIST}?page=${page}`));
		expect(new Set(further().map(({ at }) => at)).size).toBe(3);
	});

	it("is all that was asked for where each page has few, and ends where there are too many of them", async () => {
		const few = river("history = 30\n", 200, () => false, "", 4);
		await few.world.pass(3 * HOUR);
		expect(new Set(few.titles()).size).toBe(30);
		const endless = river("history = 500\n", 200, () => false, "", 4);
		await endless.world.pass(6 * HOUR);
		expect(endless.further()).toHaveLength(OLDER_MAX_PAGES);
	});

	it("ends with the last page", async () => {
		const { world, titles, further } = river("history = 500\n", 3);
		await world.pass(3 * HOUR);
		expect(new Set(titles()).size).toBe(30);
		expect(further()).toHaveLength(2);
	});

	it("ends where a page cannot be had, says so, and keeps what came", async () => {
		const { world, titles, further, health } = river("history = 500\n", 9, (page) => page === 3);
		await world.pass(MINUTE * 10);
		expect(new Set(titles()).size).toBe(20);
		const { state, problems } = await health();
		expect(state).toBe("ok");
		expect(problems.map(({ code, message }) => [code, message.includes("page=3")])).toEqual([
			["page-missing", true],
		]);
		expect(further().map(({ url }) => url)).toEqual([2, 3].map((page) => `${LIST}?page=${page}`));
	});

	it("goes no further than robots.txt allows", async () => {
		const robots = "User-agent: *\nDisallow: /news/?page=\n";
		const { world, titles, further } = river("history = 500\n", 9, () => false, robots);
		await world.pass(HOUR);
		expect(titles()).toHaveLength(10);
		expect(further()).toEqual([]);
	});
});
