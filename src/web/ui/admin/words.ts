import { isChinese } from "../../../base/chinese/language.ts";
import type { CategoryGuess } from "../../../config/guess.ts";
/** The words of the pages for the owner; those of all pages are `Words`. */
export interface AdminWords {
	sources: string;
	add: string;
	keys: string;
	logIn: string;
	logOut: string;
	token: string;
	tokenHelp: string;
	wrongToken: string;
	tooManyTokens: (seconds: number) => string;
	needsHttps: string;
	logInHere: string;
	goOn: string;
	/** The list. */
	pasteHere: string;
	find: string;
	state: string;
	anyState: string;
	show: string;
	noneFound: string;
	noSources: string;
	fromFile: string;
	fromList: string;
	added: string;
	changed: string;
	used: (used: number, limit: number) => string;
	previous: string;
	next: string;
	/** To add. */
	addLead: string;
	paste: string;
	pasteHelp: string;
	opmlFile: string;
	look: string;
	/** Above what settings that were changed would read. */
	unsaved: string;
	/** Of entries that a source has, and would not list any more. */
	leaving: (n: number) => string;
	withdraw: string;
	withdrawHelp: string;
	withdrawn: (n: number) => string;
	takeOut: string;
	elsewhere: string;
	otherWays: string;
	bookmarklet: string;
	bookmarkletHelp: string;
	bookmarkletName: string;
	nothingPasted: string;
	noAddress: (text: string) => string;
	knownAlready: string;
	addNext: string;
	/** What was found. */
	found: string;
	foundKinds: Record<string, string>;
	feeds: (n: number) => string;
	entries: (n: number) => string;
	keptOut: (n: number) => string;
	readAs: string;
	throughFeed: string;
	otherFeeds: string;
	tryThis: string;
	byRecipe: (name: string) => string;
	through: (host: string) => string;
	charset: (name: string) => string;
	notes: string;
	failed: string;
	/** What to do about an address that could not be fetched, before it is a source. */
	lookLater: string;
	/** Before the route that has what a platform gives to nobody. */
	byRsshub: string;
	preview: string;
	previewHelp: (shown: number, all: number) => string;
	further: (n: number) => string;
	undated: string;
	/** The same of a source that has entries already. */
	undatedNow: string;
	/** Where a date was said, and what it left open. */
	dateFrom: (from: string) => string;
	dateFields: Record<string, string>;
	dateLacks: Record<string, string>;
	otherKinds: string;
	newsletter: string;
	addNewsletter: string;
	/** The state of a mailbox to which nothing has come. */
	noLetters: string;
	/** The way to where a file can be given. */
	opmlInstead: string;
	mailboxHelp: string;
	text: string;
	noText: string;
	point: string;
	pointHelp: string;
	/** The form. */
	settings: string;
	/** Before the names of those that are set. */
	setAlready: string;
	category: string;
	newCategory: string;
	newCategoryHelp: string;
	chooseCategory: string;
	/** Where there is none yet. */
	firstCategory: string;
	firstMail: string;
	guessed: (because: CategoryGuess["because"], like: string) => string;
	categoryMissing: string;
	alsoIn: string;
	onePerLine: string;
	more: string;
	selectors: string;
	keep: string;
	previewAgain: string;
	save: string;
	mistakes: string;
	expected: (found: string, expected: string) => string;
	inFile: (value: string, isOfList: boolean) => string;
	/** One source. */
	onlyThis: string;
	pause: string;
	resume: string;
	refresh: string;
	drop: string;
	takeBack: string;
	dropTitle: (title: string) => string;
	dropHelp: string;
	dropListHelp: (n: number) => string;
	takeBackTitle: (title: string) => string;
	takeBackHelp: string;
	cancel: string;
	/** Why a source of the file cannot be dropped here. */
	fileDrop: string;
	pausedNow: string;
	mailbox: string;
	/** What stands behind the @ until its owner says what it is. */
	ownDomain: string;
	/** How mail comes to it: the first has a link to where that is done. */
	mailboxSteps: readonly string[];
	conflict: string;
	/** An OPML list. */
	takeOnce: string;
	onceHelp: string;
	keepInStep: string;
	listHelp: string;
	listSources: (n: number) => string;
	listKnown: (n: number) => string;
	listClashes: (n: number) => string;
	listLeft: (n: number, dropped: string | null) => string;
	dropLeft: string;
	listedHelp: string;
	makeOwn: string;
	/** What was done. */
	done: Record<string, string>;
	brought: (added: number, entries: number) => string;
	/** Of an OPML list. */
	named: (feeds: number) => string;
	/** It was done; `why` in the language of the page, where that is known. */
	notFetched: (why: string | null) => string;
	/** OPML. */
	opmlTitle: string;
	opmlFound: (n: number) => string;
	opmlKnown: string;
	opmlAllKnown: (n: number) => string;
	opmlKeep: string;
	opmlCategory: string;
	opmlNone: string;
	opmlDown: string;
	searchesHow: string;
	opmlSkipped: string;
	opmlKept: (kept: number) => string;
	/** Keys. */
	keysLead: string;
	keysPublic: string;
	keyName: string;
	keyNameHelp: string;
	keyCategories: string;
	keyAll: string;
	everything: string;
	makeKey: string;
	/** On a public site. */
	makeKeyAhead: string;
	keyMade: string;
	keyOnce: string;
	keyAddress: string;
	noKeys: string;
	dropKeyTitle: (name: string) => string;
	dropKeyHelp: string;
	made: string;
}

