import { isChinese } from "../base/chinese/language.ts";
import { type FailureCode, isOfSelector, type Stage, statusOf } from "../model/codes.ts";
import type { Problem } from "../model/result.ts";

interface Advice {
	/** What happened, in Chinese; in English the message itself says it. */
	said: string;
	zh: string;
	en: string;
	/** What fits where nothing has been read yet in the way that the source is set. */
	untried?: Pick<Advice, "zh" | "en">;
	/** What fits in a preview, of settings that nobody has saved; there `untried` fits otherwise. */
	unsaved?: Pick<Advice, "zh" | "en">;
}

const RETRIED = {
	zh: "会自动重试。在 /admin/add 粘贴网址（终端里用 npm run inspect），可以看到读得怎样。",
	en: "It is tried again by itself. Paste its address at /admin/add (npm run inspect in a terminal) to see what comes.",
	unsaved: { zh: "过一会儿再试试。", en: "Try again in a while." },
};
const PRIVATE = {
	zh: "这个网址不在公网上，不会抓取。若确属自己的网络，请设 ALLOW_HOSTS。",
	en: "The address is not on the public web and is not fetched. If it is yours, set ALLOW_HOSTS.",
};
const WRONG_ADDRESS = {
	zh: "请检查来源的网址；可到网站上找新的订阅地址（id 要保留不变）。",
	en: "Check the source's address; the site may offer a new one (keep the id).",
};
const REFUSED = {
	zh: "可以在 headers 里设 Referer 或 User-Agent，或用 via 经由代理抓取。",
	en: "Set a Referer or User-Agent in headers, or fetch it via a proxy.",
};
const UNREACHABLE = {
	zh: "网站太慢或不可达。会自动重试；若一直如此，可试试 via（经由 CORS 代理抓取）。",
	en: "The site is slow or out of reach. It is tried again by itself; if it stays so, try via (a CORS proxy).",
};
const PROXY = {
	zh: '来源本身没有问题。会自动重试；可在 via 里再列一个代理，或加上 "direct"。',
	en: 'This is the proxy, not the source. It is tried again by itself; list another one in via, or "direct".',
};
const UNREADABLE = {
	zh: "在 /admin/add 粘贴网址（终端里用 npm run inspect），可以看到是哪里出错；之前的条目仍在提供。",
	en: "/admin/add shows where it went wrong (npm run inspect in a terminal); the entries of before are still served.",
	untried: {
		zh: "在 /admin/add 粘贴网址（终端里用 npm run inspect），可以看到是哪里出错。",
		en: "/admin/add shows where it went wrong (npm run inspect in a terminal).",
	},
	unsaved: {
		zh: "用浏览器打开网址，看看它给的是什么。",
		en: "Open the address in a browser to see what it gives.",
	},
};
const NOT_A_FEED = {
	zh: "用浏览器打开网址看看；也可在 /admin/add 粘贴网站首页，找它的订阅源。",
	en: "Open the address in a browser, or paste the site's own at /admin/add to find its feed.",
};
const NOT_OPML = {
	zh: "请检查名单的网址；什么也不会因此移除。",
	en: "Check the address of the list; nothing is dropped for this.",
};
/** Selectors that have never found anything: no site is to blame before how they are written has been looked at. */
const MISTYPED = {
	zh: "先看看选择器有没有写错：npm run inspect -- ID（写来源的 id），或 /admin 里的预览，可以看到它们选中了什么；在 /admin 也可以直接在页面上指。",
	en: "Look for a slip in the selectors first: npm run inspect -- ID, with the source's id, or the preview at /admin shows what they find; at /admin you can point at the page instead.",
};
/** A preview shows what the selectors find already, and has a link to the page for pointing where there is a page. */
const UNFIT_YET = {
	zh: "看看选择器有没有写错，改好再预览。",
	en: "Look for a slip in the selectors, change them, and look at the preview again.",
};
/** A JSON has no page that one could point at. */
const PATHS = {
	zh: "JSON 的结构可能变了：请对照网址给出的内容，改 [sources.select] 里的路径。",
	en: "The JSON may be built in another way now: compare the paths in [sources.select] with what the address gives.",
	untried: {
		zh: "请对照网址给出的 JSON，看看 [sources.select] 里的路径有没有写错。",
		en: "Look for a slip in the paths of [sources.select]: compare them with the JSON at the address.",
	},
};
/** Of a selector that is no more than of no use nothing is lost. */
const UNUSED = {
	zh: "改一改这个选择器，或删掉它。",
	en: "Change this selector, or take it out.",
};
const LOOK_AGAIN = {
	untried: MISTYPED,
	unsaved: UNFIT_YET,
	zh: "网站可能改版了。在 /admin 里打开这个来源，在页面上重新指一指，或改 [sources.select]。",
	en: "The site may have been rebuilt. Open the source in /admin and point at its page anew, or change [sources.select].",
};
const SHRUNK = {
	zh: "网站可能改版了。在 /admin 里打开这个来源，在页面上重新指一指，或改 [sources.select]；之前的条目仍在提供。",
	en: "The site may have been rebuilt. Open the source in /admin and point at its page anew, or change [sources.select]; the entries of before are still served.",
};

