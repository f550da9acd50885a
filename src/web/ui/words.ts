import { isChinese } from "../../base/chinese/language.ts";
import type { EpisodeType } from "../../model/entry.ts";
import type { Health, HubHealth, Quotas } from "../../model/health.ts";

/** The words of the pages in one language; functions take what changes. */
export interface Words {
	lang: string;
	/** The language, for who reads it. */
	name: string;
	/** Between a name and what it names. */
	colon: string;
	skip: string;
	/** Above what is wrong with `sources.toml` in development. */
	mistakes: string;
	home: string;
	allEntries: string;
	health: string;
	categories: string;
	subcategories: string;
	sources: string;
	sourcesOf: (n: number) => string;
	failingOf: (n: number) => string;
	feeds: string;
	subscribe: string;
	opmlSources: string;
	opmlOurs: string;
	/** The pages for the owner. */
	manage: string;
	search: string;
	searches: string;
	entries: string;
	searchIn: (title: string) => string;
	found: (text: string) => string;
	results: (n: number, hasMore: boolean) => string;
	clearSearch: string;
	nothingFound: string;
	nothingFoundYet: string;
	/** Behind what was found, where the page holds fewer than others do. */
	lookedPartly: string;
	noEntries: string;
	noEntriesWhy: string;
	noEntriesFailing: string;
	noCategories: string;
	addHere: string;
	/** So many categories in which nothing has come for long. */
	quiet: (n: number) => string;
	older: string;
	newest: string;
	pages: string;
	original: string;
	updated: string;
	minutes: (n: number) => string;
	alsoIn: string;
	/** Of the same source, after and before an entry. */
	newerEntry: string;
	olderEntry: string;
	attachments: string;
	/** Who published it first. */
	origin: string;
	season: (number: number) => string;
	episode: (number: number) => string;
	episodeTypes: Record<EpisodeType, string | null>;
	transcript: string;
	captions: string;
	chapters: string;
	comments: string;
	rights: string;
	noContent: string;
	untitled: string;
	tags: string;
	hexo: string;
	/** What the deployment's status is called, with how many sources need a look. */
	statuses: Record<Health["status"], (n: number) => string>;
	/** Behind the status: so many sources are read though a selector of theirs does not work, or have entries that wait. */
	alsoSlips: (n: number) => string;
	alsoWaits: (n: number) => string;
	/** Before the selectors in question. */
	slips: string;
	/** Beside a state. */
	notices: { slips: string; waits: string };
	counts: Record<"new" | "ok" | "failing" | "gone" | "paused" | "overdue" | "noticed", string>;
	states: Record<"new" | "ok" | "failing" | "gone" | "paused", string>;
	lastSuccess: string;
	lastFetch: string;
	nextFetch: string;
	never: string;
	every: string;
	lastError: string;
	since: string;
	failures: string;
	whatToDo: string;
	/** Above what a failure is called in English, for whoever mends things. */
	exactly: string;
	mended: string;
	movedTo: string;
	recipe: string;
	/** Of a source to which mail is sent. */
	mailbox: { address: string; waits: string; last: string };
	siteFeed: string;
	otherFeeds: string;
	madeBy: string;
	address: string;
	kind: string;
	inDocument: string;
	inList: string;
	/** Behind how many there are of either, where `include` or `exclude` leaves some out. */
	beforeFilter: string;
	history: string;
	noHistory: string;
	chart: (days: string, fetches: number, failures: number, entries: number) => string;
	legend: { fetched: string; failed: string; newEntries: string };
	checkedAt: string;
	omitted: (n: number) => string;
	heldOff: (n: number) => string;
	usedToday: (plan: Quotas["plan"]) => string;
	usedHow: string;
	/** By their names in `/health`. */
	quotas: Record<string, string>;
	hub: string;
	/** `subscribed` stands before the time until which it is. */
	hubStates: Record<HubHealth["state"], string>;
	/** Since a source is read in another way: so many entries left, or are left out and stay. */
	withdrawn: (n: number) => string;
	leftOut: (n: number) => string;
	leftOutHelp: string;
	/** The same where they can be taken out. */
	leftOutHere: string;
	notFound: string;
	notFoundWhy: string;
	keyWanted: string;
	keyWantedWhy: string;
	closed: string;
	closedWhy: string;
	/** Above what is wrong with it. */
	refused: string;
	broken: string;
	brokenWhy: string;
	busy: string;
	busyWhy: (seconds: number) => string;
	backHome: string;
	zone: string;
}