const zh: AdminWords = {
	sources: "来源",
	add: "添加",
	keys: "阅读密钥",
	logIn: "登录",
	logOut: "退出",
	token: "管理令牌",
	tokenHelp: "就是部署时设置的 ADMIN_TOKEN。",
	wrongToken: "令牌不对。",
	tooManyTokens: (seconds) => `试错太多次了，请 ${seconds} 秒后再试。`,
	needsHttps: "这条连接没有加密，令牌会被别人看到：请改用 https 网址登录。",
	logInHere: "请在本站自己的页面登录。",
	goOn: "继续",
	pasteHere: "粘贴网址来添加",
	find: "查找来源",
	state: "状态",
	anyState: "全部状态",
	show: "显示",
	noneFound: "没有符合条件的来源。",
	noSources: "还没有来源。粘贴一个网址就能添加。",
	fromFile: "来自 sources.toml",
	fromList: "来自名单",
	added: "在网页上添加",
	changed: "在网页上改过",
	used: (used, limit) => `在网页上添加了 ${used} 个，最多 ${limit} 个。`,
	previous: "上一页",
	next: "下一页",
	addLead: "粘贴任何网址：网站、订阅源、通知列表、平台主页、rsshub:// 路由；也可以粘贴或上传 OPML。",
	paste: "网址，或 OPML 文本",
	pasteHelp: "先看看能读到什么，再决定要不要。此时什么都不会保存。",
	opmlFile: "或者上传 OPML 文件",
	look: "看看能读到什么",
	leaving: (n) => `按这样读，现在的 ${n} 条不会再读到`,
	withdraw: "保存时把它们从订阅源里撤下",
	withdrawHelp:
		"不勾，它们就作为以前读到的条目留着，以后改读法时也都留着（withdraw = false）。阅读器里已经收下的，撤下以后也还在。页面上早已翻过去的旧条目不受影响。",
	withdrawn: (n) => `撤下了 ${n} 条。`,
	takeOut: "撤下它们",
	unsaved: "还没有保存。下面是按改过的设置会读到的内容。",
	elsewhere: "从浏览器或手机添加",
	otherWays: "不是网址？",
	bookmarklet: "把这个链接拖到书签栏。在任何网页上点它，就能把那一页添加到这里：",
	bookmarkletHelp:
		"在手机上把本页“添加到主屏幕”后，就能从别的应用“分享”网址到这里；浏览器里的 web+feed: 链接也会打开本页。",
	bookmarkletName: "添加到",
	knownAlready: "已经有来源在读它：",
	addNext: "再添加一个",
	nothingPasted: "请先粘贴一个网址，或选择一个 OPML 文件。",
	noAddress: (text) =>
		`“${text}”不是网址。请照浏览器地址栏里的样子粘贴整个网址，例如 https://example.com/news。`,
	found: "找到了",
	foundKinds: {
		rss: "RSS 订阅源",
		atom: "Atom 订阅源",
		rdf: "RDF 订阅源",
		jsonfeed: "JSON Feed 订阅源",
		sitemap: "网站地图",
		list: "网页上的列表",
		article: "一篇文章",
		opml: "OPML 名单",
	},
	feeds: (n) => `${n} 个订阅源`,
	entries: (n) => `${n} 个条目`,
	keptOut: (n) => `另有 ${n} 个被 include、exclude 排除`,
	readAs: "换一种方式读：",
	throughFeed: "这一页链接到订阅源，实际读取的是它：",
	otherFeeds: "页面上还有这些订阅源：",
	tryThis: "看看这个",
	byRecipe: (name) => `按 ${name} 的方式读取`,
	through: (host) => `经由代理 ${host}`,
	charset: (name) => `编码 ${name}`,
	notes: "需要留意",
	failed: "没有读到内容",
	lookLater: "请检查网址有没有写错，或过些时候再看一次。现在就添加也行：以后会自动重试。",
	byRsshub: "RSSHub 有这样的路由：",
	preview: "预览",
	previewHelp: (shown, all) => (shown < all ? `最前面的 ${shown} 条，共 ${all} 条。` : `共 ${all} 条。`),
	further: (n) => `再看 ${n} 条`,
	undated: "没有日期：以首次看到的时间为准",
	undatedNow: "这里没有日期：已有的条目保留原来的日期，新的以首次看到的时间为准",
	dateFrom: (from) => `日期取自${from}`,
	dateFields: { list: "列表", select: "选择器", url: "网址", article: "文章", json: "JSON", mail: "邮件" },
	dateLacks: { day: "没有钟点", "month-day": "没有年份", relative: "只说了多久以前" },
	otherKinds: "没读对？",
	newsletter: "用信箱接收邮件通讯（newsletter）",
	addNewsletter: "添加邮件通讯",
	noLetters: "还没有来信",
	opmlInstead: "上传或粘贴 OPML",
	mailboxHelp:
		"添加之后会给出一个收信地址；用它去订阅，寄到那里的邮件就是条目。标识是地址的开头，可以照用。先要有一个用 Cloudflare Email Routing 收信的域名。",
	text: "正文",
	noText: "没有正文",
	point: "在页面上指给它看",
	pointHelp: "列表不对？打开页面，点一点哪些是条目、哪里是标题和日期。",
	settings: "设置",
	setAlready: "已改：",
	category: "分类",
	newCategory: "新的分类",
	newCategoryHelp: "例如 城建/通知；写了就用它。",
	chooseCategory: "请选择…",
	firstCategory: "关注",
	firstMail: "来信",
	guessed: (because, like) =>
		because === "site"
			? `建议：同一网站的“${like}”也在这里。`
			: because === "language"
				? "只是猜的：同一语言的来源大多在这里。不对就换一个。"
				: "只是猜的：大多数来源在这里。不对就换一个。",
	categoryMissing: "请选一个分类，或写一个新的。",
	alsoIn: "同时放进这些分类",
	onePerLine: "每行一个。",
	more: "更多设置",
	selectors: "选择器",
	keep: "添加这个来源",
	previewAgain: "用这些设置再看一次",
	save: "保存",
	mistakes: "有几处需要改正，什么都没有保存：",
	expected: (found, expected) => `现在是 ${found}，应为：`.concat(expected),
	inFile: (value, isOfList) =>
		`${isOfList ? "名单" : "sources.toml "}里${value === "" ? "没有写" : `是 ${value}`}`,
	onlyThis: "只看这个来源",
	pause: "暂停",
	resume: "恢复",
	refresh: "立即抓取",
	drop: "删除",
	takeBack: "撤销改动",
	dropTitle: (title) => `删除“${title}”？`,
	dropHelp: "不再抓取它，它带来的条目也会一并消失。若只想停一停，请用“暂停”。",
	dropListHelp: (n) => `它带来的 ${n} 个来源和它们的条目会一并消失；想留的先归为己有。`,
	takeBackTitle: (title) => `撤销对“${title}”的改动？`,
	takeBackHelp: "它会恢复成 sources.toml 或名单里写的样子。条目都保留。",
	cancel: "取消",
	fileDrop: "它写在 sources.toml 里：要删除，请在那里去掉再部署；只想停一停，请用“暂停”。",
	pausedNow: "已暂停：不再抓取，已有的条目照常提供。",
	mailbox: "收信地址：",
	ownDomain: "你的域名",
	mailboxSteps: [
		"在 Cloudflare 给一个域名（或它的子域名）开启 Email Routing",
		"在那里的 Routing rules 把 Catch-all address 设为 Send to a Worker，选这个 Worker",
		"把那个域名接在 @ 后面，用这个地址去订阅；寄来的信就是条目（细节见 README 的“邮件”一节）",
	],
	conflict: "在你编辑的时候，别人改了这个来源。下面是你的输入；请对照现在的设置后再保存一次。",
	takeOnce: "只取一次，逐个挑选",
	onceHelp: "列出名单里现在有的，勾选的成为你自己的来源；以后名单怎么变都与它们无关。",
	keepInStep: "一直跟着它",
	listHelp:
		"名单里新添的会添上；去掉的过一天仍不在才移除（一次少了一半以上等一周，空了就不移除）。名单只能说网址、名称和文件夹，其余设置在这里。",
	listSources: (n) => `它带来了 ${n} 个来源`,
	listKnown: (n) => `名单里另有 ${n} 个本来就有，没有再添：`,
	listClashes: (n) => `有 ${n} 个没有采用，因为由网址得出的标识与别的来源冲突；可自行添加并另取标识：`,
	listLeft: (n, dropped) =>
		`有 ${n} 个已经不在名单里${dropped === null ? "" : `，${dropped} 之后仍不在就移除`}：`,
	dropLeft: "现在就移除它们",
	listedHelp: "名单去掉它，它就会移除。在这里改过的以这里为准，其余跟着名单；标识由网址而来。",
	makeOwn: "归为己有",
	done: {
		own: "现在是你自己的来源了。",
		left: "已移除。",
		added: "已添加。",
		saved: "已保存。",
		paused: "已暂停。",
		resumed: "已恢复。",
		refreshed: "已抓取。",
		dropped: "已删除。",
		back: "改动已撤销。",
		"key-dropped": "密钥已删除；一分钟内在各处失效。",
	},
	named: (feeds) => `名单里有 ${feeds} 个订阅源。`,
	notFetched: (why) => `但现在抓取不到${why === null ? "" : `（${why}）`}，办法见下。`,
	brought: (added, entries) => `这次抓取得到 ${entries} 个条目，其中 ${added} 个是新的。`,
	opmlTitle: "一次添加几个",
	opmlFound: (n) => `找到 ${n} 个，选中的会添加。`,
	opmlKnown: "已经有了",
	opmlAllKnown: (n) => `找到 ${n} 个，都已经有了。`,
	opmlKeep: "添加选中的来源",
	opmlCategory: "下面没写分类的放进",
	opmlNone: "这里没有可添加的。",
	opmlDown: "下载全部来源（OPML）",
	searchesHow: "保存的搜索写在 sources.toml 里：[[searches]]。",
	opmlSkipped: "略过的",
	opmlKept: (kept) => `已添加 ${kept} 个来源。它们会在几分钟内陆续抓取。`,
	keysLead: "每个阅读器用一个密钥，丢了就只删那一个。",
	keysPublic:
		"本站是公开的，谁都能读，密钥没有用处。要改为私有，请在 sources.toml 里写 [site] private = true 并重新部署。",
	keyName: "名称",
	keyNameHelp: "例如 手机、FreshRSS。",
	keyCategories: "只能读这些分类",
	everything: "全部分类",
	keyAll: "一个都不选就是全部。",
	makeKey: "生成密钥",
	makeKeyAhead: "在改为私有之前先生成密钥",
	keyMade: "新的密钥",
	keyOnce: "请现在就复制下来（点一下就全选）：它只显示这一次。",
	keyAddress: "订阅地址的样子",
	noKeys: "还没有密钥。",
	dropKeyTitle: (name) => `删除密钥“${name}”？`,
	dropKeyHelp: "用它的阅读器一分钟内就读不到了。",
	made: "生成于",
};