/** Codes with which a source can fail, but for those with a number or a name in them. */
type Advised = Exclude<
	FailureCode<Exclude<Stage, "config" | "publish">>,
	`http-${number}` | `quota-${string}`
>;

/** Codes that nobody is advised on, and why. */
export const NO_ADVICE = {
	"unreadable-file": "of inspect, about a file on this machine",
	"unknown-code": "from another release: its message is all that is known",
} as const satisfies Partial<Record<Advised, string>>;

/** What a failure is called and what a person can do about it, by its code; one that has neither does not compile. */
export const BY_CODE: Readonly<Record<Exclude<Advised, keyof typeof NO_ADVICE>, Advice>> = {
	"bad-address": { said: "网址无效", ...WRONG_ADDRESS },
	"bad-encoding": { said: "压缩的内容解不开", ...RETRIED },
	"bad-redirect": { said: "重定向指向无效的网址", ...WRONG_ADDRESS },
	"bad-response": { said: "应答不是有效的 HTTP", ...RETRIED },
	captcha: {
		said: "网站要求验证是否真人",
		zh: "网站挡住了程序。可用 via 经由别处的代理抓取，或换用它提供的订阅源。",
		en: "The site keeps programs out. Fetch it via a proxy elsewhere, or use a feed that it offers.",
	},
	credentials: {
		said: "网址里带有用户名或密码",
		zh: "请把登录信息写进 headers，不要写在网址里。",
		en: "Put the login into headers, not into the address.",
	},
	dns: {
		said: "域名解析不到",
		zh: "请检查来源的网址有没有写错，或者网站是否已经停办。",
		en: "Check the source's address, or whether the site is gone.",
	},
	empty: { said: "内容是空的", ...RETRIED },
	"empty-body": { said: "应答没有内容", ...RETRIED },
	"html-not-feed": {
		said: "得到的是网页，不是订阅源",
		zh: '请填它的订阅地址，或设 kind = "list" 并写选择器。',
		en: 'Give the feed\'s address, or set kind = "list" with selectors.',
	},
	"json-not-feed": {
		said: "得到的是 JSON 数据，不是订阅源",
		zh: "可以用 [sources.select] 里的路径把它读成列表；下面的原文里有可以照抄的一行。",
		en: "Paths in [sources.select] read it as a list: what was found names them, to be copied.",
		unsaved: {
			zh: "用路径可以把它读成列表：选择器里已填好建议的路径，再看一次即可。",
			en: "Paths read it as a list: the selectors below have those that are likely; look again.",
		},
	},
	"json-malformed": { said: "JSON 有错误", ...UNREADABLE },
	"list-collapsed": { said: "列表忽然变短", ...SHRUNK },
	network: { said: "连接失败", ...UNREACHABLE },
	"no-article": {
		said: "页面里找不到正文",
		zh: "请在 [sources.select] 里写明 content 选择器。",
		en: "Name the content selector in [sources.select].",
	},
	"no-list": {
		said: "页面里找不到列表",
		zh: "请在 [sources.select] 里写明 item 选择器。",
		en: "Name the item selector in [sources.select].",
	},
	"no-public-feed": { said: "这个平台的这一页没有订阅源", ...WRONG_ADDRESS },
	interrupted: {
		said: "读取时程序意外中断",
		zh: "多半是内容太大、用尽了内存。会在其他来源之后单独重试；若总是如此，看看网站有没有只含近期条目的订阅源，或暂停这个来源。",
		en: "Its document was probably too large for memory. It is tried again, after the others and alone. If it stays so, see whether the site has a feed with recent entries only, or pause this source.",
	},
	"not-opml": { said: "得到的内容不是 OPML", ...NOT_OPML },
	opml: {
		said: "这是一份 OPML 名单，不是订阅源",
		zh: '请设 kind = "opml"，就会跟着名单增减。',
		en: 'Set kind = "opml" to keep in step with it.',
	},
	"not-a-feed": { said: "得到的内容不是订阅源", ...NOT_A_FEED },
	"own-host": {
		said: "网址指向本站自己",
		zh: "请填原来的来源，不要填本站输出的订阅。",
		en: "The address is this deployment's own. Name the source itself.",
	},
	"page-too-large": { said: "页面太大", ...UNREADABLE },
	port: { said: "端口不是网站所用", ...PRIVATE },
	"private-address": { said: "网址指向内部网络", ...PRIVATE },
	"private-name": { said: "网址指向内部网络", ...PRIVATE },
	"proxy-failed": { said: "代理自己出错了", ...PROXY },
	"proxy-key": {
		said: "代理要求密钥或付费",
		zh: "来源本身没有问题。请申请代理的密钥并写进 via 的 headers 或 key，或改用别的代理。",
		en: "This is the proxy, not the source. Get a key for it and set it in headers or key of via, or name another proxy.",
	},
	"proxy-locked": {
		said: "代理不对外开放",
		zh: "来源本身没有问题。这个代理只供演示或自用（cors-anywhere 须先在 /corsdemo 解锁），请自己部署一个。",
		en: "This is the proxy, not the source. It is for demonstrations (/corsdemo) or its owner's pages: deploy one of your own.",
	},
	"proxy-quota": {
		said: "代理的额度用完了",
		zh: "来源本身没有问题。请在 via 里再列一个代理，或把 every 调大。",
		en: "This is the proxy, not the source. List another one in via, or make every longer.",
	},
	"proxy-unreachable": { said: "连不上代理", ...PROXY },
	"proxy-wants-header": {
		said: "代理要求特定的请求头",
		zh: '来源本身没有问题。请写 via = { url = "…", headers = { X-Requested-With = "tributary" } }。',
		en: 'This is the proxy, not the source. Write via = { url = "…", headers = { X-Requested-With = "tributary" } }.',
	},
	"redirect-loop": { said: "重定向成了死循环", ...WRONG_ADDRESS },
	refused: { said: "网站拒绝连接", ...UNREACHABLE },
	reset: { said: "连接在应答完成之前中断", ...UNREACHABLE },
	robots: {
		said: "网站不允许抓取这个网址",
		zh: "请换用它提供的订阅源。",
		en: "Use a feed that it offers.",
	},
	"rsshub-failed": {
		said: "RSSHub 没能给出内容",
		zh: "看看路由有没有写错、该实例是否支持它；可在 [site] rsshub 里多列几个实例。",
		en: "See whether the route is right and the instance has it; list more instances in [site] rsshub.",
	},
	"rsshub-unset": {
		said: "没有设置 RSSHub 实例",
		zh: '请在 sources.toml 里写 [site] rsshub = "https://你的实例"，自己部署的最可靠。',
		en: 'Set [site] rsshub = "https://your-instance" in sources.toml; one of your own is the most reliable.',
	},
	scheme: { said: "不是 http 或 https 网址", ...WRONG_ADDRESS },
	"selector-matches-nothing": { said: "选择器什么也没选中", ...LOOK_AGAIN },
	"selector-removes-all": {
		said: "remove 把别的选择器选中的都去掉了",
		zh: "请把 [sources.select] 里的 remove 写得窄一些。",
		en: "Make remove in [sources.select] choose less.",
	},
	"selector-unfit": { said: "选择器选中的不是它要的内容", ...LOOK_AGAIN },
	timeout: { said: "网站没有及时应答", ...UNREACHABLE },
	tls: {
		said: "证书有问题",
		zh: "可以告诉网站管理者，或看看它是否有 http 地址。",
		en: "Tell its owner, or see whether it has an http address.",
	},
	"too-large": {
		said: "内容太大",
		zh: "看看网站有没有只含近期条目的订阅源。",
		en: "See whether the site has a feed with recent entries only.",
	},
	"too-complex": {
		said: "内容的结构过于庞大",
		zh: "内容里的层次或数值多得不像订阅源，读它会用尽内存。看看网址对不对，或网站有没有只含近期条目的订阅源。",
		en: "It is nested deeper, or has more values, than memory has room for. See whether the address is right, and whether the site has a feed with recent entries only.",
	},
	"too-many-redirects": { said: "重定向太多", ...WRONG_ADDRESS },
	"broken-row": {
		said: "存储的状态损坏，正在重新抓取",
		zh: "来源会自动重新读一遍，读得出的都保留。若是某个条目损坏，它暂时不显示；导入一份备份即可找回。",
		en: "The source is read afresh by itself, and what can be read is kept. An entry that is broken is not shown; importing an export brings it back.",
	},
	exception: {
		said: "tributary 自己出了错",
		zh: "这是程序的错误，请把日志里的 defect 一行报告给它的作者。",
		en: 'A bug of tributary. Report the line "defect" of the logs to its authors.',
	},
	"library-lost": {
		said: "所在分类丢失了已存的条目",
		zh: "各来源会自动重新交出仍列出的条目；更早的可从备份导入。",
		en: "Each source hands over again what it still lists, by itself; importing an export brings back what is older.",
	},
	"no-crawler": {
		said: "负责抓取的对象没有应答",
		zh: "看看当天的配额是否用完；世界时午夜之后会恢复。",
		en: "See whether the day's quotas are used up; it comes back after midnight UTC.",
	},
	"no-room": { said: "这一轮抓取已满", ...RETRIED },
	"selector-invalid": { said: "选择器写错了", ...LOOK_AGAIN },
	"store-failed": { said: "条目没能存下", ...RETRIED },
	truncated: { said: "内容在第一个条目之前就断了", ...RETRIED },
	"unexpected-encoding": { said: "内容的压缩方式不认识", ...RETRIED },
};