const zh: Words = {
	lang: "zh-CN",
	name: "中文",
	colon: "：",
	skip: "跳到正文",
	mistakes: "sources.toml 有错，未被采用；这里用的是它上一次无误时的内容：",
	home: "首页",
	allEntries: "全部",
	health: "运行状况",
	categories: "分类",
	subcategories: "子分类",
	sources: "来源",
	sourcesOf: (n) => `${n} 个来源`,
	failingOf: (n) => `${n} 个失败`,
	feeds: "订阅",
	subscribe: "订阅本页",
	opmlSources: "全部来源（OPML）",
	manage: "管理",
	opmlOurs: "本站订阅源（OPML）",
	search: "搜索",
	searches: "存下的搜索",
	searchIn: (title) => `在“${title}”中搜索`,
	found: (text) => `“${text}”的搜索结果`,
	results: (n, hasMore) => (hasMore ? `超过 ${n} 条` : `${n} 条`),
	clearSearch: "清除搜索",
	nothingFound: "没有找到相符的条目。换个说法，或者少用几个词试试。",
	nothingFoundYet: "较新的条目里没有相符的；更早的还没有找过。",
	lookedPartly: "这里只找过较新的条目，更早的还没有找过。",
	entries: "条目",
	noEntries: "还没有条目",
	noEntriesWhy: "来源正在抓取。第一批条目到达后会出现在这里，订阅现在就可以用。",
	noEntriesFailing: "来源抓取失败了，会自动重试；原因和办法见来源页面：",
	addHere: "在网页上添加",
	noCategories: "还没有配置来源。把来源写进 sources.toml，重新部署后就会出现在这里。",
	quiet: (n) => `${n} 个分类近两周没有新内容`,
	older: "更早的条目",
	newest: "回到最新",
	pages: "翻页",
	original: "阅读原文",
	updated: "更新",
	minutes: (n) => `约 ${n} 分钟`,
	newerEntry: "后一篇",
	olderEntry: "前一篇",
	alsoIn: "另见",
	attachments: "附件",
	origin: "出处",
	season: (number) => `第 ${number} 季`,
	episode: (number) => `第 ${number} 集`,
	episodeTypes: { full: null, trailer: "预告", bonus: "番外" },
	transcript: "文字稿",
	captions: "字幕",
	chapters: "章节",
	comments: "评论",
	rights: "版权",
	noContent: "来源没有提供正文。",
	untitled: "无题",
	tags: "标签",
	hexo: "Markdown（Hexo）",
	statuses: {
		ok: () => "所有来源都能读到",
		new: () => "还没有读过任何来源",
		degraded: (n) => `${n} 个来源需要留意`,
		failing: () => "没有一个来源能抓取到",
	},
	alsoSlips: (n) => `；${n} 个能读到，但有选择器不起作用`,
	alsoWaits: (n) => `；${n} 个有条目在等你决定`,
	slips: "能读到，但有选择器不起作用",
	notices: { slips: "选择器不起作用", waits: "有条目待定" },
	counts: {
		new: "待抓取",
		ok: "正常",
		failing: "失败",
		gone: "已消失",
		paused: "已暂停",
		overdue: "逾期",
		noticed: "待查看",
	},
	states: { new: "待抓取", ok: "正常", failing: "失败", gone: "已消失", paused: "已暂停" },
	lastSuccess: "上次成功",
	lastFetch: "上次抓取",
	nextFetch: "下次抓取",
	never: "还没有",
	every: "抓取间隔",
	lastError: "最近的错误",
	since: "始于",
	failures: "连续失败",
	whatToDo: "怎么办",
	exactly: "技术细节（英文）",
	mended: "修补过的问题",
	movedTo: "已永久移到",
	recipe: "读取方式",
	mailbox: { address: "邮箱，来信即条目", waits: "等待第一封邮件", last: "最近来信" },
	siteFeed: "实际读取页面链接的订阅源",
	otherFeeds: "页面上的其他订阅源",
	madeBy: "制作者",
	address: "地址",
	kind: "类型",
	inDocument: "文档中的条目",
	inList: "名单中的订阅源",
	beforeFilter: "（include、exclude 筛选之前）",
	history: "历史",
	noHistory: "还没有记录。",
	chart: (days, fetches, failures, entries) =>
		`${days}：抓取 ${fetches} 次，其中失败 ${failures} 次；新条目 ${entries} 条。`,
	legend: { fetched: "抓取", failed: "失败", newEntries: "新条目" },
	checkedAt: "查询于",
	omitted: (n) => `另有 ${n} 个正常的来源没有列出。`,
	heldOff: (n) => `今天挡下了 ${n} 个问得太多的请求；抓取和订阅不受影响。`,
	usedToday: (plan) => (plan === "free" ? "今天用去的免费额度" : "今天用去的付费套餐额度"),
	usedHow: "从世界时零点起，由本站自己统计，是下限；额度由账户里的全部 Worker 共用。",
	quotas: {
		workerRequests: "Worker 请求",
		objectRequests: "对象请求",
		alarms: "其中闹钟",
		gbSeconds: "对象运行 GB·秒",
		rowsRead: "读取行",
		rowsWritten: "写入行",
		kvReads: "KV 读取",
		kvWrites: "KV 写入",
		subrequests: "对外请求",
	},
	hub: "推送中心",
	hubStates: { asked: "已请求订阅", subscribed: "订阅有效期至", unsubscribed: "未订阅" },
	withdrawn: (n) => `改了读法，页面上不再读到的 ${n} 条已从订阅源撤下`,
	leftOut: (n) => `改了读法，读到的不到原来的三分之一；不再读到的 ${n} 条暂时留着`,
	leftOutHelp: "确实该撤下，就在 /admin 的来源页里撤下；若是写错了，改好读法即可。",
	leftOutHere: "确实该撤下，就在这里撤下；若是写错了，改好读法即可。",
	notFound: "这里什么也没有",
	notFoundWhy: "没有这样的分类、来源或条目。它可能已经改名，或者过了保留期。",
	keyWanted: "需要阅读密钥",
	keyWantedWhy:
		"这里不公开。请重新打开此页，把密钥填在密码一栏（用户名随意），或在地址后加上 ?key= 和密钥。密钥由站长发放，撤销后就不再有效。",
	closed: "这把密钥打不开这里",
	closedWhy: "它只能阅读另外一些分类；首页列出了它能打开的。",
	refused: "请求里有一处不对",
	broken: "出了点问题",
	brokenWhy: "错误已经记录下来。请稍后再试。",
	busy: "问得太多了",
	busyWhy: (seconds) =>
		`你的地址或所有访客一起问得太多，这里先停一停，好让来源照常抓取、订阅照常更新。请 ${seconds} 秒后再试。`,
	backHome: "回首页看看全部分类",
	zone: "时间按此时区显示",
};

