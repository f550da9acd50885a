import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../src/stages/extract/article/article.ts";
import { linesOfHtml } from "./text.ts";

const LONG =
	"The hinge had been dry for years, so I took the door down, cleaned both halves, and put a drop of oil on each pin.";

const ANSWER =
	"Lift the door a little while you do it, or the pin will bend, and it will never go back in again.";

function linesOf(posts: string): string[] {
	const html = `<html><head><title>How to oil a hinge</title></head><body><h1>How to oil a hinge</h1><div class="list">${posts}</div></body></html>`;
	const url = "https://forum.example.com/viewtopic.php?t=1";
	const result = extractArticle(html, { url, now: Date.UTC(2026, 5, 21), timezone: "UTC" });
	return result.ok ? linesOfHtml(result.value.entries[0]?.contentHtml ?? "") : [];
}

describe("a thread", () => {
	it("keeps replies of a few words, by what software calls their text", () => {
		const reply = (name: string, text: string) =>
			`<div class="comment-item"><div class="comment-meta"><a href="/u/${name}">${name}</a></div><div class="comment-content"><p>${text}</p></div></div>`;
		const replies = ["me too", "works here", ANSWER, "same problem"].map((text, i) =>
			reply(`user${i}`, text),
		);
		expect(linesOf(`<div class="topic-text"><p>${LONG}</p></div>${replies.join("")}`)).toEqual([
			LONG,
			"me too",
			"works here",
			ANSWER,
			"same problem",
		]);
	});

	it("goes on with the posts beside the longest one", () => {
		const post = (text: string) =>
			`<div class="post"><div class="profile">Joined: 2019</div><div class="content">${text}</div></div>`;
		const short = "That did it, thank you, the door is quiet now.";
		expect(linesOf(post(`${LONG}<br>${LONG} ${LONG} ${LONG} ${LONG}`) + post(short))).toContain(short);
	});

	it("leaves out signatures, dates, names and labels that come again", () => {
		const post = (name: string, text: string, n: number) =>
			`<div class="post"><div class="who"><a href="/u/${name}">${name}</a></div><div class="rank">Member since ${n}</div><div class="when">#${n} · May ${n}, 2026, 8:16 pm</div><div class="message-body"><p>${text}</p></div><div class="signature">Wherever you go, there you are, as they say.</div></div>`;
		const all = [`${LONG} One.`, "Thanks, that helps.", `${LONG} Three.`];
		expect(linesOf(all.map((text, i) => post(`user${i}`, text, i + 1)).join(""))).toEqual(all);
	});

	it("leaves out the form for a reply", () => {
		const form = `<form action="/reply"><h2>Your answer</h2><p>By posting, you agree to our rules, and that is that.</p><p>Be kind, please.</p><textarea name="t"></textarea></form>`;
		const posts = [1, 2, 3].map(
			(n) => `<div class="post"><div class="message-body"><p>${LONG} ${n}.</p></div></div>`,
		);
		expect(linesOf(posts.join("") + form)).toEqual([1, 2, 3].map((n) => `${LONG} ${n}.`));
	});

	it("keeps all of a single post, lines and all", () => {
		const lines = ["Added a bell", "Added a rope for the bell", "Added nothing else", LONG].map(
			(text) => `+ ${text}`,
		);
		expect(linesOf(`<div class="post text"><p>${lines.join("<br>")}</p></div>`)).toEqual(lines);
	});

	it.each([
		["its page", "post-template single single-post", "post", "hinge"],
		["its element", "wide", "hentry post type-post", "hinge"],
		["its list of comments", "wide", "post", "hinge"],
		[
			"its element, in an address that speaks of threads",
			"wide",
			"hentry post type-post",
			"june-open-thread",
		],
	])("is no post of a blog, as %s says, though its comments say more than it", (_, page, post, address) => {
		const comment = `<div class="comment"><div class="comment-content"><p>${ANSWER}</p></div></div>`;
		const html = `<html><head><title>How to oil a hinge</title></head><body class="${page}"><h1>How to oil a hinge</h1><article class="${post}"><ul><li>Oil</li><li>A rag</li></ul><p>${LONG}</p></article><ol id="${post === "post" && page === "wide" ? "commentlist" : "replies"}">${comment.repeat(12)}</ol></body></html>`;
		const url = `https://www.example.com/2026/${address}/`;
		const result = extractArticle(html, { url, now: Date.UTC(2026, 5, 21), timezone: "UTC" });
		expect(result.ok && linesOfHtml(result.value.entries[0]?.contentHtml ?? "")).toEqual([
			"Oil",
			"A rag",
			LONG,
		]);
	});
});

describe("what a page's title says of its board", () => {
	const comment = (name: string, text: string) =>
		`<li class="item"><span class="who">${name}</span><div class="xe_content">${text}</div></li>`;
	const page = (title: string, words: string[]) =>
		`<html><head><title>${title}</title></head><body><main><h1>고추가 시들어요</h1><div class="rd_body"><div class="xe_content"><p>${words[0]} ${words[1]} ${words[0]}</p></div></div><div class="cmt"><ul>${words.map((text, i) => comment(`user${i}`, text)).join("")}</ul></div></main></body></html>`;
	const KOREAN = [
		"안녕하세요, 올봄에 주말농장을 분양받은 초보입니다, 고추가 자꾸 시들어요.",
		"물을 너무 많이 주셨어요, 사흘만 물을 끊고 비닐 옆구리를 조금 찢어 주세요.",
		"두둑이 낮네요, 장마가 오기 전에 고랑을 더 파서 올려 주세요.",
		"고생하셨습니다, 이제 고추를 따실 일만 남았네요.",
	];
	const textOf = (title: string, url: string) => {
		const result = extractArticle(page(title, KOREAN), { url, now: Date.UTC(2026, 5, 21), timezone: "UTC" });
		return result.ok ? linesOfHtml(result.value.entries[0]?.contentHtml ?? "").join("\n") : "";
	};

	it.each([
		["텃밭 게시판 - 고추가 시들어요 - 도시농부들", "https://farm.example.com/garden/18822"],
		["高椒枯萎_江铜阀门(603917)股吧_财经网", "https://www.example.com/news,603917,146332.html"],
		["高椒枯萎", "https://guba.example.com/news,603917,146332.html"],
		["唐辛子がしおれる | 園芸掲示板", "https://www.example.jp/garden/18822"],
	])("makes answers of what stands below: %s %s", (title, url) => {
		expect(textOf(title, url)).toContain(KOREAN[3]);
	});

	it("leaves comments below a text where it speaks of no board", () => {
		expect(textOf("고추가 시들어요 - 도시농부들", "https://farm.example.com/garden/18822")).not.toContain(
			KOREAN[3],
		);
	});
});
