import { IN_QUOTES } from "../../../config/check.ts";

/** What there may be none of at an address. */
const THINGS = {
	source: "来源",
	"saved search": "存下的搜索",
	"category or page": "分类或页面",
	page: "页面",
};

/**
 * What the checks of settings and of questions, the Registry and the readers of lists say in English, in Chinese: what is expected, why
 * something was not done, why a line was passed over or a platform has nothing. A test looks for sentences of theirs that are not here.
 */
const CHINESE: readonly [said: RegExp, chinese: string][] = [
	[/^an absolute address that starts with http:\/\/ or https:\/\/$/, "以 http:// 或 https:// 开头的完整网址"],
	[/^an absolute address that starts with .*$/, "以 http:// 或 https:// 开头的完整网址，或 rsshub:// 的路由"],
	[/^a number with s, m, h or d, .*$/, "数字加 s、m、h 或 d，例如 15m"],
	[/^a time between (\S+) and (\S+)$/, "$1 到 $2 之间"],
	[/^a whole number between (\S+) and (\S+)$/, "$1 到 $2 之间的整数"],
	[
		/^(?:a part of its address: )?lower-case letters, digits and hyphens, at most (\d+).*$/,
		"小写字母、数字和连字符，最多 $1 个字符",
	],
	[/^a charset that browsers know, .*$/, "浏览器认识的编码，例如 gbk"],
	[/^an IANA time zone .*$/, "IANA 时区名，例如 Asia/Shanghai，或与世界时的差，例如 +08:00"],
	[/^a category of your own .*$/, "您自己的分类，替换那三个点"],
	[/^a path such as .*$/, "“城建”或“城建/通知”这样的路径：没有空的一级，没有 . 和 ..，没有 ?、# 和控制字符"],
	[/^a name that no route has \((.*)\)$/, "另一个名字：本站的地址用了这些（$1）"],
	[/^a name that does not end like a feed .*$/, "不以 .atom、.rss、.json 之类结尾的名字"],
	[/^a text that is not empty$/, "不为空的文字"],
	[/^at least one category$/, "至少一个分类"],
	[/^at most (\d+) categories, not (\d+)$/, "最多 $1 个分类，不是 $2 个"],
	[/^either category or categories$/, "一个分类"],
	[/^no such key for kind = "mail".*$/, "留空：邮箱用不着它"],
	[
		/^words, or a regular expression between slashes .*$/,
		"几个词，或两个斜杠之间的正则表达式，例如 /foo|bar/i",
	],
	[/^words, or a regular expression such as .*? \((.*)\)$/s, "几个词，或正则表达式，例如 /foo|bar/i（$1）"],
	[/^a CSS selector, such as .*? \((.*)\)$/s, "CSS 选择器，例如 ul.news > li 或 a@href（$1）"],
	[/^a text$/, "文字"],
	[/^true or false.*$/, "true 或 false，不加引号"],
	[/^a list, such as .*$/, "列表"],
	[/^a language such as .*$/, "语言，例如 zh-CN 或 en"],
	[/^a path into JSON such as .*$/, "JSON 里的路径，例如 $$.data.list 或 $$.items[0].url"],
	[/^a table$/, "表"],
	[/^one of (.*)$/, "其中之一：$1"],
	[/^a header whose name .*, not (.*)$/, "由字母、数字和连字符组成的请求头名称，不是 $1"],
	[/^a text that a header can carry.*$/, "请求头能放的文字：拉丁字母、数字和符号"],
	[/^the name of a secret .*, such as "(.*)"$/, "机密的名称，以 _KEY 结尾，例如 $1"],
	[/^1 to (\d+) addresses$/, "1 到 $1 个网址"],
	[/^at least one way$/, "至少一条路"],
	[/^at most (\d+) ways$/, "最多 $1 条路"],
	[/^a proxy's address that starts with .*$/, "以 http:// 或 https:// 开头的代理地址，或 direct"],
	[
		/^one place for the target, \{encoded\} or \{url\}(?:, not (.*))?$/,
		"放目标网址的一个位置：{encoded} 或 {url} $1",
	],
	[
		/^"(.*)": without a place the target is cut at its first "&", and another page comes$/,
		"“$1”：不写明位置，目标网址会在第一个 & 处被截断，读到别的页面",
	],
	[/^a key that is known here: did you mean "(.*)"\?$/, "认识的键：是不是 $1？"],
	[/^a key that is known here: "(.*)" belongs to (.*)$/, "认识的键：$1 是 $2 里的"],
	[/^a key that is known here: (.*)$/, "认识的键：$1"],
	[
		/^another address than that of (?:the source )?(\S+).*$/,
		"另一个网址：来源 $1 已经用了它（可以去改那一个；要两个来源，就给这个另写标识）",
	],
	[
		/^another id: the keys of its entries .* of the source (\S+) do$/,
		"另一个标识：用这个，条目的键会与来源 $1 的混在一起",
	],
	[
		/^an id of its own beside it: .* of the source (\S+) do$/,
		"另写一个标识（id）：由这个网址得出的标识，会使条目的键与来源 $1 的混在一起",
	],
	[/^an id of its own \((?:the source )?(\S+).*$/, "另一个标识：来源 $1 已经用了它"],
	[
		/^".*": the id of a source of sources\.toml is changed there$/,
		"原来的标识：sources.toml 里的来源，标识在那里改",
	],
	[/^at most (\d+) characters of JSON$/, "少一些：合起来最多 $1 个字符"],
	[/^the source (\S+) has this \w+ already$/, "来源 $1 已经用了它"],
	[/^the source (\S+) is there already$/, "来源 $1 已经有了"],
	[/^there is no source with the id (\S+): did you mean (\S+)\?$/, "没有标识为 $1 的来源，是不是 $2？"],
	[/^there is no source with the id (\S+)$/, "没有标识为 $1 的来源"],
	[/^somebody has dropped the source (\S+) meanwhile$/, "来源 $1 这期间被别人删除了"],
	[
		/^the source (\S+) stands in sources\.toml: drop it there.*$/,
		"来源 $1 写在 sources.toml 里：请在那里删除，或在这里暂停",
	],
	[/^the source (\S+) is not as it was when you saw it.*$/, "来源 $1 这期间被人改过，请重新打开"],
	[
		/^the settings of all sources that were added or changed at run time would have (\d+) characters, and (\d+) is the most.*$/,
		"在网页上添加和改动的设置合起来有 $1 个字符，最多 $2 个：请把一些移到 sources.toml",
	],
	[
		/^there are (\d+) sources that were added or changed at run time.*$/,
		"在网页上添加和改动的来源已有 $1 个，到了上限：请把一些移到 sources.toml，或删除一些",
	],
	[/^a name that no other key has$/, "另一个名称：已经有密钥叫这个"],
	[/^at most (\d+) keys: drop one first$/, "最多 $1 把密钥：请先删除一把"],
	[/^1 to (\d+) characters, without "\/" or control characters$/, "1 到 $1 个字符，没有 / 和控制字符"],
	[/^a list of 1 to (\d+) paths; none at all for everything$/, "1 到 $1 个分类；一个都不选就是全部"],
	[/^a category of this deployment: (.*)$/s, "本站的分类：$1"],
	[/^(\S+) has a feed of all articles only \((\S+)\).*$/, "$1 只有全部文章的订阅源（$2）"],
	[
		/^(\S+) has no (?:public )?feeds?: look for .*$/,
		"$1 没有公开的订阅源：请找节目自己的网站，或它在 Apple Podcasts 的页面",
	],
	[/^(\S+) has no (?:public )?feeds?\b.*$/, "$1 没有公开的订阅源"],
	[/^(\S+) (?:shows|gives) (?:posts|notes|nothing|columns|people) .*$/, "$1 只给登录的人看，也没有订阅源"],
	[
		/^the source (\S+) comes of the OPML list (\S+) and goes when it leaves that.*$/,
		"来源 $1 来自 OPML 列表 $2，随它而去：可以在这里暂停",
	],
	[/^another kind: no list follows another$/, "另一种：列表不能再跟随列表"],
	[/^"(.*)", which its address gives it.*$/, "$1，由它的网址得出：要另取，请自己添加它"],
	[/^no address in this line$/, "这一行没有网址"],
	[/^an outline of type (.*)$/s, "类型为 $1 的条目"],
	[/^more than the (\d+) feeds that are read of one document.*$/, "超出一份名单最多读的 $1 个订阅源"],
	[/^more than (\d+) in each other: .*$/, "文件夹超过 $1 层：更深的归入最后一层"],
	[/^its folders, which are more than (\d+) characters$/, "它的文件夹：超过 $1 个字符"],
	[/^(\d+) of its folders, beyond (\d+) of one feed$/, "它的 $1 个文件夹：一个订阅源最多 $2 个"],
	[
		/^words or an expression without a "([[()])" that .* \(character (\d+)\)$/,
		"几个词，或括号成对的表达式：第 $2 个字符“$1”没有配对",
	],
	[
		/^words or an expression without a "\\" at its end.*$/,
		"几个词，或表达式：末尾的“\\”后面没有字符；要找这个符号本身，写成 \\\\",
	],
	[
		/^words or an expression without a "(.)" with nothing .* \(character (\d+)\)$/,
		"几个词，或表达式：第 $2 个字符“$1”前面没有可重复的；要找这个符号本身，写成 \\$1",
	],
	[
		/^words or an expression without (.*) \(character (\d+)\)$/s,
		"几个词，或没有这些的表达式：$1（第 $2 个字符）",
	],
	[/^words or an expression without (.*)$/s, "几个词，或没有这些的表达式：$1"],
	[
		/^the id, or a part of the title, of a source here \(did you mean (\S+)\?\)$/,
		"这里某个来源的标识（id），或标题的一部分：您要的是不是 $1？",
	],
	[
		/^the id, or a part of the title, of a source here \((\S+) is in (.*)\)$/s,
		"这里某个来源的标识（id），或标题的一部分：$1 在 $2",
	],
	[/^the id, or a part of the title, of a source here$/, "这里某个来源的标识（id），或标题的一部分"],
	[/^a day such as (\S+) or (\S+)$/, "日期，例如 $1 或 $2"],
	[/^a whole number of seconds from (\S+) to (\S+)$/, "秒数：$1 到 $2 之间的整数"],
	[/^a whole number from (\S+) to (\S+)$/, "$1 到 $2 之间的整数"],
	[/^at most (\d+) characters$/, "最多 $1 个字符"],
	[/^(\S+) is not answered at "(.*)"; (.+) and (\S+) are$/s, "“$2”不接受 $1，只接受 $3 和 $4"],
	[/^(\S+) is not answered at "(.*)"; (\S+) is$/s, "“$2”不接受 $1，只接受 $3"],
	[
		/^the path is not percent-encoded UTF-8, as (.*) is for (.*)$/,
		"路径不是百分号编码的 UTF-8，例如 $2 写成 $1",
	],
	[/^there is no entry "(.*)", or no longer$/s, "没有条目“$1”，或者它已过了保留期"],
	...Object.entries(THINGS).flatMap(([thing, chinese]): [RegExp, string][] => [
		[
			new RegExp(`^there is no ${thing} "(.*)": did you mean (.*)\\?$`, "s"),
			`没有${chinese}“$1”：您要的是不是 $2？`,
		],
		[
			new RegExp(`^there is no ${thing} "(.*)"; the \\w+ are listed at (.*)$`, "s"),
			`没有${chinese}“$1”；$2 列出了所有的`,
		],
		[new RegExp(`^there is no ${thing} "(.*)"$`, "s"), `没有${chinese}“$1”`],
	]),
	[/^"(.*)" has no ending "(.*)"; there are (.*)$/s, "“$1”没有“$2”这种格式，有这些：$3"],
	[
		/^\/admin opens once ADMIN_TOKEN is set: (.*), or a line in (\S+) for (.*)$/,
		"设置了 ADMIN_TOKEN 才有 /admin：$1；$3 用的写在 $2 里",
	],
	[/^(.+): did you mean (\S+)\?$/s, "$1：您要的是不是 $2？"],
	[
		/^there is no parameter "(.*)" here; (\S+) is one of feeds and of pages with entries$/s,
		"这里没有参数“$1”；$2 是订阅源和条目页的参数",
	],
	[/^"(.*)" is no filter: there are (.*)$/s, "没有“$1”这个筛选参数，有这些：$2"],
	[/^at most (\d+) words$/, "最多 $1 个词"],
	[
		/^this is JSON, which has no page to point at: .*$/,
		"这是 JSON，没有可以指的网页：请在选择器里写它的键，例如 item = $$.items、title = $$.title",
	],
	[/^this is no web page: .*$/, "这不是网页：用浏览器打开网址，看看它给的是什么"],
	[/^this is a feed \((\S+)\), not a page: .*$/, "这是订阅源（$1），不是网页：可以直接添加"],
	[/^(.*) is not an http address$/s, "$1 不是 http 网址"],
];

/** A sentence in Chinese; null where it has not been said yet. */
export function inChinese(said: string): string | null {
	if (said.endsWith(IN_QUOTES)) {
		const bare = inChinese(said.slice(0, -IN_QUOTES.length));
		return bare && `${bare}，要加引号`;
	}
	const [pattern, chinese] = CHINESE.find(([pattern]) => pattern.test(said)) ?? [];
	return pattern && chinese !== undefined ? said.replace(pattern, chinese) : mistakesInChinese(said);
}

/** What is wrong with one or several keys: `every: found "soon", expected a number …; url: …`. */
function mistakesInChinese(said: string): string | null {
	const parts = said.split(/; (?=\S+: found )/).map((part) => {
		const [, key = "", found = "", expected = ""] = /^(\S+): found (.*?), expected (.*)$/s.exec(part) ?? [];
		const chinese = key === "" ? null : inChinese(expected);
		return chinese === null ? null : `${key}：现在是 ${found}，应为：${chinese}`;
	});
	return parts.includes(null) ? null : parts.join("；");
}
