import { describe, expect, it } from "vitest";
import { paragraphs, prose, read } from "./kit.ts";

const TITLE = "The lock that nobody wanted";
const TEXTS = prose(8, 5);
const TEXT = paragraphs(TEXTS);
const CN_TITLE = "关于老船闸停航检修的公告";
const CN_TEXTS = prose(9, 4, "zh");
const OTHER = prose(21, 3);

describe("what stands behind the one article of a page", () => {
	const page = (article: string, behind: string) =>
		read({ title: TITLE, body: `<nav><a href="/">Home</a></nav><main>${article}${behind}</main>` }).lines;
	const article = `<article><h1>${TITLE}</h1>${TEXT}</article>`;
	const stated = `<div itemscope><h1>${TITLE}</h1><div itemprop="articleBody">${TEXT}</div></div>`;

	it.each([
		[
			"a subscription",
			`<section class="abo"><p>Il vous reste 90 % à lire ? Chaque semaine, le journal raconte la rivière, ses ponts et ses écluses.</p><p><a href="/abo">Je m’abonne</a></p></section>`,
		],
		[
			"comments in another language",
			`<section><h2>Commentaires (2)</h2><div><b>Luc</b><p>Merci pour cet article, que j’ai lu deux fois. J’y étais aussi.</p></div><div><b>Eva</b><p>On devrait y aller à pied, comme avant, et regarder les bateaux.</p></div></section>`,
		],
		["another column", `<div class="x1"><p>${OTHER[0]}</p><p>${OTHER[1]}</p></div>`],
	])("%s", (_, behind) => {
		expect(page(article, behind)).toEqual(TEXTS);
		expect(page(stated, behind)).toEqual(TEXTS);
	});

	it("but not where it says little of the text", () => {
		const first = `<article><h1>${TITLE}</h1><p>${TEXTS[0]}</p></article>`;
		expect(page(first, `<div>${paragraphs(TEXTS.slice(1))}</div>`)).toEqual(TEXTS);
	});
});

describe("comments without names", () => {
	const answers = (name: string) =>
		`<div><div>${name}</div><div><div>Gigi62</div><div>I was there as well, and it rained all day.</div></div><div><div>Berta</div><div>Nobody asked us, as always.</div></div></div>`;
	it.each(["COMMENTI", "Comentarios", "Kommentare (2)", "Комментарии", "Reacties", "留言"])("%s", (name) => {
		const found = read({
			title: TITLE,
			body: `<div><div><h1>${TITLE}</h1></div><div>${TEXT}</div>${answers(name)}</div>`,
		});
		expect(found.lines).toEqual(TEXTS);
	});
});

describe("the first words above a text", () => {
	const page = (lead: string) =>
		read({
			title: TITLE,
			body: `<article><h1>${TITLE}</h1>${lead}<p class="meta">12 May 2026</p><div itemprop="articleBody">${TEXT}</div></article><section><p>${OTHER[0]}</p></section>`,
		}).lines;
	const LEAD = "Four years of work, two floods and a lawsuit: how a town got a lock that it did not ask for.";

	it.each([
		`<p class="chapo" itemprop="description">${LEAD}</p>`,
		`<div class="article-standfirst">${LEAD}</div>`,
		`<header><p class="vorspann">${LEAD}</p></header>`,
		`<div class="lead"><p>${LEAD}</p></div>`,
	])("%s", (lead) => {
		expect(page(lead)).toEqual([LEAD, ...TEXTS]);
	});

	it("are none without a sentence", () => {
		expect(page('<p class="lead">How a town got a lock that it did not really ask for</p>')).toEqual(TEXTS);
	});
});

