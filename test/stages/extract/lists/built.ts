import { EN, each, type ListPage, links, menu, wanted, ZH_GOV, ZH_NEWS } from "./words.ts";

const page = (body: string, title = "List") =>
	`<html lang="en"><head><title>${title}</title></head><body><header><ul>${menu("Home News Offers Help Contact")}</ul></header>${body}<footer>${links("Imprint Privacy Terms")}</footer></body></html>`;
const slug = (title: string) => title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
const VERSIONS = ["v2.4.1", "v2.4.0", "v2.3.2", "v2.3.0"];
const log = (head: (version: string, i: number, day: string) => string, body: (i: number) => string) =>
	each(VERSIONS, (version, i, { day }) => head(version, i, day) + body(i));
const changes = (i: number) =>
	`<ul><li>Fixed a crash when a view had no columns, see <a href="https://git.example.org/p/pull/${40 + i}">#${40 + i}</a></li><li>Faster first paint of the <a href="/docs/dashboard">dashboard</a></li></ul>`;

/** Lists by what they are built of: boxes of several items, classes that differ, data for scripts, headings alone. */
export const BUILT: ListPage[] = [
	{
		name: "records-that-a-script-would-show",
		url: "https://www.example.gov.cn/col/col1229/index.html",
		html: page(
			`<div class="lm"><div id="5632" class="default_pgContainer"></div><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/module/dataproxy.jsp?page=1"></a>]]></nextgroup><totalrecord>412</totalrecord><recordset>${each(ZH_GOV, (title, i, { day }) => `<record><![CDATA[<li><a href="/art/art_1229_${500 + i}.html" title="${title}">${title.slice(0, 9)}...</a><span>[${day}]</span></li>]]></record>`)}</recordset></datastore></script></div>`,
		),
		wanted: wanted(ZH_GOV, (i) => `https://www.example.gov.cn/art/art_1229_${500 + i}.html`),
	},
	{
		name: "months-that-each-hold-a-few",
		url: "https://machines.example.net/archive/",
		html: page(
			`<main>${[0, 1, 2, 3, 4]
				.map(
					(month) =>
						`<h3>Part ${"abcde"[month]}</h3><ul class="m">${EN.slice(month * 2, month * 2 + 2)
							.map((title) => `<li><a href="/w/${slug(title)}.html">${title}</a></li>`)
							.join("")}</ul>`,
				)
				.join("")}</main>`,
		),
		wanted: EN.slice(0, 10).map((title) => ({
			title,
			url: `https://machines.example.net/w/${slug(title)}.html`,
		})),
	},
	{
		name: "cards-of-one-template-with-classes-of-their-own",
		url: "https://report.example.com/",
		html: page(
			`<main><div class="feed">${each(EN.slice(0, 6), (title, i, { day }) => `<article class="card ${["featured large", "", "tall", "", "plain", "large"][i]}"><a href="/${slug(title)}/"><header><h2>${title}</h2></header><div class="excerpt">Before the canal there was the well, and before the well there was the argument, part ${"abcdef"[i]}.</div></a><footer><time datetime="${day}">${day}</time></footer></article>`)}</div></main>`,
		),
		wanted: wanted(EN.slice(0, 6), (i) => `https://report.example.com/${slug(EN[i] ?? "")}/`),
	},
	{
		name: "a-teaser-that-is-a-wider-link-than-the-title",
		url: "https://tech.example.cn/channel/zixun",
		html: page(
			`<div class="flow">${each(ZH_NEWS, (title, i, { day }) => `<div class="item"><p class="tw"><a class="item-title" href="/p/${2900 + i}">${title}</a></p><a class="item-description" href="/p/${2900 + i}">价格战还远没有结束，真正的分水岭在第${i + 2}季度，行业里的人都这样说，谁也不知道会怎样。</a><div><span class="time">${day}</span></div></div>`)}</div>`,
		),
		wanted: wanted(ZH_NEWS, (i) => `https://tech.example.cn/p/${2900 + i}`),
	},
	{
		name: "releases-that-compare-themselves-with-others",
		url: "https://forge.example.org/wm/wm/releases",
		html: page(
			`<main>${each(VERSIONS, (version, _, { day }) => `<section><h2>Small ${version}</h2><div><a href="/wm/wm/tree/${version}">${version}</a> <span><a href="/wm/wm/releases/tag/${version}">Small ${version}</a></span><time datetime="${day}T10:00:00Z">${day}</time><p>Full log: <a href="/wm/wm/compare/v3.0.0...${version}"><tt>v3.0.0...${version}</tt></a></p></div></section>`)}</main>`,
		),
		wanted: VERSIONS.map((version) => ({
			title: `Small ${version}`,
			url: `https://forge.example.org/wm/wm/releases/tag/${version}`,
		})),
	},
	{
		name: "a-log-of-changes-by-headings-with-anchors",
		url: "https://docs.example.io/changelog",
		html: page(
			`<main><h1>Changelog</h1>${log((version, i, day) => `<h2 id="r${i}">${version} — ${day}<a class="hash-link" href="#r${i}">#</a></h2>`, changes)}</main>`,
			"Changelog",
		),
		wanted: wanted(VERSIONS, (i) => `https://docs.example.io/changelog#r${i}`),
	},
	{
		name: "a-log-of-changes-with-the-day-below-the-version",
		url: "https://app.example.io/help/release-notes/",
		html: page(
			`<main><h1>Release notes</h1>${log(
				(version, i, day) =>
					`<section><div class="h"><h3><a name="n${i}"></a>Version ${version.slice(1)}</h3></div><p><em>${day}</em></p>`,
				(i) => `${changes(i)}</section>`,
			)}</main>`,
			"Release notes",
		),
		wanted: VERSIONS.map((version, i) => ({
			...(wanted(VERSIONS, () => `https://app.example.io/help/release-notes/#n${i}`)[i] ?? { url: "" }),
			title: `Version ${version.slice(1)}`,
		})),
	},
	{
		name: "a-hero-by-its-headline-not-by-its-button",
		url: "https://aero.example.com/en/newsroom.html",
		html: page(
			`<main><div class="teaser"><p>June 20, 2026</p><h2><a href="/en/news/${slug(EN[0] ?? "")}-for-22-jets.html">${EN[0]}</a></h2><a href="/en/news/${slug(EN[0] ?? "")}-for-22-jets.html">Read more</a></div><ul class="l">${each(EN.slice(1, 8), (title, i) => `<li class="i"><a href="/en/news/${slug(title)}.html">${title}</a> <span>June 1${i}, 2026</span></li>`)}</ul></main>`,
		),
		wanted: EN.slice(0, 8).map((title, i) => ({
			title,
			url: `https://aero.example.com/en/news/${slug(title)}${i ? "" : "-for-22-jets"}.html`,
			day: i ? `2026-06-1${i - 1}` : "2026-06-20",
		})),
	},
	{
		name: "a-shell-whose-state-has-paths",
		url: "https://room.example.com/",
		html: page(
			`<main><h1>Newsroom</h1><div class="s"></div></main><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(
				{
					props: {
						items: each(EN.slice(0, 5), (title, i, { day }) =>
							JSON.stringify({ path: `/news/n${i}`, title, published_at: `${day}T08:00:00Z` }),
						)
							.split("\n")
							.map((line) => JSON.parse(line)),
					},
				},
			)}</script>`,
		),
		wanted: wanted(EN.slice(0, 5), (i) => `https://room.example.com/news/n${i}`),
	},
	{
		name: "two-links-of-each-card-and-the-day-beside-them",
		url: "https://stories.example.com/",
		html: page(
			`<div class="ab">${each(EN.slice(0, 6), (title, i, { day }) => `<div class="bg"><div class="l"><a href="/s/story-about-${i}" aria-label="Preview"><h2 class="h">${title}</h2><div><h3 class="w">An essay about small things that turned out to be large</h3></div></a><div><p><span>${day}</span></p></div></div><div><a href="/s/story-about-${i}"><img alt="" src="/i${i}.png"></a></div></div>`)}</div>`,
		),
		wanted: wanted(EN.slice(0, 6), (i) => `https://stories.example.com/s/story-about-${i}`),
	},
	{
		name: "a-short-title-beside-a-wider-line-that-leads-to-the-same",
		url: "https://letters.example.com/archive",
		html: page(
			`<div class="pl">${each(EN.slice(0, 6), (title, i, { day }) => `<div class="c"><a class="pt" href="/p/letter-number-${i}">${i === 3 ? "Letter 61" : title}</a><a class="sub" href="/p/letter-number-${i}">Notes from a compartment, ${"abcdef"[i]}${i === 3 ? ", that go on and on for a while" : ""}</a><time datetime="${day}">${day}</time></div>`)}</div>`,
		),
		wanted: wanted(EN.slice(0, 6), (i) => `https://letters.example.com/p/letter-number-${i}`).map((one, i) =>
			i === 3 ? { ...one, title: "Letter 61" } : one,
		),
	},
	{
		name: "an-attachment-of-each-item-is-none",
		url: "https://www.example.go.kr/press/list.do",
		html: page(
			`<ul class="brd">${each(ZH_GOV.slice(0, 5), (title, i, { day }) => `<li><dl><dt><a href="/press/view.do?seq=${203 + i}">${title}</a></dt><dd class="info"><span>Posted: ${day}</span> <span>Views: ${i * 90}</span> <a href="/down.do?f=${i}">첨부파일</a></dd></dl></li>`)}</ul>`,
		),
		wanted: wanted(
			ZH_GOV.slice(0, 5),
			(i) => `https://www.example.go.kr/press/view.do?seq=${203 + i}`,
			false,
		),
	},
];
