/** What an entry of a site is to be in every output. */
export interface Expected {
	title: string;
	/** ISO 8601. */
	date: string;
	author: string | null;
	/** Who published it first: 来源. */
	origin: string | null;
	/** A piece of its text. */
	text: string;
	/** The end of its lead picture's address, under any proxy. */
	picture: string | null;
	files: { path: string; type: string; title: string }[];
}

/** One entry as its site's pages have it. */
interface Piece extends Expected {
	path: string;
	/** Its title and its date in the list. */
	listed: string;
	day: string;
	body: string;
}

/** A site: a list (or a feed) and the articles that it leads to. */
export interface Site {
	name: string;
	/** Keys of `[[sources]]` beyond the common ones. */
	keys: string;
	list: (charset: string) => string;
	article: (piece: Piece, charset: string) => string;
	pieces: Piece[];
}

const P = (...texts: string[]) => texts.map((text) => `<p style="text-indent: 2em">${text}</p>`).join("\n");
const WORK = "各单位要把责任落实到人，把措施落实到工地，按月报送进展情况，确保各项工作按期完成。";
const SCRIPT =
	'<script type="text/javascript">document.write("<a href=\'#\'>" + new Date().getFullYear() + "</a>");</script>';

/** A ministry's notices: the list cuts titles and knows days alone, the notice has its number, its time and its files. */
function notices(signer: string): Site {
	const notice = (
		path: string,
		title: string,
		day: string,
		time: string,
		number: string,
		files: Expected["files"],
	): Piece => ({
		path,
		title,
		listed: title.length > 20 ? `${title.slice(0, 19)}…` : title,
		day,
		date: new Date(`${day}T${time}:00+08:00`).toISOString(),
		author: null,
		origin: "某自治区住房和城乡建设厅",
		text: number,
		picture: null,
		files,
		body: `<p style="text-align: center">${number}</p>\n${P("各市住房城乡建设局：", `为全面提升房屋市政工程质量，我厅决定组织开展本次活动。${WORK}`, `一、高度重视。${WORK}`, `二、加强宣传。${WORK}`, `联系人：${signer}；联系电话：0771-0000119。`)}
<p style="text-align: right">${day.replace(/(\d+)-0?(\d+)-0?(\d+)/, "$1年$2月$3日")}</p>
${files.map((file) => `<p><img src="/images/icon_doc.gif"><a href=".${file.path.slice(file.path.lastIndexOf("/"))}" title="${file.title}">${file.title}</a></p>`).join("\n")}`,
	});
	const pieces = [
		notice(
			"tzgg/t1.shtml",
			"自治区住房城乡建设厅关于开展全区房屋市政工程“质量月”活动的通知",
			"2022-09-08",
			"17:50",
			"桂建管〔2022〕901号",
			[
				{ path: "tzgg/W001.pdf", type: "application/pdf", title: "质量月活动通知.pdf" },
				{ path: "tzgg/W002.doc", type: "application/msword", title: "附件1：活动情况汇总表.doc" },
				{
					path: "tzgg/W003.xlsx",
					type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
					title: "附件2：联系人名单.xlsx",
				},
				{ path: "tzgg/W004.rar", type: "application/vnd.rar", title: "附件3：宣传画.rar" },
			],
		),
		notice("tzgg/t2.shtml", "关于做好汛期安全工作的通知", "2022-07-01", "21:18", "桂建办〔2022〕902号", []),
		notice(
			"tzgg/t3.shtml",
			"自治区住房城乡建设厅关于公布监督抽测结果的通报",
			"2022-06-14",
			"08:05",
			"桂建管〔2022〕903号",
			[],
		),
	];
	return {
		name: "notices",
		keys: 'kind = "list"',
		pieces,
		list: (
			charset,
		) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>文件通知 - 某自治区住房和城乡建设厅网站</title></head><body>
<div class="top">简体版| 繁体版| 智能问答 ${SCRIPT}</div><div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政府信息公开</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; 文件通知</div>
<ul class="more-list">${pieces.map(({ path, listed, day }) => `<li><a href="/${charset}/${path}">${listed}</a><span>${day}</span></li>`).join("\n")}</ul>
<div class="page"><a href="index_1.shtml">下一页</a> <a href="index_9.shtml">尾页</a></div><div class="footer">主办：某自治区住房和城乡建设厅</div></body></html>`,
		article: (
			{ title, date, body, origin },
			charset,
		) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${title} - 某自治区住房和城乡建设厅网站</title></head><body>
<div id="wza">页面 配色 辅助线 重置</div><div class="top">简体版| 繁体版| 智能问答 支持IPv6 无障碍</div><div class="search">热门推荐: <a href="/s?1">城市建设</a></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; <a href="./">文件通知</a></div>
<h1>${title}</h1><div class="article-inf">${wall(date)}&nbsp;&nbsp;&nbsp; 来源：${origin}</div><div class="share">分享 微信 头条 微博 空间 qq</div><div class="ziti">【字体: <a href="#">大</a> <a href="#">小</a>】 <a href="#">打印</a></div>
<div class="article-con">${body}</div><div class="close">【关闭窗口】</div><div class="footer">网站地图 | 关于我们 | 政府网站标识码</div></body></html>`,
	};
}

