import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../../../src/stages/extract/pointing/candidates.ts";
import { classNames, idNames } from "../../../../src/stages/extract/pointing/names.ts";
import { hit, listOf, open, options, pointAt } from "./page.ts";

const NOTICES = `<html lang="zh-CN"><body>
<ul class="menu"><li><a href="/a/">首页</a></li><li><a href="/b/">机构</a></li><li><a href="/c/">服务</a></li></ul>
<div class="news-list">
<div class="row"><span class="tag">置顶</span><a class="t" href="/n/1.html">关于开展住宅工程质量专项检查的通知</a><span class="d">2026-11-01</span></div>
<div class="row"><a class="t" href="/n/2.html">关于公布建筑业企业资质核查结果的公告</a><span class="d">2026-11-02</span></div>
<div class="row hot-ad"><a class="t" href="https://shop.example/x">双十一家装节满减进行中不容错过</a><span class="d">2026-11-03</span></div>
<div class="row"><a class="t" href="/n/4.html">关于做好冬季施工安全生产工作的通知</a><span class="d">2026-11-04</span></div>
<div class="row"><a class="t" href="/n/5.html">关于印发城市更新行动实施方案的通知</a><span class="d">2026-11-05</span></div>
</div></body></html>`;

const FOUR = [1, 2, 4, 5];
const numbersOf = (entries: readonly { url: string | null }[]) =>
	entries.map(({ url }) => Number(/n\/(\d)/.exec(url ?? "")?.[1] ?? 0));

describe("without this", () => {
	it("takes a row out by what only that row has, and keeps the others", () => {
		const page = open(NOTICES);
		const all = pointAt(page, { items: [hit(page, "资质核查").order] });
		expect(numbersOf(all.entries)).toEqual([1, 2, 0, 4, 5]);
		const less = pointAt(page, {
			items: [hit(page, "资质核查").order],
			without: [hit(page, "双十一").order],
		});
		expect(numbersOf(less.entries)).toEqual(FOUR);
		expect(less.select.remove).toBe("div.row.hot-ad");
		expect(less.marks.items).toHaveLength(4);
	});

	it("takes a row out by where it leads, or by its words, where no class is its own", () => {
		const page = open(NOTICES.replace(" hot-ad", ""));
		const less = pointAt(page, {
			items: [hit(page, "资质核查").order],
			without: [hit(page, "双十一").order],
		});
		expect(numbersOf(less.entries)).toEqual(FOUR);
		expect(less.select.remove).not.toMatch(/nth|child/);
	});

	it.each([0, 3, 4])(
		"takes row %i out by where it leads, where it is made as the others: another comes into its place",
		(at) => {
			const names = [
				"住宅工程质量检查",
				"企业资质核查结果",
				"城市更新实施方案",
				"冬季施工安全生产",
				"消防设计审查结果",
			];
			const row = (name: string) =>
				`<li><a href="/n/${encodeURIComponent(name)}.html">关于${name}的通知</a></li>`;
			const board = (all: string[]) =>
				`<html lang="zh-CN"><body><ul class="news">${all.map(row).join("")}</ul></body></html>`;
			const page = open(board(names));
			const gone = names[at] ?? "";
			const less = pointAt(page, {
				items: [hit(page, names[1] ?? "").order],
				without: [hit(page, gone).order],
			});
			expect(less.notes).toEqual([]);
			const tomorrow = [...names.slice(0, at), "春季安全大检查", ...names.slice(at), "老旧小区改造"];
			const expected = tomorrow.filter((name) => name !== gone).map((name) => `关于${name}的通知`);
			expect(listOf(board(tomorrow), less.select)).toEqual(expected);
		},
	);

	it("takes a label out of an item and keeps the item", () => {
		const html = NOTICES.replace(
			'<span class="tag">置顶</span><a class="t" href="/n/1.html">',
			'<a class="t" href="/n/1.html"><span class="tag">置顶</span>',
		);
		const page = open(html);
		const pointing = { items: [hit(page, "资质核查").order], fields: { title: hit(page, "冬季施工").order } };
		expect(pointAt(page, pointing).entries[0]?.title).toBe("置顶关于开展住宅工程质量专项检查的通知");
		const less = pointAt(page, { ...pointing, without: [hit(page, "置顶").order] });
		expect(less.select.remove).toBe("div.row .tag");
		expect(less.entries[0]?.title).toBe("关于开展住宅工程质量专项检查的通知");
		expect(listOf(html, less.select)).toHaveLength(5);
	});

	it("chooses the list of one box when the other one's items are noise", () => {
		const box = (name: string, letter: string) =>
			`<div class="${name}"><ul class="list">${[1, 2, 3, 4].map((n) => `<li><a href="/${letter}/${n}.html">第${n}条${name}的消息写得足够长</a></li>`).join("")}</ul></div>`;
		const page = open(`<body>${box("left", "a")}${box("right", "a")}</body>`);
		const both = pointAt(page, { items: [hit(page, "第1条left").order, hit(page, "第2条right").order] });
		expect(both.entries).toHaveLength(8);
		const one = pointAt(page, {
			items: [hit(page, "第1条left").order],
			item: both.select.item,
			without: [hit(page, "第3条right").parent?.parent?.order ?? 0],
		});
		expect(one.entries).toHaveLength(4);
	});

	it("says that nothing of the list is there", () => {
		const page = open(NOTICES);
		const derived = pointAt(page, {
			items: [hit(page, "资质核查").order],
			without: [hit(page, "机构").order],
		});
		expect(derived.notes).toEqual([{ code: "no-effect", of: "without" }]);
	});
});