const en: Words = {
	lang: "en",
	name: "English",
	colon: ": ",
	skip: "Skip to content",
	mistakes: "sources.toml has mistakes and is not used; this is its last good state:",
	home: "Home",
	allEntries: "Everything",
	health: "Health",
	categories: "Categories",
	subcategories: "Sub-categories",
	sources: "Sources",
	sourcesOf: (n) => (n === 1 ? "1 source" : `${n} sources`),
	failingOf: (n) => `${n} failing`,
	feeds: "Feeds",
	subscribe: "Subscribe to this page",
	opmlSources: "All sources (OPML)",
	manage: "Manage",
	opmlOurs: "Our own feeds (OPML)",
	search: "Search",
	searches: "Saved searches",
	entries: "Entries",
	searchIn: (title) => `Search in “${title}”`,
	found: (text) => `Results for “${text}”`,
	results: (n, hasMore) => `${hasMore ? "more than " : ""}${n} ${n === 1 ? "result" : "results"}`,
	clearSearch: "Clear search",
	nothingFound: "No entry matches. Try other words, or fewer of them.",
	nothingFoundYet: "None of the newer entries matches; the older ones have not been looked through yet.",
	lookedPartly: "Only the newer entries have been looked through here, the older ones not yet.",
	noEntries: "No entries yet",
	noEntriesWhy:
		"The sources are being fetched. The first entries will appear here; you can subscribe already.",
	noEntriesFailing: "The sources cannot be fetched and are tried again; their pages say why and what to do:",
	addHere: "Add one here",
	noCategories: "No sources are configured. Put some into sources.toml and deploy again.",
	quiet: (n) =>
		n === 1 ? "1 category without news for two weeks" : `${n} categories without news for two weeks`,
	older: "Older entries",
	newest: "Back to the newest",
	pages: "Pages",
	original: "Read the original",
	updated: "Updated",
	minutes: (n) => `${n} min read`,
	newerEntry: "Newer",
	olderEntry: "Older",
	alsoIn: "Also in",
	attachments: "Attachments",
	origin: "Origin",
	season: (number) => `Season ${number}`,
	episode: (number) => `Episode ${number}`,
	episodeTypes: { full: null, trailer: "Trailer", bonus: "Bonus" },
	transcript: "Transcript",
	captions: "Captions",
	chapters: "Chapters",
	comments: "Comments",
	rights: "Rights",
	noContent: "The source gave no text.",
	untitled: "Untitled",
	tags: "Tags",
	hexo: "Markdown (Hexo)",
	statuses: {
		ok: () => "Every source is read",
		new: () => "No source has been read yet",
		degraded: (n) => (n === 1 ? "1 source needs a look" : `${n} sources need a look`),
		failing: () => "Not one source can be fetched",
	},
	alsoSlips: (n) =>
		n === 1
			? "; 1 is read with a selector that does not work"
			: `; ${n} are read with selectors that do not work`,
	alsoWaits: (n) =>
		n === 1 ? "; 1 has entries that wait for your word" : `; ${n} have entries that wait for your word`,
	slips: "Read, but a selector does not work",
	notices: { slips: "Selector does not work", waits: "Entries wait" },
	counts: {
		new: "waiting",
		ok: "fine",
		failing: "failing",
		gone: "gone",
		paused: "paused",
		overdue: "overdue",
		noticed: "read, to be looked at",
	},
	states: { new: "Waiting", ok: "Fine", failing: "Failing", gone: "Gone", paused: "Paused" },
	lastSuccess: "Last success",
	lastFetch: "Last fetch",
	nextFetch: "Next fetch",
	never: "not yet",
	every: "Interval",
	lastError: "Last error",
	since: "since",
	failures: "Failures in a row",
	whatToDo: "What to do",
	exactly: "Exactly",
	mended: "What was mended",
	movedTo: "Moved for good to",
	recipe: "Read by recipe",
	mailbox: {
		address: "A mailbox: what is sent to it is here",
		waits: "Waiting for its first mail",
		last: "Last mail",
	},
	siteFeed: "Read as the feed that the page links to",
	otherFeeds: "Other feeds on the page",
	madeBy: "Made by",
	address: "Address",
	kind: "Kind",
	inDocument: "Entries in its document",
	inList: "Feeds in its list",
	beforeFilter: " (before include and exclude)",
	history: "History",
	noHistory: "Nothing recorded yet.",
	chart: (days, fetches, failures, entries) =>
		`${days}: ${fetches} ${fetches === 1 ? "fetch" : "fetches"}, ${failures} failed; ${entries} new ${entries === 1 ? "entry" : "entries"}.`,
	legend: { fetched: "fetched", failed: "failed", newEntries: "new entries" },
	checkedAt: "As of",
	omitted: (n) => `${n} more sources that are fine are not listed.`,
	heldOff: (n) =>
		`${n === 1 ? "1 request" : `${n} requests`} of strangers who asked for too much ${n === 1 ? "was" : "were"} held off today; fetching and feeds go on.`,
	usedToday: (plan) =>
		plan === "free" ? "Used today of the Free plan" : "Used today of what the Paid plan includes",
	usedHow:
		"Since midnight UTC, counted by this deployment itself: at least this much. All Workers of an account share it.",
	quotas: {
		workerRequests: "Worker requests",
		objectRequests: "Object requests",
		alarms: "Alarms among them",
		gbSeconds: "Object GB-seconds",
		rowsRead: "Rows read",
		rowsWritten: "Rows written",
		kvReads: "KV reads",
		kvWrites: "KV writes",
		subrequests: "Requests to others",
	},
	hub: "Hub",
	hubStates: {
		asked: "asked for a subscription",
		subscribed: "subscribed until",
		unsubscribed: "not subscribed",
	},
	withdrawn: (n) =>
		`Read in another way, its page has ${n === 1 ? "1 entry" : `${n} entries`} less, which left the feeds`,
	leftOut: (n) =>
		`Read in another way, it comes out at a third or less; ${n === 1 ? "1 entry that is left out stays" : `${n} entries that are left out stay`} for now`,
	leftOutHelp: "If that is meant, take them out on its page at /admin; if it is a slip, mend how it is read.",
	leftOutHere: "If that is meant, take them out here; if it is a slip, mend how it is read.",
	notFound: "There is nothing here",
	notFoundWhy:
		"No such category, source or entry. It may have another name now, or be older than what is kept.",
	keyWanted: "A reading key is wanted",
	keyWantedWhy:
		"This place is private. Open the page again and give your key as the password (with any user name), or write ?key= and the key behind the address. Its owner gives keys out; one that was dropped opens nothing any more.",
	closed: "Your key does not open this",
	closedWhy: "It opens other categories: the home page lists them.",
	refused: "Something in the request is wrong",
	broken: "Something went wrong",
	brokenWhy: "It has been recorded. Please try again later.",
	busy: "Too much was asked",
	busyWhy: (seconds) =>
		`Your address, or all visitors together, asked for too much. Sources are still fetched and feeds still served. Please try again in ${seconds} s.`,
	backHome: "See all categories",
	zone: "Times are shown in this zone",
};

/** Chinese for every `zh` tag, else English. */
export function wordsFor(language: string): Words {
	return isChinese(language) ? zh : en;
}