/** A trade portal: the list gives month and day, the article the year, the second, an abstract and a source. */
function trade(): Site {
	const news = (path: string, title: string, listed: string, time: string, origin: string): Piece => ({
		path,
		title,
		listed,
		day: time.slice(5, 10),
		date: new Date(`${time.replace(" ", "T")}+08:00`).toISOString(),
		author: null,
		origin,
		text: "工作组深入工地",
		picture: "/upload/2020/site.jpg",
		files: [],
		body: P(
			`${title}。工作组深入工地，逐一了解企业的困难，能办的当场办结。${WORK}`,
			`<img src="/upload/2020/site.jpg" width="600" height="400" alt="">`,
			`一是成立专班，分片包干。${WORK}`,
			`二是精准纾困，落实责任。${WORK}`,
		),
	});
	const pieces = [
		news(
			"show/21.html",
			"全省住建系统扎实开展第一轮助企纾困活动",
			"全省住建系统扎实开展第一轮助企",
			"2020-05-27 09:19:20",
			"中国建设报",
		),
		news(
			"show/20.html",
			"公积金中心有序推进轮岗 提升员工素质",
			"公积金中心有序推进轮岗 提升员工素质",
			"2020-05-22 08:51:47",
			"某市日报",
		),
		news(
			"show/19.html",
			"重点项目全面复工 塔吊林立抢工期",
			"重点项目全面复工 塔吊林立抢工期",
			"2020-05-19 10:22:31",
			"某市晚报",
		),
	];
	return {
		name: "trade",
		keys: 'kind = "list"',
		pieces,
		list: (
			charset,
		) => `<!doctype html><html><head><meta charset="${charset}"><title>行业资讯_某建设网</title><meta name="description" content="某建设网行业资讯频道"></head><body><div class="tel">客服热线:010-00000617</div>
<div class="menu"><ul><li><a href="/"><span>首页</span></a></li><li><a href="/sell/">供应</a></li><li><a href="/buy/">采购</a></li></ul></div>
<div class="catlist"><ul>${pieces.map(({ path, listed, day }) => `<li class="catlist_li"><span class="f_r">${day}</span><i>&middot;</i><a href="/${charset}/${path}" target="_blank">${listed}</a></li>`).join("\n")}</ul></div>
<div class="pages"><cite>共3条/1页</cite></div></body></html>`,
		article: (
			{ title, date, origin, body },
			charset,
		) => `<!doctype html><html><head><meta charset="${charset}"><title>${title}_行业资讯_某建设网</title><meta name="description" content="某建设网行业资讯频道"></head><body><div class="tel">客服热线:010-00000617</div>
<h1 class="title">${title}</h1><div class="info">${wall(date, true)}&nbsp;&nbsp;来源:<a href="/source/1/">${origin}</a>&nbsp;&nbsp;浏览：<span>1832</span></div>
<div id="content">${body}</div><div class="np"><ul><li>下一篇：<a href="/x/1">监管典型执法案例公布</a></li><li>上一篇：<a href="/x/2">轮岗工作有序推进</a></li></ul></div>
<div class="qrcode">信息二维码 手机看新闻</div><div class="warn"><strong>免责声明</strong>本文仅代表作者个人观点</div></body></html>`,
	};
}