describe("the signature of a notice beside its text", () => {
	const rows = (signature: string) =>
		read({
			title: CN_TITLE,
			language: "zh",
			body: `<table width="900"><tr><td align="center"><b>${CN_TITLE}</b></td></tr><tr><td>发布时间：2021-06-17　点击数：31</td></tr><tr><td>${CN_TEXTS.join("<br><br>　　")}</td></tr>${signature}<tr><td>上一条：<a href="/1">另一则公告</a></td></tr></table>`,
		}).lines;

	it.each([
		['<tr><td align="right">石坪县水务局<br>2021年6月16日</td></tr>', ["石坪县水务局", "2021年6月16日"]],
		[
			'<tr><td style="text-align:right"><p>石坪县水务局</p><p>2021-06-16</p></td></tr>',
			["石坪县水务局", "2021-06-16"],
		],
		[
			'<tr><td align="right">石坪县水务局　二〇二一年六月十六日</td></tr>',
			["石坪县水务局 二〇二一年六月十六日"],
		],
		['<tr><td align="right">打印本页　关闭窗口</td></tr>', []],
		["<tr><td>石坪县水务局 更新于 2021-06-16</td></tr>", []],
	])("%s", (row, lines) => {
		expect(rows(row)).toEqual([...CN_TEXTS, ...lines]);
	});

	it("in a box", () => {
		const found = read({
			title: CN_TITLE,
			body: `<div><h1>${CN_TITLE}</h1><div class="TRS">${paragraphs(CN_TEXTS)}</div><div style="text-align: right">石坪县水务局 2021年6月16日</div></div>`,
		});
		expect(found.lines.at(-1)).toBe("石坪县水务局 2021年6月16日");
	});
});

describe("a title that the site's name stands before", () => {
	const menu =
		'<td width="180"><b>Разделы</b><br><a href="/1">Новости</a><br><a href="/2">Спорт</a><br><b>Погода</b><br>Сегодня: +9, дождь<br><b>Курсы</b><br>USD 31.38</td>';
	const page = (title: string, shown: string, foot = "© 1999-2012. Все права, и так далее, сохранены.") =>
		read({
			title,
			language: "ru",
			url: "http://www.paper.example/arhiv/37/st5.shtml",
			body: `<table><tr><td>Газета, с 1989 года</td></tr></table><table><tr>${menu}<td>${shown}<br><br>${TEXTS.join("<br><br>")}</td></tr></table><table><tr><td>${foot}</td></tr></table>`,
		});

	it.each([
		[
			"Северный вестник, №37 - Ледокол, который построили дети",
			"<font size=5 color='#036'><b>Ледокол, который построили дети</b></font>",
			"Ледокол, который построили дети",
		],
		[
			"Uferblatt | Archiv | Der Kahn, den die Kinder bauten",
			"<span style='font-size:22px'>Der Kahn, den die Kinder bauten</span>",
			"Der Kahn, den die Kinder bauten",
		],
		[
			"The Bridge :: A boat that children built",
			"<strong>A boat that children built</strong>",
			"A boat that children built",
		],
	])("%s", (title, shown, wanted) => {
		const found = page(title, shown);
		expect(found.entry.title).toBe(wanted);
		expect(found.lines).toEqual(TEXTS);
	});
});

describe("comments by the names of their software", () => {
	const said = [prose(31, 1)[0], prose(32, 1)[0], prose(33, 1)[0], prose(34, 1)[0]];
	const list = (name: string, one: string) =>
		`<div ${name} class="box clearfix">${said.map((text, i) => `<div class="row"><div class="${one}" id="${one}_${i}"><p><span>Gade ${i}</span><br><span class="date">${i + 2} minutes ago</span></p></div></div><div class="${one}_text"><p>${text}</p></div><div class="${one}_rating">Rating: ${i}</div>`).join("")}</div>`;

	it.each([
		['id="xf_comment_list"', "xf_comment"],
		['id="all-comment-area"', "b-comment"],
		['id="site_comments_box"', "u_comment"],
	])("in %s", (name, one) => {
		const found = read({
			title: TITLE,
			body: `<div class="page"><div class="left"><h1>${TITLE}</h1><div class="txt">${TEXT}</div></div><div class="low">${list(name, one)}</div></div>`,
		});
		expect(found.lines).toEqual(TEXTS);
	});
});

