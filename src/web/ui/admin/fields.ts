import { isChinese } from "../../../base/chinese/language.ts";
import { MEDIA_POLICIES, READ_AS, SELECTORS } from "../../../model/reading.ts";

/** How a key of a source is set on a page. */
interface Field {
	/** As `[[sources]]` has it; of its selectors `select.item`. */
	key: string;
	as: "line" | "lines" | "flag" | "choice" | "number";
	/** Of a choice, the one that is so by itself first. */
	choices?: readonly string[];
	/** Code, which is set in type of one width. */
	isCode?: boolean;
	example?: string;
}

/** Those that people set as a rule. The category has fields of its own. */
export const FIRST_FIELDS: readonly Field[] = [
	{ key: "url", as: "line", isCode: true, example: "https://" },
	{ key: "title", as: "line" },
	{ key: "kind", as: "choice", choices: READ_AS.filter((kind) => kind !== "mail") },
	{ key: "fulltext", as: "flag" },
];

/** The others. */
export const MORE_FIELDS: readonly Field[] = [
	{ key: "enabled", as: "flag" },
	{ key: "every", as: "line", example: "15m" },
	{ key: "flat", as: "flag" },
	{ key: "history", as: "number" },
	{ key: "include", as: "lines" },
	{ key: "exclude", as: "lines" },
	{ key: "withdraw", as: "flag" },
	{ key: "media", as: "choice", choices: MEDIA_POLICIES },
	{ key: "timezone", as: "line", example: "Asia/Shanghai" },
	{ key: "language", as: "line", example: "zh-CN" },
	{ key: "charset", as: "line", example: "gbk" },
	{ key: "via", as: "lines", isCode: true, example: "https://cors.example/?" },
	{ key: "headers", as: "lines", isCode: true, example: "Referer: https://" },
	{ key: "id", as: "line", isCode: true },
];

/** What means nothing for a mailbox: mail comes by itself, and is whole. */
export const NOT_OF_MAIL: ReadonlySet<string> = new Set([
	"url",
	"kind",
	"every",
	"history",
	"fulltext",
	"withdraw",
	"via",
	"headers",
]);

/** What means something for an OPML list alone. */
export const OF_LISTS: ReadonlySet<string> = new Set(["flat"]);

/** What a page's list is read with. */
export const SELECT_FIELDS: readonly Field[] = SELECTORS.map((name) => ({
	key: `select.${name}`,
	as: "line",
	isCode: true,
}));

/** What the id of a mailbox means, for whose address there is no other. */
export const MAILBOX_ID = "id.mailbox";

export type { Field };

/** What the kinds of sources are called, in Chinese and in English. */
const KINDS: Readonly<Record<string, Meaning>> = {
	auto: ["自动判断", "find out"],
	feed: ["订阅源", "a feed"],
	list: ["页面上的列表", "the list on a page"],
	article: ["一篇文章", "one article"],
	sitemap: ["网站地图", "a sitemap"],
	opml: ["跟着的 OPML 名单", "an OPML list to keep in step with"],
};

/** A choice as people read it: what it is called, and the word that stands for it. */
export function choiceInWords(key: string, choice: string, language: string): string {
	const said = key === "kind" ? KINDS[choice]?.[isChinese(language) ? 0 : 1] : undefined;
	return said === undefined ? choice : `${said} (${choice})`;
}

/** A key's name for people, and what it means. */
export type Meaning = readonly [name: string, means: string];

type Meanings = Readonly<Record<string, Meaning>>;

