import { expect, it } from "vitest";
import type { Answer, Kept } from "../../src/library/contract.ts";
import { DAY, deployed, source } from "./platform/deployed.ts";
import { HOUR, MINUTE, START, type World } from "./platform/world.ts";

const HTML = { headers: { "Content-Type": "text/html; charset=utf-8" } };
const LIST = source(
	"a",
	"http://a.example/list",
	'kind = "list"\nfulltext = true\ntimezone = "Asia/Shanghai"\nevery = "1h"',
);
const TITLE = "市住建局关于做好冬季建筑施工安全生产工作的通知";

/** A list page; each item has a path, a title and what stands where its date might. */
const list = (...items: [path: string, title: string, date: string][]) =>
	new Response(
		`<html><head><title>通知公告_某市住建局</title></head><body><ul class="list">${items
			.map(([path, title, date]) => `<li><a href="/${path}">${title}</a><span>${date}</span></li>`)
			.join("")}</ul></body></html>`,
		HTML,
	);

const article = (title: string, info: string) =>
	new Response(
		`<html><head><title>${title}_某市住建局</title></head><body><h1>${title}</h1><div class="info">${info}</div><div class="content">${"<p>各区县要落实安全生产责任，排查基坑、脚手架和起重机械的隐患，做好防风、防冻、防火工作。</p>".repeat(6)}</div></body></html>`,
		HTML,
	);

const other = (n: number, date: string): [string, string, string] => [
	`${n}.html`,
	`关于第${n}批建筑业企业资质申请审查意见的公示`,
	date,
];
const missing = () => new Response("", { status: 404 });

function river(answer: (path: string, now: number) => Response | null) {
	const found = deployed(LIST, ({ pathname }, _, now) =>
		pathname === "/robots.txt" ? missing() : (answer(pathname, now) ?? missing()),
	);
	const kept = (title: string) => {
		for (const id of [...found.world.platform.places.keys()].filter((name) => name.startsWith("LIBRARY/")))
			for (const { body } of found.world.platform.rows(id, "SELECT body FROM entry")) {
				const entry = JSON.parse(String(body)) as Kept;
				if (entry.title?.startsWith(title)) return entry;
			}
		return null;
	};
	return { ...found, kept };
}

/** All that has come or changed since a cursor, in one page. */
async function follow(world: World, since: string): Promise<Answer> {
	const question = { path: "news", search: `?since=${since}&limit=100`, now: world.platform.now };
	return (await world.platform.call("LIBRARY", "news", "page", question)) as Answer;
}
const BEGINNING = new Date(START - 10_000 * HOUR).toISOString();

it("completes what the list cut and left open, at once, as one change of the same entry", async () => {
	let opens = false;
	const { world, kept } = river((path) => {
		if (path === "/list")
			return list(
				["1.html", `${TITLE.slice(0, 14)}...`, "11-01"],
				other(2, "2026-10-30"),
				other(3, "2026-10-29"),
			);
		if (path !== "/1.html" || !opens) return null;
		return article(TITLE, "发布时间：2025-11-01 17:50　来源：安全监管处　作者：黎浩");
	});
	await world.pass(10 * MINUTE);
	const before = kept(TITLE.slice(0, 14));
	expect(before).toMatchObject({
		title: `${TITLE.slice(0, 14)}...`,
		date: Date.parse("2026-11-01T00:00+08:00"),
	});
	const { cursor, entries } = await follow(world, BEGINNING);
	opens = true;
	await world.pass(3 * HOUR);
	const instant = Date.parse("2025-11-01T17:50+08:00");
	expect(kept(TITLE)).toMatchObject({
		title: TITLE,
		date: instant,
		published: instant,
		modified: instant,
		dateFrom: "article/text/发布时间",
		firstSeen: before?.firstSeen,
		authors: [{ name: "黎浩" }],
		origin: { title: "安全监管处" },
		fromArticle: expect.arrayContaining(["title", "contentHtml", "authors", "origin"]),
	});
	const after = await follow(world, cursor ?? "");
	expect(after.entries.map(({ title }) => title)).toEqual([TITLE]);
	expect(entries.map(({ key }) => key)).toContain(after.entries[0]?.key);
	expect(world.stored()).toHaveLength(3);
	expect(world.stored().find(({ title }) => title === TITLE)?.date).toBe(instant);
	// Nothing of it is news again.
	await world.pass(3 * DAY, HOUR);
	expect((await follow(world, after.cursor ?? "")).entries).toEqual([]);
	expect(kept(TITLE)?.date).toBe(instant);
});

