import { describe, expect, it } from "vitest";
import { paragraphs, prose, read, SHELLS } from "./kit.ts";

const TITLE = "The lock keeper's house is for sale";
const TEXT = prose(5, 6);
const OTHER = prose(11, 4);
const CN = prose(6, 5, "zh");
const CN_TITLE = "船闸管理员的旧宅挂牌出售";

/** The lines of an article into which something was put after the text, before it, or between its paragraphs. */
function linesWith(place: "after" | "before" | "between" | "outside", noise: string): string[] {
	const [before, between, after, outside] = ["before", "between", "after", "outside"].map((one) =>
		one === place ? noise : "",
	);
	const inner = `${before}${paragraphs(TEXT.slice(0, 3))}${between}${paragraphs(TEXT.slice(3))}${after}`;
	const body = SHELLS.semantic?.(
		`<article><header><h1>${TITLE}</h1><p class="by">By Ada Brook, 12 May 2026</p></header><div class="article-text">${inner}</div></article>${outside}`,
	);
	return read({ title: `${TITLE} | The Bridge`, body: body ?? "" }).lines;
}

const card = (i: number, extra = "") =>
	`<div class="c-card"><a href="/a/other-${i}"><img src="/img/${i}.jpg" width="300" height="200" alt=""></a><h3><a href="/a/other-${i}">Another story with a headline of its own, ${i}</a></h3><p>${OTHER[i]}</p>${extra}</div>`;
const slide = (i: number) =>
	`<div class="slide"><h4>Habit ${i}: rise early</h4><img src="/s/${i}.jpg" width="640" height="480"><p>${OTHER[i]}</p></div>`;