const BY_STATUS: readonly [(status: number) => boolean, Advice][] = [
	[(status) => [401, 403, 406, 418, 451].includes(status), { said: "网站拒绝了请求", ...REFUSED }],
	[
		(status) => status === 404 || status === 410,
		{
			said: "网址已不存在",
			zh: "请到网站上找新的网址，改到来源的设置里（id 要保留不变）。",
			en: "Find the new one and set it as the source's (keep its id).",
			untried: { zh: "请检查网址有没有写错。", en: "Look for a slip in the address." },
		},
	],
	[
		(status) => status === 429,
		{ said: "网站嫌抓取太频繁", zh: "请把 every 调大。", en: "Make every longer." },
	],
	[
		(status) => Math.floor(status / 100) === 5,
		{
			said: "网站自己出错了",
			zh: "会自动重试，不必做什么。",
			en: "It is tried again by itself; there is nothing to do.",
		},
	],
];

/** What happened, in the site's language: null when nobody has said it better than the message. */
export function failureInWords({ code }: { code: string }, language: string): string | null {
	return isChinese(language) ? (adviceOn(code)?.said ?? null) : null;
}

/** How far a source has come with its settings: `read` once at least, not yet (`untried`), or not even saved (a preview). */
export type Tried = "read" | "untried" | "unsaved";

