import { describe, expect, it } from "vitest";
import { prose, read, SHELLS, sentences } from "./kit.ts";

const TITLE = "Why does the lock gate sing at night";
const POSTS = [sentences(3, 3), "Mine did that too.", sentences(8, 2), "Thank you all!"];
const RULES = prose(40, 6);
const MOTTO = "Wherever the river goes, there I shall be, says the motto below all that I write.";

const NAMES = ["mira_k", "tonne77", "oldmill", "mira_k"];
const each = (post: (text: string, name: string, i: number) => string, texts: readonly string[] = POSTS) =>
	texts.map((text, i) => post(text, NAMES[i % NAMES.length] ?? "", i)).join("");

/** Boards as several makers of software write them: the same four posts, by the same three people. */
const BOARDS: Record<string, { url: string; html: string }> = {
	"tables with a panel beside each post": {
		url: "https://bbs.site.example/thread-2041-1-1.html",
		html: `<div id="postlist"><h1><a href="?type=3">[Locks]</a> <span id="thread_subject">${TITLE}</span></h1>${each(
			(text, name, i) =>
				`<div id="post_${i}"><table><tr><td class="pls"><div class="authi"><a href="space-uid-${i}.html">${name}</a></div><p>Gold member</p><div class="tns"><table><tr><th><p>12</p>threads</th><th><p>${40 + i}</p>posts</th></tr></table></div></td><td class="plc"><div class="pi"><em>Posted on 2024-3-${i + 1} 09:1${i}</em> | <a href="?only">Only this author</a></div><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_${i}">${text}</td></tr></table></div></td></tr><tr><td></td><td class="plc"><div class="sign">${MOTTO}</div><p class="mgm"><a href="#">Tools</a> <a href="#">Report</a></p></td></tr></table></div>`,
		)}</div>`,
	},
	"posts with a profile and a signature": {
		url: "https://board.site.example/viewtopic.php?t=77",
		html: `<h2 class="topic-title"><a href="./viewtopic.php?t=77">${TITLE}</a></h2>${each(
			(text, name, i) =>
				`<div id="p${i}" class="post has-profile bg${(i % 2) + 1}"><dl class="postprofile"><dt><a class="username" href="./memberlist.php?u=${i}">${name}</a></dt><dd><strong>Posts:</strong> ${100 + i}</dd><dd><strong>Joined:</strong> Tue Jan 05, 2010</dd></dl><div class="postbody"><h3><a href="#p${i}">Re: ${TITLE}</a></h3><p class="author">Post by <strong><a class="username">${name}</a></strong> » <time datetime="2024-03-0${i + 1}T09:10:00+00:00">2024-03-0${i + 1}</time></p><div class="content">${text}</div><div class="notice">Last edited by ${name} on 2024-03-09, edited 1 time in total.</div><div class="signature">${MOTTO}</div></div></div>`,
		)}`,
	},
	"articles of messages": {
		url: "https://forum.site.example/threads/lock-gate.204/",
		html: `<div class="p-title"><h1>${TITLE}</h1></div><div class="p-description"><a href="/members/mira">mira_k</a> · <time datetime="2024-03-01T09:10:00Z">Mar 1, 2024</time></div><div class="block-body">${each(
			(text, name, i) =>
				`<article class="message message--post" id="js-post-${i}"><div class="message-user"><h4 class="message-name"><a class="username" href="/members/${name}.${i}/">${name}</a></h4><h5>Well-known member</h5><dl><dt>Messages</dt><dd>${40 + i}</dd></dl></div><div class="message-main"><header class="message-attribution"><a href="#${i}"><time datetime="2024-03-0${i + 1}T09:10:00Z">Mar ${i + 1}, 2024</time></a> #${i + 1}</header><article class="message-body"><div class="bbWrapper">${text}</div></article><footer class="message-footer"><a href="#">Like</a> <a href="#">Reply</a></footer><aside class="message-signature">${MOTTO}</aside></div></article>`,
		)}</div>`,
	},
	"a stream under a banner": {
		url: "https://talk.site.example/t/lock-gate/204",
		html: `<div id="banner-content"><h3>Survey of the year</h3>${RULES.map((text) => `<p>${text}</p>`).join("")}</div><h1 class="fancy-title">${TITLE}</h1><div class="post-stream">${each(
			(text, name, i) =>
				`<div class="topic-post regular"><article class="boxed onscreen-post" id="post_${i}"><div class="topic-meta-data"><a href="/u/${name}" class="username">${name}</a> <time datetime="2024-03-0${i + 1}T09:10:00Z">Mar 2024</time></div><div class="regular contents"><div class="cooked"><p>${text}</p></div></div></article></div>`,
		)}</div>`,
	},
	"a tree of custom elements": {
		url: "https://links.site.example/r/locks/comments/204/lock_gate/",
		html: `<x-post id="t3"><div class="by"><a href="/user/mira_k/">mira_k</a> <time datetime="2024-03-01T09:10:00Z">2y ago</time></div><h1>${TITLE}</h1><div class="md"><p>${POSTS[0]}</p></div></x-post><x-comment-tree>${POSTS.slice(
			1,
		)
			.map(
				(text, i) =>
					`<x-comment depth="${i}"><div class="by"><a href="/user/${NAMES[i + 1]}/">${NAMES[i + 1]}</a> • 12d ago</div><div class="md" id="c${i}-comment-content"><p>${text}</p></div><div class="actions"><button>Reply</button></div></x-comment>`,
			)
			.join("")}</x-comment-tree>`,
	},
};

/** What no reader of a thread wants to read between its posts. */
const PANELS = [
	"Gold member",
	"threads",
	"Posts:",
	"Joined:",
	"Messages",
	MOTTO,
	"Last edited",
	"Report",
	"Survey",
];

describe("a thread of a board", () => {
	it.each(Object.entries(BOARDS))("in %s", (_, { url, html }) => {
		for (const shell of [(main: string) => main, SHELLS.divs ?? ((main: string) => main)]) {
			const { lines, text, authors, day, entry } = read({
				url,
				title: `${TITLE} - The Boatyard`,
				body: shell(`<div id="page-body">${html}</div>`),
			});
			for (const post of POSTS) expect(lines).toContain(post);
			for (const panel of PANELS) expect(text).not.toContain(panel);
			expect(entry.title?.replace("[Locks] ", "")).toBe(TITLE);
			expect(authors).toEqual(["mira_k"]);
			expect(day).toBe("2024-03-01");
		}
	});

	it("with rules that are longer than all posts, after a question, an answer and a comment", () => {
		const rules = `<div class="answer-rules"><p>When you answer:</p><ol>${RULES.map((text) => `<li>${text}</li>`).join("")}</ol></div>`;
		const { lines } = read({
			url: "https://www.site.example/Questions/5382597/lock-gate",
			title: TITLE,
			body: `<div><h1>${TITLE}</h1><div class="question"><span class="author">mira_k</span> <div class="text"><p>${POSTS[0]}</p></div></div><div class="comments"><div class="comment"><b>oldmill</b> 20-May-24 <div>${POSTS[1]}</div></div></div>${rules}<p>This content is licensed under the terms of the yard, as far as the law allows.</p></div>`,
		});
		expect(lines).toContain(POSTS[0]);
		expect(lines.filter((line) => RULES.some((rule) => line.includes(rule)))).toEqual([]);
	});

	it("with what one post quotes of another, and comments on an answer", () => {
		const quote = `<aside class="quote"><blockquote><p>${POSTS[0]}</p></blockquote></aside>`;
		const { lines } = read({
			url: "https://talk.site.example/questions/204/lock-gate",
			title: TITLE,
			body: `<h1>${TITLE}</h1><div class="question"><div class="post-text"><p>${POSTS[0]}</p></div></div>${[
				8, 9, 10,
			]
				.map(
					(n) =>
						`<div class="answer"><div class="post-text">${n === 9 ? quote : ""}<p>${sentences(n, 4)}</p></div><div class="comments"><div class="comment"><p>${sentences(n + 20, 2)}</p></div></div></div>`,
				)
				.join("")}`,
		});
		expect(lines.filter((line) => line === POSTS[0])).toHaveLength(2);
		for (const n of [8, 9, 10])
			expect(lines).toEqual(expect.arrayContaining([sentences(n, 4), sentences(n + 20, 2)]));
	});

	it("is no list of what its members do elsewhere", () => {
		const cards = [50, 51, 52].map(
			(n) =>
				`<li class="activity new_blog_post"><a href="/blog/${n}">A post of somebody else's blog</a><div class="activity-content"><p>${prose(n, 3).join(" ")}</p></div></li>`,
		);
		const { lines } = read({
			url: "https://www.site.example/forums/topic/lock-gate/",
			title: TITLE,
			body: `<div id="content"><main><h1>${TITLE}</h1><ul class="bbp-replies">${[0, 2].map((i) => `<li><div class="bbp-reply-content"><p>${POSTS[i]}</p></div></li>`).join("")}</ul></main><ul class="activity-list">${cards.join("")}</ul></div>`,
		});
		expect(lines).toEqual(expect.arrayContaining([POSTS[0], POSTS[2]]));
		expect(lines.filter((line) => line.includes(sentences(50 * 31, 3)))).toEqual([]);
	});
});