describe("what stands after a text", () => {
	it.each([
		[
			"cards with excerpts",
			`<section class="more-from"><h2>More from The Bridge</h2>${[0, 1, 2, 3].map((i) => card(i)).join("")}</section>`,
		],
		["cards without a heading", `<div class="grid">${[0, 1, 2, 3].map((i) => card(i)).join("")}</div>`],
		[
			"a slideshow of another piece",
			`<section class="slideshow"><h3>Slideshow: ten good habits</h3>${[0, 1, 2, 3].map(slide).join("")}</section>`,
		],
		[
			"a slideshow under another name",
			`<div class="gallery-promo"><h3>In pictures: ten good habits</h3>${[0, 1, 2].map(slide).join("")}<a href="/gallery/habits">Start</a></div>`,
		],
		[
			"the next article",
			`<article class="next"><h1><a href="/a/next-one">The next article in full</a></h1><p class="by">By Tom Reyes, 11 May 2026</p>${paragraphs(OTHER)}</article>`,
		],
		[
			"a stream",
			`<ul class="river">${[0, 1, 2, 3].map((i) => `<li><time>11:0${i}</time> <h4><a href="/a/stream-${i}">A short message from the stream, ${i}</a></h4><div>${OTHER[i]}</div></li>`).join("")}</ul>`,
		],
		[
			"a biography in a box",
			`<div class="c-author"><img src="/ada.jpg" width="80" height="80"><h4>Ada Brook</h4><p>Ada Brook is a reporter at The Bridge. She has written about rivers for ten years, and lives on a boat.</p><a href="https://social.example/@ada">Follow</a></div>`,
		],
		[
			"a biography in italics",
			`<p><em>Ada Brook is a reporter at The Bridge. She writes about rivers and lives on a boat with two dogs.</em></p>`,
		],
		[
			"a biography under a line",
			`<hr><p><i>Ada Brook covers rivers for The Bridge. Follow her on <a href="https://social.example/@ada">Mastodon</a>.</i></p>`,
		],
		[
			"a newsletter",
			`<div class="signup"><h3>Get our weekly letter</h3><p>The best stories from the valley, every Friday, free of charge. No spam, ever.</p><form><input type="email"><button>Sign up</button></form></div>`,
		],
		[
			"a newsletter in a paragraph",
			`<p><strong>Enjoyed this story? <a href="/letters">Sign up for our weekly newsletter</a> and get more of them, every Friday.</strong></p>`,
		],
		[
			"a disclosure",
			`<p><small>Disclosure: The Bridge may earn a commission when you buy through links on our site. This does not affect what we write.</small></p>`,
		],
		[
			"an affiliate note",
			`<p><em>We may receive a commission from purchases that are made through our links.</em></p>`,
		],
		[
			"a plea",
			`<p><strong>The Bridge is funded by its readers. If you like what we do, please <a href="/give">become a member</a> today.</strong></p>`,
		],
		[
			"a correction address",
			`<p><i>Have you spotted an error? Please write to <a href="mailto:desk@bridge.example">desk@bridge.example</a>.</i></p>`,
		],
		[
			"where it was printed",
			`<p><em>This article was originally published in <a href="https://other.example/x">The Other Paper</a>. Read the original article.</em></p>`,
		],
		[
			"copyright",
			`<p>© 2026 The Bridge. All rights reserved. This material may not be published, broadcast or rewritten.</p>`,
		],
		[
			"tags",
			`<p>Tags: <a href="/t/lock">lock</a>, <a href="/t/house">house</a>, <a href="/t/sale">sale</a></p>`,
		],
		[
			"an app",
			`<p>Download The Bridge app for <a href="https://apps.example/a">iOS</a> or <a href="https://apps.example/b">Android</a>.</p>`,
		],
	])("%s", (_, noise) => {
		expect(linesWith("after", noise)).toEqual(TEXT);
		expect(linesWith("outside", noise)).toEqual(TEXT);
	});

	it.each([
		[
			"声明框",
			'<div class="sm"><p>特别声明：以上内容（如有图片或视频亦包括在内）为自媒体平台用户上传并发布，本平台仅提供信息存储服务。</p><p>Notice: The content above is uploaded and posted by a user, a social media platform that only provides information storage services.</p></div>',
		],
		["声明段", "<p>声明：本文来自网络，版权归原作者所有，如有侵权请联系我们删除。</p>"],
		[
			"举报",
			'<div class="report-pop"><h3>举报</h3><p>请选择举报的理由，我们会在二十四小时之内处理，感谢您的支持。</p><ul><li>标题党</li><li>低俗色情</li><li>与事实不符</li></ul><textarea></textarea><button>提交</button></div>',
		],
		[
			"匿名举报",
			'<div class="ui-dialog"><div class="title">匿名举报</div><p>为了保证举报的真实性，请填写您的联系方式，我们会为您保密，谢谢。</p></div>',
		],
		["责任编辑", "<p>（责任编辑：张三）</p>"],
		["二维码", "<p>扫描二维码，关注河港网微信公众号，获取更多资讯。</p>"],
		[
			"相关阅读",
			'<h4>相关阅读</h4><ul><li><a href="/a/1">港口通航的一条旧闻标题</a></li><li><a href="/a/2">船只检修的一条旧闻标题</a></li></ul>',
		],
		["作者简介", "<p>作者简介：王五，河港大学教授，长期从事水利史研究，著有《河港志》等。</p>"],
		["转载提示", "<p>本文转载自其他媒体，转载请注明出处，不代表本网观点。</p>"],
	])("%s", (_, noise) => {
		for (const inside of [true, false]) {
			const text = `<div class="content">${paragraphs(CN)}${inside ? noise : ""}</div>${inside ? "" : noise}`;
			const body =
				SHELLS.divs?.(`<h1>${CN_TITLE}</h1><div class="info">2026-05-12 10:00 来源：河港网</div>${text}`) ??
				"";
			expect(
				read({ title: `${CN_TITLE}_河港网`, language: "zh-CN", body }).lines,
				`inside: ${inside}`,
			).toEqual(CN);
		}
	});
});

