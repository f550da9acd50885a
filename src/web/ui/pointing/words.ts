import { isChinese } from "../../../base/chinese/language.ts";
/** The words of the page for pointing; `notes`, `sureness` and `failed` by the codes of answers. */
export interface PointingWords {
	title: string;
	lead: string;
	howTo: string[];
	keys: string;
	how: string;
	shown: string;
	tool: string;
	item: string;
	titleOf: string;
	date: string;
	link: string;
	image: string;
	author: string;
	without: string;
	larger: string;
	smaller: string;
	anew: string;
	drop: string;
	list: string;
	count: string;
	/** The button that shows those of the list that are not among the first. */
	others: string;
	/** Of a long list. */
	unshown: string;
	nothingYet: string;
	undated: string;
	untitled: string;
	rivals: string;
	notes: Record<"outside" | "unreadable" | "not-in-all" | "inseparable" | "no-effect", string>;
	sureness: Record<"clear" | "contested" | "fragile", string>;
	failed: Record<"page-changed" | "nothing-alike" | "network", string>;
	candidates: string;
	candidatesHelp: string;
	candidate: (count: number, dated: number) => string;
	noCandidates: string;
	selectors: string;
	use: string;
	cut: (left: number) => string;
	noScript: string;
	address: string;
	look: string;
	unreadablePage: string;
}

const zh: PointingWords = {
	title: "在页面上指一指",
	lead: "不用写选择器：点一条，说“要这样的”，列表马上出来。",
	howTo: [
		"点列表里的任意一条；要是选得太多或太少，再点另一条。",
		"选“日期”，点一条里的日期；标题、图片同样。一般只要这两步。",
		"混进来的广告、置顶，选“不要”，点它。",
	],
	keys: "键盘：Tab 走到文字，↑ 选外面一层，↓ 回来，Enter 确定。",
	how: "怎么指",
	shown: "页面的结构",
	tool: "现在点的是",
	item: "条目",
	titleOf: "标题",
	date: "日期",
	link: "链接",
	image: "图片",
	author: "作者",
	without: "不要",
	larger: "大一层",
	smaller: "小一层",
	anew: "重新开始",
	drop: "去掉",
	list: "会读到的条目",
	count: "% 条",
	others: "再看 % 条",
	unshown: "还有 % 条，也会读到，这里没有列出。",
	nothingYet: "还没有点过什么",
	undated: "没有日期",
	untitled: "没有标题",
	rivals: "也许你要的是这些",
	notes: {
		outside: "点的地方不在条目里",
		unreadable: "点的地方读不出来，仍按自动识别的来",
		"not-in-all": "只有 % 的条目里有",
		inseparable: "没有办法把它和别的条目分开",
		"no-effect": "列表里没有它，不用去掉",
	},
	sureness: {
		clear: "选得很清楚。",
		contested: "还有别的列表也像，请看下面是不是你要的。",
		fragile: "页面上没有可靠的名字，只能按位置选，改版就可能失效。",
	},
	failed: {
		"page-changed": "页面刚刚变了，已重新打开，请再点一次。",
		"nothing-alike": "页面上没有和它相像的。换一条点点，或者大一层、小一层。",
		network: "没有连上，请再试一次。",
	},
	candidates: "自动找到的列表",
	candidatesHelp: "按可能性排列；选一个号码，就读那个列表。",
	candidate: (count, dated) => `${count} 条，${dated} 条有日期`,
	noCandidates: "没有自动找到列表。",
	selectors: "得到的选择器",
	use: "采用这份列表",
	cut: (left) => `页面太长：后面约 ${left} 个元素没有显示。编号列表看的是整个页面。`,
	noScript: "这里需要脚本才能点选。没有脚本也可以：在下面按号码选一个列表。",
	address: "网址",
	look: "打开",
	unreadablePage: "打不开这个页面",
};

const en: PointingWords = {
	title: "Point at the page",
	lead: "No selectors to write: point at one item to say “such ones”, and the list follows at once.",
	howTo: [
		"Point at any item of the list. Too many or too few? Point at another one.",
		"Choose “Date” and point at the date of an item; title and picture likewise. Two clicks do for most pages.",
		"For advertising or pinned items choose “Without” and point at it.",
	],
	keys: "Keyboard: Tab to a text, ↑ for the box around it, ↓ to go back, Enter to choose.",
	how: "How to point",
	shown: "The structure of the page",
	tool: "What you point at is",
	item: "Item",
	titleOf: "Title",
	date: "Date",
	link: "Link",
	image: "Picture",
	author: "Author",
	without: "Without",
	larger: "Larger",
	smaller: "Smaller",
	anew: "Start over",
	drop: "Drop",
	list: "What would be read",
	count: "% entries",
	others: "% more",
	unshown: "And % more that would be read and are not listed here.",
	nothingYet: "Nothing pointed at yet",
	undated: "no date",
	untitled: "no title",
	rivals: "Or did you mean these?",
	notes: {
		outside: "that is in no item",
		unreadable: "that cannot be read; what is found by itself stays",
		"not-in-all": "only % of the items have it",
		inseparable: "nothing tells it from the other items",
		"no-effect": "it is not in the list anyway",
	},
	sureness: {
		clear: "That is clear.",
		contested: "Other lists look alike: see below whether you meant one of them.",
		fragile: "The page has no names to rely on: this counts positions, and a redesign may break it.",
	},
	failed: {
		"page-changed": "The page has just changed and was opened anew: please point once more.",
		"nothing-alike": "Nothing on the page is like it. Try another item, or larger or smaller.",
		network: "No connection; please try again.",
	},
	candidates: "Lists found by themselves",
	candidatesHelp: "The likeliest first; choose a number to read that list.",
	candidate: (count, dated) => `${count} entries, ${dated} with a date`,
	noCandidates: "No list was found by itself.",
	selectors: "The selectors",
	use: "Take this list to the form",
	cut: (left) =>
		`The page is long: some ${left} elements at its end are not shown. The numbered lists are of all of it.`,
	noScript: "Pointing needs a script. Without one, choose a list by its number below.",
	address: "Address",
	look: "Open",
	unreadablePage: "The page cannot be opened",
};

/** Chinese for every `zh` tag, else English. */
export function pointingWordsFor(language: string): PointingWords {
	return isChinese(language) ? zh : en;
}
