import { describe, expect, it } from "vitest";
import { joinArticle } from "../../../../src/read/joinArticle.ts";
import { understand } from "../../../../src/read/understand.ts";
import { nextPageOf } from "../../../../src/stages/extract/article/article.ts";
import { linesOfHtml } from "../text.ts";
import { htmlOf, NOW, sentences } from "./kit.ts";

const linked = (...links: [string, string][]) =>
	`<html><head><title>A thread</title></head><body><p>Words, and more of them.</p><div class="pages">${links.map(([href, text]) => `<a href="${href}">${text}</a>`).join(" ")}</div></body></html>`;

describe("the next page of a thread", () => {
	const B = "https://b.example";
	it.each([
		["Discuz", "/thread-2041-1-1.html", [["thread-2041-2-1.html", "2"]], "/thread-2041-2-1.html"],
		[
			"Discuz, from page 2",
			"/thread-2041-2-1.html",
			[
				["thread-2041-1-1.html", "1"],
				["thread-2041-3-1.html", "下一页"],
			],
			"/thread-2041-3-1.html",
		],
		[
			"Discuz, another thread",
			"/thread-2041-1-1.html",
			[
				["thread-2042-1-1.html", "下一主题"],
				["thread-2042-2-1.html", "2"],
			],
			null,
		],
		[
			"Discuz by parameters",
			"/forum.php?mod=viewthread&tid=2041",
			[["/forum.php?mod=viewthread&tid=2041&page=2", "下一页"]],
			"/forum.php?mod=viewthread&tid=2041&page=2",
		],
		[
			"phpBB",
			"/viewtopic.php?t=77",
			[["viewtopic.php?t=77&start=15", "Next"]],
			"/viewtopic.php?t=77&start=15",
		],
		[
			"phpBB by its number",
			"/viewtopic.php?t=77",
			[
				["viewtopic.php?t=77&start=15", "2"],
				["viewtopic.php?t=77&start=30", "3"],
			],
			"/viewtopic.php?t=77&start=15",
		],
		[
			"phpBB, from page 2",
			"/viewtopic.php?t=77&start=15",
			[
				["viewtopic.php?t=77", "1"],
				["viewtopic.php?t=77&start=0", "Previous"],
				["viewtopic.php?t=77&start=30", "Next"],
			],
			"/viewtopic.php?t=77&start=30",
		],
		[
			"phpBB, the last page",
			"/viewtopic.php?t=77&start=30",
			[
				["viewtopic.php?t=77&start=15", "2"],
				["viewtopic.php?t=78&start=45", "Next"],
			],
			null,
		],
		[
			"SMF",
			"/index.php?topic=2041.0",
			[
				["index.php?topic=2041.15", "»"],
				["index.php?topic=2042.0", "next"],
			],
			"/index.php?topic=2041.15",
		],
		[
			"XenForo",
			"/threads/lock-gate.204/",
			[["/threads/lock-gate.204/page-2", "Next"]],
			"/threads/lock-gate.204/page-2",
		],
		["MyBB", "/thread-77.html", [["thread-77-page-2.html", "2"]], "/thread-77-page-2.html"],
		[
			"MyBB, from page 2",
			"/thread-77-page-2.html",
			[
				["thread-77-page-3.html", "Next »"],
				["thread-77.html", "1"],
			],
			"/thread-77-page-3.html",
		],
		[
			"Invision",
			"/topic/204-lock-gate/",
			[["/topic/204-lock-gate/page/2/", "2"]],
			"/topic/204-lock-gate/page/2/",
		],
		[
			"V2EX, a thread of two digits",
			"/t/20",
			[
				["/t/20?p=2", "2"],
				["/t/21", "next"],
			],
			"/t/20?p=2",
		],
		["Tieba", "/p/2041", [["/p/2041?pn=2", "下一页"]], "/p/2041?pn=2"],
		[
			"Douban",
			"/group/topic/2041/",
			[
				["/group/topic/2041/?start=100", "后页>"],
				["/group/topic/2041/?start=100", "2"],
			],
			"/group/topic/2041/?start=100",
		],
	] as [string, string, [string, string][], string | null][])("of %s", (_, path, links, next) => {
		expect(nextPageOf(linked(...links), B + path)).toBe(next && B + next);
	});

	it("is joined to it: posts in order, who began it and when from the first page", async () => {
		const texts = Array.from({ length: 6 }, (_, i) => sentences(300 + i, 2));
		const url = (start: number) =>
			`https://board.site.example/viewtopic.php?t=77${start ? `&start=${start}` : ""}`;
		const pageFrom = (start: number) =>
			htmlOf({
				title: "Which rope for a wet winter - The Boatyard",
				body: `<h2 class="topic-title"><a href="./viewtopic.php?t=77">Which rope for a wet winter</a></h2>${texts
					.slice(start, start + 2)
					.map(
						(text, i) =>
							`<div id="p${start + i}" class="post"><div class="postbody"><p class="author">by <a class="username" href="./memberlist.php?u=${start + i}">user${start + i}</a> » <time datetime="2024-03-0${start + i + 1}T09:10:00Z">Mar ${start + i + 1}, 2024</time></p><div class="content">${text}</div></div></div>`,
					)
					.join(
						"",
					)}<div class="pagination">${start < 4 ? `<a rel="next" href="viewtopic.php?t=77&amp;start=${start + 2}">Next</a>` : ""}</div>`,
			});
		const readPage = (address: string) =>
			understand(new TextEncoder().encode(pageFrom(Number(/start=(\d+)/.exec(address)?.[1] ?? 0))), {
				url: address,
				as: "article",
				now: NOW,
				timezone: "UTC",
			});
		const first = readPage(url(0));
		if (!first.ok) throw new Error(first.error.message);
		const whole = await joinArticle(first.value, async (address) => readPage(address));
		const [entry] = whole.entries;
		expect(linesOfHtml(entry?.contentHtml ?? "")).toEqual(texts);
		expect(entry?.authors.map(({ name }) => name)).toEqual(["user0"]);
		expect(new Date(entry?.published ?? 0).toISOString()).toBe("2024-03-01T09:10:00.000Z");
		expect(
			whole.problems.filter(({ code }) => code.startsWith("page-") || code === "too-many-pages"),
		).toEqual([]);
	});
});