describe("a site's reading tools", () => {
	it.each([
		["speech", '<div class="listen"><button>Listen to this article</button><span>5 min</span></div>'],
		[
			"speech in words",
			"<div><span>Listen</span> <span>4:12</span><p>This audio was made by a machine, and may contain mistakes.</p></div>",
		],
		["letters", '<ul class="u-tools"><li>Text size</li><li>A</li><li>A</li><li>A</li><li>Print</li></ul>'],
		[
			"a summary by a machine",
			'<div class="ai-summary"><h4>Summary</h4><p>This summary was generated by a machine and may be wrong. Read the article below for all of it.</p></div>',
		],
		[
			"sharing",
			'<div class="sb"><span>Share</span><a href="https://social.example/share?url=x">Mastodon</a><a href="mailto:?subject=x">Email</a><span>Copy link</span></div>',
		],
		["a bookmark", "<div><button>Save</button><button>Gift</button> <span>12 comments</span></div>"],
	])("above: %s", (_, noise) => {
		expect(linesWith("before", noise)).toEqual(TEXT);
	});

	it.each([
		[
			"ko",
			'<div class="util"><div class="layer_a"><strong>자동요약</strong><p>기사 제목과 주요 문장을 기반으로 자동요약한 결과입니다. 전체 맥락을 이해하기 위해서는 본문 보기를 권장합니다.</p></div><div><strong>음성으로 듣기</strong><ul><li>남성</li><li>여성</li></ul></div><div><strong>글자크기 설정</strong><p>파란원을 좌우로 움직이시면 글자크기가 변경 됩니다.</p></div><button>인쇄하기</button></div>',
		],
		[
			"ja",
			'<div class="tools"><span>文字サイズ</span><a>小</a><a>中</a><a>大</a><span>印刷</span><p>この記事を音声で聞く</p></div>',
		],
		[
			"zh",
			'<div class="gjl"><span>字号：</span><a>大</a><a>中</a><a>小</a><span>播放语音</span><span>收藏</span><span>分享</span></div>',
		],
		[
			"de",
			'<div class="werkzeuge"><button>Artikel anhören</button><span>Schriftgröße</span><span>Drucken</span><span>Merken</span></div>',
		],
	])("above, in %s", (_, noise) => {
		expect(linesWith("before", noise)).toEqual(TEXT);
	});

	it.each([
		[
			"what readers feel",
			'<div class="emo"><strong>이 기사에 대해 어떻게 생각하시나요?</strong><ul><li>좋아요 3</li><li>슬퍼요 0</li><li>화나요 1</li></ul></div>',
		],
		["Korean rights", "<p>Copyright ⓒ 강변뉴스. 무단전재 및 재배포 금지.</p>"],
		["Japanese rights", "<p>【無断転載を禁ず】</p>"],
		[
			"a rating",
			'<div class="rate"><p>Was this article helpful?</p><button>Yes</button><button>No</button></div>',
		],
	])("below: %s", (_, noise) => {
		expect(linesWith("after", noise)).toEqual(TEXT);
	});
});

describe("between the paragraphs", () => {
	it.each([
		[
			"a teaser",
			'<div class="rel"><span>Read also</span><a href="/a/other">Another story with a headline of its own</a></div>',
		],
		[
			"a newsletter",
			`<div class="nl-box"><h4>The weekly letter</h4><p>The best stories from the valley, every Friday, free of charge.</p><form><input type="email"><button>Subscribe</button></form></div>`,
		],
		["an advertisement", '<div class="ad-slot"><span>Advertisement</span></div>'],
		[
			"a cross reference",
			'<p><strong>Read more: <a href="/a/other">Another story with a headline of its own</a></strong></p>',
		],
	])("%s", (_, noise) => {
		expect(linesWith("between", noise)).toEqual(TEXT);
	});

	it.each([
		[
			"a code box with a toolbar",
			'<div class="code-toolbar"><pre class="language-js"><code>open(lock);\nclose(gate);</code></pre><div class="toolbar"><div class="toolbar-item"><button>Copy</button></div></div></div>',
			["open(lock);", "close(gate);"],
		],
		[
			"next steps",
			`<div class="next-steps"><h3>What comes next</h3><p>${OTHER[0]}</p></div>`,
			["What comes next", OTHER[0]],
		],
		[
			"a side by side view",
			`<div class="side-by-side"><p>${OTHER[0]}</p><p>${OTHER[1]}</p></div>`,
			[OTHER[0], OTHER[1]],
		],
		["a report", `<div class="report-body"><p>${OTHER[0]}</p><p>${OTHER[1]}</p></div>`, [OTHER[0], OTHER[1]]],
		[
			"a statement",
			`<div class="statement"><p>${OTHER[0]}</p><p>${OTHER[1]}</p></div>`,
			[OTHER[0], OTHER[1]],
		],
		[
			"tools that the text is about",
			`<div class="tools-list"><p>${OTHER[0]}</p><p>${OTHER[1]}</p></div>`,
			[OTHER[0], OTHER[1]],
		],
		[
			"a print edition's box",
			`<div class="print-only-text"><p>${OTHER[0]}</p><p>${OTHER[1]}</p></div>`,
			[OTHER[0], OTHER[1]],
		],
		[
			"a player's words",
			`<div class="player-quote"><p>${OTHER[0]}</p><p>${OTHER[1]}</p></div>`,
			[OTHER[0], OTHER[1]],
		],
		[
			"shared memories",
			`<div class="shared-memories"><p>${OTHER[0]}</p><p>${OTHER[1]}</p></div>`,
			[OTHER[0], OTHER[1]],
		],
		[
			"a popular song",
			`<div class="popular-song-lyrics"><p>${OTHER[0]}</p><p>${OTHER[1]}</p></div>`,
			[OTHER[0], OTHER[1]],
		],
	])("%s stays", (_, html, lines) => {
		expect(linesWith("between", html)).toEqual([...TEXT.slice(0, 3), ...lines, ...TEXT.slice(3)]);
	});
});