/** What to do about a source's error, in the site's language. */
export function adviceFor(
	problem: Pick<Problem, "code" | "stage"> & { message?: string },
	language: string,
	tried: Tried = "read",
): string {
	const { code, stage, message = "" } = problem;
	const reads = stage === "parse" || stage === "decode" || stage === "page";
	const other = code === "selector-unused" ? UNUSED : reads ? UNREADABLE : RETRIED;
	const said: Fits = adviceOn(code) ?? other;
	const advice =
		isOfSelector({ code }) && isAboutPath(message) && code !== "selector-removes-all" ? PATHS : said;
	const { zh, en } = fitting(advice, tried);
	return isChinese(language) ? zh : en;
}

type Fits = Pick<Advice, "zh" | "en" | "untried" | "unsaved">;

function fitting(advice: Fits, tried: Tried): Pick<Advice, "zh" | "en"> {
	if (tried === "read") return advice;
	return (tried === "unsaved" && advice.unsaved) || advice.untried || advice;
}

/** Whether the selector in question is a path into JSON. */
function isAboutPath(message: string): boolean {
	return /^select\.\w+ = "\$/.test(message);
}

function adviceOn(code: string): Advice | undefined {
	if (isAdvised(code)) return BY_CODE[code];
	const status = statusOf(code);
	return status === null ? undefined : BY_STATUS.find(([holds]) => holds(status))?.[1];
}

function isAdvised(code: string): code is keyof typeof BY_CODE {
	return Object.hasOwn(BY_CODE, code);
}