describe("fields", () => {
	it("says which of them it found, and in how many items", () => {
		const page = open(
			NOTICES.replace('<span class="d">2026-11-05</span>', "").replace(
				'<span class="d">2026-11-04</span>',
				"",
			),
		);
		const derived = pointAt(page, {
			items: [hit(page, "资质核查").order],
			fields: {
				date: hit(page, "2026-11-02").order,
				author: hit(page, "机构").order,
				image: hit(page, "城市更新").order,
			},
		});
		expect(derived.select).toEqual({ item: "div.row", date: "span.d" });
		expect(derived.notes).toEqual([
			{ code: "not-in-all", of: "date", percent: 60 },
			{ code: "unreadable", of: "image" },
			{ code: "outside", of: "author" },
		]);
	});

	it("takes the whole title from where a short one is cut", () => {
		const page = open(
			`<ul class="news">${[1, 2, 3].map((n) => `<li><a href="/n/${n}.html" title="关于第${n}季度工程造价信息发布的通知公告">关于第${n}季度工程造价信息…</a></li>`).join("")}</ul>`,
		);
		const title = hit(page, "第2季度").order;
		const derived = pointAt(page, { items: [title], fields: { title } });
		expect(derived.select.title).toBe("a@title");
		expect(derived.entries[1]?.title).toBe("关于第2季度工程造价信息发布的通知公告");
	});

	it("takes the date whole when a part of it is hit", () => {
		const page = open(
			`<ul class="news">${[1, 2, 3, 4].map((n) => `<li><div class="when"><b>2026-11</b>-<i>0${n}</i></div><a href="/n/${n}.html">关于第${n}季度工程造价信息发布的通知</a></li>`).join("")}</ul>`,
		);
		const derived = pointAt(page, {
			items: [hit(page, "第2季度").order],
			fields: { date: hit(page, "03").order },
		});
		expect(derived.select.date).toBe("div.when");
		expect(derived.entries.map(({ published }) => published !== null)).toEqual([true, true, true, true]);
	});
});