it("keeps an entry without a date back until its article dates it: it was never today's", async () => {
	let opens = false;
	const { world, kept, titles } = river((path) => {
		if (path === "/list")
			return list(
				["1.html", TITLE, ""],
				["2.html", "关于公布建筑施工企业信用评价结果的通报", ""],
				["4.html", "关于开展房屋市政工程质量检查的函", ""],
			);
		return path === "/1.html" && opens
			? article(TITLE, "2022-09-08 17:50")
			: new Response("", { status: 503 });
	});
	await world.pass(5 * MINUTE);
	expect(titles()).toEqual([]);
	opens = true;
	await world.pass(20 * MINUTE);
	expect(kept(TITLE)).toMatchObject({ date: Date.parse("2022-09-08T17:50+08:00"), full: true });
	expect(titles()).toEqual([TITLE]);
	// The others waited for an hour; then they are dated by when they were first seen, not by when they were let go.
	await world.pass(HOUR);
	expect(titles()).toHaveLength(3);
	const late = world.stored().filter(({ title }) => title !== TITLE);
	for (const { date } of late) expect(date - START).toBeLessThan(2 * MINUTE);
	const { entries } = await follow(world, BEGINNING);
	expect(entries.map(({ title }) => title).sort()).toEqual(titles());
});

it("waits for nothing that cannot come, and lets an article date such an entry later, once", async () => {
	let opens: string | null = null;
	const { world, kept } = river((path) => {
		if (path === "/list") return list(["1.html", TITLE, ""], other(2, ""), other(3, ""));
		return path === "/1.html" && opens ? article(TITLE, opens) : null;
	});
	await world.pass(2 * MINUTE);
	expect(world.stored()).toHaveLength(3);
	expect((kept(TITLE)?.date ?? 0) - START).toBeLessThan(2 * MINUTE);
	opens = "2022-09-08";
	await world.pass(2 * HOUR);
	expect(kept(TITLE)).toMatchObject({
		date: Date.parse("2022-09-08T00:00+08:00"),
		modified: Date.parse("2022-09-08T00:00+08:00"),
	});
});

it("loses no entry that waits, whatever happens to the deployment meanwhile", async () => {
	let lists = [list(["1.html", TITLE, ""], other(2, ""), other(3, ""))];
	const { world, titles } = river((path) => {
		if (path === "/list" || path === "/moved") return (lists[0] ?? missing()).clone();
		return new Response("", { status: 503 });
	});
	await world.pass(5 * MINUTE);
	expect(titles()).toEqual([]);
	// Its owner wants no articles any more, then gives it another address; each time it lists one entry less.
	lists = [list(other(2, ""), other(3, ""), other(4, "2026-10-01"), other(5, "2026-09-30"))];
	const plain = LIST.replace("fulltext = true\n", "");
	world.deploy(plain);
	await world.pass(10 * MINUTE);
	lists = [list(other(3, ""), other(4, "2026-10-01"), other(5, "2026-09-30"))];
	world.deploy(plain.replace("/list", "/moved"));
	await world.pass(2 * HOUR);
	expect(titles()).toEqual([TITLE, ...[2, 3, 4, 5].map((n) => other(n, "")[1])].sort());
});

it("loses none either when its source moves first", async () => {
	let listed = list(["1.html", TITLE, ""], other(2, ""), other(3, ""));
	const { world, titles } = river((path) =>
		path === "/list" || path === "/moved" ? listed.clone() : new Response("", { status: 503 }),
	);
	await world.pass(5 * MINUTE);
	listed = list(other(2, ""), other(3, ""), other(4, "2026-10-01"));
	world.deploy(LIST.replace("/list", "/moved"));
	await world.pass(2 * HOUR);
	expect(titles()).toEqual([TITLE, ...[2, 3, 4].map((n) => other(n, "")[1])].sort());
});