const en: AdminWords = {
	sources: "Sources",
	add: "Add",
	keys: "Reading keys",
	logIn: "Log in",
	logOut: "Log out",
	token: "Admin token",
	tokenHelp: "The ADMIN_TOKEN that was set for this deployment.",
	wrongToken: "That is not the token.",
	tooManyTokens: (seconds) => `Too many wrong tokens: try again in ${seconds} s.`,
	needsHttps: "This connection is not encrypted, so others could see the token: log in at the https address.",
	logInHere: "Log in on this deployment's own page.",
	goOn: "Go on",
	pasteHere: "Paste an address to add",
	find: "Find a source",
	state: "State",
	anyState: "Any state",
	show: "Show",
	noneFound: "No source is like that.",
	noSources: "There are no sources yet. Paste an address to add one.",
	fromFile: "from sources.toml",
	fromList: "from the list",
	added: "added here",
	changed: "changed here",
	used: (used, limit) =>
		`${used} ${used === 1 ? "source was" : "sources were"} added here, of ${limit} at most.`,
	previous: "Previous",
	next: "Next",
	addLead:
		"Paste any address: a site, a feed, a notice board, a platform's page, a rsshub:// route; or paste or upload an OPML file.",
	paste: "Address, or the text of an OPML file",
	pasteHelp: "First you see what can be read; nothing is kept yet.",
	opmlFile: "Or upload an OPML file",
	look: "See what can be read",
	leaving: (n) =>
		n === 1
			? "Read this way, 1 entry of now is read no more"
			: `Read this way, ${n} entries of now are read no more`,
	withdraw: "Take them out of the feeds when it is saved",
	withdrawHelp:
		"Else they stay as entries that were read before, and so do those of later changes (withdraw = false). What readers have fetched stays with them either way, and so do older entries that the page no longer shows.",
	takeOut: "Take them out",
	withdrawn: (n) => (n === 1 ? "1 entry was taken out." : `${n} entries were taken out.`),
	unsaved: "Not saved yet. Below is what the changed settings would read.",
	elsewhere: "Add from your browser or phone",
	otherWays: "Not an address?",
	bookmarklet: "Drag this link to your bookmarks bar. On any page, it brings that page here:",
	bookmarkletHelp:
		"On a phone, add this page to the home screen; then other apps can share addresses to it. web+feed: links in a browser open it, too.",
	bookmarkletName: "Add to",
	knownAlready: "A source reads it already:",
	addNext: "Add another",
	nothingPasted: "Paste an address first, or choose an OPML file.",
	noAddress: (text) =>
		`“${text}” is no web address. Paste the whole address as your browser shows it, such as https://example.com/news.`,
	found: "Found",
	foundKinds: {
		rss: "an RSS feed",
		atom: "an Atom feed",
		rdf: "an RDF feed",
		jsonfeed: "a JSON Feed",
		sitemap: "a sitemap",
		list: "a list on a page",
		article: "one article",
		opml: "an OPML list",
	},
	feeds: (n) => (n === 1 ? "1 feed" : `${n} feeds`),
	entries: (n) => (n === 1 ? "1 entry" : `${n} entries`),
	keptOut: (n) => `include and exclude keep out ${n} more`,
	readAs: "Read it otherwise:",
	throughFeed: "The page links to a feed, which is read in its place:",
	otherFeeds: "The page links to these feeds as well:",
	tryThis: "Look at this one",
	byRecipe: (name) => `read by the recipe ${name}`,
	through: (host) => `through the proxy ${host}`,
	charset: (name) => `charset ${name}`,
	notes: "Worth knowing",
	failed: "Nothing could be read",
	lookLater:
		"See whether the address has a slip, or look again later. If you add it all the same, it is tried again by itself.",
	byRsshub: "RSSHub has a route for it:",
	preview: "Preview",
	previewHelp: (shown, all) =>
		shown < all ? `The first ${shown} of ${all}.` : all === 1 ? "The only one." : `All ${all}.`,
	further: (n) => `${n} more`,
	undated: "no date: it gets the time when it is first seen",
	undatedNow: "no date here: it keeps the one that it has; a new entry gets the time when it is first seen",
	dateFrom: (from) => `date from ${from}`,
	dateFields: {
		list: "the list",
		select: "the selector",
		url: "the address",
		article: "the article",
		json: "JSON",
		mail: "the message",
	},
	dateLacks: { day: "no hour", "month-day": "no year", relative: "only how long ago" },
	otherKinds: "Not right?",
	newsletter: "A newsletter, by mail",
	addNewsletter: "Add a newsletter",
	noLetters: "No letters yet",
	opmlInstead: "Upload or paste OPML",
	mailboxHelp:
		"Once it is added it has an address: subscribe with that, and what is sent there are its entries. The id is the beginning of the address; this one will do. It needs a domain of yours whose mail goes through Cloudflare Email Routing.",
	text: "Text",
	noText: "no text",
	point: "Point at the page",
	pointHelp: "Not the right list? Open the page and click on what is an item, a title, a date.",
	settings: "Settings",
	setAlready: "changed: ",
	category: "Category",
	newCategory: "New category",
	newCategoryHelp: "Such as news/local; it is used when you write one.",
	chooseCategory: "Choose…",
	firstCategory: "Following",
	firstMail: "Letters",
	guessed: (because, like) =>
		because === "site"
			? `A guess: “${like}” of the same site is there.`
			: because === "language"
				? "Only a guess: most sources in its language are there. Choose another if it is wrong."
				: "Only a guess: most sources are there. Choose another if it is wrong.",
	categoryMissing: "Choose one, or write a new one.",
	alsoIn: "Also in these categories",
	onePerLine: "One in each line.",
	more: "More settings",
	selectors: "Selectors",
	keep: "Add this source",
	previewAgain: "Look again with these settings",
	save: "Save",
	mistakes: "Something has to be put right; nothing was saved:",
	expected: (found, expected) => `found ${found}, expected ${expected}`,
	inFile: (value, isOfList) => {
		const place = isOfList ? "the list" : "sources.toml";
		return value === "" ? `${place} says nothing` : `in ${place}: ${value}`;
	},
	onlyThis: "This source alone",
	pause: "Pause",
	resume: "Resume",
	refresh: "Fetch now",
	drop: "Drop",
	takeBack: "Take changes back",
	dropTitle: (title) => `Drop “${title}”?`,
	dropHelp: "It is fetched no more, and its entries go with it. To stop it for a while, pause it.",
	dropListHelp: (n) =>
		`The ${n} sources that came of it go with it, and their entries; make your own first what you want to keep.`,
	takeBackTitle: (title) => `Take back what was changed of “${title}”?`,
	takeBackHelp: "It will be what sources.toml, or its list, says. Its entries stay.",
	cancel: "Cancel",
	fileDrop:
		"It stands in sources.toml: to drop it, take it out there and deploy again; to stop it now, pause it.",
	pausedNow: "Paused: it is fetched no more; what it brought is still served.",
	mailbox: "Its address:",
	ownDomain: "your domain",
	mailboxSteps: [
		"At Cloudflare, enable Email Routing for a domain (or a subdomain) of yours",
		"There, under Routing rules, set Catch-all address to Send to a Worker, and choose this one",
		"Put that domain behind the @ and subscribe with the address: what is sent there are entries (README, “Mail”, has the details)",
	],
	conflict:
		"Somebody changed this source while you were editing. Below is what you wrote; compare it with the settings as they are now and save again.",
	takeOnce: "Take over once, and choose",
	onceHelp:
		"Shows what the list names now; what you tick becomes a source of your own, and stays whatever becomes of the list.",
	keepInStep: "Keep in step with it",
	listHelp:
		"Feeds that are added to the list are added here. Feeds that are taken off it are dropped here a day later (a week later where half of the list or more goes at once; never where the list is empty). The list sets addresses, titles and folders; everything else is set here.",
	listSources: (n) => (n === 1 ? "1 source of the list" : `${n} sources of the list`),
	listKnown: (n) => `${n} more in the list ${n === 1 ? "was" : "were"} there already:`,
	listClashes: (n) =>
		`${n} left out, for the ids that their addresses give are those of others; add them yourself with ids of their own:`,
	listLeft: (n, dropped) =>
		`${n} in the list no more${dropped === null ? "" : `, dropped if away still after ${dropped}`}:`,
	dropLeft: "Drop them now",
	listedHelp:
		"It goes when it leaves the list. What you change here holds; all else follows the list, its id its address.",
	makeOwn: "Make it my own",
	done: {
		own: "It is a source of your own now.",
		left: "Dropped.",
		added: "Added.",
		saved: "Saved.",
		paused: "Paused.",
		resumed: "Resumed.",
		refreshed: "Fetched.",
		dropped: "Dropped.",
		back: "The changes were taken back.",
		"key-dropped": "The key was dropped; within a minute it opens nothing anywhere.",
	},
	named: (feeds) => (feeds === 1 ? "The list names 1 feed." : `The list names ${feeds} feeds.`),
	notFetched: () => "But it cannot be fetched: why, and what to do, stands below.",
	brought: (added, entries) =>
		`This fetch found ${entries === 1 ? "1 entry" : `${entries} entries`}, ${added} of them new.`,
	opmlTitle: "Add several",
	opmlFound: (n) => `Found ${n}; those that you choose are added.`,
	opmlKnown: "is there already",
	opmlAllKnown: (n) => `Found ${n}: all there already.`,
	opmlKeep: "Add the chosen sources",
	opmlCategory: "Those without a category below go to",
	opmlNone: "There is nothing to add.",
	opmlDown: "Download all sources (OPML)",
	searchesHow: "Saved searches are made in sources.toml: [[searches]].",
	opmlSkipped: "Left out",
	opmlKept: (kept) =>
		`${kept} ${kept === 1 ? "source was" : "sources were"} added. They are fetched over the next minutes.`,
	keysLead: "Give each reader a key of its own, so that you can drop the one that gets lost.",
	keysPublic:
		"This deployment is public: everybody reads it without a key, and keys do nothing. To make it private, write [site] private = true into sources.toml and deploy again.",
	keyName: "Name",
	keyNameHelp: "Such as phone, or FreshRSS.",
	keyCategories: "Reads only these categories",
	everything: "every category",
	keyAll: "Choose none for all of them.",
	makeKey: "Make a key",
	makeKeyAhead: "Make keys before it becomes private",
	keyMade: "The new key",
	keyOnce: "Copy it now (a click selects it whole): it is shown only once.",
	keyAddress: "An address to subscribe to looks like this",
	noKeys: "There are no keys yet.",
	dropKeyTitle: (name) => `Drop the key “${name}”?`,
	dropKeyHelp: "Within a minute the reader that has it reads nothing more.",
	made: "made",
};

/** What a document turned out to be, in the site's language. */
export function kindInWords(kind: string, language: string): string {
	return adminWordsFor(language).foundKinds[kind] ?? kind;
}

/** Chinese for every `zh` tag, else English. */
export function adminWordsFor(language: string): AdminWords {
	return isChinese(language) ? zh : en;
}
