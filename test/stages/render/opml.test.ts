import { parseOpml } from "feedsmith";
import { expect, test } from "vitest";
import { type OpmlFeed, renderOpml } from "../../../src/stages/render/opml.ts";

const feed = (title: string, paths: string[]): OpmlFeed => ({
	title,
	xmlUrl: "https://a.example/feed?x=1&y=2",
	htmlUrl: null,
	description: null,
	language: null,
	version: null,
	paths,
});
const base = {
	title: "订阅 <b> & \u0000",
	url: "https://feeds.example/opml",
	titles: { 城建: "城市建设" },
	below: "",
};

/** Every outline as `folder/feed`, as a reader sees it. */
function tree(xml: string): string[] {
	const walk = (
		outlines: NonNullable<ReturnType<typeof parseOpml>["body"]>["outlines"],
		at: string,
	): string[] =>
		(outlines ?? []).flatMap((one) => {
			const here = at ? `${at}/${one.text}` : (one.text ?? "");
			return one.xmlUrl ? [`${here} ${one.xmlUrl}`] : walk(one.outlines, here);
		});
	return walk(parseOpml(xml).body?.outlines, "");
}

test("categories are nested outlines, a feed of two stands in both", () => {
	const xml = renderOpml({
		...base,
		feeds: [feed('A "quoted"', ["城建/通知", "技术"]), feed("B & C", ["城建"]), feed("D", [])],
	});
	const url = "https://a.example/feed?x=1&y=2";
	expect(tree(xml)).toEqual([
		`D ${url}`,
		`城市建设/B & C ${url}`,
		`城市建设/通知/A "quoted" ${url}`,
		`技术/A "quoted" ${url}`,
	]);
	expect(parseOpml(xml).head?.title).toBe("订阅 ‹b> &");
});

test("of one category only what lies in it, from it on", () => {
	const xml = renderOpml({
		...base,
		below: "城建",
		feeds: [feed("A", ["城建/通知", "技术"]), feed("B", ["城建"])],
	});
	expect(tree(xml).map((line) => line.split(" ")[0])).toEqual(["B", "通知/A"]);
});

test("of one category nothing of another whose name begins with its name", () => {
	const xml = renderOpml({ ...base, below: "城建", feeds: [feed("A", ["城建设/通知", "城建/通知"])] });
	expect(tree(xml).map((line) => line.split(" ")[0])).toEqual(["通知/A"]);
});

test("without feeds it is a file all the same", () => {
	expect(tree(renderOpml({ ...base, feeds: [] }))).toEqual([]);
});