/** An article of one paragraph, with its own words for what it is. */
const SHORT =
	"Anglers have counted the swans on the canal again, and found eleven of them, one more than in spring.";
const ARTICLE = `<meta property="og:type" content="article">`;

describe("what stands below a short text", () => {
	const head = (standfirst: string) =>
		`<header class="top"><h1>${TITLE}</h1>${standfirst}<div class="meta">By Ada Brook on May 12, 2026</div></header>`;
	const text = `<article class="editor-content"><p>${SHORT}</p></article>`;
	const cards = (make: (i: number) => string) =>
		`<section><div class="label">Latest videos</div><div class="rows">${[0, 1, 2, 3, 4].map(make).join("")}</div></section>`;
	it.each([
		["cards with their headlines in headings", "", card],
		[
			"cards with a link among boxes",
			"",
			(i: number) =>
				`<div class="row"><div class="cell"><a class="block" href="/v/other-${i}">Another story with a headline of its own, ${i}</a><div>${OTHER[i % OTHER.length]}</div><div>${i} hours ago</div></div></div>`,
		],
		[
			"cards, and a standfirst beside the headline",
			`<div class="intro">"There are eleven of them now, and not ten."</div>`,
			(i: number) =>
				`<div class="row"><h3><a href="/v/other-${i}">Another story with a headline of its own, ${i}</a></h3><div>${OTHER[i % OTHER.length]}</div></div>`,
		],
	])("%s", (_, standfirst, make) => {
		const { lines } = read({
			title: `${TITLE} | The Bridge`,
			head: ARTICLE,
			body: `${head(standfirst)}<main>${text}</main>${cards((i) => make(i))}`,
		});
		expect(lines).toContain(SHORT);
		expect(lines.filter((line) => /Another story|hours ago|Latest videos|^On day/.test(line))).toEqual([]);
	});
});