const zh: Meanings = {
	url: ["网址", "订阅源、列表页或文章页；rsshub:// 是 RSSHub 的路由。"],
	title: ["名称", "不写就用来源自己的。"],
	kind: ["怎么读", "判断得不对时才需要选。"],
	fulltext: ["抓取全文", "逐篇打开新条目的页面，取出正文、时间、作者和附件。"],
	enabled: ["启用", "不勾选就是暂停：不再抓取，已有的条目照常提供。"],
	every: ["最短间隔", "两次抓取之间至少隔这么久，例如 15m、2h、1d。更新少的来源会自动少抓。"],
	flat: ["不要文件夹", "名单里的文件夹不成为下级分类，全放进上面的分类。"],
	history: ["首次取多少条", "第一次抓取时翻更早的页，凑够这么多条，最多 500。"],
	include: ["只要含有", "标题、正文、标签里有其中之一才要；每行一个词，或 /正则/。"],
	exclude: ["不要含有", "含有其中之一就不要；每行一个词，或 /正则/。"],
	withdraw: ["撤下不再读到的", "改了读法以后，页面上还有、却不再读到的条目从订阅源里撤下；不勾就都留着。"],
	media: ["图片", "auto：需要时经由本站；proxy：全部经由本站；direct：都不经由。"],
	timezone: ["时区", "来源没写时区的日期按它算。"],
	language: ["语言", "来源没说或说错时。"],
	charset: ["编码", "来源没说或说错时，例如 gbk。"],
	via: ["经由代理", "每行一条路，依次尝试；网址跟在后面，或写 {encoded}；direct 是直接抓取。"],
	headers: ["请求头", "只发给来源自己，每行一个，例如 Referer: https://…"],
	id: ["标识", "用在它的地址里：小写字母、数字和连字符。不写就由网址得出；改了也不丢条目。"],
	[MAILBOX_ID]: ["标识", "收信地址以它开头：小写字母、数字和连字符。改了就换了收信地址，条目不丢。"],
	"select.item": ["条目", "CSS，选中列表里的每一条；$.data.list 是 JSON 里的路径。"],
	"select.title": ["标题", "在条目之内。"],
	"select.link": ["链接", "a@href 取属性。"],
	"select.date": ["日期", "在条目之内。"],
	"select.author": ["作者", "在条目之内。"],
	"select.content": ["正文", "在条目之内；抓取全文时也在文章页上。"],
	"select.image": ["图片", "img@src 取属性。"],
	"select.remove": ["去掉", "整页之中，选中的都去掉。"],
};

const en: Meanings = {
	url: ["Address", "A feed, a list page or an article page; rsshub:// is a route of RSSHub's."],
	title: ["Title", "In place of the source's own."],
	kind: ["Read it as", "Only where it is not found out rightly."],
	fulltext: ["Fetch articles", "Opens each new entry's page for its text, time, author and attachments."],
	enabled: ["Enabled", "Off: it is fetched no more; what it brought is still served."],
	every: [
		"Least interval",
		"The least time between two fetches, such as 15m, 2h, 1d. What publishes seldom is asked less often by itself.",
	],
	flat: ["No folders", "The folders of the list are no categories below this one."],
	history: ["Entries at first", "So many at the first visit, from further pages as well; 500 at most."],
	include: [
		"Only with",
		"One of these in title, text or tags: a word in each line, or a /regular expression/.",
	],
	exclude: ["Not with", "None of these: a word in each line, or a /regular expression/."],
	withdraw: [
		"Let go of what is read no more",
		"Entries that the page still has, and that are read no more once you change how it is read, leave the feeds. Off: all stay.",
	],
	media: ["Pictures", "auto: through this deployment where needed; proxy: all of them; direct: none."],
	timezone: ["Time zone", "Of dates that name none."],
	language: ["Language", "Where the source says none, or a wrong one."],
	charset: ["Charset", "Where the source says none, or a wrong one, such as gbk."],
	via: [
		"Through proxies",
		"A way in each line, tried in order; the address follows it, or goes in the place of {encoded}. direct is without a proxy.",
	],
	headers: ["Headers", "Sent to the source itself only; one in each line, such as Referer: https://…"],
	id: [
		"Id",
		"In its addresses: lower-case letters, digits, hyphens; made from the address of the source where there is none. Its entries stay when you change it.",
	],
	[MAILBOX_ID]: [
		"Id",
		"Its mail address begins with it: lower-case letters, digits, hyphens. Another id is another address; its entries stay.",
	],
	"select.item": ["Item", "CSS for each item of the list; $.data.list is a path in JSON."],
	"select.title": ["Title", "Within the item."],
	"select.link": ["Link", "a@href takes an attribute."],
	"select.date": ["Date", "Within the item."],
	"select.author": ["Author", "Within the item."],
	"select.content": ["Content", "Within the item, and on the page of an article that is fetched."],
	"select.image": ["Picture", "img@src takes an attribute."],
	"select.remove": ["Without", "What it chooses on the whole page is left out."],
};

/** What a key is called and means, in Chinese for every `zh`, else in English. */
export function meaningOf(key: string, language: string): Meaning {
	return (isChinese(language) ? zh : en)[key] ?? [key, ""];
}
