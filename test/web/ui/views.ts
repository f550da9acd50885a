import type { SourceHealth } from "../../../src/model/health.ts";
import type { StoredEntry } from "../../../src/model/stored.ts";
import { quotasOf } from "../../../src/usage/quotas.ts";
import { freshUsage } from "../../../src/usage/usage.ts";
import {
	categoryPage,
	entryPage,
	errorPage,
	healthPage,
	homePage,
	sourcePage,
} from "../../../src/web/ui/pages.ts";
import type { ActivityBucket, EntryView, SiteView } from "../../../src/web/ui/types.ts";
import { entryWith } from "../../stages/render/documents.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 20, 6, 30);

export const site: SiteView = {
	title: "住建信息汇",
	description: "各地住建部门、本地媒体与技术博客，汇成一份订阅。",
	language: "zh-CN",
	timezone: "Asia/Shanghai",
};

export const englishSite: SiteView = {
	...site,
	title: "City river",
	description: "Notices, news and blogs in one feed.",
	language: "en",
	timezone: "UTC",
};

/** A picture that needs no network: a gradient as a data address would be refused by `safeHref`, so the test serves it. */
export const PICTURE = "https://pictures.example/a.svg";

const TITLES = [
	"多措并举市住建局全力冲刺一季度“开门红”",
	"关于公布2026年度建筑业企业资质动态核查结果的通知",
	"老旧小区改造进行时：电梯装好了，街坊的日子更舒心",
	"地铁四号线年底试运行（附站点图）",
	"How we made Workers start in 2 ms",
	"自治区住房和城乡建设厅办公室关于印发《房屋市政工程安全生产治理行动方案》的通知",
];

function entries(count: number): StoredEntry[] {
	return Array.from({ length: count }, (_, i) =>
		entryWith({
			key: (0xabc000 + i).toString(16).padStart(16, "0"),
			title: TITLES[i % TITLES.length] ?? null,
			language: i % 6 === 4 ? "en" : null,
			summary:
				i % 6 === 4
					? "A look at what happens between a request and the first line of your code, and how much of it can be done before."
					: "为深入贯彻落实市委、市政府工作部署，市住建局经过前期的企业走访、工地现场调研，于近日就全市建筑业管理、建筑业产值等工作进行了再部署、再落实，确保各项任务按时完成。",
			contentHtml:
				'<p>新年伊始，市住建局迅速行动，拿出起步就冲刺的良好状态，咬定目标开好局、起好步。据初步测算，1月份全市完成省内建筑业总产值数240亿元左右，为奋力夺取建筑业产值一季度“开门红”奠定了基础。</p><figure><img src="https://pictures.example/a.svg" alt="施工现场" width="800" height="500"><figcaption>施工现场。记者 张三 摄</figcaption></figure><h2>一、加强运行监测</h2><p><strong>一是</strong>要加强建筑业经济运行情况监测，并强化对重点企业的<a href="https://example.com/a">跟踪监测</a>和“三服务”。</p><blockquote><p>要拓宽融资渠道，保障项目资金。</p></blockquote><ul><li>落实安全生产责任</li><li>推进 BIM 与 CIM 平台应用</li></ul><table><tr><th>地区</th><th>产值（亿元）</th></tr><tr><td>城东</td><td>86.2</td></tr></table><pre><code>npm ci &amp;&amp; npm start</code></pre>',
			image: i % 3 === 2 ? null : PICTURE,
			date: NOW - i * 5 * 3_600_000,
			modified: NOW - i * 5 * 3_600_000 + (i === 0 ? 7_200_000 : 0),
			readingMinutes: 1 + (i % 6),
			authors: [{ name: "张三", email: null, url: null }],
			categories: [
				{ name: "通知", term: null, scheme: null },
				{ name: "建筑业", term: null, scheme: null },
			],
			alsoIn: i === 0 ? [{ sourceId: "other", title: "本地新闻网", url: "https://other.example/1" }] : [],
			enclosures:
				i === 0
					? [
							{
								url: "https://media.example/%E9%99%84%E4%BB%B6.mp3",
								type: "audio/mpeg",
								length: 4_321_000,
								durationSeconds: 60,
								title: null,
							},
						]
					: [],
			rights: i === 0 ? "© 市住建局" : null,
		}),
	);
}