/** A paper's digital edition: the list has no dates, the page no headings; pictures with captions stand before the text. */
function paper(reporter: string): Site {
	const story = (path: string, title: string, day: string): Piece => ({
		path,
		title,
		listed: title,
		day: "",
		date: new Date(`${day}T00:00:00+08:00`).toISOString(),
		author: reporter,
		origin: null,
		text: "记者在丽州南路看到",
		picture: "/images/res01.jpg",
		files: [],
		body: `<table class="pic"><tr><td><img src="/images/res01.jpg" width="480" height="320"></td></tr><tr><td>红色智慧工地现场观摩会</td></tr></table>\n${P(`连日来，记者在丽州南路看到，施工人员正在铺设管道。${WORK}`, `市建设局有关负责人介绍，${WORK}`, WORK, `群众事，无小事。${WORK}`)}`,
	});
	const pieces = [
		story("paper/c1.htm", "党建引领作保障 民生改善为重点 市建设局探索项目管理数字化", "2021-06-28"),
		story("paper/c2.htm", "口袋公园推窗见绿 老街坊有了新去处", "2021-06-25"),
		story("paper/c3.htm", "城区部分路段今晚起夜间封闭施工", "2021-06-24"),
	];
	return {
		name: "paper",
		keys: 'kind = "list"',
		pieces,
		list: (
			charset,
		) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>某市日报数字报</title></head><body><table><tr><td><a href="/"><img src="/logo.png" alt="某市日报"></a></td></tr></table>
<div id="mulutitle">本版新闻列表</div><table id="mulu">${pieces.map(({ path, listed }) => `<tr><td><img src="/arrow.gif"></td><td class="default"><a href="/${charset}/${path}">${listed}</a></td></tr>`).join("\n")}</table>
<div class="foot">版权所有 某市日报社</div></body></html>`,
		article: (
			{ title, date, author, body },
			charset,
		) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>某市日报数字报</title></head><body><table><tr><td><a href="/"><img src="/logo.png" alt="某市日报"></a></td><td>返回目录 放大 缩小 全文复制</td></tr></table>
<h1>${title}</h1><div class="info">${wall(date).slice(0, 10)}　融媒记者 ${author}</div><div id="ozoom">${body}</div><div class="foot">版权所有 某市日报社　未经书面授权禁止复制</div></body></html>`,
	};
}

