import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const TITLE = "Old lock to open on Sunday";
const SHORT = "The old lock opens on Sunday at ten, the town says, and the first boat goes through at noon.";
const LONG = prose(3, 4);
const CN_TITLE = "老船闸将于周日开放";
const CN_SHORT = "本报讯（记者 林河）老船闸将于本周日上午十点开放，首班船中午通过。";
const CN_LONG = prose(4, 4, "zh");

const nav = '<nav><a href="/">Home</a> <a href="/town">Town</a></nav>';
const post = `<div class="b1"><h1>${TITLE}</h1><p class="when">12 May 2026</p><p>${SHORT}</p></div>`;
const cn = `<div class="b1"><h1>${CN_TITLE}</h1><div>2026-05-12 来源：河港网</div><div><p>${CN_SHORT}</p></div></div>`;

/** A page on which one sentence is the text, and `beside` holds more than it. */
function only(before: string, main: string, after: string, title: string, language = "en") {
	const body = `${nav}${before}${main}${after}`;
	return read({ title, language, body, url: "https://www.site.example/a/lock-opens.html" }).lines;
}

describe("a text of one sentence", () => {
	it.each([
		[
			"what the blog says of itself above",
			`<header><a href="/">River notes</a><p>${LONG[0]}</p><p>${LONG[1]}</p></header>`,
			"",
		],
		[
			"the same in a box without a telling name",
			`<div id="hd"><h2><a href="/">River notes</a></h2><div class="about">${paragraphs(LONG.slice(0, 2))}</div></div>`,
			"",
		],
		["the publisher's own words below", "", `<footer>${paragraphs(LONG)}</footer>`],
		["the same in a box", "", `<div class="footer-wrap"><div>${paragraphs(LONG)}</div></div>`],
		[
			"what the site is about, in its bottom",
			"",
			`<div id="bottom"><p>${LONG.join(" ")}</p><p>© 2026 River notes</p></div>`,
		],
		[
			"a notice of cookies",
			"",
			`<div class="cc-window" role="dialog">${paragraphs(LONG)}<button>Accept</button></div>`,
		],
		[
			"a dialog to report it",
			"",
			`<div class="modal report-modal"><h4>Report</h4>${paragraphs(LONG)}<button>Send</button></div>`,
		],
		[
			"a stream of other texts below",
			"",
			`<div class="stream">${LONG.map((text, i) => `<div class="s-item"><h3><a href="/a/other-${i}.html">Another piece of news about boats, ${i}</a></h3><p>${text}</p></div>`).join("")}</div>`,
		],
		[
			"other texts in a column",
			"",
			`<aside class="col2">${LONG.map((text, i) => `<section><h4><a href="/a/x${i}.html">Another piece of news about locks, ${i}</a></h4><p>${text}</p></section>`).join("")}</aside>`,
		],
		[
			"a plea for support",
			"",
			`<section class="support-us"><h3>Support our work</h3>${paragraphs(LONG)}<a href="/give">Give</a></section>`,
		],
	])("is read beside %s", (_, before, after) => {
		expect(only(before, post, after, `${TITLE} | River notes`)).toEqual([SHORT]);
	});

	it.each([
		[
			"版权与备案",
			"",
			`<div class="footer"><p>${CN_LONG.join("")}</p><p>互联网新闻信息服务许可证 1234567　京ICP备00000000号</p><p>违法和不良信息举报电话：010-00000000</p></div>`,
		],
		[
			"特别声明",
			"",
			`<div class="statement"><h4>特别声明</h4><p>以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。${CN_LONG[0]}</p></div>`,
		],
		[
			"免责声明",
			"",
			`<div class="mzsm"><p>免责声明：${CN_LONG.slice(0, 2).join("")}转载请注明出处，如涉及版权问题请联系我们删除。</p></div>`,
		],
		[
			"举报对话框",
			"",
			`<div class="tip-layer"><h3>举报</h3><ul><li>内容低俗</li><li>标题党</li></ul><p>${CN_LONG[0]}</p><p>${CN_LONG[1]}</p><a class="btn">提交</a><a class="btn">取消</a></div>`,
		],
		[
			"推荐流",
			"",
			`<ul class="flow">${CN_LONG.map((text, i) => `<li><h3><a href="/n/${i}.html">另一条关于船只的新闻标题，第${i}条</a></h3><p>${text}</p></li>`).join("")}</ul>`,
		],
	])("is read beside %s", (_, before, after) => {
		expect(only(before, cn, after, `${CN_TITLE}_河港网`, "zh-CN")).toEqual([CN_SHORT]);
	});

	it("is not taken for the text where the heading stands over more", () => {
		const main = `<h1>${TITLE}</h1><p>${SHORT}</p>${paragraphs(LONG)}`;
		expect(only("", main, "<footer><p>© 2026</p></footer>", TITLE)).toEqual([SHORT, ...LONG]);
	});

	it("is read under a heading that is a box apart", () => {
		const main = `<div class="head"><h1>${TITLE}</h1></div><div class="text"><p>${SHORT}</p></div>`;
		expect(only("", main, `<div class="foot">${paragraphs(LONG)}</div>`, TITLE)).toEqual([SHORT]);
	});
});

describe("short steps with code", () => {
	const steps =
		"<p>Take the file and put it beside the lock.</p><pre><code>npm install locks\nnpm run open</code></pre><p>Then start it again.</p>";
	const CODE = [
		"Take the file and put it beside the lock.",
		"npm install locks",
		"npm run open",
		"Then start it again.",
	];
	it.each([
		[
			"a dialog",
			`<div class="ui modal"><div class="header">Report</div><div class="content">${paragraphs(LONG)}</div></div>`,
		],
		["a dialog by its role", `<div role="dialog">${paragraphs(LONG)}</div>`],
		["rules in a box", `<div class="guidelines"><h4>Before you write</h4>${paragraphs(LONG)}</div>`],
	])("are read beside %s", (_, beside) => {
		expect(
			only("", `<div class="w"><h1>${TITLE}</h1><div class="md">${steps}</div></div>`, beside, TITLE),
		).toEqual(CODE);
	});
});