export function health(some: Partial<SourceHealth> & { id: string; title: string }): SourceHealth {
	return {
		url: `https://www.${some.id}.example/feed.xml`,
		categories: ["城建/通知"],
		state: "ok",
		lastFetch: NOW - 600_000,
		lastSuccess: NOW - 600_000,
		nextFetch: NOW + 300_000,
		failures: 0,
		error: null,
		problems: [],
		movedTo: null,
		recipe: null,
		siteFeed: null,
		kind: "rss",
		entriesInLastDocument: 20,
		activity: [],
		hub: null,
		withdrawal: null,
		...some,
	};
}

/** Selectors of a source that is read all the same. */
export const SLIPS: SourceHealth["problems"] = [
	{
		stage: "page",
		code: "selector-matches-nothing",
		message: 'select.title = ".titel" matches nothing on this page',
	},
	{
		stage: "page",
		code: "selector-unfit",
		message: 'select.date = ".who" finds "Mary", which is no date',
	},
];

export const WAITING = { at: NOW - DAY, entries: 0, waiting: 6, titles: ["关于停水的通知"] };

const hub = { state: "subscribed", url: "https://hub.example/x", until: NOW + DAY, reason: null } as const;

const failing = health({
	id: "sina-news",
	title: "某省新闻网",
	state: "failing",
	failures: 5,
	lastSuccess: NOW - 2 * DAY,
	error: {
		stage: "fetch",
		code: "http-403",
		message: "the site answered 403 Forbidden",
		since: NOW - 2 * DAY,
	},
	problems: [
		{
			stage: "parse",
			code: "undeclared-prefix",
			message: "the prefix media is not declared; its usual namespace was taken",
		},
	],
	movedTo: "https://new.example/feed.xml",
});

const activity: ActivityBucket[] = Array.from({ length: 28 }, (_, i) => ({
	from: NOW - (28 - i) * DAY,
	fetches: 40 + ((i * 7) % 50),
	failures: i > 24 ? 20 : i === 9 ? 3 : 0,
	newEntries: (i * 5) % 12,
}));

/** Thirty days as sources have them: weekends without news, a burst, a night of failures, a blog that is mostly silent. */
function monthOf(which: number): ActivityBucket[] {
	return Array.from({ length: 30 }, (_, day) => {
		const isWeekend = day % 7 > 4;
		const fetches = [96, 24, 48, 288][which] ?? 96;
		const news = [
			isWeekend ? 0 : 3 + (day % 4),
			day % 11 === 0 ? 1 : 0,
			day === 12 ? 60 : day % 3,
			40 + ((day * 17) % 25),
		];
		const failures = which === 2 && day === 20 ? 40 : which === 3 && day % 9 === 0 ? 2 : 0;
		return { from: NOW - (30 - day) * DAY, fetches, failures, newEntries: news[which] ?? 0 };
	});
}

/** An entry as its page gets it. */
export function viewOf(entry: StoredEntry, of: SiteView = site): EntryView {
	return {
		site: of,
		entry,
		above: [{ path: "城建", title: "城市建设" }],
		newer: { key: "0123", title: "关于召开全市住房城乡建设工作会议的通知（第二号）及其附件" },
		older: { key: "0456", title: "How we made Workers start in 2 ms" },
	};
}