describe("a box named for the text and the column beside it", () => {
	it.each(["contentAndSidebarWrapper", "main-and-sidebar", "content-sidebar-wrap", "x__articleWithSidebar"])(
		"%s",
		(name) => {
			const found = read({
				title: TITLE,
				body: `<header class="head"><h1>${TITLE}</h1></header><div class="${name}"><div class="a1">${TEXT}</div><div class="sidebar"><p>${OTHER[0]}</p></div></div>`,
			});
			expect(found.lines).toEqual(TEXTS);
		},
	);
});

describe("a column of teasers beside a report that does not say that it is one", () => {
	const teasers = Array.from({ length: 8 }, (_, i) => i);
	it.each([
		[
			"with a kicker as the link and a sentence",
			(i: number) =>
				`<div class="feature"><div class="photo"><a href="/2026/other-${i}"><img src="/t${i}.jpg"></a></div><h2><a href="/2026/other-${i}">The bridges of Holm, part ${i}</a></h2><p>Dec bridges at a two-year high as orders come in at last <span><a href="/2026/other-${i}">Full article</a></span></p></div>`,
		],
		[
			"in a list",
			(i: number) =>
				`<li class="it"><h4><a href="/2026/other-${i}">Harbour of Ness, report number ${i}</a></h4><div>The council met again and wrote down what it said.</div></li>`,
		],
	])("%s", (_, teaser) => {
		const found = read({
			title: `${TITLE} | The Bridge`,
			body: `<div class="sec"><div class="column1"><h1>${TITLE}</h1>${paragraphs(TEXTS.slice(0, 3))}</div><div class="column2"><div class="mod"><h3>Trending</h3><div>${teasers.map(teaser).join("")}</div></div></div></div>`,
		});
		expect(found.lines).toEqual(TEXTS.slice(0, 3));
	});
});

describe("the ways to the story before and after, with pictures, above a headline", () => {
	const way = (name: string, i: number) =>
		`<li class="${name}"><a class="${name}-arrow" href="/2026/other-${i}"></a><div class="${name}-story"><h4>${name} story</h4><a class="permalink" href="/2026/other-${i}"><img src="/p${i}.jpg" width="724">The comfortable ferry of Ness, seen from the quay</a></div></li>`;
	it.each([
		`<ul class="bnav">${way("prev", 1)}${way("next", 2)}</ul>`,
		`<div class="hop"><div class="next-story"><h4>Up next</h4><a href="/2026/other-3"><img src="/p3.jpg" width="700">The comfortable ferry of Ness, seen from the quay</a></div></div>`,
	])("%s", (ways) => {
		const found = read({
			title: TITLE,
			body: `<div class="article"><div class="header"><a href="/b/">Column</a>${ways}<h1>${TITLE}</h1><p class="by">By Ada Brook</p></div><div class="article-text">${TEXT}</div></div>`,
		});
		expect(found.lines).toEqual(TEXTS);
		expect(found.html).not.toContain("<img");
	});
});

describe("who the author is, above the text", () => {
	const BIO =
		"Ada Brook works for The Bridge as a writer. She also keeps bees and attended the school of Ness, where she majored in rope. After four years at sea she moved to Holm.";
	it.each([
		`<div class="author-dropdown"><div class="authorlinks"><a href="/author/ada">View page</a></div><div class="description"><p>${BIO}</p></div></div>`,
		`<div class="author-description"><p>${BIO}</p></div>`,
		`<div class="post-author-profile"><p>${BIO}</p></div>`,
	])("%s", (bio) => {
		const found = read({
			title: TITLE,
			body: `<div class="post"><h1>${TITLE}</h1><div class="meta"><a class="name" href="/author/ada">Ada Brook</a> May 12, 2026</div>${bio}<div class="body-copy">${TEXT}</div></div>`,
		});
		expect(found.lines).toEqual(TEXTS);
	});
});