/** A forum's portal: an empty author, buttons between the facts, a reward button after the text. */
function forum(): Site {
	const post = (path: string, title: string, time: string): Piece => ({
		path,
		title,
		listed: title,
		day: time.slice(0, 10),
		date: new Date(`${time.replace(" ", "T")}:00+08:00`).toISOString(),
		author: null,
		origin: null,
		text: "吹响攻坚的号角",
		picture: null,
		files: [],
		body: P(
			`市住建局召开动员部署会，吹响攻坚的号角。${WORK}`,
			`一是抓标杆。${WORK}`,
			`二是抓调度。${WORK}`,
			`三是抓督查。${WORK}(某市住建局)`,
		),
	});
	const pieces = [
		post("thread/1.html", "“五个抓手”打响“攻坚年”城乡建设大会战", "2019-03-21 14:14"),
		post("thread/2.html", "洛阳江畔又添一处湿地公园", "2019-03-18 09:02"),
		post("thread/3.html", "中山路骑楼修缮见闻", "2019-03-16 20:31"),
	];
	return {
		name: "forum",
		keys: 'kind = "list"',
		pieces,
		list: (
			charset,
		) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>城事 - 某市网友之家 - Powered by Discuz!</title></head><body><div id="nv"><ul><li><a href="portal.php">门户</a></li><li><a href="forum.php">论坛</a></li></ul></div>
<div class="bm_c">${pieces.map(({ path, listed, day }) => `<dl class="bbda"><dt><a href="/${charset}/${path}">${listed}</a></dt><dd><span class="xg1">${day}</span></dd></dl>`).join("\n")}</div></body></html>`,
		article: (
			{ title, date, body },
			charset,
		) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${title} - 某市网友之家 - Powered by Discuz!</title></head><body><div id="nv"><ul><li><a href="portal.php">门户</a></li><li><a href="forum.php">论坛</a></li></ul></div>
<div class="h hm"><h1 class="ph">${title}</h1><p class="xg1">作者 <span class="pipe">|</span> <a href="#">收藏</a> <span class="pipe">|</span> <a href="#">举报</a> <span class="pipe">|</span> 发布时间: ${wall(date)}</p></div>
<div class="d"><table><tr><td id="article_content">${body}</td></tr></table><a class="awbtn" href="#">打赏</a></div><div id="ft">Powered by Discuz!</div></body></html>`,
	};
}

/** New media: a feed without dates, whose articles say when and by whom; their pictures go through a CORS proxy. */
function media(): Site {
	const path = "detail/1.html";
	const picture = "http://static.media.example/img/2022/02/22/3ef4.gif";
	const piece: Piece = {
		path,
		title: "多措并举市住建局全力冲刺一季度“开门红”",
		listed: "多措并举市住建局全力冲刺一季度“开门红”",
		day: "",
		date: "2022-02-22T15:10:24.000Z",
		author: "城事观察",
		origin: "某市住建",
		text: "增强高质量发展的信心和决心",
		picture: "3ef4.gif",
		files: [],
		body: `<p><img src="https://cors.media.example/?${picture}" data-size="1000,500"></p>${P(`新年伊始，市住建局迅速行动。${WORK}`, "<strong>增强高质量发展的信心和决心</strong>", `一是要加强监测。${WORK}`, `二是要强化激励。${WORK}`)}<p>【来源：某市住建】</p><p>版权归原作者所有，向原创致敬</p>`,
	};
	return {
		name: "media",
		keys: 'kind = "feed"',
		pieces: [piece],
		list: (
			charset,
		) => `<?xml version="1.0" encoding="${charset}"?><rss version="2.0"><channel><title>趣看城事</title><link>http://media.example/</link><description>城里的新鲜事</description>
<item><title>${piece.listed}</title><link>http://127.0.0.1:PORT/${charset}/${path}</link><category>新媒体</category><category>分类</category></item></channel></rss>`,
		article: ({ title, date, author, body }, charset) =>
			`<html><head><meta charset="${charset}"><title>${title}</title></head><body><h1>${title}</h1><div class="info">${wall(date, true)}　作者：${author}</div><div class="content">${body}</div></body></html>`,
	};
}

/** Wall time in China. */
function wall(date: string, withSeconds = false): string {
	const local = new Date(Date.parse(date) + 8 * 3_600_000).toISOString();
	return `${local.slice(0, 10)} ${local.slice(11, withSeconds ? 19 : 16)}`;
}

/** The sites of a charset. GBK has characters that GB2312 lacks: such a name is part of its pages. */
export function sitesIn(charset: string): Site[] {
	const isNarrow = charset === "gb2312";
	return [
		notices(isNarrow ? "黎浩" : "覃喆"),
		trade(),
		paper(isNarrow ? "应柳依" : "应堃"),
		forum(),
		media(),
	];
}