/** Entries of the kinds that a page has to carry. */
function texts(): Record<string, StoredEntry> {
	const paragraph =
		"<p>新年伊始，市住建局迅速行动，拿出起步就冲刺的良好状态，咬定目标开好局、起好步，并对重点企业进行跟踪监测。</p>";
	const sound = "https://media.example/media/abc?url=episode%2012.mp3";
	const episode = {
		...{ season: 2, seasonName: null, number: 12, label: null, type: "full" as const, image: PICTURE },
		transcripts: [
			{ url: "https://media.example/12.vtt", type: "text/vtt", language: "zh", isCaptions: true },
		],
		chapters: { url: "https://media.example/12.json", type: "application/json+chapters" },
	};
	const file = {
		url: sound,
		type: "audio/mpeg",
		length: 9_000_000,
		durationSeconds: 1800,
		title: "episode 12.mp3",
	};
	const icon = `<img src="${PICTURE}" width="16" height="16" alt="">`;
	return {
		podcast: entryWith({
			key: "b1",
			title: "第十二期：地铁怎样修到家门口",
			contentHtml: `<p><audio controls="" src="${sound}"></audio></p>${paragraph}`,
			enclosures: [file],
			episode,
		}),
		icons: entryWith({
			key: "b2",
			title: "关于公布名单的通知（含附件）",
			contentHtml: `${paragraph}<p><img src="${PICTURE}" width="800" height="500" alt="现场"></p><p>${icon}<a href="https://a.example/1.doc">附件1：名单.doc</a></p><p>${icon} <a href="https://a.example/2.xls">附件2：汇总表.xls</a></p>`,
		}),
		rtl: entryWith({
			key: "b3",
			title: "افتتاح محطة المترو الجديدة في وسط المدينة",
			language: "ar",
			contentHtml:
				"<p>أعلنت البلدية اليوم عن افتتاح محطة المترو الجديدة (Metro Line 4) في وسط المدينة.</p><blockquote><p>ستعمل المحطة من الساعة 6:00 حتى 23:30.</p></blockquote><ul><li>ثلاثة مداخل</li><li>موقف للدراجات</li></ul>",
		}),
		code: entryWith({
			key: "b4",
			title: "Reading a stream twice without keeping it",
			language: "en",
			contentHtml:
				"<p>A body can be read once. <code>tee()</code> gives two of them:</p><pre><code>const [first, second] = response.body.tee();\nawait Promise.all([hash(first), store(second)]);  // a comment that is much longer than any phone is wide, to see it scroll\n</code></pre><p>Mind the slower reader.</p>",
		}),
		table: entryWith({
			key: "b5",
			title: "一季度产值",
			contentHtml: `<table><caption>单位：亿元</caption><thead><tr>${["地区", "一月", "二月", "三月", "同比增长", "备注"].map((cell) => `<th>${cell}</th>`).join("")}</tr></thead><tbody>${["城东", "城西", "高新区"].map((place, at) => `<tr><td>${place}</td><td>${86.2 + at}</td><td>90.${at}</td><td>101.5</td><td>${at}.3%</td><td>含在建项目，不含市政配套工程</td></tr>`).join("")}</tbody></table>`,
		}),
	};
}

const counts = { ok: 41, failing: 1, gone: 0, new: 2, paused: 0, overdue: 0, noticed: 0 };