describe("what a page has beside its text", () => {
	it("a part with a headline of the first rank of its own", () => {
		const labs = `<div id="tools"><span>Tools</span><div class="pane"><h1>Tools for citation</h1><div>Explorer <em>(what is it?)</em></div><div>The lab is a framework with which friends of the archive build what they miss. All who build with us have signed up to our rules on openness, care for others, and the privacy of our readers.</div></div></div>`;
		const { lines } = read({
			title: TITLE,
			body: `<div id="outer"><div class="left"><div class="sub"><h1>Rivers</h1></div><div id="abs"><h1 class="title"><span>Title:</span> ${TITLE}</h1><blockquote class="abstract">${TEXT[0]}</blockquote></div></div>${labs}</div>`,
		});
		expect(lines.join("\n")).toContain(TEXT[0]);
		expect(lines.join("\n")).not.toContain("framework");
	});

	it("keeps the sections of a page that has a headline of the first rank for each", () => {
		const { lines } = read({
			title: TITLE,
			body: `<section class="part"><h1 class="big">${TITLE}</h1><p>${TEXT[0]}</p></section><section class="part"><h1>How it was built</h1><p>${TEXT[1]}</p></section><section class="part"><h1>Who lived there</h1><p>${TEXT[2]}</p></section>`,
		});
		expect(lines).toEqual(expect.arrayContaining(TEXT.slice(0, 3)));
	});

	it("a box of things to tick that is no form by its markup", () => {
		const boxes = ["Arts", "Books", "Chess", "Dance"].map(
			(name) => `<label><input type="checkbox">${name}</label>`,
		);
		const filter = `<div class="filter"><h3>Search events</h3>${boxes.join("")}<p>Search our calendar by date, or choose one of the types to see all of the season.</p></div>`;
		const { lines } = read({
			title: TITLE,
			body: `<main><div class="event"><h1>${TITLE}</h1><div>Town library, room B</div><p>${TEXT[0]}</p><a>Add to calendar</a></div>${filter}</main>`,
		});
		expect(lines).toEqual(["Town library, room B", TEXT[0]]);
	});

	it("keeps what is to be bought or done, with a box to tick for each", () => {
		const things = [
			"Two oak boards, planed",
			"A pot of tar",
			"Forty copper nails",
			"A brush that may be spoilt",
		];
		const boxes = things.map((thing) => `<li><label><input type="checkbox"> ${thing}</label></li>`);
		const { lines } = read({
			title: TITLE,
			body: `<main><h1>${TITLE}</h1><p>${TEXT[0]}</p><div class="needs"><h3>What you need</h3><ul>${boxes.join("")}</ul></div><p>${TEXT[1]}</p><p>${TEXT[2]}</p></main>`,
		});
		expect(lines).toEqual([TEXT[0], "What you need", ...things, TEXT[1], TEXT[2]]);
	});

	it.each([
		[
			"appeals for money",
			`<div class="block"><p>Our rivers need you. Thank you for your past contribution, which keeps this site alive.</p><p>Contribute as little as 2 coins to keep our news free for all.</p><p>Dear reader, would you consider becoming a supporter of the paper?</p></div>`,
		],
		[
			"who made a broadcast",
			`<p><em>Listen to every episode on <a href="https://pods.example/">Pods</a>.</em></p><p><em>The update to this episode was produced and edited by Tom Reyes. Ada Brook checked the facts.</em></p>`,
		],
		["an advertisement in a frame", `<iframe src="https://pos.baidu.com/wh/o.htm"></iframe>`],
		["a label of a video", `<div>时长：01:45建议WIFI下打开</div>`],
	])("%s, at the end", (_, noise) => {
		expect(linesWith("after", noise)).toEqual(TEXT);
	});
});

describe("a post of a blog with comments", () => {
	it.each(["comments", "respond"])("in %s that are called posts, and named after its title", (id) => {
		const comment = (i: number) =>
			`<div class="post"><h2># re: ${CN_TITLE} 2026-5-12 09:1${i % 10}</h2><a href="#">reader${i}</a><br>${CN[i % CN.length]}</div>`;
		const { lines } = read({
			url: "http://blog.site.example/li/archive/2026/05/12/41810.aspx",
			title: `${CN_TITLE} - 桥头的Blog`,
			language: "zh-CN",
			body: `<div id="main"><div class="post"><h2><a class="postTitle" href="41810.aspx">${CN_TITLE}</a></h2>${paragraphs(prose(90, 2, "zh"))}<p class="postfoot">发表于 2026年5月12日 12:40</p></div><div id="${id}"><h3>评论</h3>${Array.from({ length: 12 }, (_, i) => comment(i)).join("")}</div></div>`,
		});
		expect(lines.filter((line) => line.startsWith("# re:"))).toEqual([]);
		expect(lines).toEqual(expect.arrayContaining(prose(90, 2, "zh")));
	});
});