describe("how sure it is", () => {
	const list = (name: string, letter: string, count: number) =>
		`<section class="${name}"><ul>${Array.from({ length: count }, (_, n) => `<li><a href="/a/2026/${letter}${n}.html">${name}第${n}条消息，写得和别的一样长</a></li>`).join("")}</ul></section>`;

	it("is clear with one list", () => {
		const page = open(NOTICES);
		expect(pointAt(page, { items: [hit(page, "资质核查").order] })).toMatchObject({
			sureness: "clear",
			rivals: [],
		});
	});

	it("is contested with another that could be meant as well, which can be chosen", () => {
		const page = open(
			`<body>${list("甲区", "x1", 6)}${list("乙区", "x2", 6)}${list("丙区", "x3", 6)}</body>`,
		);
		const items = [hit(page, "甲区第2条").order];
		const derived = pointAt(page, { items });
		const [rival] = derived.rivals;
		expect(derived.sureness).toBe("contested");
		expect(rival?.titles).toHaveLength(3);
		const chosen = pointAt(page, { items, item: rival?.item });
		expect(chosen.select.item).toBe(rival?.item);
		expect(chosen.entries).toHaveLength(rival?.count ?? 0);
	});

	it("takes what was pointed at exactly for the item", () => {
		const page = open(NOTICES);
		const link = hit(page, "资质核查");
		expect(pointAt(page, { items: [link.order], isExact: true }).select.item).toMatch(/a(?:\.t)?$/);
	});

	it("finds nothing like what is alone or is not there", () => {
		const page = open(NOTICES);
		expect(() => pointAt(page, { items: [99_999] })).toThrow();
		expect(() => pointAt(page, { items: [] })).toThrow();
	});
});

it("numbers the lists of a page as detection ranks them, with what is in them", () => {
	const [first, ...others] = candidatesOf(open(NOTICES), options);
	expect(first).toMatchObject({ item: "div.row", count: 5, dated: 5 });
	expect(first?.samples[0]).toEqual({
		title: "关于开展住宅工程质量专项检查的通知",
		published: Date.UTC(2026, 9, 31, 16),
	});
	expect(others.every(({ item }) => item !== first?.item)).toBe(true);
});

describe("names that last, and names that do not", () => {
	it.each([
		["news-list", ".news-list"],
		["NewsList_item__3xK9a", '[class*="NewsList_item__"]'],
		["styles_card__Ab3dE", '[class*="styles_card__"]'],
		["item-12345", '[class*="item-"]'],
		["card__title--big", ".card__title--big"],
		["xxgk_list", ".xxgk_list"],
		["md:w-1/2", ".md\\:w-1\\/2"],
		["条目", ".条目"],
		["css-1x2y3z", null],
		["sc-bdVaJa", null],
		["hJkLmN", null],
		["v3e7tSx46hdIukz0wxkT", null],
		["active", null],
		["odd", null],
		['a"]b', null],
		["x@y", null],
	])("class %s", (name, css) => {
		expect(classNames(name)[0]?.css ?? null).toBe(css);
	});

	it.each([
		["main", ["#main"]],
		["post-1234", ['[id^="post-"]']],
		["line_u9_0", ['[id^="line_u"]']],
		["ember123", []],
	])("id %s", (id, css) => {
		expect(
			idNames(id)
				.filter(({ cost }) => cost < 3)
				.map((name) => name.css),
		).toEqual(css);
	});
});

describe("a date in a paragraph of its cell", () => {
	it("is that of the cell, which the paragraph of another cell is before", () => {
		const row = (n: number) =>
			`<tr><td><p>第${n}批项目审查结果</p></td><td><p><a href="/n/${n}.html">关于第${n}批项目审查结果的通知</a></p></td><td><p>2026-11-0${n}</p></td></tr>`;
		const page = open(`<html><body><table>${[1, 2, 3, 4, 5].map(row).join("")}</table></body></html>`);
		const derived = pointAt(page, {
			items: [hit(page, "关于第2批").order],
			fields: { date: hit(page, "2026-11-03").order },
		});
		expect(derived.notes).toEqual([]);
		expect(derived.select.date).toBe(":scope > td:nth-of-type(3)");
		expect(derived.marks.date).toHaveLength(5);
	});
});