/** Every page in the states that a person meets, by name. */
export function pages(of: SiteView = site): Record<string, string> {
	const category = {
		saved: null,
		site: of,
		path: "城建/通知",
		title: "城建 · 通知",
		above: [{ path: "城建", title: "城市建设" }],
		description: "各地住建部门的通知与公告",
		children: [
			{ path: "城建/通知/省级", title: "省级" },
			{ path: "城建/通知/市级", title: "市级" },
		],
		sources: [
			{ id: "sina-news", title: "某省新闻网", state: "failing" as const },
			{ id: "zjt", title: "住建厅", state: "ok" as const },
		],
		search: "",
		feedQuery: "",
		isLater: false,
	};
	const summary = (path: string, title: string, count: number) => ({
		path,
		title,
		description: count > 3 ? "住建、规划与工程" : null,
		children:
			count > 3
				? [
						{ path: `${path}/通知`, title: "通知" },
						{ path: `${path}/招标`, title: "招标" },
					]
				: [],
		sourceCount: count * 3,
		entries: entries(count),
	});
	return {
		home: homePage({
			site: of,
			now: NOW,
			searches: [{ path: "search/lifts", title: "老旧小区与电梯" }],
			categories: [
				summary("城建", "城建", 5),
				summary("技术", "技术", 3),
				summary("新媒体", "新媒体", 4),
				summary("空", "尚无内容", 0),
			],
			counts,
			status: "degraded",
		}),
		"home-long": homePage({
			site: of,
			now: NOW,
			searches: [{ path: "search/lifts", title: "老旧小区与电梯" }],
			categories: Array.from({ length: 15 }, (_, at) => ({
				...summary(
					`分类${at}`,
					["城建", "技术", "教育", "交通", "World news"][at % 5] ?? "",
					at % 4 === 3 ? 2 : 5,
				),
				children:
					at % 3 === 0
						? Array.from({ length: 14 }, (_, n) => ({
								path: `分类${at}/${n}`,
								title: n % 4 ? `省级 · ${n} 市` : "省级",
							}))
						: [],
				entries:
					at > 11
						? entries(at - 12).map((entry) => ({ ...entry, date: NOW - 40 * DAY }))
						: entries(5).slice(at % 3),
			})),
			counts,
			status: "degraded",
		}),
		"home-empty": homePage({
			site: of,
			now: NOW,
			searches: [],
			categories: [],
			counts: { ok: 0, failing: 0, gone: 0, new: 0, paused: 0, overdue: 0, noticed: 0 },
			status: "ok",
		}),
		category: categoryPage({ ...category, entries: entries(30), nextUrl: "/x?before=abc" }),
		"category-search": categoryPage({
			...category,
			entries: entries(3),
			search: '住建 "<b>',
			feedQuery: "?q=%E4%BD%8F%E5%BB%BA",
			nextUrl: null,
			isLater: true,
		}),
		"category-nothing-found": categoryPage({
			...category,
			entries: [],
			search: "量子",
			feedQuery: "?q=x",
			nextUrl: null,
		}),
		"category-nothing-yet": categoryPage({
			...category,
			entries: [],
			search: "量子",
			feedQuery: "?q=%E9%87%8F%E5%AD%90",
			nextUrl: "/x?q=%E9%87%8F%E5%AD%90&before=abc",
		}),
		"category-part": categoryPage({
			...category,
			entries: entries(3),
			search: "量子",
			feedQuery: "?q=%E9%87%8F%E5%AD%90",
			nextUrl: "/x?q=%E9%87%8F%E5%AD%90&before=abc",
		}),
		"category-empty": categoryPage({ ...category, children: [], sources: [], entries: [], nextUrl: null }),
		"category-found": categoryPage({
			...category,
			entries: entries(30),
			search: "住建",
			feedQuery: "?q=x",
			sources: [],
			nextUrl: "/x?before=abc",
		}),
		"category-failing": categoryPage({
			...category,
			children: [],
			sources: category.sources.slice(0, 1),
			entries: [],
			nextUrl: null,
		}),
		all: categoryPage({
			...category,
			path: "all",
			title: of.title,
			above: [],
			children: [],
			entries: entries(9),
			nextUrl: null,
		}),
		entry: entryPage(viewOf(entries(1)[0] ?? entryWith({ key: "a" }), of)),
		"entry-bare": entryPage(viewOf(entryWith({ key: "abc", title: null, url: null }), of)),
		...Object.fromEntries(
			Object.entries(texts()).map(([name, entry]) => [`entry-${name}`, entryPage(viewOf(entry, of))]),
		),
		source: sourcePage({
			site: of,
			above: [
				{ path: "城建", title: "城市建设" },
				{ path: "城建/通知", title: "通知" },
			],
			others: [{ path: "招标", title: "招标" }],
			health: failing,
			facts: entries(1)[0]?.source ?? null,
			everySeconds: 900,
			activity,
			problems: failing.problems,
			entries: entries(6),
			nextUrl: "/sources/sina-news?before=x",
			listed: null,
			isFiltered: true,
			isLater: false,
		}),
		"source-failing": sourcePage({
			...{ site: of, above: [], others: [], health: failing, facts: null, everySeconds: 900 },
			...{
				activity,
				problems: [],
				entries: [],
				listed: null,
				isFiltered: false,
				nextUrl: null,
				isLater: false,
			},
		}),
		health: healthPage({
			site: of,
			status: "degraded",
			counts,
			sources: [
				{ health: health({ id: "zjt", title: "住建厅", hub }), activity },
				{ health: failing, activity },
				{
					health: health({ id: "late", title: "逾期的来源", nextFetch: NOW - 7_200_000 }),
					activity: activity.slice(0, 20),
				},
				...["规划院", "Cloudflare 博客", "地铁集团"].map((title, at) => ({
					health: health({ id: `ok-${at}`, title }),
					activity: monthOf(at),
				})),
				{
					health: health({ id: "slip", title: "区政府", problems: SLIPS, withdrawal: WAITING }),
					activity: [],
				},
				{
					health: health({
						id: "new-one",
						title: "新加的来源",
						state: "new",
						lastFetch: null,
						lastSuccess: null,
						nextFetch: null,
					}),
					activity: [],
				},
			],
			omitted: 0,
			quotas: quotasOf({ ...freshUsage(NOW), rowsWritten: 12_345, subrequests: 77 }, 10),
			heldOff: 0,
			now: NOW,
		}),
		"not-found": errorPage({ site: of, status: 404, path: "/城建/没有", detail: null, waitSeconds: null }),
		defect: errorPage({ site: of, status: 500, path: null, detail: null, waitSeconds: null }),
		busy: errorPage({ site: of, status: 429, path: null, detail: null, waitSeconds: 60 }),
	};
}
